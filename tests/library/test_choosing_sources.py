"""An article finds its sources in a library by itself, and says why it took them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from checker.articles.attribution.attributing import attribute
from checker.articles.page.body import read_article
from checker.articles.quotations.finding import find_quotations
from checker.documents import read
from checker.embedding import Encoder
from checker.errors import LibraryError, OptionError
from checker.language.english import ENGLISH
from checker.library.adding import Outcome, add
from checker.library.choosing import Selection, choose_sources
from checker.library.library_view import Library
from checker.library.library_writer import Writer
from checker.library.remembering import RememberingEncoder
from checker.library.source_filter import Narrowing, narrowing
from checker.model import Article, Report, Severity, Source, Wording
from checker.output.json import record as as_json
from checker.running.checking import Checker
from checker.running.checking_by_library import check_by_library
from checker.running.languages import LANGUAGES
from checker.running.reading_sources import read_sources

FIXTURES = Path(__file__).parents[2] / "fixtures"
LAVROV = "kerry-lavrov-2016-03-24.transcript"

MakeArticle = Callable[..., Article]
AddTo = Callable[[Path, Sequence[Path]], list[Outcome]]

BRIDGES = "“We will build six new bridges by the spring,” Minister Alder said.\n"
FROST = "“The frost took half of our apples in one night,” Mr. Rowan said.\n"


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker(cache=False)


@pytest.fixture
def choose(library: Path, encoder: Encoder) -> Callable[..., Selection]:
    def chosen(article: Article, asked: Narrowing | None = None) -> Selection:
        with Library(library) as opened:
            quotations = attribute(article, find_quotations(article, ENGLISH), language=ENGLISH)
            return choose_sources(
                article, quotations, opened, RememberingEncoder(encoder, opened), narrowing=asked, language=ENGLISH
            )

    return chosen


def ids(selection: Selection) -> list[str]:
    return [one.source.id for one in selection.chosen]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (BRIDGES, "harbour"),
        ("“We will build nine new bridges by the spring,” Minister Alder said.\n", "harbour"),
        (FROST, "orchard"),
        ("“I counted forty lorries before breakfast,” Ms. Birch said.\n", "quarry"),
        ("“I counted forty lorries before breakfast,” Minister Alder said.\n", "quarry"),
        (
            "“The cessation of hostilities has largely held – not entirely – and we both know that,” Kerry said.\n",
            LAVROV,
        ),
    ],
)
def test_the_record_with_the_words_is_taken(
    choose: Callable[..., Selection], article: MakeArticle, text: str, source: str
) -> None:
    assert ids(choose(article(text))) == [source]


def test_the_demo_article_finds_its_transcript(choose: Callable[..., Selection]) -> None:
    selection = choose(read_article(read(FIXTURES / "demo.article.txt", language=ENGLISH), ENGLISH))
    assert ids(selection)[:1] == [LAVROV]
    assert "quoted sentences" in selection.chosen[0].why
    assert "speak in it" in selection.chosen[0].why


def test_an_article_on_two_events_takes_both_records(choose: Callable[..., Selection], article: MakeArticle) -> None:
    two = article(
        "“We will build six new bridges by the spring. The council has set the money aside, and nobody will lose a "
        "mooring because of the works,” Minister Alder said.\n\n"
        "“The frost took half of our apples in one night, and no insurer would answer the telephone,” Mr. Rowan said.\n"
    )
    assert sorted(ids(choose(two))) == ["harbour", "orchard"]


@pytest.mark.parametrize(
    "text",
    [
        "“My grandmother kept seven geese behind the old brewery,” Ms. Cedar said.\n",
        "“Thank you very much,” Minister Alder said.\n",
        "The harbour was quiet.\n",
    ],
)
def test_what_no_record_has_takes_none(choose: Callable[..., Selection], article: MakeArticle, text: str) -> None:
    assert ids(choose(article(text))) == []


@pytest.mark.parametrize(
    ("written", "taken"),
    [("2 March 2021", ["harbour"]), ("1 March 2021", []), ("3 March 2021", ["harbour"]), ("9 June 2021", ["harbour"])],
)
def test_an_article_cannot_quote_what_was_said_later_but_may_quote_a_release_of_the_day_before(
    choose: Callable[..., Selection], article: MakeArticle, written: str, taken: list[str]
) -> None:
    selection = choose(article(f"The Minister and the Six Bridges\n\n{written}\n\n{BRIDGES}"))
    assert ids(selection) == taken
    assert bool(taken) or any("dated after the article" in remark for remark in selection.remarks)


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        (narrowing(date="2021-03"), ["harbour"]),
        (narrowing(date="2021-03-03"), ["harbour"]),
        (narrowing(date="2021-01..2021-03-02"), []),
        (narrowing(date="2020..2021"), ["harbour"]),
        (narrowing(speaker="Alder"), ["harbour"]),
        (narrowing(speaker="Rowan"), []),
        (narrowing(ids=["harb"]), ["harbour"]),
        (narrowing(ids=["quarry", "orchard"]), ["quarry", "orchard"]),
    ],
)
def test_options_narrow_the_choice(
    choose: Callable[..., Selection], article: MakeArticle, asked: Narrowing, taken: list[str]
) -> None:
    assert ids(choose(article(BRIDGES), asked)) == taken


@pytest.mark.parametrize("date", ["yesterday", "2021-13", "2021-02-30", "2021..", "2022..2021"])
def test_a_date_that_means_nothing_is_told(date: str) -> None:
    with pytest.raises(OptionError, match="is not a date"):
        narrowing(date=date)


def test_an_unknown_id_is_told_with_the_nearest(choose: Callable[..., Selection], article: MakeArticle) -> None:
    with pytest.raises(LibraryError) as told:
        choose(article(BRIDGES), narrowing(ids=["harbor"]))
    assert told.value.fix == "Did you mean harbour?"


def without_choosing(report: Report) -> dict[str, object]:
    told = as_json(report)
    told.pop("library", None)
    for source in told["sources"]:
        source.pop("why", None)
    return told


@pytest.mark.slow
def test_the_verdict_is_the_one_the_named_source_gives(library: Path, checker: Checker) -> None:
    demo = read_article(read(FIXTURES / "demo.article.txt", language=ENGLISH), ENGLISH)
    by_library = check_by_library(checker, demo, library)
    named = read_sources([Path(by_library.sources[0].document.path)])
    assert without_choosing(by_library) == without_choosing(checker.check(demo, named))


def test_a_misattribution_is_found_in_a_record_nobody_named(
    library: Path, article: MakeArticle, checker: Checker
) -> None:
    stolen = article(
        "Minister Alder was firm. “The frost took half of our apples in one night, and no insurer would answer the "
        "telephone,” Minister Alder said.\n"
    )
    report = check_by_library(checker, stolen, library)
    assert [finding.code for quote in report.quotes for finding in quote.findings] == ["Q101"]


def test_a_doubtful_label_of_a_kept_record_accuses_nobody(
    tmp_path: Path, article: MakeArticle, checker: Checker, encoder: Encoder
) -> None:
    # Who thanks Mr. Rowan is not Mr. Rowan: the transcriber has lost a label.
    record = tmp_path / "frost.txt"
    record.write_text(
        "MINISTER ALDER: I will hear everybody in this room before I decide anything about the orchards.\n\n"
        "MR. ROWAN: Thank you, Mr. Rowan. The frost took half of our apples in one night, and no insurer would answer "
        "the telephone.\n",
        encoding="utf-8",
    )
    with Writer(tmp_path / "library", create=True) as writer:
        assert len(list(add(writer, [record], encoder, languages=LANGUAGES))) == 1
    written = article(
        "“The frost took half of our apples in one night, and no insurer would answer the telephone,” Minister Alder "
        "said.\n"
    )
    (quote,) = check_by_library(checker, written, tmp_path / "library").quotes
    assert quote.passage is not None
    assert quote.passage.label == "MR. ROWAN"
    assert [finding.severity for finding in quote.findings] == [Severity.NOTE]


def test_a_quotation_that_no_chosen_record_has_is_unsupported(
    library: Path, article: MakeArticle, checker: Checker
) -> None:
    report = check_by_library(checker, article("“My grandmother kept seven geese,” Ms. Cedar said.\n"), library)
    assert [quote.wording for quote in report.quotes] == [Wording.UNSUPPORTED]
    assert report.sources == ()
    assert any("no source of the library" in remark for remark in report.remarks)


def test_one_checker_judges_one_article_after_another_by_a_library_that_has_nothing_for_them(
    library: Path, article: MakeArticle, checker: Checker
) -> None:
    for geese in ("seven", "eight"):
        strange = article(f"“My grandmother kept {geese} geese,” Ms. Cedar said.\n")
        report = check_by_library(checker, strange, library)
        assert [quote.wording for quote in report.quotes] == [Wording.UNSUPPORTED]


def test_sources_named_besides_are_used_and_not_taken_twice(
    library: Path, made: Path, article: MakeArticle, checker: Checker
) -> None:
    named = read_sources([made / "harbour.txt", made / "quarry.txt"])
    report = check_by_library(checker, article(BRIDGES + "\n" + FROST), library, sources=named)
    assert [source.id for source in report.sources] == ["harbour", "quarry", "orchard"]
    assert [choice.source for choice in report.choices] == ["orchard"]


def test_a_namesake_beside_a_library_keeps_its_own_id(
    library: Path, tmp_path: Path, article: MakeArticle, checker: Checker
) -> None:
    (tmp_path / "harbour.txt").write_text("MS. BIRCH: The ferry sailed at nine, and I was on it.\n", encoding="utf-8")
    named: tuple[Source, ...] = read_sources([tmp_path / "harbour.txt"])
    report = check_by_library(checker, article(BRIDGES), library, sources=named)
    assert [source.id for source in report.sources] == ["harbour", "harbour-2"]
    assert [quote.passage.source for quote in report.quotes if quote.passage] == ["harbour-2"]


def test_the_report_tells_why(library: Path, article: MakeArticle, checker: Checker) -> None:
    told = as_json(check_by_library(checker, article(BRIDGES), library))
    (source,) = told["sources"]
    assert source["why"] == "it has the words of 1 of 1 quoted sentences; Alder speaks in it"
    assert json.loads(json.dumps(told)) == told


def test_the_order_of_adding_does_not_matter(
    tmp_path: Path, made: Path, add_to: AddTo, article: MakeArticle, checker: Checker
) -> None:
    files = [made / f"{name}.txt" for name in ("harbour", "orchard", "quarry")]
    add_to(tmp_path / "one", files)
    add_to(tmp_path / "two", files[::-1])
    story = article(BRIDGES + "\n" + FROST)
    one, two = (as_json(check_by_library(checker, story, tmp_path / name)) for name in ("one", "two"))
    assert one == two
