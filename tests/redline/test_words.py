"""The words of a paragraph: marked as a lawyer marks them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies import words as texts

from drafter.model import Mark, Words, refused, taken
from drafter.redline.words import words

SIGNS = {Mark.KEPT: "{}", Mark.STRUCK: "[-{}-]", Mark.ADDED: "{{+{}+}}"}


def marked(found: Words) -> str:
    return "".join(SIGNS[part.mark].format(part.text) for part in found)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Sylvania, Elbonia met.", "Sylvania, Elbonia met.", "Sylvania, Elbonia met."),
        (
            "They met in Zenda on 5 March 2013.",
            "They met in Strelsau on 6 August 2014.",
            "They met in [-Zenda-]{+Strelsau+} on [-5 March 2013-]{+6 August 2014+}.",
        ),
        (
            "Elbonia and Sylvania met.",
            "Elbonia, Freedonia and Sylvania met.",
            "Elbonia{+, Freedonia+} and Sylvania met.",
        ),
        (
            "Elbonia, Utopia, Samavia came.",
            "Ruritania, Utopia, Sylvania came.",
            "[-Elbonia-]{+Ruritania+}, Utopia, [-Samavia-]{+Sylvania+} came.",
        ),
        ("It was held and closed.", "It was held, and closed.", "It was held{+,+} and closed."),
        ("the members’ reports", "the members' reports", "the [-members’-]{+members'+} reports"),
        ("one. Two two. Three three.", "one. Three three.", "one. [-Two two. -]Three three."),
        ("see para. 5 below", "see para. 6 below", "see para. [-5-]{+6+} below"),
        ("a border-control plan", "a border-management plan", "a [-border-control-]{+border-management+} plan"),
        ("from [[host.country]] came", "from Elbonia came", "from [-[[host.country]]-]{+Elbonia+} came"),
    ],
)
def test_words_and_punctuation_are_marked_as_a_person_marks_them(old, new, shown):
    assert marked(words(old, new)) == shown


def test_words_kept_by_chance_between_two_changes_are_no_confetti():
    found = words("The Meeting noted the work of the group.", "Participants welcomed a project by the group.")

    assert marked(found) == "[-The Meeting noted the work of-]{+Participants welcomed a project by+} the group."


def test_a_new_sentence_stands_whole():
    old = "The Meeting noted the report. It thanked the hosts of the workshop."
    new = "The Meeting noted the report. The hosts asked for more funds. It thanked the hosts of the workshop."

    assert marked(words(old, new)) == old.replace(" It", " {+The hosts asked for more funds. +}It")


def test_a_footnote_that_has_another_mark_is_the_same_footnote():
    found = words("It agreed¹ to pay.", "It agreed² to pay.", {"¹": "note 4"}, {"²": "note 4", "¹": "note 3"})

    assert {part.mark for part in found} == {Mark.KEPT}
    assert (taken(found), refused(found)) == ("It agreed² to pay.", "It agreed¹ to pay.")


def test_a_mark_that_is_now_another_footnote_is_changed():
    found = words("It agreed¹ to pay.", "It agreed¹ to pay.", {"¹": "old note 4"}, {"¹": "note 3"})

    assert marked(found) == "It agreed[-¹-]{+¹+} to pay."


def test_a_long_text_takes_no_long_time():
    text = " ".join(f"The Meeting noted item {n} of the list and {n * 7} others." for n in range(2000))
    found = words(text, text.replace("item 999 ", "entry 999 ").replace("1400 others", "few"))

    assert [part.text for part in found if part.mark is Mark.ADDED] == ["few", "entry"]


@settings(max_examples=300)
@given(old=texts(0), new=texts(0))
def test_kept_and_added_words_are_the_new_text_kept_and_struck_ones_the_old(old, new):
    found = words(old, new, {"¹": "a"}, {"¹": "b", "5": "c"})

    assert (taken(found), refused(found)) == (new, old)
