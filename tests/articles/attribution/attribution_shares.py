"""Count how often each pattern is right on PolNeAR, for the records in attribution/patterns_in_sentence.py and
patterns_around.py.

Run as ``python tests/articles/attribution/attribution_shares.py CORPUS.jsonl.gz``: a row for each pattern and kind of
mention, then the share of quotations named and named rightly for a range of bars.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.articles.attribution.attributing import read_speakers
from checker.articles.attribution.pattern_confidence import confidence_in
from checker.articles.coreference.outcome import UNNAMED
from checker.articles.page.body import read_article
from checker.articles.quotations.finding import find_quotations
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.documents.file_reading import read_bytes
from checker.language.english import ENGLISH
from checker.model import Quotation, Span

BARS = (0.0, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled quotation that was found, and what was made of it."""

    pattern: str
    kind: MentionKind | None
    confidence: float
    right: bool
    person: bool  # named by name, role or pronoun; not a body, a text or somebody unnamed


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """PolNeAR's documents, one a line."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def cases(path: Path) -> Iterator[Case | None]:
    """A case for each labelled quotation with marks and a source; None where it was not found."""
    for document in documents(path):
        article = read_article(read_bytes(document["text"].encode(), name="article.txt", language=ENGLISH), ENGLISH)
        assert article.text == document["text"], "offsets would not fit"
        quotations = find_quotations(article, ENGLISH)
        speakers = read_speakers(article, quotations, language=ENGLISH).ties
        for label in document["quotes"]:
            if label["kind"] == "indirect" or not label["speaker"]:
                continue
            place = _best(quotations, [Span(*span) for span in label["content_spans"]])
            if place is None:
                yield None
            elif place not in speakers or speakers[place][1].person is None:
                yield Case("none", None, 0.0, right=False, person=False)
            else:
                frame, resolution = speakers[place]
                yield Case(
                    frame.pattern,
                    frame.mention.kind,
                    confidence_in(frame, resolution),
                    right=_agrees(frame.mention, label),
                    person=resolution.method is not UNNAMED,
                )


def _best(quotations: Sequence[Quotation], label: Sequence[Span]) -> int | None:
    """The quotation that shares most with the label, if it shares half of the shorter of the two."""
    shared = [
        sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in quotation.spans for span in label)
        for quotation in quotations
    ]
    best = max(range(len(shared)), key=lambda at: shared[at], default=None)
    if best is None or not shared[best]:
        return None
    shorter = min(sum(len(part) for part in quotations[best].spans), sum(len(span) for span in label))
    return best if shared[best] >= 0.5 * shorter else None


def _agrees(mention: Mention, label: dict[str, Any]) -> bool:
    return mention.span.overlaps(Span(label["speaker_start"], label["speaker_end"]))


def main(path: Path) -> None:
    """Prints the tables."""
    counted = list(cases(path))
    found = [case for case in counted if case is not None]
    rows: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for case in found:
        rows[case.pattern, "all"].append(case.right)
        if case.kind is not None:
            rows[case.pattern, case.kind.value].append(case.right)
    for (pattern, kind), right in sorted(rows.items()):
        print(f"{pattern:20} {kind:10} {len(right):5} {sum(right) / len(right):.3f}")  # noqa: T201
    print(f"labelled {len(counted)}, found {len(found)}")  # noqa: T201
    for bar in BARS:
        named = [case for case in found if case.pattern != "none" and case.confidence >= bar]
        people = [case.right for case in named if case.person]
        print(  # noqa: T201
            f"bar {bar:.2f}: named {len(named) / len(found):.3f}, right {_share(case.right for case in named):.3f};"
            f" people {len(people) / len(found):.3f}, right {_share(people):.3f}"
        )


def _share(right: Any) -> float:
    answers = list(right)
    return sum(answers) / len(answers) if answers else 0.0


if __name__ == "__main__":
    main(Path(sys.argv[1]))
