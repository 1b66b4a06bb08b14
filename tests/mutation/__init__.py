"""Every scalar, list and open fact of the model, changed in turn: the words follow it, and no others do."""
