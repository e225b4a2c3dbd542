"""Sentences in, what they report out: what was done or is being done to which thing, by the words that say so.

Each reader knows one way of saying it, and yields what the sentence says of a thing, the kind of deed, and the
words that name the thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.mine.commitments import triggers
from drafter.mine.commitments.words import CONFIRMING, OUTCOME_NOUNS, OUTCOME_VERBS, UNDER_WAY_NOUNS
from drafter.model import Outcome
from drafter.patterns import compiled
from drafter.verbs.forms import alternatives

HELD, FOUNDED, MADE, SETTLED, ANY = "held", "founded", "made", "settled", "any"
"""What kind of deed a report tells of."""
THING, GONE, AT_WORK, CARRIED_OUT, SENT = "thing", "gone", "at work", "carried out", "sent"
"""What is welcomed: it is there, if it was to be made. What was given up. A body that works: it was set up.

What is being carried out: that tells nothing of how it is being drawn up.
"""

_DONE, _UNDER_WAY = Outcome.DONE, Outcome.UNDER_WAY
_VERBS = alternatives(OUTCOME_VERBS)
_CONFIRMING = compiled(
    rf"\b(?i:{alternatives(CONFIRMING)})\b(?:\s(?:with\s[a-z]+(?:\sand\s[a-z]+)?|of|its|their"
    rf"|[a-z]+ly))*(?P<rest>\s.+)"
)
_NOUN = compiled(
    rf"\b(?P<noun>{alternatives((*OUTCOME_NOUNS, *UNDER_WAY_NOUNS))})"
    r"\s(?:made\s)?(?:of|in|on|towards?|to|from|by|with)\s(?P<matter>.+)"
)
_WISHED = compiled(
    r"\b(?:planned|proposed|forthcoming|upcoming|possible|future|intended|expected|envisaged|potential"
    r"|prospective|early"
    r"|importance|paramount|essential|critical|crucial|vital|key|need|proposals?|possibility|(?<!work )plans?"
    r"|intentions?|decisions?|agreement|requests?|calls?|idea|support"
    r"|recommendations?|value|role|options?|offers?|commitments?|readiness|willingness|benefits?|feasibility|advice"
    r"|to be|not|no|without|until|before|after|once|if|unless|when|pending|lack|absence|delay|delays|advance|seek"
    r"|would|should|could|will|shall|must|may|pursue|including through|such as|through|call|called"
    r"|towards?)\b[^,;.]{0,28}$",
    re.IGNORECASE,
)
_SOON = compiled(
    r"\b(?:planned|proposed|forthcoming|upcoming|possible|future|intended|to be|not|no|never|yet to|importance|need"
    r"|proposals?|plans?|would|should|could|will|shall|must|may|once|until|unless|if|when|pending)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
_PASSIVE = compiled(
    rf"\s(?:was|were|has been|have been|had been|is now|are now|has now been|have now been|has since been|being)\s"
    rf"(?:(?:successfully|also|since|now|subsequently|recently|duly|formally|officially|jointly|now fully|fully)\s)*"
    rf"(?P<verb>{_VERBS})\b(?P<rest>.*)"
)
_ACTIVE = compiled(
    rf"(?:^|\s)(?:(?:has|have|had)\s)?(?:successfully\s|also\s|since\s|jointly\s|recently\s)*"
    rf"(?P<verb>{_VERBS})\s(?P<matter>(?:the|a|an|its|their|two|three|several|[A-Z]|\d)[^;]*)"
)
_NAMED = compiled(
    rf"(?:,\s|\s|\()(?P<verb>{_VERBS})\s(?:successfully\s|jointly\s)?(?:in|at|by|on|from|under|as|during|since"
    rf"|with)\s"
)
_CREDIT = compiled(
    r"\b(?:for|in|by)\s(?:(?:its|their|the)\s)?(?:(?:work|role|efforts|leadership)\s(?:in|of"
    r"|on)\s)?(?:successfully\s)?"
    r"(?P<verb>hosting|co-hosting|convening|organi[sz]ing|holding|producing|publishing|establishing|launching"
    r"|completing"
    r"|conducting|delivering|preparing|finali[sz]ing|developing|drafting|translating|setting up)\s(?P<matter>[^;]+)"
)
_PROGRESS = compiled(
    r"\b(?:(?:progress|work|efforts|steps|activities|discussions|preparations|negotiations)\s(?:(?:was|were|is"
    r"|are)\s)?"
    r"(?:made\s|taken\s|achieved\s|progressing\s|continuing\s|proceeding\s|being\s\w+\s|undertaken\s|done\s)*"
    r"(?:of|on|in|to|towards?|with|for)|updates?\s(?:from\s[^,;]{2,60}?\s)?(?:on|to|of)|(?:first|second|third"
    r"|early|latest|working) drafts?\sof"
    r"|draft(?=\s[a-z])|reported\s(?:back\s)?on(?!\sthe\s(?:outcomes|results))|continu(?:ing|ed)\s(?:work"
    r"|efforts|partnership)\s(?:on|in|with|to)"
    r"|(?:has|have|had)\s(?:begun|commenced|started)(?:\s(?:to|work on))?)\s(?P<matter>[^;]+)"
)
_GOING_ON = compiled(
    r"\s(?:was|were|is|are|had been|has been|remains?|remained)\s(?:now\s|well\s|already\s|still\s)?"
    r"(?:under ?way|in progress|ongoing|progressing|advancing|being\s[a-z]+ed|being\s(?:drafted|set up|built"
    r"|drawn up))\b"
)
_CARRYING_OUT = compiled(r"(?:the |its |their )?implementation of ")
_ADOPTED = compiled(
    r"(?:^|\s)(?i:endorse[sd]|adopt(?:ed|s)|approve[sd]|consider(?:ed|s)|accept(?:ed|s))\s"
    r"(?P<matter>(?:the|its|their|two|three)\s[^;]+)"
)
_WELCOMED = compiled(
    r"(?:^|\s)(?i:welcome[sd]?|launched|receive[sd]|commend(?:ed|s)|appreciate[sd]|note[sd]|t(?:ook|akes?)\snote)\s"
    r"(?:with\s(?:[a-z]+\s){0,2}(?:appreciation|satisfaction|interest|thanks|pleasure|gratitude)\s)?(?:of\s)?"
    r"(?P<matter>(?:the|its|their|two|three|[A-Z]{2,})\s[^;]+)"
)
_NOT_WHOLE = compiled(
    r"(?:the|its|their)\s(?:[a-z]+\s)?(?:draft|proposed|planned|interim|preliminary|initial|outline"
    r"|terms\sof\sreference|requests?|status|scope|need|state)\b"
    r"|.*?\s(?:had|has|have|would|will|should|could|may|might|is|are|was|were|remains?|remained)\s"
)
"""What is not the thing itself, or not yet: "the draft guide", "the guide would be ready"."""
_NOUN_FIRST = compiled(
    rf"(?:the|its|their)\s(?:[a-z]+\s)?(?:{alternatives((*OUTCOME_NOUNS, *UNDER_WAY_NOUNS))})\s(?:of|on|in)\b"
)
_NO_SUBJECT = compiled(
    r"\b(?:be|been|being|was|were|is|are|to|and|or|the|an?|of|by|for|on|in|with|from|between|all|newly|its"
    r"|their)\s(?:\w+ly\s)?$"
)
_URGED = compiled(r"\b(?:encouraged|urged|called on|called upon|requested|directed|invited)\b")
_FINITE = compiled(r"reported|has|have|had|\w+ (?:was|were|is|are) |draft")
_INTERIM = compiled(r"\b(?:interim|preliminary|progress|draft|initial)\s$")
_MET = compiled(
    r"\s(?:has\s|have\s|had\s)?(?:held\s(?:its|their)\s(?:first|inaugural|second|third|initial)\s(?:meeting|session)"
    r"|met\s(?:for the first time|in|on|twice)\b|(?:began|started|commenced|taken up|took up)\s(?:its"
    r"|their)\s(?:work|activities)"
    r"|become operational|became operational)"
)
_NOT = compiled(r"\b(?:not|never|no|yet to|still to|remains? to|failed to|unable to)\b[^,;.]{0,30}$")
_BOUND = compiled(
    r",?\s(?:which|who|that|since|as directed|as agreed|as decided|as requested|as called|where|while|in line with"
    r"|in accordance)\b"
    r"|;|,\s(?:held|hosted)\b|,?\sand\s(?:further|also|encouraged|noted|agreed|requested|welcomed|recommended"
    r"|urged|took|asked"
    r"|looked|commended|invited|reaffirmed)\b|\s(?:through|by)\s(?:the|its|[A-Z])|,?\s(?:noting|recogni[sz]ing"
    r"|stressing|underlining)\s"
)
_LEFT = compiled(
    r".*(?:\bthat\b|\b(?:welcomed|noted|commended|acknowledged|recalled|recognised|recognized|which)\b|;|:|\.)\s",
    re.DOTALL,
)
_TOPIC = compiled(r"(?P<topic>[A-Z][^:.;]{3,110}):\s[^:.;]{0,80}$")
_NEAR = 120
"""Letters before a word in which it is told that it is yet to come."""
_FAR = 170
"""Letters in which a thing is named."""


Told = tuple[Outcome, str, str]


def soon(before: str) -> bool:
    """Return whether what follows these words is yet to come, or was not done."""
    return bool(_SOON.search(before[-_NEAR:]))


def wished(before: str) -> bool:
    """Return whether the words before a noun say that it is only hoped, asked or planned for."""
    return bool(_WISHED.search(re.sub(r"\bthrough the $", "", before[-_NEAR:])))


def confirmed(text: str) -> str:
    """Return what stands behind a verb that confirms, "welcomed"; "" where none does."""
    told = _CONFIRMING.search(text)
    return told["rest"] if told else ""


def ahead(matter: str) -> str:
    """Return the words that name a thing from its beginning."""
    cut = _BOUND.search(matter)
    return (matter[: cut.start()] if cut else matter)[:_FAR]


def behind(text: str) -> str:
    """Return the words that name a thing up to its end: what stands before "was held"."""
    topic = _TOPIC.match(text)
    if topic:
        return topic["topic"]
    left = _LEFT.match(text)
    return (text[left.end() :] if left else text)[-_FAR:]


def _nouns(text: str) -> Iterator[Told]:
    """Yield what is welcomed by a noun: "welcomed the establishment of", "noted progress on"."""
    rest, at = confirmed(text), 0
    while found := _NOUN.search(rest, at):
        at = found.end("noun")
        before = rest[: found.start("noun")]
        if not wished(before):
            noun = found["noun"]
            under_way = noun in UNDER_WAY_NOUNS or bool(_INTERIM.search(before[-_NEAR:]))
            yield (
                (_UNDER_WAY, CARRIED_OUT if noun == "implementation" else ANY, ahead(found["matter"]))
                if under_way
                else (_DONE, OUTCOME_NOUNS[noun], ahead(found["matter"]))
            )


def _passives(text: str) -> Iterator[Told]:
    """Yield what was done: "the Symposium was held", "noted that the Group had been established"."""
    for found in _PASSIVE.finditer(text):
        what = behind(text[: found.start()])
        going = found[0].lstrip().startswith("being")
        if not soon(what) and not _NOT.search(what):
            yield (_UNDER_WAY, ANY, what) if going else (_DONE, OUTCOME_VERBS[found["verb"]], _antecedent(what))


def _met(text: str) -> Iterator[Told]:
    """Yield what is at work: "the Committee held its first meeting"."""
    for found in _MET.finditer(text):
        what = behind(text[: found.start()])
        if not soon(what) and not _NOT.search(what):
            yield _DONE, FOUNDED, what


def _antecedent(what: str) -> str:
    return re.sub(r",?\s(?:which|that|who)$", "", what)


def _actives(text: str) -> Iterator[Told]:
    """Yield what somebody did: "Elbonia hosted a workshop", "the Secretariat had published the guide"."""
    for found in _ACTIVE.finditer(text):
        before = text[: found.start("verb")]
        if not soon(before) and not _NO_SUBJECT.search(before):
            yield _DONE, OUTCOME_VERBS[found["verb"]], ahead(found["matter"])


def _participles(text: str) -> Iterator[Told]:
    """Yield what a participle says was done: "the Workshop on Nets, held in Klow", "(established in 2014)"."""
    for found in _NAMED.finditer(text):
        before, deed = text[: found.start()], OUTCOME_VERBS[found["verb"]]
        finite = re.search(r"\b(?:be|been|being|was|were|is|are|has|have|had|to|and|or|co)\s?(?:\w+ly)?$", before)
        told = deed == HELD or found[0].startswith("(") or _CONFIRMING.search(f"{before} .")
        if told and not finite and not _NOT.search(before) and not _URGED.search(before):
            yield _DONE, deed, _nearest(before)


def _nearest(before: str) -> str:
    """Return the last thing that the words before a participle name."""
    what = behind(before.rstrip(" ,("))
    return re.split(r", | by (?=the |[A-Z])|, including | since ", what)[-1]


def _credited(text: str) -> Iterator[Told]:
    for found in _CREDIT.finditer(text):
        verb, before = found["verb"], text[: found.start()]
        if re.search(r"\b(?:efforts|work|continuing|ongoing|progress)\b[^;.]{0,60}$", before) and verb not in (
            "producing",
        ):
            yield _UNDER_WAY, ANY, ahead(found["matter"])
        elif re.search(
            r"\b(?:commended|thanked|congratulated|appreciat\w+|gratitude|applauded|acknowledged|thanks"
            r"|credited|paid)\b",
            before,
        ):
            yield _DONE, _GERUNDS.get(verb, ANY), ahead(found["matter"])


_GERUNDS = {
    **dict.fromkeys(("hosting", "co-hosting", "convening", "organising", "organizing", "holding", "conducting"), HELD),
    **dict.fromkeys(("establishing", "launching", "setting up"), FOUNDED),
    **dict.fromkeys(
        ("producing", "publishing", "completing", "delivering", "preparing", "developing", "drafting"), MADE
    ),
}


def _progress(text: str) -> Iterator[Told]:
    for found in _PROGRESS.finditer(text):
        before = text[: found.start()]
        told = _CONFIRMING.search(f"{before} .") or _FINITE.match(found[0])
        if told and not soon(before):
            yield _UNDER_WAY, _going_on(found["matter"]), ahead(found["matter"])
    for going in _GOING_ON.finditer(text):
        yield _UNDER_WAY, ANY, _antecedent(behind(text[: going.start()]))


def _going_on(matter: str) -> str:
    return CARRIED_OUT if _CARRYING_OUT.match(matter) else ANY


def _adopted(text: str) -> Iterator[Told]:
    for found in _ADOPTED.finditer(text):
        matter = ahead(found["matter"])
        if not _WISHED.search(matter[:60]):
            yield _DONE, SETTLED, matter
    for found in _WELCOMED.finditer(text):
        matter = ahead(found["matter"])
        if not (_WISHED.search(matter[:60]) or _NOUN_FIRST.match(matter) or _NOT_WHOLE.match(matter)):
            yield _DONE, THING, matter


READERS: tuple[tuple[Callable[[str], Iterator[Told]], tuple[frozenset[str], ...]], ...] = (
    (_nouns, (triggers.NOUNS,)),
    (_passives, (triggers.VERBS, triggers.WAS)),
    (_met, (triggers.MET,)),
    (_actives, (triggers.VERBS,)),
    (_participles, (triggers.VERBS,)),
    (_credited, (triggers.CREDIT,)),
    (_progress, (triggers.PROGRESS,)),
    (_adopted, (triggers.WELCOMED,)),
)
"""The readers, each with the words of which its sentences hold one: of every set that is named."""
