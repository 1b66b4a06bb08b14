"""What a comparison costs, by the size of the texts."""
