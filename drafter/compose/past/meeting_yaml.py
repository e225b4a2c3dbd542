"""The meeting file of a past statement: its own facts, commented, with the template that they fill."""

from __future__ import annotations

import textwrap

from drafter import marked_yaml
from drafter.compose import blanks
from drafter.compose.asking.questions import OPTIONAL
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.compose.past.asked import Asked, in_order
from drafter.compose.past.own import Facts
from drafter.model import Statement, plain

_HEAD = """\
# The facts of {id}, found by `drafter template --from {id}`.
# For another meeting: copy this file, write that meeting's facts over these, and draft from it.
# What you leave empty is shown in the draft as [[host.country]].
# In the draft for another meeting, passages of the old statement are left out; "keep: [3, 7]" keeps two.
"""

_OWN = {
    "attendance": 'Who was there; "as given" keeps this order and these words, "alphabetical" those of the profile.\n'
    '# A name that the source lost is "(lost)"',
}
"""What a key means here, where that is more than in any meeting file."""


def written(facts: Facts, statement: Statement, template: str) -> str:
    """Return the meeting file's text."""
    parts = [_HEAD.format(id=statement.id)]
    parts.append(marked_yaml.dump({"template": template} | {key: facts[key] for key in ("kind",) if key in facts}))
    for key, value in facts.items():
        if key != "kind":
            meaning = _OWN.get(key) or MeetingFile.model_fields[key].description or ""
            parts.append(f"# {meaning}\n{marked_yaml.dump({key: value})}")
    return "\n".join(parts)


_ASKED = """
# What else was true of that meeting only, as it stood there: write this meeting's words after the colon.
# What you leave empty is a gap in the draft
"""
_KEPT = f"  # {OPTIONAL}:"
_SHOWN = 70  # letters of what stood there


def asked(given: list[Asked]) -> str:
    """Return the keys below "facts:", empty, each with what stood there; "" where nothing is asked for."""
    if not given:
        return ""
    lines = [f"{_ASKED}facts:"]
    for each in in_order(given):
        if not each.stands and _KEPT not in lines:
            lines.append(_KEPT)
        stood = textwrap.shorten(plain(each.said), _SHOWN, placeholder=" ...")
        lines += [blanks.comment(each.sentence)] if each.sentence else []
        lines.append(f"  {each.key}:  # {each.where}: {stood}")
    return "\n".join(lines) + "\n"
