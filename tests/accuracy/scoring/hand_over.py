"""Stands in for the checker's command where reports are already made: prints the one on the article asked for.

Called as ``hand_over.py FOLDER check ARTICLE ...``; the report on PAIR/article.txt is FOLDER/PAIR.json.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    folder, _, article = sys.argv[1:4]
    sys.stdout.write((Path(folder) / f"{Path(article).parent.name}.json").read_text(encoding="utf-8"))
