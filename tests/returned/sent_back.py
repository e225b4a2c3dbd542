"""A draft of an invented meeting, and what delegations may do to its Word file: in Word's XML, and in LibreOffice."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from render.conftest import starter_dress

from drafter import markup, render
from drafter.model import Statement

ID = "2027-05-12-zenda-som-3"
DRAFT = """---
id: 2027-05-12-zenda-som-3
kind: statement
meeting:
  {body: Zenda Process Senior Officials, name: Third Meeting of Senior Officials, ordinal: 3, city: Strelsau,
  country: Ruritania, start: 2027-05-12, end: 2027-05-13}
draft: {as_at: "4 March 2027, 17:00", revision: Rev.1, marking: FOR OFFICIAL USE}
---
# THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS
# CO-CHAIRS' STATEMENT

<!-- from: {opening/hosted: {host.country: Ruritania}} -->
1. The Co-Chairs hosted the Third Meeting of Senior Officials in Strelsau, Ruritania on 12 May 2027.
<!-- from: {purpose/assess: {}} -->
1. The purpose of the meeting was to assess activities and to make recommendations for further work.

## Decisions

<!-- from: {decision/report-noted: {report.name: progress report}} -->
1. The Meeting noted the progress report and thanked the Secretariat for its work.
<!-- from: {decision/border-reaffirmed: {}} -->
1. The Meeting reaffirmed its commitment to strengthening border integrity and law enforcement cooperation.
1. The Meeting agreed to establish a working group on maritime search and rescue by 30 June 2028.
<!-- from: {decision/training: {}} -->
1. The Meeting encouraged members to train frontline officers, including by:
    - nominating focal points;
    - sharing training material; and
    - reporting to the next meeting.

## Schedule

1. The Meeting adopted the schedule below.

| Activity | Date |
| --- | --- |
| Workshop on biometrics | March 2028 |
| Symposium on labour | May 2028 |

<!-- from: {decision/websites: {}} -->
1. The Meeting requested members to publish national contact points on their websites.
<!-- from: {decision/funding: {}} -->
1. The Meeting recognised that sustainable funding is needed for the Regional Support Office.

## Closing

<!-- from: {closing/host-thanked: {host.country: Ruritania}} -->
1. The Meeting expressed its appreciation to the Government of Ruritania for its generosity and hospitality.
"""


@cache
def draft() -> Statement:
    """Return the draft."""
    return markup.read(DRAFT, "draft.md")


@cache
def sent_out(provenance: bool = False) -> bytes:
    """Return the Word file that was sent to delegations, who are not told where its words come from unless asked."""
    return render.to_docx(draft(), replace(starter_dress(), provenance=provenance), {})


def workspace(folder: Path) -> Path:
    """Return a workspace with the draft in outputs/, and names of invented states."""
    for each in ("precedents/clauses", "precedents/statements", "precedents/sources", "templates", "outputs"):
        (folder / each).mkdir(parents=True)
    rows = "".join(f"{name.lower()}: {{name: {name}}}\n" for name in ("Elbonia", "Ruritania", "Zenda"))
    (folder / "precedents" / "names.yaml").write_text(rows)
    (folder / "outputs" / f"{ID}.md").write_text(DRAFT, encoding="utf-8")
    return folder


# ── in Word's XML ────────────────────────────────────────────────────────────────────────────────


def edited(data: bytes, *changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """Return the file with words of a part replaced, as an editor leaves it that does not track changes."""
    held, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in held.namelist():
            text = held.read(name).decode() if name == part else ""
            for old, new in changes if name == part else ():
                assert old in text, old
                text = text.replace(old, new, 1)
            package.writestr(name, text.encode() if name == part else held.read(name))
    return target.getvalue()


def tracked(old: str, new: str, author: str) -> tuple[str, str]:
    """Return a change for `edited`: words of one run struck and others added, tracked by an author."""
    by = f'w:id="90{len(old)}{len(new)}" w:author="{author}" w:date="2027-03-10T09:00:00Z"'
    space = 'xml:space="preserve"'
    parts = [f"<w:del {by}><w:r><w:delText {space}>{old}</w:delText></w:r></w:del>"] if old else []
    parts += [f"<w:ins {by}><w:r><w:t {space}>{new}</w:t></w:r></w:ins>"] if new else []
    return old, f"</w:t></w:r>{''.join(parts)}<w:r><w:t {space}>"


def paragraph(data: bytes, words: str) -> str:
    """Return the XML of the paragraph with these words, its bookmark with it."""
    text = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    return next(found[0] for found in re.finditer(r"<w:p>.*?</w:p>", text, re.DOTALL) if words in found[0])


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def commented(data: bytes, *comments: tuple[str, str, str]) -> bytes:
    """Return the file with comments, each beside some words, by an author, with a text; it has none so far."""
    made, places = [], []
    for key, (words, author, text) in enumerate(comments):
        made.append(f'<w:comment w:id="{key}" w:author="{author}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>')
        first, last = (f'<w:commentRange{end} w:id="{key}"/>' for end in ("Start", "End"))
        mark = f'<w:r><w:commentReference w:id="{key}"/></w:r>'
        beside = f"</w:t></w:r>{first}<w:r><w:t>{words}</w:t></w:r>{last}{mark}"
        places.append((words, f'{beside}<w:r><w:t xml:space="preserve">'))
    held, target = zipfile.ZipFile(io.BytesIO(edited(data, *places))), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in held.namelist():
            text = held.read(name).decode("utf-8", "surrogateescape")
            if name == "word/_rels/document.xml.rels":
                one = f'<Relationship Id="rc" Type="{_RELATION}" Target="comments.xml"/>'
                text = text.replace("</Relationships>", f"{one}</Relationships>")
            if name == "[Content_Types].xml":
                one = f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}"/>'
                text = text.replace("</Types>", f"{one}</Types>")
            package.writestr(name, text.encode("utf-8", "surrogateescape"))
        package.writestr("word/comments.xml", f"<w:comments {_W}>{''.join(made)}</w:comments>")
    return target.getvalue()


# ── in LibreOffice ───────────────────────────────────────────────────────────────────────────────

# A LibreOffice without a screen (libreoffice-writer-nogui) has no forms for its windows and aborts, whatever the file,
# when it draws a comment that came or went: so nothing is drawn (EnableReschedule) until the file is saved and closed.
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Editor" script:language="StarBasic">
Dim doc As Object

Function Found(words As String)
  Dim wanted
  wanted = doc.createSearchDescriptor()
  wanted.SearchString = words
  Found = doc.findFirst(wanted)
End Function

Sub Change(words As String, other As String)
  Found(words).String = other
End Sub

Sub Behind(words As String, other As String)
  Dim place
  place = doc.Text.createTextCursorByRange(Found(words).End)
  place.gotoEndOfParagraph(False)
  doc.Text.insertString(place, other, False)
End Sub

Sub NewParagraph(words As String, other As String)
  Dim place
  place = doc.Text.createTextCursorByRange(Found(words).End)
  place.gotoEndOfParagraph(False)
  doc.Text.insertControlCharacter(place, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  doc.Text.insertString(place, other, False)
End Sub

Sub Strike(words As String)
  Dim place
  place = doc.Text.createTextCursorByRange(Found(words).Start)
  place.gotoStartOfParagraph(False)
  place.gotoNextParagraph(True)
  place.String = ""
End Sub

Sub Remark(words As String, who As String, what As String)
  Dim note, place
  note = doc.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = who
  note.Content = what
  place = Found(words)
  place.Text.insertTextContent(place.End, note, False)
End Sub

Sub MoveUp(words As String, times As Integer)
  Dim helper, nothing_()
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  doc.CurrentController.ViewCursor.gotoRange(Found(words).Start, False)
  For n = 1 To times
    helper.executeDispatch(doc.CurrentController.Frame, ".uno:MoveUp", "", 0, nothing_())
  Next
End Sub

Sub Edit(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName" : form(0).Value = "MS Word 2007 XML"
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  EnableReschedule(False)
STEPS
  doc.storeToURL(target, form())
  doc.close(True)
  EnableReschedule(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Editor"/></library:library>
"""
_PERSON = "".join(
    f'<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="{key}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
    for key in ("givenname", "sn")
)


def in_office(data: bytes, steps: str, home: Path, person: tuple[str, str] = ("Ana", "Example")) -> bytes:
    """Return the file as LibreOffice saves it after these steps of a person; `home` is where it may write."""
    program = shutil.which("soffice")
    assert program, "these tests need LibreOffice: apt-get install libreoffice-writer-nogui (make test does it)"
    office = [program, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless", "--norestore"]
    subprocess.run([*office, "--terminate_after_init"], capture_output=True, timeout=300, check=True)
    folder = home / "profile" / "user" / "basic" / "Standard"
    (folder / "Editor.xba").write_text(_MACRO.replace("STEPS", steps), encoding="utf-8")
    (folder / "script.xlb").write_text(_LIBRARY)
    settings = home / "profile" / "user" / "registrymodifications.xcu"
    settings.write_text(settings.read_text().replace("</oor:items>", f"{_PERSON.format(*person)}</oor:items>"))
    source, target = home / "source.docx", home / "target.docx"
    source.write_bytes(data)
    macro = f'macro:///Standard.Editor.Edit("{source.as_uri()}","{target.as_uri()}")'
    _run([*office, macro])
    return target.read_bytes()


def _run(command: list[str]) -> None:
    """Run LibreOffice; where it hangs, end all of it, for the next run would be given to the one that hangs."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as run:
        try:
            assert run.wait(timeout=180) == 0, "LibreOffice did not end as it should"
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            raise
