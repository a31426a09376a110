"""Keeps model libraries from asking any server for anything."""

from __future__ import annotations

import os

_SETTINGS = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "ORT_DISABLE_TELEMETRY": "1",  # read when onnxruntime is imported; it otherwise keeps a device id and uploads
    "TOKENIZERS_PARALLELISM": "false",
}


def stay_offline() -> None:
    """Forbid model libraries the network for the life of this process; call before importing any of them."""
    os.environ.update(_SETTINGS)
