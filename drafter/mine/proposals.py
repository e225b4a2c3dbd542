"""A proposal made of a family: its wording, slots, evidence, and an id that tells what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from drafter import verbs
from drafter.mine.clauses import Clause
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.functions import function
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import STOP, stem
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.witnesses import witnesses
from drafter.mine.slots import apart, facts, induce, naming
from drafter.mine.slots.of_others import of_others
from drafter.mine.slots.own_meeting import own
from drafter.mine.slots.template import settled, tightened
from drafter.mine.slots.wording import SLOT, fixed_words, slot_names
from drafter.model import Attested, Precedent

_SMALL, _MOST_LAID, _BASES = 12, 13, 2
"""Clauses of a family of which all are laid beside each other for a wording. Of a larger one so many of its commonest
wordings are, and so few are tried as the wording; whether the others refill it is seen afterwards."""
_COURTESIES = {"opening": "courtesies", "closing": "courtesies", "attendance": "attendance", "purpose": "purpose"}


def proposal(family: Sequence[Reading], likeness: Likeness, finder: Finder) -> Precedent:
    """Return the precedent that a family proposes, with the id that it would have alone (see free_id).

    Only the members that fit the wording are in its evidence; the caller adds the others.
    """
    family = witnesses(family)
    is_small = len(family) <= _SMALL
    family = family if is_small else _wordings(family)
    template = induce.template(family) if is_small else induce.template(family, _BASES)
    template = settled(apart.told_apart(template, finder), lambda said: any(facts.facts(said, finder)))
    template = apart.measured(tightened(template), finder)
    clause = family[template.base].clause
    does = function(clause)
    named = naming.slots(template, finder, does, clause.verb)
    ids = {nth: reading.clause.statement for nth, reading in enumerate(family)}
    meetings = {nth: finder.meetings[id_] for nth, id_ in ids.items() if id_ in finder.meetings}
    named = own(named, template, {nth: reading.clause.order[0] for nth, reading in enumerate(family)}, meetings)
    named = of_others(named, template, meetings)
    text = naming.text(template, named)
    return Precedent(
        id=f"{does}/{_slug(clause, text)}",
        text=text,
        function=does,
        theme=_COURTESIES.get(does) or _theme(clause, text, likeness),
        actor=clause.actor,
        verb=clause.verb,
        slots=tuple(dict.fromkeys(named)),
        attested=tuple(
            attested(family[member].clause, naming.values(template, named, member))
            for member in sorted(template.fillings)
        ),
    )


def _wordings(family: Sequence[Reading]) -> Sequence[Reading]:
    """Return a family's commonest wordings, the newest clause of each."""
    times = Counter(reading.tokens for reading in family)
    newest = {reading.tokens: nth for nth, reading in enumerate(family)}
    common = sorted(newest.values(), key=lambda nth: (-times[family[nth].tokens], -nth))
    return [family[nth] for nth in sorted(common[:_MOST_LAID])]


def attested(clause: Clause, values: tuple[tuple[str, str], ...], variant: bool = False) -> Attested:
    """Return a clause as evidence."""
    return Attested(clause.statement, clause.paragraph, clause.source, clause.text, values, variant)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return the id that is wanted, with a number where that is taken."""
    tried, count = wanted, 1
    while tried in taken:
        count += 1
        tried = f"{wanted}-{count}"
    return tried


def _slug(clause: Clause, text: str) -> str:
    """Return the verb and the first words of its object; "next-held" where there are none."""
    verb = verbs.canonical(clause.verb).partition(" ")[0] if clause.verb and clause.verb in text else ""
    after = text.partition(clause.verb)[2] if verb else text
    words = [word for word in _content(after) or _content(text) if word != verb]
    said = [verb, *words] if verb.isascii() and verb.isalpha() else words
    if len(said) < 2:
        said = [*(name.partition(".")[0] for name in slot_names(text)[:1]), *said]
    return "-".join(said[:3]) or "clause"


def _content(text: str) -> list[str]:
    """Return the words of a wording that say something, each once, as an id may hold them."""
    said = re.findall(r"[A-Za-z]{3,}", fixed_words(text))
    return list(dict.fromkeys(word.lower() for word in said if word.lower() not in STOP))


_NO_NOUN = re.compile(
    r"(?:.*[^e]ed|.*ly|.*ous|.*able|.*ible|.*ful|not|yet|made|done|taken|undertaken|held|given|following|set|new|same)"
)
"""Words that no theme is made of: participles, adverbs, adjectives that their endings tell."""
_LONGEST = 12  # letters of a word before a verb, with its spaces
_BEFORE_VERB = re.compile(r"(?:\bto|\bnot|\b(?:will|would|shall|should|can|could|may|might|must))\s+$")


def _theme(clause: Clause, text: str, likeness: Likeness) -> str:
    """Return the rarest pair of neighbouring words that ends a noun phrase of the matter; "" where there is none.

    Two words that only happen to be rare ("thanked european") tell nobody what a clause is about.
    """
    matter = text.partition(clause.verb)[2] if clause.verb and clause.verb in text else text
    pairs = dict.fromkeys(_phrases(SLOT.sub("|", matter)))
    rarity = {pair: sum(likeness.rarity(stem(word)) for word in pair) for pair in pairs}
    rarest = max(pairs, key=lambda pair: rarity[pair], default=("", ""))
    return " ".join(rarest).strip()


def _phrases(text: str) -> Iterator[tuple[str, str]]:
    """Yield the last two words of each run of words that say something."""
    for run in re.finditer(r"[A-Za-z]{3,}(?: [A-Za-z]{3,})*", _parted(text)):
        words = run[0].lower().split()
        if _BEFORE_VERB.search(text, max(run.start() - _LONGEST, 0), run.start()):
            del words[0]
        if len(words) >= 2 and not any(_NO_NOUN.fullmatch(word) for word in words[-2:]):
            yield words[-2], words[-1]


def _parted(text: str) -> str:
    """Return the text, as long as it was, with "|" for the words that say nothing."""
    return re.sub(r"[\w’'-]+", lambda word: "|" * len(word[0]) if _says_nothing(word[0]) else word[0], text)


def _says_nothing(word: str) -> bool:
    return word.lower() in STOP or not word.isascii() or not word.isalpha() or len(word) < 3
