"""Deals and templates that are wrong, one file a case, with what the command says of each."""
