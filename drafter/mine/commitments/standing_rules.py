"""Standing rules: what holds until it is amended, and is no promise that a meeting could report on.

"Meetings shall be held once a year" and "Decisions shall be taken by consensus" tell how a body works: they speak of
all meetings or decisions there will be, and of nobody who owes it. So does all that stands below a heading "Rules of
Procedure". Who is named to do a thing each year owes it each year: "the Secretariat shall report annually".
"""

from __future__ import annotations

import re

from drafter.mine.clauses import Clause
from drafter.patterns import compiled

_OF_ALL = compiled(
    r"(?:(?:All|Any|The|Its|Our|Ordinary|Regular|Extraordinary|Special|Annual|Plenary|Formal)\s)*"
    r"(?:[a-z-]+\s)?(?i:meetings?|sessions?|conferences?|summits?|decisions|resolutions|recommendations|elections?"
    r"|votes?|agendas?|minutes|records|documents|expenses|contributions|amendments|vacancies|quorum|chair|chairmanship"
    r"|chairpersons?|co-chairs|presidency|bureau|official\slanguages?|working\slanguages?)"
    r"(?:\sof\s[^,;.]{1,60}?)?\s(?P<modal>shall|will|must|may)\s(?:not\s|normally\s|ordinarily\s|also\s)*"
    r"(?:be|take\splace|rotate|alternate)\b"
)
_ALWAYS = compiled(
    r"\b(?:(?:once|twice|(?:two|three|four|2|3|4)\stimes)\s(?:an?|each|every|per|in)\s(?:\w+\s)?(?:years?|months?"
    r"|biennium)"
    r"|(?:every|each)\s(?:(?:two|three|four|five|six|second|third|other)\s)?(?:years?|months?|quarter|meetings?"
    r"|sessions?)"
    r"|annually|biennially|quarterly|monthly|by\sconsensus|by\sa?\s?(?:[a-z-]+\s)?majority|by\srotation"
    r"|in\s(?:alphabetical|english)|(?:an|the)\sequal|unless|in\sturn|rotate|alternate)\b",
    re.IGNORECASE,
)
_RULES = compiled(
    r"\W*(?:annex\b[^:–-]{0,6}\W+)?(?:(?:the|draft|revised|amended|new)\s)*"
    r"(?:rules\sof\sprocedure|financial\s(?:rules|regulations)|statutes?|by-?laws|charter|constitution)(?=\sof\b|\W*$)",
    re.IGNORECASE,
)
_NEVER = compiled(
    r"\b(?:shall|must|may)\sbe\s[a-z]+\s(?:[^.;:]{1,60}\s)?(?:for|on|with|in|at|to|under|from)\sno\s"
    r"(?!later|more|less|fewer)"
)
"""What is never to be done: "coral shall be taken for no purpose but study"."""
_BINDS = compiled(r"\b(?:shall|must|may)\b")


def is_standing_rule(clause: Clause) -> bool:
    """Return whether a clause says how a body always works."""
    if _RULES.match(clause.heading) and _BINDS.search(clause.text):
        return True
    if _NEVER.search(clause.text):
        return True
    found = _OF_ALL.match(clause.text)
    return found is not None and _ALWAYS.search(clause.text, found.start("modal")) is not None
