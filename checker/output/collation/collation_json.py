"""A comparison as JSON, schema 1. Fields are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from checker.catalogue.across_articles import CONFLICTING_SPEAKER, CONFLICTING_WORDING
from checker.comparison.collation import Base, Collation, Place
from checker.comparison.compared import Comparison, Utterance
from checker.comparison.judging_conflicts import Conflict
from checker.comparison.naming import siglum
from checker.comparison.shared_utterances import Agreement
from checker.comparison.witnesses import Witness
from checker.documents.place_labels import locate
from checker.model import Article, Source, Span
from checker.output.json import PLAIN_FORMATS

SCHEMA = 1

Record = dict[str, Any]


def render(comparison: Comparison) -> str:
    """The comparison as one JSON document, ending in a line feed; the same comparison gives the same bytes."""
    return json.dumps(record(comparison), ensure_ascii=False, indent=2) + "\n"


def record(comparison: Comparison) -> Record:
    """The comparison as plain dictionaries and lists."""
    signature = comparison.signature
    return {
        "schema": SCHEMA,
        "tool": {
            "name": signature.tool,
            "version": signature.version,
            "signature": {
                "model": signature.model,
                "model_digest": signature.model_digest,
                "thresholds_digest": signature.thresholds_digest,
                "rules_digest": signature.rules_digest,
                "style": signature.style,
            },
        },
        "articles": [_article(number, comparison) for number in range(len(comparison.reports))],
        "sources": [_source(source) for source in comparison.sources],
        "utterances": [_utterance(utterance) for utterance in comparison.utterances],
        "agreement": {
            "articles": [
                {"articles": [siglum(one), siglum(other)], **_agreement(found)}
                for (one, other), found in comparison.between.items()
            ],
            "record": [
                {"article": siglum(number), **_agreement(found)} for number, found in enumerate(comparison.with_record)
            ],
        },
        "summary": {
            "articles": len(comparison.reports),
            "quotations": len(comparison.witnesses),
            "utterances": len(comparison.utterances),
            "conflicting_wording": sum(conflict.code == CONFLICTING_WORDING.code for conflict in comparison.conflicts),
            "conflicting_speaker": sum(conflict.code == CONFLICTING_SPEAKER.code for conflict in comparison.conflicts),
        },
    }


def _article(number: int, comparison: Comparison) -> Record:
    article: Article = comparison.reports[number].article
    described: Record = {
        "siglum": siglum(number),
        "name": comparison.names[number],
        "path": article.document.path,
        "title": article.title,
        "sha256": article.document.sha256,
        "quotations": sum(witness.article == number for witness in comparison.witnesses),
    }
    if article.document.format not in PLAIN_FORMATS:
        described["text"] = article.document.text
    return described


def _source(source: Source) -> Record:
    document = source.document
    return {
        "id": source.id,
        "path": document.path,
        "title": document.title,
        "date": document.date,
        "sha256": document.sha256,
    }


def _agreement(found: Agreement) -> Record:
    share = found.share
    return {"common": found.common, "alike": found.alike, "share": None if share is None else round(share, 4)}


def _utterance(utterance: Utterance) -> Record:
    return {
        "id": utterance.id,
        "articles": [siglum(number) for number in utterance.articles],
        "base": _base(utterance.base),
        "witnesses": [_witness(collation, utterance.base) for collation in utterance.collations],
        "apparatus": [_place(place) for place in utterance.places],
        "findings": [_conflict(conflict) for conflict in utterance.conflicts],
    }


def _base(base: Base) -> Record:
    words = " … ".join(span.of(base.text) for span in base.spans)
    if base.source is not None:
        line = locate(base.source.document, base.spans[0].start).line
        return {"kind": "record", "source": base.source.id, "line": line, "text": words, "spans": _spans(base.spans)}
    return {
        "kind": "witness",
        "article": siglum(base.witness.article) if base.witness else None,
        "quote": base.witness.checked.quotation.id if base.witness else None,
        "text": words,
        "spans": _spans(base.spans),
    }


def _witness(collation: Collation, base: Base) -> Record:
    witness = collation.witness
    checked, attribution, passage = witness.checked, witness.attribution, witness.passage
    return {
        **_quote(witness),
        "kind": checked.quotation.kind.value,
        "text": witness.words,
        "spans": _spans(checked.quotation.spans),
        "speaker": witness.speaker.name if witness.speaker else None,
        "mention": attribution.mention if attribution else None,
        "confidence": round(attribution.confidence, 4) if attribution else None,
        "wording": checked.wording.value if checked.wording else None,
        "record_speaker": passage.speaker.name if passage and passage.speaker else None,
        "collated": bool(collation.covered),
        "variants": [
            {
                "class": variant.kind.value,
                "substantial": variant.substantial,
                "words": variant.one.of(witness.text),
                "base": variant.other.of(base.text),
                "span": _span(variant.one),
                "base_span": _span(variant.other),
            }
            for variant in collation.variants
        ],
    }


def _place(place: Place) -> Record:
    return {
        "number": place.number,
        "lemma": place.lemma,
        "span": _span(place.span),
        "readings": [
            {
                "words": reading.words,
                "class": reading.kind.value,
                "substantial": reading.substantial,
                "witnesses": [_quote(witness) for witness in reading.witnesses],
            }
            for reading in place.readings
        ],
        "agreeing": [_quote(witness) for witness in place.agreeing],
    }


def _conflict(conflict: Conflict) -> Record:
    return {
        "code": conflict.code,
        "rule": conflict.rule,
        "severity": conflict.severity.value,
        "message": conflict.message,
        "witnesses": [{**_quote(witness), "spans": _spans(spans)} for witness, spans in conflict.sides],
    }


def _quote(witness: Witness) -> Record:
    return {"article": siglum(witness.article), "quote": witness.checked.quotation.id}


def _spans(spans: Iterable[Span] | Sequence[Span]) -> list[dict[str, int]]:
    return [_span(span) for span in spans]


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
