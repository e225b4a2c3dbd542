"""Names that a machine misread, and names without their capital: "lran", "1ndonesia", "5ri Lanka", "viet nam".

They stay as printed; what they stand for is told where the letters put right are a known name, and a person is asked.
"""

from __future__ import annotations

import re

from drafter.model import Name
from drafter.names import Table

# What begins no word in any language of these texts: "lr", "5r", "1n"; "1st", "2nd" and "3D" are figures
_NO_WORD = re.compile(
    r"(?:l(?=[b-df-hj-km-xz])|[l1|](?=[A-Z]{2})|[0158|](?=(?!st\b|nd\b|rd\b|th\b|s\b|am\b|pm\b|km\b)[a-z]{2}))"
)
_CAPITALS = {"l": "I", "1": "I", "|": "I", "0": "O", "5": "S", "8": "B"}
_SMALL = str.maketrans("1|05", "llos")
_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "NewZealand"
_RUN_ON = re.compile(r"(?<=[a-z]{3})(?:of|and)(?=\s)")  # "Republicof Elbonia"
_WORD = re.compile(r"[^\s()/-]+")


def known(printed: str, names: Table) -> Name | None:
    """Return the name that a misread one stands for; None where it is known as it is, or is no known name at all."""
    if names.named(printed):
        return None
    right = put_right(printed)
    return names.named(right) or names.named(_RUN_ON.sub(r" \g<0>", right))


def put_right(printed: str) -> str:
    """Return the words with the capitals and letters that figures and an "l" were read for: "lran" -> "Iran"."""
    return _WORD.sub(lambda word: _right(word[0]), _TOGETHER.sub(" ", printed))


def is_name(text: str, names: Table) -> bool:
    """Return whether words without a capital to begin with are a name: known, or begun as no word is."""
    return bool(names.named(text) or known(text, names) or _NO_WORD.match(text))


def is_doubtful(printed: str, names: Table) -> bool:
    """Return whether a name's letters are to be looked at: small though it is a known one, or misread.

    "the former Yugoslav Republic of Macedonia" begins small, and is well.
    """
    row = names.named(printed)
    small = row is not None and printed.islower() and row.name[:1].isupper()
    return small or bool(known(printed, names) or (row is None and _NO_WORD.match(printed)))


def _right(word: str) -> str:
    begins = _NO_WORD.match(word)
    first = _CAPITALS.get(word[0], word[0]) if begins else word[0]
    rest = word[1:].translate(_SMALL) if re.search(r"[a-z]", word[1:]) else word[1:]
    return first + rest
