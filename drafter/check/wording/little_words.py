"""Little words that English wants between two others, for lost-word: "took note [of] the draft", "would [be] held".

Each row is named by a text in which the lost word stands in brackets. Only what makes no sense without it stands here;
left out is what may end a clause before the next, "the report the members submitted", and "access the fund".
"""

from __future__ import annotations

import re

from drafter import dates
from drafter.check.wording.grammar import ACTIVE, BASE, DO, MORE, NOUN_TOO, THE, Kind, Lost, Mend, lost, phrases, verbs
from drafter.check.wording.little_articles import ARTICLES
from drafter.patterns import compiled

# ── what stands around a lost word ───────────────────────────────────────────────────────────────

_ITS = r"(?:the|its|their|our|these|those)"
_MONTH = f"(?:{'|'.join(dates.MONTHS)})"
_DAY = rf"\d{{1,2}}(?:\ {_MONTH}(?:\ \d{{4}})?)?"
_NAME = r"(?:[A-Z][\w’'-]+|\ufffc{3,})"
_PART = r"(?:paragraph|[Aa]rticle|[Ss]ection|[Aa]nnex|[Rr]ule|[Rr]esolution|[Dd]ecision)s?"
_NUMBERED = rf"{_PART}\ (?:\d|[IVXA-F]+\b"
_PLANNED = (
    "agreed|decided|resolved|undertook|offered|volunteered|pledged|proposed|intended|intends|wished|wishes|planned|"
    "hoped|preferred"
)
_BODY = (
    r"(?:[Ss]ecretariat|[Bb]odies|Bureau|Board|Chair|Co-[Cc]hairs|Commission|Committee|Council|Group|Forum|Office|"
    r"Panel|President|Secretary|Secretary-General|Director-General|Director|Governments?|staff|[Mm]embers|[Mm]inisters|"
    r"[Ss]tates|[Pp]articipants|[Pp]arties|[Pp]artners|[Dd]elegations|[Dd]onors|[Cc]ountries|[Ee]conomies|[Ee]xperts|"
    r"[Oo]fficials|[A-Z]{2,}|\ufffc{3,})"
)
_WHO = (
    r"(?:(?:the|all|its|other)\ )?(?:(?!(?:that|who|which|how|whether|when|if|to|and|as)\b)[\w-]+\ ){0,3}?"
    rf"{_BODY}(?:\ of\ (?:the\ )?\ufffc+)?"
)
_HELPED = (
    r"(?:(?:the|these|all|interested|other|its|their)\ )?(?:(?!(?:to|which|that|who|in|by|with|on|will|can|could|would|"
    r"should|for|as|from|when|where|further|and\ to)\b)[\w’'\ufffc-]+\ ){0,5}?"
    r"(?:[a-z]+[^s\W]s|[A-Z]{2,}|\ufffc+|Group|Secretariat|Office|people)"
)
_NAMES = r"[A-Z\ufffc][\w\ufffc’'-]*(?:\ (?:of\ |and\ |the\ )*[A-Z\ufffc][\w\ufffc’'-]*)*"
_THANKED = r"(?!(?:for|and|who|which|that|to|on|in|by|with|through)\b)[\w’'\ufffc()-]+"
_GAVE = (
    "hospitality|generosity|organi[sz]ation|preparation|arrangements|chairmanship|leadership|efforts",
    "support|assistance|work|contributions?|offer|help|cooperation",
)
_DONE = (
    r"(?:(?!(?:need|feed|speed|exceed|proceed|succeed|breed|bleed|embed|shed|indeed|heed|seed|weed|wed|bed|red|hundred|"
    r"accused|sacred|naked|united|associated)\b)[a-z]{2,}ed|held|made|given|taken|built|sent|shown|written|chosen|"
    r"drawn|done|seen|known|found|brought|kept|sought|undertaken|understood|withdrawn|spoken|borne|driven|forgotten)"
)
_NO_NOUN = (
    r"(?<!\bthe\ )(?<!\b[Ii]ts\ )(?<!\b[Oo]ur\ )(?<!\b[Tt]heir\ )(?<!own\ )(?<!\bgood\ )(?<!\bfree\ )(?<!\bof\ )"
    r"(?<!\ba\ )(?<!with\ )(?<!ical\ )(?<!tive\ )(?<!mmon\ )"
)
"""What stands before "will", "might" or "can" where it is a noun: "political will", "their collective will"."""
_LED = (
    r"(?:(?:co-)?hosted|attended|(?:co-)?chaired|opened|organi[sz]ed|led|supported|prepared|represented|facilitated|"
    r"convened|moderated|adopted|endorsed|funded|drafted|established|circulated|submitted|tabled|introduced)"
)
_ACTIVITY = (
    "implementation|establishment|adoption|finalisation|finalization|ratification|completion|preparation|extension|"
    "expansion|dissemination|facilitation|promotion|protection|prevention|identification|modernisation|modernization|"
    "chairmanship|co-chairmanship"
)
_ACTED = (
    "noted|welcomed|agreed|endorsed|recommended|thanked|expressed|requested|reaffirmed|recalled|urged|invited|"
    "encouraged|decided|considered|reviewed|approved|commended|emphasised|emphasized|stressed|reiterated|adopted"
)


# ── the table: the words of a row are the rarest of which all that it finds holds one ──────────────

_TO_DO = (
    lost("members agreed [to] establish a group",
          "agreed decided undertook resolved sought aimed intended planned wished hoped proposed wishes seeks intends "
          "plans aims continue continues continued failed expected tended endeavoured endeavored pledged offered "
          "volunteered able unable willing ready determined",
          rf"{_PLANNED}|sought|aimed|seeks|plans|aims|continue[sd]?|failed|expected|tended|endeavou?red|able|unable|"
          "willing|ready|determined", rf"(?!(?:be|become|remain)\b)(?:{BASE})", then=r"(?=\ [a-z])"),
    lost("members offered [to] host the next meeting", _PLANNED.replace("|", " "), _PLANNED,
          rf"(?:{ACTIVE})(?=\ [a-z])|{NOUN_TOO}",
          before=r"(?:\b(?:[A-Z][\w-]+|they|who|it|we|members|participants|delegations|parties|sides|also|further)"
                 r"|\ufffc{3})\ "),
    lost("members were expected [to] submit comments", "expected scheduled due invited requested required encouraged "
          "able unable likely ready willing supposed intended designed asked",
          r"(?:is|are|was|were|be|been|being)\ (?:(?:not|also|now|therefore|fully)\ )?(?:expected|scheduled|due|"
          "invited|requested|required|encouraged|able|unable|likely|ready|willing|supposed|intended|designed|asked)",
          f"have|take|{BASE}|{ACTIVE}"),
    lost("output is estimated [to] have grown", "estimated reported believed thought understood projected",
          r"(?:is|are|was|were)\ (?:(?:also|now|still)\ )?(?:estimated|reported|believed|thought|understood|projected)",
          "have|be|amount|number"),
    lost("it invited members [to] submit comments", "requested requests asked asks invited invites encouraged "
          "encourages urged urges tasked tasks instructed instructs directed directs authorised authorized mandated "
          "called calls",
          r"(?:(?:[Rr]equest|[Aa]sk|[Ee]ncourag|[Uu]rg|[Tt]ask|[Ii]nstruct|[Dd]irect|[Ii]nvit|[Aa]uthori[sz]|[Mm]andat)"
          rf"e?(?:d|ed|s|es)|[Cc]all(?:ed|s)\ (?:up)?on)\ {_WHO}", DO),
    lost("it enabled members [to] improve the plan", "enable enabled enables enabling allow allowed allows",
          rf"(?:enabl(?:e|ed|es|ing)|allow(?:s|ed)?)\ {_WHO}", BASE),
    lost("it assisted members [to] build capacity", "assist assists assisted assisting",
          rf"[Aa]ssist(?:s|ed|ing)?\ {_HELPED}", rf"{BASE}|take\ forward|profile(?=\ [a-z]+s\b)|{NOUN_TOO}"),
    lost("the offer of Ruritania [to] host it", "offer invitation readiness willingness intention",
          r"(?:offer|invitation|readiness|willingness|intention)\ (?:of|by|from)\ (?:the\ )?(?:Government\ of\ )?"
          rf"(?:the\ )?{_NAME}(?:\ {_NAME})*", "host|hold|convene|chair|organi[sz]e|lead|provide|fund"),
    lost("the need [to] strengthen the plan", "need ability right opportunity commitment capacity decision readiness "
          "willingness intention desire obligation responsibility",
          r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|an?|and|continued|urgent)\ (?:need|ability|right|opportunity|commitment|"
          "capacity|decision|readiness|willingness|intention|desire|obligation|responsibility)",
          rf"(?!(?:be|become|remain)\b)(?:{BASE})", then=r"(?=\ [a-z])"),
    lost("in order [to] strengthen the plan", "order", r"in\ order",
          r"(?!(?:to|that|for|of|and|or|by|as)\b)[a-z]{4,}", then=r"(?=\ (?:the|a|an|its|their|our)\b)"),
    lost("the next meeting, [to] be held in Zenda", "be", r"[\w\ufffc]+,",
          r"be\ (?:held|convened|hosted)\ (?:in|on|at|from)", before=r"(?<!\w)"),
)  # fmt: skip
"""A verb that wants "to" before another."""
_TO_BE = (
    lost("it would [be] held in Zenda", "will would shall should must can could may might cannot",
          rf"(?:{_NO_NOUN}(?:will|might|must|can|may)|would|shall|should|could|cannot)"
          r"(?:\ (?:not|also|further|only|then|soon|therefore|fully|thus))?",
          rf"{_DONE}(?:\ (?:in|on|at|by|to|from|with|for|as|before|until)\b)?",
          then=r"(?![\w-])(?!\ (?:members|parties|states)\b)"),
    lost("it would [be|have] of use", "would should could must might", "would|should|could|must|might",
          r"of(?!\ (?:course|necessity|itself|themselves|its|their)\b)"),
    lost("nets need to [be] mended", "need needs needed ought wish wishes wished asked expected going",
          r"(?:needs?|needed|ought|wish(?:es|ed)?|asked|expected|going)\ to",
          rf"(?!spread\b){_DONE}", then=r"(?=\ [a-z]|[.,;])"),
    lost("much remained [to] be done", "be", r"(?:remain(?:s|ed)?|yet|ought|likely|able|ready|in\ order|so\ as)",
          rf"be\ (?:{_DONE})"),
    lost("It [has|had] shown that", "it they we", r"(?:^|(?<=[.;]\s)|(?<=\bthat\s)|(?<=,\sand\s))(?i:it|they|we)",
          r"(?:shown|taken|given|been|begun|undertaken|gone|written|chosen|grown|risen|fallen|proven|seen|done)"),
    lost("the meeting to [be] held in Zenda", "held convened organised organized hosted", "to",
          r"(?:held|convened|organi[sz]ed|hosted)\ (?:in|on|at|by|from|before)"),
    lost("It [was] chaired by Elbonia", "it", r"(?:^|(?<=[.;,]\s)|(?<=[\w)],\s)|(?<=\band\s))[Ii]t", rf"{_LED}\ by"),
    lost("They [were] chaired by Elbonia", "they", r"(?:^|(?<=[.;,]\s)|(?<=\band\s))[Tt]hey", rf"{_LED}\ by"),
    lost("the nets, which [was|were] funded by Elbonia", "which", r"(?:(?<=[;,]\s)|(?<=\band\s))which", rf"{_LED}\ by"),
    lost("the workshop, which [was] held in Zenda", "held hosted convened organised organized",
          r"(?i:meeting|conference|workshop|session|summit|seminar),?\ (?:which|that)",
          r"(?:held|hosted|convened|organi[sz]ed)\ (?:in|on|at|from|by)", then=r"(?!\w|\ common\b)"),
)  # fmt: skip
"""What is done to something, and wants a form of "be"."""
_OF_TO_WITH = (
    phrases("members adhered [to] the plan", verbs("adhere accede belong respond conform subscribe react")
             + """ due contrary give_effect gave_effect giving_effect give_priority gave_priority giving_priority
        give_rise gave_rise put_an_end putting_an_end made_reference making_reference have_regard has_regard had_regard
        having_regard hospitality_extended hospitality_shown hospitality_accorded"""),
    phrases("members complied [with] the rules", verbs("comply collaborate cooperate liaise coincide interfere")
             + " consistent compatible"),
    phrases("the plan depends [on] the budget", verbs("depend rely insist elaborate embark")
             + " dependent is_based are_based was_based were_based"),
    phrases("members refrained [from] taking part", verbs("refrain abstain desist emanate"), rf"{THE}|[a-z]+ing"),
    phrases("irrespective [of] the cost", verbs("consist") + """ irrespective by_virtue by_means in_favour in_charge
        within_reach in_lieu in_recognition in_pursuance in_furtherance in_memory the_majority the_remainder the_bulk
        one_third one_half one_quarter two_thirds take_stock took_stock taking_stock taken_stock
        take_advantage took_advantage taking_advantage make_use made_use making_use"""),
    phrases("each [of] them", "each some many most several few none nine eight seven six five four three two",
             "them|us"),
    lost("one [of] the gravest threats", "one some many several most none",
          "(?<!-)(?:[Oo]ne|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Nn]one)",
          r"(?:the|these|those)\ (?:most|main|key|greatest|gravest|largest|biggest|highest|first|oldest|best|worst|few|"
          "countries|members|States|issues|challenges|reasons|proposals|recommendations|participants|delegations|"
          "measures|actions)"),
    lost("it took note [of] the draft", "took take takes taking taken",
          r"(?:[Tt]ook|[Tt]ak(?:es?|ing|en))\ (?:full\ |due\ )?note(?:\ with\ (?:[a-z]+\ )?(?!of\b)[a-z]+)?",
          rf"{THE}|an?"),
    lost("it drew attention [to] the cost", "draw draws drew drawn drawing call calls called calling paid pay",
          r"(?:[Dd]r(?:ew|aws?|awn|awing)|[Cc]all(?:s|ed|ing)?)\ attention|[Pp](?:aid|ay)\ tribute"),
    lost("it looked forward [to] working with them", "look looks looked looking", r"[Ll]ook(?:s|ed|ing)?\ forward",
          "the|its|their|further|continued|[a-z]+ing"),
    lost("it participated [in] the work", "participate participated participates participating part",
          r"[Pp]articipat(?:e|ed|es|ing)|(?:take|takes|took|taking|taken)\ part", rf"{THE}(?!\ (?:time|way|same)\b)"),
    lost("in accordance [with] the plan", "accordance line cooperation collaboration partnership consultation "
          "conjunction connection compliance conformity",
          r"in\ (?:(?:close|full|strict)\ )?(?:accordance|line|cooperation|collaboration|partnership|consultation|"
          "conjunction|connection|compliance|conformity)", MORE),
    lost("it was held, [in] accordance with the plan", "accordance",
         r"[\w\ufffc)]+,", r"accordance\ with", before=r"(?<!\w)"),
    lost("with regard [to] the plan", "regard respect reference relation contrast prior according pursuant owing",
          r"[Ww]ith\ (?:regard|respect|reference)|[Ii]n\ (?:relation|regard)|in\ contrast|[Pp]rior|[Aa]ccording|"
          "[Pp]ursuant|[Oo]wing", rf"{_ITS}|(?<!prior\ ){_PART}"),
    lost("in view [of] the cost", "view support behalf light terms spite basis part result margins means framework "
          "context absence course advance",
          r"in\ (?:view|light|support|spite|terms|the\ (?:margins|framework|context|absence|course|light))|"
          r"(?<!their\ )(?<!own\ )on\ (?:behalf|the\ (?:basis|margins|part))|as\ (?:part|a\ (?:result|part|means))|"
          r"in\ advance(?=\ (?:each|any)\b)", rf"{_ITS}|each|any"),
    lost("it took account [of] their needs", "account advantage stock",
          r"t(?:ook|ak(?:e|es|en|ing))\ (?:full\ |due\ )?(?:account|advantage|stock)"),
    lost("the support of Elbonia [in] hosting it", "support help assistance role leadership",
          rf"(?:support|help|assistance|role|leadership)\ of\ (?:the\ )?{_NAME}(?:\ {_NAME})*",
          "(?:assisting|facilitating|hosting|organi[sz]ing|ensuring|preparing|providing|enabling)"),
    lost("on behalf [of] 14 States", "behalf", r"on\ behalf",
          r"\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some|all|Member",
          then=r"(?=\ [A-Za-z\ufffc])"),
    lost("a sense [of] security", "sense number variety lack majority multitude",
          r"a\ (?:(?:strong|common|shared|wide|large|growing|clear)\ )?"
          "(?:sense|number|variety|lack|majority|multitude)",
          "(?!(?:of|and|or|which|that|in|on|at|to|for|as|from|with|among|is|was|were|are|has|had|have|will|would|"
          "between|within|by|one|who|where|below|above|but|not|than|so|plate|line|held))[a-z]{4,}",
          then=r"(?=[\s.,;])(?!\ than\b)"),
    lost("a range [of] measures", "range series", r"a\ (?:(?:wide|broad|full|whole)\ )?(?:range|series)",
          r"[a-z]+[^s\W]s", then=r"(?=[\s.,;])"),
    lost("the adoption [of] the plan", _ACTIVITY.replace("|", " "), rf"[Tt]he\ (?:[a-z]+\ )?(?:{_ACTIVITY})", THE),
    lost("subject [to] the approval", "subject",
          r"(?<!this\ )(?<!that\ )(?<!the\ )(?<!same\ )[Ss]ubject", r"(?:the|its|their)\ (?:availability|approval|"
          "comments|adoption|outcome|provisions|agreement|conditions|consent|terms)"),
    lost("it refers [to] paragraph 2", "refer refers referred referring", "[Rr]efer(?:s|red|ring)?",
          rf"{_NUMBERED})"),
    lost("the plan referred [to] in paragraph 2", "referred", "referred", rf"in\ {_PART}"),
    lost("as contained [in] paragraph 2", "as is are was were",
          r"(?:as|is|are|was|were)\ (?:contained|described|outlined|mentioned|listed|reflected|specified|provided|"
          r"stated|set\ out)", rf"{_NUMBERED}|to\b)"),
    lost("the body responsible [for] the plan", "responsible",
          r"(?<![Tt]hose\ )(?<!persons\ )(?<!parties\ )[Rr]esponsible", "the|its|their|all"),
)  # fmt: skip
"""What wants a preposition before the noun that it is about."""
_BY_FOR_TO = (
    lost("it expressed its gratitude [to] the Chair",
          "appreciation gratitude thanks condolences sympathy congratulations",
          r"(?:[Ee]xpress|[Cc]onvey|[Ee]xtend|[Rr]eiterat|[Oo]ffer)e?(?:d|s|ing|ed)?\ "
          r"(?:(?:its|their|our|his|her|the)\ )?(?:[a-z]+\ (?:and\ [a-z]+\ )?){0,2}?"
          "(?:appreciation|gratitude|thanks|condolences|sympathy|congratulations)",
          r"the|all|its|their|Mr|Ms|Dr|H\.?E|[A-Z][\w\ufffc]*|\ufffc{3,}"),
    lost("it thanked Ruritania [for] its hospitality", "thanked thanks thank thanking commended commends commend",
          rf"(?:[Tt]hank(?:ed|s|ing)?|[Cc]ommend(?:ed|s)?)\ (?:(?:the\ )?{_NAMES}|"
          rf"(?:{_THANKED}\ ){{0,8}}?(?!(?:of|[a-z]+ing)\b){_THANKED})",
          rf"(?:its|their|the|his|her)\ (?:(?!(?:and|for)\b)[a-z-]+\ (?:and\ )?){{0,3}}?(?:{_GAVE[0]})|"
          rf"(?:its|their|his|her)\ (?:(?!(?:and|for)\b)[a-z-]+\ ){{0,2}}(?:{_GAVE[1]})"),
    lost("it thanked Ruritania [for] hosting the workshop", "thanked thanks thank thanking",
          rf"[Tt]hank(?:ed|s|ing)?\ (?:{_THANKED}\ ){{0,8}}?{_NAME}",
          r"(?:hosting|organi[sz]ing|convening|chairing|providing|preparing)\ (?:the|its|this|an?)",
          then=r"(?!\w)(?![^.]*\bfor\b)"),
    lost("it was chaired [by] the Minister", "was were been be",
          rf"(?:was|were|be|been)\ (?:(?:also|jointly)\ )?{_LED}",
          r"the(?=\ (?!(?:following|same|first|next|previous|day|week|year|way|one)\b)[\w\ufffc])|"
          r"its(?=\ )|\ufffc{3,}(?=\ )|(?:representatives|delegations|members)(?=\ )|"
          r"(?:delegates|ministers|experts|officials|participants)(?=\ (?:from|of)\b)|"
          r"(?:Mr|Ms|Mrs|Dr|H\.E|Ambassador)\b|"
          r"(?:\d+|t(?:wo|hree|en|welve)|four|five|six|seven|eight|nine|eleven)\ (?:members|States|countries)\b"),
    lost("Borduria attended [as] observer", "attended participated", "[Aa]ttended|[Pp]articipated", "observers?",
          then=r"(?=[.,;]|\ (?:and|in|at)\b)"),
    lost("observers, as well [as] the Chair", "well", r"as\ well",
          "the|other|all|representatives|its|their", before=r",\ "),
    lost("observers, together [with] the Chair", "together", "together", "the|its|their|other|representatives",
          before=r",\ "),
    lost("The [Meeting] noted the report", _ACTED.replace("|", " "), "[Tt]he", _ACTED,
          then=r"(?=\ (?:the|its|that|their|to|with|all|an?)\b)", what="it is lost who acts"),
)  # fmt: skip
"""Who did it, for whom and with whom."""
_OF_NAMES = (
    lost("the offer [of] Ruritania to host it", "offer offers invitation invitations",
          r"(?:the|a)\ (?:[a-z]+\ )?(?:offer|invitation)s?",
          rf"(?:the\ Government\ of\ )?{_NAMES}\ to\ (?:host|hold|chair|convene|lead|organi[sz]e|provide|fund)"),
    lost("the Government [of] Ruritania has met", "government governments", r"[Tt]he\ [Gg]overnments?",
          r"\ufffc{3,}", then=r"(?=\ (?:for|in|and|to|on|who|which|has|had)\b)"),
    lost("under the chairmanship [of] the Minister", "chairmanship auspices presidency", r"[Uu]nder\ (?:the\ )?"
          "(?:chairmanship|auspices|presidency)", r"the|Mr|Ms|Dr|H\.E|\ufffc{3,}"),
    lost("the Republic [of] Korea", "republic kingdom states", r"Republic|Kingdom|Federated\ States",
          r"(?!Government|President|Parliament|Minist|Police|Bank|Assembly|National|Day|Plaza|Hall|Hotel|Secretariat)"
          r"(?:[A-Z][a-z]+|\ufffc{3,})", then=r"(?!\ [A-Z]|[’'\w\ufffc])"),
    lost("the Ambassador [of] Ruritania was there", "minister representative ambassador",
          r"Prime\ Minister|Permanent\ Representative|Ambassador", r"\ufffc{3,}",
          then=r"(?=\ (?:for|in|and|to|on|who|has|had|was|were)\b|[.,;])"),
    lost("the Ministers [of] Finance", "minister ministers ministry ministries", "Ministers?|Ministry|Ministries",
          r"Finance|Foreign\ Affairs|Justice|Health|Agriculture|Energy|Trade|Transport|Environment|Education|Labour|"
          r"Defence|Fisheries|Home\ Affairs|Commerce|Industry|Tourism|Immigration", then=r"\b(?!\ [A-Z])"),
    lost("the terms [of] reference", "reference procedure understanding conduct law state government delegation "
          "governors directors ministers",
          r"[Tt]erms(?=\ reference)|[Rr]ules(?=\ procedure)|[Mm]emorandum(?=\ understanding)|[Cc]odes?(?=\ conduct)|"
          r"[Rr]ule(?=\ law\b)|[Hh]eads(?=\ (?:[Ss]tate|[Gg]overnment|[Dd]elegation)\b)|"
          r"[Bb]oard(?=\ (?:[Gg]overnors|[Dd]irectors))|[Cc]ouncil(?=\ [Mm]inisters)", "[a-zA-Z]+"),
)  # fmt: skip
"""Names of lands, offices and papers."""
_WHEN_AND_WHERE = (
    lost("it was held [in] Zenda from 3 May", "held convened place",
          r"(?:was|were|be|been)\ (?:held|convened)|t(?:ook|akes?)\ place",
          rf"(?!(?:{_MONTH}|[A-Z][a-z]+day)\b){_NAME}(?:,?\ {_NAME})*", then=r"(?=,?\ (?:on|from)\ \d)"),
    lost("it was held [on] 3 May", "held", r"(?:was|were|be|been)\ held", rf"\d{{1,2}}(?:[–-]\d{{1,2}})?\ {_MONTH}"),
    lost("from 3 [to] 5 May", "from", rf"[Ff]rom\ {_DAY}", rf"\d{{1,2}}\ {_MONTH}"),
    lost("between 3 [and] 5 May", "between", rf"[Bb]etween\ {_DAY}", rf"\d{{1,2}}\ {_MONTH}"),
    lost("from 3 per cent [to] 5 per cent", "per", r"[Ff]rom\ [\d.,]+\ per\ cent", r"[\d.,]+\ per\ cent"),
)  # fmt: skip
_TURNED = compiled(
    r"""\b(?P<at>(?:[Tt]he|an|[Ii]ts|[Tt]heir|[Oo]ur)\ (?:of|from|with|is|was|were|are|has|had|to(?!\ be)
      | for(?!\ (?:profit|hire|loop)) | and(?!\ (?:its|their|our|the)\b)
      | (?:in|on|at|by)(?=\ (?:the|its|their|all)\b)))(?=\ )""",
    re.VERBOSE,
)
_EXCHANGED = Lost(
    "noted the of report",
    Kind(frozenset(("the", "an", "its", "their", "our")), _TURNED),
    Mend("a word is lost, or two are exchanged", lambda *_: "write the lost word, or put the two in their order"),
)  # fmt: skip
"""An article before a word that none stands before: "the of report", "noted the of the group"."""

LOST = (*_TO_DO, *_TO_BE, *_OF_TO_WITH, *_WHEN_AND_WHERE, *_BY_FOR_TO, *_OF_NAMES, *ARTICLES, _EXCHANGED)
"""All rows; where two see one word lost, the first tells it."""
