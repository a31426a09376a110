"""What a configuration file may say, as a pydantic model and as JSON Schema.

Imported only where a file is read: pydantic takes a tenth of a second to load.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SeverityWord = Literal["error", "warning", "note", "off"]
FailWord = Literal["error", "warning", "note", "never"]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_kebab, frozen=True)


class ArticleTable(_Table):
    """What may differ from one article's path to another's."""

    sources: list[str] | None = Field(None, description="Transcripts: files, folders or globs, relative to this file.")
    library: str | None = Field(
        None, description="A library of sources, relative to this file: the right ones are found in it."
    )
    source_ids: list[str] | None = Field(None, description="Ids of the library's sources to use.")
    source_date: str | None = Field(
        None, description="Only the library's sources of a day, month, year or FIRST..LAST, as 2016-03."
    )
    sources_complete: bool | None = Field(
        None, description="Whether the sources hold all that was said; an unsupported quotation is then an error."
    )
    speaker: str | None = Field(None, description="Who speaks in a source that has no speaker labels.")
    speakers: dict[str, str] | None = Field(
        None, description="Names for single labels of the sources, as SPEAKER_00 = “Ann Alder”."
    )
    style: Literal["strict", "standard", "lenient"] | None = Field(
        None, description="The house style that sets severities."
    )
    rules: dict[str, SeverityWord] | None = Field(
        None, description="Single rules, by code or name, set to a severity or off."
    )
    fail_on: FailWord | None = Field(None, description="The quietest severity that fails.")
    unsupported: Literal["fail", "warn", "ignore"] | None = Field(
        None, description="What a quotation that no source has does to the verdict."
    )


class OverrideTable(ArticleTable):
    """Settings for the articles whose path matches."""

    paths: list[str] = Field(description="Globs of articles, relative to this file.", min_length=1)


class ConfigTable(ArticleTable):
    """The whole of checker.toml, or of [tool.checker] in pyproject.toml."""

    max_warnings: int | None = Field(None, ge=0, description="The most warnings that one run may hold and pass.")
    allow_empty: bool | None = Field(None, description="Whether a run without a single quotation passes.")
    show: Literal["error", "warning", "note"] | None = Field(
        None, description="The quietest severity that reports for people show; it changes no verdict."
    )
    exclude: list[str] | None = Field(None, description="Globs of articles that folders leave out.")
    waivers: str | None = Field(None, description="The file of waivers, relative to this file.")
    output: list[str] | None = Field(None, description="Reports to write, each as FORMAT:PATH.")
    model: str | None = Field(None, description="A sentence-transformers model by name or folder.")
    cache: bool | None = Field(None, description="Whether what was read and judged is kept for the next run.")
    reported: bool | None = Field(None, description="Whether reported statements are shown with their passages.")
    judge: str | None = Field(None, description="The folder of an entailment model for reported statements.")
    timeout: float | None = Field(None, gt=0, le=604_800, description="The most seconds that one article may take.")
    overrides: list[OverrideTable] | None = Field(None, description="Settings for some articles, the last match wins.")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a configuration file, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **ConfigTable.model_json_schema()}


def known_keys(table: type[BaseModel]) -> list[str]:
    """The keys of a table as they are written."""
    return [field.alias or name for name, field in table.model_fields.items()]
