"""Signature packets: the pages that go out to be signed, and the agreement put together from those that come back."""
