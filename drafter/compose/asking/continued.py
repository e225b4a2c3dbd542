"""The meeting file of the next meeting, begun from the last: what stays is filled in, all that is new is a gap.

Of the last meeting's place, dates and host nothing is a value but below "previous:". Who was there, and what stood in
the slots of its clauses, is shown in comments, so that none of it can slip into the next draft unseen.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter import dates, marked_yaml, ordinals
from drafter.compose.asking.carried import Carried, sections
from drafter.compose.asking.counting_on import free_of, of_names
from drafter.compose.asking.last import Last
from drafter.compose.asking.skeleton import skeleton
from drafter.compose.asking.writing_in import notes_in, part_in, written_in
from drafter.marked_yaml import Tree, Writable

_WIDTH = 108
_LONGEST = 70  # of a value of last time that is shown beside a slot
_QUOTED = {"briefing": 330}
"""Words of agreed language in a paper of few pages that leave room for all else in it; _BESIDE are for each clause,
where it was agreed and what became of it."""
_BESIDE = 30
_FROM_LEDGER = (
    "What stands empty in a row is as precedents/commitments.yaml says when you draft; behind the # is what it says",
    "now. What you write there stands instead.",
)
_NO_PLACE = (
    "The last statement had these clauses as well, in lists that this paper has not. None is in the draft: what is to "
    "be said again goes to a list above; `drafter show ID` shows its words."
)
_NOT_ASKED = (
    "How your last statement opened and closed as well: the template of this paper asks for none of these. To say one, "
    'write it among the paragraphs of "themes:", or in the template.'
)
_OPEN = (
    "Left empty: the brief lists what is open in the ledger, the newest first; `drafter commitments --open` shows all."
)


class Promise(NamedTuple):
    """A commitment of the ledger, where it was promised, and what has become of it so far."""

    id: str
    action: str
    where: str = ""
    who: str = ""
    due: str = ""
    status: str = ""


def continued(
    kind: str,
    last: Last,
    carried: Sequence[Carried] = (),
    promised: Sequence[Promise] = (),
    earlier: int = 0,
    bodies: Sequence[str] = (),
    frame: Sequence[tuple[str, str]] = (),
    without_place: Sequence[tuple[str, str]] = (),
) -> str:
    """Return the meeting file of that kind, begun from the last meeting.

    `promised` are what the last meeting promised, for "follow_up:", and `earlier` how many more promises are open.
    `bodies` are names that may hold a place's name and mean none. `frame` are the body's clauses, with where they
    stood, that are said in place of those which a template names and the shelf has not, and `without_place` those for
    which it asks nowhere.
    """
    text = skeleton(kind)
    has = marked_yaml.load(text, "").value
    for path, value in _facts(last):
        text = written_in(text, path, value) if _takes(has, path) else text
    for path, notes in _notes(last):
        text = notes_in(text, path, notes) if _takes(has, path) else text
    most = _QUOTED.get(kind, 0)
    for section, headed in sections(carried).items():
        if isinstance(has, dict) and section in has:
            text = part_in(text, section, list(_fitting(section, headed, most) if most else _section(section, headed)))
    left = "".join(f"# {line}".rstrip() + "\n" for line in _no_place(carried, has)) + "".join(_chosen(frame))
    left += "".join(_not_asked(without_place))
    if most and (promised or earlier):
        return _begun(last) + notes_in(text, ("follow_up",), [_OPEN]) + left
    own = [str(last.previous[key]) for key in ("city", "country") if key in last.previous]
    if promised:
        rows = [*_follow_up(promised, own, bodies), *(f"  # {line}" for line in _earlier(earlier))]
        text = part_in(text, "follow_up", rows)
    elif earlier:
        text = notes_in(text, ("follow_up",), list(_earlier(earlier)))
    return _begun(last) + text + left


def _no_place(carried: Sequence[Carried], has: Tree) -> Iterator[str]:
    """Yield the clauses of the last statement that a paper of other parts has no place for, where it takes some."""
    parts = sections(carried)
    if not isinstance(has, dict) or not any(section in has for section in parts):
        return
    left = [
        each for section, headed in parts.items() if section not in has for held in headed.values() for each in held
    ]
    if left:
        yield from ("", *textwrap.wrap(_NO_PLACE, _WIDTH - 2))
        yield from (f"- clause: {each.clause}  # {each.stood}" for each in _each(left))


def _each(carried: Sequence[Carried]) -> Iterator[Carried]:
    for one in carried:
        yield one
        yield from _each((*one.then, *one.items))


def _chosen(frame: Sequence[tuple[str, str]]) -> Iterator[str]:
    if frame:
        yield "\n# How your last statement opened and closed: said where the template has clauses of another body\n"
        yield "choose:\n"
        yield from (f"  - {clause}{f'  # the last time: para. {cited}' if cited else ''}\n" for clause, cited in frame)


def _not_asked(frame: Sequence[tuple[str, str]]) -> Iterator[str]:
    if frame:
        yield "\n"
        yield from (f"# {line}\n" for line in textwrap.wrap(_NOT_ASKED, _WIDTH - 2))
        yield from (f"#   - clause: {clause}  # para. {cited}\n" for clause, cited in frame)


def _takes(has: Tree, path: Sequence[str]) -> bool:
    for step in path:
        if not isinstance(has, dict) or step not in has:
            return False
        has = has[step]
    return True


def _begun(last: Last) -> str:
    words = (
        f"Begun from {last.of}. Its place, dates and host stand below previous: and nowhere else; those of this "
        "meeting are for you to fill in. What else is filled in was so the last time: read it."
    )
    return "".join(f"# {line}\n" for line in textwrap.wrap(words, _WIDTH - 2)) + "#\n"


def _facts(last: Last) -> Iterator[tuple[tuple[str, ...], Writable]]:
    """Yield what stays, and what counts on, with its place in the file."""
    if last.profile:
        yield ("profile",), last.profile
    for path, value in last.body.items():
        yield ("body", *path), value
    for key, fact in (("title", last.title), ("name", last.name), ("ordinal", last.ordinal)):
        if fact:
            yield ("meeting", key), fact
    if last.cochairs and last.lasting:
        yield ("cochairs",), last.cochairs
    for key, before in last.previous.items():
        yield ("previous", key), before


def _notes(last: Last) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Yield what is only shown: who chaired where that may change, and who was there."""
    if last.cochairs and not last.lasting:
        yield ("cochairs",), ["The last time it was:", *(f"- {name}" for name in last.cochairs)]
    if last.conference:
        of_ministers = textwrap.wrap(f"The last that is held here: {last.conference}", _WIDTH - 4)
        yield ("ministerial",), [*of_ministers, "Write its facts below, or those of a later one."]
    if last.attendance:
        told = "Names of the last meeting stand below as comments: take away the # before those who came this time."
        yield ("attendance",), [told]
    for key, names in last.attendance.items():
        yield ("attendance", key), [f"- {_plain(name)}" for name in names]


def _plain(value: str) -> str:
    """Return a text as YAML on one line, however long it is."""
    written = marked_yaml.dump({"k": value}).removeprefix("k:").strip()
    return json.dumps(value, ensure_ascii=False) if "\n" in written else written


def _fitting(section: str, headed: dict[str, list[Carried]], most: int) -> Iterator[str]:
    """Yield the clauses of a paper of few pages: those that have no room in it only as comments."""
    kept: dict[str, list[Carried]] = {}
    left: list[Carried] = []
    for heading, held in headed.items():
        for each in held:
            most -= each.words + _BESIDE * each.clauses
            if most < 0:
                left.append(each)
            else:
                kept.setdefault(heading, []).append(each)
    yield from _section(section, kept)
    if left:
        yield f"  # {len(left)} more stood in the last statement. There is no room for all: move up those that matter."
    for each in left:
        yield from (f"  # {line}" for line in _clause(each, ""))


def _section(section: str, headed: dict[str, list[Carried]]) -> Iterator[str]:
    yield f"{section}:"
    if section != "themes":
        for each in (one for held in headed.values() for one in held):
            yield from _clause(each, "  ")
        return
    for heading, held in headed.items():
        yield f"  - heading:{_heading(heading)}"
        yield "    paragraphs:"
        for each in held:
            yield from _clause(each, "      ")


def _heading(heading: str) -> str:
    """Return a heading as it is written; one that numbers a meeting, "Follow-up to the Fifth", is only shown."""
    if ordinals.ordinals_in(heading):
        return f"  # the last time: {heading}"
    return f" {_plain(heading)}" if heading else ""


def _clause(each: Carried, indent: str) -> Iterator[str]:
    """Yield a clause as lines of the file: one that was said once only as comments, for a person to take."""
    if not each.once:
        yield from _written(each, indent)
        return
    yield f"{indent}# Said at one meeting only, so a comment: take away the # if it is to be said again."
    yield from (f"{indent}# {line}" for line in _written(each, ""))


def _written(each: Carried, indent: str) -> Iterator[str]:
    stood = f"  # {each.stood}" if each.stood else ""
    yield f"{indent}- clause: {each.clause}{stood}"
    if each.slots:
        yield f"{indent}  with:"
    for slot, said in each.slots:
        shown = textwrap.shorten(said, _LONGEST, placeholder=" ...")
        yield f"{indent}    {slot}:" + (f"  # the last time: {shown}" if shown else "")
    if each.then:
        yield f"{indent}  then:"
    for other in each.then:
        yield from _written(other, f"{indent}    ")
    if each.items:
        yield f"{indent}  items:"
    for item in each.items:
        yield from _clause(item, f"{indent}    ")


def _earlier(count: int) -> Iterator[str]:
    """Yield that more is open than the last meeting promised, and how a row takes it up."""
    if count:
        more = "1 promise of other meetings is" if count == 1 else f"{count} promises of other meetings are"
        yield f"{more} open, too: `drafter commitments --open` lists all."
        yield "To report on one, add a row: - commitment: its id"


def _follow_up(promised: Sequence[Promise], own: Sequence[str], bodies: Sequence[str]) -> Iterator[str]:
    """Yield what was promised; what tells a day, or the last place, is only shown, for a person to take."""
    yield "follow_up:"
    yield from (f"  # {line}" for line in _FROM_LEDGER)
    for each in promised:
        why = _only_shown(each.action, own, bodies)
        sign = "# " if why else ""
        if each.where:
            yield f"  # {' '.join(each.where.split())}"
        if why:
            yield f"  # A comment, for {why}: take away the # of its lines if it is still to be done."
        yield f"  {sign}- commitment: {_plain(each.id)}"
        for line in marked_yaml.dump({"directed": each.action}).rstrip("\n").split("\n"):
            yield f"  {sign}  {line}"
        for key in ("who", "due", "status"):
            said = " ".join(str(getattr(each, key)).split())
            yield f"  {sign}  {key}:" + (f"  # {textwrap.shorten(said, _LONGEST, placeholder=' ...')}" if said else "")
        yield f"  {sign}  outcome:"


def _only_shown(action: str, own: Sequence[str], bodies: Sequence[str]) -> str:
    """Return why a row is only a comment, "" where it is none."""
    if _tells_day(action):
        return "it tells a day or a year, which may be past"
    if not free_of(action, own, (*bodies, *of_names(action, own))):
        return "it tells the place of the last meeting"
    return ""


def _tells_day(text: str) -> bool:
    return bool(dates.find(text) or dates.find_vague(text) or re.search(r"\d{4}", text))
