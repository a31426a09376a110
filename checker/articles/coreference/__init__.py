"""Resolve names, roles and pronouns to the people of an article."""
