"""What delegations sent back of a draft: comments and proposed text, paragraph by paragraph, and who answers what."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.changes import ChangeKind, Words


@dataclass(frozen=True, slots=True)
class Submission:
    """What one person says of one paragraph of a draft: a comment, other words, or both.

    `order` is the place of the paragraph in the draft and of the file among the files; `paragraph` is how officials
    cite it, "after para. 4" for what was added there. `tracked` is whether Word knows who changed it; where it does
    not, `author` is who saved the file last. `words` are those of the draft and the proposed ones, `form` tells what
    no words show ("moved to after para. 11"). `response` is for the chairs to fill in.
    """

    order: tuple[int, int]
    paragraph: str
    delegation: str
    author: str = ""
    tracked: bool = True
    kind: ChangeKind | None = None
    words: Words = ()
    form: str = ""
    comment: str = ""
    response: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Submissions:
    """All that was sent back of one draft; `title` says of which, `marking` who may read it."""

    title: str
    rows: tuple[Submission, ...] = ()
    language: str = "en"
    marking: str = ""
