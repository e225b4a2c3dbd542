"""A wording whose slots are known by place: one member's text, its gaps, and what fills them in the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.mine.slots.bits import Run
from drafter.mine.slots.members import Member
from drafter.patterns import compiled

_LEADS_IN = compiled(r"(?:the )?[\w-]+(?: [\w-]+)? (?:of|for|from) (?:the )?(?=\S)")
"""What leads in to a name."""

Laid = tuple[list[Run], dict[int, list[Run]]]
"""The runs of one member's words that become slots, and for each member that fits the runs that fill them."""


@dataclass(frozen=True, slots=True)
class Template:
    """A wording whose slots are known by place, not yet by name.

    `text` is the member's it was made from; `gaps` are the parts of it that are slots, in order;
    `fillings` has for each member that fits, by its place in the family, what fills the gaps, and
    `kinds` the kind of entity that each filling begins with, "" for plain words.
    """

    text: str
    gaps: tuple[tuple[int, int], ...]
    fillings: Mapping[int, tuple[str, ...]]
    kinds: Mapping[int, tuple[str, ...]]
    base: int

    @property
    def fixed(self) -> tuple[str, ...]:
        """Return the text between the gaps, before the first and after the last."""
        ends = [0, *(end for _, end in self.gaps)]
        starts = [*(start for start, _ in self.gaps), len(self.text)]
        return tuple(self.text[end:start] for end, start in zip(ends, starts, strict=True))

    def values(self, nth: int) -> list[str]:
        """Return what fills the nth gap, member by member."""
        return [filling[nth] for filling in self.fillings.values()]

    def filled(self, filling: Sequence[str]) -> str:
        """Return the text with these words in its gaps."""
        fixed = self.fixed
        return fixed[0] + "".join(part + after for part, after in zip(filling, fixed[1:], strict=True))


def settled(template: Template, tells: Callable[[str], bool]) -> Template:
    """Return the template without slots of plain words that all members have alike, once others are gone from it.

    What `tells` of who, when or how many is a slot all the same: the next meeting's is another.
    """
    nth = len(template.gaps) - 1
    while nth >= 0 and len(template.fillings) > 1:
        is_plain = all(kinds[nth] in ("", "text") for kinds in template.kinds.values())
        if is_plain and len({*template.values(nth)}) == 1 and not tells(template.values(nth)[0]):
            template = replace(
                template,
                gaps=(*template.gaps[:nth], *template.gaps[nth + 1 :]),
                fillings={member: (*each[:nth], *each[nth + 1 :]) for member, each in template.fillings.items()},
                kinds={member: (*each[:nth], *each[nth + 1 :]) for member, each in template.kinds.items()},
            )
        nth -= 1
    return template


def tightened(template: Template) -> Template:
    """Return the template without what all fillings of a slot begin with before a name: "Health of [Ruritania]"."""
    for nth, (start, end) in enumerate(template.gaps):
        values = template.values(nth)
        first = _LEADS_IN.match(values[0])
        lead = first[0] if first and any(kinds[nth] == "" for kinds in template.kinds.values()) else ""
        rest = {value.removeprefix(lead) for value in values}
        if lead and len(rest) > 1 and rest.isdisjoint(values) and all(each[:1].isupper() for each in rest):
            template = replace(
                template,
                gaps=(*template.gaps[:nth], (start + len(lead), end), *template.gaps[nth + 1 :]),
                fillings={
                    member: (*each[:nth], each[nth][len(lead) :], *each[nth + 1 :])
                    for member, each in template.fillings.items()
                },
            )
    return template


def laid_out(
    base: int, members: Sequence[Member], runs: Sequence[Run], filled: Mapping[int, Sequence[Run]]
) -> Template:
    """Return one member's wording with these runs of its words as slots, and what fills them in each member."""
    mine = members[base]
    return Template(
        text=mine.text,
        gaps=tuple((mine.words[first].at[0], mine.words[last].at[1]) for first, last in runs),
        fillings={other: tuple(members[other].part(part) for part in parts) for other, parts in filled.items()},
        kinds={other: tuple(members[other].kind(part) for part in parts) for other, parts in filled.items()},
        base=base,
    )


def are_exact(mine: Member, members: Sequence[Member], laid: Laid) -> bool:
    """Return whether all have the same text, to the letter, round the slots."""
    fixed_parts = _fixed_parts(mine, laid[0])
    return all(_fixed_parts(members[other], parts) == fixed_parts for other, parts in laid[1].items())


def _fixed_parts(member: Member, runs: Sequence[Run]) -> list[str]:
    """Return a member's text before, between and after the runs."""
    ends = [0, *(member.words[last].at[1] for _, last in runs)]
    starts = [*(member.words[first].at[0] for first, _ in runs), len(member.text)]
    return [member.text[end:start] for end, start in zip(ends, starts, strict=True)]


def only_inserts(made: Template) -> bool:
    """Return whether a slot has the same words in most members, and these with a word more or less in the others."""
    for values in zip(*made.fillings.values(), strict=True):
        common, times = Counter(values).most_common(1)[0]
        others = [value for value in values if value != common]
        if others and 2 * times > len(values) and all(_is_part(common, value) for value in others):
            return True
    return False


def _is_part(one: str, other: str) -> bool:
    """Return whether one begins or ends with the other, in whole words."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(f"{shorter} ") or longer.endswith(f" {shorter}")
