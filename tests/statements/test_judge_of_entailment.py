"""A judge of entailment is a local folder: named in the signature, and never the reason for a finding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.articles.page.body import read_article
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.errors import ModelError
from checker.language.english import ENGLISH
from checker.model import Report, Support
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources
from checker.statements.entailment import Entailment, support_by

RECORD = (
    "MINISTER ANN ALDER: The northern bridge opened in October, and it took 200 workers two winters.\n\n"
    "SECRETARY JANE BIRCH: My department paid for the harbour works and for nothing else.\n"
)
ARTICLE = "Minister Alder said the northern bridge was opened in October.\n"


def tiny_judge(folder: Path, labels: Sequence[str]) -> Path:
    """A cross-encoder of a few thousand untrained weights, saved as any real one is."""
    pytest.importorskip("sentence_transformers", reason="the extra quote-checker[models] is not installed")
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "bridge", "opened", "said", "."]
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
        id2label=dict(enumerate(labels)),
        label2id={label: at for at, label in enumerate(labels)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


def checked(checker: Checker) -> Report:
    article = read_article(read_bytes(ARTICLE.encode(), name="article.txt", language=ENGLISH), ENGLISH)
    source = read_bytes(RECORD.encode(), name="record.txt", purpose=Purpose.SOURCE, language=ENGLISH)
    return checker.check(article, read_sources([source]))


@pytest.mark.slow
def test_a_judge_from_a_folder_judges_and_is_named_in_the_signature(tmp_path: Path) -> None:
    folder = tiny_judge(tmp_path / "tiny", ["contradiction", "entailment", "neutral"])
    report = checked(Checker(cache=False, judge=str(folder)))
    assert report.signature.judge == "tiny"
    assert len(report.signature.judge_digest) == 64
    assert report.statements[0].support in (Support.SUPPORTED, Support.CONTRADICTED, Support.NOT_JUDGED)


@pytest.mark.slow
def test_labels_are_read_by_name_whatever_their_order(tmp_path: Path) -> None:
    from checker.statements.cross_encoder import load_judge

    judge = load_judge(tiny_judge(tmp_path / "tiny", ["CONTRADICTION", "NEUTRAL", "ENTAILMENT"]))
    (found,) = judge.judge([("the bridge opened .", "Ann Alder said the bridge opened .")])
    assert found.entails + found.neutral + found.contradicts == pytest.approx(1.0, abs=1e-5)


@pytest.mark.slow
def test_a_model_that_is_no_judge_is_refused(tmp_path: Path) -> None:
    from checker.statements.cross_encoder import load_judge

    folder = tiny_judge(tmp_path / "tiny", ["good", "bad", "ugly"])
    with pytest.raises(ModelError, match="entailment model"):
        load_judge(folder)


def test_a_folder_that_is_not_there_is_refused() -> None:
    with pytest.raises(ModelError, match="entailment model"):
        Checker(cache=False, judge="/nowhere/at/all")


def test_without_a_judge_nothing_is_judged_and_the_signature_names_none() -> None:
    report = checked(Checker(cache=False))
    assert (report.signature.judge, report.statements[0].support) == ("", Support.NOT_JUDGED)


class Certain:
    """A judge that is sure of one thing."""

    name, digest = "certain", "0" * 64

    def __init__(self, word: Entailment) -> None:
        self.word = word

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        return [self.word for _ in pairs]


@pytest.mark.parametrize(
    ("word", "support"),
    [
        (Entailment(0.9, 0.1, 0.0), Support.SUPPORTED),
        (Entailment(0.0, 0.1, 0.9), Support.CONTRADICTED),
        (Entailment(0.4, 0.3, 0.3), Support.NOT_JUDGED),
    ],
)
def test_what_a_judge_says_changes_support_and_raises_no_finding(word: Entailment, support: Support) -> None:
    checker = Checker(cache=False)
    checker.entailment = Certain(word)
    (one,) = checked(checker).statements
    assert (one.support, one.findings) == (support, ())


def test_one_passage_that_bears_it_out_is_enough() -> None:
    assert support_by([Entailment(0.0, 0.0, 1.0), Entailment(0.95, 0.05, 0.0)]) is Support.SUPPORTED
