"""Showing a comparison: on a terminal, and as JSON."""
