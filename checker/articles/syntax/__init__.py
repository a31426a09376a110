"""Read a sentence without a parser: names, noun phrases, reporting verbs and their subjects."""
