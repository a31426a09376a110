"""Which quotations of different articles may print the same utterance: near in meaning, or sharing words.

Nothing is decided here: a fragment is far in meaning from the long quotation it was cut from, and the opposite of a
sentence is near to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from checker.comparison import comparison_thresholds as thresholds
from checker.comparison.witnesses import Witness
from checker.embedding.encoder import Encoder
from checker.retrieval.query import pieces_of


def candidate_pairs(witnesses: Sequence[Witness], encoder: Encoder) -> list[tuple[Witness, Witness]]:
    """Every two witnesses of different articles worth laying on each other, in the order of the witnesses."""
    pairs = {*_near_in_meaning(witnesses, encoder), *_sharing_words(witnesses)}
    return [
        (witnesses[one], witnesses[other])
        for one, other in sorted(pairs)
        if witnesses[one].article != witnesses[other].article
    ]


def _near_in_meaning(witnesses: Sequence[Witness], encoder: Encoder) -> Iterator[tuple[int, int]]:
    """Pairs of which a sentence of one is among the nearest of a sentence of the other, by a FAISS index."""
    import faiss

    owners: list[int] = []
    texts: list[str] = []
    for number, witness in enumerate(witnesses):
        pieces = dict.fromkeys((witness.words, *pieces_of(witness.words)))
        owners += [number] * len(pieces)
        texts += pieces
    if not texts:
        return
    distinct = list(dict.fromkeys(texts))
    place = {text: at for at, text in enumerate(distinct)}
    vectors = encoder.encode(distinct)[np.array([place[text] for text in texts])]
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    _, nearest = index.search(vectors, min(len(texts), int(thresholds.NEIGHBOURS)))
    for owner, found in zip(owners, nearest.tolist(), strict=True):
        for near in found:
            if near >= 0 and owners[near] != owner:
                yield min(owner, owners[near]), max(owner, owners[near])


def _sharing_words(witnesses: Sequence[Witness]) -> Iterator[tuple[int, int]]:
    """Pairs that have two neighbouring words in common, not both of them function words."""
    holders: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for number, witness in enumerate(witnesses):
        keys = [token.key for token in witness.quoted.tokens]
        for pair in pairwise(keys):
            if not witness.quoted.vocabulary.function_words.issuperset(pair):
                holders[pair][number] = None
    for holding in holders.values():
        if len(holding) <= thresholds.COMMON_PAIR:
            yield from combinations(holding, 2)
