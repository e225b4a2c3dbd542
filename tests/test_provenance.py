"""Where the words of a draft were agreed: only what is so is said."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import markup
from drafter.model import Attested, Meeting, Name, NameKind, Precedent, Repair, Shelf, Source, Statement
from drafter.workflow.outputs import provenance

FIRST = Statement("first", meeting=Meeting(name="first Meeting of the Lakes", start=date(2011, 5, 1)))
THIRD = Statement("third", meeting=Meeting(name="Third Meeting of the Lakes", start=date(2013, 5, 1)))
DRAFT = '1. The Meeting thanked Elbonia.<!-- from: {closing/thanks: {host.country: "Elbonia"}} -->\n'


def attested(statement: str, paragraph: str, variant: bool = False) -> Attested:
    return Attested(statement, paragraph, Source("a.txt"), "words", variant=variant)


def origin(*evidence: Attested, draft: str = DRAFT, first: Statement = FIRST) -> str:
    precedent = Precedent("closing/thanks", "The Meeting thanked {{ host.country }}.", attested=evidence)
    _, origins = provenance.told(markup.read(draft), Shelf((first, THIRD), (precedent,)))
    (line,) = origins.values()
    return line.replace("\u00a0", " ")


def test_one_place_is_cited_by_meeting_date_and_paragraph():
    assert origin(attested("third", "7")) == "closing/thanks: Third Meeting of the Lakes, 1 May 2013, para. 7"


def test_of_several_places_the_last_and_the_first_are_cited():
    told = origin(attested("first", "2"), attested("third", "7"))

    assert told == (
        "closing/thanks: last in Third Meeting of the Lakes, 1 May 2013, para. 7; "
        "first in First Meeting of the Lakes, 1 May 2011, para. 2; twice"
    )


def test_a_rewording_is_never_cited_as_the_place_of_these_words():
    told = origin(attested("first", "2"), attested("third", "7", variant=True))

    assert told == "closing/thanks: First Meeting of the Lakes, 1 May 2011, para. 2; in other words once"


def test_words_that_no_statement_has_are_said_to_be_new():
    told = origin(attested("third", "ANNEX", variant=True))

    assert told == (
        "closing/thanks: in other words in Third Meeting of the Lakes, 1 May 2013, ANNEX; "
        "these words in no past statement"
    )


def test_a_paragraph_that_was_changed_is_told_as_changed():
    changed = DRAFT.replace("thanked Elbonia", "warmly thanked Elbonia")

    assert origin(attested("third", "7"), draft=changed).startswith("changed from closing/thanks: Third")


def test_a_date_that_its_source_contradicts_is_told():
    disputed = Statement(
        "first", meeting=FIRST.meeting, repairs=(Repair("date disagrees", (1, 1), "1 June 2011", "1 June 2011"),)
    )

    assert "(a date that its source contradicts), para. 2" in origin(attested("first", "2"), first=disputed)


def test_what_was_marked_is_unmarked_in_markdown():
    changed = markup.read(DRAFT.replace("thanked", "greeted"))
    marked, _ = provenance.told(
        changed, Shelf(precedents=(Precedent("closing/thanks", "The Meeting thanked {{ x }}."),))
    )

    assert marked != changed
    assert provenance.plain(marked) == changed


def test_a_draft_of_a_past_meeting_cites_no_text_that_is_dated_after_it():
    facts = "---\nid: second\nmeeting: {start: '2012-05-01'}\ndraft: {revision: Rev.1}\n---\n"

    told = origin(attested("first", "2"), attested("third", "7"), draft=facts + DRAFT)

    assert told == "closing/thanks: First Meeting of the Lakes, 1 May 2011, para. 2"


@pytest.mark.parametrize(
    ("agreed", "stands"),
    [
        ("The meeting read the RRO report (attached), and slept.", "The Meeting read the RRO report, and slept."),
        ("Members recognized the lake's worth.", "Members recognised the lake’s worth."),
        ("Members thanked the RRO.", "Members thanked the Regional Rain Office."),
        ("Members thanked the RRO.", "Members thanked the Regional Rain Office (RRO)."),
        ("members feed the ducks; and", "members feed the ducks."),
    ],
)
def test_what_drafting_itself_fitted_is_never_told_as_changed(agreed: str, stands: str):
    names = (Name("rro", "Regional Rain Office", NameKind.MECHANISM, "RRO"),)
    precedent = Precedent("a/a", agreed, attested=(attested("third", "7"),))
    draft = markup.read(f"1. {stands}<!-- from: {{a/a: {{}}}} -->\n")
    other = markup.read(f"1. {stands.replace('e', 'o')}<!-- from: {{a/a: {{}}}} -->\n")

    ((line,), (told,)) = (
        provenance.told(one, Shelf((FIRST, THIRD), (precedent,), names))[1].values() for one in (draft, other)
    )
    assert line.startswith("a/a")
    assert told.startswith("changed from a/a")
