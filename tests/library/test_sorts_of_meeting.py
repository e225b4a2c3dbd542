"""Two sorts of meeting of one body: what one says each time is neither dropped nor missed by the other."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import library
from drafter.history import Event
from drafter.library.series import sort_of_meeting
from drafter.model import Attested, Meeting, Precedent, Source, Statement, Status

NAMES = {"som": "Meeting of Senior Officials of the Lake Forum", "min": "Meeting of Ministers of the Lake Forum"}
NUMBERS = ("First", "Second", "Third", "Fourth", "Fifth")


def statement(sort: str, year: int, month: int, number: int) -> Statement:
    day = date(year, month, 3)
    meeting = Meeting("Lake Forum", f"{NUMBERS[number]} {NAMES[sort]}", number + 1, "Klow", "Elbonia", day, day)
    return Statement(f"{day}-{sort}-{number + 1}", meeting=meeting, source=Source("a.txt", (1, 9), str(day)))


TURNS = tuple(statement(sort, 2020 + nth, month, nth) for nth in range(3) for sort, month in (("som", 4), ("min", 10)))


def precedent(*ids: str) -> Precedent:
    said = tuple(Attested(id_, "1", Source("a.txt", (1, 1)), "Officials rested.") for id_ in ids)
    return Precedent("theme/rested", "Officials rested.", "theme", status=Status.APPROVED, attested=said)


def of(sort: str) -> list[str]:
    return [each.id for each in TURNS if f"-{sort}-" in each.id]


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Sixteenth Meeting of Senior Officials of the Lake Forum (LF)", {"senior", "officials"}),
        ("3rd Meeting of Ministers, Klow, Elbonia", {"ministers"}),
        ("Fifth Meeting of the Lake Forum", set()),
    ],
)
def test_a_meeting_is_of_a_sort_by_its_name(name: str, sort: set[str]) -> None:
    assert sort_of_meeting(Meeting("Lake Forum", name, None, "Klow", "Elbonia")) == sort


def test_what_officials_say_is_not_dropped_by_ministers_who_meet_in_between() -> None:
    found = library.lineage(precedent(*of("som")), TURNS)

    assert [step.event for step in found.steps] == [Event.FIRST, Event.SAME, Event.SAME]
    assert (found.count, found.of) == (3, 3)


def test_what_a_sort_says_once_is_dropped_by_it_again() -> None:
    found = library.lineage(precedent(*of("som"), of("min")[0]), TURNS)

    assert [step.event for step in found.steps].count(Event.DROPPED) == 2
    assert found.of == 6


def test_what_is_said_no_more_since_the_meetings_bear_another_name_is_dropped() -> None:
    renamed = tuple(statement("som", 2020 + nth, 4, nth) for nth in range(3))
    renamed += tuple(statement("min", 2023 + nth, 4, 3 + nth) for nth in range(2))
    found = library.lineage(precedent(*(each.id for each in renamed[:3])), renamed)

    assert [step.event for step in found.steps][-2:] == [Event.DROPPED, Event.ABSENT]


def test_a_standing_item_of_one_sort_is_not_missed_in_the_other() -> None:
    target = TURNS[-1]
    past = library.compared(target, TURNS)
    officials, both = precedent(*of("som")), precedent(*of("som")[:2], of("min")[1])
    found = library.absent((officials,), past, ())

    assert [one.precedent.id for one in found] == ["theme/rested"]
    assert library.of_its_sort(found, past, target) == ()
    assert library.of_its_sort(library.absent((both,), past, ()), past, target) != ()
    assert library.of_its_sort(found, past, TURNS[-2]) == found


def _of_the_river(kind: str, year: int, month: int, number: str) -> Statement:
    day = date(year, month, 3)
    meeting = Meeting(
        "River Commission", f"{number} {kind} Session of the River Commission", None, "Klow", "Elbonia", day, day
    )
    return Statement(f"{day}-{kind.lower()}", meeting=meeting, source=Source("a.txt", (1, 9), str(day)))


EXTRA = tuple(_of_the_river("Extraordinary", 2020 + nth, 10, NUMBERS[nth]) for nth in range(2))
YEARLY = tuple(_of_the_river("Annual", 2020 + nth, 4, NUMBERS[nth]) for nth in range(4))


@pytest.mark.parametrize("kind", ["Extraordinary", "Special", "Inter-sessional"])
def test_what_each_annual_session_says_is_neither_missed_nor_dropped_at_an_extraordinary_one(kind: str) -> None:
    extra = _of_the_river(kind, 2022, 10, "First")
    item = precedent(*(each.id for each in YEARLY))
    found = library.lineage(item, (*YEARLY, extra))

    assert library.compared(extra, YEARLY) == ()
    assert library.Earlier((*YEARLY, extra), (item,)).before(extra) == ()
    assert [texts[0] for texts in library.compared(YEARLY[3], (*YEARLY, extra))] == list(YEARLY[:3])
    assert {step.event for step in found.steps} & {Event.DROPPED, Event.ABSENT, Event.REVIVED} == set()


def test_what_one_extraordinary_session_said_is_not_dropped_by_another() -> None:
    first, second = EXTRA
    found = library.lineage(precedent(first.id, *(each.id for each in YEARLY)), (*YEARLY, first, second))

    assert {step.event for step in found.steps} & {Event.DROPPED, Event.ABSENT, Event.REVIVED} == set()


def test_extraordinary_sessions_are_compared_with_each_other() -> None:
    first, second = EXTRA

    assert library.compared(second, (*YEARLY, first)) == ((first,),)


def test_a_body_whose_name_says_special_has_ordinary_meetings() -> None:
    body, (first, second) = "Special Group on Gravel", (date(2020, 4, 3), date(2021, 4, 3))
    before = Statement("a", meeting=Meeting(body, f"First Meeting of the {body}", start=first), source=Source("a.txt"))
    after = Statement("b", meeting=Meeting(body, f"Second Meeting of the {body}", start=second), source=Source("b.txt"))

    assert library.compared(after, (before,)) == ((before,),)
