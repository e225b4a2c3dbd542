"""The forms of sentences about attendance: where their lists stand, and where what stands beside a list begins.

Patterns only; what they mean is in spoken.py. No quantifier is nested in another without a bound, so
that the longest text is searched in a moment.
"""

from __future__ import annotations

import re

from drafter.parse.attendance.parts import GROUP, HOW
from drafter.parse.attendance.words import EVENT, NUMBER, PEOPLE

_GENERAL = rf"(?:{PEOPLE}|observers?|those|following|participating|observing|other|the|{NUMBER}|\s)++"
_WAY = r"(?:virtually|online|remotely|in\sperson|physically)"
_ATTENDED = rf"""(?P<not>not\s)?(?P<also>also\s)?(?:jointly\s|virtually\s)?attended(?:,\s[^,;:.]{{1,60}},)?
          \s(?P<also2>also\s)?(?:(?:both\s)?{_WAY}(?:\s(?:and|or)\s{_WAY})?\s)?by(?::?\s|(?-i:(?=[A-Z])))"""
_IN_ATTENDANCE = r"\b(?:also\s)?in\sattendance\s(?:was|were)\s"
_TOGETHER = rf"""\bbrought\stogether\s | \bsaw\sthe\sparticipation\sof\s | \bgathered\s(?=(?:{PEOPLE})\b)
      | \b(?P<taking>with\s(?:the\s)?(?:active\s)?participation\sof)\s
      | \bwith\s(?=(?:the\s)?(?:{PEOPLE})\b.{{0,600}}\b(?:attending|in\sattendance|present|participating)\b)
      | \b(?:held|convened|took\splace)\b[^.;]{{0,120}}?\bwith\s
          (?=(?:the\s)?(?-i:[A-Z])[^.;]{{0,600}}\b(?:attending|in\sattendance|participating|as\s(?:an\s)?observers?)\b)
      | \b(?:held|convened|took\splace)\swith\s
          (?=(?:(?:{PEOPLE})\s){{1,3}}(?:from|of)\s[^.;]{{0,600}}\bas\s(?:an\s)?observers?\b)
      | \b(?P<present>in\sthe\spresence\sof|(?P<joined>(?:was|were)\s(?:also\s)?joined\s(?:[a-z]+\s)?by))\s"""
# What stands at the beginning of a sentence or within it, and what stands within it alone
AFTER = re.compile(
    rf"""(?:
        {_ATTENDED}
      | ^(?:also\s)?(?:in\sattendance|present|attending|represented|participating
          |representing\s(?:their|its)(?:\s\w+){{1,3}}?)
          (?:\s(?:(?:at|in)\s)?(?:the|this)\s(?:[\w’'-]+\s){{0,6}}?{EVENT})?(?:\s(?:was|were):?|:)\s
      | ^(?:in\sattendance|present|attending|participating|taking\spart)\sas\sobservers?\s(?:was|were|:):?\s
      | {_IN_ATTENDANCE}
      | ^there\swere\s(?:also\s)?(?={_GENERAL}(?:of|from)\s)
      | {_TOGETHER}
      | ^(?:the\s)?(?P<whose>(?-i:[A-Z][\w-]*\s){{0,5}}?)
        (?P<who>(?![^.:;]{{0,40}}\b(?:hosts?|(?:co-)?chairs?|speakers?|panel\w*)\b){_GENERAL})
        (?:\s?(?:(?:present|attending|participating)\s(?:(?:at|in)\s)?(?:the|this)\s(?:[\w’'-]+\s){{0,3}}?{EVENT}
          |present|attending|in\sattendance|represented|(?:who|that)\sattended
          |(?:at|to|in)\sthe\s(?:[\w’'-]+\s){{0,4}}?{EVENT}))*
        \s?(?:\(\d+\))?\s?(?:included|were(?!\sdrawn)|was|comprised|came\sfrom|were\sdrawn\sfrom|consisted\sof)
        :?\s(?:as\sfollows:\s)?
        (?=(?:those\s)?(?:from|of)\s
          |,\s(?-i:[A-Z])
          |(?-i:(?!there\b)[a-z][a-z\s,’'-]{{1,150}}\s(?:from|of)\s(?:the\s)?[A-Z])
          |the\sfollowing\b
          |(?:the\s)?(?:(?-i:[A-Z])|(?:(?:{PEOPLE})(?:,?\s(?:and\s)?))++(?:of|from)\s))(?:those\s(?:from|of)\s)?
      | ^(?:the\s)?(?P<following>following\s{_GENERAL}|following\s)\s?(?:were\s|was\s)?(?:also\s)?
        (?:attended|participated|took\spart|present|represented|in\sattendance)[^:]*:\s
    )(?P<list>\S.*)""",
    re.VERBOSE | re.IGNORECASE,
)
WITHIN = re.compile(rf"(?:{_ATTENDED}|{_IN_ATTENDANCE}|{_TOGETHER})(?P<list>\S.*)", re.VERBOSE | re.IGNORECASE)
AFTER_WORDS = (
    "attend", "presen", "participa", "together", "gathered", "joined", "taking", "there", "following", "held",
    "convened", "took", "includ", "were", "was", "compris", "came", "consist",
)  # fmt: skip
"""One of them stands in all that AFTER finds."""

WITHIN_WORDS = ("attend", "together", "particip", "gathered", "presen", "observ", "joined")
"""One of them stands in all that WITHIN finds."""

THERE = re.compile(
    r"\b(?:attended|participated|took\spart|present|represented|in\sattendance)\b(?!\sby\b)", re.IGNORECASE
)
SENT = re.compile(rf"\b(?:following|{PEOPLE}|observers)\b", re.IGNORECASE)
NAMELY = re.compile(r",\snamely:?\s|:\s|\s[-–—]\s(?=[^–—]*,)", re.IGNORECASE)
STAND_BELOW = re.compile(r"(?:the\s)?following\b[^:]*:$", re.IGNORECASE)  # "The following Partner States attended:"
RELATIVE = re.compile(r",\s(?:which|who)\s[^,;()]{1,100},(?=\s(?:and|as|[A-Z]))")
MEET = re.compile(
    r""",?\s(?:[-–—]\s|,\s)?(?:
        (?P<met>(?:have\s|has\s|having\s)?
            (?:met|gathered|convened|assembled|meeting|convening|assembling|come\stogether)
          |came\stogether|held\s(?:the|their|a|our))
        |attended|participated|took\spart|were\s(?:present|represented))\b""",
    re.VERBOSE,
)
LABEL = re.compile(
    rf"""^(?P<who>(?:list\sof\s|the\s)?(?:
        participating\s\w+|(?:participating|attending|observing|joining)(?:\s{HOW})?|attendance
        |{GROUP}
          (?:\s(?:present|attending|in\sattendance|represented|participating|taking\spart|joining|states|{HOW})){{0,2}}
          (?:\sby\s(?:group|category|status|type))?
        |(?:also\s|those\s)?(?:present|in\sattendance|attending|participating|taking\spart)
          ,?\sas\s(?:an?\s)?(?:observers?|guests?)
        |(?:also\s|those\s)?(?:present|in\sattendance)(?:\s{HOW})?
        |{HOW}|who\s(?:attended|came|took\spart|was\sthere)|apologies|absent|regrets|secretariats?|others)
        )\s*(?:\(\d{{1,3}}\))?\s*(?::|(?P<dash>\s[–—-])\s)\s*(?P<list>\S.*)""",
    re.VERBOSE | re.IGNORECASE,
)
# Where a label and its list end, and the next one begins: "Members: Elbonia, Lutha; Observers: Zenda"
NEXT_LABEL = re.compile(
    r"[;.,]?\s(?:and\s)?"
    rf"(?=(?:{GROUP}|secretariats?|others|apologies|absent|regrets)(?:\s[a-z]+){{0,2}}\s?(?::|\s[–—-])\s)",
    re.IGNORECASE,
)
# The list before its verb, and what may stand after the verb.
VERB_WORDS = ("attended", "participated", "took", "presen", "attendance", "invited", "joined", "sent")
"""One of them stands in all that VERB finds."""

VERB = re.compile(
    r"""(?P<comma>,)?\s(?:have\s|has\s)?(?:(?:both|each|all)\s)?(?P<also>(?:also|likewise|similarly|additionally)\s)?(?:
        attended | (?:actively\s)?participated | took\spart
      | (?P<number>was|were)\s(?:all\s)?(?P<also2>also\s)?(?:present|(?P<represented>represented)|in\sattendance)
      | were\s(?:also\s)?invited(?=\sas\s(?:\w+\s)?guests\b)
      | joined(?=\sthe\b|\sby\s(?:tele)?phone\b|\svirtually|\sonline|\sremotely|\sby\svideo|\svia\b)
      | sent\s(?:an?\s|\d+\s|two\s|three\s|four\s|five\s)?(?:delegations?|representatives?|observers?)
      )\b""",
    re.VERBOSE | re.IGNORECASE,
)
OBJECT = re.compile(
    rf"""\s(?:(?:in|at|to)\s)?(?:the|this|our)\s
        (?P<event>(?:(?!(?:capacity|status|observers?|invitation)\b)[\w’'\-]+\s){{0,6}}?{EVENT}\b)  # "the Meeting"
        (?P<more>\s(?:of|on|for|between|held|in\s[A-Z])\b)?   # of which more is said, so that it may be another
    """,
    re.VERBOSE | re.IGNORECASE,
)
MANNER = re.compile(
    r"""(?:,?\s(?:
        as\s(?:an?\s|the\s)?(?!observer|guest)(?:[\w’']+\s){0,2}?(?:members?|participants?|partners?|(?:co-)?hosts?
            |(?:co-)?chairs?|secretariat|organi[sz]ers?)\b
      | (?P<observing>as\s(?P<one>an?\s)?(?:(?!well|did|were|was|do|had)[\w-]+\s){0,2}?observers?
            (?:\s(?:delegations?|states?|countries))?
          |in\s(?:an|the|their|its)\s(?:capacity\s(?:of|as)\s(?:an\s)?)?observers?(?:\scapacity)?
          |with\sobserver\sstatus)
      | (?P<guest>as\s(?:an?\s)?(?:(?:special|invited)\s)?(?:guests?|resource\spersons?|invitees?)
          |at\sthe\sinvitation\sof[^,;.]*|by\sinvitation)
      | (?:virtually|online|remotely|(?:by|via)\s(?:tele|video|audio|web)\S*(?:\s(?!and\b|from\b)\w+)?|by\sphone)
          (?:\sfrom\s(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+){0,3})?
      | in\sperson | as\swell(?!\sas\b) | too | via\s[\w\s]+
      | by\s(?:its|their|the|an?|his|her)\s[^,;.]{0,150}?(?=$|[,;.]|\sand\s)
      | by\s(?:(?:senior|deputy|vice|high-level)[\s-])*
          (?:ministers?|officials|ambassadors?|deputies|delegates|experts)\b
      | at\s(?:the\s)?[\w\s-]{0,60}?\blevel(?:\sof\s[\w\s]{1,60}?(?=$|[,;.]|\sand\s))?
      | for\sthe\sfirst\stime | throughout(?:\sthe\s\w+)?
      | (?:on|for|during|at|in)\s(?:(?:the|both|all|(?:parts?|most|some)\sof|first|second|third|final|last|opening
          |closing|two|three|its)\s)+
          (?:days?|mornings?|afternoons?|evening|sessions?|segments?|plenary|part)(?:\sonly)?\b(?!\sof\b)
      | (?:held\s)?(?:in\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:,\s[A-Z][\w’'-]+)?\s)?(?:on|from)\s\d[\w\s–-]*?\d{4}
      ))+""",
    re.VERBOSE | re.IGNORECASE,
)
CLAUSE = re.compile(r"(;\s|,?\s(?:while|whereas|but)\s)")
GOES_ON = re.compile(r"\s(?!and\s|with\s|alongside\s|together\s|along\s)\w")
IN_THE = re.compile(r"\s(?:in|at|on|to)\s(?:the|an?|its|their|these|those|this)\s", re.IGNORECASE)
AS_DID = re.compile(r"^,?\s(?:and\s)?as\s(?:did|was|were|had)\s", re.IGNORECASE)
# A list that begins with observers, and what shows that not all of it is of them.
OF_OBSERVERS = re.compile(
    r"(?:(?:by|with|from|of|the|following|other|invited|also|accredited|two|three|four|five|\d+)\s)*observers?"
    r"(?:\s(?:delegations|countries|states|governments|organi[sz]ations|delegates))?(?:\s(?:from|of|namely):?|:|,)\s",
    re.IGNORECASE,
)
OTHERS = re.compile(rf"\b(?-i:{PEOPLE}|guests?)\b|\bas\sa\b|\([^()]*(?:member|guest|participant)|:")
OBSERVERS = re.compile(r"(?<!\band\s)(?<!&\s)\bobserv(?:er|ing\b)", re.IGNORECASE)  # not "Participants and observers"
SERVED = re.compile(r"^(?:the\s)?secretariats?\b", re.IGNORECASE)  # "Secretariat: the Net Office" is on no list
GUESTS = re.compile(
    r"\b(?:(?:dialogue|development|sectoral|strategic)\spartners|guests?|invitees|resource\spersons"
    r"|also\s(?:present|in))\b|^others\b",
    re.IGNORECASE,
)
_BY_WHOM = r"by\s(?:its|their|the|an?|his|her|senior|ministers|officials|ambassadors|deputies)"
BY_LEVEL = re.compile(rf"\s(?:{_BY_WHOM}\b|at\s(?:the\s)?[\w\s-]{{0,60}}?\blevel\b)[^;]*", re.IGNORECASE)
BY_EACH = re.compile(  # ", Elbonia by its Minister, and Lutha by an Ambassador"
    r"(?:[,;]\s(?:and\s|while\s|whereas\s)?|\sand\s)(?P<who>(?:the\s)?(?-i:[A-Z])[^,;]*?)"
    rf"\s(?:{_BY_WHOM}|at\s(?:the\s)?(?:\w+\s)?level)\b",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"""^[,;]?\s(?:and,?\s)?(?:with|(?<=and\s)also(?=\s(?:the\s)?(?-i:[A-Z]))|joined\sby|together\swith|along\swith
        |as\swell\sas|alongside|plus|in\saddition\sto|including|among\s(?:them|whom)|from
        |representing|namely|comprising|as\s(?:did|was|were|had)
        |(?=as\s(?:an?\s)?observers?\b)|(?=[^.;]*\sas\s(?:an?\s)?(?:\w+\s)?(?:observers?|guests?)\b)):?
        \s?(?P<list>(?<=[\s:]).+)""",
    re.VERBOSE | re.IGNORECASE,
)
LINK = re.compile(r"^[\s,;]*(?:(?:and|while|whereas|but|although)\s)?", re.IGNORECASE)
MINISTERS = re.compile(
    rf"(?:We,?\s)?(?P<list>(?:the\s)?(?:{PEOPLE})\b.*?\s(?:of|from|representing)\s.*)", re.IGNORECASE
)
TOGETHER = re.compile(r",?\s(?:together\swith|along\swith|joined\sby)\s")
# What stands before who came: "Upon the invitation of Ruritania, Chair of the Process, Ministers from"
BEFORE_THEM = re.compile(
    rf"""^(?:(?:In\saddition\sto|Besides|Along\swith|Together\swith|As\swell\sas|Alongside)\s
      |(?:Upon|At|On|In|Following|After|During|Under|Further\sto|Pursuant\sto|Apart\sfrom|Aside\sfrom|As\spart\sof
        |Within|(?:Co-?)?(?:[Cc]haired|[Hh]osted)\sby|With(?=[^,;]*,\s(?:the\s)?(?:{PEOPLE})\b))\s
        (?:[^;]{{1,300}}?,\s(?=(?:the\s)?(?:(?:{PEOPLE}|and|their|respective)\s){{1,8}}(?:of|from)\s)
        |[^,;]{{1,200}},\s))""",
    re.VERBOSE,
)
IN = re.compile(r"\s(?:in|at|on|virtually)\b")
# "Delegates from Elbonia and Lutha gathered for the Meeting"; what they met for beside it is another thing
FOR_IT = re.compile(
    rf"""\s(?:together\s)?(?:
        (?:in|at)\s(?-i:[A-Z])[\w’'-]+(?:,?\s(?-i:[A-Z])[\w’'-]+){{0,4}}
          \s?(?:[.,]|on\s\d|from\s\d|for\sthe\s[^.]*?{EVENT}|$)
      | (?:for|at|in)\s(?:the|this)\s(?:[\w’'-]+\s){{0,6}}?(?:{EVENT})\b | virtually | online | on\s\d)""",
    re.VERBOSE | re.IGNORECASE,
)

MEETS = re.compile(  # what is held with somebody's participation; "the Office was established with" it too
    rf"\b(?:{EVENT}|held|met|gathered|convened|opened|took\splace|continued)\b|^It\b|^$", re.IGNORECASE
)
END = re.compile(
    r""",?\s(?:and\s(?:also\s)?(?:welcomed|considered|discussed|agreed|adopted|reviewed|noted|focus+ed|provided
        |aimed|resulted|concluded|addressed|took\splace|featured|followed)\b.*
      |(?:and\s)?(?:was|were|is)\s(?:co-?)?(?:chaired|hosted|held|opened|convened|facilitated|moderated)\b.*
      |(?:and\s)?(?:co-?)?(?:chaired|hosted|moderated|facilitated|opened)\sby\b.*
      |to\s(?:discuss|consider|review|exchange|share|address)\b.*
      |(?:who|which|where|during|under\sthe(?!\s[A-Z][\w\s]{0,60}\sof\s[A-Z])|in\sorder\sto|on\sthe\s(?:theme|margins)
        |in\sthe\smargins|met\sin|met\son)\b.*
      |(?:held\s)?(?:in\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)?\s)?(?:on|from)\s\d[^,;]{0,60}\d{4}.*
      |(?:held\s)?(?:in\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)?\s)?(?:on|from|between)\s\d{1,2}(?:\s[A-Z][a-z]+)?
        (?:\s?(?:to|and|-|–)\s?\d{1,2})?(?:\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b.*)$""",
    re.VERBOSE,
)
AS_OBSERVERS = re.compile(
    r"\bas\s(?:an?\s)?(?:(?!well\b)\w+\s)?observers?\b|\bobserver\s(?:status|capacity)\b"
    r"|\bcapacity\s(?:of|as)\s(?:an\s)?observers?\b",
    re.IGNORECASE,
)
AS_GUESTS = re.compile(
    r"\bas\s(?:an?\s)?(?:(?:special|invited)\s)?(?:guests?|resource\spersons?|invitees?)\b", re.IGNORECASE
)
# A clause that says, as a sentence of its own, who else was there: "; also attending were Elbonia and Lutha"
_ROLE_SAID = r"(?:,?\s(?:as|in|with)\s(?:(?:an|the|their|its)\s)?(?:observers?|guests)(?:\s(?:capacity|status))?,?)"
NEW_CLAUSE = re.compile(
    rf"""(?:;\s(?:and\s)?(?=(?:also\s)?
            (?:present|attending|in\sattendance|participating|taking\spart|represented|observing|invited)\b
          [^.;]{{0,120}}?\s(?:was|were)\s|(?:observers?|guests?):\s)
      | (?:;\s(?:and\s)?|,\s(?:and|while|whereas)\s)(?=(?:the\s)?(?:other\s)?{GROUP}
          (?:\s(?:present|attending|participating|in\sattendance){_ROLE_SAID}?|{_ROLE_SAID})
          \s(?:was|were)\s(?:the\s)?(?-i:[A-Z])))""",
    re.VERBOSE | re.IGNORECASE,
)
OPENS = re.compile(
    r"""^(?:In\saddition|Additionally|Moreover|Further(?:more)?|Finally|Besides|Likewise|Similarly)(?:,\s|\s(?=[A-Z]))
      |^(?P<observing>As\s(?:an?\s)?(?:(?!of)\w+\s)?observers?(?:\sdelegations?)?
          |In\s(?:an|the|their|its)\s(?:observer\scapacity|capacity\s(?:of|as)\s(?:an\s)?observers?)
          |With\sobserver\sstatus),\s
      |^(?P<guests>As\s(?:an?\s)?(?:(?:special|invited)\s)?(?:guests?|resource\spersons?)),\s
      |^(?:On|In|At)\s(?!attendance\b)[^,]*\d[^,]*,\s|^(?P<also>Also),?\s""",
    re.VERBOSE,
)
BELOW = re.compile(  # "was attended by the delegations in the table below."
    r"""\sby\s(?:the\s)?(?:following\s)?
        (?:(?:delegat\w+|countries|states|members?(?:\sstates)?|participants|representatives)\s)?
        (?:(?:of|from)\s(?:all\s)?(?:the\s)?(?:(?:\w+\s){1,2}?)?(?:countries|parties|states|members|economies)\s)?
        (?:and\s(?:the\s)?(?:\w+\s)?(?:observers|organi[sz]ations|partners)\s)?
        (?:that\sare\s|as\s)?(?:(?:listed|named|shown|set\sout|given|indicated|recorded)\s)?
        (?:(?:in|on)\sthe\s(?:following\s|attached\s)?(?:table|list)(?:\s(?:below|hereunder|that\sfollows))?
          |below|hereunder)\s*[.:]?[¹²³⁰⁴⁵⁶⁷⁸⁹]*$""",
    re.VERBOSE | re.IGNORECASE,
)
