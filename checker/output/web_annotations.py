"""W3C Web Annotations (JSON-LD), which editors' tools can pin to the article's text.

Every annotation is anchored twice: by position, exact while the text is the same, and by the quoted words with
what stands before and behind them, which still holds when the text around them has moved.
"""

from __future__ import annotations

import json
from typing import Any

from checker.model import Report
from checker.output.batch import Batch
from checker.output.positions import uri
from checker.output.remarks import Region, Remark, remarks

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

# Code points of context on each side, enough to tell two equal phrases of one article apart.
CONTEXT_LENGTH = 32

Record = dict[str, Any]


def render(batch: Batch) -> str:
    """An annotation page with an annotation for each finding."""
    items = [annotation for report in batch.reports for annotation in _annotations(report)]
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _annotations(report: Report) -> list[Record]:
    texts = {source.document.path: source.text for source in report.sources}
    return [_annotation(remark, number, report, texts) for number, remark in enumerate(remarks(report), start=1)]


def _annotation(remark: Remark, number: int, report: Report, texts: dict[str, str]) -> Record:
    finding = remark.finding
    bodies: list[Record] = [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": finding.message},
        {"type": "TextualBody", "purpose": "tagging", "value": f"{finding.code} {finding.rule}"},
        {"type": "TextualBody", "purpose": "classifying", "value": finding.severity.value},
    ]
    if finding.waiver is not None:
        reason = f"waived: {finding.waiver.reason}"
        bodies.append({"type": "TextualBody", "purpose": "moderating", "format": "text/plain", "value": reason})
    if remark.source is not None:
        passage = _target(remark.source, texts[remark.source.path])
        bodies.append({"type": "SpecificResource", "purpose": "linking", **passage})
    digest = report.article.document.sha256[:16]
    return {
        "id": f"urn:quote-checker:{digest}:{finding.fingerprint or finding.code}:{number}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": {"type": "SpecificResource", **_target(remark.article, report.article.text)},
    }


def _target(region: Region, text: str) -> Record:
    start, end = region.span.start, region.span.end
    return {
        "source": uri(region.path),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
                "suffix": text[end : end + CONTEXT_LENGTH],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
