"""The blocks of an agreement as Word's paragraphs and tables."""
