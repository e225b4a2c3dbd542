"""Who met and as what: the name from the title, the body, its number, the city, and who was in the chair."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter.model import Meeting, Name, NameKind
from drafter.names import Table

NAMES = Table(tuple(Name(name.lower(), name, NameKind.STATE) for name in ("Elbonia", "Lancre", "Ruritania")))
TITLE = "THIRTEENTH NET PROCESS MINISTERIAL CONFERENCE\n\nKLOW, ELBONIA, 5-6 MARCH 2013\n\nCO-CHAIRS' STATEMENT"
NAME = "Thirteenth Net Process Ministerial Conference"
WHEN = "in Klow on 5-6 March 2013"
BOTH = ("Lancre", "Ruritania")


def meeting(sentence: str, title: str = TITLE) -> Meeting:
    (statement,) = statements_of(f"{title}\n\n1. {sentence}\n\n2. The Meeting noted the plan.\n", NAMES)
    return statement.meeting


@pytest.mark.parametrize(
    "who",
    [
        "Ministers of the Net Process on Torn Nets, Eels and Related Matters",
        "Senior officials of the Net Process on Torn Nets",
        "Members of the Forum on Nets",
        "The Ministers",
        "The Net Process",
    ],
)
@pytest.mark.parametrize("met", ["convened", "met", "gathered", "came together"])
def test_those_who_met_are_not_what_met(who, met):
    assert meeting(f"{who} {met} {WHEN}.").name == NAME


def test_a_meeting_that_was_convened_bears_its_own_name():
    said = f"The Net Forum of Ministers on Eels was convened {WHEN}."

    assert meeting(said, "REPORT").name == "Net Forum of Ministers on Eels"


@pytest.mark.parametrize(
    "where",
    [
        "in Klow on 5-6 March 2013 at the Permanent Mission of Lancre",
        "in Klow, at the Permanent Mission of Lancre, on 5-6 March 2013",
        "in Klow on 5-6 March 2013 at the High Commission of Lancre",
        "at the Consulate of Lancre, Klow, on 5-6 March 2013",
    ],
)
def test_where_in_a_city_they_met_is_no_city(where):
    assert meeting(f"The Conference was held {where}.", NAME).city == "Klow"


@pytest.mark.parametrize(
    "chaired",
    [
        "Ministers of the Net Process convened {} under the co-chairmanship of Lancre and Ruritania.",
        "The Conference was held {} under the co-chairmanship of Lancre and Ruritania.",
        "The Conference was held {}, under the joint chairmanship of Lancre and Ruritania.",
        "The Conference met {} under the able chairmanship of Lancre and Ruritania.",
        "Co-Chairs Lancre and Ruritania convened the Conference {}.",
        "The Co-Chairs Lancre and Ruritania hosted the Conference {}.",
        "Co-Chairs, Lancre and Ruritania, convened the Conference {}.",
    ],
)
def test_co_chairs_are_read_wherever_a_sentence_names_them(chaired):
    assert meeting(chaired.format(WHEN)).co_chairs == BOTH


def test_a_person_with_a_state_in_brackets_is_in_the_chair():
    one, other = "Mr Ben Orne (Lancre)", "Ms Ada Flavia (Ruritania)"

    assert meeting(f"The Conference was held {WHEN}, with {one} in the chair.").co_chairs == (one,)
    assert meeting(f"The Conference was held {WHEN}, with {one} and {other} in the chair.").co_chairs == (one, other)


@pytest.mark.parametrize("who", ["", ", Lancre and Ruritania,", ", the Governments of Lancre and of Ruritania,"])
def test_a_body_is_told_by_its_co_chairs_though_they_are_named_behind_it(who):
    body = "Net Process on Torn Nets, Eels and Related Matters"
    said = f"The Co-Chairs of the {body} (Net Process){who} convened the Third Meeting of Senior Officials {WHEN}."
    assert meeting(said, "THIRD MEETING OF SENIOR OFFICIALS\n\nCO-CHAIRS' STATEMENT").body == "Net Process"


@pytest.mark.parametrize(
    "said",
    [
        "The Co-Chairs convened the Conference {}.",
        "Co-Chairs and Members convened {}.",
        "The Working Group on Eels met {} under the joint chairmanship of Lancre and Ruritania.",
    ],
)
def test_nobody_is_in_the_chair_whom_no_sentence_names(said):
    assert meeting(said.format(WHEN)).co_chairs == ()


@pytest.mark.parametrize("treaty", ["Agreement", "Convention", "Protocol"])
def test_the_parties_to_a_treaty_are_told_with_what_it_is_on(treaty):
    body = f"Meeting of the Parties to the {treaty} on Migratory Eels of the Lakes"
    said = f"The sixth session of the {body} was held in Klow from 5 to 6 March 2013."

    assert meeting(said, f"{body}\n\nSixth session").body == body


@pytest.mark.parametrize("organ", ["Scientific", "Executive", "Advisory"])
def test_a_committee_of_any_body_is_the_one_that_the_title_names(organ):
    title = f"WESTERN LAKE EEL COMMISSION\n\nREPORT OF THE EIGHTH SESSION OF THE {organ.upper()} COMMITTEE"
    said = f"The Eighth Session of the {organ} Committee took place {WHEN}."

    assert meeting(said, title).body == "Western Lake Eel Commission"


@pytest.mark.parametrize(
    ("name", "body"),
    [("Southern Lakes Health Ministers' Conference", True), ("Regional Health Ministers' Conference", False)],
)
def test_a_conference_that_the_title_names_and_the_text_counts_is_a_body(name, body):
    said = f"We, the Ministers of Health of Elbonia and Lancre, meeting in Klow on 5 March 2013 for the 7th {name};"
    found = meeting(said, f"{name.upper()}\n\nKLOW DECLARATION")

    assert (found.body, found.ordinal) == (name if body else "", 7)


@pytest.mark.parametrize(("bracket", "number"), [("Ninth", 9), ("the 20th meeting", 20), ("second half", None)])
def test_a_number_in_brackets_counts_the_meeting_before_it(bracket, number):
    title = f"Net Process Ministerial Conference ({bracket})\n\nKlow, Elbonia, 5-6 March 2013"

    assert meeting(f"The Conference was held {WHEN}.", title).ordinal == number


@pytest.mark.parametrize(
    ("title", "said", "id_"),
    [
        (
            "NET PROCESS ON EELS\n\nTHIRD MEETING OF AD HOC GROUP SENIOR OFFICIALS",
            "The Co-Chairs of the Net Process on Eels (Net Process) hosted the Third Meeting of Ad Hoc Group "
            "(AHG) Senior Officials in Klow, Elbonia on 5 March 2013.",
            "2013-03-05-ahg-som-3",
        ),
        (
            "THIRD MEETING OF AD HOC GROUP SENIOR OFFICIALS",
            "The Third Meeting of Ad Hoc Group (AHG) Senior Officials of the Net Process on Eels (Net Process)"
            " took place in Klow, Elbonia on 5 March 2013.",
            "2013-03-05-ahg-som-3",
        ),
        (
            "NET PROCESS ON EELS\n\nTHIRD MINISTERIAL CONFERENCE",
            "The Co-Chairs of the Net Process on Eels (Net Process), Lancre and Ruritania, convened the Third "
            "Ministerial Conference in Klow, Elbonia on 5 March 2013.",
            "2013-03-05-ministerial-conference-3",
        ),
        (
            "SENIOR OFFICIALS’ MEETING",
            "A Senior Officials’ Meeting (SOM) of the Net Process on Eels (Net Process) was held in Klow, "
            "Elbonia on 5 March 2013.",
            "2013-03-05-som",
        ),
    ],
)
def test_the_meetings_of_a_series_have_one_form_of_id_and_names_without_an_article(title, said, id_):
    (statement,) = statements_of(f"{title}\n\nCO-CHAIRS’ STATEMENT\n\n1. {said}\n\n2. The Meeting noted it.\n", NAMES)
    assert statement.id == id_
    assert not statement.meeting.name.startswith("A ")
    assert statement.meeting.body == "Net Process"
