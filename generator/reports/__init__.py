"""Findings as a reader or a machine wants them: text, JSON, SARIF."""
