"""What was judged of an article is kept between runs; whatever it depends on changes, it is judged anew."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.embedding.folders import HOME_VARIABLE, kept_files
from checker.keeping import KeptFiles
from checker.model import CheckedQuotation, Quotation, QuotationKind, Report, Span
from checker.output import json
from checker.running.checking import Checker
from checker.running.kept_judgements import Judgement, keep_judgement, kept_judgement
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources

RECORD = (
    "MS. ALDER: We will open the bridge in nine hundred days.\n\nMR. BIRCH: I doubt that it will ever be paid for.\n"
)
ARTICLE = (
    "The bridge was the subject of the day.\n\n“We will open the bridge in nine hundred days,” Alder said.\n\n"
    "Birch said that it would never be paid for.\n\n“I doubt that it will be paid for,” Birch said.\n"
)


class Case:
    """An article and a record in a folder, and a checker that keeps what it judges there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written = ARTICLE
        self.spoken = RECORD
        self.speaker: str | None = None

    def inputs(self) -> tuple[Path, Path]:
        (self.folder / "article.txt").write_text(self.written, encoding="utf-8")
        (self.folder / "record.txt").write_text(self.spoken, encoding="utf-8")
        return self.folder / "article.txt", self.folder / "record.txt"

    def kept(self, checker: Checker | None = None) -> Report | None:
        article, record = self.inputs()
        sources = read_sources([record], speaker=self.speaker)
        return (checker or Checker()).kept_report(article_of(article), sources)

    def check(self, checker: Checker | None = None) -> Report:
        article, record = self.inputs()
        return (checker or Checker()).check(article_of(article), read_sources([record], speaker=self.speaker))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return Case(tmp_path)


def files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_an_article_checked_before_has_the_same_report(case: Case) -> None:
    assert case.kept() is None
    first = case.check()
    again = case.kept()
    assert again == first
    assert json.render(case.check()) == json.render(first)
    assert len(first.quotes) == 2
    assert first.statements


def test_the_report_is_the_same_where_the_vectors_are_kept_and_the_judgement_is_not(case: Case, tmp_path: Path) -> None:
    before = files_in(tmp_path / "home")
    first = case.check(Checker(reported=False))
    case.check()  # with statements: another judgement of the same vectors
    for path in files_in(tmp_path / "home") - before:
        if b"CheckedQuotation" in path.read_bytes():
            path.unlink()
    assert case.kept() is None
    assert case.check(Checker(reported=False)) == first


def shorter_article(case: Case) -> Checker:
    case.written = ARTICLE.replace("of the day", "of the week")
    return Checker()


def other_record(case: Case) -> Checker:
    case.spoken = RECORD.replace("nine hundred", "ninety")
    return Checker()


def other_labels(case: Case) -> Checker:
    case.spoken = RECORD.replace("MR. BIRCH", "MR. CEDAR")
    return Checker()


@pytest.mark.parametrize(
    "change",
    [
        shorter_article,
        other_record,
        other_labels,
        lambda _: Checker(style="strict"),
        lambda _: Checker(complete=True),
        lambda _: Checker(reported=False),
    ],
)
def test_whatever_changes_the_article_is_judged_anew(case: Case, change: Callable[[Case], Checker]) -> None:
    case.check()
    assert case.kept() is not None
    changed = change(case)
    assert case.kept(changed) is None
    assert case.check(changed) == case.check(uncached(changed))


def uncached(checker: Checker) -> Checker:
    """Return a checker with the same settings that keeps nothing."""
    return Checker(style=checker.style, complete=checker.complete, reported=checker.reported, cache=False)


def test_a_source_whose_speaker_was_changed_is_another_source(case: Case) -> None:
    article, record = case.inputs()
    sources = read_sources([record])
    checker = Checker()
    checker.check(article_of(article), sources)
    doubted = tuple(replace(turn, doubt="the label may be wrong") for turn in sources[0].turns)
    assert checker.kept_report(article_of(article), sources) is not None
    assert checker.kept_report(article_of(article), [replace(sources[0], turns=doubted)]) is None


def test_without_a_cache_nothing_is_kept_and_nothing_kept_is_used(case: Case, tmp_path: Path) -> None:
    case.check(Checker(cache=False))
    assert not files_in(tmp_path / "home")
    case.check()
    assert case.kept(Checker(cache=False)) is None


def test_a_quotation_that_could_not_be_judged_is_tried_again(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path)
    quotation = Quotation("1", QuotationKind.DIRECT, (Span(0, 3),), "Yes", Span(0, 3))
    unjudged = CheckedQuotation(quotation, wording=None, confidence=0.0, unjudged="a fault")
    keep_judgement("ab", Judgement((unjudged,), (), ()), kept)
    assert kept_judgement("ab", kept) is None
    judged = Judgement((replace(unjudged, unjudged=None),), (), ())
    keep_judgement("ab", judged, kept)
    assert kept_judgement("ab", kept) == judged


class Command:
    """What would write a file, were it made of what is kept."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[[Path, str], int], tuple[Path, str]]:
        return Path.write_text, (self.path, "made")


@pytest.mark.parametrize(
    "strange", [b"", b"no pickle", pickle.dumps(3), pickle.dumps(([], [])), pickle.dumps(KeptFiles)]
)
def test_a_kept_file_of_another_shape_counts_as_absent(tmp_path: Path, strange: bytes) -> None:
    kept = KeptFiles(tmp_path)
    kept.write("ab", strange)
    assert kept_judgement("ab", kept) is None


def test_a_kept_file_runs_nothing(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path / "kept")
    dangerous = pickle.dumps((Command(tmp_path / "made"), (), ()))
    kept.write("ab", dangerous)
    assert kept_judgement("ab", kept) is None
    assert not (tmp_path / "made").exists()
    pickle.loads(dangerous)  # noqa: S301  (it would have)
    assert (tmp_path / "made").exists()


def test_kept_files_are_found_by_whoever_checks_next(case: Case) -> None:
    first = case.check()
    assert kept_files()._folder.is_dir()
    assert case.check(Checker()) == first
