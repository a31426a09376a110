"""Which pronoun a person goes by, as far as titles and the commonest English given names tell.

Only names that are nearly always borne by one sex are listed; a name outside the list says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class Gender(StrEnum):
    """The pronoun that an article uses for a person."""

    HE = "he"
    SHE = "she"


_HE_NAMES: Final = frozenset(
    """
    aaron abraham adam adrian alan albert alejandro alexander alfred ali andre andrew anthony antonio arthur barry
    benjamin bernard bill bob boris brad bradley brandon brendan brett brian bruce bryan byron calvin carl carlos
    cesar chad charles chris christopher chuck clarence clark clifford colin craig curtis cyrus daniel darren dave
    david dean dennis derek diego dmitri don donald doug douglas duncan dwight earl eddie edgar eduardo edward edwin
    elliott emmanuel enrique eric ernest ethan eugene felix fernando francisco frank franklin fred frederick gabriel
    gareth gary gavin geoffrey george gerald gilbert glenn gordon graham greg gregory guillermo gus gustavo harold
    harry harvey hassan hector henry herbert howard hugh ian igor isaac ivan jack jacob jake james jason javier jeff
    jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jonathan jorge jose joseph josh joshua juan julian
    justin karl keith ken kenneth kevin kurt kyle lance larry lars lawrence leo leon leonard lewis lloyd louis lucas
    luis luke malcolm manuel marc marcus mario mark martin marvin matt matthew maurice max michael miguel mike mitchell
    mohammad mohammed muhammad nathan neil nicholas nick nigel norman oliver omar oscar otto owen patrick paul pedro
    peter phil philip phillip rafael ralph ramon randy ray raymond ricardo richard rick robert roberto rodney roger
    roland ronald ross roy russell salvatore samuel scott sean sebastian sergei sergey seth simon spencer stanley
    stefan stephen steve steven stuart ted terrence theodore thomas tim timothy todd tom tommy tony travis tyler
    vernon victor vincent vladimir wallace walter warren wayne wesley wilbur william xavier yuri zachary
    """.split()
)
_SHE_NAMES: Final = frozenset(
    """
    abigail adriana agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela anita
    ann anna anne annie april barbara beatrice bernadette beth bethany betty beverly bonnie brenda brianna bridget
    brittany camila candace carla carmen carol caroline carolyn catherine cathy celia charlotte cheryl chloe christina
    christine cindy claire clara claudia colleen connie constance cynthia daisy danielle deborah debra denise diana
    diane dolores donna doris dorothy eileen elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica erin
    esther eva evelyn fatima felicia fiona florence frances gabriela gail geraldine gina gladys gloria grace greta
    hannah harriet hazel heather heidi helen hillary holly ingrid irene isabel isabella jackie jacqueline jan
    jane janet janice jean jeanne jennifer jessica jill joan joanna joanne josephine joyce juanita judith judy julia
    julie karen katherine kathleen kathryn kathy katie kimberly kirsten kristen kristin kristina laura
    lauren leah linda lisa lois loretta lorraine louise lucia lucy lydia lynn madeleine madison margaret maria mariana
    marie marilyn marina marjorie martha mary maureen megan melanie melissa meredith michelle mildred miriam
    monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela patricia patty paula
    peggy penelope phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rose rosemary ruth sabrina
    sally samantha sandra sara sarah sharon sheila shelley sherry shirley silvia sofia sonia sophia sophie stacey
    stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa tiffany tina valerie vanessa vera
    veronica victoria virginia vivian wanda wendy yolanda yvette yvonne zoe
    """.split()
)
_HE_TITLES: Final = frozenset(
    """mr mr. sir lord congressman chairman spokesman businessman alderman councilman assemblyman king prince duke
    father brother son husband uncle nephew man boy gentleman actor widower pope patriarch statesman
    fireman policeman salesman""".split()
)
_SHE_TITLES: Final = frozenset(
    """mrs ms miss mrs. ms. lady dame congresswoman chairwoman spokeswoman businesswoman alderwoman councilwoman
    assemblywoman queen princess duchess mother sister daughter wife aunt niece woman girl actress widow nun
    policewoman matriarch""".split()
)


def gender_of_given_name(word: str) -> Gender | None:
    """The gender that a given name nearly always has; None for names of both and names not listed."""
    folded = word.casefold()
    if folded in _HE_NAMES:
        return Gender.HE
    return Gender.SHE if folded in _SHE_NAMES else None


def gender_of_title(words: Iterable[str]) -> Gender | None:
    """The gender that titles or nouns for a person state, "Ms." or "chairman"; None where they state none."""
    folded = {word.casefold() for word in words}
    if folded & _HE_TITLES:
        return None if folded & _SHE_TITLES else Gender.HE
    return Gender.SHE if folded & _SHE_TITLES else None


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """The gender of "he", "his", "she", "her"; None for every other pronoun."""
    folded = pronoun.casefold()
    if folded in ("he", "his", "him"):
        return Gender.HE
    return Gender.SHE if folded in ("she", "her", "hers") else None
