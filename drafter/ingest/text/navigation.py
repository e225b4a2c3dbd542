"""A site's own words that were copied with a text: menus, buttons, notices above and below it; dropped, and told.

In: the lines of a text. Out: the lines without those about its head and its end that are nothing but such words
(`site`). A word that may be a heading, "About", is dropped only among words that are surely a site's, or in a row.
What is doubtful stays; `parse` tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter import site
from drafter.ingest import marks
from drafter.ingest.html.furniture import CAPTION, NAVIGATION
from drafter.ingest.text import head, shape
from drafter.ingest.text.lines import PAGE, Line, Told
from drafter.model import plain

_OWN = re.compile(r"key ?words?\s?:", re.IGNORECASE)  # at its head a document says so of itself
_ASKS_NAME = re.compile(r"uploaded by:?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REAL = re.compile(
    r"(?:annex|attachment|appendix|participants?|observers?|members?|list of|delegations?)\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_ENDS = (".", ";", ":", ".”", '."', ".)")
_SENTENCE = 12  # letters of a line that ends like a sentence, and is one
_TRAIL = re.compile(r"\s(?:/|>|»|›|→|\|)\s")
_FEWEST_STEPS = 2  # of a trail
_MOST_NEWS = 0.3  # of a text's letters in stories of other pages
_MOST = 60  # lines at either end that are looked at


def drop(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without a site's words at the head and the end."""
    worded = [at for at, line in enumerate(lines) if line.text.strip() and line.text != PAGE]
    texts = {at: plain(lines[at].text) for at in worded}
    dropped = {*_head(lines, worded, texts), *_foot(lines, worded, texts), *_news(lines, worded, texts)}
    if len(dropped) == len(worded) or all(_ADDRESS.search(texts[at]) for at in dropped):
        return lines  # an address alone is a printed page's, or the text's
    for at in sorted(dropped):
        told.repair(CAPTION if site.is_caption(texts[at]) else NAVIGATION, lines[at], texts[at], "")
    return [line for at, line in enumerate(lines) if at not in dropped]


# ── the head ─────────────────────────────────────────────────────────────────────────────────────


def _head(lines: Sequence[Line], worded: Sequence[int], texts: dict[int, str]) -> set[int]:
    """Return the places of a site's lines down to the first sentence; words of a menu only above the title."""
    zone: list[int] = []
    for at in worded[:_MOST]:
        if not site.is_certain(texts[at]) and _is_sentence(texts[at]):
            break
        zone.append(at)
    found = {at for at in zone if _is_sites(lines, at, texts)}
    title = next((at for at in zone if at not in found and _is_titled(texts[at])), None)
    above = [at for at in zone if title is None or at < title]
    if title is None:  # "Membership" may be it
        last = max(found & set(above), default=-1)
        above = [at for at in above if at <= last and not site.heads_names(texts[at])]
    found |= {at + 1 for at in found if _breaks_off(lines, at)}
    found |= head.found(zone, found, texts)
    return found | _menus(above, found, texts)


def _breaks_off(lines: Sequence[Line], at: int) -> bool:
    """Return whether a trail of pages, "Home / Meetings / Second", is wrapped, and its rest is the line below."""
    if len(_TRAIL.findall(lines[at].text)) < _FEWEST_STEPS or not 0 < at + 1 < len(lines):
        return False
    rest, after = lines[at + 1].text, lines[at + 2].text if at + 2 < len(lines) else ""
    form = shape.of(lines) if rest.strip() and not after.strip() else shape.Shape()
    return bool(form.width) and shape.Pair(lines[at].text.rstrip(), rest).is_full(form.least)


def _is_titled(text: str) -> bool:
    return site.names_text(text) or bool(_YEAR.search(text))


def _menus(places: Sequence[int], found: set[int], texts: dict[int, str]) -> set[int]:
    """Return the places of words that a menu has, in rows with surely a site's or of three and more."""
    rows: list[list[int]] = [[]]
    for at in places:
        if at in found or site.is_menu(texts[at]) or site.heads_links(texts[at]):
            rows[-1].append(at)
        else:
            rows.append([])
    rows[-1] = _without_names(rows[-1], found, texts)
    return {at for row in rows if found & set(row) or _is_row(row, texts) for at in row}


def _without_names(row: list[int], found: set[int], texts: dict[int, str]) -> list[int]:
    """Return a row without a last word that may head the names below it: "Membership" is a title, too."""
    return row[:-1] if row and row[-1] not in found and site.heads_names(texts[row[-1]]) else row


def _is_row(row: Sequence[int], texts: dict[int, str]) -> bool:
    return sum(not site.heads_names(texts[at]) for at in row) >= site.ENOUGH


# ── the end ──────────────────────────────────────────────────────────────────────────────────────


def _foot(lines: Sequence[Line], worded: Sequence[int], texts: dict[int, str]) -> set[int]:
    """Return the places of a site's lines after the last sentence, with the links that such a line heads."""
    zone: list[int] = []
    for at in worded[: -_MOST - 1 : -1]:
        if not site.is_foot(texts[at]) and not site.is_caption(texts[at]) and _is_sentence(texts[at]):
            break
        zone.insert(0, at)
    found = {at for at in zone if _is_sites(lines, at, texts, foot=True)}
    is_list = len(zone) == len(worded)  # a text without a sentence: what stands below may be its own
    for place, at in enumerate(zone):
        alone = found.issuperset(zone[place + 1 :])
        if site.heads_links(texts[at]) and not _goes_on(lines, at) and (alone or not is_list):
            found |= {at, *_links(zone[place + 1 :], texts)}
    first = min(found, default=len(lines))
    below = [at for at in zone if at > first]
    run = below[len(_unlike(below, found, texts)) :]
    tail = zone[len(_unlike(zone, found, texts)) :]
    return found | set(run) | (set(tail) if _is_row([at for at in tail if at not in found], texts) else set())


def _news(lines: Sequence[Line], worded: Sequence[int], texts: dict[int, str]) -> Sequence[int]:
    """Return the places of other pages' stories below a line that heads them, "Latest news", down to the end.

    They are few, and the last of them is followed by a site's words, "Read more".
    """
    left = _MOST_NEWS * sum(map(len, texts.values()))
    if not worded or not site.is_foot(texts[worded[-1]]):
        return ()
    for place in range(len(worded) - 1, len(worded) // 2, -1):
        at = worded[place]
        left -= len(texts[at])
        if left < 0 or _is_own(texts[at]):
            return ()
        if site.heads_links(texts[at]) and not lines[at - 1].text.strip():
            return worded[place:]
    return ()


def _unlike(places: Sequence[int], found: set[int], texts: dict[int, str]) -> Sequence[int]:
    """Return the places up to the last that is neither a site's nor a menu's."""
    last = (
        n for n in range(len(places), 0, -1) if places[n - 1] not in found and not site.is_menu(texts[places[n - 1]])
    )
    return places[: next(last, 0)]


def _links(places: Iterable[int], texts: dict[int, str]) -> Iterable[int]:
    """Yield the places of the links below what heads them, down to what is the text's own again."""
    for at in places:
        if _is_own(texts[at]):
            return
        yield at


def _is_own(text: str) -> bool:
    return bool(marks.split(text).label or _REAL.match(text))


# ── lines ────────────────────────────────────────────────────────────────────────────────────────


def _is_sentence(text: str) -> bool:
    """Return whether a line is of the text: it bears a paragraph's number, or ends like a sentence."""
    ended = len(text) >= _SENTENCE and text.endswith(_ENDS) and not site.heads_links(text)
    return ended or marks.split(text).label.isdecimal()


def _is_sites(lines: Sequence[Line], at: int, texts: dict[int, str], foot: bool = False) -> bool:
    known = site.is_foot(texts[at]) if foot else site.is_certain(texts[at]) and not _OWN.match(texts[at])
    return _is_user(lines, at) or ((known or site.is_caption(texts[at])) and not _goes_on(lines, at))


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is the end of the one above: it begins small, and no empty line parts the two."""
    return lines[at].text.lstrip()[:1].islower() and at > 0 and bool(lines[at - 1].text.strip())


def _is_user(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is the name below "Uploaded by"."""
    above = next((plain(line.text) for line in reversed(lines[max(0, at - 2) : at]) if line.text.strip()), "")
    return bool(_ASKS_NAME.fullmatch(above)) and len(lines[at].text.split()) < 4
