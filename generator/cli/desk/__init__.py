"""The commands of a desk: `terms new`, `terms price`, `terms show`, `terms compare`."""
