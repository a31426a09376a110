"""A judge from a local folder: a sentence-transformers CrossEncoder trained on entailment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.embedding.exporting import require_extra
from checker.embedding.model_folder_safety import refuse_code
from checker.embedding.offline import stay_offline
from checker.embedding.sentence_transformers_engine import folder_digest
from checker.errors import ModelError
from checker.statements.entailment import Entailment

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_BATCH: Final = 16
_LABELS: Final = ("entail", "neutral", "contradict")
"""How the labels of entailment models begin, whatever their order and case."""


class CrossEncoderJudge:
    """Judges with a model of three labels; texts are read in pairs, the passage first."""

    def __init__(self, folder: Path) -> None:
        require_extra("a judge of statements")
        refuse_code(folder)
        self._name = folder.name
        self._digest = folder_digest(folder)
        self._model = _load(folder)
        self._order = _order_of_labels(self._model.config.id2label, folder)

    @property
    def name(self) -> str:
        """The model's folder name."""
        return self._name

    @property
    def digest(self) -> str:
        """One sha256 over the files of the model's folder."""
        return self._digest

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        """Return the probabilities for each pair of a passage and a statement."""
        if not pairs:
            return []
        figures = self._model.predict(list(pairs), batch_size=_BATCH, apply_softmax=True, show_progress_bar=False)
        return [Entailment(*(float(row[at]) for at in self._order)) for row in figures]


def load_judge(folder: str | Path) -> CrossEncoderJudge:
    """Return the judge in a folder on this machine; nothing is ever downloaded.

    Raises:
        ModelError: if there is no such folder, or it holds no entailment model.
    """
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise ModelError(
            f"There is no entailment model {str(folder)!r} on this machine.",
            why="A judge is the folder of a CrossEncoder model trained on entailment; none ships with the checker.",
            fix="Name such a folder, or leave --judge out.",
        )
    return CrossEncoderJudge(path)


def _load(folder: Path) -> CrossEncoder:
    stay_offline()
    from sentence_transformers import CrossEncoder

    try:
        return CrossEncoder(
            str(folder),
            local_files_only=True,
            device="cpu",
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
    except Exception as error:  # whatever a damaged folder provokes in the libraries below
        raise ModelError(
            f"The judge {folder.name!r} cannot be loaded from {folder}.",
            why=(str(error).strip().splitlines() or [type(error).__name__])[0],
            fix="Name the folder of a whole CrossEncoder model, or leave --judge out.",
        ) from error


def _order_of_labels(labels: Mapping[int, str], folder: Path) -> tuple[int, ...]:
    order = [at for wanted in _LABELS for at, label in labels.items() if label.casefold().startswith(wanted)]
    if len(order) != len(_LABELS):
        raise ModelError(
            f"The model in {folder} is not an entailment model.",
            why=f"Its labels are {', '.join(labels.values())}; a judge has entailment, neutral, contradiction.",
            fix="Name a model trained on entailment, or leave --judge out.",
        )
    return tuple(order)
