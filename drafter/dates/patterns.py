"""How dates and vague times are printed: the patterns, from a day to a phrase of several ranges."""

from __future__ import annotations

import re

from drafter.patterns import compiled

# A day and its month may be parted by a line's end, but not by an empty line.
_GAP = r"[^\S\n]*+(?:\n[^\S\n]*+)?+"
_DASH = "[-\u2010-\u2015\u2212]"
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?"
    r"|sept(?:ember|\.)?|sep\.?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![^\W\d_])"
)
_WEEKDAY = rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\.)?,?{_GAP}(?:the{_GAP})?)"
_DAY = rf"(?<![^\W_])(?:0?[1-9]|[12][0-9]|3[01])(?!\d|[.,]\d)(?:{_GAP}(?:st|nd|rd|th)(?![^\W\d_]))?"
# Meetings of two centuries on either side; "5 March 1400" in an agenda is a time of day.
CENTURIES = compiled("(?:1[89]|2[01])[0-9][0-9]")
YEAR = r"(?:1[89]|2[01])[0-9][0-9](?!\d|[.,]\d|[^\S\n]*(?:hrs|hours|UTC|GMT)\b)"
_BETWEEN = rf"(?:{_GAP}(?:{_DASH}|[&/]|(?:,{_GAP})?(?<!\w)(?:to|until|till|through|and|or)(?!\w)|,){_GAP})"
_OF = rf"(?:(?:day{_GAP})?of{_GAP})?"  # 5th March; 5th of March; 5th day of March
_JOIN = (  # the 3rd, the 4th and the 5th of May; not 5 March 2013, the 7th Meeting
    rf"(?:{_BETWEEN}(?:(?<=\s)the{_GAP}(?=(?:{_DAY}{_BETWEEN}(?:the{_GAP})?){{0,3}}{_DAY}{_GAP}{_OF}{MONTH}))?)"
)

_DAY_FIRST = rf"{_WEEKDAY}?{_DAY}(?:{_GAP}{_OF}{MONTH}(?:,?{_GAP}{YEAR})?)?"
_MONTH_FIRST = rf"{_WEEKDAY}?{MONTH}{_GAP}(?:the{_GAP})?{_DAY}(?:,?{_GAP}{YEAR})?"
_NEXT_DAY = rf"{_DAY}(?!{_GAP}{_OF}{MONTH})(?:,?{_GAP}{YEAR})?"
PHRASE = compiled(
    rf"""(?<![^\W_]) (?<!\d[-/.,:\u2010-\u2015])             # not the end of a longer number: 112, 9.30, 2011-12
    (?: (?P<days> {_DAY_FIRST} (?:{_JOIN} {_DAY_FIRST})* )   # 5 March 2013; 29 and 30 March 2011
      | {_MONTH_FIRST} (?:{_JOIN} (?:{_MONTH_FIRST} | {_NEXT_DAY}))* )""",  # March 5, 2013; March 5-6, 2013
    re.IGNORECASE | re.VERBOSE,
)
DAMAGED_BEFORE = compiled(  # l6 and 17 November 2017: its first day cannot be read
    rf"(?<!\w)(?:[0-9]?[lIOo|][0-9]|[0-9][lIOo|]){_JOIN}\Z"
)
DAMAGED_AFTER = compiled(rf",?{_GAP}(?=[0-9lIOoSB]{{4}}(?!\w))(?=[lIOoSB]*[0-9])(?=[0-9]*[lIOoSB])\w{{4}}")  # 20l7
_NO_DAY = r"(?:00?|3[2-9]|[4-9][0-9])(?:st|nd|rd|th)?"
# Before one such day stands a word or a mark: "Bulletin 45 June 2015" has a number and no date.
_AHEAD = r"(?:\b(?:on|from|between|until|by|dated|since|of|held|to)\s+(?:the\s+)?|[,;(]\s*|^)"
NO_DATE = compiled(  # days that no month has
    rf"""(?<![\w.,/-]) (?P<range> {_DAY}(?:{_GAP}{_OF}{MONTH})? {_BETWEEN} (?:the\s+)? (?:{_DAY}{_BETWEEN}){{0,6}}
                          {_NO_DAY}{_GAP}{_OF}{MONTH},?{_GAP}{YEAR})        # from 17 to 91 June 2014
       | {_AHEAD} (?P<day> {_NO_DAY}(?:{_BETWEEN}(?:{_DAY}|{_NO_DAY}))?
                        {_GAP}{_OF}{MONTH},?{_GAP}{YEAR})                   # 91 June 2015
       | (?<!\S) (?P<month> {MONTH}{_GAP}(?:{_DAY}{_BETWEEN})?{_NO_DAY},{_GAP}{YEAR})  # June 45, 2015
       | (?<![\w-]) (?P<figures> (?:1[89]|2[01])[0-9]{{2}}-(?:0[1-9]|1[0-2])-{_NO_DAY}) (?![\w-])  # 2015-06-91
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEYOND = compiled(rf"(?<!\d){_NO_DAY}(?!\d)", re.IGNORECASE)
"""A number without which no text holds such a date."""
PART = compiled(
    rf"""(?P<join>{_JOIN})?
    (?P<part> {_WEEKDAY}?
      (?: (?P<before>{MONTH}) {_GAP} (?:the{_GAP})? )?      # March the
      (?P<day>{_DAY})                                        # 5th
      (?: {_GAP} {_OF} (?P<after>{MONTH}) )?        # of March
      (?: ,?{_GAP} (?P<year>{YEAR}) )? )""",
    re.IGNORECASE | re.VERBOSE,
)

_PERIOD = (
    r"(?:(?:first|second|third|fourth|last|final)\s(?:quarter|half|third|semester)|Q[1-4]"
    r"|early|mid|late|end|beginning|middle|start|spring|summer|autumn|winter)"
)
VAGUE = compiled(
    rf"""(?<![\w$€£#]) (?<!\d[.,]) (?<!\bnumber\s) (?<!\bnumbers\s) (?<!\bNo\.\s) (?<!\bresolution\s)
    (?P<part> {_PERIOD} (?:\sof(?:\sthe)?)? (?:{_GAP}{_DASH}{_GAP} | \s) )?  # first quarter of; mid-
    (?P<month> (?:{MONTH}{_JOIN})? {MONTH},?{_GAP} (?:of{_GAP})? )?        # March; March to May
    {YEAR}
    (?: s(?!\w)                                                              # the 1990s
      | {_GAP}{_DASH}{_GAP} (?:[0-9]{{2}}){{1,2}} (?!\d)                      # 2012-13; 2013–2015
      | /[0-9]{{2}}(?!\d) )?                                                 # 2013/14
    (?!\w|-\d)  # nor 2013-03-05""",
    re.IGNORECASE | re.VERBOSE,
)
