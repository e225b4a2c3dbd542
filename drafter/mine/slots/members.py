"""A clause as its words are laid beside those of another: what is a name, what must stay, what stands for what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter import verbs
from drafter.mine.clauses import figures, forms
from drafter.mine.clauses.opposites import TURNING
from drafter.mine.clauses.readings import Reading, masked
from drafter.mine.clauses.words import STOP, common_ends, stem
from drafter.mine.slots import bits
from drafter.mine.slots.bits import Run
from drafter.mine.slots.longest import matched
from drafter.mine.slots.staying import MODAL, staying, verb_span
from drafter.patterns import compiled

_WITH_NAMES = frozenset(("the", "a", "an", "its", "and"))
"""Words that may stand in a list of names: "Ruritania and the Port Office"."""

_TITLES = ("Mr", "Mrs", "Ms", "Mme", "Dr", "Prof", "Sir", "Dame", "Dato", "Hon", "Honourable", "Ambassador", "H.E")
_NUMERAL = compiled(r"[IVXLC]+(?:/\d+)?")
_ONCE_MORE = ("also", "again", "further")
_DONE = compiled(r"(?:[a-z]+-)?[a-z]+ed")
_OF_WEIGHT = 2
"""Words of which one may make a duty of a wish."""
_SCALES = frozenset(map(stem, forms.SCALES)) | {"%"}


class Member:
    """A clause's words, with what of them must stay and is never in a slot.

    What is told of each word is held by its place (see bits): `content` are the words that say something, `own`
    those of them that are of no name, `tells` words that say something and `entities`; `ends` the marks that end
    a text, `duties` what makes a duty of it or tells what is done, `acts` where each act after the first begins.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = text = reading.clause.text
        self.words = masked(text, reading.entities)
        self.size, self.all = len(self.words), (1 << len(self.words)) - 1
        self.letters = [word.key if word.kind else text[word.at[0] : word.at[1]] for word in self.words]
        self.verb = verb_span(text, reading.clause.verb)
        self._look_at_words()
        self.own = self.content & ~self.of_name
        self.tells = self.content | self.entities
        self.staying = self.among(staying(reading)) & ~self.entities
        self.duties = self.staying & ~self.marks | self.modal
        self.behind_verb = self._from(self.verb[1]) if self.verb[1] else 0
        self.verb_at = bits.first(self._from(self.verb[0])) if self.verb[1] else -1
        self.is_light = bool(self.verb[1]) and verbs.band(reading.frame.verb) is None  # "took" is nothing by itself
        self.who, self.role = reading.who, reading.role
        self.free_runs: dict[tuple[int, int], list[Run]] = {}  # what gaps.free_runs found
        self._fills: dict[Run, bool] = {}
        self._further = [act.clause.verb for act in reading.acts[1:]]

    def _look_at_words(self) -> None:
        """Tell of each word what it is: once, and in one go, for an archive has millions."""
        text, bit = self.text, 1
        self.content = self.entities = self.marks = self.of_name = self.joins = self.of = self.great = self.modal = 0
        self.turns = 0
        for word in self.words:
            key = word.key
            if word.kind:
                self.entities |= bit
            elif not key[:1].isalnum():
                self.marks |= bit
            elif key not in STOP or (key == "may" and text[word.at[0]].isupper()):  # the month
                self.content |= bit
            elif key in MODAL:
                self.modal |= bit
            if text[word.at[0]].isupper():
                self.great |= bit
            if key in TURNING:
                self.turns |= bit
            elif key in _WITH_NAMES:
                self.joins |= bit
            elif key == "of":
                self.of |= bit
            bit <<= 1
        self.joins |= self.marks
        self.of_name = self.great & ~self.entities & ~1

    def _from(self, start: int) -> int:
        """Return the words that begin at a place of the text or behind it."""
        nth = next((nth for nth, word in enumerate(self.words) if word.at[0] >= start), self.size)
        return self.all & -(1 << nth)

    def among(self, parts: Sequence[tuple[int, int]]) -> int:
        """Return the words of which a letter is in one of these parts of the text."""
        starts, found = [word.at[0] for word in self.words], 0
        for start, end in parts:
            nth = max(bisect_right(starts, start) - 1, 0)
            while nth < self.size and starts[nth] < end:
                if self.words[nth].at[1] > start:
                    found |= 1 << nth
                nth += 1
        return found

    @cached_property
    def ends(self) -> int:
        """Return the marks that end a text and are no part of a title."""
        marks = [nth for nth in bits.each(self.marks) if self.letters[nth] in ",;:.?!"]
        return sum([1 << nth for nth in marks if not self.is_title(nth - 1) and not self._is_half(nth)])

    @cached_property
    def said(self) -> int:
        """Return the words of its own that say something by themselves: no figures, of which the next has others."""
        if not any(map(str.isdigit, self.text)):
            return self.own
        return self.own & ~bits.of([word.key.isdecimal() for word in self.words])

    @cached_property
    def acts(self) -> int:
        """Return the words with which the acts after the first begin."""
        begun = {verb_span(self.text, verb, self.verb[1])[0] for verb in self._further}
        return bits.of([word.at[0] in begun for word in self.words]) if begun else 0

    @cached_property
    def of_one_name(self) -> int:
        """Return the words that are of one name with the word before them, or have a title there."""
        return sum([1 << nth for nth in bits.each(self.of_name) if self._is_one_name(nth)])

    @cached_property
    def hang_on(self) -> int:
        """Return the marks that hang on the word before them: no slot begins with one."""
        words = self.words
        return sum([1 << nth for nth in bits.each(self.marks & ~1) if words[nth].at[0] == words[nth - 1].at[1]])

    @cached_property
    def scales(self) -> int:
        """Return the words that are of the number before them: "915 million", "2.5%"."""
        scales = [nth for nth, word in enumerate(self.words) if nth and word.key in _SCALES]
        return sum([1 << nth for nth in scales if self.text[self.words[nth - 1].at[0]].isdigit()])

    @cached_property
    def of_halves(self) -> int:
        """Return the stops that are of "a.m." or "p.m." and end no text."""
        return sum([1 << nth for nth in bits.each(self.marks & ~1) if self._is_half(nth)]) if ".m." in self.text else 0

    @cached_property
    def closing(self) -> int:
        """Return the brackets that close."""
        return bits.of([word.key == ")" for word in self.words]) if ")" in self.text else 0

    @cached_property
    def brackets(self) -> int:
        """Return the brackets, opening and closing."""
        return bits.of([word.key in ("(", ")") for word in self.words]) if ")" in self.text else 0

    @cached_property
    def _quotes(self) -> bool:
        return '"' in self.text

    def is_balanced(self, run: Run) -> bool:
        """Return whether each bracket of a run has its other half there: no slot begins within "Centre (AFC)"."""
        part = self.part(run)
        return part.count("(") == part.count(")") and part.find("(") <= part.find(")")

    def holds_quotes(self, run: Run) -> bool:
        """Return whether a run holds no half of what is quoted: no slot begins within "Auk" and ends behind it."""
        held = self.part(run).count('"') if self._quotes and run[0] <= run[1] else 0
        return not held or not (held % 2 or self.text[: self.words[run[0]].at[0]].count('"') % 2)

    def has_turn_at_end(self, run: Run) -> bool:
        """Return whether a run begins or ends with a word that turns a sentence round: "above", "before"."""
        return bool((self.turns >> run[0] | self.turns >> run[1]) & 1)

    def part(self, run: Run) -> str:
        """Return the text from the first to the last word of a run."""
        return self.text[self.words[run[0]].at[0] : self.words[run[1]].at[1]]

    def kind(self, run: Run) -> str:
        """Return the kind of the entities that a run consists of, articles aside; "" for other words."""
        held = bits.span(run) & ~self.joins
        return self.words[bits.first(held)].kind if held and not held & ~self.entities else ""

    def is_code(self, nth: int) -> bool:
        """Return whether the nth word is a number, or a symbol with one: "3/1"."""
        word = self.letters[nth]
        return word[0].isdigit() or ("/" in word and any(map(str.isdigit, word)))

    def is_count(self, nth: int) -> bool:
        """Return whether the nth word counts: "14", "twenty-one"."""
        return figures.is_count(self.letters[nth])

    def is_title(self, nth: int) -> bool:
        """Return whether the nth word stands before a person's name."""
        return self.text[slice(*self.words[nth].at)] in _TITLES

    def _is_half(self, nth: int) -> bool:
        """Return whether the nth word is the stop of "a.m." within the text."""
        return nth + 1 < self.size and self.text[slice(*self.words[nth - 1].at)] in ("a.m", "p.m")

    def are_names(self, run: Run) -> bool:
        """Return whether a run holds but names: "the Palm Union and the Reef Commission"."""
        held = bits.span(run) & ~self.joins & ~self.of
        return bool(held) and not held & ~self.great

    def _is_one_name(self, nth: int) -> bool:
        if self.words[nth - 1].at[1] + 1 != self.words[nth].at[0]:
            return False
        if _NUMERAL.fullmatch(self.letters[nth]) and not self.letters[nth - 1].isupper():
            return False  # "Annex [II]", and not "PTCM XXXVI"
        first = nth == 1 and self.great & self.content & 1  # of the text: it would be great in any case
        return bool(self.of_name >> nth - 1 & 1 or first) or self.is_title(nth - 1)

    def fills(self, run: Run) -> bool:
        """Return whether a run fills a slot of a sentence; it is asked again for each wording that is tried."""
        if run not in self._fills:
            self._fills[run] = self.may_fill(run) and not self._swallows(run)
        return self._fills[run]

    def _swallows(self, run: Run) -> bool:
        """Return whether a run begins with a meeting's name and goes on to its place or date."""
        if run[1] == run[0] or self.words[run[0]].kind not in ("", "meeting"):
            return False
        said = [self.words[nth].kind for nth in bits.each(bits.span(run) & self.tells)]
        return said[:1] == ["meeting"] and any(kind in ("place", "date", "dates") for kind in said)

    def _holds_deed(self, run: Run) -> bool:
        """Return whether that is "the Reef Bank also", who attended; or "re-elected Ms Sapt"."""
        if self.words[run[1]].key in _ONCE_MORE and self.great >> run[1] - 1 & 1 and run[0]:
            return True
        return bool(_DONE.fullmatch(self.letters[run[0]])) and (
            self.words[run[0] + 1].kind == "text" or self.is_title(run[0] + 1)
        )

    def may_fill(self, run: Run) -> bool:
        """Return whether a run may fill a slot: no word of it must stay, it parts no bracket, and ends in no mark.

        Of so few words none makes a duty of a wish: "shall" beside "should".
        """
        held = bits.span(run)
        if held & self.staying or self.ends >> run[1] & 1 or (held & self.brackets and not self.is_balanced(run)):
            return False
        if not self.holds_quotes(run) or self.has_turn_at_end(run) or self._goes_on_with_a_list(run):
            return False
        if run[0] < run[1] and self._holds_deed(run):
            return False
        return run[1] - run[0] >= _OF_WEIGHT or not held & self.modal

    def _goes_on_with_a_list(self, run: Run) -> bool:
        """Return whether a run is the rest of a list: "Ada Sapt [and Bo Kline]"."""
        first = run[0]
        return (
            bool(first)
            and self.words[first].key == "and"
            and bool(self.great >> first - 1 & self.great >> first + 1 & 1)
        )


@dataclass(slots=True)
class Beside:
    """A clause laid beside a base: which of its words stands for which of the base's, to the letter.

    `nth` is its place in the family. `places` has for each word of the base the place of the same word here, with -1
    before them and the number of words after them for the two ends; `held` are the base's words that it has, `close`
    those that come right after the same word in both (the end of the text counts as one), `needs` those that must
    be fixed, so that no word that must stay in one of both is in a slot; -1 where that cannot be.
    """

    nth: int
    member: Member
    places: list[int]
    held: int
    close: int
    needs: int

    def between(self, before: int, after: int) -> Run:
        """Return what stands here between two words of the base that both have, its ends -1 and its size."""
        return self.places[before + 1] + 1, self.places[after + 1] - 1


def beside(base: Member, nth: int, member: Member) -> Beside:
    """Return a clause laid beside a base: what both begin and end with in one go, what is between word by word."""
    begin, end = common_ends(base.letters, member.letters)
    mine_last, theirs_last = base.size - end, member.size - end
    places = [*range(-1, begin), *[-1] * (mine_last - begin), *range(theirs_last, member.size + 1)]
    head, tail = (1 << begin) - 1, base.all >> mine_last << mine_last
    held = head | tail
    close = head | (tail | 1 << base.size) & ~(1 << mine_last)
    needs = member.staying & head | member.staying >> theirs_last << mine_last
    mine_before, theirs_before = begin - 1, begin - 1
    between = matched(base.letters[begin:mine_last], member.letters[begin:theirs_last])
    for mine, theirs in (*((mine + begin, theirs + begin) for mine, theirs in between), (mine_last, theirs_last)):
        places[mine + 1] = theirs
        if mine == mine_before + 1 and theirs == theirs_before + 1:
            close |= 1 << mine
        if mine < mine_last:
            held |= 1 << mine
            needs |= (member.staying >> theirs & 1) << mine
        mine_before, theirs_before = mine, theirs
    lost = base.staying & ~held or needs.bit_count() < member.staying.bit_count()
    return Beside(nth, member, places, held, close, -1 if lost else needs | base.staying)
