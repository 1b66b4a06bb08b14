"""The page for EDGAR, and the text of the filing copy, as the EDGAR Filer Manual takes them."""
