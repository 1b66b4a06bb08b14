"""Transcripts of the commands: each is a test, and together they are the manual."""
