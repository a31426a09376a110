"""Worker processes that each load the model once and then check whatever they are handed."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

WORKERS = 2


@contextmanager
def worker_pool() -> Iterator[ProcessPoolExecutor]:
    """Two processes, one thread of arithmetic each: they share two cores."""
    # Read when the arithmetic libraries are loaded, so it has to be set before the workers start.
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        with ProcessPoolExecutor(WORKERS, mp_context=multiprocessing.get_context("spawn")) as pool:
            yield pool
    finally:
        if before is None:
            del os.environ["OMP_NUM_THREADS"]
        else:
            os.environ["OMP_NUM_THREADS"] = before
