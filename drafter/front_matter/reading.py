"""The YAML at the head of a Statement's Markdown in, a Statement without its text out."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from functools import partial

from drafter import marked_yaml
from drafter.front_matter.faults import Facts, Path
from drafter.front_matter.writing import AS_GIVEN, LOST
from drafter.marked_yaml import Marked, Tree
from drafter.model import (
    Allowed,
    Attendee,
    Circulation,
    Comment,
    Confidence,
    Head,
    Kind,
    Level,
    Meeting,
    Mode,
    NameKind,
    Repair,
    Role,
    Source,
    Statement,
)
from drafter.problems import DraftingError

_KEYS = dict.fromkeys((
    "id", "kind", "language", "confidence", "meeting", "source", "draft", "profile", "allow", "acronyms", "order",
    "attendance", "repairs", "comments",
))  # fmt: skip
_MEETING = dict.fromkeys((
    "body", "name", "ordinal", "city", "country", "start", "end", "mode", "host", "co_chairs", "purpose",
))  # fmt: skip
_CONFIDENCE = dict.fromkeys(("level", "reasons"))
_SOURCE = dict.fromkeys(("file", "lines", "sha256"))
_DRAFT = dict.fromkeys(("as_at", "revision", "marking"))
_DELEGATION = dict.fromkeys(("printed", "name", "kind"))
_REPAIR = dict.fromkeys(("kind", "lines", "before", "after"))
_ALLOWED = dict.fromkeys(("rule", "reason"))
_COMMENT = dict.fromkeys(("author", "made", "text", "quote", "lines"))
_ROLES = dict.fromkeys(role.value for role in Role)
_INSIDE = {"meeting": _MEETING, "source": _SOURCE, "draft": _DRAFT, "confidence": _CONFIDENCE}


def read(facts: str, file: str, first_line: int) -> Statement:
    """Return a Statement of these facts, without title and blocks.

    Raises DraftingError with every fault at once: of form, a key that is not known, a date that is none.
    """
    marked, problems = marked_yaml.load_mended(facts, file, first_line)
    if marked is None:
        raise DraftingError(problems)
    found = Facts(marked, facts, first_line, any(problem.rule == "yaml-item" for problem in problems))
    statement = _statement(found, marked.value)
    told = {problem.where.line for problem in problems}
    every = [*problems, *(problem for problem in found.problems if problem.where.line not in told)]
    if every:
        raise DraftingError(sorted(every, key=lambda problem: problem.where.line))
    return statement


def _statement(facts: Facts, value: Tree) -> Statement:
    held = _known(facts, value)
    draft = held.get("draft")
    return Statement(
        id=facts.text(("id",), held.get("id")),
        kind=facts.choice(("kind",), held.get("kind"), Kind, Kind.STATEMENT),
        language=facts.text(("language",), held.get("language")) or "en",
        confidence=_confidence(facts, held.get("confidence")),
        meeting=_meeting(facts, held.get("meeting")),
        source=_source(facts, held["source"]) if held.get("source") is not None else None,
        draft=_draft(facts, draft) if draft is not None else None,
        profile=facts.text(("profile",), held.get("profile")),
        allows=tuple(_allowed(facts, at, item) for at, item in _listed(facts, "allow", held)),
        acronyms=_acronyms(facts, held.get("acronyms")),
        as_given=_is_as_given(facts, held.get("order")),
        attendance=_attendance(facts, held.get("attendance")),
        repairs=tuple(_repair(facts, at, item) for at, item in _listed(facts, "repairs", held)),
        comments=tuple(_comment(facts, at, item) for at, item in _listed(facts, "comments", held)),
        head=Head(facts.marked.file, partial(_line, replace(facts.marked, value=None), frozenset(held))),
    )


def _line(marked: Marked, held: frozenset[str], *path: str | int) -> int:
    """Return the line of a fact, or of the nearest above it; 0 where the head has nothing of it."""
    return marked.line(*path) if path and path[0] in held else 0


def _known(facts: Facts, value: Tree) -> dict[str, Tree]:
    """Return the facts of the first level; one that belongs to a deeper level is told with its place."""
    if isinstance(value, dict):
        for key in [key for key in value if key not in _KEYS]:
            inside = next((above for above, known in _INSIDE.items() if key in known), "")
            if inside:
                mend = f'put it below "{inside}:", with two spaces before "{key}:"'
                facts.fault((key,), f'"{key}" is a fact of "{inside}", and stands too far to the left', mend)
                value = {other: part for other, part in value.items() if other != key}
    elif value is not None:
        facts.fault((), 'these are not facts, "key: value" a line', 'write a line "id: ..." and the other facts below')
        return {}
    return facts.keys((), value, _KEYS)


def _listed(facts: Facts, key: str, held: dict[str, Tree]) -> list[tuple[Path, Tree]]:
    return [((key, at), item) for at, item in enumerate(facts.items((key,), held.get(key)))]


def _confidence(facts: Facts, value: Tree) -> Confidence:
    if isinstance(value, str) and value in tuple(Level):
        facts.fault(("confidence",), "the level stands without its name", f"write confidence: {{level: {value}}}")
        return Confidence()
    held = facts.keys(("confidence",), value, _CONFIDENCE, _KEYS)
    level = facts.choice(("confidence", "level"), held.get("level"), Level, Level.HIGH)
    return Confidence(level, _texts(facts, ("confidence", "reasons"), held.get("reasons")))


def _texts(facts: Facts, path: Path, value: Tree) -> tuple[str, ...]:
    return tuple(facts.text((*path, at), item) for at, item in enumerate(facts.items(path, value)))


def _meeting(facts: Facts, value: Tree) -> Meeting:
    held = facts.keys(("meeting",), value, _MEETING, _KEYS)
    texts = {key: facts.text(("meeting", key), held.get(key))
             for key in ("body", "name", "city", "country", "host", "purpose")}  # fmt: skip
    start, end = (facts.day(("meeting", key), held.get(key)) for key in ("start", "end"))
    if start and end and end < start:
        facts.fault(("meeting", "end"), f'the meeting ends on "{end}", before it begins', "correct start: or end:")
    mode = facts.choice(("meeting", "mode"), held.get("mode"), Mode, Mode.IN_PERSON) if held.get("mode") else None
    number = facts.number(("meeting", "ordinal"), held.get("ordinal"))
    chairs = _texts(facts, ("meeting", "co_chairs"), held.get("co_chairs"))
    return Meeting(ordinal=number, start=start, end=end, mode=mode, co_chairs=chairs, **texts)


def _source(facts: Facts, value: Tree) -> Source:
    held = facts.keys(("source",), value, _SOURCE, _KEYS)
    file = facts.required(("source",), held, "file") if isinstance(value, dict) else ""
    lines = facts.lines(("source", "lines"), held.get("lines"))
    return Source(file, lines, facts.text(("source", "sha256"), held.get("sha256")))


def _draft(facts: Facts, value: Tree) -> Circulation:
    held = facts.keys(("draft",), value, _DRAFT, _KEYS)
    return Circulation(**{key: facts.text(("draft", key), part) for key, part in held.items()})


def _allowed(facts: Facts, path: Path, value: Tree) -> Allowed:
    held = facts.keys(path, value, _ALLOWED, _KEYS)
    rule = facts.required(path, held, "rule") if isinstance(value, dict) else ""
    return Allowed(rule, facts.text((*path, "reason"), held.get("reason")))


def _acronyms(facts: Facts, value: Tree) -> tuple[tuple[str, str], ...]:
    if value is not None and not isinstance(value, dict):
        facts.fault(("acronyms",), '"acronyms" must be a line for each', 'write each as "RSO: Regional Support Office"')
        return ()
    return tuple((key, facts.text(("acronyms", key), full)) for key, full in (value or {}).items())


# ── attendance ───────────────────────────────────────────────────────────────────────────────────


def _is_as_given(facts: Facts, value: Tree) -> bool:
    if value not in (None, "", "alphabetical", AS_GIVEN):
        what = f'"order" is neither "alphabetical" nor "{AS_GIVEN}"'
        facts.fault(("order",), what, f'write "order: {AS_GIVEN}", or leave it out')
    return value == AS_GIVEN


def _attendance(facts: Facts, value: Tree) -> tuple[Attendee, ...]:
    found: list[Attendee] = []
    for at, run in enumerate(facts.items(("attendance",), value)):
        if not isinstance(run, dict):
            mend = 'write a line "- participant:" above the delegations, and put them below it, further to the right'
            facts.fault(("attendance", at), "it is not told in what capacity these attended", mend)
            continue
        for role, listed in facts.keys(("attendance", at), run, _ROLES, _KEYS).items():
            path = ("attendance", at, role)
            items = enumerate(facts.items(path, listed))
            found += [_delegation(facts, (*path, n), Role(role), item) for n, item in items]
    return tuple(found)


def _delegation(facts: Facts, path: Path, role: Role, value: Tree) -> Attendee:
    if isinstance(value, dict) and (not value or _DELEGATION.keys() & value.keys()):
        return _in_keys(facts, path, role, value)
    if value is None:
        facts.fault(path, "the name of a delegation is missing", f'write the name, "{LOST}" if it is not known')
    if value == LOST:
        return Attendee("", "", NameKind.OTHER, role)
    parts = [part.strip() for part in facts.text(path, value).split("|")]
    name = parts[1] if len(parts) > 1 else parts[0]
    kind = NameKind.STATE
    if len(parts) > 3:
        facts.fault(path, "a delegation has three parts at most", 'write "as printed | its name | its kind"')
    elif len(parts) == 2 and name in tuple(NameKind):
        facts.fault(
            path, f'between "{parts[0]}" and its kind its name is missing', f"write {parts[0]} | {parts[0]} | {name}"
        )
    elif len(parts) == 3:
        kind = _kind(facts, path, parts)
    return Attendee(parts[0], name, kind, role)


def _kind(facts: Facts, path: Path, parts: list[str]) -> NameKind:
    if parts[2] in tuple(NameKind):
        return NameKind(parts[2])
    kinds = ", ".join(NameKind)
    near = get_close_matches(parts[2].casefold(), tuple(NameKind), 1) or [NameKind.STATE]
    mend = f'write one of {kinds}, such as "{parts[0]} | {parts[1]} | {near[0]}"'
    facts.fault(path, f'"{parts[2]}" is no kind of delegation', mend)
    return NameKind.OTHER


def _in_keys(facts: Facts, path: Path, role: Role, value: Tree) -> Attendee:
    held = facts.keys(path, value, _DELEGATION, _KEYS)
    printed, name = (facts.text((*path, key), held.get(key)) for key in ("printed", "name"))
    return Attendee(printed, name, facts.choice((*path, "kind"), held.get("kind"), NameKind, NameKind.OTHER), role)


# ── what reading left ────────────────────────────────────────────────────────────────────────────


def _repair(facts: Facts, path: Path, value: Tree) -> Repair:
    held = facts.keys(path, value, _REPAIR, _KEYS)
    if not isinstance(value, dict):
        return Repair("", (0, 0), "", "")
    kind, before, after = (facts.required(path, held, key) for key in ("kind", "before", "after"))
    if "lines" not in held:
        facts.fault(path, '"lines" is missing', "add lines: [1, 1], the first and the last line of the source")
    return Repair(kind, facts.lines((*path, "lines"), held.get("lines")), before, after)


def _comment(facts: Facts, path: Path, value: Tree) -> Comment:
    held = facts.keys(path, value, _COMMENT, _KEYS)
    text = facts.required(path, held, "text") if isinstance(value, dict) else ""
    author, made, quote = (facts.text((*path, key), held.get(key)) for key in ("author", "made", "quote"))
    return Comment(author, text, facts.lines((*path, "lines"), held.get("lines")), made, quote)
