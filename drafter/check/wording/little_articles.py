"""Articles that English wants before a noun of one, for lost-word: "in [the] framework of", "noted [the] need for".

The rows are as those of little_words. Only nouns stand here that no reading leaves without one: what is not counted,
"noted progress of the plan", needs none.
"""

from __future__ import annotations

from drafter.check.wording.grammar import lost, phrases

_TOLD = (
    "noted|recogni[sz]ed|acknowledged|reaffirmed|affirmed|stressed|emphasi[sz]ed|underlined|underscored|highlighted|"
    "recalled|reiterated|welcomed|discussed|considered|supported|appreciated|commended|endorsed|observed|"
    "recogni[sz]e|acknowledge|reaffirm|stress|emphasi[sz]e|underline|underscore|highlight|reiterate"
)
_DID = "noted|welcomed|discussed|considered|appreciated|commended|endorsed|supported|recalled|acknowledged|adopted"
_NO_ADJECTIVE = (
    r"\b(?<=\w\ )(?<![Tt]he\ )(?<!\b[Aa]\ )(?<!\b[Aa]n\ )(?<!\b[Ii]ts\ )(?<!\b[Tt]heir\ )(?<!\b[Oo]ur\ )"
    r"(?<!\b[Tt]his\ )(?<!\b[Aa]ny\ )(?<!\b[Ee]ach\ )(?<!\b[Nn]o\ )(?<!ly\ )(?<!\bper\ )(?<!\bof\ )"
)
"""Before what was done; behind "the", "approved" would tell which budget it is."""
_ONE = (
    "importance|relevance|value|usefulness|utility|necessity|urgency|centrality|possibility|feasibility|desirability|"
    "existence|extent|establishment|appointment|outcome|purpose|scope|readiness|willingness|complexity|magnitude|"
    "severity|significance"
)
_PAPER = (
    "agenda|budget|calendar|declaration|framework|list|mandate|timetable|statement|strategy|text|proposal|roadmap|"
    r"programme\ of\ work|work\ program(?:me)?|work\ plan|workplan|plan\ of\ action|action\ plan|schedule"
)
_WRITTEN = (
    r"report|statement|proposal|recommendation|summary|budget|mandate|resolution|decision|declaration|strategy|roadmap|"
    r"agenda|calendar|timetable|schedule|protocol|memorandum|presentation|overview|questionnaire|invitation|request|"
    r"plan\ of\ action|programme\ of\ work|(?:action|work)\ plan|work\ program(?:me)?|workplan"
)
"""What is written, and never without an article, if it is one."""
_NEW = (
    r"(?:(?:first|second|third|final|annual|draft|revised|updated|progress|interim|oral|written|proposed|new|joint|"
    r"biennial|financial|summary|status)\ )?"
)

ARTICLES = (
    lost("in [the] framework of the plan", "framework context wake vicinity aftermath run margins", "in|In",
         r"(?:framework|context|wake|vicinity|aftermath|run-up|margins)\ of"),
    lost("on [the] basis of the plan", "basis sidelines eve margins", "on|On", r"(?:basis|sidelines|eve|margins)\ of"),
    lost("at [the] invitation of the Chair", "invitation request beginning expense initiative", "at|At",
         r"(?:invitation|request|beginning|expense|initiative)\ of"),
    phrases("under [the] auspices of the Chair", "under Under",
             r"(?:auspices|chairmanship|leadership|guidance|umbrella)\ of"),
    phrases("since [the] start of the year", "since until from", r"(?:start|beginning|outset)\ of\ (?:the|this)"),
    lost("it grew at [a] moderate pace", "pace", "at", r"(?:moderate|rapid|slow|steady|slower|faster|brisk)\ pace"),
    lost("in [the] second half of the year", "first second third fourth final latter",
         "[Ii]n|[Ff]or|[Dd]uring|[Bb]y|of|[Aa]t",
         r"(?:first|second|third|fourth|final|latter)\ (?:half|quarter|semester|week|phase|stage)\ of"),
    lost("by [the] Government of Ruritania", "government governments", "of|by|to|from|with", r"Governments?\ of",
          before=r"\b(?<!\b[Hh]eads\ )(?<!\b[Cc]hange\ )(?<!\b[Gg]overnment\ )", then=r"(?=\ (?:the\ )?[A-Z\ufffc])"),
    lost("it thanked [the] Secretariat for it",
          "thanked requested invited asked tasked commended urged encouraged instructed directed",
          "thanked|requested|invited|asked|tasked|commended|urged|encouraged|instructed|directed",
          r"Secretariat|Executive\ Secretary|Secretary-General|Director-General|Bureau|Working\ Group|"
          r"Governments?(?=\ of)", then=r"(?=\ (?:to|for|of)\b)"),
    lost("it noted [the] importance of the plan", _ONE.replace("|", " "), rf"(?<=\w\ )(?:{_TOLD})",
          rf"(?:continued\ |growing\ |great\ |critical\ |continuing\ )?(?:{_ONE})\ of"),
    lost("it noted [the] proposal by Ruritania", "partnership decision proposal offer launch initiative request "
          "intention presentation",
          r"(?<=[a-z]\ )(?:noted|welcomed|acknowledged|supported|appreciated|considered|discussed)",
          r"(?:partnership|decision|proposal|offer|launch|initiative|request|intention|presentation)\ "
          r"(?:of|by|from|between|to|for|on)"),
    lost("it recognised [the] need for a plan", "need", rf"(?<=\w\ )(?:{_TOLD})",
          r"(?:urgent\ |continued\ |continuing\ |clear\ |pressing\ )?need\ (?:for|to)"),
    lost("it stressed [the] role of the group", "role contribution", rf"(?<=\w\ )(?:{_TOLD})",
          r"(?:important\ |key\ |central\ |vital\ |crucial\ |valuable\ )?(?:role|contribution)\ of\ (?:the|its|their)"),
    lost("it agreed on [the] draft agenda of the meeting", "draft proposed revised updated forward annual provisional",
          "(?:on|of|to|in|for|with|under|by|adopted|endorsed|approved|considered|noted|reviewed|discussed)",
          rf"(?:draft|proposed|revised|updated|forward|annual|provisional)\ (?:{_PAPER})",
          then=r"(?=\ (?:of|for|to|on|at|in|and|that|which)\b|[.,;])"),
    lost("it approved [the|a] report of the group", "report statement proposal recommendation summary budget mandate "
          "resolution decision declaration strategy roadmap agenda calendar timetable schedule protocol memorandum "
          "presentation overview questionnaire invitation request plan programme program workplan",
          rf"{_DID}|received|reviewed|approved|accepted|adopted|heard|took\ note\ of|exchanged\ views\ on",
          rf"{_NEW}(?:{_WRITTEN})", before=_NO_ADJECTIVE,
          then=r"(?=\ (?:of|by|on|for|from|prepared|submitted|presented|contained)\b)"),
    lost("it thanked the staff of [the] Secretariat", "secretariat", "of|by|from|with|to", r"Secretariat",
          before=r"\b(?<!\b[Hh]ead\ )(?<!\b[Cc]hief\ )(?<!\b[Dd]irector\ )(?<!\b[Mm]ember\ )",
          then=r"(?=\ (?:to|for|on|in|and|that|would|will|had|was)\b|[.,;])"),
)  # fmt: skip
"""What wants an article."""
