"""Operative verbs and the bodies that act: who did what in a sentence, and how strongly.

words.py holds the words, for an official to extend; forms.py the tenses and bands of the verbs, strength.py what
their qualifiers add;
subjects.py and groups.py read a subject and a verb where they stand; sentence.py puts the two together, or finds
the verb alone with unsaid.py; reading.py does so for a text, blocks.py for a statement with its lists;
otherwise.py reads a preamble's clauses and what a body shall do.
"""

from drafter.verbs.act import Act
from drafter.verbs.blocks import acts
from drafter.verbs.forms import band, canonical
from drafter.verbs.reading import actor_and_verb, all_acts, read
from drafter.verbs.strength import band_name, is_troubled, strength
from drafter.verbs.words import ADDRESSED, BAND_NAMES, BANDS, BODIES, DEGREES

__all__ = [
    "ADDRESSED", "BANDS", "BAND_NAMES", "BODIES", "DEGREES", "Act", "actor_and_verb", "acts", "all_acts", "band",
    "band_name", "canonical", "is_troubled", "read", "strength",
]  # fmt: skip
