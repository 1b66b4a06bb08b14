"""The life of a deal at a desk: made new from a precedent, priced, shown, and held beside another."""
