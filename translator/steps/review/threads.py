"""What people say about a text: comments, questions to the author, and the author's answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from translator import record
from translator.catalogs.people import named_person
from translator.catalogs.state import pair_hash
from translator.errors import ProjectError
from translator.model import Message
from translator.project import Project
from translator.record import Event, Record
from translator.steps.reading import read_record
from translator.steps.review.entry import Word

LONGEST = 10_000
"""Characters of what a person says."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a message of an article, asked in a locale, and its answers. `key` is the message's."""

    locale: str
    asked: Event
    answers: tuple[Event, ...] = ()

    @property
    def name(self) -> str:
        return self.asked.name

    @property
    def open(self) -> bool:
        return not self.answers


def about(events: Record, article: str, key: str) -> tuple[Event, ...]:
    """What was said about a message, the oldest first."""
    return tuple(
        one for one in events.events if (one.article, one.key) == (article, key) and one.action in record.SAYING
    )


def questions(locale: str, events: Record, articles: Iterable[str] | None = None) -> list[Question]:
    """The questions of a locale, of these articles or of all, the oldest first."""
    wanted = None if articles is None else set(articles)
    answers: dict[str, list[Event]] = {}
    for one in events.events:
        if one.action == "answer":
            answers.setdefault(one.question, []).append(one)
    return [
        Question(locale, one, tuple(answers.get(one.name, ())))
        for one in events.events
        if one.action == "ask" and (wanted is None or one.article in wanted)
    ]


def say(
    project: Project, tag: str, article: str, message: Message, action: record.Action, text: str, word: Word
) -> Event:
    """Adds a comment or a question about a message. Raises ProjectError for what says nothing, or for a name that is
    nobody's; OutputError."""
    event = Event(
        record.moment(word.now), action, named_person(word.by), article, message.short_key, pair_hash(message),
        reason=said(text), via=word.via,
    )  # fmt: skip
    record.append(project.record(tag), event)
    return event


def answer(
    project: Project, tags: Iterable[str], name: str, text: str, by: str, now: datetime, via: str = ""
) -> Question:
    """Answers a question by its name, in whichever locale it was asked. Raises ProjectError where there is none."""
    for tag in tags:
        for one in questions(tag, read_record(project, tag)):
            if one.name == name.strip().lower():
                asked = one.asked
                event = Event(
                    record.moment(now, [asked]), "answer", named_person(by), asked.article, asked.key, asked.hash,
                    reason=said(text), via=via, question=one.name,
                )  # fmt: skip
                record.append(project.record(tag), event)
                return Question(tag, asked, (*one.answers, event))
    raise ProjectError(f"there is no question {name!r}", hint="`translator questions` lists them")


def said(text: str) -> str:
    """What a person says, as it is kept: printable, its lines kept. Raises ProjectError where nothing is left."""
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n")
    text = "".join(one if one.isprintable() or one == "\n" else " " for one in text).strip()
    if not text:
        raise ProjectError("it says nothing", hint="write what you mean")
    if len(text) > LONGEST:
        raise ProjectError(f"longer than {LONGEST:,} characters", hint="say it shorter")
    return text
