"""What is installed is what was tested."""
