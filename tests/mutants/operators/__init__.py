"""The changes, by kind: each operator takes a sound deal and a source of chance, and yields wrong deals."""
