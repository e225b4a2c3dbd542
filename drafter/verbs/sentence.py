"""Who did what in one sentence.

It is read from its beginning: what introduces it ("Recalling ...,"), the subject with what names it further,
the verb. Where no body acts, "It was noted" and "noted with concern" give the verb alone. A verb inside a
"that", and a participle that only names a thing, are no acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.patterns import compiled
from drafter.verbs.act import Act, told
from drafter.verbs.forms import ALONG, FORMS
from drafter.verbs.groups import Group, group, names_only
from drafter.verbs.subjects import Subject, subject
from drafter.verbs.unsaid import UNSAID, headless, inverted, passive, small_headless
from drafter.verbs.words import AS_NOUNS, BANDS, EXPRESSED, INTRODUCTIONS, NAMED_AFTER

_MARKS = compiled(
    r"[\s\"“‘'(\[–—•*-]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+"
    r"|(?:Decision|DECISION|Resolution|RESOLUTION|Recommendation|Minute|Item|Action|Conclusion)\s"
    r"(?:No\.?\s?)?[\w./-]{0,12}\d[\w./-]{0,12}\s(?:[–—-]\s)?(?=(?:The|It|We|That)\s))?"
)
"""What may stand before the words of a text, a decision's number too: "Decision 31/4 The Committee agreed"."""
_BETWEEN = compiled(
    r"(?:\s*[:–—-]|,(?=\s[A-Z]{4,}\b))?\s+(?:hereby:?\s+(?=\())?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)?|:\s*"
)
_STARTS = compiled(r"(?:, |: | [–—-] |; )(?:(?:and|but) )?(?:that )?")
_DAY = compiled(r"(?:On|In|From|Between|At|During)\s[^,.;]{1,60}?\b(?:19|20)\d\d(?=\s[A-Za-z])\s")
_WORD = compiled(r"[^\s,;:()]+")
_IMPERSONAL = compiled(r"it\s+(?=was|is|has)", re.IGNORECASE)
_NAMED_FURTHER = compiled(
    r"""\s(?: of|on|for|from|in|at|to|with|under
          | (?!having|being)[a-z]+ing                      # "attending the workshop"
          | present | responsible | held | set\ up
          | (?!had)[a-z]+ed(?=\s(?:by|in|at|on|under|to)\b)  # "established by Ministers"
        )\b
      | \s\([^()]*\)""",
    re.VERBOSE,
)
_RELATIVE = compiled(
    r" (?:who|which|that)"
    r" (?:(?:had|have|has|were|are|was|is)(?: not)?(?: yet| already| also)? (?:been )?[a-z]+"
    r"|[a-z]+ed|did not [a-z]+|spoke|took part|took the floor|met)(?: so)?\b"
)
_NAMED_BY = compiled(r"\s(?:in|by|with|at|from|under|as)\b")
_ADVERBS_BEFORE = compiled(rf"(?<=\s)(?:{ALONG}\s+)+$")
_DID_IT = compiled(r"[a-z]+ed\s+(?:the|an?|its|their|that)\b")
_ACTING = frozenset(form.split()[0] for form in FORMS) | {"also", "further", "again"}
_FURTHER = compiled(r" (?:from|on|(?P<of>of)) ")
_NAMED_ENDS = compiled(r",? (?:held|from|[a-z]+ed|[a-z]+ing)\b")  # "on Nets, chaired by Elbonia,"
_NO_VERB_BEHIND = compiled(r"\b(?:was|were|is|are|be|been|to|which|that|who|would|had|has|have)\b")
_DENIES = compiled(  # what may begin a thing that was not done: "did not agree", "took no decision"
    r"(?:did|do|does|could|can|would|will|was|were|is|are|has|have|had|remain(?:s|ed)?)(?:n[’']t)?|cannot|never|neither"
    r"|failed|declined|refused|took|takes?|reache[sd]|ma[dk]es?|came|gave|expressed|raised|adopted|issued|voiced"
)
_ACRONYM = compiled(r"The [A-Z][A-Z\d-]+")  # The MPC
_NOBODY_BEFORE = compiled(
    r"\b(?:by|of|for|to|with|from|as|among|between|and|or|into|on|in|at|under|the|a|an|than|its|their|our)\s+$",
    re.IGNORECASE,
)
_ASIDE_BEFORE = compiled(r"\bthat,[^,]*,\s*$", re.IGNORECASE)
_SUBORDINATE = compiled(
    r"(?:although|though|while|whereas|when|once|as|since|after|before|if|unless|until|because)\b", re.IGNORECASE
)
_AS_OBSERVERS = compiled(r"\s[^.;]{0,160}?\bas (?:an )?observers?\b")  # who was there, no act
_ASIDE = compiled(r"(?:\s(?:also|then|further|therefore))?\s?[,–—(]")
_ASIDE_ENDS = compiled(r"(?:,|\s[–—]|\)) ")
_BEFORE = 12  # letters: longer than any word of _NOBODY_BEFORE with its spaces
_FAR, _FAR_ASIDE, _HEADLONG, _TRIED = 240, 1500, 200, 16
"""Letters from a body to its verb, and where a list of who they are stands between commas; letters in which a
body may stand without a comma before it; places tried."""


def start(text: str) -> int:
    """Return where the words of a text begin, behind quotes, dashes and list marks."""
    marks = _MARKS.match(text)
    return marks.end() if marks else 0


def act_of(part: str) -> tuple[Act, int]:
    """Return the act of a sentence and where its verb ends."""
    at = start(part)
    return (
        headless(part, at)
        or inverted(part, at)
        or next((found for begin in beginnings(part, at) if (found := _said_at(part, begin))), None)
        or _headlong(part, at)
        or passive(part, at)
        or small_headless(part, at)
        or (Act(), 0)
    )


def beginnings(text: str, at: int) -> Iterator[int]:
    """Yield where the main clause may begin: at the start, else after a comma of what introduces it."""
    yield at
    if not _introduces(text, at):
        return
    if day := _DAY.match(text, at):
        yield day.end()
    for cut, _ in zip(_STARTS.finditer(text, at), range(_TRIED), strict=False):
        if not _ASIDE_BEFORE.search(text[at : cut.end()]):
            yield cut.end()


def _introduces(text: str, at: int) -> bool:
    word = _WORD.match(text, at)
    first = word[0].lower() if word else ""
    return first in INTRODUCTIONS or first.endswith(("ing", "ly"))


def _said_at(text: str, at: int) -> tuple[Act, int] | None:
    """Return the act whose subject begins at `at`."""
    if impersonal := _IMPERSONAL.match(text, at):
        return passive(text[: at + 200], impersonal.start())
    who = subject(text, at)
    if who is None:
        return None
    if who.first and (verb := _verb(text, who.end + 2, who)) and text[who.end : who.end + 2] == ", ":
        return told(who.first, verb)  # "The Co-Chairs, Ruritania and Elbonia, thanked"
    verb = _direct(text, who) or _behind_an_aside(text, who) or _behind_a_relative(text, who) or _behind_us(text, who)
    if verb and verb.past in ("attended", "participated") and _AS_OBSERVERS.match(text, verb.end):
        return None
    if verb:
        return told(who.text, verb)
    further = _named_further(text, who)
    if further:
        return told(*further)
    return None


def _direct(text: str, who: Subject) -> Group | None:
    between = _BETWEEN.match(text, who.end)
    return _verb(text, between.end(), who) if between else None


def _verb(text: str, at: int, who: Subject, *, listed: bool = False) -> Group | None:
    """Return the subject's verb at `at`; a name's is none of many, for "nets" are no body."""
    a_thing = who.kind == "name" and who.text.startswith("The ") and not _ACRONYM.fullmatch(who.text)
    kind = "" if who.kind == "they" or a_thing else who.kind
    verb = group(text, at, kind, listed=listed)
    if (
        verb is None
        or names_only(text, verb)
        or (kind not in ("we", "body") and verb.tense == "plain" and not _of_many(who, verb))
    ):
        return None
    return verb


def _of_many(who: Subject, verb: Group) -> bool:
    """Return whether names joined act in the present: "Elbonia and Ruritania reiterate", not "Lake Nets support"."""
    words = verb.text.lower().split()
    says = verb.past in BANDS and words[0] not in AS_NOUNS
    return " and " in who.text and (says or words[-1] in EXPRESSED)


def _behind_an_aside(text: str, who: Subject) -> Group | None:
    """Return the verb after what stands between commas: "We, the Ministers of ..., agreed"."""
    if not _ASIDE.match(text, who.end):
        return None
    if who.first and re.match(r", (?:the )?[A-Z]", text[who.end : who.end + 8]):
        return None  # the list goes on in words that could not be read
    after = [mark.end() for mark in _ASIDE_ENDS.finditer(text, who.end + 1, who.end + _FAR_ASIDE)]
    named: Group | None = None
    for listed in (True, False):  # "We, as countries of origin, transit and destination, agreed"
        for at in after:
            verb = _verb(text, at, who, listed=listed)
            if verb and (verb.tense != "plain" or verb.past):
                if listed or not _NAMED_BY.match(text, verb.end):
                    return verb
                named = named or verb  # "We, the peoples, united in grief, mourn"
    return named


def _behind_a_relative(text: str, who: Subject) -> Group | None:
    """Return the verb after what tells which of them acted: "Delegations that spoke welcomed the plan"."""
    relative = _RELATIVE.match(text, who.end) if who.kind in ("body", "we") else None
    if relative is None:
        return None
    for word in _WORD.finditer(text, relative.end(), relative.end() + _FAR):
        if _NO_VERB_BEHIND.fullmatch(word[0]) or word[0] in ("and", "or") or "," in text[relative.end() : word.start()]:
            return None
        verb = group(text, word.start()) if word[0] in _ACTING else None
        if verb and verb.tense == "past" and _acts_here(text, word.start(), verb):
            return verb
    return None


def _behind_us(text: str, who: Subject) -> Group | None:
    """Return the verb of "We the Ministers of Elbonia and Lutha resolve", where no comma says who we are."""
    ours = subject(text, who.end + 1) if who.kind == "we" and text.startswith(" the ", who.end) else None
    for word in _WORD.finditer(text, ours.end, ours.end + _FAR) if ours else ():
        verb = group(text, word.start(), "we", listed=True) if word[0].lower() in _ACTING else None
        if verb and verb.past and _acts_here(text, word.start(), verb):
            return verb
        if _NO_VERB_BEHIND.fullmatch(word[0]):
            return None
    return None


def _named_further(text: str, who: Subject) -> tuple[str, Group] | None:
    """Return who is named by "of ...", "on ...", "from ..." before it acts, and the verb.

    Nothing is told where another verb stands in between: "The purpose of the meeting was to assess".
    """
    if who.kind not in ("body", "we") or not _NAMED_FURTHER.match(text, who.end):
        return None
    for word in _WORD.finditer(text, who.end, who.end + _FAR_ASIDE):
        far = word.start() - who.end > _FAR and text[word.start() - 2 : word.start()] != ", "
        if far and not _NO_VERB_BEHIND.fullmatch(word[0]):
            continue  # so far behind, a verb acts only where an aside has ended
        verb = _verb_of_one_named(text, word)
        if verb is None and _NO_VERB_BEHIND.fullmatch(word[0]):
            return None
        if verb and verb.tense != "plain" and _acts_here(text, word.start(), verb):
            return _whole_name(text, who, word.start()), _with_adverbs(text, who.end, word.start(), verb)
    return None


def _verb_of_one_named(text: str, word: re.Match[str]) -> Group | None:
    """Return the verb that a word begins behind "of ...": of the list, with its object, or of what was not done."""
    if _DENIES.fullmatch(word[0]):
        denied = group(text, word.start(), "body")
        if denied and denied.tense == "not done":
            return denied
    if _NO_VERB_BEHIND.fullmatch(word[0]):
        return group(text, word.start()) if word[0] in ("had", "has", "have") else None
    if word[0].lower() in _ACTING:
        return group(text, word.start())
    return group(text, word.start(), "body") if _DID_IT.match(text, word.start()) else None


def _with_adverbs(text: str, first: int, at: int, verb: Group) -> Group:
    """Return the verb with the adverbs that stand before it: "The Committee of Ministers unanimously resolved"."""
    before = _ADVERBS_BEFORE.search(text[first:at])
    return replace(verb, text=before[0] + verb.text) if before else verb


def _acts_here(text: str, at: int, verb: Group) -> bool:
    """Return whether a word behind a body is its verb, and names no thing: "the agreed plan", "and reported"."""
    before = re.search(r"\b(?:the|an?|its|their|our|of|and|or|as)\s$", text[max(0, at - 8) : at])
    return not before and not names_only(text, verb)


def _whole_name(text: str, who: Subject, verb: int) -> str:
    """Return the actor with what tells which one acted: "Participants from Ruritania", "The Group on Nets"."""
    further = _FURTHER.match(text, who.end)
    if further is None:
        return who.text
    whole = subject(text, further.end())
    if whole is None or (further["of"] and not _told_by_of(who.text, text[further.end() :])):
        return who.text
    ends = _NAMED_ENDS.match(text, whole.end)
    return text[who.start : whole.end] if ends or whole.end + 1 >= verb else who.text


def _told_by_of(actor: str, of: str) -> bool:
    """Return whether "of ..." tells who acted: the representative of a state, not the Co-Chairs of the meeting."""
    noun = actor.lower().removesuffix("s")
    return noun.endswith(NAMED_AFTER) and " of " not in noun and not (noun.endswith("minister") and of[:4] == "the ")


def _headlong(text: str, at: int) -> tuple[Act, int] | None:
    """Return the act of a body that stands without a comma behind what introduces it: "This year the Council"."""
    if _SUBORDINATE.match(text, at) or not _introduces(text, at):
        return None
    for word in _WORD.finditer(text, at, at + _HEADLONG):
        if UNSAID.fullmatch(word[0]) or (word.start() > at and group(text, word.start())):
            return None
        if word.start() == at or _NOBODY_BEFORE.search(text, max(at, word.start() - _BEFORE), word.start()):
            continue
        who = subject(text, word.start())
        verb = _direct(text, who) if who and who.kind in ("we", "body") else None
        if who and verb and verb.past:
            return told(who.text, verb)
    return None
