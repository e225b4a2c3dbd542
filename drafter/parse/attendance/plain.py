"""Sentences about attendance that are said in many ways, said in the few ways that spoken.py reads.

"Invited to observe were Elbonia and Lutha." -> "Observers attending the Meeting were Elbonia and Lutha." Only the
words around the names change: the names stay as printed and in their order, and whatever says that it was another
meeting ("the Thirteenth Meeting") stays too.
"""

from __future__ import annotations

import re

from drafter import sentences
from drafter.parse.attendance.parts import GROUP, HOW
from drafter.parse.attendance.words import EVENT, NUMBER, PEOPLE

# "the Thirteenth AHG Meeting"
_EV = rf"(?:the|this|our)\s(?:(?!(?:capacity|status|observers?|invitation)\b)[\w’'\-]+\s){{0,6}}?(?:{EVENT})\b"
_AT = rf"(?:\s(?:(?:at|in|to|of)\s)?(?P<at>{_EV}))"
_HERE = rf"(?:\s(?:(?:at|in)\s)?{_EV})?"
_ENDS = rf"(?=\s*(?:[.;:]|$)|,?\s(?:and|while|whereas|but|as|with|together|along|joined)\b|\s(?:(?:at|in|to)\s)?{_EV})"
_AS = (
    r"(?:as\s(?:an?\s)?(?:(?!well\b)\w+\s){0,2}?observers?(?:\s(?:delegations?|states?|countries|country))?"
    r"|(?:in|on|with)\s(?:(?:an|the|their|its)\s)?observer\s(?:capacity|status|basis)"
    r"|in\s(?:an|the|their|its)\scapacity\s(?:of|as)\s(?:an\s)?observers?)"
)
_GUESTS = (
    r"(?:as\s(?:an?\s)?(?:(?:special|invited)\s)?(?:guests?|resource\spersons?|invitees?)"
    r"|(?:at|on|upon)\sthe\sinvitation\sof\s[^,;.]{1,60}?|by\sinvitation)"
)
# One list, and no other after it
_LIST = r"(?P<list>(?:(?!,?\s(?:with|as\swell|along|together|alongside|joined|plus|and\sby|which|who)\b)[^.;:])+?)"
_IN_BRACKETS = r"\((?P<list>(?:the\s)?(?-i:[A-Z])[^()]*(?:\([^()]*\)[^()]*)*)\)"
_WORK = r"(?:the\s|its\s)?(?:proceedings|deliberations|discussions|debates?|exchanges)"
_MEETS = (  # who may be said to have welcomed somebody at this meeting
    rf"(?:{_EV}|It|We|They|(?:The\s)?(?:Ministers|(?:Senior\s)?Officials|Delegates|Delegations|Members|Participants"
    r"|Leaders|Co-?\s?Chairs?|Chairs?))\s(?:also\s|further\s|warmly\s)*"
)
_GROUPS = (  # of whom no name is said
    r"(?:(?:the|other|several|regional|international|relevant|non-?governmental|intergovernmental"
    r"|local|wider|broader|UN|United\sNations|partner)\s)*"
    r"(?:private\ssector|civil\ssociety|business(?:es)?(?:\s(?:community|sector))?|industry"
    r"|academi[ac]s?|media|(?:development\s)?partners|donors?(?:\scommunity)?|organi[sz]ations|agencies"
    r"|NGOs|countries|states|system|research(?:\scommunity)?|diaspora|youth|law\senforcement|region"
    r"|communit(?:y|ies)|observers)"
)
_THERE = (
    r"(?:attending|present|participating|taking\spart|in\sattendance|represented|joining(?:\sus|\sin)?|on\shand|there)"
)
_WERE_THERE = (
    r"(?:(?:was|were)\s(?:also\s)?(?:represented|present|in\sattendance)|(?:also\s)?(?:attended|participated(?:\sin)?"
    r"|took\spart(?:\sin)?))"
)
_WERE_THESE = r"\s(?:was|were|included|comprised):?\s(?=(?:the\s)?(?:following\b|(?-i:[A-Z])))"
_Forms = tuple[tuple[re.Pattern[str], str], ...]


def _forms(*forms: tuple[str, str]) -> _Forms:
    return tuple((re.compile(form, re.IGNORECASE | re.VERBOSE), said) for form, said in forms)


# Each form and what it says; the first is tried first. "\g<at>" is the meeting as the sentence calls it.
_CAME = _forms(
    (r"\bthe\s(?:first|second|third|last|final|opening|closing|plenary|morning|afternoon)\s(?:plenary\s)?"
     r"(?:sessions?|segment|day|part|half)\sof\s"
     rf"(?={_EV})", ""),
    (r"(?<=\w),\s(?:at|on|upon)\sthe\s(?:kind\s)?invitation\sof\s[^,;.]{1,60},(?!\sby\b|\s(?:were|was)\s"
     r"(?!(?:also\s)?(?:present|represented|in\sattendance)\b))", ""),
    (r",?\sand,?\sby\s(?:special\s)?invitation,?\s(?=(?:of\s)?(?:the\s)?(?-i:[A-Z]))", ", and as guests, "),
    (r"\b(?:solely|only|purely|merely|again|formally|officially|once\smore)\s(?=as\s(?:an?\s)?(?:\w+\s)?"
     r"(?:observer|guest))", ""),
    (r"(?P<with>,\s(?:together\s|along\s)?with\s(?:(?!\b(?:participating|attending|present)\b)[^.;:])+?)\s"
     r"observing(?=\s*(?:[.;]|$))", r"\g<with> as observers"),
    (r"(?P<with>,\s(?:together\s|along\s)?with\s[^.;:]+?)\s(?:with|in)\s(?:(?:an|the|their|its)\s)?observer\s"
     r"(?:status|capacity)(?=\s*(?:[.;]|$))", r"\g<with> as observers"),
    (r"\bjoined\sthe\s(?:[\w’'-]+\s){0,4}?(?:group|process|forum|committee|council|commission)\s"
     r"(?:in\s(?:\w+\s)?\d{4}\s)?and\s(?=(?:also\s)?(?:attended|participated|took\spart|was\s|were\s))", ""),
    (r"\bnot\sas\s(?:full\s|a\s)*\w+\sbut\s(?=as\s)", ""),
    (rf"\s\((?:with\s)?(?P<list>(?:the\s)?(?-i:[A-Z])(?:[^()]|\([^()]*\))*?)\s(?P<as>{_AS})\)(?=\s*"
     rf"(?:[.;]|$))", r", with \g<list> \g<as>"),
    (r"\bdid\sso\s(?=as\s|in\san?\s|with\s)", "attended "),
    (r"\b(?:was|were)\s(?:also\s)?(?:graced|honou?red|enriched)\sby\sthe\s(?:presence|participation"
     r"|attendance)\sof\s", "was also attended by "),
    (r"\battended,?\s(?:(?:on|over|throughout|for|at|in|this)\s[^\W\d](?:[^\W\d]|[\s-]){0,40}?\s)?by\s",
     "attended by "),
    (rf"^those\s(?:who\s)?(?:also\s)?(?:were\s)?(?:attended|took\spart|participated|came|{_THERE}){_AT}?\s"
     rf"(?:was|were|included)\s", r"Participants attending \g<at> were "),
    # "Participating in the meeting by video link were"
    (r"^(?P<who>(?:also\s)?"
     r"(?:taking\spart|participating|attending|joining(?:\sus|\sin)?|present|connecting|dialling\sin)"
     rf"(?:\s(?:(?:at|in|to)\s)?{_EV})?),?\s{HOW},?(?=\s(?:(?:(?:at|in|to)\s)?{_EV}\s)?(?:was|were)\b)", r"\g<who>"),
    (rf"^(?P<also>also\s)?(?:taking\spart|participating|attending|joining(?:\sus|\sin)?|coming|connecting|dialling\sin"
     rf"|(?:seated\s)?(?:around|at)\sthe\stable|seated){_AT}?\s(?:was|were):?\s",
     r"\g<also>Present at \g<at> were "),
    (rf"^(?P<also>also\s)?among\s(?:the|those)\s(?:other\s)?(?:participants|delegations|delegates|attendees"
     rf"|{_THERE}|who\sattended){_AT}?\s(?:was|were)\s",
     r"\g<also>Present at \g<at> were "),
    # "The following States not party to the Convention were represented by observers: Elbonia"
    (rf"^(?P<who>(?:the\s)?(?:following\s)?{GROUP}),?\s(?:(?:which|that)\s(?:are|were)\s)?not\s(?:yet\s)?"
     r"(?:part(?:y|ies)|members?|signator(?:y|ies))"
     r"(?:\s(?:to|of)\s(?:the\s|this\s|its\s)?[\w’'-]+(?:\s(?!were\b|was\b|also\b)[\w’'-]+){0,6}?)?,?"
     r"(?=\s(?:also\s)?(?:were|was|attended|participated|took\spart))", r"\g<who>"),
    # "by delegations from the following Parties to the Treaty which are not members of the Council: Elbonia, Lutha"
    (r"\bfollowing\s(?P<who>(?:[\w-]+\s){0,2}?(?:parties|states|countries|governments|members|signatories))"
     r"\s(?:(?:to|of)\s(?:the|this)\s[^:;.,()]{1,80}?|(?=which\s|that\s|who\s))"
     r"(?:,?\s?(?:which|that|who)\s(?:are|were)\s[^:;.()]{1,60})?(?=:\s)", r"following \g<who>"),
    (r"\brepresented\sby\s(?:an\s)?observers?(?=\s*(?:[:.;]|$)|\sat\s)", "represented as observers"),
    (r"\balso\sjoined(?=\s*(?:[.;]|$))", "also attended"),
    (r"^(?:participation|attendance|representation)\s(?:was|came)\s(?:by|from)\s", "Participants were "),
    (rf"\bhad\s(?=(?:{NUMBER})\s(?:\w+\s){{0,2}}?(?:{PEOPLE})\b,?\s(?:representing|from|of)\s)",
     "was attended by "),
    (r"\b(?:enjoyed|benefit+ed\sfrom|featured|recorded|had)\s(?:the\s)?(?:active\s)?(?:participation"
     r"|presence|attendance)\s(?:of|by|from)\s",
     "saw the participation of "),
    (r"\bwith\s(?:the\s)?(?:attendance|presence)\s(?:of|by)\s", "with the participation of "),
    (rf"(?<=\S)\s(?-i:(?:convened|assembled|gathered|included|comprised|attracted|drew)\s(?:together\s)?)(?="
     rf"(?:the\s|senior\s)*(?:{NUMBER}\s)?(?:{PEOPLE})\b(?!['’]\s)[^.;:]{{0,80}}?\s(?:from|of|representing)\s(?!\d))",
     " brought together "),
    (rf"^{_MEETS}welcomed\s(?=(?:representatives|delegates|delegations|officials)\s(?:from|of)\s)(?![^.]*\b"
     rf"(?:(?-i:new)|to\sthe\sfloor)\b)(?P<list>[^.;:]+?)(?P<rest>{_AT}?\s*[.]?)$",
     r"\g<list> also attended\g<rest>"),
    (rf"^{_MEETS}(?:welcomed|appreciated)\s(?:the\s)?(?:participation|attendance|presence)\sof\s"
     rf"(?=(?:the\s|senior\s)*(?:{PEOPLE})\s(?:from|of|representing)\s)"
     rf"(?P<list>[^.;:]+?)(?P<rest>{_AT}?\s*[.]?)$", r"\g<list> attended\g<rest>"),
    # "Observer countries were also represented (Elbonia, Lutha)"
    (rf"^(?:the\s)?(?:{NUMBER}\s)?(?:observers?|(?:\w+\s)?observer\s{GROUP})\s{_WERE_THERE}{_AT}?(?:\s{_AS})?,?\s"
     rf"{_IN_BRACKETS}", r"Observers attending \g<at> were \g<list>"),
    (rf"^(?:the\s)?(?:{NUMBER}\s)?{GROUP}\s(?P<also>{_WERE_THERE}){_AT}?,?\s{_IN_BRACKETS}(?=[.;]|$)",
     r"Participants attending \g<at> were \g<list>"),
    (r"\bfollowed\s(?:the\s\w+\s)?(?=online|virtually|remotely|by\svideo|via\s)", "attended "),
    (r"(?P<was>\b(?:was|were)\s(?:also\s)?(?:present|in\sattendance))\s(?:in|at)\s(?-i:[A-Z][\w’'-]+)"
     r"(?=\s*[.;]|,\s(?:while|and|with)\b|$)", r"\g<was>"),
    (r",?\s\(?(?:that\sis(?:\sto\ssay)?|i\.e\.?|viz\.?|specifically),?:?\s(?=(?:the\s)?(?-i:[A-Z]))", ", namely "),
    # "Ministers welcomed Elbonia as the newest member, attending for the first time"
    (rf"^{_MEETS}(?:welcomed|greeted)\s(?P<list>[^.;:]+?)\sas\s"
     r"(?:an?\s|the\s)?(?:new(?:est)?|latest)\smembers?\b[^.;:]{0,80}?,"
     r"\s(?:attending|participating|present|taking\spart|represented)\b[^.;:,]{0,80}\bfor\sthe\sfirst\stime",
     r"\g<list> attended"),
    (r"(?P<was>\b(?:was|were))\s(?:also\s)?(?:present|in\sattendance|represented)\s(?=from\s(?:the\s)?(?-i:[A-Z]))",
     r"\g<was> "),
    # "All members attended, namely Elbonia and Lutha": the list before its verb
    (rf"^(?P<who>[^.;:,]{{1,80}}?\s{GROUP})\s(?P<did>{_WERE_THERE}{_HERE}),?\snamely,?:?\s"
     r"(?P<list>[^.;:]+?)(?=\s*(?:[.;]|$)|,\s(?:and|while|whereas|but|with)\s[^.;]{0,300}\s"
     rf"(?:{_WERE_THERE}|as\s(?:an\s)?observers?)\b)",
     r"\g<who>, namely \g<list>, \g<did>"),
    (r"\bjoined\sus\b", "attended"),
    (rf"\bjoined\s(?:in\s)?(?:{_WORK}|the\stable)", "attended"),
    (rf"\bcame(?:\sto(?=\s{_EV})|(?=\s*[.;]|\s*$|\sas\s|\sat\sthe\sinvitation\b))", "attended"),
    (r"\b(?:sent|dispatched|fielded|provided)\s(?:(?:an?|its|their|own|official|high-level|senior|small"
     r"|large|strong|full|\d+)\s)*"
     r"(?:delegates?|delegations?|representatives?|officials?|officers?|teams?|experts?|participants?"
     r"|ministers?)\b(?!\s(?:from|of)\b)",
     "attended"),
    (rf"\b(?P<was>was|were)\s(?P<also>also\s)?(?:among\s(?:the|those)\s(?:participants|attendees|delegations"
     rf"|{_THERE}|who\sattended)|on\shand|there(?=\s*[.;]|$|\sas\s)"
     rf"|(?=at\s{_EV}))", r"\g<was> \g<also>present "),
    (r"\b(?:was|were)\s(?:also\s)?the\s(?:participants|participating\s\w+|attendees|delegations\spresent)\b",
     "attended"),
    # "The Associate Members were represented by Elbonia": who they were, and no person
    (rf"^(?:the\s)?(?P<who>(?:(?:associate|full|co-?operating|contracting|observer|participating|other)[\s-])*"
     rf"(?:members?(?:\sstates|\scountries)?|parties|states|countries))\s(?:was|were)\s(?P<also>also\s)?"
     rf"represented{_AT}?\sby\s(?=(?:the\s)?(?-i:[A-Z]))", r"Delegations attending \g<at> were "),
    (rf"^(?:the\s)?(?:(?:accredited|invited|other|following)\s)*observers\s(?:was|were)\s(?:also\s)?represented{_AT}?"
     rf"\sby\s(?=(?:the\s)?(?-i:[A-Z]))", r"Observers attending \g<at> were "),
    # "The Associate Members, Elbonia and Lutha, also attended"
    (r"^(?:the\s)?(?:associate|full|co-?operating|contracting|observer|participating|other)\s"
     r"(?:members?(?:\sstates|\scountries)?|parties|states|countries),\s(?:namely,?\s)?(?P<list>(?-i:[A-Z])[^.;:]+?),\s"
     r"(?=(?:also\s|both\s)?(?:attended|participated|took\spart"
     r"|were\s(?:also\s)?(?:present|represented|in\sattendance)))",
     r"\g<list> "),
    # "Contracting Parties which are not Consultative Parties: Elbonia"
    (r"(?P<who>\b(?:members?|parties|states|countries|organi[sz]ations|delegations))\s(?:which|that|who)\s"
     r"(?:are|were|is|was)\snot\s[\w\s’'-]{1,80}?(?=\s?(?::\s|\())", r"\g<who>"),
    (rf"^(?P<who>{_GROUPS})\s(?:was|were)\s(?:also\s)?represented\s(?:there\s)?by\s(?=(?:the\s)?(?-i:[A-Z]))"
     rf"(?!the\s(?:Minister|Secretary|Deputy|Head|Ambassador))",
     "Also present were "),
    (rf"^(?:the\s)?(?:{NUMBER}|following|other)\s(?:\w+\s){{0,2}}?(?:{PEOPLE})(?:\s(?:that|which|who)\s"
     rf"[^,;:]{{1,80}})?,\s(?:namely,?\s)?(?=(?:the\s)?(?-i:[A-Z]))", ""),
    (rf"^(?P<also>also\s)?(?:invited|{_THERE}|serving|welcomed){_AT}?,?\s{_GUESTS},?(?:\s(?:(?:at|in"
     rf"|to)\s)?(?P<other>{_EV}))?,?\s(?:was|were)(?:\sthe\sfollowing)?:?\s",
     r"Guests attending \g<at>\g<other> were "),
)  # fmt: skip
_OBSERVED = _forms(
    (rf"^(?:also\s)?(?:invited|{_THERE}|serving|acting|sitting|seated|admitted|accredited|welcomed){_AT}?,?\s"
     rf"(?:to\sobserve|{_AS}),?(?:\s(?:(?:at|in|to)\s)?(?P<other>{_EV}))?,?\s(?:was|were)(?:\sthe\s"
     rf"following)?:?\s",
     r"Observers attending \g<at>\g<other> were "),
    (rf"^(?:also\s)?observing{_AT}?(?:\s{_WORK})?\s(?:was|were)(?:\sthe\sfollowing)?:?\s",
     r"Observers attending \g<at> were "),
    (rf"^(?:the\s)?invitations?\s(?:to\sobserve|as\sobservers?|to\s(?:attend|participate|take\spart)\s"
     rf"{_AS}){_AT}?\s(?:was|were)\s(?:accepted|taken\sup)\sby\s", r"Observers attending \g<at> were "),
    (rf"^(?:the\s)?observer\s(?:status|seats?|places?){_AT}?\s(?:was|were)\s(?:held|enjoyed|filled|taken)\sby\s",
     r"Observers attending \g<at> were "),
    (rf"^(?:the\s)?(?:\w+\s)?observers?{_AT}?,\s(?P<list>(?-i:[A-Z])[^.;]*?),\s(?=(?:also\s)?(?:attended"
     rf"|participated|took|left|joined|made|were|was|contributed|delivered|spoke|expressed))[^.]*[.]?$",
     r"Observers: \g<list>"),
    (r"(?P<and>,?\sand)\s(?:was\s|were\s)?(?:also\s)?observed\sby\s", r"\g<and> by the following observers: "),
    (r",\s(?:was\s)?(?:also\s)?observed\sby\s", ", and by the following observers: "),
    (rf"(?P<ev>(?:{_EV}|^It|{_WORK})(?:,?\s[^.;]{{0,80}}?)??)\s(?:was|were)\s(?:also\s)?observed\sby\s"
     rf"(?:observers\sfrom\s)?", r"\g<ev> was attended, as observers, by "),
    (rf"\baccepted\s(?:an?\s|the\s|their\s|its\s)?invitations?\s(?:to\sobserve|{_AS}|to\s(?:attend|participate"
     rf"|take\spart)\s{_AS}){_ENDS}",
     "attended as observers"),
    (r"\b(?:sent|dispatched|fielded|provided)\s(?:an?\s|their\s|its\s|official\s|own\s)*observers?"
     r"(?:\s(?:delegations?|teams?|missions?))?\b",
     "attended as observers"),
    (rf"\b(?:was|were)\s(?:also\s)?(?:invited|admitted|welcomed)\sto\sobserve{_ENDS}", "attended as observers"),
    (rf"\b(?:acted|served|sat(?:\sin)?|came|joined(?:\sus|\sin)?|followed\s(?:{_WORK}|{_EV})|(?:was"
     rf"|were)\s(?:also\s)?(?:invited|admitted|welcomed|accredited|registered|seated|there|listed|included))\s"
     rf"(?={_AS}|{_GUESTS})",
     "attended "),
    (r"\b(?:was|were)\s(?:also\s)?among\sthe\s(?:\w+\s)?observers\b", "attended as observers"),
    (rf"^(?:the\s)?roles?\sof\s(?:an\s)?observers?{_AT}?\s(?:was|were)\s(?:taken|filled|played|assumed)\s"
     rf"by\s", r"Observers attending \g<at> were "),
    (rf"\btook\sup\s(?:an?\s|the\s|their\s|its\s)?invitations?\sto\sobserve{_ENDS}", "attended as observers"),
    (rf"\b(?:was|were)\s(?:also\s)?observing{_ENDS}", "attended as observers"),
    (r"^With\s(?P<list>(?:the\s)?(?-i:[A-Z])[^.;:]+?)\s(?:observing|(?:attending\s|participating\s)?as\sobservers)"
     r",\s(?P<rest>[^.;:]+?)(?P<end>[.]?)$", r"\g<rest>, with \g<list> as observers\g<end>"),
    (rf"^(?:the\s)?(?:other\s)?{GROUP}(?:\s{_THERE}{_HERE})?,?\s{_GUESTS},?{_HERE},?{_WERE_THESE}",
     "Guests attending the Meeting were "),
    # "Non-Parties present as observers were", "The Dialogue Partners, as observers, were"
    (rf"^(?:the\s)?(?:other\s)?{GROUP}(?:\s{_THERE}{_HERE})?,?\s{_AS},?{_HERE},?{_WERE_THESE}",
     "Observers attending the Meeting were "),
    # "Elbonia, an observer, was also present"
    (r"^(?P<list>(?:the\s)?(?-i:[A-Z])[^.;:]*?),\s(?:which\s(?:is|are)\s)?(?:an?|both|all)\s(?:\w+\s)?"
     r"observers?(?:\s(?:states?|countr(?:y|ies)))?,\s(?=(?:also\s)?(?:attended|participated|took\spart|joined"
     r"|(?:was|were)\s(?:also\s)?(?:present|represented|in\sattendance)))",
     r"As observers, \g<list> "),
    (r"^(?P<list>(?:(?!,?\s(?:while|whereas|but)\s)[^.;:])+?),\s(?:(?:with|in)\s(?:(?:an|the|their"
     r"|its)\s)?observer\s(?:status|capacity)|in\s(?:an|the|their|its)\scapacity\s(?:of|as)\s(?:an\s)?observer"
     r"s?),\s"
     r"(?=(?:also\s)?(?:attended|participated|took|was|were|joined|sent|came)\b)", r"As observers, \g<list> "),
    (rf"\b(?:held|enjoyed|had)\s(?:the\s)?(?:status\sof\s(?:an\s)?observers?|observer\sstatus){_ENDS}",
     "attended with observer status"),
    (rf"\bwas\s(?:also\s)?(?:an|the)\s(?:(?!\b(?:new|first)\b)\w+\s)?observer{_ENDS}", "attended as an observer"),
    (rf"\bwere\s(?:also\s|both\s|all\s)?(?:the\s)?(?:(?!(?:new|following|other)\b)\w+\s)?observers{_ENDS}",
     "attended as observers"),
    (r"\bon\san\sobserver\sbasis\b|\bin\sobserver\scapacity\b|\bin\sobserver\sstatus\b|\bwith\sthe\s"
     r"status\sof\s(?:an\s)?observers?\b|\bin\s(?:an|the|their|its)\sobserver\sstatus\b",
     "with observer status"),
    (rf"^(?!as\s)(?P<who>[^.:]*?(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbe))\s(?P<also>also\s)?observed"
     rf"(?:\s{_WORK})?{_ENDS}", r"\g<who> attended as observers"),
    (rf"^{_MEETS}(?:welcomed|received|noted\swith\sappreciation)\s(?:the\s)?(?:participation|attendance"
     rf"|presence|involvement)\s(?:(?:at|in)\s{_EV}\s)?(?:of|by|from)\s(?P<list>[^.;:]+?)\s(?P<as>{_AS})"
     rf"(?P<rest>{_AT}?\s*[.]?)$",
     r"\g<list> attended \g<as>\g<rest>"),
    (rf"^{_MEETS}(?:welcomed|received|greeted|hosted)\s(?P<list>[^.;:]+?),\s(?:which|who)\s(?:attended"
     rf"|participated|took\spart|joined){_AT}?\s(?P<as>{_AS})(?P<rest>\s*[.]?)$",
     r"\g<list> attended \g<as> at \g<at>\g<rest>"),
    (rf"^{_MEETS}(?:welcomed|received|admitted|invited|had(?!\sbeen\b)|hosted)\s{_LIST}\s(?P<as>as\s(?:an\s)?(?:"
     rf"(?!new)\w+\s)?observers?)(?P<rest>{_AT}?\s*[.]?)$",
     r"\g<list> attended \g<as>\g<rest>"),
    (rf"^{_MEETS}(?:welcomed|received|greeted|hosted)\s(?:the\s)?(?:\w+\s)?observers?(?:\s(?:from|of)\s"
     rf"|,\s(?:namely,?\s)?|:\s)(?P<list>[^.;:]+?)(?P<rest>{_AT}?\s*[.]?)$",
     r"Observers attending \g<at> were \g<list>."),
)  # fmt: skip
_RELATIVE = re.compile(  # "Elbonia, which joined in 2018, also attended"
    r",\s(?:which|who)\s[^,;()]{1,100},(?=\s(?:also\s|both\s)?(?:attended|participated|took\spart|was\s"
    r"|were\s|joined|observed|sent))"
)
_SO_DID = re.compile(r"(?:;|,|,?\sand)\s(?:so|as)\s(?P<did>did|were|was)\s", re.IGNORECASE)
# One of these stands in all that the forms say, and of these in all that say who observed: most sentences hold none.
_MAY_BE = (
    "observ", "guest", "resource person", "attend", "particip", "presen", "delegat", "invit", "join", "took part",
    "taking part", "came", "coming", "on hand", "sent ", "dispatched", "fielded", "provided", "convened", "assembled",
    "gathered", "included", "comprised", "attracted", "drew ", "welcomed officials", "are not", "is not", "was not",
    "were not", "was there", "were there", "was also there", "were also there", "was at", "were at", "was also at",
    "were also at",
    "did so", "so did", "so was", "so were", "as did", "as was", "as were",
    "connecting", "dialling", "seated", "the table", "represented", "followed", "that is", "i.e", "viz", "specifically",
)  # fmt: skip
_MAY_OBSERVE = ("observ", "guest", "resource person", "invit")
_THE_MEETING = "the Meeting"  # where a sentence does not say which


def said(sentence: str) -> str:
    """Return the sentence in the words that spoken.py reads; as it is where it is said plainly, or of other things."""
    if not sentences.holds(sentence, _MAY_BE):
        return sentence
    found = _through(_CAME, _SO_DID.sub(r", as \g<did> ", _RELATIVE.sub("", sentence)))
    found = _through(_OBSERVED, found) if sentences.holds(found, _MAY_OBSERVE) else found
    return re.sub(r"\s\s+", " ", found)


def _through(forms: _Forms, sentence: str) -> str:
    for form, plain in forms:
        sentence = form.sub(lambda match, plain=plain: _filled(match, plain), sentence, count=1)  # type: ignore[misc]
    return sentence


def _filled(match: re.Match[str], plain: str) -> str:
    """Return what a form says, with the meeting as the sentence calls it, or "the Meeting"."""
    groups = match.groupdict(default="")
    if "at" in groups and not groups.get("other"):
        groups["at"] = groups["at"] or _THE_MEETING
    return re.sub(r"\\g<(\w+)>", lambda name: groups[name[1]], plain)
