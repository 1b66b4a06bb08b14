"""The text of a base document: read from a file, its lines kept as printed, its sections and paragraphs recognised."""
