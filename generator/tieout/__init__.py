"""The tie-out sheet: every fact of an agreement with its line and its places, for a partner to check and initial."""
