"""What people see: the overview, an article at work with its list and the text at hand, and what comes to it."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from translator.errors import TranslatorError
from translator.steps.reading import read_record
from translator.steps.review import earlier, suggest, threads
from translator.steps.review.preview import preview
from translator.steps.status import status
from translator.web import showing
from translator.web.forms import Form
from translator.web.guard import PREVIEW_POLICY
from translator.web.work import Review, Work

MARKS = (
    "[data-key]{cursor:pointer}[data-key]:hover{background:rgb(10 138 150/.12)}[data-key].missing{opacity:.6}"
    "[data-key].at-hand{background:rgb(10 138 150/.2);box-shadow:0 0 0 .2em rgb(10 138 150/.2)}"
)
"""How the texts of a preview are marked."""


def overview(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """Every article by locale: how far it is, what is open, what was asked."""
    project = review.project
    found = status(project, project.locales)
    asked: dict[tuple[str, str], int] = {}
    for one in project.locales:
        try:
            events = threads.questions(one.tag, read_record(project, one.tag))
        except TranslatorError:
            continue  # the report says what is the matter
        for question in events:
            if question.open:
                asked[question.asked.article, one.tag] = asked.get((question.asked.article, one.tag), 0) + 1
    return review.page(request, "overview.html", report=found, asked=asked, project=project, quote=quote)


def help_(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """The keys."""
    return review.page(request, "help.html")


def work(work: Work) -> Response:
    """An article in a locale: the list, the text at hand, the page."""
    if not work.request.state.session.by:
        return work.review.page(work.request, "name.html", by="")
    return work.review.page(work.request, "work.html", **showing.everything(work), said=showing.gone(work))


def progress(work: Work) -> Response:
    """How far it is; and the list, when all has been looked at. Until then that stands still under whoever reads it."""
    return work.review.page(work.request, "progress_answer.html", **showing.listed(work))


def segment(work: Work) -> Response:
    """The text at hand alone, or all of the work where the browser asks for a page."""
    if not work.request.headers.get("hx-request"):
        return RedirectResponse(work.address(work.key), 303)
    return showing.shown(work)


def suggestions(work: Work) -> Response:
    """What the memory has for a text."""
    if work.message is None:
        return showing.fragment(work, "remembered.html", found=(), elsewhere=())
    with suggest.remembering(work.review.project, work.sheet) as memory:
        found = suggest.remembered(memory, work.sheet, work.message)
        elsewhere = suggest.elsewhere(memory, work.sheet, work.message)
    return showing.fragment(work, "remembered.html", found=found, elsewhere=elsewhere)


def earlier_(work: Work) -> Response:
    """What the last commit has in place of a translation."""
    message = work.sheet.message(work.key)
    found = earlier.replaced(earlier.committed(work.review.project, work.sheet), message) if message else None
    return showing.fragment(work, "earlier.html", earlier=found)


def preview_(work: Work) -> Response:
    """The article's page with every text marked."""
    html = preview(work.review.desk, work.sheet).replace("</head>", f"<style>{MARKS}</style></head>", 1)
    return Response(html, media_type="text/html", headers={"Content-Security-Policy": PREVIEW_POLICY})
