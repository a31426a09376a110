"""Short articles around real quotations, compared as the command does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.articles.page.body import read_article
from checker.comparison.compared import Comparison
from checker.config.styles import STANDARD
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.embedding import Encoder, load_encoder
from checker.language.english import ENGLISH
from checker.model import Document
from checker.running.checking import Checker, quotations
from checker.running.comparing import compared
from checker.running.reading_sources import read_sources

Compare = Callable[..., Comparison]


@pytest.fixture(scope="session")
def comparing_encoder() -> Encoder:
    return load_encoder(cache=False)


@pytest.fixture(scope="session")
def compare_texts(comparing_encoder: Encoder) -> Compare:
    """Compares articles given as text; ``record`` is a transcript's text they are all checked against."""

    def compare(*texts: str, record: str | None = None) -> Comparison:
        documents = [_document(text, number) for number, text in enumerate(texts)]
        if record is None:
            reports = [quotations(document) for document in documents]
        else:
            checker = Checker(cache=False)
            checker.encoder = comparing_encoder
            sources = read_sources(
                [read_bytes(record.encode(), name="record.txt", purpose=Purpose.SOURCE, language=ENGLISH)]
            )
            reports = [checker.check(read_article(document, ENGLISH), sources) for document in documents]
        return compared(reports, encoder=comparing_encoder, style=STANDARD)

    return compare


def _document(text: str, number: int) -> Document:
    return read_bytes(text.encode(), name=f"outlet-{number + 1}.txt", language=ENGLISH)
