"""What looks like a fault and is a fact, a name or another's words: --fix leaves it to the letter."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, NameKind, Shelf, Statement

NAMES = (Name("elbonia", "Elbonia"), Name("ruritania", "Ruritania"), Name("sylvania", "Sylvania"),
         Name("uob", "Universal Office for Brollies", kind=NameKind.ORGANISATION, acronym="UOB"))  # fmt: skip
SHELF = Shelf(names=NAMES)
AROUND = """# LAKE GROUP

# Third Meeting of the Lake Group

1. The Meeting organised a workshop, recognised the work of Members and emphasised the organisation of labour.

2. Members analysed the programme of the centre. The “Nets”, “Ropes” and “Boats” were noted on 5 March 2031.

3. The group co-operated on 7 March 2031 and on 8 March 2031. The Lake Office on Nets met. The Lake Office on Nets left.

"""


def fixed(paragraph: str) -> str:
    """Return the paragraph as it is when nothing is left to correct."""
    before = markup.read(f"{AROUND}4. {paragraph}\n")
    for _ in range(9):
        after = once(before)
        if after == before:
            return "\n".join(block.text for block in after.blocks[3:])
        before = after
    raise AssertionError("corrections go round in circles")


def once(text: Statement) -> Statement:
    return check.corrected(text, check.problems(text, SHELF), NAMES)


KEPT = (
    "Members read the report “Organizing Labor in the the Center” again.",
    'Members read the report "Organizing Labor, from 5-6 March 2031" again.',
    "Members read «Organized nets» again.",
    "Members read “Elbonia from 5-6 March 2031” again.",
    "Members read the “5th March 2031 Accord” again.",
    "Members recalled the 5th March Movement and the 26th January Accord.",
    "Members thanked the Caribbean Tourism Organization and the Center for Coastal Defense.",
    "Members thanked Ms Gray Harbor, Mr Brian Labor and Dr Color Center.",
    "Members met in Pearl Harbor, at the Rockefeller Center and in Gray Harbor.",
    "Members met in Bora Bora and Pago Pago, and thanked Mr Ali Ali.",
    "Members landed mahi mahi and found beri beri and ylang ylang.",
    "Members danced the cha cha, and said aye aye.",
    "Members noted that that plan had had an effect, and that what it is is clear.",
    "Members reported on on-board cameras and worked on on-farm trials.",
    "Members thanked WorldFish, WaterAid, BirdLife, SmartFish and the firm OceanWatch.",
    "Members thanked ElboniaFirst and RuritaniaLink.",
    "Members set up the Co-operative of Nets and Co hosted by Mr Co chaired by Ropes & Co.",
    "Members met the High Level Panel and the Sub Regional Bank.",
    "The Lake Office on Nets and the Lake Office for Nets met.",
    'Members used 5" nets, 6\' ropes and 12" boats.',
    "Members used an MoU, an F-16, an x-ray, a U-turn, an I-beam and an eID.",
    "Members met from 5-6 to 7 March 2031, and between 3–5 and 6 March.",
    "Members met from 5-6 March to 8 April 2031.",
    "Members read LG/COORD-ORG/2031/12-15, pages from 12-15, and A/RES/57/12-14.",
    "Members may ring 679-330-1204 from 9-11 a.m. and adopted it by 12-15 votes.",
    "Members opened organize_labor.docx, color-center.pdf and organized.xlsx.",
    "Members wrote to organizer@labor.org, organizer (at) labor.org and www.organized-labor.org.",
    "See Smith, J., Organized labor in coastal centers, vol. 3, pp. 12-15 (2030).",
    "Elbonia reported it (see Smith, Organizing labor, 2030, p. 5).",
    "Members wrote a computer program and its program code.",
    "Members met at St. lucia, and the Organisation internationale du travail replied.",
    "The Meeting [recognised / recognized (Elbonia)] the nets.",
    "The Meeting took [the the nets / the ropes of of it] with it.",
    "The Meeting took [[organized.labor]] and [[the the]] with it.",
    "Members adopted the slogan Labor and Honor for all.",
    "Members asked the Universal Office on Brollies and the UOB for it.",
    "Members advised, revised, supervised, exercised and seized; boats capsized.",
    "Members met at 5 p.m. on Monday with Smith et al. found in the U.S. office.",
    "Members recalled Agenda 21, the Group of 7, Vitamin A enhanced food and the tag #organizelabor.",
    "Members noted resolution 61295, room 12345, ISO 14001 and 5 tons or 12 tonnes of fish.",
)


@pytest.mark.parametrize("paragraph", KEPT)
def test_a_tempting_correction_is_not_made(paragraph: str) -> None:
    assert fixed(paragraph) == paragraph


MADE = (
    ("The Meeting organized the the “the the” nets from 5-6 March 2031.",
     "The Meeting organised the “the the” nets from 5 to 6 March 2031."),
    ("The Meeting organized A\\*STAR, \\[sic\\] the the 5\\. of \\_nets\\_ and C\\#.",
     "The Meeting organised A*STAR, [sic] the 5. of _nets_ and C#."),
    ("Members met.The the organized group of Elbonia preparred an university report ,and left.",
     "Members met. The organised group of Elbonia prepared a university report, and left."),
    ("Members agreed to:\n    - take nets, ropes, etc.\n    - sell nets;\n    - report by June; and\n    - meet",
     "Members agreed to:\ntake nets, ropes, etc.;\nsell nets;\nreport by June; and\nmeet."),
    ("Members agreed to:\n    - take nets;\n    - sell ropes;\n    - visit Nets & Co. and\n    - meet.",
     "Members agreed to:\ntake nets;\nsell ropes;\nvisit Nets & Co.; and\nmeet."),
    ("Members noted trade.[^1]\n\n[^1]: See “Organizing Labor”, organized from 5-6 March 2031.",
     "Members noted trade.¹\nSee “Organizing Labor”, organised from 5 to 6 March 2031."),
    ("Members organised:\n\n| Organized the the nets | from 5-6 March 2031 |\n| --- | --- |\n| “from 5-6 May” | a |",
     "Members organised:\nOrganized the the nets\tfrom 5 to 6 March 2031\n“from 5-6 May”\ta"),
)  # fmt: skip


@pytest.mark.parametrize(("paragraph", "right"), MADE)
def test_what_is_certain_beside_it_is_made(paragraph: str, right: str) -> None:
    assert fixed(paragraph) == right
