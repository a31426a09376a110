"""TEI and ParlaMint XML: utterances with their speakers; what nobody said stands in square brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.documents.composition import Composer, Extract
from checker.documents.lead import date_in
from checker.documents.purpose import Purpose
from checker.errors import FormatError
from checker.language import Language
from checker.model import BlockKind, PlaceKind

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus"})
# Elements about the speech rather than of it.
_NOTES = frozenset({"note", "gap", "vocal", "kinesic", "incident", "writing", "shift", "stage", "unclear-note"})
_CONTAINERS = frozenset({"u", "sp"})
_PARAGRAPHS = {
    "p": BlockKind.PARAGRAPH,
    "seg": BlockKind.PARAGRAPH,
    "ab": BlockKind.PARAGRAPH,
    "l": BlockKind.PARAGRAPH,
    "head": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "item": BlockKind.LIST_ITEM,
}
_LEFT_OUT = frozenset({"teiHeader", "standOff", "linkGrp", "spanGrp", "fw", "del", "orig-note"})
_LABEL_NOTES = frozenset({"speaker"})
_ID_WORDS = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|[_.]")

Element = Any  # lxml's elements carry no types


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The text's paragraphs; utterances are labelled with the speaker's name where the file gives one.

    Entities and anything outside the file are never resolved.

    Raises:
        FormatError: if it is no XML, is damaged, declares entities, or is not TEI.
    """
    root = _root(data, name=name)
    if _name(root) not in _ROOTS:
        raise FormatError(
            f"{name} is not a TEI file.",
            why=f"It is XML, but its outermost element is <{_name(root)}>; TEI and ParlaMint files have <TEI>.",
            fix="Export the record as TEI, HTML or text and give that.",
        )
    reader = _Reader(_people(root))
    for text in _named(root, "text"):
        reader.walk(text)
    return reader.composer.extract(title=_title(root), date=_date(root, language))


class _Reader:
    """Walks the text once; inside an utterance paragraphs belong to its speaker."""

    def __init__(self, people: dict[str, str]) -> None:
        self.composer = Composer()
        self._people = people
        self._announced: str | None = None

    def walk(self, element: Element, *, speaker: str | None = None) -> None:
        for child in element:
            tag = _name(child)
            if tag in _LEFT_OUT or not tag:
                continue
            if tag == "pb":
                self._page(child)
            elif tag in _CONTAINERS:
                self._utterance(child)
            elif tag in _NOTES:
                self._note(child)
            elif tag in _PARAGRAPHS and not _holds(child, frozenset(_PARAGRAPHS) | _CONTAINERS):
                self._paragraph(child, kind=_PARAGRAPHS[tag], speaker=speaker)
            elif tag != "speaker":
                self.walk(child, speaker=speaker)

    def _utterance(self, element: Element) -> None:
        speaker = self._speaker(element)
        self._announced = None
        if _holds(element, frozenset(_PARAGRAPHS)):
            self.walk(element, speaker=speaker)
        else:
            self._paragraph(element, kind=BlockKind.PARAGRAPH, speaker=speaker)

    def _speaker(self, element: Element) -> str | None:
        """Return the name the header gives for ``who``, else the label printed before the speech, else the id."""
        ids = [reference.rpartition("#")[2] for reference in (element.get("who") or "").split()]
        named = [self._people[identifier] for identifier in ids if identifier in self._people]
        if named:
            return " and ".join(named)
        printed = next((_said(label)[0] for label in element if _name(label) == "speaker"), None) or self._announced
        if printed:
            return printed.strip().rstrip(":").strip()
        return " and ".join(_readable(identifier) for identifier in ids) or None

    def _paragraph(self, element: Element, *, kind: BlockKind, speaker: str | None) -> None:
        words, pages = _said(element)
        for page, at in pages:
            self.composer.mark(PlaceKind.PAGE, page, offset=self.composer.next_offset + at)
        if words:
            self.composer.add(words, kind=kind, speaker=speaker)

    def _note(self, element: Element) -> None:
        words = _aside(element)
        if element.get("type") in _LABEL_NOTES:
            self._announced = words
        elif words:
            self.composer.add(f"[{words}]")

    def _page(self, element: Element) -> None:
        if label := element.get("n"):
            self.composer.mark(PlaceKind.PAGE, label)


class _Words:
    """Inline text with blanks collapsed; annotated files give words and punctuation as elements."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.pages: list[tuple[str, int]] = []
        self._joins = False

    def say(self, words: str | None) -> None:
        self._pieces.append(words or "")

    def token(self, words: str, *, joined: bool) -> None:
        self._pieces.append(words if joined or self._joins else f" {words}")

    def join_next(self, *, joins: bool) -> None:
        self._joins = joins

    def page(self, label: str) -> None:
        self.pages.append((label, len(self.text())))

    def text(self) -> str:
        return " ".join("".join(self._pieces).split())


def _said(element: Element) -> tuple[str, list[tuple[str, int]]]:
    """Return the words of a paragraph with notes in brackets, and the pages that begin inside it."""
    words = _Words()
    _collect(element, words)
    text = words.text()
    return text, [(label, min(at + 1 if at else 0, len(text))) for label, at in words.pages]


def _collect(element: Element, words: _Words) -> None:
    is_annotated = _holds(element, frozenset({"w"}))
    if not is_annotated:
        words.say(element.text)
    for child in element:
        tag = _name(child)
        if tag == "pb":
            words.page(child.get("n") or "?")
        elif tag in _NOTES:
            words.say(f" [{_aside(child)}] " if _aside(child) else None)
        elif tag in {"w", "pc"}:
            _token(child, words)
        elif tag in {"lb", "cb", "anchor", "pause"}:
            words.say(" ")
        elif tag == "choice":
            _choose(child, words)
        elif tag and tag not in _LEFT_OUT and tag != "speaker":
            _collect(child, words)
        if not is_annotated:
            words.say(child.tail)


def _token(element: Element, words: _Words) -> None:
    said = " ".join((element.text or "").split()) or " ".join("".join(element.itertext()).split())
    joins = element.get("join") or ""
    if said:
        words.token(said, joined=joins in {"left", "both"})
        words.join_next(joins=joins in {"right", "both"})


def _choose(choice: Element, words: _Words) -> None:
    """Return the reading a reader is meant to see: corrected, regularised or expanded."""
    for preferred in ("corr", "reg", "expan", *(_name(child) for child in choice)):
        for child in choice:
            if _name(child) == preferred:
                _collect(child, words)
                return


def _aside(element: Element) -> str:
    """What a note or gap says, or else its kind."""
    words = " ".join("".join(element.itertext()).split()).strip("[]() ")
    return words or element.get("reason") or element.get("type") or (_name(element) if _name(element) != "note" else "")


def _people(root: Element) -> dict[str, str]:
    people = {}
    for person in (*_named(root, "person"), *_named(root, "personGrp")):
        identifier, name = person.get(_XML_ID), _person_name(person)
        if identifier and name:
            people[identifier] = name
    return people


def _person_name(person: Element) -> str:
    """Return the latest full name: forename before surname, whichever way round the file lists them."""
    names = [child for child in person if _name(child) in {"persName", "name"}]
    if not names:
        return ""
    name = max(names, key=lambda candidate: candidate.get("from") or candidate.get("when") or "")
    forenames = ["".join(part.itertext()).strip() for part in name.iter() if _name(part) == "forename"]
    links = ["".join(part.itertext()).strip() for part in name.iter() if _name(part) == "nameLink"]
    surnames = ["".join(part.itertext()).strip() for part in name.iter() if _name(part) == "surname"]
    parts = [*forenames, *links, *surnames]
    return " ".join(" ".join(parts or ["".join(name.itertext())]).split())


def _readable(identifier: str) -> str:
    """Return an id such as "AlderMary" with its words apart."""
    return " ".join(_ID_WORDS.sub(" ", identifier).split())


def _title(root: Element) -> str | None:
    titles = [title for statement in _named(root, "titleStmt") for title in statement if _name(title) == "title"]
    titles.sort(key=lambda title: title.get("type") == "sub")
    return next((words for title in titles if (words := " ".join("".join(title.itertext()).split()))), None)


def _date(root: Element, language: Language) -> str | None:
    """Return the day the speech was given, which TEI puts with the setting; else that of the source."""
    for place in ("settingDesc", "bibl", "sourceDesc"):
        for element in _named(root, place):
            for dated in _named(element, "date"):
                if found := date_in(
                    dated.get("when") or dated.get("from") or "".join(dated.itertext()), language=language
                ):
                    return found
    return None


def _named(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element.iter() if _name(child) == name)


def _holds(element: Element, names: frozenset[str]) -> bool:
    return any(_name(child) in names for child in element.iter() if child is not element)


def _name(element: Element) -> str:
    """Return the element's name without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _root(data: bytes, *, name: str) -> Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(
            f"{name} is not XML, or is damaged.", why=f"{error}.", fix="Fetch the file again, or export it again."
        ) from error
    declarations = root.getroottree().docinfo.internalDTD
    if declarations is not None and any(True for _ in declarations.iterentities()):
        raise FormatError(
            f"{name} is not read.",
            why="It declares entities, through which a file can reach outside itself or fill the memory.",
            fix="Export the file with its entities written out.",
        )
    return root
