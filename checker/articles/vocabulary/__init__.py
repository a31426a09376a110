"""The words that reading an article leans on, by what they do: verbs of reporting, classes of words."""
