"""Which marks belong together, whatever their style, and what happens when one is missing."""

from __future__ import annotations

import pytest

from checker.articles.quotations.pairing import MarkedRun, pair_marks
from checker.language.english import ENGLISH
from checker.model import Span


def runs(text: str) -> list[MarkedRun]:
    return pair_marks(text, Span(0, len(text)), ENGLISH)


def quoted(text: str) -> list[str]:
    return [run.inner.of(text) for run in runs(text) if run.opened and run.closed]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” she said.",
        '"We are ready," she said.',
        "‘We are ready,’ she said.",
        "'We are ready,' she said.",
        "``We are ready,'' she said.",
        "''We are ready,'' she said.",
        "«We are ready,» she said.",
        "« We are ready, » she said.",
        "«\u00a0We are ready,\u00a0» she said.",
        "»We are ready,« she said.",
        "„We are ready,“ she said.",
        "„We are ready,” she said.",
        "‹We are ready,› she said.",
        "＂We are ready,＂ she said.",
        '"We are ready,” she said.',
        '“We are ready," she said.',
        "”We are ready,” she said.",
        "“We are ready,“ she said.",
        "\u202a”We are ready,” she said.",
        'She said " We are ready, " and left.',
        'She said—"We are ready,"—and left.',
        "She said (“We are ready,”) and left.",
    ],
)
def test_every_style_of_marks_gives_the_same_words(text: str) -> None:
    assert quoted(text) == ["We are ready,"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“He told me ‘never again’ and left,” she said.", "He told me ‘never again’ and left,"),
        ("\"He told me 'never again' and left,\" she said.", "He told me 'never again' and left,"),
        ("‘He told me “never again” and left,’ she said.", "He told me “never again” and left,"),
        ("“He told me, “Never again,” and left,” she said.", "He told me, “Never again,” and left,"),
        ("\"'Never,' he told me,\" she said.", "'Never,' he told me,"),
        ("''It was 'Who is she?'.''", "It was 'Who is she?'."),
        ("''He asked, 'Who is she?'''", "He asked, 'Who is she?'"),
        ("“‘Never,’ he told me.”", "‘Never,’ he told me."),
    ],
)
def test_a_quotation_inside_another_belongs_to_the_outer_one(text: str, words: str) -> None:
    assert quoted(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "’Tis the season, and ’twas the ’90s.",
        "The players’ union and the bosses’ club met.",
        "Rock ’n’ roll, rock 'n' roll, and O’Neil’s band.",
        "In the ‘60s and ‘70s nobody asked 'em.",
        "They were goin’ home, doin’ fine.",
        "It's the party's choice, isn't it?",
        "He is 6'2\" tall and she is 5’10” tall.",
        'A 12" pipe fits a 5" hole.',
        '<a href="https://example.org/x" class="y">a link</a>',
        "No marks at all.",
        "\" \" '' “” ‘’ «»",
        "",
    ],
)
def test_apostrophes_inches_and_markup_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘The players’ union agrees,’ she said.", ["The players’ union agrees,"]),
        ("'The players' union agrees,' she said.", ["The players' union agrees,"]),
        ("'Better Days' of Summer", ["Better Days"]),
        ("She said 'we don’t know' and left.", ["we don’t know"]),
        ("In the ’90s she said, ‘We had nothing.’", ["We had nothing."]),
        ('"He is 5\'10" at most," she said.', ["He is 5'10\" at most,"]),
        ("The minister’s ‘plan’ and the players’ ‘answer’.", ["plan", "answer"]),
    ],
)
def test_apostrophes_do_not_close_what_a_single_mark_opened(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_neighbours_stay_apart() -> None:
    assert quoted('"We go." "We stay." “We come.”') == ["We go.", "We stay.", "We come."]


def test_a_missing_closing_mark_leaves_the_next_quotation_whole() -> None:
    text = '"We like it," he said. "They do not. "We go," she said.'
    assert quoted(text) == ["We like it,", "We go,"]
    assert [run.inner.of(text) for run in runs(text) if not run.closed] == ["They do not."]


def test_a_missing_opening_mark_is_told_apart() -> None:
    text = 'We like it," he said. "We go," she said.'
    assert quoted(text) == ["We go,"]
    assert [run.inner.of(text) for run in runs(text) if not run.opened] == ["We like it,"]


def test_a_curly_quotation_does_not_end_a_straight_one_that_opened_the_paragraph() -> None:
    text = '"She laughed it off, saying, “Never again.” But he went on.'
    assert [(run.inner.of(text), run.closed) for run in runs(text)] == [(text[1:], False)]


# ---------------------------------------------------------------- what stands in for marks


@pytest.mark.parametrize(
    "text",
    [
        "She said ″we will build it″ to them.",
        "She said ´´we will build it´´ to them.",
        "She said ❝we will build it❞ to them.",
        "She said 〝we will build it〞 to them.",
        "She said <<we will build it>> to them.",
        "She said `we will build it´ to them.",
        "She said ´we will build it´ to them.",
        "She said &quot;we will build it&quot; to them.",
        "She said &ldquo;we will build it&rdquo; to them.",
        "She said &#8220;we will build it&#8221; to them.",
    ],
)
def test_two_stand_ins_for_marks_around_words_are_marks(text: str) -> None:
    assert [run.inner.of(text) for run in pair_marks(text, Span(0, len(text)), ENGLISH)] == ["we will build it"]


def test_a_closing_mark_on_both_sides_of_a_sentence_is_a_pair() -> None:
    text = "’We don’t want it,’ she said. ’Tis the boys’ game, as in the ’90s."
    assert [run.inner.of(text) for run in pair_marks(text, Span(0, len(text)), ENGLISH)] == ["We don’t want it,"]


@pytest.mark.parametrize(
    "text",
    [
        "The beam is 6′2″ long and 5″ wide, or 7″ at most.",
        "Read more >> and << back.",
        "It is at 40°26′46″N and 79°58′56″W.",
        "Set a < b << c and d >> e.",
        "The caf´ was shut and the d´ecor gone.",
    ],
)
def test_inches_arrows_and_code_are_no_marks(text: str) -> None:
    assert not pair_marks(text, Span(0, len(text)), ENGLISH)
