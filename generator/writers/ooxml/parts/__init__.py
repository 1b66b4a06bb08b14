"""The parts of a DOCX file beside its text, and the file itself."""
