"""Documents go into a library whole, once, and come out as they went in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.documents import Purpose, read
from checker.embedding import Encoder
from checker.errors import LibraryError
from checker.language.english import ENGLISH
from checker.library.adding import Added, Given, Known, Outcome, Refused, add
from checker.library.library_view import Library
from checker.library.library_writer import Writer
from checker.library.remembering import RememberingEncoder
from checker.library.sentence_search import Finder
from checker.library.upkeep import rebuild, verify
from checker.retrieval.stretches import lines_of
from checker.running.languages import LANGUAGES
from checker.sources import read_source

Record = Callable[[str, str], Path]
AddTo = Callable[[Path, Sequence[Path]], list[Outcome]]


class CountingEncoder:
    """The real encoder, and which texts it was asked for."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.digest, self.dimension = encoder.name, encoder.digest, encoder.dimension
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += texts
        return self._encoder.encode(texts)


def ids_in(folder: Path) -> list[str]:
    with Library(folder) as library:
        return sorted(document.id for document in library.documents())


def test_a_source_comes_out_as_it_went_in(library: Path, made: Path) -> None:
    with Library(library) as opened:
        for kept in opened.documents():
            path = made / f"{kept.id}.txt"
            source = read_source(read(path, purpose=Purpose.SOURCE, language=ENGLISH), id=kept.id, language=ENGLISH)
            assert opened.source(kept.key) == replace(source, document=replace(source.document, date=kept.date))


def test_vectors_come_out_as_the_encoder_made_them(library: Path, encoder: Encoder) -> None:
    with Library(library) as opened:
        source = opened.source(opened.document("quarry").key)
        texts = [line.spoken for line in lines_of(source)]
        counting = CountingEncoder(encoder)
        remembered = RememberingEncoder(counting, opened).encode([*texts, "Nobody has said this yet."])
    assert counting.texts == ["Nobody has said this yet."]
    assert np.array_equal(remembered, encoder.encode([*texts, "Nobody has said this yet."]))


def test_the_same_content_is_added_once_whatever_it_is_called(library: Path, made: Path, add_to: AddTo) -> None:
    copy = made.parent / "copied.txt"
    copy.write_bytes((made / "harbour.txt").read_bytes())
    before = ids_in(library)
    assert add_to(library, [copy, made / "harbour.txt"]) == [
        Known(copy, "harbour"),
        Known(made / "harbour.txt", "harbour"),
    ]
    assert ids_in(library) == before


def test_only_new_text_is_encoded(library: Path, made: Path, record: Record, encoder: Encoder) -> None:
    corrected = record("harbour.txt", (made / "harbour.txt").read_text(encoding="utf-8").replace("six", "seven"))
    counting = CountingEncoder(encoder)
    with Writer(library) as writer:
        (outcome,) = add(writer, [corrected], counting, languages=LANGUAGES)
    assert counting.texts == ["We will build seven new bridges by the spring."]
    assert isinstance(outcome, Added)
    assert outcome.id.startswith("harbour-")
    assert outcome.new_texts == 1


def test_two_files_of_one_content_and_two_of_one_name_in_one_go(tmp_path: Path, add_to: AddTo) -> None:
    (tmp_path / "other").mkdir()
    one = tmp_path / "record.txt"
    one.write_text("MS. BIRCH: The ferry sailed at nine and came back at ten.\n", encoding="utf-8")
    same = tmp_path / "same.txt"
    same.write_bytes(one.read_bytes())
    namesake = tmp_path / "other" / "record.txt"
    namesake.write_text("MS. BIRCH: The ferry did not sail, for the pilot was ill.\n", encoding="utf-8")
    outcomes = add_to(tmp_path / "library", [one, same, namesake])
    assert [type(outcome) for outcome in outcomes] == [Added, Known, Added]
    assert len(set(ids_in(tmp_path / "library"))) == 2


def test_a_file_that_is_no_record_is_told_and_the_others_are_kept(
    tmp_path: Path, record: Record, add_to: AddTo
) -> None:
    empty = record("empty.txt", "")
    speech = record("speech.txt", "MS. BIRCH: The ferry sailed at nine and came back at ten.\n")
    refused, added = add_to(tmp_path / "library", [empty, speech])
    assert isinstance(refused, Refused)
    assert "empty" in refused.error.what
    assert isinstance(added, Added)


def test_a_folder_gives_its_records_and_nothing_hidden(tmp_path: Path, add_to: AddTo) -> None:
    folder = tmp_path / "records"
    (folder / ".old").mkdir(parents=True)
    for name in ("2021-03-03 harbour.txt", ".old/a.txt", "picture.png"):
        (folder / name).write_text("MS. BIRCH: The ferry sailed at nine and came back at ten.\n", encoding="utf-8")
    assert [outcome.path.name for outcome in add_to(tmp_path / "library", [folder])] == ["2021-03-03 harbour.txt"]
    with Library(tmp_path / "library") as library:
        assert [document.date for document in library.documents()] == ["2021-03-03"]


def test_what_is_given_with_a_document_is_kept(tmp_path: Path, record: Record, encoder: Encoder) -> None:
    statement = record("statement.txt", "The ferry sailed at nine and came back at ten. I was on it myself.\n")
    given = Given("A statement", "2020-02-02", "the press office", "CC0", "Minister Alder")
    with Writer(tmp_path / "library", create=True) as writer:
        assert len(list(add(writer, [statement], encoder, languages=LANGUAGES, given=given))) == 1
    with Library(tmp_path / "library") as library:
        (kept,) = library.documents()
    assert (kept.title, kept.date, kept.origin, kept.licence) == given_details(given)
    assert kept.speakers == ("Alder",)


def given_details(given: Given) -> tuple[str | None, ...]:
    return given.title, given.date, given.origin, given.licence


def test_a_removed_document_leaves_no_word_behind(library: Path) -> None:
    with Library(library) as opened:
        key = opened.document("quarry").key
    with Writer(library) as writer:
        writer.remove([key])
    assert "quarry" not in ids_in(library)
    content = b"".join(path.read_bytes() for path in library.rglob("*") if path.is_file())
    assert b"lorries" not in content
    assert b"bridges" in content
    assert not verify(library).faults


def test_rebuilding_changes_nothing_and_encodes_nothing(library: Path, encoder: Encoder) -> None:
    def state() -> list[object]:
        with Library(library) as opened:
            return [opened.documents(), *(opened.source(kept.key) for kept in opened.documents())]

    before, counting = state(), CountingEncoder(encoder)
    assert not rebuild(library, counting, languages=LANGUAGES).faults
    after = state()
    assert after[1:] == before[1:]
    assert counting.texts == []


def test_after_a_removal_rebuilding_gives_the_space_back(library: Path, encoder: Encoder) -> None:
    def rows() -> int:
        with Library(library) as opened:
            return len(opened.vectors)

    with Library(library) as opened:
        removed = opened.document("kerry-lavrov")
    with Writer(library) as writer:
        writer.remove([removed.key])
    before = rows()
    rebuild(library, encoder, languages=LANGUAGES)
    assert rows() < before - removed.sentences / 2


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("six new bridges by the spring", "harbour"),
        ("half the apples were lost to frost overnight", "orchard"),
        ("trucks counted before breakfast", "quarry"),
        ("the cessation of hostilities has largely held", "kerry-lavrov-2016-03-24.transcript"),
    ],
)
def test_search_finds_by_words_and_by_meaning(library: Path, encoder: Encoder, words: str, source: str) -> None:
    with Library(library) as opened:
        best = Finder(opened, RememberingEncoder(encoder, opened)).find([words])[0][0]
        assert opened.document(source).key == best.document


@pytest.mark.parametrize("words", ["", "…", '"', "* AND OR NOT (", "harbour NEAR/2 -", "ﬁ ẞ 㐀 \ud800"])
def test_search_takes_any_characters(library: Path, encoder: Encoder, words: str) -> None:
    with Library(library) as opened:
        Finder(opened, RememberingEncoder(encoder, opened)).find([words])


def test_an_id_may_be_shortened_while_it_is_clear(library: Path) -> None:
    with Library(library) as opened:
        assert opened.document("har").id == "harbour"
        with pytest.raises(LibraryError, match="no source called kerry"):
            opened.document("kerry")


def test_a_record_in_another_language_is_refused(tmp_path: Path, library: Path, encoder: Encoder) -> None:
    foreign = tmp_path / "german.txt"
    foreign.write_text(
        "MINISTER ALDER: Wir haben den Kindern nicht versprochen, dass die Brücke bald steht, und wir haben auch nicht "
        "gesagt, wer das alles bezahlen wird.\n",
        encoding="utf-8",
    )
    with Writer(library) as writer:
        (outcome,) = add(writer, [foreign], encoder, languages=LANGUAGES)
    assert isinstance(outcome, Refused)
    assert "a language that the checker does not know" in outcome.error.what
