"""Who a record itself says its speakers are: its title, its head, and speakers who give their own names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from checker.model import Person, Span
from checker.people.identity import person_named
from checker.people.name_folding import fold
from checker.people.names import in_natural_case, is_body, parse_name
from checker.people.roles import parse_role
from checker.people.titles import title_length

# What stands before the speaker's name in a record's title, and what before somebody he speaks with.
_SPEECH: Final = (
    r"(?:(?:opening|closing|introductory|prepared|joint|full|written|oral|welcome|keynote|press|video|live|brief|"
    r"short|impromptu|televised|the|a|an|and|to|questions|media|transcript|text|of|excerpts?|from|replies|answers|annual|"
    r"state|union|inaugural|farewell|commencement|doorstep|public|official) ?)*"
    r"(?:remarks|speech|statement|comments?|address|testimony|interview|answers?|press conference|news conference|"
    r"briefing|lecture|sermon|op-ed|article|message|declaration|intervention|presentation|toast|eulogy|monologue|letter|"
    r"press briefing|media availability|reply)s?"
)
_BY: Final = re.compile(
    rf"^\W*{_SPEECH}(?:(?: of)?(?: and|,| to) [\w ]{{3,50}}?)?(?: as (?:delivered|prepared)(?: for delivery)?)?"
    r"(?: by| of| from| given by|"
    r" delivered by|:| granted by)(?: the)?\s+(?P<who>.+)$",
    re.IGNORECASE,
)
_INTERVIEW_WITH: Final = re.compile(r"^\W*(?:[\w’' ]{0,40})interview(?: with| of|:)\s+(?P<who>.+)$", re.IGNORECASE)
_INTERVIEW: Final = re.compile(r"\b(?:interview|conversation|q ?(?:&|and) ?a|questions and answers)\b", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(
    rf"^\W*(?:(?:full text|transcript|text)(?: of)?:? )?(?P<who>.{{3,120}}?)(?:[’']s|(?<=s)[’']) {_SPEECH}\b",
    re.IGNORECASE,
)
_BEFORE_COLON: Final = re.compile(r"^(?P<who>[A-Z][^:]{3,80}): (?=\S)")
_BEFORE_SPEECH: Final = re.compile(
    r"^(?P<who>(?:[A-Z][\w.’'-]* ){1,6}?)(?:remarks|statement|speech|address|testimony)\b", re.IGNORECASE
)
_SPEECH_NOUN: Final = re.compile(
    r"\b(?:remarks|statement|speech|address|testimony|transcript|text|briefing)\b", re.IGNORECASE
)
_WHO_ENDS: Final = re.compile(
    r"\s(?:on|at|in|to|with|during|after|before|following|for|regarding|about|concerning|made|delivered|ahead|as|before|"
    r"under|over|against|from|was|is|has|and his|and her)\s|[,;(:“\"|]|\s[-–—]\s|(?<=[a-z]{4})\.\s|$"
)
_LIST_HEAD: Final = re.compile(
    r"^(?:participants?|present|attendees|speakers?|panell?ists?|witness(?:es)?|guests?|hosts?|moderators?|"
    r"members present|interviewee|briefers?|with|appearances)\s*:?\s*",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(r"\s+[-–—|]\s+|,\s+|\s*\(|\s*\t\s*")
_SELF: Final = re.compile(
    r"\b(?:I[’']m|I am|my name is|this is)\s+(?P<who>(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w’'-]+)", re.UNICODE
)
_CAPITAL_RUN: Final = re.compile(
    r"[A-Z][\w.’'-]*(?:[ \xa0](?:(?:of|for|the|and|de|van|von|der|la|bin|al)[ \xa0](?=[\w-]*[A-Z]|the )|"
    r"[A-Z][\w.’'-]*)*)*"
)
# Characters. A line of a record's head is short.
_LONGEST_HEAD_LINE: Final = 160
# Words of a name after its title.
_LONGEST_NAME: Final = 4


def person_of_title(title: str) -> Person | None:
    """The person whose words a title announces ("Comment by Foreign Minister ... on ..."), if it names one.

    An interview is two people's words, and announces nobody's.
    """
    plain = " ".join(title.split())
    if _INTERVIEW.search(plain):
        return None
    for pattern in (_BY, _POSSESSIVE, _BEFORE_COLON, _BEFORE_SPEECH):
        if (match := pattern.match(plain)) and (person := _only_person(match["who"])) is not None:
            return person
    return None


def interviewee_of_title(title: str) -> Person | None:
    """Who answers in an interview, by its title; meant for records that mark answers with a letter only."""
    plain = " ".join(title.split())
    match = _INTERVIEW_WITH.match(plain) or _POSSESSIVE.match(plain)
    return _only_person(match["who"]) if match and _INTERVIEW.search(plain) else None


def _only_person(words: str) -> Person | None:
    end = _WHO_ENDS.search(words)
    who = words[: end.start()].strip() if end else words
    if _SPEECH_NOUN.search(who) or (re.search(r"\s(?:and|&)\s[A-Z]", who) and not parse_role(who)):
        return None
    after = words[end.end() :] if end else ""
    found = _titled(who) or _plain_name(who)
    if found is not None and words[len(who) :].startswith(",") and parse_role(stated := after.split(",")[0]):
        return _with_role(found, stated.strip())
    return found


def _titled(words: str) -> Person | None:
    pieces = words.split()
    length = title_length(pieces)
    if not length:
        return None
    name = _leading_name(pieces[length:])
    if not name and parse_role(words):
        return person_named(words)
    return person_named(" ".join([*pieces[:length], *name])) if name else None


def _plain_name(words: str) -> Person | None:
    pieces = words.split()
    name = _leading_name(pieces)
    if len(name) < 2 or (len(name) < len(pieces) and pieces[len(name)] not in ("of", "from")):
        return None
    joined = " ".join(name)
    return None if is_body(joined) or not parse_name(joined) else person_named(joined)


def _leading_name(pieces: Sequence[str]) -> list[str]:
    name: list[str] = []
    for piece in pieces[:_LONGEST_NAME]:
        if not piece[:1].isupper() and not (name and fold(piece) in ("de", "van", "von", "der", "la", "bin", "al")):
            break
        name.append(piece)
        if piece.endswith((",", ";", ":")):
            break
    return name


def _with_role(person: Person, role: str) -> Person:
    return Person(person.name, person.aliases, tuple(dict.fromkeys((*person.roles, in_natural_case(role)))))


# ---------------------------------------------------------------- the head


def people_of_head(lines: Sequence[str], *, title: str | None) -> tuple[Person, ...]:
    """Everybody whom the record's title and head lines name, with the roles that stand beside the names."""
    found = list(_in_running_words(title or ""))
    if title and (announced := person_of_title(title)):
        found.append(announced)
    for at, line in enumerate(lines):
        plain = " ".join(line.split())
        following = " ".join(lines[at + 1].split()) if at + 1 < len(lines) else ""
        found += _in_head_line(plain, following)
    return tuple(dict.fromkeys(found))


def _in_head_line(line: str, following: str) -> Iterator[Person]:
    if not line or len(line) > _LONGEST_HEAD_LINE:
        yield from _in_running_words(line)
        return
    listed = _LIST_HEAD.sub("", line)
    for entry in re.split(r";\s*", listed):
        entry = entry.strip(" •*–—-")
        if person := _name_with_role(entry):
            yield person
        elif _is_bare_name(entry):
            bare = person_named(entry)
            if bare is not None:
                yield _with_role(bare, following) if _is_role_line(following) else bare
        else:
            yield from _in_running_words(entry)


def _name_with_role(entry: str) -> Person | None:
    """The person of "Name, role", "Name - role", "Name (role)" or "role - Name"."""
    parts = _SEPARATOR.split(entry, maxsplit=1)
    if len(parts) == 2 and _is_bare_name(parts[0]) and _is_role_line(parts[1].rstrip(")")):
        person = person_named(parts[0])
        return None if person is None else _with_role(person, parts[1].rstrip(") ."))
    if len(parts) == 2 and _is_role_line(parts[0]) and _is_bare_name(parts[1]):
        person = person_named(parts[1])
        return None if person is None else _with_role(person, parts[0])
    return None


def _is_bare_name(words: str) -> bool:
    pieces = words.split()
    length = title_length(pieces)
    rest = pieces[length:]
    if "," in words and not parse_name(words).suffix:
        return False
    return (
        len(rest) in range(1 if length else 2, _LONGEST_NAME + 1)
        and not any(_is_lead_word(piece) for piece in pieces if fold(piece) not in ("of", "the", "and", "to"))
        and all(piece[:1].isupper() or fold(piece) in ("de", "van", "von", "der", "la", "bin", "al") for piece in rest)
        and not any(char.isdigit() for char in words)
        and not is_body(words)
        and bool(parse_name(words))
    )


def _is_role_line(words: str) -> bool:
    return _is_office(words) or (0 < len(words.split()) <= 12 and bool(parse_role(words)) and not parse_name(words))


def _is_office(words: str) -> bool:
    pieces = words.split()
    return 0 < len(pieces) <= 12 and title_length(pieces) > 0 and bool(parse_role(words))


def _in_running_words(words: str) -> Iterator[Person]:
    """People named with a title inside other words: "Remarks With ... Foreign Minister Given Family in Place"."""
    for match in _CAPITAL_RUN.finditer(words):
        pieces = match[0].split()
        for at in range(len(pieces)):
            if _is_lead_word(pieces[at]):
                continue
            if length := title_length(pieces[at:]):
                name = _leading_name(pieces[at + length :])
                if name and not is_body(" ".join(name)):
                    person = person_named(" ".join([*pieces[at : at + length], *name]))
                    if person is not None and person.roles:
                        yield person
                break


def _is_lead_word(piece: str) -> bool:
    return fold(piece) in {
        "remarks",
        "interview",
        "press",
        "joint",
        "statement",
        "with",
        "and",
        "by",
        "of",
        "the",
        "on",
        "to",
    }


# ---------------------------------------------------------------- inside the speech


def own_names(text: str, speech: Iterable[tuple[str, Span]]) -> dict[str, Person]:
    """Full names that speakers give themselves ("I'm ..."), by label key, where the label is that family name."""
    found: dict[str, Person] = {}
    for label, span in speech:
        if label in found or " " in label:
            continue
        for match in _SELF.finditer(text, span.start, span.end):
            name = parse_name(match["who"])
            if name.given and fold(name.family) == fold(label):
                person = person_named(match["who"])
                if person is not None:
                    found[label] = person
                break
    return found
