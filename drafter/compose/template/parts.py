"""The pieces of which a template sees facts: gaps, parts with keys, and series of names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Undefined
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from drafter.compose.meeting.form import Form

WHOLE_LISTS = {"cochairs.names": "cochairs"}
"""Slots of clauses that a list of the meeting file fills whole -> its key."""


class Gap(Undefined):
    """A fact that is not there; whatever is asked of it is a gap too, and it prints as [[its.path]]."""

    __slots__ = ("path",)

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 - jinja2's own signature
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        above = getattr(obj, "path", "") if isinstance(obj, Gap | Part) else ""
        own = name if name is not None else (hint or "nothing").rstrip(".").lower()
        self.path = f"{above}.{own}" if above else str(own)

    @property
    def _undefined_message(self) -> str:
        what = "is out of reach" if self._undefined_exception is SecurityError else "has no value"
        return f'"{self.path}" {what}'

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - jinja2's own signature
        if name.startswith("_"):
            raise AttributeError(name)
        return type(self)(obj=self, name=name, exc=self._undefined_exception)

    def __getitem__(self, name: object) -> Gap:  # type: ignore[override] # Undefined's own refuses
        return type(self)(obj=self, name=str(name), exc=self._undefined_exception)

    def __str__(self) -> str:
        if self._undefined_exception is SecurityError:
            self._fail_with_undefined_error()
        return f"[[{self.path}]]"


class Part:
    """One part of the meeting file: its keys and what follows from them; a missing one is a Gap."""

    __slots__ = ("asked", "given", "path", "steps", "values")

    def __init__(self, given: Form, steps: tuple[str | int, ...], values: dict[str, object]) -> None:
        self.given, self.steps, self.values = given, steps, values
        self.asked: set[str] = set()  # the keys that a template or a clause asked for
        self.path = ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)

    def __getitem__(self, name: str) -> object:
        value = self.values[name]
        self.asked.add(name)
        return Gap(obj=self, name=name) if value is None else value

    def __bool__(self) -> bool:
        return any(bool(value) for value in self.values.values())


class Series(tuple[str, ...]):
    """Names of a list; printed as "A, B and C" (with `texts`, the names as a sentence has them)."""

    texts: tuple[str, ...]

    def __new__(cls, names: Sequence[str], texts: Sequence[str] = ()) -> Series:
        """Return the series of `names`."""
        made = super().__new__(cls, names)
        made.texts = tuple(texts or names)
        return made

    def __str__(self) -> str:
        return listed(self.texts)


class Cased(str):
    """A series as a text in other letters, such as "THE FIRST AND THE SECOND"; `of` is how many it names."""

    of: int

    def __new__(cls, text: str, of: int) -> Cased:
        """Return the text of a series of so many names."""
        made = super().__new__(cls, text)
        made.of = of
        return made


class Persons(Series):
    """Names of persons, whose posts stand between commas: "Ms A, Head of Ports, and Mr B, Chief of Locks"."""

    def __str__(self) -> str:
        have_posts = any(", " in each for each in self.texts[:-1])
        return f"{', '.join(self.texts[:-1])}, and {self.texts[-1]}" if have_posts else super().__str__()


def listed(words: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def walk(here: object, path: str) -> object:
    """Return what stands at a dotted path; None where nothing does, a Gap where a fact is missing."""
    for step in path.split(".") if path else ():
        if not isinstance(here, Part | Mapping):
            return None
        try:
            here = here[step]
        except KeyError:
            return None
    return here
