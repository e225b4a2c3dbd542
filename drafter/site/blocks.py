"""Lines that stand together on a page, and are a site's together though a line of them alone might be a text's.

A menu names what a site has, "Regional Roundtable", between "Home" and "Documents"; a file host names who put a
document there between "Uploaded by" and "287 views". What most lines of a block are, the others are too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from drafter import dates

_FEWEST = 3  # lines of a menu among which others may stand
_MOST_WORDS = 7  # of a line that is a link's or a name's


def are_sites(texts: Sequence[str], sure: Set[str], is_menu: Callable[[str], bool]) -> bool:
    """Return whether lines are a site's: all by their words, one of them `sure`; or three of them, and half.

    Dates of posting count for neither side. One line between two of a site's is not enough: it may be a title.
    """
    rest = [text for text in texts if not is_date(text)]
    unknown = [text for text in rest if text not in sure and not is_menu(text)]
    known = len(rest) - len(unknown)
    if not unknown:
        return not sure.isdisjoint(rest)
    short = all(len(text.split()) <= _MOST_WORDS and text[-1:] not in ".;:," for text in unknown)
    return short and not sure.isdisjoint(rest) and known >= max(_FEWEST, len(unknown))


def is_date(text: str) -> bool:
    """Return whether a line is nothing but a date: "3 March 2016"."""
    spans = dates.find(text)
    rest = list(text)
    for span in spans:
        rest[slice(*span.at)] = " " * (span.at[1] - span.at[0])
    return bool(spans) and not any(map(str.isalnum, rest))
