"""What a check of texts comes to: findings, counts, what could not be read, and in which order people should look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from translator import queue
from translator.catalogs.plurals import counts
from translator.catalogs.state import engines_of, pair_hash
from translator.checks import untranslated
from translator.checks.pair import PSEUDO, Pair
from translator.engines.pseudo import Pseudo
from translator.errors import ProjectError, TranslatorError
from translator.glossary import Glossary
from translator.language.lexicon import known
from translator.locales import plural_forms
from translator.markup.placeholders import placeholders
from translator.model import Message, MessageKey, Place, Problem, Severity, State, Style
from translator.publishing import Assessment, assess
from translator.record import Event, Record

NO_TERMS = Glossary()
ONE, OTHERS = (1, 21), (2, 22)
"""The first numbers of forms that stand for more than one, where nobody knows them."""
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with all that a person needs to judge it.

    `article` is "" for a file outside a project, `locale` the translation's. `source` and `translation` are the texts
    that the problem's places are in: of a message with plural forms those of one form; both are "" where it is about
    a file as a whole. `dismissal` is the word of whoever let it pass.
    """

    article: str
    locale: str
    source_locale: str
    problem: Problem
    source: str = ""
    translation: str = ""
    state: State = State.UNTRANSLATED
    fuzzy: bool = False
    dismissal: Event | None = None

    @property
    def open(self) -> bool:
        """An error that nobody let pass: the text does not go out."""
        return self.problem.severity is Severity.ERROR and self.dismissal is None


@dataclass(frozen=True, slots=True)
class Looked(Assessment):
    """An assessment with what its problems are about; `findings` are in the order of `problems`."""

    place: Place = field(default_factory=lambda: Place(""))
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are shown and counted: those of the checks in `only` (all where it is empty), without those in
    `skip`, from a severity on. What may be published never depends on it."""

    only: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()
    least: Severity = Severity.INFO

    def takes(self, problem: Problem) -> bool:
        name = problem.check
        return problem.severity >= self.least and name not in self.skip and (not self.only or name in self.only)


@dataclass
class Checked:
    """`counts` of messages looked at by locale; `queue` of those that wait for a person, where that was asked for."""

    wanted: Wanted = field(default_factory=Wanted)
    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)
    queue: list[queue.Item] | None = None
    words: dict[str, bool] = field(default_factory=dict)
    """Whether the words of a locale's language, and of its source's, are known: else only what needs none was read."""

    def add(self, article: str, locale: str, looked_at: Mapping[MessageKey, Looked]) -> None:
        """Takes in what was found in an article and locale."""
        self.count(locale, len(looked_at))
        for looked in looked_at.values():
            self.take(looked, article)

    def count(self, locale: str, messages: int, source_locale: str = "en") -> None:
        """So many more messages of a locale were looked at."""
        self.counts[locale] = self.counts.get(locale, 0) + messages
        if locale not in self.words:
            self.words[locale] = known(locale) and known(source_locale)

    def take(self, looked: Looked, article: str = "") -> None:
        """Takes in one message of an article, "" for one of a file outside a project."""
        wanted = [finding for finding in looked.findings if self.wanted.takes(finding.problem)]
        self.findings += wanted
        if self.queue is None:
            return
        left = tuple(finding.problem for finding in wanted if finding.dismissal is None)
        still_open = tuple(finding.problem for finding in wanted if finding.open)
        assessment = replace(looked, problems=left, open_errors=still_open)
        if queue.waits(assessment):
            self.queue.append(queue.item(assessment, article, looked.place))

    def general(self, findings: Iterable[Finding]) -> None:
        """Takes in findings that are about no one translation."""
        self.findings += (finding for finding in findings if self.wanted.takes(finding.problem))

    def listed(self) -> Iterator[Finding]:
        """The findings that people want to read one by one: what is not translated yet only where they ask for it."""
        if untranslated.ID in self.wanted.only:
            return iter(self.findings)
        return (finding for finding in self.findings if finding.problem.check != untranslated.ID)

    def number(self, severity: Severity) -> int:
        """How many findings of a severity nobody let pass."""
        return sum(finding.problem.severity is severity and finding.dismissal is None for finding in self.findings)

    @property
    def untranslated(self) -> int:
        """How many messages have no translation yet."""
        return sum(finding.problem.check == untranslated.ID for finding in self.findings)

    @property
    def dismissed(self) -> int:
        """How many findings a person let pass."""
        return sum(finding.dismissal is not None for finding in self.findings)


def pairs_of(
    message: Message, source_locale: str, locale: str, terms: Glossary = NO_TERMS, style: Style | None = None
) -> tuple[Pair, ...]:
    """Each text of a message with what it translates: the form for one thing the singular, every other the plural, and
    any that has a place to fill in which the singular has not. Of a message without any text its first pair alone.
    Pseudo-translations are in no language: what needs no words is looked at, their markup and their numbers."""
    sources: Iterable[tuple[str, int | None]] = ((message.id, None),)
    if message.plural is not None:
        sources = _forms(message, message.plural, locale)
    if engines_of(message) == (Pseudo.name,):
        locale = PSEUDO
    made = tuple(
        Pair(
            source,
            text,
            source_locale,
            locale,
            _names(terms, source, locale),
            terms.concerning(source, text, locale),
            style,
            count,
        )
        for (source, count), text in zip(sources, message.strings, strict=False)
    )
    return made[:1] if message.empty else made


def _forms(message: Message, plural: str, locale: str) -> Iterator[tuple[str, int | None]]:
    """What each form of a message translates, and the number for which alone it stands, if it does: also the form for
    one and nothing, as of French, which is that for one."""
    rule = _numbers(locale)
    if len(rule) > len(message.strings):  # older files have no form for whole millions
        rule = tuple(numbers for numbers in rule if numbers[:1] != (MILLION,))
    numbers: Iterable[tuple[int, ...]] = rule
    if len(rule) != len(message.strings):  # a rule of its own: the first form is the singular, if there are two
        numbers = chain(repeat(ONE, len(message.strings) > 1), repeat(OTHERS))
    for text, stands_for in zip(message.strings, numbers, strict=False):
        few = [number for number in stands_for if number or len(stands_for) == 1]
        singular = 1 in stands_for and len(message.strings) > 1 and not _has_more(text, message.id, plural)
        yield message.id if singular else plural, few[0] if len(few) == 1 else None


def _has_more(text: str, singular: str, plural: str) -> bool:
    """Whether a form has a placeholder that the plural has, and the singular has not."""
    here, more, said = ({one.key for one in placeholders(one)} for one in (singular, plural, text))
    return bool((more - here) & said)


def _numbers(locale: str) -> tuple[tuple[int, ...], ...]:
    """The first numbers of each form of a language, none of one that nobody knows."""
    try:
        return counts(plural_forms(locale.replace("_", "-")))
    except ProjectError:
        return ()


def _names(terms: Glossary, source: str, locale: str) -> tuple[str, ...]:
    """Those of the glossary, and as the source writes them."""
    return tuple(dict.fromkeys((*terms.names(locale), *terms.names_in(source, locale))))


def looked(
    article: str,
    place: Place,
    message: Message,
    state: State,
    found: Sequence[tuple[Pair, Problem]],
    events: Record,
) -> Looked:
    """A message with everything that was found in its texts, and what the record says to it."""
    assessment = assess(message, state, (problem for _, problem in found), events)
    texts = pair_hash(message) if found and events.dismissals else ""
    findings = tuple(
        Finding(
            article, place.locale, pair.source_locale, problem, pair.source, pair.target, state, message.fuzzy,
            events.dismissals.get((problem.check, texts)) if problem.dismissible else None,
        )
        for pair, problem in found
    )  # fmt: skip
    return Looked(
        message, state, assessment.problems, assessment.open_errors, assessment.withdrawn, assessment.approvals, place,
        findings,
    )  # fmt: skip
