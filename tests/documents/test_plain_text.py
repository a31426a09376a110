"""Plain text keeps every character in its place and finds paragraphs, title and date by their looks."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import Purpose, locate, read_bytes
from checker.errors import EmptyError, FormatError
from checker.language.english import ENGLISH
from checker.model import BlockKind, Document

SENTENCE = "The minister said that the talks had been long and useful."


def text_of(words: str, *, purpose: Purpose = Purpose.ARTICLE) -> Document:
    return read_bytes(words.encode(), name="page.txt", purpose=purpose, language=ENGLISH)


def kinds(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_the_text_is_the_files_own_with_no_break_spaces_kept() -> None:
    words = f"One\u00a0two.\n\n  {SENTENCE}  \n"
    document = text_of(words)
    assert document.text == words
    assert document.sha256 == hashlib.sha256(words.encode()).hexdigest()
    assert document.format == "text"


def test_windows_line_ends_read_as_line_feeds() -> None:
    assert text_of("One two.\r\n\r\nThree four.\rFive.").text == "One two.\n\nThree four.\nFive."


def test_blank_lines_part_paragraphs() -> None:
    document = text_of(f"{SENTENCE}\n\n \t\n{SENTENCE}")
    assert [words for _, words in kinds(document)] == [SENTENCE, SENTENCE]


def test_a_file_with_a_paragraph_on_each_line_needs_no_blank_lines() -> None:
    lines = [
        f"{SENTENCE} {number} times over, as the minister said with some force on the day itself."
        for number in range(6)
    ]
    assert [words for _, words in kinds(text_of("\n".join(lines)))] == lines


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    wrapped = (
        "The minister said on Monday that the talks had been both long and\n"
        "useful, and that a further round was to be held in the spring at a\n"
        "place still to be agreed between the parties.\n"
        "\n"
        "Nobody else spoke that evening, and the delegations left the building\n"
        "by the side entrance without a word to those who had waited outside.\n"
    )
    document = text_of(wrapped)
    assert len(document.blocks) == 2
    assert document.blocks[0].span.of(document.text).endswith("between the parties.")


def test_a_speakers_label_begins_a_paragraph_even_in_wrapped_text() -> None:
    wrapped = (
        "MS. ALDER: We have come a long way since the first of these meetings\n"
        "was held, and I am glad to say so before this committee this morning.\n"
        "MR. BIRCH: I would say rather less than that, for the road before us\n"
        "is as long as the one behind us, and a good deal steeper at the end.\n"
    )
    starts = [words.split(":")[0] for _, words in kinds(text_of(wrapped, purpose=Purpose.SOURCE))]
    assert starts == ["MS. ALDER", "MR. BIRCH"]


def test_a_short_line_without_a_final_stop_is_a_heading() -> None:
    document = text_of(f"{SENTENCE}\n\nWhat comes next\n\n{SENTENCE}")
    assert [kind for kind, _ in kinds(document)] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_short_labelled_line_is_a_heading_in_an_article_and_speech_in_a_record() -> None:
    words = f"{SENTENCE}\n\nAlder: no deal in sight\n\n{SENTENCE}"
    assert kinds(text_of(words))[1][0] is BlockKind.HEADING
    assert kinds(text_of(words, purpose=Purpose.SOURCE))[1][0] is BlockKind.PARAGRAPH


def test_bullets_are_list_items_without_their_marks() -> None:
    assert kinds(text_of(f"{SENTENCE}\n\n• First thing\n• Second thing"))[1:] == [
        (BlockKind.LIST_ITEM, "First thing"),
        (BlockKind.LIST_ITEM, "Second thing"),
    ]


def test_a_paragraph_set_in_from_the_rest_is_a_block_quotation() -> None:
    quoted = "We have agreed on the one thing that mattered and on nothing else at all."
    document = text_of("\n\n".join([SENTENCE, SENTENCE, f"        {quoted}", SENTENCE, SENTENCE]))
    assert (BlockKind.QUOTE, quoted) in kinds(document)


def test_indentation_of_the_whole_page_sets_nothing_off() -> None:
    document = text_of("\n\n".join(f"    {SENTENCE}" for _ in range(4)))
    assert {kind for kind, _ in kinds(document)} == {BlockKind.PARAGRAPH}


def test_the_headline_is_the_title_and_not_the_picture_credit_or_the_menu() -> None:
    document = text_of(
        "All news\n\nTwo ministers stand at a table in the hall\n\n"
        "Ministers Leave Talks With 'Better Understanding' of Terms\n\n"
        f"© Agency/ A. Birch\n\n{SENTENCE * 3}"
    )
    assert document.title == "Ministers Leave Talks With 'Better Understanding' of Terms"
    assert (BlockKind.TITLE, document.title) in kinds(document)


def test_a_text_that_begins_at_once_has_no_title() -> None:
    assert text_of(f"{SENTENCE}\n\n{SENTENCE}").title is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("March 24, 2016", "2016-03-24"),
        ("24 March 2016", "2016-03-24"),
        ("2016-03-24", "2016-03-24"),
        ("Thursday, Sept. 8th, 2016, 10:15", "2016-09-08"),
        ("17-11-2014, 16:58", "2014-11-17"),
        ("May 5 2016", "2016-05-05"),
    ],
)
def test_a_date_in_the_first_lines_is_the_documents(line: str, iso: str) -> None:
    assert text_of(f"Remarks at the Opening\n\n{line}\n\n{SENTENCE * 3}").date == iso


@pytest.mark.parametrize("line", ["February 30, 2016", "July 2020 (3)", "+321 February 2017", "March 24"])
def test_what_is_no_whole_date_gives_none(line: str) -> None:
    assert text_of(f"Remarks at the Opening\n\n{line}\n\n{SENTENCE * 3}").date is None


def test_a_date_inside_a_sentence_of_the_text_is_not_the_documents() -> None:
    assert text_of(f"On March 3, 2015, the parties met. {SENTENCE * 3}").date is None


def test_front_matter_gives_title_and_date_and_is_no_block() -> None:
    document = text_of(f"---\ntitle: Opening remarks\ndate: 2016-04-27\n---\n\n{SENTENCE}\n")
    assert (document.title, document.date) == ("Opening remarks", "2016-04-27")
    assert [words for _, words in kinds(document)] == [SENTENCE]


def test_form_feeds_begin_pages() -> None:
    document = text_of(f"{SENTENCE}\n\fOn the second page.\n")
    assert locate(document, document.text.index("second")).page == "2"
    assert locate(document, 0).page == "1"
    assert document.blocks[-1].span.of(document.text) == "On the second page."


NUMBERED = """\
 1   MS. ALDER: We will come to order, and I
 2   thank the witness for being with us here
 3   this morning.
 4   Q.   Did you ever agree to the long plan of
 5   the 14 members of the harbour board who sat
 6   there?
 7   A.   I did not. I said that it was all made
 8   without me, and I never signed it.
 9   Q.   Not once?
10   A.   Never.
"""


def test_line_numbers_in_a_transcripts_margin_are_places_and_no_words() -> None:
    document = text_of(NUMBERED, purpose=Purpose.SOURCE)
    assert len(document.text) == len(NUMBERED)
    assert [" ".join(words.split()) for _, words in kinds(document)] == [
        "MS. ALDER: We will come to order, and I thank the witness for being with us here this morning.",
        "Q. Did you ever agree to the long plan of the 14 members of the harbour board who sat there?",
        "A. I did not. I said that it was all made without me, and I never signed it.",
        "Q. Not once?",
        "A. Never.",
    ]
    assert locate(document, document.text.index("never signed")).printed_line == "8"


CONDENSED = "".join(f"{at:3}   words of the left page here    {at:3}   and of the right page\n" for at in range(1, 13))


def test_two_numbered_pages_beside_each_other_are_refused() -> None:
    with pytest.raises(FormatError) as caught:
        read_bytes(f"Day 9\n\n{CONDENSED}".encode(), name="day.txt", language=ENGLISH)
    assert "day.txt cannot be read in order from line 3 on" in caught.value.what
    assert "PDF" in caught.value.fix


def test_a_table_of_numbers_is_not_refused_as_two_pages() -> None:
    table = "".join(f"{at:3}   bolts of the bridge    {at * 2:3}   plates\n" for at in range(1, 13))
    assert "bolts" in read_bytes(table.encode(), name="table.txt", language=ENGLISH).text


def test_a_numbered_list_in_a_text_keeps_its_numbers() -> None:
    words = "\n".join([*(f"{number} ships came in that day" for number in range(1, 10)), *[SENTENCE] * 9])
    assert text_of(words).text == words


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"--- ... !!\n"])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyError):
        read_bytes(data, name="page.txt", language=ENGLISH)


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t "), max_size=400
    )
)
def test_blocks_cover_every_word_once_and_in_order(words: str) -> None:
    document = text_of(f"Anchor\n{words}")
    for before, after in pairwise(document.blocks):
        assert before.span.end <= after.span.start
    for block in document.blocks:
        raw = block.span.of(document.text)
        assert raw == raw.strip()
    inside = {index for block in document.blocks for index in range(block.span.start, block.span.end)}
    bare = [index for index, character in enumerate(document.text) if character.isalpha() and index not in inside]
    assert not bare
