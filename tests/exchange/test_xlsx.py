"""The spreadsheet: read by openpyxl as it is meant, and read again after openpyxl or a person saved it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from tests.exchange.jobs import GERMAN, MARKUP, job, strings, units
from translator.errors import CatalogError
from translator.exchange import sheets, xlsx
from translator.exchange.units import Note, Returned, Unit
from translator.model import Message, State

HOSTILE = (
    "=1+1",
    "+49 30 1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "'x",
    "_x0041_",
    "a\r\nb",
    "a\nb",
    " a ",
    "0050",
    '<b>&"',
    "\x07",
)
ADDRESS = "xl/worksheets/sheet1.xml"


def written(folder: Path, *found: Unit, locale: str = "de", direction: str = "ltr") -> Path:
    path = folder / "a.xlsx"
    assert xlsx.write(path, [job(found or units(), locale, direction=direction)]) == []
    return path


def saved(path: Path, change: Callable[[Any], object] = id) -> list[Returned]:
    """What is read after openpyxl has saved the book with a change to its first sheet."""
    book = openpyxl.load_workbook(path)
    change(book.worksheets[0])
    book.save(path)
    return list(sheets.read(path))


def repacked(path: Path, **changes: bytes) -> Path:
    """The file with parts of it replaced: `sheet=b"…"`."""
    names = {"sheet": ADDRESS, "book": "xl/workbook.xml", "relations": "xl/_rels/workbook.xml.rels"}
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts |= {names[name]: data for name, data in changes.items()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def test_as_a_person_sees_it(tmp_path: Path) -> None:
    unit = Unit(Message(MARKUP, (GERMAN,)), State.MACHINE, (Note("role", "paragraph"), Note("finding", "numbers: 5")))
    sheet = openpyxl.load_workbook(written(tmp_path, unit)).worksheets[0]
    assert sheet.title == "de blog-knee"
    assert [cell.value for cell in sheet[1]][:6] == ["", "Article", "blog/knee", xlsx.ADVICE, "en", "de"]
    assert sheet.row_dimensions[3].height == 3 * xlsx.LINE
    assert [cell.value for cell in sheet[2]] == list(xlsx.COLUMNS)
    assert [cell.value for cell in sheet[3]] == [
        unit.message.short_key, "paragraph", MARKUP, GERMAN, "machine", "numbers: 5", "", unit.id
    ]  # fmt: skip
    assert sheet.freeze_panes == "A3"
    assert sheet.column_dimensions["H"].hidden
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[3]] == [True, True, True, False, False, True, False, True]
    assert all(cell.alignment.wrap_text and cell.number_format == "@" for cell in sheet[3])
    assert not sheet.sheet_view.rightToLeft


def test_arabic_runs_from_right_to_left(tmp_path: Path) -> None:
    unit = Unit(Message("Rest", ("راحة",)), State.MACHINE)
    sheet = openpyxl.load_workbook(written(tmp_path, unit, locale="ar", direction="rtl")).worksheets[0]
    assert sheet.sheet_view.rightToLeft
    assert [cell.alignment.readingOrder for cell in sheet[3]][2:4] == [1, 2]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_never_a_formula_and_comes_back_as_it_is(text: str, tmp_path: Path) -> None:
    unit = Unit(Message(f"A {text}", (text,)), State.TRANSLATED)
    path = written(tmp_path, unit)
    [back] = sheets.read(path)
    assert strings(back, unit.message) == (text,)
    cell = openpyxl.load_workbook(path).worksheets[0]["D3"]
    # It stands there as a text of its own; openpyxl alone takes one that begins so for a formula.
    assert cell.data_type in ("s", "inlineStr") or text.startswith("=")
    assert cell.quotePrefix
    if "\r" not in text and not text.startswith("=") and "_x" not in text and "\x07" not in text:
        assert saved(path)[0].forms[0][0].target == (text,)


def test_what_another_program_saved_is_read(tmp_path: Path) -> None:
    found = [unit for unit in units() if not unit.message.id.startswith("=")]
    back = saved(written(tmp_path, *found))
    assert [strings(one, unit.message) for one, unit in zip(back, found, strict=True)] == [
        unit.message.strings for unit in found
    ]


def test_texts_that_sheets_share_as_excel_writes_them(tmp_path: Path) -> None:
    path = written(tmp_path)
    texts: list[str] = []

    def put(match: re.Match[str]) -> str:
        texts.append(match[1])
        return f't="s"><v>{len(texts) - 1}</v>'

    with ZipFile(path) as archive:
        sheet = re.sub(r't="inlineStr"><is>(.*?)</is>', put, archive.read(ADDRESS).decode(), flags=re.DOTALL)
        relations = archive.read("xl/_rels/workbook.xml.rels").decode()
    said = f'<Relationship Id="rId9" Type="{xlsx.RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Rel'
    repacked(path, sheet=sheet.encode(), relations=relations.replace("</Rel", said).encode())
    with ZipFile(path, "a") as archive:
        listed = "".join(f"<si>{text}</si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{xlsx.MAIN}">{listed}</sst>')
    back = list(sheets.read(path))
    assert [strings(one, unit.message) for one, unit in zip(back, units(), strict=True)] == [
        unit.message.strings for unit in units()
    ]
    assert not any(one.broken for one in back)


def test_what_a_person_writes(tmp_path: Path) -> None:
    found = [Unit(Message(f"Text {number}", (f"Text {number}",)), State.MACHINE) for number in range(4)]

    def change(sheet: Any) -> None:
        sheet["D3"], sheet["E4"], sheet["E5"], sheet["G6"] = "Neu", "translated", "Needs Review", "So?"

    back = saved(written(tmp_path, *found), change)
    assert strings(back[0], found[0].message) == ("Neu",)
    assert [one.state for one in back] == [None, State.TRANSLATED, State.NEEDS_REVIEW, None]
    assert [one.comment for one in back] == ["", "", "", "So?"]
    assert [one.line for one in back] == [3, 4, 5, 6]


@pytest.mark.parametrize(
    ("value", "said"),
    [(50, "a number"), (1.5, "a number"), (True, "a number"), ("=1+1", "a formula"), ("#N/A", "a number")],
)
def test_what_is_no_text_is_told(value: object, said: str, tmp_path: Path) -> None:
    def change(sheet: Any) -> None:
        sheet["D3"] = value

    [back] = saved(written(tmp_path, Unit(Message("A", ("B",)), State.MACHINE)), change)
    assert said in back.broken


def test_a_state_that_is_none(tmp_path: Path) -> None:
    def change(sheet: Any) -> None:
        sheet["E3"] = "okay"

    [back] = saved(written(tmp_path, Unit(Message("A", ("B",)), State.MACHINE)), change)
    assert back.broken == "'okay' is no state"


def test_columns_may_change_places(tmp_path: Path) -> None:
    unit = Unit(Message("A", ("B",)), State.MACHINE)

    def change(sheet: Any) -> None:
        sheet.move_range("D2:D3", cols=6)
        sheet["J3"] = "C"

    [back] = saved(written(tmp_path, unit), change)
    assert strings(back, unit.message) == ("C",)


def test_rich_text_and_how_it_is_spoken(tmp_path: Path) -> None:
    path = written(tmp_path, Unit(Message("A", ("B",)), State.MACHINE))
    with ZipFile(path) as archive:
        sheet = archive.read(ADDRESS)
    runs = b'<is><r><t>C</t></r><r><rPr><b/></rPr><t>D</t></r><rPh sb="0" eb="1"><t>see</t></rPh></is>'
    sheet = sheet.replace(b'<is><t xml:space="preserve">B</t></is>', runs)
    [back] = sheets.read(repacked(path, sheet=sheet))
    assert strings(back, Message("A")) == ("CD",)


def test_names_of_sheets(tmp_path: Path) -> None:
    names = ["a/" + "b" * 40 + "1", "a/" + "b" * 40 + "2", "x:[y]?*", "X:[y]?*"]
    path = tmp_path / "a.xlsx"
    xlsx.write(path, [job([Unit(Message("A", ("B",)), State.MACHINE)], article=name) for name in names])
    titles = openpyxl.load_workbook(path).sheetnames
    assert len({title.lower() for title in titles}) == 4
    assert all(len(title) <= 31 for title in titles)
    assert [one.article for one in sheets.read(path)] == names


def test_what_a_cell_cannot_hold_is_left_out(tmp_path: Path) -> None:
    long = Unit(Message("A", ("😀" * 16_384,)), State.MACHINE)
    assert xlsx.write(tmp_path / "a.xlsx", [job([long, *units()])]) == [long]
    assert len(list(sheets.read(tmp_path / "a.xlsx"))) == len(units())


@pytest.mark.parametrize(
    ("part", "data", "said"),
    [
        ("sheet", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "DOCTYPE"),
        ("sheet", b"<x>", "not well-formed"),
        ("sheet", b'<x><row r="1"/><row r="2"/><row r="3"/></x>', "no column"),
        ("sheet", b'<x><row r="3"><c r="A3"><v>1</v></c></row></x>', "no headings"),
        ("book", b"<x/>", "no sheet"),
        ("relations", b"<x/>", "no sheet"),
        ("relations", b'<x><Relationship Id="rId1" Type="a/worksheet" Target="/../../etc/passwd"/></x>',
         "no '../../etc/passwd'"),
    ],
)  # fmt: skip
def test_hostile_parts_are_refused(part: str, data: bytes, said: str, tmp_path: Path) -> None:
    path = repacked(written(tmp_path, Unit(Message("A", ("B",)), State.MACHINE)), **{part: data})
    with pytest.raises(CatalogError) as raised:
        list(sheets.read(path))
    assert said in raised.value.text
    assert raised.value.path == path


def test_a_file_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "LARGEST", 1024 * 1024)
    bomb = b"<x>" + b" " * (1024 * 1024) + b"</x>"
    path = repacked(written(tmp_path, Unit(Message("A", ("B",)), State.MACHINE)), sheet=bomb)
    with pytest.raises(CatalogError, match="unpacks to more than 1 MB"):
        list(sheets.read(path))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"nothing", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100])
def test_what_is_no_spreadsheet_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(CatalogError, match="no spreadsheet that can be read"):
        list(sheets.read(path))
