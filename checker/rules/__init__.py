"""The registry of rules and what each family of them finds."""
