"""A term stands now with a capital, now without: "interested Members", "interested members".

Officials take a change of form for a change of meaning. Only words within a sentence are looked at, for each sentence
begins with a capital, and none that follow a name ("the Bali Process", "the Committee's").

Passes: The Meeting asked members to report. Members agreed. The Steering Group asked Ministers and other Ministers.
Fails:  The Meeting asked members to report, and other Members to follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.prose import Prose, fault, running
from drafter.check.wording.forms import Use, minority, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "term-case"
_MEMBER_STATE = r"\b(?:[Mm]ember\s[Ss]tates?)\b"
_NEAR = 80
"""Letters before a term among which the word before it stands."""
_TERMS = (
    ("member states", compiled(_MEMBER_STATE)),
    ("members", compiled(r"\b[Mm]embers\b(?![’']?\s(?:[Ss]tates|of\s(?:the\s)?[a-z]+\s(?:group|panel|team)))")),
    ("states", compiled(r"(?<![Mm]ember\s)(?<!United\s)(?<!\w-)\b[Ss]tates\b(?!\s(?:[Pp]art(?:y|ies)|of\s[A-Z]))")),
    ("ministers", compiled(r"(?<!\w\s[Ff]oreign\s)\b[Mm]inisters\b(?!\s(?:of|for|from)\b)")),
    ("participants", compiled(r"\b[Pp]articipants\b(?!\s(?:of|in|from)\b)")),
    ("strategy", compiled(r"(?<=\b[Tt]he\s)[Ss]trategy\b(?!\s(?:of|for|to|on)\b)|(?<=\b[Tt]his\s)[Ss]trategy\b"
        r"(?!\s(?:of|for|to|on)\b)")),
    ("declaration", compiled(r"(?<=\b[Tt]he\s)[Dd]eclaration\b(?!\s(?:of|for|to|on)\b)|"
        r"(?<=\b[Tt]his\s)[Dd]eclaration\b")),
    ("secretariat", compiled(r"(?<=\b[Tt]he\s)[Ss]ecretariat\b(?!\s(?:of|for|to|and)\b)")),
    ("action plan", compiled(r"(?<=\b[Tt]he\s)(?:[Aa]ction\s[Pp]lan)\b(?!\s(?:of|for|to|on)\b)")),
)  # fmt: skip


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one warning a term, at the first place of its rarer form; the others stand in `also`."""
    texts = running(statement, shelf)
    for term, form in _TERMS:
        key = term.split(" ")[-1]
        forms: dict[str, list[Use]] = {}
        for one in texts:
            if key in one.small or key.removesuffix("s") in one.small:
                for found in form.finditer(one.open):
                    if _is_within(one, *found.span()):
                        forms.setdefault(_form(found[0]), []).append(Use(one, found.span()))
        yield from _told(forms)


def _form(words: str) -> str:
    """Return which letters are capitals: two forms of one case in the plural and the singular are one."""
    return "".join("A" if word[0].isupper() else "a" for word in words.split())


def _is_within(one: Prose, start: int, end: int) -> bool:
    """Return whether it stands within a sentence, and is no part of a name or title."""
    words = one.open[max(0, start - _NEAR) : start].split(" ")
    before = words[-2] if len(words) > 1 else ""
    named = before[:1].isupper() and before.lower() not in ("the", "this", "all", "these", "other", "member", "and")
    follows = one.open[end : end + 3].strip(" ")[:1].isupper()
    return not one.begins(start) and not named and not follows and "\ufffc" not in before


def _told(forms: dict[str, list[Use]]) -> Iterator[Problem]:
    if len(forms) < 2:
        return
    own = max(forms, key=lambda form: (len(forms[form]), form))
    others = sorted((use for form in forms if form != own for use in forms[form]), key=lambda use: use.one.passage.at)
    wrong, right = minority(others, forms[own])
    if wrong is not others:
        wrong, right = others, forms[own]
    first = wrong[0]
    what = f'"{first.words}" stands {times(len(wrong))}, "{right[0].words}" {times(len(right))}'
    also = tuple(use.one for use in wrong[1:])
    yield fault(ID, first.one, first.at, what, f'write "{right[0].words}" throughout, if the same is meant', also=also)
