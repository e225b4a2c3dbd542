"""Words that tell what a date belongs to as past: for the rule `order_of_events`.

In: the words of a sentence before a date. Out: where the words begin that tell it as done. What a text says is to come
("to be held", "will", "offered to host") is never told as past, nor what is due "by" a date.
"""

from __future__ import annotations

import re

from drafter import dates
from drafter.patterns import compiled

AHEAD = compiled(
    r"""\b(?:to\ be|will|would|shall|should|upcoming|forthcoming|scheduled|plan(?:s|ned)?|planning\ to
          |intend\w*|intention|tentativ\w*
          |propos\w*
          |look\w*\ forward|anticipat\w*|expect\w*|await\w*|next|ahead\ of|prepar(?!ed\ by)\w+|readiness|offer\w*
          |invit\w*|no\ later\ than|in\ time\ for|postpon\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
UNTIL = compiled(
    r"""\b(?:by|until|before|through|for|towards?|to|of)\s+(?:the\s+)?
        (?:(?:end|first\ half|second\ half)\s+of\s+)?
        (?:(?:\d{4},\s)*\d{4},?\s(?:and|or|to)\s)?\Z                     # for 2027 and""",
    re.IGNORECASE | re.VERBOSE,
)
_DONE = (
    r"(?:trained|opened|held|met|visited|completed|concluded|published|signed|ratified|acceded|joined|launched|hosted"
    r"|co-hosted|organi[sz]ed|convened|conducted|delivered|received|submitted|issued|closed|occurred|built|inaugurated"
    r"|entered\sinto\sforce|provided|paid|circulated|attended|participated|resigned|fallen|fell|risen|rose|reached|sent"
    r"|taken\splace|undertaken|carried\sout|presented|chaired|co-chaired|donated|deployed|repaired|adopted|arrested"
    r"|rescued|seized|repatriated|returned|finali[sz]ed|prepared|drafted|produced|begun|approved|elected|appointed"
    r"|struck|hit|destroyed|damaged|killed|displaced|devastated|broke\sout|sank|erupted|performed|installed"
    r"|tested|reviewed|evaluated|audited|granted|became|awarded|disbursed|released)"
)
SINCE = compiled(
    r"\b(?:review|assess|consider|welcom|not|acknowledg|commend)ed\s[^.;:]{3,160}?\ssince\s(?:the\s)?[^.;:,\d]{0,100}?"
    r"(?:in|on|of)\s(?:the\s)?\Z"
)
"""What was done since a day was done behind it: "reviewed the work since the workshop in May 2014"."""
_ON = (
    rf"(?:in|on|from|between|during)\s+(?:the\s+)?(?:(?:{dates.ANY_MONTH})\s+(?:and|to)\s+)?"
    rf"(?:\d{{1,2}}\s(?:{dates.ANY_MONTH})\s\d{{4}},?\sand\s)?\Z"  # "on 3 March 2012 and"
)
_TOOK_PLACE = compiled(
    r"""\b(?: (?:was|were|has\ been|have\ been|had\ been) \s+ (?:\w+ly\s+|also\s+)?
              (?:preceded\ by|(?:co-)?hosted|held|convened|organi[sz]ed|conducted|launched|adopted|opened|signed
                |established|co-chaired|completed|published|inaugurated|endorsed|paid
                |received|ratified|submitted|issued)
            | took\ place | (?:recalled|since|following|last|previous)\ [^.;:]{0,120}?,\ held
            | (?:which|who|officials|ministers|experts|group)\ met ) \b
        (?:(?!\b(?:and|as|order|,)\ to\ [a-z])[^.;:]){0,90}? \Z      # ", held in Zenda, and to adopt" is an aim""",
    re.IGNORECASE | re.VERBOSE,
)
_ALIKE = r"(?:(?!\band\s(?:that|thus|hence|so)\b)[^.;:]){0,90}?"  # what follows "and that" is another clause
# "had trained 86 officers in Zenda in"
_HAD = compiled(rf"\bhad\s+(?:\w+ly\s+|also\s+|already\s+|since\s+|first\s+)?{_DONE}\b{_ALIKE}\b{_ON}")
# "which six members signed in Zenda on", "that the Office had opened on"
_WHICH = compiled(rf"\b(?:which|who|that)\s+(?:[\w’'-]+\s+){{0,5}}?{_DONE}\b{_ALIKE}\b{_ON}")
# "the workshop held in Zenda on", "an agreement, signed on"
_PARTICIPLE = compiled(
    r"(?<!\bbe\s)(?<!\bbeing\s)(?<!\bif\s)(?<!\bwhen\s)"
    r"\b(?:held|hosted|convened|organi[sz]ed|conducted|signed|inaugurated|opened|launched|published|adopted"
    r"|submitted|proclaimed|(?<=,\s)(?:completed|concluded|finali[sz]ed|released|begun))"
    rf"\s+(?:(?:in|at|by)\s[^.;:]{{0,90}}?\b)?{_ON}"
)
# "212 nurses have come home since"
_SINCE = compiled(
    r"\b(?:has|have|had)\s(?:\w+ly\s|also\s)?(?!to\b)[a-z]+\s(?:(?!\bto\b)[^.;:]){0,60}?"
    r"\bsince\s(?:early\s|late\s|mid-)?\Z"
)
_DATED = compiled(r"\b(?:reports?|letters?|notes?|requests?|applications?)\b[^.;:]{0,60}?,?\sdated\s\Z", re.IGNORECASE)
# "thanked the Centre for its work during the floods of", "thanked Elbonia for hosting the workshop in Zenda on"
_THANKED = compiled(
    r"""\b(?:thank(?:ed|s)?|commend(?:ed|s)?|congratulat(?:ed|es?)|prais(?:ed|es?)|appreciation|gratitude)
        \b[^.;:]{0,160}?\bfor\s
        (?: (?:hosting|organi[sz]ing|convening|holding|chairing|conducting|arranging|having\s\w+)\b
          | (?:its|their|his|her|the)\s(?:[\w’'-]+\s){0,3}?(?:work|conduct|response|performance|services?|efforts
              |assistance|hospitality|leadership|help|role)\s(?:during|in|after|following|at)\b )
        [^.;:]{0,120}?\b(?:of|in|on|from|between|during)\s+(?:the\s+)?(?:[A-Z][a-z]+\s+(?:and|to)\s+)?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# "The Committee met three times: in Zenda on 3 March; and in Klow on"
MET = compiled(
    r"\bmet\s(?:once|twice|\w+\stimes)\b[^.]{0,300}?\b(?:on|in|from)\s\Z"
    r"|(?<!\bbe\s)(?<!\bbeen\s)(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)\bmet\s(?:for\s[^.;:]{1,60}?\s)?"
    r"in\s[A-Z][^.;:]{2,80}?\s(?:on|from)\s(?:[A-Z][a-z]+day,?\s)?\Z"
)
# ", which 34 experts attended": what had come of it stands behind its date
DID = compiled(
    r",\s(?:which|in\swhich|at\swhich|where)\s(?!(?:[\w’'-]+\s){0,8}?(?:will|would|shall|should|is|are|may|to)\b)"
    r"(?:[\w’'-]+\s){0,8}?(?:attended|completed|(?:was|were)\s(?:[a-z]+ly\s)?[a-z]+ed\sby|brought|gathered|drew"
    r"|took\spart|had\sbeen|participated|trained|concluded)\b"
)
# "We recalled our meeting in Zenda on"
_RECALLED = compiled(
    r"\brecall(?:ed|s|ing)?\s(?:our|its|their)\s(?:last\s|previous\s|first\s)?(?:meeting|session|summit|conference)"
    r"(?:,?\s(?:held\s)?in\s[^.;:]{2,60}?)?\s(?:on|of|in)\s\Z"
)
_AFTER = compiled(r"\bafter\s[^.;,]*\Z", re.IGNORECASE)
"""What is to follow: "to report, after the tenders were tested in"."""
# "the review was carried out in", "the stations were installed by experts in"
_WAS_DONE = compiled(
    rf"\b(?:was|were|(?:has|have)\sbeen)\s(?:\w+ly\s|also\s|first\s|last\s)?(?!closed){_DONE}\b"
    rf"(?:\s(?:by|in|at|with|from)\s[^.;:,]{{0,60}})?\s{_ON}"
)
# "welcomed the ratification of the Agreement by Elbonia on"
_DEED = compiled(
    r"\b(?:welcom|congratulat|not)(?:ed|es|e|s)?\b[^.;:]{0,60}?\b(?:ratification|accession|adoption|signature|signing"
    r"|completion|launch|inauguration|opening|establishment|creation|release|repatriation|deployment|conclusion"
    r"|publication|election|entry\sinto\sforce|death|arrest)\b[^.;:]{0,100}?\bon\s+\Z",
    re.IGNORECASE,
)
# "met in Zenda on 3 May 2012, and in Klow on": the first of two dates
AND_ANOTHER = compiled(
    rf"\b(?:on|in|from)\s(?:\d{{1,2}}\s(?:to|and)\s)?(?:\d{{1,2}}(?:[–-]\d{{1,2}})?\s)?(?:{'|'.join(dates.MONTHS)})"
    r"\s\d{4}(?=,?\sand\s(?:(?:its|the|a)\s[\w-]+\s(?:meeting|session|workshop)\s)?"
    r"(?:(?:in|at|on|from)\s[^.;:]{0,60})?\Z)"
)
_UNDERTAKES = compiled(
    r"\b(?:agree(?:s|d|ing)?|decid\w*|request\w*|ask(?:ed|s)?|encourag\w*|urg(?:ed|es?|ing)|call(?:ed|s)?\s(?:up)?on"
    r"|undert(?:ook|ake\w*)|willing\w*|commit(?:s|ted|ting|ments?)?|pledg\w*|(?-i:may)|can|could"
    r"|might|must|once|when|if|volunteer\w*)\b",
    re.IGNORECASE,
)


def told(before: str, after: str) -> re.Match[str] | None:
    """Return the words that tell the date behind them as that of something done; None where they do not.

    `after` is the rest of the sentence: "the Games hosted in 2018 would attract visitors" are to come.
    """
    if AHEAD.search(before) or (UNTIL.search(before) and not _THANKED.search(before)):
        return None
    if found := _TOOK_PLACE.search(before) or MET.search(before) or _RECALLED.search(before):
        return found
    if _UNDERTAKES.search(before):
        return None
    if (had := _HAD.search(AND_ANOTHER.sub("", before))) and not dates.times(
        had[0]
    ):  # whatever is said to follow, it was over
        return had
    if AHEAD.search(after):
        return None
    done = () if _AFTER.search(before) else (_WAS_DONE,)
    others = (
        found
        for pattern in (_HAD, _WHICH, *done, _SINCE, _PARTICIPLE, _DATED, _THANKED, _DEED)
        if (found := pattern.search(before))
    )
    return next((found for found in others if not dates.times(AND_ANOTHER.sub("", found[0]))), None)
