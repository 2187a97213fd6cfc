"""import: translators' files come back. All files are read before anything is written, and each catalog is written
once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from translator import glossary
from translator.catalogs.people import named_person
from translator.errors import TranslatorError
from translator.exchange import kinds
from translator.exchange.units import Returned
from translator.locales import Locale
from translator.model import Message, State
from translator.project import Article, Project
from translator.steps.exchange.matching import (
    SHOWN,
    Articles,
    Asked,
    Desk,
    Match,
    RefusedError,
    desk,
    locale_of,
    one_article,
    strings_of,
)
from translator.steps.exchange.merging import Result
from translator.steps.exchange.taking import Taker, Word
from translator.steps.reading import read_record

MOST = 1000
"""So many refused units are told one by one."""
LONGEST = 1000
"""And so many characters of each of their texts: a file may hold anything."""


@dataclass(frozen=True, slots=True)
class Row:
    """What became of a unit. `translation` is the file's, `kept` the one that stands here where it is another one.
    `before` and `after` are the entry's states, None where there is no entry. `unapproved` is why nobody approved what
    the file calls final."""

    place: str
    article: str
    locale: str
    key: str
    source: str
    translation: str
    result: Result
    why: str = ""
    kept: str = ""
    before: State | None = None
    after: State | None = None
    comment: str = ""
    unapproved: str = ""


@dataclass
class Imported:
    """`more` counts refused units beyond those in `rows`; `record` and `written` are paths from the project's root."""

    rows: list[Row] = field(default_factory=list)
    more: int = 0
    by: str = ""
    written: list[str] = field(default_factory=list)
    record: list[str] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)

    def number(self, result: Result) -> int:
        return sum(row.result is result for row in self.rows) + (self.more if result is Result.REFUSED else 0)

    @property
    def failed(self) -> bool:
        """Whether something that was asked for was not done: a person who is named could not approve a text, either."""
        kept = self.number(Result.REFUSED) or self.number(Result.CONFLICT)
        return bool(kept or (self.by and any(row.unapproved for row in self.rows)))

    def refuse(self, row: Row) -> None:
        """Tells of a unit that means no entry, or none that may have its text."""
        if len(self.rows) < MOST:
            self.rows.append(row)
        else:
            self.more += 1


def import_(
    project: Project, locales: Sequence[Locale], files: Sequence[Path], word: Word, article: str = "",
    theirs: bool = False,
) -> Imported:  # fmt: skip
    """Takes what translators changed or confirmed into the PO files.

    Raises TranslatorError, and nothing is written, for a file that cannot be read, is in another language or of no
    known kind; for a name that is nobody's; for a broken record.
    """
    word = replace(word, by=named_person(word.by)) if word.by else word
    reader = _Reader(project, Asked([found.tag for found in locales], one_article(project, article)))
    for file in files:
        reader.read(file)
    result = reader.result
    result.by = word.by
    terms = glossary.read(project.glossary)
    records = {tag: read_record(project, tag) for _, tag in reader.desks}
    for work in reader.desks.values():
        taker = Taker(project, work, records[work.tag], terms, word, theirs)
        try:
            taker.take([match for key, match in work.seen.items() if key not in work.twice])
            result.rows += [
                Row(
                    one.match.place, work.article.name, work.tag, one.message.short_key, one.message.id,
                    one.strings[0], one.result, one.why, one.kept, one.before, one.after, one.match.unit.comment,
                    one.unapproved,
                )
                for one in taker.came
            ]  # fmt: skip
            result.written += taker.written
            result.record += [path for path in taker.recorded if path not in result.record]
            result.problems += taker.problems
        except TranslatorError as error:
            if error.exit_code != 1:
                raise
            result.problems.append(error)
    return result


class _Reader:
    """Sorts the units of files by the article and locale that they are of."""

    def __init__(self, project: Project, asked: Asked) -> None:
        self.project, self.asked = project, asked
        self.articles = Articles(project)
        self.desks: dict[tuple[str, str], Desk] = {}
        self.result = Imported()
        self._missing: set[tuple[str, str]] = set()

    def read(self, file: Path) -> None:
        """Takes in a file's units. Raises TranslatorError."""
        for unit in kinds.read(file):
            tag = locale_of(self.project, unit, self.asked, file)
            place = f"{file.name}:{unit.line}"
            try:
                self._place(unit, tag, place, kinds.called(file))
            except RefusedError as error:
                source, translation = unit.plain_source[:LONGEST], unit.plain_target[:LONGEST]
                self.result.refuse(
                    Row(place, unit.article[:SHOWN], tag, "", source, translation, Result.REFUSED, str(error))
                )

    def _place(self, unit: Returned, tag: str, place: str, via: str) -> None:
        articles = self.articles.of(unit, self.asked)
        found = list(self._found(unit, tag, articles))
        if not found:
            raise RefusedError("no article has this text")
        for work, message in found:
            match = Match(place, via, unit, message, strings_of(unit, message))
            before = work.seen.setdefault(message.key, match)
            if not match.same(before):
                work.twice.add(message.key)
                raise RefusedError(f"it stands there in two ways, here and in {before.place}: neither is taken")

    def _found(self, unit: Returned, tag: str, articles: Sequence[Article]) -> Iterator[tuple[Desk, Message]]:
        for article in articles:
            work = self._desk(article, tag)
            try:
                if work is None:
                    raise RefusedError(f"{article.name} has no PO file in {tag} yet: run `translator update`")
                yield work, work.find(unit)
            except RefusedError:
                if len(articles) == 1:
                    raise

    def _desk(self, article: Article, tag: str) -> Desk | None:
        at = (article.name, tag)
        if at not in self.desks and at not in self._missing:
            try:
                self.desks[at] = desk(self.project, article, tag)
            except FileNotFoundError:
                self._missing.add(at)
        return self.desks.get(at)
