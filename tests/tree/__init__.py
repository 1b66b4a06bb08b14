"""The document tree of the model: where each value came from, who each block is, and what the markup admits."""
