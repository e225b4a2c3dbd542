"""Who owns what, in words that are no verbs: "the Co-Chairs proposal" can only be "the Co-Chairs' proposal".

In: a text. Out: each owner in -s that stands before what it owns, and has no apostrophe. Of a body that the text names
in the singular alone ("the Forum"), "the Forums report" is a possessive, for it has no second Forum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.check import vocabulary
from drafter.check.prose import Prose
from drafter.patterns import compiled

_MANY = (
    r"(?:[Mm]embers|[Pp]articipants|[Cc]o-[Cc]hairs|[Cc]o-?sponsors|[Cc]o-?hosts|[Mm]inisters|[Ll]eaders|countries"
    r"|[Gg]overnments|[Gg]overnors|[Dd]elegations|[Dd]elegates|[Oo]fficials|[Ee]xperts|[Pp]arties|[Oo]bservers"
    r"|[Ss]takeholders|donors"
    r"|growers|farmers|workers|fishers|users|producers|consumers|employers|managers|officers|teachers|migrants|refugees"
    r"|students|scientists|citizens|residents|victims|survivors|passengers|seafarers|traders|exporters|importers"
    r"|investors|regulators|supervisors|inspectors|researchers|beneficiaries|employees|[Pp]artners"
    r"|Heads\sof\sGovernment|communities|peoples|authorities)"
)
_AGENT = r"(?!(?:rivers|others|matters|letters|papers|waters|borders|quarters|centres|powers)\b)[a-z]{3,}(?:ers|ors)"
"""Who does something: a verb behind whose "-er" stands another "-er" is none: "offers", for there is "offering"."""
_ALSO_VERBS = (
    r"(?:mention|question|position|function|complement|implement|supplement|document|experience|influence|reference"
    r"|finance|balance|advance|commission|caution|motion|petition|partition|condition|section|station|comment|augment"
    r"|lament|evidence|sentence|sequence|witness|harness|audition|occasion|provision|ration|transition|proportion"
    r"|auction|sanction|mission|vacation|instance|chance|distance|glance|dance|entrance|enhance|fence|commence|whence"
    r"|hence|since|once|segment|pigment|torment|cement|moment|experiment|compliment|worship|vision|apportion|refinance"
    r"|business|likeness|unless|nonetheless|nevertheless|notwithstanding|present|representment|conditioned)s?\b"
)
_OWN = (
    rf"(?!{_ALSO_VERBS})(?:arrival|departure|rights|wages|welfare|salaries|livelihoods"
    r"|(?:[a-z]+-)?[a-z]{2,}(?:tion|sion|ment|ship|ness|ance|ence|ancy|ency|osal|oval)s?"
    r"|[a-z]{3,}(?:ity|ities)|efforts|views|priorities|achievements|advice|expertise|initiatives?|indicators|activities"
    r"|strateg(?:y|ies)|hospitality|generosity|gratitude|outlook|priority|needs\sassessments?|terms\sof\sreference"
    r"|opinions?|research|knowledge|guidance|feedback|software|equipment|insights?|analys[ei]s|concerns\sabout"
    r"|roles?|websites?|capacit(?:y|ies)|communiqu[eé]s?|ideas|goodwill)\b(?!-)"
)
"""What may be owned and done by nobody: "proposal", "efforts"; "report" and "plan" may be verbs."""
_BEFORE = (
    r"(?P<before>\b(?:[Tt]he|[Aa]ll|[Ii]ts|[Tt]heir|[Oo]ur|[Oo]ther|[Ss]everal|[Ss]ome|of|by|on|for|from|with|to|in"
    r"|recalled|noted|welcomed|acknowledged|reaffirmed|recogni[sz]ed|appreciated|commended|considered|endorsed|reviewed"
    r"|discussed|supported|highlighted|underlined|underscored|stressed|reiterated)\s)"
)
_OF_MANY = compiled(rf"{_BEFORE}(?P<owner>{_MANY})\s(?P<own>(?:[a-z]+-[a-z]+\s)?{_OWN})")
_OF_AGENTS = compiled(
    rf"(?:^|(?<=[.;]\s)|{_BEFORE})(?P<owner>(?i:{_AGENT}))\s(?P<own>(?:associations?|unions?|organi[sz]ations?|rights"
    r"|representatives|families|livelihoods|cooperatives?|federations?|groups?|networks?|forums?|wages|homes"
    r"|earnings)\b)"
)
_OF_A_LAND = compiled(
    r"\b(?:welcomed|appreciated|accepted|noted|acknowledged|considered|supported|thanked|approved|endorsed)\s"
    r"(?:also\s)?(?:with\s[a-z]+\s)?the\s(?P<owner>Maldives|Philippines|Netherlands|Seychelles|Solomon\sIslands"
    r"|Cook\sIslands|Marshall\sIslands|United\sStates|United\sArab\sEmirates|Bahamas|Comoros)\s(?:kind\s|generous\s)?"
    r"(?P<own>offer|invitation|proposal|readiness|willingness|generosity|hospitality|intention|leadership|request)\b"
)
"""What a land in the plural gave: "welcomed the Maldives offer"."""
_ONE = (
    r"(?:[Gg]overnment|Forum|Committee|Commission|Council|[Ss]ecretariat|Meeting|Conference|Session|Union|Bank"
    r"|Organi[sz]ation|Group|Institute|Office|Centre|Center|Network|Process|Initiative|Partnership|Task\sForce|Board"
    r"|Fund|Agency|Association|Federation|Republic"
    r"|[Pp]anel|[Nn]etwork|[Bb]ureau|[Mm]inistry|[Ll]aboratory|[Uu]niversity|[Cc]ollege|[Rr]egistry"
    r"|[Ss]taff|[Hh]ost|[Cc]hair|[Pp]resident|[Dd]irector|[Ss]ecretary|[Gg]overnor"
    r"|[A-Z][A-Za-z]*[A-Z])"
)
_MAY_BE_DONE = (
    r"(?:report|staff|estimates?|accounts|premises|headquarters|website|fleet|report|work|plan|programme"
    r"|program|budget|offer|request|draft|support|advice|mandate|rules|bylaws|archive"
    r"|forecasts?|findings|minutes|papers?|help|response|answer|interest|contacts?|data|annex|session|members|role"
    r"|head\soffice|secretariat|chair|mandate|agenda|meeting(?![^.;]*\b(?:were|are|have)\b))"
    r"\b(?!-|\s(?:to|back|that|regularly|annually)\b)"
)
_OF_ONE = compiled(
    rf"\b(?:(?P<before>[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir)\s(?P<owner>(?:[A-Z][a-z]+\s){{0,2}}?{_ONE})s"
    rf"|(?P<short>[A-Z][A-Za-z]*[A-Z])s)\s(?P<own>(?:[a-z]+-[a-z]+\s)?(?:{_OWN}|{_MAY_BE_DONE}))"
)
_MAY = compiled(rf"s\s(?:[a-z]+-[a-z]+\s)?(?:{_OWN}|{_MAY_BE_DONE})")
_GIVES = compiled(
    r"\b(?:giv(?:e[sn]?|ing)|gave|offer(?:s|ed|ing)?|lend(?:s|ing)?|lent|grant(?:s|ed|ing)?|afford(?:s|ed|ing)?"
    r"|den(?:y|ied|ies)|allow(?:s|ed|ing)?|promis(?:es?|ed|ing)|owe[sd]?|assur(?:es?|ed)|show(?:s|ed|ing)?"
    r"|bring(?:s|ing)?|brought|cost(?:s)?|teach(?:es|ing)?|taught|send(?:s|ing)?|sent|accord(?:s|ed|ing)?"
    r"|secur(?:es?|ed|ing)|guarantee[sd]?|caus(?:es?|ed)|call(?:s|ed)?|make[s]?|making|made)\s(?:[\w’'-]+\s){0,3}\Z"
)
"""To give somebody something: "offered the members assistance" has no owner."""
_FIRST_OF = compiled(
    r"\b[Tt]he\s(?P<owner>(?!(?:always|perhaps|process|congress|business|press|various|previous)\b)[a-z]{3,}[^su\W]s)\s"
    r"(?P<own>(?:first|last|next)(?=\s(?:two|three|four|five|six|seven|eight|nine|ten)\s[a-z]+s\b)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:most\s[a-z]+|[a-z]{3,}est)(?=\s[a-z]+s\b)"
    r"|(?:larg|great|big|small|long|old|high|deep|busi|poor|rich|new|lat)i?est"
    r"(?=\s(?!to\b|in\b|of\b|hit\b|and\b)[a-z]+\b))"
)
"""The first or largest that somebody has: "the basins five largest lakes"; nothing else stands so behind many."""
_OF_ITS_KIND = compiled(
    rf"{_BEFORE}(?P<owner>{_MANY})\s"
    r"(?P<own>(?!(?:equal|essential|critical|vital|international)\b)[a-z]{3,}(?:ical|ional|ural|onal)\s[a-z]+[^su\W]s)"
    r"(?=\s(?:should|would|will|shall|must|can|could|may|might|have|had|were|are)\b|[.,;])"
)
"""The members national services: an adjective before a noun, behind those who own it."""
_HOLDS = compiled(
    r"\b(?:consider|deem|mak|render|keep|kept|find|found|made|call)(?:e|es|ed|s|ing)?\s(?:[\w’'-]+\s){0,2}\Z"
)
_NEAR = 60


def lost(one: Prose, texts: Sequence[Prose]) -> Iterator[tuple[str, str, int]]:
    """Yield each owner of a text without its apostrophe, what is owned, and where the mark belongs.

    Of many the mark stands behind the "s" of the owner, of one before it. `texts` are all of the statement.
    """
    for found in (*_FIRST_OF.finditer(one.open), *_OF_ITS_KIND.finditer(one.open)) if "s " in one.open else ():
        before = one.text[max(0, found.start() - _NEAR) : found.start()]
        if not _is_given(one, found) and not _HOLDS.search(before):
            is_of_one = _is_one(found["owner"].removesuffix("s"), texts)
            owner = found["owner"].removesuffix("s") if is_of_one else found["owner"]
            yield owner, found["own"], found.start("owner") + len(owner)
    for found in _OF_AGENTS.finditer(one.open) if "rs " in one.open else ():
        if _is_agent(found["owner"].lower()) and not _is_given(one, found):
            yield found["owner"], found["own"], found.end("owner")
    for found in _OF_A_LAND.finditer(one.text) if "s " in one.text else ():
        yield found["owner"], found["own"], found.end("owner")
    if not _MAY.search(one.open):
        return
    for found in _OF_MANY.finditer(one.open):
        if not _is_given(one, found):
            yield found["owner"], found["own"], found.end("owner")
    for found in _OF_ONE.finditer(one.open):
        group = "owner" if found["owner"] else "short"
        if not _is_given(one, found) and _is_one(found[group], texts):
            yield found[group], found["own"], found.end(group)


def _is_agent(word: str) -> bool:
    """Return whether a word is of those who do something: "herders" herd, and there is no "herdering"."""
    known, stem = vocabulary.english(), word[:-3]
    does = {f"{stem}ing", f"{stem}{stem[-1]}ing"} & known
    return word in known and bool(does) and f"{word[:-1]}ing" not in known


def _is_given(one: Prose, found: re.Match[str]) -> bool:
    return bool(_GIVES.search(one.text, max(0, found.start() - _NEAR), found.start()))


def _is_one(owner: str, texts: Sequence[Prose]) -> bool:
    """Return whether the text names the owner by itself, and nowhere else several of it."""
    single = compiled(rf"\b{re.escape(owner)}(?:['’]s)?\b(?!['’]?s)")
    several = compiled(rf"\b{re.escape(owner)}s\b(?!['’])", re.IGNORECASE)
    is_there = owner.lower() == "secretariat" or any(single.search(each.text) for each in texts)
    return is_there and sum(
        len(several.findall(each.text)) for each in texts
    ) == 1  # fmt: skip
