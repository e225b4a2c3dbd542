"""Which of the lines that a document begins with are its title.

In: lines and the paragraphs below them. Out: how many of the lines are the title. A title names a document or a
meeting, or tells a place and date; what the file itself says of its lines is believed first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import dates
from drafter.parse import kinds, series
from drafter.parse.facts import labelled, meeting_names, others
from drafter.received import SourceKind, SourceParagraph

DOCUMENT = re.compile(
    r"""\b(?:statement|declaration|communiqu[eé]|strategy|conclusions|(?<!executive\s)summary|report|minutes|resolution
    |plan\ of\ action|action\ plan|work\ ?plan|roadmap|framework|agreement|terms\ of\ reference
    |press\ release|record|outcomes?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
MEETING = re.compile(
    r"\b(?:meeting|conference|summit|session|forum|assembly|dialogue|roundtable|consultations?|retreat)\b",
    re.IGNORECASE,
)
_NAMING = (DOCUMENT, MEETING, meeting_names.EVENT)
PLACE_AND_DATE = re.compile(
    r"(?:(?:place|venue)\sand\sdate|date\sand\s(?:place|venue)|location|venue|place|city|where|dates?|when)\s*:",
    re.IGNORECASE,
)
_PART_OF_MEETING = re.compile(r"(?:day|session|part|agenda)\b", re.IGNORECASE)
_ALONE = re.compile(  # a line that is a document's name and no more: "Co-Chairs' Statement"
    r"""(?:the\s)?(?:[\w’'-]+\s){0,3}(?:(?:co-?)?chair(?:s|man|person)?|leaders|ministers|ministerial|joint|outcome
        |final|forum|summit|conference|meeting)[’']?s?[’']?\s(?:[\w’'-]+\s){0,2}
        (?:statement|declaration|communiqu[eé]|summary|conclusions|document|report|record)
        (?:\sof\s(?:the\s)?(?:discussions?|proceedings|meeting|conference|outcomes))?
      | (?:joint\s|final\s)?(?:statement|declaration|communiqu[eé]|summary)\s(?:of|by|from)\s(?:the\s)?[^.;:]{0,60}\b
        (?:chairs?|ministers|leaders)
      | (?:(?:joint|final|ministerial|forum|summit|outcome)\s){0,2}(?:communiqu[eé]|declaration|statement)""",
    re.IGNORECASE | re.VERBOSE,
)
_PART = r"[^\W\d_a-z][\w’' .-]{1,40}"
_PLACE = re.compile(rf"{_PART},\s{_PART}(?:,\s{_PART})?(?<![.;:])")
_MODE = re.compile(
    r"\b(?:via|by)\s(?:video|tele)[\s-]?conference\b|\b(?:and|partly)?\s?online\b|\bvirtual(?:ly)?\b", re.I
)
_DATE_AND_MORE = 8
"""Letters beside a date in a line that tells nothing else: "Date: "."""

_LONGEST_LINE = 160
_FEW_WORDS = 2  # of a line that names only a kind of document
_MOST_PASSED = 2
"""Lines of a title that tell nothing by their words, "Klow Declaration", above one that tells a place and date."""
_SYMBOL = re.compile(  # a document's own: "Decision 7/COP.12", "EX.CL/Dec.1099(XXXIV)", "Resolution No. 4"
    r"(?i:decision|resolution)s?\s(?:(?i:no\.?)\s?\S*\d\S*|\S*\d\S*[/.]\S+|\S+[/.]\S*\d\S*|(?i:on)\b.*)"
    r"|[A-Z]+(?:[./][\w()-]+){1,5}"
)
_COUNTED = re.compile(  # a line that is a meeting's count and kind: "Fourteenth meeting", "Eighth regular session"
    r"(?:the\s)?[\w-]+(?:\s(?:and|[\w-]+)){0,3}\s(?:meeting|session|conference|forum|summit|assembly)", re.IGNORECASE
)
_BARE = re.compile(r"(?:joint\s|final\s)?(?:statement|declaration|communiqu[eé])", re.IGNORECASE)
_KIND = re.compile(
    r"""(?P<whose>(?:(?:joint|final|agreed|outcomes?|ministerial
            |(?:co-?)?chair(?:s|man|person)?[’']?s?|summit|leaders[’']?)\s){0,2})
        (?:(?P<sure>statement|declaration|communiqu[eé]|resolution|conclusions|minutes|act(?<=final\sact))
           |summary|outcomes?|report|record|document(?<=outcome\sdocument))""",
    re.IGNORECASE | re.VERBOSE,
)
_THEME = re.compile(r"[“\"‘'«][^“”\"«»]{3,150}[”\"’'»]")  # what a meeting met under: “One Region, Steady Purpose”
_ANNEX = re.compile(r"(?:annex|attachment|appendix)\b", re.IGNORECASE)
_NAMED = re.compile(  # "Klow Declaration", "MONETARY POLICY COMMITTEE STATEMENT"
    r"(?!(?i:opening|closing))(?:(?:[^\W\d_a-z][\w’'-]+\s){1,3}(?:Declaration|Communiqu[eé]|Report)"
    r"|(?:[^\W\d_a-z’'-]+\s){1,6}(?:STATEMENT|DECLARATION|COMMUNIQU[EÉ]))"
)
_OPEN = re.compile(r"(?:^|\s)(?:of|on|the|for|to|and|at)$", re.IGNORECASE)
_SECTION = re.compile(
    r"""(?:introduction|background|agenda|programme|overview|context|opening
    |preamble|summary|executive\ssummary|contents
    |(?:list\sof\s)?(?:participants|members|observers|delegations)|annex|attachment|appendix|attendance|day\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENS_SECTION = re.compile(  # what a meeting does in its course: "AGENDA ITEM 1 — OPENING OF THE MEETING"
    r"""(?:agenda\s)?(?:item|session|day|part|topic|theme)\s(?:\d{1,2}|[IVX]{1,4}|one|two|three)(?:\s?[:.)–—-].*|$)
      | (?:\d{1,2}\s)?(?:(?:formal|official)\s)?
        (?:opening|closing|closure|convening|adoption|commencement|inauguration|attendance|election)
        (?:\s(?:of|at|and|by)\s.*|\s(?:sessions?|remarks|ceremony|formalities|segment|addresses))
      | (?:organi[sz]ation|conduct)\sof\s(?:the\s|its\s)?(?:meeting|session|work|conference|forum|business|proceedings)
      | (?:other|administrative|procedural|organi[sz]ational)\s(?:matters|business)(?:\s.*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_TITLE = 400
"""Letters of a title that stands in one paragraph: longer than a line may be."""


def is_prominent(paragraph: SourceParagraph) -> bool:
    """Return whether a line is set as titles are: in bold or in capitals."""
    letters = [letter for letter in paragraph.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters) >= 0.85 * len(letters)
    return paragraph.bold or (capitals and len(letters) >= 2)


def may_be(part: SourceParagraph, at: int) -> bool:
    """Return whether a paragraph may be a title line; one in capitals may be longer than a line is."""
    if part.kind is SourceKind.LINE or part.title:
        return True
    long = part.kind is SourceKind.PARAGRAPH and not part.label and len(part.text) <= _LONGEST_TITLE
    stands_alone = is_prominent(part) or _is_place_and_date(part.text)
    return at < 8 and long and stands_alone and not part.text.endswith((".", ";", ":", ","))


def _is_place_and_date(text: str) -> bool:
    """Return whether a line is hardly more than a place and a date: "Klow, Elbonia, 5 March 2013"; not "Day 1, ..."."""
    text = text.split(" / ")[0]  # the same in a second language
    other = _PART_OF_MEETING.match(text) or DOCUMENT.search(text) or MEETING.search(text)
    spans = dates.find(text) if len(text) <= 100 and not other else ()
    rest = re.findall(r"[^\W\d_]+", _MODE.sub("", text[: spans[0].at[0]] + text[spans[0].at[1] :])) if spans else []
    return bool(spans) and len(rest) <= 8 and all(word[0].isupper() or len(word) < 4 for word in rest)


def size(run: Sequence[SourceParagraph], body: Sequence[SourceParagraph]) -> int:
    """Return how many lines of `run` are the title; what is left heads the first section.

    Lines that the file calls its title are it, and below a single one the lines set as titles are up to the
    last that tells a date or names a document. Else a title goes to the last line that tells a date
    or, set as titles are, names a document or a meeting; lines set so after it are the title's too,
    unless headings in the body are set like them. Where the first line is not prominent, the title
    goes to the first that is. A label ends a title, "I. Decisions", and so does a heading of the file's own,
    unless all of its level stand together at the beginning.
    """
    own = [at for at, line in enumerate(run) if line.title]
    if own:
        below = run[own[-1] + 1 :]
        with_it = _goes_with_title(below)
        unnamed = not any(DOCUMENT.search(run[at].text) for at in own)
        alone = unnamed and with_it == 1 and bool(_ALONE.fullmatch(below[0].text))
        sure = len(own) == 1 or alone or any(_is_place_and_date(line.text) for line in below[:with_it])
        return own[-1] + 1 + with_it * sure
    run = run[: min(_first_heading(run, body), series.first(run, body))]
    prominent = [is_prominent(line) and not others.is_release(line.text) for line in run]
    naming = [at for at, line in enumerate(run) if _names_document(line.text, prominent[at] or not any(prominent))
              or (not at and kinds.lists_members(line.text))]  # fmt: skip
    if any(prominent) and not prominent[0]:
        before = run[: prominent.index(True)]
        whole = _is_whole(before) and not _is_stray(before, run[len(before) :])
        if whole or not any(prominent[at] for at in naming):
            return len(before) + int(whole and _is_kind(run[len(before)], before, body))
    end = naming[-1] + 1 if naming else int(any(prominent))
    headed = any(part.kind is SourceKind.LINE and not part.label and is_prominent(part) and not _ANNEX.match(part.text)
                 for part in body)  # fmt: skip
    while end < len(run) and ((prominent[end] and not headed) or (end and _THEME.fullmatch(run[end].text))):
        if _SECTION.fullmatch(run[end].text):
            break
        end += 1
    end += int(0 < end < len(run) and not run[end].label and _stands_by_date(run, end))
    return end + int(0 < end < len(run) and bool(_THEME.fullmatch(run[end].text)))


def _goes_with_title(lines: Sequence[SourceParagraph]) -> int:
    """Return how many lines below the title of a file's own go with it: "Klow, 7 May 2015", "Co-Chairs' Statement"."""
    end = passed = 0
    for at, line in enumerate(lines):
        if others.is_release(line.text):
            continue
        told = _tells(lines, at)
        plain = not told and (line.level or not is_prominent(line))
        passed += plain
        if (
            line.label
            or len(line.text) > _LONGEST_LINE
            or passed > _MOST_PASSED
            or (plain and _SECTION.match(line.text))
            or _OPENS_SECTION.fullmatch(line.text)
        ):
            break
        if told or (not plain and _names_document(line.text, is_prominent(line))):
            end, passed = at + 1, 0
    return end


def _tells(lines: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether a line below a title tells what a title tells, or goes on with the line above: "ON"."""
    text = lines[at].text
    told = _counts_or_dates(text) or _is_place_and_date(text) or _is_fact(lines, at)
    named = _SYMBOL.fullmatch(text) or _NAMED.fullmatch(text) or _THEME.fullmatch(text)
    kind = _KIND.fullmatch(text)
    return bool(
        told or named or (kind and kind["sure"]) or _OPEN.search(text) or (at and _OPEN.search(lines[at - 1].text))
    )


def _is_fact(lines: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether a line is "Venue", stands below it, or is a place by a line of nothing but a date."""
    labels = [labelled.is_alone(line.text) for line in lines[max(0, at - 1) : at + 1]]
    return any(labels) or _stands_by_date(lines, at)


def _stands_by_date(lines: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether a line that may be a place, "Klow, Elbonia", stands by a line of nothing but a date."""
    beside = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    return _PLACE.fullmatch(lines[at].text) is not None and any(_is_date_alone(line.text) for line in beside)


def _is_date_alone(text: str) -> bool:
    spans = dates.find(text)
    return bool(spans) and len(text.strip(" ()")) - len(spans[0].text) <= _DATE_AND_MORE


def _is_whole(lines: Sequence[SourceParagraph]) -> bool:
    """Return whether plain lines are a title by themselves, and no more than a site's name above one."""
    return any(
        DOCUMENT.search(line.text) or dates.find(line.text) for line in lines if not others.is_release(line.text)
    )


def _is_kind(line: SourceParagraph, above: Sequence[SourceParagraph], body: Sequence[SourceParagraph]) -> bool:
    """Return whether a line is the document's kind and no more, "COMMUNIQUÉ", below lines that tell none."""
    named = None if line.label or line.level else _KIND.fullmatch(line.text)
    sure = not (line.label or line.level) and bool(_ALONE.fullmatch(line.text))
    if not (named or sure) or any(DOCUMENT.search(each.text) for each in above):
        return False
    headed = any(part.kind is SourceKind.LINE and is_prominent(part) and not part.label and not _ANNEX.match(part.text)
                 for part in body)  # fmt: skip
    told = named is not None and bool(named["sure"] or named["whose"])
    return sure or told or not headed  # else "OUTCOMES" may be a section like those


def _is_stray(lines: Sequence[SourceParagraph], below: Sequence[SourceParagraph]) -> bool:
    """Return whether a plain line is no more than a kind of document, "Strategy", above a title that is whole."""
    named = any(DOCUMENT.search(line.text) for line in below) and any(dates.find(line.text) for line in below)
    return named and all(len(line.text.split()) <= _FEW_WORDS for line in lines)


def _first_heading(run: Sequence[SourceParagraph], body: Sequence[SourceParagraph]) -> int:
    """Return where a label or a heading of the file's own ends what may be the title."""
    levels = [part.level for part in (*run, *body) if part.kind is SourceKind.LINE and part.level]
    top = min(levels, default=0)
    first = next((at for at, line in enumerate(run) if line.level != top), len(run))
    together = levels.count(top) == first  # "CO-CHAIRS' STATEMENT", each line of a title a heading of its own
    for at, line in enumerate(run):
        only = at < first and together
        told = at > 0 and len(line.text) <= 100 and bool(dates.find(line.text) or _BARE.fullmatch(line.text))
        told = told or _counts_only(run[: at + 2], at)
        if line.label or (line.level and not only and not told) or _opens_section(line.text, run[:at]):
            return at
    return len(run)


def _counts_only(run: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether a line counts what the lines above name, "Fourteenth meeting", and these count nothing.

    A line below tells its place and date, or it is a meeting: a session may be a part of one.
    """
    text, above = run[at].text, " ".join(line.text for line in run[:at])
    counted = bool(above) and bool(_COUNTED.fullmatch(text)) and bool(meeting_names.numbers(text))
    below = any(_is_place_and_date(line.text) for line in run[at + 1 :])
    return counted and not meeting_names.numbers(above) and (below or "session" not in text.lower())


def _opens_section(text: str, above: Sequence[SourceParagraph]) -> bool:
    """Return whether a line below a title that names a meeting or document heads a part of the meeting's course."""
    named = any(DOCUMENT.search(line.text) or MEETING.search(line.text) for line in above)
    return named and bool(_OPENS_SECTION.fullmatch(text)) and not (dates.find(text) or meeting_names.numbers(text))


def _names_document(text: str, by_words: bool) -> bool:
    if _SYMBOL.fullmatch(text):
        return True
    named = (by_words or bool(_ALONE.fullmatch(text))) and any(pattern.search(text) for pattern in _NAMING)
    return named or bool(PLACE_AND_DATE.match(text) or dates.find(text)) or _counts_or_dates(text)


def _counts_or_dates(text: str) -> bool:
    """Return whether a plain line counts a meeting, "Third Ministerial Retreat", or tells a day: "Klow, 5-6 March".

    Or is a document's name: "Co-Chairs' Statement".
    """
    words = text.split()
    counted = 3 <= len(words) <= 30 and MEETING.search(text) and "session" not in text.lower()
    days = [time for time in dates.find_vague(text) if time.kind == "day without year"]
    told = bool(counted and meeting_names.numbers(text)) or (len(words) <= 8 and bool(days))
    return told or bool(_ALONE.fullmatch(text))
