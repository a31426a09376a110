"""Whether a statement can be held against the record at all, which is asked before anything else."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Credited, Person, Statement
from checker.statements.participants import Participants


def placed_elsewhere(statement: Statement, credited: Sequence[Person], participants: Participants) -> str | None:
    """Why the record cannot bear the statement out, in a sentence for the editor; None where it may.

    A statement of another occasion, or of somebody who does not speak in the record, is never a fault.
    """
    if statement.elsewhere:
        return statement.elsewhere
    if statement.credited is Credited.CATEGORY:
        return f"“{statement.mention}” are nobody in particular"
    if statement.credited is Credited.BODY:
        return f"“{statement.mention}” is not a person who speaks in the record"
    silent = [person.name for person in credited if not participants.speaks(person)]
    if silent and len(silent) == len(credited):
        return f"{' and '.join(silent)} {'does' if len(silent) == 1 else 'do'} not speak in the record"
    return None


def unclear(statement: Statement, credited: Sequence[Person]) -> str | None:
    """Why nobody can be held to the statement, though it may be of this occasion."""
    if credited:
        return None
    if statement.credited is Credited.QUESTIONER:
        return "the article does not say who asked"
    return f"whom “{statement.mention}” means is open" if statement.mention else "nobody is credited"
