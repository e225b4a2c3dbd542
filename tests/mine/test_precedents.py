"""Tests of mining as a whole: formulas with slots come out, and what people decided stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from series import HEAD, numbered

from drafter import markup, mine
from drafter.library.places import is_id
from drafter.mine.slots import wording
from drafter.model import FUNCTIONS, SLOT_KINDS, Attested, Name, Precedent, Slot, Source, Statement, Status
from drafter.names import Table

NONE = Table(())


def _statement(day: str, paragraphs: list[str], city: str = "~") -> Statement:
    return numbered(day, *paragraphs, city=city)


def _bank(day: str, date: str, decided: str, inflation: str, quarter: str, following: str) -> Statement:
    return _statement(
        day,
        [
            f"At its meeting on {date}, the Board decided to {decided} per cent.",
            f"Inflation was {inflation} per cent over the year to the {quarter} quarter.",
            "The decision was taken unanimously by all members present.",
            f"The next meeting of the Board will be held on {following}.",
        ],
    )


RAISED = "raise the policy rate by {} basis points to {}"
BANK = (
    _bank("2021-02-02", "2 February 2021", "leave the policy rate unchanged at 0.10", "1.2", "December", "4 May 2021"),
    _bank("2021-05-04", "4 May 2021", RAISED.format(15, 0.25), "2.6", "March", "3 August 2021"),
    _bank("2021-08-03", "3 August 2021", RAISED.format(50, 0.75), "4.1", "June", "2 November 2021"),
)
THANKS = "Leaders expressed their sincere gratitude to the Government and people of {} for the warm hospitality."


def _forum(day: str, ordinal: str, place: str, dates: str, host: str, matter: str) -> Statement:
    return _statement(
        day,
        [
            f"The {ordinal} Island Leaders Forum was held in {place}, from {dates}.",
            THANKS.format(host),
            matter,
        ],
        place.partition(",")[0],
    )


FORUM = (
    _forum("2015-09-10", "Forty-sixth", "Port Mud, Elbonia", "8–10 September 2015", "Elbonia",
           "Leaders noted the report on fisheries and agreed to strengthen surveillance of their waters."),
    _forum("2016-09-09", "Forty-seventh", "Strelsau, Ruritania", "7–9 September 2016", "Ruritania",
           "Leaders endorsed the report on fisheries and agreed to strengthen surveillance of their waters."),
    _forum("2017-09-08", "Forty-eighth", "Lutz, Zubrowka", "5–8 September 2017", "Zubrowka",
           "Leaders called for urgent action on the rise of the sea."),
)  # fmt: skip


def _by_text(found: tuple[Precedent, ...], part: str) -> Precedent:
    (one,) = [precedent for precedent in found if part in precedent.text]
    return one


def test_a_banks_formulas_come_out_with_no_data_at_all() -> None:
    found = mine.precedents(BANK, (), NONE)

    inflation = _by_text(found, "Inflation was")
    assert inflation.text.startswith("Inflation was {{ ")
    assert " per cent over the year to the {{ " in inflation.text
    assert [slot.kind for slot in inflation.slots] == ["number", "text"]
    assert [list(dict(entry.values).values()) for entry in inflation.attested] == [
        ["1.2", "December"],
        ["2.6", "March"],
        ["4.1", "June"],
    ]
    following = _by_text(found, "will be held on")
    assert (following.function, following.slots[-1]) == ("closing", Slot("next.date", "date"))
    assert _by_text(found, "unanimously").text == "The decision was taken unanimously by all members present."


def test_a_forums_formulas_come_out_with_no_data_at_all() -> None:
    found = mine.precedents(FORUM, (), NONE)

    opening = _by_text(found, "was held in")
    assert opening.function == "opening"
    assert {slot.kind for slot in opening.slots} == {"meeting", "place", "dates"}
    thanks = _by_text(found, "gratitude")
    assert thanks.text == THANKS.format("{{ host.country }}")
    assert (thanks.actor, thanks.verb) == ("Leaders", "expressed their sincere gratitude")
    assert [entry.statement for entry in thanks.attested] == [statement.id for statement in FORUM]


def test_a_stronger_verb_is_the_same_family_but_never_a_slot() -> None:
    fisheries = _by_text(mine.precedents(FORUM, (), NONE), "report on fisheries")

    assert fisheries.text.startswith("Leaders endorsed")  # the newest wording
    assert [(entry.text.split()[1], entry.variant) for entry in fisheries.attested] == [
        ("noted", True),
        ("endorsed", False),
    ]


@pytest.mark.parametrize("statements", [BANK, FORUM])
def test_filling_a_precedent_gives_its_evidence_to_the_letter(statements: tuple[Statement, ...]) -> None:
    for precedent in mine.precedents(statements, (), NONE):
        assert {slot.name for slot in precedent.slots} == set(wording.slot_names(precedent.text))
        for entry in precedent.attested:
            assert entry.variant or wording.fill(precedent.text, dict(entry.values)) == entry.text
            assert not (entry.variant and entry.values)


@pytest.mark.parametrize("statements", [BANK, FORUM, ()])
def test_mining_twice_changes_nothing(statements: tuple[Statement, ...]) -> None:
    found = mine.precedents(statements, (), NONE)

    assert mine.precedents(statements, found, NONE) == found
    assert mine.precedents(tuple(reversed(statements)), tuple(reversed(found)), NONE) == found


def test_proposals_are_as_the_shelf_wants_them() -> None:
    found = mine.precedents(BANK + FORUM, (), NONE)

    assert len({precedent.id for precedent in found}) == len(found)
    for precedent in found:
        assert is_id(precedent.id), precedent.id
        assert precedent.id.split("/")[0] == precedent.function
        assert precedent.function in FUNCTIONS
        assert precedent.status is Status.PROPOSED
        assert all(slot.kind in SLOT_KINDS for slot in precedent.slots)


def test_two_formulas_that_differ_in_a_fixed_phrase_stay_two() -> None:
    pairs = [
        (f"{year}-01-01", ["Participants welcomed the training of port officers in the use of charts.",
                           "Participants regretted the loss of life among crews of fishing vessels."])
        for year in (2011, 2012)
    ]  # fmt: skip

    found = mine.precedents([_statement(*pair) for pair in pairs], (), NONE)

    assert sorted(precedent.text.split()[1] for precedent in found) == ["regretted", "welcomed"]


def test_what_stands_once_is_kept_where_it_is_a_formula() -> None:
    found = mine.precedents(FORUM[:1], (), NONE)

    assert "opening" in {precedent.function for precedent in found}
    assert not any("fisheries" in precedent.text for precedent in found)


def test_headings_and_titles_are_no_precedents() -> None:
    texts = ["The Meeting noted the state of the harbours of the region."]
    statements = [replace(_statement(f"{year}-01-01", texts), title=("HARBOUR MEETING",)) for year in (2011, 2012)]

    assert [precedent.text for precedent in mine.precedents(statements, (), NONE)] == texts


# -- what people decided --------------------------------------------------------------------------


def test_a_known_precedent_keeps_every_word_and_gains_evidence() -> None:
    known = replace(
        _by_text(mine.precedents(FORUM[:2], (), NONE), "gratitude"),
        id="closing/host-thanked", status=Status.APPROVED, notes="mine", function="closing", theme="thanks", actor="We",
        verb="thanked",
    )  # fmt: skip

    (found,) = [p for p in mine.precedents(FORUM, [known], NONE) if p.id == known.id]

    assert replace(found, attested=known.attested) == known
    assert [entry.statement for entry in found.attested] == [statement.id for statement in FORUM]
    assert dict(found.attested[-1].values) == {"host.country": "Zubrowka"}


def test_an_edited_wording_stays_and_its_evidence_is_told_apart() -> None:
    mined = _by_text(mine.precedents(FORUM, (), NONE), "gratitude")
    edited = replace(mined, text=mined.text.replace("sincere ", ""), status=Status.APPROVED)

    (found,) = [p for p in mine.precedents(FORUM, [edited], NONE) if p.id == edited.id]

    assert found.text == edited.text
    assert [(entry.variant, entry.values) for entry in found.attested] == [(True, ())] * 3


def test_what_a_person_put_together_stays_together() -> None:
    mined = mine.precedents(BANK, (), NONE)
    inflation, unanimous = _by_text(mined, "Inflation"), _by_text(mined, "unanimously")
    joined = replace(unanimous, attested=unanimous.attested + inflation.attested, status=Status.APPROVED)

    found = mine.precedents(BANK, [joined], NONE)

    assert not [precedent for precedent in found if "Inflation" in precedent.text]
    assert len(_by_text(found, "unanimously").attested) == 6


def test_a_wording_by_a_person_finds_its_own_evidence() -> None:
    written = Precedent(
        id="opening/forum-held",
        text="The {{ meeting.name }} was held in {{ meeting.place }}, from {{ meeting.date }}.",
        slots=(Slot("meeting.name", "meeting"), Slot("meeting.place", "place"), Slot("meeting.date", "dates")),
        status=Status.APPROVED,
    )

    (found,) = [p for p in mine.precedents(FORUM, [written], NONE) if p.id == written.id]

    assert [dict(entry.values)["meeting.place"] for entry in found.attested] == [
        "Port Mud, Elbonia", "Strelsau, Ruritania", "Lutz, Zubrowka"
    ]  # fmt: skip


def test_what_was_retired_never_comes_back() -> None:
    mined = mine.precedents(FORUM, (), NONE)
    retired = replace(_by_text(mined, "gratitude"), status=Status.RETIRED)
    decided = [retired if precedent.id == retired.id else precedent for precedent in mined]

    found = mine.precedents((*FORUM, *BANK), decided, NONE)

    assert [p.status for p in found if "gratitude" in p.text] == [Status.RETIRED]
    later = _forum("2018-09-07", "Forty-ninth", "Lutz, Zubrowka", "5–7 September 2018", "Borduria", "Leaders met.")
    again = mine.precedents((*FORUM, later), decided, NONE)
    assert [p.status for p in again if "gratitude" in p.text] == [Status.RETIRED]
    assert len(_by_text(again, "gratitude").attested) == 4


def test_evidence_whose_statement_is_gone_is_kept() -> None:
    entry = Attested("1999-01-01-old", "4", Source("old.txt", (3, 4)), "We met once.", (), True)
    known = Precedent(
        "opening/met", "The delegates of the ports met once more.", attested=(entry,), status=Status.APPROVED
    )

    (found,) = [p for p in mine.precedents(BANK, [known], NONE) if p.id == known.id]

    assert found == known


def test_evidence_follows_its_clause_when_a_statement_is_corrected() -> None:
    mined = mine.precedents(FORUM, (), NONE)
    moved = _statement(
        "2015-09-10",
        [
            "Leaders met.",
            THANKS.format("Elbonia"),
        ],
        "Port Mud",
    )

    found = _by_text(mine.precedents((moved, *FORUM[1:]), mined, NONE), "gratitude")

    assert [entry.paragraph for entry in found.attested] == ["2", "2", "2"]
    assert len(found.attested) == 3


# -- statements corrected since --------------------------------------------------------------------


def _noted(*paragraphs: str) -> tuple[Statement, ...]:
    last = "The Committee noted the report of the harbour office since its meeting in {}."
    return (
        *(_statement(f"201{n}-06-01", [last.format(f"May 201{n - 1}")]) for n in (7, 8)),
        _statement("2019-06-01", list(paragraphs or [last.format("May 2018")])),
    )


def test_a_corrected_clause_takes_the_place_of_what_it_was() -> None:
    held = [replace(p, status=Status.APPROVED, notes="ours") for p in mine.precedents(_noted(), (), NONE)]
    corrected = _noted("The Committee noted the report of the harbour office since its meeting in June 2018.")

    found = mine.precedents(corrected, held, NONE)

    assert [replace(p, attested=()) for p in found] == [replace(p, attested=()) for p in held]
    assert [dict(entry.values)["previous.date"] for entry in found[0].attested] == ["May 2016", "May 2017", "June 2018"]
    assert mine.precedents(corrected, found, NONE) == found


def test_evidence_that_no_statement_holds_any_more_goes_and_the_precedent_stays() -> None:
    held = mine.precedents(_noted(), (), NONE)
    elsewhere = [_statement(f"201{n}-06-01", ["Nothing was said."]) for n in (7, 8, 9)]

    found = {precedent.id: precedent for precedent in mine.precedents(elsewhere, held, NONE)}

    assert found[held[0].id] == replace(held[0], attested=())
    assert mine.precedents((), held, NONE) == held  # of statements that are not given nothing is known


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("The Committee noted 14 ports, and thanked  all.", True),
        ("In Zenda the Committee noted 14 ports.", True),
        ("The Committee noted 14 portsmen.", False),
        ("The Committee noted 141 ports.", False),
    ],
)
def test_evidence_may_be_part_of_a_sentence_but_not_of_a_word(said: str, stays: bool) -> None:
    entry = Attested("2019-06-01-x", "1", Source("a.txt", (1, 1)), "Committee noted 14 ports", (), True)
    known = Precedent("theme/ports", "Ports were counted and noted again.", attested=(entry,))

    (found,) = [p for p in mine.precedents([_statement("2019-06-01", [said])], [known], NONE) if p.id == known.id]

    assert bool(found.attested) is stays


# -- what proposals leave out ----------------------------------------------------------------------


def _decided(day: str, *items: str) -> Statement:
    body = "1. The Committee decided:\n\n" + "".join(f"   - {item}\n" for item in items)
    return markup.read(HEAD.format(day=day, name="x", city="~") + body, day)


BUDGET = "to request the Secretariat to prepare a draft budget for the years {}"
DECIDED = (
    _decided("2018-04-01", BUDGET.format("2019-2020; and"), "to close the port."),
    _decided("2020-04-01", BUDGET.format("2021-2022;"), "to open the lighthouse."),
)


def test_the_end_mark_of_a_list_is_no_part_of_a_clause() -> None:
    budget = _by_text(mine.precedents(DECIDED, (), NONE), "budget")

    assert budget.text == BUDGET.format("{{ event.date }}")
    assert [entry.values for entry in budget.attested] == [
        (("event.date", "2019-2020"),),
        (("event.date", "2021-2022"),),
    ]
    assert mine.precedents(DECIDED, [budget], NONE) == mine.precedents(DECIDED, (), NONE)
    assert mine.precedents(DECIDED, [replace(budget, attested=())], NONE) == mine.precedents(DECIDED, (), NONE)


def test_a_wording_that_a_person_gave_an_end_mark_keeps_it() -> None:
    budget = replace(_by_text(mine.precedents(DECIDED, (), NONE), "budget"), attested=())
    marked = replace(budget, text=budget.text + ";", status=Status.APPROVED)

    found = _by_text(mine.precedents(DECIDED, [marked], NONE), "budget")

    assert [entry.text for entry in found.attested] == [
        BUDGET.format("2019-2020; and"),
        BUDGET.format("2021-2022;"),
    ]
    assert [entry.variant for entry in found.attested] == [True, False]


def test_a_meetings_name_ends_before_its_place_and_date() -> None:
    said = "The Chair of the Harbour Alliance convened the {} Meeting of the Standing Committee in {}."
    statements = [
        _statement("2018-04-18", [said.format("Second", "Zenda, Ruritania on 17-18 April 2018")], "Zenda"),
        _statement("2021-10-05", [said.format("Fourth", "Strelsau, Ruritania from 5 to 7 October 2021")], "Strelsau"),
    ]

    (found,) = [p for p in mine.precedents(statements, (), NONE) if "convened" in p.text]

    assert "{{ meeting.name }} in {{ meeting.place }} from {{ meeting.date }}." in found.text
    assert [entry.variant for entry in found.attested] == [True, False]
    assert dict(found.attested[1].values)["meeting.name"] == "Fourth Meeting of the Standing Committee"


@pytest.mark.parametrize(
    ("who", "is_kept"),
    [
        ("H.E. Mr. Rudolf Rassendyll, Minister of Harbours of Ruritania", False),
        ("Ms Antoinette de Mauban", False),
        ("Rudolf Rassendyll, Minister of Harbours", False),
        ("Prime Minister Rudolf Rassendyll", False),
        ("Dr. R. Rassendyll", False),
        ("the Minister of Harbours of Ruritania", True),
        ("the Chair of the Alliance", True),
    ],
)
def test_what_stands_once_and_names_somebody_is_no_formula(who: str, is_kept: bool) -> None:
    once = _statement(
        "2018-04-18", [f"The meeting was opened by {who}, who welcomed all.", *["Ports were counted."] * 4]
    )

    assert bool(mine.precedents([once], (), NONE)) is is_kept


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("The Chair thanked the Elbonians and the European for support.", ""),
        ("The Committee took note of the report and commended the Secretariat for its quality.", ""),
        ("The Committee expressed concern at the state of marine litter registries.", "litter registries"),
        ("The Committee agreed to expand navigation and to count coastal buoys.", "coastal buoys"),
        ("The Committee agreed to promote navigation.", ""),
    ],
)
def test_a_theme_is_two_words_that_belong_together_or_none(text: str, theme: str) -> None:
    (found,) = mine.precedents([_statement(f"201{n}-01-01", [text]) for n in (1, 2)], (), NONE)

    assert found.theme == theme


@pytest.mark.parametrize(
    "words",
    ["at the request of", "on the initiative of", "following a request from the Government of", "as suggested by",
     "upon the proposal of the delegation of"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("one", "other"), [("Fiji", "Japan"), ("Elbonia", "Ruritania and Zenda"), ("Ms Ada Flavia", "Mr Bo Kline")]
)
def test_whoever_asked_or_proposed_is_the_proposer(words: str, one: str, other: str):
    said = f"The Meeting reviewed the register of fishing vessels and harbours, {words} {{}}, and took note of it."
    statements = [_statement(f"201{n}-05-07", [said.format(who)]) for n, who in enumerate((one, other))]

    (made,) = mine.precedents(statements, (), Table([Name("fiji", "Fiji"), Name("japan", "Japan")]))

    assert f"{words} {{{{ proposal.proposer }}}}," in made.text
    assert [slot.kind == "text" for slot in made.slots] == ["Flavia" in one]


def test_a_host_is_thanked_for_its_initiative_early_in_a_statement_too():
    said = "We appreciated the initiative of the Government of {} and its excellent arrangements for the Conference."
    more = [f"The Meeting noted the matter of {what} nets." for what in ("old", "new", "torn")]
    statements = [_statement(f"201{n}-05-07", [said.format(who), *more]) for n, who in enumerate(("Fiji", "Japan"))]

    made = mine.precedents(statements, (), Table([Name("fiji", "Fiji"), Name("japan", "Japan")]))

    (thanks,) = (each for each in made if "initiative" in each.text)
    assert (thanks.function, [slot.name for slot in thanks.slots]) == ("closing", ["host.country"])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The Board will hold its {} in {}, in {}.", "next.name"),
        ("The Board will also convene the {} in {}, in {}.", "next.name"),
        ("Chiefs of the net guards of the lake met on nets and eels for the {} in {}, in {}.", "meeting.name"),
    ],
)
def test_a_meeting_that_will_be_held_is_the_next_and_never_the_last(said: str, name: str):
    facts = (("Fortieth Meeting", "Zenda, Ruritania", "May 2021"), ("Forty-first Meeting", "Klow, Elbonia", "May 2022"))
    notes = ["The Board noted the report on nets.", "The Board welcomed the plan."]
    statements = [_statement(f"202{n}-05-07", [*notes, said.format(*each), *notes]) for n, each in enumerate(facts)]

    (made,) = (each for each in mine.precedents(statements, (), NONE) if "{{" in each.text)

    assert next(slot.name for slot in made.slots) == name
    assert not [slot.name for slot in made.slots if slot.name.startswith("previous.")]
