"""Planted articles from transcripts: seeded, so that the same transcripts give the same articles on any machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from random import Random

from planted.across_sentences import (
    ellipsis_hides_condition,
    hedge_dropped,
    invented_tail,
    invention,
    omission_of_sentence,
    reordering,
    splice_of_sentences,
    splice_of_turns,
)
from planted.cases import Case, Form, Kind, PlantedArticle, Planting
from planted.controls import plant_control
from planted.crediting import question_as_answer, wrong_speaker
from planted.forms import CLOSE, OPEN, forms_of, write
from planted.record import Record
from planted.within_sentences import plant_within_sentences

SEED = 20160324
QUOTATIONS_PER_ARTICLE = 20
# Candidates sought for each planting, so that kinds can step aside for each other.
_SPARE = 4

_LEADS = (
    "The session drew a full room, and the record of it runs to many pages. What follows is a selection.",
    "Several subjects came up. The exchanges below are taken from the record of the event.",
    "It was a long day for everybody involved, and there was no shortage of things to write down.",
)
_TITLES = (
    "What was said, point by point",
    "Notes from the session",
    "The main exchanges of the day",
    "A long session, in short",
)
_BRIDGES = (
    "The discussion then turned to other matters.",
    "There was a pause while papers were handed round.",
    "Not everybody in the room was convinced.",
    "The next subject followed without a break.",
    "Those present took notes.",
)


def plant(
    record: Record, *, others: Sequence[Record] = (), per_kind: int = 6, seed: int = SEED
) -> tuple[PlantedArticle, ...]:
    """Articles on one transcript, each with about twenty quotations and at most one fault a quotation.

    Args:
        record: the transcript to quote.
        others: transcripts of other events, whose sentences serve as inventions.
        per_kind: the most plantings of one kind.
        seed: another seed gives other articles.
    """
    plantings = _chosen(record, others=others, per_kind=per_kind, seed=seed)
    rng = Random(f"{seed} {record.id} articles")  # noqa: S311
    rng.shuffle(plantings)
    printed = [_printed(planting, rng) for planting in plantings]
    articles = []
    for number, batch in enumerate(_batches(printed)):
        articles.append(_article(f"{record.id}-{number:02}", record, batch, rng))
    return tuple(articles)


def digest_of(articles: Sequence[PlantedArticle]) -> str:
    """One sha256 over all texts and labels."""
    digest = hashlib.sha256()
    for article in articles:
        labels = [(case.id, case.kind, case.form, case.credited, case.spans, case.source) for case in article.cases]
        digest.update(json.dumps([article.id, article.text, labels], ensure_ascii=False).encode())
    return digest.hexdigest()


def candidates(record: Record, kind: Kind, rng: Random, others: Sequence[Record]) -> Iterator[Planting]:
    """Every planting of a kind that a transcript gives occasion for."""
    if kind is Kind.WRONG_SPEAKER:
        yield from wrong_speaker(record, rng)
    elif kind is Kind.QUESTION_AS_ANSWER:
        yield from question_as_answer(record, rng)
    elif kind is Kind.INVENTION:
        yield from invention(record, rng, others)
    elif kind.is_control:
        yield from plant_control(record, kind, rng)
    else:
        across = {
            Kind.SPLICE_OF_SENTENCES: splice_of_sentences,
            Kind.SPLICE_OF_TURNS: splice_of_turns,
            Kind.REORDERING: reordering,
            Kind.OMISSION_OF_SENTENCE: omission_of_sentence,
            Kind.ELLIPSIS_HIDES_CONDITION: ellipsis_hides_condition,
            Kind.HEDGE_DROPPED: hedge_dropped,
            Kind.INVENTED_TAIL: invented_tail,
        }.get(kind)
        within = plant_within_sentences(record, kind, rng)
        yield from _alternating(within, across(record, rng) if across is not None else iter(()))


def _alternating(first: Iterator[Planting], second: Iterator[Planting]) -> Iterator[Planting]:
    """One of each in turn, so that a kind with two sources draws on both."""
    for pair in zip_longest(first, second):
        yield from (planting for planting in pair if planting is not None)


def _chosen(record: Record, *, others: Sequence[Record], per_kind: int, seed: int) -> list[Planting]:
    """Up to ``per_kind`` plantings of each kind; the kinds with the fewest occasions choose first."""
    found: dict[Kind, list[Planting]] = {}
    for kind in Kind:
        rng = Random(f"{seed} {record.id} {kind}")  # noqa: S311
        found[kind] = list(islice(candidates(record, kind, rng, others), _SPARE * per_kind))
        rng.shuffle(found[kind])
    used: set[int] = set()
    chosen: list[Planting] = []
    for kind in sorted(Kind, key=lambda kind: (len(found[kind]), kind)):
        # Sentences that no other kind has taken come first: a short transcript lends some of its sentences twice.
        fresh = [planting for planting in found[kind] if used.isdisjoint(planting.uses)]
        taken = [planting for planting in found[kind] if not used.isdisjoint(planting.uses)]
        mine: set[int] = set()
        for planting in [*fresh, *taken]:
            if mine.isdisjoint(planting.uses) and sum(p.kind is kind for p in chosen) < per_kind:
                mine.update(planting.uses)
                chosen.append(planting)
        used |= mine
    return chosen


def _printed(planting: Planting, rng: Random) -> tuple[Planting, Form, str]:
    """The planting in the first form, of those its kind allows, that suits it."""
    forms = list(forms_of(planting.kind))
    rng.shuffle(forms)
    for form in forms:
        text = write(planting, form, rng)
        if text is not None:
            return planting, form, text
    raise ValueError(f"no form prints {planting}")


def _batches(printed: list[tuple[Planting, Form, str]]) -> Iterator[list[tuple[Planting, Form, str]]]:
    """Groups of at most twenty, none with two headlines or with one sentence twice; a headline goes first."""
    groups: list[list[tuple[Planting, Form, str]]] = []
    for item in sorted(printed, key=lambda item: item[1] is not Form.HEADLINE):
        planting, form, _ = item
        for group in groups:
            if (
                len(group) < QUOTATIONS_PER_ARTICLE
                and form is not Form.HEADLINE
                and all(set(planting.uses).isdisjoint(other.uses) for other, _, _ in group)
            ):
                group.append(item)
                break
        else:
            groups.append([item])
    yield from groups


def _article(id: str, record: Record, batch: Sequence[tuple[Planting, Form, str]], rng: Random) -> PlantedArticle:  # noqa: A002
    """The batch's paragraphs under a headline, in one of the two styles of marks."""
    has_headline = batch[0][1] is Form.HEADLINE
    curly = rng.random() < 0.6
    paragraphs = [] if has_headline else [(rng.choice(_TITLES), None)]
    written: list[tuple[str, tuple[Planting, Form] | None]] = list(paragraphs)
    for planting, form, text in batch:
        written.append((_marked(text, curly=curly, single=form is Form.HEADLINE), (planting, form)))
        if form is Form.HEADLINE:
            written.append((rng.choice(_LEADS), None))
        elif rng.random() < 0.25:
            written.append((rng.choice(_BRIDGES), None))
    if not has_headline:
        written.insert(1, (rng.choice(_LEADS), None))
    text, cases = "", []
    for paragraph, planted in written:
        if text:
            text += "\n\n"
        plain, spans = _placed(paragraph, len(text))
        text += plain
        if planted is not None:
            planting, form = planted
            cases.append((planting, form, tuple(spans)))
    text += "\n"
    return PlantedArticle(
        id=id,
        transcript=record.id,
        text=text,
        cases=tuple(
            Case(
                id=f"{id}-{number:02}",
                kind=planting.kind,
                form=form,
                credited=planting.credited.name,
                spoken_by=planting.spoken_by,
                spans=spans,
                quoted=tuple(text[start:end] for start, end in spans),
                source=planting.source,
                note=planting.note,
            )
            for number, (planting, form, spans) in enumerate(cases)
        ),
    )


_PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'"})


def _marked(text: str, *, curly: bool, single: bool) -> str:
    """The paragraph with real quotation marks beside the private ones that hold the quotation's place."""
    left, right = ("‘", "’") if single else ("“", "”")
    if curly:
        return text.replace("'", "’").replace(OPEN, left + OPEN).replace(CLOSE, CLOSE + right)
    mark = "'" if single else '"'
    return text.translate(_PLAIN_MARKS).replace(OPEN, mark + OPEN).replace(CLOSE, CLOSE + mark)


def _placed(paragraph: str, offset: int) -> tuple[str, list[tuple[int, int]]]:
    """The paragraph without its private characters, and where the quoted words stand.

    A quotation opened twice and closed once goes on in the next paragraph: two spans.
    """
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    length, start = 0, None
    for piece in paragraph.replace(OPEN, f"\0{OPEN}\0").replace(CLOSE, f"\0{CLOSE}\0").split("\0"):
        if piece == OPEN:
            start = length
        elif piece == CLOSE and start is not None:
            spans.append((offset + start, offset + length))
            start = None
        else:
            if start is not None and "\n\n" in piece:
                spans.append((offset + start, offset + length + piece.index("\n\n")))
                start = None
            plain.append(piece)
            length += len(piece)
    return "".join(plain), spans
