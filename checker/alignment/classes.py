"""Classify a change of words, from the differences that never count to changes of meaning."""

from __future__ import annotations

from checker.alignment.change import Change, begins_clause, begins_sentence, broken_off
from checker.alignment.meaning import bound_differs, names_differ, numbers_differ
from checker.alignment.modality import modality_differs
from checker.alignment.notation import printed_otherwise
from checker.alignment.polarity import polarity_differs
from checker.alignment.tokens import Token
from checker.model import EditClass, EditOp
from checker.thresholds import Threshold

LONGEST_RESTART = Threshold(
    6,
    unit="words",
    reason="A longer abandoned beginning is a thought of its own, and leaving it out an omission.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
SHORTEST_RESUMPTION = Threshold(
    2,
    unit="words",
    reason="One word may come twice without being said again.",
    how_set="By reasoning; rerun make accuracy.",
)
LONGEST_FILLER = Threshold(
    3,
    unit="words",
    reason="No filler has more words.",
    how_set="The longest filler of the word table.",
)


def class_of(change: Change) -> EditClass:
    """Return the class of a change; where several fit, the one that says most about the meaning.

    Differences that never count come first, then what newsrooms tidy, then changes of meaning.
    """
    if change.editorial or change.bracket:
        return EditClass.NUMBER if _another_figure(change) else EditClass.BRACKET
    if change.unheard:
        return EditClass.UNHEARD
    if change.step.op is EditOp.DELETE and change.marked:
        return EditClass.ELLIPSIS
    if printed_otherwise(change):
        return EditClass.SPELLING
    if change.step.op is EditOp.DELETE and _tidied(change):
        return EditClass.FILLER if _only_fillers(change) else EditClass.RESTART
    if _only_articles(change):
        return EditClass.ARTICLE
    for differs, kind in (
        (_turned, EditClass.POLARITY),
        (numbers_differ, EditClass.NUMBER),
        (names_differ, EditClass.NAME),
        (modality_differs, EditClass.MODALITY),
    ):
        if differs(change):
            return kind
    return EditClass.OTHER


def _another_figure(change: Change) -> bool:
    """Whether an editor's brackets hold one figure in the place of another: what they explain they may not change.

    "One" is as often a pronoun, which an editor may write out ("the [1990] treaty").
    """
    if len(change.put_in) != 1 or len(change.source) != 1:
        return False
    written, spoken = change.put_in[0].number, change.source[0].number
    return written is not None and spoken is not None and written != spoken and spoken != 1


def _turned(change: Change) -> bool:
    return not bound_differs(change) and polarity_differs(change)


def _only_articles(change: Change) -> bool:
    both = [token.key for token in (*change.article, *change.source)]
    return bool(both) and set(both) <= change.vocabulary.articles and (len(both) == 1 or set(both) == {"a", "an"})


def _tidied(change: Change) -> bool:
    """Return whether only fillers, repetitions and abandoned beginnings were left out."""
    left = _without_fillers(change.source, change)
    return not left or any(
        is_restart(left, change)
        for is_restart in (_repeats, _abandoned, _begun_again, _new_clause, _resumed, _subject_again)
    )


def _only_fillers(change: Change) -> bool:
    return not _without_fillers(change.source, change)


def _without_fillers(found: list[Token], change: Change) -> list[Token]:
    kept: list[Token] = []
    at = 0
    while at < len(found):
        size = next((size for size in range(int(LONGEST_FILLER), 0, -1) if _is_filler(found, at, size, change)), 0)
        if not size:
            kept.append(found[at])
        at += size or 1
    return kept


def _is_filler(found: list[Token], at: int, size: int, change: Change) -> bool:
    keys = tuple(token.key for token in found[at : at + size])
    if len(keys) < size:
        return False
    if keys in change.vocabulary.fillers_anywhere:
        return True
    if keys not in change.vocabulary.fillers:
        return False
    after = (found[at + size :] or change.source_after)[:1]
    opens = (
        begins_sentence(found[at]) or (at == 0 and change.step.source[0] == 0) or (at > 0 and begins_clause(found[at]))
    )
    set_off = begins_clause(found[at]) and bool(after) and begins_clause(after[0])
    return opens or set_off


def _repeats(found: list[Token], change: Change) -> bool:
    """Return whether the words left out only repeat their neighbours: "very, very", "I – I think"."""
    keys = [token.key for token in found]
    before = [token.key for token in change.source_before]
    after = [token.key for token in change.source_after]
    return keys == before[-len(keys) :] or keys == after[: len(keys)]


def _begun_again(found: list[Token], change: Change) -> bool:
    """Return whether the speaker broke off in the words left out and started again: "if you – if you do"."""
    if len(found) > 2 * LONGEST_RESTART or any(token.number is not None for token in found):
        return False
    if any(token.key in change.vocabulary.negations for token in found):
        return False
    before = [token.key for token in change.source_before]
    for at in range(1, min(len(found), int(LONGEST_RESTART) + 1)):
        again = [token.key for token in found[at:]]
        said = {*before[-len(found) :], *(token.key for token in found[:at])}
        if broken_off(found[at]) and again[-1:] == before[-1:] and said.issuperset(again):
            return True
    return False


def _new_clause(found: list[Token], change: Change) -> bool:
    """Return whether the speaker broke off a few empty words and began a new clause: "I was very – it was"."""
    words = change.vocabulary
    if len(found) > LONGEST_RESTART or any(token.key not in words.function_words for token in found):
        return False
    claims = words.negations | words.modals | words.quantifiers | words.hedges | words.conditions
    if any(token.key in claims for token in found):
        return False
    return any(broken_off(token) and token.key in words.subjects for token in (*found[1:], *change.source_after[:1]))


def _resumed(found: list[Token], change: Change) -> bool:
    """Return whether the words, after a break, only take up what came before it: "It is a – it is a new bridge"."""
    if not broken_off(found[0]) or len(found) < SHORTEST_RESUMPTION:
        return False
    keys = [token.key for token in found]
    before = [token.key for token in change.source_before]
    return any(before[at : at + len(keys)] == keys for at in range(len(before)))


def _subject_again(found: list[Token], change: Change) -> bool:
    """Return whether a pronoun only says the clause's beginning again: "Alder wants to, he wants to open it"."""
    again = [token.key for token in found[1:]]
    before = [token.key for token in change.source_before]
    subject = found[0].key in change.vocabulary.subjects
    return subject and len(again) >= SHORTEST_RESUMPTION and again == before[-len(again) :]


def _abandoned(found: list[Token], change: Change) -> bool:
    """Return whether the speaker broke off and began again: "to end the – to halt"."""
    after = change.source_after
    if not after or not broken_off(after[0]) or len(found) > LONGEST_RESTART:
        return False
    if any(token.key in change.vocabulary.negations or token.number is not None for token in found):
        return False
    return found[0].key == after[0].key or found[-1].key == after[0].key or broken_off(found[0])
