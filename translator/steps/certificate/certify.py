"""certificate: an article in a locale, text by text: who made, translated, approved and dismissed what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256

from translator.catalogs.people import under_one_name
from translator.catalogs.signing import LAST_TRANSLATOR
from translator.catalogs.state import pair_hash
from translator.errors import SourceError, TranslatorError
from translator.locales import Locale
from translator.project import Article, Project
from translator.publishing import Decision
from translator.steps import reasons
from translator.steps.certificate.built import Built, built
from translator.steps.certificate.commit import Commit, commit_of
from translator.steps.certificate.texts import Hands, Making, Reading, Standing, Text
from translator.steps.judging import Judge, Judged
from translator.steps.reading import document_of, present_catalog


@dataclass(frozen=True, slots=True)
class Person:
    """A name, and how many texts it is named for, by what was done: wrote, accepted, named, approved, dismissed."""

    name: str
    what: Counter[str]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the work on a page; it `holds` where it was done for every text. `counts` are texts."""

    holds: bool
    counts: dict[str, int]


@dataclass(frozen=True)
class Certificate:
    """What can be said of an article in a locale at a time. `texts_hash` is the SHA-256 of the texts' hashes, one a
    line, in the article's order."""

    article: Article
    locale: Locale
    source_locale: Locale
    title: str
    at: str
    source_hash: str
    decision: Decision
    page: Built
    texts: tuple[Text, ...]
    record: str
    commit: Commit
    problems: list[TranslatorError] = field(default_factory=list)

    @property
    def texts_hash(self) -> str:
        return sha256("".join(f"{text.hash}\n" for text in self.texts).encode()).hexdigest()

    @property
    def translation(self) -> Step:
        """Every text was written, or let pass, by somebody whom the record names and somebody confirmed."""
        counts = {one.value: 0 for one in Standing} | Counter(text.standing.value for text in self.texts)
        return Step(counts[Standing.CONFIRMED.value] == len(self.texts) > 0, counts)

    @property
    def revision(self) -> Step:
        """Every text was approved by a second person: not by the one who translated it."""
        counts = {one.value: 0 for one in Reading} | Counter(text.reading.value for text in self.texts)
        return Step(counts[Reading.SECOND.value] == len(self.texts) > 0, counts)

    @property
    def approval(self) -> Step:
        """Every text was approved by somebody."""
        approved = sum(bool(text.approved) for text in self.texts)
        return Step(approved == len(self.texts) > 0, {"approved": approved, "not": len(self.texts) - approved})

    @property
    def in_page(self) -> Step:
        """Every text stands in the page as it is here."""
        counts = dict(Counter(text.shown.value for text in self.texts))
        return Step(bool(self.page.hash) and self.decision.shown == {text.message.key for text in self.texts}, counts)

    @property
    def making(self) -> dict[Making, int]:
        return {one: sum(text.making is one for text in self.texts) for one in Making}

    @property
    def engines(self) -> dict[str, int]:
        """How many texts an engine made, or made a part of, or what has been changed since."""
        return dict(sorted(Counter(engine for text in self.texts for engine in text.engines).items()))

    @property
    def unreviewed(self) -> list[Text]:
        return [text for text in self.texts if not text.reviewed]

    def people(self, claimed: bool) -> list[Person]:
        """Everybody whom the record names: those who are confirmed, or those who are only `claimed`."""
        done: list[tuple[str, str]] = []
        for text in self.texts:
            hands = [*([text.translated] if text.translated else []), *text.approved, *text.claimed]
            done += [(hand.by, hand.what) for hand in hands if hand.claimed is claimed and not hand.in_file_alone]
            done += [(one.event.by, "dismissed") for one in text.dismissed if one.event.claimed is claimed]
        names = under_one_name(name for name, _ in done)
        found: dict[str, Counter[str]] = {}
        for name, what in done:
            found.setdefault(names[name], Counter())[what] += 1
        return [Person(name, found[name]) for name in sorted(found)]

    @property
    def in_file_alone(self) -> dict[str, int]:
        """The names that the file's header alone gives, with how many texts."""
        named = (text.translated.by for text in self.texts if text.standing is Standing.FILE and text.translated)
        return dict(sorted(Counter(named).items()))


def certify(project: Project, article: Article, locale: Locale, now: datetime) -> Certificate:
    """Writes nothing. Raises TranslatorError where the article, its catalog or the record is not there or cannot be
    read."""
    document = document_of(article)
    tag = locale.tag
    if article.is_site:
        raise SourceError("the site's own strings are in no page", article.shown, hint="name an article")
    present_catalog(project, article.name, tag)
    problems: list[TranslatorError] = []
    judge = Judge(project, [locale], problems)
    judged = judge.judge(article, document, tag)
    if judged.broken:
        raise judged.broken
    source_hash = sha256(document.source.encode()).hexdigest()
    shown = [pair_hash(one.message) for key, one in judged.assessments.items() if key in judged.decision.shown]
    record = project.record(tag)
    return Certificate(
        article, locale, project.source_locale, document.title, f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        source_hash, judged.decision,
        built(project, article.name, tag, judged.decision.status, source_hash, shown),
        tuple(_texts(judge, judged, {one.key: one.role for one in reversed(document.segments)})),
        project.shown(record), commit_of(record), problems,
    )  # fmt: skip


def _texts(judge: Judge, judged: Judged, roles: dict[object, str]) -> list[Text]:
    header = judged.catalog.header(LAST_TRANSLATOR) if judged.catalog else ""
    hands = Hands(judged.events, header)
    return [
        hands.text(looked, roles.get(key, ""), reasons.shown(looked, judged.decision, judge.policy))
        for key, looked in judged.assessments.items()
    ]
