"""The facts that a template names, each with the name that it goes by at the top: `deal.underwriters.name`.

Loops, `set` and the macros of the same file are followed, so that `{{ by.name }}` counts as what `by` stands for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from jinja2 import Environment, nodes

Named = tuple[str, ...]
"""A name and the attributes that are asked of it; empty for a thing of the template's own."""


def named(template: str) -> set[Named]:
    """Every chain of attributes that a template asks for, and every name that it does not make itself."""
    walk = _Walk()
    walk.all(Environment().parse(template).body)
    for macro in walk.macros.values():
        if macro.name not in walk.called:
            walk.call(macro, [])
    return {name for name in walk.found if name}


@dataclass
class _Walk:
    scope: dict[str, Named] = field(default_factory=dict)
    macros: dict[str, nodes.Macro] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    found: set[Named] = field(default_factory=set)

    JINJA_S_OWN: ClassVar = ("loop", "caller", "none")

    def all(self, found: Iterator[nodes.Node] | list[nodes.Node]) -> None:
        for node in found:
            self.visit(node)

    def visit(self, node: nodes.Node) -> None:
        match node:
            case nodes.Macro():
                self.macros[node.name] = node
                self.scope[node.name] = ()
            case nodes.FromImport():
                self.scope |= {name if isinstance(name, str) else name[1]: () for name in node.names}
            case nodes.Import():
                self.scope[node.target] = ()
            case nodes.Assign(target=nodes.Name(name=name)):
                self.scope[name] = self.path(node.node)
            case nodes.AssignBlock(target=nodes.Name(name=name)):
                self.all(node.body)
                self.scope[name] = ()
            case nodes.For(target=nodes.Name(name=name)):
                self.scope[name] = self.path(node.iter)
                self.all([*node.body, *node.else_])
            case nodes.Call(node=nodes.Name(name=name)) if name in self.macros:
                self.call(self.macros[name], [self.path(given) for given in node.args])
            case nodes.Getattr() | nodes.Name():
                self.path(node)
            case _:
                self.all(node.iter_child_nodes())

    def call(self, macro: nodes.Macro, given: list[Named]) -> None:
        """The names in a macro's body, for the things that it is given."""
        outside = dict(self.scope)
        self.called.add(macro.name)
        self.scope |= {argument.name: () for argument in macro.args}
        self.scope |= {argument.name: path for argument, path in zip(macro.args, given, strict=False)}
        self.all(macro.body)
        self.scope = outside

    def path(self, node: nodes.Node) -> Named:
        """The chain that a node asks for, and what stands for it; noted as found."""
        match node:
            case nodes.Name(name=name):
                made = self.scope.get(name, () if name in self.JINJA_S_OWN else (name,))
            case nodes.Getattr(node=inner, attr=attribute):
                outer = self.path(inner)
                self.found.discard(outer)
                made = (*outer, attribute) if outer else ()
            case _:
                self.visit(node)
                return ()
        self.found.add(made)
        return made
