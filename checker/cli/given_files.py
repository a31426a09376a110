"""The files that a command is given: addresses refused, folders and globs spelled out, mistakes noticed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.errors import InputError, OptionError

if TYPE_CHECKING:
    from checker.model import Article, Document

STANDARD_INPUT = Path("-")

_ADDRESS = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)
_FEWEST_TURNS = 4  # labelled ones that make a text look like a record
_FEWEST_QUOTATIONS = 2  # that make a text look like an article

Named = TypeVar("Named", Path, str, list[Path], list[str], None)


def refuse_addresses(value: Named) -> Named:
    """Return what a command was given; an address on the web is no file.

    Raises:
        OptionError: for an address.
    """
    for one in value if isinstance(value, list) else [value]:
        if one is not None and _ADDRESS.match(str(one)):
            raise OptionError(
                f"{str(one).replace(':/', '://', 1) if '://' not in str(one) else one} is an address, not a file",
                why="nothing is fetched from the web: a check runs on this machine alone",
                fix="save the page, and give the file",
            )
    return value


def article_given(path: Path, *, called: str | None = None) -> Path | Document:
    """Return the article, read at once where it is ``-``, standard input.

    Args:
        path: the file, or ``-``.
        called: what an article on standard input is called.

    Raises:
        OptionError: for a folder, or for a name where nothing is read from standard input.
    """
    if path == STANDARD_INPUT:
        return read_standard_input(called)
    if called is not None:
        raise OptionError(
            "--stdin-filename has nothing to name",
            why="no article is read from standard input",
            fix="give - as the article",
        )
    if path.is_dir():
        raise OptionError(
            f"{path} is a folder", why="one article is checked at a time", fix=f"checker gate {path} checks all in it"
        )
    return near(path)


def read_standard_input(called: str | None) -> Document:
    """Return the article on standard input."""
    import sys

    from checker.documents import read_bytes
    from checker.running.languages import LANGUAGES

    return read_bytes(sys.stdin.buffer.read(), name=called or "standard input", language=LANGUAGES[0])


def sources_given(named: Sequence[Path]) -> list[Path]:
    """Return the sources that files, folders and globs name, each once.

    Raises:
        InputError: for a glob or a folder that has no file in it that can be read.
    """
    from checker.config.path_globs import expand, is_glob
    from checker.documents import known_extensions

    found: dict[Path, None] = {}
    for path in named:
        several = path.is_dir() or (is_glob(str(path)) and not path.exists())
        files = [path]
        if path.is_dir():
            endings = set(known_extensions())
            files = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in endings)
        elif several:
            files = expand(str(path), base=Path())
        if several and not files:
            raise InputError(
                f"The source {path} names no file.", why="No file that can be read is there.", fix="Check the path."
            )
        found |= dict.fromkeys(map(near, files))
    return list(found)


def near(path: Path) -> Path:
    """Return the path, relative where an absolute one lies below the working directory."""
    if not path.is_absolute():
        return path
    from checker.config.config_faults import shown

    return Path(shown(path))


def refuse_one_file_as_both(article: Path | Document, sources: Sequence[Path]) -> None:
    """Do nothing, unless the article is given as its own source.

    Raises:
        OptionError: if it is.
    """
    if not isinstance(article, Path):
        return
    for source in sources:
        if article.exists() and source.exists() and article.samefile(source):
            raise OptionError(
                f"{article} is given both as the article and as a source",
                why="an article held against itself is always confirmed",
                fix="name the transcript of what was said as the source",
            )


def refuse_if_swapped(article: Article, sources: Sequence[Path]) -> None:
    """Do nothing, unless the article reads like a transcript and its one source like an article.

    Raises:
        OptionError: if they do.
    """
    from checker.articles.quotations.finding import find_quotations
    from checker.running.languages import language_of_article

    language = language_of_article(article)
    if len(sources) != 1 or find_quotations(article, language):
        return
    from checker.running.reading_documents import article_of
    from checker.sources import read_source

    try:
        other = article_of(sources[0])
        heard = read_source(article.document, id="article", speaker=None, language=language)
    except InputError:
        return
    quoted = len(find_quotations(other, language_of_article(other)))
    if quoted >= _FEWEST_QUOTATIONS and len(heard.speakers) > 1 and len(heard.turns) >= _FEWEST_TURNS:
        raise OptionError(
            "the article and the source seem to be swapped",
            why=f"{article.document.path} has the labels of a transcript and no quotation, and {sources[0]} has "
            "quotations",
            fix=f"checker check {sources[0]} --source {article.document.path}",
        )
