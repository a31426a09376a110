"""What an article uses of its record is counted; what it leaves out beside that is shown and never judged."""

from __future__ import annotations

import pytest

from checker.articles.page.body import read_article
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.language.english import ENGLISH
from checker.output import coverage_text
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources
from checker.statements.coverage import MOST_SHOWN, Coverage, Use, WhyShown, coverage_of

RECORD = (
    "MINISTER ANN ALDER: We will close the old bridge in May. But the footpath stays open as long as the river allows "
    "it. If the council votes against us in March we will wait another year. The ferries are another matter.\n\n"
    "SECRETARY JANE BIRCH: My department never agreed to close any bridge in this valley.\n"
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(cache=False)


def covered(checker: Checker, article: str, record: str = RECORD) -> tuple[Coverage, str]:
    written = read_article(read_bytes(article.encode(), name="article.txt", language=ENGLISH), ENGLISH)
    source = read_bytes(record.encode(), name="record.txt", purpose=Purpose.SOURCE, language=ENGLISH)
    report = checker.check(written, read_sources([source]))
    found = coverage_of(report, ENGLISH)
    return found, coverage_text.render(report, found)


def test_every_sentence_is_printed_reported_or_passed_over(checker: Checker) -> None:
    found, _ = covered(checker, "“We will close the old bridge in May,” Minister Alder said.\n")
    assert [use for _, _, use in found.uses] == [Use.PRINTED, *[Use.PASSED_OVER] * 4]


def test_contrasts_conditions_and_another_answer_beside_what_is_printed_are_shown(checker: Checker) -> None:
    found, text = covered(checker, "“We will close the old bridge in May,” Minister Alder said.\n")
    assert {one.why for one in found.left_out} == {WhyShown.CONTRAST, WhyShown.CONDITION, WhyShown.OTHER_ANSWER}
    assert "But the footpath stays open" in text
    assert "this is not a verdict" in text


def test_the_second_half_of_a_printed_sentence_is_shown_where_it_limits_the_first(checker: Checker) -> None:
    found, _ = covered(checker, "“The footpath stays open,” Minister Alder said.\n")
    assert [one.why for one in found.left_out][:1] in ([WhyShown.SECOND_HALF], [WhyShown.CONDITION])


def test_each_speakers_share_counts_their_printed_words(checker: Checker) -> None:
    found, _ = covered(checker, "“We will close the old bridge in May,” Minister Alder said.\n")
    shares = {share.speaker: share.printed for share in found.shares}
    assert shares == {"Ann Alder": 8, "Jane Birch": 0}


def test_an_article_that_uses_nothing_has_nothing_beside_it(checker: Checker) -> None:
    found, text = covered(checker, "It rained in the valley.\n")
    assert found.left_out == ()
    assert "left out" not in text
    assert len(found.left_out) <= MOST_SHOWN


@pytest.mark.parametrize(
    "courtesy",
    ["Thank you very much for having us here, Minister.", "It's great to be here in the valley with you."],
)
def test_thanks_and_greetings_are_no_other_answer(checker: Checker, courtesy: str) -> None:
    polite = RECORD.replace("My department never", f"{courtesy} My department never")
    found, _ = covered(checker, "“We will close the old bridge in May,” Minister Alder said.\n", polite)
    answers = [one for one in found.left_out if one.why is WhyShown.OTHER_ANSWER]
    assert [one.span.of(polite) for one in answers] == [
        "My department never agreed to close any bridge in this valley."
    ]


def test_an_answer_of_nothing_but_thanks_is_not_shown(checker: Checker) -> None:
    polite = RECORD.replace(
        "My department never agreed to close any bridge in this valley.", "Thank you, Minister, that is very kind."
    )
    found, _ = covered(checker, "“We will close the old bridge in May,” Minister Alder said.\n", polite)
    assert WhyShown.OTHER_ANSWER not in {one.why for one in found.left_out}
