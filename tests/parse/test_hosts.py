"""Who hosted a meeting: said of the meeting itself, whole, and never who only did something else by it."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter.model import Name, NameKind
from drafter.names import Table

NAMES = Table(
    (
        *(Name(name.lower(), name, NameKind.STATE) for name in ("Elbonia", "Lancre", "Ruritania", "Gnats and Midges")),
        Name("imo", "International Menders Organization", NameKind.ORGANISATION, acronym="IMO"),
        Name("nod", "Net Office on Drift and Decay", NameKind.ORGANISATION, acronym="NOD"),
    )
)
IT = "The Third Forum was"


def host(sentence: str) -> str:
    text = f"THIRD NET FORUM\nKlow, Elbonia, 5 March 2013\n\n1. {sentence}\n\n2. The Forum noted the plan.\n"
    (statement,) = statements_of(text, NAMES)
    return statement.meeting.host


@pytest.mark.parametrize(
    "done",
    [
        "convened in Klow on 5 March 2013 and was attended by Lancre and Ruritania",
        "convened in Klow, Elbonia, on 5 March 2013 and was co-chaired by Lancre and Ruritania",
        "organised in Klow on 5 March 2013 and was opened by the Minister of Nets of Elbonia",
        "organised in Klow on 5 March 2013 and supported by IMO",
        "convened in Klow on 5 March 2013, presided over by Lancre",
        "organised in Klow on 5 March 2013 with funds provided by Lancre",
        "hosted in Klow on 5 March 2013 with remarks by the Governor of Klow",
        "held in Klow on 5 March 2013, and ended with a reception hosted by the Mayor of Klow",
    ],
)
def test_who_did_something_else_is_no_host(done):
    assert host(f"{IT} {done}.") == ""


@pytest.mark.parametrize(
    "done",
    [
        "organised by the Net Bank and hosted by the Government of Elbonia in Klow on 5 March 2013",
        "held in Klow on 5 March 2013 at the invitation of the Government of Elbonia and was organised by IMO",
        "organised by IMO in Klow on 5 March 2013 at the invitation of the Government of Elbonia",
        "organised by IMO, with the host, the Government of Elbonia, in Klow on 5 March 2013",
        "organised by Lancre in Klow on 5 March 2013. It was hosted by the Government of Elbonia",
    ],
)
def test_who_hosts_is_the_host_and_not_who_organises(done):
    assert host(f"{IT} {done}.") == "the Government of Elbonia"


def test_who_organised_between_commas_is_not_the_host():
    said = "The Third Forum, jointly organised by the Net Bank (NB) and the Eel Fund, was hosted by Elbonia in Klow"

    assert host(f"{said} on 5 March 2013.") == "Elbonia"


def test_who_alone_organised_is_the_host():
    assert host(f"{IT} organised by the Net Bank in Klow on 5 March 2013.") == "the Net Bank"


@pytest.mark.parametrize(
    "who",
    [
        "the Ministry for Foreign Nets of Elbonia",
        "the International Menders Organization",
        "the Net Office on Drift and Decay",
        "the United Net Office for Mending Services",
        "the Regional Net Office (RNO) and the Government of Elbonia",
        "the Government of Elbonia and the International Centre for Net and Eel Policy Development",
        "Lancre and Gnats and Midges",
        "the Permanent Mission of Lancre to the United Nets",
    ],
)
def test_a_host_is_told_whole(who):
    assert host(f"{IT} hosted by {who} in Klow on 5 March 2013.") == who
    assert host(f"{who[0].upper()}{who[1:]} hosted the Third Forum in Klow on 5 March 2013.") == who


@pytest.mark.parametrize(
    "ends", [" (NB)", " for its members", " (as Chair)", " on behalf of Lancre", " under its plan"]
)
def test_what_follows_a_host_is_none_of_its_name(ends):
    assert host(f"{IT} hosted by the Net Bank{ends} in Klow on 5 March 2013.") == "the Net Bank"


def test_a_government_and_its_people_are_one_host():
    said = "The Forum expressed its gratitude to the Government and people of Elbonia for hosting the Forum"
    assert host(f"{IT} held in Klow on 5 March 2013. {said}.") in ("", "the Government and people of Elbonia")
    (statement,) = statements_of(
        f"THIRD NET FORUM\nKlow, Elbonia, 5 March 2013\n\n1. {IT} held in Klow.\n\n2. {said}.\n", NAMES
    )
    assert statement.meeting.host == "the Government and people of Elbonia"


THANKS = "The Forum expressed its sincere appreciation to the Government of Elbonia for its warm hospitality"


def test_the_government_that_is_thanked_for_its_hospitality_at_the_meeting_is_its_host():
    held = f"{IT} held in Klow on 5 March 2013."
    for said in (
        f"{THANKS} and for the excellent arrangements made for the Forum, and thanked the Chair",
        f"{THANKS} during the Forum",
    ):
        assert host(f"{held} {said}.") == "the Government of Elbonia"
    for said in (f"{THANKS} during the workshop on nets", THANKS.replace("the Government of Elbonia", "the Net Hotel")):
        assert host(f"{held} {said}.") == ""
