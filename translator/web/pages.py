"""What people see: the overview, an article at work with its list and the message at hand, and what comes to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from translator.errors import ProjectError, TranslatorError
from translator.language.differences import compared
from translator.locales import locale
from translator.model import State, digest
from translator.queue import Group
from translator.steps.review import earlier, suggest, threads
from translator.steps.review.desk import Sheet
from translator.steps.review.preview import preview
from translator.steps.review.survey import Row, Survey, Wanted, chosen
from translator.steps.review.view import View, view
from translator.steps.status import status
from translator.web.forms import Form
from translator.web.guard import PREVIEW_POLICY
from translator.web.render import render

if TYPE_CHECKING:
    from translator.web.app import Review

MARKS = (
    "[data-key]{cursor:pointer}[data-key]:hover{background:rgb(10 138 150/.12)}[data-key].missing{opacity:.6}"
    "[data-key].at-hand{background:rgb(10 138 150/.2);box-shadow:0 0 0 .2em rgb(10 138 150/.2)}"
)
"""How the texts of a preview are marked."""
PER_PAGE = 200
"""So many rows of a list are shown at once."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the address says of the list: kept in it, so that it can be sent to somebody."""

    order: str = "risk"
    states: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    found: bool = False
    asked: bool = False
    search: str = ""

    @classmethod
    def of(cls, form: Form) -> Filter:
        states = tuple(one for one in form.all("state") if one.upper() in State.__members__)
        groups = tuple(one for one in form.all("group") if one.upper() in Group.__members__)
        order = "article" if form.text("order") == "article" else "risk"
        return cls(order, states, groups, bool(form.text("found")), bool(form.text("asked")), form.text("q")[:200])

    @property
    def wanted(self) -> Wanted:
        states = frozenset(State[one.upper()] for one in self.states)
        groups = frozenset(Group[one.upper()] for one in self.groups)
        return Wanted(states, groups, self.found, self.asked, self.search)

    @property
    def any(self) -> bool:
        return self.wanted != Wanted()

    def address(self, **more: str) -> str:
        """The fields of an address that says the same."""
        fields: list[tuple[str, str]] = [("order", self.order)] if self.order != "risk" else []
        fields += [("state", one) for one in self.states] + [("group", one) for one in self.groups]
        flags = (("found", self.found), ("asked", self.asked), ("q", self.search))
        fields += [(name, str(value) if value is not True else "1") for name, value in flags if value]
        return urlencode([*fields, *((key, value) for key, value in more.items() if value)], errors="replace")


def overview(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """Every article by locale: how far it is, what is open, what was asked."""
    project = review.project
    found = status(project, project.locales)
    asked: dict[tuple[str, str], int] = {}
    for one in project.locales:
        try:
            events = threads.questions(one.tag, review.record(one.tag))
        except TranslatorError:
            continue  # the report says what is the matter
        for question in events:
            if question.open:
                asked[question.asked.article, one.tag] = asked.get((question.asked.article, one.tag), 0) + 1
    return HTMLResponse(
        render("overview.html", report=found, asked=asked, session=request.state.session, project=project, quote=quote)
    )


def work(review: Review, request: Request, form: Form) -> Response:
    """An article in a locale: the list, the message at hand, the page."""
    name, tag = request.path_params["article"], request.path_params["locale"]
    sheet = sheet_of(review, name, tag)
    if not request.state.session.by:
        return HTMLResponse(render("name.html", session=request.state.session, back=str(request.url.path), by=""))
    context = desk_context(review, sheet, Filter.of(form), form.text("key"), request.state.session)
    return HTMLResponse(render("work.html", **context, said=_gone(sheet, form.text("key"))))


def listed(review: Review, request: Request, form: Form) -> Response:
    """The list alone."""
    sheet = sheet_of(review, form.text("article"), form.text("locale"))
    context = desk_context(review, sheet, Filter.of(form), form.text("key"), request.state.session, show=False)
    return HTMLResponse(render("list.html", **context))


def segment(review: Review, request: Request, form: Form) -> Response:
    """The message at hand alone, or all of the work where the browser asks for a page."""
    sheet, chosen_ = sheet_of(review, form.text("article"), form.text("locale")), Filter.of(form)
    if not request.headers.get("hx-request"):
        return RedirectResponse(address(sheet, chosen_, form.text("key")), 303)
    return shown(review, request, sheet, chosen_, form.text("key"))


def shown(
    review: Review, request: Request, sheet: Sheet, filter_: Filter, key: str, said: str = "", **more: Any
) -> Response:
    """The message at hand, with the list beside it brought up to date; `said` is what a screen reader says of it."""
    context = desk_context(review, sheet, filter_, key, request.state.session)
    html = render("segment_answer.html", **(context | {"said": said or _gone(sheet, key)} | more))
    return HTMLResponse(html, headers={"HX-Push-Url": address(sheet, filter_, context["key"])})


def _gone(sheet: Sheet, key: str) -> str:
    """What is said of an address whose text the article does not have."""
    return "The article does not have that text any more; here is another." if key and key not in sheet.messages else ""


def fragment(review: Review, sheet: Sheet, name: str, **more: Any) -> Response:
    """A part of the page, of texts in both languages."""
    there, here = locale(sheet.tag), review.project.source_locale
    return HTMLResponse(render(name, locale=there, source_locale=here, **more))


def address(sheet: Sheet, filter_: Filter, key: str) -> str:
    fields = filter_.address(key=key)
    return f"/desk/{sheet.tag}/{quote(sheet.article.name)}{f'?{fields}' if fields else ''}"


def desk_context(
    review: Review, sheet: Sheet, filter_: Filter, key: str, session: Any, show: bool = True
) -> dict[str, Any]:
    """What the templates of an article at work are given."""
    survey = review.surveyor.survey(sheet)
    rows = chosen(survey, sheet, filter_.wanted, by_risk=filter_.order == "risk")
    if key not in sheet.messages:
        key = rows[0].key if rows else next(iter(sheet.messages), "")
    at = next((number for number, row in enumerate(rows) if row.key == key), None)
    first = 0 if at is None else at // PER_PAGE * PER_PAGE
    there = locale(sheet.tag)
    return {
        "sheet": sheet,
        "survey": survey,
        "rows": rows,
        "page": rows[first : first + PER_PAGE],
        "first": first,
        "row": next((row for row in survey.rows if row.key == key), None),
        "key": key,
        "next": _neighbour(rows, survey, at, key, 1),
        "before": _neighbour(rows, survey, at, key, -1),
        "filter": filter_,
        "counts": _counts(survey),
        "locale": there,
        "source_locale": review.project.source_locale,
        "session": session,
        "view": _view(review, sheet, key) if show else None,
        "article": sheet.article.name,
        "title": sheet.document.title,
        "second": review.project.configuration.second_person,
        "publish": review.project.configuration.publish,
        "states": list(State),
        "groups": list(Group),
        "pack": False,
        "place": digest(str(review.project.root))[:12],
        "found": None,
        "engines": review.project.configuration.engines_of(sheet.tag),
        "State": State,
    }


def suggestions(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """What the memory has for a message."""
    sheet = sheet_of(review, form.text("article"), form.text("locale"))
    message = sheet.messages[form.text("key")][1] if form.text("key") in sheet.messages else None
    found = suggest.remembered(review.project, sheet, message) if message else []
    return fragment(review, sheet, "suggestions.html", found=found)


def earlier_(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """What the last commit has in place of a translation."""
    sheet = sheet_of(review, form.text("article"), form.text("locale"))
    message = sheet.message(form.text("key"))
    found = earlier.replaced(review.project, sheet, message) if message else None
    pieces = compared(found.text, message.strings[0], around=10_000) if found and message else []
    return fragment(review, sheet, "earlier.html", found=found, pieces=pieces)


def preview_(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """The article's page with every text marked."""
    sheet = sheet_of(review, form.text("article"), form.text("locale"))
    html = preview(review.desk, sheet).replace("</head>", f"<style>{MARKS}</style></head>", 1)
    return HTMLResponse(html, headers={"Content-Security-Policy": PREVIEW_POLICY})


def help_(review: Review, request: Request, form: Form) -> Response:  # noqa: ARG001
    """The keys."""
    return HTMLResponse(render("help.html"))


def sheet_of(review: Review, name: str, tag: str) -> Sheet:
    if tag not in review.project.configuration.locales:
        raise ProjectError(f"{tag!r} is no locale of this project", hint="go back to the overview")
    return review.desk.sheet(name, tag)


def _view(review: Review, sheet: Sheet, key: str) -> View | None:
    if key not in sheet.messages:
        return None
    return view(review.desk, sheet, key, review.surveyor.looked(sheet, key))


def _neighbour(rows: list[Row], survey: Survey, at: int | None, key: str, step: int) -> str:
    """The key of the message behind or before, in the list; of one that is not in it, in the article."""
    if at is None:
        listed = {row.key for row in rows}
        everything = [row.key for row in survey.rows]
        here = everything.index(key) if key in everything else 0
        behind = everything[here + 1 :] if step > 0 else everything[:here][::-1]
        return next((one for one in behind if one in listed), rows[0].key if rows else "")
    return rows[at + step].key if 0 <= at + step < len(rows) else ""


def _counts(survey: Survey) -> dict[str, int]:
    counts = {state.word: 0 for state in State}
    for row in survey.rows:
        counts[row.state.word] += 1
    return counts | {"errors": sum(bool(row.errors) for row in survey.rows), "all": len(survey.rows)}
