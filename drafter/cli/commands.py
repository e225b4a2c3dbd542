"""The commands, gathered: `drafter --help` teaches the two journeys by them."""

from __future__ import annotations

import click

from drafter import __version__
from drafter.cli import (
    backtesting,
    bracketing,
    checking,
    comparing,
    drafting,
    learning,
    looking,
    naming,
    promised,
    redlining,
    returning,
    reviewing,
    serving,
    templating,
)
from drafter.cli.called import Commands

_HELP = """Co-Chairs' statements, progress reports and briefs, drafted from agreed language.

\b
Learn, once for each past statement:
  drafter ingest sydney-2013.docx    read it into precedents/statements
  drafter mine                       propose precedents: sentences that recur
  drafter review                     decide on them: approve, retire, edit, merge, split
  drafter search host appreciation   find agreed language
  drafter like "the Meeting thanked ..."   have we said this before?
  drafter show closing/host-thanked  its history, meeting by meeting
  drafter lineage                    a picture of all precedents by meeting
  drafter commitments --open         what was promised, and what is still open

\b
Draft, for each meeting:
  drafter new statement next.yaml    a meeting file to fill in
  drafter draft next.yaml            the draft in Word, its gaps marked
  drafter returned comments/*.docx   what delegations sent back: one table, one text in brackets
  drafter brackets outputs/next.md   text that is not agreed, and who asks for it
  drafter resolve outputs/next.md --take 1=welcomed    settle it, into a new file
  drafter coverage outputs/next.md   standing items that it lacks
  drafter compare OLD NEW            what changed, in words; --to docx: tracked changes
  drafter draft next.yaml --final    the text to circulate, without gaps
  drafter backtest 2016-03-22-som    what a draft of a past statement would have saved
  drafter template --from ID         a past statement as a template

\b
Begin with:
  drafter init my-meetings           a workspace with an example in it

\b
Or in your browser:
  drafter serve                      all of this as a page, on this machine

Nothing here uses a network: your texts stay on this machine.
"""


@click.group(cls=Commands, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="drafter")
def drafter() -> None:
    """Hold the commands; each is below."""


for _command in (
    learning.init, learning.ingest, learning.keep, learning.remove, learning.mine, reviewing.review,
    looking.search, looking.like, looking.show, checking.check,
    comparing.lineage, redlining.compare, comparing.coverage, promised.commitments, naming.names, backtesting.backtest,
    drafting.new, drafting.draft, drafting.render, bracketing.brackets, bracketing.resolve, returning.returned,
    templating.template, serving.serve,
):  # fmt: skip
    drafter.add_command(_command)
