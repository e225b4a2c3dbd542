"""A meeting file, a template and the shelf in, a new Statement out."""

from drafter.compose.archive import Archive
from drafter.compose.asking.beginning import Promised, begun, begun_from_file, headed
from drafter.compose.asking.continued import Promise
from drafter.compose.asking.entering import entered
from drafter.compose.asking.fields import Field, Group, Rows, marked_as, named
from drafter.compose.asking.filling import form, new_item, value_at
from drafter.compose.asking.interview import Interview, interview
from drafter.compose.asking.own_frame import lacking
from drafter.compose.asking.questions import Question
from drafter.compose.asking.skeleton import skeleton
from drafter.compose.assemble import Composed, statement
from drafter.compose.meeting.given_at import placed
from drafter.compose.meeting.schema import schema
from drafter.compose.outline import Origin, Outlined, outline
from drafter.compose.outline.standing import TELLING

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
