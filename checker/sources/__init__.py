"""Turns and speakers of a primary record."""

from checker.sources.record_reading import read_source

__all__ = ["read_source"]
