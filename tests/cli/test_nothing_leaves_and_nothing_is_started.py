"""No command opens a connection, asks for an address or starts a program: tried with the audit of such calls."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

GUARD = """
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        raise PermissionError(f"the network: {event} {arguments}")
    if event in {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"}:
        raise PermissionError(f"a program: {event} {arguments}")

sys.addaudithook(refuse)
from checker.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
WORDS = "“We will build six new bridges by the spring,” Minister Alder said.\n"

COMMANDS: dict[str, tuple[Sequence[str], int]] = {
    "check": (
        ("check", "a.txt", "--source", "record.txt", "--output", "html:page.html", "--output", "json:out.json"),
        0,
    ),
    "check a page": (("check", "a.html", "--source", "record.txt"), 0),
    "gate": (("gate", "a.txt", "b.txt", "--source", "record.txt", "--format", "sarif"), 0),
    "compare": (("compare", "a.txt", "b.txt", "--source", "record.txt"), 0),
    "quotes": (("quotes", "a.txt"), 0),
    "sources": (("sources", "record.txt"), 0),
    "library": (("library", "add", "record.txt", "--library", "kept"), 0),
    "rules": (("rules",), 0),
    "config": (("config", "show"), 0),
    "doctor": (("doctor",), 0),
}


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "code"), COMMANDS.values(), ids=COMMANDS)
def test_a_command_neither_uses_the_network_nor_starts_a_program(
    arguments: Sequence[str], code: int, tmp_path: Path
) -> None:
    (tmp_path / "record.txt").write_text(
        "MINISTER ALDER: We will build six new bridges by the spring.\n\nMS. BIRCH: I thank the minister for that.\n",
        encoding="utf-8",
    )
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(WORDS, encoding="utf-8")
    (tmp_path / "a.html").write_text(
        "<html><head><link rel='stylesheet' href='http://example.org/x.css'><base href='http://example.org/'></head>"
        f"<body><article><p>{WORDS}</p><img src='http://example.org/x.png'></article></body></html>",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-c", GUARD, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr


def test_the_guard_refuses_a_connection_and_a_program() -> None:
    for call in ("import socket; socket.create_connection(('127.0.0.1', 9))", "import os; os.system('true')"):
        script = GUARD.split("from checker")[0] + call
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        assert "PermissionError" in done.stderr
