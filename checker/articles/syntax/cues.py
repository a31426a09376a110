"""The words by which news says that somebody spoke: reporting verbs in all their forms, nouns and phrases.

A general lexicon of English newswriting. It was drawn up from grammars of reported speech and completed with
verbs seen as attribution cues in the training half of PolNeAR (Newell et al., LREC 2018).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class CueKind(StrEnum):
    """What a cue verb does with the words it introduces."""

    SPEECH = "speech"  # introduces whole sentences, and may stand between them and the speaker: said, told
    CLAIM = "claim"  # introduces a clause or a quoted clause: argued, warned, vowed; rarely anything but speech
    NAMING = "naming"  # puts a quoted name on something: called, described, dubbed
    STANCE = "stance"  # takes a stand in quoted words: criticised, praised, promised
    THOUGHT = "thought"  # a state of mind told in quoted words: believes, hopes, wants
    READING = "reading"  # what a text does: reads, states, shows


class VerbForm(StrEnum):
    """An English verb's written forms."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"  # where it differs from the past: written, spoken
    ING = "ing"


@dataclass(frozen=True, slots=True)
class CueVerb:
    """One written form of a reporting verb; ``also_noun`` marks forms that are as often nouns ("comments")."""

    word: str
    base: str
    kind: CueKind
    form: VerbForm
    also_noun: bool = False


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SPEECH: Final = _words("""
say tell add ask answer reply respond write tweet retweet post continue explain declare state note remark observe
comment exclaim shout yell cry scream whisper mutter murmur joke quip laugh sigh chant recite interject interrupt
recall remember reflect recount announce report testify proclaim conclude begin email text blog message retort
counter fire shoot lament muse ponder wonder opine offer intone reiterate repeat stress emphasise emphasize
underline underscore elaborate clarify confirm crow gush rant tell thunder bark boom shrug deadpan demur correct
chime pipe probe riff
caution summarise summarize volunteer venture blurt huff snap sneer grumble groan holler beam caption
""")

_CLAIM: Final = _words("""
argue claim insist maintain assert contend allege believe suggest warn predict admit acknowledge concede confess
complain boast brag vow pledge promise swear assure reassure guarantee threaten deny dispute protest object
charge accuse imply hint indicate signal speculate estimate forecast caution advise urge implore plead beg demand
order propose recommend request appeal inform notify remind caution affirm attest certify avow agree disagree
disclose divulge reveal relate narrate specify mention point rejoin retaliate hold posit theorise theorize reason
inquire enquire query question press challenge grouse gripe fume rail scold chide lecture tease taunt apologise
apologize thank congratulate greet bemoan decry preach counsel pronounce submit surmise suspect
""")

_NAMING: Final = _words("""
call describe label brand dub term deem name characterise characterize denounce deride decry dismiss refer depict
portray cast hail tout bill style rate nickname paint liken compare paraphrase quote cite invoke coin brand
""")

_STANCE: Final = _words("""
criticise criticize condemn blast slam attack mock ridicule assail lambast lambaste rip knock hammer bash berate
rebuke reprimand praise applaud commend celebrate laud salute endorse welcome defend justify blame fault credit
thank support back oppose reject refuse rebuff question doubt echo mourn regret express voice speak talk address
discuss highlight detail outline list cover promote push pitch plug trumpet champion advocate favor favour disavow
reprise issue release publish share sign circulate use deploy adopt push lash tear skewer pan trash attribute
deliver give sound emphasise rally slap swipe upbraid admonish excoriate bristle marvel rave enthuse reference
""")

_THOUGHT: Final = _words("""
think believe feel hope want expect fear worry know see view consider regard find wish plan intend seek imagine
assume guess understand realise realize learn figure reckon doubt like love hate prefer dream dread worry envision
conceive judge presume notice hear
""")

_READING: Final = _words("""
read show suggest state find note ask declare conclude carry bear feature include contain begin end open close
promise proclaim say
""")

_IRREGULAR: Final[dict[str, tuple[str, ...]]] = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "begin": ("began", "begun"),
    "shoot": ("shot",),
    "swear": ("swore", "sworn"),
    "speak": ("spoke", "spoken"),
    "give": ("gave", "given"),
    "tear": ("tore", "torn"),
    "think": ("thought",),
    "feel": ("felt",),
    "know": ("knew", "known"),
    "see": ("saw", "seen"),
    "find": ("found",),
    "seek": ("sought",),
    "understand": ("understood",),
    "hear": ("heard",),
    "learn": ("learned", "learnt"),
    "read": ("read",),
    "bear": ("bore", "borne"),
    "show": ("showed", "shown"),
    "cast": ("cast",),
    "hold": ("held",),
    "forecast": ("forecast",),
    "plead": ("pleaded", "pled"),
    "dream": ("dreamed", "dreamt"),
    "retweet": ("retweeted",),
    "bet": ("bet",),
    "put": ("put",),
}

# Verbs of more than one syllable stressed on the last, and short ones, that double their last letter.
_DOUBLING: Final = frozenset(
    _words("admit submit dub plug chat slam rip rebut demur pan blog slap quip tag brag beg snap")
)

_ALSO_NOUN: Final = frozenset(
    _words("""
    comment comments remark remarks report reports claim claims question questions answer answers reply post posts
    tweet tweets note notes state states view views plan plans hope hopes fear fears call calls order orders demand
    demands attack attacks offer offers promise promises pledge pledges point points charge charges request requests
    appeal appeals estimate estimates forecast warning doubt doubts reason reasons label brand term terms issue issues
    text texts email emails message messages list address cover push hit use press back support favor favour name
    names fault credit blame share sign voice cast bill rate pitch plug rally swipe slap joke jokes cry laugh sigh
    shout protest object mention hint signal present fire counter close end open feature figure sound detail details
    quote quotes style wonder challenge release thought saw found learned feeling meaning reading saying writing
    beginning like order opening ending finding reference references""")
)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLING else "") + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLING | {"put", "bet"} else "") + "ing"


def _forms(base: str) -> dict[str, VerbForm]:
    irregular = _IRREGULAR.get(base)
    forms = {base: VerbForm.BASE, _third(base): VerbForm.THIRD, _ing(base): VerbForm.ING}
    if irregular is None:
        forms[_past(base)] = VerbForm.PAST
    else:
        if len(irregular) > 1:
            forms[irregular[1]] = VerbForm.PARTICIPLE
        forms[irregular[0]] = VerbForm.PAST
    return forms


def _lexicon() -> dict[str, CueVerb]:
    verbs: dict[str, CueVerb] = {}
    # Earlier kinds win: "says" is speech before it is something a text does.
    for kind, bases in (
        (CueKind.SPEECH, _SPEECH),
        (CueKind.CLAIM, _CLAIM),
        (CueKind.NAMING, _NAMING),
        (CueKind.STANCE, _STANCE),
        (CueKind.READING, _READING),
        (CueKind.THOUGHT, _THOUGHT),
    ):
        for base in bases:
            for word, form in _forms(base).items():
                verbs.setdefault(word, CueVerb(word, base, kind, form, also_noun=word in _ALSO_NOUN))
    return verbs


CUE_VERBS: Final = MappingProxyType(_lexicon())
"""Every written form of every reporting verb, in lower case."""

CUE_NOUNS: Final = frozenset(
    _words("""
    statement statements remark remarks comment comments word words tweet tweets retweet post posts letter letters
    email e-mail emails message messages memo testimony speech address interview essay column op-ed article editorial
    book memoir report quote quotation answer response reply question claim claims assertion allegation accusation
    argument warning promise pledge vow prediction call plea appeal demand insistence suggestion assessment
    description characterization characterisation criticism denunciation denial apology complaint chant chants cry
    shout slogan motto mantra phrase line refrain joke quip term nickname label explanation admission declaration
    announcement view opinion belief idea notion theory plan proposal threat boast observation conclusion finding
    note caption sign banner headline pitch attack rant toast sermon motto pronouncement reference references
    statement release slur insult praise brand version account""")
)
"""Nouns that, with an owner, introduce words: "the minister's statement that", "her tweet"."""

CUE_PHRASES: Final = (
    "according to",
    "in the words of",
    "as told to",
    "as quoted by",
    "in the view of",
    "in the opinion of",
    "as reported by",
    "per",
)
"""Phrases that stand before the speaker and take no verb."""

ADDRESSING: Final = frozenset(
    _words(
        """tell accuse urge assure reassure remind inform notify thank congratulate greet beg implore advise
        address lecture scold chide tease taunt charge"""
    )
)
"""Verbs whose noun behind them is whom they are said to: "told Name" never makes Name the speaker."""

ORDINARY: Final = frozenset(
    _words(
        """hold continue explain point press submit reason shoot fire beam begin conclude report state relate order
        question challenge maintain counter dispute request propose recommend appeal offer carry present mention
        correct text pipe bear snap lecture fault release confirm repeat block testify note respond answer hint
        signal indicate promise pledge threaten vow deny demand charge protest object estimate forecast cite quote
        name rate style bill cast compare"""
    )
)
"""Reporting verbs with much other use: farther than a word or two from the quoted words, others are tried first."""

COPIES_SPEECH: Final = frozenset({"like", "all", "put", "puts", "putting"})
"""Words that report speech only in a frame: "was like", "as she put it"."""


def cue_verb(word: str) -> CueVerb | None:
    """The reporting verb that ``word`` is a form of, whatever its case; None for any other word."""
    return CUE_VERBS.get(word.casefold())


def is_speech_verb(word: str) -> bool:
    """Whether ``word`` introduces speech or a claim outright, as "said" and "warned" do."""
    verb = cue_verb(word)
    return verb is not None and verb.kind in (CueKind.SPEECH, CueKind.CLAIM)
