"""A small archive of the invented town: records, articles, and what a command printed of them."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HARBOUR = """Remarks at the Harbour

MINISTER ALDER: Good morning. We will build six new bridges by the spring. The council has set the money aside, and \
nobody will lose a mooring because of the works. I have asked the harbour master for a report, and I will publish it.

MS. BIRCH: I find the plan very serious and constructive. The fishing fleet was heard at every meeting, and I thank \
the minister for that. We would like to see the dredging begin in March.
"""
COUNCIL = """Council Meeting

MR. CEDAR: The ferry has not run since Tuesday, and I am sorry for it. We have ordered two new engines from the yard.

MINISTER ALDER: The council will pay for the engines out of the winter fund and for nothing else.
"""
FAITHFUL = "“We will build six new bridges by the spring,” Minister Alder said.\n"
FAULTY = "“We will build nine new bridges by the spring,” Minister Alder said.\n"
FERRY = "“The ferry has not run since Tuesday, and I am sorry for it,” Mr. Cedar said.\n"
UNKNOWN = "“The lighthouse keeps its old lamp for another year at least,” Minister Alder said.\n"

# id, outlet, date, words, sources
ROWS = (
    ("faithful", "Harbour Post", "2021-01-04", FAITHFUL, "harbour.txt"),
    ("faulty", "Harbour Post", "2021-01-19", FAULTY, "harbour.txt"),
    ("ferry", "Morning Tide", "2021-02-02", FERRY, "council.txt"),
    ("both", "Morning Tide", "2021-03-01", FAITHFUL + "\n" + FERRY, "harbour.txt;council.txt"),
    ("unknown", "", "2021-03-09", UNKNOWN, "council.txt"),
    ("broken", "Morning Tide", "", "", "harbour.txt"),
    ("gone", "Morning Tide", "2021-03-10", "", "harbour.txt"),
)


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


BATCH = ("batch", "archive.csv", "--out", "out", "--jobs", "1", "--csv")


def make_archive(folder: Path) -> None:
    """Put the records, the articles and the manifest into a folder."""
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "council.txt").write_text(COUNCIL, encoding="utf-8")
    (folder / "articles").mkdir()
    with (folder / "archive.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "path", "outlet", "date", "url", "sources", "desk"])
        for id_, outlet, date, words, sources in ROWS:
            if words:
                path = folder / "articles" / f"{id_}.txt"
                path.write_text(f"Of the {id_} bridge\n\n{words}", encoding="utf-8")
            writer.writerow([id_, f"articles/{id_}.txt", outlet, date, f"https://example.org/{id_}", sources, "city"])
    (folder / "articles" / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))


def run_checker(folder: Path, *arguments: str | Path) -> Ran:
    """Run the command line in a process of its own, as a batch is run."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return Ran(done.returncode, done.stdout, done.stderr)
