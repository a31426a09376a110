"""All rules there are, by code and by name."""

from __future__ import annotations

from checker.errors import OptionError
from checker.rules.across import RULES as ACROSS
from checker.rules.omissions import RULES as SELECTION
from checker.rules.on_record import RULES as SUPPORT
from checker.rules.record import Example, Rule
from checker.rules.waivers import RULES as WAIVERS
from checker.rules.who_spoke import RULES as SPEAKERS
from checker.rules.wording import RULES as WORDING

RULES: tuple[Rule, ...] = (*SPEAKERS, *WORDING, *SELECTION, *SUPPORT, *ACROSS)

# With those that the gate applies to a whole run instead of a quotation.
EVERY_RULE: tuple[Rule, ...] = (*RULES, *WAIVERS)

_BY_CALL = {call.casefold(): rule for rule in EVERY_RULE for call in (rule.code, rule.name)}


def rule(code_or_name: str) -> Rule:
    """The rule of that code ("Q304") or name ("splice"), in any case.

    Raises:
        OptionError: if there is none.
    """
    try:
        return _BY_CALL[code_or_name.casefold()]
    except KeyError:
        raise OptionError(
            f"there is no rule {code_or_name!r}",
            why=f"the rules are {', '.join(found.code for found in EVERY_RULE)}",
            fix="run `checker rules` for their names",
        ) from None


__all__ = ["EVERY_RULE", "RULES", "Example", "Rule", "rule"]
