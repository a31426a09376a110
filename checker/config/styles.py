"""House styles: how loudly each rule speaks, and whether speech may be tidied.

A rule's record states its standard severity and where a style departs from it. The departures follow what the named
style guides print about quotations: NYT, Reuters and AP allow no change inside quotation marks; the
Guardian lets fillers go and grammar be mended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from checker.catalogue.registry import departures_in
from checker.errors import OptionError
from checker.model import Severity
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One newsroom's practice with quotations.

    ``allows_cleaned`` says whether fillers and false starts may go and contractions change. ``departures`` holds the
    rules, by code, whose severity is not the standard one; None switches a rule off. ``overrides`` are single rules
    set by the newsroom itself and beat both.
    """

    name: str
    allows_cleaned: bool
    departures: Mapping[str, Severity | None] = field(default_factory=dict)
    overrides: Mapping[str, Severity | None] = field(default_factory=dict)

    def severity(self, code: str, standard: Severity, *, softened: bool = False) -> Severity | None:
        """How loudly the rule speaks here, or None where it is off.

        Args:
            code: the rule, as "Q202".
            standard: the severity that the rule gives this finding itself.
            softened: whether that is quieter than the rule's usual severity because of the case at hand (an
                interpreted turn); a style then never makes it louder again, only switches it off or quieter.
        """
        chosen = self.overrides.get(code, self.departures.get(code, standard))
        if chosen is not None and softened:
            return min(chosen, standard, key=lambda severity: severity.rank)
        return chosen

    def overriding(self, overrides: Mapping[str, Severity | None]) -> HouseStyle:
        """The same style with single rules set otherwise, by code."""
        return replace(self, overrides={**self.overrides, **overrides})


STRICT = HouseStyle(
    name="strict",
    allows_cleaned=False,
    departures=departures_in("strict"),
)
STANDARD = HouseStyle(name="standard", allows_cleaned=True, departures=departures_in("standard"))
LENIENT = HouseStyle(
    name="lenient",
    allows_cleaned=True,
    departures=departures_in("lenient"),
)

STYLES: Mapping[str, HouseStyle] = {style.name: style for style in (STRICT, STANDARD, LENIENT)}


def named_style(name: str) -> HouseStyle:
    """The house style of that name.

    Raises:
        OptionError: if no style is called so.
    """
    try:
        return STYLES[name]
    except KeyError:
        raise OptionError(
            f"no house style is called {name!r}",
            why=f"the styles are {', '.join(STYLES)}",
            fix="choose one of them, and set single rules in checker.toml where it does not fit",
        ) from None


def severity(
    code: str,
    style: HouseStyle | str = "standard",
    overrides: Mapping[str, Severity | None] | None = None,
    *,
    standard: Severity,
    softened: bool = False,
) -> Severity | None:
    """How loudly a rule speaks under a style with single rules set otherwise; None where it is off."""
    house = named_style(style) if isinstance(style, str) else style
    return house.overriding(overrides or {}).severity(code, standard, softened=softened)
