"""Where in the sources a quotation may come from: vectors, words, and their fusion."""
