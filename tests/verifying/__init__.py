"""Files held against their deals."""
