"""Signature pages that go out and come back."""
