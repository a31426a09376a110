"""The report as a Python program gets it: the report itself, and the shapes it can be had in."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from checker import model
from checker.errors import OptionError
from checker.output.columns import table_named
from checker.output.file_writing import write_text
from checker.output.formats import Format

if TYPE_CHECKING:
    import pandas
    import pyarrow

_FORMATS = {
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".md": Format.MARKDOWN,
    ".txt": Format.TEXT,
    ".csv": Format.CSV,
    ".sarif": Format.SARIF,
    ".xml": Format.JUNIT,
}


class Report(model.Report):
    """One article checked against its sources."""

    @classmethod
    def of(cls, report: model.Report) -> Self:
        """Return the report with the methods of this class."""
        return cls(**{field.name: getattr(report, field.name) for field in fields(report)})

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain dictionaries and lists: schema 1, which ``checker schema`` prints."""
        from checker.output.json import record

        return record(self)

    def to_json(self) -> str:
        """Return the report as a JSON document; the same report gives the same text."""
        from checker.output.json import render

        return render(self)

    def save(self, path: str | Path, *, format: Format | str | None = None) -> Path:  # noqa: A002
        """Write the report to a file, in one step, and return the file's path.

        Args:
            path: the file; missing folders are made.
            format: one of the formats of ``checker check``; by default the file's ending decides.

        Raises:
            OptionError: if neither the format nor the ending is known.
        """
        from checker.output.batch import Batch
        from checker.output.formats import render

        path = Path(path)
        write_text(path, render(_format(path, format), Batch((self,)), single=True))
        return path

    def to_arrow(self, table: str = "quotations") -> pyarrow.Table:
        """Return one of the report's tables: ``quotations``, ``findings``, ``reported`` or ``articles``.

        Raises:
            CheckerError: if pyarrow is not installed.
            OptionError: if there is no such table.
        """
        from checker.output.arrow_tables import arrow_table, require_arrow
        from checker.output.tabulation import rows_of

        require_arrow("an Arrow table")
        try:
            wanted = table_named(table)
        except ValueError as error:
            raise OptionError(f"no table {table!r} can be made", why=str(error), fix="name one of them") from error
        return arrow_table(wanted, rows_of(self, self.article.document.path)[wanted.name])

    def to_pandas(self, table: str = "quotations") -> pandas.DataFrame:
        """Return one of the report's tables as a data frame; see :meth:`to_arrow`.

        Raises:
            CheckerError: if pyarrow or pandas is not installed.
            OptionError: if there is no such table.
        """
        from checker.output.arrow_tables import require_arrow

        require_arrow("a data frame", "pandas")
        return self.to_arrow(table).to_pandas()


def _format(path: Path, named: Format | str | None) -> Format:
    try:
        return Format(named) if named is not None else _FORMATS[path.suffix.lower()]
    except (KeyError, ValueError):
        raise OptionError(
            f"the report cannot be saved as {path.name}",
            why=f"{named or path.suffix or 'a file without an ending'} is not a report format",
            fix=f"end the file's name in {', '.join(_FORMATS)}, or give format=, one of {', '.join(Format)}",
        ) from None
