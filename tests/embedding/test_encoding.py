"""A text's vector is its own: of unit length, and the same in whatever company it is encoded."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.embedding import Encoder, load_encoder
from checker.embedding.engine_agreement import verify

CHECK = """
import sys
from checker.embedding import load_encoder
assert not {"numpy", "onnxruntime", "tokenizers", "faiss"} & set(sys.modules), "heavy at import"
vectors = load_encoder(cache=False).encode(["We agreed to meet again.", "No."])
assert vectors.shape == (2, 384)
import checker.retrieval
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.slow
def test_a_check_loads_no_learning_framework(encoder: Encoder) -> None:
    assert encoder.dimension == 384
    ended = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    loaded = set(ended.stdout.split())
    assert "onnxruntime" in loaded
    assert not loaded & {"torch", "transformers", "sentence_transformers", "huggingface_hub"}


@pytest.mark.slow
def test_vectors_have_unit_length_and_stand_in_the_order_given(encoder: Encoder, sentences: list[str]) -> None:
    vectors = encoder.encode(sentences)
    assert vectors.shape == (len(sentences), encoder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(vectors[::-1], encoder.encode(sentences[::-1]))


@pytest.mark.slow
def test_a_vector_does_not_depend_on_the_company_it_is_encoded_in(encoder: Encoder, sentences: list[str]) -> None:
    together = encoder.encode(sentences)
    alone = np.concatenate([encoder.encode([sentence]) for sentence in sentences])
    assert together.tobytes() == alone.tobytes()


@pytest.mark.slow
def test_a_vector_does_not_depend_on_how_many_threads_run(encoder: Encoder, sentences: list[str]) -> None:
    vectors = encoder.encode(sentences).tobytes()
    assert load_encoder(cache=False, threads=1).encode(sentences).tobytes() == vectors
    assert load_encoder(cache=False, threads=4).encode(sentences).tobytes() == vectors


def test_the_same_text_twice_has_the_same_vector_twice(encoder: Encoder) -> None:
    first, other, again = encoder.encode(["Thank you.", "No.", "Thank you."])
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_no_texts_give_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)


@pytest.mark.slow
@given(text=st.text(st.characters(), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_text_has_a_vector(encoder: Encoder, text: str) -> None:
    assert np.linalg.norm(encoder.encode([text])[0]) == pytest.approx(1.0, abs=1e-5)


def test_a_text_longer_than_the_model_reads_has_a_vector(encoder: Encoder) -> None:
    assert np.linalg.norm(encoder.encode(["we shall see " * 2000])[0]) == pytest.approx(1.0, abs=1e-5)


def test_what_means_the_same_is_nearer_than_what_does_not(encoder: Encoder) -> None:
    closed, shut, letters = encoder.encode(
        ["The bridge will be closed for repairs.", "They are shutting the overpass to mend it.", "He wrote a letter."]
    )
    assert closed @ shut > closed @ letters + 0.2


@pytest.mark.slow
def test_both_engines_agree(encoder: Encoder, sentences: list[str]) -> None:
    # Measured on these 121 sentences: mean .990, least .975.
    assert encoder.name == "all-MiniLM-L6-v2-int8"
    agreement = verify(sentences)
    assert agreement.sentences == len(sentences)
    assert agreement.mean > 0.985
    assert agreement.least > 0.95
    assert agreement.least_sentence in sentences


def test_agreement_over_no_sentences_is_refused() -> None:
    with pytest.raises(ValueError, match="no sentences"):
        verify([])
