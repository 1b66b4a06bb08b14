"""A second, invented issuer: its shelf, its base document and its deal are data, and draft without any Python."""
