"""Broken and hostile files before every command that reads one from outside: `make fuzz`, and a sample in the tests."""
