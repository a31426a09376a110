"""Turns and speakers of a primary record."""

from checker.sources.reading import read_source

__all__ = ["read_source"]
