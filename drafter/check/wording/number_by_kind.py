"""Subjects and verbs of another number, by the kinds of words: for the rule `agreement`.

In: a text. Out: each place where the marks of its words leave one reading: "the welfare of workers are",
        "training have
a lasting effect", "a witness who have been", "rules that is simple", "can no longer affords".
"""

from __future__ import annotations

from drafter.check.wording.inflected import plural
from drafter.check.wording.marking import row

START = r"(?<![^.;:QB])"
"""A sentence or a clause begins: behind "that", "because", "while"."""
MOD = r"[jrmxebgncNS\#]*"
PP = r"(?:[PO][TSAEHMFY]*[jrmxebgncNIGs\#']*[nscbNfIGM\#])"
"""of the reports, in nine small countries"""
LED = rf"(?:[ge]{PP})"
"""The fees paid by members."""
MANY = r"(?:[TSMY]+[jrmxebgncNIG\#]*|[jm]*)"
ONE = r"(?:[TSAEH]|Y)?[jrmebgncN]*"
_OF_ONE = r"[iuz]"

_GROUPS = """number majority minority variety range group set series lot couple total percentage proportion share
    handful pair rest remainder bulk half third quarter team staff public committee council delegation government crew
    family board panel secretariat sort kind type host wealth plethora mix mixture combination selection array list
    multitude generation youth committee commission network cluster body alliance coalition audience force class
    leadership management minimum maximum average dozen hundred thousand million billion per need civil
    society mission party side pool fraction"""
_SINGLE_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do"}
_LOOSE_GROUPS = f"{_GROUPS} project"
_AMOUNTS = "per percent million billion thousand hundred dozen time staff"
_NOT_SINGLE = "do did done doing am"
_NOT_MANY = "does did done doing am"
_UNITS = """years days months weeks hours minutes seconds dollars euros kilometres metres kilometers meters tonnes tons
    miles hectares litres degrees points decades pounds"""
_SEVERAL, _SINGLE = "a plural has a singular verb", "a singular has a plural verb"


def _single(verb: str) -> str:
    given = {"are": "is", "were": "was", "have": "has", "do": "does"}
    if verb in given:
        return given[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o", "z")) else f"{verb}s"


def _many(verb: str) -> str:
    if verb in _SINGLE_VERBS:
        return plural(verb)
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "oes")) else verb[:-1]


def _to_many(words: dict[str, str]) -> str:
    return f"{words['n']} ... {_many(words['at'])}"


def _to_one(words: dict[str, str]) -> str:
    return f"{words['n']} ... {_single(words['at'])}"


ROWS = (
    row("the reports of the group is", rf"{START}{MANY}(?P<n>s){LED}?{PP}*[rR]*(?P<at>{_OF_ONE}|y(?=R))", _SEVERAL,
        _to_many,
        never={"n": _UNITS, "at": _NOT_SINGLE}),
    row("the terms of the offer is", rf"{START}[TSM]{MOD}(?P<n>[sf]){LED}?{PP}*[rR]*(?P<at>{_OF_ONE}|y(?=R))",
        _SEVERAL,
        _to_many, never={"n": _UNITS, "at": _NOT_SINGLE}),
    row("fees paid by architects and engineers remains",
        rf"{START}{MANY}(?P<n>s){LED}?{PP}+C[jm]*s[rR]*(?P<at>{_OF_ONE})",
        _SEVERAL, _to_many, never={"n": _UNITS}),
    row("most of them has",
        rf"{START}(?:R|F|M|\#|(?P<most>Y))O(?:T?M?|T{MOD}[sf]|k)(?P<n>[sfkM])[rR]*(?P<at>{_OF_ONE})", _SEVERAL,
        _to_many, only={"most": "most some many several few both all"}),
    row("the welfare of workers are", rf"{START}{ONE}(?P<n>[ncI]){PP}*[rR]*(?P<at>[aU]|y(?=R))(?!N)", _SINGLE,
        _to_one, never={"n": _GROUPS, "at": _NOT_MANY}, may_be_wished=True),
    row("the cost of sending money home have",
        rf"{START}(?:[TSAEH]{MOD}|[jm])(?P<n>[ncbI]){LED}?{PP}*[rR]*(?P<at>[aU]|y(?=R))(?!N)",
        _SINGLE, _to_one, never={"n": _GROUPS, "at": _NOT_MANY}, may_be_wished=True),
    row("each of the stations operate",
        rf"{START}(?P<n>E)O[TSM]{MOD}[sf](?P<r>[Qw])?{PP}*[rR]*(?P<at>[aUvb](?![aiuUd]))", _SINGLE,
        _to_one, may_be_wished=True),
    row("each of which have", r"(?P<n>E)Ow[rR]*(?P<at>[aU])", _SINGLE, _to_one, may_be_wished=True),
    row("illegal fishing undermine", rf"{START}{ONE}(?P<n>[ncI]){PP}*R*(?P<at>[vV])(?=[TSAHMkPspr])", _SINGLE,
        _to_one,
        never={"n": _GROUPS}, may_be_wished=True),
    row("the quality of the reports vary",
        rf"{START}(?:[TSAEH]{MOD})(?P<n>[ncbI]){LED}?{PP}*R*(?P<at>[vV])(?=[TSAHMkPspjr.,Yo])", _SINGLE,
        _to_one, never={"n": _GROUPS}, may_be_wished=True),
    row("4 million children does not", rf"{START}\#x?(?P<n>s){PP}*(?P<at>u|y(?=R))", _SEVERAL, _to_many,
        never={"n": _UNITS, "at": _NOT_SINGLE}),
    row("an analysis of the reports show that", rf"{START}[TSAEH]{MOD}(?P<n>[ncbI]){PP}+(?<=[sf])(?P<at>b)(?=[TQ])",
        _SINGLE, _to_one,
        never={"n": _GROUPS}, may_be_wished=True),
    row("a certificate, which are", r"(?<![OPCp])A[jm]*(?P<n>[ncb]),w(?P<at>[aU])", _SINGLE, _to_one,
        never={"n": _GROUPS}, may_be_wished=True),
    row("rules that is simple",
        rf"(?<![PONC])(?<![PO][TMYSAxjmF])(?<![PO][TYM][jm])[TMYS]?[jm]*(?P<n>[sf])[Qw](?P<at>{_OF_ONE})",
        _SEVERAL, _to_many, never={"n": _UNITS}),
    row("projects that benefits all", r"(?<![PONCb])(?<![PO][TMYSAxjmF])[TMY]?[jm]*(?P<n>s)Q(?P<at>f)(?=[TYSk.,;])",
        _SEVERAL,
        _to_many, never={"n": _UNITS}),
    row("teachers who works", r"(?<![yO]T)(?P<n>[sf])W[rR]*(?P<at>[iuzf])(?=[PTASsrjenoIUY,.])", _SEVERAL, _to_many),
    row("a witness who have", r"[AE][jmxncb]*(?P<n>[ncb])[QwW][rR]*(?P<at>[aUvV])", _SINGLE, _to_one,
        never={"n": _GROUPS}, may_be_wished=True),
    row("any member that are", r"(?P<y>Y)[jm]*(?P<n>[ncb])[QwW][rR]*(?P<at>[aUvV])", _SINGLE, _to_one,
        never={"n": _GROUPS}, only={"y": "any no one"}, may_be_wished=True),
    row("its replacement, which have", rf"{START}[TS][jm]*(?P<n>[ncbI]),w[rR]*(?P<at>[aUv])", _SINGLE, _to_one,
        never={"n": _GROUPS}, may_be_wished=True),
    row("A group, which is led by Portugal, have", rf"{START}[TSAEH]{MOD}(?P<n>[nc]),w[^.;,]+,[rR]*(?P<at>[aU])",
        _SINGLE, _to_one,
        never={"n": _LOOSE_GROUPS}, may_be_wished=True),
    row("a declaration that nobody checks are", rf"{START}[AE][jm]*(?P<n>[ncb])[Qw][A-Za-z]{{1,5}}?[zf](?P<at>[aU])",
        _SINGLE,
        _to_one, never={"n": _GROUPS}, may_be_wished=True),
    row("whose stations has", r"(?P<w>S)[jmnxb]*(?P<n>[sf])[rR]*(?P<at>[iu])", _SEVERAL, _to_many,
        only={"w": "whose"}),
    row("whose funding have", r"(?P<w>S)[jm]*(?P<n>[ncbI])[rR]*(?P<at>[aU])", _SINGLE, _to_one, only={"w": "whose"},
        never={"n": _GROUPS}, may_be_wished=True),
    row("it have", rf"{START}(?P<n>J)R*(?P<at>[Uv])", _SINGLE, _to_one, may_be_wished=True),
    row("they reaches", r"(?<![nsbNfVvIe])(?P<n>K)[rR]*(?P<at>[zfiu])(?=[TAPO.,;SMQrj])", _SEVERAL, _to_many),
    row("there is too few", r"(?P<n>Z)(?P<at>i)(?:R?F|M|R?(?P<m>M))[jm]*s", _SEVERAL,
        lambda words: _many(words["at"])),
    row("there are enough shelter", r"(?P<n>Z)(?P<at>a)(?:A|H|Y|j)?[jm]*(?P<m>n)(?=[P.,;OQw])", _SINGLE,
        lambda words: _single(words["at"]),
        never={"n": "here", "m": _GROUPS}),
    row("it can waits", r"(?<=[nscNJKWQwbfrx])L[rR]*(?P<at>[zf])(?=[TASMRrP.,;bY])",
        "behind this verb another has no ending",
        lambda words: _many(words["at"])),
    row("able to confirms", r"(?<=[jvbeVnR])o(?P<at>z)", 'behind "to" a verb has no ending',
        lambda words: _many(words["at"])),
    row("each members", r"(?<!Y)(?P<n>E)[jm]*(?P<at>s)(?![#'])", "one has a plural",
        '=write the noun of one behind "{n}"',
        never={"at": "others"}),
    row("no major spills has", r"(?<![OPp])(?P<n>Y)[jm]*(?P<m>s)(?P<at>[iu])", _SEVERAL,
        lambda words: _many(words["at"]),
        only={"n": "no all some most any such other"}),
    row("a workshops", r"(?P<n>[AH])[j]*(?P<at>s)(?=[P.;iauUoLwWze])", "one has a plural",
        '=write the noun of one behind "{n}"'),
    row("140 coin that had", r"(?<![nNcb])(?P<n>[M\#])j*(?P<at>n)(?=[QwW][aUduiL])", "several have a singular",
        "{n} {at}s",
        never={"at": _AMOUNTS}),
    row("two member have", r"(?P<n>M)[j]*(?P<at>[nc])(?=[aUdLwW.;])", "several have a singular", "{n} {at}s",
        never={"at": _AMOUNTS}),
)  # fmt: skip
