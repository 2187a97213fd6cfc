"""What people do: each handler changes one thing, and shows what comes of it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from translator.catalogs.people import named_person
from translator.catalogs.state import pair_hash
from translator.errors import ProjectError
from translator.language.matching.differences import compared
from translator.model import Message
from translator.record import Action
from translator.steps import dismiss as dismissing
from translator.steps.review import acting, suggest, threads
from translator.steps.review import view as viewing
from translator.steps.review.undo import Step
from translator.web.filter import Filter
from translator.web.forms import Form
from translator.web.showing import fragment, kept, neighbour, shown
from translator.web.work import Review, Work

SAID = {"save": "Saved", "accept": "Accepted", "reopen": "Needs review", "approve": "Approved"}


def name(review: Review, request: Request, form: Form) -> Response:
    """Who sits there says so. With a proxy in front that says who it is, nobody may say otherwise."""
    if review.doors.header:
        raise ProjectError("the proxy says who you are", hint="log in there as somebody else")
    request.state.session.by = named_person(form.text("by")[:200])
    return HTMLResponse("", headers={"HX-Refresh": "true"})


def typed(work: Work) -> Response:
    """What the texts in the editor claim, and what is wrong with them; nothing is written."""
    strings, message = work.form.all("text"), work.message
    if message is None or len(strings) != len(message.strings):
        return HTMLResponse("")
    forms = viewing.typed(work.review.desk, work.sheet, work.key, [_plain(one) for one in strings])
    return fragment(work, "typed.html", forms=forms)


def act(work: Work) -> Response:
    """Save, accept, back to review, approve: and on to the next text."""
    what, strings = work.form.text("act"), work.form.all("text")
    if what not in acting.ACTS:
        raise ProjectError("nothing of that kind can be done", hint="reload the page")
    survey, review = work.survey, work.review
    # Asked before it is done, for what is done may leave the list.
    onward = work.key if work.form.text("stay") == "1" else neighbour(survey, work.rows(survey), work.key, 1)
    place, word = (work.article, work.sheet.tag, work.key), work.word(survey.tenths.get(work.key, 0))
    outcome = acting.act(review.desk, review.steps, place, what, strings, work.form.text("seen"), word)
    if outcome.conflict and outcome.message is not None:
        return _conflict(work.now(), strings, outcome.message)
    if outcome.why:
        return kept(work.now(), outcome.why)
    response = shown(work.now(onward), SAID[what] + ("" if onward else "; that was the last"))
    response.headers["X-Saved"] = work.key
    return response


def dismiss(work: Work) -> Response:
    """A finding is let pass, with a reason, for exactly these two texts."""
    message, review = work.sheet.message(work.key), work.review
    if message is None or pair_hash(message) != work.form.text("seen"):
        return kept(work, "save the text first: a dismissal is of what is saved")
    word = dismissing.Word(work.form.text("check"), work.form.text("reason")[:1000], work.by, "page")
    with review.desk.lock:
        done = dismissing.dismiss(
            review.project, work.sheet.article, work.key, work.sheet.tag, word, review.now()
        )  # fmt: skip
    if not done.already:
        review.steps.did(work.by, Step(work.article, work.sheet.tag, work.key, message, message, word.check))
    return shown(work.now(), f"Dismissed: {word.check}")


def say(work: Work) -> Response:
    """A comment, a question to the author, or an answer."""
    if work.message is None:
        raise ProjectError("the article does not have this text any more", hint="reload the page")
    project, tag, text, word = work.review.project, work.sheet.tag, work.form.text("said"), work.word()
    if question := work.form.text("question"):
        threads.answer(project, [tag], question, text, word.by, word.now, "page")
    else:
        action: Action = "ask" if work.form.text("kind") == "ask" else "comment"
        threads.say(project, tag, work.article, work.message, action, text, word)
    return shown(work.now(), "Said")


def undo(work: Work) -> Response:
    """The last thing that this person did is taken back."""
    undone = work.review.steps.undo(work.review.desk, work.word())
    if undone is None:
        return shown(work, "There is nothing to take back")
    step, outcome = undone
    if (step.article, step.tag) != (work.article, work.sheet.tag):
        there = work.at(step.article, step.tag)
        return HTMLResponse("", headers={"HX-Redirect": there.address(step.key, Filter())})
    said = "Taken back" if outcome.done else "Not taken back: somebody has changed it since"
    return shown(work.now(step.key), said)


def engine(work: Work) -> Response:
    """What an engine makes of the source."""
    found = [suggest.from_engine(work.review.project, work.sheet, work.message)] if work.message else []
    return fragment(work, "suggestions.html", found=found)


def back(work: Work) -> Response:
    """What an engine makes of the translation, in the source's language."""
    text = "\n".join(_plain(one) for one in work.form.all("text"))
    found = suggest.back(work.review.project, work.sheet, text) if text.strip() else None
    return fragment(work, "back.html", found=found)


def _conflict(work: Work, mine: tuple[str, ...], theirs: Message) -> Response:
    """Both texts with what is different: nothing was written, and nothing that was typed is lost."""
    mine = tuple(_plain(one) for one in mine)
    both = [(own, other, compared(other, own, around=10_000)) for own, other in zip(mine, theirs.strings, strict=False)]
    return shown(work, "Somebody else has changed this text", conflict=both, mine=mine)


def _plain(text: str) -> str:
    """A text from an editor, as it would be saved."""
    return text.replace("\r\n", "\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
