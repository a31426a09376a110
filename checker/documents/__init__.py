"""Files to text, every character kept in its place; one file a format."""

from checker.documents.file_reading import known_extensions, read, read_bytes
from checker.documents.place_labels import Location, locate
from checker.documents.purpose import Purpose

__all__ = ["Location", "Purpose", "known_extensions", "locate", "read", "read_bytes"]
