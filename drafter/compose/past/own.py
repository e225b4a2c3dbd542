"""The facts of a past statement, as its meeting file gives them: from its head, its text and its clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from drafter import acronyms, dates, proper
from drafter.compose.meeting import given_names
from drafter.compose.meeting.view import steps
from drafter.compose.past import events
from drafter.compose.past.slots import HOSTED
from drafter.compose.past.source import GOVERNMENT, Source
from drafter.compose.template.parts import listed as joined
from drafter.marked_yaml import Writable
from drafter.model import ORGANISED, Attendee, Role, plain

Facts = dict[str, Writable]

_OF_CLAUSES = (
    "host.country", "previous.name", "previous.date", "ministerial.name", "ministerial.date", "next.name",
    "preparatory.name", "supporter.name", "report.name", "strategy.name",
)  # fmt: skip
"""Slots of clauses whose value is a fact of the meeting that nothing else gives."""

_OUTDONE = {"host.country": {"country"}, "previous.date": {"start"}, "ministerial.date": {"start"}}
"""Slots of clauses that count less than what is known already."""

_LONGEST_NAME = 300  # letters of a body's full name, far more than any has
_FIRST = 8  # texts in which a meeting is called by its full name, if anywhere


def facts(source: Source) -> Facts:
    """Return the meeting file's keys and values; what the statement does not give is left out."""
    held = source.statement.meeting
    host = GOVERNMENT.sub("", held.host, count=1) or _thanked(source)
    found: Facts = {
        "kind": source.statement.kind.value,
        "body": _body(source),
        "meeting": _meeting(source),
        "host": {"country": host} if host and not proper.is_generic(host) else {},
        "cochairs": list(held.co_chairs) or _chaired(source),
        "attendance": _attendance(source),
        **{key: dict(event) for key, event in events.others(source).items()},
    }
    for path, value in _of_clauses(source):
        key, _, name = path.partition(".")
        part = found.get(key, {})
        if isinstance(part, dict) and not _OUTDONE.get(path, set()) & part.keys():
            found[key] = {**part, name: value}
    return {key: part for key, part in found.items() if part}


def _thanked(source: Source) -> str:
    """Return the country of the meeting where its Government is thanked for hosting it; "" where none is."""
    country = source.statement.meeting.country
    of_host = re.compile(rf"{GOVERNMENT.pattern}{re.escape(country)}(?!\w)", re.IGNORECASE)
    return country if country and any(HOSTED.search(text) and of_host.search(text) for text in source.texts) else ""


def with_empty(facts: Facts, paths: Iterable[str]) -> Facts:
    """Return the facts with an empty key for each of these that is not there: a template asks for it."""
    found = dict(facts)
    for path in paths:
        key, *rest = (str(step) for step in steps(path))
        part = found.setdefault(key, {} if rest else "")
        if rest and isinstance(part, dict) and len(rest) == 1:
            found[key] = {**part, rest[0]: part.get(rest[0], "")}
    return found


def without(facts: Facts, paths: tuple[str, ...]) -> Facts:
    """Return the facts without those at `paths`."""
    kept = {key: value for key, value in facts.items() if key not in paths}
    for path in paths:
        key, _, name = path.partition(".")
        part = kept.get(key)
        if name and isinstance(part, dict):
            kept[key] = {each: value for each, value in part.items() if each != name}
    return kept


def _body(source: Source) -> Facts:
    short = source.statement.meeting.body or _entitled(source)
    full = _full_name(short, source) if short else ""
    found: Facts = {"name": full, "short": short} if full else {"name": short} if short else {}
    if letters := next((acronym for acronym, name in source.statement.acronyms if name == short), ""):
        found["acronym"] = letters
    group = _common(source, "body.short")
    if found and group == short:
        found["short"] = short
    if group and group != short and found:
        known = dict(source.statement.acronyms)
        found["group"] = {key: value for key, value in (("name", known.get(group, "")), ("short", group)) if value}
    return found


def _chaired(source: Source) -> list[Writable]:
    """Return the Co-Chairs whom a clause of the statement names, where nothing but their names stands there."""
    said = _common(source, "cochairs.names")
    found = [source.names.printed(each.row) for each in source.names.find(said)]
    return [*found] if found and said == joined(found) else []


def _entitled(source: Source) -> str:
    """Return the body that the title of a text without a meeting names, as a list of members does; "" for none."""
    title = " ".join(source.statement.title).casefold()
    said = [body for body in source.bodies if re.search(rf"(?<!\w){re.escape(body.casefold())}(?!\w)", title)]
    return max(said, key=lambda body: (len(body), body), default="")


def _full_name(short: str, source: Source) -> str:
    """Return the name that the text shortens so: "Elbonia Process on Fish (Elbonia Process)"; "" where none."""
    known = dict(source.statement.acronyms) | dict(acronyms.find(source.texts))
    if short in known:
        return known[short]
    for text in source.texts:
        at = text.find(f" ({short})")
        begins = text.rfind(short, max(0, at - _LONGEST_NAME), at) if at > 0 else -1
        if begins >= 0 and not re.search(r"[.;:!?] ", text[begins:at]) and text[begins:at] != short:
            return text[begins:at]
    return ""


def _meeting(source: Source) -> Facts:
    held = source.statement.meeting
    title, name = _names(source)
    found: Facts = {"title": title or held.name, "name": name}
    found["ordinal"] = str(held.ordinal) if held.ordinal else ""
    found |= {"city": held.city, "country": held.country}
    found["start"] = held.start.isoformat() if held.start else ""
    found["end"] = held.end.isoformat() if held.start and held.end and held.end != held.start else ""
    return {key: value for key, value in found.items() if value}


def _names(source: Source) -> tuple[str, str]:
    """Return what the text calls the meeting in full, with its article where that is no "the", and in running text."""
    name = source.statement.meeting.name
    if not name:
        return "", ""
    pattern = re.compile(rf"(?:\b(an?) )?(?<![\w-])({_loosely(name)})(?![\w-])")
    blocks = [block.text for block in source.statement.blocks if block.kind != "heading"]
    full = next((found for text in blocks[:_FIRST] if (found := pattern.search(text))), None)
    title = plain(f"{full[1] or ''} {full[2]}") if full else ""
    running = _running(name, source)
    said = [found[0] for text in blocks for found in re.finditer(running, text) if found[0] != (full and full[2])]
    counted = Counter(said).most_common(1)
    return title, counted[0][0] if counted else (full[2] if full else name)


def _loosely(name: str) -> str:
    """Return a pattern of the name in any case, with acronyms in brackets between its words."""
    return r"(?i:" + r"\s+(?:\([^()]{1,30}\)\s+)?".join(map(re.escape, name.split())) + ")"


def _running(name: str, source: Source) -> str:
    """Return a pattern of the name in any case, its parts shortened as the statement shortens them."""
    head, of, rest = name.partition(" of ")
    body = source.statement.meeting.body
    forms = [name, head] if of and body in rest and dates.find_ordinals(head) else [name]
    counted = name.removeprefix(f"{body} ")  # the Fifteenth Session, of "Highland Forum Fifteenth Session"
    forms += [counted] if body and counted != name and dates.find_ordinals(counted) else []
    for acronym, full in source.statement.acronyms:
        if full.casefold() in name.casefold() and len(full.split()) < len(name.split()):
            in_any_case = re.compile(re.escape(full), re.IGNORECASE)
            forms.append(in_any_case.sub(lambda _, short=acronym: short, name))  # type: ignore[misc]
    return "|".join(rf"(?<![\w-])(?i:{re.escape(form)})(?![\w-])" for form in sorted(forms, key=len, reverse=True))


# ── who was there ────────────────────────────────────────────────────────────────────────────────

_LISTS = {
    "members": Role.PARTICIPANT, "organisations": Role.PARTICIPANT,
    "observers": Role.OBSERVER, "others": Role.ALSO_PRESENT,
}  # fmt: skip


def _attendance(source: Source) -> Facts:
    """Return those present in printed order; where their roles mix, all in one list, each with its own."""
    present = source.statement.attendance
    if not present:
        return {}
    lists: dict[str, list[Attendee]] = {key: [] for key in _LISTS}
    for one in present:
        lists[_list_of(one, lists)].append(one)
    if [one for listed in lists.values() for one in listed] != list(present):
        lists = {"members": list(present)}
    found: Facts = {"order": given_names.AS_GIVEN}
    for key, listed in lists.items():
        if listed:
            found[key] = [given_names.written(one, _LISTS[key], source.names) for one in listed]
    return found


def lists_of(source: Source) -> dict[str, list[str]]:
    """Return those present as printed, by the list of the meeting file that names them; one all in one list as well."""
    lists: dict[str, list[str]] = {key: [] for key in _LISTS}
    held: dict[str, list[Attendee]] = {key: [] for key in _LISTS}
    for one in source.statement.attendance:
        key = _list_of(one, held)
        held[key].append(one)
        lists[key].append(one.printed)
    return {key: names for key, names in lists.items() if names}


def _list_of(one: Attendee, lists: dict[str, list[Attendee]]) -> str:
    if one.role is Role.PARTICIPANT:
        organised = one.kind in ORGANISED
        return "organisations" if organised and (lists["members"] or lists["organisations"]) else "members"
    return "observers" if one.role is Role.OBSERVER else "others"


# ── what its clauses tell ────────────────────────────────────────────────────────────────────────


def _of_clauses(source: Source) -> Iterator[tuple[str, str]]:
    for path in _OF_CLAUSES:
        if value := _common(source, path):
            yield path, value


def _common(source: Source, slot: str) -> str:
    """Return what fills a slot most often in the clauses of the statement; "" where none has it."""
    values = [dict(entry.values).get(slot, "") for _, entry in source.attested if not entry.variant]
    counted = Counter(value for value in values if value).most_common(1)
    return counted[0][0] if counted else ""
