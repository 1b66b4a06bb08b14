"""Accepts and rejects the tracked changes of DOCX files by LibreOffice, all in two starts of it."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

MACRO = """
Sub Resolve(folder As String, command As String, suffix As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  file = Dir(folder &amp; "/*.docx")
  Do While file &lt;&gt; ""
    opened = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; file), "_blank", 0, hidden())
    dispatcher.executeDispatch(opened.CurrentController.Frame, command, "", 0, Array())
    opened.storeToURL(ConvertToURL(folder &amp; "/" &amp; file &amp; suffix), plain())
    opened.close(True)
    file = Dir()
  Loop
End Sub
Sub Both(folder As String)
  Resolve(folder, ".uno:AcceptAllTrackedChanges", ".accepted")
  Resolve(folder, ".uno:RejectAllTrackedChanges", ".rejected")
End Sub
"""
MODULE = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{MACRO}</script:module>"""


def accepted_and_rejected(files: Sequence[bytes]) -> list[dict[str, list[str]]]:
    """Of each DOCX, the lines that hold words: `accepted` and `rejected`; labels of lists are words of theirs."""
    with TemporaryDirectory(prefix="redlines-") as room:
        folder = Path(room, "files")
        folder.mkdir()
        for number, file in enumerate(files):
            (folder / f"{number}.docx").write_bytes(file)
        _soffice(room, "--terminate_after_init")  # makes the profile, in which the macro then takes its place
        Path(room, "profile/user/basic/Standard/Module1.xba").write_text(MODULE, encoding="utf-8")
        _soffice(room, f'macro:///Standard.Module1.Both("{folder}")')
        return [
            {verdict: _lines(folder / f"{number}.docx.{verdict}") for verdict in ("accepted", "rejected")}
            for number in range(len(files))
        ]


def _soffice(room: str, *arguments: str) -> None:
    command = ["soffice", f"-env:UserInstallation=file://{room}/profile", "--headless", "--norestore", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def _lines(file: Path) -> list[str]:
    return [" ".join(line.split()) for line in file.read_text("utf-8-sig").splitlines() if line.strip()]
