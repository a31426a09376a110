"""Every method of resolving a mention answers for its examples, and leaves to others what is theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from checker.articles.attribution.attributing import read_speakers
from checker.articles.coreference.outcome import METHODS, MentionExample, Method, Resolution
from checker.articles.coreference.people import Roster
from checker.articles.coreference.questions import Question
from checker.articles.coreference.resolving import resolve_all
from checker.articles.quotations.finding import find_quotations
from checker.language.english import ENGLISH
from checker.model import Article, Person

ArticleOf = Callable[..., Article]
NAMES = [method.name for method in METHODS]


def resolution(article_of: ArticleOf, example: MentionExample) -> Resolution:
    article = article_of(*example.text.split("\n\n"))
    known = [Person(name, roles=(body,)) for name, body in example.listed]
    ties = read_speakers(article, find_quotations(article, ENGLISH), known=known, language=ENGLISH).ties
    return ties[max(ties)][1]


@pytest.mark.parametrize("method", METHODS, ids=NAMES)
def test_a_method_answers_for_its_examples(article_of: ArticleOf, method: Method) -> None:
    assert method.must_answer
    for example in method.must_answer:
        found = resolution(article_of, example)
        assert found.method is method, (example.text, found.method.name)
        assert (found.person.name if found.person is not None else None) == example.person


@pytest.mark.parametrize("method", METHODS, ids=NAMES)
def test_a_method_leaves_to_others_what_only_looks_like_its_own(article_of: ArticleOf, method: Method) -> None:
    assert method.must_not_answer
    for example in method.must_not_answer:
        assert resolution(article_of, example).method is not method, example.text


def questions(article_of: ArticleOf) -> Iterator[tuple[Question, ...]]:
    article = article_of(
        "Minister Ann Alder met Mr. Paul Cedar. “We are ready,” she said.",
        "Oakley Birch came late. He sat down. “It is the task at hand,” he said.",
        "“I shall not wait for it,” Birch replied.",
        "“It is time,” he said.",
    )
    quotations = find_quotations(article, ENGLISH)
    reading = read_speakers(article, quotations, language=ENGLISH)
    asked = tuple(
        Question(frame.clause, frame.mention, quotations[index].text, frame.cue or "")
        for index, (frame, _) in reading.ties.items()
    )
    roster = Roster(reading.sentences, (), ENGLISH)
    for order in (asked, asked[::-1], asked[1:] + asked[:1]):
        yield tuple(order)
        answers = resolve_all(reading.sentences, roster, order, ENGLISH).answers
        assert [answers[question.key].person for question in asked] == [
            reading.ties[index][1].person for index in reading.ties
        ]


def test_answers_do_not_depend_on_the_order_of_asking(article_of: ArticleOf) -> None:
    assert len(list(questions(article_of))) == 3


def test_asking_twice_answers_alike(article_of: ArticleOf) -> None:
    article = article_of("Oakley Birch came late.", "“We are ready,” he said.", "Birch left. “It is done,” she said.")
    quotations = find_quotations(article, ENGLISH)
    reading = read_speakers(article, quotations, language=ENGLISH)
    asked = [Question(frame.clause, frame.mention) for frame, _ in reading.ties.values()]
    roster = Roster(reading.sentences, (), ENGLISH)
    first, second = (resolve_all(reading.sentences, roster, asked, ENGLISH).answers for _ in range(2))
    assert [first[key].person for key in first] == [second[key].person for key in first]
