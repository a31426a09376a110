"""Which rules are the right reason for each planted kind, and which would be a wrong accusation."""

from __future__ import annotations

from dataclasses import dataclass

from planted.cases import Kind

_CHANGED = frozenset({"changed-number", "changed-name", "changed-polarity", "changed-modality"})


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a checker may say of a kind.

    Any of ``right`` is the right reason, at any severity. ``besides`` may be said as well but is not enough
    alone. A rule of ``wrong``, said as a warning or an error, spoils the catch: it blames somebody for
    something that did not happen.
    """

    right: frozenset[str]
    besides: frozenset[str] = frozenset()
    wrong: frozenset[str] = frozenset({"misattribution", "unsupported"})


def _expect(*right: str, besides: tuple[str, ...] = (), wrong: tuple[str, ...] = ()) -> Expectation:
    """An expectation in which the reporter may not be accused of crediting the wrong person."""
    return Expectation(
        right=frozenset(right),
        besides=frozenset(besides),
        wrong=frozenset({"misattribution", "unsupported", *wrong}) - frozenset(right),
    )


_ANOTHER_SPEAKER = Expectation(
    right=frozenset({"misattribution"}),
    wrong=_CHANGED | {"unsupported", "paraphrase", "altered-wording", "splice", "omission-changes-meaning"},
)

EXPECTATIONS: dict[Kind, Expectation] = {
    Kind.WRONG_SPEAKER: _ANOTHER_SPEAKER,
    Kind.QUESTION_AS_ANSWER: _ANOTHER_SPEAKER,
    Kind.NUMBER_IN_DIGITS: _expect("changed-number", besides=("altered-wording",)),
    Kind.NUMBER_IN_WORDS: _expect("changed-number", besides=("altered-wording",)),
    Kind.UNIT: _expect("changed-number", besides=("altered-wording",)),
    # A month or a weekday is a date, and section 3 puts dates with numbers.
    Kind.DATE: _expect("changed-number", besides=("altered-wording", "changed-name")),
    Kind.NAME: _expect("changed-name", besides=("altered-wording",)),
    Kind.NEGATION_IN: _expect("changed-polarity", besides=("altered-wording",)),
    Kind.NEGATION_OUT: _expect("changed-polarity", besides=("altered-wording", "omission-changes-meaning")),
    Kind.OPPOSITE: _expect("changed-polarity", besides=("altered-wording",)),
    Kind.MODAL: _expect("changed-modality", besides=("altered-wording",)),
    Kind.CERTAINTY: _expect("changed-modality", besides=("altered-wording",)),
    # "Almost" for "over" is a changed quantity; "often" for "always" a changed certainty; "few" for "many" an opposite.
    Kind.QUANTIFIER: _expect(
        "changed-number",
        "changed-modality",
        "changed-polarity",
        besides=("altered-wording", "omission-changes-meaning"),
    ),
    Kind.WORD_REPLACED: _expect("altered-wording", wrong=("changed-number", "changed-name", "paraphrase")),
    Kind.WORD_ADDED: _expect("altered-wording", wrong=("changed-number", "changed-name", "paraphrase")),
    Kind.HEDGE_DROPPED: _expect("changed-modality", "omission-changes-meaning", besides=("unmarked-omission",)),
    # A dropped qualifier is an omission whatever the checker thinks of its weight.
    Kind.QUALIFIER_DROPPED: _expect(
        "omission-changes-meaning",
        "unmarked-omission",
        "changed-modality",
        "changed-number",
        besides=("altered-wording",),
    ),
    Kind.OMISSION: _expect("unmarked-omission", besides=("omission-changes-meaning", "altered-wording")),
    Kind.OMISSION_OF_ONE_OF_TWO: _expect(
        "unmarked-omission", "altered-wording", "omission-changes-meaning", wrong=("splice", "paraphrase")
    ),
    Kind.OMISSION_OF_SENTENCE: _expect("unmarked-omission", "splice", besides=("omission-changes-meaning",)),
    Kind.OMISSION_OF_CONDITION: _expect("omission-changes-meaning", besides=("unmarked-omission", "changed-modality")),
    Kind.ELLIPSIS_HIDES_NEGATION: _expect("omission-changes-meaning", besides=("changed-polarity",)),
    Kind.ELLIPSIS_HIDES_CONDITION: _expect("omission-changes-meaning"),
    # Stopping early is common practice: a note. Only a lost condition can be called a change of meaning.
    Kind.TRUNCATION_BEFORE_BUT: _expect("truncation", wrong=("unmarked-omission", "altered-wording", "splice")),
    Kind.TRUNCATION_BEFORE_CONDITION: _expect(
        "truncation", "omission-changes-meaning", wrong=("unmarked-omission", "altered-wording", "splice")
    ),
    Kind.SPLICE_OF_SENTENCES: _expect("splice", besides=("unmarked-omission", "omission-changes-meaning")),
    Kind.SPLICE_OF_TURNS: _expect("splice", besides=("unmarked-omission", "omission-changes-meaning")),
    Kind.REORDERING: _expect("reordering", besides=("splice", "unmarked-omission")),
    # Part of the quotation was never said: words added, or a part without support.
    Kind.INVENTED_TAIL: Expectation(
        right=frozenset({"altered-wording", "unsupported"}), wrong=frozenset({"misattribution"})
    ),
    Kind.INVENTION: Expectation(
        right=frozenset({"unsupported"}), wrong=_CHANGED | {"misattribution", "splice", "paraphrase", "altered-wording"}
    ),
}


def expectation_of(kind: Kind) -> Expectation:
    """What may be said of a kind; of a control nothing louder than a note."""
    return EXPECTATIONS.get(kind, Expectation(right=frozenset()))
