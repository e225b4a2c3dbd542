"""Rules of agreed language: for each a text that passes, one that fails, its message, and traps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from agreed_lakes import HEAD, REPORT, THANKS, found, past, shelf, told

from drafter import check, markup
from drafter.check.agreed import strength
from drafter.history.said import Again
from drafter.model import Precedent, Shelf, Slot, Status

THANKED = THANKS.format(host="Borduria")
BOTH = f"1. {REPORT}\n\n2. {THANKED}\n"


# ── standing items ───────────────────────────────────────────────────────────────────────────────


def test_a_draft_that_says_what_all_said_before_passes() -> None:
    assert told(BOTH, shelf()) == []


def test_an_item_that_all_statements_of_the_body_have_is_missed() -> None:
    assert told(f"1. {REPORT}\n", shelf()) == [
        'next: warning: "closing/host-thanked" ("The Meeting thanked the Government of Syldavia for ...") stood in all '
        "of the last 3 statements, and does not stand in this one\n"
        "    also: 2033-05-06-lakes-som-3, para. 2\n"
        "    mend: add it as in 2033-05-06-lakes-som-3, para. 2, or leave it out if that is meant"
    ]


def test_an_item_that_mining_only_proposes_is_noted() -> None:
    (line,) = told(f"1. {REPORT}\n", shelf(status=Status.PROPOSED))
    assert line.startswith("next: note: a standing item of the last 3 statements does not stand in this one")


def _led_in() -> Shelf:
    """Return the shelf with a precedent that only ends as its evidence does: "... and recalled the need for rest"."""
    ends = "and recalled the need for early and ample rest of sailors and for quiet on the water."
    led = [past(nth, thanks=f"The Meeting took note of the advice of the Lake Board that {nth}0 boats had sunk {ends}")
           for nth in (1, 2, 3)]  # fmt: skip
    held = shelf(led)
    first, report = held.precedents
    said = tuple(replace(each, variant=True, values=()) for each in first.attested)
    text = "{{ lead_in.text }} and recalled the need for early and ample rest of sailors."
    return replace(
        held, precedents=(replace(first, text=text, slots=(Slot("lead_in.text", "text"),), attested=said), report)
    )


def test_an_item_that_stands_reworded_and_with_gaps_is_not_missed() -> None:
    said = (
        "The Meeting took note of the advice of [[facts.name_1]] that [[facts.number_1]] boats had sunk and recalled "
        "the need for early and ample rest of sailors and for quiet on the water."
    )

    assert "does not stand" not in "".join(told(f"1. {REPORT}\n\n2. {said}\n", _led_in()))


def test_an_item_is_missed_where_only_a_few_of_its_words_stand() -> None:
    said = "The Meeting took note of the advice of the Lake Board that the water was low."

    assert "does not stand" in "".join(told(f"1. {REPORT}\n\n2. {said}\n", _led_in()))


def test_what_two_agree_on_may_be_chance_and_is_a_note() -> None:
    assert told(f"1. {REPORT}\n", shelf([past(1), past(2)])) == [
        "next: note: a standing item of the last 2 statements does not stand in this one: "
        'closing/host-thanked ("The Meeting thanked the Government of Elbonia for ...", in 2 of 2)\n'
        '    mend: "drafter coverage" tells their words; add what is missed'
    ]


def test_a_text_that_has_none_of_them_is_of_another_kind_and_gets_one_note() -> None:
    (note,) = told("1. The Meeting agreed on lunch.\n", shelf())

    assert note.startswith("next: note: 2 standing items of the last 3 statements do not stand in this one: ")


@pytest.mark.parametrize(
    "head",
    [
        HEAD.replace("Lakes Forum", "Rivers Forum"),
        "---\nid: next\n---\n",
        HEAD.replace("2035-01-02", "2031-01-02"),
    ],
)
def test_another_body_a_text_of_none_and_one_that_is_earlier_lack_nothing(head: str) -> None:
    assert told("1. The Meeting agreed on lunch.\n", shelf(), head) == []


def test_a_past_text_is_compared_with_what_was_earlier_and_lacks_in_a_note() -> None:
    statements = [past(1), past(2), past(3, thanks="The Meeting ended.")]

    held = shelf(statements)
    precedents = tuple(
        type(each)(each.id, each.text, each.function, attested=tuple(e for e in each.attested if "thanked" in e.text
                   or "report" in e.text), status=each.status, slots=each.slots)
        for each in held.precedents
    )  # fmt: skip
    held = Shelf(statements=held.statements, precedents=precedents)
    assert found(statements[2], held) == [
        "2033-05-06-lakes-som-3 (lakes-3.txt:1): note: a standing item of the last 2 statements does not stand in this "
        'one: closing/host-thanked ("The Meeting thanked the Government of Elbonia for ...", in 2 of 2)'
    ]
    assert found(statements[0], held) == []


# ── reworded ─────────────────────────────────────────────────────────────────────────────────────


def test_a_word_in_place_of_another_is_told_with_both() -> None:
    text = BOTH.replace("generosity and hospitality", "patience and hospitality")

    assert told(text, shelf()) == [
        'next, para. 2: note: agreed language is reworded: "... Borduria for its [-generosity-] {+patience+} and '
        'hospitality in ..." (closing/host-thanked)\n'
        "    also: 2033-05-06-lakes-som-3, para. 2 (lakes-3.txt:3)\n"
        "    mend: write it as it was agreed, or leave it if the change is meant"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Borduria", "the Republic of Borduria and Syldavia"),
        ("The Meeting thanked", "The meeting also thanked"),
        ("The Meeting thanked", "We thanked"),
        ("The Meeting thanked", "Ministers thanked"),
        ("hosting the meeting.", "hosting the Meeting"),
        ("hosting the meeting.", "hosting the meeting; and"),
    ],
)
def test_what_stands_in_a_slot_and_what_drafting_fits_is_no_rewording(old: str, new: str) -> None:
    assert told(BOTH.replace(old, new), shelf()) == []


def test_another_sentence_of_some_of_the_same_words_is_none_of_the_precedent() -> None:
    more = "3. The Meeting asked the Government of Borduria to report on fish in its lakes before the next meeting.\n"

    assert told(f"{BOTH}\n{more}", shelf()) == []


def test_a_proposed_precedent_is_not_agreed_and_its_sentences_are_compared_as_if_it_were_not_there() -> None:
    (line,) = told(BOTH.replace("generosity", "patience"), shelf(status=Status.PROPOSED))
    assert line.startswith("next, para. 2: warning: the statements of 2031, 2032 and 2033 have the same words")


# ── strength ─────────────────────────────────────────────────────────────────────────────────────


def test_a_verb_of_another_strength_is_a_warning_in_a_draft() -> None:
    assert told(BOTH.replace("noted the report", "endorsed the report"), shelf()) == [
        'next, para. 1: warning: the verb is "endorsed" (consent), stronger than "noted" (neutral) as it was agreed '
        "(proceedings/report-noted)\n"
        "    also: 2033-05-06-lakes-som-3, para. 1 (lakes-3.txt:2)\n"
        '    mend: write "noted", or leave "endorsed" if the change is meant'
    ]


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("the Fifth Meeting would be held in Klow, Syldavia, in May 2036", ()),
        ("the Third Lakes Conference, held in Klow, Syldavia, on 9 May 2031, had found an office", ("would be", "in")),
    ],
)
def test_a_verb_is_sure_where_the_rest_is_what_was_agreed(said: str, lost: tuple[str, ...]) -> None:
    agreed = "The Meeting agreed that the {{ next.name }} would be held in {{ next.place }}, in {{ next.date }}."
    words = (("-", "agreed"), ("+", "recalled"), *(("-", word) for word in lost))
    again = Again(0, f"The Meeting recalled that {said}.", Precedent("decision/held", agreed, "decision"), words)

    assert strength.is_near(again) is not bool(lost)


def test_a_verb_of_the_same_strength_is_a_rewording_alone() -> None:
    (told_of,) = told(BOTH.replace("noted the report", "took note of the report"), shelf())

    assert told_of.startswith("next, para. 1: note: agreed language is reworded: ")


def test_what_ministers_said_is_not_compared_with_what_officials_say() -> None:
    text = BOTH.replace("The Meeting noted the report", "Ministers endorsed the report")

    assert [line for line in told(text, shelf()) if "the verb is" in line] == []


def test_in_a_past_text_a_moved_verb_is_a_note_without_a_mend() -> None:
    statements = [past(1), past(2), past(3, report=REPORT.replace("noted", "welcomed"))]

    assert found(statements[2], shelf(statements)) == [
        '2033-05-06-lakes-som-3, para. 1 (lakes-3.txt:2): note: the verb is "welcomed" (positive), stronger than '
        '"noted" (neutral) as it was agreed (proceedings/report-noted)\n'
        "    also: 2032-05-06-lakes-som-2, para. 1 (lakes-2.txt:2)"
    ]


# ── retired ──────────────────────────────────────────────────────────────────────────────────────


def test_a_draft_made_from_a_wording_that_was_retired_meanwhile_is_warned() -> None:
    text = f'<!-- from: {{"closing/host-thanked": {{"host.country": "Borduria"}}}} -->\n1. {THANKED}\n'

    assert told(text, shelf(status=Status.RETIRED)) == [
        f'next, para. 1: warning: this wording was retired: "{THANKED[:69]} ..." (closing/host-thanked)\n'
        "    also: 2033-05-06-lakes-som-3, para. 2 (lakes-3.txt:3)\n"
        '    mend: write it as it is agreed now; "drafter like" finds what was said instead'
    ]


def test_one_that_says_it_all_the_same_is_told_in_a_note() -> None:
    (note,) = told(f"1. {THANKED}\n", shelf(status=Status.RETIRED))

    assert note.startswith("next, para. 1: note: this wording was retired: ")


def test_a_past_text_may_say_what_was_retired_since() -> None:
    held = shelf(status=Status.RETIRED)

    assert [line for each in held.statements for line in found(each, held) if "retired" in line] == []


# ── asked or not ─────────────────────────────────────────────────────────────────────────────────


def test_without_what_was_said_before_no_rule_of_agreed_language_is_asked() -> None:
    assert check.problems(markup.read(f"{HEAD}1. {REPORT}\n"), shelf()) == ()


def test_one_that_is_allowed_is_not_told_and_not_called_idle_where_it_was_not_asked() -> None:
    text = BOTH.replace("1. ", "<!-- allow: verb-strength: agreed by the chairs -->\n1. ").replace("noted", "endorsed")

    assert told(text, shelf()) == []
    assert [each.rule for each in check.problems(markup.read(HEAD + text), shelf())] == ["meeting-case"]


def test_also_that_was_agreed_and_is_lost_behind_its_like_is_told() -> None:
    also = REPORT.replace("noted", "also noted")
    texts = [past(nth, report=also) for nth in (1, 2, 3)]
    held = shelf(texts)
    thanks, report = held.precedents
    held = replace(held, precedents=(thanks, replace(report, text=also)))
    draft = f"1. {{}}\n\n2. {{}}\n\n3. {THANKED}\n"

    assert told(draft.format("The Meeting noted the rain.", also), held) == []
    assert told(draft.format("It rained.", REPORT), held) == []
    assert [line.partition("\n")[0] for line in told(draft.format("The Meeting noted the rain.", REPORT), held)] == [
        'next, para. 2: warning: "also" is lost, which was agreed: "The Meeting noted the report of the working group '
        '..." (proceedings/report-noted)'
    ]
