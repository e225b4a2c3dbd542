"""A meeting file, a template and the shelf in, a new Statement out."""

from drafter.compose.archive import Archive
from drafter.compose.assemble import Composed, statement
from drafter.compose.beginning import Promised, begun, begun_from_file, headed
from drafter.compose.continued import Promise
from drafter.compose.entering import entered
from drafter.compose.fields import Field, Group, Rows, marked_as, named
from drafter.compose.filling import form, new_item, value_at
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
    "Field",
    "Group",
    "Interview",
    "Origin",
    "Outlined",
    "Promise",
    "Promised",
    "Question",
    "Rows",
    "begun",
    "begun_from_file",
    "entered",
    "form",
    "headed",
    "interview",
    "lacking",
    "marked_as",
    "named",
    "new_item",
    "outline",
    "placed",
    "schema",
    "skeleton",
    "statement",
    "value_at",
]
