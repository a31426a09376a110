"""Choose the passage a quotation comes from, its speaker, and how faithful its words are."""
