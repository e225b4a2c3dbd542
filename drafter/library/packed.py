"""Frozen values of `model` as JSON and back, by the types of their fields: what comes back is equal.

Many values of one type are kept as one column, a dataclass as a column for each of its fields, so that a shelf of ten
thousand precedents is made by a few long runs instead of a hundred thousand short calls. Fields that do not count in a
comparison are left out, and come back as their defaults.
"""

from __future__ import annotations

import types
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain, islice, repeat
from typing import Any, Union, get_args, get_origin, get_type_hints

Column = Sequence[Any]
Turned = Callable[[Column], Column]


def packing(kind: object) -> tuple[Turned, Turned]:
    """Return what packs a column of values of this type, and what unpacks it.

    Raises ValueError for a type that has no column.
    """
    return _both(kind)


@cache
def _both(kind: object) -> tuple[Turned, Turned]:
    origin, inner = get_origin(kind), get_args(kind)
    if kind is str:
        return _said_once, _said_again
    if kind in (int, bool, float):
        return _listed, _said_again
    if kind is date:
        return lambda column: list(map(date.isoformat, column)), lambda column: list(map(date.fromisoformat, column))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _of_enum(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _of_dataclass(kind)
    if origin is tuple:
        return _of_pairs(inner) if Ellipsis not in inner else _of_tuple(inner[0])
    if origin in (Union, types.UnionType) and type(None) in inner and len(inner) == 2:
        return _of_some(next(each for each in inner if each is not type(None)))
    raise ValueError(f"{kind} has no column")


def fields_of(kind: type) -> tuple[Field[Any], ...]:
    """Return the fields of a dataclass that are kept, in order."""
    return tuple(each for each in fields(kind) if each.compare)


def _listed(column: Column) -> Column:
    """Return the values as they are; where all are one, that and how many there are."""
    alike = len(column) > 1 and column.count(column[0]) == len(column)
    return [list(column[:1]), len(column)] if alike else list(column)


def _said_once(column: Column) -> Column:
    """Return the texts, or what they are with the place of each, where most stand more than once."""
    once = {text: place for place, text in enumerate(dict.fromkeys(column))}
    if 2 * len(once) > len(column):
        return list(column)
    return [list(once), _listed([once[text] for text in column])]


def _said_again(column: Column) -> Column:
    if not column or not isinstance(column[0], list):
        return column
    once: list[Any] = column[0]
    at = column[1]
    if isinstance(at, int):
        return once * at
    return list(map(once.__getitem__, _said_again(at)))


def _of_enum(kind: type[Enum]) -> tuple[Turned, Turned]:
    pack, unpack = packing(type(next(iter(kind)).value))
    by_value: dict[Any, Enum] = {each.value: each for each in kind}
    return (
        lambda column: pack([each.value for each in column]),
        lambda column: list(map(by_value.__getitem__, unpack(column))),
    )


def _of_dataclass(kind: type) -> tuple[Turned, Turned]:
    hints = get_type_hints(kind)
    turned = [(each.name, *packing(hints[each.name])) for each in fields_of(kind)]
    left_out = [(each.name, _default(each)) for each in fields(kind) if not each.compare]

    def packed(column: Column) -> Column:
        return [len(column), *(pack([getattr(each, name) for each in column]) for name, pack, _ in turned)]

    def unpacked(column: Column) -> Column:
        many: list[Any] = list(map(object.__new__, repeat(kind, column[0])))
        for (name, _, unpack), part in zip(turned, column[1:], strict=True):
            _set(kind, name, many, unpack(part))
        for name, value in left_out:
            _set(kind, name, many, repeat(value))
        return many

    return packed, unpacked


def _default(field: Field[Any]) -> object:
    if field.default is MISSING:
        raise ValueError(f"the field {field.name} is not kept, and has no default")
    return field.default


def _set(kind: type, name: str, many: Column, values: Iterable[Any]) -> None:
    """Give each of the new values its field, past the guard of a frozen class and without a call for each in Python."""
    deque(map(getattr(kind, name).__set__, many, values), maxlen=0)


def _of_tuple(inner: object) -> tuple[Turned, Turned]:
    """Return the same for tuples of any length: how long each is, and all their values in one column."""
    pack, unpack = packing(inner)

    def packed(column: Column) -> Column:
        return [_listed(list(map(len, column))), pack(list(chain.from_iterable(column)))]

    def unpacked(column: Column) -> Column:
        lengths, values = column
        rest = iter(unpack(values))
        return [tuple(islice(rest, length)) if length else () for length in _said_again(lengths)]

    return packed, unpacked


def _of_pairs(inner: tuple[object, ...]) -> tuple[Turned, Turned]:
    """Return the same for tuples of a fixed length: a column for each place."""
    turned = [packing(each) for each in inner]

    def packed(column: Column) -> Column:
        places = zip(*column, strict=True) if column else repeat((), len(inner))
        return [pack(list(each)) for (pack, _), each in zip(turned, places, strict=True)]

    def unpacked(column: Column) -> Column:
        return list(zip(*(unpack(each) for (_, unpack), each in zip(turned, column, strict=True)), strict=True))

    return packed, unpacked


def _of_some(inner: object) -> tuple[Turned, Turned]:
    """Return the same for values that may be None: which are there, and those in one column."""
    pack, unpack = packing(inner)

    def packed(column: Column) -> Column:
        return [[int(each is not None) for each in column], pack([each for each in column if each is not None])]

    def unpacked(column: Column) -> Column:
        there, values = column
        rest = iter(unpack(values))
        return [next(rest) if each else None for each in there]

    return packed, unpacked
