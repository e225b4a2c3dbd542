"""House styles, as data: how a secretariat spells, counts and punctuates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """What a house style asks; "" or 0 where it asks nothing, and a text need only agree with itself.

    Sources: the United Nations Editorial Manual (`un`), the Australian Government Style Manual (`au`), and
    what the five statements in precedents/sources do (`bali`). They stand in precedents/profiles.yaml.
    """

    name: str = ""
    spelling: str = ""  # "-ise" or "-ize"
    ranges: str = ""  # "dash": 29–30 March; "to": from 29 to 30 March
    list_ends: str = ""  # "semicolons": ";", "; and", "."; "none": no stop after short items
    ordinals: str = ""  # "words": Seventh; "figures": 7th
    per_cent: str = ""  # "per cent" or "%"
    words_below: int = 0  # numbers below this are written in words
    bodies: tuple[str, ...] = ()  # the bodies whose statements follow it
