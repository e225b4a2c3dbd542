"""The table of names: found in text, known by any of their forms, printed by profile, put in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from drafter.model import Attendee, Name, NameKind, Role
from drafter.names import Table

ORGANISATION = NameKind.ORGANISATION
ROWS = (
    Name("ruritania", "Ruritania", forms=(("formal", "the Kingdom of Ruritania"),)),
    Name("elbonia", "Republic of Elbonia", aliases=("Elbonia", "the Republic of Elbonia")),
    Name("north-elbonia", "Democratic People's Republic of Elbonia"),
    Name("turkeyland", "Turkeyland"),
    Name("islands", "Cinnabar Islands", aliases=("the Cinnabar Islands",), forms=(("short", "Cinnabar"),)),
    Name("cote", "Côte d'Émeraude", aliases=("Emerald Coast",)),
    Name("freedonia", "Freedonia (Federated States of)", aliases=("Freedonia",), forms=(("short", "Freedonia"),)),
    Name("sylvania", "Sylvania"),
    Name("port", "Sylvania (Port Royal)", NameKind.TERRITORY, aliases=("Port Royal (Sylvania)", "Port Royal")),
    Name("timor", "Borduria-Leste"),
    Name("us", "United Straits", acronym="US"),
    Name("omr", "Office of the High Delegate for Migrants", ORGANISATION, "OHDM", ("High Delegate for Migrants",)),
    Name("who", "World Hat Organization", ORGANISATION, "WHO", ("World Hat Organisation",)),
    Name("vrs", "Voluntary Reporting System", NameKind.MECHANISM, "VRS-MSRC"),
    Name("women", "Entity for Hats and Women", ORGANISATION, "RU Women", forms=(("short", "RU Women"),)),
)
TABLE = Table(ROWS)


def found(text: str) -> list[tuple[str, str]]:
    return [(name.row.key, name.text) for name in TABLE.find(text)]


def row(key: str) -> Name:
    return next(row for row in ROWS if row.key == key)


def test_names_are_found_in_reading_order_with_their_places():
    text = "Attended by Ruritania, the Cinnabar Islands and RURITANIA"

    assert [(name.row.key, name.text, name.at) for name in TABLE.find(text)] == [
        ("ruritania", "Ruritania", (12, 21)),
        ("islands", "Cinnabar Islands", (27, 43)),
        ("ruritania", "RURITANIA", (48, 57)),
    ]


@pytest.mark.parametrize(
    ("text", "key", "printed"),
    [
        ("the Republic of Elbonia", "elbonia", "Republic of Elbonia"),
        ("the Democratic People's Republic of Elbonia", "north-elbonia", "Democratic People's Republic of Elbonia"),
        ("from Sylvania (Port Royal)", "port", "Sylvania (Port Royal)"),
        ("from Port Royal (Sylvania)", "port", "Port Royal (Sylvania)"),
        ("from Sylvania (attached)", "sylvania", "Sylvania"),
        ("Office of the High Delegate for Migrants", "omr", "Office of the High Delegate for Migrants"),
        ("the High Delegate for Migrants", "omr", "High Delegate for Migrants"),
    ],
)
def test_the_longest_name_wins(text, key, printed):
    assert found(text) == [(key, printed)]


@pytest.mark.parametrize(
    "printed",
    [
        "Democratic People’s Republic of Elbonia", "Democratic People's Republic\nof Elbonia",
        "Democratic People's  Republic of\N{NO-BREAK SPACE}Elbonia", "DEMOCRATIC PEOPLE’S REPUBLIC OF ELBONIA",
    ],
)  # fmt: skip
def test_apostrophes_spaces_and_capitals_do_not_hide_a_name(printed):
    assert found(f"with {printed}.") == [("north-elbonia", printed)]


@pytest.mark.parametrize(
    "printed",
    ["Côte d’Émeraude", "Cote d'Emeraude", "COTE D’EMERAUDE", "CÔTE D'ÉMERAUDE", "Co\u0302te d'E\u0301meraude"],
)
def test_accents_do_not_hide_a_name(printed):
    assert found(f"with {printed}.") == [("cote", printed)]


@pytest.mark.parametrize("dash", ["-", "\N{EN DASH}", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}"])
def test_dashes_of_any_make_are_equal(dash):
    assert found(f"Borduria{dash}Leste") == [("timor", f"Borduria{dash}Leste")]


@pytest.mark.parametrize(
    "text",
    ["Ruritanian officials", "ruritania", "RuriTania", "Turkeylander", "turkeyland", "Republic of ruritania", ""],
)
def test_small_letters_and_longer_words_are_no_names(text):
    assert found(text) == []


def test_a_possessive_ends_where_the_name_ends():
    assert found("Ruritania’s work and Ruritania's hats, RURITANIA'S") == [
        ("ruritania", "Ruritania"), ("ruritania", "Ruritania"), ("ruritania", "RURITANIA"),
    ]  # fmt: skip


def test_both_names_of_a_compound_are_found():
    assert found("the OHDM-managed Ruritania-Sylvania fund") == [
        ("omr", "OHDM"), ("ruritania", "Ruritania"), ("sylvania", "Sylvania"),
    ]  # fmt: skip


def test_no_name_runs_over_cells_or_empty_lines():
    assert found("Cinnabar\tIslands; Republic of\n\nElbonia") == [("islands", "Cinnabar"), ("elbonia", "Elbonia")]


def test_the_acronym_in_brackets_belongs_to_the_name_before_it():
    assert found("the Voluntary Reporting System (VRS-MSRC), the High Delegate for Migrants\n(OHDM) and VRS-MSRC") == [
        ("vrs", "Voluntary Reporting System (VRS-MSRC)"),
        ("omr", "High Delegate for Migrants\n(OHDM)"),
        ("vrs", "VRS-MSRC"),
    ]


def test_another_acronym_in_brackets_does_not_belong_to_the_name():
    assert found("the Voluntary Reporting System (OHDM)") == [("vrs", "Voluntary Reporting System"), ("omr", "OHDM")]


def test_a_footnote_mark_after_a_name_does_not_hide_it():
    assert found("OHDM* and Ruritania¹") == [("omr", "OHDM"), ("ruritania", "Ruritania")]
    assert TABLE.named("Ruritania¹") is TABLE.named("Ruritania*") is row("ruritania")


@pytest.mark.parametrize("text", ["PERSONS WHO ATTENDED", "JOIN US IN STRELSAU", "worth US$5 million"])
def test_an_acronym_that_is_a_word_too_is_a_name_only_among_small_letters(text):
    assert found(text) == []
    assert found("OHDM, WHO and the US") == [("omr", "OHDM"), ("who", "WHO"), ("us", "US")]


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Ruritania", "ruritania"), ("RURITANIA", "ruritania"), ("ruritania", "ruritania"),
        (" Ruritania ", "ruritania"), ("the Kingdom of Ruritania", "ruritania"), ("Elbonia", "elbonia"),
        ("The Cinnabar Islands", "islands"), ("Democratic People`s Republic of Elbonia", "north-elbonia"),
        ("cote d’emeraude", "cote"), ("Office of the High Delegate for Migrants (OHDM)", "omr"), ("OHDM", "omr"),
        ("the High Delegate for Migrants (OHDM)", "omr"), ("World Hat Organization (World Hat Organisation)", "who"),
        ("Sylvania (Port Royal)", "port"),
    ],
)  # fmt: skip
def test_a_row_is_known_by_any_of_its_forms(printed, key):
    assert TABLE.named(printed) is row(key)


@pytest.mark.parametrize(
    "printed",
    ["", "the", "Grand Fenwick", "Ruritania and Sylvania", "Sylvania (Fenwick)", "Elbonia (OHDM)", "()", ")", "("],
)
def test_what_no_row_has_is_not_known(printed):
    assert TABLE.named(printed) is None
    assert TABLE.kind_of(printed) is NameKind.OTHER


def test_the_kind_of_a_printed_name_and_the_row_of_an_acronym_are_told():
    assert TABLE.kind_of("Port Royal") is NameKind.TERRITORY
    assert TABLE.with_acronym("OHDM") is row("omr")
    assert TABLE.with_acronym("ohdm") is None


@pytest.mark.parametrize(
    ("key", "profile", "printed", "running"),
    [
        ("ruritania", "", "Ruritania", "Ruritania"),
        ("ruritania", "formal", "Kingdom of Ruritania", "the Kingdom of Ruritania"),
        ("islands", "formal", "Cinnabar Islands", "the Cinnabar Islands"),
        ("islands", "short", "Cinnabar", "Cinnabar"),
        ("freedonia", "", "Freedonia (Federated States of)", "the Federated States of Freedonia"),
        ("freedonia", "short", "Freedonia", "Freedonia"),
        ("port", "", "Sylvania (Port Royal)", "Sylvania (Port Royal)"),
        ("omr", "", "Office of the High Delegate for Migrants", "the Office of the High Delegate for Migrants"),
        ("women", "short", "RU Women", "RU Women"),
    ],
)
def test_a_name_is_printed_by_profile_with_its_article_only_in_a_sentence(key, profile, printed, running):
    assert TABLE.printed(row(key), profile) == printed
    assert TABLE.running(row(key), profile) == running


def test_alphabetical_order_ignores_the_article_accents_and_capitals():
    rows = [Name(name, name) for name in ("The Zembla", "elbonia", "Éire", "Éclair", "Evallonia", "eclair B", "Zemblb")]

    assert [row.name for row in TABLE.in_order(rows)] == [
        "Éclair", "eclair B", "Éire", "elbonia", "Evallonia", "The Zembla", "Zemblb",
    ]  # fmt: skip


def test_alphabetical_order_follows_what_the_profile_prints_or_the_rows_own_sort_key():
    rows = (Name("a", "Zed", forms=(("short", "Alpha"),)), Name("b", "Beta"), Name("c", "Gamma", sort="Aaa"))

    assert [row.key for row in TABLE.in_order(rows)] == ["c", "b", "a"]
    assert [row.key for row in TABLE.in_order(rows, "short")] == ["c", "a", "b"]


def test_where_two_rows_claim_a_form_the_first_keeps_it():
    table = Table([Name("one", "Fenwick"), Name("two", "Grand Fenwick", aliases=("Fenwick",))])

    assert table.named("Fenwick").key == "one"
    assert [name.row.key for name in table.find("Fenwick, Grand Fenwick")] == ["one", "two"]


def test_an_ampersand_counts_as_and():
    table = Table([Name("both", "Ruritania and Sylvania")])

    assert [name.text for name in table.find("with Ruritania & Sylvania, RURITANIA & SYLVANIA")] == [
        "Ruritania & Sylvania", "RURITANIA & SYLVANIA",
    ]  # fmt: skip
    assert table.named("Ruritania & Sylvania") is table.rows[0]


def test_an_empty_table_finds_and_knows_nothing():
    assert Table(()).find("Ruritania") == ()
    assert Table(()).named("Ruritania") is None


def test_a_name_with_letters_of_its_own_stands_among_ours_and_is_found_without_them():
    names = (Name("l", "Łęgowia"), Name("s", "Sørmark"), Name("m", "Marés"), Name("h", "Halvorsund"))

    assert [row.key for row in Table(names).in_order(names)] == ["h", "l", "m", "s"]
    assert [found.row.key for found in Table(names).find("Legowia and Sormark")] == ["l", "s"]


def test_an_organisation_whose_name_ends_in_its_reach_has_no_article_in_a_sentence():
    rows = (Name("hats", "Hats International", ORGANISATION), Name("world", "International Hat Council", ORGANISATION))

    assert [Table(rows).running(each) for each in rows] == ["Hats International", "the International Hat Council"]


PIECES = [form for row in ROWS for form in (row.name, row.acronym, *row.aliases)]


@given(
    st.lists(st.sampled_from([*PIECES, " ", "\n", "(", ")", "the ", "’s", "-", ", ", "WHO", "Republic of"])) | st.text()
)
def test_whatever_the_text_what_is_found_stands_in_it_in_order_and_apart(parts):
    text = "".join(parts)
    names = TABLE.find(text)

    assert all(name.text == text[slice(*name.at)] for name in names)
    assert all(TABLE.named(name.text) is name.row for name in names)
    assert sorted(place for name in names for place in name.at) == [place for name in names for place in name.at]


@pytest.mark.parametrize("text", ["Republic of " * 20_000, "(" * 50_000, "Ruritania" + " " * 100_000, "\n " * 50_000])
def test_a_hostile_text_is_read_in_a_moment(text):
    assert len(TABLE.find(text)) <= 1
    TABLE.named(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Freedona", "freedonia"),  # a letter lost
        ("Sylvannia", "sylvania"),  # one too many
        ("Turkeylnad", "turkeyland"),  # two in each other's place
        ("the Republic of Elbomia", "elbonia"),
        ("Cinabar Islnads", "islands"),
        ("Office of the High Delegate for Migrents", "omr"),
        ("Democrattic People’s Republic of Elbonia", "north-elbonia"),
    ],
)
def test_a_name_misspelt_is_near_the_one_that_was_meant(typed: str, meant: str):
    assert TABLE.near(typed) == row(meant)


@pytest.mark.parametrize(
    "typed", ["Sylvania", "Ruritania (RU)", "Mauritania", "Pensylvania", "WHOM", "VRS", "World Hat Bank", "Port", ""]
)
def test_a_known_name_an_acronym_and_another_name_are_near_none(typed: str):
    assert TABLE.near(typed) is None


def _listed(*printed: str) -> list[Attendee]:
    return [Attendee(name, name, NameKind.OTHER, Role.PARTICIPANT) for name in printed]


def test_strangers_are_told_once_where_most_of_a_list_is_known():
    known = ("Sylvania", "Ruritania", "Turkeyland", "")

    assert [one.printed for one in TABLE.strangers(_listed(*known, "Lutha", "Lutha", "Zenda"))] == ["Lutha", "Zenda"]
    assert TABLE.strangers(_listed(*known, "Lutha", "Zenda", "Klow")) == ()
    assert TABLE.strangers(_listed("Sylvania", "Ruritania", "Lutha")) == ()


def test_a_bare_name_bears_no_article_though_others_of_its_kind_do():
    league = Name("ll", "Lake League", NameKind.ORGANISATION)

    assert Table([league]).running(league) == "the Lake League"
    bare = replace(league, bare=True)
    assert Table([bare]).running(bare) == "Lake League"
