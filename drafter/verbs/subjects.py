"""Who acts, where it stands: bodies of the list, names, and lists of both.

In: a text and a place in it. Out: the Subject that begins there, to the letter, or none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.letters import CAPITALS
from drafter.patterns import compiled
from drafter.verbs.forms import FORMS, alternatives, in_any_case
from drafter.verbs.groups import group
from drafter.verbs.words import AS_NOUNS, BODIES, DETERMINERS, INTRODUCTIONS, MORE_OF_A_BODY, NO_NAMES, QUALIFIERS

_CAPITAL = rf"(?:[{CAPITALS}][\w’'\-/&]*|\d{{1,3}}(?:st|nd|rd|th))"
_NO_INTRODUCTION = rf"(?!(?:{in_any_case(INTRODUCTIONS)})\b)(?!(?!Italy|Assembly)[A-Z][a-z]+ly\b)"
_DETERMINER = rf"(?:(?:{in_any_case(DETERMINERS)})\ )"
_BODY = compiled(
    rf"""{_DETERMINER}{{0,2}}
        (?:(?:{_NO_INTRODUCTION}{_CAPITAL}|(?:{in_any_case(QUALIFIERS)}))\ ){{0,8}}
        (?:{in_any_case(BODIES)})(?![\w’'\-])
        (?:(?<=\b[Hh]eads)\ of\ {_CAPITAL}(?:\ (?:and\ |of\ )?{_CAPITAL}){{0,4}})?          # Heads of Customs
        (?:\ (?:{alternatives(MORE_OF_A_BODY)})(?![\w’'\-])){{0,2}}
        (?:\ \((?:the\ )?[“"'‘]?[A-Z][\w\-]*[”"'’]?\))?""",
    re.VERBOSE,
)
_WORD = rf"[{CAPITALS}](?:[\w’'\-/&]|\.(?=\ ?[A-Z]))*(?<![’'])(?:\.(?=\ [A-Z]))?"  # "Elbonia", "H.E.", "J."
_NAME = compiled(
    rf"""(?:[Tt]he\ )?{_NO_INTRODUCTION}(?!(?:{in_any_case(NO_NAMES)})\b){_WORD}
        (?:\ (?:(?:of|the|and|for|on|in|de|la|du|&)\ ){{0,2}}(?:d[’'])?{_WORD}){{0,24}}
        (?:\ \([A-Z][^()]{{0,60}}\))?(?![\w’'\-])""",
    re.VERBOSE,
)
_ENDS_IN_A_BODY = compiled(rf"\b(?:{in_any_case(BODIES)})(?=\ and\ |\ \(|$)")
_SMALL = compiled(r"[a-z\-]*[a-rt-z]")  # "meeting", without an article: no body
_CAPITALS = compiled(r"(?<=\s)[A-Z]{4,}(?=\s)")
_WE = compiled(r"(?:We|we|WE)\b(?![’'\-])")
_PRONOUN = compiled(r"(?:They|they|He|She)\b(?![’'\-])")
_KINDS = ((_WE, "we", "Ww"), (_PRONOUN, "they", "TtHS"), (_BODY, "body", ""), (_NAME, "name", "Tt"))
"""What a subject may be, and the letters that it begins with; a name begins with any capital."""

_JOINS = compiled(r",?\ (?:and|&|as\ well\ as|together\ with|along\ with)\ |,\ (?!and\b)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who may act, as printed. `kind` is we, body, name or they; a list with a body in it is a body.

    `first` is the first of a list with a comma, which the others may only name further; else "".
    """

    text: str
    start: int
    end: int
    kind: str
    first: str = ""


def subject(text: str, at: int) -> Subject | None:
    """Return the subject that begins at `at`, with all that are joined to it by commas and "and"."""
    first = _one(text, at)
    if first is None or first.kind in ("we", "they"):
        return first
    end, kinds = first.end, {first.kind}
    for _ in range(24):  # no list of actors is longer
        join = _JOINS.match(text, end)
        more = _longest(text, join.end()) if join else None
        if join is None or more is None or more.kind in ("we", "they") or _acts(text, join.end(), more):
            break
        end = more.end
        kinds.add(more.kind)
    listed = ", " in text[first.end : end]
    return Subject(text[at:end], at, end, "body" if "body" in kinds else "name", first.text if listed else "")


def _acts(text: str, at: int, more: Subject) -> bool:
    """Return whether a word in capitals acts, and is no further subject: "The Council, DECIDES"."""
    return more.text.isupper() and group(text, at) is not None


def _one(text: str, at: int) -> Subject | None:
    letter = text[at : at + 1]
    if not letter.isalnum():
        return None
    for pattern, kind, begins in _KINDS:
        if begins and letter not in begins and not (pattern is _NAME and letter.isupper()):
            continue
        found = pattern.match(text, at)
        if found and (verb := _verb_inside(found[0])):
            found = pattern.match(text, at, at + verb)
        if found and kind == "name" and _ENDS_IN_A_BODY.search(found[0]):
            kind = "body"
        if found and not (pattern is _BODY and (_is_part_of_a_name(text, found) or _SMALL.fullmatch(found[0]))):
            return Subject(found[0], at, found.end(), kind)
    return None


def _verb_inside(name: str) -> int:
    """Return where a verb in capitals stands in what looks like one name: "Summit DIRECTED Council"; 0 for none."""
    for word in _CAPITALS.finditer(name, 1):
        form = word[0].lower()
        if FORMS.get(form, ("", ""))[1] in ("past", "third") and form not in AS_NOUNS:
            return word.start() - 1
    return 0


def _longest(text: str, at: int) -> Subject | None:
    """Return a further one of a list, to its end: "the International Committee of the Red Cross"."""
    one, name = _one(text, at), _NAME.match(text, at)
    return Subject(name[0], at, name.end(), one.kind) if one and name and name.end() > one.end else one


def _is_part_of_a_name(text: str, body: re.Match[str]) -> bool:
    """Return whether a name goes on behind a body's word: "the United States of America", "The Forum Fund"."""
    goes_on = re.match(r" [A-Z][a-z]", text[body.end() : body.end() + 3])
    return bool(goes_on) or body[0].lower().endswith("united states")
