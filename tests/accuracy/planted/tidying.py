"""What a newsroom may do to one sentence without changing what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from planted.record import content_of, words_of

Tidying = Callable[[str, Random], str | None]


def punctuation(text: str, rng: Random) -> str | None:
    """A comma left out or turned into a dash; a semicolon into a full stop."""
    commas = [match.start() for match in re.finditer(r"(?<=[a-z]),(?= [a-z])", text)]
    if not commas:
        return None
    at = rng.choice(commas)
    mark = rng.choice((" ", " — ", " – ", " -- ", "; ", "—"))
    return text[:at] + mark + text[at + 2 :]


def case(text: str, rng: Random) -> str | None:
    """A title or an institution in another case, or the first letter lowered."""
    if rng.random() < 0.3 and text.split()[0] in {"The", "We", "It", "This", "They", "There", "And", "So", "But", "If"}:
        return text[0].lower() + text[1:]
    found = re.findall(
        r"(?<=[a-z] )(?:President|Government|Congress|Senate|Administration|Army|Nation|Country|Party|Secretary)\b",
        text,
    )
    if found:
        word = rng.choice(found)
        return re.sub(rf"(?<=[a-z] ){word}\b", word.lower(), text, count=1)
    found = re.findall(r"\b(?:president|congress|senate|government|administration|internet|federal)\b", text)
    return text.replace(found[0], found[0].capitalize(), 1) if found else None


_SPELLINGS = (
    ("judgment", "judgement"), ("defense", "defence"), ("color", "colour"), ("favor", "favour"), ("honor", "honour"),
    ("labor", "labour"), ("center", "centre"), ("program", "programme"), ("programs", "programmes"),
    ("toward", "towards"),
    ("percent", "per cent"), ("organization", "organisation"), ("organizations", "organisations"),
    ("realize", "realise"),
    ("recognize", "recognise"), ("recognized", "recognised"), ("neighbor", "neighbour"), ("neighbors", "neighbours"),
    ("behavior", "behaviour"), ("traveled", "travelled"), ("canceled", "cancelled"), ("okay", "OK"),
    ("health care", "healthcare"),
    ("theater", "theatre"), ("license", "licence"), ("analyze", "analyse"), ("U.S.", "US"), ("U.N.", "UN"),
    ("harbor", "harbour"),
    ("fulfill", "fulfil"), ("adviser", "advisor"), ("cooperation", "co-operation"), ("website", "web site"),
    ("counterterrorism", "counter-terrorism"), ("decision-making", "decision making"),
)  # fmt: skip


def spelling(text: str, rng: Random) -> str | None:
    """Another accepted spelling."""
    table = dict(_SPELLINGS) | {second: first for first, second in _SPELLINGS}
    found = [word for word in table if re.search(rf"(?<![\w.]){re.escape(word)}(?![\w-])", text)]
    if not found:
        return None
    word = rng.choice(found)
    return re.sub(rf"(?<![\w.]){re.escape(word)}(?![\w-])", table[word], text, count=1)


_IN_WORDS = dict(enumerate("zero one two three four five six seven eight nine ten eleven twelve".split()))


def number_style(text: str, rng: Random) -> str | None:
    """The same number written the other way: 8 and eight, 50 percent and 50%, million in words or not."""
    options: list[str] = []
    for value, word in _IN_WORDS.items():
        if value >= 2:
            options += [
                re.sub(
                    rf"\b{word} (?=percent|million|billion|years|months|days|weeks|people|states|countries)",
                    f"{value} ",
                    text,
                    count=1,
                )
            ]
            options += [
                re.sub(
                    rf"(?<![\w.,$/:-]){value} (?=percent|million|billion|years|months|days|weeks|people|states"
                    rf"|countries)",
                    f"{word} ",
                    text,
                    count=1,
                )
            ]
    options += [re.sub(r"(\d) percent\b", r"\1%", text, count=1), re.sub(r"(\d)%", r"\1 percent", text, count=1)]
    options += [re.sub(r"\b(\d{1,3}),(\d{3})(?![\d,])", r"\1\2", text, count=1)]
    options += [
        re.sub(
            r"\$(\d+(?:\.\d+)?) (million|billion|trillion)\b(?=[,.;]| (?:in|for|of|to|on|and|a|from|that)\b)",
            r"\1 \2 dollars",
            text,
            count=1,
        )
    ]
    changed = [option for option in options if option != text]
    return rng.choice(changed) if changed else None


def brackets(text: str, rng: Random) -> str | None:
    """An editor's insertion in square brackets: a name for a pronoun, an explanation, a changed capital."""
    options = [
        re.sub(r"\b(?:he|she)(?= [a-z]+)", "[the minister]", text, count=1),
        re.sub(r"\bthey(?= [a-z]+)", "[the delegates]", text, count=1),
        re.sub(r"\bthem\b", "[the delegates]", text, count=1),
        re.sub(r"\b(there)(?=[,.])", r"\1 [in the capital]", text, count=1),
        re.sub(
            r"(?<=\w )(Congress|Moscow|Washington|Ukraine|Syria|Iowa|Michigan|China)\b(?!['’])",
            r"[nearby] \1",
            text,
            count=1,
        ),
        re.sub(r"\b(this|that|it)(?= (?:is|was)\b)", r"\1 [the proposal]", text, count=1),
        re.sub(
            r"\b(the agreement|the deal|the bill|the meeting|the hearing|the plan)\b",
            r"\1 [of last year]",
            text,
            count=1,
        ),
        re.sub(r"^[A-Z](?=\w* )", lambda match: f"[{match[0].lower()}]", text),
    ]
    changed = [option for option in options[:-1] if option != text]
    if changed and rng.random() < 0.8:
        return rng.choice(changed)
    # A name keeps its capital, and so does "I".
    return options[-1] if not content_of(text.split()[0]) and text.split()[0] != "I" else None


_CONTRACTED = (
    ("do not", "don’t"), ("does not", "doesn’t"), ("did not", "didn’t"), ("is not", "isn’t"), ("are not", "aren’t"),
    ("will not", "won’t"), ("cannot", "can’t"), ("would not", "wouldn’t"), ("I am", "I’m"), ("we are", "we’re"),
    ("they are", "they’re"), ("it is", "it’s"), ("that is", "that’s"), ("we have", "we’ve"), ("I have", "I’ve"),
    ("we will", "we’ll"), ("I will", "I’ll"), ("you are", "you’re"), ("was not", "wasn’t"), ("were not", "weren’t"),
)  # fmt: skip


def contractions(text: str, rng: Random) -> str | None:
    """A contraction spelled out or made."""
    if text.endswith("?"):
        return None
    plain = text.replace("’", "'")
    options = []
    for long, short in _CONTRACTED:
        short = short.replace("’", "'")
        for old, new in ((long, short), (short, long)):
            # "it's" and "that's" may stand for "has"; "we have to" is never contracted.
            if old in {"it's", "that's"}:
                pattern = rf"\b{old}(?= (?:a|an|the|not|very|going|important|about|what|why|how|our|in)\b)"
            elif old.endswith(("have", "is", "are", "am", "will")):
                pattern = rf"\b{old}(?= (?!to\b|a\b|the\b|not\b|no\b)[a-z]+)"
            else:
                pattern = rf"\b{old}\b"
            for found in (pattern, pattern.replace(old, old[0].upper() + old[1:])):
                replaced = re.sub(found, new if found == pattern else new[0].upper() + new[1:], plain, count=1)
                if replaced != plain:
                    options.append(replaced)
    return rng.choice(options) if options else None


_FILLER = re.compile(
    r"(?<!\b[Aa]s)(?<!\b[Ii]f)(?<!\b[Dd]o),? (?:uh|um|er|ah|you know|I mean),(?= )|,? (?:uh|um|er|ah),? (?=\w)"
)
_OPENING = re.compile(r"^(?:Well|Uh|Um|You know|I mean|Yeah|Oh), (?=\w)")


def fillers(text: str, rng: Random) -> str | None:
    """ "Well," "uh" or "you know" left out."""
    del rng
    if _OPENING.search(text):
        rest = _OPENING.sub("", text)
        return rest[0].upper() + rest[1:] if len(words_of(rest)) >= 7 else None
    changed = _FILLER.sub(lambda match: " " if match[0].endswith(" ") else "", text, count=1)
    return changed if changed != text else None


_RESTART = re.compile(
    r"\b(?P<dashed>(?:[\w'’]+ ){0,3}[\w'’]+)(?: --| –| -|—) (?P=dashed)(?![\w'’])"
    r"|\b(?P<paused>(?:I|we|they|it|you|he|she|that|this|there|and|but|if|when|to|the)(?: [\w'’]+){1,3}"
    r"|is|I|we|they|the|to),"
    r" (?P=paused)(?![\w'’])",
    re.IGNORECASE,
)


def restart(text: str, rng: Random) -> str | None:
    """A restart ("it's a -- it's a") said once."""
    del rng
    found = list(_RESTART.finditer(text))
    if len(found) != 1:
        return None
    once = found[0]["dashed"] or found[0]["paused"]
    if once.casefold() in {"very", "no", "many", "so", "really", "never", "great", "big"}:
        return None
    return text[: found[0].start()] + once + text[found[0].end() :]
