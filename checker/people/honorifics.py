"""The words that stand before a name: forms of address, ranks and offices, in general English use."""

from __future__ import annotations

from typing import Final

# Forms of address that say nothing but courtesy, with the gender they state.
COURTESY: Final[dict[str, str]] = {
    "mr": "m",
    "mister": "m",
    "sir": "m",
    "lord": "m",
    "monsieur": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "madam": "f",
    "madame": "f",
    "dame": "f",
    "lady": "f",
    "mx": "",
}

# What abbreviations stand for; offices are compared in full.
ABBREVIATIONS: Final[dict[str, str]] = {
    "adm": "admiral",
    "amb": "ambassador",
    "atty": "attorney",
    "brig": "brigadier",
    "capt": "captain",
    "cmdr": "commander",
    "col": "colonel",
    "cpl": "corporal",
    "dr": "doctor",
    "dir": "director",
    "fm": "foreign minister",
    "gen": "general",
    "gov": "governor",
    "hon": "honorable",
    "insp": "inspector",
    "lt": "lieutenant",
    "ltc": "lieutenant colonel",
    "maj": "major",
    "pm": "prime minister",
    "pres": "president",
    "prof": "professor",
    "pvt": "private",
    "rep": "representative",
    "reps": "representatives",
    "rev": "reverend",
    "sec": "secretary",
    "sen": "senator",
    "sens": "senators",
    "sgt": "sergeant",
    "supt": "superintendent",
    "vp": "vice president",
}

# Offices and ranks that are hardly ever family names: whatever stands before them belongs to the title.
# Written without hyphens.
OFFICES: Final[frozenset[str]] = frozenset(
    """
    admiral adviser advisor aide ambassador analyst assemblyman assemblywoman attorney brigadier captain chair chairman
    chairperson chairwoman chancellor cochair colonel commander commissioner comptroller congressman congressperson
    congresswoman corporal councillor councilman councilwoman counselor consul coroner curator delegate deputy diplomat
    director doctor economist editor emir envoy eurocommissioner executive founder general governor head honorable
    inspector interpreter journalist lawyer lawmaker leader legislator lieutenant manager mayor mep minister moderator
    mp negotiator nurse officer official ombudsman owner pastor premier president presidentelect presidents presenter
    principal professor prosecutor rabbi reporter representative representatives reverend secretary secretarygeneral
    senator senators sergeant sheriff solicitor speaker spokesman spokesperson spokeswoman strategist superintendent
    surgeon treasurer undersecretary correspondent anchor host candidate nominee ceo cfo coo cto chief vicepresident
    lawyer spokespeople ministers secretaries governors coach captain author activist witness expert scientist
    """.split()
)

# Titles that are family names or given names too: a title only at the very beginning, with a name behind them.
TITLES_OR_NAMES: Final[frozenset[str]] = frozenset(
    """
    abbot archbishop baron baroness bishop brother cardinal count countess dean duchess duke earl father imam judge
    justice king major marshal pope prince princess private queen rector reverend saint sheikh shaikh sister sultan
    counsel ayatollah czar tsar
    """.split()
)

# Of those, the ones that standing alone are an office, not a family name.
TITLES_ALONE: Final[frozenset[str]] = TITLES_OR_NAMES - frozenset(
    "abbot baron bishop dean duke king major marshal pope prince".split()
)

# Words that qualify the office behind them.
MODIFIERS: Final[frozenset[str]] = frozenset(
    """
    the a an our her his their its former ex then acting interim deputy vice assistant associate senior junior chief top
    first second principal prime foreign press special lead ranking minority majority under permanent
    executive presidential national right most honorable honourable his her excellency majesty holiness highness late
    outgoing incoming veteran longtime fellow distinguished dear gentleman gentlewoman and cabinet federal state
    attorney defense defence finance interior health treasury justice labor labour trade energy education environment
    agriculture commerce transport transportation economy homeland security intelligence house senate parliamentary
    opposition party committee council republican democratic democrat conservative liberal staff lieutenant brigadier
    """.split()
)

# What may follow "of", "for" or "to" in a title, beside countries.
DEPARTMENTS: Final[frozenset[str]] = frozenset(
    """
    state defense defence treasury justice health human services homeland security education energy labor labour
    commerce transportation transport agriculture interior veterans affairs housing urban development foreign national
    intelligence staff house senate representatives war army navy air force finance trade economy environment culture
    sport science technology board parliament commons lords committee council commission court supreme department
    ministry republic kingdom federation union states united cabinet government policy international european
    relations communications operations office president minister secretary white infrastructure business industry
    planning budget management central bank federal reserve police exchequer assembly
    """.split()
)

SUFFIXES: Final[frozenset[str]] = frozenset(
    "jr sr ii iii iv esq md phd dds mba kc qc obe cbe mbe kbe frs mp mep usn usmc usaf ret junior".split()
)

# Parts of a family name that are written before its main word.
PARTICLES: Final[frozenset[str]] = frozenset(
    """
    van von vom der den de del della dello di da do dos das du la le los las al el ul ur bin ibn ben bint abu ter ten te
    zu zur af av st san santa mac
    """.split()
)
PARTICLES_OR_GIVEN: Final[frozenset[str]] = frozenset("van al ben della san mac st le santa do te ten".split())

# Words that make a capitalised phrase the name of a body, not of a person.
BODIES: Final[frozenset[str]] = frozenset(
    """
    administration agency alliance army association authority bank board bureau cabinet campaign center centre church
    coalition college commission committee company congress corporation corps council court department embassy
    foundation federation force forces government group hospital house institute inc kremlin league ltd ministry
    movement navy network news office organisation organization pentagon parliament party police press republic
    senate service
    society union university times post tribune journal herald agencies states nations statement report foundation
    office team club school officials sources authorities witnesses experts critics lawmakers republicans democrats
    lawyers reporters journalists analysts diplomats
    """.split()
)
