"""A meeting file, a template and the shelf in, a new Statement out."""

from drafter.compose.assemble import Composed, statement
from drafter.compose.outline import Origin, Outlined, outline
from drafter.compose.skeleton import skeleton
from drafter.compose.standing import TELLING

__all__ = ["TELLING", "Composed", "Origin", "Outlined", "outline", "skeleton", "statement"]
