"""Every format is a module with one function, as the interface says."""

from __future__ import annotations

import inspect
from importlib import import_module

import pytest

from checker.output.formats import MODULES, Format
from checker.output.interface import ReportFormat

# One article's report differs there from a batch of one.
OF_THEIR_OWN = {Format.HTML, Format.JSON}


def test_every_format_has_a_module_or_a_way_of_its_own() -> None:
    assert set(MODULES) == set(Format) - OF_THEIR_OWN


@pytest.mark.parametrize("module", MODULES.values())
def test_a_format_is_called_as_the_interface_says(module: str) -> None:
    asked = [name for name in inspect.signature(ReportFormat.render).parameters if name != "self"]
    render = inspect.signature(import_module(f"checker.output.{module}").render)
    required = [name for name, given in render.parameters.items() if given.default is inspect.Parameter.empty]
    assert required == asked
