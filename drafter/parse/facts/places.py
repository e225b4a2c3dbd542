"""Where a meeting was: city and country from running text, and from a title's line of place and date.

A place is read as printed: "Nuku'alofa", "Washington, D.C.", "Hong Kong SAR, China". Of "Nusa Dua, Bali, Indonesia"
the first is the city and the last the country; a venue, and a part of a country, is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.letters import CAPITALS
from drafter.model import LANDS, NameKind
from drafter.names import Table
from drafter.parse.facts import cases
from drafter.parse.facts.regions import CITY_STATES, REGIONS

VENUE = re.compile(
    r"\b(?:hotel|cent(?:re|er)|palace|headquarters|office|building|house|hall|campus|university|resort|institute|tower"
    r"|bank\sof|auditorium|complex|club|villa|castle|ministry|secretariat|parliament|museum|academy|room|pavilion"
    r"|embassy|consulate|chancery|(?:permanent|diplomatic)\smission|residence|inn|palais|hyatt|hilton|sheraton"
    r"|marriott|shangri-la|intercontinental|westin|novotel|radisson|sofitel|kempinski|regis|plaza)\b",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\w\s(?:Town|City)$", re.IGNORECASE)
_NO_CITY = re.compile(
    r"""\b(?:meetings?|conferences?|summits?|sessions?|forum|assembly|dialogue|process|statements?|communiqu|declaration
      |opened|closed|concluded|held|hosted|adopted|issued|signed
      |reports?|resolutions?|decisions?|annex|article|paragraph|chapter|plan|strategy|agenda|agreement
      |convention|protocol|ministers?|ministerial|leaders?|officials?|SOM\w{0,3}|heads?|groups?|committees?
      |commission|council|chairs?|co-chairs?|members?|level|publications?|comments?|news|events?|posted
      |resources|media|categor(?:y|ies)|uncategori[sz]ed|tags?
      |share|print|documents?|archives?|updates?|articles|pages|seminars?|webinars?|trainings?|courses?|exercise|launch
      |persons|english|french|spanish|arabic|person|region|countries|states\sparties|january|february|march|april|may
      |june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday
      |asia|(?<!south\s)africa|europe|pacific|americas|caribbean|middle\seast|order|support|accordance|view|light
      |particular|page|version|draft|rev|final|press|release|workshops?|programme|program|network|initiative|framework
      |virtual(?:ly)?|hybrid|online|remote(?:ly)?|(?:video|tele|web)-?\s?conferenc\w*|webinar|zoom|webex|teams)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = (
    r"(?:St\.|Ste\.|Mt\.|Ft\."
    rf"|[{CAPITALS}][\w’'\-]*(?:\.(?=[{CAPITALS},])[{CAPITALS}][\w.]*)?"  # Port-au-Prince, D.C.
    rf"|[a-z]{{1,2}}[’'-][{CAPITALS}]\w+)"  # d'Ivoire, el-Sheikh
)
_SMALL_WORD = r"(?:da|de|do|dos|das|of|the|la|le|las|los|les|del|di|du|el|al|es|e|y|upon|sur|am|an\sder|der|den|bin|ha)"
_PLACE_NAME = rf"{_WORD}(?:[\s\u00a0](?:{_SMALL_WORD}[\s\u00a0])*(?:and\sthe\s(?=Grenadines))?{_WORD}){{0,5}}"
_DC = r"(?:,\sD\.?\s?C\.?(?!\w))"
_IN = re.compile(
    rf"""(?: \b(?P<word>in|at)\s(?:the\s(?i:city|capital\scity|town|island|port\scity)\sof\s
              | the\s[A-Z]\w+\scapital,?\s
              | the\s(?i:capital)\sof\s(?![^.;]*?,\s[A-Z])|the\s)?
          | \((?=[^()]{{3,60}}\d{{4}}\)) )                               # (Klow, 5-7 March 2013)
        (?P<city>{_PLACE_NAME}{_DC}?) (?P<more>(?:,\s(?:in\s)?(?:the\s)?{_PLACE_NAME})*)
        (?P<bracket>\s\((?:the\s)?{_PLACE_NAME}\))?""",
    re.VERBOSE,
)
_FOLLOWED = re.compile(
    r"""\s*(?:[.,;:)\]–—-]|\(|$) | \s+(?:on|from|between|for|during|under|with|via|through|and|to|by|as|this|today
        |yesterday|where|which|while|after|before|over|at|in|back|together|within|concurrently|simultaneously|jointly
        |was|were|has|\d)\b""",
    re.VERBOSE,
)
# Trinidad and Tobago
_PAIR = re.compile(rf"(?P<and>\sand\s{_PLACE_NAME})(?=\s(?:on|from)\s\d|,?\s(?:on|from)\s|\.)")
_TWO = re.compile(rf"\sand\s(?:in\s)?{_PLACE_NAME}")
_HOW = re.compile(  # Klow, Elbonia (hybrid); Klow and online
    r"""\s*\([^()]*\b(?:hybrid|virtual(?:ly)?|on-?line|in[\s-]person|face[\s-]to[\s-]face
        |(?:tele|video)-?conference)\b[^()]*\)
      | ,?\s(?:and|&|/)\s(?:also\s)?(?:on-?line|virtual(?:ly)?|remotely|by\svideo[\s-]?\w+)(?=\s*(?:,|$|\s\d))
      | ^(?:held\s)?(?:on-?line|virtual(?:ly)?|remotely)\s(?:and|&)\s(?:in\s)?(?=[A-Z])""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL = re.compile(
    r"""(?:place\sand\sdate|location|(?P<venue>venue)|place|city|where)\s*:?\s*                        # Venue: Klow
      | (?:adopted|done|signed|issued|given|agreed|held|hosted)(?:\s(?:in|at)\b|$)\s*:?\s*  # Done at Klow
      | .*?\b(?:held|convened|hosted)\s(?:in|at)\s""",  # Third Meeting, held in Klow
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place as printed; it stands at text[at[0]:at[1]]. City or country may be ""."""

    city: str
    country: str
    at: tuple[int, int]


_WITHIN = re.compile(r"at\s(?:the|an?)\s[^,]*\sof\s")  # at the High Commission of Elbonia
_ABOUT = re.compile(  # what a meeting was about: "the situation in the Chad Basin"
    r"\b(?:situation|developments?|crisis|crises|conflicts?|fighting|violence|emergency|attacks?|operations?)\s$",
    re.IGNORECASE,
)
_CITY_OF = re.compile(r"(?:city|town|capital\scity|port\scity|municipality)\sof\s(?:the\s)?(?=\S)", re.IGNORECASE)
_CAPITAL_OF = re.compile(r"(?:the\s)?capital(?:\scity)?\sof\s(?:the\s)?(?=\S)", re.IGNORECASE)


def find(text: str, names: Table) -> tuple[Where, ...]:
    """Return the places that "in" or "at" introduces, in reading order."""
    met = (match for match in _IN.finditer(text) if not _ABOUT.search(text, 0, match.start()))
    return tuple(where for match in met if (where := _introduced(text, match, names)))


def _introduced(text: str, match: re.Match[str], names: Table) -> Where | None:
    parts = [match["city"], *(_parts(match["more"]))]
    ends = [match.end("city")]
    for part in parts[1:]:
        ends.append(text.index(part, ends[-1]) + len(part))
    parts, end = _with_and(text, parts, ends, names)
    while len(parts) > 1 and (_is_month(parts[-1]) or not _FOLLOWED.match(text, end)):
        parts, end = parts[:-1], ends[len(parts) - 2]
    if _is_month(parts[0]) or not _FOLLOWED.match(text, end) or (len(parts) == 1 and _TWO.match(text, end)):
        return None
    if match["bracket"] and len(parts) == 1:
        parts, end = [*parts, _bare(match["bracket"].strip(" ()"))], match.end("bracket")
    if match["word"] == "at" and len(parts) == 1 and (VENUE.search(parts[0]) or _WITHIN.match(match[0])):
        return None
    city, country = named(parts, names)
    return Where(city, country, (match.start(), end)) if city or country else None


def _parts(more: str) -> list[str]:
    return [_bare(part) for part in more.split(", ")[1:]]


def _bare(part: str) -> str:
    return re.sub(r"^(?:in\s)?(?:the\s)?", "", part.strip())


def _with_and(text: str, parts: list[str], ends: list[int], names: Table) -> tuple[list[str], int]:
    """Return the parts and where they end, the last one whole where it is a name with "and" that the table knows."""
    at = ends[-1] - len(parts[-1])
    known = next((found for found in names.find(text[at : at + 80]) if found.at[0] == 0), None)
    if known and known.at[1] > len(parts[-1]):
        return [*parts[:-1], known.text], at + known.at[1]
    pair = _PAIR.match(text, ends[-1])
    if pair and len(parts) > 1 and not known:
        return [*parts[:-1], parts[-1] + pair["and"]], pair.end("and")
    return parts, ends[-1]


def _is_country(part: str, names: Table) -> bool:
    return _is_state(part, names) and part not in CITY_STATES


def _is_month(part: str) -> bool:
    return part.split()[0].rstrip(".") in dates.MONTHS


def named(parts: list[str], names: Table) -> tuple[str, str]:
    """Return city and country of a place's parts, from the smallest to the largest; "" for what they do not say."""
    parts = [part.strip(" .") + ("." if re.search(r"\.\w\.$", part) else "") for part in parts]
    if len(parts) == 2 and (capital := _CAPITAL_OF.match(parts[0])):
        parts = [parts[1], parts[0][capital.end() :]]
    parts = [_CITY_OF.sub("", part) for part in parts]
    if len(parts) == 2 and _is_country(parts[0], names) and not _is_country(parts[1], names):
        parts = [parts[1], parts[0]]  # Elbonia, Klow
    while parts and (_is_venue(parts) or _is_letters(parts, names)):
        parts = parts[1:]
    if not parts or _NO_CITY.search(parts[0]):
        return "", ""
    if len(parts) == 1:
        return _alone(parts[0], names)
    country = "" if parts[-1] in REGIONS and not _is_state(parts[-1], names) else parts[-1]
    if _NO_CITY.search(country) and not _is_state(country, names):
        country = ""
    return parts[0], cases.short(country, names)


def _is_venue(parts: list[str]) -> bool:
    """Return whether the first part is a venue: "Castle Town" is none, unless a city and a country follow."""
    return VENUE.search(parts[0]) is not None and (len(parts) > 2 or not _TOWN.search(parts[0]))


def _is_letters(parts: list[str], names: Table) -> bool:
    """Return whether the first part is a venue by its letters: "UNCC, Klow"; not "KLOW, Elbonia"."""
    first, rest = parts[0], parts[1:]
    letters = first.isalpha() and first.isupper() and 3 <= len(first) <= 6 and first not in cases.KEPT
    return letters and bool(rest) and not rest[0].isupper() and not (len(rest) == 1 and _is_state(rest[0], names))


def _alone(place: str, names: Table) -> tuple[str, str]:
    """Return what one name is: a state that the table knows is a country, unless a city shares its name."""
    if place in CITY_STATES:
        return place, place if _is_state(place, names) else ""
    row = names.named(place)
    if row is None:
        return place, ""
    return ("", place) if row.kind in LANDS else ("", "")


def _is_state(name: str, names: Table) -> bool:
    row = names.named(name)
    return row is not None and row.kind is NameKind.STATE


# ── a line of place and date ─────────────────────────────────────────────────────────────────────


def of_line(text: str, names: Table) -> Where | None:
    """Return the place of a title's line: what stands by its date, after "in", or after "Location:"; None for none."""
    text = _HOW.sub("", text)
    times = [time for time in dates.times(text) if time.at[0]]
    end = min((time.at[0] for time in times), default=len(text))
    before = re.sub(
        r"[\s,(|·•–—-]*(?:(?:\b(?:on|from|between)\b(?:\s(?:this|the)\b)?|\bth(?:is|e)\b|(?:dates?|when)\s*:)[\s:]*)?$",
        "",
        text[:end],
        flags=re.IGNORECASE,
    )
    label = _LABEL.match(before)
    if label:
        before = before[label.end() :]
    elif not times and not dates.find(text):
        return None
    if not before.strip(" ,(") and not label:
        return _after(text, names)
    parts = list(_segments(before))
    if label and label["venue"] and len(parts) > 2 and parts[1] not in REGIONS:
        parts = parts[1:]  # Venue: Grand Lake, Klow, Elbonia
    while label and len(parts) > 1 and _NO_CITY.search(parts[0]):
        parts = parts[1:]  # Adopted at the Third Conference, Klow, Elbonia
    if not label and (_NO_CITY.search(before) or len(parts) > 3):
        introduced = find(cases.mixed(before) + ",", names)
        parts = [] if introduced else _last(parts)
        if introduced:
            return Where(introduced[-1].city, introduced[-1].country, introduced[-1].at)
        return _where(parts, text, names) or _after(text, names)
    return _where(parts, text, names)


def _after(text: str, names: Table) -> Where | None:
    """Return the place that follows the date: "5 March 2013, Klow, Elbonia"."""
    spans = dates.find(text)
    rest = text[spans[0].at[1] :] if spans else ""
    rest = re.sub(r"^[\s,|–—-]*(?:(?:in|at)\s)?", "", rest)
    return _where(list(_segments(rest)), text, names) if rest and not _NO_CITY.search(rest) else None


def _segments(text: str) -> Iterator[str]:
    text = re.sub(r"\s\(([^()]*)\)?", r", \1", re.sub(r",\s*D\.?\s?C\.?(?!\w)", "\0", text))
    for part in re.split(r"\s*(?:[,|;:·•]|\s[–—-]\s)\s*", text.strip(" ,|()[]–—·•")):
        if part:
            yield part.replace("\0", ", D.C.")


def _last(parts: list[str]) -> list[str]:
    """Return the last parts of a line that begins with a meeting's name: at most city, part and country."""
    kept: list[str] = []
    for part in reversed(parts[1:]):
        if len(kept) == 3 or _NO_CITY.search(part) or re.search(r"\band\b|&|\bor\b", part, re.IGNORECASE):
            break
        kept.insert(0, part)
    return kept


def _where(parts: list[str], text: str, names: Table) -> Where | None:
    if not parts or not all(_is_name(part) for part in parts) or len(parts) > 4:
        return None
    city, country = named([cases.place(_bare_line(part), names) for part in parts], names)
    return Where(city, country, (0, len(text))) if city or country else None


def _bare_line(part: str) -> str:
    return re.sub(r"^(?:in|at)\s+|^the\s+", "", part, flags=re.IGNORECASE)


def _is_name(part: str) -> bool:
    words = part.split()
    capitals = sum(word[:1].isupper() for word in words)
    return 1 <= len(words) <= 6 and capitals > 0 and not any(letter.isdigit() for letter in part)


def alone(line: str, names: Table) -> Where | None:
    """Return the place of a line that is nothing else: "Streslau, Ruritania", or a state that the table knows."""
    parts = list(_segments(_HOW.sub("", line)))
    every = len(parts)
    while len(parts) > 1 and VENUE.search(parts[0]):
        parts = parts[1:]
    if not 1 <= len(parts) <= 3 or not all(_is_name(part) for part in parts) or _NO_CITY.search(", ".join(parts)):
        return None
    where = _where(parts, line, names)
    return where if where and (every > 1 or where.country) else None
