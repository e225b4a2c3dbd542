"""Little words that English wants between two others: "would [be] extended", "took note [of] the draft".

A row is as in grammar.py, which has those of one verb before another. Only what no reading makes sense of stands here.
"""

from __future__ import annotations

from drafter.check.wording.grammar import Row, row

_DONE = (
    r"(?:(?!(?:need|feed|speed|exceed|proceed|succeed|breed|bleed|embed|shed|indeed|heed|seed|weed|wed|bed|red"
    r"|hundred|accused|sacred|naked|united|associated)\b)[a-z]{2,}ed"
    r"|held|made|given|taken|built|sent|shown|written|chosen|drawn|done|seen|known|found|brought|kept|sought|undertaken"
    r"|understood|withdrawn|spoken|borne|driven|forgotten)"
)
_THE = r"(?:the|its|their|these|those|this|our)"
_NO_MODAL = r"(?<!\bthe\ )(?<!\btheir\ )(?<!\bits\ )(?<!\bour\ )(?<!\bpolitical\ )(?<!\bcollective\ )(?<!\bcommon\ )"
_NO_MODAL += r"(?<!\bgood\ )(?<!\bfree\ )(?<!\bof\ )(?<!\bwith\ )(?<!\bgoodwill\ )(?<!\bof\ their\ )(?<!\ba\ )"
_LED = (
    r"(?:(?:co-)?hosted|attended|(?:co-)?chaired|opened|organi[sz]ed|led|supported|prepared|represented|facilitated"
    r"|convened|moderated|adopted|endorsed|funded|drafted|established)"
)
_NAME = r"[A-Z\ufffc][\w\ufffc’'-]*(?:\ (?:of\ |and\ |the\ )?[A-Z\ufffc][\w\ufffc’'-]*){0,4}"
_ACTIVITY = (
    r"implementation|establishment|adoption|finali[sz]ation|ratification|completion|preparation|extension|expansion"
    r"|dissemination|facilitation|promotion|protection|prevention|identification|modernisation|modernization"
    r"|chairmanship|co-chairmanship"
)
LINKS: tuple[Row, ...] = (
    row("will would shall should must can could may might cannot",
        rf"{_NO_MODAL}\b(?P<verb>(?:will|would|shall|should|must|can|could|may|might|cannot)(?:\ (?:not|also|further"
            rf"|only|then|soon|therefore|fully|thus))?)\ (?P<at>{_DONE})\b(?!-)(?!\ (?:members|parties|states)\b)",
        '"be" is lost', "{verb} be {at}"),
    row("would should could must might",
        r"\b(?P<verb>would|should|could|must|might)\ (?P<at>of)\ (?!course\b|necessity\b|itself\b|themselves\b"
            r"|its\b|their\b)", '"be" or "have" is lost', '{verb} be {at}" or "{verb} have {at}'),
    row("need needs needed ought wish wishes wished asked expected going",
        rf"\b(?P<verb>(?:needs?|needed|ought|wish(?:es|ed)?|asked|expected|going)\ to)\ "
            rf"(?P<at>(?!need\b|proceed\b|speed\b|succeed\b|exceed\b|feed\b|spread\b){_DONE})\b(?=\ [a-z]|[.,;])",
        '"be" is lost', "{verb} be {at}"),
    row("to", r"\b(?P<verb>to)\ (?P<at>(?:held|hosted|convened)\ (?:in|on|at|from|by|before)\b)",
        '"be" is lost', "{verb} be {at}"),
    row("it they which",
        rf"(?:^|(?<=[.;,]\s)|(?<=[\w)],\s)|(?<=\band\s))(?P<verb>It|They|it|they|which)\ (?P<at>{_LED}\ by)\b",
        '"was" or "were" is lost', "{verb} was {at}"),
    row("meeting conference workshop session summit seminar",
        r"\b(?P<verb>(?i:meeting|conference|workshop|session|summit|seminar),?\ (?:which|that))\ (?P<at>(?:held|hosted"
            r"|convened|organi[sz]ed)\ (?:in|on|at|from|by))\b(?!\ common\b)", '"was" is lost', "{verb} was {at}"),
    row("took take takes taking", r"\b(?P<verb>(?:[Tt]ook|[Tt]akes?|[Tt]aking)\ note"
        r"(?:\ with\ (?:[a-z]+\ )?(?!of\b)[a-z]+)?)\ "
        rf"(?P<at>{_THE}|a|an)\b", '"of" is lost', "{verb} of {at}"),
    row("drew draw draws drawing called call calls paid pay",
        rf"\b(?P<verb>(?:[Dd]r(?:ew|aws?|awing)|[Cc]all(?:s|ed|ing)?)\ attention|[Pp](?:aid|ay)\ tribute)\ "
            rf"(?P<at>{_THE})\b", '"to" is lost', "{verb} to {at}"),
    row("appreciation gratitude thanks condolences sympathy congratulations",
        rf"\b(?P<verb>(?:[Ee]xpress|[Cc]onvey|[Ee]xtend)(?:s|ed|ing)?\ (?:{_THE}\ )?(?:[a-z]+\ ){{0,2}}?(?:appreciation"
            rf"|gratitude|thanks|condolences|sympathy|congratulations))\ (?P<at>the|all|its|their|Mr|Ms|H\.?E"
            rf"|[A-Z\ufffc][\w\ufffc]*)\b", '"to" or "for" is lost', 'to {at}" or "for {at}'),
    row("thanked thanks thank commended congratulated",
        rf"\b(?P<verb>(?:[Tt]hank(?:ed|s)?|[Cc]ommend(?:ed|s)?)\ (?:the\ )?{_NAME})\ "
            rf"(?P<at>(?:its|their|her|his)\ (?:(?!and\b|for\b)[a-z-]+\ ){{0,2}}(?:support|hospitality|assistance|work"
            rf"|contributions?|efforts|leadership|offer|generosity|help|cooperation))\b", '"for" is lost',
        "{verb} for {at}"),
    row("one some many several most none",
        r"\b(?<!-)(?P<verb>[Oo]ne|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Nn]one)\ (?P<at>(?:the|these|those)\ "
            r"(?:most|main|key|greatest|gravest|largest|biggest|highest|first|oldest|best|worst|few|countries|members"
            r"|States|issues|challenges|reasons|proposals|recommendations|participants|delegations|measures|actions))\b",
        '"of" is lost', "{verb} of {at}"),
    row("was were been be", rf"\b(?P<verb>(?:was|were|been|be)\ (?:also\ |jointly\ )?{_LED})\ "
        r"(?P<at>(?:the\ (?!following\b|same\b|first\b|next\b|previous\b|day\b|week\b|year\b|way\b|one\b)[\w\ufffc]+"
            r"|(?:representatives|delegations|delegates|ministers|experts|officials|members|participants)"
            r"(?=\ (?:from|of)\b)"
            r"|(?:Mr|Ms|Mrs|Dr|H\.E|Ambassador)\b))", '"by" is lost', "{verb} by {at}"),
    row("attended participated attends",
        r"\b(?P<verb>[Aa]ttended|[Pp]articipated)\ (?P<at>observers?)\b(?=[.,;]|\ (?:and|in|at)\b)",
        '"as" is lost', "{verb} as {at}"),
    row(_ACTIVITY.replace("|", " ").replace("\\", ""),
        rf"\b(?P<verb>[Tt]he\ (?:[a-z]+\ )?(?:{_ACTIVITY}))\ (?P<at>{_THE})\b",
        '"of" is lost', "{verb} of {at}"),
)  # fmt: skip
