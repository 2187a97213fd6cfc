"""What an answer shows of an article at work: all of it, the text at hand with its list, or a part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.responses import HTMLResponse

from translator.model import State, digest
from translator.queue import Group
from translator.steps.review.survey import Row, Survey
from translator.steps.review.view import View, view
from translator.web.filter import Filter
from translator.web.work import Work

PER_PAGE = 100
"""So many rows of a list are shown at once."""


def shown(work: Work, said: str = "", **more: Any) -> HTMLResponse:
    """The text at hand, with the list beside it brought up to date; `said` is what a screen reader says of it."""
    context = everything(work) | {"said": said or gone(work)} | more
    response = work.review.page(work.request, "segment_answer.html", **context)
    response.headers["HX-Push-Url"] = work.address(context["key"])
    return response


def kept(work: Work, why: str) -> HTMLResponse:
    """The text stays at hand, with the reason; the editor keeps what is in it."""
    response = work.review.page(work.request, "kept.html", **listed(work), why=why)
    response.headers.update({"HX-Retarget": "#said", "HX-Reswap": "innerHTML"})
    return response


def fragment(work: Work, name: str, **more: Any) -> HTMLResponse:
    """A part of the page, of texts in both languages."""
    source_locale = work.review.project.source_locale
    return work.review.page(work.request, name, locale=work.locale, source_locale=source_locale, **more)


def gone(work: Work) -> str:
    """What is said of an address whose text the article does not have."""
    lost = work.key and work.key not in work.sheet.messages
    return "The article does not have that text any more; here is another." if lost else ""


def listed(work: Work) -> dict[str, Any]:
    """What the templates of the list and of the progress are given."""
    survey = work.survey
    rows = work.rows(survey)
    key = work.key if work.key in work.sheet.messages else ""
    key = key or (rows[0].key if rows else next(iter(work.sheet.messages), ""))
    at = _place(rows, key)
    first = 0 if at is None else at // PER_PAGE * PER_PAGE
    return {
        "survey": survey,
        "rows": rows,
        "page": rows[first : first + PER_PAGE],
        "first": first,
        "key": key,
        "filter": work.filter,
        "here": work.address("", Filter()),
        "same": _fields(work.filter.address()),
        "asking": _fields(work.filter.address(article=work.article, locale=work.sheet.tag)),
        "counts": _counts(survey),
        "locale": work.locale,
        "source_locale": work.review.project.source_locale,
        "article": work.article,
        "states": list(State),
        "groups": list(Group),
    }


def everything(work: Work) -> dict[str, Any]:
    """What the templates of an article at work are given."""
    project = work.review.project
    context = listed(work)
    survey, rows, key = context["survey"], context["rows"], context["key"]
    return context | {
        "sheet": work.sheet,
        "row": survey.by_key.get(key),
        "next": neighbour(survey, rows, key, 1),
        "before": neighbour(survey, rows, key, -1),
        "view": _view(work, key),
        "title": work.sheet.title,
        "pack": False,
        "place": digest(str(project.root))[:12],
        "engines": project.configuration.engines_of(work.sheet.tag),
        "State": State,
    }


def neighbour(survey: Survey, rows: Sequence[Row], key: str, step: int) -> str:
    """The key of the text behind or before, in the list; of one that is not in it, in the article."""
    at = _place(rows, key)
    if at is not None:
        return rows[at + step].key if 0 <= at + step < len(rows) else ""
    everything = list(survey.by_key)
    here = everything.index(key) if key in survey.by_key else 0
    behind = everything[here + 1 :] if step > 0 else everything[:here][::-1]
    in_list = {row.key for row in rows}
    return next((one for one in behind if one in in_list), rows[0].key if rows else "")


def _counts(survey: Survey) -> dict[str, int]:
    counts = {state.word: survey.counts.get(state, 0) for state in State}
    return counts | {"errors": survey.errors, "all": len(survey.by_key)}


def _fields(address: str) -> str:
    """Fields of an address, for more to come behind them."""
    return f"{address}&" if address else ""


def _place(rows: Sequence[Row], key: str) -> int | None:
    return next((number for number, row in enumerate(rows) if row.key == key), None)


def _view(work: Work, key: str) -> View | None:
    if key not in work.sheet.messages:
        return None
    return view(work.review.desk, work.sheet, key, work.review.surveyor.looked(work.sheet, key))
