"""The kinds of fault that are planted in clean statements, and the rules that may tell each.

Each takes the case, its text below the title, and chance; it returns the text with one fault, None where this text
has no place for it. KINDS names them in the order of the table that tests/bench/planted.py prints.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from planted import HOSTS, INVENTED, SPELLINGS, Case, day_of

from drafter import dates

Plant = Callable[[Case, str, random.Random], str | None]


@dataclass(frozen=True)
class Kind:
    """A kind of fault: how it is planted, and the rules of which one must tell it."""

    name: str
    plant: Plant
    rules: frozenset[str]


def _swap(text: str, right: str, wrong: str) -> str | None:
    return text.replace(right, wrong, 1) if right in text and right != wrong else None


def closing_date(here: Case, text: str, draw: random.Random) -> str | None:
    wrong = here.end + timedelta(days=draw.choice((-31, 3, 30)))
    return _swap(text, f"closed on {day_of(here.end)}", f"closed on {day_of(wrong)}")


def opening_date(here: Case, text: str, draw: random.Random) -> str | None:
    return _swap(text, f"{here.start:%B %Y}", f"{here.start + timedelta(days=draw.choice((31, 62))):%B %Y}")


def weekday(here: Case, text: str, draw: random.Random) -> str | None:
    found = re.search(r"by (\w+), (\d+ \w+ \d{4})", text)
    others = [day for day in ("Monday", "Tuesday", "Wednesday", "Friday") if found and day != found[1]]
    return _swap(text, found[0], f"by {draw.choice(others)}, {found[2]}") if found else None


def ordinal(here: Case, text: str, draw: random.Random) -> str | None:
    other = dates.ordinal_words(here.ordinal + draw.choice((-1, 1, 2))).capitalize()
    return _swap(text, here.name, f"{other} {here.noun}")


def host(here: Case, text: str, draw: random.Random) -> str | None:
    hosts = INVENTED if here.country in dict(map(reversed, INVENTED)) else HOSTS
    other = draw.choice([land for _, land in hosts if land != here.country])
    thanks = here.facts["thanks"]
    return _swap(text, thanks, thanks.replace(here.country, other))


def _one_of_list(here: Case, draw: random.Random) -> str:
    return here.members[draw.randrange(1, len(here.members) - 1)]


def country_lost(here: Case, text: str, draw: random.Random) -> str | None:
    name = _one_of_list(here, draw)
    return _swap(text, f", {name},", ", ,")


def country_doubled(here: Case, text: str, draw: random.Random) -> str | None:
    name = _one_of_list(here, draw)
    return _swap(text, f", {name}", f", {name}, {name}")


def country_moved(here: Case, text: str, draw: random.Random) -> str | None:
    one, other = here.members[-2:]
    return _swap(text, f"{one} and {other}", f"{other} and {one}") if len(here.members) > 2 else None


def country_other_form(here: Case, text: str, draw: random.Random) -> str | None:
    if text.count("Viet Nam") < 2:
        return None
    head, last = text.rsplit("Viet Nam", 1)
    return f"{head}Vietnam{last}"


def acronym_early(here: Case, text: str, draw: random.Random) -> str | None:
    whole = f"The {here.org[0]} ({here.org[1]}) also"
    return _swap(text.replace(f"the {here.org[1]}", f"the {here.org[0]} ({here.org[1]})", 1), whole,
                 f"The {here.org[1]} also") if f"the {here.org[1]}" in text else None  # fmt: skip


def acronym_unexplained(here: Case, text: str, draw: random.Random) -> str | None:
    return _swap(text, f"The {here.org[0]} ({here.org[1]}) also", f"The {here.org[1]} also")


def acronym_near(here: Case, text: str, draw: random.Random) -> str | None:
    short = here.org[1]
    head, last = text.rsplit(short, 1)
    return f"{head}{short[:-2]}{short[-1]}{short[-2]}{last}" if head.count(short) > 1 else None


def acronym_twice(here: Case, text: str, draw: random.Random) -> str | None:
    return _swap(text, f"the {here.org[1]}", f"the {here.org[0]} ({here.org[1]})")


def name_off(here: Case, text: str, draw: random.Random) -> str | None:
    name = here.org[0]
    changed = re.sub(r"\b(for|of)\b", lambda found: {"for": "of", "of": "for"}[found[0]], name)
    changed = changed if changed != name else name.replace(name.split()[1], f"{name.split()[1]}s")
    more = f"\n\nThe {name} and the {changed} would meet again.\n"
    return text.replace("\n\n## Annex A", f"{more}\n## Annex A", 1)


def spelling(here: Case, text: str, draw: random.Random) -> str | None:
    own, other = SPELLINGS[here.spelling], SPELLINGS["-ize" if here.spelling == "-ise" else "-ise"]
    there = [n for n, word in enumerate(own) if word in text]
    return _swap(text, own[there[0]], other[there[0]]) if len(there) > 1 else None


def half_range(here: Case, text: str, draw: random.Random) -> str | None:
    if here.start.month != here.end.month or here.start == here.end:
        return None
    wrong = f"from {here.start.day}-{here.end.day} {here.end:%B %Y}"
    return _swap(text, here.when, wrong)


_LITTLE = re.compile(r"(?<=[a-z] )(?:the|of|and|to|was|for)(?= [a-z])")


def _place(text: str, pattern: re.Pattern[str], draw: random.Random) -> re.Match[str] | None:
    body = text.partition("## Annex")[0]
    found = list(pattern.finditer(body))
    return draw.choice(found) if found else None


def doubled(here: Case, text: str, draw: random.Random) -> str | None:
    at = _place(text, _LITTLE, draw)
    return f"{text[: at.end()]} {at[0]}{text[at.end() :]}" if at else None


def space_lost(here: Case, text: str, draw: random.Random) -> str | None:
    at = _place(text, re.compile(r"(?<=[a-z]{2}[.,]) (?=[A-Za-z])"), draw)
    return text[: at.start()] + text[at.end() :] if at else None


def run_together(here: Case, text: str, draw: random.Random) -> str | None:
    at = _place(text, re.compile(r"(?<=\b(?:of|in|to|on)) (?=(?:the|members)\b)"), draw)
    return text[: at.start()] + text[at.end() :] if at else None


def misspelt(here: Case, text: str, draw: random.Random) -> str | None:
    at = _place(text, re.compile(r"\b(?:secretariat|administrations|experience|particular|presentation|guidelines"
                                 r"|appreciation|hospitality|progress|statistics)\b"), draw)  # fmt: skip
    if not at:
        return None
    word, cut = at[0], draw.randrange(2, len(at[0]) - 2)
    wrong = draw.choice((word[:cut] + word[cut + 1 :], word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]))
    return text[: at.start()] + wrong + text[at.end() :] if wrong != word else None


def apostrophe(here: Case, text: str, draw: random.Random) -> str | None:
    if "members’ expertise" in text:
        return text.replace("members’ expertise", "members expertise")
    return text.replace("Officials’ Meeting", "Officials Meeting", 1) if "Officials’" in here.noun else None


def list_of_one(here: Case, text: str, draw: random.Random) -> str | None:
    return re.sub(r"(\n    - [^\n]*);\n    - [^\n]*\n    - [^\n]*", r"\1.", text, count=1)


def list_end(here: Case, text: str, draw: random.Random) -> str | None:
    at = text.index("; and\n    -")
    if draw.random() < 0.5:
        return text[:at] + ";" + text[at + 5 :]
    end = text.index("\n", at + 8)
    return text[: end - 1] + ";" + text[end:]


def reference(here: Case, text: str, draw: random.Random) -> str | None:
    return _swap(text, "paragraph 4 above", f"paragraph {len(here.paragraphs) + draw.randrange(3, 30)} above")


def annex_missing(here: Case, text: str, draw: random.Random) -> str | None:
    if draw.random() < 0.5:
        return _swap(text, "(Annex A)", f"(Annex {draw.choice('BCD')})")
    return text.partition("## Annex A")[0] + (f"[^1]: {here.note}\n" if here.note else "")


def attached(here: Case, text: str, draw: random.Random) -> str | None:
    words = draw.choice(("(attached)", "(see attached)", "(annexed)"))
    return text.replace("(Annex A)", words).partition("## Annex A")[0] + (f"[^1]: {here.note}\n" if here.note else "")


def empty_section(here: Case, text: str, draw: random.Random) -> str | None:
    heads = list(re.finditer(r"(?m)^## (?!Annex).*\n", text))
    if not heads:
        return None
    at = draw.choice(heads).start()
    return f"{text[:at]}## Implementation of earlier decisions\n\n{text[at:]}"


def bracket(here: Case, text: str, draw: random.Random) -> str | None:
    at = _place(text, _LITTLE, draw)
    return f"{text[: at.start()]}{draw.choice('[(')}{text[at.start() :]}" if at else None


def gap(here: Case, text: str, draw: random.Random) -> str | None:
    city = re.search(r"would be held in (\w+) in (\w+)", text)
    wrong = draw.choice(("XX", "[[next.city]]", "____", "TBC", "[city]"))
    return _swap(text, city[0], f"would be held in {wrong} in {city[2]}") if city else None


def footnote(here: Case, text: str, draw: random.Random) -> str | None:
    if draw.random() < 0.5 or not here.note:
        at = _place(text, re.compile(r"(?<=[a-z])\.(?=\n\n)"), draw)
        return f"{text[: at.end()]}²{text[at.end() :]}" if at else None
    return text.replace("[^1]\n", "\n", 1)


def number_skipped(here: Case, text: str, draw: random.Random) -> str | None:
    at = draw.randrange(6, len(here.paragraphs))
    lines = [re.sub(r"^(\d+)\.", lambda found: f"{int(found[1]) + (int(found[1]) >= at)}.", line)
             for line in text.partition("## Annex")[0].splitlines()]  # fmt: skip
    return "\n".join(lines) + "\n\n## Annex" + text.partition("## Annex")[2]


def figure_first(here: Case, text: str, draw: random.Random) -> str | None:
    number = draw.randrange(3, 40)
    return _swap(text, "Comments on the draft", f"{number} members asked for a draft. Comments on the draft")


def unfit_verb(here: Case, text: str, draw: random.Random) -> str | None:
    if here.level != "officials" or not here.we.startswith("Senior"):
        return None
    verb = draw.choice(("directed", "mandated", "decreed"))
    return _swap(text, f"{here.we} endorsed the work plan", f"{here.we} {verb} Governments to carry out the work plan")


def next_past(here: Case, text: str, draw: random.Random) -> str | None:
    year = here.end.year
    following = here.facts["next"]
    return _swap(text, following, following.replace(str(year + 1), str(year - draw.choice((1, 2)))))


def next_number(here: Case, text: str, draw: random.Random) -> str | None:
    right = dates.ordinal_words(here.ordinal + 1).capitalize()
    wrong = dates.ordinal_words(here.ordinal).capitalize()
    return _swap(text, here.facts["next"], here.facts["next"].replace(right, wrong))


def last_number(here: Case, text: str, draw: random.Random) -> str | None:
    assert here.before
    return _swap(text, here.name, here.before.name)


def last_host(here: Case, text: str, draw: random.Random) -> str | None:
    assert here.before
    thanks = here.facts["thanks"]
    return _swap(text, thanks, thanks.replace(here.country, here.before.country)) if (
        here.before.country != here.country) else None  # fmt: skip


def past_date(here: Case, text: str, draw: random.Random) -> str | None:
    assert here.before
    return _swap(text, here.before.when, here.before.when.replace(f"{here.before.start:%B}", "December")) if (
        here.before.start.month not in (11, 12)) else None  # fmt: skip


def past_place(here: Case, text: str, draw: random.Random) -> str | None:
    assert here.before
    other = draw.choice([city for city, land in HOSTS if land not in (here.before.country, here.country)])
    return _swap(text, f"held in {here.before.city} {here.before.when}", f"held in {other} {here.before.when}")


def both_roles(here: Case, text: str, draw: random.Random) -> str | None:
    name = _one_of_list(here, draw)
    if here.observers:
        return _swap(text, f" {here.observers[0]} ", f" {name} ")
    return _swap(text, f" The {here.org[0]} (", f" {name} attended as an observer. The {here.org[0]} (")


def count(here: Case, text: str, draw: random.Random) -> str | None:
    found = re.search(r"the following (\w+) members", text)
    return _swap(text, found[0], "the following twelve members") if found else None


def no_such_day(here: Case, text: str, draw: random.Random) -> str | None:
    wrong = draw.choice(("31 June", "30 February", "31 September", "32 May"))
    return re.sub(r"by \w+, \d+ \w+ (\d{4})", rf"by {wrong} \1", text, count=1)


def outcome_of_later(here: Case, text: str, draw: random.Random) -> str | None:
    later = here.end + timedelta(days=draw.randrange(20, 200))
    more = f"{here.we} welcomed the outcomes of the Workshop on Beacons, held in Lutz on {day_of(later)}."
    return text.replace("Comments on the draft", f"{more} Comments on the draft", 1)


def days_counted(here: Case, text: str, draw: random.Random) -> str | None:
    length = (here.end - here.start).days + 1
    if length not in (2, 3, 5):
        return None
    wrong = {2: "three", 3: "four", 5: "six"}[length]
    return text.replace("Comments on the draft", f"The {wrong}-day {here.noun} was fruitful. Comments on the draft", 1)


def time_over(here: Case, text: str, draw: random.Random) -> str | None:
    wrong = here.start - timedelta(days=draw.randrange(20, 200))
    return re.sub(r"by \w+, \d+ \w+ \d{4}", f"by {wrong:%A}, {day_of(wrong)}", text, count=1)


def comma_lost(here: Case, text: str, draw: random.Random) -> str | None:
    at = draw.randrange(len(here.members) - 2)
    known = not {"Elbonia", "Ruritania", "Syldavia", "Zubrowka"} & set(here.members)  # the register has none of these
    return _swap(text, f"{here.members[at]}, ", f"{here.members[at]} ") if known else None


def and_lost(here: Case, text: str, draw: random.Random) -> str | None:
    known = not {"Elbonia", "Ruritania", "Syldavia", "Zubrowka"} & set(here.members)
    return _swap(text, f" and {here.members[-1]}", f", {here.members[-1]}") if known else None


def letter_skipped(here: Case, text: str, draw: random.Random) -> str | None:
    return _swap(text, "    - (c)", "    - (d)")


def paragraph_twice(here: Case, text: str, draw: random.Random) -> str | None:
    return re.sub(r"(?m)^5\. ([^\n\[:]{90,})\n", r"5. \1\n\n5. \1\n", text, count=1)


def part_of(here: Case, text: str, draw: random.Random) -> str | None:
    wrong = f"It noted that {draw.randrange(31, 90)} of the {draw.randrange(10, 30)} members had replied."
    return text.replace("Comments on the draft", f"{wrong} Comments on the draft", 1)


def meeting_case(here: Case, text: str, draw: random.Random) -> str | None:
    if here.we != "The Meeting":
        return None
    return re.sub(r"(?m)^(\d+)\. The Meeting (?=noted|agreed|took|heard|endorsed)", r"\1. The meeting ", text, count=1)


def american(here: Case, text: str, draw: random.Random) -> str | None:
    return (
        _swap(text, "a short handbook", "a short handbook for harbor authorities")
        if "fees for harbour services" in text.partition("## Annex")[0]
        else None
    )


def _kind(name: str, plant: Plant, *rules: str) -> Kind:
    return Kind(name, plant, frozenset(rules))


KINDS = (
    _kind("date of the meeting in its closing", closing_date, "dates-agree"),
    _kind("date of the meeting in its opening", opening_date, "dates-agree"),
    _kind("weekday", weekday, "weekday"),
    _kind("ordinal", ordinal, "facts-agree"),
    _kind("host thanked", host, "hosts-agree"),
    _kind("country lost", country_lost, "lost-name"),
    _kind("country doubled", country_doubled, "doubled-delegation", "doubled-word"),
    _kind("country out of order", country_moved, "attendance-order", "list-order"),
    _kind("country in another form", country_other_form, "delegation-forms"),
    _kind("acronym before it is explained", acronym_early, "acronyms"),
    _kind("acronym unexplained", acronym_unexplained, "acronym-unexplained"),
    _kind("acronym nearly", acronym_near, "acronyms"),
    _kind("acronym explained twice", acronym_twice, "acronyms"),
    _kind("name a word off", name_off, "name-forms"),
    _kind("-ise and -ize", spelling, "spelling-ize"),
    _kind("half a range", half_range, "range-form"),
    _kind("word doubled", doubled, "doubled-word", "ill-joined"),
    _kind("space lost", space_lost, "spacing", "as-received"),
    _kind("words run together", run_together, "run-together", "as-received"),
    _kind("word misspelt", misspelt, "misspelt"),
    _kind("apostrophe lost", apostrophe, "lost-apostrophe"),
    _kind("list of one", list_of_one, "list-items"),
    _kind("list end", list_end, "list-ends"),
    _kind("reference to no paragraph", reference, "cross-reference"),
    _kind("annex missing", annex_missing, "attachment"),
    _kind("nothing attached", attached, "attachment"),
    _kind("section empty", empty_section, "sections"),
    _kind("bracket open", bracket, "brackets", "unfinished"),
    _kind("gap", gap, "gap", "brackets"),
    _kind("footnote missing", footnote, "footnotes"),
    _kind("number skipped", number_skipped, "numbering"),
    _kind("figure begins a sentence", figure_first, "number-form"),
    _kind("verb unfit for the body", unfit_verb, "fitting-verb"),
    _kind("next meeting in the past", next_past, "next-meeting", "order-of-events"),
    _kind("number of the next meeting", next_number, "next-meeting"),
    _kind("last meeting's number left", last_number, "facts-agree", "last-left"),
    _kind("last host left", last_host, "hosts-agree", "last-left"),
    _kind("date of the last meeting", past_date, "meeting-dates", "last-meeting"),
    _kind("place of the last meeting", past_place, "meeting-places", "last-meeting"),
    _kind("observer and participant", both_roles, "doubled-delegation"),
    _kind("count of members", count, "counts-agree"),
    _kind("no such day", no_such_day, "impossible-date"),
    _kind("outcome of what comes after", outcome_of_later, "order-of-events"),
    _kind("time that was over", time_over, "order-of-events"),
    _kind("comma lost between delegations", comma_lost, "lost-name"),
    _kind("and lost before the last of a list", and_lost, "list-and"),
    _kind("letter of a list skipped", letter_skipped, "numbering"),
    _kind("paragraph twice", paragraph_twice, "paragraph-twice"),
    _kind("more than all", part_of, "part-of"),
    _kind("days of the meeting", days_counted, "duration"),
    _kind("the meeting, the Meeting", meeting_case, "meeting-case"),
    _kind("British and American", american, "spelling-lands"),
)
