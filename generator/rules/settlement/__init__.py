"""The agreement's date and the closing."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
