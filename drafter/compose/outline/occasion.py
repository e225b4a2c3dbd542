"""The facts of another meeting in a past sentence, put as this meeting's: each becomes this meeting's own, or a gap.

"The Seventh Meeting of X in Sydney on 5 March 2013" names the meeting of its statement; in a draft for the eighth it
names that one. "Since the sixth meeting" names the one before, "the Fourth Ministerial Conference" the last of another
series. Where and when they were is what stands beside the name. A fact that nothing here tells is a gap: an old date
that stays is worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from drafter import dates
from drafter.compose.outline import heads, series_names
from drafter.compose.outline.in_form import before, date_like, listed, place_like, with_ordinal
from drafter.compose.outline.referred import Referred, beside
from drafter.model import Extract, Marked, Meeting, Statement
from drafter.names import Table

_GENERAL = frozenset(("meeting", "conference", "session", "summit", "forum", "assembly"))
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_WHEN, _WHERE = ("date", "dates"), ("place",)
EVENTS = ("meeting", *_WHEN, *_WHERE)
"""Kinds of facts that are of one meeting."""
HAD_DONE = re.compile(r"\bhad (?:[a-z]+ )?[a-z]+(?:ed|en|t)\b")
_AHEAD = re.compile(
    r"[^.;()]{0,80}\b(?:to be (?:co-)?(?:held|hosted|convened|chaired)|(?:will|would) (?:be|take)|scheduled)\b"
)
_COMING = re.compile(r"^(?:next|forthcoming|upcoming|subsequent)\b", re.IGNORECASE)

_NOBODY = Table(())


class Occasion:
    """Tells what stands for each fact of one past meeting in the draft for another."""

    def __init__(
        self, old: Meeting, new: Meeting, held: Iterable[Meeting], acronyms: Iterable[tuple[str, str]] = (),
        names: Table = _NOBODY,
    ) -> None:  # fmt: skip
        self.old, self.new = old, new
        self._named: set[str] = set()
        self._host = heads.running(heads.country(new), names)
        explained = tuple(acronyms)
        self._short = {short.casefold(): full for short, full in explained}
        self._group = heads.group(old, new, explained)
        self._before = sorted((one for one in held if _is_before(one, new)), key=lambda one: one.start or date.min)

    def values(self, extract: Extract) -> list[str]:
        """Return what stands for each marked part of an extract; its roles in attendance are not looked at here."""
        named = [self._referred(extract, part) for part in extract.marked]
        return [self._value(extract, nth, named) for nth in range(len(extract.marked))]

    def is_still_so(self, extract: Extract) -> bool | None:
        """Return whether what another meeting had done is told of the last one of its series until now.

        None for an extract that does not tell what another meeting had done.
        """
        if not HAD_DONE.search(extract.text):
            return None
        named = [self._referred(extract, part) for part in extract.marked]
        others = [each for each in named if each is not None]
        told = [
            (part, self._value(extract, nth, named)) for nth, part in enumerate(extract.marked) if part.kind in EVENTS
        ]
        is_same = all(extract.text[slice(*part.at)] == value.replace("\u00a0", " ") for part, value in told)
        if not others or any(each.root == "meeting" for each in others):
            return None
        return is_same and all(each.meeting for each in others)

    def without_group(self, extract: Extract, values: Sequence[str]) -> tuple[Extract, list[str]]:
        """Return an extract and its values, a gap for each group that met then and not now: "to assess AHG work"."""
        found = [one.span() for one in self._group.finditer(extract.text)] if self._group else []
        groups = [at for at in found if not any(at[0] < part.at[1] and part.at[0] < at[1] for part in extract.marked)]
        gaps = [(Marked(at, "group", "group.name"), "[[group.name]]") for at in groups]
        pairs = sorted((*zip(extract.marked, values, strict=True), *gaps), key=lambda pair: pair[0].at)
        return replace(extract, marked=tuple(part for part, _ in pairs)), [value for _, value in pairs]

    # ── which meeting ────────────────────────────────────────────────────────────────────────────

    def _referred(self, extract: Extract, part: Marked) -> Referred | None:
        """Return which meeting a part names; None for a part that is no meeting, and for the body's own name."""
        if part.kind != "meeting" or self._is_body(extract.text[slice(*part.at)]):
            return None
        name, root = extract.text[slice(*part.at)], part.slot.partition(".")[0]
        if root == "next" or _COMING.match(name) or self._is_to_come(extract, part):
            return Referred("next", None)
        ordinal = _ordinal(name)
        if self._is(name, self.old, ordinal):
            alike = self.alike(self.new, self.old) and (ordinal is None or self.new.ordinal is not None)
            return Referred("meeting", self.new, alike)
        days = self._days_behind(extract, part)
        dated = self._dated(name, ordinal, days)
        if self._is(name, self.old, ordinal and ordinal + 1) and self._may_be_last(days):
            last = self.last()
            return Referred("previous", last, last is not None and self.alike(last, self.old))
        return self._other(name, root or "event", ordinal, dated)

    def _days_behind(self, extract: Extract, part: Marked) -> list[date]:
        """Return the first day of the date that stands behind a meeting's name, if it is one to the day."""
        behind = next((each for each in extract.marked if each.at[0] >= part.at[1] and each.kind in EVENTS[:-1]), None)
        is_date = behind is not None and behind.kind in _WHEN
        return [span.start for span in dates.find(extract.text[slice(*behind.at)])] if behind and is_date else []

    def _dated(self, name: str, ordinal: int | None, days: Sequence[date]) -> Meeting | None:
        """Return the meeting that a name and its day tell where the name tells no series: "their Fifth Meeting"."""
        if ordinal is None or not self._words(name) <= _GENERAL:
            return None
        return next((one for one in self._before if one.ordinal == ordinal and one.start in days), None)

    def _may_be_last(self, days: Sequence[date]) -> bool:
        """Return whether what is dated so may be the meeting before the old one: where that is held, it has its day."""
        own = [one for one in self._before if self.alike(one, self.old) and _is_before(one, self.old)]
        return not (days and own) or own[-1].start in days

    def _other(self, name: str, root: str, ordinal: int | None, dated: Meeting | None = None) -> Referred:
        """Return the last meeting of another series, where the old sentence named the last one of its own day."""
        series = [one for one in self._before if (self.alike(one, dated) if dated else self._same_series(name, one))]
        numbered = [one for one in series if one.ordinal is not None and one.ordinal == ordinal]
        old = [one for one in series if _is_before(one, self.old)]
        if numbered and numbered[-1] not in old:
            return Referred("next", None)
        if ordinal is not None and old and old[-1].ordinal is not None and old[-1].ordinal != ordinal:
            return Referred("next" if ordinal > old[-1].ordinal else root, None)
        return Referred(root, series[-1] if series else None)

    def _is_body(self, name: str) -> bool:
        """Return whether a name is that of the body, which is this meeting's too: "the Sea Forum"."""
        bare = _ARTICLE.sub("", name).casefold()
        return bool(self.old.body) and bare == self.old.body.casefold() == self.new.body.casefold()

    def _is_to_come(self, extract: Extract, part: Marked) -> bool:
        """Return whether a date right behind a meeting's name was still ahead of the old meeting."""
        behind = [each for each in extract.marked if each.at[0] >= part.at[1]]
        nearest = next((each for each in behind if each.kind in (*_WHEN, "meeting")), None)
        if _AHEAD.match(extract.text, part.at[1]):
            return True
        if nearest is None or nearest.kind == "meeting" or self.old.start is None:
            return False
        old = extract.text[slice(*nearest.at)]
        spans, years = dates.find(old), re.findall(r"\b(?:19|20)\d\d\b", old)
        is_later = bool(spans) and spans[0].start > (self.old.end or self.old.start)
        return is_later or (bool(years) and int(years[-1]) > self.old.start.year)

    def _is(self, name: str, meeting: Meeting, ordinal: int | None) -> bool:
        """Return whether a name is that of a meeting, with its number where it has one."""
        if ordinal is not None and ordinal != meeting.ordinal:
            return False
        words = self._words(name)
        return self._same_series(name, meeting) or (bool(words) and words <= _GENERAL)

    def _same_series(self, name: str, meeting: Meeting) -> bool:
        words, others = self._words(name), self._words(meeting.name, meeting.body)
        return series_names.are_alike(words, others)

    def alike(self, one: Meeting, other: Meeting) -> bool:
        """Return whether two meetings are of one series, by their names."""
        return series_names.are_alike(self._words(one.name, one.body), self._words(other.name, other.body))

    def is_numbered_alike(self, name: str) -> bool:
        """Return whether a name is that of a numbered meeting of the old one's series."""
        return _ordinal(name) is not None and self._same_series(name, self.old)

    def last(self) -> Meeting | None:
        """Return the meeting of this series before this one; None where its number is not the one before."""
        found = next((one for one in reversed(self._before) if self.alike(one, self.new)), None)
        if found is None or (self.new.ordinal and found.ordinal and found.ordinal != self.new.ordinal - 1):
            return None
        return found

    def _words(self, name: str, own_body: str = "") -> frozenset[str]:
        """Return the words of a meeting's name; ministers may meet as another body than their officials do."""
        return series_names.words(name, (self.new.body or self.old.body, own_body), self._short)

    # ── what stands for it ───────────────────────────────────────────────────────────────────────

    def _value(self, extract: Extract, nth: int, named: Sequence[Referred | None]) -> str:
        part = extract.marked[nth]
        old = extract.text[slice(*part.at)]
        about = named[nth]
        if part.kind == "meeting" and about is None:
            return old
        if about is not None:
            is_open = about.root == "next" and _COMING.match(old) and not _ordinal(old)
            return old if is_open else self._name(old, about) or f"[[{about.root}.name]]"
        if part.kind in (*_WHEN, *_WHERE):
            about = beside(extract.marked, nth, named) or self._alone(extract, part)
            what = "place" if part.kind in _WHERE else "date"
            if what == "date" and self._is_end(old) and self.new.end:
                return dates.written(self.new.end)
            held = about.meeting if about else None
            value = (place_like(old, held) if what == "place" else date_like(old, held)) if held else ""
            return value or f"[[{about.root if about else 'event'}.{what}]]"
        if part.kind in ("host", "chair"):
            return heads.called(part.kind, old, self.old, self.new)
        if part.slot == "person.pronoun":
            return heads.pronoun(old, self.old, self.new) or "[[person.pronoun]]"
        if self._is_host(extract, part):
            return self._host or "[[host.country]]"
        if old == self.old.city and extract.function in ("opening", "closing"):
            return self.new.city or "[[meeting.place]]"
        if part.slot == "host.country":
            return "[[matter.country]]"
        if part.slot == "cochairs.names" and self.new.co_chairs:
            return listed(self.new.co_chairs)
        return f"[[{part.slot or f'matter.{part.kind}'}]]"

    def _is_host(self, extract: Extract, part: Marked) -> bool:
        """Return whether a part names the old meeting's host: "thanked the people of X" may name who was flooded."""
        in_frame = extract.function in ("opening", "closing")
        old = extract.text[slice(*part.at)]
        there = heads.THE.sub("", f"{self.old.host} {self.old.country}")
        is_own = part.kind == "country" and bool(self.old.country) and old == self.old.country
        is_told = not there.strip() or heads.THE.sub("", old) in there
        return (part.slot == "host.country" and is_told) or (in_frame and is_own)

    def _is_end(self, old: str) -> bool:
        """Return whether a date is the last day of the old meeting, which lasted longer than one."""
        spans = dates.find(old)
        return bool(spans) and spans[0].start == spans[0].end == self.old.end != self.old.start

    def _alone(self, extract: Extract, part: Marked) -> Referred | None:
        """Return this meeting for a date or place that stands beside no meeting's name and is the old one's own."""
        old = extract.text[slice(*part.at)]
        spans = dates.find(old)
        own_day = bool(spans) and spans[0].start == self.old.start
        own_place = part.kind in _WHERE and self.old.city in old and self._tells_of_itself(extract)
        if (own_day or own_place) and self.old.start:
            return Referred("meeting", self.new)
        return None

    def _tells_of_itself(self, extract: Extract) -> bool:
        """Return whether an extract opens or closes its meeting, or tells its day."""
        days = (span for part in extract.marked for span in dates.find(extract.text[slice(*part.at)]))
        return extract.function in ("opening", "closing") or any(span.start == self.old.start for span in days)

    def _name(self, old: str, about: Referred) -> str:
        """Return the name of a meeting in the old words with its own number, or as it is given; "" for none."""
        if about.meeting is None:
            return ""
        is_numbered = _ordinal(old) is not None
        if about.named_alike and not is_numbered:
            return old
        if about.named_alike and about.meeting.ordinal:
            return with_ordinal(self._in_full(old, about.meeting), about.meeting.ordinal)
        article = _ARTICLE.match(old)
        given = _ARTICLE.sub("", about.meeting.name, count=1)
        if about.root in self._named:
            given = self._shorter(given)
        self._named.add(about.root)
        return before(article[0], "meeting", given) + given if article and given else given

    def _in_full(self, old: str, meeting: Meeting) -> str:
        """Return a name with its body in it as the newest meeting of its series has it: one form in one document."""
        body = self.new.body.casefold()
        series = (one for one in (self.new, *reversed(self._before)) if self.alike(one, meeting))
        names = (_ARTICLE.sub("", one.name) for one in series if body in one.name.casefold() and _ordinal(one.name))
        if not body or body not in old.casefold() or _ARTICLE.match(old):
            return old
        name = next(names, old)
        is_again = name in self._named
        self._named.add(name)
        return self._shorter(name) if is_again else name

    def _shorter(self, name: str) -> str:
        """Return a meeting's name without its body and subject, as it is called again."""
        body = re.escape(self.new.body)
        return re.sub(rf",? (?:of|for) (?:the )?{body}\b.*", "", name) or name if body else name


def called_alike(given: Statement, other: Statement) -> bool:
    """Return whether two statements are of meetings called alike, or called nothing, of one body."""
    if not (given.meeting.name or other.meeting.name):
        return bool(given.meeting.body) and given.meeting.body == other.meeting.body
    return Occasion(given.meeting, given.meeting, ()).alike(other.meeting, given.meeting)


def _is_before(one: Meeting, new: Meeting) -> bool:
    return bool(one.start) and (new.start is None or (one.start is not None and one.start < new.start))


def _ordinal(name: str) -> int | None:
    found = dates.find_ordinals(name)
    return found[0][0] if found else None
