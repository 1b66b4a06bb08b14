"""The rules of `terms check`: a module each, its name the code, its docstring the page; fixtures under tests/rules."""
