"""Articles compared, for people and for tools: one file a format."""
