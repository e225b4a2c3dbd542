"""Tests that a shelf mined year by year is the one mined at once, beside what people decided: invented bodies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
import series
from series import numbered

from drafter import mine
from drafter.mine import anew
from drafter.model import Attested, Precedent, Statement, Status
from drafter.names import Table

NONE = Table(())
LAKES = (
    numbered(
        "2015-05-07",
        "The First Meeting of the Lake Wardens was held in Zenda, Ruritania, on 7 May 2015.",
        "The Wardens welcomed a proposal by Elbonia to chart the northern shoals.",
        "The Wardens agreed that the register of nets be kept as a means of counting the eels of the lake.",
        "The Wardens thanked the Government of Ruritania for the warm welcome given to all delegations.",
        name="lakes",
    ),
    numbered(
        "2016-05-06",
        "The Second Meeting of the Lake Wardens took place in Klow, Syldavia, on 6 May 2016.",
        "The Wardens also welcomed Borduria's proposal for a school of pilots on the lake.",
        "The Wardens noted that the register of nets had been opened, and thanked Elbonia for its charts.",
        "The Wardens expressed their thanks to Syldavia for hosting the Meeting and for the warm welcome.",
        name="lakes",
    ),
    numbered(
        "2017-05-05",
        "The Third Meeting of the Lake Wardens was held in Szohod, Borduria, on 5 May 2017.",
        "The Wardens welcomed a proposal by Syldavia to print new charts of the southern shoals.",
        "The Wardens recommended that the register of nets be retained as a means of counting the eels of the lake.",
        "The Wardens thanked the Government of Borduria for the warm welcome, and for hosting the Meeting.",
        name="lakes",
    ),
    numbered(
        "2018-05-04",
        "The Fourth Meeting of the Lake Wardens took place in Zenda, Ruritania, on 4 May 2018.",
        "The Wardens supported the proposal by Ruritania to count the eels in spring.",
        "The Wardens agreed that the register of nets be retained as a means of counting the eels of the lake.",
        "The Wardens thanked Ruritania for hosting the Meeting, and for the warm welcome given to all delegations.",
        name="lakes",
    ),
)
BODIES = {"lakes": LAKES, **{name: series.load(name) for name in series.NAMES}}
Families = set[tuple[str, frozenset[tuple[str, str, bool]]]]


def _year_by_year(held: Sequence[Statement], known: tuple[Precedent, ...] = ()) -> tuple[Precedent, ...]:
    for year in range(1, len(held) + 1):
        known = mine.precedents(held[:year], known, NONE)
    return known


def _families(found: Iterable[Precedent]) -> Families:
    return {(each.text, frozenset((e.statement, e.text, e.variant) for e in each.attested)) for each in found}


@pytest.mark.parametrize("body", BODIES)
def test_mined_year_by_year_the_proposals_are_those_of_mining_at_once(body: str) -> None:
    held = BODIES[body]

    found = _year_by_year(held)

    assert _families(found) == _families(mine.precedents(held, (), NONE))
    assert mine.precedents(held, found, NONE) == found


def test_so_they_are_for_several_bodies_in_one_archive() -> None:
    held = sorted((one for body in ("lakes", "forum", "treaty") for one in BODIES[body]), key=lambda one: one.id)

    assert _families(_year_by_year(held)) == _families(mine.precedents(held, (), NONE))


def test_a_proposal_keeps_its_id_where_it_is_the_same_family() -> None:
    before = mine.precedents(LAKES[:2], (), NONE)
    moved = [replace(each, id=f"theme/known-{nth}") for nth, each in enumerate(before)]
    known = anew.named(moved, (), ())

    found = mine.precedents(LAKES, known, NONE)

    held = {id_: {(e.statement, e.text) for e in each.attested} for each in found for id_ in [each.id]}
    kept = [each for each in known if each.id in held]
    assert len(kept) >= len(known) - 2
    assert all(
        2 * len({(e.statement, e.text) for e in each.attested} & held[each.id])
        >= min(len(each.attested), len(held[each.id]))
        for each in kept
    )


CHANGES = {
    "approved": {"status": Status.APPROVED},
    "retired": {"status": Status.RETIRED},
    "renamed": {"id": "closing/ours"},
    "with a note": {"notes": "ask the host first"},
    "edited": {"text": "The Wardens were grateful to their host.", "slots": ()},
}  # fmt: skip


@pytest.mark.parametrize("decision", CHANGES)
@pytest.mark.parametrize("nth", range(2))
def test_what_a_person_decided_stands_to_the_letter_and_what_nobody_touched_is_as_at_once_beside_it(
    decision: str, nth: int
) -> None:
    before = mine.precedents(LAKES[:1], (), NONE)
    touched = mine.Curator(LAKES[:1], NONE).fitted(replace(before[nth], **CHANGES[decision]))
    known = (*before[:nth], touched, *before[nth + 1 :])

    found = _year_by_year(LAKES, known)

    (same,) = [each for each in found if each.id == touched.id]
    assert replace(same, attested=touched.attested) == touched
    assert {(e.statement, e.text) for e in touched.attested} <= {(e.statement, e.text) for e in same.attested}
    assert mine.precedents(LAKES, found, NONE) == found
    assert _families(found) == _families(mine.precedents(LAKES, [same], NONE))


def test_what_was_split_or_merged_by_hand_stands() -> None:
    before = mine.precedents(LAKES[2:], (), NONE)
    whole = next(each for each in before if len(each.attested) > 1)
    moved = whole.attested[-1:]
    rest = replace(whole, attested=whole.attested[:-1])
    part = mine.Curator(LAKES, NONE).parted(whole, moved, "theme/ours", ())

    found = {
        each.id: each
        for each in mine.precedents(LAKES, (*(each for each in before if each != whole), rest, part), NONE)
    }

    assert moved[0].text in _texts(found["theme/ours"].attested)
    assert moved[0].text not in _texts(found[whole.id].attested)
    assert set(_texts(rest.attested)) <= set(_texts(found[whole.id].attested))


def _texts(entries: Iterable[Attested]) -> list[str]:
    return [entry.text for entry in entries]


def test_a_proposal_stays_while_a_statement_of_its_evidence_is_not_there_and_is_drawn_anew_after() -> None:
    known = mine.precedents(LAKES[:3], (), NONE)

    found = mine.precedents(LAKES[1:], known, NONE)

    evidence = {(e.statement, e.text) for each in known for e in each.attested}
    assert evidence <= {(e.statement, e.text) for each in found for e in each.attested}
    assert mine.precedents(LAKES[1:], found, NONE) == found
    assert _families(mine.precedents(LAKES, found, NONE)) == _families(mine.precedents(LAKES, (), NONE))
