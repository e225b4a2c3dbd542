"""Who did what down a document: lead-ins with lists, preambles, sub-lists, headings between a lead-in and its list.

Each document is written one block a line: what kind of block, its label and its text, then who acts and how.
"""

from __future__ import annotations

import pytest

from drafter import verbs
from drafter.model import Block, BlockKind

DOCUMENTS = {
    "a preamble that goes on in DO HEREBY, and a number that leads in to those it begins": """
        p | | WE, the Ministers of Ruritania, gathered in Klow on 5 March 2013; | WE | gathered
        p | | RECALLING the Plan; | |
        p | | DO HEREBY: | |
        p | 1 | WELCOME the report; | WE | WELCOME
        p | 2 | TASK the Secretariat to - | WE | TASK
        p | 2.1 | draw up a guide; | WE | TASK
        p | 2.2 | submit it; | WE | TASK
        h | | Nets | |
        p | 3 | EXPRESS OUR APPRECIATION for the work of Elbonia. | WE | EXPRESS OUR APPRECIATION
    """,
    "a sentence of two verbs, the last of which leads in": """
        p | 1 | Ministers expressed alarm at the cases reported and agreed to: | Ministers | expressed alarm
        i1 | a | buy nets together; and | Ministers | agreed
        i1 | b | lift all duties. | Ministers | agreed
        p | 2 | The Council agreed that members had noted the plan and endorsed: | The Council | agreed
        i1 | a | new nets. | The Council | agreed
        p | 3 | The Council hereby: | |
        i1 | a | deferred consideration of the budget; and | The Council | deferred
        i1 | b | called for wider ratification. | The Council | called for
    """,
    "numbered paragraphs behind a list with bullets stand below no lead-in": """
        p | | The Members suggested that the Office: | The Members | suggested
        i1 | | map nets; and | The Members | suggested
        i1 | | hold a forum. | The Members | suggested
        p | 1 | Boats should be built. | |
        p | 2 | The Council noted the nets. | The Council | noted
    """,
    "a body that adopts by the leave of an article": """
        p | | The Lake Commission, | |
        p | | ADOPTS, in accordance with Article IX of its Charter, the following: | The Lake Commission | ADOPTS
    """,
    "a resolution in capitals, with a sub-list": """
        p | | The Committee, | |
        p | 1 | TAKES NOTE of the report; | The Committee | TAKES NOTE of
        p | 2 | REQUESTS the Secretariat to: | The Committee | REQUESTS
        i1 | i | prepare a guide; and | The Committee | REQUESTS
        i1 | ii | submit a report; | The Committee | REQUESTS
        p | 3 | DECIDES to defer the matter; | The Committee | DECIDES
        p | 4 | EXPRESSES CONCERN over the delay and URGES Members to act; | The Committee | EXPRESSES CONCERN
        p | 5 | ALSO REQUESTS Members to pay. | The Committee | ALSO REQUESTS
        p | | Elbonia hosted a dinner. | Elbonia | hosted
        p | | Nets tear. | |
    """,
    "a resolution with a preamble and a sub-list two deep": """
        p | | The Conference of the Parties, | |
        p | | Recalling decision 3 of the Council, | The Conference of the Parties | Recalling
        p | | Noting with concern that members agreed to pay, | The Conference of the Parties | Noting with concern
        p | 1 | Decides to establish a fund; | The Conference of the Parties | Decides
        p | 2 | Requests the Secretariat, within its means: | The Conference of the Parties | Requests
        i1 | a | To prepare rules: | The Conference of the Parties | Requests
        i2 | i | for nets; | The Conference of the Parties | Requests
        i1 | b | To publish them; | The Conference of the Parties | Requests
        p | 3 | Remains seized of the matter; | The Conference of the Parties | Remains seized of
        p | 4 | Strongly condemns all raids. | The Conference of the Parties | Strongly condemns
    """,
    "a declaration whose bullets stand under headings": """
        p | | We, the Ministers, meeting in Klow on 5 May 2027, | |
        p | | Reaffirming our ties, | We | Reaffirming
        p | | Hereby: | |
        h1 | | Waters | |
        i1 | | Welcome the report, | We | Welcome
        i1 | | Decide to extend the mandate: | We | Decide
        i2 | | to the year 2030, | We | Decide
        h1 | | Land | |
        i1 | | Thank Elbonia for its hospitality, | We | Thank
        i1 | | Request Senior Officials to report. | We | Request
        h1 | | Annex | |
        i1 | | Direct flights | |
    """,
    "a heading between a colon and its list": """
        p | 1 | The Meeting agreed to: | The Meeting | agreed
        h1 | | Nets | |
        i1 | a | mend nets; | The Meeting | agreed
        h1 | | Boats | |
        i1 | a | build boats. | The Meeting | agreed
        p | 2 | Fish are many. | |
        h1 | | Fish | |
        i1 | a | count fish. | |
    """,
    "a heading below a list that is done": """
        p | 1 | The Meeting agreed to: | The Meeting | agreed
        i1 | a | mend nets. | The Meeting | agreed
        h1 | | Boats | |
        i1 | a | small boats | |
    """,
    "a heading after a sentence that is ended": """
        p | 1 | The Meeting agreed to act. | The Meeting | agreed
        h1 | | Nets | |
        i1 | | small nets | |
    """,
    "what we will do": """
        p | | We reaffirm our ties. We will: | We | reaffirm
        i1 | | work together; | We | will
        i1 | | instruct officials to report. | We | will
        p | | We commit ourselves to the lake. To this end, we shall: | We | commit
        i1 | | mend nets. | we | shall
    """,
    "what leaders also did": """
        p | 5 | Leaders also: | |
        i1 | a | reaffirmed the plan; | Leaders | reaffirmed
        i1 | b | agreed to review it; and | Leaders | agreed
        i1 | c | did not agree on a date. | Leaders | did not agree
        p | 6 | Leaders further: | |
        i1 | a | noted the report. | Leaders | noted
    """,
    "a declaration that declares by a heading": """
        p | | The Ministers of the Lakes, gathered in Klow, | |
        p | | Considering the storm, | The Ministers | Considering
        h1 | | AGREE | |
        p | 1 | To approve the plan. | The Ministers | AGREE
        p | 2 | To thank Elbonia. | The Ministers | AGREE
        h1 | | RESOLVE TO | |
        p | 3 | To meet again. | The Ministers | RESOLVE
        h1 | | Closing | |
        p | 4 | To the north lies the lake. | |
    """,
    "words that declare, on a line of their own": """
        p | | We, the Ministers of Ruritania and Elbonia, met in Klow. | We | met
        p | | Hereby declare and recommend as follows: | | Hereby declare
        p | 1 | To promote licensing. | | Hereby declare
        p | 2 | To establish a list. | | Hereby declare
        p | 3 | We warmly welcome Elbonia. | We | warmly welcome
        p | 4 | The Member States agree to the terms. | The Member States | agree
        p | | Nets tear. | |
    """,
    "have agreed, after a preamble": """
        p | | WE, the Heads of State of the Lakes, meeting in Klow, | |
        p | | MINDFUL of the storm, | WE | MINDFUL
        p | | HAVE AGREED as follows: | WE | HAVE AGREED
        p | 1 | Nets shall be mended. | WE | HAVE AGREED
        p | 2 | Boats shall be built. | WE | HAVE AGREED
        p | 3 | We invite Elbonia to help. | We | invite
        p | 4 | Members meet in May. | WE | HAVE AGREED
    """,
    "a lead-in of one sentence among several": """
        p | | The Task Force met in Klow. It found that: | The Task Force | met
        i1 | | lists were out of date; | |
        p | | The Council noted the report. The Council requested the Chair to: | The Council | noted
        i1 | | write a letter. | The Council | requested
        p | | Members were urged to: | | urged
        i1 | | mend nets. | | urged
    """,
    "an Assembly that acts after a colon": """
        p | | After deliberating on the report, the Assembly: | |
        p | 1 | Takes note of the report; | the Assembly | Takes note of
        p | 2 | Decides that: | the Assembly | Decides
        i1 | a | talks be held; | the Assembly | Decides
        i1 | b | the Council shall report; | the Assembly | Decides
        p | 3 | Warns that it will act; | the Assembly | Warns
        p | 4 | Does not accept the claim; | the Assembly | Does not accept
        p | 5 | Decides not to renew the mandate; | the Assembly | Decides not to
        p | 6 | Decides to remain seized of the matter. | the Assembly | Decides
        p | | Done in Klow. | |
    """,
    "reported speech and a list of findings": """
        p | 1 | The Secretariat reported that members had agreed to act. | The Secretariat | reported
        p | 2 | The Chair said that Ministers had: | The Chair | said
        i1 | a | welcomed the plan; | The Chair | said
        p | 3 | Participants noted that: | Participants | noted
        i1 | a | the plan was endorsed by Ministers; | Ministers | endorsed
        i1 | b | nets tear. | Participants | noted
    """,
    "decisions that count on below a heading": """
        p | | The Council decided to: | The Council | decided
        h1 | | Nets | |
        p | 1 | mend the nets; | The Council | decided
        p | 2 | count the nets; | The Council | decided
        h1 | | Boats | |
        p | 3 | build boats. | The Council | decided
        p | 7 | boats and nets | |
    """,
    "a preamble below its body, with what qualifies its verbs": """
        p | | The General Assembly, | |
        p | | Deeply concerned about nets, | The General Assembly | Deeply concerned
        p | | Welcoming with appreciation the report, | The General Assembly | Welcoming with appreciation
        p | | Also taking note of the plan, | The General Assembly | Also taking note of
        p | | Having considered the report, | The General Assembly | Having considered
        p | | Bearing in mind Article 4, | The General Assembly | Bearing in mind
        p | | Meeting in Klow, | |
        p | | Nets tear. | |
        p | | Decides to adopt the plan. | The General Assembly | Decides
    """,
    "a preamble below a heading that is its body": """
        h1 | | The Conference of the Parties | |
        p | | RECALLING the plan; | The Conference of the Parties | RECALLING
        p | | DECIDES to mend nets. | The Conference of the Parties | DECIDES
        h1 | | The Secretariat | |
        p | | Nets tear. | |
        p | | Welcoming the plan, | |
    """,
    "what follows a pledge below us": """
        p | | We, the Ministers of the Lakes, | |
        p | 1 | Pledge to mend nets; | We | Pledge
        p | 2 | Support for nets; | |
        p | 3 | Urge members to help. | We | Urge
    """,
    "what bodies are to do": """
        p | 1 | The Council shall meet every two years. | The Council | shall meet
        p | 2 | The Bureau will then appoint a rapporteur. | The Bureau | will then appoint
        p | 3 | The Working Group on Nets will report. | The Working Group on Nets | will report
        p | 4 | The Council shall be composed of members. | |
        p | 5 | The next meeting will discuss nets. | |
        p | 6 | The Council shall meet. Ministers agreed to the plan. | Ministers | agreed
        p | 7 | The Ministers decided that: | The Ministers | decided
        i1 | a | the Bureau shall meet; | The Ministers | decided
    """,
    "sub-items after which the list goes on": """
        p | 1 | Senior Officials: | |
        i1 | a | noted the report; | Senior Officials | noted
        i1 | b | requested the Secretariat to: | Senior Officials | requested
        i2 | i | mend nets; | Senior Officials | requested
        i2 | ii | build boats; | Senior Officials | requested
        i1 | c | agreed to meet; and | Senior Officials | agreed
        i1 | d | decided not to vote. | Senior Officials | decided not to
        p | 2 | Nets tear. | |
    """,
}
KINDS = {"p": BlockKind.PARAGRAPH, "i": BlockKind.ITEM, "h": BlockKind.HEADING}


def _read(document: str) -> tuple[list[Block], list[tuple[str, str]]]:
    rows = [[cell.strip() for cell in line.strip().split("|")] for line in document.strip().splitlines()]
    blocks = [Block(KINDS[kind[0]], text, int(kind[1:] or 0), label) for kind, label, text, *_ in rows]
    return blocks, [(actor, verb) for *_, actor, verb in rows]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_block_has_its_actor_and_verb_or_its_lead_ins(name: str):
    blocks, expected = _read(DOCUMENTS[name])

    found = [(act.actor, act.verb) for act in verbs.acts(blocks)]

    assert list(zip((block.text for block in blocks), found, strict=True)) == list(
        zip((block.text for block in blocks), expected, strict=True)
    )
