"""Amendments that run: a deal's variations found in the text of the Basic Provisions, and what they leave of it."""
