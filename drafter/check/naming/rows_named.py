"""An event whose name a row of a table has a little otherwise than the text: for the rule `name_forms`.

In: a statement. Out: a problem for each event that stands in a row with its city and its days, and in a sentence with
the same city and the same days, in nearly the same words: "Workshops on Nets", "Workshop on Nets".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check import rows
from drafter.check.naming import phrases
from drafter.check.rows import Row
from drafter.model import Problem, Statement
from drafter.problems import warning


def otherwise(statement: Statement) -> Iterator[Problem]:
    """Yield a warning at each row whose event the text names a little otherwise, and nowhere as the row does."""
    told = rows.of(statement)
    said = list(rows.dated(statement)) if told else []
    for row in told:
        there = [one for one in said if one.period == row.period and row.city in one.sentence]
        if any(row.name.casefold() in one.sentence.casefold() for one in there):
            continue
        for one in there:
            if meant := _near(row, one.sentence):
                what = f'"{row.name}" is "{meant}" in paragraph {one.passage.place.paragraph}'
                yield warning("name-forms", what, row.table.place, "write one name throughout", one.passage.place)
                break


def _near(row: Row, sentence: str) -> str:
    """Return the words of a sentence that are the row's name but for one word, the first in capitals; "" for none."""
    name = row.name.split()
    words = list(re.finditer(r"[^\s,;:.()]+", sentence))
    for first in range(len(words) - len(name) + 1):
        here = [found[0] for found in words[first : first + len(name)]]
        apart = [(one, other) for one, other in zip(name, here, strict=True) if one.casefold() != other.casefold()]
        if len(apart) == 1 and _is_slip(*apart[0]) and here[0][0] == name[0][0]:
            return " ".join(here)
    return ""


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words are one but for its ending, a hyphen or a letter."""
    mine, theirs = phrases.stem(one.replace("-", "")), phrases.stem(other.replace("-", ""))
    return mine == theirs or phrases.is_misspelt(mine, theirs)
