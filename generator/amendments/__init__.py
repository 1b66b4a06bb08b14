"""Amendments that run: a deal's variations found in the text of the Basic Provisions, and the document as they leave it."""
