"""Quotations that a newsroom would print without a second thought: the checker must stay silent on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from random import Random

from planted.across_sentences import honest_ellipsis
from planted.cases import Kind, Person, Planting
from planted.omission import neutral_clause_elided
from planted.record import Record, Speech, Utterance, content_of, words_of
from planted.tidying import (
    Tidying,
    brackets,
    case,
    contractions,
    fillers,
    number_style,
    punctuation,
    restart,
    spelling,
)
from planted.within_sentences import occasions, reworded


def _of(kind: Kind, person: Person, parts: tuple[Utterance, ...], texts: tuple[str, ...], note: str = "") -> Planting:
    return Planting(
        kind,
        person,
        person.name,
        texts,
        tuple(part.place for part in parts),
        tuple(part.index for part in parts),
        None,
        note,
    )


def exact(record: Record, rng: Random) -> Iterator[Planting]:
    """One sentence, word for word."""
    for utterance in occasions(record, rng):
        person = record.speaker_of(utterance)
        if person is not None:
            yield _of(Kind.EXACT, person, (utterance,), (utterance.text,))


def exact_sentences(record: Record, rng: Random) -> Iterator[Planting]:
    """Two or three sentences in a row, word for word."""
    for turn, utterances in rng.sample(list(record.by_turn.items()), len(record.by_turn)):
        person = record.turns[turn].person
        for at in range(len(utterances) - 2):
            run = utterances[at : at + rng.choice((2, 3))]
            if person is not None and all(u.is_plain for u in run) and any(record.is_distinctive(u) for u in run):
                yield _of(Kind.EXACT_SENTENCES, person, run, tuple(u.text for u in run))


def exact_fragment(record: Record, rng: Random) -> Iterator[Planting]:
    """A few words from the middle of a sentence, ending where a phrase may end."""
    for utterance in occasions(record, rng):
        person = record.speaker_of(utterance)
        words = list(re.finditer(r"\S+", utterance.text))
        if person is None or len(words) < 12:
            continue
        length = rng.randint(5, 9)
        first = rng.randint(2, len(words) - length)
        start, end = words[first].start(), words[first + length - 1].end()
        fragment = utterance.text[start:end].rstrip(".,;:?!")
        # Not from the middle of a name or a number.
        edge = utterance.text[words[first - 1].start() : start]
        broken = (
            edge[0].isupper()
            or re.search(r"\d", edge)
            or re.match(r"\d|million|billion|percent|hundred|thousand", fragment)
        )
        if broken or re.search(r"[.?!,;:]", fragment) or len(content_of(fragment)) < 3:
            continue
        if not content_of(fragment.split()[-1]) or fragment.split()[-1][0].isupper():
            continue
        yield Planting(
            Kind.EXACT_FRAGMENT,
            person,
            person.name,
            (fragment,),
            ((utterance.start + start, utterance.start + start + len(fragment)),),
            (utterance.index,),
        )


_TIDYINGS: dict[Kind, Tidying] = {
    Kind.PUNCTUATION: punctuation,
    Kind.CASE: case,
    Kind.SPELLING: spelling,
    Kind.NUMBER_STYLE: number_style,
    Kind.BRACKETS: brackets,
    Kind.CONTRACTIONS: contractions,
}


def tidied(record: Record, rng: Random, kind: Kind, tidying: Tidying) -> Iterator[Planting]:
    """Sentences that ``tidying`` changes without touching what was said."""
    for utterance in occasions(record, rng):
        person = record.speaker_of(utterance)
        text = tidying(utterance.text, rng)
        if text is not None and text != utterance.text and person is not None:
            yield _of(kind, person, (utterance,), (text,), utterance.text)


_MARKED = re.compile(r"[()\[\]{}“”\"…*<>:]|\.\.|[a-z][.?!][A-Z]")


def spoken_tidied(record: Record, rng: Random, kind: Kind, tidying: Tidying) -> Iterator[Planting]:
    """Like :func:`tidied`, over sentences that may hold fillers, dashes and repetitions."""
    for utterance in rng.sample(record.utterances, len(record.utterances)):
        person = record.speaker_of(utterance)
        words = words_of(utterance.text)
        if (
            person is None
            or _MARKED.search(utterance.text)
            or not 8 <= len(words) <= 45
            or utterance.text[-1] not in ".?!"
        ):
            continue
        text = tidying(utterance.text, rng)
        if (
            text is not None
            and text != utterance.text
            and not re.search(r" (?:--|–|-) ", text)
            and record.is_distinctive(utterance)
        ):
            yield _of(kind, person, (utterance,), (text,), utterance.text)


# ---------------------------------------------------------------- the record's own circumstances


def _within(record: Record, turn: Speech, start: int, end: int) -> tuple[int, ...]:
    """The sentences of a turn that a stretch touches."""
    return tuple(u.index for u in record.by_turn.get(turn.index, ()) if u.start < end and start < u.end)


def stage_direction(record: Record, rng: Random) -> Iterator[Planting]:
    """Two sentences with "(Laughter.)" or "(APPLAUSE)" between them in the transcript, quoted without it."""
    del rng
    aside = re.compile(
        r"(?<=[.?!])\s*[(\[](?:laughter|applause|cheers?(?: and applause)?|laughs|crosstalk|booing"
        r"|cheering)\.?[)\]]\s*",
        re.IGNORECASE,
    )
    for turn in record.turns:
        for match in aside.finditer(record.text, turn.start, turn.end):
            before = _last_sentence(record.text[turn.start : match.start()])
            after = _first_sentence(record.text[match.end() : turn.end])
            if before is None or after is None or turn.person is None:
                continue
            start = match.start() - len(before)
            yield Planting(
                Kind.STAGE_DIRECTION,
                turn.person,
                turn.person.name,
                (before, after),
                ((start, match.start()), (match.end(), match.end() + len(after))),
                _within(record, turn, start, match.end() + len(after)),
            )


_WHOLE = re.compile(r"[A-Z][^()\[\]{}“”\"…:;.?!–—-]{25,160}[.?!]")


def _last_sentence(text: str) -> str | None:
    match = re.search(rf"(?:^|[.?!] |\n)({_WHOLE.pattern})$", text)
    fits = match and 6 <= len(words_of(match[1])) <= 25 and not re.search(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|St)\.$", match[1])
    return match[1] if match and fits else None


def _first_sentence(text: str) -> str | None:
    match = re.match(rf"({_WHOLE.pattern})(?=\s|$)", text)
    return match[1] if match and 6 <= len(words_of(match[1])) <= 25 else None


def interruption(record: Record, rng: Random) -> Iterator[Planting]:
    """One speaker's sentence running on over somebody's few words."""
    del rng
    for before, between, after in zip(record.turns, record.turns[1:], record.turns[2:], strict=False):
        if before.person is None or before.person != after.person or between.person == before.person:
            continue
        first = record.text[before.start : before.end].rstrip()
        second = record.text[after.start : after.end].lstrip(" .-–\n")
        if len(words_of(record.text[between.start : between.end])) > 7:
            continue
        head = re.search(r"(?:^|[.?!]\s+)([A-Z][^()\[\]{}“”\"…:;.?!–]{30,200}?)(?:,|\s*(?:--|\.\.\.|…|—|–))$", first)
        tail = re.match(r"([a-z][^()\[\]{}“”\"…:;.?!–]{25,160}[.?!])(?=\s|$)", second)
        if head is None or tail is None or "--" in head[1] + tail[1]:
            continue
        start = before.start + head.start(1)
        comma = "," if head[0].endswith(",") else ""
        follows = record.text.index(second[:40], after.start)
        yield Planting(
            Kind.INTERRUPTION,
            before.person,
            before.person.name,
            (f"{head[1].rstrip()}{comma} {tail[1]}",),
            ((start, before.start + head.end(1)), (follows, follows + len(tail[1]))),
            (*_within(record, before, start, before.end), *_within(record, after, follows, follows + len(tail[1]))),
        )


def interpreted(record: Record, rng: Random) -> Iterator[Planting]:
    """An interpreter's words, quoted exactly and credited to the person interpreted."""
    for planting in exact(record, rng):
        turn = next(t for t in record.turns if t.start <= planting.source[0][0] < t.end)
        if turn.interpreted:
            yield Planting(
                Kind.INTERPRETED,
                planting.credited,
                planting.spoken_by,
                planting.segments,
                planting.source,
                planting.uses,
            )


_READING = re.compile(
    r"(?P<by>[^.?!\n“”\"]{0,100}?\b)(?:said|wrote|says|tweeted|testified|asked)(?:[,:]? quote)?[,:]? "
    r"[“\"](?P<words>[A-Z][^“”\"()\[\]{}]{30,220}?)[.,?!]?[”\"]"
)


def _read_from(record: Record, turn: Speech, lead: str) -> Person | None:
    """Whose words are read out: the one person named before them, or "you", who speaks next."""
    named = [person for person in record.people if re.search(rf"\b{re.escape(person.surname)}\b", lead)]
    if re.search(r"\b[Yy]ou (?:also |then )?$", lead) and turn.index + 1 < len(record.turns):
        following = record.turns[turn.index + 1].person
        # Only where one person questions another is "you" sure to be the next to speak.
        asked = record.genre == "hearing" and following is not None and not following.asks
        return following if asked and (following in named or not named) else None
    subject = re.search(r"(\w+),? (?:also |then |has |had )?$", lead)
    return named[0] if len(named) == 1 and subject is not None and subject[1] == named[0].surname.split()[-1] else None


def read_aloud(record: Record, rng: Random) -> Iterator[Planting]:
    """Words that a speaker reads out as another person's, credited to that other person."""
    del rng
    for turn in record.turns:
        for match in _READING.finditer(record.text, turn.start, turn.end):
            person = _read_from(record, turn, match["by"])
            if person is not None and turn.person not in {None, person} and len(words_of(match["words"])) >= 7:
                yield Planting(
                    Kind.READ_ALOUD,
                    person,
                    turn.label,
                    (match["words"] + ".",),
                    (match.span("words"),),
                    _within(record, turn, match.start(), match.end()),
                )


def said_by_both(record: Record, rng: Random) -> Iterator[Planting]:
    """The same words said by two people, credited to either."""
    said: dict[tuple[str, ...], list[Utterance]] = {}
    for utterance in record.utterances:
        words = words_of(utterance.text)
        if record.speaker_of(utterance) is not None and 4 <= len(words) <= 20 and not _MARKED.search(utterance.text):
            said.setdefault(words, []).append(utterance)
    for found in said.values():
        people = {person.name: (person, u) for u in found if (person := record.speaker_of(u)) is not None}
        if len(people) >= 2:
            person, utterance = rng.choice(list(people.values()))
            yield _of(Kind.SAID_BY_BOTH, person, (utterance,), (utterance.text,))


_INNER = re.compile(
    r"[A-Z][^“”\"()\[\]{}–…]{15,120}[“\"](?P<inner>[^“”\"()\[\]{}]{5,80}[^\s“”\"])[”\"]"
    r"[^“”\"()\[\]{}–…]{0,80}?[.?!]"
)


def inner_quotation(record: Record, rng: Random) -> Iterator[Planting]:
    """A sentence that itself quotes: the inner marks become single ones."""
    del rng
    for utterance in record.utterances:
        person = record.speaker_of(utterance)
        match = _INNER.fullmatch(utterance.text)
        if match is None or person is None or re.search(r"--|\.\.|[a-z][.?!][A-Z]", utterance.text):
            continue
        text = re.sub(r"[“\"]([^“”\"]*)[”\"]", r"‘\1’", utterance.text)
        one_phrase = not re.search(r"[.?!] [A-Z]", match["inner"]) and len(words_of(match["inner"])) >= 3
        if one_phrase and record.is_distinctive(utterance):
            yield _of(Kind.INNER_QUOTATION, person, (utterance,), (text,), utterance.text)


_OF_THE_RECORD: dict[Kind, Callable[[Record, Random], Iterator[Planting]]] = {
    Kind.EXACT: exact,
    Kind.EXACT_SENTENCES: exact_sentences,
    Kind.EXACT_FRAGMENT: exact_fragment,
    Kind.STAGE_DIRECTION: stage_direction,
    Kind.INTERRUPTION: interruption,
    Kind.INTERPRETED: interpreted,
    Kind.READ_ALOUD: read_aloud,
    Kind.SAID_BY_BOTH: said_by_both,
    Kind.INNER_QUOTATION: inner_quotation,
}


def plant_control(record: Record, kind: Kind, rng: Random) -> Iterator[Planting]:
    """All plantings of a control ``kind`` in ``record``."""
    if kind in _OF_THE_RECORD:
        yield from _OF_THE_RECORD[kind](record, rng)
    elif kind in _TIDYINGS:
        yield from tidied(record, rng, kind, _TIDYINGS[kind])
    elif kind is Kind.FILLERS:
        yield from spoken_tidied(record, rng, kind, fillers)
    elif kind is Kind.RESTART:
        yield from spoken_tidied(record, rng, kind, restart)
    elif kind is Kind.HONEST_ELLIPSIS:
        for pair in zip_longest(honest_ellipsis(record, rng), reworded(record, rng, kind, neutral_clause_elided)):
            yield from (planting for planting in pair if planting is not None)
