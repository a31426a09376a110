"""The article on its page: which blocks are its body, and their sentences."""
