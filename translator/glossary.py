"""locales/glossary.csv: terms to keep, to use, to avoid.

Columns: source, locale (empty: every locale), target, kind (keep, use, avoid), case (yes, no), note. The first line
names them; a column may be left out.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from translator.errors import ProjectError
from translator.files import content
from translator.language.similarity import nearest
from translator.model import Term, TermKind

COLUMNS = ("source", "locale", "target", "kind", "case", "note")


@dataclass(frozen=True)
class Glossary:
    """The terms in the file's order."""

    terms: tuple[Term, ...] = ()

    def names(self, locale: str) -> tuple[str, ...]:
        """The terms that must stand unchanged in this locale."""
        uses = {term.source for term in self.terms if term.kind is TermKind.USE and term.locale == locale}
        return tuple(
            term.source
            for term in self.terms
            if term.kind is TermKind.KEEP and term.locale in ("", locale) and term.source not in uses
        )

    def translation(self, text: str, locale: str) -> str:
        """What the glossary says for a whole text: a name stays, a term is its translation, "" for any other."""
        alike = self._alike.get(text.casefold())
        if alike is None:
            return ""
        if text in alike.names(locale):
            return text
        for term in alike.terms:
            same = term.source == text or not term.case
            if same and term.kind is TermKind.USE and term.locale == locale:
                return term.target
        return ""

    def terms_in(self, text: str, locale: str) -> tuple[Term, ...]:
        """The terms to use in this locale that stand in a text as words, in the order of the glossary."""
        uses = self._uses.get(locale)
        if uses is None:
            return ()
        pattern, terms = uses
        found = {match[0].casefold() for match in pattern.finditer(text)}
        said = (term for name in found for term in terms.get(name, ()))
        here = {term for term in said if not term.case or re.search(rf"(?<!\w){re.escape(term.source)}(?!\w)", text)}
        return tuple(term for term in self.terms if term in here)

    @cached_property
    def _uses(self) -> dict[str, tuple[re.Pattern[str], dict[str, list[Term]]]]:
        """By locale: a pattern of all terms to use, the longest first, and the terms by their source in lower case."""
        found: dict[str, dict[str, list[Term]]] = {}
        for term in self.terms:
            if term.kind is TermKind.USE:
                found.setdefault(term.locale, {}).setdefault(term.source.casefold(), []).append(term)
        return {locale: (_words(terms), terms) for locale, terms in found.items()}

    @cached_property
    def _alike(self) -> dict[str, Glossary]:
        """The terms by their source in lower case: every message is looked up, and a glossary may be long."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.source.casefold(), []).append(term)
        return {text: Glossary(tuple(terms)) for text, terms in found.items()}


def _words(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


def read(path: Path) -> Glossary:
    """The glossary; an empty one where there is no file. Raises ProjectError with the line."""
    try:
        text = content(path).decode("utf-8-sig")
    except FileNotFoundError:
        return Glossary()
    except UnicodeDecodeError as error:
        raise ProjectError("not UTF-8", path, hint=f"byte {error.start}: save the glossary as UTF-8") from None
    except OSError as error:
        raise ProjectError(f"cannot be read: {error.strerror or error}", path) from None
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    terms: dict[tuple[object, ...], tuple[Term, int]] = {}
    try:
        columns = _columns(path, next(rows, list(COLUMNS)))
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            term = _term(path, rows.line_num, columns, row)
            key = (term.source, term.locale, term.kind, term.target if term.kind is TermKind.AVOID else "")
            if key in terms:
                raise ProjectError(
                    f"{term.source!r} stands twice", path, rows.line_num, f"it is in line {terms[key][1]} already"
                )
            terms[key] = (term, rows.line_num)
    except csv.Error as error:
        raise ProjectError(f"not CSV: {error}", path, rows.line_num) from None
    return Glossary(tuple(term for term, _ in terms.values()))


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
