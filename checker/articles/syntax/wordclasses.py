"""Closed classes and small open classes of English words that shallow parsing leans on.

General lexicons only: no name of a person, place or outlet stands here.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSONAL_PRONOUNS: Final = _words("he she they i we it you")
"""Pronouns that can be the subject of a reporting verb."""

OTHER_PRONOUNS: Final = _words(
    "someone somebody everyone everybody nobody one another others some many most few both neither several all those"
)
"""Pronouns that speak for nobody who could be named."""

RELATIVE_PRONOUNS: Final = _words("who which that whom whose")

POSSESSIVE_PRONOUNS: Final = _words("his her their my our its your")

DETERMINERS: Final = _words(
    "the a an this that these those one another some any each every no both several many most all two three four "
    "five six seven eight nine ten few"
)

PREPOSITIONS: Final = _words(
    "of in on at by for from with to about against into over under after before during through between among "
    "behind beyond within without toward towards upon across around near outside inside off via despite amid "
    "regarding concerning per like than as since until including versus alongside onto"
)

SUBORDINATORS: Final = _words(
    "that which who whom whose when while after before because since if although though as where whether until "
    "unless once how why what whereas"
)

CONJUNCTIONS: Final = _words("and or but nor yet so plus")

AUXILIARIES: Final = _words(
    "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "shouldn't cannot not never isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t "
    "wouldn’t can’t couldn’t shouldn’t ’s ’d ’ll ’ve 's 'd 'll 've"
)

BE_FORMS: Final = _words("is are was were be been being am got wasn’t wasn't isn't isn’t")

MODALS: Final = _words("will would can could may might must shall should to do does did didn't didn’t 'll ’ll 'd ’d")

ADVERBS: Final = _words(
    "also then later once often again never always still even just only first now soon already earlier ever "
    "instead else too almost perhaps maybe afterward afterwards meanwhile further furthermore however therefore "
    "thus hence likewise moreover nonetheless nevertheless otherwise sometimes previously today yesterday tonight "
    "here there back aloud alone together twice simply further next elsewhere recently not so very quite rather "
    "out up down away on forth loudly"
)

NOT_ADVERBS_IN_LY: Final = _words(
    "family ally reply supply rally bully early daily weekly monthly only elderly likely italy july"
)

# Verbs that hand their subject on to the reporting verb after them: "went on to say", "was quick to add".
CATENATIVES: Final = _words(
    "went go goes going gone continued continues began begins started starts tried appeared seemed managed used "
    "decided refused declined hastened quick careful keen able likely proceeded paused stopped turned chose came "
    "rose stood helped wanted want wants trying sought kept keeps quoted reported heard known expected to "
    "rushed happy forced moved eager ready set"
)

IRREGULAR_VERBS: Final = _words(
    "went took made got came ran sat stood left led met kept spent drew won lost gave found told said knew thought "
    "became began broke brought bought built caught chose did drove fell felt fought flew forgot grew held hit kept "
    "laid lay let meant paid put read rode rose saw sent set shook shut sold spoke stuck struck swore threw "
    "understood wore wrote sought brought taught hung hid dealt cut bet quit drank ate fled knelt leapt leads takes "
    "makes gets comes runs sits stands leaves meets keeps gives goes has is was are were"
)

WEEKDAYS_AND_MONTHS: Final = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december mon. tue. wed. thu. fri. sat. sun. jan. feb. aug. sept. oct. nov. dec."
)

HONORIFICS: Final = _words(
    "mr mrs ms miss dr sen rep gov gen col lt sgt capt maj rev fr prof judge justice lord lady sir dame mx hon adm "
    "mr. mrs. ms. dr. sen. rep. gov. gen. col. lt. sgt. capt. maj. rev. fr. prof. hon. adm. cmdr. det. supt. atty."
)

MALE_TITLES: Final = _words("mr mr. sir lord congressman chairman spokesman businessman king prince")
FEMALE_TITLES: Final = _words(
    "mrs ms miss mrs. ms. lady dame congresswoman chairwoman spokeswoman businesswoman queen princess"
)

NAME_PARTICLES: Final = _words("de la del van von der den bin ibn al el al- da di du le ter abu dos y")

ROLE_NOUNS: Final = _words(
    """
    spokesman spokeswoman spokesperson spokespeople minister premier president vice-president senator congressman
    congresswoman representative lawmaker legislator governor mayor secretary undersecretary chancellor ambassador
    envoy diplomat official officer chief chairman chairwoman chair chairperson director manager executive ceo leader
    deputy aide adviser advisor strategist consultant analyst expert professor scholar researcher scientist economist
    historian author writer journalist reporter correspondent columnist editor anchor host commentator pundit blogger
    moderator lawyer attorney prosecutor judge justice sheriff policeman detective commander general colonel captain
    sergeant lieutenant soldier veteran doctor physician nurse surgeon epidemiologist pastor priest bishop rabbi imam
    pope cardinal activist organizer organiser campaigner advocate founder co-founder owner businessman businesswoman
    entrepreneur mogul tycoon billionaire millionaire investor banker trader farmer teacher student worker driver
    voter supporter critic opponent rival candidate nominee contender hopeful front-runner frontrunner incumbent
    challenger democrat republican conservative liberal independent politician statesman member delegate surrogate
    operative pollster donor fundraiser staffer staff insider source witness victim survivor suspect defendant
    plaintiff resident neighbor neighbour man woman boy girl person people father mother son daughter brother sister
    wife husband widow uncle aunt cousin friend colleague parent child actor actress singer musician rapper artist
    comedian star celebrity coach player athlete quarterback king queen prince princess duke monarch emir sheikh
    dictator interpreter translator negotiator mediator coordinator administrator commissioner superintendent
    principal dean trustee treasurer clerk speaker whip ex-president ex-wife former governor-elect president-elect
    mother-in-law son-in-law newcomer native hawk dove boss head partner heir
    observer participant attendee protester demonstrator heckler fan user viewer reader passenger customer client
    agent spy inspector investigator regulator auditor watchdog ombudsman counsel counselor counsellor psychologist
    psychiatrist sociologist scientologist evangelist preacher reverend minister-designate
    septuagenarian octogenarian patriarch matriarch socialist libertarian progressive moderate nationalist populist
    """
)
"""Nouns for one person."""

GROUP_NOUNS: Final = _words(
    """
    campaign administration government company agency department ministry office committee commission council
    court party group organisation organization association union network newspaper paper magazine outlet station
    website site firm bank university college school team police army military navy congress senate house parliament
    cabinet board panel bureau institute foundation fund coalition alliance movement church public crowd audience
    media press team camp pac staff family couple pair duo band center centre league federation authority authorities
    leadership electorate industry white house kremlin pentagon
    """
)
"""Nouns for bodies of people; they speak, but nobody can be confused with them."""

TEXT_NOUNS: Final = _words(
    """
    report statement poll survey study letter memo document ad advertisement commercial video email e-mail message
    tweet post editorial article op-ed column book memoir paper bill law act order rule resolution lawsuit suit
    complaint filing indictment affidavit brief transcript text release press-release website page caption headline
    sign banner poster t-shirt slogan platform plan proposal script story account data figures statistics review
    analysis assessment findings petition invitation card note description biography bio profile agreement deal
    constitution amendment flyer mailer narrator song lyrics verse chapter passage
    """
)
"""Nouns for texts that are quoted without a speaker."""


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


PLURAL_ROLE_NOUNS: Final = frozenset(
    {_plural(noun) for noun in ROLE_NOUNS}
    | _words("men women people children police wives aides officials sources critics")
)
"""Nouns for several persons; nobody of them can be named."""

ADJECTIVE_ENDINGS: Final = (
    "al",
    "an",
    "ive",
    "ous",
    "ic",
    "ed",
    "ing",
    "ior",
    "ful",
    "less",
    "ese",
    "ish",
    "able",
    "ar",
    "ary",
)

NOT_NOUNS: Final = (
    PERSONAL_PRONOUNS
    | RELATIVE_PRONOUNS
    | PREPOSITIONS
    | SUBORDINATORS
    | CONJUNCTIONS
    | AUXILIARIES
    | MODALS
    | _words("there him them me us himself herself themselves itself myself if then than")
    | (ADVERBS - {"first", "next", "back"})
)
"""Words at which a noun phrase ends."""


def is_role(word: str) -> bool:
    """Whether ``word`` is a noun for one person, as "spokeswoman" or "farmer"."""
    return word.casefold() in ROLE_NOUNS


def is_plural_role(word: str) -> bool:
    """Whether ``word`` is a noun for several persons, as "officials"."""
    return word.casefold() in PLURAL_ROLE_NOUNS


def is_adverb(word: str) -> bool:
    """Whether ``word`` can stand between a subject and its verb as an adverb."""
    lower = word.casefold()
    return lower in ADVERBS or (lower.endswith("ly") and len(lower) > 4 and lower not in NOT_ADVERBS_IN_LY)
