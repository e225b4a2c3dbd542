"""What was read of a web page, without the rest of the site at its edges; and lines that belong together put together.

Where a page does not say which part of it is the article, the article begins with its heading or with the
lines before its first paragraph of prose, and ends with its last; links before and after are the site's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from drafter import site
from drafter.ingest.html import furniture, lines as html_lines
from drafter.ingest.html.lines import Line
from drafter.ingest.html.paragraphs import Entry, Event, as_text
from drafter.model import Repair
from drafter.received import SourceKind, SourceParagraph

_LINKS = 0.8  # of a paragraph's letters: then it is a link, or a row of them
_PROSE = 80  # letters of a paragraph that begins an article by itself, or ends it
_SENTENCE = 25  # and of one that ends with a stop
_LONGEST_FACT = 100
_TELLS = re.compile(  # what a title's line tells: a meeting, or a day
    r"""\b(?:meeting|conference|summit|session|forum|assembly|dialogue|consultations?|retreat|workshop
    |(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d
    |\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s(?:january|february|march|april|may|june|july|august|september|october|november
    |december))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_NAME = 40
_NAMES = re.compile(
    r"(?:list of|participants?|observers?|members?|delegations?|annex|attachment|appendix)\b", re.IGNORECASE
)
_WHERE_AND_WHEN = re.compile(r"(?:location|venue|place|city|where|dates?|when)\s*:", re.IGNORECASE)


def trimmed(events: Sequence[Event], marked: bool) -> tuple[list[Event], bool]:
    """Return the events with the site's own words at the edges as repairs, and whether the article could be told.

    A page that marked its main part keeps all of it, but for what is a site's by its words.
    """
    found = list(events)
    prose = [at for at, event in enumerate(found) if isinstance(event, Entry) and _is_prose(event)]
    if not prose:
        kept = [_phrase(event, site.is_certain) for event in found]
        return kept, not any(isinstance(event, Entry) and _is_link(event) for event in kept)
    first, last = prose[0], prose[-1]
    if not marked:
        begin = _begin(found, first)
        end = _end(found, last)
        found = [_left_out(event) if at < begin or at > end else event for at, event in enumerate(found)]
    for at in range(first):
        found[at] = _phrase(found[at], site.is_certain)
    links = _links(found, last)
    for at in range(last + 1, len(found)):
        found[at] = _left_out(found[at]) if at >= links else _phrase(found[at], site.is_foot)
    return found, True


def _is_prose(entry: Entry) -> bool:
    numbered = entry.paragraph.kind is SourceKind.PARAGRAPH and entry.paragraph.label.isdecimal()
    if (numbered or entry.paragraph.kind in (SourceKind.TABLE, SourceKind.FOOTNOTE)) and not _is_link(entry):
        return True
    least = _SENTENCE if entry.words.endswith((".", ";", ":")) else _PROSE
    return len(entry.words) >= least and not _is_link(entry) and not _is_sites(entry)


def _is_sites(entry: Entry) -> bool:
    return site.is_foot(entry.words) or site.heads_links(entry.words)


def _is_link(entry: Entry) -> bool:
    return entry.linked >= _LINKS


def _begin(events: Sequence[Event], first: int) -> int:
    """Return where the article begins: at its title, or with the lines that stand before its prose."""
    heads = [at for at, event in enumerate(events[:first]) if isinstance(event, Entry) and event.paragraph.title]
    begin = _lines_above(events, heads[0] if heads else first)
    if not heads or _is_title_above(events[: heads[0]], begin):
        return begin
    return heads[0]


def _lines_above(events: Sequence[Event], below: int) -> int:
    """Return where the lines begin that stand above something, up to the site's."""
    begin = below
    for at in range(below - 1, -1, -1):
        event = events[at]
        if isinstance(event, Entry):
            if _is_link(event) or site.is_certain(event.words):
                break
            begin = at
    return begin


def _is_title_above(above: Sequence[Event], begin: int) -> bool:
    """Return whether what stands from `begin` on above a page's title is of the text, and no site's own name.

    It is where nothing of a site stands above it, or where it names a meeting or tells a date.
    """
    if not any(isinstance(event, Repair) or begin > at for at, event in enumerate(above)):
        return True
    words = [event.words for event in above[begin:] if isinstance(event, Entry)]
    return any(_TELLS.search(each) and len(each) <= _LONGEST_FACT and not site.is_foot(each) for each in words)


def _end(events: Sequence[Event], last: int) -> int:
    """Return where the article ends: before the first link or phrase of a site after the last of its prose.

    Links below "Participants" are names.
    """
    named = False
    for at in range(last + 1, len(events)):
        event = events[at]
        if isinstance(event, Entry):
            named = bool(_NAMES.match(event.words)) or (named and event.paragraph.kind is not SourceKind.LINE)
            stars = not any(map(str.isalnum, event.words))  # below them a text's day may stand
            if (_is_sites(event) and not stars) or (_is_link(event) and not named):
                return _above_links(events, last, at) - 1
    return len(events)


def _above_links(events: Sequence[Event], last: int, at: int) -> int:
    """Return where the lines of a menu's words begin that only head what begins at `at`: "Documents" above files."""
    while at - 1 > last:
        above = events[at - 1]
        heads = isinstance(above, Entry) and site.is_menu(above.words) and not _NAMES.match(above.words)
        if isinstance(above, Entry) and not heads:
            break
        at -= 1
    return at


def _links(events: Sequence[Event], last: int) -> int:
    """Return where a list of links begins after the last of the prose, "Related pages", down to the end."""
    below = [(at, event) for at, event in enumerate(events) if at > last and isinstance(event, Entry)]
    for place, (at, event) in enumerate(below):
        if site.heads_links(event.words) and not any(_NAMES.match(later.words) for _, later in below[place:]):
            return at
    return len(events)


def _left_out(event: Event) -> Event:
    if isinstance(event, Repair):
        return event
    kind = furniture.NAVIGATION if event.linked > 0.5 or _is_sites(event) else furniture.AROUND
    return Repair(kind, event.paragraph.lines, _words(event), "")


def _phrase(event: Event, is_known: Callable[[str], bool]) -> Event:
    if isinstance(event, Repair) or event.paragraph.title:
        return event
    if site.is_caption(event.words):
        return Repair(furniture.CAPTION, event.paragraph.lines, _words(event), "")
    return Repair(furniture.NAVIGATION, event.paragraph.lines, _words(event), "") if is_known(event.words) else event


def _words(entry: Entry) -> str:
    return " ".join(entry.words.split())


# ── lines that belong together ───────────────────────────────────────────────────────────────────


def facts_joined(events: Sequence[Event]) -> list[Event]:
    """Return the events with "Location:" and the line after it as one line, as a page shows them.

    Above the text "Location" needs no colon, as in a list of terms, and a small table of such facts is a line a row.
    """
    head = next((at for at, event in enumerate(events) if isinstance(event, Entry) and _begins_text(event)), 0)
    made: list[Event] = []
    parts = [(at < head, part) for at, each in enumerate(events) for part in (_facts(each) if at < head else [each])]
    for above, event in parts:
        last = made[-1] if made else None
        if isinstance(event, Entry) and isinstance(last, Entry) and _is_fact(last.paragraph, event.paragraph, above):
            words = f"{last.words.rstrip(': ')}: {event.words}"
            lines = (last.paragraph.lines[0], event.paragraph.lines[1])
            made[-1] = Entry(SourceParagraph(SourceKind.LINE, words, lines), words)
        else:
            made.append(event)
    return made


def _begins_text(entry: Entry) -> bool:
    return entry.paragraph.kind is SourceKind.PARAGRAPH and (bool(entry.paragraph.label) or entry.words.endswith("."))


def _is_fact(name: SourceParagraph, value: SourceParagraph, above: bool) -> bool:
    """Return whether a line is only the name of a fact, and the next one its value."""
    whole = (
        value.kind in (SourceKind.LINE, SourceKind.PARAGRAPH) and not value.label and len(value.text) < _LONGEST_FACT
    )
    term = above and not name.level and _WHERE_AND_WHEN.fullmatch(f"{name.text}:")
    named = term or _WHERE_AND_WHEN.fullmatch(name.text)
    return whole and not value.level and not value.text.endswith(".") and bool(named)


def _facts(event: Event) -> Iterator[Event]:
    """Yield the rows of a table of facts, "Venue" and "Perth", as lines of their own; all else as it is."""
    rows = [row.split("\t") for row in event.paragraph.text.split("\n")] if isinstance(event, Entry) else []
    short = all(
        len(row) == 2 and row[0] and len(row[0]) < _LONGEST_NAME and len(row[1]) < _LONGEST_FACT for row in rows
    )
    facts = rows and short and any(_WHERE_AND_WHEN.fullmatch(f"{row[0].rstrip(': ')}:") for row in rows)
    if isinstance(event, Repair) or event.paragraph.kind is not SourceKind.TABLE or not facts:
        yield event
        return
    for name, value in rows:
        words = f"{name.rstrip(': ')}: {value}"
        known = _WHERE_AND_WHEN.match(words)
        kind = SourceKind.LINE if known else SourceKind.PARAGRAPH
        yield Entry(SourceParagraph(kind, words, event.paragraph.lines), words)


def unwrapped(events: Sequence[Event]) -> tuple[list[Event], bool]:
    """Return the events where each line of a printed page was a paragraph of its own, read as wrapped text."""
    made: list[Event] = []
    run: list[Entry] = []
    changed = False
    for event in [*events, None]:
        if isinstance(event, Entry) and _is_plain(event):
            run.append(event)
            continue
        lines = [Line(entry.words, *entry.paragraph.lines, entry.paragraph.bold) for entry in run]
        if html_lines.wrapped(lines) and _runs_on(run):
            made += as_text([line.text for line in lines], [line.lines for line in lines])
            changed = True
        else:
            made += run
        run = []
        if event is not None:
            made.append(event)
    return made, changed


def _is_plain(entry: Entry) -> bool:
    paragraph = entry.paragraph
    return not paragraph.level and not paragraph.title and paragraph.kind not in (SourceKind.TABLE, SourceKind.FOOTNOTE)


def _runs_on(run: Sequence[Entry]) -> bool:
    """Return whether many lines begin in the midst of a sentence: no list and no row of headings does."""
    small = sum(entry.words[:1].islower() for entry in run)
    return small >= 0.25 * len(run)
