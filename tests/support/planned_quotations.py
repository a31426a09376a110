"""An article of our own words around real quotations, and what a checker would find in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model import EditClass, Person, QuotationKind, Severity, Wording

KERRY = Person("John Kerry", roles=("Secretary of State",))
LAVROV = Person("Sergey Lavrov", roles=("Foreign Minister",))

ARTICLE_TEXT = """Ministers report progress after a long day in Moscow

MOSCOW — The two ministers came out after midnight, both tired, and took four questions between them.

“Thanks to our common work on that basis we could make real headway in overcoming the Syrian crisis,” \
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
        (("Thanks to our common work on that basis we could make real headway in overcoming the Syrian crisis"),),
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
        kinds={"80": EditClass.NUMBER, "18": EditClass.NUMBER, "we had": EditClass.RESTART, "For": EditClass.SPELLING},
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
        kinds={"One": EditClass.SPELLING},
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
