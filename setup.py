"""Put the shipped model, which stands in models/, into the package when a wheel is built."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

MODEL = Path("models") / "all-MiniLM-L6-v2-int8"
INSIDE = Path("checker") / "embedding" / "standard_model"


class BuildWithModel(build_py):
    """Build the package, and copy the model's folder into it."""

    def run(self) -> None:
        """Build."""
        super().run()
        if not self.editable_mode:
            shutil.copytree(MODEL, Path(self.build_lib) / INSIDE, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithModel})
