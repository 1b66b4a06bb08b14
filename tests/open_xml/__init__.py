"""Word files before Microsoft's Open XML SDK, which says whether Word would take them as they are."""
