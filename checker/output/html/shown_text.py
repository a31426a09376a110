"""Document text made safe to show: escaped, and with every character that cannot be seen made visible."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup

INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ud800-\udfff"  # half a surrogate pair: no text file can carry it
    "\ufdd0-\ufdef"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]"
)
"""What a reader cannot see or what moves its neighbours: controls, bidirectional marks and overrides, zero-width
and other default-ignorable characters (Unicode's DerivedCoreProperties), non-characters."""

SHORT_NAMES = {
    0x00AD: "soft hyphen",
    0x200B: "zero-width space",
    0x200C: "zero-width non-joiner",
    0x200D: "zero-width joiner",
    0xFEFF: "byte order mark",
}


def shown(text: str) -> Markup:
    """The text as markup that renders as itself, its invisible characters as small labels.

    For text between tags alone: quotation marks stay as they are, which in a transcript saves a tenth of the page.
    A label is ``<span class="unseen" data-char="202e">U+202E</span>``: replacing each by its character gives the
    text back.
    """
    pieces: list[Markup] = []
    position = 0
    for match in INVISIBLE.finditer(text):
        pieces.append(_escaped(text[position : match.start()]))
        pieces.append(_label(match.group()))
        position = match.end()
    pieces.append(_escaped(text[position:]))
    return Markup("").join(pieces)


def shown_plainly(text: str) -> str:
    """The text for a place that holds no markup (an attribute, a title), invisible characters as ``[U+202E]``."""
    return INVISIBLE.sub(lambda match: f"[{code_point(match.group())}]", text)


def finalize(value: object) -> object:
    """What Jinja2 prints for an expression: strings that are no markup yet never carry an invisible character."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return shown_plainly(value)
    return value


def code_point(character: str) -> str:
    """The character's number as Unicode writes it: ``U+202E``."""
    return f"U+{ord(character):04X}"


def _escaped(text: str) -> Markup:
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704  (escaped here)


def _label(character: str) -> Markup:
    number = ord(character)
    name = SHORT_NAMES.get(number) or unicodedata.name(character, "control character").lower()
    return Markup('<span class="unseen" data-char="{}" title="{}">{}</span>').format(
        f"{number:x}", name, code_point(character)
    )
