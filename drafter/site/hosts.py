"""What sites that hold others' documents say around them: file hosts, archives, viewers, content systems.

Only whole lines are known, by their words; `site` asks. None of them is a word of any statement. An official may
add a line to the list here.
"""

from __future__ import annotations

import re

_DAY = (
    r"(?:\d{1,2}\s(?:of\s)?[^\W\d_]{3,9}\.?,?\s\d{4}|[^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4}"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})"
)
_WORDS = re.compile(
    rf"""(?:
    # the hosts' own names, and what they ask and promise
        scribd | docplayer(?:\.net)? | slideshare | issuu | yumpu | academia\.edu | researchgate | studylib(?:\.net)?
      | upload(?:\ (?:a\ )?(?:document|file|now))? | download\ (?:now|free|for\ free|original) | save\ for\ later
      | (?:click\ to\ )?expand\ document\ information | document\ information | available\ formats
      | (?:pdf|docx?|txt|pptx?)(?:,\s(?:pdf|docx?|txt|pptx?))*\ or\ read\ online.{{0,40}} | original\ title
      | share\ (?:or\ embed|this)\ document | share\ or\ embed.{{0,30}} | embed(?:\ (?:code|this))?
      | is\ this\ content\ inappropriate\?? | (?:report|flag)\ this\ (?:document|file).{{0,30}}
      | reward\ your\ curiosity | everything\ you\ want\ to\ read\..{{0,60}} | no\ commitment\.\ cancel\ anytime\.?
      | read\ (?:free\ )?for\ \d+\ days.{{0,40}} | (?:start|try)\ (?:your\ )?(?:free|a\ free)\ trial.{{0,40}}
      | save\ this\ pdf\ as:?.{{0,40}} | size\s?:\s?px | start\ display\ at\ page:?.{{0,120}}
      | error:\s?download\ document | views\s?: | transcription:? | transcript
      | (?:description\ )?see\ full\ pdf(?:\s\w+){{0,6}} | loading\ preview.{{0,60}} | related\ papers
    # counts and votes
      | (?:no|\d+)\ ratings?(?:\ yet)? | \d{{1,3}}%\ found\ this\ .{{0,60}}
      | views?\s?:\s?[\d.,]+ | ratings?\s?:\s?[\d.,/]+(?:\ votes?)? | \d+\ (?:captures?|snapshots?)
      | \d+\ (?:second|minute|hour|day|week|month|year)s?\ ago
    # archives and browsers
      | (?:the\ )?internet\ archive(?:['’]s)?(?:\ wayback\ machine)? | (?:the\ )?wayback\ machine
      | .{{1,60}}\bno\ longer\ supports?\b.{{0,60}}\b(?:explorer|browser)\b.{{0,60}}
      | (?:your|this)\ browser\ (?:is|does)\b.{{0,120}}
      | (?:retrieved|accessed|last\ accessed|downloaded)(?:\ on)?:?\s{_DAY}(?:\sfrom\s.{{1,80}})?
    # forms and buttons
      | (?:comment|name|e-?mail(?:\ address)?|website|message|subject|phone)\s?\*
      | join\ our\ (?:team|community|mailing\ list)\W? | (?:footer|side|top|mobile|user)\ menu
      | send\ to\ (?:a\ )?friend | (?:e-?mail|send)\ (?:to|this\ to)\ (?:a\ )?(?:friend|colleague)
      | about\ the\ (?:author|writer)s?\b.{{0,80}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def says(text: str) -> bool:
    """Return whether a line is a host's and no text's: "287 views", "Save this PDF as: WORD PNG"."""
    return bool(_WORDS.fullmatch(text.strip()))
