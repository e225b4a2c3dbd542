"""Facts that stand where a quick reader misses them: a clause of its own, a table, a title's second half."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter.model import Level, Name, NameKind, Statement
from drafter.names import Table

NAMES = Table(tuple(Name(name.lower(), name, NameKind.STATE) for name in ("Ruritania", "Elbonia", "Lancre")))
_MET = "1. The Third Meeting of the Net Forum was held in Klow, Elbonia, on 5 March 2013"
_TITLE = "THIRD MEETING OF THE NET FORUM\nKlow, Elbonia, 5 March 2013\n\n"


def only(text: str) -> Statement:
    (statement,) = statements_of(text, NAMES)
    return statement


def test_a_body_in_capitals_before_a_dash_is_whole():
    text = (
        "NET MENDERS COMMISSION - Ministerial Conference\nDeclaration of Klow, 5 March 2013\n\n"
        "We, the Ministers of Elbonia, Lancre and Ruritania,\n\nMeeting in Klow on 5 March 2013,\n\n"
        "1. Commit ourselves to mend nets.\n"
    )
    meeting = only(text).meeting

    assert (meeting.body, meeting.city) == ("Net Menders Commission", "Klow")


@pytest.mark.parametrize("by", ["organised by the Net Menders Commission", "convened by the Net Menders Commission"])
def test_who_is_thanked_for_hosting_is_the_host_and_not_who_organised(by):
    text = (
        f"WORKSHOP ON NETS\nKlow, Elbonia, 5 March 2013\n\n1. The Workshop on Nets, {by}, took place in Klow, Elbonia, "
        "on 5 March 2013.\n\n2. Participants thanked the Government of Elbonia for hosting the Workshop.\n"
    )
    assert only(text).meeting.host == "the Government of Elbonia"


@pytest.mark.parametrize("words", ["the delegations in the table below", "the countries listed below", "the following"])
def test_delegations_in_a_table_below_attended(words):
    table = "Delegation\tHead\nElbonia\tMr A. Orne\nLancre\tMs B. Aba\nRuritania\tMr C. Vimes\n"
    text = f"{_TITLE}{_MET}, and was attended by {words}.\n\n{table}\n2. The Meeting agreed to mend nets.\n"
    statement = only(text.replace("following.", "following:"))

    assert [one.printed for one in statement.attendance] == ["Elbonia", "Lancre", "Ruritania"]


def test_a_table_that_is_not_there_is_told():
    text = (
        f"{_TITLE}{_MET}, and was attended by the delegations in the table below.\n\n2. Members agreed to mend nets.\n"
    )

    assert only(text).confidence.level is not Level.HIGH


@pytest.mark.parametrize("day", ["31 June 2019", "30 February 2019", "17 to 91 June 2019"])
def test_a_date_in_no_calendar_is_told_wherever_it_stands(day):
    statement = only(f"{_TITLE}{_MET}.\n\n2. The Meeting asked Lancre to report by {day} on its nets.\n")

    assert [repair.before for repair in statement.repairs if repair.kind == "impossible date"] == [day]
    assert f"no calendar has the date “{day}”" in statement.confidence.reasons
