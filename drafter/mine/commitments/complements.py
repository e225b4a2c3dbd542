"""What stands behind a verb that undertakes or asks: who is to do what.

In: the text behind the verb, and who acts by it. Out: a Deed, its action in the text's own words; or what a
list below is to be read with ("agreed to:", "that:", "on the following activities:").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.mine.commitments import agents
from drafter.mine.commitments.words import (
    ASKING,
    BASE_NOT,
    CREATIONS,
    FOR_THINGS,
    HELPING,
    NO_TASKS,
    NOT_ACTS,
    OFFERS,
    PROPOSALS,
    SETTLED,
    STATES,
    URGING,
)
from drafter.numbering import RAISED
from drafter.patterns import compiled
from drafter.verbs import canonical
from drafter.verbs.forms import FORMS, alternatives


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be done, and by whom, as printed; who is "" where the words name nobody.

    `opens` says how the items of a list below are to be read: "to", "that" or "any"; "" where none stands below.
    """

    action: str
    who: str = ""
    opens: str = ""


_ASIDE = (
    r"(?:\s*,\s[^,;:]{1,120},"
    r"|\s(?:also|further|therefore|in\sprinciple|unanimously|by\sconsensus|jointly|both|ourselves|themselves|itself))*"
)
_TO = compiled(rf"{_ASIDE}\s+(?:to\s+)(?!(?:the|a|an|its|their|this|these|all)\b|[A-Z])(?P<act>(?:\w+ly\s)?[a-z].*)")
_OPEN_TO = compiled(r"\bto\s*:$")
_OPEN_THAT = compiled(r"\bthat\s*:$")
_OPEN_ANY = compiled(
    r"(?:\b(?:as follows|the following(?P<noun>(?: [\w’'\-]+){0,30})|by(?: [a-z]+ing)?|through|with|including by|on)"
    r"|\bfollowing (?P<named>[\w’'\- ]{3,160}))\s*:$"
)
_WILL_DO = compiled(
    r"(?P<who>[^.;:]{2,140}?)(?:,\s[^,;:]{1,120},)?\s"
    r"(?:will|would|shall|should|(?:is|are)\sto)(?:\s(?:also|further|then|jointly))*\s?:$"
)
_THAT = compiled(rf"{_ASIDE}\s+that\s+(?P<rest>.+)")
_RECOMMEND = compiled(r"recommend\b(?:\sto\s[^:;]{2,120}?)?(?=\s(?:that|the\sfollowing|to)\b|:)")
_ASKED = compiled(
    r"\s+(?P<who>(?:[^;:,]|,(?=[^,;:]{1,120},\s(?:to|that)\b)|,\s(?=[A-Z][\w’'-]+(?:,|\sand\s))){2,200}?)"
    r"(?:,[^,;:]{1,120},)?\s(?P<link>to|that|with)\s*"
    r"(?P<rest>(?::$|(?<=with\s)the\s[a-z].*|(?!(?:the|a|an|its|their)\b)[a-z].*))"
)
_FOR_TO_BE = compiled(rf"{_ASIDE}\sfor\s(?P<what>[^,;:]{{2,120}}?)\sto\sbe\s(?P<verb>[a-z-]+)(?P<rest>.*)")
_GERUND = compiled(r"\s+(?P<act>(?:[a-z]+ly\s)?[a-z]{3,}ing\s.+)")
_PASSIVE = compiled(
    r"(?P<what>.{2,170}?)\s(?:(?P<modal>will|would|shall|should|must|could|may|can)\s(?:also\s|then\s)?)?"
    r"(?:continue\sto\s)?be\s(?:also\s|further\s|[a-z]+ly\s)?(?P<verb>[a-z][a-z-]*)(?P<rest>.*)"
)
_MODAL = compiled(
    r"(?P<who>.{2,170}?)\s(?P<modal>will|would|shall|should)\s(?:also\s|then\s|further\s|jointly\s|[a-z]+ly\s)*"
    r"(?P<act>(?P<verb>[a-z][a-z-]*)\b.*)"
)
_BARE = compiled(
    r"(?:,[^,;:]{1,140},)?\s(?P<act>(?:also\s|further\s|actively\s|[a-z]+ly\s)*(?P<verb>[a-z][a-z-]*)\b.*)"
)
_PAST_BEHIND = compiled(r"[a-z-]{3,}(?:ed|ing)$")
_THIRD = compiled(r"[a-z-]{2,}[^s]s$")
_NOT_ALONE = compiled(r"\b(?:how|whether|why|what|which|who|whom|that|is|are|was|were|had|has|have)\b")
_ALSO_ASKED = compiled(rf"\b(?:{alternatives(ASKING)})\s(?:to|with)\s(?P<act>[a-z].*)")
_INFINITIVE = compiled(r"(?P<who>[^.;:]{2,120}?)\sto\s(?P<act>(?P<verb>[a-z][a-z-]*)\b.*)")
_PROPOSAL = compiled(
    rf"""\s+(?:(?:on|upon|to|with)\ )?
        (?:(?:the|a|an|its|their|this|these|several|two|three|any|with\ appreciation\ the)\ )?
        (?P<pre>[^,;:.]{{0,90}}?\ ?)
        (?P<noun>{alternatives((*PROPOSALS, *OFFERS))})
        (?:\ (?:made|put\ forward|submitted|presented|tabled|extended))?
        (?:\ (?:by|of|from)\ (?P<by>[^;:.]{{2,140}}?))?
        \ (?P<link>to(?!\ (?:(?:the|a|an|its|their|our|this|all)\b|[A-Z]))|for|that)\ (?P<rest>.+)""",
    re.VERBOSE,
)
_CREATED = compiled(rf"{_ASIDE}\s(?:(?:on|to|with)\s)?(?P<act>the\s(?:{alternatives(CREATIONS)})\sof\s.+)")
_KINDLY = compiled(r"\b(?:kind|generous|new|further|joint|excellent|recent|draft|gracious|strong|firm|continued)\b ?")
_BEHIND = compiled(r"\sfor\s(?:its|their|the|his|her)$")
_OWNS = compiled(r"(?:[’']s|(?<=s)[’']|[’'])\s*$")
_KEEPS = compiled(r"^(?:keep|maintain|remain)\b.*\b(?:under review|informed|abreast|under consideration)\b")
_AT_ONCE = compiled(  # "decided to raise the policy rate", "to extend the mandate": what a decision does by itself
    r"^(?:raise|lower|cut|increase|reduce|leave|hold|set|extend|renew|prolong)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:rates?|fees?|dues|tariffs?|mandates?|terms? of office|deadlines?)\b"
)
_CONTRIBUTES = compiled(r"contribute (?:\w+ly )?to\b")
"""What a thing is good for: "will contribute to stability"."""
_NOTED = compiled(rf"(?:(?<=[.,;:)”’\]])|(?<=[^\W\d]{{4}})|(?<=[A-Z]{{3}})|(?<=\d{{4}}))[{RAISED}]{{1,3}}(?!\w)")
"""The mark of a footnote; not the power of a unit, "km²"."""
_TRAILING = compiled(r"[\s;,.:]*(?:[;,]\s*(?:and/or|and|or|as well as))?[\s;,.]*$")


def bare(text: str) -> str:
    """Return the text without the marks that its list or sentence ends it with, and those of its footnotes."""
    return _TRAILING.sub("", _NOTED.sub("", text).strip())


def own(rest: str) -> Deed | None:
    """Return what those who agreed will do themselves: " to establish a group"; also " to recommend that"."""
    if opened := opening(rest):
        return opened
    found = _TO.match(rest)
    if found is None:
        return _for_to_be(rest)
    act = found["act"]
    recommended = _RECOMMEND.match(act)
    if recommended and " that " in act[recommended.end() - 1 :]:
        return clause(act[act.index(" that ", recommended.end() - 1) + len(" that ") :])
    return None if is_settled(act) else Deed(bare(act))


def opening(rest: str) -> Deed | None:
    """Return how a list below is led in to, where the text ends in a colon; None where it does not."""
    if not rest.rstrip().endswith(":"):
        return None
    if _OPEN_TO.search(rest):
        return Deed("", opens="to")
    if _OPEN_THAT.search(rest):
        return Deed("", opens="that")
    found = _OPEN_ANY.search(rest)
    if found is None:
        who = who_will(re.sub(r"^\s(?:that\s)?", "", rest))
        return Deed("", who, "to") if who else Deed("", opens="none")
    named = set((found["noun"] or found["named"] or "").lower().split())
    return Deed("", opens="none" if named & NO_TASKS else "any")


def who_will(lead_in: str) -> str:
    """Return who will do what stands in the list below: "The Group will:", "that the Group would also:"; else ""."""
    found = _WILL_DO.search(lead_in)
    who = found["who"].strip(" ,") if found else ""
    return who if found and not _NOT_ALONE.search(who) and agents.is_agent(who) else ""


def _for_to_be(rest: str) -> Deed | None:
    found = _FOR_TO_BE.match(rest)
    if found is None or found["verb"] in NOT_ACTS:
        return None
    return Deed(bare(rest[found.start("what") :]), agents.by_whom(found["rest"]))


def that(rest: str) -> Deed | None:
    """Return what " that the Group establish ..." says, also without its "that"."""
    found = _THAT.match(rest)
    if found:
        return clause(found["rest"])
    gerund = _GERUND.match(rest)
    if gerund:
        return Deed(bare(gerund["act"]))
    without = re.match(r"\s+(?=(?:the\s)?[A-Z]|members\b|participants\b|states\b|officials\b)", rest)
    return clause(rest[without.end() :]) if without else None


def clause(text: str) -> Deed | None:
    """Return the deed of a clause in the future or the subjunctive; None for what is, was or must be."""
    passive, modal = _PASSIVE.match(text), _MODAL.match(text)
    if passive and not _NOT_ALONE.search(passive["what"]) and not _MODAL.match(passive["what"] + " "):
        return _passive(text, passive)
    if modal and not _NOT_ALONE.search(modal["who"]):
        return _active(modal["who"], modal["act"], modal["verb"])
    who = agents.agent_at(text)
    found = _BARE.match(text, len(who)) if who else None
    if found is None or found["verb"] in BASE_NOT or _PAST_BEHIND.fullmatch(found["verb"]):
        return None
    if _THIRD.fullmatch(found["verb"]) or found["verb"] in STATES or is_settled(found["act"]):
        return None
    return Deed(bare(found["act"]), who.strip(" ,"))


def _active(who: str, act: str, verb: str) -> Deed | None:
    if verb in STATES or _CONTRIBUTES.match(act) or verb in BASE_NOT or is_settled(act) or not agents.is_agent(who):
        return None
    return Deed(bare(act), who.strip(" ,"))


def _passive(text: str, found: re.Match[str]) -> Deed | None:
    """Return the deed of "a group be established by the Forum", "the Secretariat be tasked to report"."""
    what, verb, rest = found["what"], found["verb"], found["rest"]
    if found["modal"] in ("must", "could", "may", "can"):
        return None
    past = canonical(verb).split()[0]
    if past in URGING or verb in SETTLED:
        also = _ALSO_ASKED.search(rest)
        return Deed(bare(also["act"]), what) if also else None
    if past in ASKING and (asked := re.match(r"\s(?:to|with)\s(?P<act>[a-z].*)", rest)):
        return Deed(bare(asked["act"]), what)
    if verb in NOT_ACTS or not _is_participle(verb):
        return None
    also = re.search(rf"\sand\sthat\s(?P<who>.{{2,100}}?)\sbe\s(?:{alternatives(ASKING)})\s(?:to|with)\s", rest)
    return Deed(bare(text), agents.by_whom(rest) or (also["who"] if also else ""))


def _is_participle(word: str) -> bool:
    return bool(
        re.search(r"(?:ed|en|pt|ld|lt|nt|de|ut|un|wn|ne|ght)$|^(?:set|run|put|paid|laid|read|led|met|won)$", word)
    )


def is_settled(act: str) -> bool:
    """Return whether an action is done in that it is decided: "adopt the report", "urge Parties to pay"."""
    verb = re.sub(r"^(?:[a-z]+ly|also|further)\s", "", act).split()[0].strip(",.;:")
    return (verb in SETTLED and not _KEEPS.search(act)) or bool(_AT_ONCE.search(act))


def asked(rest: str) -> Deed | None:
    """Return who is asked to do what: " the Secretariat to report by May", " that the Group study nets"."""
    if _THAT.match(rest):
        return that(rest)
    found = _ASKED.match(rest)
    if found is None:
        return opening(rest) or that(rest)
    if found["link"] == "that":
        return that(rest)
    who = found["who"].strip(" ,")
    opened = opening(rest)
    return Deed("", who, opened.opens) if opened else Deed(bare(found["rest"]), who)


def created(rest: str) -> Deed | None:
    """Return what is agreed to by a noun: " the establishment of a fund"."""
    found = _CREATED.match(rest)
    return Deed(bare(found["act"])) if found else None


def proposed(rest: str, *, only_offers: bool = False) -> Deed | None:
    """Return what is proposed or offered, and by whom: " the offer of Elbonia to host the next Meeting"."""
    found = _PROPOSAL.match(rest)
    noun = found["noun"] if found else ""
    if found is None or (only_offers and noun in PROPOSALS) or (found["link"] == "for" and noun not in FOR_THINGS):
        return None
    by = _BEHIND.sub("", (found["by"] or "").strip(" ,"))
    before = _OWNS.sub("", _KINDLY.sub("", found["pre"])).strip()
    who = agents.state_in(by or before)
    who = who if by or agents.is_agent(who) else ""
    who = re.sub(r"\sfor\s(?:its|their|the|his|her)$", "", who)
    told, link = found["rest"], found["link"]
    opened = opening(told)
    if opened:
        return Deed("", who, opened.opens)
    if link == "that":
        deed = clause(told)
        return deed and Deed(deed.action, deed.who or who)
    infinitive = _INFINITIVE.match(told) if link == "for" else None
    if infinitive and agents.is_agent(infinitive["who"]) and infinitive["verb"] != "be":
        return Deed(bare(infinitive["act"]), infinitive["who"])
    return Deed(bare(told), who)


def offered(rest: str) -> Deed | None:
    """Return what is offered as a thing: " support to establish the network"."""
    return Deed(bare(rest)) if re.match(r"\s[a-z][^,;:.]{2,80}?\sto\s[a-z]", rest) else None


def infinitive(text: str) -> Deed | None:
    """Return the task that a note sets: "The Secretariat to circulate the paper by 1 May"."""
    found = _INFINITIVE.match(text)
    if found is None or found["verb"] == "be" or _NOT_ALONE.search(found["who"]):
        return None
    first = found["who"].split()[0]
    if FORMS.get(first, ("", ""))[1] == "plain" or first in HELPING or not agents.is_agent(found["who"]):
        return None
    return Deed(bare(found["act"]), found["who"].strip(" ,"))
