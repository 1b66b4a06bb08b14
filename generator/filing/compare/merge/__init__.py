"""Both versions in one tree, with the marks of a redline."""
