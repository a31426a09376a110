"""Libraries made of the two public transcripts and of small invented ones."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from checker.articles.page.body import read_article
from checker.documents import read_bytes
from checker.embedding import Encoder, load_encoder
from checker.language.english import ENGLISH
from checker.library.adding import Added, Outcome, add
from checker.library.library_writer import Writer
from checker.model import Article
from checker.running.languages import LANGUAGES

FIXTURES = Path(__file__).parents[2] / "fixtures"

HARBOUR = """Remarks at the Harbour, 3 March 2021

MINISTER ALDER: Good morning. We will build six new bridges by the spring. The council has set the money aside, and \
nobody will lose a mooring because of the works. I have asked the harbour master for a report, and I will publish it.

MS. BIRCH: I find the plan very serious and constructive. The fishing fleet was heard at every meeting, and I thank \
the minister for that. We would like to see the dredging begin in March.
"""
ORCHARD = """Remarks at the Orchard, 9 April 2021

MR. ROWAN: The frost took half of our apples in one night, and no insurer would answer the telephone. Every grower \
in the valley lit fires between the rows until morning.

MINISTER ALDER: We shall pay for the lost harvest out of the flood fund. Nobody who keeps an orchard will be left \
to carry this alone.
"""
QUARRY = """Hearing on the Quarry, 20 May 2021

CHAIR HAZEL: The committee will come to order. The question is whether the quarry may be opened again.

MS. BIRCH: The dust settles on our washing, on our school and on our bread. I counted forty lorries before breakfast.
"""
RECORDS = {"harbour": HARBOUR, "orchard": ORCHARD, "quarry": QUARRY}

AddTo = Callable[..., list[Outcome]]


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder(cache=False)


@pytest.fixture(scope="session")
def add_to(encoder: Encoder) -> AddTo:
    """Adds files to a library, which is begun if it is not there."""

    def added(folder: Path, files: Sequence[Path]) -> list[Outcome]:
        with Writer(folder, create=True) as writer:
            return list(add(writer, files, encoder, languages=LANGUAGES))

    return added


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, add_to: AddTo) -> Path:
    """The records as files, the public transcripts, and a library of all of them; made once, to be copied."""
    folder = tmp_path_factory.mktemp("records")
    for name, text in RECORDS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for transcript in sorted(FIXTURES.glob("kerry-*.transcript.txt")):
        shutil.copy(transcript, folder)
    files = sorted(folder.glob("*.txt"))
    assert [type(outcome) for outcome in add_to(folder / "library", files)] == [Added] * len(files)
    return folder


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    """A library of one's own, with three invented records and two real transcripts."""
    return Path(shutil.copytree(made / "library", tmp_path / "library"))


@pytest.fixture
def record(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a record to a file."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """An article of the words given."""

    def read_in(text: str, *, name: str = "story.txt") -> Article:
        return read_article(read_bytes(text.encode(), name=name, language=ENGLISH), ENGLISH)

    return read_in
