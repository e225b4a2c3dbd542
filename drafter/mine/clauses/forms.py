r"""The forms in which statements name meetings, places, documents and lists of delegations, as patterns.

They are those of the trade in general ("Seventh Meeting of ...", "in X, Y on <date>"); no pattern
knows any body. All are verbose patterns: a space in them is written "\ ".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from drafter import dates
from drafter.cardinals import ONES
from drafter.letters import CAPITALS
from drafter.patterns import compiled

GATHERINGS = (
    "meeting", "conference", "forum", "summit", "session", "workshop", "roundtable", "round-table", "symposium",
    "seminar", "dialogue", "assembly", "consultation", "retreat", "plenary", "congress",
)  # fmt: skip
DOCUMENTS = (
    "report", "statement", "declaration", "strategy", "plan", "agreement", "communiqué", "communique", "convention",
    "protocol", "treaty", "charter", "resolution", "guidelines", "guide", "guides", "roadmap", "memorandum", "compact",
    "manual", "curriculum", "handbook", "agenda",
)  # fmt: skip
MECHANISMS = (
    "group", "office", "centre", "center", "network", "framework", "program", "programme", "system", "mechanism",
    "committee", "secretariat", "fund", "council", "agency", "organization", "organisation", "commission", "initiative",
    "partnership", "process", "board", "bank", "union", "association", "bureau",
)  # fmt: skip

NAMED_BY = (*DOCUMENTS, *MECHANISMS)
"""Words that end a document's or mechanism's name and tell what it is."""

_SMALL = "The|This|That|These|Those|In|At|On|For|From|To|Of|A|An|And|As|Its?|We|Our|All|Both"
_NOT_NAMES = rf"{_SMALL}|Members?|Participants?|Ministers"
_CAP = rf"(?!(?:{_NOT_NAMES})\b)[{CAPITALS}][\w’'‑/&-]*"
_CAPS = rf"{_CAP}(?:\ {_CAP})*"
_ACRONYM = r"(?:\ \((?:the\ )?[A-Z][\w/&-]*\))"
# "Trafficking in Persons" is one name, "Officials in Zenda" a meeting and its place.
_LINK = r"(?:,?\ (?:of|on|for|and|to|against|the|with|between|by|at)|(?<=ing)\ in|(?<=ed)\ in)"
_TAIL = rf"{_CAP}{_ACRONYM}?(?:{_LINK}{{0,3}}\ {_CAP}{_ACRONYM}?|,\ {_CAP}(?=,?\ (?:and\ )?[A-Zi]))*"
_HEADS = rf"{_CAP}{_ACRONYM}?(?:\ (?:and|of|on|for))?\ (?:Ministers[’']?\ )?"


def _tree(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, by their first two letters: no word is tried against a hundred."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letters[word[:2].lower()].append(word[2:])
    return "|".join(f"{letters}(?:{'|'.join(ends)})" for letters, ends in by_letters.items())


NO_ORDINALS = (
    "next", "last", "previous", "forthcoming", "upcoming", "inaugural", "subsequent", "preceding", "annual", "special",
    "extraordinary",
)  # fmt: skip
"""Words beside the ordinals that tell which meeting of its kind is meant."""
_WHICH_ONE = (*(dates.ordinal_words(n) for n in range(1, 100)), *NO_ORDINALS)
_UNITS = "|".join(ONES)
_WHICH = (
    rf"(?i:(?:(?:{_UNITS})\ hundred\ (?:and\ )?)?(?:{_tree(_WHICH_ONE)})"
    rf"|(?:(?:{_UNITS})\ )?hundredth|\d{{1,3}}(?:st|nd|rd|th))"
)
"""Which of its kind: "next", "21st", "one hundred and twelfth"."""
_ITEM = rf"(?:[Tt]he\ )?{_CAP}(?:\ (?:of\ |on\ |for\ |and\ |the\ )*{_CAP})*(?:\ \([^()]{{1,40}}\))?"
_PLACE = rf"{_CAPS}(?:,\ {_CAPS})?"


def _either(words: Iterable[str], any_case: bool = False) -> str:
    first = "[{0}{1}]{2}s?" if any_case else "{0}{2}s?"
    return "|".join(first.format(word[0].upper(), word[0], word[1:]) for word in words)


def meeting(acronyms: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of meetings named; `acronyms` are those of kinds of meeting, as SOM.

    With an ordinal or "next" before it, a meeting may be written small: "seventh meeting of".
    """
    short = [re.escape(acronym) + "s?" for acronym in acronyms]
    small = "|".join((_either(GATHERINGS, any_case=True), *short))
    great = "|".join((_either(GATHERINGS), *short))
    alone = "|".join(short) or r"(?!)"
    return re.compile(
        rf"""\b(?P<name>
          (?: (?:{_WHICH}\ ){{1,3}} (?:{_HEADS}){{0,8}} (?:{small})
            | (?:{_HEADS}){{1,8}} (?:{great})
            | (?:{alone}) )\b (?!\ (?:Partner|Member|Leader|Participant|Official)s\b)
          {_ACRONYM}?
          (?:\ (?:of|on|for)(?:\ the)?\ {_TAIL})?
        )""",
        re.VERBOSE,
    )


def place(known: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of these cities where a place can stand, with the country after them."""
    cities = "|".join(re.escape(city) for city in sorted(known, key=lambda city: (-len(city), city))) or r"(?!)"
    return re.compile(
        rf"""(?:\b(?:in|at)\ |\(|,\ ) (?P<place>(?:{cities})(?:,\ {_CAP}(?:\ {_CAP})?)?) (?![\w’'-]|\ [{CAPITALS}])""",
        re.VERBOSE,
    )


LISTED = compiled(rf"(?:[,;]\s(?:and )?|\band )(?:[Tt]he )?[{CAPITALS}]")
"""What stands in every list: it is asked before LIST, which is dear."""
LIST = compiled(rf"{_ITEM}(?:(?:[,;]\s)+(?:and\ )?{_ITEM}|,?\ and\ {_ITEM})+", re.VERBOSE)
DOCUMENT = compiled(
    rf"\b{_CAP}(?:\ (?:for\ |of\ |on\ )?{_CAP})*?\ (?:{_either(DOCUMENTS)})\b(?:\ (?:of|on|for)\ {_TAIL})?", re.VERBOSE
)
_OF_SYMBOL = r"(?:[\w-]|\.(?=\w)|\(\w+\))"
SYMBOL = compiled(
    rf"""(?<![\w/.-])[{CAPITALS}]{{2,8}}(?:/[{CAPITALS}.]{{2,10}})*/?\(?(?<=[/(])
       (?=\w*[IVX])[IVXLCDM]{{2,}}\b\)?(?![\w/])
       | (?<![\w/.-])(?:[{CAPITALS}]{{2,8}}\ )?(?=\S*\d)(?:[{CAPITALS}]|(?<=[{CAPITALS}]\ )\d){_OF_SYMBOL}*
         (?:/{_OF_SYMBOL}+)*/(?:(?:Rev|Add|Corr|INF|CRP|L)\.?\ ?\d*|\d{_OF_SYMBOL}*)(?![\w/])""",
    re.VERBOSE,
)
"""A document by its symbol: "MOP/4/1/Rev.1", "CWI 21/12", "A/61/295", "PC/COMM(CDXVI)"."""
SCALES = ("thousand", "million", "billion", "trillion")
NUMBER = compiled(
    rf"""(?<![\w.])(?:\d{{1,3}}(?:[\ \u00a0]\d{{3}})+(?!\d)|\d(?:[\d,]*\d)?)(?:\.\d+)?
         (?:%|\ per\ cent|\ (?:{"|".join(SCALES)})\b)?(?!\w|/\d)""",
    re.VERBOSE,
)
_WHEN = r"(?:(?:tentatively|provisionally)\ )?(?:on|from|between)"
BEFORE_DATE = compiled(
    rf"(?:\b(?:in|at)\ |\()(?P<place>{_PLACE})(?:,?\ {_WHEN}\ |,\ )$", re.VERBOSE
)  # the end of what stands before a date: "in Zenda, Ruritania on ", "(Zenda, "
PLACES = compiled(rf"{_CAPS},\ {_CAPS}(?:,?\ and\ {_CAPS},\ {_CAPS})+", re.VERBOSE)
"""Two places, each with its State: "Strelsau, Ruritania, and Klow, Syldavia"."""
BY_A_DATE = compiled(rf"(?:\b(?:in|at)\ |\(){_PLACE}(?:,?\ {_WHEN}\ |,\ )|,\ {_PLACE}\)", re.VERBOSE)
"""What stands where one of the two does, told without the date."""
AFTER_DATE = compiled(rf"^,\ (?P<place>{_PLACE})\)", re.VERBOSE)
SHORT_NAME = compiled(rf"\((?:the\ )?[“\"]?(?P<name>{_CAP}(?:\ {_CAP}){{1,3}})[”\"]?\)", re.VERBOSE)
ARTICLE = compiled(r"(?:the|an?|its)\s+", re.IGNORECASE)
ROLE = (
    r"(?:Minister|President|Ambassador|Senator|Governor|Chairman|Chairperson|Secretary-General|Director-General"
    r"|Commissioner|High\ Commissioner|Secretary)"
)
PERSON = compiled(
    rf"""\b(?:H\.\ ?E\.|HE\b|(?:Mr|Ms|Mrs|Mme|Dr|Prof|Professor|Hon|Honourable|Honorable|Sir|Dame|Dato
         |Colonel|Captain|Admiral)\b\.?)
         (?:\ [\w’'-]+\.)*\ [{CAPITALS}]
       | \b{ROLE}\ {_CAP}\ {_CAP}
       | \b{_CAP}\ {_CAP},\ (?:the\ )?(?:{_CAP}\ ){{0,3}}{ROLE}\ (?:of|for)\b""",
    re.VERBOSE,
)  # somebody by name: "H.E. Mr. Jan Novak", "Minister Jan Novak", "Jan Novak, Minister of Harbours"
