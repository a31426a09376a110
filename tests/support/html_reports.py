"""Reports made by hand: an article of our own words around real quotations from a public transcript.

No part of the checker's judgement is used, so that a page can be looked at for what it shows alone.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from planned_quotations import ARTICLE_TEXT, KERRY, LAVROV, PLANNED, Planned

from checker.model import (
    Article,
    Aside,
    AsideKind,
    Attribution,
    Block,
    BlockKind,
    CheckedQuotation,
    Document,
    Edit,
    EditClass,
    EditOp,
    Finding,
    Passage,
    Person,
    Quotation,
    QuotationScope,
    Report,
    Sentence,
    Severity,
    Signature,
    Source,
    Span,
    Turn,
    TurnRole,
    Verdict,
    Waiver,
)

FIXTURES = Path(__file__).parents[2] / "fixtures"
LABELS: Mapping[str, tuple[Person | None, TurnRole]] = {
    "SECRETARY KERRY": (KERRY, TurnRole.SPEAKER),
    "FOREIGN MINISTER LAVROV": (LAVROV, TurnRole.SPEAKER),
    "MR KIRBY": (Person("Mr. Kirby"), TurnRole.SPEAKER),
    "MODERATOR": (None, TurnRole.MODERATOR),
    "QUESTION": (None, TurnRole.QUESTIONER),
}
SIGNATURE = Signature(
    tool="quote-checker",
    version="0.1.0",
    model="all-MiniLM-L6-v2 int8",
    model_digest="3f2a9c51",
    thresholds_digest="77b0e1d4",
    rules_digest="c0ffee12",
    style="standard",
)


def kerry_lavrov_source() -> Source:
    """The press conference of 24 March 2016, its turns told by their labels."""
    path = FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt"
    text = path.read_text(encoding="utf-8")
    return source(text, path="fixtures/kerry-lavrov-2016-03-24.transcript.txt", date="2016-03-24")


def source(text: str, *, path: str, date: str | None = None, id: str = "s1") -> Source:  # noqa: A002
    """A transcript whose turns begin with a label in capitals and a colon."""
    starts = list(re.finditer(r"^([A-Z][A-Z’' .]+):[ ]*(\(Via interpreter\) )?", text, re.MULTILINE))
    turns: list[Turn] = []
    for index, match in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(text)
        end = match.end() + len(text[match.end() : end].rstrip())
        speaker, role = LABELS.get(match.group(1), (Person(match.group(1).title()), TurnRole.SPEAKER))
        asides = tuple(
            Aside(Span(match.end() + aside.start(), match.end() + aside.end()), AsideKind.STAGE)
            for aside in re.finditer(r"\((?:Laughter|laughter|Inaudible|inaudible)\.?\)", text[match.end() : end])
        )
        label_span = Span(match.start(1), match.end(1))
        turns.append(
            Turn(index, Span(match.end(), end), match.group(1), label_span, speaker, role, bool(match.group(2)), asides)
        )
    speakers = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None))
    sentences = tuple(Sentence(turn.index, turn.index, turn.span) for turn in turns)
    title = text.split("\n", 1)[0]
    document = Document(path, "text", text, _digest(text), title=title, date=date)
    return Source(id, document, speakers, tuple(turns), sentences)


def report(
    text: str, planned: Sequence[Planned], record: Source, *, path: str = "fixtures/made-for-this.article.txt"
) -> Report:
    """The report that a checker would give which found what was planned."""
    blocks: list[Block] = []
    for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        blocks.append(Block(Span(*match.span()), BlockKind.PARAGRAPH if blocks else BlockKind.TITLE))
    document = Document(path, "text", text, _digest(text), title=text.split("\n", 1)[0], blocks=tuple(blocks))
    article = Article(document, document.title, tuple(blocks), tuple(block.span for block in blocks))
    quotes: list[CheckedQuotation] = []
    position = 0
    for number, plan in enumerate(planned, 1):
        checked = _checked(number, plan, text, record, after=position)
        position = checked.quotation.spans[0].start
        quotes.append(checked)
    failing = any(finding.severity is Severity.ERROR for checked in quotes for finding in checked.findings)
    return Report(SIGNATURE, article, (record,), tuple(quotes), Verdict.FAIL if failing else Verdict.PASS, "en")


def kerry_lavrov_report() -> Report:
    """Fifteen quotations with every kind of outcome."""
    return report(ARTICLE_TEXT, PLANNED, kerry_lavrov_source())


def large_report(*, quotations: int, words: int) -> Report:
    """Many quotations against a long transcript: the press conference repeated, every turn numbered."""
    base = kerry_lavrov_source().text.split("\n\n", 2)[2]
    copies = -(-words // len(base.split()))
    text = "A very long hearing\n\n" + "\n\n".join(
        base.replace("\n\n", f" ({copy}.)\n\n").strip() for copy in range(copies)
    )
    record = source(text, path="long.transcript.txt")
    chosen = [plan for plan in PLANNED if plan.said]
    plans = [chosen[number % len(chosen)] for number in range(quotations)]
    article = "A very long story\n\n" + "\n\n".join(
        f"{plan.mention.capitalize()} said this, in paragraph {number}: "
        + " Then: ".join(f"“{part}”" for part in plan.printed)
        for number, plan in enumerate(plans, 1)
    )
    report_ = report(article, plans, record)
    return replace(
        report_, quotes=tuple(_moved(checked, record, number, copies) for number, checked in enumerate(report_.quotes))
    )


def _moved(checked: CheckedQuotation, record: Source, number: int, copies: int) -> CheckedQuotation:
    """The same passage in another copy of the press conference, so that passages spread over the whole transcript."""
    passage = checked.passage
    if passage is None:
        return checked
    positions: list[int] = []
    first = passage.spans[0].of(record.text)
    at = record.text.find(first)
    while at != -1 and len(positions) < copies:
        positions.append(at)
        at = record.text.find(first, at + 1)
    shift = positions[number % len(positions)] - passage.spans[0].start
    spans = tuple(_at(record.text, span.of(record.text), span.start + shift - 40) for span in passage.spans)
    shifts = {old: new.start - old.start for old, new in zip(passage.spans, spans, strict=True)}
    turns = tuple(dict.fromkeys(turn.index for span in spans for turn in record.turns if turn.span.overlaps(span)))
    edits = tuple(_shifted(edit, shifts) for edit in checked.edits)
    return replace(checked, passage=replace(passage, spans=spans, turns=turns), edits=edits)


def _shifted(edit: Edit, shifts: Mapping[Span, int]) -> Edit:
    if edit.source is None:
        return edit
    shift = next((by for span, by in shifts.items() if span.contains(edit.source)), 0)
    return replace(edit, source=Span(edit.source.start + shift, edit.source.end + shift))


def _checked(number: int, plan: Planned, text: str, record: Source, *, after: int) -> CheckedQuotation:
    spans: list[Span] = []
    for part in plan.printed:
        spans.append(_at(text, part, spans[-1].end if spans else after))
    carrier = Span(text.rfind("\n", 0, spans[0].start) + 1, spans[-1].end)
    mention = text.rfind(plan.mention, 0, len(text)) if plan.mention else -1
    attribution = Attribution(
        plan.mention,
        Span(mention, mention + len(plan.mention)) if mention >= 0 else None,
        "said",
        None,
        plan.credited,
        0.95 if plan.credited else 0.2,
        f"“{plan.mention}” is the subject of the verb of saying beside the quotation",
    )
    quotation = Quotation(
        f"q{number}", plan.kind, tuple(spans), " ".join(plan.printed), carrier, QuotationScope.BODY, attribution
    )
    passage = _passage(plan.said, record) if plan.said else None
    edits = tuple(_edits(spans, passage.spans, text, record.text, plan.kinds)) if passage is not None else ()
    return CheckedQuotation(
        quotation,
        plan.wording,
        plan.confidence,
        passage,
        edits,
        tuple(_finding(finding, quotation, passage, edits, plan) for finding in plan.findings),
        tuple(_passage((words,), record) for words in plan.runners_up),
        plan.unjudged,
    )


def _finding(
    planned: tuple[str, str, Severity, str],
    quotation: Quotation,
    passage: Passage | None,
    edits: Sequence[Edit],
    plan: Planned,
) -> Finding:
    code, rule, severity, message = planned
    changed = tuple(edit.source for edit in edits if edit.op is not EditOp.EQUAL and edit.source is not None)
    fingerprint = _digest(code + quotation.text)[:16]
    waiver = Waiver(fingerprint, "both places say the same", by="the desk", until="2030-01-01") if plan.waived else None
    source_id = passage.source if passage is not None else None
    return Finding(code, rule, severity, message, quotation.spans, changed, source_id, fingerprint, waiver)


def _passage(said: Sequence[str], record: Source) -> Passage:
    spans: list[Span] = []
    for words in said:
        spans.append(_find(record.text, words, spans[-1].end if spans else record.turns[0].span.start))
    turns = [turn for turn in record.turns if any(turn.span.overlaps(span) for span in spans)]
    return Passage(
        record.id,
        tuple(spans),
        tuple(turn.index for turn in turns),
        turns[0].speaker,
        turns[0].label,
        turns[0].role,
        turns[0].interpreted,
        " ".join(span.of(record.text) for span in spans),
        0.9,
    )


def _find(text: str, words: str, after: int) -> Span:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.compile(pattern).search(text, after) or re.compile(pattern).search(text)
    if match is None:
        raise ValueError(f"not in the transcript: {words}")
    return Span(*match.span())


def _at(text: str, words: str, after: int) -> Span:
    start = text.index(words, max(0, after))
    return Span(start, start + len(words))


TOKEN = re.compile(r"\[[^\]]*\]|…|\w+(?:[’']\w+)*")


def _edits(
    printed: Sequence[Span], said: Sequence[Span], article: str, record: str, kinds: Mapping[str, EditClass]
) -> list[Edit]:
    left = [
        Span(part.start + m.start(), part.start + m.end()) for part in printed for m in TOKEN.finditer(part.of(article))
    ]
    right = [
        Span(part.start + m.start(), part.start + m.end()) for part in said for m in TOKEN.finditer(part.of(record))
    ]
    matcher = difflib.SequenceMatcher(
        None,
        [span.of(article).casefold() for span in left],
        [span.of(record).casefold() for span in right],
        autojunk=False,
    )
    edits: list[Edit] = []
    for op, a1, a2, b1, b2 in matcher.get_opcodes():
        if op == "equal":
            for ours, theirs in zip(left[a1:a2], right[b1:b2], strict=True):
                same = ours.of(article) == theirs.of(record)
                edits.append(
                    Edit(
                        EditOp.EQUAL if same else EditOp.REPLACE,
                        EditClass.SAME if same else EditClass.SPELLING,
                        ours,
                        theirs,
                    )
                )
            continue
        ours_ = Span(left[a1].start, left[a2 - 1].end) if a2 > a1 else None
        theirs_ = Span(right[b1].start, right[b2 - 1].end) if b2 > b1 else None
        words = (ours_.of(article) if ours_ else "", theirs_.of(record) if theirs_ else "")
        kind = next((kinds[word] for word in words if word in kinds), EditClass.OTHER)
        edits.append(Edit(EditOp(op), kind, ours_, theirs_))
    return edits


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
