"""What a past sentence is told to be kept as, where it is found again."""

from __future__ import annotations

from drafter import markup
from drafter.model import Attested, Precedent, Shelf, Source
from drafter.workflow import look

SAID = "The Meeting welcomed the outcomes of the Workshop on Ice, held in Klow."
ONE = f"---\nid: x\nsource: {{file: x.txt, lines: [1, 9], sha256: a}}\n---\n\n# T\n\n1. {SAID}\n"


def test_a_sentence_is_kept_as_the_clause_that_it_is_to_the_letter_and_not_as_one_that_it_varies() -> None:
    statement = markup.read(ONE, "x.md")
    places = {
        variant: (Attested("x", "1", Source("x.txt", (1, 1)), SAID, variant=variant),) for variant in (True, False)
    }
    of = "The Meeting reviewed the outcomes of the {{ event.name }}, held in Klow."
    varied = Precedent("a/reviewed", of, attested=places[True])
    exact = Precedent("b/welcomed", SAID, attested=places[False])

    for held in ((varied, exact), (exact, varied)):
        ((found,),) = look.like_in(Shelf((statement,), held), [SAID])
        assert found.precedent == "b/welcomed"
    ((found,),) = look.like_in(Shelf((statement,), (varied,)), [SAID])
    assert found.precedent == "a/reviewed"
