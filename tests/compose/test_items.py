"""Tests of a list's items in a person's meeting file: added, dropped, moved, and every comment as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from drafter import marked_yaml
from drafter.compose.asking.items import added, dropped, moved, written_at
from drafter.compose.asking.writing_in import written_in

FILE = """\
activities:  # since May
  - name: A workshop  # asked for by Elbonia
    city: Zenda
  # the next one
  - name: >-
      A course
      on buoys
  - name: A visit
host:  # who
  country: Ruritania
"""
LIST = ("activities",)


def test_an_item_is_added_at_the_end_and_before_another():
    assert added(FILE, LIST, {"name": None}) == FILE.replace("A visit\n", "A visit\n  - name:\n")
    assert added(FILE, LIST, {"name": None}, 0) == FILE.replace("  - name: A work", "  - name:\n  - name: A work")


def test_an_item_is_dropped_and_the_rest_stays():
    assert dropped(FILE, LIST, 1) == FILE.replace("  - name: >-\n      A course\n      on buoys\n", "")
    assert (
        dropped("planned:  # mine\n  - one\nnext:\n", ("planned",), 0) == "planned:                     # mine\nnext:\n"
    )


def test_what_was_dropped_comes_back_as_it_was_written():
    lines = written_at(FILE, LIST, 0)

    assert added(dropped(FILE, LIST, 0), LIST, {"name": "A workshop", "city": "Zenda"}, 0, written=lines) == FILE


def test_lines_that_say_something_else_than_the_item_are_not_brought_back():
    assert "evil" not in added(FILE, LIST, {"name": "A fair"}, 0, written="- name: evil\nhost: evil")


def test_two_items_change_places():
    assert moved(moved(FILE, LIST, 0, 1), LIST, 1, 0) == FILE
    changed = moved(FILE, LIST, 0, 2)
    assert changed.index("A visit") < changed.index("# the next one") < changed.index("A workshop  # asked")


def test_a_list_in_brackets_is_written_anew():
    text = "cochairs: [Ruritania, Elbonia]  # both\n"

    assert moved(text, ("cochairs",), 0, 1) == "cochairs: [Elbonia, Ruritania] # both\n"
    assert added(text, ("cochairs",), "Zubrowka") == "cochairs: [Ruritania, Elbonia, Zubrowka] # both\n"


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("activities", 0, "city"), "Klow", "city: Zenda", "city: Klow"),
        (("activities", 0, "name"), "A fair", "name: A workshop  #", "name: A fair             #"),
        (("activities", 0, "theme"), "Boats", "city: Zenda\n", "city: Zenda\n    theme: Boats\n"),
        (("activities", 2, "city"), "Klow", "name: A visit\n", "name: A visit\n    city: Klow\n"),
        (("activities", 1, "name"), "A walk", "name: >-\n      A course\n      on buoys\n", "name: A walk\n"),
    ],
)
def test_a_fact_of_an_item_is_written_at_its_line(path, value, old, new):
    assert written_in(FILE, path, value) == FILE.replace(old, new)


def test_a_passage_of_words_alone_takes_more_below_it():
    text = "proceedings:\n  - It met.  # so it did\n  - It ended.\n"

    changed = written_in(text, ("proceedings", 0, "items"), ["one", "two"])

    assert marked_yaml.load(changed, "").value == {
        "proceedings": [{"text": "It met.", "items": ["one", "two"]}, "It ended."]
    }


names = st.sampled_from(["A workshop", "x: y", "# no", "[z]", "TBC", "- dash", "it's"])
rows = st.lists(
    st.one_of(names, st.dictionaries(st.sampled_from(["name", "city", "text"]), names, min_size=1)), max_size=5
)


@given(rows, rows, st.integers(0, 4), st.integers(0, 4))
def test_whatever_the_list_holds_it_says_what_was_meant_and_the_rest_stays(held, more, nth, to):
    text = f"# head\n{marked_yaml.dump({'a': 'b', 'rows': held, 'z': ['y']})}# foot\n"
    wanted = list(held)
    for item in more:
        text, wanted = added(text, ("rows",), item, nth), [*wanted[:nth], item, *wanted[nth:]]
    if wanted:
        nth, to = nth % len(wanted), to % len(wanted)
        text = moved(text, ("rows",), nth, to)
        wanted[nth], wanted[to] = wanted[to], wanted[nth]
        text = dropped(text, ("rows",), to)
        del wanted[to]
    said = marked_yaml.load(text, "").value

    assert isinstance(said, dict)
    assert (said["rows"] or []) == wanted
    assert (said["a"], said["z"]) == ("b", ["y"])
    assert text.startswith("# head\n")
    assert "# foot" in text
