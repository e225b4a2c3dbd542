"""Patterns that are compiled when they are first used."""

import importlib
import pickle
import re
from collections.abc import Iterator

import pytest
from layers import modules

from drafter import patterns


def _held(value: object) -> Iterator[patterns.Pattern]:
    """Yield the patterns in a constant, and in the tables and rows of one."""
    if isinstance(value, patterns.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (each for part in value.values() for each in _held(part))
    elif isinstance(value, list | tuple):
        yield from (each for part in value for each in _held(part))


def _every() -> Iterator[tuple[str, patterns.Pattern]]:
    for name in sorted(modules()):
        if name != "drafter.__main__":
            for constant, value in vars(importlib.import_module(name)).items():
                yield from ((f"{name}.{constant}", each) for each in _held(value))


def test_every_pattern_of_the_house_can_be_compiled():
    faults = []
    for where, each in _every():
        try:
            assert each.flags & re.UNICODE
        except re.error as fault:
            faults.append(f"{where}: {fault}")

    assert faults == []


def test_a_pattern_is_not_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch):
    made: list[str] = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda text, flags: made.append(text) or compile_(text, flags))

    number = patterns.compiled(r"\d+")

    assert made == []
    assert number.match("12")
    assert number.search("12")
    assert made == [r"\d+"]


def test_a_pattern_has_the_methods_of_a_compiled_one():
    number = patterns.compiled(r"(?P<figures>\d+) OFFICIALS", re.IGNORECASE)

    assert number.search("with 12 officials")["figures"] == "12"
    assert number.fullmatch("12 officials")
    assert not number.match("the 12 officials")
    assert number.sub("-", "12 officials") == "-"
    assert [found[0] for found in number.finditer("1 officials, 2 officials")] == ["1 officials", "2 officials"]
    assert number.pattern == r"(?P<figures>\d+) OFFICIALS"


def test_a_wrong_pattern_says_so_when_it_is_used():
    wrong = patterns.compiled("(")

    with pytest.raises(re.error):
        wrong.search("")


def test_a_pattern_can_be_handed_to_another_process():
    again = pickle.loads(pickle.dumps(patterns.compiled("a+", re.IGNORECASE)))

    assert again.match("AAA")[0] == "AAA"
