"""What the checker knows of a language: word tables as data, and the services that read them."""

from checker.language.language import Language, LanguageError
from checker.language.lexicon import Lexicon, Table

__all__ = ["Language", "LanguageError", "Lexicon", "Table"]
