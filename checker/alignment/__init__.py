"""Words, the edit script between quotation and passage, and the class of each edit."""
