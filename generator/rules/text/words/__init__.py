"""What the rules on words know of words: how a passage reads, numbers in words, sounds, slips."""
