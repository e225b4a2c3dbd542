"""The facts of a statement as a template prints them, and where they stand in its texts to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter import dates, proper
from drafter.compose.meeting import facts
from drafter.compose.meeting.view import View
from drafter.compose.past.pieces import Piece, quoted
from drafter.compose.template.filters import name_alone
from drafter.compose.template.parts import WHOLE_LISTS, Gap, Part
from drafter.model import ORGANISED, Attendee, Role
from drafter.names import Table

_NAMES = ("meeting.title", "meeting.heading", "meeting.name")
_ANYWHERE = (
    *_NAMES, "meeting.place",
    "attendance.members", "attendance.organisations", "attendance.observers", "attendance.others",
)  # fmt: skip
"""Facts of the meeting itself that mean it wherever they stand."""

_BESIDE = (
    "body.name", "body.process", "body.short", "body.full", "previous.name", "previous.date", "ministerial.name",
    "ministerial.date", "next.name", "preparatory.name", "supporter.name", "report.name", "strategy.name",
)  # fmt: skip
"""Facts that a passage can name without being of this meeting."""

_PRESENT = {
    (Role.PARTICIPANT, False): "attendance.members", (Role.PARTICIPANT, True): "attendance.organisations",
    (Role.OBSERVER, False): "attendance.observers", (Role.OBSERVER, True): "attendance.observers",
    (Role.ALSO_PRESENT, False): "attendance.others", (Role.ALSO_PRESENT, True): "attendance.others",
}  # fmt: skip
PRESENT = frozenset(_PRESENT.values())
"""Lists of those present, as slots."""

_LEAST = 2  # names that make a list
_MOST = 0.8
"""The part of a list that must be there where a text gives it with a slip: a name lost, a name too many."""

_OF_HOST = (
    r"(?:(?:Governments?|[Aa]uthorities|[Pp]eople|Republic|hospitality|generosity|invitation|offer) of (?:the )?"
    r"|Government and people of (?:the )?|hosted by (?:the )?|thank(?:ed|s)? (?:the )?|(?:appreciation|gratitude) to )"
)
_CHAIRED = r"(?:[Cc]haired by |[Cc]hairmanship of |Co-Chairs?,? )"
HOSTED = re.compile(
    r"""(?i)(?:thank|appreciat|gratitude|grateful).*
        (?:hospitality|arrangements|host(?:ing|ed)\s
          (?:it|(?:the|this)\s(?:meeting|conference|session|forum|summit))\b)""",
    re.VERBOSE,
)
"""How a text thanks the host of its own meeting, and not of a workshop."""
_SIGNED = re.compile(r"(?i)(?:adopted|done|issued|signed|given|agreed)(?:\s(?:unanimously|by\s\w+))?\s(?:at|in|by)\s")
"""How a text begins that tells where and when it was itself adopted."""
_ACRONYM_BEFORE = re.compile(r"(?:[A-Z][\w&/-]*[A-Z]s? )?")
_ACRONYM_BEHIND = re.compile(r"(?: \([A-Z][\w&/-]*[A-Z]s?\))?")
_TIMED = ("meeting", "previous", "ministerial", "next", "preparatory")


@dataclass(frozen=True)
class Slots:
    """The facts that a meeting file gives, in the forms in which a draft prints them."""

    view: View

    @classmethod
    def of(cls, meeting_text: str, file: str, names: Table) -> Slots:
        """Return the slots that a meeting file fills."""
        return cls(View(facts.read(meeting_text, file, names).given, names))

    @cached_property
    def _printed(self) -> dict[str, str]:
        return {}

    @cached_property
    def _root(self) -> dict[str, object]:
        return self.view.root()

    def printed(self, path: str) -> str:
        """Return what stands in a draft for a fact, "" where the meeting file does not give it."""
        if path not in self._printed:
            self._printed[path] = self._walked(path)
        return self._printed[path]

    def _walked(self, path: str) -> str:
        path = WHOLE_LISTS.get(path, path)
        here: object = self._root
        for step in path.split("."):
            if isinstance(here, Part):
                here = here.values.get(step)
            else:
                here = here.get(step) if isinstance(here, dict) else None
        return "" if here is None or isinstance(here, Gap | Part) else str(here)

    def find(self, text: str, about: bool) -> Iterator[tuple[int, int, Piece]]:
        """Yield each place where a fact stands; `about` says that the text speaks of this meeting."""
        for path in _ANYWHERE:
            if about or path not in _NAMES or self._is_one(self.printed(path)):
                yield from self._each(text, path, "{}", fact=True)
        for path in _BESIDE:
            yield from self._each(text, path, "{}", fact=False)
        if about or HOSTED.search(text):
            host = self.printed("host.country")
            around = "{}" if host.startswith("the ") and " of " in host else _OF_HOST + "{}"  # an office, no State
            yield from self._each(text, "host.country", around, fact=True)
        if about or any(found.kind == "person" for found in proper.find(self.printed("cochairs.names"))):
            yield from self._each(text, "cochairs.names", _CHAIRED + "{}", fact=True)
        if about:
            yield from self._each(text, "meeting.city", r"\b(?:in|at) {}", fact=True)
            yield from self._each(text, "meeting.country", r"\bin {}", fact=True)

    def title(self, text: str) -> Iterator[tuple[int, int, Piece]]:
        """Yield each place where a fact stands in a line of the title."""
        yield from self.find(text, about=True)
        for path in ("meeting.city", "meeting.country"):
            yield from self._each(text, path, "{}", fact=True)

    def _each(self, text: str, path: str, around: str, fact: bool) -> Iterator[tuple[int, int, Piece]]:
        printed = self.printed(path)
        forms = {printed: "", printed.upper(): " | upper", printed[:1].upper() + printed[1:]: " | capitalize"}
        held = [(form, change) for form, change in forms.items() if form.strip() and form in text]
        for form, change in reversed(held):
            pattern = rf"(?<!\w){around.format(f'(?P<said>{re.escape(form)})')}(?!\w)"
            for found in re.finditer(pattern, text):
                fitted = "" if form == printed else change
                yield *found.span("said"), Piece(form, f"{{{{ {WHOLE_LISTS.get(path, path)}{fitted} }}}}", fact)

    def time(self, text: str, day: tuple[object, object], about: bool) -> tuple[str, bool]:
        """Return the fact that a date is, and whether it is of this meeting; "" where it is none."""
        held = self.view.given.meeting
        if about and held.end and held.end != held.start and day == (held.end, held.end):
            return f"meeting.last{' | upper' if text.isupper() else ''}", True
        for key in _TIMED if about else _TIMED[1:]:
            event = getattr(self.view.given, key)
            if event.start and (event.start, event.end or event.start) == day:
                return f"{key}.date{' | upper' if text.isupper() else ''}", key == "meeting"
        return "", False

    def month(self, text: str, about: bool) -> str:
        """Return the fact that a month and year are: those of this meeting, where the text speaks of it."""
        month = self.printed("meeting.month")
        if not about or not month or text.casefold() != month.casefold():
            return ""
        return f"meeting.month{' | upper' if text.isupper() else ''}"

    def attended(self, text: str, names: Table) -> str:
        """Return the lists of those present that a text gives in other words or order, as code; "" where it gives none.

        A list that a text gives only in part is none: who stood in it then is no fact of another meeting.
        """
        said = {found.row.name for found in names.find(text)}
        told = {key: held for key, held in self._present.items() if len(said & held) >= _MOST * len(held)}
        known = said & set().union(*told.values())
        if not told or len(said) < _LEAST or len(known) < _MOST * len(said):
            return ""
        return f"[{', '.join(told)}]"

    @property
    def tells_present(self) -> bool:
        """Return whether the meeting file has anybody who was there."""
        return bool(self._present)

    def entitled(self, slot: str, text: str) -> str:
        """Return the code of the fact beside that of a slot which gives the text, or of both with an acronym at them.

        The full title of a meeting, where it is said: "Third Meeting of the Lakes Commission (ALC)".
        """
        if slot not in _NAMES:
            return self._chair(text)
        bare = text.removeprefix("the ")
        known = [(path, self.printed(path).removeprefix("the ")) for path in (*_NAMES, slot) if self.printed(path)]
        if exact := next((path for path, name in known if name == bare), ""):
            return exact
        for path, name in sorted(known, key=lambda pair: -len(pair[1])):
            before, here, after = bare.partition(name)
            if here and _ACRONYM_BEFORE.fullmatch(before) and _ACRONYM_BEHIND.fullmatch(after):
                return " ~ ".join(filter(None, (before and quoted(before), path, after and quoted(after))))
        return ""

    def _chair(self, text: str) -> str:
        """Return the code of who chairs, in full or by the name alone where one does alone; "" for anybody else."""
        chairs = self.view.given.cochairs
        if not any(found.kind == "person" for found in proper.find(text)):
            return ""  # a State that chairs is in other slots for itself
        if text == self.printed("cochairs.names"):
            return "cochairs"
        return "cochairs | person" if len(chairs) == 1 and text == name_alone(chairs[0]) else ""

    def is_fact(self, slot: str, text: str) -> bool:
        """Return whether what filled a slot then is the fact of its name, in another form too; else it is another's."""
        printed = _folded(self.printed(slot))
        said = _folded(text)
        if not printed or said in printed or printed in said:
            return True
        numbers = [[number for number, _, _ in dates.find_ordinals(each)] for each in (printed, said)]
        if slot.endswith(".name") and numbers[0] and numbers[0] == numbers[1]:
            return True
        days = [[(span.start, span.end) for span in dates.find(each)] for each in (self.printed(slot), text)]
        return bool(days[0]) and days[0] == days[1]

    def other_ordinal(self, number: int, said: str, after: str) -> str:
        """Return the fact that the ordinal of another meeting is, told by the words of its name behind it."""
        for key in _TIMED[1:3]:
            event = getattr(self.view.given, key)
            kind = _kind_of(event.name or "")
            body = "|".join(re.escape(self.printed(path)) for path in ("body.name", "body.short") if self.printed(path))
            named = rf"\s+(?:(?:{body})\s+)?{re.escape(kind)}(?!\w)" if body else rf"\s+{re.escape(kind)}(?!\w)"
            if kind and event.ordinal == number and said.isalpha() and re.match(named, after, re.IGNORECASE):
                return f"{key}.ordinal{_case(said)}"
        return ""

    @cached_property
    def _present(self) -> dict[str, set[str]]:
        """Return the names of those present by the list that the meeting file has them in."""
        found: dict[str, set[str]] = {}
        for one in self.view.attendance():
            found.setdefault(_PRESENT[one.role, _is_body(one)], set()).add(one.name)
        return {key: held for key, held in found.items() if self.printed(key)}

    def ordinal(self, number: int, text: str, about: bool) -> str:
        """Return the fact that an ordinal is: the number of this meeting, where the text speaks of it."""
        if not about or number != self.view.given.meeting.ordinal:
            return ""
        return f"meeting.ordinal{_case(text)}"

    def names_meeting(self, text: str) -> bool:
        """Return whether a text names this meeting, or tells where it was itself adopted."""
        if _SIGNED.match(text) and (city := self.printed("meeting.city")) and city in text:
            return True
        small = text.casefold()
        names = (self.printed(path) for path in _NAMES)
        return any(name.casefold() in small for name in names if self._is_one(name))

    def _is_one(self, name: str) -> bool:
        """Return whether a name tells its meeting from others of its kind: by a number or a year."""
        return bool(dates.find_ordinals(name) or dates.times(name))


def _folded(text: str) -> str:
    return re.sub(r"[\s\u00a0]+", " ", text).casefold().removeprefix("the ")


def _case(text: str) -> str:
    return " | upper" if text.isupper() else " | capitalize" if text[:1].isupper() else ""


def _kind_of(name: str) -> str:
    """Return what a meeting's name says behind its ordinal: "Ministerial Conference"; "" where it has none."""
    found = dates.find_ordinals(name)
    return name[found[0][2][1] :].strip() if found and found[0][2][0] == 0 else ""


def _is_body(one: Attendee) -> bool:
    return one.kind in ORGANISED
