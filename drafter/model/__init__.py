"""The shared language: what a statement, a precedent and a register are made of.

Everything here is a frozen value. A changed statement is a new one (`dataclasses.replace`). A text
that was parsed and a text that was drafted are the same class, so that check, redline and render
serve both. "" and () stand for "nothing" wherever they can; the JSON of DESIGN.md, section 5, with
its nulls, is made from these in `shapes`. What a text is written down without is loaded when it is
first asked for: to make these classes takes longer than the writing.

    sources, text          where text stands; plain words
    names, meetings        who attends; the facts of a meeting
    registers              the rows of names.yaml and meetings.yaml
    blocks, reading        what a text is made of; what its reading tells beside it
    statements             the text of a meeting
    documents              the papers that can be drafted
    changes                what became of a text in another
    precedents, shelf      wording kept as evidence; all that is kept
    outlines               what of a past text is its own meeting's
    commitments            what was undertaken, and what became of it
    problems               what is wrong
"""

from typing import TYPE_CHECKING

from drafter.model.allowed import Allowed
from drafter.model.blocks import LABEL_SUFFIXES, MAX_HEADING_LEVEL, Block, BlockKind, Picture, Use
from drafter.model.documents import DOCUMENTS, Document
from drafter.model.meetings import Meeting, Mode
from drafter.model.names import LANDS, ORGANISED, Attendee, NameKind, Role
from drafter.model.problems import Correction, Place, Problem, Severity
from drafter.model.reading import Comment, Confidence, Level, Repair
from drafter.model.sources import NO_LINES, Lines, Source
from drafter.model.statements import OUTCOMES, Circulation, Head, Kind, Statement
from drafter.model.text import GAP, plain, spaced

if TYPE_CHECKING:
    from drafter.model.changes import (
        Change,
        ChangeKind,
        Changes,
        Mark,
        Part,
        Row,
        Side,
        Words,
        refused,
        shown_title,
        taken,
    )
    from drafter.model.commitments import Commitment, Found, Ledger, Outcome, Passage
    from drafter.model.findings import Finding, RulePage
    from drafter.model.outlines import Extract, Marked
    from drafter.model.precedents import FUNCTIONS, SLOT_KINDS, Attested, Precedent, Slot, Status
    from drafter.model.profiles import Profile
    from drafter.model.registers import Name, RegisteredMeeting
    from drafter.model.shelf import Shelf
    from drafter.model.submissions import Submission, Submissions
else:

    def __getattr__(name: str) -> object:
        """Return what a text is written down without, loaded when the first of it is asked for."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from drafter.model import (
            changes,
            commitments,
            findings,
            outlines,
            precedents,
            profiles,
            registers,
            shelf,
            submissions,
        )

        beside = (changes, commitments, findings, outlines, precedents, profiles, registers, shelf, submissions)
        found = globals()[name] = next(vars(module)[name] for module in beside if name in vars(module))
        return found


__all__ = [
    "DOCUMENTS",
    "FUNCTIONS",
    "GAP",
    "LABEL_SUFFIXES",
    "LANDS",
    "MAX_HEADING_LEVEL",
    "NO_LINES",
    "ORGANISED",
    "OUTCOMES",
    "SLOT_KINDS",
    "Allowed",
    "Attendee",
    "Attested",
    "Block",
    "BlockKind",
    "Change",
    "ChangeKind",
    "Changes",
    "Circulation",
    "Comment",
    "Commitment",
    "Confidence",
    "Correction",
    "Document",
    "Extract",
    "Finding",
    "Found",
    "Head",
    "Kind",
    "Ledger",
    "Level",
    "Lines",
    "Mark",
    "Marked",
    "Meeting",
    "Mode",
    "Name",
    "NameKind",
    "Outcome",
    "Part",
    "Passage",
    "Picture",
    "Place",
    "Precedent",
    "Problem",
    "Profile",
    "RegisteredMeeting",
    "Repair",
    "Role",
    "Row",
    "RulePage",
    "Severity",
    "Shelf",
    "Side",
    "Slot",
    "Source",
    "Statement",
    "Status",
    "Submission",
    "Submissions",
    "Use",
    "Words",
    "plain",
    "refused",
    "shown_title",
    "spaced",
    "taken",
]  # fmt: skip
