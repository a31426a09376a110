"""Countries and what their people are called, so that "Norwegian" and "of Norway" say the same."""

from __future__ import annotations

import re
from typing import Final

# One country a line: its usual name, then every other form, the adjective among them; "_" stands for a space.
_TABLE: Final = """
afghanistan afghan
albania albanian
algeria algerian
andorra andorran
angola angolan
argentina argentine argentinian
armenia armenian
australia australian aussie
austria austrian
azerbaijan azerbaijani azeri
bahamas bahamian
bahrain bahraini
bangladesh bangladeshi
barbados barbadian
belarus belarusian belarussian
belgium belgian
belize belizean
benin beninese
bhutan bhutanese
bolivia bolivian
bosnia bosnian bosnia_and_herzegovina
botswana
brazil brazilian
brunei bruneian
bulgaria bulgarian
burkina_faso burkinabe
burundi burundian
cambodia cambodian
cameroon cameroonian
canada canadian
cape_verde cape_verdean
central_african_republic central_african
chad chadian
chile chilean
china chinese people's_republic_of_china prc
colombia colombian
comoros comorian
congo congolese
costa_rica costa_rican
croatia croatian croat
cuba cuban
cyprus cypriot
czech_republic czech czechia
denmark danish
djibouti djiboutian
dominica dominican
dominican_republic
east_timor timorese
ecuador ecuadorian ecuadorean
egypt egyptian
el_salvador salvadoran salvadorean
equatorial_guinea equatoguinean
eritrea eritrean
estonia estonian
eswatini swazi
ethiopia ethiopian
european_union eu european
fiji fijian
finland finnish
france french
gabon gabonese
gambia gambian
georgia georgian
germany german
ghana ghanaian
greece greek
grenada grenadian
guatemala guatemalan
guinea guinean
guyana guyanese
haiti haitian
honduras honduran
hungary hungarian
iceland icelandic
india indian
indonesia indonesian
iran iranian islamic_republic_of_iran
iraq iraqi
ireland irish
israel israeli
italy italian
ivory_coast ivorian
jamaica jamaican
japan japanese
jordan jordanian
kazakhstan kazakh kazakhstani
kenya kenyan
kosovo kosovar kosovan
kuwait kuwaiti
kyrgyzstan kyrgyz
laos laotian lao
latvia latvian
lebanon lebanese
lesotho basotho
liberia liberian
libya libyan
liechtenstein
lithuania lithuanian
luxembourg luxembourgish
madagascar malagasy
malawi malawian
malaysia malaysian
maldives maldivian
mali malian
malta maltese
mauritania mauritanian
mauritius mauritian
mexico mexican united_mexican_states
micronesia micronesian
moldova moldovan
monaco monegasque
mongolia mongolian
montenegro montenegrin
morocco moroccan
mozambique mozambican
myanmar burmese burma
namibia namibian
nepal nepalese nepali
netherlands dutch holland
new_zealand new_zealander
nicaragua nicaraguan
niger nigerien
nigeria nigerian
north_korea north_korean dprk
north_macedonia macedonian macedonia
norway norwegian
oman omani
pakistan pakistani
palestine palestinian palestinian_authority
panama panamanian
papua_new_guinea papuan
paraguay paraguayan
peru peruvian
philippines philippine filipino
poland polish
portugal portuguese
qatar qatari
romania romanian
russia russian russian_federation
rwanda rwandan
samoa samoan
saudi_arabia saudi saudi_arabian
scotland scottish
senegal senegalese
serbia serbian
seychelles seychellois
sierra_leone sierra_leonean
singapore singaporean
slovakia slovak slovakian
slovenia slovenian slovene
somalia somali
south_africa south_african
south_korea south_korean
south_sudan south_sudanese
spain spanish
sri_lanka sri_lankan
sudan sudanese
suriname surinamese
sweden swedish
switzerland swiss
syria syrian
taiwan taiwanese
tajikistan tajik
tanzania tanzanian
thailand thai
togo togolese
tonga tongan
tunisia tunisian
turkey turkish turkiye
turkmenistan turkmen
uganda ugandan
ukraine ukrainian
united_arab_emirates emirati uae
united_kingdom uk british britain great_britain
united_nations un
united_states us usa american united_states_of_america
uruguay uruguayan
uzbekistan uzbek
vatican holy_see
venezuela venezuelan
vietnam vietnamese
wales welsh
yemen yemeni
zambia zambian
zimbabwe zimbabwean
"""

_COUNTRY: Final[dict[str, str]] = {
    form.replace("_", " "): line.split()[0].replace("_", " ")
    for line in _TABLE.strip().splitlines()
    for form in line.split()
}

_FORMS: Final = re.compile(
    r"\b(?:the )?(" + "|".join(re.escape(form) for form in sorted(_COUNTRY, key=len, reverse=True)) + r")(?:'s)?(?!\w)"
)

# Words that belong to a country's name of several words; a title may run over them ("President of the ... Federation").
NATION_WORDS: Final[frozenset[str]] = frozenset(word for form in _COUNTRY for word in form.split()) - {"of", "and"}


def is_nation(folded: str) -> bool:
    """Whether the text, in the form :func:`take_nations` asks for, is a country's name and nothing else."""
    return folded in _COUNTRY


def take_nations(folded: str) -> tuple[str, frozenset[str]]:
    """The text without its countries, and which countries those were.

    Args:
        folded: lower-case text whose abbreviations have no full stops ("us", "uk").
    """
    nations = frozenset(_COUNTRY[found] for found in _FORMS.findall(folded))
    return " ".join(_FORMS.sub(" ", folded).split()), nations
