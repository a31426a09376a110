"""Q602: articles that credit one utterance to different people, and all the cases in which nobody is accused."""

from collections.abc import Callable

from checker.comparison.compared import Comparison

Compare = Callable[..., Comparison]

WORDS = "We worked together to be able to remove chemical weapons from Syria before the winter came"
KERRY = f"The ministers met in Moscow.\n\n“{WORDS},” John Kerry said.\n"
LAVROV = f"The ministers met in Moscow.\n\n“{WORDS},” Sergey Lavrov said.\n"


def accusations(comparison: Comparison) -> list[str]:
    return [conflict.message for conflict in comparison.conflicts if conflict.code == "Q602"]


def test_the_same_words_in_two_mouths_are_told(compare_texts: Compare) -> None:
    told = accusations(compare_texts(KERRY, LAVROV))
    assert len(told) == 1
    assert "outlet-1 to John Kerry" in told[0]
    assert "outlet-2 to Sergey Lavrov" in told[0]


def test_the_record_says_who_is_right(compare_texts: Compare) -> None:
    record = f"SECRETARY KERRY: {WORDS}.\n\nFOREIGN MINISTER LAVROV: I have nothing to add to that.\n"
    told = accusations(compare_texts(KERRY, LAVROV, record=record))
    assert len(told) == 1
    assert told[0].endswith("The record has them from Kerry.")


def test_one_person_under_two_names_is_no_conflict(compare_texts: Compare) -> None:
    other = KERRY.replace("John Kerry said", "US Secretary of State John Kerry told reporters")
    assert compare_texts(KERRY, other).utterances
    assert accusations(compare_texts(KERRY, other)) == []


def test_a_role_that_may_be_the_same_person_is_no_conflict(compare_texts: Compare) -> None:
    assert accusations(compare_texts(KERRY, KERRY.replace("John Kerry said", "the American envoy said"))) == []


def test_a_pronoun_accuses_nobody(compare_texts: Compare) -> None:
    other = f"Sergey Lavrov spoke after the talks.\n\n“{WORDS},” he said.\n"
    assert compare_texts(KERRY, other).utterances
    assert accusations(compare_texts(KERRY, other)) == []


def test_words_that_one_speaker_quotes_from_the_other_are_no_conflict(compare_texts: Compare) -> None:
    other = f"“Let me repeat what I heard: ‘{WORDS},’ and I believe every word of it,” Sergey Lavrov said.\n"
    assert compare_texts(KERRY, other).utterances
    assert accusations(compare_texts(KERRY, other)) == []


def test_both_speakers_having_said_it_is_no_conflict(compare_texts: Compare) -> None:
    record = f"SECRETARY JOHN KERRY: {WORDS}.\n\nFOREIGN MINISTER SERGEY LAVROV: {WORDS}.\n"
    assert accusations(compare_texts(KERRY, LAVROV, record=record)) == []


def test_a_phrase_that_could_be_anybodys_is_no_conflict(compare_texts: Compare) -> None:
    phrase = "It was “a very long day,” {} said.\n"
    assert accusations(compare_texts(phrase.format("John Kerry"), phrase.format("Sergey Lavrov"))) == []


def test_an_article_that_names_nobody_is_no_conflict(compare_texts: Compare) -> None:
    assert accusations(compare_texts(KERRY, f"The day ended.\n\n“{WORDS}.”\n")) == []


def test_a_speaker_who_passes_the_others_words_on_is_no_conflict(compare_texts: Compare) -> None:
    other = f"Kerry had spoken at noon. His list was rattled off again at night.\n\n“{WORDS},” Sergey Lavrov said.\n"
    assert compare_texts(KERRY, other).utterances
    assert accusations(compare_texts(KERRY, other)) == []


def test_on_record_other_words_of_one_utterance_are_enough(compare_texts: Compare) -> None:
    said = (
        "Thanks to our cooperation on that basis, we have managed to move forward in overcoming or settling the "
        "Syrian crisis, and the work in Geneva goes on"
    )
    reworded = said.replace("that basis", "such a basis").replace("managed to move", "gone a long way")
    record = f"FOREIGN MINISTER LAVROV: {said}.\n\nSECRETARY KERRY: The attacks in Brussels were on all our minds.\n"
    first = f"“{said},” Lavrov said.\n"
    told = accusations(compare_texts(first, f"“{reworded},” Kerry said.\n", record=record))
    assert len(told) == 1
    assert told[0].endswith("The record has them from Lavrov.")
    assert accusations(compare_texts(first, f"“{reworded},” Lavrov said.\n", record=record)) == []
