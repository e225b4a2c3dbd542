"""Meeting files of meetings that never were: odd, legal, and each word of them to be found again.

Every text ends in a word that stands nowhere else ("q17z"), so that a draft can be searched for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import strategies as st

Facts = dict[str, object]

ODD = (
    "Smith & Sons", "the “quoted” report", "O'Neil's note", "[TBC]", "A*STAR", "Ünïcödé Ærøskøbing", "東京の会議",
    "#1 of all", "1. first", "- dashed", "<b>bold</b>", "one | two", "back\\slash", "under_score_", "`tick`",
    "{{ braces }}", "{% tag %}", "100% sure", "~~struck~~", "&amp; more", "x: y", "(in brackets)", "US$5 (approx.)",
    "a, b; c", "الاجتماع", "🌂 umbrellas", "long " * 80 + "indeed", "None of these", "AT LENGTH", "—dash—", "plain",
    "<!-- note -->", "*** stars", "__init__", "^1", "| bar", "> quote", "+ plus", "e.g. this", "no. 5", "\\n",
)  # fmt: skip
CITIES = ("Strelsau", "Zenda", "Lutz", "Nebelsbad", "Saint-Ouen & Cie", "Køge")
COUNTRIES = ("Ruritania", "Elbonia", "Sylvania", "Freedonia", "Zubrowka", "Isles of Sark", "Côte-Rôtie", "R&D Land")
PASSAGES = (
    "proceedings", "action_items", "recommendations", "way_forward", "priorities", "planned", "decisions", "principles",
)  # fmt: skip
BRIEF = ("background", "changes", "key_points", "talking_points", "sensitivities")


class _Words:
    """The texts of one meeting file, numbered."""

    def __init__(self, draw: st.DrawFn, seed: int) -> None:
        self.draw, self.at, self.seed = draw, 0, seed

    def text(self) -> str:
        self.at += 1
        return f"{self.draw(st.sampled_from(ODD))} q{self.seed}x{self.at}z"

    def texts(self, most: int = 3) -> list[object]:
        return [self.text() for _ in range(self.draw(st.integers(0, most)))]


def marks(value: object) -> Iterator[str]:
    """Yield every text of a meeting file, its keys left out."""
    if isinstance(value, dict):
        for part in value.values():
            yield from marks(part)
    elif isinstance(value, list):
        for part in value:
            yield from marks(part)
    elif isinstance(value, str):
        yield value


@st.composite
def meeting_files(draw: st.DrawFn, clauses: tuple[str, ...], templates: tuple[str, ...]) -> Facts:
    """Return the facts of one meeting for one of `templates`, any part of them left out."""
    words = _Words(draw, draw(st.integers(0, 9999)))
    year = draw(st.integers(2031, 2090))
    names = st.lists(st.sampled_from(COUNTRIES), unique=True, min_size=0, max_size=5)
    facts: Facts = {
        "profile": draw(st.sampled_from(("bali", "un", "au"))),
        "body": {"name": words.text(), "short": words.text(), "group": {"name": words.text(), "short": words.text()}},
        "meeting": _event(draw, year, words) | {"title": words.text(), "purpose": words.text(), "aim": words.text()},
        "host": {"country": draw(st.sampled_from(COUNTRIES))},
        "cochairs": draw(names),
        "attendance": _some(draw, {
            "members": draw(names), "organisations": words.texts(), "observers": draw(names), "others": words.texts(),
        }) | {"position": draw(st.sampled_from(("opening", "last")))},
        "previous": _event(draw, year - 1, words),
        "ministerial": _event(draw, year - 2, words) | {"tasks": words.text()},
        "preparatory": _event(draw, year, words),
        "next": _event(draw, year + 1, words),
        "report": {"name": words.text(), "period": words.text(), "achievements": words.text(),
                   "background": words.texts()},
        "strategy": {"name": words.text(), "endorsed": words.text(), "areas": words.text()} | _some(draw, {
            "introduction": words.texts(), "review": words.texts(),
            "chapters": [_chapter(draw, words) for _ in range(draw(st.integers(0, 2)))],
        }),
        "supporter": {"name": words.text()},
        "activities": [_activity(draw, year - 1, words) for _ in range(draw(st.integers(0, 2)))],
        "themes": [_theme(draw, words, clauses) for _ in range(draw(st.integers(0, 2)))],
        "annexes": [_annex(draw, words) for _ in range(draw(st.integers(0, 2)))],
        "follow_up": [_some(draw, {"directed": words.text(), "status": "done", "outcome": words.text()})
                      for _ in range(draw(st.integers(0, 2)))],
        "brief": _some(draw, {key: words.texts() for key in BRIEF}
                       | {key: words.text() for key in ("objective", "contact", "cleared_by")}),
        "declaration": _some(draw, {
            "name": words.text(), "recitals": words.texts(), "closing": words.texts(),
            "fields": [{"heading": words.text(), "actions": [words.text(), *words.texts()]}
                       for _ in range(draw(st.integers(0, 2)))],
        }),
        "membership": _some(draw, {
            "name": words.text(),
            "groups": [_some(draw, {"heading": words.text(), "members": draw(names), "organisations": words.texts(),
                                    "note": words.text()}) for _ in range(draw(st.integers(0, 2)))],
        }),
        "silence": _some(draw, {
            "document": words.text(), "to": words.text(), "circulated": f"{year}-01-02", "deadline": f"{year}-01-30",
            "hour": "17:00", "zone": "UTC+7", "city": draw(st.sampled_from(CITIES)), "contact": words.text(),
        }),
    }  # fmt: skip
    facts |= {key: words.texts() for key in PASSAGES}
    return _some(draw, facts) | {"template": draw(st.sampled_from(templates))}


def _some(draw: st.DrawFn, facts: Facts) -> Facts:
    """Return the facts without some of them, and without what is empty where [] would mean that there was none."""
    return {key: value for key, value in facts.items() if draw(st.integers(0, 7))}


def _event(draw: st.DrawFn, year: int, words: _Words) -> Facts:
    """Return a meeting of one day or several, also over the end of a month or of the year."""
    start = draw(st.dates(min_value=date(year, 1, 1), max_value=date(year, 12, 31)))
    days = draw(st.integers(0, 4))
    given = _some(draw, {
        "name": words.text(),
        "city": draw(st.sampled_from(CITIES)),
        "country": draw(st.sampled_from(COUNTRIES)),
        "start": start.isoformat(),
    })  # fmt: skip
    return given | ({"end": (start + timedelta(days=days)).isoformat()} if days and "start" in given else {})


def _activity(draw: st.DrawFn, year: int, words: _Words) -> Facts:
    hosts = draw(st.lists(st.sampled_from(COUNTRIES), unique=True, max_size=2))
    return _event(draw, year, words) | _some(draw, {"hosts": hosts, "theme": words.text(), "outcome": words.text()})


def _theme(draw: st.DrawFn, words: _Words, clauses: tuple[str, ...]) -> Facts:
    agreed: list[object] = [{"clause": draw(st.sampled_from(clauses))} for _ in range(draw(st.integers(0, 2)))]
    paragraphs = [*words.texts(), *agreed, *words.texts(1)]
    return _some(draw, {"heading": words.text(), "paragraphs": paragraphs})


def _chapter(draw: st.DrawFn, words: _Words) -> Facts:
    topics = [
        _some(draw, {"name": words.text(), "about": words.text(), "actions": words.texts(), "who": words.text()})
        for _ in range(draw(st.integers(0, 2)))
    ]
    return _some(draw, {"heading": words.text(), "topics": topics})


def _annex(draw: st.DrawFn, words: _Words) -> Facts:
    return _some(draw, {"title": words.text(), "introduction": words.text(), "items": words.texts()})
