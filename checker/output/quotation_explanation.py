"""How the quotations of an article were attributed, as text for a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from checker.articles.attribution.explaining import Considered, Explained, ReadSentence
from checker.model import Article
from checker.output.positions import Lines
from checker.output.summary import counted
from checker.output.wordmarks import printable

_LABEL_WIDTH = 11


def render(article: Article, explained: Sequence[Explained]) -> str:
    """Return a block of lines a quotation: the sentence as it was read, then how its speaker was found."""
    lines = Lines.of(article.text)
    blocks = ["\n".join(_block(one, lines)) for one in explained]
    return "\n\n".join([*blocks, counted(len(explained), "quotation")]) + "\n"


def render_json(explained: Sequence[Explained]) -> str:
    """Return the same as a JSON list, an object a quotation."""
    rows = []
    for one in explained:
        row = asdict(one)
        row["quotation"] = {
            "id": one.quotation.id,
            "text": one.quotation.text,
            "spans": [{"start": span.start, "end": span.end} for span in one.quotation.spans],
        }
        rows.append(row)
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _block(one: Explained, lines: Lines) -> Iterator[str]:
    line = lines.position(one.quotation.spans[0].start).line
    yield f"line {line}: “{printable(one.quotation.text)}”"
    for sentence in one.sentences:
        yield from _sentence(sentence)
    if one.pattern is None:
        yield _row("pattern", "none: nothing points to a speaker")
        return
    yield _row("speaker", f"“{one.mention}”")
    yield _row("cue", f"“{one.cue}”" if one.cue else "none")
    yield _row("pattern", f"{one.pattern} (found by {one.found_by})")
    yield _row("resolved", f"{one.person or 'nobody'} by {one.method}: {one.method_meaning}")
    for other in one.considered:
        yield _row("considered", _considered(other))
    yield _row("confidence", f"{one.confidence:.3f}")
    yield _row("reason", one.reason or "")


def _sentence(sentence: ReadSentence) -> Iterator[str]:
    marks = {"quoted": "⟦{}⟧"}
    tokens = " ".join(marks.get(kind, "{}").format(printable(text)) for text, kind in sentence.tokens)
    yield _row("sentence", tokens)
    yield _row("tokens", " ".join(kind for _, kind in sentence.tokens))
    for text, kind in sentence.mentions:
        yield _row("mention", f"“{printable(text)}” ({kind})")
    for text, verb in sentence.verbs:
        yield _row("verb", f"“{printable(text)}” ({verb})")


def _considered(other: Considered) -> str:
    if other.sentences_back is None:
        where = "so named in the article"
    elif other.sentences_back == 0:
        where = "same sentence"
    else:
        where = f"{counted(other.sentences_back, 'sentence')} back"
    return f"{printable(other.name)} ({where}): {other.reason or 'could be meant, too'}"


def _row(label: str, text: str) -> str:
    return f"  {label:<{_LABEL_WIDTH}} {text}"
