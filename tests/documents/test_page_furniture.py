"""Heads, feet and numbers of printed pages are no words of a text that was taken from them."""

from checker.documents import Purpose, read_bytes
from checker.documents.page_furniture import without_running_heads
from checker.language.english import ENGLISH
from checker.sources import read_source

HEAD = "      Harbour Board                    Hearing 12\n\n"
FOOT = "\n\n        Elm Reporting\n        {}\n"
SAID = ("MS. ALDER: The bridge is", "sound, and we have tested it.", "MR. BIRCH: Good.\n\nMS. ALDER: Yes.")
PAGES = [HEAD + said + FOOT.format(number) for number, said in enumerate(SAID, 1)]
TEXT = "\f".join(PAGES)


def test_running_heads_and_feet_are_no_speech_and_all_places_stay() -> None:
    document = read_bytes(TEXT.encode(), name="hearing.txt", purpose=Purpose.SOURCE, language=ENGLISH)
    assert len(document.text) == len(TEXT)
    source = read_source(document, id="hearing", language=ENGLISH)
    assert [(turn.label, " ".join(turn.span.of(source.text).split())) for turn in source.turns] == [
        ("MS. ALDER", "The bridge is sound, and we have tested it."),
        ("MR. BIRCH", "Good."),
        ("MS. ALDER", "Yes."),
    ]


def test_a_text_without_pages_stays_as_it_is() -> None:
    text = "Harbour Board\n\n1\n\nWe met today.\n"
    assert without_running_heads(text) == text
