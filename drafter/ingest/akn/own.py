"""What drafter's own attributes say of a block: where it stood in its source, its precedents, and how it is printed."""

from __future__ import annotations

import json
from dataclasses import replace

from lxml import etree

from drafter.model import NO_LINES, Block, Picture, Use

OWN = "{https://drafter.example/ns/statement/1}"
"""The names of drafter's own attributes and elements, as render writes them."""

_PICTURES = {picture.value: picture for picture in Picture}
_TRUTHS = {"true": True, "false": False}


def told(block: Block, element: etree._Element) -> Block:
    """Return the block with what its element says of it; nothing where that is damaged."""
    first, _, last = (element.get(f"{OWN}lines") or "").partition(" ")
    lines = (int(first), int(last)) if first.isdecimal() and last.isdecimal() else NO_LINES
    uses, refers = _json(element, "from"), _json(element, "refers")
    return replace(
        block,
        lines=lines,
        uses=tuple(Use(str(name), _pairs(values)) for name, values in (uses.items() if isinstance(uses, dict) else ())),
        picture=_PICTURES.get(element.get(f"{OWN}picture") or ""),
        refers=tuple(map(str, refers)) if isinstance(refers, list) else (),
        landscape=truth(element, "landscape"),
    )


def truth(element: etree._Element, name: str) -> bool | None:
    """Return what an attribute says; None where it says nothing that can be understood."""
    return _TRUTHS.get(element.get(f"{OWN}{name}") or "")


def _json(element: etree._Element, name: str) -> object:
    try:
        found: object = json.loads(element.get(f"{OWN}{name}") or "null")
    except ValueError:
        return None
    return found


def _pairs(values: object) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(value)) for key, value in values.items()) if isinstance(values, dict) else ()
