"""Source paragraphs in, Statements out: titles, numbers, headings, annexes, facts, attendance.

Old texts are never refused. What is not understood is kept as a paragraph; what a text does not
say stays empty; where two places of it disagree, both are reported among the repairs.
"""

from drafter.parse.assemble import statements
from drafter.parse.attendance.kinds import kind_of

__all__ = ["kind_of", "statements"]
