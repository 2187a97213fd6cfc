"""What people do: each handler changes one thing, and shows what comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from translator.catalogs.people import named_person
from translator.catalogs.state import pair_hash
from translator.errors import ProjectError
from translator.language.differences import compared
from translator.model import Message, State
from translator.record import Action
from translator.steps import dismiss as dismissing
from translator.steps.approve import approve
from translator.steps.review import suggest, threads
from translator.steps.review import view as viewing
from translator.steps.review.desk import Outcome, Sheet
from translator.steps.review.entry import Act, Change, Word
from translator.steps.review.undo import Step
from translator.steps.verdicts import Asked, Result
from translator.steps.verdicts import Word as Approval
from translator.web.forms import Form
from translator.web.pages import Filter, address, desk_context, fragment, sheet_of, shown
from translator.web.render import render

if TYPE_CHECKING:
    from translator.web.app import Review

HOUR = 3600
SAID = {"save": "Saved", "accept": "Accepted", "reopen": "Needs review", "approve": "Approved"}


def name(review: Review, request: Request, form: Form) -> Response:
    """Who sits there says so. With a proxy in front that says who it is, nobody may say otherwise."""
    if review.doors.header:
        raise ProjectError("the proxy says who you are", hint="log in there as somebody else")
    request.state.session.by = named_person(form.text("by")[:200])
    return HTMLResponse("", headers={"HX-Refresh": "true"})


def typed(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """What the texts in the editor claim, and what is wrong with them; nothing is written."""
    sheet, key = sheet_of(review, form.text("article"), form.text("locale")), form.text("key")
    strings, message = form.all("text"), sheet.messages[key][1] if key in sheet.messages else None
    if message is None or len(strings) != len(message.strings):
        return HTMLResponse("")
    forms = viewing.typed(review.desk, sheet, key, [_plain(one) for one in strings])
    return fragment(review, sheet, "typed.html", forms=forms)


def act(review: Review, request: Request, form: Form) -> Response:
    """Save, accept, back to review, approve: and on to the next message."""
    sheet, key = sheet_of(review, form.text("article"), form.text("locale")), form.text("key")
    what, filter_ = form.text("act"), Filter.of(form)
    if what not in SAID:
        raise ProjectError("nothing of that kind can be done", hint="reload the page")
    row = next((one for one in review.surveyor.survey(sheet).rows if one.key == key), None)
    word = _word(review, request, form, row.tenth if row else 0)
    strings = tuple(form.all("text"))
    onward = _next(review, sheet, filter_, key, form.text("stay") == "1")
    outcome = _done(review, sheet, key, what, strings, form.text("seen"), word)
    now = review.desk.sheet(sheet.article.name, sheet.tag)
    if outcome.conflict and outcome.message is not None:
        return _conflict(review, request, now, filter_, key, strings, outcome.message)
    if outcome.why:
        return _kept(review, request, now, filter_, key, outcome.why)
    response = shown(
        review, request, now, filter_, onward or key, SAID[what] + ("" if onward else "; that was the last")
    )
    response.headers["X-Saved"] = key
    return response


def _next(review: Review, sheet: Sheet, filter_: Filter, key: str, stay: bool) -> str:
    """Where to go when it is done: asked before, for what is done may leave the list."""
    if stay:
        return key
    return str(desk_context(review, sheet, filter_, key, None, show=False)["next"])


def _done(
    review: Review, sheet: Sheet, key: str, what: str, strings: tuple[str, ...], seen: str, word: Word
) -> Outcome:
    desk, article, tag = review.desk, sheet.article.name, sheet.tag
    change = Change(Act.SAVE if what == "approve" else Act(what), strings, seen)
    outcome = desk.change(article, tag, key, change, word)
    if outcome.done and outcome.message and outcome.before and outcome.message != outcome.before:
        review.steps.did(word.by, Step(article, tag, key, outcome.before, outcome.message))
    if what != "approve" or not outcome.done or outcome.message is None:
        return _still_waits(desk.sheet(article, tag), outcome) if what == "accept" else outcome
    return _approved(review, sheet, key, outcome.message, word)


def _approved(review: Review, sheet: Sheet, key: str, before: Message, word: Word) -> Outcome:
    desk, article, tag = review.desk, sheet.article.name, sheet.tag
    said = Approval(word.by, word.now, via=word.via, seconds=word.seconds, tenth=word.tenth)
    with desk.lock:
        found = approve(review.project, tag, [sheet.article], Asked((key,)), said)
    for problem in found.problems:
        raise problem
    verdict = found.verdicts[0]
    message = desk.sheet(article, tag).message(key)
    if verdict.result is Result.REFUSED:
        return Outcome(message, why=f"not approved: {verdict.why}")
    if verdict.result is Result.APPROVED and message:
        review.steps.did(word.by, Step(article, tag, key, before, message))
    return Outcome(message, before=before)


def _still_waits(sheet: Sheet, outcome: Outcome) -> Outcome:
    """An accepted text that was approved once, or whose approval was taken back, waits until it is approved again."""
    if outcome.done and outcome.message and sheet.state(outcome.message) < State.TRANSLATED:
        return replace(outcome, why="accepted; but it was approved once, and waits until it is approved again")
    return outcome


def dismiss(review: Review, request: Request, form: Form) -> Response:
    """A finding is let pass, with a reason, for exactly these two texts."""
    sheet, key = sheet_of(review, form.text("article"), form.text("locale")), form.text("key")
    message = sheet.message(key)
    if message is None or pair_hash(message) != form.text("seen"):
        return _kept(
            review, request, sheet, Filter.of(form), key, "save the text first: a dismissal is of what is saved"
        )
    by = _by(request)
    word = dismissing.Word(form.text("check"), form.text("reason")[:1000], by, "page")
    with review.desk.lock:
        done = dismissing.dismiss(review.project, sheet.article, key, sheet.tag, word, review.now())
    if not done.already:
        review.steps.did(by, Step(sheet.article.name, sheet.tag, key, message, message, word.check))
    now = review.desk.sheet(sheet.article.name, sheet.tag)
    return shown(review, request, now, Filter.of(form), key, f"Dismissed: {word.check}")


def say(review: Review, request: Request, form: Form) -> Response:
    """A comment, a question to the author, or an answer."""
    sheet, key = sheet_of(review, form.text("article"), form.text("locale")), form.text("key")
    message = sheet.messages[key][1] if key in sheet.messages else None
    if message is None:
        raise ProjectError("the article does not have this text any more", hint="reload the page")
    text, word = form.text("said"), _word(review, request, form)
    if question := form.text("question"):
        threads.answer(review.project, [sheet.tag], question, text, word.by, word.now, "page")
    else:
        action: Action = "ask" if form.text("kind") == "ask" else "comment"
        threads.say(review.project, sheet.tag, sheet.article.name, message, action, text, word)
    now = review.desk.sheet(sheet.article.name, sheet.tag)
    return shown(review, request, now, Filter.of(form), key, "Said")


def undo(review: Review, request: Request, form: Form) -> Response:
    """The last thing that this person did is taken back."""
    sheet, filter_ = sheet_of(review, form.text("article"), form.text("locale")), Filter.of(form)
    undone = review.steps.undo(review.desk, _word(review, request, form))
    if undone is None:
        return shown(review, request, sheet, filter_, form.text("key"), "There is nothing to take back")
    step, outcome = undone
    now = review.desk.sheet(step.article, step.tag)
    said = "Taken back" if outcome.done else "Not taken back: somebody has changed it since"
    if (step.article, step.tag) != (sheet.article.name, sheet.tag):
        return HTMLResponse("", headers={"HX-Redirect": address(now, Filter(), step.key)})
    return shown(review, request, now, filter_, step.key, said)


def engine(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """What an engine makes of the source."""
    sheet, key = sheet_of(review, form.text("article"), form.text("locale")), form.text("key")
    message = sheet.messages[key][1] if key in sheet.messages else None
    found = [suggest.from_engine(review.project, sheet, message)] if message else []
    return fragment(review, sheet, "suggestions.html", found=found)


def back(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """What an engine makes of the translation, in the source's language."""
    sheet = sheet_of(review, form.text("article"), form.text("locale"))
    text = "\n".join(_plain(one) for one in form.all("text"))
    found = suggest.back(review.project, sheet, text) if text.strip() else None
    return fragment(review, sheet, "back.html", found=found)


def _conflict(
    review: Review, request: Request, sheet: Sheet, filter_: Filter, key: str, mine: tuple[str, ...], theirs: Message
) -> Response:
    """Both texts with what is different: nothing was written, and nothing that was typed is lost."""
    mine = tuple(_plain(one) for one in mine)
    both = [(own, other, compared(other, own, around=10_000)) for own, other in zip(mine, theirs.strings, strict=False)]
    return shown(review, request, sheet, filter_, key, "Somebody else has changed this text", conflict=both, mine=mine)


def _kept(review: Review, request: Request, sheet: Sheet, filter_: Filter, key: str, why: str) -> Response:
    """The message stays at hand, with the reason; the editor keeps what is in it."""
    context = desk_context(review, sheet, filter_, key, request.state.session, show=False)
    return HTMLResponse(
        render("kept.html", **(context | {"why": why})),
        headers={"HX-Retarget": "#said", "HX-Reswap": "innerHTML"},
    )


def _word(review: Review, request: Request, form: Form, tenth: int = 0) -> Word:
    return Word(_by(request), review.now(), "page", seconds=form.number("seconds", HOUR), tenth=tenth)


def _by(request: Request) -> str:
    by = str(request.state.session.by)
    if not by:
        raise ProjectError("nobody has said who you are", hint="reload the page, and say your name")
    return by


def _plain(text: str) -> str:
    """A text from an editor, as it would be saved."""
    return text.replace("\r\n", "\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
