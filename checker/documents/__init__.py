"""Files to text, every character kept in its place; one file a format."""
