"""Measures the checker on every set there is, and holds the figures against their floors."""
