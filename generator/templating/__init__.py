"""Where templates are, what they may say, and what they make of a takedown."""
