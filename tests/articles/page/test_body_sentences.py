"""Sentences of an article: exact spans, whole names and titles, each closing mark with its sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.articles.page.body import read_article
from checker.articles.page.body_sentences import sentence_spans
from checker.documents import read_bytes
from checker.language.english import ENGLISH
from checker.model import Span


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text, Span(0, len(text)), ENGLISH)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Alder met Gen. Birch in the U.S. Senate.",
        "“Mr. Alder, will you come?” she asked.",
        "He met Lt. Col. Birch and Rep. Oak, D-N.Y., at the gate.",
        "The U.S. Ambassador and the U.N. Envoy spoke at 5 p.m. on Monday.",
        "It was on Jan. 5 that J. K. Birch spoke of No. 7 in the list.",
        "“I did not!” he said, and left.",
        '"It is over.", he said.',
        "We agreed ... to go on.",
        "It grew by 3.5 percent.",
    ],
)
def test_a_sentence_is_not_split_inside(sentence: str) -> None:
    assert sentences(sentence) == [sentence]
    assert sentences(f"{sentence} Then they left.") == [sentence, "Then they left."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," he said. "They stay." Then he left.', ['"We go," he said.', '"They stay."', "Then he left."]),
        ("“We go.” “They stay.” He left.", ["“We go.”", "“They stay.”", "He left."]),
        ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
        ("“We go.\u00a0” He left.", ["“We go.\u00a0”", "He left."]),
        ('He said (and "meant it.") Then he left.', ['He said (and "meant it.")', "Then he left."]),
        ("Will they go? They will! They did.", ["Will they go?", "They will!", "They did."]),
    ],
)
def test_a_closing_mark_stays_with_its_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_sentences_do_not_run_over_the_end_of_a_block() -> None:
    article = read_article(
        read_bytes(b"The harbour is open\n\nMr. Alder came. He left", name="page.txt", language=ENGLISH), ENGLISH
    )
    assert [span.of(article.text) for span in article.sentences] == [
        "The harbour is open",
        "Mr. Alder came.",
        "He left",
    ]


TEXTS = st.lists(
    st.sampled_from(
        ["Mr.", "U.S.", "He", "left.", "“No.”", '"Yes."', "Gen.", "why?", "…", "!", "”", "'", ")", "a.m.", "\n", "5"]
    ),
    min_size=1,
    max_size=25,
).map(" ".join)


@given(TEXTS)
def test_sentences_are_in_order_trimmed_and_cover_all_that_is_not_blank(text: str) -> None:
    spans = sentence_spans(text, Span(0, len(text)), ENGLISH)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    covered = {index for span in spans for index in range(span.start, span.end)}
    assert all(index in covered or character.isspace() for index, character in enumerate(text))


@given(TEXTS, st.integers(0, 40))
def test_a_blocks_sentences_do_not_depend_on_what_stands_before_it(text: str, shift: int) -> None:
    moved = sentence_spans("x" * shift + text, Span(shift, shift + len(text)), ENGLISH)
    assert [(span.start - shift, span.end - shift) for span in moved] == [
        (span.start, span.end) for span in sentence_spans(text, Span(0, len(text)), ENGLISH)
    ]
