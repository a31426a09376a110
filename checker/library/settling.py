"""Putting a library's vectors in order after additions: few files, and a trained index once there are many texts."""

from __future__ import annotations

from collections.abc import Callable

from checker.library import store_schema as schema
from checker.library import trained
from checker.library.library_writer import Writer
from checker.library.segments import Segment, Segments, sweep, write_segment
from checker.library.trained import Trained

MOST_FILES = 64
"""Files of vectors before small ones are joined. Each costs a search some microseconds and a folder an entry."""

LARGEST_JOINED = 262_144
"""Rows, 400 MB: files are joined up to this size and never again beyond."""

Step = Callable[[str], None]


def settle(writer: Writer, *, report: Step | None = None) -> Trained | None:
    """Join small files and make, extend or drop the trained index; return the index as it now is.

    Every step is complete in itself: interrupted, the library is as it was before the step.
    """
    _join_files(writer, report)
    return _train(writer, report)


def segments_of(writer: Writer) -> list[Segment]:
    """Return the files of vectors, in order of their texts."""
    rows: list[tuple[str, int, int, str]] = writer.connection.execute(
        "SELECT name, first, rows, sha256 FROM segments ORDER BY first"
    ).fetchall()
    return [Segment(*row) for row in rows]


def vectors_of(writer: Writer) -> Segments:
    """Return all vectors."""
    return Segments(writer.vectors_folder, segments_of(writer), int(writer.fact("dimension") or 0))


def trained_of(writer: Writer) -> Trained | None:
    """Return what the store says of the trained index."""
    row = writer.connection.execute(
        "SELECT name, covered, trained_on, size, sha256, description, probes, recall FROM trained"
    ).fetchone()
    return Trained(*row) if row else None


def _join_files(writer: Writer, report: Step | None) -> None:
    if len(segments_of(writer)) <= MOST_FILES:
        return
    if report is not None:
        report("joining files of vectors")
    vectors = vectors_of(writer)
    if vectors.missing:
        return
    for group in _groups(vectors.segments):
        blocks = [block for first, block in vectors.blocks() if any(first == segment.first for segment in group)]
        with writer.transaction() as connection:
            joined = write_segment(writer.vectors_folder, blocks, first=group[0].first)
            connection.executemany("DELETE FROM segments WHERE name = ?", [(segment.name,) for segment in group])
            writer.name_segment(joined)
    sweep(writer.vectors_folder, writer.named_files())


def _groups(segments: list[Segment]) -> list[list[Segment]]:
    """Return neighbours that make files of at most the largest size; a file that stays alone is no group."""
    groups: list[list[Segment]] = [[]]
    for segment in segments:
        last = groups[-1]
        adjoining = not last or last[-1].end == segment.first
        if last and (not adjoining or sum(each.rows for each in last) + segment.rows > LARGEST_JOINED):
            groups.append([])
        groups[-1].append(segment)
    return [group for group in groups if len(group) > 1]


def _train(writer: Writer, report: Step | None) -> Trained | None:
    before = trained_of(writer)
    segments = segments_of(writer)
    end = segments[-1].end if segments else 1
    texts = sum(segment.rows for segment in segments)
    damaged = before is not None and _is_damaged(writer, before)
    if not damaged and not trained.is_due(texts, end, before):
        return before
    vectors = vectors_of(writer)
    if vectors.missing:
        return before
    made = None
    if texts > trained.LARGEST_EXACT:
        if report is not None:
            report("training the index")
        made = trained.make(vectors, writer.vectors_folder, before=before, end=end)
    with writer.transaction() as connection:
        connection.execute("DELETE FROM trained")
        if made is not None:
            connection.execute(
                "INSERT INTO trained VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    made.name,
                    made.covered,
                    made.trained_on,
                    made.size,
                    made.sha256,
                    made.description,
                    made.probes,
                    made.recall,
                ),
            )
    sweep(writer.vectors_folder, writer.named_files())
    return made


def _is_damaged(writer: Writer, index: Trained) -> bool:
    return trained.open_trained(writer.folder / schema.VECTORS, index) is None
