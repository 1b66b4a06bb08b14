"""Redlines in every format: what they say, how they look, that they are the same each time."""
