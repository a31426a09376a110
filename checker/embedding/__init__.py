"""Text to vectors: the encoder protocol, its engines, the cache."""
