"""``checker doctor``: is everything here that a check needs?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import typer

from checker.cli.options import ConfigOption, DebugOption, TrustOption
from checker.value_classes import dataclass

# What every check imports: the distribution, and the package it brings.
NEEDED = {
    "nupunkt": "nupunkt",
    "numpy": "numpy",
    "onnxruntime": "onnxruntime",
    "rapidfuzz": "rapidfuzz",
    "rich": "rich",
    "text2num": "text_to_num",
    "tokenizers": "tokenizers",
}
# What only some checks import: the package, and what for.
NEEDED_FOR_SOME = {
    "Jinja2": ("jinja2", "HTML reports"),
    "faiss-cpu": ("faiss", "long records, comparisons and libraries"),
    "lxml": ("lxml", "web pages, TEI and OpenDocument files"),
    "pydantic": ("pydantic", "configuration files"),
    "python-docx": ("docx", "Word files"),
    "tomlkit": ("tomlkit", "configuration files"),
    "trafilatura": ("trafilatura", "web pages"),
    "webvtt-py": ("webvtt", "captions"),
    "pdfplumber": ("pdfplumber", "PDF files"),
    "sentence-transformers": ("sentence_transformers", "other models"),
    "torch": ("torch", "other models"),
}
MARKS = {True: "ok  ", None: "note", False: "BAD "}


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing looked at, and what was found; ``fine`` is None where it is not in order and a check works without."""

    about: str
    fine: bool | None
    found: str


def doctor(config: ConfigOption = None, trust_config: TrustOption = False, debug: DebugOption = False) -> None:  # noqa: ARG001  (main reads it)
    """Look at the versions, the model, the cache and the configuration, and say what is not in order.

    Exit codes: 0 all is in order; 2 something would keep an article from being checked.
    """
    from checker.cli.configuration import config_file, users_own
    from checker.cli.streams import print_err, print_out
    from checker.gate.exits import ExitCode

    def configuration() -> str:
        from checker.config.effective_settings import resolve
        from checker.config.trust import user_config_path
        from checker.gate.waiver_file import read_waivers

        file = config_file(config, trusted=trust_config)
        own = users_own()
        settings = resolve(file=file, users_own=own).settings
        from pathlib import Path

        waivers = len(read_waivers(Path(settings.waivers)))
        named = file.path if file else "no checker.toml here or above, up to the repository's root: built-in defaults"
        of_user = f"{own.path if own else f'none at {user_config_path()}'}"
        return f"{named}; of your own: {of_user}; {len(settings.sources)} sources, {waivers} waivers"

    answers = [
        *_versions(),
        _asked("model", _model),
        _asked("cache", _cache, otherwise=None),  # a check without one is slower and no worse
        _asked("configuration", configuration),
    ]
    for answer in answers:
        print_out(f"{MARKS[answer.fine]} {answer.about}: {answer.found}\n")
    wrong = [answer.about for answer in answers if answer.fine is False]
    if wrong:
        print_err(f"exit 2: not in order: {', '.join(wrong)}\n")
        raise typer.Exit(ExitCode.NO_VERDICT)
    print_err("exit 0: everything that a check needs is in order\n")


def _versions() -> Iterator[Answer]:
    import platform

    from checker.installed import VERSION, is_installed, version_of

    yield Answer("python", True, platform.python_version())
    yield Answer("quote-checker", True, VERSION)
    for library, package in NEEDED.items():
        there = is_installed(package)
        yield Answer(library, there, version_of(library, package=package) if there else "is not installed")
    for library, (package, purpose) in NEEDED_FOR_SOME.items():
        if is_installed(package):
            yield Answer(library, True, version_of(library, package=package))
        else:
            yield Answer(library, None, f"is not installed; only {purpose} need it")


def _asked(about: str, question: Callable[[], str], *, otherwise: bool | None = False) -> Answer:
    from checker.errors import CheckerError

    try:
        return Answer(about, True, question())
    except CheckerError as error:
        return Answer(about, otherwise, f"{error.what}: {error.why}; {error.fix}")
    except OSError as error:
        return Answer(about, otherwise, str(error))


def _model() -> str:
    from checker.embedding.prepared_model import shipped_model

    model = shipped_model()
    model.verify()
    return f"{model.name}, digest {model.digest[:12]}"


def _cache() -> str:
    import tempfile

    from checker.embedding.folders import vectors_folder

    folder = vectors_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return f"{folder}, {size / 2**20:.1f} MB, can be written"
