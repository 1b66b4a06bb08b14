"""The other side: what was filed or sent, read into the tree that drafting makes, and compared with it."""
