"""Every pattern that ties a quotation to a speaker: one record each, with articles that show what it does.

To add one, write its finder, put the record here, and put the finder among the searches at the place where it is to be
tried. The tests run the examples of all records.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from checker.articles.attribution.after_quotation import clause_at_end, summed_up_after, unknown_verb_after
from checker.articles.attribution.beside_quotation import clause_beside
from checker.articles.attribution.dialogue import dialogue_partner
from checker.articles.attribution.in_headlines import speaker_in_headline
from checker.articles.attribution.marked_speakers import (
    according_to,
    colon_lead_in,
    label,
    only_subject,
    owner,
    passive_by,
    signature,
)
from checker.articles.attribution.neighbouring_speakers import (
    clause_in_next_sentence,
    signature_below,
    speaker_going_on,
    speaker_in_paragraph,
    speaker_in_paragraph_before,
    speaker_in_same_sentence,
    topic_of_paragraph_before,
    topic_of_sentence_before,
)
from checker.articles.attribution.patterns import Example, Pattern, shares
from checker.articles.attribution.verbs_before import nearest_verb_before, weak_verb_before

SEARCHES_IN_SENTENCE: Final = (
    label,
    summed_up_after,
    clause_beside,
    unknown_verb_after,
    according_to,
    signature,
    passive_by,
    clause_at_end,
    nearest_verb_before,
    colon_lead_in,
    weak_verb_before,
    owner,
    only_subject,
)
"""What is tried inside a quotation's own sentence, in this order."""

SEARCHES_FOR_ANY: Final = (speaker_in_same_sentence, speaker_going_on)
"""What is tried first around any quotation without a firm tie of its own."""

SEARCHES_FOR_ANSWER: Final = (*SEARCHES_FOR_ANY, clause_in_next_sentence, signature_below, dialogue_partner)
"""What is tried around it where it must be somebody else's than the quotation before."""

SEARCHES_AROUND: Final = (
    *SEARCHES_FOR_ANY,
    clause_in_next_sentence,
    speaker_in_paragraph,
    topic_of_sentence_before,
    signature_below,
    speaker_in_paragraph_before,
    topic_of_paragraph_before,
)
"""What is tried around it where its own sentence has no tie."""

# Cases counted stand behind each record's shares: by name or role, by pronoun, other mentions.
_RECORDS: Final = (
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
    Pattern(
        name="same-sentence",
        finder=speaker_in_same_sentence,
        shares=shares(person=0.82, pronoun=0.56, other=0.66, thing=0.45),  # 19, 5, 5
        explanation="another part of the sentence is given to “{mention}”",
        must_fire=(Example("The “very constructive” talks made us “ready to build the bridge,” Alder said.", "Alder"),),
        must_stay_silent=(
            Example("“We are ready to build,” Alder said, and Birch said “we are waiting for the money.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="going-on",
        finder=speaker_going_on,
        shares=shares(person=0.8, pronoun=0.8, other=0.5),
        explanation="the sentence goes on with what the one before says: “{said}”",
        must_fire=(
            Example("“We are ready,” Alder said. It would be “far better to build the bridge by spring.”", "Alder"),
            Example("Alder admitted that it was late. They were behind the town: “There is no time left.”", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready,” Alder said. It was “far better to build the bridge by spring.”"),
            Example("“We are ready,” Alder said. Birch would be “happy to build the bridge by spring.”"),
            Example("“We are ready,” Alder said.\n\nIt would be “far better to build the bridge by spring.”"),
        ),
        from_neighbour=True,
        is_guess=True,
    ),
    Pattern(
        name="clause-in-next-sentence",
        finder=clause_in_next_sentence,
        shares=shares(person=0.95, pronoun=0.95, other=0.9),  # 1, 0, 0; and 2 of 2 in real pairs
        explanation="“{said}” follows the quotation",
        must_fire=(
            Example("“We are ready to build the bridge.” Alder said.", "Alder"),
            Example("“We are ready to build the bridge.” Alder explained. “It is paid for, too.”", "Alder"),
            Example("“Are we ready to build the bridge?” Alder broke in.", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready to build the bridge.” Alder said no to the town."),
            Example("“We are ready to build the bridge.” Alder left."),
        ),
    ),
    Pattern(
        name="dialogue",
        finder=dialogue_partner,
        shares=shares(person=0.85, pronoun=0.8, other=0.8),  # 0, 1, 0; and 4 of 4 by name in real pairs
        explanation="the quotation answers another, and “{said}” is the other speaker of the dialogue",
        must_fire=(
            Example(
                "“Will you build it?” Alder asked.\n\n“No,” Cedar said.\n\n“Not even a small bridge?”\n\n“Not one.”",
                "Cedar",
            ),
            Example("“Will you build it?” Alder asked.\n\n“No,” Cedar said.\n\n“Not even a small bridge?”", "Alder"),
        ),
        must_stay_silent=(
            Example("“Will you build it?” Alder asked.\n\n“No, and I never shall,” Cedar said."),
            Example("“We are ready,” Alder said.\n\n“The bridge can be built. It will be built by spring.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="same-paragraph",
        finder=speaker_in_paragraph,
        shares=shares(person=0.97, pronoun=0.98, other=0.95),  # 519, 205, 18
        explanation="the paragraph goes on from “{said}”",
        must_fire=(
            Example("“We are ready,” Alder said. “The bridge can be built. It will be built by the spring.”", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready,” Alder said. “The money is gone,” Birch said."),
            Example("“We are ready,” Alder said.\n\n“The bridge can be built. It will be built by the spring.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="introduced",
        finder=speaker_in_paragraph,
        shares=shares(person=0.5, pronoun=0.43, other=0.25, thing=0.2),  # 5, 2, 3
        explanation="a sentence before says “{said}”",
        must_fire=(
            Example(
                "Alder stressed that the bridge must be built. The hall was full. “We agreed on that today.”", "Alder"
            ),
        ),
        must_stay_silent=(
            Example("Alder did not say why. The hall was full. “We agreed on that today in the hall.”"),
            Example("Alder began to laugh. The hall was full. “We agreed on that today in the hall.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="introduced-next",
        finder=speaker_in_paragraph,
        shares=shares(person=0.93, pronoun=0.93, other=0.93),  # 11, 3, 0
        explanation="the sentence before says “{said}”",
        must_fire=(
            Example("Alder stressed that the bridge must be built. “We agreed on that today in the hall.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder did not say why. “We agreed on that today in the hall.”"),
            Example("Alder declined to explain. “We agreed on that today in the hall.”"),
            Example("Alder stressed that the bridge must be built. The hall was full. “We agreed on that today.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="topic-of-sentence-before",
        finder=topic_of_sentence_before,
        shares=shares(person=0.72, pronoun=0.72, other=0.3),  # 3, 0, 0; and 3 of 3 in real pairs
        explanation="the sentence before is about “{mention}”, but says of nobody that they spoke",
        must_fire=(
            Example("Alder was shaken by what went on in the hall. “I cannot believe how loud it is.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder was asked about the hall. “I cannot believe how loud it is.”"),
            Example("Alder was shaken.\n\n“I cannot believe how loud it is.”"),
        ),
        from_neighbour=True,
        is_guess=True,
    ),
    Pattern(
        name="paragraph-before",
        finder=speaker_in_paragraph_before,
        shares=shares(person=0.78, pronoun=0.81, other=0.79),  # 27, 11, 0
        explanation="the paragraph before quotes “{mention}”, and this one is only quoted",
        must_fire=(
            Example("“We are ready,” Alder said.\n\n“The bridge can be built. It will be built by spring.”", "Alder"),
        ),
        must_stay_silent=(
            Example("“We are ready,” Alder said.\n\nThe bridge is “very constructive” for the town."),
            Example("“We are ready,” Alder said.\n\nThe rain fell.\n\n“The bridge can be built by the spring.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="introduced-by-colon",
        finder=speaker_in_paragraph_before,
        shares=shares(person=0.93, pronoun=0.93, other=0.93),  # 8, 4, 2
        explanation="the paragraph before says “{said}”, and ends in a colon",
        must_fire=(
            Example("Alder told the hall of the bridge:\n\n“We agreed on that today, and we shall do it.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder told the hall of the bridge.\n\n“We agreed on that today, and we shall do it.”"),
            Example("Alder told the hall of the bridge:\n\nBirch said “we agreed on that today.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="introduced-above",
        finder=speaker_in_paragraph_before,
        shares=shares(person=0.75, pronoun=0.61, other=0.69),  # 13, 4, 3
        explanation="the paragraph before says “{said}”, and this one is only quoted",
        must_fire=(
            Example("Alder stressed that the bridge must be built.\n\n“We agreed on that today in the hall.”", "Alder"),
        ),
        must_stay_silent=(
            Example("Alder said no.\n\nThe rain fell on the town.\n\n“We agreed on that today in the hall.”"),
            Example("Alder stressed that the bridge must be built.\n\nThe talks were “very constructive.”"),
        ),
        from_neighbour=True,
    ),
    Pattern(
        name="topic-before",
        finder=topic_of_paragraph_before,
        shares=shares(person=0.67, pronoun=0.67, other=0.3),  # 3, 0, 0
        explanation="the paragraph before is about “{mention}”, but says of nobody that they spoke",
        must_fire=(Example("Alder went to the hall.\n\n“We agreed on that today in the hall.”", "Alder"),),
        must_stay_silent=(
            Example("It rained.\n\n“We agreed on that today in the hall.”"),
            Example("Alder went to the hall.\n\nThe talks were “very constructive.”"),
        ),
        from_neighbour=True,
        is_guess=True,
    ),
    Pattern(
        name="headline",
        finder=speaker_in_headline,
        shares=shares(person=0.8, pronoun=0.8, other=0.8),  # 5, 0, 0
        explanation="the headline is about “{mention}”",
        must_fire=(
            Example(
                "# Alder Leaves Town Hall With ‘Better Understanding’ of Bridges\n\n"
                "Minister Ann Alder left. “I have a better understanding of bridges,” Alder said.",
                "Alder",
            ),
        ),
        must_stay_silent=(
            Example(
                "# Town Hall Empty After ‘Better Understanding’ of Bridges\n\n"
                "Minister Ann Alder left. “I have a better understanding of bridges,” Alder said."
            ),
            Example("Alder left the town hall with what she called a “better understanding” of bridges."),
        ),
        from_neighbour=True,
        is_guess=True,
    ),
)

PATTERNS: Final = MappingProxyType({pattern.name: pattern for pattern in _RECORDS})
"""The patterns by name."""

GIVING_WAY: Final = frozenset(pattern.name for pattern in _RECORDS if pattern.gives_way)
"""The names of the patterns that give way to any other."""
