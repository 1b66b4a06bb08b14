"""Backwards: an edited copy of the Basic Provisions into the amendments that lead to it."""
