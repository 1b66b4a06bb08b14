"""Words, amounts, dates and marks of a passage, each with the key by which it is matched."""
