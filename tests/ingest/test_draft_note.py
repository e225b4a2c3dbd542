"""The box above a draft of drafter's own, in a file that has lost what it was: a PDF that Word made, copied words."""

from __future__ import annotations

import pytest

from drafter import ingest
from drafter.model import Circulation, Kind, Statement
from drafter.render import front

TITLE = "MEETING OF THE HARBOUR FORUM"
BOX = "DRAFT as at 4 March 2031, Rev.1\n\n{}\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "This text is not agreed.\n\nStill missing: [[host.country]] (para. 2); [[next.date]] (para. 7).",
        "This text is not agreed. Still missing: [[host.country]] (para. 2).",
        "This text is not agreed. No fact is missing.",
        "This is a draft. No fact is missing.",
    ],
)
def test_the_box_is_no_title_and_stays_among_the_repairs(words: str) -> None:
    box = BOX.format(words)
    found = ingest.read(f"{box}{TITLE}\n\n1. The Meeting noted the report.\n".encode(), "a.txt")

    assert [part.text for part in found.paragraphs] == [TITLE, "The Meeting noted the report."]
    assert " ".join(each.before for each in found.repairs if each.kind == "draft note").split() == box.split()


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nThis text is not agreed.\n\n1. The Meeting noted the report.\n",
        f"This text is not agreed between the Parties.\n\n{TITLE}\n\n1. The Meeting noted the report.\n",
    ],
)
def test_a_sentence_of_the_text_that_says_the_same_stays(text: str) -> None:
    found = ingest.read(text.encode(), "a.txt")

    assert [each for each in found.repairs if each.kind == "draft note"] == []
    assert len(found.paragraphs) == 3


@pytest.mark.parametrize("kind", [Kind.STATEMENT, Kind.BRIEFING])
def test_the_words_are_those_that_are_printed(kind: Kind) -> None:
    draft = Statement("a", kind, (TITLE,), draft=Circulation())
    box = front.draft_note(draft)
    found = ingest.read("\n\n".join([*box, TITLE, "1. The Meeting noted the report."]).encode(), "a.txt")

    assert found.paragraphs[0].text == TITLE
