"""The headings, labels and rows that say what part of a list stands below, and the legends of its marks.

"Participants", "Observers:", "and by the following observers:", "* Observer". Patterns only; words are added to them
as other bodies use them.
"""

from __future__ import annotations

import re

# Of what kind they are, and who they are: "Member organisations", "Observer States", "Other participants"
_KIND = (
    r"(?:(?:associate|full|co-?operating|contracting|consultative|non|party|states?|signatory|member"
    r"|participating|attending|observer|observing|other|also"
    r"|invited|special|partner|donor|dialogue|development|sectoral|strategic|resource|accredited|international"
    r"|regional|inter-?governmental|non-?governmental|United\sNations|UN)[\s-]){0,4}"
)
_WHO = (
    r"(?:members?|parties|signatories|states|countries|economies|territories|governments|organi[sz]ations|agencies"
    r"|entities|institutions|NGOs|delegations|delegates|participants?|attendees|observers?|guests?|invitees|partners"
    r"|persons)"
)
HOW = (  # they came, where some were not in the room
    r"(?:in\sperson|in\sthe\sroom|on(?:\sthe)?\sscreen|online|virtually|remotely"
    r"|(?:by|via|through)\s(?:a\s)?(?:video|tele|audio|web|tele-|video-)?[\s-]?(?:video|phone|link|conference"
    r"|conferencing|call|Zoom|Webex|Teams|internet)(?:[\s-](?:link|conference|conferencing|call))?)"
)
_THERE = rf"(?:present|attending|in\sattendance|represented|participating|taking\spart|joining|{HOW})"
GROUP = rf"{_KIND}{_WHO}(?:(?:\s(?:and|&)\s|/)(?:the\s)?{_KIND}{_WHO})?"
ATTENDANCE = re.compile(
    rf"""^(?:annex\s\w+\W*|appendix\s\w+\W*)?(?:(?:provisional|final|full)\s)?(?:list\sof\s|the\s)?
    (?:participants?|participation|participating\s\w+|attendance|attendees|delegations?|delegates|those\spresent|present
       |in\sattendance|{GROUP}(?:\s{_THERE}){{1,2}}|participants?\s(?:and|&)\sobservers
       |(?:participating|attending)\s{GROUP}
       |participants?\slist|who\s(?:was\sthere|attended)|representation)(?:\slist)?\s*(?:\(\d{{1,3}}\))?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(
    rf"""^(?:and\s)?(?:also\s)?(?:by\s)?(?:the\s)?(?:following\s)?
    (?:{GROUP}|apolog(?:y|ies)|absent|regrets|present|in\sattendance|(?:\w+\s)?partners|secretariats?\s*:)
    (?:\s{_THERE}){{0,2}}\s*(?:\(\d{{1,3}}\))?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
RUN_ON = re.compile(r"[,;]?\s(?P<part>and\s[^:]{3,60}:)$")  # "Elbonia and by the following observers:", a line too few
MARK = re.compile(r"(?:[*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]+|(?<=[a-z])\d{1,2})$")  # after a name
LEGEND = re.compile(
    r"""^\(?(?P<mark>[*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]+|\d{1,2}(?=\W))?[.)]?\s*(?:=|:|[-–—]|denotes|indicates|means)?\s*
    (?:(?:attend(?:ed|ing)|participat(?:ed|ing)|present|took\spart)\s)?(?:as\s|in\s)?(?:an?\s|the\s)?
    observers?(?:\s(?:status|delegations?|states?|countries|country|organi[sz]ations?|capacity|only))?[.)]*$""",
    re.VERBOSE | re.IGNORECASE,
)
