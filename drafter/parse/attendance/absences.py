"""The forms of sentences that tell who was not there: who stayed away, and "all but", of whom a list is none.

Patterns only, as in frames.py; what they mean is in spoken.py.
"""

from __future__ import annotations

import re

ABSENT = re.compile(
    r"\b(?:not|unable|declined|apologi[sz]ed|apolog(?:y|ies)|absent|absence|regrets?|without"
    r"|except(?:ion)?|nobody|neither|nor)\b",
    re.IGNORECASE,
)
_EXCEPT = (
    r"with\s(?:the\s)?(?:sole\s|only\s)?exceptions?\sof|except(?:\sfor|ing)?|excluding|apart\sfrom|other\sthan"
    r"|(?-i:save\sfor|barring|minus)|in\sthe\sabsence\sof"
)
BUT_ONE = re.compile(  # "All members except Elbonia attended"
    rf",?\s(?:{_EXCEPT}|but)\s[^.;:]{{1,80}}?(?=\s(?:attended|participated|took\spart|were\b))",
    re.IGNORECASE,
)
EXCEPT = re.compile(
    rf",?\s(?:{_EXCEPT}|but\snot|with\sapologies\sfrom)\s.*?"
    r"(?=,?\sas\swell\sas\s|,\snamely:?\s|,?\stogether\swith\s"
    r"|,\swith\s(?=[^.;]*\bobserv)|,?\sand\s(?:by|from|of)\s|;|$)",
    re.IGNORECASE,
)
# An exception that ends before what is said of others: "except Tonga, and Japan attended as an observer"
EXCEPT_THEN = re.compile(
    rf",?\s(?:{_EXCEPT}|but\snot|with\sapologies\sfrom)\s(?:[^,;.:]{{1,80}}|[^;.:]{{1,200}}?,?\sand\s[^,;.:]{{1,80}})"
    r"(?=,\s(?:and|while|whereas|but)\s[^.;:]{1,300}?\s"
    r"(?:attended|participated|took\spart|were\s|was\s|as\san?\sobserver|as\sobservers))",
    re.IGNORECASE,
)
EXCEPT_FIRST = re.compile(rf"^(?:{_EXCEPT})\s[^,.;:]{{1,80}},\s(?=(?:all|every|each|the\sother)\b)", re.IGNORECASE)
# What a clause says after "were invited": "but did not attend"; who kept out of a vote was there
STAYED_AWAY = re.compile(
    r""",?\s(?:(?:but|though|although|however|yet|and)\b,?\s)?
    (?:(?:in\sthe\s(?:event|end)|regrettably|unfortunately|ultimately|they|both|it|neither),?\s){0,2}
    (?:(?:did|could|was|were|had|has|have)\s(?:\w+\s){0,2}?(?:not|unable|absent|prevented)\b
       (?:\s(?:able|to|be|been|in|a|position|from)\b){0,6}
       \s?(?:attend|participat|take\spart|taking\spart|come|present|represented|join|send|sent|there|travel|respond
         |[.;,]|$)
      |(?:sent|tendered|conveyed|extended)\s(?:their\s|its\s)?(?:apologies|regrets)
      |apologi[sz]ed|declined|(?:was|were)\sabsent
      |(?<=neither\s)(?:attended|came|participated|was|could))
    (?!\w*\sin\s(?:the\s)?(?:vot|decision|discussion|adoption|consensus|debate|deliberation))""",
    re.VERBOSE | re.IGNORECASE,
)
NEITHER = re.compile(r"^(?:They|Both|It|Neither|Neither\sof\s(?:them|these))(?=\s)")  # of those named before
# "Elbonia and Lutha, the latter represented by the Ambassador of Lutha": who spoke for one that is named before
REPRESENTED = re.compile(
    r",\s(?:the\s(?:latter|former|last|first)(?:\s(?:two|three))?|both|each|all)\s(?:being\s)?represented\s(?:by|at)\s"
    r"[^.;,]*(?=,|[.;]|$)"
)
