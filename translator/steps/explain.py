"""explain: an article in each locale: what becomes of its page, what is missing, and why each message is as it is."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from translator.catalogs import merge
from translator.configuration import line_of
from translator.errors import TranslatorError
from translator.formats.messages import messages
from translator.locales import Locale
from translator.model import Catalog, Document, Message, MessageKey, Place, State
from translator.project import Article, Project
from translator.publishing import Assessment, Decision, Status, tally, to_publish
from translator.steps import reasons
from translator.steps.check import source_places
from translator.steps.judging import Judge
from translator.steps.keys import message_key
from translator.steps.reading import document_of
from translator.steps.reasons import MIGRATE, UPDATE, Cause, Reason, filled
from translator.steps.segmentation import must_migrate


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which messages are explained: those in these states, of this key, or all. Where nothing is named, those that
    cannot go out; none of a page that is withheld, or has no PO file yet: of all of them the same is to be said."""

    states: frozenset[State] = frozenset()
    key: str = ""
    every: bool = False

    @property
    def named(self) -> bool:
        return bool(self.states or self.key or self.every)

    def takes(self, reason: Reason, silent: bool) -> bool:
        """Whether a message is explained; none of a `silent` page by default."""
        if not self.named:
            return reason.cause is not Cause.READY and not silent
        return (not self.states or reason.state in self.states) and self.key in ("", reason.place.key)


@dataclass(frozen=True)
class Standing:
    """An article in a locale. `catalog` is its file from the project's root, `file` how that is. `missing` is what
    people have to do until the page can go out, in order, `advice` what to do first. `rule` is where the configuration
    withholds it. `left_out` counts the messages that are not explained, by state. `corrections` keep texts, or the
    page, out: what they say, and what the source says now."""

    locale: str
    decision: Decision
    catalog: str
    file: Literal["there", "absent", "broken"]
    missing: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    rule: Place | None = None
    reasons: tuple[Reason, ...] = ()
    left_out: Mapping[State, int] = field(default_factory=dict)
    corrections: tuple[str, ...] = ()


@dataclass
class Explained:
    """An article in each locale that could be read; `problems` are the other files."""

    article: Article
    title: str
    source_locale: Locale
    standings: list[Standing] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)


def explain(project: Project, article: Article, locales: Sequence[Locale], wanted: Wanted) -> Explained:
    """Writes nothing. Raises SourceError for an article that cannot be read, ProjectError for a key that is of none of
    its messages, or of several."""
    document = document_of(article)
    if wanted.key:
        message_key(messages(document, project.source_locale.tag), wanted.key, article.name)
    result = Explained(article, document.title, project.source_locale)
    work = _Work(project, document, locales, result)
    result.standings += (work.standing(found.tag, wanted) for found in locales)
    return result


class _Work:
    """What all standings of an article are made with."""

    def __init__(self, project: Project, document: Document, locales: Sequence[Locale], result: Explained) -> None:
        self.project, self.document, self.result = project, document, result
        self.name = result.article.name
        self.judge = Judge(project, locales, result.problems)
        self.policy = self.judge.policy
        source_locale = project.configuration.source_locale
        self.template = messages(document, source_locale)
        places = zip(document.segments, source_places(document, source_locale), strict=True)
        self.origins = {segment.key: place for segment, place in reversed(list(places))}

    def standing(self, tag: str, wanted: Wanted) -> Standing:
        """The article in a locale. What cannot be read is reported, and its page waits."""
        path = self.project.shown(self.project.catalog(tag, self.name))
        judged = self.judge.judge(self.result.article, self.document, tag)
        catalog, decision, looked_at = judged.catalog, judged.decision, judged.assessments
        if decision.status is Status.HELD:
            decision = replace(decision, reason=f"{decision.reason}; {self._no_earlier()}")
        corrections = tuple(map(str, judged.corrections))
        if broken := judged.broken:
            hints = (broken.hint,) if broken.hint else ()
            return Standing(tag, decision, path, "broken", ("mend the file",), hints, corrections=corrections)
        withheld = decision.status is Status.WITHHELD
        coming = {} if withheld else self._coming(catalog, tag)
        explained = [
            reasons.explain(self.name, looked, judged.events, decision, self.policy, self.origins[key], coming.get(key))
            for key, looked in looked_at.items()
        ]
        silent = withheld or catalog is None
        chosen = [one for one in explained if wanted.takes(one, silent)]
        others = Counter(one.state for one in explained if not wanted.takes(one, silent))
        first = self._first(tag) if judged.outdated and not withheld else ()
        chosen = [replace(one, advice=first) if one.cause is Cause.NOT_THERE and first else one for one in chosen]
        return Standing(
            tag,
            decision,
            path,
            "there" if catalog else "absent",
            (*(text.split()[1] for text in first), *([] if withheld else self._missing(looked_at.values()))),
            first,
            self._rule(decision.reason) if withheld else None,
            tuple(chosen),
            {} if wanted.named else others,
            corrections,
        )

    def _first(self, tag: str) -> tuple[str, ...]:
        """What brings the texts into a catalog that lacks some."""
        try:
            older = must_migrate(self.project, self.result.article, self.document)
        except TranslatorError:  # `update` says what is wrong with the template
            older = False
        return (MIGRATE,) if older else filled((UPDATE,), article=shlex.quote(self.name), locale=tag)

    def _no_earlier(self) -> str:
        """Why no page of the last release can stay."""
        if self.project.previous is None:
            return "no `previous` is configured, so no earlier page stays"
        name = self.project.configuration.previous
        return f"the last release ({name}) {'has no page of it' if self.project.previous.exists() else 'is not there'}"

    def _missing(self, assessments: Iterable[Assessment]) -> list[str]:
        """What people have to do, in order."""
        found = list(assessments)
        text = to_publish(tally(found), sum(bool(one.open_errors) for one in found), self.policy)
        return text.split(", ") if text else []

    def _coming(self, catalog: Catalog | None, tag: str) -> dict[MessageKey, Message]:
        """What an update would make of the messages that the catalog lacks."""
        present = {message.key for message in catalog.live} if catalog else set()
        if catalog is None or all(message.key in present for message in self.template):
            return {}
        merged = merge.merge(self.template, catalog, tag, self.name).catalog
        return {message.key: message for message in merged.live if message.key not in present}

    def _rule(self, reason: str) -> Place:
        """Where the configuration withholds the page."""
        file = self.project.configuration_file
        return Place(self.project.shown(file), line_of(file, "withhold", reason) or 0)
