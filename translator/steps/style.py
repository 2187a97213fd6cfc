"""style: the style briefs of locales, and how one is begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.files import write
from translator.locales import Locale
from translator.model import Style
from translator.project import Project
from translator.style import example


@dataclass(frozen=True)
class Brief:
    """A locale's brief and its file; None where there is none."""

    locale: str
    path: str
    style: Style | None


def briefs(project: Project, locales: Sequence[Locale]) -> list[Brief]:
    """The brief of each locale. Raises ProjectError with the line."""
    return [Brief(one.tag, project.shown(project.style_file(one.tag)), project.style(one.tag)) for one in locales]


def begin(project: Project, locales: Sequence[Locale]) -> list[str]:
    """Writes a brief in which nothing is decided yet, where there is none; the files written. Raises OutputError."""
    made = []
    for one in locales:
        path = project.style_file(one.tag)
        if not path.exists():
            write(path, example(one.tag).encode("utf-8"))
            made.append(project.shown(path))
    return made
