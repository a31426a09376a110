"""Draw the way of the data from the imports of the packages, into docs/architecture.md.

An arrow runs from a package to one that uses it, as the data does; where a longer way says the same, it is left out.
What nearly every package uses (the nouns, the errors, the language) is left out too.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "architecture.md"
BEGIN, END = "<!-- picture: begin, made by `make picture` -->", "<!-- picture: end -->"
USED_BY_ALL = frozenset({"errors", "language", "model", "thresholds", "words"})

Uses = Mapping[str, frozenset[str]]


def page_with_picture(page: str) -> str:
    """Return the page with the picture as the imports are now."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n```mermaid\n{picture(uses_of_packages(PROJECT / 'checker'))}\n```\n{END}{after}"


def picture(uses: Uses) -> str:
    """Return the packages and the ways between them as a Mermaid flow chart."""
    boxes = [f'    {name}["{name}"]' for name in sorted(uses)]
    arrows = [f"    {used} --> {name}" for name in sorted(uses) for used in sorted(_directly(name, uses))]
    return "\n".join(["flowchart TD", *boxes, *arrows])


def uses_of_packages(root: Path) -> Uses:
    """Return for every package under ``root`` the packages that it imports from."""
    packages = {path.parent.name for path in root.glob("*/__init__.py")} - USED_BY_ALL
    return {name: frozenset(_imported(root / name)) & packages - {name} for name in packages}


def _imported(package: Path) -> Iterator[str]:
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("checker"):
                below = node.module.split(".")[1:2] or [alias.name for alias in node.names]
                yield from below


def _directly(name: str, uses: Uses) -> set[str]:
    """Return what the package uses and none of the others that it uses brings along."""
    return {used for used in uses[name] if not any(used in _all(other, uses) for other in uses[name] - {used})}


def _all(name: str, uses: Uses) -> set[str]:
    found, open_ = set[str](), [name]
    while open_:
        new = uses[open_.pop()] - found
        found |= new
        open_.extend(new)
    return found


def main() -> None:
    """Draw the picture again."""
    PAGE.write_text(page_with_picture(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{PAGE} is drawn\n")


if __name__ == "__main__":
    main()
