"""An article is lost: "at 8th Meeting", "Co-Chairs encouraged" among "The Co-Chairs", "adopted report".

Told only of numbered and named meetings, of bodies that have their article elsewhere in the text, and of nouns that
never stand alone in the singular.

Passes: The Co-Chairs noted that the Eighth Meeting had adopted the report, and submitted a proposal.
Fails:  Co-Chairs noted that at Eighth Meeting they had adopted report of the group and submitted proposal to it.
Fails:  Members agreed on creating condition conducive to trade, and on a form relating to extradition request.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter import dates
from drafter.check.prose import Prose, fault, running, shown
from drafter.check.wording.forms import times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lost-article"
_PREPOSITION = compiled(r"\b(?:at|of|in|since|for|during|by|after|before|from|to)\s$")
_MEETING = compiled(r"\s(?:[A-Z][\w’'-]*\s){0,5}?(?:Meeting|Conference|Session|Summit|SOM|Workshop|Symposium|Forum)\b")
_NAMED = compiled(
    r"\b(?:of|at|during|since)\s(?P<name>(?:(?!The\b)[A-Z][\w’'-]*\s){1,4}(?:Symposium|Workshop|Roundtable"
    r"|Seminar|Conference|Summit))\b(?!s|’s|'s|\s(?:Report|Statement|Outcomes?|Participants|Room|Centre"
    r"|Center|Secretariat))"
)
_ACTOR = compiled(
    r"(?:^|(?<=[.]\s))(?P<the>The\s)?(?P<actor>Co-Chairs|Meeting|Conference|Committee|Secretariat"
    r"|Senior\sOfficials|Ministers|Members|Participants|Delegates|Leaders|Council|Commission"
    r"|Working\sGroup)\s(?:also\s|further\s)?(?:[a-z]+ed|took|were|was|had|held)\b"
)
_NOUNS = (
    "report|proposal|recommendation|workshop|agenda|paper|declaration|roadmap|standard|mechanism"
    "|framework|questionnaire|workplan|work\\splan|action\\splan|database|working\\sgroup|task\\sforce"
    "|timeline|template|lead|condition"
)
_ONLY_BEHIND = {"lead": "tak", "condition": "creat"}
"""Nouns that stand alone behind other verbs: "present condition" is no act."""
_BARE = compiled(
    rf"""(?P<verb>\b(?:[Aa]dopt|[Ss]ubmit|[Dd]evelop|[Pp]repare|[Ee]stablish|[Cc]onvene|[Hh]ost|[Ee]ndorse
            |[Pp]resent|[Cc]irculate|[Tt]ake|[Ff]inalise|[Cc]reate?)(?:ed|d|ted|ing|ting|s)?)\s
        (?:(?:draft|new|regional|joint|final|detailed|common)\s)?(?P<noun>{_NOUNS})
        (?=\s(?:of|by|on|for|to|from|in|at|with|among|between|that|which|conducive)\b|[.,;](?:\s|$))""",
    re.VERBOSE,
)
_BARE_KIND = compiled(
    r"""\b(?:(?:[Dd]evelop|[Pp]repar|[Ee]stablish|[Cc]onven|[Cc]reat|[Ll]aunch|[Ff]inali[sz])ing|[Ss]etting[ -]up)\s
        (?P<noun>(?!(?:the|an?|another|its|their|our|your|his|her|any|each|every|either|neither|this|that|no|one
            |some|such|all|more|and|or|of|to|for|in|on|by|with|whatever|country|world)\b)[a-z-]{4,}\s
          (?:mechanism|framework|database|questionnaire|roadmap|work\s?plan|working\sgroup|task\sforce|network|portal
            |website|committee))
        (?=\s(?:of|by|on|for|to|from|in|at|with|among|between|that|which)\b|[.,;](?:\s|$))""",
    re.VERBOSE,
)
"""One of a kind: "setting up dialogue mechanism among the authorities"."""
_CONCERNING = compiled(
    r"\b(?:(?:relat(?:ed|ing)|pertaining)\sto|regarding|concerning)\s(?P<noun>(?:[a-z]+(?:al|ion|um|ive)\s)?"
    r"(?:request|proposal|recommendation|report|workshop))(?=[.;,](?:\s|$))"
)
_OF = compiled(r"\bof (?P<the>the )?(?P<name>(?:[A-Z][\w-]+ ){2}[A-Z][\w-]+)(?P<rest>(?: \([A-Z]+\)| [A-Z][\w’'-]+)*)")
_OWNER = compiled(
    r"(?<![\w’'-])(?P<the>[Tt]he )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})(?P<own>['’]s?(?= [a-z]))?(?! [A-Z])"
)
_THIS = compiled(r"\b[Tt]he\s$")  # "the present report" has its article
_OFTEN = 3
_MOSTLY = 2
_SINGULAR = frozenset({"Meeting", "Conference", "Committee", "Secretariat", "Council", "Commission"})


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    texts = running(statement, shelf)
    yield from _actors(texts)
    yield from _names(texts)
    for one in texts:
        for _, printed, at in dates.find_ordinals(one.text):
            if _PREPOSITION.search(one.text, max(0, at[0] - 9), at[0]) and _MEETING.match(one.text, at[1]):
                yield _told(one, at, f"the {printed}")
        for found in _NAMED.finditer(one.open):
            if not dates.find_ordinals(found["name"]):
                yield _told(one, found.span("name"), f"the {found['name']}")
        for found in _CONCERNING.finditer(one.open):
            yield _told(one, found.span("noun"), f'the {found["noun"]}" or "{found["noun"]}s')
        for found in _BARE_KIND.finditer(one.open):
            article = "an" if found["noun"][0] in "aeio" else "a"
            yield _told(one, found.span("noun"), f'{article} {found["noun"]}" or "the {found["noun"]}')
        for found in _BARE.finditer(one.open):
            is_this = _THIS.search(one.text, max(0, found.start() - 6), found.start())
            if not is_this and found["verb"].lower().startswith(_ONLY_BEHIND.get(found["noun"], "")):
                yield _told(
                    one, found.span(), f'{found["verb"]} the {found["noun"]}" or "{found["verb"]} a {found["noun"]}'
                )


def _told(one: Prose, at: tuple[int, int], mend: str) -> Problem:
    return fault(ID, one, at, f'an article is lost: "... {shown(one, at, 1)} ..."', f'write "{mend}"')


def _actors(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield the sentences that begin with a body without its article, which it has elsewhere."""
    found = [(one, each) for one in texts for each in _ACTOR.finditer(one.text)]
    counts = Counter((each["actor"], bool(each["the"])) for _, each in found)
    for one, each in found:
        actor = each["actor"]
        have, lack = counts[actor, True], counts[actor, False]
        if not each["the"] and have and (actor in _SINGULAR or have >= _MOSTLY * lack):
            what = f'"{actor}" has no article; "The {actor}" begins a sentence {times(have)}'
            yield fault(ID, one, each.span("actor"), what, f'write "The {actor}"', after=f"The {actor}")


def _names(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield the names without the article that they have elsewhere: behind "of", and where they own something."""
    behind = [(one, found) for one in texts for found in _OF.finditer(one.text)]
    have = {found["name"] for _, found in behind if found["the"]}
    for one, found in behind:
        plural = (found["rest"] or found["name"]).endswith("s")  # "a meeting of Senior Officials" needs none
        if not found["the"] and found["name"] in have and not plural:
            yield _told(one, found.span("name"), f"the {found['name']}")
    owners = [(one, found) for one in texts for found in _OWNER.finditer(one.text)]
    often = Counter(found["name"] for _, found in owners if found["the"])
    for one, found in owners:
        if found["own"] and not found["the"] and often[found["name"]] >= _OFTEN and not one.begins(found.start()):
            yield _told(one, found.span("name"), f"the {found['name']}{found['own']}")
