"""Tests that decisions replay: what a person retired, merged, split or edited stands after every mining."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from drafter import markup, mine
from drafter.model import Attested, Precedent, Slot, Statement, Status
from drafter.names import Table

NONE = Table(())
HEAD = """\
---
id: {year}-05-07-x
kind: statement
meeting: {{body: Body, name: Meeting, start: {year}-05-07, end: {year}-05-07}}
source: {{file: {year}.txt, lines: [1, 99], sha256: a}}
---

# MEETING

"""
THANKED = "The Meeting thanked the Government of {} for the warm hospitality shown to all delegations."
GRATEFUL = "Participants recorded how grateful they were to the people of {} for a generous welcome."
HARBOURS = "The Meeting welcomed the report of the secretariat on the training of {}."
PILOTS = "The Meeting welcomed a report on the pilots of the strait and their {}."


def _statement(year: int, *paragraphs: str) -> Statement:
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1))
    return markup.read(HEAD.format(year=year) + body + "\n", str(year))


EARLY = (
    _statement(2011, THANKED.format("Ruritania"), GRATEFUL.format("Elbonia")),
    _statement(2012, THANKED.format("Syldavia"), GRATEFUL.format("Borduria")),
)
LATER = _statement(2013, THANKED.format("Zubrowka"), GRATEFUL.format("Lutha"), "Nothing else was said of the harbours.")


def _one(found: Iterable[Precedent], part: str) -> Precedent:
    (one,) = [precedent for precedent in found if part in precedent.text]
    return one


def _merged() -> Precedent:
    """Return the precedent of thanks that a person merged the other into."""
    mined = mine.precedents(EARLY, (), NONE)
    into, other = _one(mined, "thanked"), _one(mined, "grateful")
    return mine.Curator(EARLY, NONE).fitted(
        replace(into, attested=into.attested + other.attested, status=Status.APPROVED)
    )


def test_merged_evidence_is_in_order_of_date_and_says_which_refills() -> None:
    assert [(entry.statement[:4], entry.variant) for entry in _merged().attested] == [
        ("2011", False), ("2011", True), ("2012", False), ("2012", True),
    ]  # fmt: skip


def test_a_new_clause_like_either_part_of_a_merger_joins_it() -> None:
    found = mine.precedents((*EARLY, LATER), [_merged()], NONE)

    assert [precedent.id for precedent in found] == [_merged().id]
    assert [entry.text for entry in found[0].attested[-2:]] == [
        THANKED.format("Zubrowka"),
        GRATEFUL.format("Lutha"),
    ]
    assert mine.precedents((*EARLY, LATER), found, NONE) == found


def test_a_merger_takes_nothing_that_is_like_neither_part() -> None:
    other = "The Meeting welcomed the charts of the strait and asked for soundings of the outer harbour."
    more = [_statement(year, other) for year in (2014, 2015)]

    found = mine.precedents((*EARLY, *more), [_merged()], NONE)

    assert _one(found, "soundings").status is Status.PROPOSED
    assert len(_one(found, "thanked").attested) == 4


def _split() -> tuple[tuple[Statement, ...], tuple[Precedent, Precedent]]:
    """Return statements, and two precedents that a person made of what was one."""
    said = tuple(
        _statement(2011 + n, HARBOURS.format(who), PILOTS.format(what))
        for n, (who, what) in enumerate([("harbour masters", "boats"), ("lamp lighters", "charts")])
    )
    curator = mine.Curator(said, NONE)
    both = [entry for each in mine.precedents(said, (), NONE) for entry in each.attested]
    slots = (Slot("x", "text"),)
    whole = Precedent("theme/reports", "The Meeting welcomed {{ x }}.", slots=slots, attested=tuple(both))
    pilots = [entry for entry in both if "pilots" in entry.text]
    part = curator.parted(whole, pilots, "theme/pilots", [whole.id])
    rest = replace(whole, attested=tuple(entry for entry in both if entry not in pilots))
    return said, (curator.fitted(rest), part)


def test_a_part_is_a_proposal_with_a_wording_of_its_own() -> None:
    _, (rest, part) = _split()

    assert part.text == PILOTS.format("{{ pilots.text }}") or part.text.startswith("The Meeting welcomed a report on")
    assert part.status is Status.PROPOSED
    assert len(part.attested) == len(rest.attested) == 2
    assert not any(entry.variant for entry in part.attested)


def test_what_was_split_never_joins_again_and_a_new_clause_goes_to_its_like() -> None:
    said, parts = _split()
    later = _statement(2013, HARBOURS.format("net menders"), PILOTS.format("whistles"))

    found = {each.id: each for each in mine.precedents((*said, later), parts, NONE)}

    assert sorted(found) == ["theme/pilots", "theme/reports"]
    assert [entry.text for entry in found["theme/pilots"].attested][-1] == PILOTS.format("whistles")
    assert [entry.text for entry in found["theme/reports"].attested][-1] == HARBOURS.format("net menders")
    assert tuple(found[each.id].text for each in parts) == tuple(each.text for each in parts)


def test_of_two_wordings_that_give_a_clause_the_one_that_says_more_has_it() -> None:
    wide = Precedent("a/wide", "The Meeting noted the report of {{ x }}.", slots=(Slot("x", "text"),))
    near = Precedent(
        "b/near", "The Meeting noted the report of the port office on {{ y }}.", slots=(Slot("y", "text"),)
    )
    said = _statement(2011, "The Meeting noted the report of the port office on dredging.")

    found = {each.id: len(each.attested) for each in mine.precedents([said], [wide, near], NONE)}

    assert found == {"a/wide": 0, "b/near": 1}


def test_a_retired_clause_that_is_corrected_stays_retired() -> None:
    once = "The Meeting urged that lighthouses of the outer reef be painted red before the winter."
    source = markup.read(HEAD.format(year=2011)).source
    retired = Precedent(
        "theme/lighthouses", "Lamps were painted.", status=Status.RETIRED,
        attested=(Attested("2011-05-07-x", "1", source, once, (), True),),  # type: ignore[arg-type]
    )  # fmt: skip
    corrected = _statement(2011, once.replace("red", "white"), "Nothing else was said.")

    (found,) = mine.precedents([corrected], [retired], NONE)

    assert [entry.text for entry in found.attested] == [once.replace("red", "white")]
    other = _statement(2011, "The Meeting closed the harbour of the outer reef before the storm of that year.")
    assert mine.precedents([other], [retired], NONE)[0].attested == ()


# -- a newer text laid beside a wording -------------------------------------------------------------

HOSTED = Precedent(
    "closing/host-thanked",
    "The Meeting expressed its appreciation to the Government of {{ host.country }} "
    "for hosting the {{ meeting.name }}.",
    "closing", slots=(Slot("host.country", "country"), Slot("meeting.name", "meeting")), status=Status.APPROVED,
    actor="The Meeting", verb="expressed its appreciation",
)  # fmt: skip


def test_a_rewording_keeps_the_slots_that_stand_in_it() -> None:
    text = "The Meeting warmly thanked the Government of Elbonia for generously hosting the Ninth Meeting of Pilots."

    found = mine.Curator(EARLY, NONE).reworded(HOSTED, text)

    assert found.wording == (
        "The Meeting warmly thanked the Government of {{ host.country }} for generously hosting the {{ meeting.name }}."
    )
    assert found.slots == HOSTED.slots
    assert found.old == (
        "The Meeting expressed its appreciation to the Government of Elbonia for hosting the Ninth Meeting of Pilots."
    )


def test_what_fills_a_slot_is_found_where_the_words_were_put_in_another_order() -> None:
    known = replace(HOSTED, text="The Meeting noted the report on Zenda of {{ report.date }}.",
                    slots=(Slot("report.date", "date"),))  # fmt: skip
    curator = mine.Curator(EARLY, NONE)

    found = curator.reworded(known, "On 5 May 2013 the Meeting was told of the report on Zenda.")
    unclear = curator.reworded(known, "On 5 May 2013, and again on 7 June 2014, the Meeting noted the report on Zenda.")

    assert found.wording == "On {{ report.date }} the Meeting was told of the report on Zenda."
    assert found.old == "The Meeting noted the report on Zenda of 5 May 2013."
    assert "report.date" not in dict(unclear.values)


def test_an_unknown_name_is_no_sentence() -> None:
    text = "The Government of Elbonia was warmly thanked by the Meeting for hosting the Ninth Meeting of Pilots."

    found = mine.Curator(EARLY, NONE).reworded(HOSTED, text)

    assert dict(found.values).get("host.country", "Elbonia") == "Elbonia"


def test_a_rewording_has_slots_for_what_changes_by_its_nature_and_leaves_fixed_facts() -> None:
    known = replace(HOSTED, text="The Meeting noted the report on Zenda of {{ event.date }}.",
                    slots=(Slot("event.date", "date"),))  # fmt: skip

    found = mine.Curator(EARLY, NONE).reworded(
        known, "The Meeting endorsed the report on Zenda of 5 May 2013, to be published on 7 June 2014."
    )

    start = "The Meeting endorsed the report on Zenda of {{ event.date }}, to be published on {{"
    assert found.wording.startswith(start)
    assert dict(found.values)["event.date"] == "5 May 2013"
    assert sorted(dict(found.values).values()) == ["5 May 2013", "7 June 2014"]


def test_an_edited_text_has_its_own_verb_and_its_evidence_fitted() -> None:
    known = replace(HOSTED, attested=_merged().attested)
    text = THANKED.format("{{ host.country }}")

    found = mine.Curator(EARLY, NONE).edited(known, text, HOSTED.slots)

    assert (found.verb, found.actor, found.slots) == ("thanked", "The Meeting", HOSTED.slots[:1])
    assert [entry.variant for entry in found.attested] == [False, True, False, True]
    assert found.status is Status.APPROVED


MEDALS = "The Meeting awarded the medal of the harbours to the Pearl Guild at its closing session."
AWARDED = (_statement(2011, MEDALS), _statement(2012, MEDALS))
SINCE = (*AWARDED, _statement(2013, MEDALS.replace("Pearl Guild", "Tide Office")))


def test_a_proposal_that_nobody_touched_has_a_slot_for_what_a_newer_statement_has_otherwise() -> None:
    (before,) = mine.precedents(AWARDED, (), NONE)
    (found,) = mine.precedents(SINCE, (before,), NONE)

    assert (before.text, before.slots) == (MEDALS, ())
    assert [len(found.slots), found.id, found.status] == [1, before.id, Status.PROPOSED]
    assert not any(entry.variant for entry in found.attested)
    assert mine.precedents(SINCE, (found,), NONE) == (found,)


@pytest.mark.parametrize("change", [{"status": Status.APPROVED}, {"text": MEDALS.replace("awarded", "gave")}])
def test_words_that_a_person_wrote_or_approved_are_not_given_a_slot(change: dict[str, Any]) -> None:
    (before,) = mine.precedents(AWARDED, (), NONE)
    known = mine.Curator(AWARDED, NONE).fitted(replace(before, **change))
    (found,) = mine.precedents(SINCE, (known,), NONE)

    assert (found.text, found.slots, found.status) == (known.text, known.slots, known.status)
    assert len(found.attested) == len(SINCE)
