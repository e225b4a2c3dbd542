"""The register precedents/names.yaml: complete, without contradiction, and knowing what past texts print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter import marked_yaml
from drafter.model import Name, NameKind
from drafter.names import Table

REGISTER = Path(__file__).parent.parent / "precedents" / "names.yaml"
FIELDS = {"name", "kind", "acronym", "aliases", "forms", "sort", "until", "general", "bare"}
PROFILES = {"un", "un-formal", "bali", "au"}
MEMBERS_AND_OBSERVER_STATES = 193 + 2
IN_FREE_ASSOCIATION = 2  # the Cook Islands and Niue, which bind themselves by treaties of their own


def rows() -> tuple[Name, ...]:
    tree = marked_yaml.load(REGISTER.read_text(encoding="utf-8"), REGISTER.name).value
    return tuple(
        Name(
            key,
            row["name"],
            NameKind(row.get("kind", "state")),
            row.get("acronym", ""),
            tuple(row.get("aliases", ())),
            tuple(row.get("forms", {}).items()),
            row.get("sort", ""),
        )
        for key, row in tree.items()
        if set(row) <= FIELDS
    )


ROWS = rows()
TABLE = Table(ROWS)
KEYS = {row.key: row for row in ROWS}


def forms(row: Name) -> list[str]:
    return [form for form in (row.name, row.acronym, *row.aliases, *dict(row.forms).values()) if form]


def test_every_row_has_only_the_fields_that_the_top_of_the_file_explains():
    tree = marked_yaml.load(REGISTER.read_text(encoding="utf-8"), REGISTER.name).value

    assert [key for key, row in tree.items() if not set(row) <= FIELDS] == []
    assert all(f"{field}:" in REGISTER.read_text(encoding="utf-8").split("\n\n")[0] for field in FIELDS)


def test_all_members_of_the_united_nations_and_its_observer_states_are_there():
    assert sum(row.kind is NameKind.STATE for row in ROWS) == MEMBERS_AND_OBSERVER_STATES + IN_FREE_ASSOCIATION


def test_every_form_of_a_row_is_known_and_found_as_that_row_and_no_other():
    for row in ROWS:
        for form in forms(row):
            bare = form.removeprefix("the ")
            assert TABLE.named(form) is row
            assert [(name.row.key, name.text) for name in TABLE.find(f"with {form}, and")] == [(row.key, bare)]
            assert [name.row.key for name in TABLE.find(f"{bare.upper()}, 5 MARCH")] == [row.key]


def test_no_form_stands_twice_in_a_row():
    listed = {row.key: [row.name, *row.aliases, row.acronym] for row in ROWS}

    assert {key: names for key, names in listed.items() if len(set(names)) < len(names)} == {}


def test_every_row_is_typed_cleanly():
    ragged = re.compile(r"^\s|\s$|\s\s|[’‘–\u00a0]")

    assert [row.key for row in ROWS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row.key)] == []
    assert [row.key for row in ROWS if any(profile not in PROFILES for profile, _ in row.forms)] == []
    assert [form for row in ROWS for form in forms(row) if ragged.search(form)] == []
    assert [row.name for row in ROWS if row.name.lower().startswith("the ")] == []


def test_rows_of_a_kind_stand_in_alphabetical_order():
    for kind in (NameKind.ORGANISATION, NameKind.MECHANISM):
        listed = [row.name.casefold() for row in ROWS if row.kind is kind]
        assert listed == sorted(listed)


@pytest.mark.parametrize(
    ("key", "un", "bali", "au"),
    [
        ("viet-nam", "Viet Nam", "Viet Nam", "Vietnam"),
        ("lao-pdr", "Lao People's Democratic Republic", "Lao PDR", "Laos"),
        ("brunei-darussalam", "Brunei Darussalam", "Brunei Darussalam", "Brunei Darussalam"),
        ("hong-kong-sar", "Hong Kong SAR (China)", "Hong Kong SAR", "Hong Kong"),
        ("macao-sar", "Macao SAR (China)", "Macau SAR", "Macau"),
        ("syria", "Syrian Arab Republic", "Syrian Arab Republic", "Syria"),
        ("iran", "Iran (Islamic Republic of)", "Iran", "Iran"),
        ("republic-of-korea", "Republic of Korea", "Republic of Korea", "Republic of Korea"),
        ("turkiye", "Türkiye", "Türkiye", "Türkiye"),
        ("united-states", "United States of America", "United States of America", "United States"),
        ("united-kingdom", "United Kingdom of Great Britain and Northern Ireland", "United Kingdom", "United Kingdom"),
        ("russian-federation", "Russian Federation", "Russian Federation", "Russia"),
        ("timor-leste", "Timor-Leste", "Timor-Leste", "Timor-Leste"),
        ("netherlands", "Netherlands (Kingdom of the)", "Netherlands", "Netherlands"),
        ("interpol", "International Criminal Police Organization", "INTERPOL", "INTERPOL"),
    ],
)
def test_each_profile_prints_its_own_form(key, un, bali, au):
    assert [TABLE.printed(KEYS[key], profile) for profile in ("un", "bali", "au")] == [un, bali, au]


@pytest.mark.parametrize(
    ("key", "profile", "running"),
    [
        ("philippines", "bali", "the Philippines"),
        ("united-states", "bali", "the United States of America"),
        ("united-kingdom", "bali", "the United Kingdom"),
        ("netherlands", "bali", "the Netherlands"),
        ("netherlands", "un", "the Kingdom of the Netherlands"),
        ("iran", "un", "the Islamic Republic of Iran"),
        ("maldives", "bali", "Maldives"),
        ("micronesia", "bali", "the Federated States of Micronesia"),
        ("indonesia", "un-formal", "the Republic of Indonesia"),
        ("lao-pdr", "bali", "the Lao PDR"),
        ("lao-pdr", "au", "Laos"),
        ("australia", "bali", "Australia"),
        ("viet-nam", "bali", "Viet Nam"),
        ("iom", "bali", "the International Organization for Migration"),
        ("interpol", "bali", "INTERPOL"),
        ("un-women", "bali", "UN Women"),
    ],
)
def test_a_sentence_has_the_article_where_the_name_takes_one(key, profile, running):
    assert TABLE.running(KEYS[key], profile) == running


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Vietnam", "viet-nam"), ("Laos PDR", "lao-pdr"), ("Burma", "myanmar"), ("Turkey", "turkiye"),
        ("Swaziland", "eswatini"), ("Czech Republic", "czechia"), ("Cape Verde", "cabo-verde"),
        ("Russia", "russian-federation"),
        ("Congo", "congo"), ("Democratic Republic of the Congo", "democratic-republic-of-the-congo"),
        ("Democratic People's Republic of Korea", "democratic-peoples-republic-of-korea"),
        ("The Netherlands", "netherlands"), ("UAE", "united-arab-emirates"), ("USA", "united-states"),
        ("Macau SAR", "macao-sar"), ("Hong Kong SAR (China)", "hong-kong-sar"),
        ("New Caledonia (France)", "new-caledonia"),
        ("United Nations High Commissioner for Refugees (UNHCR)", "unhcr"), ("Interpol", "interpol"),
        ("International Organisation for Migration (IOM)", "iom"), ("Asia Development Bank (ADB)", "adb"),
        ("International Federation of Red Cross and the Red Crescent Societies (IFRC)", "ifrc"),
        ("International Federation of the Red Cross (IFRC)", "ifrc"), ("AATIP", "aaptip"), ("VRSMSRC", "vrs-msrc"),
        ("United Nations Development Program (UNDP)", "undp"), ("CIFAL-Jeju", "cifal-jeju"),
        ("Asia-Pacific Consultations on Refugees, Displaced Persons and Migrants (APC)", "apc"),
        ("Intergovernmental Consultations on Migration, Asylum and Refugees (IGC)", "igc"),
        ("Regional Immigration Liaison Officers Network (RILON)", "rilon"),
        ("Technical Experts Working Group (TEWG)", "tewg"),
    ],
)  # fmt: skip
def test_what_past_texts_print_is_known(printed, key):
    assert TABLE.named(printed) is KEYS[key]


@pytest.mark.parametrize(
    ("acronym", "kind"),
    [
        ("IOM", "organisation"), ("UNHCR", "organisation"), ("UNODC", "organisation"), ("ILO", "organisation"),
        ("ICMPD", "organisation"), ("IGC", "organisation"), ("RSO", "mechanism"), ("RCF", "mechanism"),
        ("AHG", "mechanism"), ("RILON", "mechanism"), ("TEWG", "mechanism"), ("JCLEC", "mechanism"),
        ("WGTIP", "mechanism"), ("VRS-MSRC", "mechanism"), ("RBDES", "mechanism"), ("AVRR", "mechanism"),
        ("TOCTA", "mechanism"), ("AAPTIP", "mechanism"), ("UAE", "state"),
    ],
)  # fmt: skip
def test_acronyms_of_past_texts_have_their_row(acronym, kind):
    assert TABLE.with_acronym(acronym).kind == kind


def test_territories_and_others_are_never_called_states():
    assert TABLE.kind_of("Hong Kong SAR") is NameKind.TERRITORY
    assert TABLE.kind_of("France (New Caledonia)") is NameKind.TERRITORY
    assert TABLE.kind_of("Chinese Taipei") is NameKind.OTHER
    assert TABLE.kind_of("European Commission") is NameKind.ORGANISATION
