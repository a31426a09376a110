"""The checker as a library: one article or many, as paths or as text, against sources or a library."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import Article, Checker, CheckerError, Report, Source, check, check_many, quotations
from checker.api.given_texts import GivenArticle
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.errors import EmptyError, InputError, OptionError
from checker.language.english import ENGLISH
from checker.model import Severity, Verdict, Wording

RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October, and it is holding well in the winter storms.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)
ARTICLE = "The day was long.\n\n“We opened the southern bridge in October,” Minister Alder said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_an_article_is_checked_by_path(folder: Path) -> None:
    report = check(folder / "article.txt", sources=[folder / "record.txt"], cache=False)
    (quote,) = report.quotes
    assert quote.wording is Wording.ALTERED
    assert [source.id for source in report.sources] == ["record"]
    assert report.article.document.path.endswith("article.txt")


def test_paths_may_be_strings(folder: Path) -> None:
    by_text = check(str(folder / "article.txt"), sources=[str(folder / "record.txt")], cache=False)
    assert by_text == check(folder / "article.txt", sources=[folder / "record.txt"], cache=False)


def test_documents_already_read_are_checked_as_they_are() -> None:
    article = read_bytes(ARTICLE.encode(), name="article.txt", language=ENGLISH)
    record = read_bytes(RECORD.encode(), name="record.txt", purpose=Purpose.SOURCE, language=ENGLISH)
    assert check(article, sources=[record], cache=False).quotes[0].wording is Wording.ALTERED


@pytest.mark.slow
def test_a_house_style_sets_severities(folder: Path) -> None:
    def loudest(style: str) -> int:
        report = check(folder / "article.txt", sources=[folder / "record.txt"], style=style, cache=False)
        return max(finding.severity.rank for finding in report.quotes[0].findings)

    assert loudest("strict") >= loudest("standard") >= Severity.NOTE.rank


def test_the_signature_names_what_the_figures_depend_on(folder: Path) -> None:
    signature = check(folder / "article.txt", sources=[folder / "record.txt"], cache=False).signature
    assert signature.style == "standard"
    assert all([signature.model, signature.model_digest, signature.thresholds_digest, signature.rules_digest])


def test_without_sources_nothing_is_in_them(folder: Path) -> None:
    report = check(folder / "article.txt", sources=[], cache=False)
    assert [quote.wording for quote in report.quotes] == [Wording.UNSUPPORTED]


# ---------------------------------------------------------------- text, one source or several


def test_text_is_checked_as_the_file_that_holds_it(folder: Path) -> None:
    from_file = check(folder / "article.txt", folder / "record.txt", cache=False)
    from_text = check(Article.from_text(ARTICLE), Source.from_text(RECORD), cache=False)
    assert [quote.findings for quote in from_text.quotes] != []
    assert _without_names(from_text) == _without_names(from_file)


def _without_names(report: Report) -> list[tuple[object, ...]]:
    return [(quote.wording, [(finding.code, finding.message) for finding in quote.findings]) for quote in report.quotes]


def test_a_text_may_have_a_title_and_a_date() -> None:
    article = Article.from_text(ARTICLE, name="bridge", title="A bridge", date="2021-10-04")
    assert (article.title, article.document.date, article.document.path) == ("A bridge", "2021-10-04", "bridge")


def test_one_source_needs_no_list(folder: Path) -> None:
    path = str(folder / "record.txt")
    one = check(folder / "article.txt", path, cache=False)
    assert one == check(folder / "article.txt", [path], cache=False)
    assert [source.document.path for source in one.sources] == [path]


def test_several_sources_are_all_searched(folder: Path) -> None:
    other = Source.from_text(
        "MR. CEDAR: Nobody has seen the ferry since Tuesday, and I am sorry for it.\n", name="pier"
    )
    report = check(folder / "article.txt", [folder / "record.txt", other], cache=False)
    assert [source.id for source in report.sources] == ["record", "pier"]
    assert report.quotes[0].wording is Wording.ALTERED


@pytest.mark.parametrize("as_article", [True, False])
def test_a_text_in_the_place_of_a_path_is_refused(folder: Path, as_article: bool) -> None:
    with pytest.raises(OptionError) as refused:
        check(ARTICLE if as_article else folder / "article.txt", RECORD, cache=False)
    assert "from_text" in refused.value.fix


# ---------------------------------------------------------------- many articles


def test_many_articles_are_yielded_as_they_are_done(folder: Path) -> None:
    reports = check_many([folder / "article.txt", Article.from_text(ARTICLE)], folder / "record.txt")
    assert next(reports).verdict is Verdict.PASS
    assert next(reports).article.document.path == "text"


def test_a_path_by_itself_is_one_article(folder: Path) -> None:
    (report,) = check_many(str(folder / "article.txt"), folder / "record.txt")
    assert report.article.document.path == str(folder / "article.txt")


def test_an_article_without_a_verdict_leaves_the_others_theirs(folder: Path) -> None:
    met: list[tuple[GivenArticle, str]] = []
    articles: list[GivenArticle] = ["nowhere.txt", folder / "article.txt"]
    reports = list(
        Checker(cache=False).check_many(
            articles, folder / "record.txt", on_error=lambda article, error: met.append((article, error.what))
        )
    )
    assert len(reports) == 1
    assert met == [("nowhere.txt", "nowhere.txt does not exist.")]


def test_an_article_without_a_verdict_is_raised_where_nobody_takes_it(folder: Path) -> None:
    with pytest.raises(InputError):
        list(check_many(["nowhere.txt"], folder / "record.txt"))


# ---------------------------------------------------------------- the report and its shapes


@pytest.mark.slow
def test_the_dictionary_is_what_the_command_prints(folder: Path) -> None:
    article, record = folder / "article.txt", folder / "record.txt"
    printed = _python(
        "from checker.cli.main import main; main()", "check", str(article), "-s", str(record), "-f", "json"
    )
    assert check(article, record).to_dict() == json.loads(printed)


@pytest.mark.parametrize(
    ("name", "beginning"), [("a.json", "{"), ("a.html", "<!doctype html>"), ("a.csv", "article,"), ("b/c.md", "#")]
)
def test_a_report_is_saved_in_the_format_of_its_ending(folder: Path, name: str, beginning: str) -> None:
    report = check(folder / "article.txt", folder / "record.txt", cache=False)
    assert report.save(folder / name) == folder / name
    assert (folder / name).read_text(encoding="utf-8").lower().startswith(beginning)


def test_an_unknown_ending_is_refused_with_those_that_are_known(folder: Path) -> None:
    report = check(folder / "article.txt", folder / "record.txt", cache=False)
    with pytest.raises(OptionError) as refused:
        report.save(folder / "report.docx")
    assert ".json" in refused.value.fix


def test_tables_join_by_their_ids(folder: Path) -> None:
    pytest.importorskip("pandas")
    report = check(folder / "article.txt", folder / "record.txt", cache=False)
    joined = report.to_pandas("findings").merge(report.to_pandas("quotations"), on="quotation_id")
    assert list(joined["wording"]) == ["altered"] * len(report.quotes[0].findings)
    assert report.to_arrow("reported").num_rows == len(report.statements)
    with pytest.raises(OptionError):
        report.to_arrow("verdicts")


# ---------------------------------------------------------------- the quotations alone


def test_quotations_are_told_without_a_model_or_a_wording(folder: Path) -> None:
    report = quotations(folder / "article.txt")
    (quote,) = report.quotes
    assert quote.wording is None
    assert quote.unjudged is None
    assert quote.quotation.attribution is not None
    assert quote.quotation.attribution.mention.endswith("Alder")
    assert report.verdict is Verdict.PASS


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize("missing", ["article.txt", "record.txt"])
def test_a_file_that_is_not_there_is_refused_with_what_why_and_fix(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    with pytest.raises(CheckerError) as refused:
        check(folder / "article.txt", sources=[folder / "record.txt"], cache=False)
    assert isinstance(refused.value, InputError)
    assert missing in refused.value.what
    assert refused.value.why
    assert refused.value.fix


def test_a_record_in_which_nobody_speaks_is_refused(folder: Path) -> None:
    (folder / "record.txt").write_text("\n\n", encoding="utf-8")
    with pytest.raises(EmptyError):
        check(folder / "article.txt", sources=[folder / "record.txt"], cache=False)


def test_an_unknown_house_style_is_refused(folder: Path) -> None:
    with pytest.raises(OptionError):
        check(folder / "article.txt", sources=[folder / "record.txt"], style="gonzo", cache=False)


def test_a_name_the_package_has_not_is_refused() -> None:
    import checker

    with pytest.raises(AttributeError, match="verdicts"):
        getattr(checker, "verdicts")  # noqa: B009  (spelled out, mypy would refuse it)


# ---------------------------------------------------------------- what is loaded

_CHECK = """
import sys
from checker import check
report = check(sys.argv[1], sources=[sys.argv[2]], cache=False)
heavy = {"torch", "transformers", "sentence_transformers"} & set(sys.modules)
print(report.quotes[0].wording.value, sorted(heavy))
"""
_IMPORT = "import sys, checker; print(sorted({'numpy', 'faiss', 'onnxruntime', 'torch'} & set(sys.modules)))"


def _python(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    return done.stdout.strip()


@pytest.mark.slow
def test_a_check_never_loads_torch(folder: Path) -> None:
    assert _python(_CHECK, str(folder / "article.txt"), str(folder / "record.txt")) == "altered []"


def test_importing_the_package_loads_no_engine() -> None:
    assert _python(_IMPORT) == "[]"
