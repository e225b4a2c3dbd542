"""Statements of the Lake Wardens, invented, one a year: what stands in each is said a little otherwise than before."""

from __future__ import annotations

from series import numbered

from drafter.model import Statement

_SAID = {
    "2015-05-07": (
        "The First Meeting of the Lake Wardens was held in Zenda, Ruritania, on 7 May 2015.",
        "The Wardens welcomed a proposal by Elbonia to chart the northern shoals.",
        "The Wardens agreed that the register of nets be kept as a means of counting the eels of the lake.",
        "The Wardens thanked the Government of Ruritania for the warm welcome given to all delegations.",
    ),
    "2016-05-06": (
        "The Second Meeting of the Lake Wardens took place in Klow, Syldavia, on 6 May 2016.",
        "The Wardens also welcomed Borduria's proposal for a school of pilots on the lake.",
        "The Wardens noted that the register of nets had been opened, and thanked Elbonia for its charts.",
        "The Wardens expressed their thanks to Syldavia for hosting the Meeting and for the warm welcome.",
    ),
    "2017-05-05": (
        "The Third Meeting of the Lake Wardens was held in Szohod, Borduria, on 5 May 2017.",
        "The Wardens welcomed a proposal by Syldavia to print new charts of the southern shoals.",
        "The Wardens recommended that the register of nets be retained as a means of counting the eels of the lake.",
        "The Wardens thanked the Government of Borduria for the warm welcome, and for hosting the Meeting.",
    ),
    "2018-05-04": (
        "The Fourth Meeting of the Lake Wardens took place in Zenda, Ruritania, on 4 May 2018.",
        "The Wardens supported the proposal by Ruritania to count the eels in spring.",
        "The Wardens agreed that the register of nets be retained as a means of counting the eels of the lake.",
        "The Wardens thanked Ruritania for hosting the Meeting, and for the warm welcome given to all delegations.",
    ),
}
STATEMENTS: tuple[Statement, ...] = tuple(numbered(day, *said, name="lakes") for day, said in _SAID.items())
TEXTS: dict[str, str] = {
    f"lakes{day[:4]}": "\n\n".join(["LAKE WARDENS", "STATEMENT", *(f"{n}. {text}" for n, text in enumerate(said, 1))])
    + "\n"
    for day, said in _SAID.items()
}
