"""The last day of a meeting of which only the first is dated: "opened on 5 May 2016 and ended two days later".

In: what is said of the meeting, and its first day. Out: the last day where the words leave no doubt which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from drafter import dates
from drafter.cardinals import TO_NINETEEN, figure

_NUMBER = "(?P<{}>" + rf"\d{{{{1,2}}}}|{'|'.join(TO_NINETEEN[:10])})"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BEGAN = re.compile(r"\b(?:opened|commenced|began|started|inaugurated)\b", re.IGNORECASE)
_ENDED = re.compile(
    rf"""\b(?:ended|closed|concluded|finished|adjourned|came\sto\s(?:an\send|a\sclose)
      |(?:and|before|,)\s(?:ending|closing|concluding))
    (?:\s(?:its|the)\s(?:work|session|business|meeting))?\s(?:
        {_NUMBER.format("later")}\sdays?\s(?:later|after(?:wards)?)\b
      | (?:on\s)?(?P<next>(?:the\s)?(?:following|next)\sday|the\sday\safter)\b
      | (?:on\s)?(?P<same>(?:the\s)?same\sday|that\sday)\b
      | (?:on\s)?(?:the\s(?:following\s)?)?(?P<week>{_WEEKDAY})\b(?!,?\s\d)
      | (?P<other>(?:on\s)?(?:the|its|a)\s(?:[a-z]+\s){{0,2}}?day\b
          | (?:a|several|some|a\sfew)\s(?:days?|weeks?)\s(?:later|after)\b
          | {_NUMBER.format("weeks")}\sweeks?\slater\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LASTED = re.compile(
    rf"""\b(?:(?:lasted|ran|continued|extended)\s(?:for\s|over\s)?{_NUMBER.format("days")}\sdays\b
      | (?:a|the|this|its)\s{_NUMBER.format("whole")}-day\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_SATURDAY = 5


def last_day(texts: Iterable[str], first: date) -> date | None:
    """Return the last day; the first where no text says that there was another, None where it cannot be told which."""
    for text in texts:
        if ended := _ENDED.search(text):
            return _of_end(ended, first)
        lasted = _LASTED.search(text)
        if lasted and (lasted["days"] or _BEGAN.search(text)):
            return _working_days(figure(lasted["days"] or lasted["whole"]), first)
    return first


def _of_end(ended: re.Match[str], first: date) -> date | None:
    if ended["later"]:
        return first + timedelta(figure(ended["later"]))
    if ended["next"]:
        return first + timedelta(1)
    if ended["week"]:  # within the same week: never a week and more later
        return first + timedelta((dates.number(ended["week"]) - first.weekday()) % 7)
    return first if ended["same"] else None


def _working_days(count: int, first: date) -> date | None:
    """Return the last of so many days; None where a weekend lies within them, for nobody may have met on it."""
    last = first + timedelta(count - 1)
    return last if first.weekday() + count - 1 < _SATURDAY or count == 1 else None
