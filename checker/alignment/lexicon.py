"""Closed classes of English words that decide what an edit means."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.split(";"))


def _pairs(listed: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in listed.split())


ARTICLES = _words("a an the")

# Words that carry little of a sentence's content: they alone do not place a quotation.
FUNCTION_WORDS = _words(
    """
    a an the and or but nor so yet if of in on at to for from by with as into onto upon about over under after
    before than then that this these those there here it its he him his she her hers they them their theirs we
    us our ours you your yours i me my mine who whom whose which what when where why how is am are was were be
    been being do does did done have has had having will would shall should can could may might must 's 'd not
    no very just also too really well now okay all any some such own same other more most much many up down out
    off again only even because while during until through between both each few going get got go say said know
    think mr mrs ms dr #1
    """
)

# What newsrooms tidy away, as runs of keys; all of it only where a sentence or a clause begins ...
FILLERS = _phrases(
    """
    uh; um; er; ah; eh; hmm; mm; hm; uhm; erm; oh; huh; well; so; and; now; look; okay; right; like; yeah; you
    know; i mean; sort of; kind of; you see; all right; let 's see; and so; so look; and you know; but you know;
    and look
    """
)
# ... and these wherever they stand.
FILLERS_ANYWHERE = _phrases(
    """
    uh; um; er; ah; eh; hmm; mm; hm; uhm; erm; you know; i mean
    """
)

NEGATIONS = _words(
    """
    not no never none nobody nothing nowhere neither nor without hardly scarcely barely
    """
)
# "no doubt" and the like do not deny the sentence they stand in.
NOT_NEGATING = _phrases(
    """
    no doubt; no question; no matter; no wonder
    """
)

# Modal verbs by strength: exchanging two changes how sure or how binding the sentence is.
MODALS = {
    "will": 4,
    "shall": 4,
    "must": 5,
    "should": 3,
    "ought": 3,
    "would": 2,
    "can": 2,
    "could": 1,
    "may": 1,
    "might": 1,
}
# What a past verb of saying does to the modal after it ("she said it will" -> "she said it would").
BACKSHIFT = frozenset({("will", "would"), ("can", "could"), ("may", "might"), ("shall", "should"), ("shall", "would")})
HEDGES = _words(
    """
    probably perhaps maybe possibly likely unlikely apparently presumably potentially arguably seemingly
    supposedly reportedly allegedly certainly definitely surely undoubtedly clearly absolutely almost nearly
    roughly approximately about around mostly largely generally usually sometimes often hopefully basically
    """
)
# Of the words of certainty and quantity those that are mere prepositions where no figure follows.
ONLY_OF_FIGURES = _words("about around over under")
HEDGING_VERBS = _words("think believe guess suppose hope assume suspect feel imagine")
# How much or how many, from all to none; exchanging two of them changes the claim.
QUANTIFIERS = _words(
    """
    all every everybody everyone everything most many much several some somebody someone few fewer less more any
    anybody anyone none nobody half both over under almost nearly least always usually often sometimes rarely
    never only entire whole
    """
)
# "all of a sudden" and the like say nothing of a quantity.
NOT_QUANTIFYING = _phrases(
    """
    all of a sudden; all right; all along; all the same; all the way; all the while; after all; at all; above all;
    #1th of all; most of all; once and for all; over there; over here; no more; no less; more or less
    """
)
# Bounds on a figure: exchanging them changes the quantity.
BOUNDS = _words(
    """
    over under almost nearly about around exceeding below above least most exactly roughly approximately more
    less fewer than up to
    """
)
MONTHS = _words("january february march april may june july august september october november december")
UNITS = _words(
    """
    percent dollars euros pounds yen cents point points dozens
    millions billions thousands hundreds seconds minute minutes hour hours day days week weeks month
    months year years decade decades century centuries mile miles kilometer kilometers meter meters feet
        inch inches ton tons tonne tonnes pound kilogram kilograms gallon gallons barrel barrels acre acres yard
    yards degree
    degrees january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday am pm
    """
)

# Pairs of which one is the other's opposite; prefixes are handled by rule.
OPPOSITES = _pairs(
    """
        increase/decrease expand/shrink expanded/shrunk grow/shrink grew/shrank increased/decreased
    increases/decreases increasing/decreasing rise/fall rose/fell
    rising/falling rises/falls up/down high/low higher/lower highest/lowest more/less most/least always/never
    support/oppose supports/opposes supported/opposed supporting/opposing accept/reject accepts/rejects
    accepted/rejected agree/disagree agreed/disagreed win/lose wins/loses won/lost winning/losing
    success/failure succeed/fail succeeded/failed strong/weak stronger/weaker strengthen/weaken better/worse
    best/worst good/bad right/wrong true/false before/after #1th/last open/closed open/close begin/end
        start/stop started/stopped easy/hard easy/difficult easier/harder easier/harder safe/dangerous peace/war
    friend/enemy friends/enemies
    ally/enemy allies/enemies allow/prohibit allowed/prohibited allow/prevent admit/deny admitted/denied
    confirm/deny confirmed/denied include/exclude included/excluded gain/loss gains/losses profit/loss
    positive/negative legal/illegal guilty/innocent everything/nothing everyone/nobody everybody/nobody
    everyone/none all/none yes/no with/without inside/outside ahead/behind improve/worsen improved/worsened
    raise/cut raised/cut raise/lower raised/lowered big/small bigger/smaller large/small larger/smaller
    early/late earlier/later near/far long/short longer/shorter many/few rich/poor love/hate loved/hated
    buy/sell bought/sold add/remove added/removed expand/reduce expanded/reduced full/empty cheap/expensive
    fast/slow faster/slower public/private majority/minority past/future remember/forget victory/defeat
    attack/defend attacked/defended push/pull join/leave joined/left approve/reject approved/rejected
    possible/impossible likely/unlikely permanent/temporary optimistic/pessimistic progress/setback hope/fear
    """
)
NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti")

# Connectives after which a speaker limits, concedes or conditions what was just said.
QUALIFIERS = _phrases(
    """
    but; unless; if; except; although; though; however; provided; providing; until; only if; as long as; so long
    as; on condition; on the condition; subject to; even if; even though; yet; despite; whereas; in case;
    assuming; depending on; with the exception; under the terms; apart from; other than; not because; not yet;
    not entirely; not always; not necessarily; at least not; without; when and if; whether or not
    """
)
