"""A little word that is lost is told where grammar leaves no doubt, and what only looks so is left alone."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.check.wording import lost_word
from drafter.model import Name, Shelf

SHELF = Shelf(names=(Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia")))


def mends(text: str) -> list[str]:
    statement = markup.read(f"---\nid: new\n---\n1. {text}\n")
    return [problem.mend for problem in lost_word.check(statement, SHELF)]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("The Meeting invited members submit comments.", 'write "invited members to submit"'),
        ("The Meeting requested the Secretariat report on its work.",
         'write "requested the Secretariat to report on"'),
        ("It was agreed that Elbonia offered host the next meeting.", 'write "offered to host"'),
        ("The Meeting accepted the offer of Elbonia host it.", 'write "offer of Elbonia to host"'),
        ("Members were expected contribute to it.", 'write "expected to contribute"'),
        ("The Meeting took note the report.", 'write "took note of the"'),
        ("Members look forward meeting again.", 'write "look forward to meeting"'),
        ("Members refrained taking a decision.", 'write "refrained from taking"'),
        ("Ministers thanked the Government of Elbonia its warm hospitality.",
         'write "thanked the Government of Elbonia for its warm hospitality"'),
        ("Ministers thanked Elbonia hosting the Meeting.", 'write "thanked Elbonia for hosting the"'),
        ("Ministers expressed their sincere gratitude the Chair.",
         'write "expressed their sincere gratitude to the"'),
        ("The Meeting thanked Government of Elbonia for it.", 'write "thanked the Government"'),
        ("The Meeting was held from 3 5 May 2013.", 'write "from 3 to 5 May"'),
        ("The Meeting was held Zenda, Ruritania, on 3 May 2013.", 'write "was held in Zenda, Ruritania"'),
        ("The Meeting was chaired the Minister of Nets.", 'write "was chaired by the"'),
        ("The next meeting would held in May.", 'write "would be held in"'),
        ("It acted in framework of the plan.", 'write "in the framework of"'),
        ("The Kingdom Florin was thanked.", 'write "Kingdom of Florin"'),
        ("The terms reference were adopted.", 'write "terms of reference"'),
        ("Members noted the of report.", "write the lost word, or put the two in their order"),
    ],
)  # fmt: skip
def test_a_lost_word_is_told_once_with_the_words_to_write(text: str, mend: str) -> None:
    assert mends(text) == [mend]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting requested that the Secretariat prepare a report.",
        "Ministers requested that countries continue to report.",
        "The importance the members attach to it was noted, as was the role the Secretariat plays.",
        "The report the Chair submitted was noted.",
        "We, the Heads of Government of the Common Seas, met.",
        "The services offered include training, and the goals agreed reflect the plan.",
        "Ministers thanked the City of Zenda for its warm hospitality, and its people for their welcome.",
        "Ministers thanked the delegations hosting the workshops for their work.",
        "The Meeting was held Monday, 3 May 2013.",
        "The Meeting was held in May, from 3 to 5 May 2013.",
        "In response, members agreed work on nets should continue.",
        "Those responsible the Meeting did not name.",
        "The Republic Plaza Hotel and the Kingdom Hall were hired.",
        "Their and our efforts go on, as do the for-profit fairs and the in-depth studies.",
        "That would need to be done, and members should proceed with it.",
        "The Secretariat, the Chair and the Bureau took part.",
    ],
)
def test_what_only_seems_to_lack_a_word_is_left_alone(text: str) -> None:
    assert mends(text) == []


def test_a_verb_begun_anew_is_a_noun_too() -> None:
    assert mends("The paper dealt with the recharge of aquifers and the recount of votes.") == []
