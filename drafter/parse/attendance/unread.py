"""What tells of who came and was not read: sentences and columns of names, told as repairs of nothing.

A sentence is told where it speaks of attending, representing, observing, inviting, delegates or participants at this
meeting, and of the known names in it nobody was read; and where a list goes on after what was read of it. What is said
of other meetings, projects, plans, absence and thanks is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise

from drafter import sentences
from drafter.model import Attendee, Block, BlockKind, NameKind, Repair
from drafter.names import Found, Table
from drafter.parse.attendance import absences, events, frames, marks, parts, rows, sectors, spoken
from drafter.parse.attendance.events import Own
from drafter.parse.attendance.words import EVENT, NUMBER, PEOPLE, SMALL, VERBAL

_MANY = 3  # names that make a list; fewer stand together in any sentence
_LONGEST_NAME = 240  # letters; the longest of a register, with its acronym, has half as many
_SPEAKS = re.compile(
    r"""\b(?:attend(?:ed|ing|ees?|ance)|participat(?:ed|ing|ion)|participants|(?:took|taking)\spart
    |joined(?!\s(?:the\s)?(?:consensus|call|statement|declaration|others?|forces?|in\b))|having\smet
    |(?:was|were|also|be)\s(?:also\s)?(?:present|represented)|represent(?:ed(?!\sa\b)|ation)|present\s(?:were|was)
    |observ(?:ers?|ing)|(?<!As\s)observed(?!\sthat)|delegat(?:es?|ions?)|representatives?|invited|invitations?|guests?
    |those\swho\s(?:came|were)|did\s(?:too|so|likewise|the\ssame)|on\shand)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SPEAKS_WORDS = (
    "attend", "particip", "part", "joined", "having", "presen", "observ", "delegat", "invit", "guest", "those", "did",
    "hand",
)  # fmt: skip
"""One of them stands in all that speaks so."""

_OPENING = re.compile(r"\b(?:met|gathered|convened|assembled)\b|,\smeeting\s(?:in|at|on)\b", re.IGNORECASE)
_AT_ANOTHER = re.compile(
    rf"^(?:At|During|Following|After|Since)\s(?:the|its|their)\s[^,;]*?{EVENT},?\sheld\b", re.IGNORECASE
)
# What is asked, planned or thanked for, though it speaks of delegates: nobody came by it
_NOT_HERE = re.compile(
    r"""\binvited\s(?!to\s(?:observe|attend|participate|take\spart|join)\b|as\b|were\b|was\b|by\b|guests?\b
        |[^.;]*\sas\s(?:an?\s)?observers?\b)
    | \b(?:invited|invitations?)\s(?:[^.;]*\s)?to\s(?!observe|attend|participate|take\spart|join|the\b)\w+
    | \b(?:chaired|chairing|host|brief|present(?!\s(?:as|at|by|in|on|were|was)\b)|report|speak
        |statement|intervention|remark|offer|propos|hospitalit|gratitude|thank
        |appreciat|tribute|paper|project|pilot|programme|program|initiative|survey|database|training|capacity|establish
        |launch|develop|election)\w*\b
    | \b(?:granted|accorded|met|is|are|ha(?:s|ve)\sbeen|asked|applied|sought|intends?|intended|wished|hoped|said|told
        |heard|listened|elected|opened|announced|circulated|permanent\srepresentatives?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_INVITED = re.compile(  # these are of other things as often: "welcomed the report"
    r"\binvited\b|\bwelcomed\s(?=(?:the\s|all\s)*(?:participation|presence|attendance|observers?"
    r"|representatives?|delegat|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(  # who speaks, and not who came: "Participants discussed"
    r"^(?:The\s)?(?:Participants|Delegates|Delegations|Representatives|Observers)\s"
    r"(?!from\b|of\b|were\b|was\b|included\b|who\b|attending\b|present\b|represent)"
)
_TELLS = re.compile(  # the names are taken out
    r"""^(?:The\s)?(?P<who>delegat(?:es?|ions?)|representatives?|observers?|guests?)\s(?:of|from)\s[^.;]*?
        \b(?:[a-z]{3,}ed|gave|told|spoke|drew|set\sout|put\sforward|laid\sout|made|took\sthe\sfloor)\s+
        (?:[a-z]+ly\s)?(?:its|their|his|her|the|this|that|an?|some|several|how|why|what|about|on|upon|to|of|for|with
        |attention|concern|progress|interest|support|appreciation|[a-z]+s)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "participation of Elbonia in the project"
_OF_WHOM = re.compile(r"participation|attendance|representation|invitation", re.IGNORECASE)
_NEAR = 100  # letters within which that is said
_PIECES = re.compile(r"(?:,|;|\band)\s(?:and\s|the\s)*(?=[A-Z])")
_KINDS_OF_LINES = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM)
_PLACE = re.compile(r"\b(?:in|at|near|outside|to|on)\s(?:the\s)?(?:[A-Z][\w’'-]*[,\s]+){0,4}$")  # "in Klow, Ruritania"
_HOST = re.compile(  # who held it, and has a place of its own among the facts
    r"\b(?:(?:chaired|hosted|opened|organi[sz]ed|convened|facilitated|supported|funded|led|moderated)\s(?:jointly\s)?by"
    r"|hospitality\sof|capital\sof|behalf\sof|invitation\sof|chair(?:person|man)?ship\sof|presidency\sof)\s[^.;]*$",
    re.IGNORECASE,
)
_GROUP = re.compile(  # of whom nobody is named after it: "Member States of the Lake Union, Elbonia and Lutha"
    rf"""(?<!\bas\s)(?<!\bits\s)(?<!\btheir\s)\b(?P<who>(?:(?i:{NUMBER})\s)?(?:
        (?:[A-Z][\w’'-]*\s){{1,4}}[Mm]ember\s(?:[Ss]tates|[Cc]ountries|[Ee]conomies)
      | [Mm]ember\s(?:[Ss]tates|[Cc]ountries|[Ee]conomies)\sof\s
        (?:the\s)?[A-Z][\w’'-]*(?:\s(?!and\b|except\b)[\w’'-]+){{0,6}}))
    (?=,\s(?!namely\b|including\b|comprising\b|from\b|except\b)|\sand\s(?:the\s)?[A-Z]|\.?$)""",
    re.VERBOSE,
)
# Who only served it: "under the chairmanship of Elbonia, with Lutha and Zenda serving as Vice-Chairs"
_OFFICERS = re.compile(
    r""",?\s(?:with|and)\s[^,;.]{1,120}?\s(?:serving|acting)\sas\s(?:an?\s|the\s)?(?:(?:Vice|Co|Deputy|Acting)[\s-]?)*
        (?:Chair|President|Rapporteur|Host|Moderator|Facilitator)\w*
    | \s(?:under|with)\s(?:the\s)?(?:\w+\s)?(?:(?:co|vice)-?)?(?:chair(?:man|person)?ship|presidency|auspices)
        \sof\s[^,;.]{1,120}""",
    re.VERBOSE | re.IGNORECASE,
)
# What a recital notes of somebody's words or deeds: "Noting the statements by the representatives of Elbonia"
_RECITAL = re.compile(
    r"""^(?:(?:Also|Further|Deeply|Gravely)\s)?
      (?!Attending|Participating|Meeting|Having\smet|Gather|Represent|Observing|Joining|Taking)
    (?:[A-Z][a-z]+ing|Concerned|Convinced|Alarmed|Encouraged|Determined|Guided|Inspired|Aware|Mindful|Conscious)\s
    (?!.*\b(?:attend|participat|presence|present\b(?!ation)|took\spart|observers?\b))""",
    re.VERBOSE,
)
_BROKEN_OFF = re.compile(  # "Delegations from Elbonia." before "Lutha and Zenda attended": a stop for a comma
    rf"(?:(?:the|{PEOPLE}|observers|and)\s){{1,6}}(?:of|from)\s(?:the\s)?(?-i:[A-Z])[\w’'-]*"
    r"(?:\s(?:of|the|and|for|(?-i:[A-Z])[\w’'-]*)){0,8}\.",
    re.IGNORECASE,
)
_ALTHOUGH = re.compile(  # "Elbonia was unable to attend, but Lutha and Zenda did"
    rf"{absences.ABSENT.pattern}[^.;]*[,;]\s(?:but|while|whereas|though|although)\s(?!not\b)[^.;]*?"
    r"\s(?:did|attended|participated|took\spart|were\s(?:both\s|all\s)?present)\b(?!\snot\b)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?![A-Z]\w+(?:ed|ly|ing|ment|ion)\.)(?:The\s)?[A-Z][\w’'-]+(?:\s(?:(?:of|the|and|for)\s)*[A-Z][\w’'-]+){0,5}\."
)
_THE_EVENT = re.compile(rf"(?:The|This)\s(?:[\w’'-]+\s){{0,4}}?{EVENT}\s(?:was|were|had|brought|saw)\b", re.IGNORECASE)
_FROM_AFAR = re.compile(  # "..., Elbonia virtually and Lutha by telephone"
    r"\s(?:(?:joining|attending|participating)\s)?(?:virtually|online|remotely|in\sperson"
    r"|by\s(?:video|tele|phone|audio)|via\s(?:video|tele|Zoom|Webex|Teams))",
    re.IGNORECASE,
)
_GLUE = re.compile(  # between two names of a list, whoever they sent
    rf"""[\s,;]*(?:(?:and|of|the|from|by|as\swell\sas|(?:together|along)\swith|with|alongside|in\saddition\sto
    |also|plus|{NUMBER}|staff|heads?|an?|{PEOPLE}|observers?)\b[\s,;]*)*""",
    re.VERBOSE | re.IGNORECASE,
)


def unread(blocks: Sequence[Block], names: Table, attendees: Sequence[Attendee], own: Own) -> Iterator[Repair]:
    """Yield the sentences and columns of names that say who was there, and of which nothing was read."""
    read = {attendee.printed for attendee in attendees} | {attendee.name for attendee in attendees}
    first = True
    for block in blocks:
        beside = False
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            before = ""
            for text in sentences.split(block.text):
                beside = beside or (events.is_beside(text, own) and bool(attendees or not _THE_EVENT.match(text)))
                opens = first and not attendees
                leads = not attendees and spoken.lead(text, own, first) is not None
                broken = _BROKEN_OFF.fullmatch(text) is not None and not (
                    VERBAL.search(text) or frames.VERB.search(text)
                )
                broken = broken or _is_left_alone(text, before, read)
                before = text
                told = leads or broken or _is_opening(text, names, read, opens) or _is_unread(text, names, read, own)
                if told and not beside:
                    yield Repair("attendance unread", block.lines, text, text)
                many = () if beside else _groups(text, own, first, read)
                yield from (Repair("name doubtful", block.lines, one, one) for one in many)
                first = False
    yield from _columns(blocks, names, read)
    yield from _parts(blocks, names) if not attendees else ()


def _is_left_alone(text: str, before: str, read: Set[str]) -> bool:
    """Return whether a name stands alone behind a list that a stop ended: "... Lutha and Zenda. Elbonia."."""
    alone = _ALONE.fullmatch(text) is not None and text.rstrip(".") not in read
    listed = before.rstrip(".")
    return alone and before.endswith(".") and any(one and listed.endswith(f" {one}") for one in read)


def _groups(text: str, own: Own, first: bool, read: Set[str]) -> Iterator[str]:
    """Yield who stands in a list beside names that were read, and is many: "the ten LPG Member States"."""
    if "ember" in text and sentences.holds(text, ("states", "countries", "economies")) and _GROUP.search(text):
        for listing in spoken.listings(text, own, first):
            rest = _GROUP.sub("", listing.text)
            if not listing.level_only and any(one and one in rest for one in read):
                yield from (group["who"] for group in _GROUP.finditer(listing.text))


def _is_opening(text: str, names: Table, read: Set[str], opens: bool) -> bool:
    """Return whether the first sentence says of many that they met, where nobody was read at all."""
    text = _OFFICERS.sub("", text)
    return opens and bool(_OPENING.search(text)) and _is_list(text, _known(text, names), names, read)


def _is_unread(text: str, names: Table, read: Set[str], own: Own) -> bool:
    """Return whether a sentence says of this meeting that somebody came who was not read."""
    text = _OFFICERS.sub("", _SUBJECT.sub("", marks.without(text)))
    if _RECITAL.match(text):
        return False
    verbs = _SPEAKS.finditer(text) if sentences.holds(text, _SPEAKS_WORDS) else ()
    speaks = _ALTHOUGH.search(text) or any(_is_of_meeting(text, verb, own) for verb in verbs)
    if not speaks or _is_elsewhere(text, names, own, read):
        return False
    if any(one["sector"] not in read and _is_of_meeting(text, one, own) for one in sectors.subjects(text)):
        return True
    text = absences.EXCEPT.sub("", text)
    found = _known(text, names)
    lost = [one for one in found if one.row.name not in read and not _is_within(text, one, read)]
    if len(lost) < len(found):
        far = any(_FROM_AFAR.match(text, one.at[1]) for one in lost)
        return far or any(_goes_on(text, one, other, lost) for one, other in pairwise(found))
    if _is_list(text, found, names, read):
        return True
    told = [one for one in lost if not _PLACE.search(text[: one.at[0]]) and not _HOST.search(text[: one.at[0]])]
    rest = _without(text, found)
    return bool(told) and not (_NOT_HERE.search(rest) or _speaks_of_its_own(rest))


def _speaks_of_its_own(text: str) -> bool:
    """Return whether a delegation only tells something: "The delegation of Elbonia described its plans"."""
    tells = _TELLS.match(text)
    return tells is not None and not _SPEAKS.search(text, tells.end("who"))


def _is_of_meeting(text: str, verb: re.Match[str], own: Own) -> bool:
    """Return whether what follows a verb is this meeting, or nothing: not "participated in the pilot phase"."""
    end = verb.end()
    of = frames.IN_THE.search(text, end, end + _NEAR) if _OF_WHOM.match(verb[0]) else None
    at = frames.OBJECT.match(text, of.start() if of else end)
    if at:
        return not events.is_other(at["event"], own)
    return of is None and not frames.IN_THE.match(text, end)


def _is_elsewhere(text: str, names: Table, own: Own, read: Set[str]) -> bool:
    """Return whether a sentence is of another meeting, of what is planned or reported, or of who stayed away."""
    absent = absences.ABSENT.search(text) and not _ALTHOUGH.search(text)
    if events.ELSEWHERE.search(_INVITED.sub("", text)) or absent or _AT_ANOTHER.match(text):
        return True
    if events.ANOTHER.search(text) or events.is_numbered_otherwise(text, own):
        return True
    if not read and _THE_EVENT.match(text):
        return False  # nobody else is said to have come: it may be what this meeting is called here
    return not events.FIXED.search(text) and events.is_loose(_without(text, names.find(text)), own)


def _known(text: str, names: Table) -> list[Found]:
    return [one for one in names.find(text) if one.row.kind is not NameKind.MECHANISM]


def _without(text: str, found: Sequence[Found]) -> str:
    """Return a sentence without its names: what is left is said of them."""
    for one in reversed(found):
        text = text[: one.at[0]] + text[one.at[1] :]
    return text


def _is_within(text: str, one: Found, read: Set[str]) -> bool:
    """Return whether a name was read, or stands in a longer one that was: "Embassy of Elbonia"."""
    longer = (printed for printed in read if printed and one.text in printed)
    return any(text.find(name, max(0, one.at[1] - len(name)), one.at[0] + len(name)) >= 0 for name in longer)


def _goes_on(text: str, one: Found, other: Found, lost: Sequence[Found]) -> bool:
    """Return whether a list goes on with a name that was not read: "Elbonia and 6 staff of the Lake Bank"."""
    gap = text[one.at[1] : other.at[0]]
    return other in lost and one not in lost and bool(_GLUE.fullmatch(gap)) and not _PLACE.search(text[: other.at[0]])


def _is_list(text: str, found: Sequence[Found], names: Table, read: Set[str]) -> bool:
    """Return whether many names stand one after another, and none of them was read."""
    if any(one.text in read or one.row.name in read for one in found):
        return False
    gaps = [_is_between(text[one.at[1] : other.at[0]]) for one, other in pairwise(found)]
    if any(all(gaps[at : at + _MANY - 1]) for at in range(len(gaps) - _MANY + 2)):
        return True
    return not names.rows and len(_PIECES.findall(text)) >= _MANY - 1 and not any(one and one in text for one in read)


def _is_between(gap: str) -> bool:
    """Return whether words stand between two names of a list: ", the Net Office (NO), and"; never what is told."""
    words = re.findall(r"[^\W\d_]+", gap)
    parts_them = gap.isspace() or re.search(r"[,;]|\band\b", gap)
    return bool(parts_them) and all(word[0].isupper() or word in SMALL for word in words)


def _columns(blocks: Sequence[Block], names: Table, read: Set[str]) -> Iterator[Repair]:
    """Yield where known names stand one below another, each alone on its line, and none was read."""
    for known, run in groupby(blocks, key=lambda block: _is_name(block, names)):
        column = list(run)
        if known and len(column) >= _MANY and not any(_bare(block.text) in read for block in column):
            lines = column[0].lines[0], column[-1].lines[1]
            yield Repair("attendance unread", lines, column[0].text, column[0].text)


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|The)\s", "", text.strip()).rstrip(" .;,")


def _parts(blocks: Sequence[Block], names: Table) -> Iterator[Repair]:
    """Yield the headings, and the rows of tables, that say who stands there: "Members", "Observers"."""
    for block, below in pairwise(blocks):
        heads = block.kind is BlockKind.HEADING and parts.PART.match(block.text)
        listed = rows.with_commas(below.text.strip()).split(", ")
        if heads and below.kind is not BlockKind.HEADING and all(map(names.named, listed)):
            yield Repair("attendance unread", block.lines, block.text, block.text)
    for block in blocks:
        if block.kind is BlockKind.TABLE and any(rows.is_labelled(row) for row in block.rows):
            yield Repair("attendance unread", block.lines, block.rows[0][0], block.rows[0][0])


def _is_name(block: Block, names: Table) -> bool:
    short = len(block.text) <= _LONGEST_NAME
    return short and block.kind in _KINDS_OF_LINES and names.named(block.text.strip()) is not None
