"""A past statement turned into a template, and a meeting file with its own facts: drafted with them, it comes back."""

from drafter.compose.past.assemble import Made, template
from drafter.compose.past.source import Entities

__all__ = ["Entities", "Made", "template"]
