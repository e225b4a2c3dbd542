"""An act: who did what, as printed, and what an item takes from the act that leads in to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.verbs.groups import Group


@dataclass(frozen=True, slots=True)
class Act:
    """Who did what, as printed; "" for what is not said. `plain` is a verb of what is to be done.

    `reported` is a lead-in that tells what others did: all below it belongs to its verb. What stands below
    one that ends in "as follows" is `apart`: "The Parties agree" is then an act of its own.
    """

    actor: str = ""
    verb: str = ""
    plain: bool = False
    passive: bool = False
    reported: bool = False
    apart: bool = False

    def under(self, lead: Act) -> Act:
        """Return the act of an item below the act that leads in to it.

        What an item says is to be done, or is so, belongs to the lead-in's verb: "agreed that: members meet".
        """
        if lead.reported:
            return lead
        if self.actor and (lead.apart or self.actor == "We" or not (self.plain and lead.verb)):
            return self
        if not self.verb or (lead.verb and (self.plain or self.passive)):
            return lead if lead.actor or lead.verb else self
        return replace(self, actor=lead.actor) if lead.actor or not self.plain else Act()


def told(actor: str, verb: Group) -> tuple[Act, int]:
    """Return the act of a body that stands before its verb, and where the verb ends."""
    return Act(actor, verb.text, plain=verb.tense == "plain"), verb.end
