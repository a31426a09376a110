"""The grounds on which a statement is doubted, one file a ground."""
