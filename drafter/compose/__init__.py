"""A meeting file, a template and the shelf in, a new Statement out."""

from drafter.compose.archive import Archive
from drafter.compose.assemble import Composed, statement
from drafter.compose.beginning import Promised, begun, begun_from_file, headed
from drafter.compose.continued import Promise
from drafter.compose.given_at import placed
from drafter.compose.interview import Interview, interview
from drafter.compose.outline import Origin, Outlined, outline
from drafter.compose.own_frame import lacking
from drafter.compose.questions import Question
from drafter.compose.schema import schema
from drafter.compose.skeleton import skeleton
from drafter.compose.standing import TELLING

__all__ = [
    "TELLING",
    "Archive",
    "Composed",
    "Interview",
    "Origin",
    "Outlined",
    "Promise",
    "Promised",
    "Question",
    "begun",
    "begun_from_file",
    "headed",
    "interview",
    "lacking",
    "outline",
    "placed",
    "schema",
    "skeleton",
    "statement",
]
