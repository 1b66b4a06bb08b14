"""What was drafted is what is drafted: whole files, compared byte by byte."""
