"""One line a finding, as compilers print them, so that editors can jump to it."""

from __future__ import annotations

from checker.output.batch import Batch
from checker.output.remarks import Remark, remarks_of
from checker.output.wordmarks import printable


def render(batch: Batch) -> str:
    """``path:line:column: severity code name: message [fingerprint]``, then a line for each unreadable article."""
    lines = [_line(remark) for remark in remarks_of(batch, shown=True)]
    lines += [f"{one.path}:1:1: error: {printable(f'{one.what} {one.why}')}" for one in batch.unreadable]
    lines += [
        f"{report.article.document.path}:1:1: error: {checked.quotation.id} could not be judged: {printable(reason)}"
        for report, checked, reason in batch.unjudged()
    ]
    return "".join(line + "\n" for line in lines)


def _line(remark: Remark) -> str:
    finding, place = remark.finding, remark.article
    waived = f" (waived: {printable(finding.waiver.reason)})" if finding.waiver else ""
    mark = f" [{finding.fingerprint}]" if finding.fingerprint else ""
    where = f"{place.path}:{place.start.line}:{place.start.column}"
    told = printable(finding.message).strip()
    return f"{where}: {finding.severity.value} {finding.code} {finding.rule}: {told}{waived}{mark}"
