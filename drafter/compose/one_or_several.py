"""Words around a list of names that speak of one or of several: they follow how many are named.

"Egypt and Sudan participated as observers", "Egypt as an observer"; "the Governments of Egypt and Sudan".
"""

from __future__ import annotations

import re

from drafter.patterns import compiled

_ROLES = {"observers": "an observer", "members": "a member", "participants": "a participant", "guests": "a guest"}
_ONE = {one: several for several, one in _ROLES.items()}
_AS_SEVERAL, _AS_ONE = (compiled(rf"\bas ({'|'.join(words)})\b") for words in (_ROLES, _ONE))
_FIRST = compiled(r"[^.;]*")
"""Words that are said of the names: what follows a stop is of something else."""
_GOVERNMENT = compiled(r"\b(?P<word>[Gg]overnments?)(?P<of> of )$")
_VERBS = {"was": "were", "has": "have", "is": "are"}
_VERB = compiled(rf" (?P<verb>{'|'.join((*_VERBS, *_VERBS.values()))})\b")
_SUBJECT = compiled(r"(?:^|\bthat )(?:[Tt]he [Gg]overnments? of )?$")
"""What stands before names that a sentence is about."""


def agreeing(before: str, after: str, several: bool) -> tuple[str, str]:
    """Return the words before and behind a list of names as they speak of one, or of several."""
    return _before(before, several), _verb(before, _roles(after, several), several)


def _before(text: str, several: bool) -> str:
    return _GOVERNMENT.sub(lambda found: found["word"].rstrip("s") + ("s" if several else "") + found["of"], text)


def _roles(text: str, several: bool) -> str:
    """Return what is said of those who are named in the number that they are: "as an observer", "its"."""
    first = _FIRST.match(text)
    said = first[0] if first else ""
    pattern, words, own = (_AS_ONE, _ONE, ("its", "their")) if several else (_AS_SEVERAL, _ROLES, ("their", "its"))
    if not pattern.search(said):
        return text
    told = re.sub(rf"\b{own[0]}\b", own[1], pattern.sub(lambda found: f"as {words[found[1]]}", said))
    return told + text[len(said) :]


def _verb(before: str, after: str, several: bool) -> str:
    """Return what follows the names with its verb in their number, where the sentence is about them."""
    found = _VERB.match(after)
    if not found or not _SUBJECT.search(before):
        return after
    one = next((one for one, many in _VERBS.items() if found["verb"] in (one, many)), "")
    return f" {_VERBS[one] if several else one}{after[found.end() :]}"
