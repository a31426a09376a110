"""Make words comparable: split contractions, read numbers as values, unify spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from text_to_num import find_numbers

from checker.alignment.number_words import NumberWords
from checker.alignment.spelling_variants import Spelling, spelling_of
from checker.alignment.vocabulary import Vocabulary, vocabulary_of
from checker.language import Language
from checker.model import Span
from checker.value_classes import dataclass
from checker.words import Word, words

_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]++$")
_APOSTROPHES = frozenset("'’‘")
_STRAIGHT = str.maketrans("’‘ʼ", "'''")
# "No. 1" is number one, and denies nothing.
_NUMBERED = re.compile(r"\.[ \u00a0]?\d")
_FIGURE = re.compile(r"^(?P<sign>[$€£¥₹])?(?P<digits>\d+(?:\.\d+)?)(?P<tail>%|st|nd|rd|th|s|m|bn|tn|k|am|pm)?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A comparable unit: a word, half of a contraction, or a whole number expression.

    ``key`` is equal for tokens that are the same word; ``lead`` is what is between the token before (and the
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
        """Return whether the token begins with a capital letter."""
        return self.raw[:1].isupper()


def tokens(
    text: str,
    *,
    within: Span,
    leave_out: Sequence[Span] = (),
    language: Language,
) -> tuple[Token, ...]:
    """Return the tokens of a stretch of text without its asides; offsets are those of ``text``."""
    vocabulary, spelling = vocabulary_of(language), spelling_of(language)
    found = words(text, within=within, leave_out=leave_out)
    parted: list[Token] = []
    end = within.start
    signs, numbers = frozenset(vocabulary.currencies), vocabulary.numbers
    for word in found:
        before_sign = word.raw.isupper() and word.key in numbers.before_sign
        if before_sign and text[word.span.end : word.span.end + 1] in signs:
            continue  # "US$5" is "$5"
        if word.key in numbers.number_signs and _NUMBERED.match(text, word.span.end):
            word = replace(word, key=numbers.number_signs[word.key])
        parted.extend(_parts(word, text[end : word.span.start], vocabulary, spelling))
        end = word.span.end + (word.key in vocabulary.titles and text.startswith(".", word.span.end))
    return tuple(_with_numbers(parted, text, vocabulary))


def _parts(word: Word, lead: str, vocabulary: Vocabulary, spelling: Spelling) -> list[Token]:
    if word.key in vocabulary.fused:
        first, second, cut = vocabulary.fused[word.key]
        return _halves(word, lead, cut, spelling(first), second)
    match = vocabulary.contraction.match(word.raw)
    if match:
        tail = match["tail"].casefold().translate(_STRAIGHT)
        head = word.key[: -len(tail)] or match["head"].casefold()
        cut = len(match["head"])
        meant = vocabulary.tails.get(tail, tail)
        first = vocabulary.heads.get(head, head) if meant in vocabulary.negations else head
        return _halves(word, lead, cut, spelling(first), meant)
    figure = _FIGURE.match(word.key)
    if figure:
        return _figure(word, lead, figure, vocabulary)
    if word.key in vocabulary.clipped and lead[-1:] in _APOSTROPHES:
        return [Token(word.span, word.raw, vocabulary.clipped[word.key], lead)]
    return [Token(word.span, word.raw, spelling(word.key), lead)]


def _halves(word: Word, lead: str, cut: int, first: str, second: str) -> list[Token]:
    middle = word.span.start + cut
    return [
        Token(Span(word.span.start, middle), word.raw[:cut], first, lead),
        Token(Span(middle, word.span.end), word.raw[cut:], second, "", piece=True),
    ]


def _figure(word: Word, lead: str, figure: re.Match[str], vocabulary: Vocabulary) -> list[Token]:
    value = float(figure["digits"])
    tail = figure["tail"] or ""
    value *= vocabulary.scales.get(tail, 1.0)
    ordinal = tail if tail in {"st", "nd", "rd", "th"} else ""
    number = Token(word.span, word.raw, _number_key(value, ordinal=bool(ordinal)), lead, number=value)
    unit = vocabulary.currencies.get(figure["sign"] or "") or {"%": "percent", "am": "am", "pm": "pm", "s": "'s"}.get(
        tail
    )
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
    """A token as the number reader takes it."""

    __slots__ = ("_follows", "_no_number", "_token")

    def __init__(self, token: Token, follows: bool, no_number: frozenset[str]) -> None:
        self._token = token
        self._follows = follows
        self._no_number = no_number

    def text(self) -> str:
        return self._token.key

    def nt_separated(self, _previous: object) -> bool:
        return not self._follows

    def not_a_number_part(self) -> bool:
        return self._token.number is not None or self._token.key in self._no_number


def _with_numbers(parted: list[Token], text: str, vocabulary: Vocabulary) -> list[Token]:
    """Return ``parted`` with number words, and figures before a scale ("8 million"), read as one value each."""
    no_number, numbers = vocabulary.round_scales, vocabulary.numbers
    readings = [_Reading(token, token.lead.strip() in {"", "-", "‑"}, no_number) for token in parted]
    spelled = {found.start: found for found in find_numbers(readings, numbers.code, 0)}
    merged: list[Token] = []
    at = 0
    while at < len(parted):
        found = spelled.get(at)
        if found is None:
            token, at = _as_scale(parted[at], vocabulary), at + 1
        else:
            token, at = _joined(parted[at : found.end], text, found.value, ordinal=found.is_ordinal), found.end
        if token.key in numbers.half and _last_two(merged) in numbers.before_half:
            token = _and_a_half(merged, token, text)
        if merged and token.key in vocabulary.spaced_scales and merged[-1].raw[-1:].isdigit():
            value = vocabulary.scales[token.key]
            token = replace(token, number=value, key=_number_key(value, ordinal=False))  # "5 bn"
        scales = _is_scale(token, vocabulary)
        if scales and _last_two(merged) in numbers.halves:
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
    merged = _units_after(_years(_pronouns(merged, text, numbers), text), text, vocabulary)
    return _ranged(_dated(_priced(_coded(merged, vocabulary), text, numbers), vocabulary), vocabulary)


def _last_two(merged: Sequence[Token]) -> tuple[str, ...]:
    return tuple(one.key for one in merged[-2:])


def _pronouns(found: list[Token], text: str, numbers: NumberWords) -> list[Token]:
    """Return ``found`` with "no one" read as one word, equal to "nobody"."""
    result: list[Token] = []
    firsts = {first for first, _ in numbers.pronouns}
    for token in found:
        opens = bool(result) and result[-1].key in firsts
        pronoun = numbers.pronouns.get((result[-1].key, token.raw.casefold())) if opens else None
        if pronoun is not None and token.lead.strip() in {"", "-"}:
            no = result.pop()
            span = Span(no.span.start, token.span.end)
            result.append(Token(span, span.of(text), pronoun, no.lead))
        else:
            result.append(token)
    return result


def _years(found: list[Token], text: str) -> list[Token]:
    """Return ``found`` with a year in spoken words ("nineteen ninety-nine") read as one number."""
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
    """Return whether the token is a number written in words, from ``least`` to ``most``."""
    if token.number is None or not least <= token.number <= most:
        return False
    return token.raw[:1].isalpha() and not token.key.endswith("th")


def _and_a_half(merged: list[Token], half: Token, text: str) -> Token:
    """Return ``half``, or the number it makes with the last words of ``merged``: "two and a half" is 2.5."""
    whole = merged[-3] if len(merged) >= 3 else None
    if whole is None or whole.number is None or whole.number >= 100 or whole.key.endswith("th"):
        return half
    run = [*merged[-3:], half]
    del merged[-3:]
    return _joined(run, text, whole.number + 0.5, ordinal=False)


def _priced(found: list[Token], text: str, numbers: NumberWords) -> list[Token]:
    """Return ``found`` with "two dollars and fifty cents" read as one sum: the figure, and "cents" as its unit."""
    result: list[Token] = []
    for token in found:
        result.append(token)
        unit = numbers.hundredths.get(token.key)
        if unit is None or len(result) < 5:
            continue
        if result[-4].key == unit and result[-3].key in numbers.joins:
            whole, part = result[-5].number, result[-2].number
            if whole is not None and part is not None and part < 100:
                value = whole + part / 100
                first, *rest = result[-5:-1]
                span = Span(first.span.start, rest[-1].span.end)
                figure = replace(
                    first, span=span, raw=span.of(text), key=_number_key(value, ordinal=False), number=value
                )
                result[-5:] = [figure, replace(token, key=unit)]
    return result


def _dated(found: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return ``found`` with the day of a date read alike as "July 25", "July 25th" and "the 25th of July"."""
    result = list(found)
    for at, token in enumerate(found):
        if token.number is None or not token.key.endswith("th"):
            continue
        beside = [found[near].key for near in (at - 1, at + 1, at + 2) if 0 <= near < len(found)]
        if not vocabulary.months.keys().isdisjoint(beside):
            result[at] = replace(token, key=_number_key(token.number, ordinal=False))
    return result


def _coded(found: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return ``found`` with a currency's code read as its unit, before or after the figure: "Rs 500", "500 USD"."""
    result: list[Token] = []
    for token in found:
        last = result[-1] if result else None
        if last is not None and token.number is not None and last.key in vocabulary.currency_codes:
            code = result.pop()
            result += [
                replace(token, lead=code.lead),
                replace(code, key=vocabulary.currency_codes[code.key], lead="", piece=True),
            ]
        elif last is not None and last.number is not None and token.key in vocabulary.currency_codes:
            result.append(replace(token, key=vocabulary.currency_codes[token.key]))
        else:
            result.append(token)
    return result


def _ranged(found: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return ``found`` with the scale of a range's second figure applied to the first: "10 or 15 million"."""
    result = list(found)
    for at, token in enumerate(found):
        if token.number is None:
            continue
        units = 1 if at + 1 < len(found) and found[at + 1].piece else 0
        second = _second_of_range(found[at + 1 + units : at + 3 + units], vocabulary.numbers)
        scale = _scale_of(second, vocabulary) if second is not None else 1.0
        if second is None or scale == 1.0 or _scale_of(token, vocabulary) != 1.0:
            continue
        if token.number < (second.number or 0.0) / scale and not token.key.endswith("th"):
            value = token.number * scale
            result[at] = replace(token, number=value, key=_number_key(value, ordinal=False))
    return result


def _second_of_range(after: Sequence[Token], numbers: NumberWords) -> Token | None:
    """Return the figure after "or", "to" or a dash; None without one."""
    if after and after[0].number is not None:
        return after[0] if after[0].lead.strip() in {"-", "–", "‑"} else None
    linked = len(after) > 1 and after[0].key in numbers.ranges and after[0].lead == after[1].lead == " "
    return after[1] if linked and after[1].number is not None else None


def _scale_of(token: Token, vocabulary: Vocabulary) -> float:
    """Return what the last word of a figure multiplies it by: the million of "15 million" and "15m"."""
    written = _LETTERS.search(token.raw)
    return vocabulary.scales.get(written[0].casefold(), 1.0) if written else 1.0


def _as_scale(token: Token, vocabulary: Vocabulary) -> Token:
    """Return a bare "trillion", which the number reader does not know, read as its value."""
    scales = token.number is None and token.key not in vocabulary.short_scales
    value = vocabulary.scales.get(token.key) if scales else None
    return token if value is None else replace(token, number=value, key=_number_key(value, ordinal=False))


def _is_scale(token: Token, vocabulary: Vocabulary) -> float:
    return token.number if token.number is not None and token.raw.casefold() in vocabulary.scales else 0.0


def _joined(run: Sequence[Token], text: str, value: float, *, ordinal: bool) -> Token:
    span = Span(run[0].span.start, run[-1].span.end)
    return Token(span, span.of(text), _number_key(value, ordinal=ordinal), run[0].lead, number=value)


def _units_after(merged: list[Token], text: str, vocabulary: Vocabulary) -> list[Token]:
    """Return ``merged`` with a currency sign's unit after the whole number: "$8 million" is 8,000,000 dollars.

    "per cent" becomes one token, equal to "percent" and "%".
    """
    result: list[Token] = []
    currencies, units = frozenset(vocabulary.currencies.values()), vocabulary.numbers.units
    seconds = {second for _, second in units}
    for token in merged:
        unit_of_two = units.get((result[-1].key, token.key)) if result and token.key in seconds else None
        if unit_of_two is not None:
            per = result.pop()
            span = Span(per.span.start, token.span.end)
            result.append(Token(span, span.of(text), unit_of_two, per.lead))
        elif (
            token.number is not None
            and token.raw.casefold() in vocabulary.scales
            and len(result) >= 2
            and result[-1].piece
            and result[-1].key in currencies
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
            token.key in currencies
            and len(result) >= 1
            and not token.piece
            and result[-1].piece
            and result[-1].key == token.key
        ):
            continue  # "$5 dollars" says it twice
        else:
            result.append(token)
    return result
