"""Stands in for the checker's command where reports are already made: prints the one on the article asked for.

Called as ``hand_over.py FOLDER check ARTICLE ...``; the report on PAIR/article.txt is FOLDER/PAIR.json, and that on
NAME.article.txt is FOLDER/NAME.json.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    folder, _, article = sys.argv[1:4]
    path = Path(article)
    name = path.parent.name if path.name == "article.txt" else path.name.removesuffix(".article.txt")
    sys.stdout.write((Path(folder) / f"{name}.json").read_text(encoding="utf-8"))
