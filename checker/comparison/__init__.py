"""Articles held against each other: who prints the same utterance, in what words, and in whose mouth."""
