"""Questions to the author, and their answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from translator.show.words import count
from translator.terminal import problems_data, say, shorten

if TYPE_CHECKING:
    from translator.record import Event
    from translator.steps.questions import Listed, Listing
    from translator.steps.review.threads import Question

TEXT = 68
"""So many characters of a source are shown."""
ASKED = 160
"""So many of a question, where it is one of many lines."""
SHOWN = 10
"""So many questions are shown by `translator status`."""


def listed(result: Listing) -> None:
    """Each question whole, with the beginning of the text that it is about."""
    for one in result.items:
        asked = one.question.asked
        say(f"{one.question.name}  {asked.article}  {one.question.locale}  {asked.key}  {_who(asked)}, {asked.at[:10]}")
        _lines("asks", asked.reason)
        for label, text in _source(one):
            say(f"  {label:<7} {text}")
        for answer in one.question.answers:
            _lines("answer", f"{answer.reason} ({_who(answer)}, {answer.at[:10]})")
        say("")
    number = sum(one.question.open for one in result.items)
    say(f"{count(number, 'open question')}" if number else "no question is open", "warning" if number else "good")
    if number:
        say('hint: `translator answer NAME "..." --by NAME`: the first word of a question is its name', "hint")


def listed_data(result: Listing) -> dict[str, Any]:
    """As JSON."""
    return {
        "questions": [
            question_data(one.question) | {"source": one.source, "standing": one.standing.value, "now": one.now}
            for one in result.items
        ],
        "problems": problems_data(result.problems),
    }


def question_data(question: Question) -> dict[str, Any]:
    """A question as JSON, with its answers."""
    asked = question.asked
    return {
        "name": question.name,
        "article": asked.article,
        "locale": question.locale,
        "key": asked.key,
        **_said_data(asked),
        "answers": [_said_data(one) for one in question.answers],
    }


def answered(question: Question, path: str) -> None:
    """What was answered, and where it is kept."""
    asked = question.asked
    say(f"answered: {shorten(asked.reason, TEXT)}", "good")
    say(f"{_who(asked)} sees it at {asked.article} in {question.locale}; recorded in {path}: commit it", "hint")


def answered_data(question: Question, path: str) -> dict[str, Any]:
    """As JSON."""
    return {"answered": question_data(question), "record": path, "problems": []}


def still_open(questions: Iterable[Question]) -> None:
    """The block of open questions below a status."""
    found = list(questions)
    if not found:
        return
    say(f"{count(len(found), 'question')} to the author:", "warning")
    for one in found[:SHOWN]:
        asked = one.asked
        say(f"  {one.name}  {asked.article}  {one.locale}  {_who(asked)}: {shorten(asked.reason, ASKED)}")
    if len(found) > SHOWN:
        say(f"  and {len(found) - SHOWN} more")
    say(
        'hint: `translator questions` shows them with their texts, `translator answer NAME "..." --by NAME` answers',
        "hint",
    )


def _source(one: Listed) -> list[tuple[str, str]]:
    source = shorten(one.source, TEXT)
    from translator.steps.questions import Standing

    match one.standing:
        case Standing.THERE:
            return [("source", source)]
        case Standing.CHANGED:
            return [("source", f"has changed since: {source}"), ("now", shorten(one.now, TEXT))]
        case Standing.GONE:
            return [("source", f"is not in the article any more: {source}" if source else "is not there any more")]
        case Standing.UNKNOWN:
            return [("source", source or "cannot be read")]


def _who(event: Event) -> str:
    """A name on one line, not longer than names are."""
    return f"{shorten(event.by, TEXT)}{' (claimed)' if event.claimed else ''}"


def _lines(label: str, text: str) -> None:
    """What was said, its lines kept."""
    for number, line in enumerate(text.split("\n")):
        say(f"  {label if number == 0 else '':<7} {line}".rstrip())


def _said_data(event: Event) -> dict[str, Any]:
    return {"by": event.by, "claimed": event.claimed, "at": event.at, "text": event.reason}
