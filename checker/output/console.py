"""Rich renderables as plain or coloured text of a given width."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, RenderableType

# Narrower, a card's two columns leave no room for words; wider, lines are hard to follow.
NARROWEST, WIDEST = 40, 120


def printed(*renderables: RenderableType, width: int, colour: bool) -> str:
    """The renderables under one another, no line with trailing blanks, ANSI colours only if ``colour``."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(NARROWEST, min(width, WIDEST)),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for renderable in renderables:
        console.print(renderable)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().split("\n")[:-1])
