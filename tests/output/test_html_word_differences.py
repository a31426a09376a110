"""The two sides of a card: differences of words, never of letters, each marked by its weight."""

from __future__ import annotations

from html_reports import kerry_lavrov_report, report, source
from hypothesis import given
from hypothesis import strategies as st
from planned_quotations import PLANNED, Planned

from checker.model import EditClass, QuotationKind, Wording
from checker.output.html.diff import compare
from checker.output.html.report_view import Comparison, Piece, PieceKind, Weight


def compared(printed: str, said: str, kinds: dict[str, EditClass] | None = None, **more: object) -> Comparison:
    record = source(f"A hearing\n\nMS BIRCH: {said}\n", path="hearing.txt")
    article = f"Ms. Birch said: “{printed}”"
    plan = Planned((printed,), (said,), "Ms. Birch", wording=Wording.ALTERED, kinds=kinds or {}, **more)  # type: ignore[arg-type]
    made = report(article, [plan], record)
    return compare(made.quotes[0], article=article, source=record.text)


def of(pieces: tuple[Piece, ...], kind: PieceKind) -> list[str]:
    return [piece.text for piece in pieces if piece.kind is kind]


def text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_words_differ_whole_never_by_letters() -> None:
    sides = compared("the harbour opens in the summer", "the harbour opened in the summer")
    assert of(sides.published, PieceKind.ADDED) == ["opens"]
    assert of(sides.said, PieceKind.DROPPED) == ["opened"]


def test_neighbouring_edits_merge() -> None:
    sides = compared("a b c one two d e f g h", "a b c three four d e f g h")
    assert of(sides.published, PieceKind.ADDED) == ["one two"]
    assert of(sides.said, PieceKind.DROPPED) == ["three four"]


def test_a_number_keeps_its_heavy_mark_beside_another_edit() -> None:
    sides = compared("we met 28 times in that long year", "we met 18 times in that long year", {"28": EditClass.NUMBER})
    assert [(piece.text, piece.weight, piece.spoken) for piece in sides.published if piece.kind is PieceKind.ADDED] == [
        ("28", Weight.HEAVY, "number printed")
    ]


def test_negations_modals_and_names_are_heavy_too() -> None:
    for kind in (EditClass.POLARITY, EditClass.MODALITY, EditClass.NAME):
        sides = compared("it is sure to hold for a year", "it is not sure to hold for a year", {"not": kind})
        assert [piece.weight for piece in sides.said if piece.kind is PieceKind.DROPPED] == [Weight.HEAVY]


def test_differences_that_do_not_count_are_small() -> None:
    sides = compared("The judgment stands as it is", "the judgement stands as it is", {"judgment": EditClass.SPELLING})
    assert {piece.weight for piece in sides.published if piece.kind is PieceKind.ADDED} == {Weight.SMALL}


def test_an_ellipsis_hides_what_it_stands_for() -> None:
    sides = compared("it has held … and we know", "it has held – not wholly – and we know", {"…": EditClass.ELLIPSIS})
    (opens,) = [piece for piece in sides.published if piece.kind is PieceKind.OPENS]
    assert (opens.text, opens.hidden) == ("…", "not wholly")
    assert of(sides.said, PieceKind.DROPPED) == ["not wholly"]


def test_a_bracket_opens_to_the_word_it_replaced() -> None:
    sides = compared("[the minister] gave an answer", "he gave an answer", {"[the minister]": EditClass.BRACKET})
    assert [(piece.text, piece.hidden) for piece in sides.published if piece.kind is PieceKind.OPENS] == [
        ("[the minister]", "he")
    ]


def test_above_sixty_per_cent_both_passages_stay_plain_with_the_shared_words_bold() -> None:
    sides = compared("we all want the harbour closed", "nobody has asked about the harbour since yesterday noon")
    assert sides.apart
    assert of(sides.published, PieceKind.SHARED) == ["the harbour"]
    assert of(sides.said, PieceKind.SHARED) == ["the harbour"]
    assert not of(sides.published, PieceKind.ADDED)


def test_reported_speech_is_never_compared_word_by_word() -> None:
    assert compared("the harbour opens", "the harbour opens", kind=QuotationKind.INDIRECT).apart


def test_the_reporters_words_between_two_parts_are_told_apart() -> None:
    made = kerry_lavrov_report()
    sides = compare(made.quotes[5], article=made.article.text, source=made.sources[0].text)
    assert of(sides.published, PieceKind.BETWEEN) == ["Lavrov said,"]


def test_words_between_two_passages_can_be_opened() -> None:
    record = source("A hearing\n\nMS BIRCH: One of them. Nobody asked. Two of them.\n", path="hearing.txt")
    article = "Ms. Birch: “One of them. Two of them.”"
    made = report(article, [Planned(("One of them. Two of them.",), ("One of them.", "Two of them."))], record)
    sides = compare(made.quotes[0], article=article, source=record.text)
    (gap,) = [piece for piece in sides.said if piece.kind is PieceKind.SKIPPED]
    assert (gap.text, gap.hidden) == ("2 words in between", "Nobody asked.")


def test_without_a_passage_only_the_published_side_has_words() -> None:
    made = kerry_lavrov_report()
    sides = compare(made.quotes[10], article=made.article.text, source=None)
    assert text(sides.published) == PLANNED[10].printed[0]
    assert sides.said == ()


WORDS = st.lists(
    st.sampled_from("the a harbour opens closes in spring not 12 … Birch , –".split()), min_size=1, max_size=14
)


@given(WORDS, WORDS)
def test_both_sides_keep_every_character(printed: list[str], said: list[str]) -> None:
    ours, theirs = " ".join(printed), " ".join(said)
    sides = compared(ours, theirs)
    assert text(sides.published) == ours
    assert text(sides.said) == theirs
