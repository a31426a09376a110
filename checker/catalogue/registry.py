"""All rules there are, by code and by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from checker.catalogue.across_articles import RULES as ACROSS
from checker.catalogue.omission_rules import RULES as SELECTION
from checker.catalogue.record import Example, Rule
from checker.catalogue.record_rules import RULES as SUPPORT
from checker.catalogue.speaker_rules import RULES as SPEAKERS
from checker.catalogue.statement_rules import RULES as REPORTED
from checker.catalogue.unread_rules import RULES as UNREAD
from checker.catalogue.waiver_rules import RULES as WAIVERS
from checker.catalogue.wording_rules import RULES as WORDING
from checker.errors import OptionError
from checker.model import Severity

RULES: tuple[Rule, ...] = (*SPEAKERS, *WORDING, *SELECTION, *SUPPORT, *REPORTED, *ACROSS)

# With those that belong to an article or a whole run instead of a quotation.
EVERY_RULE: tuple[Rule, ...] = (*RULES, *WAIVERS, *UNREAD)

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


def known_rule(code_or_name: str) -> Rule | None:
    """The rule of that code or name, or None for one that a report of another version may hold."""
    return _BY_CALL.get(code_or_name.casefold())


def departures_in(style: str) -> Mapping[str, Severity | None]:
    """The severity of each rule that the house style ``style`` judges otherwise than the standard, by code."""
    return MappingProxyType({rule.code: rule.departures[style] for rule in EVERY_RULE if style in rule.departures})


__all__ = ["EVERY_RULE", "RULES", "Example", "Rule", "departures_in", "known_rule", "rule"]
