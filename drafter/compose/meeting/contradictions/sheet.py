"""The facts of a meeting file as typed, where each stands, and what its reader says is right though it looks odd.

Every part that contradicts another is told from here, so that all are told alike: with its line, and with the words
that confirm it where it may be right after all ("confirmed: [host.country]").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from drafter.marked_yaml import Marked, Tree
from drafter.model import Meeting, Place, Problem, Severity, plain
from drafter.names import Table

Path = tuple[str | int, ...]
Event = dict[str, Tree]

EVENTS = ("meeting", "previous", "ministerial", "preparatory", "next", "next_ministerial")
"""The meetings of a file, beside its activities."""

_LONGEST = 2_000  # letters; no meeting's name has 300
CONFIRM = '; if it is right, write "confirmed: ['
"""How a problem ends that a person may overrule in the file."""


@dataclass(frozen=True)
class Sheet:
    """One meeting file; `cities` are the countries in which the archive's meetings of a city were, by its name."""

    marked: Marked
    tree: dict[str, Tree]
    names: Table
    cities: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def part(self, key: str) -> Event:
        """Return a part of the file, empty where it has none."""
        found = self.tree.get(key)
        return found if isinstance(found, dict) else {}

    def items(self, key: str) -> Iterator[tuple[Path, Event]]:
        """Yield each item of a list that has keys of its own, and its path."""
        found = self.tree.get(key)
        for at, item in enumerate(found if isinstance(found, list) else ()):
            if isinstance(item, dict):
                yield (key, at), item

    def events(self) -> Iterator[tuple[Path, Event]]:
        """Yield the meetings of the file, then its activities, each with its path."""
        yield from (((key,), self.part(key)) for key in EVENTS if self.part(key))
        yield from self.items("activities")

    def key(self, name: str) -> str:
        """Return what a delegation is known by, under whatever name."""
        row = self.names.named(name)
        return row.key if row else plain(name).casefold().removeprefix("the ")

    def place(self, *path: str | int) -> Place:
        """Return where a value stands."""
        return Place(self.marked.file, self.marked.line(*path))

    def confirms(self, path: Path) -> bool:
        """Return whether the file says that what stands at a path is right."""
        given = self.tree.get("confirmed")
        return shown_path(path) in [each for each in (given if isinstance(given, list) else ()) if each]

    def doubt(
        self, rule: str, path: Path, what: str, mend: str, severity: Severity = Severity.ERROR
    ) -> Iterator[Problem]:
        """Yield what looks wrong and may be right, with how to say so; nothing where the file confirms it."""
        if not self.confirms(path):
            sure = f'{mend}{CONFIRM}{shown_path(path)}]"'
            yield Problem(rule, severity, what, self.place(*path), sure)


def shown_path(path: Path) -> str:
    """Return where a value stands, as an official counts: "themes, 2, paragraphs, 1" is item 1 of item 2."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def cities_of(held: Iterable[Meeting], names: Table) -> dict[str, frozenset[str]]:
    """Return the countries in which meetings of a city were, by its name."""
    found: dict[str, frozenset[str]] = {}
    for meeting in held:
        if meeting.city and meeting.country:
            row = names.named(meeting.country)
            country = row.key if row else plain(meeting.country).casefold()
            city = plain(meeting.city).casefold()
            found[city] = found.get(city, frozenset()) | {country}
    return found


def text(event: Event, key: str) -> str:
    """Return a text of a part, "" where it has none; of one that is no name or date any more, its beginning."""
    given = event.get(key)
    return given[:_LONGEST] if isinstance(given, str) else ""
