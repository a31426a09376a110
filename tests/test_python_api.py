"""The checker as a library: one function for a check, one for the quotations alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import check, quotations
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.errors import CheckerError, EmptyError, InputError, OptionError
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
