"""A text that stands twice in its file, and pages that do: the second copy is dropped, and told.

Only the same words, wholly, are a copy; where lines break does not matter for the whole text. What
differs in a word stays, for nobody can tell which is right.
"""

from __future__ import annotations

from itertools import accumulate

from drafter.ingest.text.lines import Line, Told
from drafter.model import Repair

_ENOUGH = 300  # letters: several sentences
_TITLE = 12  # letters of a title that may stand twice at the head
_SENTENCE = 100  # letters of a sentence that nobody writes twice in a row
_LONGEST_TITLE = 160  # letters of a line of it
_MOST_TRIES = 60  # places where a page may begin again: a hostile text has one at each line


def drop(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without those that say once more, word for word, what stands just before them."""
    words = ["".join(filter(str.isalnum, line.text)) for line in lines]
    start = _second_half(words)
    if start:
        return _without(lines, start, len(lines), told)
    copy = _head(words, lines) or _page(words, lines)
    return _without(lines, *copy, told) if copy else lines


def _without(lines: list[Line], start: int, end: int, told: Told) -> list[Line]:
    before = "\n".join(line.text for line in lines[start:end])
    told.repairs.append(Repair("repeated text", (lines[start].number, lines[end - 1].last), before, ""))
    return lines[:start] + lines[end:]


def _second_half(words: list[str]) -> int:
    """Return the line at which the whole text begins again; 0 where it does not."""
    lengths = list(accumulate(map(len, words)))
    total = lengths[-1] if lengths else 0
    if total % 2 or total < 2 * _ENOUGH:
        return 0
    start = next((at + 1 for at, length in enumerate(lengths) if length == total // 2), 0)
    if not start or "".join(words[:start]) != "".join(words[start:]):
        return 0
    return next(at for at in range(start, len(words)) if words[at])


def _head(words: list[str], lines: list[Line]) -> tuple[int, int] | None:
    """Return the lines of a title, or of a long first sentence, that stands twice at the head."""
    worded = [at for at, word in enumerate(words[:60]) if word]
    if len(worded) > 1 and words[worded[0]] == words[worded[1]] and len(words[worded[0]]) >= _SENTENCE:
        return worded[1], worded[1] + 1
    worded = worded[: next((n for n, at in enumerate(worded) if _is_sentence(lines[at].text)), len(worded))]
    for count in range(min(8, len(worded) // 2), 0, -1):
        first, second = worded[:count], worded[count : 2 * count]
        same = [words[at] for at in first] == [words[at] for at in second]
        if same and sum(len(words[at]) for at in first) >= _TITLE:
            return second[0], second[-1] + 1
    return None


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_TITLE or text.rstrip().endswith((".", ":", ";"))


def _page(words: list[str], lines: list[Line]) -> tuple[int, int] | None:
    """Return the lines of a page, or of several, that stands twice in a row."""
    worded = [at for at, word in enumerate(words) if word]
    seen: dict[str, int] = {}
    tries = 0
    for place, at in enumerate(worded):
        earlier = seen.get(words[at])
        if earlier is not None and tries < _MOST_TRIES and len(words[at]) > _TITLE:
            tries += 1
            size = place - earlier
            second = worded[place : place + size]
            letters = sum(len(words[one]) for one in second)
            same = [words[one] for one in worded[earlier:place]] == [words[one] for one in second]
            stops = sum(lines[one].text.count(".") for one in second)
            if same and letters >= _ENOUGH and stops >= 3:
                return second[0], second[-1] + 1
        seen[words[at]] = place
    return None
