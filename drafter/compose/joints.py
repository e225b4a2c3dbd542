"""Where a fact meets the words around it: articles, prepositions, words said twice, end marks, one or several.

Facts are typed in many ways ("the tenth meeting", "To assess ...", "A guide.", "March 2018"), and stand in sentences
that were written for one of them. Only the joint is changed: of a fact what the sentence says already, of a sentence
the preposition before a date.
"""

from __future__ import annotations

import re

from drafter import dates
from drafter.compose.one_or_several import agreeing

BEGINS, ENDS = "\ufdd0", "\ufdd1"
"""What stands around each fact that a template prints, until it is joined: two characters that are no text."""
_ONE, _SEVERAL = "\ufdd2", "\ufdd3"
"""What stands behind that of a list of names, by how many they are."""

_FACT = re.compile(f"{BEGINS}([^{BEGINS}{ENDS}]*){ENDS}")
_AHEAD = 40  # letters behind a fact by which it is known how it ends
_NEAR = 600  # letters before a fact: six words, the most that it is compared with, are never as long
_LISTED = re.compile(f"({BEGINS}[^{BEGINS}{ENDS}]*{ENDS}[{_ONE}{_SEVERAL}]?)")
_MARKS = re.compile(f"[{BEGINS}{ENDS}{_ONE}{_SEVERAL}]")
_COMMENTS = re.compile(r"<!--.*?-->")
_COMING = "next|following|coming|forthcoming|upcoming|subsequent|previous|last"
_AFTER_ARTICLE = re.compile(rf"\b(?:the|an?|its|their|our|this|that)(?: (?:{_COMING}))? $", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:[Tt]he|an?) (?=\S)")  # "A Roadmap" is a title that begins so
_TITLE = re.compile(r"An? [A-Z]")
_ANY_ARTICLE = re.compile(r"\b(?:the|an?) $")
_TAIL = re.compile(r"(?:[^\W\d_][\w’'-]* ){1,6}$")
_HEAD = re.compile(r"(?:[^\W\d_][\w’'-]*\s){1,6}")
_SMALL_WORDS = frozenset({
    "a", "an", "and", "as", "at", "before", "between", "by", "during", "for", "from", "in", "into", "next", "of", "on",
    "or", "since", "that", "the", "to", "under", "with",
})  # fmt: skip
_IN_SENTENCE = re.compile(r"[\w,;)’”\"'] $")
_PLACES = re.compile(r"\b(?:in|at|from|to) $")  # "in The Hague": the article is a part of the name
_IN_A_COUNTRY = re.compile(r"[A-Z][^,\d]+, (?:the )?[^\W\da-z][^,\d]+")
_ON_A_DAY = rf"[ \u00a0](?:on|in|from|during|between)[ \u00a0](?:[a-z]+[ \u00a0])*(?:\d|{'|'.join(dates.MONTHS)})"
_WHEN = re.compile(_ON_A_DAY)
"""Behind "in Klow, Elbonia" the sentence goes on with when: the country stands between two commas."""
_OPEN = re.compile(rf"\b(?:in|at) [A-Z][^,.;\d\n]+, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,4}}{_ON_A_DAY}")
"""Agreed language that leaves out the second of those commas: the words beside it do as it does."""
_NOUN = re.compile(r" [A-Z][a-z]")
_BEFORE_TIME = re.compile(r"\b(on|in|at|from|during|between) $", re.IGNORECASE)
_PLACED = re.compile(
    r"(?:in|on|at|from|during|between|by|before|after|around|late in|early in|later in|not|tentatively) ", re.IGNORECASE
)
_YEARLESS = "day without year"
_A_DAY = re.compile(r"(?:a|the) date\b|dates?\b", re.IGNORECASE)
_REACHES = re.compile(r"\s?(?:(?:to|until|till|onwards?|and|through)\b|[–-])")
_REACHING = {"from": "to", "between": "and"}
_TO_ITSELF = re.compile(r"\b(?:to(?! be)|until|till|onwards?)\b|\w[–-]\d|\w–\w")
_AND_ITSELF = re.compile(r"\band\b")
_DASH = re.compile(r"(?<=\w)–(?=\w)|(?<=\d)-(?=\d)")
_IN_BRACKETS = re.compile(r"[ \u00a0]\([^()]{2,30}\)$")
_STOP = re.compile(r"[\s\u00a0]*[.;:]+$")
_MARK = re.compile(r"[\s\u00a0]*[.;:,]+$")
_SHORTENED = re.compile(
    r"(?:(?<![^\W_])[^\W_]|\.[^\W_]|\b(?:etc|Inc|Ltd|Co|Corp|Bros|St|Dr|Mr|Mrs|Ms|al|approx|No|vol|Rev))\.$"
)


def marked(fact: str, count: int = 0) -> str:
    """Return a fact as a template prints it, between its marks; `count` is of how many names, where it is a list."""
    return f"{BEGINS}{fact}{ENDS}{'' if not count else _ONE if count == 1 else _SEVERAL}"


def joined(text: str) -> str:
    """Return what a template has written, each fact of it joined to the words before and behind it."""
    done, line, at, text = list[str](), "", 0, _agreeing(text)
    parted = "" if _OPEN.search(_FACT.sub("", text)) else ","
    for found in _FACT.finditer(text):
        above, end, line = (line + _MARKS.sub("", text[at : found.start()])).rpartition("\n")
        done.append(above + end)
        before = _behind(line)
        after = _MARKS.sub("", text[found.end() : found.end() + _AHEAD])
        cut, put, value = fitted(before, found[1], after)
        if _PLACES.search(before) and _IN_A_COUNTRY.fullmatch(value) and _WHEN.match(after):
            value += parted
        line = line[: len(line) - cut] + put + value
        at = found.end()
    return "".join([*done, line, _MARKS.sub("", text[at:])])


def _behind(line: str) -> str:
    """Return what a fact stands behind: of a long line its end, where it has a whole one, without comments."""
    near = line[-_NEAR:]
    if "-->" in near and "<!--" not in near.partition("-->")[0]:  # it begins within a comment
        near = line
    return near if _BEFORE_TIME.search(near) else _COMMENTS.sub("", near)


def _agreeing(text: str) -> str:
    """Return the text with the words beside each list of names as they speak of one or of several."""
    pieces = _LISTED.split(text)
    for at in range(1, len(pieces), 2):
        if pieces[at][-1] in (_ONE, _SEVERAL):
            above, line, before = pieces[at - 1].rpartition("\n")
            said, end, below = pieces[at + 1].partition("\n")
            before, said = agreeing(before, said, several=pieces[at][-1] == _SEVERAL)
            pieces[at - 1], pieces[at + 1] = f"{above}{line}{before}", f"{said}{end}{below}"
    return "".join(pieces)


def bare(text: str) -> str:
    """Return a text without the marks of facts that are not joined."""
    return _MARKS.sub("", text)


def fitted(before: str, value: str, after: str) -> tuple[int, str, str]:
    """Return how a fact stands between these words: how many letters go before it, what comes for them, the fact."""
    cut, put, value = _timed(before, value, after)
    if _TITLE.match(value) and (article := _ANY_ARTICLE.search(before)) and not cut:
        cut = len(article[0])  # "A Roadmap" has an article of its own
    kept = before[: len(before) - cut] + put
    return cut, put, _ended(_unrepeated(kept, value, after), after)


def ended(name: str) -> str:
    """Return a name without a mark at its end, as one of a list has it."""
    return name if _SHORTENED.search(name) else _MARK.sub("", name) or name


# ── times ────────────────────────────────────────────────────────────────────────────────────────


def _timed(before: str, value: str, after: str) -> tuple[int, str, str]:
    """Return the same with the preposition that a day, a month or words of one's own take: on, in, none."""
    found = _BEFORE_TIME.search(before)
    is_placed = _PLACED.match(value)
    if found is None or not (dates.times(value) or (is_placed and _A_DAY.match(value, is_placed.end()))):
        return 0, "", value
    said, cut = found[1], len(found[0])
    if is_placed:
        return cut, "", value[0].upper() + value[1:] if said[0].isupper() else value
    wanted = _preposition(said.lower(), value, after)
    value = _reaching(value, _REACHING[wanted]) if wanted in _REACHING else value
    return (0, "", value) if wanted in ("", said.lower()) else (cut, f"{_cased(wanted, said)} ", value)


def _preposition(said: str, value: str, after: str) -> str:
    times = dates.times(value)
    is_day = times[0].at[0] == 0 and (isinstance(times[0], dates.Span) or times[0].kind == _YEARLESS)
    if said in _REACHING:
        if _REACHES.match(after):
            return ""
        if reaching := _reach(said, value):
            return reaching
    if is_day:
        return "on"
    is_part = times[0].at[0] == 0 or re.match(r"(?:the |early|late|mid|end|beginning)", value, re.IGNORECASE)
    return "in" if is_part and not _A_DAY.match(value) and said != "during" else said


def _reach(said: str, value: str) -> str:
    """Return "from" or "between" where a time says itself until when it lasts: "1 June to 31 August"; else ""."""
    if said == "between" and _AND_ITSELF.search(value):
        return said
    if _TO_ITSELF.search(value):
        return said if _DASH.search(value) else "from"
    return ""


def _reaching(value: str, word: str) -> str:
    """Return a range as it stands behind "from": "5 to 7 March 2018"."""
    return _DASH.sub(f" {word} ", value, count=1)


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word


# ── what is said twice ───────────────────────────────────────────────────────────────────────────


def _unrepeated(before: str, value: str, after: str) -> str:
    """Return a fact without the article or the words that stand before it already.

    Before a name that it goes with, it has none either: "Forum Senior Officials" of the Forum.
    """
    if before and _NOUN.match(after) and not _PLACES.search(before):
        value = _ARTICLE.sub("", value, count=1) if _ARTICLE.match(value) else value
    if not before and _ARTICLE.match(value):
        return value[0].upper() + value[1:]
    while (rest := _rest(before, value)) != value:
        value = rest
    may_be_place = _PLACES.search(before) and value[4:5].isupper()
    small = value.startswith("The ") and _IN_SENTENCE.search(before) and not may_be_place
    return value[0].lower() + value[1:] if small else value


def _rest(before: str, value: str) -> str:
    if _AFTER_ARTICLE.search(before) and (article := _ARTICLE.match(value)):
        return value[article.end() :]
    tail, head = _TAIL.search(before), _HEAD.match(value)
    if not tail or not head:
        return value
    behind, ahead = tail[0].split(), head[0].split()
    for count in range(min(len(behind), len(ahead)), 0, -1):
        same = [word.casefold() for word in behind[-count:]] == [word.casefold() for word in ahead[:count]]
        if same and (count > 1 or _is_repeated(behind[-1], ahead[0], value)):
            return re.sub(rf"^(?:\S+\s){{{count}}}", "", value)
    return value


def _is_repeated(last: str, first: str, value: str) -> bool:
    """Return whether one word that stands twice is said twice: no name begins with it, as In Salah does."""
    follows = value[len(first) :].lstrip()[:1]
    if first.casefold() in _SMALL_WORDS:
        return first.islower() or (first.istitle() and not follows.isupper())
    return first.islower() and last.islower()


# ── the end of a fact ────────────────────────────────────────────────────────────────────────────


def _ended(value: str, after: str) -> str:
    """Return a fact without the mark at its end where the sentence goes on, or has one of its own.

    So of a short name in brackets that the sentence says itself: "the Forum on Nets (FN)" before " (FN)".
    """
    short = _IN_BRACKETS.search(value)
    if short and after.startswith(short[0]):
        value = value[: short.start()]
    if not after or value.endswith("..."):
        return value
    shortened = _SHORTENED.search(value)
    if after[0] in ".;:,":
        if shortened:
            return value[:-1] if after[0] == "." else value
        return _MARK.sub("", value) or value
    goes_on = re.match(r"[ \u00a0](?:[a-z]|\()", after) or after[0] in ")"
    return _STOP.sub("", value) or value if goes_on and not shortened else value
