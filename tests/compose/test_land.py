"""One delegation in agreed language: by its long name where the clause has always had one, and with its own article."""

from __future__ import annotations

import pytest

from drafter.compose import land
from drafter.compose.clauses import filled
from drafter.model import Attested, Name, Precedent, Source
from drafter.names import table

NAMES = table((
    Name("ruritania", "Ruritania", forms=(("un-formal", "the Kingdom of Ruritania"),)),
    Name("sylvania", "Sylvania", forms=(("un-formal", "the Republic of Sylvania"),)),
    Name("elbonia", "Elbonia"),
    Name("lake-isles", "Lake Isles", aliases=("the Lake Isles",)),
    Name("sea-emirates", "Sea Emirates", aliases=("the Sea Emirates",)),
))  # fmt: skip
THANKED = "Ministers thanked the Government of the {{ host.country }} for its hospitality."


def drafted(host: str, *held: str, text: str = THANKED) -> str:
    values = [(("host.country", each),) for each in held]
    evidence = tuple(Attested(str(n), "1", Source("a.txt"), "", value) for n, value in enumerate(values))
    clause = Precedent("closing/thanks", text, attested=evidence)
    row = NAMES.named(host)
    name = land.as_agreed(clause, "host.country", NAMES.running(row) if row else host, NAMES)
    return filled(clause, lambda _: name, lands={"host.country"}).text


@pytest.mark.parametrize(
    ("host", "thanked"),
    [("Sylvania", "the Government of the Republic of Sylvania"),
     ("Republic of Sylvania", "the Government of the Republic of Sylvania"),
     ("Elbonia", "the Government of Elbonia"), ("Lake Isles", "the Government of the Lake Isles"),
     ("Farland", "the Government of Farland")],
)  # fmt: skip
def test_a_clause_that_had_long_names_has_one_of_the_new_host_and_no_article_too_many(host: str, thanked: str) -> None:
    assert f"{thanked} for its hospitality." in drafted(host, "Kingdom of Ruritania", "Republic of Sylvania")


@pytest.mark.parametrize("held", [("Ruritania", "Republic of Sylvania"), ("Sea Emirates",), ()])
def test_a_clause_that_had_a_short_name_once_keeps_to_short_names(held: tuple[str, ...]) -> None:
    assert "the Government of Sylvania for" in drafted("Republic of Sylvania", *held)


def test_the_article_of_another_word_stays() -> None:
    text = "Ministers thanked the {{ host.country }} delegation and the report of the {{ host.country }} delegation."

    assert drafted("Elbonia", "Lake Isles", text=text) == text.replace("{{ host.country }}", "Elbonia")
