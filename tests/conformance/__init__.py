"""Conformance that is checked: every kind of PDF before veraPDF, signed ones before pyHanko and poppler, too."""
