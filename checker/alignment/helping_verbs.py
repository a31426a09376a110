"""Recognise a verb with and without its helping "do": "did go" for "went", "hadn't" for "didn't have"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.alignment.locate import Location
from checker.alignment.moves import tokens_inside
from checker.alignment.tokens import Token
from checker.alignment.vocabulary import Vocabulary
from checker.language import Language
from checker.model import Edit, EditClass
from checker.thresholds import Threshold

_DO = "do"
APART = Threshold(
    3,
    unit="words",
    reason="Between “do” and its verb are a subject, a negation or an adverb: did not go, did he ever go.",
    how_set="By reasoning; rerun make accuracy.",
)


def helped_verbs(edits: Sequence[Edit], location: Location) -> frozenset[Edit]:
    """Return the edits that only put a helping "do" to a verb of the same tense, or take it away."""
    pasts, words = _pasts_of(location.quoted.language), location.quoted.vocabulary
    found: set[Edit] = set()
    for group in _groups(edits, location):
        printed = [
            token for edit in group if edit.article for token in tokens_inside(location.quoted.tokens, edit.article)
        ]
        said = [token for edit in group if edit.source for token in tokens_inside(location.ground.tokens, edit.source)]
        if _helps(printed, said, pasts, words) or _helps(said, printed, pasts, words):
            found |= set(group)
    return frozenset(found)


def _groups(edits: Sequence[Edit], location: Location) -> Iterator[tuple[Edit, ...]]:
    """Yield every difference of wording alone, and with the next one where few words are between them."""
    others = [at for at, edit in enumerate(edits) if edit.kind is EditClass.OTHER]
    for at in others:
        yield (edits[at],)
    for first, second in pairwise(others):
        between = [edit.article for edit in edits[first + 1 : second] if edit.article]
        if sum(len(tokens_inside(location.quoted.tokens, span)) for span in between) <= APART:
            yield edits[first], edits[second]


def _helps(helped: Sequence[Token], plain: Sequence[Token], pasts: Mapping[str, str], words: Vocabulary) -> bool:
    """Return whether ``helped`` is a form of "do" and the verb whose form in the same tense ``plain`` is."""
    if len(helped) != 2 or len(plain) != 1:
        return False
    helper, verb, form = helped[0].key, helped[1].key, plain[0].key
    if words.forms.get(helper) == _DO:
        return form in {verb, *(verb + ending for ending in ("s", "es"))} or words.forms.get(form) == verb
    return pasts.get(helper) == _DO and (pasts.get(form) == verb or _is_regular_past(form, verb))


def _is_regular_past(form: str, verb: str) -> bool:
    return form in {verb + "ed", verb + "d", verb + verb[-1] + "ed", verb.removesuffix("y") + "ied"}


@lru_cache(maxsize=8)
def _pasts_of(language: Language) -> Mapping[str, str]:
    """Return the verb of each irregular past form."""
    return language.lexicon.table("irregular_pasts").values("of")
