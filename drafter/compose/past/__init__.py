"""A past statement turned into a template, and a meeting file with its own facts: drafted with them, it comes back."""

from drafter.compose.past.assemble import Made, template

__all__ = ["Made", "template"]
