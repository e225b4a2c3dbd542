"""Words that stand with a capital in any statement, or begin a sentence, and name nobody."""

from __future__ import annotations

from drafter.verbs import BODIES

_GENERAL = """
    accord action additional ad advisory affairs african agenda agreement american annex annual arab article
    articles asian bank banks branch budget bureau capital cabinet central centre center chapter charter civil
    coast communique communiqué conclusion conclusions contact contracting convention coordination coordinator
    covenant data deputy declaration decision department development director directors directorate draft
    economic embassy energy environment european executive external extraordinary federal final finance
    financial first focal force foreign framework fund general global government hoc head heads health high
    home host human immigration industry information initiative institute integrity interior internal
    international joint justice labour labor law leader legal level local management maritime memorandum
    ministerial ministry mission mutual national network north office open ordinary pacific paper paragraph
    parliament people person persons part partner partners permanent plan point points police policy
    preparatory prime principles priority procedure proceedings programme program protocol rapporteur
    recommendation recommendations region regional register registry regulations report representative
    republic resolution review road roadmap rules science scientific second sector security senior service
    services side south special standing state statement statutes steering strategic strategy sub-committee
    subsidiary system task team technical terms territory text third trade transport treasury treaty
    under-secretary unit united university vice western east west work working world year monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
""".split()
SMALL = """
    a about above across after again against all already also although among an and another any are as at
    based because been before being below beside besides between both but by co consequently considering
    currently despite during each earlier either even every few finally following for former four five six
    seven eight nine ten from further furthermore given has have having here however i if in inter alia into
    is it its last lastly later likewise many more moreover most much neither next no none nor not nothing
    notwithstanding now of on once one only or other our over previous pursuant recent recently same several
    since so some such that the their then there therefore these they this those three through throughout thus
    to together toward towards two under until up upon very was we were what when where whereas which while
    who whose why with within without yet
""".split()
GENERIC = frozenset((*_GENERAL, *SMALL, *(word for body in BODIES for word in body.split())))
"""Words that stand with a capital in any statement, or begin a sentence, and name nobody."""
