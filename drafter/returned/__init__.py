"""The room of what comes back: a draft, and the Word files that people made of it, to one table and one text.

    known       which paragraph of a returned file is which of the draft, by its hidden mark
    shown       what a page of Word does not show, and is no change
    rows        what one file says of the draft: comments and proposed text, by author
    responses   what was answered in a table before, taken over into the new one
    spans       the changes of one paragraph as places of the draft's words
    wording     one paragraph with all proposals in brackets
    merging     the draft with all proposals in brackets
    offers      new words for a precedent

What the changes are comes from the redline room; this one never compares words itself.
"""

from drafter.returned.known import Known, known, through
from drafter.returned.merging import Left, Merged, merged
from drafter.returned.offers import Offer, offers
from drafter.returned.responses import carried
from drafter.returned.rows import Layer, rows
from drafter.returned.shown import printed, shown

__all__ = ["Known", "Layer", "Left", "Merged", "Offer", "carried", "known", "merged", "offers", "printed",
           "rows", "shown", "through"]  # fmt: skip
