"""The collation as page, JSON and text: one comparison told three ways, safely and not by colour alone."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from checker.comparison.compared import Comparison
from checker.output.collation.collation_formats import CollationFormat
from checker.output.collation.collation_rendering import render

Compare = Callable[..., Comparison]

SAID = "We agreed on a target schedule for establishing a framework for a political transition by August"
RECORD = f"SECRETARY KERRY: {SAID}.\n\nFOREIGN MINISTER LAVROV: I have nothing to add.\n"


def printed(words: str) -> str:
    return f"The talks lasted until the evening.\n\n“{words},” Kerry said.\n"


@pytest.fixture(scope="module")
def compared_twice(compare_texts: Compare) -> Comparison:
    return compare_texts(printed(SAID), printed(SAID.replace("August", "October")), record=RECORD)


class Reader(HTMLParser):
    """The tags of a page and the text a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._unseen += tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag == "style"

    def handle_data(self, data: str) -> None:
        self.text += "" if self._unseen else data


def read(comparison: Comparison) -> Reader:
    reader = Reader()
    reader.feed(render(CollationFormat.HTML, comparison))
    return reader


def test_the_page_runs_no_script_and_loads_nothing(compared_twice: Comparison) -> None:
    tags = read(compared_twice).tags
    assert not [tag for tag, _ in tags if tag in {"script", "img", "iframe", "object", "form"}]
    (policy,) = [a["content"] for tag, a in tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    addresses = [a.get("href") or a.get("src") or "" for _, a in tags]
    assert all(address.startswith(("#", "data:")) for address in addresses if address)
    assert not [a for _, a in tags if "style" in a or any(name.startswith("on") for name in a)]


def test_the_page_tells_differences_in_words(compared_twice: Comparison) -> None:
    text = " ".join(read(compared_twice).text.split())
    assert "(differs: October)" in text
    assert "Q601 conflicting-wording" in text
    assert "The record has “by August”." in text
    assert "1 difference that matters" in text


def test_what_articles_print_stays_text_on_the_page(compare_texts: Compare) -> None:
    hostile = SAID.replace("political", "<script>alert(1)</script> \u202epolitical")
    comparison = compare_texts(printed(hostile), printed(SAID))
    page = render(CollationFormat.HTML, comparison)
    assert comparison.utterances
    assert "<script" not in page
    assert "\u202e" not in page
    assert "U+202E" in page


def test_the_page_has_a_matrix_with_the_record(compared_twice: Comparison) -> None:
    text = " ".join(read(compared_twice).text.split())
    assert "0 of 1 quotation" in text
    assert "100%" in text
    assert "1 of 1 quotation" in text


def test_the_json_cites_the_articles_as_they_stand(compared_twice: Comparison) -> None:
    report = json.loads(render(CollationFormat.JSON, compared_twice))
    assert report["schema"] == 1
    (utterance,) = report["utterances"]
    assert utterance["base"]["kind"] == "record"
    (finding,) = utterance["findings"]
    assert (finding["code"], finding["severity"]) == ("Q601", "warning")
    cited = []
    for side in finding["witnesses"]:
        text = compared_twice.reports[ord(side["article"]) - ord("A")].article.text
        cited.append(text[side["spans"][0]["start"] : side["spans"][0]["end"]])
    assert cited == ["August", "October"]
    assert report["agreement"]["articles"] == [{"articles": ["A", "B"], "common": 1, "alike": 0, "share": 0.0}]


def test_the_same_comparison_gives_the_same_bytes(compare_texts: Compare) -> None:
    texts = (printed(SAID), printed(SAID.replace("August", "October")))
    for format in CollationFormat:  # noqa: A001
        assert render(format, compare_texts(*texts)) == render(format, compare_texts(*texts))


def test_the_text_marks_differing_words_between_brackets(compared_twice: Comparison) -> None:
    text = render(CollationFormat.TEXT, compared_twice, width=100)
    assert "by [October]" in " ".join(text.split())
    assert "WARNING  Q601 conflicting-wording" in text
    assert not re.search(r"\x1b\[", text)


def test_nothing_in_common_is_said_so(compare_texts: Compare) -> None:
    comparison = compare_texts(printed(SAID), printed("The weather in the mountains was quite another matter"))
    assert "Nothing in common" in render(CollationFormat.TEXT, comparison)
    assert "No two of the articles quote the same words." in read(comparison).text
