"""A spreadsheet for people: one sheet for each article and locale, a row for each text.

Every cell is text, whatever it begins with, so that "=1+1" and "+49 30" stay what they are. Only what a translator
writes can be changed. It is written by this module alone: the format is a zip of small XML files, and libraries for it
either only write (XlsxWriter) or read files of others without bounds (openpyxl).

ECMA-376, part 1, SpreadsheetML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from translator.exchange.units import Job, Unit, suffixed
from translator.exchange.xml import UNFIT, escaped
from translator.files import writing
from translator.model import State

COLUMNS = ("Key", "Role", "Source", "Translation", "State", "Findings", "Comment", "Id")
WIDTHS = (10, 24, 60, 60, 14, 32, 32, 10)
LINE, HIGHEST = 15, 409
"""Points of a line, and of the highest row."""
HIDDEN = ' hidden="1"'
LONGEST = 32_767
"""UTF-16 units of one cell."""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ADVICE = "Write in Translation, State and Comment: the rest is locked."
CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
NAMED = re.compile(r"[\[\]:*?/\\'\x00-\x1f\ud800-\udfff\ufffe\uffff]")
STATES = ",".join(state.word for state in (State.NEEDS_REVIEW, State.TRANSLATED, State.APPROVED))

# Cell formats: 0 Excel's own, 1 headings, 2 locked, 3 locked from right to left, 4 and 5 the same to be written in.
STYLES = f"""{HEAD}<styleSheet xmlns="{MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
{{}}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
"""
FORMAT = (
    '<xf numFmtId="49" fontId="{}" fillId="{}" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"'
    ' applyFont="1" applyFill="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"'
    ' readingOrder="{}"/><protection locked="{}"/></xf>\n'
)
FORMATS = "".join(FORMAT.format(*one) for one in ((1, 2, 0, 1), (0, 2, 1, 1), (0, 2, 2, 1), (0, 0, 1, 0), (0, 0, 2, 0)))


def write(path: Path, jobs: Sequence[Job]) -> list[Unit]:
    """Writes the jobs: the file whole or not at all. The units that were left out, for a cell cannot hold a text of
    theirs. Raises OutputError."""
    left_out: list[Unit] = []
    with writing(path) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in _frame(jobs):
            archive.writestr(ZipInfo(name), text, ZIP_DEFLATED)
        for number, job in enumerate(jobs, 1):
            fitting = [unit for unit in job.units if _fits(unit)]
            left_out += [unit for unit in job.units if not _fits(unit)]
            archive.writestr(ZipInfo(f"xl/worksheets/sheet{number}.xml"), _sheet(job, fitting), ZIP_DEFLATED)
    return left_out


def _fits(unit: Unit) -> bool:
    return all(
        len(_coded(text).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST for form in unit.forms for text in form
    )


def _frame(jobs: Sequence[Job]) -> Iterator[tuple[str, str]]:
    """The files around the sheets."""
    sheets = [(number, name) for number, name in enumerate(_names(jobs), 1)]
    types = [
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_type("worksheet")}"/>'
        for number, _ in sheets
    ]
    yield (
        "[Content_Types].xml",
        (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_type("sheet.main")}"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_type("styles")}"/>{"".join(types)}</Types>'
        ),
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    listed = "".join(
        f'<sheet name="{escaped(name)}" sheetId="{number}" r:id="rId{number}"/>' for number, name in sheets
    )
    yield (
        "xl/workbook.xml",
        (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><bookViews><workbookView/></bookViews>'
            f"<sheets>{listed}</sheets></workbook>"
        ),
    )
    targets = [("worksheet", f"worksheets/sheet{number}.xml") for number, _ in sheets]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
    yield "xl/styles.xml", STYLES.format(FORMATS)


def _type(part: str) -> str:
    return f"application/vnd.openxmlformats-officedocument.spreadsheetml.{part}+xml"


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def _names(jobs: Sequence[Job]) -> Iterator[str]:
    """Names of sheets: 31 characters at most, each once in any case."""
    taken: set[str] = set()
    for job in jobs:
        plain = NAMED.sub("-", f"{job.locale} {job.article}")
        tails = (f" {number}" if number > 1 else "" for number in count(1))
        name = next(name for tail in tails if (name := plain[: 31 - len(tail)] + tail).lower() not in taken)
        taken.add(name.lower())
        yield name


def _sheet(job: Job, units: Sequence[Unit]) -> str:
    rtl = ' rightToLeft="1"' if job.direction == "rtl" else ""
    widths = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"{HIDDEN if number == len(WIDTHS) else ""}/>'
        for number, width in enumerate(WIDTHS, 1)
    )
    title = ("", "Article", job.article, ADVICE, job.source_locale, job.locale)
    rows = [_row(1, title, (1,) * len(title)), _row(2, COLUMNS, (1,) * len(COLUMNS))]
    rows += (_row(number, cells, _formats(job)) for number, cells in enumerate(_rows(units), 3))
    last = max(len(rows), 3)
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0"{rtl}>'
        '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols>\n<sheetData>{''.join(rows)}</sheetData>"
        '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
        f'<autoFilter ref="A2:G{last}"/>'
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" errorStyle="warning"'
        f' sqref="E3:E{last}"><formula1>"{STATES}"</formula1></dataValidation></dataValidations>'
        '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
    )


def _formats(job: Job) -> tuple[int, ...]:
    rtl = job.direction == "rtl"
    return (2, 2, 2, 5 if rtl else 4, 4, 2, 5 if rtl else 4, 2)


def _rows(units: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    for unit in units:
        about = unit.said("role", "author", "must stay", "changed")
        for number, (source, target) in enumerate(unit.forms):
            id_ = suffixed(unit.id, number, len(unit.forms))
            yield unit.message.short_key, about, source, target, unit.state.word, unit.said("finding"), "", id_


def _row(number: int, cells: Sequence[str], formats: Sequence[int]) -> str:
    found = "".join(
        f'<c r="{letter}{number}" s="{format_}" t="inlineStr"><is><t xml:space="preserve">{_cell(text)}</t></is></c>'
        for letter, text, format_ in zip("ABCDEFGH", cells, formats, strict=False)
    )
    return f'<row r="{number}" ht="{_height(cells)}">{found}</row>\n'


def _height(cells: Sequence[str]) -> int:
    """How high a row is whose texts are wrapped, in points: not every program finds that out by itself."""
    lines = (
        sum(1 + len(line) // width for line in text.split("\n"))
        for text, width in zip(cells, WIDTHS[:-1], strict=False)
    )
    return min(LINE * max(lines), HIGHEST)


def _cell(text: str) -> str:
    """The text as content of a cell; an over-long note loses its end."""
    return escaped(_coded(text[:LONGEST]))


def _coded(text: str) -> str:
    """What XML cannot hold as `_x0001_`, and what looks like that as itself (ECMA-376, ST_Xstring)."""
    text = CODED.sub("_x005F_", text).replace("\r", "_x000D_")
    return UNFIT.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
