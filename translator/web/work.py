"""What handlers are given: what all of them share, and what a request about an article at work is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from translator.errors import ProjectError
from translator.locales import Locale, locale
from translator.model import Message
from translator.project import Project
from translator.steps.review.desk import Desk
from translator.steps.review.entry import Word
from translator.steps.review.sheet import Sheet
from translator.steps.review.survey import Row, Survey, chosen
from translator.steps.review.surveyor import Surveyor
from translator.steps.review.undo import Steps
from translator.web.filter import Filter
from translator.web.forms import Form
from translator.web.guard import Doors
from translator.web.render import render

HOUR = 3600


class Review:
    """What all handlers share. `now` gives the time that is written down."""

    def __init__(self, project: Project, doors: Doors, now: Callable[[], datetime]) -> None:
        self.project, self.doors, self.now = project, doors, now
        self.desk = Desk(project)
        self.surveyor = Surveyor(self.desk)
        self.steps = Steps()

    def page(self, request: Request, name: str, status: int = 200, **context: Any) -> HTMLResponse:
        """A template filled in, for whoever asks."""
        session = request.state.session
        return HTMLResponse(render(name, base=self.doors.base, session=session, **context), status)


@dataclass(frozen=True, slots=True)
class Work:
    """A request about an article at work, and about the text of this short key in it; "" for none."""

    review: Review
    request: Request
    form: Form
    sheet: Sheet
    filter: Filter
    key: str

    @classmethod
    def of(cls, review: Review, request: Request, form: Form) -> Work:
        """What the address or the form names. Raises TranslatorError where that is nothing of the project's."""
        name = request.path_params.get("article", form.text("article"))
        tag = request.path_params.get("locale", form.text("locale"))
        if tag not in review.project.configuration.locales:
            raise ProjectError(f"{tag!r} is no locale of this project", hint="go back to the overview")
        return cls(review, request, form, review.desk.sheet(name, tag), Filter.of(form), form.text("key"))

    def now(self, key: str = "") -> Work:
        """The same with its files as they are now, about another text where one is named."""
        return replace(self.at(self.article, self.sheet.tag), key=key or self.key)

    def at(self, article: str, tag: str) -> Work:
        """The same for another article, or locale."""
        return replace(self, sheet=self.review.desk.sheet(article, tag))

    @property
    def article(self) -> str:
        return self.sheet.article.name

    @property
    def locale(self) -> Locale:
        return locale(self.sheet.tag)

    @property
    def message(self) -> Message | None:
        """The text that it is about; None where the article has none of this key."""
        return self.sheet.messages[self.key][1] if self.key in self.sheet.messages else None

    @property
    def survey(self) -> Survey:
        return self.review.surveyor.survey(self.sheet)

    def rows(self, survey: Survey) -> tuple[Row, ...]:
        """The list that is asked for."""
        return chosen(survey, self.filter.wanted, by_risk=self.filter.order == "risk")

    @property
    def by(self) -> str:
        """Who sits there. Raises ProjectError where they have not said so."""
        by = str(self.request.state.session.by)
        if not by:
            raise ProjectError("nobody has said who you are", hint="reload the page, and say your name")
        return by

    def word(self, tenth: int = 0) -> Word:
        """In whose name, and when, something is done."""
        seconds = self.form.number("seconds", HOUR)
        return Word(self.by, self.review.now(), "page", seconds=seconds, tenth=tenth)

    def address(self, key: str, filter_: Filter | None = None) -> str:
        """Where a text of the article is shown, in the same list or in another."""
        fields = (filter_ or self.filter).address(key=key)
        here = f"{self.review.doors.base}/desk/{self.sheet.tag}/{quote(self.article)}"
        return f"{here}?{fields}" if fields else here
