"""An article in a locale, judged: its messages, what becomes of its page, and which corrections keep text out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from translator import glossary
from translator.errors import CatalogError, SourceError, TranslatorError
from translator.found import Found
from translator.language.matching.corrections import between
from translator.language.matching.wordings import Correction
from translator.locales import Locale
from translator.model import Catalog, Document, Message, MessageKey
from translator.project import Article, Project
from translator.publishing import Decision, Policy, Status, decide
from translator.record import Record
from translator.steps.check import examine
from translator.steps.findings import Looked
from translator.steps.previous import Kept, Previous
from translator.steps.reading import read_catalog, readable
from translator.steps.restated import restated

NO_RECORD = Record()


@dataclass(frozen=True, slots=True)
class Judged:
    """`catalog` and `events` are what the messages were judged by, `broken` why nothing can be said of them.

    `outdated`: the catalog lacks a text of the article. `kept` is the last release's page that stays. `corrections`:
    what the texts, or the page, that are out because of them say, and what the source says now.
    """

    assessments: Mapping[MessageKey, Looked]
    decision: Decision
    catalog: Catalog | None
    events: Record
    broken: TranslatorError | None = None
    outdated: bool = False
    kept: Kept | None = None
    corrections: tuple[Correction, ...] = ()


class Judge:
    """What all articles are judged with. What cannot be read goes to `problems`; what was found in other runs is
    `remembered`. `records` where they have been read."""

    def __init__(
        self,
        project: Project,
        locales: Iterable[Locale],
        problems: list[TranslatorError],
        remembered: Found | None = None,
        records: Mapping[str, Record | CatalogError] | None = None,
    ) -> None:
        self.project, self.problems, self.remembered = project, problems, remembered
        self.policy = Policy(project.configuration.publish, project.configuration.unreviewed)
        self.terms = glossary.read(project.glossary)
        self.previous = Previous(project, problems)
        self.records = readable(project, locales, problems) if records is None else records

    def judge(self, article: Article, document: Document, tag: str) -> Judged:
        """An article in a locale. A catalog that is not there yet has no messages."""
        project, events = self.project, self.records[tag]
        catalog, broken = self._catalog(article.name, tag)
        if isinstance(events, TranslatorError):
            catalog, broken, events = None, events, NO_RECORD
        looked = examine(project, document, tag, catalog, events, self.terms, self.remembered)
        withheld = project.withheld(article.name, tag)
        # It stands in the release: what the file holds at that place might be what was corrected.
        reason = f"{broken.place}: cannot be read" if broken else ""
        decision = decide(list(looked.values()), self.policy, withheld, None, events.withdrawn, reason)
        kept = None
        if decision.status is Status.HELD and (kept := self._kept(article, document, tag, looked)):
            decision = decide(list(looked.values()), self.policy, withheld, kept.earlier, events.withdrawn, reason)
        outdated = not broken and any(not found.message.line for found in looked.values())
        waiting = [found.message for found in looked.values() if not found.publishable(self.policy)]
        found = () if withheld else self._corrections(document, catalog if outdated else None, waiting)
        if decision.status is Status.WITHDRAWN and kept:
            found = (*kept.corrections, *kept.restated, *found)
        stays = kept if decision.status is Status.PREVIOUS else None
        return Judged(looked, decision, catalog, events, broken, outdated, stays, tuple(dict.fromkeys(found)))

    def _kept(self, article: Article, document: Document, tag: str, looked: Mapping[MessageKey, Looked]) -> Kept | None:
        """The page of the last release, with what its catalog now says otherwise."""
        kept = self.previous.kept(article, document, tag)
        if kept is None or kept.lost:
            return kept
        messages = {key: found.message for key, found in looked.items()}
        locales = self.project.configuration.source_locale, tag
        try:
            return replace(kept, restated=restated(kept, document, messages, locales, self.project.asked))
        except SourceError as error:
            self.problems.append(error)
            return replace(kept, lost=f"its last release cannot be read: {error}")

    def _corrections(
        self, document: Document, catalog: Catalog | None, waiting: Sequence[Message]
    ) -> tuple[Correction, ...]:
        """What has been corrected since these messages were translated, by their previous source; of an outdated
        catalog since it was made."""
        locale = self.project.configuration.source_locale
        if catalog is not None:
            before = texts_of((message.id, message.plural) for message in catalog.live)
            now = texts_of((segment.text, segment.plural) for segment in document.segments)
            return tuple(found for found in between(before, now, locale) if found.before)
        pairs = (
            (texts_of([(message.previous_id, message.previous_plural)]), texts_of([(message.id, message.plural)]))
            for message in waiting
            if message.fuzzy and not message.empty
        )
        return tuple(found for before, now in pairs if before for found in between(before, now, locale))

    def _catalog(self, name: str, tag: str) -> tuple[Catalog | None, TranslatorError | None]:
        try:
            return read_catalog(self.project, name, tag), None
        except FileNotFoundError:
            return None, None
        except TranslatorError as error:
            self.problems.append(error)
            return None, error


def texts_of(sources: Iterable[tuple[str | None, str | None]]) -> list[str]:
    """The texts of sources and their plurals."""
    return [text for source in sources for text in source if text]
