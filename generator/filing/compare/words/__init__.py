"""What changed between the tokens of units that belong together."""
