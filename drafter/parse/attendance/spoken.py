"""Which sentences say who was at this meeting, in what role, and which of their words are the list.

The list stands after its verb ("was attended by ...", "In attendance were ...", "Observers: ..."), before
it ("... attended the Meeting as observers", "We, the Ministers of ..., met in Klow"), or on both sides of
it. What another meeting's attendance tells, who stayed away, thanks and welcomes are no lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter import sentences
from drafter.model import Role
from drafter.parse.attendance import absences, events, frames, marks, plain
from drafter.parse.attendance.events import Own
from drafter.parse.attendance.listing import Listing
from drafter.parse.attendance.words import DID, VERBAL

_WHEN = 60  # letters after a verb within which a year says when it was
_LONGEST = 6000  # letters of a sentence: a list of all the states there are has half as many
_OTHER_CLAUSE = re.compile(r",\s(?:and|while|whereas|but)\s(?:also\s)?")
_ITEM_END = re.compile(r";(?:\s(?:and|or))?\s*$")  # an item's of a list of lists
_OFFICES = re.compile(
    r"(?:the\s)?(?:President|Prime\s|King|Queen|Sultan|Heads?\sof|Ministers?|H\.?E\.?|Hon|Their|His|Her)", re.IGNORECASE
)
_STOP = re.compile(r"(?<!\.[A-Z])[\s.]+$|(?<=observers),$|(?<=observer),$|(?<=guests),$")  # not that of "U.K."


def listings(sentence: str, own: Own, first: bool, early: bool = False) -> Iterator[Listing]:
    """Yield each list of a sentence; `own` is what this meeting is called.

    `first` says that it opens the text, `early` that it stands near its beginning and no list before it.
    """
    sentence = absences.EXCEPT_FIRST.sub("", marks.without(absences.REPRESENTED.sub("", sentence)))
    sentence = absences.EXCEPT_THEN.sub("", sentence) if len(sentence) <= _LONGEST else sentence
    if events.is_dated_otherwise(sentence, own):
        return
    first_clause, *clauses = frames.NEW_CLAUSE.split(sentence)
    yield from _listings(plain.said(first_clause), own, first, early)
    for clause in clauses:  # "...; also present were Elbonia and Lutha"
        yield from _listings(plain.said(clause[:1].upper() + clause[1:]), own, False, False)


def _listings(sentence: str, own: Own, first: bool, early: bool) -> Iterator[Listing]:
    opens = frames.OPENS.match(sentence)
    text = sentence[opens.end() :] if opens else sentence
    label = frames.LABEL.match(sentence)
    if label:
        yield from _labelled(label)
        return
    head, colon, rest = text.partition(": ")
    if colon and counts_them(head):
        head = absences.BUT_ONE.sub("", head)
        role = Role.OBSERVER if frames.AS_OBSERVERS.search(head) else role_of(head)
        if role is not None and not events.is_elsewhere(head, own, first):
            yield Listing(_ended(rest), role, names_meeting=bool(events.FIXED.search(head)))
        return
    after = frames.AFTER.match(text) if sentences.holds(text, frames.AFTER_WORDS) else None
    if not after and sentences.holds(text, frames.WITHIN_WORDS):
        after = frames.WITHIN.search(text, 1)
    if after:
        yield from _after(text, after, own, first, bool(opens and opens["also"]))
        return
    if frames.STAND_BELOW.match(text):
        return
    before = frames.BEFORE_THEM.match(text)
    if before and events.is_elsewhere(before[0], own, first):
        return
    text = text[before.end() :] if before else text
    observing = bool(opens and opens["observing"])
    role = Role.OBSERVER if observing else Role.ALSO_PRESENT if opens and opens["guests"] else Role.PARTICIPANT
    yield from list(_before(text, own, role, bool(opens) and not observing)) or _met(text, first, early)


def lead(sentence: str, own: Own, first: bool) -> Listing | None:
    """Return the role that a sentence gives to what stands below it: "The Meeting was attended by:"; None for none."""
    sentence = frames.BELOW.sub(" by:", marks.without(sentence))
    if not sentence.rstrip().endswith((":", "by", "were", "included")):
        return None
    probe = sentence.rstrip(": ") + ": Names"
    return next((found for found in listings(probe, own, first) if not found.opening), None)


def is_below(sentence: str) -> bool:
    """Return whether a sentence names nobody itself: "attended by the States listed below"."""
    return bool(frames.BELOW.search(marks.without(sentence)))


def took_back(sentence: str) -> bool:
    """Return whether a sentence says that those of the one before it stayed away: "They did not attend."."""
    of_them = absences.NEITHER.match(sentence)
    return of_them is not None and absences.STAYED_AWAY.match(sentence, of_them.end()) is not None


def is_labelled_list(text: str) -> bool:
    """Return whether a label and its list stand on one line: "Observers: Elbonia"."""
    return bool(frames.LABEL.match(text))


def role_of(words: str) -> Role | None:
    """Return the role that a heading or label gives; None where it says who was absent, or who served."""
    if absences.ABSENT.search(words) or frames.SERVED.search(words):
        return None
    if frames.OBSERVERS.search(words):
        return Role.OBSERVER
    return Role.ALSO_PRESENT if frames.GUESTS.search(words) else Role.PARTICIPANT


def _labelled(label: re.Match[str]) -> Iterator[Listing]:
    inner = frames.LABEL.match(label["list"])
    if inner:  # "Attendance: Members - Elbonia, Lutha"
        yield from _labelled(inner)
        return
    role = role_of(label["who"])
    following = frames.NEXT_LABEL.search(label["list"])
    listed = label["list"][: following.start()] if following else label["list"]
    if role is not None and not (label["dash"] and VERBAL.search(listed)):
        yield Listing(_ended(listed), role)
    other = frames.LABEL.match(label["list"][following.end() :]) if following else None
    if other:  # "Members: Elbonia, Lutha; Observers: Zenda"
        yield from _labelled(other)


def _ended(text: str) -> str:
    """Return a list's words without what the sentence says after it."""
    text = _ITEM_END.sub("", frames.RELATIVE.sub(",", absences.EXCEPT.sub("", text)))
    return _STOP.sub("", frames.END.sub("", text))


# ── the list after its verb ──────────────────────────────────────────────────────────────────────


def _after(text: str, found: re.Match[str], own: Own, first: bool, also: bool) -> Iterator[Listing]:
    head = text[: found.start("list")]
    groups = found.groupdict()
    if groups.get("taking") and not frames.MEETS.search(text[: found.start()].strip()):
        return
    if groups.get("not") or events.is_elsewhere(head, own, first) or re.search(r"\bnot\b", head):
        return
    if groups.get("joined"):
        yield from _joined(text[: found.start()], own)
    who = " ".join(groups.get(part) or "" for part in ("whose", "who", "following"))
    role = Role.ALSO_PRESENT if groups.get("present") else role_of(who) or Role.PARTICIPANT
    role = Role.OBSERVER if frames.AS_OBSERVERS.search(head) else role
    role = Role.ALSO_PRESENT if frames.AS_GUESTS.search(head) else role
    role = Role.OBSERVER if _is_of_observers(found["list"]) else role
    also = also or any(groups.get(f"also{n}") for n in ("", 2, 3, 4, 5))
    clauses = _clauses(found["list"])
    yield Listing(_ended(clauses[0]), role, also, names_meeting=bool(events.FIXED.search(head)))
    for clause in clauses[1:]:
        yield from _before(clause, own)


def _joined(subject: str, own: Own) -> Iterator[Listing]:
    """Yield who others joined: "Officials of Elbonia and Lutha were joined by"; never "The Meeting was joined by"."""
    subject = frames.RELATIVE.sub(",", _last_clause(subject[_link(subject) :])).strip(" ,")
    if _is_subject(subject) and not events.FIXED.search(subject) and not events.is_loose(subject, own):
        yield Listing(_ended(subject), opening=True)


def _is_of_observers(listed: str) -> bool:
    """Return whether a list begins with observers and names nobody else's people: all of it is of observers."""
    begins = frames.OF_OBSERVERS.match(listed)
    return begins is not None and not frames.OTHERS.search(listed, begins.end())


def _clauses(text: str) -> list[str]:
    """Return a list, and the clauses after it that have a verb of their own: "...; Elbonia was represented by ..."."""
    parts = frames.CLAUSE.split(text)
    found = [parts[0]]
    for mark, part in zip(parts[1::2], parts[2::2], strict=True):
        if frames.VERB.search(part) or absences.ABSENT.search(part) or DID.match(part):
            found.append(part)
        else:
            found[-1] += mark + part
    return found


# ── the list before its verb ─────────────────────────────────────────────────────────────────────


def _before(text: str, own: Own, role: Role = Role.PARTICIPANT, also: bool = False) -> Iterator[Listing]:
    """Yield the lists that stand before "attended", "took part in", "were represented" ..."""
    at, role_before = 0, role
    for verb in frames.VERB.finditer(text) if sentences.holds(text, frames.VERB_WORDS) else ():
        if verb.start() < at:
            continue
        subject = text[at : verb.start()]
        subject = absences.EXCEPT.sub("", frames.RELATIVE.sub(",", _last_clause(subject[_link(subject) :])))
        thing = frames.OBJECT.match(text, verb.end())
        manner = frames.MANNER.match(text, thing.end() if thing and not thing["more"] else verb.end())
        thing = thing or (frames.OBJECT.match(text, manner.end()) if manner else None)
        at = max(part.end() for part in (verb, thing, manner) if part)
        if not _is_subject(subject) or absences.STAYED_AWAY.match(text, at):
            continue
        if not thing and not manner and frames.GOES_ON.match(text, at):
            return  # "participated in the pilot phase"
        if manner and not thing and frames.IN_THE.match(text, at):
            return  # "participated as partners in the pilot phase"
        if (thing and events.is_other(thing["event"], own)) or events.is_then(text[at : at + _WHEN], own):
            return
        found = _subject(subject, verb, manner, role, also)
        yield replace(found, names_meeting=bool(thing and not thing["more"]))
        role_before = found.role
    if at:
        yield from _rest(text[at:], text[:at], role_before)


def _last_clause(subject: str) -> str:
    """Return the words before a verb without a clause before them that tells something else."""
    for mark in _OTHER_CLAUSE.finditer(subject):  # "Tonga was absent, and Japan"
        if absences.ABSENT.search(subject[: mark.start()]) and _is_subject(subject[mark.end() :]):
            return subject[mark.end() :]
    before, semicolon, after = subject.rpartition("; ")
    return after if semicolon and (VERBAL.search(before) or absences.ABSENT.search(before)) else subject


def _link(subject: str) -> int:
    link = frames.LINK.match(subject)
    return link.end() if link else 0


def _is_subject(subject: str) -> bool:
    """Return whether the words before a verb can be a list: names, and nothing that happens."""
    bare = re.sub(r"\([^()]*\)", "", subject)
    return bool(re.search(r"[A-Z]", bare)) and not VERBAL.search(bare) and not absences.ABSENT.search(bare)


def _subject(subject: str, verb: re.Match[str], manner: re.Match[str] | None, role: Role, also: bool) -> Listing:
    """Return the list before a verb; `role` and `also` are what the sentence's first words say."""
    says = manner.groupdict() if manner else {}
    if says.get("guest"):
        role = Role.ALSO_PRESENT
    elif says.get("observing") or "observer" in f"{verb[0]} {manner[0] if manner else ''}".lower():
        role = Role.OBSERVER
    one = bool(says.get("one")) or (verb["number"] or "").lower() == "was"
    if _is_of_observers(subject):
        role = Role.OBSERVER
    present = bool(verb["number"]) and not verb["represented"] and role is Role.PARTICIPANT
    also = also or present or bool(verb["also"] or verb["also2"])
    return Listing(subject.strip(), role, also, one, level_only=bool(verb["represented"]))


def _rest(text: str, before: str, role_before: Role = Role.PARTICIPANT) -> Iterator[Listing]:
    """Yield the list that goes on after the verb: ", with Elbonia as an observer", "; Elbonia by its Embassy".

    `role_before` is of the list before the verb: "Lutha attended as an observer, as did Elbonia".
    """
    text = absences.EXCEPT.sub("", text)
    tail = frames.TAIL.match(text)
    level = frames.BY_LEVEL.search(text)
    if tail and not absences.ABSENT.search(text):
        role = Role.ALSO_PRESENT if re.match(r"\W*joined", text) else Role.PARTICIPANT
        role = role_before if frames.AS_DID.match(text) else role
        yield Listing(_ended(tail["list"]), role, also=role is Role.ALSO_PRESENT)
    elif "represented" in before and (each := list(frames.BY_EACH.finditer(text))):
        yield from (Listing(one["who"], level_only=True) for one in each if _is_subject(one["who"]))
    elif level and "represented" in before and _is_subject(text[: level.start()]):
        subject = text[: level.start()]
        yield Listing(subject[_link(subject) :].strip(), level_only=True)


# ── who met ──────────────────────────────────────────────────────────────────────────────────────


def counts_them(head: str) -> bool:
    """Return whether the words before a colon say that somebody was there: "38 countries attended the Conference"."""
    there = frames.THERE.search(head)
    return there is not None and bool(frames.SENT.search(head, 0, there.start()))


def _met(text: str, first: bool, early: bool) -> Iterator[Listing]:
    """Yield the list of an opening: "We, the Ministers of Elbonia, Graustark and Ruritania, met in Klow"."""
    meet = frames.MEET.search(text)
    subject = text[: meet.start()] if meet else ""
    namely = frames.NAMELY.search(subject)
    before = subject[: namely.start()] if namely else ""
    if namely and frames.SENT.search(before) and not events.ELSEWHERE.search(before):
        dash = namely[0].strip() in "-–—"  # as often within a name: "the Elbonia – Ruritania Commission"
        yield Listing(_ended(subject[namely.end() :]), names_meeting=first, opening=dash)
    elif meet and meet["met"] and not namely and (first or (early and frames.FOR_IT.match(text, meet.end()))):
        ministers = frames.MINISTERS.match(subject)
        listed = ministers["list"] if ministers else subject if first and frames.IN.match(text, meet.end()) else ""
        if (
            listed
            and (";" not in listed or _OFFICES.match(listed))
            and not VERBAL.search(listed)
            and not absences.ABSENT.search(listed)
        ):
            yield Listing(_ended(listed), opening=True)
            together = frames.TOGETHER.search(text, meet.end())
            yield from _rest(text[together.start() :], "") if together else ()
