"""Words as they are compared: without case, endings and accents, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[.'’\-‑/&][^\W_]+)*(?:[sS][’'](?!\w))?|[^\w\s]|_")

# Words that say nothing of what a clause is about. "not" and numbers are not among them.
STOP = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "such", "some", "any", "all", "each", "both", "other", "others", "own", "same", "and", "or", "but", "nor", "as", "than", "of", "in", "on", "at", "to", "for", "from", "by", "with", "within", "without", "into", "onto", "upon", "over", "under", "between", "among", "through", "during", "since", "until", "before", "after", "about", "against", "towards", "toward", "across", "along", "up", "out", "off", "per", "via", "including", "include", "includes", "included", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "has", "have", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "it", "its", "they", "them", "their", "theirs", "he", "she", "his", "her", "him", "we", "us", "our", "ours", "you", "your", "who", "whom", "whose", "which", "what", "when", "where", "why", "how", "if", "while", "whether", "because", "so", "then", "there", "here", "also", "further", "furthermore", "moreover", "more", "most", "much", "many", "very", "too", "well", "not", "only", "just", "even", "s"]
) - {"not"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word, mark of punctuation or entity; `key` is what it is compared by, "<date>" for an entity."""

    key: str
    at: tuple[int, int]
    kind: str = ""

    @property
    def is_mark(self) -> bool:
        """Return whether this is punctuation."""
        return not self.kind and not self.key[:1].isalnum()

    @property
    def is_content(self) -> bool:
        """Return whether this word says what a clause is about."""
        return not self.kind and self.key not in STOP and not self.is_mark


def words(text: str) -> Iterator[Word]:
    """Yield the words and marks of a text in order."""
    for found in _WORD.finditer(text):
        yield Word(stem(found[0]), found.span())


def stem(word: str) -> str:
    """Return what a word is compared by: "Organisations'" and "organization" are one."""
    if not word.isascii():
        word = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
        word = word.replace("’", "'").replace("‘", "'").replace("‑", "-")
    plain = word.lower()
    for ending in ("'s", "s'"):
        if plain.endswith(ending) and len(plain) > len(ending):
            plain = plain[: -len(ending)] + ("s" if ending == "s'" else "")
    if len(plain) < 4 or not plain.isalpha() or (word.isupper() and len(word) <= 6):
        return plain.removesuffix("s") if word[:-1].isupper() and len(word) > 3 else plain
    return _without_ending(plain)


_ENDINGS = (
    ("sses", "ss"), ("ications", "y"), ("ication", "y"), ("ations", ""), ("ation", ""), ("ating", ""), ("ated", ""), ("ates", ""), ("ate", ""),
    ("izers", ""), ("izing", ""), ("ized", ""), ("izes", ""), ("ize", ""), ("ments", ""), ("ment", ""), ("ions", ""),
    ("ion", ""), ("ities", ""), ("ity", ""), ("ances", ""), ("ance", ""), ("ences", ""), ("ence", ""), ("ively", ""), ("ive", ""),
    ("ies", "y"), ("ied", "y"), ("ying", "y"), ("ings", ""), ("ing", ""), ("edly", ""), ("ed", ""), ("ally", ""),
    ("al", ""), ("ers", ""), ("er", ""), ("ors", ""), ("or", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""), ("y", "y"),
)  # fmt: skip


def _without_ending(word: str) -> str:
    """Return a word without the endings of English that change its part of speech, not its matter.

    At least four letters stay. It is blunt on purpose: "operationalising", "operationalization" meet.
    """
    if word.endswith("ss"):
        return word
    word = (
        word.replace("is", "iz")
        if re.search(r"(?:is(?:e|es|ed|ing|ation|ations|er|ers))$", word) and len(word) > 7
        else word
    )
    for _ in range(3):
        for ending, instead in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                word = word[: len(word) - len(ending)] + instead
                break
        else:
            break
    return word.rstrip("e") if len(word) > 4 else word
