"""Words made comparable: contractions parted, numbers read as values, spellings brought to one form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from text_to_num import find_numbers

from checker.alignment.lexicon import MONTHS
from checker.alignment.spelling_variants import standard_spelling
from checker.model import Span
from checker.words import Word, words

# "n't" first: "don't" parts into "do" + "n't", not "don" + "'t".
_CONTRACTION = re.compile(r"^(?P<head>.+?)(?P<tail>n['’‘]t|['’‘](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_HEADS = {"ai": "is", "ca": "can", "wo": "will", "sha": "shall"}
_FUSED = {
    "cannot": ("can", "not", 3),
    "y'all": ("you", "all", 2),
    "gonna": ("going", "to", 3),
    "wanna": ("want", "to", 3),
    "gotta": ("got", "to", 3),
    "kinda": ("kind", "of", 4),
    "sorta": ("sort", "of", 4),
    "lotta": ("lot", "of", 3),
    "outta": ("out", "of", 3),
    "alright": ("all", "right", 2),
    "dont": ("do", "not", 2),
    "doesnt": ("does", "not", 4),
    "didnt": ("did", "not", 3),
    "thats": ("that", "'s", 4),
}
# Words whose beginning an apostrophe stands for.
_CLIPPED = {"cause": "because", "em": "them", "til": "until", "bout": "about"}
_APOSTROPHES = frozenset("'’‘")
# "No. 1" is number one, and denies nothing.
_NUMBERED = re.compile(r"\.[ \u00a0]?\d")
_SCALES = {
    "dozen": 12,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "k": 1e3,
}
# The stop after these is theirs and ends no sentence.
_TITLES = frozenset("mr mrs ms dr prof sen sens rep reps gov gen lt col capt sgt maj adm pres amb st".split())
# "Thousands" are no thousand.
_ROUND = frozenset({"hundreds", "thousands", "millions", "billions", "trillions"})
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
_FIGURE = re.compile(r"^(?P<sign>[$€£¥])?(?P<digits>\d+(?:\.\d+)?)(?P<tail>%|st|nd|rd|th|s|m|bn|k|am|pm)?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A comparable unit: a word, half of a contraction, or a whole number expression.

    ``key`` is equal for tokens that are the same word; ``lead`` is what stands between the token before (and the
    stop of its abbreviation) and this one; ``number`` is the value of a number expression; ``piece`` marks the
    second half of a contraction.
    """

    span: Span
    raw: str
    key: str
    lead: str
    number: float | None = None
    piece: bool = False

    @property
    def capital(self) -> bool:
        """Whether the token is printed with a capital first letter."""
        return self.raw[:1].isupper()


def tokens(text: str, *, within: Span, leave_out: Sequence[Span] = ()) -> tuple[Token, ...]:
    """The tokens of a stretch of text, asides left out, offsets those of ``text``."""
    found = words(text, within=within, leave_out=leave_out)
    parted: list[Token] = []
    end = within.start
    for word in found:
        if word.key == "no" and _NUMBERED.match(text, word.span.end):
            word = replace(word, key="number")
        parted.extend(_parts(word, text[end : word.span.start]))
        end = word.span.end + (word.key in _TITLES and text.startswith(".", word.span.end))
    return tuple(_with_numbers(parted, text))


def _parts(word: Word, lead: str) -> list[Token]:
    if word.key in _FUSED:
        first, second, cut = _FUSED[word.key]
        return _halves(word, lead, cut, first, second)
    match = _CONTRACTION.match(word.raw)
    if match:
        tail = match["tail"].casefold().replace("’", "'")
        head = word.key[: -len(tail)] or match["head"].casefold()
        cut = len(match["head"])
        return _halves(word, lead, cut, _HEADS.get(head, head) if tail == "n't" else head, _TAILS.get(tail, tail))
    figure = _FIGURE.match(word.key)
    if figure:
        return _figure(word, lead, figure)
    if word.key in _CLIPPED and lead[-1:] in _APOSTROPHES:
        return [Token(word.span, word.raw, _CLIPPED[word.key], lead)]
    return [Token(word.span, word.raw, standard_spelling(word.key), lead)]


def _halves(word: Word, lead: str, cut: int, first: str, second: str) -> list[Token]:
    middle = word.span.start + cut
    return [
        Token(Span(word.span.start, middle), word.raw[:cut], standard_spelling(first), lead),
        Token(Span(middle, word.span.end), word.raw[cut:], second, "", piece=True),
    ]


def _figure(word: Word, lead: str, figure: re.Match[str]) -> list[Token]:
    value = float(figure["digits"])
    tail = figure["tail"] or ""
    if tail in _SCALES:
        value *= _SCALES[tail]
    ordinal = tail if tail in {"st", "nd", "rd", "th"} else ""
    number = Token(word.span, word.raw, _number_key(value, ordinal=bool(ordinal)), lead, number=value)
    unit = _CURRENCIES.get(figure["sign"] or "") or {"%": "percent", "am": "am", "pm": "pm", "s": "'s"}.get(tail)
    if unit is None:
        return [number]
    # The unit is printed inside the figure ("$5", "5%"): it gets a place of its own there.
    sign = (
        Span(word.span.start, word.span.start + 1) if figure["sign"] else Span(word.span.end - len(tail), word.span.end)
    )
    body = Span(sign.end, word.span.end) if figure["sign"] else Span(word.span.start, sign.start)
    return [
        replace(number, span=body, raw=word.raw[body.start - word.span.start : body.end - word.span.start]),
        Token(sign, word.raw[sign.start - word.span.start : sign.end - word.span.start], unit, "", piece=True),
    ]


def _number_key(value: float, *, ordinal: bool) -> str:
    return f"#{value:g}{'th' if ordinal else ''}" if value < 1e6 else f"#{value:.0f}{'th' if ordinal else ''}"


class _Reading:
    """A token as the number reader wants to see it."""

    def __init__(self, token: Token, follows: bool) -> None:
        self._token = token
        self._follows = follows

    def text(self) -> str:
        return self._token.key

    def nt_separated(self, _previous: object) -> bool:
        return not self._follows

    def not_a_number_part(self) -> bool:
        return self._token.number is not None or self._token.key in _ROUND


def _with_numbers(parted: list[Token], text: str) -> list[Token]:
    """``parted`` with number words, and figures followed by a scale ("8 million"), read as one value each."""
    readings = [_Reading(token, token.lead.strip() in {"", "-", "‑"}) for token in parted]
    spelled = {found.start: found for found in find_numbers(readings, "en", 0)}
    merged: list[Token] = []
    at = 0
    while at < len(parted):
        found = spelled.get(at)
        if found is None:
            token, at = _as_scale(parted[at]), at + 1
        else:
            token, at = _joined(parted[at : found.end], text, found.value, ordinal=found.is_ordinal), found.end
        if token.key == "half" and [one.key for one in merged[-2:]] == ["and", "a"]:
            token = _and_a_half(merged, token, text)
        scales = _is_scale(token)
        if scales and [one.key for one in merged[-2:]] == ["half", "a"]:
            token = _joined([*merged[-2:], token], text, scales / 2, ordinal=False)
            del merged[-2:]
        if (
            scales
            and merged
            and merged[-1].number is not None
            and token.lead.strip() in {"", "-"}
            and merged[-1].number < scales
        ):
            value = merged[-1].number * scales
            token = _joined([merged.pop(), token], text, value, ordinal=False)
        merged.append(token)
    return _dated(_priced(_units_after(_years(_nobody(merged, text), text), text), text))


def _nobody(found: list[Token], text: str) -> list[Token]:
    """``found`` with "no one" read as one word, equal to "nobody"."""
    result: list[Token] = []
    for token in found:
        if result and result[-1].key == "no" and token.raw.casefold() == "one" and token.lead.strip() in {"", "-"}:
            no = result.pop()
            span = Span(no.span.start, token.span.end)
            result.append(Token(span, span.of(text), "nobody", no.lead))
        else:
            result.append(token)
    return result


def _years(found: list[Token], text: str) -> list[Token]:
    """``found`` with a year in spoken words ("nineteen ninety-nine") read as one number."""
    result: list[Token] = []
    for token in found:
        century = result[-1] if result else None
        if (
            century is not None
            and _spelled(century, 10, 20)
            and _spelled(token, 10, 99)
            and token.lead.strip() in {"", "-"}
        ):
            year = (century.number or 0.0) * 100 + (token.number or 0.0)
            result[-1] = _joined([century, token], text, year, ordinal=False)
        else:
            result.append(token)
    return result


def _spelled(token: Token, least: float, most: float) -> bool:
    """Whether the token is a number written in words, from ``least`` to ``most``."""
    written = token.raw[:1].isalpha() and not token.key.endswith("th")
    return written and token.number is not None and least <= token.number <= most


def _and_a_half(merged: list[Token], half: Token, text: str) -> Token:
    """``half``, or the number it makes with the words taken from ``merged``: "two and a half" is 2.5."""
    whole = merged[-3] if len(merged) >= 3 else None
    if whole is None or whole.number is None or whole.number >= 100 or whole.key.endswith("th"):
        return half
    run = [*merged[-3:], half]
    del merged[-3:]
    return _joined(run, text, whole.number + 0.5, ordinal=False)


def _priced(found: list[Token], text: str) -> list[Token]:
    """``found`` with "two dollars and fifty cents" read as one sum: the figure, and "cents" as its unit."""
    result: list[Token] = []
    for token in found:
        result.append(token)
        keys = [one.key for one in result[-5:]]
        numbers = [one.number for one in result[-5:]]
        if len(keys) == 5 and keys[1] == "dollars" and keys[2] == "and" and keys[4] == "cents":
            whole, part = numbers[0], numbers[3]
            if whole is not None and part is not None and part < 100:
                value = whole + part / 100
                first, *rest = result[-5:-1]
                span = Span(first.span.start, rest[-1].span.end)
                figure = replace(
                    first, span=span, raw=span.of(text), key=_number_key(value, ordinal=False), number=value
                )
                result[-5:] = [figure, replace(token, key="dollars")]
    return result


def _dated(found: list[Token]) -> list[Token]:
    """``found`` with the day of a date read alike as "July 25", "July 25th" and "the 25th of July"."""
    result = list(found)
    for at, token in enumerate(found):
        beside = [found[near].key for near in (at - 1, at + 1, at + 2) if 0 <= near < len(found)]
        if token.number is not None and token.key.endswith("th") and not MONTHS.isdisjoint(beside):
            result[at] = replace(token, key=_number_key(token.number, ordinal=False))
    return result


def _as_scale(token: Token) -> Token:
    """A bare "trillion", which the number reader does not know, read as its value."""
    value = _SCALES.get(token.key) if token.number is None and len(token.key) > len("bn") else None
    return token if value is None else replace(token, number=value, key=_number_key(value, ordinal=False))


def _is_scale(token: Token) -> float:
    return token.number or 0.0 if token.raw.casefold() in _SCALES else 0.0


def _joined(run: Sequence[Token], text: str, value: float, *, ordinal: bool) -> Token:
    span = Span(run[0].span.start, run[-1].span.end)
    return Token(span, span.of(text), _number_key(value, ordinal=ordinal), run[0].lead, number=value)


def _units_after(merged: list[Token], text: str) -> list[Token]:
    """``merged`` with a currency sign's unit put after the whole number: "$8 million" is 8,000,000 dollars.

    "per cent" becomes one token, equal to "percent" and "%".
    """
    result: list[Token] = []
    for token in merged:
        if token.key == "cents" and result and result[-1].key == "per":
            per = result.pop()
            span = Span(per.span.start, token.span.end)
            result.append(Token(span, span.of(text), "percent", per.lead))
        elif (
            token.number is not None
            and token.raw.casefold() in _SCALES
            and len(result) >= 2
            and result[-1].piece
            and result[-1].key in _CURRENCIES.values()
            and result[-2].number is not None
        ):
            unit, figure = result.pop(), result.pop()
            value = (figure.number or 0.0) * token.number
            span = Span(figure.span.start, token.span.end)
            result.append(
                replace(
                    figure,
                    span=span,
                    raw=span.of(text),
                    key=_number_key(value, ordinal=False),
                    number=value,
                )
            )
            result.append(unit)
        elif (
            token.key in _CURRENCIES.values()
            and len(result) >= 1
            and not token.piece
            and result[-1].piece
            and result[-1].key == token.key
        ):
            continue  # "$5 dollars" says it twice
        else:
            result.append(token)
    return result
