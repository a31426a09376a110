"""Reports made by hand: an article of our own words around real quotations from a public transcript.

No part of the checker's judgement is used, so that a page can be looked at for what it shows alone.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

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
    QuotationKind,
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
    Wording,
)

FIXTURES = Path(__file__).parents[2] / "fixtures"
KERRY, LAVROV = (
    Person("John Kerry", roles=("Secretary of State",)),
    Person("Sergey Lavrov", roles=("Foreign Minister",)),
)
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

ARTICLE_TEXT = """Ministers report progress after a long day in Moscow

MOSCOW — The two ministers came out after midnight, both tired, and took four questions between them.

“Thanks to our cooperation on such a basis it was possible to make serious progress in overcoming the Syrian crisis,” \
Kerry said at the end of the talks.

The American secretary thanked his hosts for what he called “very constructive conversations” and said that a great \
deal remained to be done. “The cessation of hostilities has largely held … and we both know that,” Kerry said. He was \
careful about the relief it had brought: “Now, these improvements are welcome but they are sufficient,” he added.

The Russian minister, Sergei Lavrov, recalled how often the two have met. “For the last year, we have had 80 meetings \
with the Secretary of State,” he said. “We are always ready to cooperate on the equal basis,” Lavrov said, “and on the \
basis of the respect of mutual interests.”

Asked about the pilot’s case, Kerry said that “[the president] answered my questions and gave me a sense that this is \
hopefully something that at an appropriate moment we will be able to deal with.”

“One month is not enough for any of us. We have a long way to go,” the secretary said.

Washington and Moscow agreed “to halt attempts by either side to seize new territory,” according to Kerry, who \
promised steps “to reinforce the cessation of hostilities.”

“None of this will hold unless the harbour is opened by the spring,” Minister Alder told reporters by telephone. \
“We were not asked,” one delegate said.

Kerry said Libya had become a black hole for arms and militants.

On the guitar he carries everywhere, Kerry was shorter: “I need a lot of practice.” And on the briefcase he would only \
say that it was “a secret between President Putin and me.”
"""


@dataclass(frozen=True)
class Planned:
    """A quotation as the page is to show it: what was printed, what was said, who by, and what is wrong."""

    printed: tuple[str, ...]
    said: tuple[str, ...] = ()
    mention: str = ""
    credited: Person | None = None
    wording: Wording | None = Wording.VERBATIM
    kind: QuotationKind = QuotationKind.DIRECT
    kinds: Mapping[str, EditClass] = field(default_factory=dict)
    findings: tuple[tuple[str, str, Severity, str], ...] = ()
    waived: bool = False
    runners_up: tuple[str, ...] = ()
    unjudged: str | None = None
    confidence: float = 0.93


PLANNED = (
    Planned(
        (
            (
                "Thanks to our cooperation on such a basis it was possible to make serious progress in overcoming "
                "the Syrian crisis"
            ),
        ),
        (
            (
                "Thanks to our cooperation on that basis, we have managed to move forward in overcoming or settling "
                "the Syria’s crisis – Syrian crisis"
            ),
        ),
        mention="Kerry",
        credited=KERRY,
        wording=Wording.PARAPHRASE,
        kinds={"Syria’s crisis": EditClass.RESTART},
        findings=(
            (
                "Q101",
                "misattribution",
                Severity.ERROR,
                (
                    "The article credits John Kerry; in the record Sergey Lavrov says this, through an interpreter, "
                    "and John Kerry says nothing comparable."
                ),
            ),
            (
                "Q201",
                "paraphrase",
                Severity.NOTE,
                (
                    "The words in quotation marks are not the record’s words. The passage is interpreted, so that "
                    "another rendering may exist."
                ),
            ),
        ),
        runners_up=("We discussed how to get back to a real and comprehensive ceasefire",),
        confidence=0.96,
    ),
    Planned(
        ("very constructive conversations",),
        ("very serious and constructive conversations",),
        mention="he",
        credited=KERRY,
        wording=Wording.ALTERED,
        kind=QuotationKind.PARTIAL,
        findings=(
            (
                "Q301",
                "unmarked-omission",
                Severity.WARNING,
                "“serious and” is left out and no ellipsis marks the place.",
            ),
        ),
    ),
    Planned(
        ("The cessation of hostilities has largely held … and we both know that",),
        ("The cessation of hostilities has largely held – not entirely – and we both know that",),
        mention="Kerry",
        credited=KERRY,
        kinds={"…": EditClass.ELLIPSIS, "not entirely": EditClass.ELLIPSIS},
        wording=Wording.VERBATIM,
        findings=(
            (
                "Q302",
                "omission-changes-meaning",
                Severity.ERROR,
                "The ellipsis hides “not entirely”, which limits what is quoted.",
            ),
        ),
    ),
    Planned(
        ("Now, these improvements are welcome but they are sufficient",),
        ("Now, these improvements are welcome but they are not sufficient",),
        mention="he",
        credited=KERRY,
        wording=Wording.ALTERED,
        kinds={"not": EditClass.POLARITY},
        findings=(
            ("Q205", "changed-polarity", Severity.ERROR, "The record says “not sufficient”; the article drops “not”."),
        ),
    ),
    Planned(
        ("For the last year, we have had 80 meetings with the Secretary of State",),
        ("for the last year, we have had – we had 18 meetings with the Secretary of State",),
        mention="he",
        credited=LAVROV,
        wording=Wording.ALTERED,
        kinds={"80": EditClass.NUMBER, "18": EditClass.NUMBER, "we had": EditClass.RESTART, "For": EditClass.CASE},
        findings=(("Q203", "changed-number", Severity.ERROR, "The article says 80 meetings, the record 18."),),
    ),
    Planned(
        ("We are always ready to cooperate on the equal basis", "and on the basis of the respect of mutual interests."),
        ("We are always ready to cooperate on the equal basis and on the basis of the respect of mutual interests.",),
        mention="Lavrov",
        credited=LAVROV,
    ),
    Planned(
        (
            (
                "[the president] answered my questions and gave me a sense that this is hopefully something that at an "
                "appropriate moment we will be able to deal with."
            ),
        ),
        (
            (
                "He answered my questions and gave me a sense that this is hopefully something that at an appropriate "
                "moment we may or may not be able to deal with."
            ),
        ),
        mention="Kerry",
        credited=KERRY,
        wording=Wording.ALTERED,
        kind=QuotationKind.PARTIAL,
        kinds={
            "[the president]": EditClass.BRACKET,
            "He": EditClass.BRACKET,
            "will": EditClass.MODALITY,
            "may or may not": EditClass.MODALITY,
        },
        findings=(
            (
                "Q206",
                "changed-modality",
                Severity.WARNING,
                "“will” makes certain what the speaker left open: “may or may not”.",
            ),
        ),
    ),
    Planned(
        ("One month is not enough for any of us. We have a long way to go",),
        ("one month is not enough for any of us.", "We have a long way to go"),
        mention="the secretary",
        credited=KERRY,
        wording=Wording.ALTERED,
        kinds={"One": EditClass.CASE},
        findings=(
            (
                "Q304",
                "splice",
                Severity.ERROR,
                "Two passages from different places of the record are run together as one.",
            ),
        ),
    ),
    Planned(
        ("to halt attempts by either side to seize new territory",),
        ("to end the – to halt attempts by either side to seize new territory",),
        mention="Kerry",
        credited=KERRY,
        wording=Wording.CLEANED,
        kind=QuotationKind.PARTIAL,
        kinds={"to end the": EditClass.RESTART},
    ),
    Planned(
        ("to reinforce the cessation of hostilities.",),
        ("to reinforce the cessation of hostilities,",),
        mention="Kerry",
        credited=KERRY,
        kind=QuotationKind.PARTIAL,
        findings=(("Q402", "ambiguous", Severity.NOTE, "Two places of the record fit equally well."),),
        waived=True,
        runners_up=("keep the cessation of hostilities working",),
    ),
    Planned(
        ("None of this will hold unless the harbour is opened by the spring",),
        mention="Minister Alder",
        credited=Person("Minister Alder"),
        wording=Wording.UNSUPPORTED,
        findings=(
            ("Q401", "unsupported", Severity.WARNING, "None of the sources supplied has these words or their meaning."),
        ),
        confidence=0.88,
    ),
    Planned(
        ("We were not asked",),
        mention="one delegate",
        wording=None,
        unjudged="too few words to look for, all of them common",
    ),
    Planned(
        ("Libya had become a black hole for arms and militants",),
        ("Libya, which has become a black hole where the militants and the arms were spreading",),
        mention="Kerry",
        credited=KERRY,
        wording=Wording.PARAPHRASE,
        kind=QuotationKind.INDIRECT,
        findings=(
            (
                "Q502",
                "indirect-misattribution",
                Severity.WARNING,
                "The article reports this as John Kerry’s statement; only Sergey Lavrov says it.",
            ),
        ),
    ),
    Planned(("I need a lot of practice.",), ("I need a lot of practice",), mention="Kerry", credited=KERRY),
    Planned(
        ("a secret between President Putin and me.",),
        ("a secret between President Putin and me.",),
        mention="he",
        credited=KERRY,
        kind=QuotationKind.PARTIAL,
    ),
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
    return Report(SIGNATURE, article, (record,), tuple(quotes), Verdict.FAIL if failing else Verdict.PASS)


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
                        EditClass.SAME if same else EditClass.CASE,
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
