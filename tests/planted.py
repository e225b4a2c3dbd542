"""Statements of invented bodies, made from a number, clean as a sub-editor leaves them: to plant faults in.

In: a number. Out: a Case: the text of a meeting, of the one before it, and the words that faults are planted by; and
what check tells of it. tests/check/test_planted.py and tests/bench/planted.py ask both.
Kinds of fault stand in planted_kinds.py.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from drafter import check, dates, markup
from drafter.model import Name, Problem, Severity, Shelf

BODIES = (  # the body, what it calls itself, a meeting of it, its level
    ("Marsh Compact", "The Meeting", "Meeting", "officials"),
    ("Amber Ports Forum", "Senior officials", "Senior Officials’ Meeting", "officials"),
    ("Council of Lake Ministers", "Ministers", "Ministerial Conference", "ministers"),
    ("Grain Reserve Commission", "The Commission", "Session", "technical"),
    ("Convention on Upland Birds", "The Conference of the Parties", "Meeting of the Parties", "technical"),
    ("Board of Currency Supervisors", "The Board", "Meeting", "technical"),
    ("Straits Coast Guard Network", "Participants", "Annual Meeting", "officials"),
    ("Union of Hill Republics", "Leaders", "Summit", "ministers"),
)
INVENTED = (("Strelsau", "Ruritania"), ("Klow", "Syldavia"), ("Zenda", "Ruritania"), ("Mudville", "Elbonia"),
            ("Lutz", "Zubrowka"), ("Szohôd", "Borduria"))  # fmt: skip
HOSTS = (("Oslo", "Norway"), ("Nairobi", "Kenya"), ("Hanoi", "Viet Nam"), ("Lima", "Peru"), ("Rabat", "Morocco"),
         ("Wellington", "New Zealand"), ("Dhaka", "Bangladesh"))  # fmt: skip
STATES = ("Albania", "Bangladesh", "Brazil", "Canada", "Chile", "Elbonia", "Fiji", "Ghana", "India", "Japan", "Kenya",
          "Lao PDR", "Malaysia", "Mongolia", "Morocco", "Nepal", "New Zealand", "Norway", "Peru", "Ruritania",
          "Samoa", "Sri Lanka", "Switzerland", "Syldavia", "Thailand", "Tonga", "Uganda", "Vanuatu", "Viet Nam",
          "Zubrowka")  # fmt: skip
ORGANISATIONS = (("Regional Seed Trust", "REGSET"), ("Office for Tidal Research", "OTIRES"),
                 ("International Lamp Bureau", "INLAB"), ("Fund for Small Harbours", "FUSHA"),
                 ("Coastal Rescue Alliance", "CORAL"), ("Network of Upland Weather Stations", "NUWEST"))  # fmt: skip
TOPICS = ("the safety of ferries", "the storage of grain", "early warning of floods", "the training of pilots",
          "the exchange of weather data", "the protection of nesting sites", "the registration of small craft",
          "the testing of drinking water", "fees for harbour services", "the return of stolen icons")  # fmt: skip
SECTIONS = (("Review of activities", "New business", "The way forward"), ("I. Introduction", "II. Discussion",
            "III. Conclusions"), ("Opening", "Reports", "Work programme"), ())  # fmt: skip
SPELLINGS = {"-ise": ("recognised", "emphasised", "organise"), "-ize": ("recognized", "emphasized", "organize")}
SAYS = (
    "{We} noted the progress made in {topic} since the last meeting, and asked the secretariat to publish it.",
    "{We} welcomed the report of the {org} on {topic}, in particular its account of the pilot project in {state}.",
    "{We} {recognised} that {topic} remained a challenge for small administrations, which often lack trained staff.",
    "{We} {emphasised} the need for closer cooperation on {topic}, as well as for reliable statistics.",
    "{We} heard a presentation by {state} on {topic}. In the discussion that followed, several delegations asked for "
    "more time, while others were ready to proceed.",
    "{We} took note of an offer by {state} to {organise} a workshop on {topic} in the second quarter of {next_year}.",
    "{We} agreed that members’ expertise in {topic} should be recorded in a short handbook.",
    "{We} encouraged members that had not yet done so to nominate a contact point for {topic}.",
    "{We} expressed concern at the rising cost of {topic}, which had grown by 7 per cent in one year.",
    "{We} commended {state} and {other} for their joint work on {topic}; similar projects were under way elsewhere.",
)
LISTS = (
    ("{We} agreed to:", ("extend the pilot project until {next_year}", "share data on {topic} each quarter",
                         "review the guidelines in the light of experience")),
    ("{We} recommended that members:", ("adopt the guidelines on {topic}", "train inspectors", "report back")),
    ("The work plan has three aims:", ("better statistics on {topic}", "a register of experts",
                                       "a common form for reports")),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A clean statement: its facts, and its numbered paragraphs with what stands before each."""

    body: str
    we: str
    noun: str
    level: str
    ordinal: int
    city: str
    country: str
    start: date
    end: date
    members: tuple[str, ...]
    observers: tuple[str, ...]
    org: tuple[str, str]
    spelling: str
    manner: str
    range: str
    before: Case | None = None
    paragraphs: tuple[tuple[str, str], ...] = ()  # a heading or "", then the text
    annex: str = ""
    note: str = ""
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the meeting as the text calls it: "Seventh Summit"."""
        return f"{dates.ordinal_words(self.ordinal).capitalize()} {self.noun}"

    @property
    def when(self) -> str:
        """Return "on 5 March 2031", or the range in the form of the text."""
        return _held(self.start, self.end, self.range)


def day_of(day: date) -> str:
    """Return a day as the texts write it: "5 March 2031"."""
    return f"{day.day} {day:%B %Y}"


def _held(start: date, end: date, form: str) -> str:
    if start == end:
        return f"on {day_of(start)}"
    first = f"{start.day}" if start.month == end.month else f"{start.day} {start:%B}"
    return f"from {first} to {day_of(end)}" if form == "to" else f"on {first}–{day_of(end)}"


def case(seed: int) -> Case:
    """Return the case of a number, the meeting before it included."""
    draw = random.Random(seed)
    body, we, noun, level = draw.choice(BODIES)
    start = date(2027, 1, 5) + timedelta(days=draw.randrange(1400))
    start = start.replace(day=min(start.day, 20))
    (city, country), (earlier_city, earlier_country) = draw.sample(draw.choice((INVENTED, HOSTS)), 2)
    states = draw.sample(STATES, 14)
    org = draw.choice(ORGANISATIONS)
    days = draw.choice((0, 1, 1, 2, 4))
    here = Case(
        body, we, noun, level, draw.randrange(4, 24), city, country, start, start + timedelta(days=days),
        tuple(sorted(states[: draw.randrange(4, 11)])), tuple(sorted(states[11 : 11 + draw.choice((0, 1, 2))])), org,
        draw.choice(tuple(SPELLINGS)), draw.choice(("semicolons", "semicolons", "semicolons", "dash")),
        draw.choice(("to", "dash")),
    )  # fmt: skip
    earlier = start - timedelta(days=draw.choice((350, 371, 400)))
    earlier = earlier.replace(day=min(earlier.day, 20))
    past = replace(here, ordinal=here.ordinal - 1, city=earlier_city, country=earlier_country, start=earlier,
                   end=earlier + timedelta(days=1))  # fmt: skip
    return _written(replace(here, before=_written(past, seed)), seed)


def _written(here: Case, seed: int) -> Case:
    """Return the case with its paragraphs."""
    draw = random.Random(seed + 1)
    words = {"We": here.we, "org": here.org[1], "next_year": str(here.end.year + 1)}
    words |= dict(zip(("recognised", "emphasised", "organise"), SPELLINGS[here.spelling], strict=True))
    opening = [_opening(here, draw), _attended(here, draw), _recalled(here, draw)]
    said = [_filled(each, here, words, draw) for each in draw.sample(SAYS, draw.randrange(5, 9))]
    listed = [_list(here, words, draw) for _ in range(draw.choice((1, 1, 2)))]
    middle = said[:3] + listed[:1] + said[3:] + listed[1:]
    middle.insert(2, _secretariat(here, draw))
    facts = {"weekday": _deadline(here, draw), "next": _next(here, draw), "thanks": _thanks(here, draw)}
    middle += [facts["weekday"], f"{here.we} endorsed the work plan for {here.end.year + 1} (Annex A)."]
    if draw.random() < 0.4:
        facts["refers"] = f"{here.we} asked the secretariat to report on the matters set out in paragraph 4 above."
        middle.append(facts["refers"])
    closing = [facts["next"], facts["thanks"]]
    if draw.random() < 0.5:
        facts["closed"] = f"The Chair declared the {here.noun} closed on {day_of(here.end)}."
        closing.append(facts["closed"])
    note = "Document 7 of the secretariat, as revised." if draw.random() < 0.3 else ""
    texts = opening + middle + closing
    if note:
        texts[4] = texts[4] + "[^1]"
    return replace(here, paragraphs=_headed(texts, draw.choice(SECTIONS)), annex=_annex(here, draw), note=note,
                   facts=facts)  # fmt: skip


def _opening(here: Case, draw: random.Random) -> str:
    full = f"{here.name} of the {here.body}"
    return draw.choice((
        f"The {full} was held in {here.city}, {here.country}, {here.when}.",
        f"{here.country} hosted the {full} in {here.city} {here.when}.",
        f"The {full} took place in {here.city}, {here.country}, {here.when}, and was chaired by {here.country}.",
    ))  # fmt: skip


def _and(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _attended(here: Case, draw: random.Random) -> str:
    members = _and(here.members)
    number = dates_number(len(here.members))
    first = draw.choice((
        f"It was attended by {members}.",
        f"It was attended by the following {number} members: {members}.",
        f"Representatives of {members} attended.",
    ))  # fmt: skip
    role = "observers" if len(here.observers) > 1 else "an observer"
    watched = f" {_and(here.observers)} attended as {role}." if here.observers else ""
    return f"{first}{watched} The {here.org[0]} ({here.org[1]}) also took part."


def dates_number(number: int) -> str:
    """Return a number as it stands in a sentence."""
    words = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[number] if number < len(words) else str(number)


def _recalled(here: Case, draw: random.Random) -> str:
    ordinal = dates.ordinal_words(here.ordinal - 1).capitalize()
    held = f", held in {here.before.city} {here.before.when}" if here.before else ""
    return f"{here.we} {draw.choice(('recalled', 'reviewed'))} the outcomes of the {ordinal} {here.noun}{held}."


def _secretariat(here: Case, draw: random.Random) -> str:
    return draw.choice((
        f"{here.we} thanked the {here.org[1]} for its support, and for the expertise of its staff.",
        f"The {here.org[1]} reported that two courses had been held, which 35 officials had attended.",
    ))  # fmt: skip


def _filled(text: str, here: Case, words: dict[str, str], draw: random.Random) -> str:
    state, other = sorted(draw.sample(here.members, 2))
    return text.format(**words, topic=draw.choice(TOPICS), state=state, other=other)


def _list(here: Case, words: dict[str, str], draw: random.Random) -> str:
    lead, items = draw.choice(LISTS)
    lines = [_filled(each, here, words, draw) for each in items]
    marks = ["-"] * 3 if here.manner == "dash" else ["- (a)", "- (b)", "- (c)"]
    ends = [";", "; and", "."]
    whole = [f"    {mark} {line}{end}" for mark, line, end in zip(marks, lines, ends, strict=True)]
    return "\n".join([_filled(lead, here, words, draw) + "\n", *whole])


def _deadline(here: Case, draw: random.Random) -> str:
    day = here.end + timedelta(days=draw.randrange(30, 90))
    return f"Comments on the draft handbook were invited by {day:%A}, {day_of(day)}."


def _next(here: Case, draw: random.Random) -> str:
    ordinal = dates.ordinal_words(here.ordinal + 1).capitalize()
    month = date(here.end.year + 1, draw.randrange(1, 13), 1)
    return f"The {ordinal} {here.noun} would be held in {draw.choice(HOSTS)[0]} in {month:%B %Y}."


def _thanks(here: Case, draw: random.Random) -> str:
    return draw.choice((
        f"{here.we} expressed appreciation to the Government of {here.country} for its generosity in hosting the "
        f"{here.noun}.",
        f"{here.we} thanked {here.country} for hosting the {here.noun}, and for its warm hospitality.",
    ))  # fmt: skip


def _annex(here: Case, draw: random.Random) -> str:
    rows = [(f"Course on {topic}", draw.choice(here.members)) for topic in draw.sample(TOPICS, 3)]
    if draw.random() < 0.5:
        lines = [f"| {what} | {who} |" for what, who in rows]
        return "\n".join(["| Activity | Lead |", "| --- | --- |", *lines])
    return "\n\n".join(f"{n}. {what}, to be led by {who}." for n, (what, who) in enumerate(rows, 1))


def _headed(texts: list[str], sections: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    at = dict(zip((0, 3, len(texts) - 3), sections, strict=False))
    return tuple((at.get(n, ""), text) for n, text in enumerate(texts))


def markup_of(here: Case, *, source: bool = True) -> str:
    """Return the statement as Markdown, with the facts at its head."""
    head = [
        "---", f"id: {here.start}-planted", "kind: statement",
        f'meeting: {{body: {here.body}, name: "{here.name}", ordinal: {here.ordinal}, city: {here.city}, '
        f'country: {here.country}, start: "{here.start}", end: "{here.end}"}}',
        *([f"source: {{file: {here.start}.txt, lines: [1, 200]}}"] if source else []),
        "attendance:", f"  - participant: [{', '.join(here.members)}]",
        *([f"  - observer: [{', '.join(here.observers)}]"] if here.observers else []), "---", "",
    ]  # fmt: skip
    return "\n".join(head) + title_of(here) + text_of(here)


def problems(here: Case, below: str, names: tuple[Name, ...], *, source: bool) -> tuple[Problem, ...]:
    """Return the errors and warnings of a case whose text below the title is `below`, beside the meeting before it."""
    assert here.before
    past = markup.read(markup_of(here.before))
    statement = markup.read(markup_of(here, source=source).removesuffix(text_of(here)) + below)
    found = check.problems(statement, Shelf(names=names, statements=(past, statement)))
    return tuple(problem for problem in found if problem.severity is not Severity.NOTE)


def title_of(here: Case) -> str:
    """Return the lines of the title."""
    place = f"{here.city}, {here.country}, {here.when.removeprefix('on ').removeprefix('from ')}".upper()
    return f"# {here.body.upper()}\n# {here.name.upper()}\n# {place}\n\n"


def text_of(here: Case) -> str:
    """Return what stands below the title."""
    parts = []
    for number, (heading, text) in enumerate(here.paragraphs, 1):
        parts += [f"## {heading}"] if heading else []
        parts.append(f"{number}. {text}")
    parts += ["## Annex A: Work plan", here.annex] if here.annex else []
    parts += [f"[^1]: {here.note}"] if here.note else []
    return "\n\n".join(parts) + "\n"
