"""A clause is proved by the file of its name here: facts put on the model, and the words that they must give."""
