"""Who a record itself says its speakers are: its title, its head, and speakers who give their own names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Person, Span
from checker.people.given_names import given_names_of
from checker.people.identity import person_named
from checker.people.name_folding import fold
from checker.people.names import in_natural_case, is_body, parse_name
from checker.people.roles import parse_role
from checker.people.titles import title_length
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_SEPARATOR: Final = re.compile(r"(?<!\s)\s++[-–—|]\s+|,\s+|(?:(?<!\s)\s++)?\(|(?<!\s)[^\S\t]*+\t\s*+")
_BEFORE_COLON: Final = re.compile(r"^(?P<who>[A-Z][^:]{3,80}): (?=\S)")
_LEAD_IN: Final = re.compile(r"^[^:()]{1,40}:\s+")
_ONE_WITH_BODY: Final = r"[A-Z][^,;()]{2,50}? \([A-Z][^()]{1,60}\)"
_NAME_WITH_BODY: Final = re.compile(r"(?P<name>[A-Z][^,;()]{2,50}?) \((?P<body>[A-Z][^()]{1,60})\)")
_LONGEST_HEAD_LINE: Final = Threshold(
    160,
    unit="characters",
    reason="A line of a record's head that lists somebody is short.",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_LONGEST_NAME: Final = Threshold(
    4,
    unit="words",
    reason="A name without its title has few words; what goes on longer is a phrase.",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_LONGEST_ROLE: Final = Threshold(
    12,
    unit="words",
    reason="A role beside a name is short; what goes on longer is a sentence.",
    how_set="by hand on the development records; rerun tests/sources on change",
)


_HEADLINE_CASE: Final = Threshold(
    0.7,
    unit="share of words of four letters or more",
    reason="In a line with this many capitals a word after an office may be a verb (“Minister Opens Bridge”).",
    how_set="as the share from which a line is taken for a headline",
)
_LONG_WORD: Final = Threshold(
    4,
    unit="letters",
    reason="shorter words are written small in headlines, too",
    how_set="by hand on the development records; rerun tests/sources on change",
)


@dataclass(frozen=True, slots=True)
class _Titles:
    """How titles and heads of records in a language say whose words they hold."""

    language: Language
    announcing: tuple[re.Pattern[str], ...]
    possessive: re.Pattern[str]
    interview: re.Pattern[str]
    interview_with: re.Pattern[str]
    record: re.Pattern[str]
    two_people: re.Pattern[str]
    who_ends: re.Pattern[str]
    list_head: re.Pattern[str]
    introduces_self: re.Pattern[str]
    capital_run: re.Pattern[str]
    names_with_bodies: re.Pattern[str]
    lead_words: frozenset[str]
    after_plain_name: frozenset[str]
    kinds: frozenset[str]
    given_names: frozenset[str]
    particles: frozenset[str]

    def names_a_record(self, words: Iterable[str]) -> bool:
        """Say whether a word is a kind of record, in the singular or the plural, and so no part of a name."""
        return any(fold(word) in self.kinds or fold(word).removesuffix("s") in self.kinds for word in words)


@lru_cache(maxsize=8)
def _titles(language: Language) -> _Titles:
    """Make the patterns from the table ``record_titles``."""
    table = language.lexicon.table("record_titles")

    def words(feature: str) -> str:
        return any_of(table.having(feature))

    speech = rf"(?:{words('qualifies')} ?)*{words('speech')}s?"
    article = words("article")
    possessive = re.compile(
        rf"^\W{{0,40}}(?:{words('before')}(?: {words('with')})?:? )?"
        rf"(?P<who>.{{3,120}}?)(?:[’']s|(?<=s)[’']) {speech}\b",
        re.IGNORECASE,
    )
    by = re.compile(
        rf"^\W*{speech}(?:(?:,| {words('to_others')})+ [\w ]{{3,50}}?)?(?: {words('as_delivered')})?"
        rf"(?: {words('by')}|:)(?: {article})?\s+(?P<who>.+)$",
        re.IGNORECASE,
    )
    before_speech = re.compile(rf"^(?P<who>(?:[A-Z][\w.’'-]* ){{1,6}}?){words('after_name')}\b", re.IGNORECASE)
    particles = language.lexicon.table("title_words").having("particle_in_capitals")
    inside_name = any_of(table.having("in_office") | particles)
    return _Titles(
        language=language,
        announcing=(by, possessive, _BEFORE_COLON, before_speech),
        possessive=possessive,
        interview=re.compile(rf"\b{words('two_people')}(?!\w)", re.IGNORECASE),
        interview_with=re.compile(
            rf"^\W*(?:[\w’' ]{{0,40}}){words('interview')}(?: {words('with')}|:)\s+(?P<who>.+)$", re.IGNORECASE
        ),
        record=re.compile(rf"\b{words('record')}\b", re.IGNORECASE),
        two_people=re.compile(rf"\s(?:{words('and')}|&)\s[A-Z]"),
        who_ends=re.compile(rf"\s{words('ends_name')}\s|[,;(:“\"|]|\s[-–—]\s|(?<=[a-z]{{4}})\.\s|$"),
        list_head=re.compile(rf"^{words('lists')}\b\s*:?\s*", re.IGNORECASE),
        introduces_self=re.compile(
            rf"\b(?i:{words('introduces_self')})\s+(?P<who>(?:[A-Z][\w.’'-]*\s+){{1,3}}[A-Z][\w’'-]+)"
        ),
        capital_run=re.compile(
            rf"[A-Z][\w.’'-]*(?:[ \xa0](?:{inside_name}[ \xa0](?=[\w-]*[A-Z]|{article} )|[A-Z][\w.’'-]*)*)*"
        ),
        names_with_bodies=re.compile(rf"{_ONE_WITH_BODY}(?:(?:[,;&]| {words('and')})+ {_ONE_WITH_BODY})*"),
        lead_words=table.having("lead"),
        after_plain_name=table.having("after_plain_name"),
        kinds=table.having("speech") | table.having("record"),
        given_names=given_names_of(language).common,
        particles=particles,
    )


def person_of_title(title: str, *, language: Language) -> Person | None:
    """Return the person whose words a title announces ("Comment by Foreign Minister ... on ..."), if it names one.

    An interview is two people's words, and announces nobody's.
    """
    plain = " ".join(title.split())
    titles = _titles(language)
    if titles.interview.search(plain):
        return None
    for pattern in titles.announcing:
        if (match := pattern.match(plain)) and (person := _only_person(match["who"], titles)) is not None:
            return person
    return None


def interviewee_of_title(title: str, *, language: Language) -> Person | None:
    """Return who answers in an interview, by its title; meant for records that mark answers with a letter only."""
    plain = " ".join(title.split())
    titles = _titles(language)
    match = titles.interview_with.match(plain) or titles.possessive.match(plain)
    return _only_person(match["who"], titles) if match and titles.interview.search(plain) else None


def _only_person(words: str, titles: _Titles) -> Person | None:
    end = titles.who_ends.search(words)
    who = words[: end.start()].strip() if end else words
    if titles.record.search(who) or (titles.two_people.search(who) and not parse_role(who, titles.language)):
        return None
    after = words[end.end() :] if end else ""
    found = _titled(who, titles) or _plain_name(who, titles)
    if (
        found is not None
        and words[len(who) :].startswith(",")
        and parse_role(stated := after.split(",")[0], titles.language)
    ):
        return _with_role(found, stated.strip(), titles.language)
    return found


def _titled(words: str, titles: _Titles) -> Person | None:
    pieces = words.split()
    length = title_length(pieces, titles.language)
    if not length:
        return None
    name = _leading_name(pieces[length:], titles)
    if not name and parse_role(words, titles.language):
        return person_named(words, language=titles.language)
    return person_named(" ".join([*pieces[:length], *name]), language=titles.language) if name else None


def _plain_name(words: str, titles: _Titles) -> Person | None:
    pieces = words.split()
    name = _leading_name(pieces, titles)
    if len(name) < 2 or (len(name) < len(pieces) and pieces[len(name)] not in titles.after_plain_name):
        return None
    joined = " ".join(name)
    return (
        None
        if is_body(joined, titles.language) or not parse_name(joined, titles.language)
        else person_named(joined, language=titles.language)
    )


def _leading_name(pieces: Sequence[str], titles: _Titles) -> list[str]:
    name: list[str] = []
    for piece in pieces[: int(_LONGEST_NAME)]:
        if not piece[:1].isupper() and not (name and fold(piece) in titles.particles):
            break
        name.append(piece)
        if piece.endswith((",", ";", ":")):
            break
    return name


def _with_role(person: Person, role: str, language: Language) -> Person:
    return Person(person.name, person.aliases, tuple(dict.fromkeys((*person.roles, in_natural_case(role, language)))))


# ---------------------------------------------------------------- the head


def people_of_head(lines: Sequence[str], *, title: str | None, language: Language) -> tuple[Person, ...]:
    """Return everybody whom the record's title and head lines name, with the roles beside the names."""
    titles = _titles(language)
    found = list(_in_running_words(title or "", titles))
    if title and (announced := person_of_title(title, language=language)):
        found.append(announced)
    for at, line in enumerate(lines):
        plain = " ".join(line.split())
        following = " ".join(lines[at + 1].split()) if at + 1 < len(lines) else ""
        found += names_with_bodies(plain, language=language) or _in_head_line(plain, following, titles)
    return tuple(dict.fromkeys(found))


def _in_head_line(line: str, following: str, titles: _Titles) -> Iterator[Person]:
    if not line or len(line) > _LONGEST_HEAD_LINE:
        yield from _in_running_words(line, titles)
        return
    listed = titles.list_head.sub("", line)
    for entry in re.split(r";\s*", listed):
        entry = entry.strip(" •*–—-")
        if person := _name_with_role(entry, titles):
            yield person
        elif _is_bare_name(entry, titles):
            bare = person_named(entry, language=titles.language)
            if bare is not None:
                yield (
                    _with_role(bare, following, titles.language) if _is_role_line(following, titles.language) else bare
                )
        else:
            yield from _in_running_words(entry, titles)


def _name_with_role(entry: str, titles: _Titles) -> Person | None:
    """Return the person of "Name, role", "Name - role", "Name (role)" or "role - Name"."""
    parts = _SEPARATOR.split(entry, maxsplit=1)
    if len(parts) == 2 and _is_bare_name(parts[0], titles) and _is_role_line(parts[1].rstrip(")"), titles.language):
        person = person_named(parts[0], language=titles.language)
        return None if person is None else _with_role(person, parts[1].rstrip(") ."), titles.language)
    if len(parts) == 2 and _is_role_line(parts[0], titles.language) and _is_bare_name(parts[1], titles):
        person = person_named(parts[1], language=titles.language)
        return None if person is None else _with_role(person, parts[0], titles.language)
    return None


def names_with_bodies(line: str, *, language: Language) -> list[Person]:
    """Return the people of a line that lists nothing but names, each with its body in brackets: "Panel: Name (Body)".

    The body becomes a role of the person.
    """
    titles = _titles(language)
    listed = _LEAD_IN.sub("", " ".join(line.split())).rstrip(" .")
    if not titles.names_with_bodies.fullmatch(listed):
        return []
    entries = [(match["name"], match["body"]) for match in _NAME_WITH_BODY.finditer(listed)]
    if not all(_is_bare_name(name, titles) for name, _ in entries):
        return []
    people = ((person_named(name, language=language), body) for name, body in entries)
    return [Person(who.name, who.aliases, (*who.roles, body.strip())) for who, body in people if who is not None]


def _is_bare_name(words: str, titles: _Titles) -> bool:
    pieces = words.split()
    length = title_length(pieces, titles.language)
    rest = pieces[length:]
    if "," in words and not parse_name(words, titles.language).suffix:
        return False
    return (
        len(rest) in range(1 if length else 2, int(_LONGEST_NAME) + 1)
        and not any(fold(piece) in titles.lead_words for piece in pieces if piece[:1].isupper())
        and all(piece[:1].isupper() or fold(piece) in titles.particles for piece in rest)
        and not any(char.isdigit() for char in words)
        and not is_body(words, titles.language)
        and not titles.names_a_record(rest)
        and bool(parse_name(words, titles.language))
    )


def _is_role_line(words: str, language: Language) -> bool:
    return _is_office(words, language) or (
        0 < len(words.split()) <= _LONGEST_ROLE
        and bool(parse_role(words, language))
        and not parse_name(words, language)
    )


def _is_office(words: str, language: Language) -> bool:
    pieces = words.split()
    return 0 < len(pieces) <= _LONGEST_ROLE and title_length(pieces, language) > 0 and bool(parse_role(words, language))


def _is_headline(words: str) -> bool:
    """Say whether most words are capitalised, so that a capital makes no name."""
    long = [word for word in words.split() if len(word) >= _LONG_WORD]
    return bool(long) and sum(word[0].isupper() for word in long) >= _HEADLINE_CASE * len(long)


def _in_running_words(words: str, titles: _Titles) -> Iterator[Person]:
    """Yield the people named with a title inside other words: "Remarks With Foreign Minister Given Family in Place"."""
    headline = _is_headline(words)
    for match in titles.capital_run.finditer(words):
        pieces = match[0].split()
        for at in range(len(pieces)):
            if fold(pieces[at]) in titles.lead_words:
                continue
            if length := title_length(pieces[at:], titles.language):
                name = _leading_name(pieces[at + length :], titles)
                if (
                    name
                    and not is_body(" ".join(name), titles.language)
                    and not titles.names_a_record(name)
                    and (not headline or fold(name[0]) in titles.given_names)
                ):
                    person = person_named(" ".join([*pieces[at : at + length], *name]), language=titles.language)
                    if person is not None and person.roles:
                        yield person
                break


# ---------------------------------------------------------------- inside the speech


def own_names(text: str, speech: Iterable[tuple[str, Span]], *, language: Language) -> dict[str, Person]:
    """Return the full names that speakers give themselves, by label key, where the label is that family name."""
    found: dict[str, Person] = {}
    for label, span in speech:
        if label in found or " " in label:
            continue
        for match in _titles(language).introduces_self.finditer(text, span.start, span.end):
            name = parse_name(match["who"], language)
            if name.given and fold(name.family) == fold(label):
                person = person_named(match["who"], language=language)
                if person is not None:
                    found[label] = person
                break
    return found


def names_given(text: str, within: Span, *, language: Language) -> tuple[Person, ...]:
    """Return those who say their full names in a stretch of speech ("I'm Ann Alder."), each once."""
    found: list[Person] = []
    for match in _own_name(language).finditer(text, within.start, within.end):
        name = parse_name(match["who"], language)
        if name.given and not is_body(match["who"], language) and not title_length(match["who"].split(), language):
            person = person_named(match["who"], language=language)
            if person is not None:
                found.append(person)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=8)
def _own_name(language: Language) -> re.Pattern[str]:
    own = any_of(language.lexicon.table("record_titles").having("gives_own_name"))
    return re.compile(rf"\b(?i:{own})\s(?P<who>(?:(?:[A-Z][\w’'-]+|[A-Z]\.)[ \xa0\n]){{1,3}}[A-Z][\w’'-]+)")
