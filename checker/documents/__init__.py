"""Files to text, every character kept in its place; one file a format."""

from checker.documents.places import Location, locate
from checker.documents.purpose import Purpose
from checker.documents.reading import known_extensions, read, read_bytes

__all__ = ["Location", "Purpose", "known_extensions", "locate", "read", "read_bytes"]
