"""English: its word tables, and the object that holds them."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from checker.language.language import Language
from checker.language.lexicon import Lexicon

ENGLISH: Final = Language(code="en", name="English", lexicon=Lexicon(files(__name__)))
