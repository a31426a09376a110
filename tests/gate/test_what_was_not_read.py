"""What an article holds and the checker did not read as a reader sees it is reported, and stops a strict gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.articles.page.body import read_article
from checker.articles.quotations.disguises import unread_in
from checker.articles.quotations.finding import find_quotations
from checker.cli.main import main
from checker.documents import read_bytes
from checker.language.english import ENGLISH

RECORD = "MINISTER ALDER: Good morning. We will build six new bridges by the spring.\n"
FAITHFUL = "“We will build six new bridges by the spring,” Minister Alder said.\n"


def _unread(text: str) -> list[str]:
    article = read_article(read_bytes(text.encode(), name="a.txt", language=ENGLISH), ENGLISH)
    return [one.what for one in unread_in(article, find_quotations(article, ENGLISH))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (FAITHFUL + "\nMinister \u0410lder left.\n", "letters of another script in one word that read as “Alder”"),
        (FAITHFUL + "\nMinister Al\u200bder left.\n", "characters that nobody sees inside one word"),
        (FAITHFUL + "\nMinister \u202eredlA left.\n", "a character that turns the direction"),
        (FAITHFUL + "\nShe called it ❝a plan and left.\n", "one character that may be a quotation mark"),
        (FAITHFUL + "\nShe called it ″a plan and left.\n", "(″)"),
        (FAITHFUL + "\nShe called it &quot;a plan and left.\n", "(&quot;)"),
    ],
)
def test_a_disguised_word_or_an_odd_mark_without_partner_is_named(text: str, told: str) -> None:
    (unread,) = _unread(text)
    assert told in unread


@pytest.mark.parametrize(
    "text",
    [
        FAITHFUL,
        FAITHFUL + "\nThe bridge is 6′2″ wide and ends at 40°26′46″N.\n",
        FAITHFUL + "\nThe har\u00adbour mas\u00adter left.\n",
        FAITHFUL + "\nThe paper Московские новости wrote of it.\n",
        FAITHFUL + "\nShe called it ❝a plan that nobody asked for❞ and left.\n",
        FAITHFUL + "\nAlder’s café and José’s naïve idea of the ’90s — “so be it”.\n",
    ],
)
def test_an_honest_text_is_not_named(text: str) -> None:
    assert _unread(text) == []


def test_the_standard_gate_tells_and_the_strict_one_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("record.txt").write_text(RECORD, encoding="utf-8")
    Path("a.txt").write_text(FAITHFUL + "\nMinister \u0410lder left.\n", encoding="utf-8")
    assert main(["gate", "a.txt", "--source", "record.txt"]) == 0
    assert "Q904" in capsys.readouterr().out
    assert main(["gate", "a.txt", "--source", "record.txt", "--style", "strict"]) == 1


def test_a_sentence_too_long_to_be_read_as_one_is_read_in_parts_and_named() -> None:
    text = FAITHFUL + "\nThe plan was " + ", and then it was ".join(["for the bridge"] * 200) + ".\n"
    article = read_article(read_bytes(text.encode(), name="a.txt", language=ENGLISH), ENGLISH)
    assert max(map(len, article.sentences)) <= 1200
    # Nothing is lost between the parts.
    assert "".join("".join(span.of(text).split()) for span in article.sentences) == "".join(text.split())
    (unread,) = _unread(text)
    assert "a sentence of more than 1200 characters" in unread
