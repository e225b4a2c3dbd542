"""No-break spaces are a text's own: they stay where they are printed, and hide nothing from whoever reads it."""

from __future__ import annotations

from dataclasses import replace

from accounting import statements_of
from hypothesis import given, settings, strategies as st

from drafter import shapes
from drafter.model import Name, NameKind, Statement, spaced
from drafter.names import Table

NAMES = Table(
    (
        *(Name(name.lower(), name, NameKind.STATE) for name in ("Elbonia", "Lancre", "New Ruritania")),
        Name("graustark", "Graustark", NameKind.STATE, aliases=("Kingdom of Graustark",)),
    )
)
TEXT = (
    "THIRD MEETING OF THE NET FORUM\nPort Klow, Kingdom of Graustark, 5 March 2013\nCO-CHAIRS' STATEMENT\n\n"
    "1. The Third Meeting of the Net Forum was held in Port Klow, Graustark, on 5 March 2013 and was attended by "
    "Elbonia, Lancre and New Ruritania. It was hosted by the Government of Graustark and co-chaired by Mr. Ben Orne of "
    "Elbonia and Ms Ada Flavia of New Ruritania.\n\n2. The Meeting took note of the plan.\n\n3. Members called on all "
    "to mend nets.\n\n4. Members did not agree on a date.\n\n5. Senior officials expressed appreciation.\n\n"
    "6. The Net Mending Office (NMO) was thanked.\n"
)


def only(text: str) -> Statement:
    (statement,) = statements_of(text, NAMES)
    return statement


def seen(statement: Statement) -> Statement:
    """Return a statement with plain spaces in what it keeps as printed; facts must hold them already."""
    return replace(
        statement,
        source=None,
        title=tuple(map(spaced, statement.title)),
        blocks=tuple(replace(block, text=spaced(block.text)) for block in statement.blocks),
        attendance=tuple(replace(one, printed=spaced(one.printed)) for one in statement.attendance),
        repairs=tuple(replace(one, before=spaced(one.before), after=spaced(one.after)) for one in statement.repairs),
    )


PLAIN = only(TEXT)
GAPS = [at for at, letter in enumerate(TEXT) if letter == " "]


@settings(max_examples=30)
@given(st.sets(st.sampled_from(GAPS), max_size=len(GAPS) // 3), st.sampled_from("\u00a0\u202f"))
def test_no_space_of_a_text_changes_what_is_read_of_it(places, space):
    text = "".join(space if at in places else letter for at, letter in enumerate(TEXT))

    assert seen(only(text)) == seen(PLAIN)


@settings(max_examples=30)
@given(st.sets(st.sampled_from(GAPS), max_size=len(GAPS) // 3), st.sampled_from("\u00a0\u202f"))
def test_no_space_of_a_text_changes_who_did_what(places, space):
    text = "".join(space if at in places else letter for at, letter in enumerate(TEXT))

    assert list(shapes.acts(only(text).blocks)) == list(shapes.acts(PLAIN.blocks))


def test_the_text_that_is_read_has_facts_to_lose():
    meeting = PLAIN.meeting

    assert (meeting.name, meeting.city, meeting.country) == ("Third Meeting of the Net Forum", "Port Klow", "Graustark")
    assert (meeting.host, len(meeting.co_chairs)) == ("the Government of Graustark", 2)
    assert [one.name for one in PLAIN.attendance] == ["Elbonia", "Lancre", "New Ruritania"]
    verbs = ("took note of", "called on", "did not agree", "expressed appreciation")
    assert tuple(verb for _, verb in shapes.acts(PLAIN.blocks) if verb in verbs) == verbs


def test_words_keep_their_no_break_spaces_where_they_are_printed():
    statement = only(TEXT.replace("New Ruritania", "New\u00a0Ruritania").replace("THIRD MEETING", "THIRD\u202fMEETING"))

    assert [one.printed for one in statement.attendance] == ["Elbonia", "Lancre", "New\u00a0Ruritania"]
    assert statement.attendance[2].name == "New Ruritania"
    assert statement.title[0] == "THIRD\u202fMEETING OF THE NET FORUM"
    assert "Lancre and New\u00a0Ruritania." in statement.blocks[0].text
