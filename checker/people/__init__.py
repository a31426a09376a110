"""Names, titles and roles: who is the same person."""
