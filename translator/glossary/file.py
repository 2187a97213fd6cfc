"""The glossary's file: CSV with the columns source, locale (empty: every locale), target, kind (keep, use, avoid), case
(yes, no), note. The first line names them; a column may be left out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.errors import ProjectError
from translator.files import content
from translator.language.matching.similarity import nearest
from translator.model import Term, TermKind

COLUMNS = ("source", "locale", "target", "kind", "case", "note")
CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A term with the file and line that it stands in; line 0 for one that somebody gives."""

    term: Term
    path: Path
    line: int

    @property
    def place(self) -> str:
        return f"{self.path.name}:{self.line}" if self.line else "what you give"


def read(path: Path) -> tuple[list[Row], list[ProjectError]]:
    """The terms with their lines, and what is wrong with other lines. Nothing where there is no file. Raises
    ProjectError where it cannot be read at all."""
    try:
        text = content(path).decode("utf-8-sig")
    except FileNotFoundError:
        return [], []
    except UnicodeDecodeError as error:
        raise ProjectError("not UTF-8", path, hint=f"byte {error.start}: save the glossary as UTF-8") from None
    except OSError as error:
        raise ProjectError(f"cannot be read: {error.strerror or error}", path) from None
    return parse(path, text)


def parse(path: Path, text: str) -> tuple[list[Row], list[ProjectError]]:
    """The same of a file's text. A line that is no CSV ends it."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    problems: list[ProjectError] = []
    try:
        columns = _columns(path, next(lines, list(COLUMNS)))
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            try:
                rows.append(Row(_term(path, lines.line_num, columns, cells), path, lines.line_num))
            except ProjectError as error:
                problems.append(error)
    except csv.Error as error:
        problems.append(ProjectError(f"not CSV: {error}", path, lines.line_num))
    except ProjectError as error:  # the columns
        problems.append(error)
    return rows, problems


def render(terms: Iterable[Term]) -> str:
    """A file of these terms."""
    return ",".join(COLUMNS) + "\n" + written(terms, COLUMNS)


def with_more(text: str, terms: Sequence[Term]) -> str:
    """The text of a file with these terms added below; all else stays as it is, but for columns that are missing."""
    columns = [name.strip().lower() for name in next(csv.reader(io.StringIO(text.removeprefix("\ufeff"))), [])]
    if not columns:
        return render(terms)
    if missing := [name for name in COLUMNS if name not in columns and any(_cells(term)[name] for term in terms)]:
        text, columns = _widened(text, missing), [*columns, *missing]
    end = "\r\n" if "\r\n" in text else "\n"
    return text + ("" if text.endswith("\n") else end) + written(terms, columns, end)


def written(terms: Iterable[Term], columns: Sequence[str], end: str = "\n") -> str:
    """The lines of terms, with these columns."""
    out = io.StringIO(newline="")
    csv.DictWriter(out, columns, lineterminator=end).writerows(
        {name: cell for name, cell in _cells(term).items() if name in columns} for term in terms
    )
    return out.getvalue()


def _cells(term: Term) -> dict[str, str]:
    case = "" if term.case else "no"
    kind = term.kind.value
    return dict(zip(COLUMNS, (term.source, term.locale, term.target, kind, case, term.note), strict=True))


def _widened(text: str, columns: Sequence[str]) -> str:
    """The text with more columns at the end of its first line: a row may have fewer cells."""
    first, end, rest = text.partition("\n")
    return f"{first.rstrip(chr(13))},{','.join(columns)}{chr(13) if first.endswith(chr(13)) else ''}{end}{rest}"


def _columns(path: Path, first: list[str]) -> list[str]:
    names = [name.strip().lower() for name in first]
    for name in names:
        if name not in COLUMNS:
            hint = f"did you mean {nearest(name, COLUMNS)!r}? " if nearest(name, COLUMNS) else ""
            raise ProjectError(f"unknown column {name!r}", path, 1, f"{hint}the columns are {','.join(COLUMNS)}")
    for name in ("source", "kind"):
        if name not in names:
            raise ProjectError(f"the column {name!r} is missing", path, 1, f"the columns are {','.join(COLUMNS)}")
    return names


def _term(path: Path, line: int, columns: list[str], row: list[str]) -> Term:
    if len(row) > len(columns):
        raise ProjectError("more cells than columns", path, line, "put a text with a comma in double quotes")
    cells = {name: cell.strip() for name, cell in zip(columns, row, strict=False)}
    if odd := next((found for cell in cells.values() if (found := CONTROL.search(cell))), None):
        raise ProjectError(f"a control character (U+{ord(odd[0]):04X})", path, line, "take it out")
    kinds = [kind.value for kind in TermKind]
    kind = cells.get("kind", "")
    if kind not in kinds:
        raise ProjectError(f"unknown kind {kind!r}", path, line, f"it is one of {', '.join(kinds)}")
    if not cells.get("source"):
        raise ProjectError("a term without source", path, line, "write the term, or take the line out")
    if kind == TermKind.USE.value and not (cells.get("target") and cells.get("locale")):
        raise ProjectError("a term to use needs its locale and its target", path, line)
    if cells.get("case", "") not in ("", "yes", "no"):
        raise ProjectError(f"case cannot be {cells['case']!r}", path, line, "it is yes or no")
    return Term(
        source=cells["source"],
        target=cells.get("target", ""),
        locale=cells.get("locale", ""),
        kind=TermKind(kind),
        note=cells.get("note", ""),
        case=cells.get("case", "yes") != "no",
    )
