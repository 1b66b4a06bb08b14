"""What a page for EDGAR is put together from: plain old tags with attributes on them, none that a filing refuses."""
