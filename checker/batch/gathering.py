"""Makes the tables and the summary of a batch out of its journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.batch.figures import Figures
from checker.batch.items import Item, Outcome
from checker.batch.journal import Journal
from checker.batch.summary_page import write_summary
from checker.batch.tables_writing import write_tables
from checker.output.columns import ARTICLES
from checker.output.tabulation import NO_VERDICT
from checker.value_classes import dataclass

PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What all articles come to, and the files that were made, relative to the batch's folder."""

    counts: Mapping[str, int]
    files: list[str]


def gather(items: Callable[[], Iterator[Item]], journal: Journal, out: Path, *, csv: bool) -> Gathered:
    """Write tables and pages of every article's last outcome, in the order of the articles; return what they come to.

    Args:
        items: the articles.
        journal: their outcomes.
        out: the folder to write into.
        csv: whether tables are written as CSV, too; those that are there are kept up to date in any case.
    """
    csv = csv or (out / "articles.csv").exists()
    counts: Counter[str] = Counter(articles=0, failed=0, without_verdict=0, quotes=0, unjudged=0)
    figures = Figures()

    def counted() -> Iterator[tuple[Outcome, Mapping[str, Any]]]:
        for outcome, facts in _outcomes(items, journal):
            (article,) = outcome.rows[ARTICLES.name]
            counts.update(
                articles=1,
                failed=article["verdict"] == "fail",
                without_verdict=article["verdict"] == NO_VERDICT,
                quotes=article["quotes"],
                unjudged=article["unjudged"],
            )
            figures.add(outcome, {**article, **facts})
            yield outcome, facts

    rows = write_tables(out, counted(), csv=csv)
    pages = write_summary(out, figures, lambda: ((one, facts) for one, facts in _outcomes(items, journal)))
    _sweep(out / PAGES, figures.pages, out)
    endings = ["parquet", "csv"] if csv else ["parquet"]
    return Gathered(dict(counts), [f"{table}.{ending}" for ending in endings for table in rows] + pages)


def _outcomes(items: Callable[[], Iterator[Item]], journal: Journal) -> Iterator[tuple[Outcome, Mapping[str, Any]]]:
    """Yield the outcome of every article with the cells that the manifest decides; its page is one of them."""
    for item in items():
        outcome = journal.outcome(item.id)
        if outcome is not None:
            yield outcome, {**item.facts, "html": outcome.page}


def _sweep(folder: Path, wanted: set[str], out: Path) -> None:
    """Remove pages of articles that are gone or no longer have one."""
    for page in folder.glob("*/*.html"):
        if page.relative_to(out).as_posix() not in wanted:
            page.unlink()
