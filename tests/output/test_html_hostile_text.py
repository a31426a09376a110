"""Whatever article and transcript hold is shown: never run, never hidden, never lost."""

from __future__ import annotations

import unicodedata

import pytest
from html_reports import report, source
from hypothesis import example, given, settings
from hypothesis import strategies as st
from page_text import Element, parse
from planned_quotations import Planned

from checker.model import Wording
from checker.output.html import render
from checker.output.html.shown_text import INVISIBLE, shown, shown_plainly

MARKUP = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "</style><svg onload=alert(1)>",
    "<!-- ",
    "]]>",
    "&lt;b&gt; &amp;amp; &#x202e;",
    "{{ 7 * 7 }} {% raw %}",
    '" onmouseover="alert(1)',
    "' style='position:fixed",
    "javascript:alert(1)",
]
STEERING = [
    "\u202eevil\u202c",
    "zero\u200bwidth",
    "a\u00adb",
    "\u2066x\u2069",
    "\ufeff",
    "\x00\x07\x1b[31m",
    "\u2028",
    "\ufe0f",
    "\U000e0041",
]

hostile = (
    st.lists(
        st.one_of(
            st.sampled_from(MARKUP + STEERING), st.text(alphabet=st.characters(exclude_characters="\r\n"), max_size=12)
        ),
        min_size=1,
        max_size=6,
    )
    .map("".join)
    .filter(lambda text: bool(text.strip(" \t\n\u00a0")) and text == text.strip())
)


def page_with(words: str) -> Element:
    record = source(f"A hearing\n\nMS BIRCH: Before it. {words} After it.\n", path=f"{words}.txt", date=words)
    article = f"{words}\n\nMs. Birch said “{words}” and left.\n"
    plan = Planned(
        (words,), (words,) if " ".join(words.split()) in article else (), "Ms. Birch", wording=Wording.VERBATIM
    )
    return parse(render(report(article, [plan], record, path=words), command=words))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(hostile)
@example("<script>alert(1)</script>\u202egnp")
@example("half a pair \ud800 of surrogates")
def test_article_and_transcript_read_back_as_they_were(words: str) -> None:
    page = page_with(words)
    blocks = [block.document_text() for block in page.with_id("article").all(css_class="block")]
    spoken = "".join(paragraph.document_text() for paragraph in page.with_id("s1").all(tag="p"))
    assert blocks == [words, f"Ms. Birch said “{words}” and left."]
    assert f"Before it. {words} After it." in spoken


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(hostile)
def test_no_text_becomes_an_element_an_attribute_or_an_invisible_character(words: str) -> None:
    page = page_with(words)
    tags = {element.tag for element in page.walk()}
    names = {name for element in page.walk() for name in element.attributes}
    assert tags <= {element.tag for element in HARMLESS.walk()}
    assert not any(name.startswith("on") or name == "style" for name in names)
    assert len(page.all(tag="script")) == len(page.all(tag="style")) == 1
    assert not INVISIBLE.search(
        " ".join([page.text(), *(value or "" for e in page.walk() for value in e.attributes.values())])
    )


@given(st.text())
def test_shown_text_holds_every_character_once(text: str) -> None:
    assert parse(str(shown(text))).document_text() == text


@pytest.mark.parametrize("text", STEERING)
def test_a_character_that_cannot_be_seen_is_named(text: str) -> None:
    labels = parse(str(shown(text))).all(css_class="unseen")
    assert [label.text() for label in labels] == [
        f"U+{ord(character):04X}" for character in text if INVISIBLE.match(character)
    ]
    assert labels
    assert not INVISIBLE.search(shown_plainly(text))


@given(st.characters(categories=["Cf", "Cc", "Cs", "Zl", "Zp"]))
def test_every_format_and_control_character_counts_as_invisible(character: str) -> None:
    visible_format_characters = {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"}
    name = unicodedata.name(character, "")
    if character not in "\t\n" and not visible_format_characters & set(name.split()):
        assert INVISIBLE.match(character)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x2FF), max_size=40))
def test_ordinary_text_is_only_escaped(text: str) -> None:
    assert "unseen" not in str(shown(text))


HARMLESS = page_with("plain words")
