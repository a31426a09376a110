"""What the page tells about the rules that fired, taken from the rules' own records."""

from __future__ import annotations

from checker.catalogue.registry import RULES
from checker.model import Finding
from checker.output.html.report_view import RuleView


class RuleBook:
    """The records of the rules; one that is not registered is shown by its code and name alone."""

    def __init__(self) -> None:
        self._records = {record.code: record for record in RULES}
        self._fired: dict[str, RuleView] = {}

    def of(self, finding: Finding) -> RuleView:
        """The record behind a finding, remembered for the page's list of rules."""
        view = self._fired.get(finding.code)
        if view is None:
            view = self._fired[finding.code] = self._view(finding)
        return view

    def fired(self) -> tuple[RuleView, ...]:
        """The rules asked for so far, by code."""
        return tuple(self._fired[code] for code in sorted(self._fired))

    def _view(self, finding: Finding) -> RuleView:
        record = self._records.get(finding.code)
        anchor = "rule-" + "".join(
            character for character in finding.code if character.isalnum() and character.isascii()
        )
        if record is None:
            return RuleView(anchor, finding.code, finding.rule.replace("-", " "), "", "", "")
        return RuleView(anchor, record.code, record.name.replace("-", " "), record.what, record.why, record.fix)
