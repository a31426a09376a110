"""A browser reads hostile text back as it was written, and runs none of it."""

from __future__ import annotations

from pathlib import Path

from browser_pages import Opener
from html_reports import report, source
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from planned_quotations import Planned

from checker.output.html import render

PIECES = [
    "<script>window.ran = true</script>",
    "</script><script>window.ran = true</script>",
    "</style><img src=x onerror='window.ran = true'>",
    "<svg/onload=window.ran=true>",
    "<iframe srcdoc='<script>parent.ran=true</script>'>",
    "<base href='https://example.invalid/'>",
    "<!--",
    "<![CDATA[",
    "</details></article></main>",
    '" autofocus onfocus="window.ran = true',
    "&#x202e;&lt;b&gt;",
    "\u202eabc\u202c",
    "\u2066\u200b\u200d\ufeff",
    "\x00\x0b\x1b",
    "{{ config }}",
]
hostile = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=8),
    ),
    min_size=1,
    max_size=5,
).map(" ".join)

READ_BACK = """() => {
    const textOf = (element) => {
        const copy = element.cloneNode(true);
        for (const own of copy.querySelectorAll('.vh, sup, .ref')) own.remove();
        for (const label of copy.querySelectorAll('.unseen')) {
            label.replaceWith(String.fromCodePoint(parseInt(label.dataset.char, 16)));
        }
        return copy.textContent;
    };
    return {
        article: [...document.querySelectorAll('#article .block')].map(textOf),
        turn: [...document.querySelectorAll('#s1-t1 p')].map(textOf),
        ran: window.ran === true,
        scripts: document.scripts.length,
        strangers: document.querySelectorAll('img, iframe, base, object, embed, [autofocus]').length,
    };
}"""


def test_a_hostile_article_and_transcript_are_shown_whole_and_run_nothing(open_page: Opener, tmp_path: Path) -> None:
    opened = open_page()
    file = tmp_path / "hostile.html"

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(hostile)
    @example(" ".join(PIECES))
    def read_back(words: str) -> None:
        words = f"begin {words} end"
        record = source(f"A hearing\n\nMS BIRCH: Before. {words} After.\n", path=words, date=words)
        article = f"{words}\n\nMs. Birch said “{words}” and left."
        plan = Planned((words,), (words,), words)
        file.write_text(render(report(article, [plan], record, path=words), command=words), encoding="utf-8")
        opened.page.goto(file.as_uri())
        read = opened.page.evaluate(READ_BACK)
        assert read["article"] == [words, f"Ms. Birch said “{words}” and left."]
        assert read["turn"] == [f"Before. {words} After."]
        assert (read["ran"], read["scripts"], read["strangers"]) == (False, 1, 0)
        assert opened.requests == []
        assert opened.complaints == []

    read_back()
