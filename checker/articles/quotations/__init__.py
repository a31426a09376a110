"""The quotations of an article: marks, pairs, parts, and whether quoted words are speech."""
