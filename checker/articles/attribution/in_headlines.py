"""Who speaks in a headline, whose capitals hide what is a name: the people of the article found among its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.articles.attribution.patterns import Frame
from checker.articles.coreference.people import NamedPerson, Roster
from checker.articles.syntax.masked_sentence import TokenKind, is_headline
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import CueKind
from checker.model import Span


def headline_frames(readers: Sequence[SentenceReader], roster: Roster) -> Mapping[int, Frame]:
    """Return a tie for each quotation in a headline."""
    frames: dict[int, Frame] = {}
    for reader in readers:
        if not is_headline(reader.clause):
            continue
        people = _people_in(reader, roster)
        for at, token in enumerate(reader.tokens):
            if token.kind is TokenKind.QUOTED and people:
                frames[token.quotation] = speaker_in_headline(reader, at, people)
    return frames


def _people_in(reader: SentenceReader, roster: Roster) -> list[tuple[int, int, NamedPerson]]:
    """Return runs of words that are a person's name or family name: first token, last token, person."""
    words = [token.text if token.kind is TokenKind.WORD else "" for token in reader.tokens]
    found: list[tuple[int, int, NamedPerson]] = []
    at = 0
    while at < len(words):
        for length in (3, 2, 1):
            run = words[at : at + length]
            if len(run) < length or not all(word[:1].isupper() for word in run):
                continue
            entry = roster.find(" ".join(run))
            if entry is not None and entry.is_person and _spells(run, entry):
                found.append((at, at + length - 1, entry))
                at += length - 1
                break
        at += 1
    return found


def _spells(run: Sequence[str], entry: NamedPerson) -> bool:
    """Return whether the words are the person's family name, or given and family name, and nothing else."""
    names = {word.casefold() for word in entry.name.split()} | set(entry.parsed.words)
    return all(word.casefold() in names for word in run) and run[-1].casefold() in (
        entry.name.split()[-1].casefold(),
        entry.parsed.words[-1],
    )


def speaker_in_headline(reader: SentenceReader, quoted: int, people: Sequence[tuple[int, int, NamedPerson]]) -> Frame:
    """Find whoever stands beside the headline's cue, or else its subject."""
    for first, last, _ in people:
        for cue in (last + 1, first - 1):
            verb = reader.cues.verb(reader.tokens[cue].text) if 0 <= cue < len(reader.tokens) else None
            if verb is not None and verb.kind in (CueKind.SPEECH, CueKind.CLAIM, CueKind.NAMING):
                token = reader.tokens[cue]
                return Frame("headline", reader.index, _mention(reader, first, last), token.text, token.span)
    before = [run for run in people if run[1] < quoted]
    first, last, _ = (before or people)[0]
    return Frame("headline", reader.index, _mention(reader, first, last))


def _mention(reader: SentenceReader, first: int, last: int) -> Mention:
    span = Span(reader.tokens[first].span.start, reader.tokens[last].span.end)
    text = " ".join(token.text for token in reader.tokens[first : last + 1])
    return Mention(MentionKind.NAME, first, last, text, span, text, reader.tokens[last].lower)
