"""What a newsroom decides: its house style, its settings, and the files that hold them."""
