"""The patterns that tie a quotation to a speaker inside its own sentence: one record each, with examples."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.after_quotation import clause_at_end, summed_up_after, unknown_verb_after
from checker.articles.attribution.beside_quotation import clause_beside
from checker.articles.attribution.marked_speakers import (
    according_to,
    colon_lead_in,
    label,
    only_subject,
    owner,
    passive_by,
    signature,
)
from checker.articles.attribution.patterns import Example, Pattern, shares
from checker.articles.attribution.verbs_before import nearest_verb_before, weak_verb_before

# Cases counted stand behind each record's shares: by name or role, by pronoun, other mentions.
PATTERNS_IN_SENTENCE: Final = (
    Pattern(
        name="label",
        finder=label,
        shares=shares(person=0.93, pronoun=0.86, other=0.71),  # 6, 0, 1; and 14 of 14 by name in real pairs
        explanation="the words follow the label “{mention}”",
        must_fire=(
            Example("ALDER: “We are ready to build the bridge.”", "ALDER"),
            Example("Alder (Harbour Party): “We are ready to build the bridge.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder said: “We are ready to build the bridge.”"),
            Example("Alder had one answer for the town: a bridge that is “ready to be built.”"),
        ),
    ),
    Pattern(
        name="speaker-verb-after",
        finder=clause_beside,
        shares=shares(person=0.97, pronoun=0.98, other=0.93),  # 868, 475, 52
        explanation="“{said}” follows the quotation",
        must_fire=(
            Example("“We are ready to build the bridge,” Alder said.", "Alder"),
            Example("“Are we ready to build the bridge?” Alder asked.", "Alder"),
            Example("“We are ready to build the bridge,” Alder, the minister of works, told reporters.", "Alder"),
            Example("“We are ready to build the bridge,” Alder (Harbour Party) said on Tuesday.", "Alder"),
            Example("“We are ready to build the bridge,” Alder could be heard saying.", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready to build the bridge,” said Alder."),
            Example("“We are ready to build the bridge.” Alder left the hall."),
            Example("When Birch said “we are ready to build,” Alder answered that she was not."),
        ),
    ),
    Pattern(
        name="summed-up-after",
        finder=summed_up_after,
        shares=shares(person=0.95, pronoun=0.9, other=0.8),
        explanation="“{said}” follows the quotation",
        must_fire=(
            Example("“We are ready to build the bridge” was all Alder would say.", "all Alder"),
            Example("“We are ready to build the bridge” is how Alder put it.", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready to build the bridge” was all over the walls of the town."),
            Example("“We are ready to build the bridge” was what Alder heard that day."),
        ),
    ),
    Pattern(
        name="unknown-verb-after",
        finder=unknown_verb_after,
        shares=shares(person=0.9, pronoun=0.9, other=0.9),  # 1, 0, 0; and 4 of 4 in real pairs
        explanation="“{said}” follows the quotation",
        must_fire=(
            Example("“We are ready to build the bridge,” Alder raged, “and we will build it.”", "Alder"),
            Example("“We are ready to build the bridge,” Alder broke in, red in the face.", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready to build the bridge.” Alder raged."),
            Example("“We are ready to build the bridge,” Alder is to say."),
        ),
    ),
    Pattern(
        name="verb-speaker-after",
        finder=clause_beside,
        shares=shares(person=0.98, pronoun=0.98, other=0.95),  # 356, 0, 19
        explanation="“{said}” follows the quotation",
        must_fire=(
            Example("“We are ready to build the bridge,” said Alder.", "Alder"),
            Example("“We are ready to build the bridge,” added master of works Ann Alder.", "Ann Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready to build the bridge,” told Alder."),
            Example("“We are ready to build the bridge,” Alder said."),
        ),
    ),
    Pattern(
        name="verb-before-near",
        finder=clause_beside,
        shares=shares(person=0.97, pronoun=0.93, other=0.78),  # 308, 137, 51
        explanation="“{said}” leads into the quotation",
        must_fire=(
            Example("Alder said: “We are ready to build the bridge.”", "Alder"),
            Example("Alder, who had arrived late, said, “We are ready to build the bridge.”", "Alder"),
            Example("In the hall, said Alder, “We are ready to build the bridge.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder hopes “we are ready to build the bridge.”"),
            Example("Alder was told “we are ready to build the bridge.”"),
        ),
    ),
    Pattern(
        name="according-to",
        finder=according_to,
        shares=shares(person=0.88, pronoun=0.81, other=0.85),  # 35, 4, 20
        explanation="the sentence says “{said}”",
        must_fire=(
            Example("According to Alder, the town is “ready to build the bridge.”", "Alder"),
            Example("In the words of Alder, the town is “ready to build the bridge.”", "Alder"),
            Example("As Alder put it, “we are ready to build the bridge.”", "Alder"),
            Example("Alder, for her part, is “ready to build the bridge.”", "Alder"),
            Example(
                "“A bridge for the whole town” was what Alder had wanted, in his own words; Birch nodded.", "Alder"
            ),
            Example("For his part, Alder was “ready to build the bridge.”", "Alder"),
        ),
        must_stay_silent=(
            Example("As we said, the town is “ready to build the bridge.”"),
            Example("“We are ready to build the bridge,” Alder said in his own house."),
            Example("Alder built the bridge for its part of the town, “ready for the spring.”"),
            Example("Alder said, in accord with the plan, that the town was “ready to build.”"),
        ),
    ),
    Pattern(
        name="signed",
        finder=signature,
        shares=shares(person=0.95, pronoun=0.95, other=0.95),  # 0, 0, 0; set by hand
        explanation="the quotation is signed “{mention}”",
        must_fire=(
            Example("“We agreed on that today in the hall.” — Ann Alder", "Ann Alder"),
            Example("“We agreed on that today in the hall.”\n\n— Ann Alder", "Ann Alder"),
        ),
        must_stay_silent=(
            Example("“We agreed on that today” — Ann Alder said so in the hall."),
            Example("“We agreed on that today in the hall.”\n\n— The minister"),
        ),
    ),
    Pattern(
        name="passive-by",
        finder=passive_by,
        shares=shares(person=0.8, pronoun=0.56, other=0.42),  # 5, 0, 4; people as counted
        explanation="the words are “{cue} ... by {mention}”",
        must_fire=(Example("The talks were described by Alder as “very constructive.”", "Alder"),),
        must_stay_silent=(
            Example("The talks were described as “very constructive.”"),
            Example("Alder described the talks by the harbour as “very constructive.”"),
        ),
    ),
    Pattern(
        name="frame-at-end",
        finder=clause_at_end,
        shares=shares(person=0.92, pronoun=0.76, other=0.53, thing=0.45),  # 32, 12, 12
        explanation="the sentence ends in “{said}”",
        must_fire=(
            Example("The town is “ready to build the bridge” at last, Alder said.", "Alder"),
            Example("The town is “ready to build the bridge” at last, said Alder.", "Alder"),
        ),
        must_stay_silent=(
            Example("The town is “ready to build the bridge” at last, as Alder had hoped."),
            Example("The town is “ready to build the bridge” at last, the papers report."),
        ),
    ),
    Pattern(
        name="verb-before-far",
        finder=nearest_verb_before,
        shares=shares(person=0.96, pronoun=0.93, other=0.81),  # 483, 133, 43
        explanation="the sentence says “{said}”",
        must_fire=(
            Example("Alder said that the old town was now “ready to build the bridge.”", "Alder"),
            Example("Alder told reporters in the same answer: “We are ready to build the bridge.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder smiled when asked if the town was “ready to build the bridge.”"),
            Example("Alder scolded Cedar for saying the talks were “very constructive.”"),
        ),
    ),
    Pattern(
        name="naming-before",
        finder=nearest_verb_before,
        shares=shares(person=0.94, pronoun=0.82, other=0.72),  # 104, 32, 22
        explanation="the sentence says “{said}”",
        must_fire=(Example("Alder called the long talks “very constructive.”", "Alder"),),
        must_stay_silent=(
            Example("The long talks were called “very constructive.”"),
            Example("Alder left the long talks, and they were “very constructive.”"),
        ),
    ),
    Pattern(
        name="participle-before",
        finder=nearest_verb_before,
        shares=shares(person=0.95, pronoun=0.9, other=0.57, thing=0.4),  # 174, 49, 45
        explanation="“{mention}” is the subject of “{cue}”",
        must_fire=(Example("Alder left the hall, saying “we are ready to build the bridge.”", "Alder"),),
        must_stay_silent=(
            Example("Alder blamed Cedar for saying “we are ready to build the bridge.”"),
            Example("Alder left the hall and said “we are ready to build the bridge.”"),
        ),
    ),
    Pattern(
        name="shared-subject",
        finder=nearest_verb_before,
        shares=shares(person=0.94, pronoun=0.83, other=0.66, thing=0.3),  # 74, 28, 27
        explanation="“{mention}” is the subject of “{cue}”",
        must_fire=(Example("Alder came to the hall and said: “We are ready to build the bridge.”", "Alder"),),
        must_stay_silent=(
            Example("Alder came to the hall and Birch said: “We are ready to build the bridge.”"),
            Example("Alder came to the hall, and some 20 percent said “we are ready to build.”"),
        ),
    ),
    Pattern(
        name="relative",
        finder=nearest_verb_before,
        shares=shares(person=0.77, pronoun=0.77, other=0.77),  # 0, 0, 31
        explanation="the relative clause says “{said}”",
        must_fire=(Example("The plan came from Alder, who called the talks “very constructive.”", "who"),),
        must_stay_silent=(
            Example("Alder, who came late, called the talks “very constructive.”"),
            Example("Alder asked who was “ready to build the bridge.”"),
        ),
    ),
    Pattern(
        name="nested",
        finder=nearest_verb_before,
        shares=shares(person=0.04, pronoun=0.08, other=0.11),  # 5, 0, 8
        explanation="“{said}” is itself reported as somebody else's words",
        must_fire=(Example("Alder told the hall that Birch had called the talks “very constructive.”", "Birch"),),
        must_stay_silent=(
            Example("Alder said she had called the talks “very constructive.”"),
            Example("Alder spoke in the hall, and Birch called the talks “very constructive.”"),
        ),
        gives_way=True,
    ),
    Pattern(
        name="colon-lead-in",
        finder=colon_lead_in,
        shares=shares(person=0.85, pronoun=0.85, other=0.5),  # 13, 5, 0; and 3 of 3 by name in real pairs
        explanation="the sentence about “{mention}” leads into the quotation by a colon",
        must_fire=(
            Example("Alder twisted the knife: “We are ready to build the bridge.”", "Alder"),
            Example("The hall fell silent as Alder rose: “We are ready to build the bridge.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder had one hope: “a bridge.”"),
            Example("Alder hit back at the “very constructive” talks."),
        ),
    ),
    Pattern(
        name="weak-verb-before",
        finder=weak_verb_before,
        shares=shares(person=0.77, pronoun=0.81, other=0.7, thing=0.45),  # 66, 27, 32
        explanation="the sentence says “{said}”, which need not be speech",
        must_fire=(
            Example("Alder hopes for a town that is “ready to build the bridge.”", "Alder"),
            Example("Alder praised the “very constructive” talks.", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder said the town is “ready to build the bridge.”"),
            Example("Alder was asked about the “very constructive” talks."),
        ),
        gives_way=True,
    ),
    Pattern(
        name="owner",
        finder=owner,
        shares=shares(person=0.66, pronoun=0.58, other=0.51, thing=0.3),  # 21, 9, 1
        explanation="the words are presented as “{mention}’s”",
        must_fire=(
            Example("Alder’s “very constructive” talks with the town went on.", "Alder"),
            Example("Alder’s statement that the talks were “very constructive” reached the hall.", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder’s talks in the town hall by the harbour went on and were “very constructive.”"),
            Example("Alder’s chairman called the talks “very constructive.”"),
        ),
        gives_way=True,
    ),
    Pattern(
        name="only-subject",
        finder=only_subject,
        shares=shares(person=0.63, pronoun=0.38, other=0.31, thing=0.15),  # 46, 22, 32
        explanation="the sentence is about “{mention}”, but says of nobody that they spoke",
        must_fire=(Example("Alder is “ready to build the bridge” with the town.", "Alder"),),
        must_stay_silent=(
            Example("In the town by the harbour: “ready to build the bridge.”"),
            Example("Alder says the town is “ready to build the bridge.”"),
        ),
        gives_way=True,
    ),
)
"""What ties a quotation to a mention in its own sentence."""
