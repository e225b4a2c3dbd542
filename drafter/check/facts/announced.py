"""Numbers that a text announces, and what it names with them: for the rule `counts_agree`.

In: running text. Out: the number before a list of items or of names, and each that stands beside names, or beside
places with their times in brackets, of which there are more or fewer: "the other three, Elbonia and Fiji, will".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.cardinals import ONES, TENS, TO_NINETEEN, figure
from drafter.check.places import Passage
from drafter.model import Problem
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import LIST

WORDS = (*TO_NINETEEN[1:], "twenty")
NUMBER = rf"(?P<number>{'|'.join(WORDS)}|[1-9][0-9]?)"
_MANY = rf"(?P<number>(?:{'|'.join(TENS)})-(?:{'|'.join(ONES)})|{'|'.join((*WORDS, *TENS[1:]))}|[1-9][0-9]?)"
_MEMBERS = r"(?P<what>members|parties|states\ parties|countries|states|governments|delegations)"
_PRESENT = r"(?:(?:were|was)\ (?:present|represented)|attended|took\ part|participated)"
CAME = (
    compiled(rf"\b(?:attendance|presence|participation)\ (?:of|by)\ {_MANY}\ {_MEMBERS}\b", re.I | re.X),
    compiled(
        rf"(?<![\w.,/-])(?<!\bthe\ ){_MANY}\ {_MEMBERS}"
        r"\ (?:were\ |being\ )?(?:in\ attendance|present|represented)(?=[.,;])",
        re.I | re.X,
    ),
    compiled(rf"\bof\ the\ {_MEMBERS}\b[^.;:,]{{0,80}},\ {_MANY}\ {_PRESENT}", re.I | re.X),
    compiled(
        rf"\bnumber\ of\ {_MEMBERS}\ (?:attending|present|represented|participating|taking\ part)"
        rf"\ (?:to|at|was|stood\ at|came\ to|rose\ to)\ {_MANY}(?=[.,;]|\ and\b)",
        re.I | re.X,
    ),
)
"""How many came, in other words: "the attendance of 16 members", "Of the members of the Forum, 16 attended"."""
_NO_NOUN = r"\w*ed|met|should|will|would|shall|following|to|that|are|were|as|on"
SAID = (
    r"\ (?:proposed|recommended|identified|set\ out|contained|agreed|suggested|described|listed|presented|put\ forward)"
    r"\ (?:in|by|at|to|during)\ [^.:;,()]{1,50}"
)
"""Where what is listed comes from: "three measures proposed in the review: ..."."""
FOR = r"\ (?:for|in|during|over)\ (?:the\ )?(?!which\b)[a-z]+(?:\ [a-z]+){0,2}"
"""What it is for: "three activities for the coming year: ..."."""
TAIL_ITEMS = compiled(
    rf"""(?<!\b[Tt]he\ )(?<!\b[Aa]ll\ )(?<![\w.,/-]){NUMBER}\ (?P<what>(?:[a-z][\w’'-]*\ )?[a-z][\w’'-]*s)
         \ (?:to|of|for|in|from)\ (?:the|its|this|our|their)(?:\ (?!(?:{_NO_NOUN})\b)[\w’'-]+){{1,4}}:$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What is announced with what it is of: "three risks to the forecast:"."""
WHO_ACTED = compiled(
    rf"""(?<![\w.,/-]){NUMBER}\ (?P<what>members|delegations|countries|States|Parties|observers|candidates|participants)
         \ (?:voted|abstained|supported|opposed|signed|spoke|objected|volunteered|were\ (?:elected|absent|nominated))
         \b(?:(?!\b(?:{"|".join(WORDS)})\b)[^.:;\d]){{0,80}}:\ (?P<colon>[A-Z][^:.]+)(?:\.|$)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Who did something, named behind a colon: "Five members voted to lower the rate: Ms Horvat, ..."."""
_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*"
_APPOSED = compiled(
    rf"""\b(?:[Tt]he|[Aa]nd)\s(?:other\s|remaining\s)?{NUMBER}
         (?:\s(?P<what>members|countries|States|Parties|Governments|delegations|co-hosts))?
         ,\s(?P<listed>{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME}),
         \s(?=(?:will|would|have|had|has|were|are|did|voted|agreed|said|may|must|should|can|could)\b)""",
    re.VERBOSE,
)
"""Names that say who is counted: "the other three, Elbonia, Fiji and Samoa, will"."""
_COUNTED = (
    rf"the\s{NUMBER}\s"
    r"(?P<what>members|countries|States|Parties|Governments|delegations|co-hosts|signatories)\b(?!\sof\swhich)"
)
_IS_COUNTED = compiled(_COUNTED)
_BEHIND = compiled(rf"(?P<listed>{LIST}),\s(?:being\s|who\sare\s)?{_COUNTED}", re.VERBOSE)
"""Names, and how many they are: "Elbonia and Fiji, the two States that had signed"."""
_PLACED = compiled(
    rf"""(?<![\w.,/-]){NUMBER}
         \ (?P<what>(?:[a-z][\w-]*\ )?(?:workshops|meetings|seminars|courses|sessions|events|consultations|missions
           |visits|exercises))\b
         (?:(?!\band\b)[^.;(),]){{0,80}}?\b(?:held|took\ place|organi[sz]ed)\ (?:in|at)
         \ (?P<listed>[^.;]+?\([^()]*\))(?=\.|$)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Where several were held: "three workshops ... held in Zenda (May 2031), Klow (June 2031) and Lutz (July 2031)"."""
AND_IN_NAMES = compiled(r"Bosnia and|Herzegovina|Trinidad and|Antigua and|Saint \w+ and|Sao Tome|São Tomé|Ireland")
_TIMES = compiled(rf"\((?:[^()]*\s)?(?:(?:{'|'.join(dates.MONTHS)})\b[^()]*|(?:19|20)\d\d)\)")


def beside_names(passage: Passage) -> Iterator[Problem]:
    """Yield a number beside names, or beside places with their times, of which there are more or fewer."""
    named = ((found, _names(found["listed"])) for found in _APPOSED.finditer(passage.text))
    is_counted = _IS_COUNTED.search(passage.text)  # asked first: names are many, and dear to read
    behind = ((found, _named(found)) for found in (_BEHIND.finditer(passage.text) if is_counted else ()))
    placed = ((found, _places(found["listed"])) for found in _PLACED.finditer(passage.text))
    for found, many in (*named, *behind, *placed):
        if many and many != figure(found["number"]):
            said = " ".join(filter(None, (found["number"], found["what"])))
            what = f'"{said}" are announced, and {many} listed: "{found["listed"][:80]}"'
            yield warning("counts-agree", what, passage.place, "count again, and correct the number or the list")


def _names(listed: str) -> int:
    return len(re.split(r",\s(?:and\s)?|\sand\s", listed))


def _named(found: re.Match[str]) -> int:
    """Return how many names stand before their number; 0 where a name may itself hold an "and"."""
    least, most = found["listed"].count(", ") + 1, _names(found["listed"])
    return most if most == least + (" and " in found["listed"]) and not AND_IN_NAMES.search(found["listed"]) else 0


def _places(listed: str) -> int:
    """Return how many places stand with their times; 0 where another thing stands in brackets, or one alone."""
    times = len(_TIMES.findall(listed))
    return times if times > 1 and times == listed.count("(") else 0
