"""The rules on written files, and the readers that they stand on."""
