"""Markdown keeps the file's offsets; blocks know what they are and markup is no word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import read_bytes
from checker.language.english import ENGLISH
from checker.model import BlockKind, Document

PAGE = """---
title: "Alder opens the harbour"
date: 2016-03-24
---
# Alder *opens* the harbour ##

Minister Alder [said](https://example.org/a "note") that **nobody** had
asked for `more`.

> “We have agreed on
> one thing,” she said.

- first item
1. second item

Second heading
--------------

```
code "never said"
```

![A picture](harbour.jpg)

[ref]: https://example.org/b

<!-- a remark
"never said" -->
| Who | What |
|-----|------|
Last words with snake_case and 2 * 3 * 4.
"""


def markdown(words: str) -> Document:
    return read_bytes(words.encode(), name="page.md", language=ENGLISH)


def blocks_of(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, " ".join(block.span.of(document.text).split())) for block in document.blocks]


def test_blocks_know_what_the_markup_says_they_are() -> None:
    assert blocks_of(markdown(PAGE)) == [
        (BlockKind.TITLE, "Alder opens the harbour"),
        (BlockKind.PARAGRAPH, "Minister Alder said that nobody had asked for more ."),
        (BlockKind.QUOTE, "“We have agreed on one thing,” she said."),
        (BlockKind.LIST_ITEM, "first item"),
        (BlockKind.LIST_ITEM, "second item"),
        (BlockKind.HEADING, "Second heading"),
        (BlockKind.PARAGRAPH, "| Who | What |"),
        (BlockKind.PARAGRAPH, "Last words with snake_case and 2 * 3 * 4."),
    ]


def test_every_offset_is_the_files_own() -> None:
    document = markdown(PAGE)
    assert len(document.text) == len(PAGE)
    for word in ("nobody", "agreed", "snake_case", "second item"):
        start = PAGE.index(word)
        assert document.text[start : start + len(word)] == word


def test_characters_differ_from_the_files_only_where_markup_reads_as_blanks() -> None:
    document = markdown(PAGE)
    changed = {raw for raw, seen in zip(PAGE, document.text, strict=True) if raw != seen}
    assert all(seen == " " for raw, seen in zip(PAGE, document.text, strict=True) if raw != seen)
    assert "“" not in changed


def test_front_matter_gives_title_and_date() -> None:
    document = markdown(PAGE)
    assert (document.title, document.date) == ("Alder opens the harbour", "2016-03-24")


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert markdown("# One\n\nMore words here.\n\n# Two\n").title == "One"


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("He said *we* agreed.", "He said we agreed."),
        ("He said __we__ agreed.", "He said we agreed."),
        ("He said ***we*** agreed.", "He said we agreed."),
        ("He said [we](http://x.org) agreed.", "He said we agreed."),
        ("He said ~~not~~ agreed.", "He said not agreed."),
        ("He said <b>we</b> agreed.", "He said we agreed."),
        (r"He said \*we\* agreed.", "He said *we * agreed."),
        ("A 5 * 6 * 7 grid.", "A 5 * 6 * 7 grid."),
        ("The file_name_here stays.", "The file_name_here stays."),
        ("They [sic] agreed.", "They [sic] agreed."),
        ("[The ministers] agreed.", "[The ministers] agreed."),
    ],
)
def test_inline_markup_reads_as_blanks_and_brackets_of_the_editor_stay(raw: str, seen: str) -> None:
    assert blocks_of(markdown(raw)) == [(BlockKind.PARAGRAPH, seen)]


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_code_is_no_text_to_the_end_of_its_fence(fence: str) -> None:
    document = markdown(f"Words before.\n\n{fence}\n> not “said”\n{fence}\nWords after.\n")
    assert [words for _, words in blocks_of(document)] == ["Words before.", "Words after."]


def test_a_quotation_of_two_paragraphs_is_two_blocks() -> None:
    document = markdown("Alder said:\n\n> One of them.\n>\n> Another one.\n")
    assert [kind for kind, _ in blocks_of(document)] == [BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.QUOTE]


@given(st.text(alphabet='ab \n#>*_-`[]()!"1.~|=<', max_size=200))
def test_any_mixture_of_marks_keeps_length_and_order(words: str) -> None:
    raw = f"Anchor\n\n{words}"
    document = markdown(raw)
    assert len(document.text) == len(raw)
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end
        end = block.span.end
