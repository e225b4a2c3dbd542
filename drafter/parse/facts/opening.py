"""The sentence that opens a statement: which meeting, where and when.

"The Co-Chairs of the ... hosted the Seventh Meeting of ... in Sydney, Australia on 5 March 2013."
"We, the Leaders of ..., gathered in ..." "The 47th Forum was held in ... from 8 to 10 September 2016."
Of several sentences that could be it, the one is taken whose ordinal, noun and date agree with the title's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter import dates, sentences, verbs
from drafter.dates import Span, Vague
from drafter.model import Block, BlockKind, Lines
from drafter.names import Table
from drafter.parse.facts import events, meeting_names, others, parts, places, two_days
from drafter.parse.facts.places import Where

_BLOCKS = 5
"""How many of the first paragraphs may open a statement: some thank, or tell who was there, before."""

_OPENS = re.compile(
    r"""\b(?:
        (?:co-)?hosted | held | (?:re)?convened | convene | organi[sz]ed | (?:was\ )?opened | concluded | conducted
      | met | meet | having\ met | gathered | assembled | (?:came|brought)\ together | (?:took|takes|taking)\ place
      | co-chaired | chaired | presided\ over | began | commenced | started | ran\ from
      | (?<=,\ )(?-i:meeting)(?=\ (?:in|at|on|;)\ )                       # the Ministers, meeting in Klow,
      | ^(?-i:Meeting)(?=\ (?:in|at|on)\ )                                # and in a clause of its own
      | (?:at|during|(?<=meeting\ )(?:for|in))\ its(?=\ (?:[\w-]+\ ){0,4}(?:meeting|session|summit|conference))
      | ^(?:at|during)\ the                                               # At the Third Forum in Klow,
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMED = (0, 2, 0)
"""The rank of what opens by its name alone: neither its number nor its date is the title's."""
_PASSIVE = re.compile(r"\b(?:was|were|is|been|being)\s+(?:\w+ly\s+|also\s+)?$")
_OF_SUBJECT = re.compile(
    r"(?:took|takes|taking)\splace|(?:was\s)?opened|began|commenced|started|ran|launched"
    r"|held(?!\s(?:its|their|the|an?)\b)|brought",
    re.IGNORECASE,
)
_PREAMBLE = re.compile(
    r"(?:\w+\s)?(?!(?:Meet|Gather|Assembl|Conven|Com)ing)[A-Z]?[a-z]+ing\s(?!met|gathered|assembled)"
)
_IT = re.compile(r"It\s")
_OURS = re.compile(r"We,?\s")
"""Those who issue the text met at their own meeting, whatever number it is given."""

_OF_EVENT = re.compile(r"\b(?:launched|took\ part\ in|participated\ in|undertook|attended(?=\ (?:the|a)\ ))\b")
"""What opens where the title tells of an event alone; a body was launched once, and a meeting attended by many."""

_MET = re.compile(r"(?:having )?(?:met|meet|meeting|gathered|assembled|came together)$", re.IGNORECASE)
_CONVENED = re.compile(r"(?:re)?convened?(?=,?\s(?:in|at|on|from|via|for|under|between|virtually|online)\b)")
_OF_ITSELF = re.compile(f"(?:{_MET.pattern})|launched$", re.IGNORECASE)
"""What opens without a meeting's noun."""

_OF_NOUN = re.compile(f"(?:{_MET.pattern})|began|commenced|started|ran", re.IGNORECASE)
"""What a process may have done long ago, and a meeting did now."""

_RESULT = re.compile(  # what was agreed when they met, and its dates: in the time to come
    r"""\b(?:(?P<verb>[a-z]+)\sthat
        | (?:decide|request|invite|urge|recommend|direct|instruct|authori[sz]e|call)(?:s|d|ed)?
          \s(?!that\b)[^;]*?\sto\s[a-z]+
        | (?:shall|will|must)\s(?:apply|be|enter|take|come|start|begin|continue|remain|expire|end|run)
        | (?P<until>until|till|(?:no|not)\slater\sthan)(?=\s(?:\d|[A-Z][a-z]+\s\d))
        | with\seffect\sfrom | effective\s(?:as\s)?(?:from|of|on)
      )\b""",
    re.VERBOSE,
)

_OPENING_VERBS = frozenset(
    """adopted issued attended participated met held hosted co-hosted convened opened concluded chaired co-chaired
    announced declared presented presided""".split()
)
"""Verbs that may stand before the one that opens: "This statement was adopted at the Third Forum, held in ..."."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What one opening sentence says; "" and None for what it leaves open. `vague` is a day without its year."""

    text: str
    own: str  # the sentence without what it says of other meetings
    lines: Lines
    name: str = ""
    place: Where | None = None
    span: Span | None = None
    vague: Vague | None = None
    beside: tuple[Span, ...] = ()  # what other sentences of the same meeting tell of its days


def find(blocks: Iterable[Block], names: Table, title: str = "") -> Opening | None:
    """Return what the sentence that opens the meeting says, among the first paragraphs; None for none.

    A sentence of another ordinal than the title's tells of an earlier meeting, unless its date is
    the title's: then one of the two is misprinted, and the caller reports both.
    """
    firsts = [block for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)][:_BLOCKS]
    openings = [opening for at, block in enumerate(firsts) for opening in _openings(block, names, title, not at)]
    numbers = {number for line in title.split("\n") for number, _ in meeting_names.numbers(line)}
    days = {span.start for span in dates.find(title)}
    whole = [opening for opening in openings if not parts.is_event(opening.own, title)]
    openings = whole if days or whole else openings
    ranked = [(_rank(opening, numbers, days), -at, opening) for at, opening in enumerate(openings)]
    rank, _, best = max(ranked, key=lambda each: each[:2], default=((0, 0, 0), 0, None))
    earlier = best is not None and rank[0] < 0 and not rank[2] and not _OURS.match(best.text)
    strange = best is not None and bool(numbers and days) and rank == _NAMED and _is_of_another_kind(best, title)
    strange = strange and best is not None and best.lines != firsts[0].lines
    return None if earlier or strange or best is None else replace(best, beside=_beside(best, openings))


def _is_of_another_kind(opening: Opening, title: str) -> bool:
    """Return whether what is named is a roundtable where the title names a meeting, and no word of it says so."""
    noun = meeting_names.NOUN.search(opening.name)
    return noun is not None and noun[0].lower() not in title.lower()


def _beside(best: Opening, openings: Iterable[Opening]) -> tuple[Span, ...]:
    """Return what other sentences tell of the days of a meeting that bears no other number."""
    own = {number for number, _ in meeting_names.numbers(best.name)}
    counted = ((opening, {number for number, _ in meeting_names.numbers(opening.name)}) for opening in openings)
    return tuple(opening.span for opening, there in counted if opening.span and (not own or not there or own & there))


def _openings(block: Block, names: Table, title: str, first: bool) -> list[Opening]:
    """Return what the sentences of a paragraph open; "It took place on 5 March" completes the one before it."""
    found: list[Opening] = []
    before: Opening | None = None
    for at, sentence in enumerate(sentences.split(block.text)):
        beside = events.is_beside(others.own(sentence), title, first and not at)
        opening = None if beside else _read(sentence, block.lines, names, title, after=before)
        if opening and before and _goes_on(sentence, before, opening):
            opening = found[-1] = _completed(before, opening)
        elif opening:
            found.append(opening)
        before = opening
    return found


def _goes_on(sentence: str, before: Opening, opening: Opening) -> bool:
    """Return whether a sentence completes the one before: "It took place on", "The Meeting opened on"."""
    if _IT.match(sentence):
        return not opening.name
    counted = meeting_names.numbers(opening.name)  # "The first Forum was held in" another year
    bare = sentence.startswith("The ") and meeting_names.is_bare(opening.name) and not counted
    return bare and bool(before.name) and before.span is None and before.vague is None


def _completed(first: Opening, other: Opening) -> Opening:
    span = first.span or other.span
    vague = None if span else first.vague or other.vague
    return replace(first, place=first.place or other.place, span=span, vague=vague)


def _rank(opening: Opening, numbers: set[int], days: set[date]) -> tuple[int, int, int]:
    """Return how well an opening agrees with the title: its ordinal, whether it names a meeting, its date."""
    own = {number for number, _ in meeting_names.numbers(opening.name)}
    counted = 0 if not own or not numbers else 1 if own & numbers else -1
    dated = int(opening.span is not None and opening.span.start in days)
    named = 0 if not opening.name else 1 if meeting_names.is_bare(opening.name) else 2
    return counted, named, dated


def _read(sentence: str, lines: Lines, names: Table, title: str, after: Opening | None) -> Opening | None:
    if _PREAMBLE.match(sentence) and sentence.endswith((",", ";")):
        return None  # why a resolution was adopted: it tells of other meetings
    own = _own(sentence, names)
    opens = _OPENS.search(own) or (_OF_EVENT.search(own) if events.of(title) else None)
    if not opens or others.is_another(own) or _is_told_of(own[: opens.start()]):
        return None
    noun = _noun(own, opens, title)
    if not noun and not _meets_by_itself(own, opens) and not (after and _IT.match(sentence)):
        return None
    vague = [time for time in dates.find_vague(own) if time.kind == "day without year"]
    span = two_days.from_opening(own, vague, _nearest(own, dates.find(own), noun, opens))
    place = _place(places.find(own, names), span, opens.start())
    if not (span or vague or place):
        return None
    name = _name(own, noun, opens, [each.at for each in (span, place, *vague[:1]) if each]) if noun else ""
    if events.of(title) and meeting_names.numbers(name) and not meeting_names.EVENT.search(name):
        return None  # of a workshop's text: the conference that asked for it
    return Opening(sentence, own, lines, name, place, span, None if span else next(iter(vague), None))


def _own(sentence: str, names: Table) -> str:
    """Return what a sentence says of its own meeting; not why they met, if the rest tells where or when."""
    own = others.own(sentence) if _OPENS.search(sentence) or _OF_EVENT.search(sentence) else ""
    plain = others.without_purpose(own)
    plain = plain if dates.times(plain) or places.find(plain, names) else own
    alone = others.without_frame(plain)
    return _without_result(alone if dates.find(alone) else plain)


def _without_result(own: str) -> str:
    """Return the sentence with what was decided blanked: "at its ninth session, decides that it applies from"."""
    opens = _OPENS.search(own)
    decided = (found for found in _RESULT.finditer(own, opens.end()) if _is_act(found)) if opens else iter(())
    result = next(decided, None)
    return own[: result.start()] + " " * (len(own) - result.start()) if result else own


def _is_act(found: re.Match[str]) -> bool:
    """Return whether words begin what was decided; "from 3 May until 5 May" is when they met."""
    if found["until"]:
        return not re.search(r"\bfrom\s[^;]*$", found.string[: found.start()], re.IGNORECASE)
    return not found["verb"] or verbs.band(found["verb"].lower()) is not None


def _is_told_of(before: str) -> bool:
    """Return whether the opening verb is but told of: "The Meeting noted the report of the Forum held in"."""
    verb = verbs.canonical(verbs.actor_and_verb(before)[1]).split(" ")[0]
    return bool(verb) and verb not in _OPENING_VERBS


def _noun(sentence: str, opens: re.Match[str], title: str) -> re.Match[str] | None:
    """Return the meeting's noun: the first after the verb, or the first before it ("was held")."""
    for find in _patterns(opens, title):
        nouns = [noun for noun in find(sentence) if noun.end() <= opens.start() or noun.start() >= opens.end()]
        before = [noun for noun in nouns if noun.end() <= opens.start()]
        after = [noun for noun in nouns if noun.start() >= opens.end()]
        by_whom = sentence.startswith(" by ", opens.end())  # "The Third Forum, hosted by Elbonia,"
        passive = by_whom or _PASSIVE.search(sentence, 0, opens.start()) or _OF_SUBJECT.match(sentence, opens.start())
        if before and (passive or not after) and not _is_persons(sentence, opens):
            return before[0]
        event_told = passive and find == meeting_names.EVENT.finditer  # "held in Klow, asked for this Workshop"
        if after and not event_told:
            return after[0]
    return None


def _patterns(opens: re.Match[str], title: str) -> Iterator[Callable[[str], Iterator[re.Match[str]]]]:
    """Yield what finds a meeting's noun, the surest first: an event comes before, where the title is about one."""
    own_event = events.of(title) or not meeting_names.ANY.search(title)
    yield from (meeting_names.EVENT.finditer,) if own_event else ()
    yield from (meeting_names.NOUN.finditer, meeting_names.acronyms)
    yield from () if _OF_NOUN.match(opens[0]) else (meeting_names.WEAK_NOUN.finditer,)


def _meets_by_itself(sentence: str, opens: re.Match[str]) -> bool:
    return _OF_ITSELF.match(opens[0]) is not None or _is_persons(sentence, opens)


def _is_persons(sentence: str, opens: re.Match[str]) -> bool:
    """Return whether those who met are the subject: "Ministers of the Net Process met", "convened in Klow"."""
    convened = _CONVENED.match(sentence, opens.start()) and not _PASSIVE.search(sentence, 0, opens.start())
    met = _MET.match(opens[0]) is not None or convened
    return bool(met) and meeting_names.is_of_persons(sentence[: opens.start()])


def _name(sentence: str, noun: re.Match[str], opens: re.Match[str], facts: Sequence[tuple[int, int]]) -> str:
    """Return the name around the noun; it ends before the place or date that follows."""
    limit = min((at[0] for at in facts if at[0] > noun.end()), default=len(sentence))
    if opens.end() <= noun.start():
        begin = max((at[1] for at in facts if opens.end() < at[1] <= noun.start()), default=opens.end())
        return meeting_names.around(sentence, noun, begin, limit)
    return meeting_names.around(sentence, noun, 0, min(limit, opens.start()))


def _nearest(text: str, spans: Sequence[Span], noun: re.Match[str] | None, opens: re.Match[str]) -> Span | None:
    """Return the date of the meeting: the first after its noun, else the first after the verb, else the last before."""
    start = noun.end() if noun else opens.end()
    after = [span for span in spans if span.at[0] >= start] or [span for span in spans if span.at[0] >= opens.end()]
    first = next(iter(after or reversed(spans)), None)
    return two_days.with_next(text, first, after[1:2]) if first else None


def _place(found: Sequence[Where], span: Span | None, start: int) -> Where | None:
    """Return the place that stands nearest to the date, one with its country first; else the first after the verb."""
    if span is None:
        later = [place for place in found if place.at[0] > start]
        return next(iter(later or found), None)
    at = span.at

    def distance(place: Where) -> tuple[int, int]:
        gap = at[0] - place.at[1] if place.at[1] <= at[0] else place.at[0] - at[1]
        return (0 if place.city and place.country else 1, gap) if gap < 60 else (2, gap)

    return min(found, key=distance, default=None)
