"""The pages and what they may do, as a Starlette application: a handler reads what came, calls a step, shows a
template."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from translator.errors import TranslatorError
from translator.project import Project
from translator.web import acts, pages
from translator.web.forms import BadRequest, Form, asked, read
from translator.web.guard import Doors, Guard, refused
from translator.web.work import Review, Work

STATIC = Path(__file__).with_name("static")


Page = Callable[[Review, Request, Form], Response]


def at_work(*handlers: tuple[str, Callable[[Work], Response]]) -> dict[str, Page]:
    """Handlers of requests about an article at work, by their paths."""

    def page(handler: Callable[[Work], Response]) -> Page:
        return lambda review, request, form: handler(Work.of(review, request, form))

    return {path: page(handler) for path, handler in handlers}


GETS: dict[str, Page] = {
    "/": pages.overview,
    "/help": pages.help_,
} | at_work(
    ("/desk/{locale}/{article:path}", pages.work),
    ("/progress", pages.progress),
    ("/segment", pages.segment),
    ("/suggestions", pages.suggestions),
    ("/earlier", pages.earlier_),
    ("/preview", pages.preview_),
)
POSTS: dict[str, Page] = {"/name": acts.name} | at_work(
    ("/typed", acts.typed),
    ("/act", acts.act),
    ("/dismiss", acts.dismiss),
    ("/say", acts.say),
    ("/undo", acts.undo),
    ("/engine", acts.engine),
    ("/back", acts.back),
)


def application(
    project: Project, doors: Doors, now: Callable[[], datetime], used: Callable[[], None] = lambda: None
) -> Guard:
    """The whole server, its guard around it; `used` is called when a token has been."""
    review = Review(project, doors, now)
    routes = [Route(path, _handler(review, page), methods=["GET"]) for path, page in GETS.items()]
    routes += [Route(path, _handler(review, page), methods=["POST"]) for path, page in POSTS.items()]
    static = Mount("/static", StaticFiles(directory=STATIC))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        review.surveyor.close()

    below = Mount(doors.base, routes=[*routes, static]) if doors.base else None
    inside = Starlette(
        routes=[below] if below else [*routes, static],
        lifespan=lifespan,
        exception_handlers={404: _nowhere, Exception: _broken},
    )
    return Guard(inside, doors, used)


def _nowhere(request: Request, error: Exception) -> Response:  # noqa: ARG001
    return refused(404, "There is no such page.", "Go back to the overview.", part="hx-request" in request.headers)


def _broken(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """A fault of the program: its trace goes to the terminal, what was typed stays in the browser."""
    hint = "Nothing was saved. The terminal says more."
    return refused(500, "The program has a fault here.", hint, part="hx-request" in request.headers)


def _handler(review: Review, page: Page) -> Callable[[Request], Awaitable[Response]]:
    async def handle(request: Request) -> Response:
        try:
            form = await read(request) if request.method == "POST" else asked(request.query_params)
        except BadRequest as error:
            return refused(400, f"{error}.", "Reload the page.", part="hx-request" in request.headers)
        return await run_in_threadpool(_careful, review, page, request, form)

    return handle


def _careful(review: Review, page: Page, request: Request, form: Form) -> Response:
    """An error of a step is something to show; nothing that was typed is lost, it is still in the browser."""
    try:
        with review.surveyor.answering():
            return page(review, request, form)
    except TranslatorError as error:
        name = "trouble.html" if request.headers.get("hx-request") else "trouble_page.html"
        response = review.page(request, name, 409, error=error)
        response.headers.update({"HX-Retarget": "#trouble", "HX-Reswap": "innerHTML"})
        return response
