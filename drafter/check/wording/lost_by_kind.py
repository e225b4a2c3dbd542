"""Words that are lost, by the kinds of those beside them: for the rule `lost-word`.

In: a text. Out: each place where the marks of its words leave no reading: "the rules in of", "will able to",
"had be", "which been postponed", "agreed meet", "expressed interest the proposal", "their is".
"""

from __future__ import annotations

from drafter.check.wording.marking import row

_TO, _BE, _BETWEEN, _NOUN = '"to" is lost', '"be" is lost', "a word is lost between these", "a noun is lost"
_VERB_PREPOSITIONS = {
    "depend": "on", "rely": "on", "consist": "of", "refrain": "from", "comply": "with", "adhere": "to",
        "belong": "to",
    "participate": "in", "cooperate": "with", "collaborate": "with", "interfere": "with", "coincide": "with",
    "respond": "to", "aspire": "to", "abstain": "from", "deviate": "from", "emanate": "from", "concur": "with",
    "liaise": "with", "embark": "on",
}  # fmt: skip
_CATENATIVE = """agree agreed agrees decide decided decides undertake undertook undertakes resolve resolved resolves
    pledge pledged pledges intend intended intends hope hoped hopes wish wished wishes want wanted wants fail failed
    fails continue continued continues begin began begins seek sought seeks aim aimed aims promise promised promises
    refuse refused refuses expect expected expects tend tended tends manage managed manages attempt attempted
    endeavour endeavoured endeavor endeavored offer offered volunteer volunteered strive strove ought"""
_PREPOSITION_OF = {
    "entitled": "to", "committed": "to", "based": "on", "linked": "to", "composed": "of", "aware": "of",
    "capable": "of", "responsible": "for", "grateful": "to", "satisfied": "with", "concerned": "about",
    "related": "to", "dedicated": "to", "devoted": "to", "opposed": "to", "equal": "to", "similar": "to",
    "familiar": "with", "consistent": "with", "compatible": "with", "vulnerable": "to", "dependent": "on",
    "relevant": "to", "equivalent": "to", "accountable": "to", "eligible": "for", "attached": "to",
    "accustomed": "to", "conducive": "to", "reminiscent": "of", "devoid": "of",
}  # fmt: skip
_DITRANSITIVE = """given offered granted passed awarded shown sent
    paid asked told taught denied allowed allotted accorded
    assigned elected appointed named called considered deemed designated declared made held kept left lent refused
    promised served sold brought spared allocated issued read handed owed judged termed dubbed labelled entitled
    informed advised assured reminded notified hoped agreed expected understood believed thought said known felt
    noted presented provided supplied stressed decided recommended suggested proposed estimated envisaged imposed"""
_LATER = """same previous next following day week year month morning afternoon evening first last whole entire moment
    time latter"""
_NOUNS_TODAY = """upload download rebuild revamp spend overspend underspend ask refresh reboot restart redesign reread
    retry install debrief redirect redo merge embed reuse recycle learn recharge rework reissue recount reprint rewrite
    rerun restock resupply refit remake"""
"""Verbs that are nouns too by now: "the download", "a redesign"."""


def _with(words: dict[str, str]) -> str:
    stem = words["v"].lower()
    for ending, instead in (("", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ied", "y"), ("ies", "y"),
        ("ing", ""),
                            ("ing", "e")):  # fmt: skip
        base = stem.removesuffix(ending) + instead
        if stem.endswith(ending) and base in _VERB_PREPOSITIONS:
            return f"{words['v']} {_VERB_PREPOSITIONS[base]} {words['at']}"
    return ""


def _of_adjective(words: dict[str, str]) -> str:
    return f"{words['v']} {_PREPOSITION_OF.get(words['v'].lower(), '')} {words['at']}"


_FORMS = " ".join(
    f"{base} {base.removesuffix('y') + 'ie' if base.endswith('ly') else base}s "
    f"{base.removesuffix('e').removesuffix('y') + ('i' if base.endswith('ly') else '')}ed {base.removesuffix('e')}ing"
    for base in _VERB_PREPOSITIONS
)
ROWS = (
    row("will able to", r"(?<=[nscNJKWQwbf])(?P<v>L)R*(?P<at>j)(?=[oPO.,;])", _BE, "{v} be {at}"),
    row("the areas to flooded", r"(?P<v>o)(?P<at>g|e(?=[r.,;B]))(?!-)", _BE, "to be {at}"),
    row("had be", r"(?<!Y)(?P<at>[uUd]R?q)", '"have been" or "to be" is meant',
        '=write "had been", "has been" or "had to be"',
        never={"at": "had better be"}),
    row("should be deny", r"(?P<v>q)R*(?P<at>v)(?=[PTAC.,;#oSJKkMH])", "the participle is meant",
        '=write the participle of "{at}"'),
    row("could be build", r"L(?P<v>q)R*(?P<at>V)(?=[PTAC.,;])", "the participle is meant",
        '=write the participle of "{at}"'),
    row("were strengthen", r"(?<![nsfWyo]a)(?<=[nscNfb])(?P<v>[ia])R*(?P<at>v)(?=[TASMH])",
        "the participle or \"to\" is meant",
        '=write "{v} to {at}", or the participle'),
    row("has take", r"(?P<v>[uUd])R*(?P<at>v)(?=[PTASMHC.,;#k])", "behind this verb another is a participle",
        '=write the participle of "{at}"'),
    row("which been",
        r"(?<![iauUdLy])(?<![iauUd].)(?<![iauUd]..)(?<![iauUd]...)(?<![iauUd]....)"
        r"(?P<v>[nsNwWJK])R?(?P<at>t)(?=[egvj])",
        '"has", "have" or "had" is lost', '=write "has been", "have been" or "had been"'),
    row("those who taken", r"(?P<v>[wW])R*(?P<at>g)(?![CP]?B)", '"has", "have", "is" or "are" is lost',
        '=write "have {at}" or "are {at}"'),
    row("it vulnerable to", r"(?<![^.;Q])(?P<v>J)(?P<at>j)(?=[oPO.])", '"is" or "was" is lost', "{v} is {at}"),
    row("agreed meet", r"(?<=[nNKJWQwC,R])(?P<v>[evVhzb])R?(?P<at>v)(?=[TASHMk#PnsjRrGN.,;po])", _TO, "{v} to {at}",
        only={"v": _CATENATIVE}),
    row("undertook report the", r"(?<=[nscNJKWQwC])(?P<v>[eVvh])R?(?P<at>[bV])(?=[TAkSHJ])", _TO, "{v} to {at}",
        only={"v": _CATENATIVE}),
    row("are reluctant report", r"(?<=[iaqt])R?(?P<v>[jx])(?P<at>[vVb])(?=[TASHMk#PnsjRrGN.,;p])", _TO, "{v} to {at}",
        only={"v": "able unable unlikely ready willing unwilling reluctant eager keen liable likely"}),
    row("too weak carry", r"(?P<x>R)j(?P<at>[vV])(?=[TASHMk#PnsjRrGY.,;x])", _TO, "to {at}", only={"x": "too"}),
    row("readiness consider", r"(?P<v>[ncb])(?P<at>v)(?=[TASHMk])", _TO, "{v} to {at}",
        only={"v": "readiness willingness unwillingness ability inability intention commitment reluctance tendency"
                   " eagerness obligation duty attempt wish failure refusal opportunity"}),
    row("depends community radio", r"(?P<v>[vzeVfb])(?P<at>[TAnsjMHSNfbc])", "a word is lost behind the verb",
        _with, never={"at": "form"}, only={"v": _FORMS}),
    row("is entitled protection", r"(?<!Z)(?<=[iaqtre])(?P<v>[ej])(?P<at>[TAHSk]|Y(?=T))(?!B)",
        "a word is lost behind this",
        _of_adjective, only={"v": " ".join(_PREPOSITION_OF)}, never={"n": ""}),
    row("was prepared the", r"(?<![ZJ])(?<=[iat])R?(?P<v>[eg])(?P<at>T)(?P<n>.)", _BETWEEN, "{v} by {at}", only={},
        never={"v": _DITRANSITIVE, "n": _LATER}),
    row("expressed interest the", r"(?<=[nscNJKC])R?(?P<v>[eh])(?P<n>[nc])(?P<at>T)(?P<m>.)", _BETWEEN,
        '=write the word that is lost, such as "in", "of" or "to"',
        never={"m": _LATER, "n": "today yesterday tomorrow home school parliament abroad life", "v": _DITRANSITIVE}),
    row("each the dams", r"(?<!P)(?P<v>[EFM]|R|Y)(?P<at>[Tk])(?P<n>.)", '"of" is lost', "{v} of {at}",
        never={"n": "world"},
        only={"v": "each most many several few none some", "at": "the these those them us"}),
    row("the of", r"(?P<v>T|A(?!C))(?P<at>[OiauUdLwWtqKoZ;]|C(?![TSA])|P(?=[TA]))", _NOUN,
        '=write the noun that is meant behind "{v}"',
        never={"at": "may", "v": "my"}),
    row("of the took", r"(?P<v>T)(?P<at>h)(?=[TASHMkbn])", _NOUN, '=write the noun that is meant behind "{v}"',
        only={"at": "took gave began made met held"}),
    row("of the noted that", r"(?P<v>T)(?P<at>[eh])Q", _NOUN, '=write the noun that is meant behind "{v}"',
        only={"at": "noted agreed decided recommended requested stressed recognised recognized emphasised emphasized"
                    " acknowledged reaffirmed recalled underlined asked"}),
    row("the adopt", r"(?P<v>[TAHE])(?P<at>v)(?=[TAOPiauLQ.,;])", "a verb stands where a noun is wanted",
        '=write the noun for "{at}", or the words that are lost before it',
        never={"at": _NOUNS_TODAY}),
    row("by ensure", r"(?P<v>[OP])(?P<at>v)(?=[TASHMknsjG])", "behind this word a verb ends in -ing",
        '=write "{at}" with -ing',
        only={"v": "of for from by with without into through against about towards upon"}),
    row("is important ensure", r"(?<=[ia])R?(?P<v>j)(?P<at>v)(?=[TASHMk])", _TO, "{v} to {at}"),
    row("for first time", r"(?P<v>P)(?P<at>Y)(?P<n>[nb])", '"the" is lost', "{v} the {at} {n}",
        only={"v": "for in at during over on of by", "at": "first same latter second", "n":
              "time half quarter week year month day phase instance way case period occasion stage"}),
    row("that number of", r"(?P<q>[QC.])(?P<at>c)O[jm]*[sf]", '"a" or "the" is lost', "a {at}",
        only={"at": "number range series variety majority"}),
    row("witness who", r"(?<![^.;QBPOvVeh])(?P<at>[nb])W", '"a" or "the" is lost', '=write "a {at}" or "the {at}"',
        only={"at": "witness individual person officer member delegate expert official worker child woman man victim"
                    " representative participant minister speaker migrant refugee"}),
    row("free charge", r"(?<=[iaq])j(?P<at>b)(?=[.,;])", '"of" is lost', "of {at}", only={"at": "charge"}),
    row("he Meeting", r"(?P<at>J)(?P<n>[NnscI])(?=[ehzia])", "this word stands for another", "the {n}",
        only={"at": "he"}),
    row("must not left", r"(?<=[nscNJKWQw])LR*(?P<at>[ex])(?=[oPr])", _BE, "be {at}",
        only={"at": "left led sent built sought"}),
    row("is entitled protection", r"(?<=[iaqtr])(?P<v>[ej])(?P<at>[nsjY])", "a word is lost behind this",
        _of_adjective,
        only={"v": "entitled composed aware capable"}),
    row("took note Fiji's", r"(?P<v>[Vhz])(?P<n>[bc])(?P<at>[SNTAM])", '"of" is lost', "{v} {n} of {at}",
        only={"v": "take takes took taking", "n": "note"}),
    row("because a storm", r"(?P<at>B)[TA][jnmb]*[nbc](?=[.,;])(?!,[wW])", '"of" is lost', "because of",
        only={"at": "because"}),
    row("within year of", r"(?P<v>P)(?P<at>n)(?=O)", '"a" is lost', "{v} a {at}", only={"v": "within",
        "at": "year month week day decade"}),
    row("with exception of", r"(?P<v>P)(?P<at>[ncb])(?=O)", '"the" is lost', "{v} the {at}",
        only={"v": "with in at on for by", "at": "exception absence invitation basis auspices"}),
    row("free charge", r"(?P<v>[jxV])(?P<at>[bx])(?=[.,;])", '"of" is lost', "free of charge", only={"v": "free",
        "at": "charge"}),
    row("asked them charge", r"(?P<v>[eVh])(?P<n>k)(?P<at>[vVb])(?=[TAk#P])", _TO, "{n} to {at}",
        only={"v": "ask asked invite invited request requested urge urged encourage encouraged instruct instructed",
              "n": "them us"}),
    row("will paid for", r"(?<=[nscNJKWQwC])(?P<v>L)R*(?P<at>e)(?=[PTr.,;o])", _BE, "{v} be {at}",
        only={"at": "paid held made led built brought taught sought sent spent told kept lost met understood upheld"}),
    row("urged other members follow", r"(?P<v>e)[TYM]*j*(?P<n>s)(?P<at>[vV])(?=[TASHMk])", _TO, "{n} to {at}",
        only={"v": "asked requested urged invited encouraged instructed tasked authorised authorized"}),
    row("were advised replace", r"(?<=[iaqt])R?(?P<v>e)(?P<at>[vV])(?=[TASHMkJ])", _TO, "{v} to {at}",
        only={"v": "advised asked invited requested urged encouraged required expected allowed permitted obliged"
                   " authorised authorized instructed entitled"}),
)  # fmt: skip
