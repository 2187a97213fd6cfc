"""export: articles' texts for translators' tools, with states, notes and findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translator import glossary
from translator.checks import untranslated
from translator.errors import ProjectError, TranslatorError
from translator.exchange.kinds import KINDS
from translator.exchange.units import Job, Note, Unit
from translator.formats.messages import MUST_STAY
from translator.locales import Locale
from translator.model import Catalog, Document, MessageKey, Segment, State
from translator.project import Article, Project
from translator.steps.check import examine
from translator.steps.findings import Looked
from translator.steps.reading import document_of, read_catalog, read_record


@dataclass
class Exported:
    """`files` with how many texts are in each; `left_out` are texts that the format cannot hold, by file, and
    `missing` how many texts no PO file has yet."""

    files: list[tuple[Path, int]] = field(default_factory=list)
    left_out: list[tuple[Path, Unit]] = field(default_factory=list)
    missing: int = 0
    problems: list[TranslatorError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """In which format (KINDS), whereto, and which texts: those in these states, all where none is named. `whole`: none
    is cut into sentences."""

    kind: str
    out: Path
    states: frozenset[State] = frozenset()
    whole: bool = False


def export(project: Project, locales: Sequence[Locale], articles: Sequence[Article], asked: Asked) -> Exported:
    """Writes the texts of each article and locale: into one file where `out` has the format's suffix, else each into
    its own below that folder. An article without a PO file is passed over. Raises OutputError, and ProjectError where
    one file cannot hold all, would stand among the project's own, or there is nothing to write."""
    project.outside(asked.out)
    result = Exported()
    jobs = list(_jobs(project, locales, articles, asked, result))
    if not jobs and not result.problems:
        raise ProjectError("there is nothing to export", hint="`translator status` shows what there is")
    kind = KINDS[asked.kind]
    for path, of_file in _files(asked.out, kind.suffix, jobs).items():
        left_out = kind.write(path, of_file)
        result.left_out += [(path, unit) for unit in left_out]
        result.files.append((path, sum(len(job.units) for job in of_file) - len(left_out)))
    return result


def _files(out: Path, suffix: str, jobs: Sequence[Job]) -> Mapping[Path, Sequence[Job]]:
    if jobs and out.suffix.lower() == suffix:
        return {out: jobs}
    return {out / job.locale / f"{job.article}{suffix}": [job] for job in jobs}


def _jobs(
    project: Project, locales: Sequence[Locale], articles: Sequence[Article], asked: Asked, result: Exported
) -> Iterator[Job]:
    """The texts of each article and locale; none where none is in these states."""
    terms = glossary.read(project.glossary)
    for article in articles:
        try:
            document = document_of(article)
        except TranslatorError as error:
            result.problems.append(error)
            continue
        for found in locales:
            try:
                catalog = read_catalog(project, article.name, found.tag)
                looked = examine(project, document, found.tag, catalog, read_record(project, found.tag), terms)
            except FileNotFoundError:
                continue
            except TranslatorError as error:
                result.problems.append(error)
                continue
            result.missing += len(looked.keys() - {message.key for message in catalog.live})
            if units := tuple(_units(document, catalog, looked, asked.states)):
                own = project.configuration.source_locale
                yield Job(article.name, own, found.tag, found.direction, units, catalog, asked.whole)


def _units(
    document: Document, catalog: Catalog, looked: Mapping[MessageKey, Looked], states: frozenset[State]
) -> Iterator[Unit]:
    """In the catalog's order. What the article no longer has is no text to translate."""
    segments = {segment.key: segment for segment in document.segments}
    for message in catalog.live:
        found = looked.get(message.key)
        if found and (not states or found.state in states):
            yield Unit(message, found.state, tuple(_notes(segments[message.key], found)))


def _notes(segment: Segment, found: Looked) -> Iterator[Note]:
    """What the text is, what its author says of it, what must stay, what its source was, and what is wrong with it."""
    message = found.message
    if segment.role:
        yield Note("role", segment.role)
    stays = [line for line in message.extracted if line.startswith(MUST_STAY)]
    said = [line for line in message.extracted if line not in stays and line != segment.role]
    if said:
        yield Note("author", "\n".join(said))
    for line in stays:
        yield Note("must stay", line)
    if message.previous_id:
        yield Note("changed", f"the source was: {message.previous_id}")
    for finding in found.findings:
        if finding.dismissal is None and finding.problem.check != untranslated.ID:
            problem = finding.problem
            yield Note("finding", f"{problem.check} ({problem.severity.word}): {problem.text}")
