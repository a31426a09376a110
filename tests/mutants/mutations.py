"""The guards that keep a reporter from being accused wrongly, each with a way to weaken it.

A mutation is a piece of the program and what is put in its place. The piece is found by its text alone, so that it may
move between files; it must be there exactly once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Mutation:
    """One guard weakened: ``find`` is its text in the program, ``put`` what replaces it."""

    id: str
    weakens: str
    find: str
    put: str

    def place_in(self, package: Path) -> Path:
        """Return the file that holds the guard.

        Raises:
            LookupError: if the text is not there exactly once.
        """
        files = [path for path in sorted(package.rglob("*.py")) if self.find in path.read_text(encoding="utf-8")]
        if len(files) != 1 or files[0].read_text(encoding="utf-8").count(self.find) != 1:
            raise LookupError(f"{self.id}: the guard's text is in {[str(path) for path in files]}, not in one place")
        return files[0]

    def applied(self, text: str) -> str:
        """Return the module with the guard weakened."""
        return text.replace(self.find, self.put)


MUTATIONS: Final = (
    # ---------------------------------------------------------------- who may be accused
    Mutation(
        "A1",
        "accuses although the passage's speaker is named beside the quotation",
        "attribution.confidence >= thresholds.ACCUSING_ALONE and not named_beside(article, quotation, found)",
        "attribution.confidence >= thresholds.ACCUSING_ALONE",
    ),
    Mutation(
        "A2",
        "accuses although the record does not name the voice",
        "if found.claim is Claim.UNSURE or not _credited_for_sure(",
        "if not _credited_for_sure(",
    ),
    Mutation(
        "A3",
        "says of any words that the person credited is not in the record",
        "\nTELLING = 3.0\n",
        "\nTELLING = 0.0\n",
    ),
    Mutation("A4", "accuses on an attribution of half the confidence", "\nACCUSING = 0.9\n", "\nACCUSING = 0.5\n"),
    Mutation(
        "A8",
        "calls nearly the same words of the person credited nothing comparable",
        "\nNOTHING_COMPARABLE = 0.5\n",
        "\nNOTHING_COMPARABLE = 0.95\n",
    ),
    # ---------------------------------------------------------------- wording and choice
    Mutation(
        "B1",
        "takes any altered passage of the person credited for the origin",
        "return own.matched >= thresholds.COMPARABLE",
        "return True",
    ),
    Mutation(
        "B4",
        "does not count a long unbroken run",
        "return attempt.matched >= thresholds.WHOLE_RUN_SHARE and",
        "return False and",
    ),
    Mutation(
        "B11",
        "asks no content words of a short quotation",
        "return len(kept) >= thresholds.MIDDLING_CONTENT or",
        "return True or",
    ),
    # ---------------------------------------------------------------- meaning
    Mutation(
        "C6",
        "takes a word for another's opposite because of its first letters",
        "return len(shorter) > 3 and any(",
        "return any(",
    ),
    Mutation(
        "C7",
        "cancels negations of two sentences against each other",
        "    if any(begins_sentence(token) for token in (*source[1:], *article[1:])):\n        return False\n",
        "",
    ),
    Mutation(
        "C11",
        "finds a reversal at the edge of a quotation",
        "not (change.inner or len(change.article) == len(change.source) == 1)",
        "not change.source",
    ),
    # ---------------------------------------------------------------- omissions
    Mutation(
        "D1",
        "does not see “I do not think that”",
        "return any(key in _SAYING for key in keys[-1:]) and",
        "return False and",
    ),
    Mutation(
        "D2",
        "does not see a “not” left out",
        "return not begins_clause(gone[0]) and any(",
        "return False and any(",
    ),
    Mutation(
        "D3",
        "does not see a condition before the quotation",
        "if conditional is Qualification.CONDITIONS and",
        "if False and",
    ),
    Mutation(
        "D4",
        "does not see a qualification some words behind the quotation",
        "for at in range(1, len(keys)):",
        "for at in range(0):",
    ),
    Mutation(
        "D5",
        "calls one sentence left out a splice",
        "\nFAR_SENTENCES = 2\n",
        "\nFAR_SENTENCES = 1\n",
    ),
    Mutation(
        "D6",
        "tells a dropped negation twice",
        "return {edit.source for edit in found.edits if edit.source and edit.kind not in plain}",
        "return set()",
    ),
    # ---------------------------------------------------------------- who is credited
    Mutation(
        "E3",
        "takes “he” in “Name said he promised” for the speaker",
        "        if outer is not None:\n            mention = outer\n",
        "",
    ),
    Mutation(
        "E5",
        "follows a pronoun over one whose person is open",
        "if index < clause and not subjects and not speaker and self._about_nobody_known(index):",
        "if False:",
    ),
    Mutation(
        "E7",
        "lets any capitalised word rival the person named",
        "if not entry.evidence and not entry.places and entry.recurs",
        "if not entry.evidence",
    ),
    Mutation(
        "E7b",
        "lets no name rival the person named unless it is surely a person's",
        "unsure = unsure or self._perhaps_people(index, before)",
        "pass",
    ),
    Mutation(
        "E11",
        "takes places for people",
        "return self.evidence > 0 and self.places * 3 <= max(self.count, len(self.aliases))",
        "return self.evidence > 0",
    ),
    Mutation(
        "E12",
        "never lets a role fade that somebody was introduced with",
        "\n_INTRODUCED: Final = 3 ",
        "\n_INTRODUCED: Final = 1000 ",
    ),
    Mutation(
        "E15",
        "credits who was asked with the words of the question",
        "if any(self._reader.is_asked(between) for between in range(index + 1, quoted)):",
        "if False:",
    ),
)
