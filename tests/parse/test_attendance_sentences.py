"""A small grammar of how officials say who came: every sentence it makes is read, with role, and none of another's."""

from __future__ import annotations

from itertools import product

import pytest

from drafter import markup
from drafter.model import Role
from drafter.names import Table
from drafter.parse import attendance

NOBODY = Table(())
HERE = (
    "The Fourteenth Meeting was held in Klow on 14 March 2019.\n\nThe Meeting was attended by Elbonia and Graustark. "
)
WHO = [("Lutha and Zenda", ["Lutha", "Zenda"]), ("Lutha, Zenda and the Lake Bank", ["Lutha", "Zenda", "Lake Bank"])]
LEADS = ["", "representatives of ", "delegates from ", "four officials from "]
MEETINGS = ["the Meeting", "the Fourteenth Meeting", "the Senior Officials’ Meeting"]
VERBS = [
    "attended {}",
    "participated in {}",
    "took part in {}",
    "were present at {}",
    "joined {}",
    "sent delegates to {}",
]
ROLES = ["as observers", "in an observer capacity", "with observer status", "as invited observers"]
OBSERVED = [
    "{who} observed {meeting}.", "{who} observed the proceedings.", "{meeting} was observed by {who}.",
    "{who} sent observers to {meeting}.", "{who} were invited to observe.", "{who} acted as observers.",
    "Invited to observe {meeting} were {who}.", "Observing were {who}.", "{who} held observer status.",
    "Also attending, as observers, were {who}.", "Invitations to observe were accepted by {who}.",
    "The Meeting welcomed the participation of {who} as observers.", "{who} were observers at {meeting}.",
    "{who} attended the opening session as observers.", "{who} attended as observers on the second day only.",
]  # fmt: skip


def read(sentence: str) -> list[tuple[str, Role]]:
    sentence = sentence[0].upper() + sentence[1:]
    found = attendance.read(markup.read(HERE + sentence).blocks, NOBODY).attendees
    return [(one.printed, one.role) for one in found[2:]]


@pytest.mark.parametrize(("verb", "meeting"), [*product(VERBS, MEETINGS)])
def test_whoever_came_is_read_whatever_the_verb_the_people_and_the_role(verb: str, meeting: str):
    for (who, names), lead, role in product(WHO, LEADS, ["", *ROLES]):
        found = read(f"{lead}{who} {verb.format(meeting)} {role}".strip() + ".")

        assert [name for name, _ in found] == names
        assert {one for _, one in found} <= ({Role.OBSERVER} if role else {Role.PARTICIPANT, Role.ALSO_PRESENT})


@pytest.mark.parametrize(("form", "meeting"), [*product(OBSERVED, MEETINGS)])
def test_whoever_observed_is_an_observer_however_it_is_said(form: str, meeting: str):
    for (who, names), lead in product(WHO, LEADS):
        assert read(form.format(who=lead + who, meeting=meeting)) == [(name, Role.OBSERVER) for name in names]


ELSEWHERE = [
    "The Thirteenth Meeting was attended by Nepal and Palau.",
    "Nepal attended the Thirteenth Meeting as an observer.",
    "Nepal participated as an observer in the Seventh Ministerial Conference.",
    "In 2018 Nepal attended.",
    "Nepal attended as an observer in 2018.",
    "Nepal joined the Lakes Process.",
    "Nepal participated in the Working Group.",
    "The Office was established with the participation of Nepal and Palau.",
    "The election was observed by Nepal.",
    "The Meeting thanked Nepal, represented by its Ambassador, for its hospitality.",
    "Nepal observed that fish were few.",
    "Nepal was unable to attend.",
    "The Meeting invited Nepal to host the next meeting.",
    "The Meeting was chaired by Nepal.",
    "The Meeting welcomed the participation of Nepal in the pilot project.",
    "Delegates noted progress in Nepal and Palau.",
    "The training was attended by officials from Nepal.",
    "Nepal joined the consensus.",
    "Nepal hosted a dinner for delegates.",
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_another_meeting_a_project_absence_and_thanks_are_neither_read_nor_told(sentence: str, register: Table):
    found = attendance.read(markup.read(HERE + sentence).blocks, register)

    assert [one.printed for one in found.attendees] == ["Elbonia", "Graustark"]
    assert found.faults == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Canada was in the room as an observer throughout.",
        "An invitation to attend was extended to Canada and Jordan.",
        "For the first time there was an observer, Canada.",
        "It was good to have with us the delegation of Canada.",
        "Delegates were there from Canada.",
    ],
)
def test_a_sentence_of_attendance_that_was_not_understood_is_told_though_a_list_was_read(
    sentence: str, register: Table
):
    found = attendance.read(markup.read(HERE + sentence).blocks, register)

    assert [(fault.kind, fault.before) for fault in found.faults] == [("attendance unread", sentence)]
