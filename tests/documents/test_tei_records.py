"""TEI and ParlaMint records give utterances with their speakers' names; what nobody said stands in brackets."""

from __future__ import annotations

import pytest
from lxml import etree
from lxml.builder import ElementMaker

from checker.documents import locate, read_bytes
from checker.errors import EmptyError, FormatError
from checker.language.english import ENGLISH
from checker.model import Document

E = ElementMaker(namespace="http://www.tei-c.org/ns/1.0", nsmap={None: "http://www.tei-c.org/ns/1.0"})
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

HEADER = E.teiHeader(
    E.fileDesc(
        E.titleStmt(E.title("Sitting of the council", type="main"), E.title("Day 2", type="sub")),
        E.sourceDesc(E.bibl(E.date("24 March 2020", when="2020-03-24"))),
    ),
    E.profileDesc(
        E.particDesc(E.listPerson(E.person(E.persName(E.surname("Alder"), E.forename("Mary")), {XML_ID: "AlderMary"})))
    ),
)


def record(*parts: etree._Element) -> Document:
    root = E.TEI(HEADER, E.text(E.body(E.div(*parts))))
    return read_bytes(
        etree.tostring(root, xml_declaration=True, encoding="utf-8"), name="sitting.xml", language=ENGLISH
    )


def words_of(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def runs_of(document: Document) -> list[tuple[str, str]]:
    return [(run.label, run.span.of(document.text)) for run in document.runs]


def test_an_utterance_is_labelled_with_the_name_the_header_gives() -> None:
    document = record(E.u(E.seg("We did not agree."), E.seg("We never will."), who="#AlderMary"))
    assert runs_of(document) == [("Mary Alder", "We did not agree."), ("Mary Alder", "We never will.")]


def test_without_a_name_the_label_printed_before_the_speech_is_used() -> None:
    document = record(E.note("The Chair, Ms. Birch:", type="speaker"), E.u(E.seg("Order."), who="#BirchAnn"))
    assert runs_of(document) == [("The Chair, Ms. Birch", "Order.")]
    assert words_of(document) == ["Order."]


def test_without_either_the_id_itself_is_the_label() -> None:
    assert runs_of(record(E.u("Order.", who="#BirchAnn"))) == [("Birch Ann", "Order.")]


def test_a_printed_label_holds_for_the_next_utterance_alone() -> None:
    document = record(E.note("The Chair:", type="speaker"), E.u("Order.", who="#x"), E.u("No.", who="#OakTom"))
    assert [label for label, _ in runs_of(document)] == ["The Chair", "Oak Tom"]


def test_speeches_of_a_play_or_minutes_have_their_printed_speaker() -> None:
    document = record(E.sp(E.speaker("Ms. Birch:"), E.p("Is that so?")))
    assert runs_of(document) == [("Ms. Birch", "Is that so?")]


def test_notes_inside_speech_stand_in_brackets() -> None:
    document = record(
        E.u(
            E.seg("We ", E.gap(reason="inaudible"), " agree, ", E.note("shows a paper", type="comment"), " I say."),
            who="#AlderMary",
        )
    )
    assert document.text == "We [inaudible] agree, [shows a paper] I say."


def test_what_happens_between_paragraphs_is_nobodys_run() -> None:
    document = record(
        E.u(E.seg("We agreed."), E.vocal(E.desc("applause"), type="noise"), E.seg("Thank you."), who="#AlderMary")
    )
    assert words_of(document) == ["We agreed.", "[applause]", "Thank you."]
    assert [words for _, words in runs_of(document)] == ["We agreed.", "Thank you."]


def test_annotated_words_join_as_the_file_says() -> None:
    sentence = E.s(E.w("We"), E.w("agreed", join="right"), E.pc(","), E.w("friend", join="right"), E.pc("!"))
    assert record(E.u(E.seg(sentence), who="#AlderMary")).text == "We agreed, friend!"


def test_pages_are_places_even_inside_a_paragraph() -> None:
    document = record(
        E.pb(n="12"), E.u(E.seg("On the first page, ", E.pb(n="13"), "and on the next."), who="#AlderMary")
    )
    assert locate(document, 0).page == "12"
    assert locate(document, document.text.index("and on")).page == "13"


def test_title_and_date_are_the_headers() -> None:
    document = record(E.u("Order.", who="#x"))
    assert (document.title, document.date) == ("Sitting of the council", "2020-03-24")


def test_corrections_are_read_and_errors_are_not() -> None:
    document = record(E.p("We ", E.choice(E.sic("agred"), E.corr("agreed")), " at last."))
    assert document.text == "We agreed at last."


def refused(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name="sitting.xml", language=ENGLISH)
    assert caught.value.fix
    return caught.value


def test_xml_of_another_kind_is_refused() -> None:
    assert "<rss>" in refused(b"<rss><channel/></rss>").why


def test_damaged_xml_is_refused() -> None:
    assert "damaged" in refused(b"<TEI><text><p>We agreed").what


@pytest.mark.parametrize(
    "entity", [b'<!ENTITY who "Alder">', b'<!ENTITY who SYSTEM "file:///etc/hostname">'], ids=["internal", "external"]
)
def test_a_file_that_declares_entities_is_refused(entity: bytes) -> None:
    refused(b"<!DOCTYPE TEI [" + entity + b"]><TEI><text><p>&who; agreed.</p></text></TEI>")


def test_a_record_without_words_is_empty() -> None:
    with pytest.raises(EmptyError):
        record(E.pb(n="1"))
