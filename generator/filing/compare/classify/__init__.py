"""What each difference is to a lawyer: its class, its kind, its cause."""
