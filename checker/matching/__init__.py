"""Which passage a quotation comes from, in whose mouth, and how faithful its words are."""
