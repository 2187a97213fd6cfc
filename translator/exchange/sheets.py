"""The spreadsheet as people give it back: saved by Excel, LibreOffice or another program, and not trusted.

Only the parts that a workbook names are read, each as a stream and up to a bound; no formula is ever looked at.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from posixpath import join, normpath
from typing import NamedTuple
from zipfile import BadZipFile, LargeZipFile, ZipFile

from translator.errors import CatalogError
from translator.exchange.languages import tag
from translator.exchange.units import Part, Returned, base_of, gathered
from translator.exchange.xlsx import COLUMNS, RELATIONS
from translator.exchange.xml import Stream
from translator.model import State

LARGEST = 256 * 1024 * 1024
"""Bytes of all parts together, unpacked: some fifty times what 10,000 texts take."""
MOST_SHEETS = 1000
CHUNK = 256 * 1024
CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
WORDS = {state.word: state for state in State}
HINT = "export a spreadsheet anew, and leave its columns as they are"
TITLE = (2, 4, 5)
"""Where the first row has the article, the source's language and the translation's."""
NEEDED = frozenset({"Source", "Translation", "State", "Id"})


class Cell(NamedTuple):
    """What a cell says; `wrong` is why that is no text."""

    text: str = ""
    wrong: str = ""


def read(path: Path) -> Iterator[Returned]:
    """The rows of all sheets in order. Raises CatalogError, FileNotFoundError."""
    try:
        with ZipFile(path) as archive:
            book = _Book(path, archive)
            for name in book.sheets():
                with closing(book.rows(name)) as rows:
                    yield from gathered(_units(path, rows))
    except FileNotFoundError:
        raise
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        said = str(error).partition("\n")[0][:80]
        raise CatalogError(f"this is no spreadsheet that can be read: {said}", path, hint="save it as .xlsx") from None


def _units(path: Path, rows: Iterator[tuple[int, dict[int, Cell]]]) -> Iterator[tuple[Returned, int]]:
    """What a sheet's rows say, by the headings in its second row."""
    title: dict[int, Cell] = {}
    columns: dict[str, int] = {}
    for number, cells in rows:
        if number == 1:
            title = cells
        elif number == 2:
            columns = {cell.text.strip(): column for column, cell in cells.items() if cell.text.strip() in COLUMNS}
            if missing := sorted(NEEDED - columns.keys()):
                raise CatalogError(f"no column {', '.join(missing)} in the second row", path, 2, HINT)
        elif not columns:
            raise CatalogError("the second row has no headings", path, 2, HINT)
        elif row := {name: cells[column] for name, column in columns.items() if column in cells}:
            article, source_locale, locale = (title.get(column, Cell()).text.strip() for column in TITLE)
            returned, form = _returned(number, row)
            yield replace(returned, article=article, source_locale=tag(source_locale), locale=tag(locale)), form


def _returned(number: int, row: dict[str, Cell]) -> tuple[Returned, int]:
    base, form = base_of(row.get("Id", Cell()).text)
    target, said = row.get("Translation", Cell()), row.get("State", Cell()).text.strip().lower().replace(" ", "_")
    part = Part((row.get("Source", Cell()).text,), (target.text,) if target.text else None)
    state = WORDS.get(said)
    wrong = target.wrong or ("" if state is not None or not said else f"{said[:30]!r} is no state")
    if base and state is base.state:
        state = None  # it stands there since the export
    comment = row.get("Comment", Cell()).text.strip()
    return Returned(number, "", "", "", base, None, ((part,),), state, comment, wrong), form


class _Book:
    """A workbook: its sheets, and the texts that they share."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self._path, self._archive = path, archive
        if len(archive.infolist()) > 10 * MOST_SHEETS:
            raise CatalogError("too many files in it", path, hint=HINT)
        self._shared: list[Cell] = []
        self._size = 0

    def sheets(self) -> list[str]:
        """The parts that are sheets, in the workbook's order."""
        targets = _Relations()
        self._feed("xl/_rels/workbook.xml.rels", targets)
        if shared := next((target for kind, target in targets.found.values() if kind == "sharedStrings"), ""):
            texts = _Cells(self._shared)
            for _ in self._parsed(_inside(shared), texts):
                pass
            self._shared = texts.shared
        listed = _Sheets()
        self._feed("xl/workbook.xml", listed)
        found = [_inside(targets.found[name][1]) for name in listed.names if name in targets.found]
        if not found or len(found) > MOST_SHEETS:
            raise CatalogError("no workbook: it has no sheet, or too many", self._path, hint=HINT)
        return found

    def rows(self, name: str) -> Generator[tuple[int, dict[int, Cell]]]:
        """(number, cells by column from 0) of a sheet's rows."""
        cells = _Cells(self._shared)
        with closing(self._parsed(name, cells)) as parsed:
            for _ in parsed:
                found, cells.rows = cells.rows, []
                yield from found

    def _feed(self, name: str, handler: _Relations | _Sheets) -> None:
        for _ in self._parsed(name, handler):
            pass

    def _parsed(self, name: str, handler: _Relations | _Sheets | _Cells) -> Generator[None]:
        """Reads a part of the archive, up to the bound."""
        try:
            file = self._archive.open(name)
        except KeyError:
            raise CatalogError(f"no workbook: it has no {name[:60]!r}", self._path, hint=HINT) from None
        stream = Stream(self._path, handler)
        try:
            with file:
                while chunk := file.read(CHUNK):
                    self._size += len(chunk)
                    if self._size > LARGEST:
                        limit = LARGEST // (1024 * 1024)
                        raise CatalogError(f"it unpacks to more than {limit} MB", self._path, hint=HINT)
                    stream.feed(chunk)
                    yield
            stream.feed(b"", final=True)
            yield
        except CatalogError as error:
            raise CatalogError(f"{error.text} ({name[:60]})", self._path, hint=error.hint) from None


def _inside(target: str) -> str:
    """A part's name in the archive; it is never one of a file."""
    return normpath(target.lstrip("/") if target.startswith("/") else join("xl", target))


class _Relations:
    """Kind and target of each relation by its id."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith("Relationship"):
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def end(self, name: str) -> None: ...

    def characters(self, text: str) -> None: ...


class _Sheets:
    """The relations that are sheets, in order."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "sheet":
            strict = "http://purl.oclc.org/ooxml/officeDocument/relationships id"
            self.names.append(attributes.get(f"{RELATIONS} id") or attributes.get(strict, ""))

    def end(self, name: str) -> None: ...

    def characters(self, text: str) -> None: ...


@dataclass
class _Cells:
    """The rows of a sheet, or the texts that sheets share."""

    known: list[Cell]
    shared: list[Cell] = field(default_factory=list)
    rows: list[tuple[int, dict[int, Cell]]] = field(default_factory=list)
    _row: int = 0
    _cells: dict[int, Cell] = field(default_factory=dict)
    _column: int = -1
    _kind: str = ""
    _formula: bool = False
    _pieces: list[str] = field(default_factory=list)
    _reading: bool = False
    _spoken: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "row":
            self._row, self._cells, self._column = _number(attributes.get("r", ""), self._row + 1), {}, -1
        elif local == "c":
            self._column = _column(attributes.get("r", ""), self._column + 1)
            self._kind, self._formula, self._pieces = attributes.get("t", "n"), False, []
        elif local == "si":
            self._pieces = []
        elif local == "rPh":  # how a Japanese word is spoken
            self._spoken += 1
        self._formula = self._formula or local == "f"
        self._reading = local in ("t", "v") and not self._spoken

    def characters(self, text: str) -> None:
        if self._reading:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        self._reading = False
        if local == "rPh":
            self._spoken -= 1
        elif local == "si":
            self.shared.append(Cell(_decoded("".join(self._pieces))))
        elif local == "c":
            self._cells[self._column] = self._cell("".join(self._pieces))
        elif local == "row":
            self.rows.append((self._row, self._cells))

    def _cell(self, text: str) -> Cell:
        if self._formula:
            return Cell("", "the cell is a formula, not a text")
        if self._kind == "s":
            number = _number(text, -1)
            known = 0 <= number < len(self.known)
            return self.known[number] if known else Cell("", "the cell names a text that the file has not")
        if self._kind in ("inlineStr", "str") or not text:
            return Cell(_decoded(text))
        return Cell(text, "the cell is a number, a date or an error: write it as text")


def _number(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else default


def _column(name: str, default: int) -> int:
    """The column of a cell's name, from 0: "B7" is 1."""
    letters = re.match(r"[A-Z]{1,3}(?=\d)", name)
    if not letters:
        return default
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _decoded(text: str) -> str:
    return CODE.sub(lambda match: chr(int(match[1], 16)), text)
