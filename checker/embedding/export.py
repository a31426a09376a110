"""Exports a sentence-transformers model to one int8 ONNX graph; run as a program by ``prepare``.

The graph takes the tokens of one text and gives its vector: mean pooling and normalisation are inside. It has
no room for a second text on purpose. Dynamic quantisation takes its scale from everything in a call, so a
text's vector would depend on its neighbours; one text a call keeps it the text's own, needs no padding, and on
two cores runs a fifth faster than padded batches of eight (558 to 470 sentences of 33 tokens a second).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.embedding.engine_agreement import SENTENCES
from checker.embedding.offline import stay_offline

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer

LEAST_COSINE = 0.9
"""Below this for any sentence something went wrong. Seven bits cost .05 at most on 392 sentences of two transcripts."""

_OPSET = 18
_MOST_TOKENS = 512  # positions the model was trained with
_SAMPLE_TOKENS = 16


def export(weights: Path, target: Path) -> None:
    """Write ``model.onnx`` and ``tokenizer.json`` into ``target`` and print how far along the work is."""
    _say(0.1, "Loading the model")
    stay_offline()
    from sentence_transformers import SentenceTransformer

    # Attention written out, with no mask for padding that never is: a graph a tenth faster than the fused form's.
    model = SentenceTransformer(
        str(weights), device="cpu", local_files_only=True, model_kwargs={"attn_implementation": "eager"}
    )
    _say(0.4, "Exporting the model to ONNX")
    exact = target / "exact.onnx"
    _export_graph(_vector_of_one_text(model[0].auto_model), exact)
    _say(0.8, "Quantising the model")
    _quantise(exact, target / "model.onnx")
    exact.unlink()
    _forget_how_it_was_made(target / "model.onnx")
    shutil.copyfile(weights / "tokenizer.json", target / "tokenizer.json")
    _say(0.95, "Comparing it with the original")
    _compare(model, target)


def _vector_of_one_text(transformer: torch.nn.Module) -> torch.nn.Module:
    import torch

    class VectorOfOneText(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, tokens: torch.Tensor) -> torch.Tensor:
            states = self.transformer(
                input_ids=tokens, attention_mask=None, token_type_ids=torch.zeros_like(tokens)
            ).last_hidden_state
            return torch.nn.functional.normalize(states.mean(dim=1), p=2.0, dim=1)

    return VectorOfOneText().eval()


def _export_graph(module: torch.nn.Module, target: Path) -> None:
    import torch

    torch.onnx.export(
        module,
        (torch.ones(1, _SAMPLE_TOKENS, dtype=torch.long),),
        str(target),
        input_names=["tokens"],
        output_names=["vector"],
        dynamic_shapes=({1: torch.export.Dim("length", min=2, max=_MOST_TOKENS)},),
        opset_version=_OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def _quantise(exact: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # Seven bits instead of eight: processors without VNNI add pairs of 8-bit products in 16 bits, which
    # overflow. So every machine computes the same; it costs .0015 of mean cosine to the exact model.
    quantize_dynamic(exact, target, per_channel=True, weight_type=QuantType.QInt8, reduce_range=True)


def _forget_how_it_was_made(path: Path) -> None:
    """Drop the exporter's notes: they name folders of this machine, so every installation's bytes would differ."""
    import onnx

    model = onnx.load(path)
    graph = model.graph
    del model.metadata_props[:], graph.metadata_props[:], graph.value_info[:]
    for part in (*graph.node, *graph.initializer, *graph.input, *graph.output):
        del part.metadata_props[:]
        part.doc_string = ""
    onnx.save(model, path)


def _compare(exact: SentenceTransformer, folder: Path) -> None:
    """Exit with a reason unless the graph in ``folder`` gives nearly the vectors of the model it was made from."""
    import numpy as np
    import onnxruntime
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    for sentence in SENTENCES:
        tokens = np.array([tokenizer.encode(sentence).ids], dtype=np.int64)
        cosine = float(session.run(None, {"tokens": tokens})[0][0] @ exact.encode(sentence, show_progress_bar=False))
        if not cosine >= LEAST_COSINE:
            sys.exit(f"the exported model disagrees with its original: cosine {cosine:.3f} for {sentence!r}")


def _say(share: float, step: str) -> None:
    sys.stdout.write(f"{share} {step}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
