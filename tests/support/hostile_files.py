# ruff: noqa: E501  (a piece of a file is on one line, as it is in the file)
"""Files of every format, well made at first and then spoiled: what a hostile or careless hand could give."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Final

WORDS: Final = (
    "we will build six new bridges by the spring and nobody loses a mooring because of the works minister alder said "
    "birch asked whether the council of cedar had paid for it in 2016 or not at all"
).split()
NAMES: Final = ("Ann Alder", "Minister Alder", "MS. BIRCH", "John Birch", "Q", "MODERATOR", "Tom Cedar", "SPEAKER_00")
MARKS: Final = (
    "“”", '""', "‘’", "''", "«»", "„“", "``''", "″″", "´´", "❝❞", "〝〞", "<<>>", "[]", "()", "“", "”", "‘", "’", '"',
)  # fmt: skip
ODD: Final = (
    "\u202e", "\u200b", "\u00ad", "\ufeff", "\x00", "\x1b[8m", "\ud800", "\u0410", "\U0001f600", "e\u0301", "\u2028", "\r",
    "\t", "\f", "&quot;", "&#x202e;", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "](javascript:alert(1))",
    "'\"><a href=javascript:alert(1)>x</a>", "{{7*7}}", "${7*7}", "-->", "<!--", "]]>", "%00", "../../etc/passwd", "\\u0000",
    "99999999999999999999999999", "1e999", "-0", "NaN", "00:00:99.999", "((((", "[[[[", "::::", "....", "----", "****",
)  # fmt: skip


class Hand:
    """Writes files by chance; the same seed writes the same ones."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311

    def words(self, most: int = 14) -> str:
        chosen = [self.chance.choice(WORDS) for _ in range(self.chance.randint(1, most))]
        if self.chance.random() < 0.25:
            chosen.insert(self.chance.randrange(len(chosen) + 1), self.chance.choice(ODD))
        return " ".join(chosen)

    def sentence(self) -> str:
        return self.words().capitalize() + self.chance.choice((".", "?", "!", "…", "...", "", ":", " –"))

    def quoted(self) -> str:
        marks = self.chance.choice(MARKS)
        half = (len(marks) + 1) // 2
        name = self.chance.choice(NAMES)
        pattern = self.chance.choice(
            ("{0}{1}{2} {3} said.", "{3} said: {0}{1}{2}", "{0}{1},{2} said {3}, {0}{1}{2}", "{0}{1}{2}")
        )
        return pattern.format(marks[:half], self.sentence(), marks[half:], name)

    def paragraph(self) -> str:
        pieces = [self.chance.choice((self.sentence, self.quoted))() for _ in range(self.chance.randint(1, 4))]
        return " ".join(pieces)

    def turn(self) -> str:
        name, mark = (
            self.chance.choice(NAMES),
            self.chance.choice((": ", ":\n", ". ", "\n", " -- ", "\t", " (via interpreter): ")),
        )
        return f"{name}{mark}{self.paragraph()}"

    def several(self, write: Callable[[], str], *, most: int = 8, between: str = "\n\n") -> str:
        return between.join(write() for _ in range(self.chance.randint(1, most)))

    def clock(self) -> str:
        most = 59 if self.chance.random() < 0.97 else 99
        return ":".join(f"{self.chance.randint(0, most):02}" for _ in range(3))

    def spoiled(self, data: bytes) -> bytes:
        """Return the bytes with some of them changed, doubled, cut out or cut off."""
        spoilt = bytearray(data)
        for _ in range(self.chance.randint(0, 4)):
            if not spoilt:
                break
            at = self.chance.randrange(len(spoilt))
            end = min(len(spoilt), at + self.chance.randint(1, 40))
            match self.chance.randrange(6):
                case 0:
                    spoilt[at] = self.chance.randrange(256)
                case 1:
                    spoilt[at:at] = spoilt[at:end] * self.chance.randint(1, 30)
                case 2:
                    del spoilt[at:end]
                case 3:
                    del spoilt[at:]
                case 4:
                    spoilt[at:at] = self.chance.choice(ODD).encode("utf-8", "surrogatepass")
                case _:
                    spoilt[at:end] = bytes(self.chance.randrange(256) for _ in range(end - at))
        return bytes(spoilt)


def _text(hand: Hand) -> bytes:
    text = hand.several(
        hand.chance.choice((hand.paragraph, hand.turn)), between=hand.chance.choice(("\n\n", "\n", "\r\n"))
    )
    return text.encode(hand.chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")), "replace")


def _markdown(hand: Hand) -> bytes:
    def block() -> str:
        lead = hand.chance.choice(
            ("", "# ", "> ", "- ", "1. ", "    ", "```\n", "---\n", "| a | b |\n|---|---|\n| ", "[^1]: ", "*", "**")
        )
        link = hand.chance.choice(("", "[x](", '[x](http://e.org "t")', "![", "<b>", "<!-- ", "_", "~~", "`"))
        return f"{lead}{hand.paragraph()}{link}"

    return hand.several(block).encode("utf-8", "replace")


_TAGS: Final = "p div blockquote aside figure figcaption h1 h2 ul li table tr td article main q span b sup iframe script style pre br dl dt dd section".split()


def _html(hand: Hand) -> bytes:
    def node(depth: int = 0) -> str:
        tag = hand.chance.choice(_TAGS)
        inside = (
            hand.paragraph() if depth > 3 or hand.chance.random() < 0.6 else "".join(node(depth + 1) for _ in range(3))
        )
        attribute = hand.chance.choice(
            ("", ' class="pull-quote"', ' style="display:none"', " hidden", ' onclick="x()"', ' id="comments"')
        )
        close = f"</{tag}>" if hand.chance.random() < 0.9 else ""
        return f"<{tag}{attribute}>{inside}{close}"

    head = hand.chance.choice(("", "<!doctype html>", "<?xml version='1.0'?>", "<meta charset=utf-16>"))
    return f"{head}<html><head><title>{hand.words()}</title></head><body>{hand.several(node, between='')}</body></html>".encode(
        "utf-8", "replace"
    )


def _webvtt(hand: Hand) -> bytes:
    def cue() -> str:
        voice = hand.chance.choice(
            ("", f"<v {hand.chance.choice(NAMES)}>", "<v.a.b.c ", "<c>", "<00:00:01.000>", "<rt>", "- ", ">> ")
        )
        return f"{hand.clock()}.000 {hand.chance.choice(('-->',) * 20 + ('->', '--> '))} {hand.clock()}.500\n{voice}{hand.paragraph()}"

    return f"WEBVTT\n\n{hand.several(cue)}\n".encode("utf-8", "replace")


def _srt(hand: Hand) -> bytes:
    def cue() -> str:
        return f"{hand.chance.randint(0, 9)}\n{hand.clock()},000 --> {hand.clock()},900\n{hand.paragraph()}"

    return hand.several(cue).encode("utf-8", "replace")


def _odd_value(hand: Hand) -> object:
    return hand.chance.choice((None, 1, -1.5, "", "x", [], {}, True, [[]], {"a": None}, "1e999", hand.words()))


def _speech_json(hand: Hand) -> bytes:
    def word() -> object:
        kept: dict[str, object] = {
            "word": hand.words(1),
            "text": hand.words(2),
            "start": 1.0,
            "end": 2.0,
            "speaker": "A",
            "value": "x",
            "type": "text",
        }
        for key in list(kept):
            if hand.chance.random() < 0.15:
                kept[key] = _odd_value(hand)
        return kept if hand.chance.random() < 0.95 else _odd_value(hand)

    words = [word() for _ in range(hand.chance.randint(0, 6))]
    segment = {"text": hand.sentence(), "words": words, "start": 0, "end": 1, "speaker": "SPEAKER_00"}
    shapes: Sequence[Mapping[str, object]] = (
        {"segments": [segment], "text": hand.sentence(), "language": "en"},
        {
            "transcription": [
                {"text": hand.sentence(), "timestamps": {"from": "00:00:01,000", "to": "x"}, "offsets": {}}
            ]
        },
        {
            "results": {
                "transcripts": [{"transcript": hand.sentence()}],
                "items": words,
                "speaker_labels": {"segments": words},
            }
        },
        {
            "results": {
                "channels": [{"alternatives": [{"words": words, "transcript": hand.sentence()}]}],
                "utterances": words,
            }
        },
        {"utterances": words, "words": words, "text": hand.sentence(), "audio_duration": 3},
        {"results": [{"alternatives": [{"transcript": hand.sentence(), "words": words}]}]},
        {"monologues": [{"speaker": 0, "elements": words}], "speakers": words},
        {"recognizedPhrases": [{"nBest": [{"display": hand.sentence()}], "speaker": 1, "offsetInTicks": 1}]},
        {"events": [{"tStartMs": 1, "segs": [{"utf8": hand.words()}]}], "wireMagic": "pb3"},
    )
    shape = dict(hand.chance.choice(shapes))
    for key in list(shape):
        if hand.chance.random() < 0.1:
            shape[key] = _odd_value(hand)
    return json.dumps(shape).encode()


def _speech_tsv(hand: Hand) -> bytes:
    rows = [f"{hand.chance.randint(0, 9999)}\t{hand.chance.randint(0, 9999)}\t{hand.sentence()}" for _ in range(5)]
    return ("start\tend\ttext\n" + "\n".join(rows)).encode("utf-8", "replace")


def _rtf(hand: Hand) -> bytes:
    body = hand.several(
        lambda: (
            hand.paragraph() + hand.chance.choice(("\\par ", "\\'93", "\\u8220?", "{\\*\\x ", "}", "\\bin9 ", "\\tab "))
        ),
        between=" ",
    )
    return f"{{\\rtf1\\ansi {body}}}".encode("cp1252", "replace")


def _tei(hand: Hand) -> bytes:
    def said() -> str:
        return f"<u who='#{hand.words(1)}'>{hand.words()}</u><note>{hand.words(3)}</note><sp><speaker>{hand.chance.choice(NAMES)}</speaker><p>{hand.words()}</p></sp>"

    text = f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><div>{hand.several(said, between='')}</div></body></text></TEI>"
    entity = (
        "<!DOCTYPE TEI [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
    )
    return (hand.chance.choice(("", entity)) + text).encode("utf-8", "replace")


def _zipped(parts: Mapping[str, str], hand: Hand) -> bytes:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            data = text.encode("utf-8", "replace")
            archive.writestr(name, hand.spoiled(data) if hand.chance.random() < 0.15 else data)
    return stored.getvalue()


def _plain(hand: Hand) -> str:
    kept = (character for character in hand.paragraph() if character.isprintable() and character not in "<>&")
    return "".join(kept)


def _docx(hand: Hand) -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"

    def paragraph() -> str:
        run = hand.chance.choice(
            ("<w:r><w:t>{}</w:t></w:r>", "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>",
             "<w:ins><w:r><w:t>{}</w:t></w:r></w:ins>", "<w:r><w:sym w:char='F07D'/><w:t>{}</w:t><w:br w:type='page'/></w:r>",
             "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>")
        )  # fmt: skip
        row = hand.chance.choice(
            ("<w:p>{}</w:p>", "<w:p>{}</w:p>", "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>", "{}")
        )
        return row.format(run.format(_plain(hand)))

    return _zipped(
        {
            "[Content_Types].xml": f"<Types xmlns='{package}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
            "_rels/.rels": f"<Relationships xmlns='{package}/relationships'><Relationship Id='r1' Type='{office}' Target='word/document.xml'/></Relationships>",
            "word/document.xml": f"<w:document xmlns:w='{word}'><w:body>{hand.several(paragraph, between='')}</w:body></w:document>",
        },
        hand,
    )


def _odt(hand: Hand) -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    body = hand.several(lambda: f"<text:p>{_plain(hand)}<text:s text:c='3'/></text:p>", between="")
    content = f"<office:document-content xmlns:office='{space}:office:1.0' xmlns:text='{space}:text:1.0'><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, hand)


def _pdf(hand: Hand) -> bytes:
    words = "".join(
        character for character in hand.several(hand.paragraph) if character.isascii() and character not in "()\\"
    )
    stream = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in words.splitlines()) + " ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out.encode("latin-1", "replace")


FORMATS: Final[Mapping[str, Callable[[Hand], bytes]]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "webvtt": _webvtt,
    "srt": _srt,
    "speech-json": _speech_json,
    "speech-tsv": _speech_tsv,
    "rtf": _rtf,
    "tei": _tei,
    "docx": _docx,
    "odt": _odt,
    "pdf": _pdf,
}


def hostile_file(format_: str, seed: int) -> bytes:
    """Return a file of a format, well made in a third of cases, spoiled in the others."""
    hand = Hand(seed)
    data = FORMATS[format_](hand)
    return data if hand.chance.random() < 0.33 else hand.spoiled(data)
