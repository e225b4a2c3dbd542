"""The text looks back at what took place after the meeting, or ahead to what was over.

A meeting of March cannot welcome the outcomes of a workshop of May, and what it looks forward to does not lie in the
year before. Such a sentence was kept from another text, was added afterwards, or has a wrong date. What was only
planned may be overtaken: that is no fault.

Passes: The Meeting of 5 March 2013 looked forward to the Workshop on Nets, to be held on 18 March 2013.
Fails:  The Meeting of 5 March 2013 welcomed the outcomes of the Workshop on Nets, held on 18 March 2013.
Fails:  The Meeting of 5 March 2013 reviewed the work since the workshop of officials in May 2013.
Fails:  The Meeting of 5 March 2013 requested members to send their comments by 30 April 2012.
Fails:  The Meeting of 5 March 2013 looked forward to the Workshop on Nets, to be held on 18 March 2012.
Fails:  The Meeting of 5 March 2013 instructed officials to review the Plan at their meeting in Klow in May 2012.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter import dates, sentences
from drafter.check import as_read, known, own, periods
from drafter.check.facts import told_past
from drafter.check.mentions import Named
from drafter.check.periods import Period
from drafter.check.places import TITLE, Passage, place, running, shortened
from drafter.check.structure.lists import lists
from drafter.model import Place, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "order-of-events"
_MEND = "correct the date, or tell it as what was to come; else it belongs into another text"

_OUTCOMES = compiled(
    r"\b(?:outcomes?|results?|recommendations|conclusions|findings|success(?:ful)?|proceedings|report)\s+(?:of|from)\b"
    r"|\bsuccessful\s+(?:conclusion|completion|hosting|convening)\b",
    re.IGNORECASE,
)
_DATE_FIRST = compiled(
    r"(?:On|From|Between|In|During)\s+(?:the\s+)?\Z",
)
_DATED_PAST = compiled(
    r",?\s[^.;:]{0,300}?\b(?:(?:was|were)\s+(?:\w+ly\s+)?(?:held|(?:co-)?hosted|convened|organi[sz]ed|launched|adopted"
    r"|opened|signed)|took\splace)\b",
)
_BRACKETED = compiled(
    r"\),?\s(?:which|that)\s(?:had|was|were|has)\s(?!to\b|been\s(?:planned|scheduled|postponed|proposed)\b|planned\b"
    r"|scheduled\b|postponed\b|proposed\b|expected\b|due\b)[a-z]+",
)
"""What had come of an event whose date stands in brackets: "the Workshop (Zenda, 3 March 2014), which had brought"."""
_COMING = compiled(
    r"""\b(?:(?:to|will|would|shall)\ (?:be\ (?:held|(?:co-)?hosted|convened|organi[sz]ed|launched|due)|take\ place)
          |(?:is|are|was|were)\ (?:scheduled|planned)\ (?:for|to)|(?:scheduled|planned)\ (?:for|to\ take\ place)
          |look\w*\ forward\ to
          |(?:agree|decide)[sd]\ to\ (?:undertake|dispatch|send|organi[sz]e|conduct|carry\ out|visit|hold|convene)
          |which\ expires
          |(?:offer\w*|invit\w*|agreed|decided)\ [^.;:]{0,60}?\bto\ (?:host|hold|convene|meet)
          |(?:instruct|direct|task|request|ask|invit|mandat|encourag|urg|agre|decid)e?d\ [^.;:]{0,60}?\bto\ (?!have\b)
             [a-z][^.;:]{0,120}?\bat\ (?:its|their)\ (?:\w+\ )?(?:meeting|session|conference|summit))\b
        (?P<between>[^.;:]{0,120}?) \b(?:on|in|from|for|between|during)\s+(?:the\s+)?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_DUE = compiled(
    r"""\b(?<!been\ )(?:should|shall|must|will|(?:is|are)\ to|request\w*|recommend(?:s|ed)?
          |urge[sd]?|invite[sd]?|agree[sd]?
          |decide[sd]?|ask(?:s|ed)?|instruct(?:s|ed)?|task(?:s|ed)?|encourage[sd]?
          |call(?:s|ed)?\ (?:up)?on|direct(?:s|ed)?|undertook
          |(?:we|will|to)\ (?:aim|commit|undertake|pledge|resolve))\b
        (?!\ have\b)
        [^.;:]{0,240}? \b(?:by|(?<!ed\ )(?<!en\ )(?<!built\ )(?<!made\ )before|(?:no|not)\ later\ than)
        \ (?:the\ )?(?:end\ of\ )?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_DONE_BY = compiled(
    r"\b(?!be\b|been\b|being\b|is\b|are\b|was\b|were\b|\w+ly\b)\w+\s"
    r"(?!need|agreed\b|decided\b|urged\b|asked\b|requested\b)(?:\w+(?:ed|en)|built|made|due)\s"
    r"(?:by|before)\s(?:the\s)?(?:end\sof\s)?\Z"
)
"""What was done by a day: "the list of vessels registered by"; "to be registered by" is to come."""
_OF_WHICH = compiled(r"\b(?:which|who|whose|target|goal|pledge)\b", re.IGNORECASE)
_IS_MODAL = compiled(r"(?:should|shall|must|will|(?:is|are)\sto)\b", re.IGNORECASE)
_FIRST_WORDS = 60
"""Letters of a sentence among which its own verb stands; what a paper asked for, by a year now over, comes later."""
# "the report of the Fund of 14 May 2025", "the attack of 3 June 2025": what bears a day was written, or happened, on it
_OF_DAY = compiled(
    r"""\b(?:reports?|letters?|notes?|statements?|communiqu[eé]s?|declarations?|decisions?|resolutions?|circulars?
          |minutes|recommendations?|agreements?|conventions?|treat(?:y|ies)|protocols?|accords?|memorand(?:um|a)
          |charters?|attacks?|bombings?|killings?|explosions?|earthquakes?|cyclones?|typhoons?|floods?|coup)
        (?:\s(?=[\w./()-]*\d)[\w./()-]{1,20})?
        (?:\s(?:of|by|from|on)\s(?:(?!\bon\s\d)[^.;:,]){0,60}?)?\s of\s(?:[A-Z][a-z]+day,?\s)?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_DAY_NOUN = compiled(
    r"\b(?:meeting|workshop|conference|session|summit|seminar|symposium|round-?table|hearing)\sof\s\Z", re.IGNORECASE
)
_TO_BE = compiled(r"[^.;]{0,60}?\b(?:will|would|shall|to\sbe|forthcoming)\b")
_MISSED = compiled(r"\b(?:missed|overdue|expired|passed|lapsed|outstanding|late|unmet|not\s(?:been\s)?met)\b", re.I)
_RECALLED = compiled(r"\b(?:recall\w*|had|previous\w*|earlier|originally|postponed|last|mandated?)\b", re.IGNORECASE)
_NEAR = 40
"""Letters before what is due among which stands that it is recalled."""
_WILL = compiled(
    r"\b(?:will|would)\s(?:open|start|begin|commence|meet|close|expire|end|enter\sinto\sforce"
    r"|take\s(?:effect|place)|come\sinto\s\w+|convene|host|hold|publish|issue|release|circulate|announce|submit"
    r"|be\s(?:opened|launched|inaugurated|convened|hosted|published))\b"
    r"(?P<between>(?:(?!ed\b|\bheld\b)[^.;:]){0,60}?)\b(?:on|in|from)\s(?:the\s)?\Z"
)
_SET_FOR = compiled(
    r"""\b(?:noted|welcomed|supported|acknowledged|endorsed|announced|agreed|informed|advised)\b
        (?:(?!\b(?:outcomes?|results?|completion|conclusion|success|reports?|that\swas|that\swere|which|who|held
            |been)\b)[^.;]){1,150}?
        (?:,|\b(?:was|were|is|are))\s(?:planned|scheduled|foreseen)
        (?P<between>)\s(?:tentatively\s)?(?:for|in|on)\s(?:the\s)?\Z""",
    re.VERBOSE,
)
"""A plan whose day ends its sentence: what became of it is not told. "It noted the course, planned for May"."""
_CLOSES = compiled(r"\s*(?:[.;]|\Z)")
_FOR_A_YEAR = compiled(
    r"\b(?:agreed|adopted|approved|endorsed)\s(?:on\s|upon\s)?(?:the\s|its\s|a\s|their\s)?"
    r"(?P<between>(?:[a-z]+\s){0,3}?(?:priorities|work\s?plan|work\sprogramme|programme\sof\swork|plan\sof\swork"
    r"|calendar(?:\sof\s[a-z]+)?|schedule))\sfor\s(?:the\syear\s)?\Z"
)
"""What is agreed for a year to come: "the following priorities for 2025"."""
_MONTH = 31
_READ = 1_500  # letters before a date that are read with it: in a list of events each has its own words
_MEASURE = compiled(r"\s(?:prices|terms|dollars|levels|values|budget|season|edition|census)\b")
_OF_OLD = compiled(
    r"\b(?:recall\w*|had|previous\w*|earlier|originally|postponed|instead|last|since|following|after|mandate\w*"
    r"|adopted(?!\s(?:the|its|a|this)\b)|agreed\s+(?:at|in|by)|decided\s+(?:at|in|by)|signed"
    r"|established|endorsed\s+(?:at|in|by|on))\b",
    re.IGNORECASE,
)
_NOT_KEPT = compiled(
    r"""\b(?:late|overdue|unfinished|delay\w*|behind\s+(?:schedule|time)|slipp(?:ed|age)|cancel\w*|abandon\w*|missed
          |lapsed|(?:had|has|have|did|was|were|could)\s+not|not\s+yet|yet\s+to|failed\s+to|still\s+(?:closed|open|under)
          |remain\w*\s+(?:closed|unfinished|incomplete|outstanding))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What became of a plan by the day of the meeting: "the Centre, which would open on 3 March, was late"."""
_BESIDE = 80
"""Letters before a plan among which stands what became of it: "regretted the delay of the Centre, which would"."""
_BACK_AT = compiled(
    r"""\b(?:recall\w*|since|(?:outcomes?|decisions?|mandate|directions?|recommendations?|conclusions?|report|statement
          |declaration)\s(?:of|from)|(?:adopted|agreed|endorsed|established|set|made|directed|tasked|mandated|requested
          |decided|approved|launched|recommended)\s(?:at|by))\s+(?:the\s+)?\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each sentence that has the meeting and what it tells of in the wrong order."""
    held = periods.of(statement.meeting)
    if held is None or as_read.is_disputed(statement, "date disagrees"):
        return
    openings = {said.passage.at for said in own.openings(statement)}  # the rule `dates_agree` compares these
    leads = {item.at: each.text for each in lists(statement) for item in each.items if each.text.endswith(":")}
    for passage in running(statement):
        for sentence in sentences.split(passage.text) if passage.at not in openings else ():
            yield from _dated(statement, passage, sentence, held, leads.get(passage.at, ""))
    for one in known.names_in(statement, shelf):
        yield from _named(statement, one, shelf, held[1])


def _dated(statement: Statement, passage: Passage, sentence: str, held: Period, lead: str) -> Iterator[Problem]:
    for period, at in periods.times(sentence):
        first = max(0, at[0] - _READ)
        before, after = sentence[first : at[0]], sentence[at[1] :]
        if _MEASURE.match(after):
            continue
        led = f"{lead.rstrip(':')} {before}" if lead else before
        if period[0] > held[1] and (told := _told_as_past(before, after, _is_of_day(before, period))):
            words = sentence[first + told[0] : at[1] + told[1]]
            yield _problem(statement, passage.place, words, held, "tells as past what came after")
        elif (
            period[1] < held[0]
            and (coming := _coming(led, after))
            and not _is_of_old(sentence.replace(" the following ", " "), coming["between"])
            and not _NOT_KEPT.search(led[max(0, coming.start() - _BESIDE) :] + after)
        ):
            said = f"{led[coming.start() :]}{sentence[slice(*at)]}"
            yield _problem(statement, passage.place, said, held, "tells as to come what was over")
        elif period[1] < held[0] and (due := _due(period, led, after)):
            said = f"{due[0]}{sentence[slice(*at)]}"
            yield _problem(statement, passage.place, said, held, "sets a time that was over")


def _coming(before: str, after: str) -> re.Match[str] | None:
    """Return the words that tell of what stands before a time as to come."""
    found = _COMING.search(before) or _WILL.search(before) or _FOR_A_YEAR.search(before)
    return found or (_SET_FOR.search(before) if _CLOSES.match(after) else None)


def _due(period: Period, before: str, after: str) -> re.Match[str] | None:
    """Return the words that set a day or a month by which to act, or a year where the sentence itself sets it."""
    due = None if _DONE_BY.search(before) else _DUE.search(before)
    if due and (period[1] - period[0]).days > _MONTH:
        is_recalled = _RECALLED.search(before + after) or _OF_WHICH.search(before + after) or _IS_MODAL.match(due[0])
        due = None if is_recalled or due.start() > _FIRST_WORDS or re.search(r"\d{4}", due[0]) else due
    # "welcomed the plans that had come, and urged the others to send theirs by": an act of its own
    near = max(0, due.start() - _NEAR, before.rfind(", and ", 0, due.start()) + 1) if due else 0
    is_old = due and (_RECALLED.search(before, near) or _MISSED.search(due[0] + after))
    others = [other for other, _ in periods.times(due[0]) if (other[1] - other[0]).days <= _MONTH] if due else []
    return due if due and not is_old and not others else None


def _is_of_old(sentence: str, between: str) -> bool:
    """Return whether a sentence recalls what was once to come; of the next meeting the rule `next_meeting` tells."""
    return bool(_OF_OLD.search(sentence)) or " next " in sentence or bool(list(periods.times(between)))


def _is_of_day(before: str, period: Period) -> bool:
    """Return whether a date is the day of what stands right before it: "the meeting of 20 September 2024"."""
    return period[0] == period[1] and bool(_OF_DAY_NOUN.search(before))


def _told_as_past(before: str, after: str, is_day: bool) -> tuple[int, int] | None:
    """Return where the words begin that tell a date's event as past, and how far they go behind it; None for none."""
    if told_past.AHEAD.search(before):
        return None
    if (dated := _OF_DAY.search(before)) and not _TO_BE.match(after):
        return dated.start(), 0
    if met := told_past.MET.search(before):
        return met.start(), 0
    outcomes = list(_OUTCOMES.finditer(before))
    if outcomes and (is_day or not told_past.UNTIL.search(before)):
        between = told_past.AND_ANOTHER.sub("", before[outcomes[-1].end() :])
        return None if list(periods.times(between)) else (outcomes[-1].start(), 0)
    told = told_past.told(before, after) or told_past.SINCE.search(before)
    if told:
        return told.start(), 0
    if before.rfind("(") > before.rfind(")") and (done := _BRACKETED.match(after)):
        return before.rindex("("), done.end()
    if (did := told_past.DID.match(after)) and not told_past.UNTIL.search(before):
        return before.rfind(". ") + 1, did.end()
    first, past = _DATE_FIRST.search(before), _DATED_PAST.match(after)
    return (first.start(), past.end()) if first and past and not told_past.AHEAD.search(past[0]) else None


def _problem(statement: Statement, where: Place, said: str, held: Period, fault: str) -> Problem:
    quoted = shortened(" ".join(said.split()), 60, 45)
    what = f'"{quoted}" {fault}: the meeting was on {dates.written(*held)}'
    return Problem(ID, Severity.WARNING, what, where, _MEND, (place(statement, TITLE),))


def _after(one: Named) -> str:
    """Return what the clause says behind a name: "... would be reported to Ministers"."""
    return one.passage.text[one.at[1] : one.at[1] + 40].partition(",")[0].partition(".")[0]


def _named(statement: Statement, one: Named, shelf: Shelf, last: date) -> Iterator[Problem]:
    """Yield a numbered meeting that is looked back at, and that came later by its number or by what is known of it."""
    before = one.passage.text[: one.at[0]]
    sentence = before[max(before.rfind(". "), before.rfind("; ")) + 1 :]
    if not _BACK_AT.search(before) or told_past.AHEAD.search(sentence + _after(one)):
        return
    itself = known.itself(statement, shelf)
    facts = known.archive(shelf).held.get(one.identity, [])
    if itself and itself.identity and one.identity[1:] == itself.kin and one.identity[0] > itself.identity[0]:
        what = f'the text looks back at the "{one.text}"; it is itself of meeting {itself.identity[0]}'
        yield Problem(ID, Severity.WARNING, what, one.passage.place, "correct the number", (itself.place,))
    elif not one.is_bare and facts and all(fact.period[0] > last for fact in facts):
        what = f'the text looks back at the "{one.text}", which was held on {dates.written(*facts[0].period)}'
        also = (facts[0].place, place(statement, TITLE))
        yield Problem(ID, Severity.WARNING, what, one.passage.place, "correct the number or the name", also)
