"""Words that are written alike, a slip of one letter apart, for wrong-word; a row is as in grammar.py.

"The consent off", "officials form other lands", "the costal lands": each word is good English, but not there.
"""

from __future__ import annotations

from drafter.check.wording.grammar import Row, row

_WRITTEN = "one word stands for another that is written alike"
_ABSTRACT = (
    r"(?:consent|approval|support|agreement|assistance|presence|absence|number|majority|range|exchange|protection"
    r"|promotion|prevention|exploitation|coordination|preparation|provision|construction|reduction|collection|launch"
    r"|results?|costs?|benefits?|effects?|impacts?|risks?|causes?|loss|lack|level|rate|use|rights?|needs|role|value"
    r"|aim|objectives?|draft|summary|text|terms|scope|date|opening|hosting|holding|funding|help|view|light|spite"
    r"|behalf|favour|means|members|parts|copies|copy|most|some|all|none|one|any|each|many|half|because|instead|out"
    r"|establishment|management|improvement|development|movement|commencement|appointment|assessment|amendment"
    r"|Government|Republic|Ministry|Minister|Department|University|[a-z]+(?:tion|sion|ment|ance|ence)s?)"
)
WRITTEN_ALIKE: tuple[Row, ...] = (
    row("off", rf"\b(?P<noun>{_ABSTRACT})\ (?P<at>off)\ (?=(?:the|its|their|this|these|those|all|a|an|each"
        r"|members|[a-z]+s)\b)(?!(?:the|a|its|their)\ (?:coast|shores?|islands?|record|agenda|table|year\b|list"
        r"|ground|road"
        r"|grid|market|ship|boat|quay|beach|coasts|waters|reefs?|banks?|northern|southern|eastern|western|west|east"
        r"|north|south))", _WRITTEN,
        "{noun} of"),
    row("of", r"\b(?P<noun>set|cut|carried|paid|laid|broke|signed|written|wrote|kick(?:ed)?|took|called)\ (?P<at>of)"
        r"(?=[.,;]|\ (?:in|on|by|at|from)\b)", _WRITTEN, "{noun} off"),
    row("form", r"\b(?P<noun>[Rr]epresentatives|[Oo]fficials|[Ee]xperts|[Mm]inisters|[Dd]elegations|[Dd]elegates"
        r"|[Pp]articipants|[Oo]bservers|officers|received|away|far|different|results?|resulting|apart|benefit(?:ed|s)?"
        r"|refrain(?:ed)?|comments|contributions?|support|assistance|funding|information|data|lessons|learned|arising"
        r"|inputs?|input|suffer(?:ed|ing)?|prevented|protect(?:ed)?|recover(?:ed|ing)?|transition|move|moved)\ "
        r"(?P<at>form)\ (?=(?:the|a|an|its|their|all|\d+|other|members|each|this|these|[A-Z\ufffc])[\w\ufffc]*\b)"
        r"(?!(?:the|a|an|all|this|each)\ (?:basis|core|part|integral|essential|group|backbone|network|majority"
        r"|committee"
        r"|bulk|foundation|heart|subject|team|pool|panel|largest|main|only|key|first|second|most|starting|body|bridge"
        r"|link|class|category|quorum|coalition|alliance|nucleus|front|background|major|significant|minority|joint|new"
        r"|greater?|smaller|vital|central|important|strong|single|united|common))",
        _WRITTEN, "{noun} from"),
    row("form", r"\b(?P<at>form)\ (?=\d{1,2}\ (?:to\ \d|[A-Z][a-z]+\ (?:to|\d{4}))|(?:19"
        r"|20)\d\d\ to\b)", _WRITTEN, "from"),
    row("trough", r"\b(?P<at>trough)\ (?=(?:the|its|their|a|an|this|these|which|better|more|close|closer|joint|improved"
        r"|bilateral|regional|training|cooperation)\b)", _WRITTEN, "through"),
    row("though", r"\b(?P<noun>work(?:ing|ed)?|done|achieved|implemented|provided|funded|supported|channelled|delivered"
        r"|addressed|coordinated|strengthened|including|both|pursued|promoted"
        r"|cooperation)\ (?P<at>though)\ (?=(?:the|its"
        r"|their|a|an)\ [a-z-]+(?:\ [a-z]+)?[.,;])", _WRITTEN, "{noun} through"),
    row("thorough", r"\b(?P<at>thorough)\ (?=(?:the|its|their|a|an|this|these|which)\b)", _WRITTEN, "through"),
    row("quiet", r"\b(?P<noun>was|were|is|are|been|not)\ (?P<at>quiet)\ (?=(?:a|an|the|different|clear|high|low|often"
        r"|similar|large|small|new|well|good|possible|sure|rightly)\b)", _WRITTEN, "{noun} quite"),
    row("costal", r"\b(?P<at>[Cc]ostal)\b", _WRITTEN, "coastal"),
    row("martial martital marital", r"\b(?P<at>martial)\ (?=(?:status|property|home)\b)", _WRITTEN, "marital"),
    row("pubic", r"\b(?P<at>[Pp]ubic)\b", _WRITTEN, "public"),
    row("untied", r"\b(?P<at>[Uu]ntied)\ (?=(?:[Nn]ations|[Ss]tates|[Kk]ingdom|front|Arab"
        r"|Republic)\b)", _WRITTEN, "united"),
    row("manger mangers", r"\b(?P<at>[Mm]angers?)\b", _WRITTEN, "manager"),
    row("trail trails", r"\b(?P<noun>clinical|pilot|fair|speedy|successful|await(?:ing)?|stand)\ "
        r"(?P<at>trails?)(?=[.,;]|\ (?:of|in|was|were|for|by|had|and|period|phase|basis)\b)", _WRITTEN, "{noun} trial"),
    row("filed", r"\b(?P<noun>in\ the|in\ this|the)\ (?P<at>filed)\ (?=(?:of|visits?|trips?|work|missions?|offices?"
        r"|stud(?:y|ies)|trials?|exercises?)\b)", _WRITTEN, "{noun} field"),
    row("statue statues", r"\b(?P<noun>legal|current|observer|refugee|special|the|member|migration|immigration)\ "
        r"(?P<at>statue)\ (?=(?:of\ (?:implementation|the\ (?:work|implementation|project|negotiations|report))"
        r"|report|as|in\ the)\b)", _WRITTEN, "{noun} status"),
    row("moral", r"\b(?P<noun>staff|low|high|troop|workers?['’])\ (?P<at>moral)(?=[.,;]|\ (?:of|and|was|is|in"
        r"|among)\b)",
        _WRITTEN, "{noun} morale"),
    row("adapt adopt", r"\b(?P<noun>to|and|will|would|should|could|can|must|better)\ (?P<at>adopt)\ (?=to\ (?:the"
        r"|climate"
        r"|changing|new|these|local|rising|its|their|such|a|changes?|current)\b)", _WRITTEN, "{noun} adapt"),
    row("ware aware", r"\b(?P<noun>is|are|was|were|be|being|been)\ (?P<at>ware)\ (?=(?:of"
        r"|that)\b)", _WRITTEN, "{noun} aware"),
    row("loss", r"\b(?P<noun>not|been|be|was|were)\ (?P<at>loss)(?=[.,;]|\ (?:by|in|at|during|to|through|[a-z]+ly)\b)",
        _WRITTEN, "{noun} lost"),
    row("loosed", r"\b(?P<at>loosed)\b", _WRITTEN, "lost"),
    row("dessert", r"\b(?P<at>dessert)\ (?=(?:areas?|locusts?|regions?|roads?|lands?|margins?)\b)", _WRITTEN, "desert"),
    row("prosecute persecute persecuted", r"\b(?P<noun>and|to)\ (?P<at>persecute)\ (?=(?:smugglers|traffickers"
        r"|offenders"
        r"|perpetrators|criminals|those\ responsible)\b)", _WRITTEN, "{noun} prosecute"),
    row("averse", r"\b(?P<noun>the|an|any|no|its|their)\ (?P<at>averse)\ (?=(?:effects?|impacts?|weather"
        r"|consequences)\b)",
        _WRITTEN, "{noun} adverse"),
    row("illicit", r"\b(?P<noun>to|will|would)\ (?P<at>illicit)\ (?=(?:comments|views|responses|information"
        r"|support)\b)",
        _WRITTEN, "{noun} elicit"),
    row("elicit", r"\b(?P<at>elicit)\ (?=(?:trade|trafficking|goods|drugs|financial|flows|arms|fishing|activities)\b)",
        _WRITTEN, "illicit"),
    row("perspective prospective", r"\b(?P<at>perspective)\ (?=(?:members|hosts?|donors|partners"
        r"|candidates)\b)", _WRITTEN,
        "prospective"),
    row("adapt", r"\b(?P<noun>to|and)\ (?P<at>adapt)\ (?=the\ (?:agenda|report|budget|declaration|statement|resolution"
        r"|decision|minutes)\b)", _WRITTEN, "{noun} adopt"),
)  # fmt: skip
"""Slips of a letter that make another word, where the neighbours leave no doubt."""
