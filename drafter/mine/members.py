"""A clause as its words are laid beside those of another: what is a name, what must stay, what stands for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drafter.mine.readings import Reading, masked
from drafter.mine.staying import is_of_weight, staying, verb_span
from drafter.mine.words import Word, common_ends

_WITH_NAMES = ("the", "a", "an", "its", "and")
"""Words that may stand in a list of names: "Ruritania and the Port Office"."""

_TITLES = ("Mr", "Mrs", "Ms", "Mme", "Dr", "Prof", "Sir", "Dame", "Dato", "Hon", "Honourable", "Ambassador", "H.E")

Run = tuple[int, int]
Matches = Mapping[int, int]


class Member:
    """A clause's words, with what of them must stay and is never in a slot."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.clause.text
        self.words = masked(self.text, reading.entities)
        self.verb = verb_span(self.text, reading.clause.verb)
        self.letters = [word.key if word.kind else self.text[slice(*word.at)] for word in self.words]
        # Told once of each word, for a family lays its members beside each other again and again.
        self.is_content = [word.is_content for word in self.words]
        self.is_mark = [word.is_mark for word in self.words]
        self._joins = [mark or word.key in _WITH_NAMES for mark, word in zip(self.is_mark, self.words, strict=True)]
        self._is_of_name = [self._begins_great(nth) for nth in range(len(self.words))]
        self._says = [content and not name for content, name in zip(self.is_content, self._is_of_name, strict=True)]
        self._tells = [content or bool(word.kind) for content, word in zip(self.is_content, self.words, strict=True)]
        self._stays = staying(reading)
        self.staying = frozenset(nth for nth, word in enumerate(self.words) if self._is_staying(word))
        self.content = sum(self._says)
        after = (nth for nth, word in enumerate(self.words) if word.at[0] >= self.verb[0])
        self.verb_at = next(after, -1) if self.verb[1] else -1
        self.who, self.does, self.role = reading.who, reading.frame.verb, reading.role
        begun = {verb_span(self.text, act.clause.verb, self.verb[1])[0] for act in reading.acts[1:]}
        self.acts = frozenset(nth for nth, word in enumerate(self.words) if word.at[0] in begun)

    def part(self, run: Run) -> str:
        """Return the text from the first to the last word of a run."""
        return self.text[self.words[run[0]].at[0] : self.words[run[1]].at[1]]

    def inside(self, run: Run) -> list[Word]:
        """Return the words of a run."""
        return self.words[run[0] : run[1] + 1]

    def kind(self, run: Run) -> str:
        """Return the kind of the entities that a run consists of, articles aside; "" for other words."""
        said = [self.words[nth].kind for nth in range(run[0], run[1] + 1) if not self._joins[nth]]
        return said[0] if said and all(said) else ""

    def says(self, part: Iterable[int]) -> int:
        """Return how many of these words say something; those of names say but who."""
        return sum(self._says[nth] for nth in part)

    def tells(self, run: Run) -> bool:
        """Return whether a run holds an entity or a word that says something."""
        return True in self._tells[run[0] : run[1] + 1]

    def is_title(self, nth: int) -> bool:
        """Return whether the nth word stands before a person's name."""
        return self.text[slice(*self.words[nth].at)] in _TITLES

    def are_names(self, run: Run) -> bool:
        """Return whether a run holds but names: "the Palm Union and the Reef Commission"."""
        inside = range(run[0], run[1] + 1)
        held = [self.words[nth] for nth in inside if not self._joins[nth] and self.words[nth].key != "of"]
        return bool(held) and all(self.text[word.at[0]].isupper() for word in held)

    def is_of_name(self, nth: int) -> bool:
        """Return whether the nth word has a capital inside its sentence: it is not parted from its name."""
        return self._is_of_name[nth]

    def _begins_great(self, nth: int) -> bool:
        return nth > 0 and not self.words[nth].kind and self.text[self.words[nth].at[0]].isupper()

    def must_stay(self, nth: int) -> bool:
        """Return whether the nth word is never in a slot."""
        return nth in self.staying

    def _is_staying(self, word: Word) -> bool:
        return not word.kind and any(first < word.at[1] and word.at[0] < end for first, end in self._stays)

    def may_fill(self, run: Run) -> bool:
        """Return whether a run may fill a slot: no word of it must stay, and it does not end in a mark."""
        if not self.staying.isdisjoint(range(run[0], run[1] + 1)) or self.ends_in_a_mark(run):
            return False
        return not is_of_weight([word.key for word in self.inside(run)])

    def ends_in_a_mark(self, run: Run) -> bool:
        """Return whether a run ends in a mark that is no part of a title."""
        last = self.words[run[1]]
        return self.is_mark[run[1]] and self.text[slice(*last.at)] in ",;:.?!" and not self.is_title(run[1] - 1)


def matched(mine: Member, other: Member) -> dict[int, int]:
    """Return which word of the other stands for which of mine: the longest common subsequence, to the letter."""
    begin, end = common_ends(mine.letters, other.letters)
    a, b = mine.letters[begin : len(mine.letters) - end], other.letters[begin : len(other.letters) - end]
    longest = _longest(a, b)
    found = {nth: nth for nth in range(begin)}
    found |= {len(mine.letters) - nth: len(other.letters) - nth for nth in range(end, 0, -1)}
    i, j = 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            found[begin + i] = begin + j
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _longest(a: Sequence[str], b: Sequence[str]) -> list[list[int]]:
    """Return how long the longest common subsequence is of what each begins with, from each place in both."""
    longest = [[0] * (len(b) + 1)]
    for mine in reversed(a):
        below, row, last = longest[-1], [0] * (len(b) + 1), 0
        for at in range(len(b) - 1, -1, -1):
            if mine == b[at]:
                last = below[at + 1] + 1
            elif below[at] > last:
                last = below[at]
            row[at] = last
        longest.append(row)
    return longest[::-1]
