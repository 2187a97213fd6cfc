"""glossary: terms added, listed, exchanged; and whether the file and the translations go by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.checks.glossary import against
from translator.checks.pair import Pair
from translator.errors import ProjectError, TranslatorError
from translator.exchange import tbx
from translator.files import content, write
from translator.glossary import Glossary, conflicts, file, read, same
from translator.locales import Locale
from translator.model import Term, TermKind
from translator.project import Project
from translator.steps.reading import catalog_names, read_catalog

GIVEN = Path("the term that you give")


@dataclass(frozen=True)
class Taken:
    """The terms that were added, and how many were there already."""

    added: Sequence[Term]
    known: int
    path: str


@dataclass
class Use:
    """In how many translations a term is asked for, and how many go against it."""

    texts: int = 0
    against: int = 0


@dataclass(frozen=True)
class Looked:
    """What became of each term to use or to avoid, by term and locale; what is wrong with the file or the catalogs."""

    terms: int
    uses: Mapping[tuple[Term, str], Use]
    problems: Sequence[TranslatorError]


def add(project: Project, term: Term) -> Taken:
    """Adds a term. Raises ProjectError where it is there already, or denies one that is."""
    return _take(project, [file.Row(term, GIVEN, 0)], strict=True)


def import_(project: Project, path: Path) -> Taken:
    """Adds the terms of a CSV or TBX file that are new. Raises ProjectError, with both places, where one denies another
    or a line of the glossary: then none is added."""
    return _take(project, _rows(project, path), strict=False)


def export(project: Project, path: Path, tags: Sequence[str] = ()) -> int:
    """Writes the glossary as CSV or TBX, by the file's suffix, all of it or what holds in these locales; how many
    terms. Raises ProjectError, OutputError."""
    terms = listed(project, tags)
    if _is_tbx(path):
        tbx.write(path, terms, project.configuration.source_locale)
    else:
        write(path, file.render(terms).encode("utf-8"))
    return len(terms)


def listed(project: Project, tags: Sequence[str] = (), text: str = "") -> list[Term]:
    """The terms, or those that hold in these locales and have this text in them."""
    wanted = text.casefold()
    return [
        term
        for term in read(project.glossary).terms
        if (not tags or term.locale in ("", *tags))
        and wanted in f"{term.source}\n{term.target}\n{term.note}".casefold()
    ]


def check(project: Project, locales: Sequence[Locale]) -> Looked:
    """Every line of the file that is wrong, and how far the translations go by it."""
    rows, problems = file.read(project.glossary)
    found: list[TranslatorError] = [*problems, *conflicts(rows), *_strangers(project, rows)]
    terms = Glossary(tuple(row.term for row in rows))
    uses: dict[tuple[Term, str], Use] = {}
    for one in locales:
        for pair in _pairs(project, one.tag, terms, found):
            for term in pair.terms:
                use = uses.setdefault((term, one.tag), Use())
                wrong = any(True for _ in against(term, pair))
                use.texts += term.kind is TermKind.USE or wrong
                use.against += wrong
    return Looked(len(rows), {key: use for key, use in uses.items() if use.texts}, found)


def _pairs(project: Project, locale: str, terms: Glossary, problems: list[TranslatorError]) -> Iterator[Pair]:
    """The translated texts of a locale in which a term is of account."""
    source_locale = project.configuration.source_locale
    for name in catalog_names(project.catalogs(locale)):
        try:
            catalog = read_catalog(project, name, locale)
        except TranslatorError as error:
            problems.append(error)
            continue
        for message in catalog.live:
            if message.id and message.plural is None and not message.empty:
                target = message.strings[0]
                if concerning := terms.concerning(message.id, target, locale):
                    yield Pair(message.id, target, source_locale, locale, terms=concerning)


def _strangers(project: Project, rows: Sequence[file.Row]) -> Iterator[ProjectError]:
    """Terms of locales that the project has not: nobody would ever see them."""
    known = {"", *project.configuration.locales}
    for row in rows:
        if row.term.locale not in known:
            hint = f"the project's locales are {', '.join(project.configuration.locales)}"
            yield ProjectError(f"{row.term.locale!r} is no locale of this project", row.path, row.line, hint)


def _take(project: Project, rows: Sequence[file.Row], strict: bool) -> Taken:
    before, problems = file.read(project.glossary)
    new, known = [], 0
    have: dict[str, list[Term]] = {}
    for row in before:
        have.setdefault(row.term.source, []).append(row.term)
    for row in rows:
        alike = have.setdefault(row.term.source, [])
        if not strict and any(same(row.term, other) for other in alike):
            known += 1
            continue
        alike.append(row.term)
        new.append(row)
    for problem in (*problems, *conflicts([*before, *new])):
        raise problem
    if new:
        _append(project, [row.term for row in new])
    return Taken([row.term for row in new], known, project.shown(project.glossary))


def _append(project: Project, terms: Sequence[Term]) -> None:
    path = project.glossary
    text = content(path).decode("utf-8") if path.exists() else ""
    made = file.with_more(text, terms)
    rows, problems = file.parse(path, made.removeprefix("\ufeff"))
    for problem in problems:
        raise ProjectError(problem.text, hint=problem.hint)
    if [row.term for row in rows[-len(terms) :]] != list(terms):
        raise ProjectError("the term cannot be written so that it is read again", hint="leave out odd characters")
    write(path, made.encode("utf-8"))


def _rows(project: Project, path: Path) -> Sequence[file.Row]:
    """The terms of a file of others. Raises ProjectError, CatalogError."""
    if not path.exists():
        raise ProjectError("there is no such file", path)
    return _from_tbx(project, path) if _is_tbx(path) else _from_csv(path)


def _from_csv(path: Path) -> Sequence[file.Row]:
    rows, problems = file.read(path)
    for problem in problems:
        raise problem
    return rows


def _from_tbx(project: Project, path: Path) -> Sequence[file.Row]:
    found = [file.Row(term, path, line) for term, line in tbx.read(path, project.configuration.source_locale)]
    if not found:
        tag = project.configuration.source_locale
        raise ProjectError(f"no concept has a term in {tag!r} and one in another language", path)
    return found


def _is_tbx(path: Path) -> bool:
    """By the suffix. Raises ProjectError for one that is no glossary's."""
    kinds = {".csv": False, ".tbx": True, ".xml": True}
    if path.suffix.lower() not in kinds:
        raise ProjectError(f"{path.suffix or 'no suffix'!r} is no kind of glossary", path, hint=".csv or .tbx")
    return kinds[path.suffix.lower()]
