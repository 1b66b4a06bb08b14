"""The signs by which a reader of any format knows what stands before it: labels, names of parts, amounts, rules."""
