"""The same article and record give the same findings, whatever the files they come in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from columned_pages import RECORD, flowed, placed
from speech_to_text_files import FILES

from checker import Report, check
from checker.documents import Purpose, read_bytes
from checker.language.english import ENGLISH

ARTICLE = (
    "The builders of the bridge met the county on Tuesday to speak of the money, and of the letters it had received.",
    "“The bridge over the harbour was built in one summer by five hundred men,” Ms. Alder said.",
    "“We have not tested each bolt and each plate of the structure, twice over,” Mr. Birch said.",
    "“There were letters about it from all over the county, and most of the writers wanted a ferry,” Mr. Cedar said.",
)
WALK = "The two met on Tuesday.\n\n“We met today at the harbour,” one of them said. “It was a long walk.”\n"


def findings(report: Report) -> list[tuple[str, str | None, str, list[tuple[str, str]]]]:
    """Every quotation with its wording, the speaker of its passage and its findings, places left out."""
    return [
        (
            " ".join(quote.quotation.text.split()),
            quote.passage.speaker.name if quote.passage and quote.passage.speaker else None,
            str(quote.wording),
            sorted((finding.code, str(finding.severity)) for finding in quote.findings),
        )
        for quote in report.quotes
    ]


def checked(article: bytes, article_name: str, record: bytes, record_name: str) -> list[object]:
    source = read_bytes(record, name=record_name, purpose=Purpose.SOURCE, language=ENGLISH)
    read = read_bytes(article, name=article_name, language=ENGLISH)
    return list(findings(check(read, sources=[source], cache=False)))


@pytest.fixture(scope="module")
def as_text() -> list[object]:
    article, record = "\n\n".join(ARTICLE), "\n\n".join(RECORD)
    found = checked(article.encode(), "article.txt", record.encode(), "record.txt")
    assert len(found) == 3
    return found


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("write", [flowed, placed])
def test_a_record_in_columns_gives_the_findings_of_the_text(
    write: Callable[[int], bytes], columns: int, as_text: list[object]
) -> None:
    article = "\n\n".join(ARTICLE).encode()
    assert checked(article, "article.txt", write(columns), "record.pdf") == as_text


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("write", [flowed, placed])
def test_an_article_in_columns_gives_the_findings_of_the_text(
    write: Callable[..., bytes], columns: int, as_text: list[object]
) -> None:
    record = "\n\n".join(RECORD).encode()
    assert checked(write(columns, ARTICLE), "article.pdf", record, "record.txt") == as_text


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_speech_to_text_service_gives_the_findings_of_the_text(name: str) -> None:
    as_text = checked(WALK.encode(), "article.txt", FILES["record.txt"].encode(), "record.txt")
    assert len(as_text) == 2
    assert checked(WALK.encode(), "article.txt", FILES[name].encode(), name) == as_text
