"""LibreOffice accepts or rejects all tracked changes of Word files, as a person does by its menu.

A Basic macro in a profile of its own does it, by the menu's own commands: LibreOffice needs no Python for that.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName" : form(0).Value = "MS Word 2007 XML"
  Dim nothing_()
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, nothing_())
  document.storeToURL(target, form())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Changes"/></library:library>
"""
ACCEPT, REJECT = "AcceptAllTrackedChanges", "RejectAllTrackedChanges"


def settled(files: Mapping[str, bytes], command: str, home: Path) -> dict[str, bytes]:
    """Return the files with all changes accepted or rejected; `home` is where LibreOffice may write."""
    program = shutil.which("soffice")
    assert program, "these tests need LibreOffice: apt-get install libreoffice-writer-nogui (make test does it)"
    office = [program, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless", "--norestore"]
    _profile(home / "profile" / "user" / "basic" / "Standard", office)
    made = {}
    for name, data in files.items():  # each in a run of its own: after several in one it may crash
        source, target = home / "source.docx", home / "target.docx"
        source.write_bytes(data)
        macro = f'macro:///Standard.Changes.Settle("{source.as_uri()}","{target.as_uri()}","{command}")'
        subprocess.run([*office, macro], capture_output=True, timeout=300, check=True)
        made[name] = target.read_bytes()
    return made


def _profile(folder: Path, office: list[str]) -> None:
    """Put the macro into the profile, which LibreOffice fills when it first starts."""
    if not folder.is_dir():
        subprocess.run([*office, "--terminate_after_init"], capture_output=True, timeout=300, check=True)
    (folder / "Changes.xba").write_text(_MACRO)
    (folder / "script.xlb").write_text(_LIBRARY)
