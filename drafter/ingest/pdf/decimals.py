"""Lines that count on in degrees, as agendas do, whatever letter their words begin with: "1.1 the nets"."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[^\W\d_])")


def follows(first: str, text: str) -> bool:
    """Return whether a line's number is the next after a paragraph's: "1" and "1.1", "1.1" and "1.2", "1.2" and "2".

    One of them has two degrees: a figure alone may stand in any sentence.
    """
    above, own = _degrees(first), _degrees(text)
    if not above or not own or len(above) + len(own) < 3:
        return False
    after = [(*above, 1), *((*above[:at], above[at] + 1) for at in range(len(above)))]
    return own in after


def _degrees(text: str) -> tuple[int, ...]:
    found = _NUMBER.match(text)
    return tuple(map(int, found["number"].split("."))) if found else ()
