"""What a document is read for: some formats hold an article and a record in different ways."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """Whether the page's main text is wanted, or every word with its speaker labels."""

    ARTICLE = "article"
    SOURCE = "source"
