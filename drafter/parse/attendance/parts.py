"""The headings, labels and rows that say what part of a list stands below, and the legends of its marks.

"Participants", "Observers:", "and by the following observers:", "* Observer". Patterns only; words are added to them
as other bodies use them.
"""

from __future__ import annotations

import re

ATTENDANCE = re.compile(
    r"""^(?:annex\s\w+\W*|appendix\s\w+\W*)?(?:(?:provisional|final|full)\s)?(?:list\sof\s|the\s)?
    (?:participants?|participation|participating\s\w+|attendance|attendees|delegations?|delegates|those\spresent|present
       |in\sattendance|members\s(?:present|in\sattendance)|countries\s(?:present|represented)|participants?\s(?:and|&)\sobservers
       |participants?\slist|who\s(?:was\sthere|attended)|representation)(?:\slist)?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(
    r"""^(?:and\s)?(?:also\s)?(?:by\s)?(?:the\s)?(?:following\s)?(?:other\s|also\s)?
    (?:(?:(?:associate|full|co-?operating|contracting|non)[\s-]){0,3}(?:members?|parties)|participants?|observers?|apolog(?:y|ies)|absent|regrets|guests?|special\sguests|invitees|(?:\w+\s)?partners
    |resource\spersons|present|in\sattendance|countries|states|(?:international\s|regional\s)?organi[sz]ations|delegations
    |(?:member|participating|observer)\s(?:states?|countries|economies|organi[sz]ations|delegations))
    (?:\s(?:present|attending|and\sobservers|in\sattendance))?\s*(?:\(\d+\))?\W*$""",
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
