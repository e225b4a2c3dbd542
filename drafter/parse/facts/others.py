"""What a text says of other times than its own meeting's: earlier and later meetings, anniversaries, its release.

`own` blanks such words of a sentence, letter for letter, so that what is read of the rest stands where it stood.
A gap is better than another meeting's date.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter import sentences
from drafter.dates import MONTHS
from drafter.parse.facts.meeting_names import ANY, NOUN

_SUBORDINATE = (
    "since", "following", "after", "prior to", "ahead of", "before", "further to", "pursuant to", "subsequent to",
    "in accordance with", "in line with", "in follow-up to", "as a follow-up to", "building on", "building upon",
    "recalling", "having recalled", "noting", "welcoming", "reaffirming", "mindful of", "guided by", "inspired by",
    "based on", "drawing on", "as agreed", "as mandated", "as decided", "as tasked", "as directed", "as requested",
    "as endorsed", "as adopted", "in preparation for", "in the lead-up to", "in the run-up to", "to prepare for",
    "back-to-back with", "back to back with", "in conjunction with", "immediately preceding", "preceding",
    "preceded by", "followed by",
    "was preceded by", "were preceded by", "was followed by",
    "in response to", "in view of", "in light of", "established by", "established at",
    "established on", "established in", "adopted by", "adopted at", "adopted on", "adopted in", "endorsed by",
    "endorsed at", "agreed at", "agreed by", "launched at", "launched on", "launched in", "founded in", "founded on",
    "signed in", "signed at", "signed on", "dated", "to commemorate", "to mark", "marking", "commemorating",
    "celebrating", "to celebrate", "entitled", "last held", "previously held", "held previously", "postponed from",
    "originally scheduled", "initially planned", "with a view to", "as a contribution to", "for consideration at",
    "for submission to", "to be held", "scheduled for", "scheduled to", "which will", "that will",
    "which was established", "who had", "which had", "that had", "whose", "and will",
    "begun at", "begun by", "initiated at", "reached at", "taken at",
    "at the request of", "upon the request of", "on the recommendation of",
)  # fmt: skip
"""What begins a phrase about something else than the meeting's own place and time."""

_FINITE = (
    r"(?:(?:co-)?hosted|convened|organi[sz]ed|opened)\s(?!by|in|at|on|from)"
    r"|(?:met|meet|gathered|assembled|reconvened|held\s(?:its|their|the|an?|our)|(?:took|takes|take)\splace)\b"
    r"|(?:was|were|is|has\sbeen|have\sbeen)\s(?:also\s|duly\s|successfully\s|jointly\s)?"
    r"(?:held|(?:co-)?hosted|convened|organi[sz]ed|opened|conducted|attended|chaired|co-chaired)"
    r"|(?:co-)?chaired\sthe|adopted|agreed|reviewed|issued"
)
_LONGEST_FIRST = sorted(_SUBORDINATE, key=len, reverse=True)
_SHORTEST = min(map(len, _SUBORDINATE))  # and no aside is as short
_PHRASE = re.compile(
    rf"\b(?<!was )(?<!were )(?<!is )(?!following\sday\b)(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})\b",
    re.IGNORECASE,
)
_VERB = re.compile(rf"\b(?:{_FINITE})", re.IGNORECASE)
_CONVENED = re.compile(  # Following the request of Elbonia, the Third Meeting convened in Klow
    rf"[^;]{{0,300}}?(?P<main>,\s(?:the|our|its|this)\s(?:(?!{_FINITE})[^,;]){{0,160}}?"
    rf"\b(?i:{NOUN.pattern})(?:(?!{_FINITE})[^,;]){{0,160}}?\sconvened\s(?:in|at|on|from|via)\s)"
)
_ANNIVERSARY = re.compile(
    r"\b(?:on\sthe\soccasion\sof\s)?(?:the\s)?(?:\w+[\s-]){0,3}?\b(?:anniversary|birthday|jubilee|centenary)\b"
    rf"(?!\s(?:\w+\s)?(?:{ANY.pattern}))[^,;]*",
    re.IGNORECASE,
)
_FRAME = re.compile(r"\s(?:as\spart\sof|(?:with)?in\sthe\s(?:context|framework)\sof)\s", re.IGNORECASE)
_PURPOSE = re.compile(  # met in Klow on 5 March 2013 to prepare the Third Conference
    r"""\s(?:in\s(?:order|preparation|follow-up)\s|with\sa\sview\s|so\sas\s)?to\s
        (?!(?:the|a|an|its|their|our|this|these|all|be|early|mid|late|and|[a-z]*day)\b)[a-z]{2,}[-\s]""",
    re.VERBOSE,
)
_PASSIVE = re.compile(r"\b(?:was|were|took\splace)\b")
_BRACKET = re.compile(
    r"\([^()]*\b(?:established|founded|adopted|since|previously|formerly|last|next)\b[^()]*\)", re.IGNORECASE
)
_MARGINS = re.compile(
    r"\b(?:in|on|at)\sthe\s(?:margins?|sidelines?|fringes)\sof\s[^,;]*?(?=,?\s(?:in|at)\s[A-Z]|,?\son\s\d|,|$)",
    re.IGNORECASE,
)
_POSTPONED = re.compile(  # was postponed from 3 May 2020 and was held in
    r"""\b(?:was\s|were\s|had\sbeen\s|having\sbeen\s)?(?:originally\s|initially\s|first\s)?
        (?:(?:postponed|rescheduled|moved|delayed)\s(?:from|since)|(?:scheduled|planned)\sfor)\s
        [^,;]*?(?=\s(?:and|but)\s(?:was|were|took|finally|eventually|then)\b|\sto\s\d|,|;|\.?$)""",
    re.VERBOSE | re.IGNORECASE,
)
_ASIDES = (  # and words of which one stands in each
    (_BRACKET, ("(",)),
    (_ANNIVERSARY, ("anniversary", "birthday", "jubilee", "centenary")),
    (_MARGINS, ("margin", "sideline", "fringes")),
    (_POSTPONED, ("postponed", "rescheduled", "moved", "delayed", "scheduled", "planned")),
)
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{2,40}\(?[^()–—]{0,30}\d{4}\)?\s*(?:[–—:]|\s-\s)")  # KLOW, 6 March 2013 -
_ANOTHER = re.compile(
    r"""\b(?:previous(?:ly)?|next|forthcoming|upcoming|future|subsequent)\s(?:\w+\s){0,6}?
          (?:meeting|conference|summit|session|forum|consultation|held|hosted|met|convened)\b
      | \b(?:will|shall|would|to)\s(?:be\s)?(?:next\s)?(?:held|hosted|host|convened?|meet|take\splace)\b
      | \bhad\s(?:been\s)?(?:met|held|hosted|convened|gathered)\b
      | \blast\s(?:met|held|meeting|session|summit|conference)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH = "|".join(MONTHS)
_RELEASE = re.compile(
    rf"""^\W*(?:
        (?:date\sof\s(?:release|issue|publication)|last\s(?:updated|modified)|embargo(?:ed)?
          |not\sfor\s(?:release|publication)|for\s(?:immediate\s)?release|release\sdate|date\sposted|publication\sdate
          |(?:press|media)\scontacts?|document\sdate|print\sdate)\b
      | (?:released?|posted|published|uploaded|updated|issued|contacts?(?:\s(?:us|persons?|details|points?))?|downloaded
          |retrieved|accessed|printed|archived|created)                                # no more than a word of the page
          (?=\s*(?:[:–—-]|$) | \s(?:on|at|by|from|until)\b | \s(?:[a-z]+day,?\s)?(?:\d|{_MONTH}))
      | (?:doc\.?\s)?(?=\S*\d)(?-i:[A-Z]{{1,8}}(?:-[A-Z]{{1,6}}|\d{{1,4}})?)(?:/[\w.-]+)+    # a document's: A/RES/70/1
      | draft(?:\s+as\s+(?:at|of)\b | \s+(?:of\s+|dated\s+)?(?=\d) | \W*(?:version|rev|\(|$))  # DRAFT as at ...
      | [^|]{{4,40}}\|.*\b(?:comments?\s(?:off|closed)|(?:no|\d+)\scomments?|posted|uncategori[sz]ed)\b
      | as\s+(?:at|of)\s+(?=\d) | (?:version|rev(?:ision)?)\W*(?=\d)
      | (?:press|media)\s+release(?=\W*\d | \s+(?:no|number)\b)
      | (?:restricted|confidential|unclassified|limited(?:\s+distribution)?|(?:for\s+)?official\s+use(?:\s+only)?
          |for\s+(?:the\s+)?(?:delegation|participant|member)s?\s+only
          |not\s+for\s+(?:circulation|distribution|quotation)
          |advance\s+(?:unedited\s+)?(?:copy|version)|check\s+against\s+delivery)\W*$      # how it may be passed on
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTER_HEAD = re.compile(r"\W*(?:from|sent|to|b?cc|reply-to|subject|re|fwd?)\s?:\s(?!\d)", re.IGNORECASE)
_NAVIGATION = re.compile(
    r"\W*(?:you\sare\shere|(?:news|home|media|press\sroom|newsroom|statements)(?:\s*[>|/»]|$))", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def own(sentence: str) -> str:
    """Return the sentence with what it says of other times blanked; its length and the rest are as they were.

    Some thousand are remembered: each fact of a meeting is looked for in the same ones.
    """
    if len(sentence) < _SHORTEST:
        return sentence
    asides = [aside for aside, words in _ASIDES if sentences.holds(sentence, words)]
    for aside in (*asides, *(() if "today" in sentence else (_DATELINE,))):
        sentence = aside.sub(_blank, sentence)
    at = 0 if sentences.holds(sentence, _SUBORDINATE) else len(sentence)
    while phrase := _PHRASE.search(sentence, at):
        end = _end(sentence, phrase)
        sentence = sentence[: phrase.start()] + _blanks(end - phrase.start()) + sentence[end:]
        at = end
    return sentence


def without_frame(sentence: str) -> str:
    """Return the sentence with what the meeting was part of blanked, after its verb: "as part of the preparations"."""
    verb = _VERB.search(sentence)
    frame = _FRAME.search(sentence, verb.end()) if verb else None
    return sentence[: frame.start()] + _blanks(len(sentence) - frame.start()) if frame else sentence


def without_purpose(sentence: str) -> str:
    """Return the sentence with why they met blanked, from the first "to ..." after its verb: another meeting's name."""
    verb = _VERB.search(sentence)
    why = _PURPOSE.search(sentence, verb.end()) if verb else None
    return sentence[: why.start()] + _blanks(len(sentence) - why.start()) if why else sentence


def _end(sentence: str, phrase: re.Match[str]) -> int:
    """Return where the phrase ends: at the comma before the main clause that follows it, else with the sentence."""
    if _VERB.search(sentence, 0, phrase.start()):
        return len(sentence)
    if convened := _CONVENED.match(sentence, phrase.end()):
        return convened.start("main")
    commas = (sentence.rfind(", ", phrase.end(), verb.start()) for verb in _VERB.finditer(sentence, phrase.end()))
    comma = next((comma for comma in commas if comma > 0), len(sentence))
    passive = _PASSIVE.search(sentence, phrase.end(), comma)
    if passive and not NOUN.search(sentence, phrase.end(), passive.start()) and passive.start() - phrase.end() < 40:
        return passive.start()  # the first meeting since 2019 was held in
    return comma


def _blank(match: re.Match[str]) -> str:
    return _blanks(len(match.group()))


def _blanks(length: int) -> str:
    return ";" + " " * (length - 1) if length else ""


def is_another(sentence: str) -> bool:
    """Return whether the sentence tells of a meeting before or after this one."""
    return _ANOTHER.search(sentence) is not None


def is_letter_head(line: str) -> bool:
    """Return whether a line is of the head of a letter: "Sent: Monday, 4 December 2017"."""
    return bool(_LETTER_HEAD.match(line))


def is_navigation(line: str) -> bool:
    """Return whether a line is of a page's menu, and no more: "Home", "News > Statements"."""
    return bool(_NAVIGATION.match(line))


def is_release(line: str) -> bool:
    """Return whether a line tells of the page or the release, not of the meeting: "Posted on 12 March 2013"."""
    return bool(_RELEASE.match(line)) or is_navigation(line) or is_letter_head(line)
