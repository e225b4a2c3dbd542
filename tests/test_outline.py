"""An outline from past statements: what stands comes, with this meeting's facts, and nothing of another meeting."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from drafter import dates, markup
from drafter.model import BlockKind, Source, Statement
from drafter.workflow import outlining
from tests.harbour_group import WORK, draft, outlined, statement
from tests.strategies import statements

NEWS = "The Meeting welcomed the report of the {city} dredging company on silt in the inner basin of the port."


def three(*said: str) -> tuple[Statement, ...]:
    return tuple(statement(n, *said) for n in (1, 2, 3))


def test_what_frames_a_statement_comes_with_this_meetings_facts():
    assert draft(statement(4, members=("Elbonia", "Syldavia")), *three()) == [
        "The Co-Chairs of the Sea Forum hosted the Fourth Meeting of the Harbour Group in Mudville, Elbonia "
        "on 4 May 2013.",
        "The Meeting was attended by representatives of Elbonia and Syldavia.",
        "The Meeting expressed its appreciation to the Government of Elbonia for hosting the Fourth Meeting of the "
        "Harbour Group.",
    ]


def test_the_meeting_before_is_named_with_its_own_number_and_date():
    assert (
        "The Meeting reviewed the activities undertaken since the Third Meeting of the Harbour Group in May 2012."
        in draft(statement(4), *three(WORK))
    )


def test_a_meeting_before_that_is_not_held_is_named_by_no_other():
    texts = draft(statement(5), *three("The Meeting recalled what the {before} Meeting of the Harbour Group said."))

    assert "The Meeting recalled what the [[previous.name]] said." in texts


def test_what_was_said_once_is_left_out_where_enough_statements_tell_what_stands():
    said = draft(statement(4), statement(1), statement(2), statement(3, NEWS))

    assert not any("dredging" in text for text in said)


def test_of_a_thin_shelf_all_stays_without_its_facts():
    said = draft(statement(4), statement(2), statement(3, NEWS))

    assert any("dredging" in text for text in said)
    assert not any("Strelsau" in text for text in said)


def test_of_a_thin_shelf_what_was_said_of_its_meeting_is_said_of_no_other():
    said = draft(
        statement(2), statement(1, "The {Nth} Meeting of the Harbour Group set up a register of buoys in {year}.")
    )

    assert not any("register of buoys" in text for text in said)


def test_an_empty_shelf_gives_an_empty_draft_with_its_title():
    made = outlined(statement(4))

    assert made.statement.blocks == ()
    assert made.statement.title == ("HARBOUR GROUP",)


def test_a_heading_whose_matter_is_left_out_keeps_its_place_with_a_gap():
    past = [statement(1), statement(2), statement(3, "## Key themes", NEWS, "## Thanks")]

    assert draft(statement(4), *past)[2:5] == ["Key themes", "[[paragraphs]]", "Thanks"]


def test_a_list_whose_items_are_news_is_its_lead_in_and_a_gap():
    past = [
        statement(n, "The Meeting recommended to Ministers that:", f"    - {what}")
        for n, what in ((1, "a pilot be sent to the bar;"), (2, "two cranes be painted;"), (3, "the quay be swept;"))
    ]

    texts = draft(statement(4), *past)

    assert texts[2:4] == ["The Meeting recommended to Ministers that:", "[[items]]"]


def test_a_list_keeps_the_marks_of_its_places():
    lead, first = "The Meeting recommended to Ministers that:", "    - members report each spring;"
    second = "    - members pay their dues; and"
    news = ("a lamp be hung", "two cranes be painted", "pilots speak Ruritanian")
    past = [statement(n, lead, first, second, f"    - {each}.") for n, each in enumerate(news, 1)]

    assert draft(statement(4), *past)[3:-1] == ["members report each spring; and", "members pay their dues."]


def test_the_same_formula_with_a_gap_stands_once():
    ends = ("dredge the bar", "light the mole", "paint cranes", "rename the quay", "count the gulls", "drain the dock")
    proposals = [f"The Meeting welcomed a proposal by {{country}} to {what}." for what in ends]

    texts = draft(statement(4), *(statement(n, *proposals[2 * n - 2 : 2 * n]) for n in (1, 2, 3)))

    assert sum("welcomed a proposal" in text for text in texts) == 1


def test_a_standing_item_that_the_last_statement_alone_left_out_comes_back():
    past = (*three(WORK), statement(4))

    texts = draft(statement(5), *past)

    assert texts[2].startswith("The Meeting reviewed the activities undertaken since the Fourth Meeting")


def test_a_standing_item_that_two_statements_left_out_is_history():
    texts = draft(statement(5), statement(1, WORK), statement(2, WORK), statement(3), statement(4))

    assert not any("reviewed" in text for text in texts)


# ── who came ─────────────────────────────────────────────────────────────────────────────────────


def test_who_came_stands_as_typed_and_in_the_order_typed():
    said = draft(statement(4, members=("Syldavia", "Elbonia", "Reefs")), *three())

    assert said[1] == "The Meeting was attended by representatives of Syldavia, Elbonia and Reefs."


def test_nobody_who_came_is_lost_where_the_pattern_has_no_list_of_their_sort():
    new = statement(4, more="  - participant:\n      - Palm Union (PU) | Palm Union | organisation\n")

    assert draft(new, *three())[1].endswith("of Elbonia, Ruritania, Syldavia and Palm Union (PU).")


def test_one_observer_is_an_observer_and_two_are_observers():
    watched = "{country} attended the meeting as an observer."
    two = "  - observer:\n      - Elbonia\n      - Syldavia\n"
    past = [statement(n, watched, members=("Elbonia", "Syldavia"), more=f"  - observer:\n      - {host}\n")
            for n, host in ((1, "Syldavia"), (2, "Ruritania"), (3, "Ruritania"))]  # fmt: skip

    several = " ".join(draft(statement(4, members=("Ruritania", "the Reefs"), more=two), *past))

    assert "Elbonia and Syldavia attended the Meeting as observers." in several


# ── nothing of another meeting ───────────────────────────────────────────────────────────────────


FACTS = (
    "{country} would host a workshop in {city} from 12 to 14 June {year}, the {Nth} of its kind, for {day}50 pilots.",
    "Mr Jan Novak, Minister of Harbours of {country}, opened the Meeting on {day} May {year}.",
    "The Meeting adopted the report in document HG/M{day}/7 and 12 recommendations of the {before} Meeting.",
)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_date_place_person_or_figure_of_another_meeting_stands_in_a_draft(count: int):
    past = three(*FACTS)[-count:]
    new = statement(4)

    told = " ".join(draft(new, *past))

    assert not re.findall(r"Strelsau|Zenda|Klow|Ruritania (?!and)|Novak|Minister of Harbours|\d50|HG/M|June", told)
    days = {span.start for span in dates.find(told)}
    assert days <= {one.meeting.start for one in (new,)}
    assert {int(year) for year in re.findall(r"\b20\d\d\b", told)} <= {2013, 2012}


def test_later_statements_and_the_statements_own_words_change_nothing():
    new = statement(4, NEWS)

    before = outlining.before(new, [*three(), new, replace(new, id="later", meeting=replace(new.meeting, start=None))])

    assert [one.id for one in before] == [one.id for one in three()]
    assert draft(new, *three()) == draft(replace(new, blocks=()), *three())


def test_another_copy_of_the_text_itself_is_not_a_statement_before_it():
    new = statement(4, NEWS)
    misread = replace(new, id="2013-05-03-harbour-group-4-b", source=Source("b.txt", (1, 99), "b"))
    misread = replace(misread, meeting=replace(new.meeting, start=dates.find("3 May 2013")[0].start))

    assert misread not in outlining.before(new, [*three(), misread])


def test_of_two_copies_of_an_earlier_statement_one_counts():
    first, second, third = three(NEWS)
    copy = replace(third, id=f"{third.id}-b", source=Source("copy.txt", (1, 99), "copy"))

    assert outlining.before(statement(4), [first, second, third, copy]) == (first, second, third)


def test_the_purpose_that_reading_found_in_the_text_is_no_fact():
    new = statement(4)

    assert outlining.facts_of(replace(new, meeting=replace(new.meeting, purpose="to sweep"))).meeting.purpose == ""


def test_an_outline_is_the_same_whenever_it_is_made():
    assert outlined(statement(4), *three(WORK, NEWS)) == outlined(statement(4), *reversed(three(WORK, NEWS)))


def test_every_sentence_tells_where_it_comes_from():
    made = outlined(statement(4), *three(WORK))

    for origin in made.origins:
        assert origin.text in made.statement.blocks[origin.block].text
        assert origin.extract.statement == "2012-05-03-harbour-group-3"
    assert made.pattern == "2012-05-03-harbour-group-3"
    assert all(block.kind is BlockKind.PARAGRAPH for block in made.statement.blocks)


@settings(max_examples=25)
@given(st.lists(statements(), max_size=4), statements())
def test_whatever_an_archive_holds_an_outline_is_made_that_is_read_back_the_same(held: list[Statement], new: Statement):
    past = [replace(each, id=f"{nth}-{each.id}") for nth, each in enumerate(held)]

    before = outlining.before(new, past)
    made = outlining.outlined(outlining.facts_of(new), before, outlining.mined(before, ()), ()).statement

    assert markup.read(markup.write(made)).blocks == made.blocks
