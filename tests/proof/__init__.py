"""The proof: what the writers wrote, read back by programs that share no code with them, is what was filed."""
