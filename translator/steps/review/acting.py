"""Save, accept, send back, approve: what comes of each, remembered so that it can be taken back."""

from __future__ import annotations

from dataclasses import replace

from translator.model import State
from translator.steps.approve import verdict
from translator.steps.review.desk import Desk, Outcome, gone
from translator.steps.review.entry import Act, Change, Word
from translator.steps.review.undo import Step, Steps
from translator.steps.verdicts import Result, Review
from translator.steps.verdicts import Word as Approval

APPROVE = "approve"
ACTS = (*(one.value for one in Act), APPROVE)


def act(
    desk: Desk, steps: Steps, place: tuple[str, str, str], what: str, strings: tuple[str, ...], seen: str, word: Word
) -> Outcome:
    """Does one of ACTS with a text, at (article, locale, key); `strings` and `seen` as in entry.Change. Raises
    TranslatorError."""
    article, tag, key = place
    change = Change(Act.SAVE if what == APPROVE else Act(what), strings, seen)
    outcome = desk.change(article, tag, key, change, word)
    if outcome.done and outcome.message and outcome.before and outcome.message != outcome.before:
        steps.did(word.by, Step(article, tag, key, outcome.before, outcome.message))
    if outcome.done and what == Act.ACCEPT.value:
        return _still_waits(desk, place, outcome)
    return _approved(desk, steps, place, outcome, word) if outcome.done and what == APPROVE else outcome


def _still_waits(desk: Desk, place: tuple[str, str, str], outcome: Outcome) -> Outcome:
    """An accepted text that was approved once, or whose approval was taken back, waits until it is approved again."""
    article, tag, _ = place
    if outcome.message and desk.sheet(article, tag).state(outcome.message) < State.TRANSLATED:
        return replace(outcome, why="accepted; but it was approved once, and waits until it is approved again")
    return outcome


def _approved(desk: Desk, steps: Steps, place: tuple[str, str, str], saved: Outcome, word: Word) -> Outcome:
    article, tag, key = place
    said = Approval(word.by, word.now, via=word.via, seconds=word.seconds, tenth=word.tenth)
    with desk.writing():
        sheet = desk.sheet(article, tag)
        if sheet.message(key) is None:
            return Outcome(None, why=gone(sheet, key))
        review = Review(desk.project, tag, said, sheet.events)
        found = verdict(review, sheet.article, desk.look_closely(sheet, key), sheet.last_translator)
        if found.result is Result.REFUSED:
            return Outcome(found.message, why=f"not approved: {found.why}")
        if found.after:
            desk.write(sheet, {key: found.after}, word.by, review.events([found]))
        message = desk.sheet(article, tag).message(key)
    if found.result is Result.APPROVED and message and saved.message:
        steps.did(word.by, Step(article, tag, key, saved.message, message))
    return Outcome(message, before=saved.message)
