"""Lines that stand together and are one: a sentence of wrapped text, and the lines of a text's title.

In: the lines of a text and its shape. Out: for the lines of which that can be told whether they go on with the one
above them or begin anew. A person sees a paragraph in lines of about one length that stand between empty ones and end
with a stop, wherever they broke off; and knows a title's place and date, though the line above them was full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter import acronyms, dates
from drafter.ingest import marks
from drafter.ingest.text import before, clauses, passages, shape
from drafter.ingest.text.lines import PAGE, Line
from drafter.ingest.text.shape import WIDEST, Pair, Shape

_LEAST_LINE = 36  # letters of the longest of a sentence's lines
_RAGGED = 0.6  # of the longest: the shortest but the last
_NAMES = 3  # commas of a first line that begins a list, which may end without a stop
_STOPPED = re.compile(r"[.;:][”\"’')\]]*$")
_MOST_LINES = 12  # of a title
_MOST_GROUPS = 5  # of lines above a text's first sentence
_DOCUMENT = re.compile(
    r"""(?:the\s|final\s|joint\s|draft\s|outcomes?\s|summary\s|press\s|(?:co-?)?chair(?:s|man|person)?[’']?s?[’']?\s
        |leaders[’']?\s|ministerial\s|media\s){0,3}
        (?:statement|declaration|communiqu[eé]|summary|conclusions|report|record
        |outcomes?|decision|resolution|release)""",
    re.IGNORECASE | re.VERBOSE,
)
_QUALIFIED = re.compile(  # "JOINT", and below "STATEMENT ON ..."
    r"\b(?:joint|final|draft|press|summary|media|outcomes?|ministerial|leaders[’']?"
    r"|chair(?:s|man|person)?[’']?s?[’']?)$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"""[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,5}(?:,\s[A-Z][\w’'-]+(?:\s(?:and|online|of|[A-Z][\w’'-]+)){0,4})+
      | [A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}                              # Klow (Elbonie), les 10 et 11 mai 2013
        \s\([A-Z][^()]{2,40}\),\s\D{0,8}\d.{0,40}\b(?:19|20)\d\d""",
    re.VERBOSE,
)
_OPENING = re.compile(
    r"(?:on|in|at|from|between|during|since|after|before)\s", re.IGNORECASE
)  # a sentence, with a date
_BRACKETS = re.compile(r"\([^()]{12,90}\)")  # "(Klow, 5 May 2013)", in any language
_LABELLED = re.compile(r"[A-Z][\w-]+(?:\s\w+){0,2}:\s")  # "Chairs: Elbonia"
_PLACELESS = re.compile(r"\b(?:in|on|for|to|by|related)\b", re.IGNORECASE)  # no place's name has them
_SENTENCE = re.compile(r"\w{3}[.!?;]\s+[A-Z]")  # a sentence's end, and the next one's first word
_JOINED = re.compile(r"(?:OF|AND)\s")  # no line of a title begins so
_NEARLY = 0.95  # of what a full line reaches
_LONGEST_PLACE = 100
_ACRONYM = re.compile(r"\((?P<acronym>[A-Z]{3,10})\)\s*$")
_LONGEST_ACRONYM = 14
_LINES_APART = 3  # of a name in a list, and the next
_SMALL = 4  # letters of a word that begins with a small letter in a place's name


def going(lines: Sequence[Line], usual: Shape) -> dict[int, bool]:
    """Return for places of lines whether the line goes on with the last one (True) or begins anew (False)."""
    found: dict[int, bool] = {}
    sentences = [part for part in passages.together(lines, usual) if _is_one(lines, part, usual)]
    for passage in sentences:
        found |= dict.fromkeys(passage[1:], True)
    form = usual if usual.width else _shape([[lines[at].text for at in part] for part in sentences], usual)
    found |= {two: True for one, two in pairwise(range(len(lines))) if _ends_name(lines[one].text, lines[two].text)}
    found |= dict.fromkeys(_names(lines), False)
    for group in _title(lines, usual) if form.width else ():
        if found.get(group[-1]) or lines[group[-1]].text.rstrip().endswith(","):
            break  # a sentence, and no title
        found[group[0]] = False
        found |= {two: _goes_on(lines[one], lines[two], form) for one, two in pairwise(group)}
    return found


def _is_one(lines: Sequence[Line], passage: Sequence[int], usual: Shape) -> bool:
    """Return whether a passage is one sentence or more, where empty lines part the text's paragraphs, or this one."""
    first, last = passage[0], passage[-1]
    edges = (*lines[max(0, first - 1) : first], *lines[last + 1 : last + 2])
    apart = usual.spaced or (not usual.gap and not any(line.text.strip() for line in edges))
    return apart and _is_sentence([lines[at] for at in passage], usual)


def _shape(sentences: Sequence[Sequence[str]], usual: Shape) -> Shape:
    """Return the shape that the sentences of a short text show, too few for it to be told otherwise."""
    pairs = [Pair(one.rstrip(), two) for texts in sentences for one, two in pairwise(texts)]
    edge = max((len(pair.first) for pair in pairs), default=0)
    exact = all(pair.is_full(edge) for pair in pairs if pair.is_open())
    return replace(usual, width=edge, edge=edge, least=edge if exact else shape.reached(pairs, edge), exact=exact)


# ── sentences ────────────────────────────────────────────────────────────────────────────────────


def _is_sentence(lines: Sequence[Line], usual: Shape) -> bool:
    """Return whether lines are one paragraph: of about one length, open at their ends, a stop at the last."""
    texts = [line.text.rstrip() for line in lines]
    longest = max(map(len, texts))
    if not _LEAST_LINE <= longest <= WIDEST or min(map(len, texts[:-1])) < _RAGGED * longest:
        return False
    pairs = [Pair(one, two) for one, two in pairwise(texts)]
    several = len(pairs) > 1 or pairs[0].is_open()
    if sum(pair.is_open() for pair in pairs) < 0.5 * len(pairs) or not several or not _is_ended(texts):
        return False
    if any(line.level or line.bold != lines[0].bold or marks.place_and_date(line.text) for line in lines):
        return False
    if usual.exact and longest <= 1.08 * usual.edge and not all(pair.is_full(usual.edge) for pair in pairs):
        return False
    return _is_even(lines) and not any(_begins_anew(pair, longest) for pair in pairs)


def _is_ended(texts: Sequence[str]) -> bool:
    return bool(_STOPPED.search(texts[-1])) or texts[-1].endswith(",") or texts[0].count(",") >= _NAMES


def _is_even(lines: Sequence[Line]) -> bool:
    """Return whether all lines but the first have one indent, and are in capitals or not."""
    indents = {len(line.text) - len(line.text.lstrip()) for line in lines[1:]}
    return len(indents) == 1 and len({marks.all_capitals(line.text) for line in lines[:-1]}) == 1


def _begins_anew(pair: Pair, longest: int) -> bool:
    """Return whether the second line begins a clause of its own, or a sentence below what may be a heading."""
    second = pair.second.strip()
    if _LABELLED.match(second):
        return True
    if clauses.ends(pair.first):
        return clauses.begins(second) or clauses.closes(second)
    heads = pair.is_open() and not before.ends_open(pair.first) and len(pair.first) < 0.9 * longest
    return heads and second[:1].isupper() and bool(clauses.OPENERS.match(second))


# ── names ────────────────────────────────────────────────────────────────────────────────────────


def _ends_name(first: str, second: str) -> bool:
    """Return whether the second line ends a name of which an acronym's letters tell that it began on the first."""
    bracket = _ACRONYM.search(second[-_LONGEST_ACRONYM:])
    if not bracket or "(" in first or len(first) < _LEAST_LINE or _STOPPED.search(first.rstrip()):
        return False
    words = second.rstrip()[: -len(bracket[0])]
    whole = acronyms.expansion(bracket["acronym"], f"{first} {words}")
    return not acronyms.expansion(bracket["acronym"], words) and len(whole) > len(words.strip())


def _names(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of names that follow upon a name with its acronym, in a list of such names one a line."""
    whole = [at for at, line in enumerate(lines) if _is_name(line.text)]
    near = {two for one, two in pairwise(whole) if two - one <= _LINES_APART}
    followed = [one + 1 for one in whole if near & set(range(one + 1, one + 1 + _LINES_APART))]
    yield from (at for at in followed if lines[at].text[:1].isupper())


def _is_name(text: str) -> bool:
    """Return whether a line is a name, and the acronym that stands for its end, and nothing else."""
    bracket = _ACRONYM.search(text)
    if bracket is None or re.search(r"[,;.]", text):
        return False
    return text[:1].isupper() and "(" not in text[: -len(bracket[0])]


# ── titles ───────────────────────────────────────────────────────────────────────────────────────


def _title(lines: Sequence[Line], usual: Shape) -> Iterator[list[int]]:
    """Yield the places of lines that stand together above the first sentence or label, and end as no sentence does."""
    for group, ended in list(_groups(lines, usual.gap))[:_MOST_GROUPS]:
        end = len(group) if ended else 0
        if not ended and not usual.spaced:
            end = _last_telling([lines[at].text.strip() for at in group])
        if 0 < end <= _MOST_LINES:
            yield group[:end]


def _groups(lines: Sequence[Line], gap: int) -> Iterator[tuple[list[int], bool]]:
    """Yield the lines between gaps, and whether a gap or label ends them; the last are those above a sentence."""
    group: list[int] = []
    empty = 0
    for at, line in enumerate(lines):
        text = line.text.strip()
        if not text or line.text == PAGE:
            empty += 1
            continue
        if group and empty > gap:
            yield group, True
            group = []
        empty = 0
        mark = marks.split(text)
        if mark.label or mark.mark or line.level or len(text) > WIDEST or _STOPPED.search(text):
            yield group, bool(mark.label or mark.mark or line.level)
            return
        group.append(at)


def _last_telling(texts: Sequence[str]) -> int:
    """Return how many lines a title has that a sentence follows on: up to its last place, date or document's name.

    A date that ends in a comma is that sentence's, where whole lines stand above it.
    """
    told = [at for at, text in enumerate(texts, 1) if _is_told(text)]
    whole = next((at for at, text in enumerate(texts) if text.endswith(",") or before.ends_open(text)), len(texts))
    own = [at for at in told if at <= whole and texts[at : at + 1] and texts[at][:1].isupper()]
    return own[-1] if own and texts[told[-1] - 1].endswith(",") else max(told, default=0)


def _goes_on(first: Line, second: Line, form: Shape) -> bool:
    """Return whether a title's line goes on: it is full, and the next tells nothing of its own."""
    one, two = first.text.strip(), second.text.strip()
    if first.bold != second.bold or _LABELLED.match(two):
        return False
    open_ = before.ends_open(one) or one.endswith((",", "/"))
    full = Pair(one, two).is_full(form.least)
    joined = bool(_JOINED.match(two)) and Pair(one, two).is_full(int(_NEARLY * form.least))
    if two[:1].islower() or joined or (open_ and (full or not (marks.all_capitals(two) or second.bold))):
        return True
    return full and not _is_parted(one, two, form)


def _is_parted(one: str, two: str, form: Shape) -> bool:
    """Return whether the second of a title's lines tells what the first cannot go on with: a date, a place."""
    if _DOCUMENT.match(two) and not _QUALIFIED.search(one):
        return True
    broken = len(one) > _RAGGED * form.width and not dates.find(two)
    place = broken and bool(_PLACE.fullmatch(one))  # a full line may break off in it
    if marks.all_capitals(one) != marks.all_capitals(two) or (_is_told(one) and not place):
        return True
    if _is_told(two) and "," not in one:
        return True
    counts = not form.exact and any(at[0] == 0 for _, _, at in dates.find_ordinals(two))
    return counts or (bool(dates.find(two[:_LONGEST_PLACE])) and _is_told(two))


def _is_told(text: str) -> bool:
    """Return whether a title's line tells its own: a place, a date, or what the document is."""
    if _DOCUMENT.fullmatch(text) or _BRACKETS.fullmatch(text):
        return True
    if _PLACE.fullmatch(text) and not _PLACELESS.search(text):
        return True
    if _SENTENCE.search(text):
        return False
    words = re.split(r"\||\s/\s", text)[0]
    spans = dates.find(words) if len(words) <= _LONGEST_PLACE else ()
    rest = re.findall(r"[^\W\d_]+", words[: spans[0].at[0]] + words[spans[0].at[1] :]) if spans else []
    if not spans or "(" in words[: spans[0].at[0]] or before.ends_open(words) or (_OPENING.match(words) and rest):
        return False
    return len(rest) <= 8 and all(word[0].isupper() or len(word) < _SMALL for word in rest)
