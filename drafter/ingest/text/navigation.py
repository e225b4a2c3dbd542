"""A site's own words that were copied with a text: menus, buttons, notices above and below it; dropped, and told.

In: the lines of a text. Out: the lines without those that stand together at its very top or bottom and are
nothing but such words. A word that may be a heading, "About", is dropped only among words that are surely a site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.ingest.html.furniture import NAVIGATION, is_phrase
from drafter.ingest.text.lines import PAGE, Line, Told
from drafter.model import plain

# Words that no statement has alone on a line, besides those that the reading of web pages knows.
_SURELY = re.compile(
    r"""you\ are\ here:?.* | skip\ to\b.{0,40} | share(?:\ this(?:\ \w+)?)? | follow\ us(?:\ on.{0,40})?
      | (?:facebook|twitter|x|linkedin|whatsapp|instagram|youtube|telegram|email|print|rss)
        (?:[\s|,·•/]+(?:facebook|twitter|x|linkedin|whatsapp|instagram|youtube|telegram|email|print|rss))*
      | uploaded\ by\b.{0,60} | \d{1,3}%\ \(\d+\) | \d+\ (?:views?|pages?|comments?|shares?|likes?|votes?)
      | document\ information | click\ to\ expand.{0,40} | leave\ a\ (?:comment|reply) | (?:read|view|show)\ more.{0,30}
      | your\ email\ address\ will\ not\ be\ published.{0,80} | (?:previous|next)\ (?:post|article|page)
      | by\ \S+(?:\s\S+)?\s\|.*\|.* | related\ (?:documents?|posts?|articles?|links?|news|content) | back\ to\ top
      | .{1,80}\(PDF,?\ ?[\d.,]+\ ?[KM]B\) | cookie(?:s|\ policy|\ settings)? | accept(?:\ all)?\ cookies
      | (?:copyright\ )?(?:©|\(c\)).{0,80} | sign\ (?:in|up) | log\ ?in | subscribe(?:\ to.{0,40})?
      | (?:privacy|disclaimer|copyright|terms|sitemap|contact|legal|accessibility|cookies)(?:\ \w+)?
        (?:\s?[|·•]\s?[\w\ ©]{3,30}){1,8}
      | home(?:\ ?[>»/|›→].*)""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that a menu has, and that may stand in a text too.
_MAYBE = frozenset((
    "home", "about", "about us", "menu", "search", "news", "events", "news & events", "news and events", "contact",
    "contact us", "documents", "statements", "publications", "resources", "media", "media centre", "gallery", "links",
    "login", "register", "language", "english", "français", "español", "disclaimer", "privacy", "sitemap", "site map",
    "accessibility", "terms of use",
))  # fmt: skip
_ASKS_NAME = re.compile(r"uploaded by:?", re.IGNORECASE)


def drop(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without a site's words at the top and the bottom."""
    worded = [at for at, line in enumerate(lines) if line.text.strip() and line.text != PAGE]
    top = _run(lines, worded)
    rest = worded[len(top) :]
    bottom = _run(lines, rest[::-1])
    dropped = {*top, *bottom} if len(top) + len(bottom) < len(worded) else set()
    for at in sorted(dropped):
        told.repair(NAVIGATION, lines[at], plain(lines[at].text), "")
    return [line for at, line in enumerate(lines) if at not in dropped]


def _run(lines: Sequence[Line], places: Iterable[int]) -> list[int]:
    """Return the places, from an edge on, of lines that are a site's; none unless two are, one of them surely."""
    found: list[int] = []
    sure = 0  # how many up to the last that is surely a site's
    for at in places:
        text = plain(lines[at].text)
        certain = is_phrase(text) or bool(_SURELY.fullmatch(text)) or _is_user(lines, at)
        if not certain and text.casefold() not in _MAYBE:
            break
        found.append(at)
        sure = len(found) if certain else sure
    return found[:sure] if sure > 1 or (sure and _is_certain(lines[found[0]])) else []


def _is_user(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is the name below "Uploaded by"."""
    above = next((plain(line.text) for line in reversed(lines[max(0, at - 2) : at]) if line.text.strip()), "")
    return bool(_ASKS_NAME.fullmatch(above)) and len(lines[at].text.split()) < 4


def _is_certain(line: Line) -> bool:
    """Return whether a single line is a site's beyond doubt: it says where one is, or to share."""
    words = plain(line.text).casefold()
    return words.startswith(
        ("you are here", "skip to", "share this", "uploaded by", "home >", "home »", "follow us", "©")
    )
