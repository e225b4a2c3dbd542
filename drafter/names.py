"""The table of names in use: delegations, organisations and mechanisms, found, known and printed.

The rows come from precedents/names.yaml. A name is found in text as its row spells it or all in
capitals, never in small letters: "turkey" and "Jordanian" are no delegations. By which words and
marks it is found, name_words says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from drafter import misspelt, name_words
from drafter.model import LANDS, ORGANISED, Attendee, Name, NameKind
from drafter.name_words import Words
from drafter.patterns import compiled


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text; `text` is as printed and stands at text[at[0]:at[1]]."""

    row: Name
    text: str
    at: tuple[int, int]


_FOOTNOTE = f"*†‡§{name_words.RAISED} \u00a0"
_TURNED = compiled(r"(.+) \((.+ of(?: the)?)\)")
_MISSPELT = compiled(r"^(?=.{5})[^\d]*[a-z]{3}[^\d]*$", re.DOTALL)  # no acronym, no figure
_ENDS_IN_ITS_REACH = compiled(r" (?:International|Worldwide|Global|Without Borders|Sans Frontières)$")
_DESCRIBED = compiled(
    r"""(?!the\ )(?:(?:[\w’'-]+\ ){0,3}(?:Republic|Kingdom|Federation|Union|Commonwealth|Principality|Sultanate|Duchy
        |States?|Confederation)\ of\ \w
        |(?:[\w’'-]+\ ){1,3}(?:Republic|Emirates|Kingdom|Federation|Confederation)$)""",
    re.VERBOSE,
)
"""How the name of a State begins or ends that takes the article in a sentence, in a register or in none."""
_FEW, _MANY = 3, 50  # names on a list: known ones below which it says nothing, and strangers above which
_ALSO_WORDS = ("US", "WHO")  # names that are words too where a text stands in capitals: "PERSONS WHO ATTENDED"


class Table:
    """Names to look up. Where two rows claim one form, the first keeps it."""

    def __init__(self, rows: Iterable[Name]) -> None:
        self.rows = tuple(rows)
        self._by_key: dict[str, Name] = {}
        self._by_acronym: dict[str, Name] = {}
        self._spelled: dict[Words, Name] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # of the names that begin with a word, the longest first
        for row in self.rows:
            if row.acronym:
                self._by_acronym.setdefault(row.acronym, row)
            for form in _forms(row):
                self._add(name_words.words(form), row)

    def _add(self, words: Words, row: Name) -> None:
        if not words:
            return
        self._by_key.setdefault(name_words.key(words), row)
        if "and" in words:
            self._add(tuple("&" if word == "and" else word for word in words), row)
        for spelled in dict.fromkeys(
            (words, name_words.bare(words), name_words.capitals(words), name_words.capitals(name_words.bare(words)))
        ):
            self._spelled.setdefault(spelled, row)
            lengths = {len(spelled), *self._lengths.get(spelled[0], ())}
            self._lengths[spelled[0]] = tuple(sorted(lengths, reverse=True))

    def find(self, text: str) -> tuple[Found, ...]:
        """Return every name in reading order, the longest one where several begin.

        The row's acronym in brackets right after its name belongs to `text`, an article before does not.
        """
        runs = text.split(" ") if "\n" not in text else [text]
        words = tuple(chain.from_iterable(map(name_words.in_run, runs)))
        if self._lengths.keys().isdisjoint(words):
            return ()  # the usual case
        past = 0
        rows: list[tuple[Name, int, int]] = []
        for at in [at for at, word in enumerate(words) if word in self._lengths]:
            if at >= past:
                row, length = self._at(words, at)
                past = at + length
                if row is not None:
                    rows.append((row, at, past - 1))
        if not rows:
            return ()  # where each word stands need not be known
        marks = name_words.places(runs, rows[-1][2] + 1)
        spans = ((row, (marks[first][0], marks[last][1])) for row, first, last in rows)
        return tuple(Found(row, text[slice(*span)], span) for row, span in spans)

    def may_begin_in(self, run: str) -> bool:
        """Return whether a name may begin in what stands between two spaces of a text."""
        return not self._lengths.keys().isdisjoint(name_words.in_run(run))

    def _at(self, words: Words, at: int) -> tuple[Name | None, int]:
        """Return the row whose name begins at this word, and how many words it takes; else None, 1."""
        for length in self._lengths.get(words[at], ()):
            row = self._spelled.get(words[at : at + length]) if at + length <= len(words) else None
            if row is not None and not (length == 1 and _is_only_a_word(words, at)):
                return row, length + _acronym_at(words, at + length, row)
        return None, 1

    def named(self, printed: str) -> Name | None:
        """Return the row that `printed` stands for, whatever its case, article and accents.

        The row's acronym, or an alias of it, in brackets after the name is ignored, as is a footnote's mark.
        """
        words = name_words.words(printed.strip().rstrip(_FOOTNOTE))
        row = self._by_key.get(name_words.key(words))
        if row is None and words[-1:] == (")",) and "(" in words:
            bracket = len(words) - 1 - words[::-1].index("(")
            row = self._by_key.get(name_words.key(words[:bracket]))
            if row is not self._by_key.get(name_words.key(words[bracket + 1 : -1])):
                return None
        return row

    def near(self, printed: str) -> Name | None:
        """Return the row that `printed` misspells, "Kirbati"; None where none is near, or it is known.

        Of a word of four letters and more one may be wrong, lost, too many, or two of them change places; of a word
        of ten and more two. Acronyms, figures and "z" for "s" are no misspellings.
        """
        typed = name_words.key(name_words.words(printed)).replace("z", "s").split()
        if self.named(printed) or not printed.strip() or not _MISSPELT.search(printed):
            return None
        letters, most = frozenset("".join(typed)), 2 * misspelt.MOST * len(typed)  # a wrong letter is two others
        for words, theirs, row in self._of_so_many_words.get(len(typed), ()):
            if len(letters ^ theirs) <= most and words != typed and misspelt.are_near(typed, words):
                return row
        return None

    @cached_property
    def _of_so_many_words(self) -> dict[int, list[tuple[list[str], frozenset[str], Name]]]:
        """Return the names that may be misspelt by the number of their words, with these and their letters."""
        found: dict[int, list[tuple[list[str], frozenset[str], Name]]] = {}
        for key, row in self._by_key.items():
            if _MISSPELT.search(row.name):
                words = key.replace("z", "s").split()
                found.setdefault(len(words), []).append((words, frozenset("".join(words)), row))
        return found

    def strangers(self, attendees: Iterable[Attendee]) -> tuple[Attendee, ...]:
        """Return those on a list that no row has, each once, where most of the list is known; else nobody."""
        told = {attendee.printed: attendee for attendee in attendees if attendee.printed}
        found = tuple(one for one in told.values() if not self.named(one.printed) and not self.named(one.name))
        known = len(told) - len(found)
        return found if known >= _FEW and known > len(found) and len(found) <= _MANY else ()

    def kind_of(self, printed: str) -> NameKind:
        """Return what `printed` stands for: OTHER where no row has it."""
        row = self.named(printed)
        return row.kind if row else NameKind.OTHER

    def with_acronym(self, acronym: str) -> Name | None:
        """Return the row of an acronym as it is written, capitals and all."""
        return self._by_acronym.get(acronym)

    def printed(self, row: Name, profile: str = "") -> str:
        """Return the name as `profile` prints it in a list; the row's plain name where it says nothing."""
        return name_words.without_article(_form(row, profile))

    def running(self, row: Name, profile: str = "") -> str:
        """Return the name as it stands within a sentence: "the Philippines", "the Islamic Republic of Iran".

        The article is there where a form or alias of the row has it before this name ("the Philippines"), and
        before the full name of an organisation or mechanism, never before an acronym (OFFICIALS, 1.4) or a name
        that ends in its reach ("Amnesty International"). A row that is `bare` bears none.
        """
        name = self.printed(row, profile)
        if row.bare:
            return name
        turned = _TURNED.fullmatch(name)
        if turned:
            return f"the {turned[2]} {turned[1]}"
        is_body = row.kind in ORGANISED
        full = is_body and " " in name and name != row.acronym and not _ENDS_IN_ITS_REACH.search(name)
        bears = full or f"the {name}" in _forms(row) or (row.kind in LANDS and is_described(name))
        return f"the {name}" if bears else name

    def in_order(self, rows: Iterable[Name], profile: str = "") -> tuple[Name, ...]:
        """Return `rows` in alphabetical order of what `profile` prints, or of their own sort keys.

        "the", accents, capitals and punctuation are ignored.
        """
        return tuple(
            sorted(
                rows,
                key=lambda row: (name_words.key(name_words.words(row.sort or self.printed(row, profile))), row.key),
            )
        )


def is_described(name: str) -> bool:
    """Return whether a State's name says what it is, and so bears an article: "Republic of ...", "... Emirates"."""
    return bool(_DESCRIBED.match(name))


class _These:
    """Rows as a key: this very tuple, for to compare hundreds of rows takes longer than to look a name up."""

    def __init__(self, rows: tuple[Name, ...]) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _These) and self.rows is other.rows


def table(rows: tuple[Name, ...]) -> Table:
    """Return the table of these rows, made once for all who ask for it."""
    return _table(_These(rows))


@lru_cache(maxsize=4)
def _table(these: _These) -> Table:
    return Table(these.rows)


def _form(row: Name, profile: str) -> str:
    return dict(row.forms).get(profile, row.name)


def _forms(row: Name) -> Iterable[str]:
    return (row.name, *(form for _, form in row.forms), *row.aliases, row.acronym)


def _is_only_a_word(words: Words, at: int) -> bool:
    """Return whether a name is but a word here: "JOIN US IN", "US$5"."""
    if words[at] not in _ALSO_WORDS:
        return False
    beside = words[max(0, at - 1) : at] + words[at + 1 : at + 2]
    return any(word == "$" or (word.isalpha() and word.isupper()) for word in beside)


def _acronym_at(words: Words, at: int, row: Name) -> int:
    """Return how many words the row's acronym in brackets takes at `at`: 0 where it does not stand there."""
    bracket = ("(", *name_words.words(row.acronym), ")")
    return len(bracket) if row.acronym and words[at : at + len(bracket)] == bracket else 0
