"""One form for spellings that English prints in more ways than one."""

from __future__ import annotations

import re
from functools import lru_cache

# British endings to American ones, applied to words long enough that the ending is one.
_ENDINGS = (
    (re.compile(r"(?<=.{3})isation(s?)$"), r"ization\1"),
    (re.compile(r"(?<=.{3})is(e|es|ed|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=.{3})ys(e|es|ed|ing)$"), r"yz\1"),
    (re.compile(r"(?<=.{2})our(s|ed|ing|ly|able|ful|ite|ites|hood|er|ers)?$"), r"or\1"),
    (re.compile(r"(?<=.{3}[aeiou])ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=.{3})ogue(s?)$"), r"og\1"),
    (re.compile(r"(?<=.{3})ence(s?)$"), r"ense\1"),
)
_VARIANTS = {
    "ya": "you",
    "foot": "feet",
    "st": "saint",
    "vs": "versus",
    "benefitted": "benefited",
    "benefitting": "benefiting",
    "focussed": "focused",
    "focussing": "focusing",
    "targetted": "targeted",
    "targetting": "targeting",
    "budgetted": "budgeted",
    "budgetting": "budgeting",
    "combatted": "combated",
    "combatting": "combating",
    "judgement": "judgment",
    "judgements": "judgments",
    "programme": "program",
    "programmes": "programs",
    "centre": "center",
    "centres": "centers",
    "theatre": "theater",
    "metre": "meter",
    "metres": "meters",
    "kilometre": "kilometer",
    "kilometres": "kilometers",
    "litre": "liter",
    "fibre": "fiber",
    "grey": "gray",
    "cheque": "check",
    "cheques": "checks",
    "tyre": "tire",
    "tyres": "tires",
    "towards": "toward",
    "afterwards": "afterward",
    "backwards": "backward",
    "forwards": "forward",
    "whilst": "while",
    "amongst": "among",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "ok": "okay",
    "adviser": "advisor",
    "advisers": "advisors",
    "ageing": "aging",
    "acknowledgement": "acknowledgment",
    "skilful": "skillful",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "instalment": "installment",
    "manoeuvre": "maneuver",
    "sceptical": "skeptical",
    "plough": "plow",
    "cosy": "cozy",
    "jewellery": "jewelry",
    "aluminium": "aluminum",
    "till": "until",
    "til": "until",
    "mister": "mr",
    "doctor": "dr",
    "dollar": "dollars",
    "euro": "euros",
    "cent": "cents",
    "gov": "governor",
    "sen": "senator",
    "sens": "senators",
    "rep": "representative",
    "reps": "representatives",
    "lt": "lieutenant",
    "col": "colonel",
    "gen": "general",
    "capt": "captain",
    "sgt": "sergeant",
    "maj": "major",
    "adm": "admiral",
    "prof": "professor",
    "pres": "president",
    "amb": "ambassador",
    "dept": "department",
    "jan": "january",
    "feb": "february",
    "aug": "august",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
    "usa": "us",
    "thru": "through",
}

# "doin'" is "doing" in print, too.
_VARIANTS |= {
    word.removesuffix("g"): word
    for word in (
        "being coming doing feeling fighting getting giving going having killing living looking losing making nothing "
        "putting running saying seeing sitting something standing taking talking telling thinking trying waiting "
        "winning working"
    ).split()
}


@lru_cache(maxsize=65536)
def standard_spelling(key: str) -> str:
    """The form all accepted spellings of a word share; not itself always a word.

    The endings rewrite more words than have two spellings ("hour" keeps its own: too short; "silence"
    becomes "silense"), which is harmless: both sides of a comparison are rewritten alike, and no two
    different words of English are known to fall together.
    """
    if key in _VARIANTS:
        return _VARIANTS[key]
    for pattern, form in _ENDINGS:
        rewritten = pattern.sub(form, key)
        if rewritten != key:
            return rewritten
    return key
