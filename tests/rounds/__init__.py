"""Rounds: drafts that are frozen stay what they were."""
