"""Text to vectors: the encoder protocol, its engines, the cache.

Nothing heavy is imported here: engines load when the first vector is asked for, so that commands which
need none start at once.
"""

from checker.embedding.encoder import Encoder
from checker.embedding.encoder_loading import load_encoder

__all__ = ["Encoder", "load_encoder"]
