"""People whom a text names with their titles, one or several: "Ms. Ana Reyes, Secretary, and Mr. Dewi Lestari".

Several who stand in one list are one, with the posts and States between them: the next meeting has more or fewer.
A list of names and posts without titles is told too, for no post is a State.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter import proper
from drafter.mine.clauses.forms import GATHERINGS, NAMED_BY
from drafter.mine.clauses.words import STOP
from drafter.patterns import compiled
from drafter.proper.patterns import CAP, POST, ROLE

_TITLES = (
    "h.e", "h", "he", "excellency", "excellencies", "mr", "mrs", "ms", "mx", "miss", "mme", "messrs", "dr", "drs",
    "prof", "professor", "hon", "honourable", "honorable", "sir", "dame", "dato", "dato’", "dato'", "datuk", "tan",
    "ambassador", "amb", "colonel", "captain", "admiral", "commodore", "president", "minister", "chancellor", "premier",
    "senator", "judge", "baron", "baroness", "highness", "majesty", "commissioner", "superintendent", "inspector",
    "director-general", "secretary-general", "inspector-general", "attorney-general", "lieutenant", "sheikh", "madam",
)  # fmt: skip
_TITLE = (
    r"(?:H\.\ ?E\.|HE\b|(?:His|Her|Their)\ Excellenc(?:y|ies)\b|(?:Right\ )?Hon(?:ou?rable)?\b\.?|(?:Mrs?|Ms|Mx|Mme"
    r"|Messrs|Drs?|Prof|Amb)\b\.?|(?:Miss|Professor|Sir|Dame|Dato[’']?(?:\ Sri)?|Datuk(?:\ Seri)?|Tan\ Sri|Ambassador"
    r"|Colonel|Captain|Admiral|Commodore|Senator|Judge|Baron(?:ess)?|Commissioner|Superintendent|Inspector|Lieutenant"
    r"|(?:Director|Secretary|Inspector|Attorney)-General|Sheikh|Madam)\b[’']?"
    r"|(?:(?:Prime|Deputy|Vice)[\ -])?(?:Minister|President|Chancellor|Premier)\b"
    r"|(?:His|Her|Their)\ (?:(?:Royal|Serene)\ )?(?:Highness(?:es)?|Majest(?:y|ies))\b"
    r"(?:\ (?:King|Queen|(?:Crown\ )?Prince(?:ss)?)\b)?)"
)
_PARTICLE = r"(?:de|da|do|di|del|della|der|den|des|du|la|las|le|los|van|von|zu|bin|ibn|binti|al|el)"
_PERSON = compiled(rf"(?<![\w-]){_TITLE}(?:\ {_TITLE})*\ (?P<name>{CAP}(?:\ (?:{_PARTICLE}\ ){{0,2}}{CAP}|-{CAP})*)")
_SMALL = r"(?:of|for|and|the|to|on|in|at|de|a|an|then|former|acting|ad|interim)"
_ALONG = compiled(
    rf"""(?=[^A-Z]*?(?:[,;]|\band\b)|.*[,;]|.*\band\b)
         (?:\ ?\([^()]{{2,60}}\)|,?\ (?:{_SMALL}|{CAP}|(?i:{ROLE})s?|(?:executive|deputy|permanent)\b)
          |[,;]|\ ?&)*\ """,
    re.VERBOSE,
)
"""What stands between two of one list: commas, "and", posts and States, and no other word."""
_FARTHEST = 160
_POST_ALONE = compiled(rf"(?:the\ )?(?:{CAP}\ )*?(?i:{ROLE})(?:-{CAP})?(?:\ (?:of|for|and|to)\ .*)?", re.VERBOSE)
_POST_BEHIND = compiled(rf"\ \((?:the\ )?(?:{CAP}\ )*?(?i:{ROLE})(?:-{CAP})?\)$", re.VERBOSE)
_ITEMS = compiled(r",? and |[,;] ?(?:and )?")
_FULL_NAME = compiled(rf"{CAP}(?:\ (?:{_PARTICLE}\ ){{0,2}}{CAP}){{1,2}}", re.VERBOSE)
_OF_LANDS = frozenset((
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
    "great", "united", "saint", "san", "santa", "port", "cape", "lake", "republic", "kingdom", "states", "islands",
    "island", "isles", "emirates", "territory", "territories", "city", "bay", "coast",
))  # fmt: skip
"""Words of the names of States and places, which no person is called."""


def may_begin(run: str) -> bool:
    """Return whether what stands between two spaces may be a person's title."""
    return run.strip('(“"‘.,').lower() in _TITLES


def find(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where people stand, in order, and whether these are several of one list."""
    held: list[tuple[int, int]] = []
    for found in _PERSON.finditer(text):
        if proper.is_generic(found["name"]):
            continue
        if held and not _is_along(text, held[-1][1], found.start()):
            yield _one_or_list(text, held)
            held = []
        held.append(found.span())
    if held:
        yield _one_or_list(text, held)


def are_in(text: str) -> bool:
    """Return whether a text names anybody with a title."""
    return next(find(text), None) is not None


def hold_posts(names: str) -> bool:
    """Return whether a list is of people, told by a post among them: "Jan Novak, Director", "Ana Reyes (Governor)"."""
    posts = (_POST_ALONE.fullmatch(item) or _POST_BEHIND.search(item) for item in _ITEMS.split(names))
    return any(posts)


def full_names(lists: Iterable[str]) -> set[str]:
    """Return the people of lists, told by name and surname alone: "Ada Sapt, Bo Kline"; none where others stand there.

    Posts may stand behind them.
    """
    found = {name for names in lists for name in _ITEMS.split(names) if not _POST_ALONE.fullmatch(name)}
    return found if all(map(_is_full_name, found)) else set()


def _is_full_name(name: str) -> bool:
    if not _FULL_NAME.fullmatch(name) or proper.is_generic(name):
        return False
    said = name.lower().split()
    return (_OF_LANDS | STOP).isdisjoint(said) and said[-1] not in (*NAMED_BY, *GATHERINGS)


def is_post(text: str) -> bool:
    """Return whether a text is a post without a name: "Minister for Foreign Affairs"."""
    return "," not in text and _POST_ALONE.fullmatch(text) is not None


def _is_along(text: str, start: int, end: int) -> bool:
    return end - start <= _FARTHEST and _ALONG.fullmatch(text, start, end) is not None


def _one_or_list(text: str, held: list[tuple[int, int]]) -> tuple[int, int, bool]:
    """Return where one person, by name alone, or a list of several with the post of the last stands."""
    start, end = held[0][0], held[-1][1]
    if len(held) > 1 and (post := POST.match(text, end)) and not post[0].startswith(" of "):
        end = post.end()
    return start, end, len(held) > 1
