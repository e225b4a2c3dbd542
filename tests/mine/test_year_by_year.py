"""Tests that a shelf mined year by year is the one mined at once, beside what people decided: invented bodies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import lake_wardens
import pytest
import series

from drafter import mine
from drafter.mine import anew
from drafter.model import Attested, Precedent, Statement, Status
from drafter.names import Table

NONE = Table(())
LAKES = lake_wardens.STATEMENTS
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


def _all_approved(held: Sequence[Statement]) -> tuple[Precedent, ...]:
    known: tuple[Precedent, ...] = ()
    for year in range(1, len(held) + 1):
        known = mine.precedents(held[:year], known, NONE)
        known = tuple(replace(each, status=Status.APPROVED) for each in known)
    return known


@pytest.mark.parametrize("body", BODIES)
def test_where_all_is_approved_each_year_nearly_as_much_is_joined_as_at_once(body: str) -> None:
    held = BODIES[body]
    at_once = series.joined(mine.precedents(held, (), NONE))

    found = series.joined(_all_approved(held))

    print(f"\n{body}: {len(found & at_once)} of {len(at_once)} pairs, and {len(found - at_once)} others")
    assert len(found & at_once) >= 0.8 * len(at_once)
    assert len(found - at_once) <= 0.1 * len(at_once)


def test_two_approved_clauses_that_a_newer_statement_shows_to_be_one_are_told_once_and_never_merged() -> None:
    first, second = (replace(_thanks(mine.precedents([one], (), NONE)), status=Status.APPROVED) for one in LAKES[:2])
    known = (replace(first, id="closing/first"), replace(second, id="closing/second"))

    early = {each.id: each for each in mine.precedents(LAKES[:2], known, NONE)}
    found = {each.id: each for each in mine.precedents(LAKES[:3], known, NONE)}

    assert [early[each.id].joins for each in known] == ["", ""]
    assert [found[each.id].joins for each in known] == ["closing/second", ""]
    assert [found[each.id].text for each in known] == [first.text, second.text]
    looked_at = tuple(replace(each, joins="") for each in found.values())
    assert not [each.id for each in mine.precedents(LAKES[:3], looked_at, NONE) if each.joins]


def _thanks(found: Iterable[Precedent]) -> Precedent:
    return next(each for each in found if "warm welcome" in each.text)
