"""WordprocessingML as Word wants it: the pieces that python-docx has no word for, a module each."""
