"""A module is found by its name alone: one base name for one thing in the whole package."""

from __future__ import annotations

from collections import defaultdict

from picture import PROJECT

PACKAGE = PROJECT / "checker"
EVERYWHERE = frozenset({"__init__", "__main__"})


def modules_by_base_name() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.stem not in EVERYWHERE:
            found[path.stem].append(path.relative_to(PACKAGE).as_posix())
    return found


def without_its_command(modules: list[str]) -> list[str]:
    """The modules of one name; the file of a command may be called as the one module that does its work."""
    return [module for module in modules if len(modules) > 2 or not module.startswith("cli/")]


def test_a_base_name_is_one_module_and_at_most_its_command() -> None:
    twice = {name: modules for name, modules in modules_by_base_name().items() if len(without_its_command(modules)) > 1}
    assert twice == {}, "choose names that say what is different"


def test_two_modules_of_one_name_are_two_even_beside_a_command() -> None:
    assert without_its_command(["cli/baseline.py", "gate/baseline.py"]) == ["gate/baseline.py"]
    assert len(without_its_command(["cli/baseline.py", "gate/baseline.py", "rules/baseline.py"])) > 1
    assert len(without_its_command(["gate/baseline.py", "rules/baseline.py"])) > 1
