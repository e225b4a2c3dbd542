"""Ordinals of meetings stand now in words, now in figures: the Fifth Conference, the 6th Conference; or a 42th one.

One form in one document, for numbers below ten; from ten on, figures beside words are common use, and right.

Passes: The Fifth Conference asked the Sixth Meeting of officials to report; it marked the 10th anniversary.
Fails:  The Fifth Conference asked the 6th meeting of officials to report to the Seventh Conference.
Fails:  The Council held its 42th Meeting, and recalled its 41st Meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.check import style
from drafter.check.drafts import is_draft
from drafter.check.prose import Prose, fault, prose
from drafter.check.wording.forms import Use, minority, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "ordinal-form"
_OF_MEETING = compiled(
    r"\s+(?:[\w’'&()-]+\s+){0,6}?(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|SOM|[Gg]roup|[Ff]orum"
    r"|[Ww]orkshop|MEETING|CONFERENCE)\b"
)
_PLENARY = compiled(r"\s+(?:(?:and|to)\s+\w+\s+)?plenary\s+meetings?\b", re.IGNORECASE)
"""The meetings within a session are counted in figures beside sessions in words (United Nations Editorial Manual)."""
_SESSION = compiled(r"\s+(?:\w+\s+){0,2}?(?:and\s+[\w-]+\s+)?(?:[Ss]essions?|SESSIONS?)\b")
_MEETING = compiled(r"\s+(?:(?:and|to)\s+\w+\s+)?meetings?\b")
"""Where all words count sessions, "the 8th meeting" is one within a session."""
_MEETS = compiled(r"\s+(?:(?!meeting|session)[\w’'-]+\s+){0,4}?(?:meeting|session|conference)\b", re.IGNORECASE)
_FIGURE = compiled(r"(?<![\w.,/–-])(?P<number>\d{1,3})(?:st|nd|rd|th)(?![\w-])")
_TEN = 10
_SEVERAL = 2
"""So many ordinals from ten on in words show that the text has words for them too."""
_NEAR = 3
"""So near each other numbers are of one count: "the 30th session" beside "the Twelfth Meeting" is another body's."""
_MOSTLY = 3
"""So many figures stand to one word where the text's own form are figures: words are the rule in running text."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each ordinal of the rarer form."""
    for one in prose(statement, shelf):
        yield from _ill_ended(one)
    words, figures = list[Use](), list[Use]()
    high: tuple[list[Use], list[Use]] = ([], [])
    for one in prose(statement, shelf):
        for number, printed, at in dates.find_ordinals(one.text):
            is_figure = printed[0].isdigit()
            if (2 <= number < _TEN or (is_figure and number == 1)) and _counts(one, at):
                (figures if is_figure else words).append(Use(one, at))
            elif number >= _TEN and not one.passage.annex and _MEETS.match(one.text, at[1]):
                high[is_figure].append(Use(one, at))
    if words and all(_SESSION.match(use.one.text, use.at[1]) for use in words):
        figures = [use for use in figures if not _MEETING.match(use.one.text, use.at[1])]
    asked = style.profile(statement, shelf).ordinals
    words_told = len(figures) >= _MOSTLY * len(words)
    house = {"figures": 0, "words": 1}.get(asked, 0 if words_told else 1)
    yield from _alone(*high)
    wrong, right = minority(figures, words, house, past=not is_draft(statement, shelf))
    if not right and not asked:
        return
    for use in wrong:
        number = dates.find_ordinals(use.words)[0][0]
        after = dates.ordinal_words(number).capitalize() if use.words[0].isdigit() else _figure(number)
        form, other = ("figures", "words") if use.words[0].isdigit() else ("words", "figures")
        why = (
            f'the text has {other} {times(len(right))}, such as "{right[0].words}"'
            if right
            else f"the style asks for {other}"
        )
        mend = f'write "{after}"'
        yield fault(
            ID, use.one, use.at, f'"{use.words}" is in {form}; {why}', mend, also=tuple(r.one for r in right[:1])
        )


def _ill_ended(one: Prose) -> Iterator[Problem]:
    """Yield "42th", "11st"."""
    for found in _FIGURE.finditer(one.text):
        right = _figure(int(found["number"]))
        if found[0].lower() != right:
            mend = f'write "{right}", or the number that is meant'
            yield fault(ID, one, found.span(), f'"{found[0]}" ends otherwise than it is said', mend)


def _alone(words: list[Use], figures: list[Use]) -> Iterator[Problem]:
    """Yield the one figure, from ten on too, among several meetings that the text counts in words."""
    use = figures[0] if len(figures) == 1 and len(words) >= _SEVERAL else None
    if use and any(abs(_number(use) - _number(each)) <= _NEAR for each in words):
        what = f'"{use.words}" is in figures; the text has words {times(len(words))}, such as "{words[0].words}"'
        mend = f'write "{dates.ordinal_words(_number(use))}"'
        yield fault(ID, use.one, use.at, what, mend, also=(words[0].one,))


def _number(use: Use) -> int:
    return dates.find_ordinals(use.words)[0][0]


def _counts(one: Prose, at: tuple[int, int]) -> bool:
    return bool(_OF_MEETING.match(one.text, at[1]) and not _PLENARY.match(one.text, at[1]))


def _figure(number: int) -> str:
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
