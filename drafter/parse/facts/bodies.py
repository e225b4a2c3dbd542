"""The body whose meeting it is, from the sentence that opens and the meeting's name: "Clacks Partnership".

A body has no ordinal, and is not those who met: "Colombo Process Member States" met as the Colombo Process. Where
neither sentence nor name says plainly which body it is, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter import dates, ordinals
from drafter.cardinals import ONES
from drafter.parse.facts import cases, numbered, title_lines
from drafter.parse.facts.meeting_names import ANY, NOUN, PERSONS, WEAK_NOUN, is_bare, is_of_persons

_BODY_NOUNS = (
    "process", "forum", "dialogue", "commonwealth", "union", "community", "initiative", "commission", "council",
    "committee", "organisation", "organization", "association", "alliance", "group", "network", "partnership",
    "authority", "league", "conference on", "platform", "framework", "secretariat", "coalition", "federation", "board",
)  # fmt: skip
_SHORT = re.compile(
    r"""\bchairs?\s+of\s+(?:the\s+)?(?P<body>[A-Z][^,;:()]{1,80}?(?:\son\s[^;:()]{3,160}?)?)
        (?:\s+\((?P<short>[^)]*)\))?(?:\s+|,\s[A-Za-z][\w\s’'.-]{2,80}(?:,\s[\w\s’'.-]{2,80})*,\s)
        (?:co-)?(?:hosted|convened|held|met|chaired)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OF = re.compile(
    r"""\b(?:meetings?|conference|summit|session|assembly|consultations?|forum)\s+of\s+(?:the\s+)?
        (?P<body>[A-Z].*?)(?=\s+(?:on|held)\b|\s\(|,|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_HELD = re.compile(
    r"""^(?:The\s+)?(?P<body>[A-Z][\w\s’'\-]*?)(?:\s+\([^)]*\))?(?:
          \s+(?:held|convened|opened|concluded)\s+(?:its|their)\b | \s+met\b | ,\s+(?:meeting\s)?at\s+(?:its|their)\b)
      | ^At\ its\b[^,]*,\s(?:the\s)?(?P<other>[A-Z][\w\s’'\-]*?)\s(?=(?!of|on|for|and|the)[a-z]+\b)""",
    re.VERBOSE,
)
_CAPITALS = r"[A-Z][\w’'\-]*(?:\s(?:[A-Z][\w’'\-]*|of|on|for|and|the))*"
_MEMBERS = re.compile(
    rf"""(?i:\b(?:leaders|ministers|heads\sof\s[\w\s]{{4,40}}?|members
            |member\s(?:states|countries|economies)|senior\sofficials|chair)
          \sof\s(?:the\s)?)(?P<body>{_CAPITALS})
      | ^(?:The\s)?(?P<named>{_CAPITALS}?)(?<!\sof)(?<!\sthe)(?<!\sand)\s
          (?:Member\s(?:States|Countries|Economies)|Members|Ministers|Leaders|Senior\sOfficials)\b""",
    re.VERBOSE,
)
_HAS_A_SUBJECT = re.compile(
    r"(?:\b(?:task\sforce|working\sgroup|experts?\sgroup|committee|network|agreement|convention|protocol|treaty|charter"
    r"|covenant)|\bGlobal\sForum)$",
    re.IGNORECASE,
)
"""Bodies and treaties that what follows "on" belongs to; "the Forum on Nets" may be a meeting about them."""

_ON = re.compile(r"\son\s(?:the\s)?[A-Z][\w’'-]*(?:(?:\s(?:of|and|in|for|the|to|on))*\s[A-Z][\w’'-]*){0,8}")
_ITS_MEMBERS = re.compile(
    r"(?<!of)(?<!and)\s(?:Member\s(?:States|Countries|Economies)|Members"
    r"|(?:Heads\sof\s\w+\s)?Leaders|(?:Senior\s)?Officials|Ministers)$"
)
_OF_MINISTERS = re.compile(r"\b(?:Council|Committee|Conference|Board|Forum|Assembly|Group)\sof\s(?:[\w’'-]+\s?){0,3}$")
"""A body of those who make it up: "Council of Foreign Ministers"."""

_SHORTENED = re.compile(
    r"\s\((?P<short>[A-Z]{2,8})\)\s(?=(?:[A-Z][\w’'-]*\s){0,3}(?i:meeting|conference|session|retreat)\b)"
)
_STANDS = re.compile("conference|forum|congress|assembly|dialogue", re.IGNORECASE)
"""What a body may be, and not only its meeting."""

_HUNDREDS = re.compile(rf"\s(?:{'|'.join(ONES)})\shundred\sand$", re.IGNORECASE)
"""What stands before the last word of an ordinal: "One hundred and twelfth"."""
_IN_BRACKETS = re.compile(r"\((?P<body>[A-Z][\w’'-]*\s[^()]{3,60})\)")
_LAST_BRACKET = re.compile(r"\s\([^()]*\)$")
_OF_PERSONS = re.compile(rf"^{PERSONS.pattern}\sof\s(?:the\s)?", re.IGNORECASE)
_QUALIFIERS = frozenset(
    """special extraordinary joint annual regular informal virtual inaugural regional international ministerial
    senior high-level the a an ordinary emergency world global first-ever preparatory expert""".split()
)
_ROLES = re.compile(
    r"\b(?:ministerial|ministers?[’']?|leaders?[’']?s?|heads|senior|foreign|summit"
    r"|meetings?|special|annual|conference|session|"
    r"officials[’']?|joint|high-level|defence|finance|trade|plus|plenary|technical|consultations?|regional|retreat|"
    r"workshop|seminar|webinar|training|course|exercise|launch|round[\s-]?table|attorneys|health|education"
    r"|economic|transport|working|expert|informal|extraordinary|ordinary)\b",
    re.IGNORECASE,
)

_GROUP = (
    r"(?:(?:Ad[\s-]Hoc|Steering|Co-?ordinat(?:ion|ing)|Core|Contact|Consultative"
    r"|Management|Technical|Working|Experts?[’']?s?"
    r"|Scientific|Executive|Standing|Advisory|Preparatory|Compliance|Implementation|Drafting|Finance|Budget)\s)+"
    r"(?:Group|Committee)|Task\sForce|Bureau|Troika|AHG"
)
_ORGAN = re.compile(rf"(?:{_GROUP})(?:\s\([A-Z]+\))?", re.IGNORECASE)
"""Groups that a body meets as; by itself such a name may be any body's."""

_ORGAN_OF = re.compile(rf"(?:{_GROUP})(?:\s\([A-Z]+\))?\sof\s(?:the\s)?(?P<parent>[A-Z].*)", re.IGNORECASE)
_ITS_ORGAN = re.compile(rf"(?P<parent>.+?)(?:[’']s?)?\s(?:{_GROUP})(?:\s\([A-Z]+\))?", re.IGNORECASE)
_AT_ITS = re.compile(r"\s(?:at|on|in|for|during)(?:\s(?:the|its|their))?$", re.IGNORECASE)
_COLON = re.compile(r":\s|\s[–—-]\s")
_SMALL = frozenset(("of", "the", "and", "on", "for", "in", "to"))
_NO_NAME = re.compile(
    r"\b(?:meeting|session|statement|declaration|communiqu|summary|report|conclusions|minutes|record|document|draft"
    r"|venue|date|page|home|news)",
    re.IGNORECASE,
)
"""Words of a title's line that is a meeting, a document or a page's, and no body."""


def find(sentence: str, name: str, title: Sequence[str], titled: str) -> str:
    """Return the body whose meeting it is, from the opening sentence, the meeting's name and the title; "" for none.

    A group that a body meets as, its Steering Group, is not told for the body; a group with a subject of its own is.
    """
    parts = [part for line in title if not dates.times(line) for part in _COLON.split(line)]
    lines = [part for part in parts if part[:1].isalpha() and not _NO_NAME.search(part)]
    above = [body for body in (_counted_below(title), *(_named("", words) for words in (titled, *lines))) if body]
    found = parent(_named(sentence, "" if name == titled else name)) or _standing(name, title)
    wholes = [whole for body in above if (whole := parent(_LAST_BRACKET.sub("", body))) and not is_organ(whole)]
    found = found or _shortened(sentence)
    if not found or is_organ(found):  # the title tells it, or those who met
        bracketed = [part["body"] for part in _IN_BRACKETS.finditer(titled) if _is_body(part["body"])]
        return next(
            filter(None, [*wholes, parent(_of_members(sentence)), *bracketed]),
            found or _LAST_BRACKET.sub("", next(iter(above), "")),
        )
    longer = (
        whole for whole in wholes if re.search(rf"\s{re.escape(found)}(?:$|\s(?:on|for|of)\s)", whole, re.IGNORECASE)
    )
    found = _LAST_BRACKET.sub("", next((whole for whole in longer if not _NO_NAME.search(whole)), found))
    return title_lines.whole(found, lines, f"{sentence} {name}")


def _standing(name: str, title: Sequence[str]) -> str:
    """Return a conference that the title names on a line of its own and the text counts: "Elbonian Nets Conference"."""
    words = _uncounted(name)
    own = [word for word in words if word.lower() not in _QUALIFIERS | _SMALL and not _ROLES.search(word)]
    lines = [
        line for line in title if [word.casefold() for word in line.split()] == [word.casefold() for word in words]
    ]
    counted = len(words) < len(name.split())
    return " ".join(words) if counted and own and lines and _STANDS.fullmatch(words[-1]) else ""


def _uncounted(name: str) -> list[str]:
    return [word for at, word in enumerate(name.split()) if at or not _counts(word)]


def _shortened(sentence: str) -> str:
    """Return the body whose acronym follows it, "the Net Summit (NS) Ministerial Meeting"; "" for none."""
    for short in _SHORTENED.finditer(sentence):
        words = sentence[: short.start()].split()[-len(short["short"]) - 3 :]
        for at in range(len(words)):
            initials = "".join(word[0] for word in words[at:] if word.lower() not in _SMALL)
            if initials == short["short"] and words[at][0].isupper():
                return " ".join(words[at:])
    return ""


def _counted_below(title: Sequence[str]) -> str:
    """Return the title's line, or part of one, above a counted meeting: "Island Net Chiefs", "Thirteenth Meeting"."""
    parts = [part for line in title for part in _COLON.split(line)]
    for at, (above, below) in enumerate(pairwise(parts)):
        count = next(iter(dates.find_ordinals(below)), None)
        counted = count is not None and count[2][0] == 0 and NOUN.search(below) is not None
        if counted and _may_be_named(above):
            return " ".join([*parts[max(0, at - 1) : at], above]) if at and _is_body(parts[at - 1]) else above
    return ""


def _may_be_named(line: str) -> bool:
    """Return whether a line of a title can be a body's name: capitalised, of no figures and no document's."""
    words = [word for word in line.split() if word.lower() not in _SMALL]
    name = len(words) > 1 and all(word[0].isupper() for word in words) and not re.search(r"\d|,", line)
    return name and not is_of_persons(line) and _NO_NAME.search(line) is None


def is_organ(body: str) -> bool:
    """Return whether a name is that of a group that any body may meet as: "Steering Group"."""
    return _ORGAN.fullmatch(body) is not None


def parent(body: str) -> str:
    """Return the body that a group without a subject is of: "Clacks Process" of "Clacks Process Ad Hoc Group"."""
    of = _ORGAN_OF.fullmatch(body)
    if of:
        return of["parent"]
    group = _ITS_ORGAN.fullmatch(body)
    return group["parent"] if group and _is_body(group["parent"]) else body


def _named(sentence: str, name: str) -> str:
    """Return the body that the opening sentence, or the meeting's name, says; "" for none."""
    for pattern, text in ((_SHORT, sentence), (_OF, name), (_HELD, sentence)):
        found = pattern.search(text)
        if found:
            groups = found.groupdict()
            whole = _own_name((groups["body"] or groups["other"]).strip(), text)
            if is_bare(whole):
                continue  # the Committee met: which one, the title tells
            if groups.get("short") and whole.startswith(groups["short"]):
                whole = groups["short"]
            if pattern is _SHORT or (pattern is _HELD and _holds(whole, found)) or may_be_body(whole):
                return _bare(whole)
    return _of_members(sentence) or _leading(name)


def _of_members(sentence: str) -> str:
    for members in _MEMBERS.finditer(sentence):
        words = _own_name(_OF_PERSONS.sub("", members["body"] or members["named"]), sentence)
        tail = re.split(r"\sof\s(?:the\s)?", words)[-1]
        is_field = not any(noun in words.removesuffix(tail).lower() for noun in _BODY_NOUNS)
        if _is_body(tail) and (_is_acronym(tail.split()[0]) or is_field):
            words = tail  # Ministers of Labour and Employment of the G20, of Health of the Net Partnership
        if _is_body(words) and not PERSONS.match(words):
            return _bare(re.sub(r"(?:\s(?:of|on|for|and|the))+$", "", words))
    return ""


def _own_name(words: str, text: str) -> str:
    """Return a body without what its meeting is "on"; "Task Force on Nets" and "Global Forum on Nets" are whole."""
    head = re.split(r"\s+on\s+", words)[0]
    at = text.find(head)
    whole = _ON.match(text, at + len(head)) if at >= 0 and _HAS_A_SUBJECT.search(head) else None
    return head + whole[0].rstrip() if whole else head


def _bare(body: str) -> str:
    """Return a body without its meeting's ordinal, and without its members: "Colombo Process Member States"."""
    words = body.strip(" :").split()
    while len(words) > 1 and (words[0].lower() == "the" or ordinals.ordinal(words[0]) is not None):
        words = words[1:]
    kept = _ITS_MEMBERS.sub("", " ".join(words))
    if _OF_MINISTERS.search(kept):
        return " ".join(words)
    return kept if _is_body(kept) else " ".join(words)


def _holds(whole: str, found: re.Match[str]) -> bool:
    """Return whether a body, and not those who met, "held its Third Meeting"; anyone may have "met"."""
    return " met" not in found.group() and not PERSONS.match(whole) and not is_of_persons(whole)


def may_be_body(words: str) -> bool:
    """Return whether words after "Meeting of", or before "met", can be a body, and are not those who met."""
    return not is_of_persons(words) and (
        _is_body(words) or WEAK_NOUN.search(words) is not None or NOUN.search(words) is not None
    )


def _leading(name: str) -> str:
    """Return the body that a meeting's name begins with: "ASEAN" of "19th ASEAN Ministerial Meeting"."""
    every = name.split()
    counts = [at for at, word in enumerate(every) if _counts(word)]
    before = _HUNDREDS.sub("", _AT_ITS.sub("", " ".join(every[: counts[0]]).rstrip(":"))) if counts else ""
    if _is_body(before):
        return before  # Clacks Process Fifth Regional Conference
    short = numbered.find(name)
    if short:  # LAGCO SOM 12
        return short.body if _is_body(short.body) else ""
    words = [word for at, word in enumerate(every) if at not in counts]
    if words and not ANY.search(name) and not WEAK_NOUN.search(name) and _is_acronym(words[-1]):
        words = words[:-1]  # the meeting itself: the Fourteenth AHG SOM
    while words and words[0].lower() in _QUALIFIERS:
        words = words[1:]
    rest = re.split(r"\s+(?:on|of|for)\s+", " ".join(words))[0]
    role = next((found for found in _ROLES.finditer(rest)), None)
    if role and role[0].lower() == "plus":
        return ""  # "SOMTC Plus Elbonia": neither of the two alone
    head = re.sub(r"[’']s?$", "", (rest[: role.start()] if role else rest).strip(" :|–—-"))
    if not _is_body(head):
        return ""
    first = head.split()[0]
    whole = head.split()[-1].lower() in _BODY_NOUNS or (head.isupper() and " " in head)  # no acronym: all stand so
    return first if _is_acronym(first) and not whole else head


def _counts(word: str) -> bool:
    return ordinals.ordinal(word) is not None or re.fullmatch("[IVXL]+(?:th|st|nd|rd)?", word) is not None


def _is_body(words: str) -> bool:
    """Return whether words name a body: an acronym, or a name that ends as bodies' names do."""
    parts = words.split()
    acronym = any(_is_acronym(part) for part in parts)
    ends = len(parts) > 1 and any(noun in words.lower() for noun in _BODY_NOUNS)
    return bool(parts) and (acronym or ends or words == "Commonwealth")


def _is_acronym(word: str) -> bool:
    capitals = sum(letter.isupper() or letter.isdigit() for letter in word)
    return capitals >= 2 and "-" not in word and not word.isdigit() and word not in cases.MATTERS
