"""The standard engine: the prepared int8 model, run by ONNX Runtime with no machine-learning framework."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from checker.embedding.offline import stay_offline
from checker.embedding.prepared_model import GRAPH, TOKENIZER, PreparedModel
from checker.errors import ModelError
from checker.progress import note

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_TOKENS = 256  # what the model was trained on; the rest of a longer text is not read


class OnnxEncoder:
    """Encodes with a prepared model; each text alone, as many at a time as there are cores.

    The model loads with the first text, so that an encoder whose vectors are all cached costs nothing.
    """

    def __init__(self, model: PreparedModel, *, threads: int | None = None) -> None:
        self._model = model
        self._threads = threads or available_cores()
        self._tokenizer: Any = None
        self._session: Any = None

    @property
    def name(self) -> str:
        """The model's name as a report shows it."""
        return self._model.name

    @property
    def digest(self) -> str:
        """One sha256 over the prepared model's files."""
        return self._model.digest

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return self._model.dimension

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``, shape (n, dimension), in the order given.

        Raises:
            ModelError: if the model's files are damaged or cannot be loaded.
        """
        import numpy as np

        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        if not texts:
            return vectors
        self._load()
        rows: dict[str, list[int]] = {}
        for row, text in enumerate(texts):
            rows.setdefault(text, []).append(row)
        encodings = self._tokenizer.encode_batch([_encodable(text) for text in rows])
        # The longest first, so that no thread is left with a long text while the others have finished.
        work = sorted(zip(rows.values(), (e.ids for e in encodings), strict=True), key=lambda item: -len(item[1]))

        def encode_one(item: tuple[list[int], list[int]]) -> None:
            where, tokens = item
            vectors[where] = self._session.run(None, {"tokens": np.array([tokens], dtype=np.int64)})[0]

        with ThreadPoolExecutor(min(self._threads, len(work))) as pool:
            for done, _ in enumerate(pool.map(encode_one, work), start=1):
                note("reading sentences", done, len(work))
        return vectors

    def _load(self) -> None:
        if self._session is not None:
            return
        stay_offline()
        import onnxruntime
        from tokenizers import Tokenizer

        words, graph = self._model.read(TOKENIZER), self._model.read(GRAPH)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the threads are ours: one text each
        options.inter_op_num_threads = 1
        # The further fusions cost a sixth of the speed with one thread, and depend on the processor.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.log_severity_level = 3
        try:
            tokenizer = Tokenizer.from_buffer(words)
            session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # both libraries raise bare Exceptions of their own
            raise ModelError(
                f"The model in {self._model.folder} cannot be loaded.",
                why=str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__,
                fix=self._model.fix,
            ) from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(MOST_TOKENS)
        self._tokenizer, self._session = tokenizer, session


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _encodable(text: str) -> str:
    """Return ``text`` without lone surrogates, which no tokenizer accepts."""
    return text.encode("utf-8", "replace").decode("utf-8")
