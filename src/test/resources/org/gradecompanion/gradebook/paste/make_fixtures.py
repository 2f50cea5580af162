"""Makes the fixtures of this folder with LibreOffice Calc; see README.md for the command.

Each fixture is what Calc offers other programs as plain text when the range is copied, byte for byte,
in UTF-8. `calc-reads.json` is the other way: what Calc makes of `written.txt`, which the program copies.
"""
import json
import pathlib
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.datatransfer import DataFlavor
from com.sun.star.lang import Locale

FOLDER = pathlib.Path(__file__).resolve().parent
TEXT = "text/plain;charset=utf-16"
NBSP = "\u00a0"

# Cells by fixture: numbers as numbers, texts as texts, what begins with "=" as formulas. A pair is a
# value and the number format it is shown in. The last item of each is the range that is copied.
FIXTURES = {
    "scores": ([[8.5, "17 LA", ""], ["", "MI", 10], [0, "EX", ""]], "A1:C3", "en-US"),
    "one-cell": ([[9]], "A1:A1", "en-US"),
    "one-column": ([[7], [""], [9], [""]], "A1:A4", "en-US"),
    "trailing-empty": ([[7, 8], [9, ""]], "A1:D4", "en-US"),
    "roster": (
        [
            ["Student number", "Student", "Old quiz", "Poster"],
            [104200, "Álvarez, Renée", 8, "9 LA"],
            [104237, "O'Brien, Saoirse", "", 7],
            [104274, "Chen, Lily", 10, "EX"],
        ],
        "A1:D4",
        "en-US",
    ),
    "formatted": (
        [[(0.85, "0%"), (0.855, "0.0%")], [(8.5, "[$$-409]#,##0.00"), (1234.5, "#,##0.00")],
         [("=TRUE()", "BOOLEAN"), ("=FALSE()", "BOOLEAN")], [(45000, "YYYY-MM-DD"), "=1/0"], ["=NA()", (8.456, "0.0")]],
        "A1:B5",
        "en-US",
    ),
    "comma-decimals": ([[8.5, 10], [(0.855, "0,0%"), 9.25]], "A1:B2", "de-DE"),
    "line-breaks": ([["redo\nby Friday", 8], ["a\tb", 9], ["x\n", 7]], "A1:B3", "en-US"),
    "quotes": ([['say "hi"', '"hi" there', '"hi"'], ['5"', '"open', 9]], "A1:C2", "en-US"),
    "non-breaking-spaces": ([[NBSP + "8.5" + NBSP, "9" + NBSP + "LA"], ["7" + NBSP + "%", NBSP]], "A1:B2", "en-US"),
}


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def fill(doc, cells):
    sheet = doc.Sheets.getByIndex(0)
    for row, line in enumerate(cells):
        for column, value in enumerate(line):
            cell = sheet.getCellByPosition(column, row)
            form = None
            if isinstance(value, tuple):
                value, form = value
            if isinstance(value, str):
                if value.startswith("="):
                    cell.Formula = value
                else:
                    cell.String = value
            else:
                cell.Value = value
            formats = doc.NumberFormats
            if form is None:
                cell.NumberFormat = formats.getStandardIndex(doc.CharLocale)
            else:
                key = formats.queryKey(form, doc.CharLocale, False)
                cell.NumberFormat = key if key >= 0 else formats.addNew(form, doc.CharLocale)
    return sheet


def copied(desktop, cells, span, language):
    doc = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
    tongue, country = language.split("-")
    doc.CharLocale = Locale(tongue, country, "")
    sheet = fill(doc, cells)
    controller = doc.CurrentController
    controller.select(sheet.getCellRangeByName(span))
    flavor = DataFlavor(TEXT, "Unicode", uno.getTypeByName("string"))
    text = controller.getTransferable().getTransferData(flavor)
    doc.close(True)
    return text


def read(desktop, file):
    """The cells that Calc makes of a text with tabs: the dialog of a paste has the same reader."""
    doc = desktop.loadComponentFromURL(
        file.as_uri(), "_blank", 0,
        (prop("Hidden", True), prop("FilterName", "Text - txt - csv (StarCalc)"),
         prop("FilterOptions", "9,34,76,1,,1033,false,false")))
    sheet = doc.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    cells = [
        [sheet.getCellByPosition(column, row).String for column in range(end.EndColumn + 1)]
        for row in range(end.EndRow + 1)
    ]
    doc.close(True)
    return cells


def main():
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo",
             "-env:UserInstallation=file://" + profile, "--accept=pipe,name=fixtures;urp;"])
        try:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstanceWithContext(
                "com.sun.star.bridge.UnoUrlResolver", local)
            for _ in range(120):
                try:
                    there = resolver.resolve("uno:pipe,name=fixtures;urp;StarOffice.ComponentContext")
                    break
                except Exception:
                    time.sleep(0.5)
            desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
            for name, (cells, span, language) in FIXTURES.items():
                text = copied(desktop, cells, span, language)
                (FOLDER / f"calc-{name}.txt").write_bytes(text.encode("utf-8"))
            reads = read(desktop, FOLDER / "written.txt")
            (FOLDER / "calc-reads.json").write_text(
                json.dumps(reads, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            desktop.terminate()
        finally:
            office.wait(30)


if __name__ == "__main__":
    main()
