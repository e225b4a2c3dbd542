"""How a sentence begins at every meeting, whatever it goes on to say: "decided to [[matter]]".

"At its meeting on 5 June, the Board decided to raise the rate by ..." and "... decided to leave the rate unchanged" are
no one formula, for they decide contrary things; that the Board decided, where and when, is said each time. So the
words in which a sentence of most of the last statements begins stand in the draft, and a gap for what is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.model import Extract

_LEAST = 8
"""Words and marked parts that make a beginning: who met, where and when, or what was looked at, and what was done."""
_OWN = 5
"""Words of them that are no facts: two lists of names begin with names."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_KINDS = {"dates": "date", "countries": "country"}
GAP_FOR_MORE = "[[matter]]"
"""What a sentence goes on to say of this meeting alone."""

_Token = tuple[str, int]  # a word without case, or the kind of a marked part; and where it ends


def begun(extract: Extract, others: Iterable[Sequence[Extract]], least: int) -> Extract | None:
    """Return an extract cut after the words in which a sentence of so many statements begins, its own among them.

    `others` are the extracts of the other statements, one by one. None where too little is alike.
    """
    own = _tokens(extract)
    found = [(_alike(own, said), said[0].statement) for said in others if said]
    shared = sorted((count for count, _ in found), reverse=True)[: least - 1]
    count = min(shared, default=0) if len(shared) == least - 1 else 0
    words = [token for token, _ in own[:count] if token[:1].isalnum()]
    if count == len(own) or count < _LEAST or len(words) < _OWN:
        return None
    end = own[count - 1][1]
    text = f"{extract.text[:end]} {GAP_FOR_MORE}{'.' if extract.text.endswith('.') else ''}"
    alike = (extract.statement, *(id_ for number, id_ in found if number >= count))
    return replace(
        extract, text=text, marked=tuple(part for part in extract.marked if part.at[1] <= end),
        stood=alike, same_words=alike, to_the_letter=False,
    )  # fmt: skip


def cut(extract: Extract, behind: re.Pattern[str]) -> Extract:
    """Return an extract with a gap for what stands behind words such as "had directed" that follow a meeting's name.

    One that is cut already, or that names the meeting behind them, is returned as it is.
    """
    found = behind.search(extract.text)
    named = [part.at[1] for part in extract.marked if part.kind == "meeting"]
    if found is None or GAP_FOR_MORE in extract.text or not named or min(named) > found.start():
        return extract
    text = f"{extract.text[: found.end()]} {GAP_FOR_MORE}{'.' if extract.text.endswith('.') else ''}"
    return replace(extract, text=text, marked=tuple(part for part in extract.marked if part.at[1] <= found.end()))


def _alike(own: Sequence[_Token], said: Iterable[Extract]) -> int:
    """Return how many tokens the sentence that begins most alike has in common with these."""
    return max((_common(own, _tokens(each)) for each in said), default=0)


def _common(one: Sequence[_Token], other: Sequence[_Token]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((nth for nth, (a, b) in pairs if a[0] != b[0]), min(len(one), len(other)))


def _tokens(extract: Extract) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    for part in (*extract.marked, None):
        start = part.at[0] if part else len(extract.text)
        found += [(each[0].casefold(), at + each.end()) for each in _TOKEN.finditer(extract.text[at:start])]
        if part:
            found.append((f"<{_KINDS.get(part.kind, part.kind)}>", part.at[1]))
            at = part.at[1]
    return found
