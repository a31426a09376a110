"""The patterns that tie a quotation to a speaker outside its own sentence: one record each, with examples."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.dialogue import dialogue_partner
from checker.articles.attribution.in_headlines import speaker_in_headline
from checker.articles.attribution.neighbouring_speakers import (
    clause_in_next_sentence,
    speaker_going_on,
    speaker_in_paragraph,
    speaker_in_paragraph_before,
    speaker_in_same_sentence,
    topic_of_paragraph_before,
    topic_of_sentence_before,
)
from checker.articles.attribution.patterns import Example, Pattern, shares

# Cases counted stand behind each record's shares: by name or role, by pronoun, other mentions.
PATTERNS_AROUND: Final = (
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
        shares=shares(person=0.8, pronoun=0.8, other=0.5),  # none in PolNeAR; 4 of 4 in real and labelled articles
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
"""What ties a quotation to a mention in the sentences and the headline around it."""
