"""The deal: the facts of one takedown, typed and frozen, each with the place that states it."""
