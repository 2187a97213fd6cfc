"""What came back from a pack: read as data, and merged entry by entry.

Nothing in it is trusted: it names an article by name, its entries by key with the hash of the texts that were in the
pack, and texts. What fits none of these is told and left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from translator import record
from translator.catalogs.people import is_person, named_person, one_line
from translator.catalogs.state import pair_hash
from translator.errors import CatalogError, TranslatorError
from translator.files import content
from translator.model import Message
from translator.project import Project
from translator.record import Event
from translator.steps import dismiss as dismissing
from translator.steps.approve import approve
from translator.steps.review.desk import Desk, Outcome
from translator.steps.review.entry import LONGEST, Act, Change, Word
from translator.steps.review.sheet import Sheet
from translator.steps.review.threads import said
from translator.steps.verdicts import Asked, Result
from translator.steps.verdicts import Word as Approval

FORMAT = 1
MOST = 50_000_000
"""Bytes of a result; a hundred articles have as many."""
ENTRIES = 100_000
VIA = "pack"
HOUR = 3600
LONGEST_NAME = 200
"""Characters; the pack takes no more."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was done to a text. `seen` is the hash of the texts that were in the pack."""

    key: str
    seen: str
    strings: tuple[str, ...]
    act: Literal["save", "accept", "reopen", "approve"]
    seconds: int = 0
    tenth: int = 0


class Dismissal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that was let pass, for the texts of this hash."""

    key: str
    seen: str
    check: str
    reason: str


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A comment, or a question to the author."""

    key: str
    kind: Literal["comment", "ask"]
    text: str


class Returned(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"format": "polyclinic-review"}):
    """A result file."""

    format: int
    pack: str
    article: str
    locale: str
    by: str
    entries: tuple[Entry, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    said: tuple[Saying, ...] = ()


Became = Literal["taken", "approved", "unchanged", "conflict", "refused"]


@dataclass(frozen=True, slots=True)
class Line:
    """What became of an entry of the result: `theirs` is its text, `ours` the one that stands here where that is
    another; `why` for what was refused, or taken only in part."""

    key: str
    became: Became
    theirs: tuple[str, ...]
    ours: tuple[str, ...] = ()
    why: str = ""
    source: str = ""


@dataclass
class Report:
    """`claimed`: nobody has confirmed that it was who is named. `written` are paths from the project's root."""

    article: str
    locale: str
    by: str
    claimed: bool
    lines: list[Line] = field(default_factory=list)
    dismissed: int = 0
    said: int = 0
    written: list[str] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)

    def number(self, became: Became) -> int:
        return sum(line.became == became for line in self.lines)

    @property
    def failed(self) -> bool:
        """Whether anything was not taken as it came."""
        return any(line.became in ("conflict", "refused") for line in self.lines) or bool(self.problems)


def read(path: Path) -> Returned:
    """The result in a file. Raises CatalogError for what is none."""
    try:
        if path.stat().st_size > MOST:
            raise CatalogError(f"larger than {MOST // 1_000_000} MB: no result of a pack is", path)
        data = content(path)
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path) from None
    hint = "it is the file that “Finish” in a pack gives"
    try:
        found = msgspec.json.decode(data, type=Returned)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CatalogError(f"this is no result of a pack: {error}", path, hint=hint) from None
    if found.format != FORMAT:
        raise CatalogError(f"a result of another version: {found.format}", path, hint="update the program")
    if len(found.entries) + len(found.dismissed) + len(found.said) > ENTRIES:
        raise CatalogError(f"more than {ENTRIES:,} entries: no article has them", path, hint=hint)
    return found


def take(project: Project, found: Returned, now: datetime, by: str = "", theirs: bool = False) -> Report:
    """Merges a result. `by` has confirmed that it was who is named; without them an approval or a dismissal is nobody's
    word. `theirs`: where both sides changed a text, the result's is taken. Raises ProjectError for a locale or an
    article that is none, and for a `by` that is nobody's; CatalogError for files that cannot be read, and for a result
    that names nobody."""
    confirmed = named_person(by) if by else ""
    name = _named(found.by)
    tag = project.choose_locales([found.locale])[0].tag
    desk = Desk(project)
    sheet = desk.sheet(found.article, tag)
    word = Word(name, now, VIA, claimed=not confirmed, confirmed=confirmed)
    report = Report(sheet.article.name, tag, name, word.claimed)
    done = _changed(desk, sheet, found.entries, word, theirs)
    report.lines += done
    approved = [entry.key for entry, line in zip(found.entries, done, strict=True) if _asks(entry, line)]
    _dismiss(desk, sheet, found.dismissed, word, report)  # first: what is dismissed no longer stands in the way
    _approve(desk, sheet, approved, word, report)
    _say(project, desk.sheet(found.article, tag), found.said, word, report)
    if any(line.became in ("taken", "approved") for line in report.lines):
        report.written.append(project.shown(project.catalog(tag, sheet.article.name)))
    return report


def _named(by: str) -> str:
    """Who the result says that it is of. Raises CatalogError where that is nobody."""
    name = one_line(by)[:LONGEST_NAME]
    if not is_person(name):
        text = f"the result names no person: {name!r}" if name else "the result names nobody"
        raise CatalogError(text, hint="its sender says who they are with “Finish” in the pack")
    return name


def _asks(entry: Entry, line: Line) -> bool:
    return entry.act == "approve" and line.became in ("taken", "unchanged")


def _changed(desk: Desk, sheet: Sheet, entries: Sequence[Entry], word: Word, theirs: bool) -> list[Line]:
    wanted = [(entry.key, _change(sheet, entry, theirs), _of(word, entry)) for entry in entries]
    outcomes = desk.changes(sheet.article.name, sheet.tag, wanted)
    return [_line(sheet, entry, outcome) for entry, outcome in zip(entries, outcomes, strict=True)]


def _change(sheet: Sheet, entry: Entry, theirs: bool) -> Change:
    act = Act.ACCEPT if entry.act == "approve" else Act(entry.act)
    message = sheet.message(entry.key)
    return Change(act, entry.strings, pair_hash(message) if theirs and message else entry.seen)


def _of(word: Word, entry: Entry) -> Word:
    seconds, tenth = min(max(entry.seconds, 0), HOUR), min(max(entry.tenth, 0), 10)
    return replace(word, seconds=seconds, tenth=tenth)


def _line(sheet: Sheet, entry: Entry, outcome: Outcome) -> Line:
    message = outcome.message
    source = message.id if message else sheet.messages[entry.key][1].id if entry.key in sheet.messages else ""
    strings = tuple(text[:LONGEST] for text in entry.strings)
    if outcome.conflict and message:
        return Line(entry.key, "conflict", strings, message.strings, "both sides changed it", source)
    if outcome.why:
        return Line(entry.key, "refused", strings, message.strings if message else (), outcome.why, source)
    same = outcome.before is not None and message is not None and _alike(outcome.before, message)
    return Line(entry.key, "unchanged" if same else "taken", strings, source=source)


def _alike(before: Message, after: Message) -> bool:
    return (before.strings, before.flags, before.comments) == (after.strings, after.flags, after.comments)


def _approve(desk: Desk, sheet: Sheet, keys: Sequence[str], word: Word, report: Report) -> None:
    """What the result approves, where somebody has confirmed the name; else it is accepted, and says so."""
    if not keys:
        return
    why = dict.fromkeys(keys, "approved by a name that nobody confirms (--by): accepted")
    became: dict[str, Became] = {}
    if not word.claimed:
        said_ = Approval(word.by, word.now, via=VIA, confirmed=word.confirmed)
        with desk.lock:
            found = approve(desk.project, sheet.tag, [sheet.article], Asked(tuple(keys)), said_)
        report.problems += found.problems
        why = {verdict.place.key: f"not approved: {verdict.why}" for verdict in found.verdicts}
        good = (Result.APPROVED, Result.ALREADY)
        became = {verdict.place.key: "approved" for verdict in found.verdicts if verdict.result in good}
    report.lines = [_with(line, became, why, word) if line.key in why else line for line in report.lines]


def _with(line: Line, became: Mapping[str, Became], why: Mapping[str, str], word: Word) -> Line:
    """A line with what became of its approval. One that a rule refuses is told as refused; one that nobody confirms is
    less than was asked, and no more."""
    if line.key in became:
        return replace(line, became=became[line.key], why="")
    return replace(line, became=line.became if word.claimed else "refused", why=why[line.key])


def _dismiss(desk: Desk, sheet: Sheet, dismissals: Sequence[Dismissal], word: Word, report: Report) -> None:
    for one in dismissals:
        now = desk.sheet(sheet.article.name, sheet.tag)
        message = now.message(one.key)
        try:
            if message is None or pair_hash(message) != one.seen:
                raise TranslatorError(
                    f"{one.key}: the finding {one.check!r} was dismissed for other texts than stand here",
                    hint="look at it here: `translator dismiss` lets it pass",
                )
            if word.claimed:
                text = f"{one.key}: {one.check!r} was dismissed by a name that nobody confirms"
                raise TranslatorError(text, hint="--by says that you do")
            said_ = dismissing.Word(one.check, one.reason[:1000], word.by, VIA, word.confirmed)
            dismissing.dismiss(desk.project, sheet.article, one.key, sheet.tag, said_, word.now)
            report.dismissed += 1
        except TranslatorError as error:
            report.problems.append(_untaken(error))


def _untaken(error: TranslatorError) -> TranslatorError:
    """What was wrong with a part of a result: no fault of the command's, all else was taken."""
    return TranslatorError(error.text, error.path, error.line, error.hint)


def _say(project: Project, sheet: Sheet, sayings: Sequence[Saying], word: Word, report: Report) -> None:
    """Comments and questions, each once, also where a result is imported again."""
    known = {(one.action, one.key, one.reason) for one in sheet.events.events}
    events = []
    for one in sayings:
        try:
            if one.key not in sheet.messages:
                raise TranslatorError(f"{one.key}: what was said is about a text that is not there any more")
            message, text = sheet.messages[one.key][1], said(one.text)
        except TranslatorError as error:
            report.problems.append(_untaken(error))
            continue
        event = Event(
            record.moment(word.now), one.kind, word.by, sheet.article.name, one.key, pair_hash(message),
            reason=text, via=VIA, claimed=word.claimed, confirmed=word.confirmed,
        )  # fmt: skip
        if (event.action, event.key, event.reason) not in known:
            events.append(event)
    if events:
        record.append(project.record(sheet.tag), *events)
    report.said = len(events)
