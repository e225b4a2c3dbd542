"""Words as a mend writes them: "{at:ing}" the -ing form, "{at:plural}" a verb with many, "{at:many}" nouns."""

from __future__ import annotations

_PLURAL = {"was": "were", "is": "are", "has": "have", "does": "do", "has been": "have been"}
_SINGULAR = {there: here for here, there in _PLURAL.items()}
_DOUBLED = {"submit": "submitting", "combat": "combating", "set": "setting", "put": "putting"}


class Inflected(str):
    """A word that may be asked for in another form."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        """Return the word in the form "ing", "plural", "singular" or "many"; "" is the word itself."""
        forms = {"ing": doing, "plural": plural, "singular": singular, "many": many}
        return forms[form](str(self)) if form else str(self)


def doing(verb: str) -> str:
    """Return "strengthening" for "strengthen", "utilising" for "utilise"."""
    first, _, rest = verb.partition(" ")
    silent = first.endswith("e") and not first.endswith(("ee", "be"))
    return f"{_DOUBLED.get(first) or (first[:-1] if silent else first) + 'ing'} {rest}".strip()


def plural(verb: str) -> str:
    """Return "were" for "was", "refer" for "refers"."""
    return _PLURAL.get(verb, verb.removesuffix("s"))


def singular(verb: str) -> str:
    """Return "was" for "were", "includes" for "include"."""
    return _SINGULAR.get(verb, f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s")


def many(noun: str) -> str:
    """Return "countries" for "country"."""
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"
