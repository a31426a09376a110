"""The words of a language that decide what a difference means, read once from its word tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.alignment.number_words import NumberWords, number_words_of
from checker.alignment.spelling_variants import spelling_of
from checker.language import Language
from checker.language.lexicon import Table
from checker.value_classes import dataclass

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The word classes of one language, as the keys that words are compared by.

    The tables ``claims``, ``measures``, ``contractions``, ``spelling_variants`` and ``spelling_endings`` say what each
    class holds.
    """

    articles: frozenset[str]
    function_words: frozenset[str]
    binding: frozenset[str]
    forms: Mapping[str, str]
    fillers: frozenset[Phrase]
    fillers_anywhere: frozenset[Phrase]
    opening: frozenset[str]
    negations: frozenset[str]
    not_negating: frozenset[Phrase]
    answers: frozenset[str]
    subjects: frozenset[str]
    opposites: frozenset[frozenset[str]]
    raising: frozenset[str]
    companions: frozenset[str]
    of_negation: frozenset[str]
    modals: frozenset[str]
    modals_alike: Mapping[Phrase, str]
    backshifts: frozenset[tuple[str, str]]
    past_saying: frozenset[str]
    hedges: frozenset[str]
    thinking: frozenset[str]
    of_figures: frozenset[str]
    quantifiers: frozenset[str]
    emphatic: frozenset[str]
    not_quantifying: frozenset[Phrase]
    ranks: Mapping[str, int]
    bounds: frozenset[str]
    qualifiers: frozenset[Phrase]
    conditions: frozenset[str]
    fronted: frozenset[Phrase]
    narrowing: frozenset[Phrase]
    denying: frozenset[str]
    links: frozenset[str]
    saying: frozenset[str]
    units: frozenset[str]
    weekdays: frozenset[str]
    clock: frozenset[str]
    months: Mapping[str, int]
    scales: Mapping[str, float]
    short_scales: frozenset[str]
    spaced_scales: frozenset[str]
    round_scales: frozenset[str]
    decades: Mapping[str, float]
    shares: Mapping[str, float]
    currencies: Mapping[str, str]
    currency_codes: Mapping[str, str]
    titles: frozenset[str]
    written_titles: frozenset[str]
    tails: Mapping[str, str]
    expansions: Mapping[str, frozenset[str]]
    heads: Mapping[str, str]
    fused: Mapping[str, tuple[str, str, int]]
    clipped: Mapping[str, str]
    contraction: re.Pattern[str]
    sorts: Mapping[str, str]
    numbers: NumberWords

    @property
    def measures(self) -> frozenset[str]:
        """Return what a figure counts or dates: units, months, days and the halves of the day."""
        return self.units | self.dates | self.clock

    @property
    def dates(self) -> frozenset[str]:
        """Return the names of months and days."""
        return self.weekdays | self.months.keys()


@lru_cache(maxsize=8)
def vocabulary_of(language: Language) -> Vocabulary:
    """Return the word classes of ``language``."""
    table = language.lexicon.table
    claims, measures, contractions = table("claims"), table("measures"), table("contractions")
    tails, expansions = contractions.values("tail"), contractions.values("expands")
    spelled = spelling_of(language)
    return Vocabulary(
        articles=claims.having("article"),
        function_words=claims.having("function"),
        binding=claims.having("binding"),
        forms=claims.values("form_of"),
        fillers=claims.phrases_having("filler"),
        fillers_anywhere=claims.phrases_having("filler_anywhere"),
        opening=claims.having("opening"),
        negations=claims.having("negation"),
        not_negating=claims.phrases_having("not_negating"),
        answers=claims.having("answer"),
        subjects=table("function_words").having("personal"),
        opposites=frozenset(
            frozenset((spelled(word), spelled(other)))
            for word, others in table("opposites").values("opposite").items()
            for other in others.split("|")
        ),
        raising=claims.having("raising"),
        companions=claims.having("companion"),
        of_negation=claims.having("of_negation"),
        modals=claims.having("modal"),
        modals_alike={tuple(phrase.split()): modal for phrase, modal in claims.values("modal_as").items()},
        backshifts=frozenset(
            (modal, shifted) for modal, all_ in claims.values("backshift").items() for shifted in all_.split("|")
        ),
        past_saying=frozenset(map(spelled, claims.having("past_saying"))),
        hedges=claims.having("hedge"),
        thinking=claims.having("thinking"),
        of_figures=claims.having("of_figures"),
        quantifiers=claims.having("quantifier"),
        emphatic=claims.having("emphatic"),
        not_quantifying=claims.phrases_having("not_quantifying"),
        ranks={word: int(rank) for word, rank in claims.values("rank").items()},
        bounds=claims.having("bound"),
        qualifiers=claims.phrases_having("qualifier"),
        fronted=claims.phrases_having("fronted"),
        narrowing=claims.phrases_having("narrowing"),
        denying=frozenset(map(spelled, claims.having("denying"))),
        conditions=claims.having("condition"),
        links=claims.having("link"),
        saying=claims.having("saying"),
        units=measures.having("unit"),
        weekdays=measures.having("weekday"),
        clock=measures.having("clock"),
        months={month: int(number) for month, number in table("months").values("number").items()},
        scales=_figures(measures, "scale"),
        short_scales=measures.having("short"),
        spaced_scales=frozenset(scale for scale in measures.having("short") if len(scale) > 1),
        round_scales=measures.having("round"),
        decades=_figures(measures, "decade"),
        shares=_figures(measures, "share"),
        currency_codes=measures.values("code_of"),
        currencies={sign: word for word, sign in measures.values("sign").items()},
        titles=table("abbreviations").having("title") & table("abbreviations").having("stop"),
        written_titles=frozenset(map(spelled, table("abbreviations").having("title"))),
        tails=tails,
        expansions={tail: frozenset(words.split("|")) for tail, words in expansions.items()},
        heads=contractions.values("head"),
        fused=dict(_fused(contractions)),
        clipped=contractions.values("clipped"),
        contraction=_contraction([*tails, *expansions]),
        sorts=_sorts(claims, measures, table("months")),
        numbers=number_words_of(language),
    )


def _sorts(claims: Table, measures: Table, months: Table) -> Mapping[str, str]:
    """Return the closed class of each word that has one; words of one class replace each other."""
    sorts = {
        "belief": claims.having("thinking") | claims.having("belief"),
        "negation": claims.having("negation"),
        "quantifier": claims.having("quantifier"),
        "unit": measures.having("unit") | measures.having("weekday") | measures.having("clock") | months.words,
        "modal": claims.having("modal"),
    }
    return {word: name for name, words in sorts.items() for word in words}


def _figures(table: Table, key: str) -> Mapping[str, float]:
    return {word: float(value) for word, value in table.values(key).items()}


def _fused(contractions: Table) -> Iterator[tuple[str, tuple[str, str, int]]]:
    for word, cut in contractions.values("cut").items():
        features = contractions.features(word)
        yield word, (features["first"], features["second"], int(cut))


def _contraction(tails: list[str]) -> re.Pattern[str]:
    """Return a pattern that splits a contraction, longest endings first: "do" and "n't", not "don" and "'t"."""
    ordered = sorted(tails, key=lambda tail: (-len(tail), tail))
    either = "|".join(re.escape(tail).replace("'", "['’‘ʼ]") for tail in ordered)
    return re.compile(rf"^(?P<head>.+?)(?P<tail>{either})$", re.IGNORECASE)
