"""Rows of the last meeting that wait as comments in a meeting file: offered in the form, and taken as they stand."""

from __future__ import annotations

import pytest

from drafter import compose
from drafter.compose.asking.waiting import taken
from drafter.problems import DraftingError

FILE = """\
kind: statement
proceedings:
  # Said at one meeting only, so a comment: take away the # if it is to be said again.
  # - clause: theme/ferries  # 2031-03-05-lake-7, para. 3
  # Said at one meeting only, so a comment: take away the # if it is to be said again.
  # - clause: theme/divers  # 2031-03-05-lake-7, para. 4
  #   with:
  #     place.name:  # the last time: Klow
  #   then:
  #     - clause: theme/boats  # 2031-03-05-lake-7, para. 4
themes:
  - heading: The lake
    paragraphs:
      - The Meeting heard the captains.  # Flavia asked for it
      # Said at one meeting only, so a comment: take away the # if it is to be said again.
      # - clause: theme/buoys  # 2031-03-05-lake-7, para. 5
  - heading: The shore
    paragraphs:
way_forward:                 # Further paragraphs
#   - clause: theme/never
follow_up:
  # A comment, for it tells a day or a year, which may be past: take away the # of its lines if it is still to be done.
  # - commitment: 2031-03/hold-workshop
  #   directed: hold a workshop in Zenda by 30 June 2031
  #   who:  # the Secretariat
  - commitment: 2031-03/mark-buoys
    directed: mark the buoys
"""


def offered(text: str) -> dict[str, list[str]]:
    """Return what waits in each list of the form, by the list."""
    lists = [rows for group in compose.form(text, "", {}, {}) for rows in group.lists()]
    return {rows.name: [each.of for each in rows.again] for rows in lists if rows.again}


def test_each_list_offers_what_waits_in_it_and_no_other_does():
    assert offered(FILE) == {
        "proceedings": ["theme/ferries", "theme/divers"],
        "themes/0/paragraphs": ["theme/buoys"],
        "follow_up": ["2031-03/hold-workshop"],
    }


def test_a_promise_is_offered_in_its_own_words():
    (rows,) = [rows for group in compose.form(FILE, "", {}, {}) for rows in group.lists() if rows.name == "follow_up"]

    assert rows.again[0].words == "hold a workshop in Zenda by 30 June 2031"


def test_what_is_taken_stands_as_it_stood_with_all_below_it_and_every_other_line_stays():
    text = taken(FILE, "next.yaml", ("proceedings",), 1, "theme/divers")

    assert compose.value_at(text, "", ("proceedings",)) == [
        {"clause": "theme/divers", "with": {"place.name": None}, "then": [{"clause": "theme/boats"}]}
    ]
    assert offered(text)["proceedings"] == ["theme/ferries"]
    gone = set(FILE.split("\n")) - set(text.split("\n"))
    assert all(line.lstrip().startswith("#") for line in gone)
    assert "place.name:  # the last time: Klow" in text


def test_what_is_taken_beside_other_rows_keeps_its_place_among_them():
    text = taken(FILE, "next.yaml", ("themes", 0, "paragraphs"), 0, "theme/buoys")
    both = taken(text, "next.yaml", ("follow_up",), 0, "2031-03/hold-workshop")

    assert compose.value_at(both, "", ("themes", 0, "paragraphs", 1)) == {"clause": "theme/buoys"}
    assert compose.value_at(both, "", ("follow_up", 0, "commitment")) == "2031-03/hold-workshop"
    assert "# Flavia asked for it" in both
    assert "tells a day or a year" not in both


def test_what_another_window_took_is_not_taken_twice():
    text = taken(FILE, "next.yaml", ("proceedings",), 0, "theme/ferries")

    with pytest.raises(DraftingError, match="does not wait in this list any more"):
        taken(text, "next.yaml", ("proceedings",), 0, "theme/ferries")


def test_a_list_that_is_written_on_one_line_takes_nothing_and_says_where_it_stands():
    flat = FILE.replace("proceedings:\n", "proceedings: []\n")

    with pytest.raises(DraftingError):
        taken(flat, "next.yaml", ("proceedings",), 0, "theme/ferries")
