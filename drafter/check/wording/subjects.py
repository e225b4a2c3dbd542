"""Subjects and their verbs, by the list of English words: for the rule `agreement`.

In: a text. Out: each place where a verb is of another number than the subject before it: "similar
difficulties exists", "many was worried", "every port are", "border controls was".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check import vocabulary
from drafter.check.prose import Prose
from drafter.check.wording.grammar import BASE
from drafter.check.wording.inflected import plural, singular
from drafter.patterns import compiled

_LEAD = (
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s)|(?<=\bwhile\s)|(?<=\bbecause\s)|(?<=\balthough\s)|(?<=\bwhereas\s)"
    r"|(?<=\bwhether\s)|(?<=\bwhere\s)|(?<=\bbut\s))"
)
_MANY = (
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hese|[Tt]hose|[Ss]everal|[Mm]any|[Ss]ome|[Mm]ost|[Aa]ll|[Bb]oth|[Oo]ther"
    r"|[Ff]ew|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d\d+)\s)"
)
_KIND = (
    r"(?:(?!(?:initial|final|annual|material|actual)s\b)[a-z]+(?:al|ic|ive|ous|ary|able|ible|ful|less|ern)|similar|such"
    r"|certain|smaller|larger|small|large|new|old|recent|joint|common|main|key|other|further|many|several|poor|young"
    r"|daily|weekly|monthly|yearly|hourly|quarterly|different|current|existing|remaining|major|minor|senior|older"
    r"|newer|early|good|better|high|higher|low|lower|frequent|urgent|important|significant|displaced|member|working"
    r"|technical|strong|weak|broad)\s"
)
_NOUN = r"(?P<noun>[A-Za-z][a-z]{2,}[^sui\W]s)"
_BESIDE = r"(?:(?!(?:and|or|of|in|on|to|for|at|by|from|with|as|than|within|among|between)\b)[a-z]+\s)"
"""A noun before the noun: "border controls"."""
_PLURAL = compiled(
    rf"{_LEAD}(?:{_MANY}(?:{_KIND}){{0,2}}{_BESIDE}?|(?:{_KIND}){{1,2}}{_BESIDE}?){_NOUN}"
    r"\s(?P<at>is|was|has|does|(?!this|its|less|plus|thus|as|us)[a-z]{3,}[^su\W]s)"
    r"(?=\s(?:that|the|a|an|its|their|to|in|on|at|by|for|with|not|all|no|been|very|well|more|less|only|already"
    r"|still|elsewhere|also|often|[a-z]{2,}(?:ed|ing|ly))\b)"
)
_VERBS = frozenset(
    """is was has does exists supports remains agrees needs wishes seems appears requires includes provides continues
    belongs depends occurs faces believes thinks considers expects hopes thanks notes welcomes urges encourages
    recommends requests invites stresses recognises recognizes acknowledges reaffirms affirms holds keeps makes takes
    gives goes comes becomes lacks differs varies contributes relies consists contains receives sends pays meets says
    proposes prefers maintains supports shares covers shows suggests indicates helps allows enables prevents""".split()
)
"""Verbs of one that are no nouns where they stand behind many: "members supports the plan"."""
_OR_SO_MANY = compiled(
    rf"(?<!\bof\s)(?<!\w)(?:{_MANY}|\d[\d,]*\s)(?:{_KIND})?{_NOUN}"
    r",\s(?:or|about|nearly|over|some)\s[^,.;]{2,30}(?:per\scent|%)[^,.;]{0,30},\s(?P<at>is|was|has)\b(?=\s[a-z])"
)
"""A number, and its share: "61 vessels, or 30 per cent, were"."""
_SOME = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s)|(?<=,\s)|(?<=\bbut\s)|(?<=\bbut\sthat\s)|(?<=\band\sthat\s))"
    r"(?P<noun>[Mm]any|[Ss]everal|[Oo]thers|[Bb]oth|[Aa]\sfew)\s(?P<at>was|is|has)\b(?=\s(?!an?\b|the\b|one\b)[a-z])"
)
_EVERY = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s))(?P<noun>(?:[Ee]very|[Ee]ach)\s(?:[a-z]+\s)?"
    r"(?!(?:should|would|could|must|might|shall|will|need|dare|ought|that|have|were|had|been|being)\b)"
    r"[a-z]{3,}[^s\W](?:,[^,.;]{3,50},)?)"
    r"\s(?P<at>are|were|have)\b(?=\s[a-z])"
)
_A = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s))(?P<noun>[Aa]n?\s(?!(?:number|few|majority|minority|handful|couple|lot|dozen"
    r"|hundred|thousand|variety|range|further|third|quarter|total|group|series|set|host|large|small|great|good|growing"
    r"|wide|broad|record|fifth|tenth|half|pair|million|mere|full|whole)\b)[a-z]{2,}[^s\W])"
    r"\s(?P<at>are|were|have)\b(?=\s[a-z])"
)
_AT = (
    r"(?:at|in|on|from|for|of|by|between|among|with)\s"
    r"(?:(?:the|their|its|all|other|these|small|large|level|many|most)\s)?"
)
_BEHIND = compiled(
    rf"{_LEAD}(?:[Tt]he\s|[Mm]ost\s|[Ss]ome\s|[Mm]any\s)?{_NOUN}\s{_AT}(?P<other>[a-z]{{3,}}[^sui\W]s)\s"
    r"(?P<at>is|was|has)\b(?=\s[a-z])"
)
"""Both nouns before the verb are of many: "that accidents at level crossings has decreased"."""
_WHICH = compiled(
    rf"(?:^|\b(?:to|and|of|the|these|those|some|several|many|all|any|other|{BASE}|describe|list|include|identify)\s)"
    rf"(?:{_KIND})?{_NOUN}\s(?:that|which)\s(?P<at>is|was|has|does)\b(?=\s(?:[a-z]+(?:ed|able|ible|en)|not|been|already"
    r"|still|no|considering)\b)"
)
"""Directly behind a verb, what is of many and goes on: "describe alternatives that is available"."""
_OF_ONE, _OF_MANY = frozenset(("is", "was", "has", "does")), frozenset(("are", "were", "have"))
"""Signs of what is looked for: they are asked before, being cheap."""
_NO_PLURAL = frozenset("news series species means works economics statistics politics headquarters".split())

Found = tuple[re.Match[str], str, str]


def disagreeing(one: Prose) -> Iterator[Found]:
    """Yield each such place of a text: what was found, what is wrong, and what to write for its group "at"."""
    for found in () if _VERBS.isdisjoint(one.small) else _PLURAL.finditer(one.open):
        if found["at"] in _VERBS and _is_several(found["noun"]):
            yield found, "a plural has a singular verb", f"{found['noun']} {plural(found['at'])}"
    if not one.small.isdisjoint(("many", "several", "others", "both", "few")):
        for found in _SOME.finditer(one.open):
            yield found, "a plural has a singular verb", f"{found['noun']} {plural(found['at'])}"
    is_one, is_many = (not one.small.isdisjoint(words) for words in (_OF_ONE, _OF_MANY))
    for found in _OR_SO_MANY.finditer(one.open) if is_one and ", " in one.open else ():
        if _is_several(found["noun"]):
            yield found, "a plural has a singular verb", f"{found['noun']} ... {plural(found['at'])}"
    for found in _BEHIND.finditer(one.open) if is_one else ():
        if _is_several(found["noun"]) and _is_several(found["other"]):
            yield found, "a plural has a singular verb", f"{found['other']} {plural(found['at'])}"
    for found in _WHICH.finditer(one.open) if is_one else ():
        if _is_several(found["noun"]):
            yield found, "a plural has a singular verb", f"{found['noun']} that {plural(found['at'])}"
    for found in _A.finditer(one.open) if is_many else ():
        yield found, "a singular has a plural verb", f"{found['noun']} {singular(found['at'])}"
    if not one.small.isdisjoint(("every", "each")):
        for found in _EVERY.finditer(one.open):
            yield found, "a singular has a plural verb", f"{found['noun']} {singular(found['at'])}"


def _is_several(noun: str) -> bool:
    """Return whether a word is the plural of another, and no verb: "the members"."""
    small = noun.lower()
    single = f"{small[:-3]}y" if small.endswith("ies") else small.removesuffix("s")
    return small not in _NO_PLURAL and {small, single} <= vocabulary.english()
