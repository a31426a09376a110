"""What every engine that turns text into vectors looks like from outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors of unit length whose inner product is their cosine.

    The vector of a text depends on that text and ``digest`` alone: never on the other texts of the call,
    on how many threads ran, or on whether it came from a cache.
    """

    @property
    def name(self) -> str:
        """The model's name as a report shows it."""
        ...

    @property
    def digest(self) -> str:
        """Hexadecimal sha256 of everything the vectors depend on; two encoders agree only under one digest."""
        ...

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``, shape (n, dimension), in the order given; none give shape (0, dimension)."""
        ...


class EncoderAround:
    """The name, digest and dimension of another encoder, for one that only remembers what that one computes."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def name(self) -> str:
        """The model's name as a report shows it."""
        return self._encoder.name

    @property
    def digest(self) -> str:
        """The other encoder's digest."""
        return self._encoder.digest

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return self._encoder.dimension
