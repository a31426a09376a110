"""HTML pages give an article's headline and whole body, or every word of a record with its speakers' labels."""

from __future__ import annotations

import pytest

from checker.documents import Purpose, read_bytes
from checker.documents.html_article import PageFacts, article_blocks, comparable
from checker.documents.html_page import page_blocks, parse
from checker.errors import EmptyError
from checker.language.english import ENGLISH
from checker.model import BlockKind, Document

NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth")
PARAGRAPHS = [
    f"The {number} paragraph of this story has words enough to be a paragraph, and it says what the ministers did."
    for number in NUMBERS
]


def page(body: str, *, head: str = "<title>A story</title>") -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def story(inner: str = "") -> str:
    first, *rest = PARAGRAPHS
    return f"<p>{first}</p>{inner}" + "".join(f"<p>{words}</p>" for words in rest)


def article(body: str, **options: str) -> Document:
    return read_bytes(page(body, **options).encode(), name="page.html", language=ENGLISH)


def record(body: str) -> Document:
    return read_bytes(page(body).encode(), name="page.html", purpose=Purpose.SOURCE, language=ENGLISH)


def words_of(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def test_the_body_is_whole_down_to_the_shortest_quotation() -> None:
    document = article(
        f"<article><h1>Alder opens the harbour</h1>{story('<p>“No.”</p>')}<p>“Never,” he said.</p></article>"
    )
    assert words_of(document) == [
        "Alder opens the harbour",
        PARAGRAPHS[0],
        "“No.”",
        *PARAGRAPHS[1:],
        "“Never,” he said.",
    ]


def test_a_block_quotation_is_one() -> None:
    document = article(f"<article>{story('<blockquote><p>We agreed on nothing.</p></blockquote>')}</article>")
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert kinds["We agreed on nothing."] is BlockKind.QUOTE


def test_the_headline_is_the_title_with_its_quotation_marks() -> None:
    document = article(f"<article><h1>Alder calls plan ‘very constructive’</h1>{story()}</article>")
    assert document.title == "Alder calls plan ‘very constructive’"
    assert document.blocks[0].kind is BlockKind.TITLE


def test_title_and_date_come_from_what_the_page_states() -> None:
    head = (
        "<title>Harbour | The Paper</title><meta property='og:title' content='Alder opens the harbour'>"
        "<meta property='article:published_time' content='2016-03-24T10:00:00Z'>"
    )
    document = article(f"<article><h1>Alder opens the harbour</h1>{story()}</article>", head=head)
    assert (document.title, document.date) == ("Alder opens the harbour", "2016-03-24")


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav><a href='/'>Never this</a></nav>",
        "<footer>Never this</footer>",
        "<script>var x = 'Never this'</script>",
        "<style>.never:after { content: 'Never this' }</style>",
        "<noscript>Never this</noscript>",
        "<template><p>Never this</p></template>",
        "<p hidden>Never this</p>",
        "<p style='color: red; display: none'>Never this</p>",
        "<div aria-hidden='true'>Never this</div>",
        "<button>Never this</button>",
        "<!-- Never this -->",
    ],
)
@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_no_reader_sees_as_text_is_never_read(chrome: str, purpose: Purpose) -> None:
    data = page(f"<article>{story(chrome)}</article>").encode()
    assert "Never this" not in read_bytes(data, name="page.html", purpose=purpose, language=ENGLISH).text


@pytest.mark.parametrize(
    "chrome",
    [
        "<div class='related'><p>Read how “it all began” elsewhere</p></div>",
        "<div id='comments'><p>I think “this is bad” of him.</p></div>",
        "<aside><p>Never “this” either</p></aside>",
        "<ul class='share-links'><li>“Share” me</li></ul>",
    ],
)
def test_links_and_readers_comments_are_no_part_of_an_article(chrome: str) -> None:
    assert words_of(article(f"<article>{story()}</article>{chrome}")) == PARAGRAPHS


def test_a_class_on_the_pages_own_frame_does_not_make_its_body_chrome() -> None:
    assert "“No.”" in words_of(article(f"<div class='with-sidebar'>{story('<p>“No.”</p>')}</div>"))


def test_a_page_of_few_words_is_read_whole() -> None:
    assert words_of(article("<p>“We agreed,” Alder said.</p>")) == ["“We agreed,” Alder said."]


def chosen(body: str, *, found: list[str]) -> list[str]:
    """What is kept of a page of which only the paragraphs ``found`` were recognised as its main text."""
    tree = parse(page(body))
    assert tree is not None
    passages = frozenset(map(comparable, found))
    facts = PageFacts(title=None, date=None, passages=passages, whole="".join(passages))
    return [block.words for block in article_blocks(page_blocks(tree, purpose=Purpose.ARTICLE), facts)]


def test_a_short_paragraph_that_the_extractor_lost_is_put_back() -> None:
    assert chosen(f"<div>{story('<p>“No.”</p>')}</div>", found=PARAGRAPHS)[1] == "“No.”"


def test_a_short_paragraph_in_a_frame_of_its_own_is_put_back_where_the_others_have_one() -> None:
    framed = "".join(f"<section class='b'><div><p>{words}</p></div></section>" for words in ["“No.”", *PARAGRAPHS])
    assert chosen(f"<div>{framed}</div>", found=PARAGRAPHS) == ["“No.”", *PARAGRAPHS]


def test_what_stands_apart_from_the_body_is_not_put_back() -> None:
    body = f"<div>{story()}</div><div><p>“Never” was never said.</p></div><p>Nor this.</p>"
    assert chosen(body, found=PARAGRAPHS) == PARAGRAPHS


def test_a_pictures_caption_in_the_body_is_kept_as_one() -> None:
    figure = "<figure><img src='x.png'><figcaption>Alder: “No.”</figcaption></figure>"
    document = article(f"<article>{story(figure)}</article>")
    assert (BlockKind.CAPTION, "Alder: “No.”") in [
        (block.kind, block.span.of(document.text)) for block in document.blocks
    ]


def test_blanks_collapse_as_in_a_browser_and_no_break_spaces_stay() -> None:
    document = record("<p>Two\n   words and&nbsp;more <b>bold</b>ness &amp; all<br>a line</p>")
    assert document.text == "Two words and\u00a0more boldness & all\n\na line"


def test_a_line_break_in_an_article_stays_inside_its_paragraph() -> None:
    assert "one line\nand another" in words_of(article(f"<article>{story('<p>one line<br>and another</p>')}</article>"))


def test_the_q_element_reads_with_the_marks_a_browser_shows() -> None:
    assert record("<p>He said <q>we agreed</q> to it.</p>").text == "He said “we agreed” to it."


def test_footnote_marks_are_no_words_and_ordinals_stay() -> None:
    assert record("<p>We agreed.<sup>1</sup> On the 5<sup>th</sup> day.</p>").text == "We agreed. On the 5th day."


TIMED_ROWS = """<table>
<tr><td>00:01</td><td>ALDER:</td><td>We agreed.</td></tr>
<tr><td>00:02</td><td>BIRCH</td><td>We did not.</td></tr>
</table>"""


@pytest.mark.parametrize(
    "body",
    [
        "<p><b>ALDER:</b> We agreed.</p><p><b>BIRCH:</b> We did not.</p>",
        "<p><strong>ALDER</strong>: We agreed. <strong>BIRCH:</strong> We did not.</p>",
        "<p><b>ALDER:</b> We agreed.<br><b>BIRCH:</b> We did not.</p>",
        "<dl><dt>ALDER</dt><dd>We agreed.</dd><dt>BIRCH:</dt><dd><p>We did not.</p></dd></dl>",
        "<table><tr><th>ALDER</th><td>We <i>agreed</i>.</td></tr><tr><td>BIRCH</td><td>We did not.</td></tr></table>",
        TIMED_ROWS,
        "<div>ALDER: We agreed.</div><div>BIRCH: We did not.</div>",
        "<pre>ALDER: We agreed.\n\nBIRCH: We did not.\n</pre>",
    ],
)
def test_each_speakers_label_begins_a_paragraph_of_a_record(body: str) -> None:
    assert words_of(record(body)) == ["ALDER: We agreed.", "BIRCH: We did not."]


def test_a_table_that_only_lays_out_the_page_is_read_by_its_paragraphs() -> None:
    document = record("<table><tr><td><p>One thing.</p><p>Another thing.</p></td></tr></table>")
    assert words_of(document) == ["One thing.", "Another thing."]


def test_a_record_keeps_every_paragraph_however_short() -> None:
    body = "<div>Q: Why?</div><div>A: Yes.</div><div>(Laughter.)</div>"
    assert words_of(record(body)) == ["Q: Why?", "A: Yes.", "(Laughter.)"]


@pytest.mark.parametrize(
    ("declared", "encoding"), [("iso-8859-1", "cp1252"), ("windows-1251", "windows-1251"), ("utf-8", "utf-8")]
)
def test_the_declared_encoding_is_used(declared: str, encoding: str) -> None:
    words = "Привет" if encoding == "windows-1251" else "Naïve"
    data = f"<html><head><meta charset='{declared}'></head><body><p>{words} all.</p></body></html>".encode(encoding)
    assert read_bytes(data, name="page.html", purpose=Purpose.SOURCE, language=ENGLISH).text == f"{words} all."


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(EmptyError):
        article("<script>var x = 1</script><img src='x.png'>")


def test_xhtml_with_an_xml_declaration_is_read() -> None:
    words = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>We agreed.</p></body></html>"
    data = f"<?xml version='1.0' encoding='utf-8'?>{words}".encode()
    assert read_bytes(data, name="page.xhtml", purpose=Purpose.SOURCE, language=ENGLISH).text == "We agreed."


def test_no_break_spaces_around_words_are_no_words_of_a_block() -> None:
    document = read_bytes(
        "<p>\u00a0</p><p>\u00a0We opened the bridge.\u00a0</p>".encode(), name="page.html", language=ENGLISH
    )
    assert document.text == "We opened the bridge."
