"""Tests of wordings with slots: what is read out of a text fills it back to the letter."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter.mine.clauses.entities import Finder
from drafter.mine.slots import wording
from drafter.model import Name
from drafter.names import Table

FINDER = Finder([], Table([Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia")]))
_pieces = st.lists(st.text("ab .,;", min_size=1, max_size=6), min_size=1, max_size=5)


def _values(text: str, said: str, **kinds: str) -> dict[str, str] | None:
    return wording.values_of(text, said, FINDER, {name.replace("_", "."): kind for name, kind in kinds.items()})


def test_values_are_what_stands_between_the_fixed_words() -> None:
    text = "The Meeting thanked {{ host.country }} for the {{ meeting.name }}."

    assert _values(text, "The Meeting thanked Ruritania for the SOM.") == {
        "host.country": "Ruritania",
        "meeting.name": "SOM",
    }
    assert _values(text, "The meeting thanked Ruritania for the SOM.") is None
    assert _values(text, "The Meeting thanked for the SOM.") is None
    assert _values(text, "The Meeting thanked Ruritania for the SOM. And more") is None
    assert _values("No slot.", "No slot.") == {}
    assert _values("No slot.", "No slot") is None


def test_of_several_ways_the_one_with_the_right_kinds_is_taken() -> None:
    text = "It met in {{ a.place }} on {{ a.date }}."
    said = "It met in port on Zenda on 5 March 2013."

    assert _values(text, said, a_date="date") == {"a.place": "port on Zenda", "a.date": "5 March 2013"}


def test_what_is_no_date_fills_no_date() -> None:
    assert _values("Held on {{ a.date }}.", "Held on fishing.", a_date="date") is None
    assert _values("Raised by {{ n.number }}.", "Raised by 25.", n_number="number") == {"n.number": "25"}


def test_a_slot_that_stands_twice_is_filled_by_the_same_words() -> None:
    text = "{{ a }} and {{ a }}."

    assert _values(text, "ports and ports.") == {"a": "ports"}
    assert _values(text, "ports and ships.") is None


def test_a_hopeless_text_is_given_up_soon() -> None:
    text = "".join(f"{{{{ s{n} }}}} a " for n in range(12)) + "."

    assert _values(text, "a " * 3000) is None


@given(
    _pieces,
    st.lists(
        st.text("ab c.", min_size=1, max_size=8).filter(lambda value: value == value.strip()), min_size=4, max_size=4
    ),
)
def test_what_was_read_fills_the_text_to_the_letter(fixed: list[str], fillings: list[str]) -> None:
    slots = [f"{{{{ s{n} }}}}" for n in range(len(fixed) - 1)]
    text = fixed[0] + "".join(slot + after for slot, after in zip(slots, fixed[1:], strict=True))
    said = wording.fill(text, {f"s{n}": filling for n, filling in enumerate(fillings)})

    found = _values(text, said)

    assert found is not None
    assert wording.fill(text, found) == said
