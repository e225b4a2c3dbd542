"""A frozen value of `model` as a row of JSON and back, by the types of its fields: what comes back is equal.

A dataclass is a list of its fields in their order, an enum its value, a day its ISO form, a tuple a list. Fields that
do not count in a comparison are left out.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Turned = Callable[[Any], Any]


def packing(kind: object) -> tuple[Turned, Turned]:
    """Return what packs a value of this type, and what unpacks it. Raises ValueError for a type that has no row."""
    pack, unpack = _both(kind)
    return pack or _as_it_is, unpack or _as_it_is


def fields_of(kind: type) -> tuple[Field[Any], ...]:
    """Return the fields of a dataclass that stand in its row, in order."""
    return tuple(each for each in fields(kind) if each.compare)


def _as_it_is(value: T) -> T:
    return value


@cache
def _both(kind: object) -> tuple[Turned | None, Turned | None]:
    """Return the same two; None for what is in JSON as it is here."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind in (str, int, bool, float, type(None)):
        return None, None
    if kind is date:
        return date.isoformat, date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _of_enum(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _of_dataclass(kind)
    if origin is tuple:
        return _of_tuple(inner)
    if origin in (Union, types.UnionType) and type(None) in inner and len(inner) == 2:
        pack, unpack = _both(next(each for each in inner if each is not type(None)))
        return pack and _unless_none(pack), unpack and _unless_none(unpack)
    raise ValueError(f"{kind} has no row")


def _of_enum(kind: type[Enum]) -> tuple[Turned, Turned]:
    by_value: Mapping[Any, Enum] = {each.value: each for each in kind}
    return lambda value: value.value, by_value.__getitem__


def _of_dataclass(kind: type) -> tuple[Turned, Turned]:
    hints = get_type_hints(kind)
    turned = [(each.name, *_both(hints[each.name])) for each in fields_of(kind)]
    unpacks = [(at, unpack) for at, (_, _, unpack) in enumerate(turned) if unpack]

    def packed(value: object) -> list[Any]:
        found = ((getattr(value, name), pack) for name, pack, _ in turned)
        return [pack(each) if pack else each for each, pack in found]

    def unpacked(row: list[Any]) -> object:
        for at, unpack in unpacks:
            row[at] = unpack(row[at])
        return kind(*row)

    return packed, unpacked


def _of_tuple(inner: tuple[object, ...]) -> tuple[Turned, Turned]:
    pack, unpack = _both(inner[0])
    if any(each not in (inner[0], ...) for each in inner):
        raise ValueError(f"a tuple of {inner} has no row")
    packed: Turned = (lambda value: [pack(each) for each in value]) if pack else list
    unpacked: Turned = (lambda row: tuple([unpack(each) for each in row])) if unpack else tuple
    return packed, unpacked


def _unless_none(turned: Turned) -> Turned:
    return lambda value: None if value is None else turned(value)
