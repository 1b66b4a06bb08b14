"""The document tree: read from markup, numbered, and given to writers."""
