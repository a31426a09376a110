"""``checker doctor``: is everything here that a check needs?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import typer

from checker.cli.options import ConfigOption, DebugOption, TrustOption

LIBRARIES = (
    "quote-checker",
    "faiss-cpu",
    "nupunkt",
    "numpy",
    "onnxruntime",
    "rapidfuzz",
    "text2num",
    "tokenizers",
    "trafilatura",
)
OPTIONAL_LIBRARIES = {"pdfplumber": "PDF files", "sentence-transformers": "other models", "torch": "other models"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing looked at: whether it is in order, and what was found."""

    about: str
    fine: bool
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

    answers = [*_versions(), _asked("model", _model), _asked("cache", _cache), _asked("configuration", configuration)]
    for answer in answers:
        print_out(f"{'ok  ' if answer.fine else 'BAD '} {answer.about}: {answer.found}\n")
    wrong = [answer.about for answer in answers if not answer.fine]
    if wrong:
        print_err(f"exit 2: not in order: {', '.join(wrong)}\n")
        raise typer.Exit(ExitCode.NO_VERDICT)
    print_err("exit 0: everything is in order\n")


def _versions() -> Iterator[Answer]:
    import platform
    from importlib.metadata import PackageNotFoundError, version

    yield Answer("python", True, platform.python_version())
    for library in (*LIBRARIES, *OPTIONAL_LIBRARIES):
        try:
            yield Answer(library, True, version(library))
        except PackageNotFoundError:
            purpose = OPTIONAL_LIBRARIES.get(library)
            yield Answer(library, bool(purpose), "is not installed" + (f"; only {purpose} need it" if purpose else ""))


def _asked(about: str, question: Callable[[], str]) -> Answer:
    from checker.errors import CheckerError

    try:
        return Answer(about, True, question())
    except CheckerError as error:
        return Answer(about, False, f"{error.what}: {error.why}; {error.fix}")
    except OSError as error:
        return Answer(about, False, str(error))


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
