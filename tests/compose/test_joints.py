"""Facts joined to sentences: odd but legal facts of every key make no broken English in any paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import shipped
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from drafter import check, compose, library
from drafter.check.wording import doubled_word, ill_joined
from drafter.compose import joints
from drafter.compose.clauses import as_agreed
from drafter.compose.meeting import phrases
from drafter.compose.meeting.meeting_file import Activity, ThisMeeting
from drafter.compose.one_or_several import agreeing
from drafter.marked_yaml import dump
from drafter.model import DOCUMENTS, Attested, Precedent, Shelf, Slot, Source, Statement, Status

Facts = dict[str, object]

NAMES = (
    "tenth meeting of the Sea Group", "the tenth meeting of the Sea Group", "The Meeting of Experts", "next meeting",
    "the next meeting of the Group", "Next Meeting of the Group", "meeting", "a symposium on nets",
    "A Workshop on Nets", "Symposium on Nets.", "the Harbour Conference;", "Conference",
)  # fmt: skip
DAYS = (
    "5 March 2031", "on 5 March 2031", "5–7 March 2031", "from 5 to 7 March 2031", "March 2031", "in March 2031",
    "2031", "in 2031", "early 2031", "the first quarter of 2031", "The first half of 2031", "late in 2031", "mid-2031",
    "30 January–3 February 2031", "before the end of 2031", "2031-03-05", "on a date to be agreed",
)  # fmt: skip
LANDS = (
    "Ruritania", "the Philippines", "Philippines", "Government of Elbonia", "the Government of Elbonia",
    "Government of the Republic of Zubrowka", "Republic of Zubrowka", "The Gambia", "the Netherlands", "Viet Nam",
)  # fmt: skip
PHRASES = (
    "To assess the work", "assess the work.", "to assess the work;", "Assess the work and plan ahead.", "A guide.",
    "the report:", "The report", "; ;", "a guide; ; and a plan;", "Guidelines, in five languages.", "plans;; nets",
    "its results,", "Terms of reference", "twelve officers ",
)  # fmt: skip
THINGS = (
    "the Report", "The Report", "Report.", "a progress report", "A Roadmap", "the IOM", "the IOM.", "IOM;",
    "the Forum", "The Forum", "Forum", "Sea Group",
)  # fmt: skip
BROKEN = re.compile(
    r"\b(?:in|from|during) (?:\d{1,2}[–-])?\d{1,2} [A-Z][a-z]+ \d{4}|\bon (?:[A-Z][a-z]+ )?\d{4}\b|\bto To\b|\bto to\b"
    r"|\bon (?:early|mid|late|the first)\b|\b(?:in|on) (?:in|on|from|before|late|early in)\b|\bfrom \d+[–-]"
    r"|Government of (?:the )?Government\b|\b(?:the|a|an) (?:the|a|an|A|The)\b|(?<!\.)\.\.(?!\.)|[;,:] ?[;.,]"
    r"|\b(?:and|to|of|with|including) The\b|\bincluding A [a-z]|\bnext (?:the|next|a)\b"
    r"|  | [,;.:]|\(\)|: *$^|\bNone\b|\.;",
    re.MULTILINE,
)
_RANGE = re.compile(r"from \d+[^.;]* to \d+ [A-Z][a-z]+ \d{4}")


@cache
def shelf() -> Shelf:
    return library.load(Path(__file__).parents[2])


def drafted(facts: Facts) -> Statement:
    return compose.statement(dump(facts), "odd.yaml", shipped.templates(), shelf()).statement


def text(statement: Statement) -> str:
    return "\n".join(block.text for block in statement.blocks).replace("\u00a0", " ")


def faults(statement: Statement) -> Iterator[str]:
    """Yield what is broken in a draft: as its own rule tells, and as this test does."""
    whole = _RANGE.sub("then", text(statement))
    yield from (problem.what for problem in check.problems(statement, shelf()) if problem.rule == ill_joined.ID)
    yield from (whole[max(0, at.start() - 40) : at.end() + 40] for at in BROKEN.finditer(whole))


@st.composite
def odd_facts(draw: st.DrawFn) -> Facts:
    """Return a meeting file with something odd at every key, for one of the papers."""

    def one(of: tuple[str, ...]) -> str:
        return draw(st.sampled_from(of))

    def few(of: tuple[str, ...], least: int = 0) -> list[str]:
        return draw(st.lists(st.sampled_from(of), min_size=least, max_size=3, unique=True))

    def event() -> Facts:
        return {"name": one(NAMES), "city": "Zenda", "country": one(LANDS), "date": one(DAYS)}

    return {
        "kind": one(tuple(kind for kind in DOCUMENTS if kind != "summary")),
        "body": {"name": one(THINGS), "short": one(THINGS), "group": {"name": one(THINGS), "short": one(THINGS)}},
        "meeting": event() | {"title": one(NAMES), "purpose": one(PHRASES), "aim": one(PHRASES)},
        "host": {"country": one(LANDS)},
        "cochairs": few(LANDS),
        "attendance": {
            "members": few(LANDS, 1), "organisations": few(THINGS), "observers": few(LANDS), "others": few(THINGS),
            "position": one(("opening", "last")),
        },
        "previous": event(), "ministerial": event() | {"tasks": one(PHRASES)}, "next": event(),
        "preparatory": {"name": one(NAMES), "recommended": "yes"},
        "report": {"name": one(THINGS), "considered": "yes", "endorsed": "yes", "period": "the past year.",
                   "achievements": one(PHRASES)},
        "strategy": {"name": one(THINGS), "endorsed": one(NAMES), "areas": one(PHRASES)},
        "supporter": {"name": one(THINGS)},
        "activities": [event() | {"outcome": one(PHRASES)} for _ in range(draw(st.integers(0, 2)))],
        "planned": ["a workshop"], "recommendations": ["nets be counted"],
        "annexes": [{"title": "Priority activities", "agreed": "yes", "items": ["nets"]}],
        "silence": {"document": one(THINGS), "hour": "17:00", "zone": "UTC+7", "deadline": "2031-01-30"},
        "declaration": {"name": one(THINGS), "fields": [{"heading": "Nets", "actions": ["count nets"]}]},
        "themes": [{"paragraphs": [
            {"clause": "recommendation/maritime-responses-strengthened", "with": {
                "activity.name": one(NAMES), "activity.hosts": few(LANDS, 1), "activity.date": one(DAYS)}},
            {"clause": "decision/observers-commended"},
            {"clause": "theme/information-campaigns-reaffirmed", "with": {"activity.name": one(PHRASES)}},
        ]}],
    }  # fmt: skip


@settings(max_examples=150, phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck))
@given(odd_facts())
def test_odd_facts_make_no_broken_english(facts: Facts) -> None:
    assert list(faults(drafted(facts))) == []


@pytest.mark.parametrize(
    ("before", "value", "after", "together"),
    [
        ("noted that the next ", "the meeting of X", " would", "noted that the next meeting of X would"),
        ("noted that the next ", "next meeting", " would", "noted that the next meeting would"),
        ("to the Government of ", "the Government of Elbonia", ".", "to the Government of Elbonia."),
        ("to the Government of ", "Government of Elbonia", ".", "to the Government of Elbonia."),
        ("the meeting in ", "10 October 2040", ".", "the meeting on 10 October 2040."),
        ("the meeting on ", "October 2040", ".", "the meeting in October 2040."),
        ("the meeting on ", "in October 2040", ".", "the meeting in October 2040."),
        ("held from ", "5–7 March 2040", ".", "held from 5 to 7 March 2040."),
        ("held from ", "5 March 2040", ".", "held on 5 March 2040."),
        ("held from ", "5 March 2040", " to Friday", "held from 5 March 2040 to Friday"),
        ("held between ", "5–7 March 2040", ".", "held between 5 and 7 March 2040."),
        ("From ", "5 March 2040", ", the", "On 5 March 2040, the"),
        ("the support of ", "the IOM.", " in", "the support of the IOM in"),
        ("to Ministers and ", "The Forum", " Senior Officials", "to Ministers and Forum Senior Officials"),
        ("held in ", "In Salah", ".", "held in In Salah."),
        ("held in ", "The Hague", ".", "held in The Hague."),
        ("reports, ", "nets, etc.", " and", "reports, nets, etc. and"),
        ("reports, ", "nets, etc.", ".", "reports, nets, etc."),
        ("members of ", "Smith & Sons Ltd.", ";", "members of Smith & Sons Ltd.;"),
        (
            "The ",
            "Fifth Meeting of the Net Forum (NF)",
            " (NF) was held",
            "The Fifth Meeting of the Net Forum (NF) was held",
        ),
        ("The ", "Meeting of Nets (Klow)", " (NF) met", "The Meeting of Nets (Klow) (NF) met"),
        ("closed from ", "1 June to 31 August", " each year", "closed from 1 June to 31 August each year"),
        ("closed from ", "1 June–31 August", " each year", "closed from 1 June to 31 August each year"),
        ("closed between ", "1 June and 31 August", ".", "closed between 1 June and 31 August."),
        ("closed between ", "1 June to 31 August", ".", "closed from 1 June to 31 August."),
        ("open from ", "2019 to 2021", ".", "open from 2019 to 2021."),
        ("open from ", "5 March 2018 onwards", ".", "open from 5 March 2018 onwards."),
        ("held from ", "5 and 6 March 2018", ".", "held on 5 and 6 March 2018."),
        ("open in ", "1 June", " each year", "open on 1 June each year"),
        ("open on ", "June 1", " each year", "open on June 1 each year"),
        ("open from ", "March 2018", ".", "open in March 2018."),
    ],
)
def test_a_fact_is_joined_to_the_words_around_it(before: str, value: str, after: str, together: str) -> None:
    cut, put, fitted = joints.fitted(before, value, after)

    assert before[: len(before) - cut] + put + fitted + after == together


@pytest.mark.parametrize(
    ("key", "typed", "printed"),
    [
        ("purpose", "To assess the work.", "assess the work"),
        ("purpose", "Assess AHG work", "assess AHG work"),
        ("purpose", "Zenda matters", "Zenda matters"),
        ("outcome", "A guide.", "a guide"),
        ("outcome", "Assess Report", "Assess Report"),
        ("outcome", "; ;", None),
        ("outcome", "a; ; b;", "a; b"),
        ("outcome", "plans, nets, etc.", "plans, nets, etc."),
        ("outcome", "May reports", "May reports"),
    ],
)
def test_a_fact_within_a_sentence_is_printed_as_a_part_of_it(key: str, typed: str, printed: str | None) -> None:
    given = ThisMeeting() if key == "purpose" else Activity()

    assert phrases.fitted(given, key, typed, {"assess", "may"}.__contains__) == printed


@pytest.mark.parametrize(
    ("before", "after", "one", "several"),
    [
        ("", " attended as observers, with their staff.",
         "X attended as an observer, with its staff.", "X and Y attended as observers, with their staff."),
        ("", " participated as an observer.", "X participated as an observer.", "X and Y participated as observers."),
        ("It thanked the Governments of ", " for hosting.",
         "It thanked the Government of X for hosting.", "It thanked the Governments of X and Y for hosting."),
        ("It thanked the Government of ", ".",
         "It thanked the Government of X.", "It thanked the Governments of X and Y."),
        ("The Governments of ", " were thanked.",
         "The Government of X was thanked.", "The Governments of X and Y were thanked."),
        ("It noted that ", " has joined.", "It noted that X has joined.", "It noted that X and Y have joined."),
        ("The workshops hosted by ", " were useful.",
         "The workshops hosted by X were useful.", "The workshops hosted by X and Y were useful."),
        ("", " came. The Fund took part as an observer.",
         "X came. The Fund took part as an observer.", "X and Y came. The Fund took part as an observer."),
    ],
)  # fmt: skip
def test_the_words_beside_names_speak_of_one_or_of_several(before: str, after: str, one: str, several: str) -> None:
    said = [agreeing(before, after, several=number > 1) for number in (1, 2)]

    assert [begin + names + end for (begin, end), names in zip(said, ("X", "X and Y"), strict=True)] == [one, several]


def test_a_clause_that_was_agreed_with_one_observer_speaks_of_two_and_the_other_way_round() -> None:
    page = '# T\n\n1. {{ clause("a/one") }}\n\n1. {{ clause("a/many") }}\n'
    texts = {"a/one": "{{ countries }} participated as an observer.",
             "a/many": "The Meeting thanked the Governments of {{ countries }}."}  # fmt: skip
    shelf = Shelf(precedents=tuple(
        Precedent(id_, text, function="attendance", slots=(Slot("countries", "countries"),), status=Status.APPROVED)
        for id_, text in texts.items()
    ))  # fmt: skip

    def drafted_with(*names: str) -> list[str]:
        call = f"countries=[{', '.join(map(repr, names))}]"
        form = page.replace('")', f'", {call})')
        made = compose.statement(dump({"template": "x.md.j2"}), "odd.yaml", {"x.md.j2": form}, shelf)
        return [block.text for block in made.statement.blocks]

    assert drafted_with("Egypt", "Sudan") == [
        "Egypt and Sudan participated as observers.", "The Meeting thanked the Governments of Egypt and Sudan.",
    ]  # fmt: skip
    assert drafted_with("Egypt") == [
        "Egypt participated as an observer.",
        "The Meeting thanked the Government of Egypt.",
    ]


def test_names_at_the_begin_of_a_sentence_and_in_capitals_are_one_or_several_too() -> None:
    page = (
        "# T\n\n1. {{ attendance.observers | capitalize }} attended as an observer.\n\n"
        "1. {{ attendance.observers | upper }} attended as an observer.\n"
    )

    def drafted_with(*observers: str) -> list[str]:
        facts = {"template": "x.md.j2", "attendance": {"observers": list(observers)}}
        made = compose.statement(dump(facts), "odd.yaml", {"x.md.j2": page}, Shelf())
        return [block.text for block in made.statement.blocks]

    assert drafted_with("Egypt", "Sudan") == [
        "Egypt and Sudan attended as observers.", "EGYPT AND SUDAN attended as observers.",
    ]  # fmt: skip
    assert drafted_with("Egypt") == ["Egypt attended as an observer.", "EGYPT attended as an observer."]


def test_what_a_template_prints_is_joined_and_a_persons_words_are_not() -> None:
    facts = {
        "proceedings": ["It was in in the end.. of it"],
        "next": {"name": "the next meeting"},
        "template": "x.md.j2",
    }
    page = "# T\n\n1. The next {{ next.name }} met.\n\n{% for each in proceedings %}{{ paragraph(each) }}{% endfor %}\n"
    made = compose.statement(dump(facts), "odd.yaml", {"x.md.j2": page}, Shelf()).statement

    assert [block.text for block in made.blocks] == ["The next meeting met.", "It was in in the end.. of it"]
    found = [each for each in check.problems(made, Shelf()) if each.rule in (ill_joined.ID, doubled_word.ID)]
    assert [problem.what.partition(":")[0] for problem in found] == ['"in" stands twice', "a stop stands twice"]


@pytest.mark.parametrize(
    "typed",
    [
        "The purpose of the Meeting was to assess the work.",
        "its aim is to assess the work",
        "The main objectives of the Sixth Meeting were to assess the work",
    ],
)
def test_a_purpose_typed_as_its_whole_sentence_is_not_said_twice(typed: str) -> None:
    assert phrases.fitted(ThisMeeting(), "purpose", typed, phrases.NOTHING_COMMON) == "assess the work"


@pytest.mark.parametrize(
    ("place", "when", "said"),
    [
        ("Klow, Elbonia", "in June 2032", "The fair is to be held in Klow, Elbonia, in June 2032."),
        ("Klow, Elbonia", "on 5 March 2032", "The fair is to be held in Klow, Elbonia, on 5 March 2032."),
        ("Klow, Old Elbonia", "early in 2032", "The fair is to be held in Klow, Old Elbonia early in 2032."),
        ("Klow", "in June 2032", "The fair is to be held in Klow in June 2032."),
        ("Klow, Elbonia", "at noon", "The fair is to be held in Klow, Elbonia at noon."),
    ],
)  # fmt: skip
def test_a_country_before_a_date_stands_between_commas(place: str, when: str, said: str) -> None:
    assert joints.joined(f"The fair is to be held in {joints.marked(place)} {joints.marked(when)}.") == said


@pytest.mark.parametrize(
    ("agreed", "said"),
    [
        ("in Lutz, Ruritania on 2 May 2032", "in Klow, Elbonia on 5 March 2032"),
        ("in Lutz, Old Ruritania in June 2032", "in Klow, Elbonia on 5 March 2032"),
        ("in Lutz, Ruritania, on 2 May 2032", "in Klow, Elbonia, on 5 March 2032"),
        ("in Lutz on 2 May 2032", "in Klow, Elbonia, on 5 March 2032"),
    ],
)
def test_a_country_before_a_date_stands_as_the_agreed_words_of_the_draft_have_it(agreed: str, said: str) -> None:
    fair = f"The fair is to be held in {joints.marked('Klow, Elbonia')} {joints.marked('on 5 March 2032')}."

    made = joints.joined(f"1. The Meeting was held {agreed}.\n\n2. {fair}")

    assert made.endswith(f"The fair is to be held {said}.")


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (("Klow", "Lutz"), "Strelsau"),
        (("Klow, Elbonia", "Lutz"), "Strelsau, Ruritania"),
        ((), "Strelsau, Ruritania"),
    ],
)
def test_a_place_is_the_city_alone_where_the_clause_never_had_its_country(evidence: tuple[str, ...], said: str) -> None:
    attested = tuple(Attested("a", "1", Source("a.txt"), "x", (("next.place", value),)) for value in evidence)
    precedent = Precedent("closing/offer", "... in {{ next.place }}.", "closing", attested=attested)

    assert as_agreed(precedent, "next.place", "Strelsau, Ruritania") == said


@pytest.mark.parametrize(
    ("evidence", "fact", "said"),
    [
        (("First Session of the Lake Board (LB)", "Second Session of the Lake Board (LB)"),
         "Third Session of the Lake Board",
         "Third Session of the Lake Board (LB)"),
        (("First Session of the Lake Board (LB)", "Second Session of the Lake Board (LB)"),
         "Third Session", "Third Session"),
        (("First Session of the Lake Board (LB)", "Second of the Lake Board"), "Third Session of the Lake Board",
         "Third Session of the Lake Board"),
        (("First Session of the Lake Board (LB)",), "Third of the Lake Board", "Third of the Lake Board"),
        (("First Session of the Lake Board (LB)", "Second Session of the Lake Board (LB)"),
         "Third Session of the Lake Board (LB)",
         "Third Session of the Lake Board (LB)"),
    ],
)  # fmt: skip
def test_the_acronym_that_a_clause_always_has_behind_its_body_stands(
    evidence: tuple[str, ...], fact: str, said: str
) -> None:
    attested = tuple(Attested("a", "1", Source("a.txt"), "x", (("meeting.name", value),)) for value in evidence)
    precedent = Precedent("opening/held", "The {{ meeting.name }} was held.", "opening", attested=attested)

    assert as_agreed(precedent, "meeting.name", fact) == said
