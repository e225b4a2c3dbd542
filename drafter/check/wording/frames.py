"""What English wants behind a verb, a noun or a phrase, for lost-word: "take note of", "refrain from", "thank for".

Each frame is one that no reading makes sense of without its little word. Left out is what may end a clause before the
next begins, "the report the members submitted", and what is a verb and a noun: "access the fund".
"""

from __future__ import annotations

import re

from drafter import dates
from drafter.check.wording.grammar import BASE, Kind, Mend, Row, row
from drafter.patterns import compiled

_THE = r"(?:the|its|their|our|his|her|these|those|this|all|any)"
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty"
_MONTH = f"(?:{'|'.join(dates.MONTHS)})"
_NAME = r"(?:[A-Z][\w’'-]+|\ufffc{3,})"
_PART = r"(?:paragraph|[Aa]rticle|[Ss]ection|[Aa]nnex|[Rr]ule|[Rr]esolution|[Dd]ecision)s?"
_ACTIVE = (
    "accept|acknowledge|align|allocate|amend|analyse|apply|appoint|authori[sz]e|avoid|begin|bring|circulate|commence|"
    "commend|compile|comply|conclude|consult|convey|deploy|discontinue|distribute|enlist|evaluate|expedite|fulfil|"
    "incorporate|initiate|inspect|join|launch|liaise|merge|modify|negotiate|notify|observe|oversee|perform|proceed|"
    "publish|raise|ratify|reconsider|refrain|renew|replace|respond|restore|resubmit|resume|retain|revise|revisit|"
    "select|send|simplify|streamline|suspend|terminate|transmit|translate|uphold|verify|withdraw"
)
"""Verbs that are no nouns, beside those of BASE; none that is said of what was agreed: it reflects, it includes."""
_NOUN_TOO = (
    r"(?:address|chair|complete|conduct|draft|elect|extend|fund|give|help|hold|host|keep|lead|leave|lift|make|meet|"
    r"open|pay|plan|put|release|report\ on|respect|return|review|set\ up|share|start|study|support|take|train|update|"
    rf"use|visit)(?=\ (?:{_THE}|an?|each|new|further)\b)"
)
_DO = rf"(?:{BASE}|{_ACTIVE}|{_NOUN_TOO}|(?:report|work)\ (?:on|to|with|back))"
_BODY = (
    r"(?:[Ss]ecretariat|[Bb]odies|Bureau|Board|Chair|Co-[Cc]hairs|Commission|Committee|Council|Group|Forum|President|"
    r"Secretary|Secretary-General|Director-General|Director|Governments?|staff|[Mm]embers|[Mm]inisters|[Ss]tates|"
    r"[Pp]articipants|[Pp]arties|[Pp]artners|[Dd]elegations|[Dd]onors|[Cc]ountries|[Ee]conomies|[Ee]xperts|"
    r"[Oo]fficials|[A-Z]{2,}|\ufffc{3,})"
)
_WHO = (
    r"(?:(?:the|all|its|other)\ )?(?:(?!(?:that|who|which|how|whether|when|if|to|and|as)\b)[\w-]+\ ){0,3}?"
    rf"{_BODY}(?:\ of\ (?:the\ )?\ufffc+)?"
)
_ASKED = (
    r"(?:[Rr]equest|[Aa]sk|[Ee]ncourag|[Uu]rg|[Tt]ask|[Ii]nstruct|[Dd]irect|[Ii]nvit|[Aa]uthori[sz]|[Mm]andat)"
    r"e?(?:d|ed|s|es)|[Cc]all(?:ed|s)\ (?:up)?on"
)
_PLANNED = (
    "agreed|decided|resolved|undertook|offered|volunteered|pledged|proposed|"
    "intended|intends|wished|wishes|planned|hoped"
)
_EXPECTED = (
    "expected|scheduled|due|invited|requested|required|encouraged|able|unable|likely|ready|willing|supposed|intended|"
    "designed|asked"
)
_THANKED = (
    "hospitality|generosity|organi[sz]ation|preparation|arrangements|chairmanship|leadership|efforts",
    r"(?:hosting|organi[sz]ing|convening|chairing|providing|preparing)\ (?:the|its|this|an?)",
)
_THANKS = r"(?!(?:for|and|who|which|that|to|on|in|by|with|through)\b)[\w’'\ufffc()-]+"
_PASSED_ON = (
    r"(?:express|convey|extend|reiterat|offer)e?(?:d|s|ing|ed)?\ (?:(?:its|their|our|his|her|the)\ )?"
    r"(?:[a-z]+\ (?:and\ [a-z]+\ )?){0,2}?(?:appreciation|gratitude|thanks|condolences|sympathy)"
)


def _lost(lost: str, triggers: str, verb: str, at: str = _THE, *, before: str = "", behind: str = r"\b") -> Row:
    """Return the row of `verb`, which wants `lost` before what `at` is; `before` and `behind` stand around both."""
    form = rf"{before}\b(?P<verb>{verb})\ (?P<at>{at}){behind}"
    return row(triggers, form, f'"{lost}" is lost', f"{{verb}} {lost} {{at}}")


def _phrases(lost: str, phrases: str, at: str = _THE) -> Row:
    """Return the row of words of which each wants `lost` before `at`; "_" is a space within a phrase."""
    each = sorted(phrases.split(), key=len, reverse=True)
    last = " ".join(dict.fromkeys(phrase.rpartition("_")[2].lower() for phrase in each))
    return _lost(lost, last, "|".join(each).replace("_", r"\ "), at)


def _verbs(stems: str) -> str:
    """Return the forms of regular verbs: "adhere adheres adhered adhering"."""
    forms = ((stem, stem.removesuffix("e"), stem.removesuffix("y") + "ie" if stem[-1] == "y" else stem)
             for stem in stems.split())  # fmt: skip
    return " ".join(f"{stem} {many}s {many.removesuffix('e')}ed {short}ing" for stem, short, many in forms)


_TURNED = (
    r"\b(?P<at>(?:[Tt]he|an|[Ii]ts|[Tt]heir|[Oo]ur)\ (?:of|from|with|is|was|were|are|has|had|to(?!\ be)|"
    r"for(?!\ (?:profit|hire|loop))|and(?!\ (?:its|their|our|the)\b)|(?:in|on|at|by)(?=\ (?:the|its|their|all)\b)))"
    r"(?=\ )"
)
"""An article before a word that none stands before: "the of report", "noted the of the group"."""
FRAMES: tuple[Row, ...] = (
    (Kind(frozenset(("the", "an", "its", "their", "our")), compiled(_TURNED, re.VERBOSE)),
     Mend("a word is lost, or two are exchanged",
          lambda found, text: "write the word that is lost, or put the two in their order")),
    _phrases("to", _verbs("adhere accede belong respond conform subscribe react") + " due contrary"),
    _phrases("with", _verbs("comply collaborate cooperate liaise coincide interfere") + " consistent compatible"),
    _phrases("on", _verbs("depend rely insist elaborate embark") + " dependent"
             " is_based are_based was_based were_based"),
    _phrases("from", _verbs("refrain abstain desist emanate"), rf"{_THE}|[a-z]+ing"),
    _phrases("in", "take_part takes_part took_part taking_part taken_part"),
    _phrases("of", _verbs("consist") + """ irrespective by_virtue by_means in_favour in_charge in_lieu in_recognition
        in_pursuance in_furtherance in_memory the_majority the_remainder the_bulk one_third one_half one_quarter
        two_thirds take_note takes_note took_note taking_note taken_note took_full_note took_due_note take_stock
        took_stock taking_stock taken_stock take_advantage took_advantage taking_advantage
        make_use made_use making_use"""),
    _phrases("of", "each some many most several few none nine eight seven six five four three two", "them|us"),
    _phrases("to", """draw_attention drew_attention drawing_attention drawn_attention draws_attention give_effect
        gave_effect giving_effect give_priority gave_priority giving_priority give_rise gave_rise put_an_end
        putting_an_end made_reference making_reference have_regard has_regard had_regard having_regard
        hospitality_extended hospitality_shown hospitality_accorded"""),
    _phrases("to", "look_forward looks_forward looked_forward looking_forward", "[a-z]+ing"),
    _phrases("the", "in In", r"(?:framework|context|wake|vicinity|aftermath|run-up)\ of"),
    _phrases("the", "on On", r"(?:basis|sidelines|eve)\ of"),
    _phrases("the", "at At", r"(?:invitation|request|beginning|expense|initiative)\ of"),
    _phrases("the", "under Under", r"(?:auspices|chairmanship|leadership|guidance|umbrella)\ of"),
    _phrases("the", "in In for For during During by By of at At",
             r"(?:first|second|third|fourth|final|latter)\ (?:half|quarter|semester|week|phase|stage)\ of"),
    _lost("the", "government governments", "of|by|to|from|with", r"Governments?\ of",
          before=r"(?<!\b[Hh]eads\ )(?<!\b[Cc]hange\ )(?<!\b[Gg]overnment\ )", behind=r"(?=\ (?:the\ )?[A-Z\ufffc])"),
    _lost("the", "thanked requested invited asked tasked commended urged encouraged instructed directed",
          "thanked|requested|invited|asked|tasked|commended|urged|encouraged|instructed|directed",
          r"(?:Secretariat|Executive\ Secretary|Secretary-General|Director-General|Bureau|Working\ Group|"
          r"Governments?(?=\ of))", behind=r"(?=\ (?:to|for|of)\b)"),
    _lost("to", "subject", "[Ss]ubject",
          r"(?:the|its|their)\ (?:availability|approval|comments|adoption|outcome|provisions|agreement|conditions|"
          r"consent|terms)", before=r"(?<!this\ )(?<!that\ )(?<!the\ )(?<!same\ )"),
    _lost("to", "refer refers referred referring", "[Rr]efer(?:s|red|ring)?", rf"{_PART}\ (?:\d|[IVXA-F]+\b)"),
    _lost("to", "referred", "referred", rf"in\ {_PART}"),
    _lost("to", "regard respect reference pursuant relation according",
          r"[Ww]ith\ (?:regard|respect|reference)|[Pp]ursuant|[Ii]n\ relation|[Aa]ccording", _PART),
    _lost("to", "appreciation gratitude thanks condolences sympathy", _PASSED_ON,
          r"the|all|its|Mr|Ms|Dr|\ufffc{3,}", behind=""),
    _lost("to", "expected scheduled due invited requested required encouraged able unable likely ready willing "
          "supposed intended designed asked",
          rf"(?:is|are|was|were|be|been|being)\ (?:(?:not|also|now|therefore|fully)\ )?(?:{_EXPECTED})",
          f"have|take|{BASE}|{_ACTIVE}"),
    _lost("to", _PLANNED.replace("|", " "), _PLANNED, rf"(?:{_ACTIVE})(?=\ [a-z])|{_NOUN_TOO}", behind="",
          before=r"(?:\b(?:[A-Z][\w-]+|they|it|we|members|participants|delegations|parties|sides|also|further)"
                 r"|\ufffc{3})\ "),
    _lost("to", "requested requests asked asks invited invites encouraged encourages urged urges tasked tasks "
          "instructed instructs directed directs authorised authorized mandated on", rf"(?:{_ASKED})\ {_WHO}", _DO),
    _lost("to", "offer invitation readiness willingness intention",
          r"(?:offer|invitation|readiness|willingness|intention)\ (?:of|by|from)\ (?:the\ )?(?:Government\ of\ )?"
          rf"(?:the\ )?{_NAME}(?:\ {_NAME})*", "host|hold|convene|chair|organi[sz]e|lead|provide|fund"),
    _lost("to", "from", rf"[Ff]rom\ \d{{1,2}}(?:\ {_MONTH}(?:\ \d{{4}})?)?", rf"\d{{1,2}}\ {_MONTH}"),
    _lost("and", "between", rf"[Bb]etween\ \d{{1,2}}(?:\ {_MONTH}(?:\ \d{{4}})?)?", rf"\d{{1,2}}\ {_MONTH}"),
    _lost("to", "from", r"[Ff]rom\ [\d.,]+\ per\ cent", r"[\d.,]+\ per\ cent"),
    _lost("for", "responsible", "[Rr]esponsible", "the|its|their|all",
          before=r"(?<![Tt]hose\ )(?<!persons\ )(?<!parties\ )"),
    _lost("for", "thanked thanks thanking", rf"[Tt]hank(?:ed|s|ing)?\ (?:{_THANKS}\ ){{0,8}}?(?!of\b){_THANKS}",
          rf"(?:its|their|the|his|her)\ (?:[a-z]+\ (?:and\ )?){{0,3}}?(?:{_THANKED[0]})"),
    _lost("for", "thanked thanks thanking", rf"[Tt]hank(?:ed|s|ing)?\ (?:{_THANKS}\ ){{0,8}}?{_NAME}", _THANKED[1],
          behind=r"\b(?![^.]*\bfor\b)"),
    _lost("of", "republic kingdom states", r"Republic|Kingdom|Federated\ States",
          r"(?!Government|President|Parliament|Minist|Police|Bank|Assembly|National|Day|Plaza|Hall|Hotel|Secretariat)"
          r"(?:[A-Z][a-z]+|\ufffc{3,})", behind=r"(?!\ [A-Z]|[’'\w\ufffc])"),
    _lost("of", "minister representative ambassador", r"Prime\ Minister|Permanent\ Representative|Ambassador",
          r"\ufffc{3,}", behind=r"(?=\ (?:for|in|and|to|on|who|has|had|was|were)\b|[.,;])"),
    _lost("of", "minister ministers ministry ministries", "Ministers?|Ministry|Ministries",
          r"Finance|Foreign\ Affairs|Justice|Health|Agriculture|Energy|Trade|Transport|Environment|Education|Labour|"
          r"Defence|Fisheries|Home\ Affairs|Commerce|Industry|Tourism|Immigration", behind=r"\b(?!\ [A-Z])"),
    _lost("of", "reference procedure understanding conduct law state government delegation governors directors "
          "ministers",
          r"[Tt]erms(?=\ reference)|[Rr]ules(?=\ procedure)|[Mm]emorandum(?=\ understanding)|[Cc]odes?(?=\ conduct)|"
          r"[Rr]ule(?=\ law\b)|[Hh]eads(?=\ (?:[Ss]tate|[Gg]overnment|[Dd]elegation)\b)|"
          r"[Bb]oard(?=\ (?:[Gg]overnors|[Dd]irectors))|[Cc]ouncil(?=\ [Mm]inisters)", "[a-zA-Z]+"),
    _lost("in", "as is are was were",
          r"(?:as|is|are|was|were)\ (?:contained|described|outlined|mentioned|listed|reflected|specified|provided|"
          r"stated|set\ out)", rf"{_PART}\ (?:\d|[IVXA-F]+\b|to\b)"),
    _lost("in", "held", r"(?:was|were|be|been)\ (?:held|convened)",
          rf"(?!(?:{_MONTH}|[A-Z][a-z]+day)\b){_NAME}(?:,?\ {_NAME})*", behind=r"(?=,?\ (?:on|from)\ \d)"),
    _lost("in", "place", r"(?:took|take|taken|takes)\ place",
          rf"(?!(?:{_MONTH}|[A-Z][a-z]+day)\b){_NAME}(?:,?\ {_NAME})*", behind=r"(?=,?\ (?:on|from)\ \d)"),
    row("accordance", r"(?:^|(?<=[,.;]\ ))(?P<verb>)(?P<at>[Aa]ccordance\ with)\b", '"in" is lost', "in {at}"),
    _lost("of", "offer invitation", r"[Tt]he\ (?:[a-z]+\ )?(?:offer|invitation)", r"the\ Government\ of",
          behind=r"(?=\ [^.;,]{3,60}?\ to\ (?:host|hold|convene|chair|organi[sz]e|lead|provide|fund)\b)"),
    _lost("of", "chairmanship chairpersonship auspices presidency leadership",
          r"[Uu]nder\ (?:the\ )?(?:[a-z]+\ )?(?:chairmanship|chairpersonship|auspices|presidency|leadership)",
          r"the|Mr|Ms|Dr|H\.E|\ufffc{3,}", behind=r"(?=[\ .])"),
    _phrases("the", "since Since until Until from From", r"(?:start|beginning|outset|end)\ of\ (?:the|its|this)"),
    _lost("a", "pace rate", r"\b[Aa]t", r"(?:moderate|rapid|slow|steady|slower|faster|brisk|record)\ (?:pace|rate)"),
    _lost("on", "held", r"(?:was|were|be|been)\ held", rf"\d{{1,2}}(?:[–-]\d{{1,2}})?\ {_MONTH}"),
    _lost("by", "chaired hosted attended opened convened organised organized prepared moderated led facilitated",
          r"(?:was|were|be|been)\ (?:(?:jointly|also)\ )?(?:chaired|hosted|attended|opened|convened|organi[sz]ed|"
          r"prepared|moderated|led|facilitated)", r"the|its|Mr|Ms|Dr|representatives|delegations|members|\ufffc{3,}|"
          rf"(?:\d+|{_NUMBERS})\ (?:[Mm]ember\ )?(?:members|[Ss]tates|delegations|countries|parties|participants|"
          r"officials|experts|delegates|economies|organi[sz]ations)", behind=r"(?=[\ :,.])"),
    _lost("be", "will would should shall could may might must", "will|would|should|shall|could|may|might|must",
          r"(?!(?:need|feed|embed|exceed|proceed|succeed|heed|speed|seed)\b)(?:[a-z]{3,}ed|held|sent|made|given|taken|"
          r"done|shown|brought|built|kept|drawn|written|chosen)\ (?:in|on|at|by|to|from|with|for|as|before|until)",
          before=r"(?<!\b(?:the|its|our|own)\ )(?<!\btheir\ )(?<!(?:ical|tive)\ )(?<!mmon\ )(?<!good\ )(?<!free\ )"
                 r"(?<!\bof\ )(?<!\ba\ )"),
    _lost("be", "to", "to", r"(?:held|convened|organi[sz]ed|hosted)\ (?:in|on|at|by|from)"),
    row("be", r"(?<=[\w\ufffc])(?P<verb>),\ (?P<at>be\ (?:held|convened|hosted))(?=\ (?:in|on|at|from)\b)",
        '"to" is lost', ", to {at}"),
    row("well", r"(?P<verb>,\ as\ well)\ (?P<at>(?:the|other|all|representatives|its|their)\b)", '"as" is lost',
        "{verb} as {at}"),
    row("together", r"(?P<verb>,\ together)\ (?P<at>(?:the|its|their|other)\b)", '"with" is lost', "{verb} with {at}"),
)  # fmt: skip
"""Frames, each with the word that is lost where it stands without it."""
