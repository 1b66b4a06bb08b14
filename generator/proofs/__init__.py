"""Reading back what was written: the words of each file, and those of the tree, apart from the writers' code."""
