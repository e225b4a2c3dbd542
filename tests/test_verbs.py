"""Who did what in a sentence, and how strongly."""

from __future__ import annotations

import pytest

from drafter import verbs


@pytest.mark.parametrize(
    ("text", "actor", "verb"),
    [
        ("The Meeting expressed its appreciation to Elbonia.", "The Meeting", "expressed its appreciation"),
        ("Members further noted that nets were torn.", "Members", "further noted"),
        ("In that context, the Meeting also welcomed a proposal.", "the Meeting", "also welcomed"),
        ("Elbonia and Ruritania advised the meeting of outcomes.", "Elbonia and Ruritania", "advised"),
        ("The Committee notes with concern the state of the nets.", "The Committee", "notes with concern"),
        ("We, the Ministers of the Lakes, met in Klow.", "We", "met"),
        ("To protect herring, participants agreed to meet.", "participants", "agreed"),
        ("Elbonia advised the meeting of a workshop at which participants had noted nets.", "Elbonia", "advised"),
        ("The United States attended. Members noted nets.", "The United States", "attended"),
        ("Adoption of the agreed-upon tasks of the group.", "", ""),
        ("It will be considered by the Co-Chairs and discussed with members.", "", ""),
        ("a meeting of training directors to agree a calendar", "", ""),
        ("The nets were torn. The meeting welcomed new ones.", "The meeting", "welcomed"),
        ("The Co-Chairs of the Forum on Nets and Related Gear hosted it.", "The Co-Chairs", "hosted"),
        ("The purpose of the meeting was to assess progress.", "", ""),
        ("The meeting was attended by Elbonia.", "", ""),
        ("Leaders recognize that nets tear.", "Leaders", "recognize"),
        ("The Chair took note of the report.", "The Chair", "took note of"),
    ],
)
def test_the_first_acting_body_and_its_verb_are_found(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("also welcomes", "welcomed"),
        ("expressed its sincere thanks", "expressed sincere thanks"),
        ("Recognized", "recognised"),
    ],
)
def test_a_verb_has_one_canonical_form(printed: str, canonical: str):
    assert verbs.canonical(printed) == canonical


def test_strength_runs_from_recording_to_deciding():
    printed = ("discussed", "took note of", "acknowledges", "expressed its appreciation", "urged", "agreed", "decided")

    assert [verbs.band(verb) for verb in printed] == [0, 1, 2, 3, 4, 5, 6]
    assert verbs.band("hosted") is None
