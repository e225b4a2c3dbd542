"""Tests of the JSON Schema of the meeting file: it is the model's, and no stricter than the reader."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from drafter import compose, marked_yaml
from drafter.compose.meeting.meeting_file import KINDS

CHECKOUT = Path(__file__).parent.parent.parent
SHIPPED = CHECKOUT / "templates" / "meeting-file.schema.json"
EXAMPLES = sorted((CHECKOUT / "templates" / "meetings").glob("*.yaml"))
SCHEMA = json.loads(compose.schema())


def _is_of(value: object, types: str | list[str]) -> bool:
    of = {"null": value is None, "object": isinstance(value, dict), "array": isinstance(value, list),
          "string": isinstance(value, str), "integer": isinstance(value, str) and value.isdecimal(),
          "number": False, "boolean": False}  # fmt: skip
    return any(of[name] for name in ([types] if isinstance(types, str) else types))


def faults(value: object, schema: dict[str, Any] | bool, at: str = "") -> list[str]:
    """Return what an editor marks: the keywords that this schema uses, and no others."""
    if isinstance(schema, bool):
        return [] if schema else [f"{at}: unknown"]
    if ref := schema.get("$ref"):
        return faults(value, SCHEMA["definitions"][ref.removeprefix("#/definitions/")], at)
    if ways := schema.get("anyOf"):
        found = [faults(value, way, at) for way in ways]
        return [] if [] in found else found[-1]
    told = [] if _is_of(value, schema.get("type", "object")) else [f"{at}: type"]
    if value is not None and "enum" in schema and value not in schema["enum"]:
        told.append(f"{at}: enum")
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        told.append(f"{at}: pattern")
    if isinstance(value, list) and "items" in schema:
        told += [fault for n, part in enumerate(value, 1) for fault in faults(part, schema["items"], f"{at}.{n}")]
    for key, part in value.items() if isinstance(value, dict) else ():
        below = schema.get("properties", {}).get(key, schema.get("additionalProperties", True))
        told += faults(part, below, f"{at}.{key}")
    return told


def marked(text: str) -> list[str]:
    return faults(marked_yaml.load(text, "may.yaml").value, SCHEMA)


def test_the_shipped_schema_is_that_of_the_meeting_file() -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        SHIPPED.write_text(compose.schema(), encoding="utf-8")

    assert SHIPPED.read_text(encoding="utf-8") == compose.schema(), "make schema writes it anew"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_names_the_schema_where_it_stands_and_an_editor_marks_nothing_in_it(path: Path) -> None:
    first, *_ = (text := path.read_text(encoding="utf-8")).split("\n")
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert found
    assert (path.parent / found[1]).resolve() == SHIPPED.resolve()
    assert marked(text) == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_marks_nothing_in_an_empty_meeting_file(kind: str) -> None:
    assert marked(compose.skeleton(kind)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hots: {country: Elbonia}", [".hots: unknown"]),
        ("meeting: {cuntry: Elbonia}", [".meeting.cuntry: unknown"]),
        ("meeting: {start: 14 March 2017}", [".meeting.start: pattern"]),
        ("meeting: {start: 2017-03-14, ordinal: eleven}", [".meeting.ordinal: type"]),
        ("kind: poem", [".kind: enum"]),
        ("profile: us", []),  # a workspace has its own profiles: only the reader knows them
        ("host: Ruritania", [".host: type"]),
        ("cochairs: Ruritania", [".cochairs: type"]),
        ("proceedings: [{claus: x}]", [".proceedings.1.claus: unknown"]),
        ("proceedings: [Own words., {clause: a/b, with: {x.y: [A, B]}, then: [More.]}]", []),
        ("themes: [{heading: A, paragraphs: [{with: {a: {b: c}}}]}]", [".themes.1.paragraphs.1.with.a: type"]),
    ],
)
def test_an_editor_marks_what_the_reader_would_refuse(text: str, told: list[str]) -> None:
    assert marked(text) == told


def test_each_key_is_explained() -> None:
    parts = [SCHEMA, *SCHEMA["definitions"].values()]
    keys = [(name, key) for part in parts for name, key in part.get("properties", {}).items()]

    assert len(keys) > 60
    assert [name for name, key in keys if not key.get("description")] == []


def test_the_schema_asks_nothing_of_a_network() -> None:
    others = set(re.findall(r'"[^"]*://[^"]*"', compose.schema()))

    assert others == {'"http://json-schema.org/draft-07/schema#"'}  # the name of the standard, which editors hold
