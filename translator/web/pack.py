"""The pack: an article in a locale as one HTML file, with its editor, to be mailed and opened without anything else."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Iterator
from importlib import resources
from typing import Any

from markupsafe import Markup

from translator.language import browser
from translator.locales import locale
from translator.model import State
from translator.project import Project
from translator.queue import Group
from translator.steps.review import suggest
from translator.steps.review.desk import Desk
from translator.steps.review.earlier import committed, replaced
from translator.steps.review.preview import preview
from translator.steps.review.returned import FORMAT
from translator.steps.review.sheet import Sheet
from translator.steps.review.strip import named
from translator.steps.review.survey import Survey
from translator.steps.review.surveyor import Surveyor
from translator.steps.review.view import View, pairs, view
from translator.web.filter import Filter
from translator.web.pages import MARKS
from translator.web.render import render

SUGGESTED = 3
"""So many texts of the memory go with each: they are half of a pack's size."""
OWN = ("review.js", "live.js", "pack.js")
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; frame-src 'self' about:; "
    "base-uri 'none'; form-action 'none'"
)


def pack(project: Project, name: str, tag: str) -> str:
    """The file's text. Raises TranslatorError."""
    desk = Desk(project)
    sheet = desk.sheet(name, tag)
    surveyor = Surveyor(desk)
    try:
        survey = surveyor.whole(sheet)
        scripts = [*_quantities(), *(_static(name) for name in OWN)]
        views = [view(desk, sheet, row.key, surveyor.looked(sheet, row.key)) for row in survey.rows]
    finally:
        surveyor.close()
    own = secrets.token_hex(8)
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return render(
        "pack.html",
        policy=POLICY.format(scripts=hashes),
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own files
        style=Markup(_static("review.css")),  # noqa: S704 - our own file
        place=own,
        data=Markup(_json(_data(desk, sheet, survey) | {"pack": own})),  # noqa: S704 - escaped there
        preview=preview(desk, sheet).replace("</head>", f"<style>{MARKS}</style></head>", 1),
        segments=_segments(project, sheet, survey, views),
        **_shared(project, sheet, survey),
    )


def _data(desk: Desk, sheet: Sheet, survey: Survey) -> dict[str, Any]:
    project = desk.project
    return {
        "format": FORMAT,
        "article": sheet.article.name,
        "locale": sheet.tag,
        "queue": list(survey.queue),
        "tenths": {row.key: survey.tenths.get(row.key, 0) for row in survey.rows},
        "named": dict(_named(desk, sheet)),
        "quantities": browser.pair(project.configuration.source_locale, sheet.tag),
    }


def _named(desk: Desk, sheet: Sheet) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """By key, what a page has to know of the glossary for each text of a message that has any of it."""
    for key, (_, message) in sheet.messages.items():
        found = [named(pair) for pair in pairs(desk, sheet, message)]
        if any(one.names or one.terms for one in found):
            yield key, [{"names": one.names, "terms": one.terms} for one in found]


def _shared(project: Project, sheet: Sheet, survey: Survey) -> dict[str, Any]:
    """What all of the file's templates are given."""
    return {
        "pack": True,
        "sheet": sheet,
        "survey": survey,
        "article": sheet.article.name,
        "title": sheet.title,
        "locale": locale(sheet.tag),
        "source_locale": project.source_locale,
        "filter": Filter(),
        "groups": list(Group),
        "State": State,
        "engines": (),
    }


def _segments(project: Project, sheet: Sheet, survey: Survey, views: list[View]) -> Iterator[dict[str, Any]]:
    """Each text for its template, with what the memory has for it."""
    before = committed(project, sheet)
    with suggest.remembering(project, sheet) as memory:
        for one in views:
            yield {
                "key": one.key,
                "view": one,
                "row": survey.by_key[one.key],
                "found": suggest.remembered(memory, sheet, one.message)[:SUGGESTED],
                "elsewhere": suggest.elsewhere(memory, sheet, one.message),
                "earlier": replaced(before, one.message),
            }


def _quantities() -> list[str]:
    return [_static(f"quantities/{name}.js") for name in browser.SCRIPTS]


def _static(name: str) -> str:
    text = resources.files("translator.web").joinpath("static", *name.split("/")).read_text("utf-8")
    return text.replace("</", "<\\/") if name.endswith(".js") else text


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _json(data: dict[str, Any]) -> str:
    """Data inside a script element: nothing in it ends the element, or begins another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
