"""Find reported speech: what an article's own sentences say that somebody said, without quotation marks."""
