"""Which files below source/ can be articles, by name and place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from translator.errors import SourceError
from translator.formats import SUFFIXES, site
from translator.formats.asked import USUAL, Asked

UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
"""What no name may have: controls, line breaks, and marks of direction, which nobody sees and which make a name read as
another."""


@dataclass(frozen=True, slots=True)
class Article:
    """A file below source/. `name` is its path without suffix: it names template, catalogs and pages. `others` are
    further files that it is made from: the site's own templates, which stand in the list as an article `site` whose
    file is babel.cfg."""

    name: str
    path: PurePosixPath
    file: Path
    others: tuple[Path, ...] = ()
    asked: Asked = USUAL

    @property
    def is_site(self) -> bool:
        return self.path == site.PATH

    @property
    def shown(self) -> str:
        """Its path from the project's root."""
        return site.FILE if self.is_site else f"source/{self.path}"


def candidates(source: Path, problems: list[SourceError]) -> Iterator[tuple[PurePosixPath, Path]]:
    """Every file below the folder whose suffix makes it an article, and that can be one."""
    inside = os.path.realpath(source)

    def unread(error: OSError) -> None:
        folder = PurePosixPath("source", Path(error.filename).relative_to(source).as_posix())
        problems.append(SourceError(f"cannot be read: {error.strerror}", path=_printable(str(folder))))

    for folder, folders, files in os.walk(source, onerror=unread):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        problems += (_linked(source, Path(folder, name)) for name in folders if _holds_articles(Path(folder, name)))
        for name in (*folders, *sorted(files)):
            path = PurePosixPath(Path(folder, name).relative_to(source).as_posix())
            if path.suffix.lower() not in SUFFIXES or name.startswith("."):
                continue
            problem = _unfit(path, Path(folder, name), inside)
            if problem:
                problems.append(SourceError(problem, path=_printable(f"source/{path}"), hint="rename or move it"))
            else:
                yield path, Path(folder, name)


def _holds_articles(folder: Path) -> bool:
    """Whether a folder is a link, which is not followed, and there are articles behind it."""
    if not folder.is_symlink():
        return False
    try:
        return any(file.suffix.lower() in SUFFIXES for file in folder.iterdir())
    except OSError:
        return False


def _linked(source: Path, folder: Path) -> SourceError:
    path = PurePosixPath("source", folder.relative_to(source).as_posix())
    hint = "move the folder itself below source/"
    return SourceError("a link to a folder: the articles behind it are not read", _printable(str(path)), hint=hint)


def _unfit(path: PurePosixPath, file: Path, inside: str) -> str:
    """Why a file can't be an article by its name or place; "" where it can."""
    if file.is_dir():
        return "this is a folder, not an article"
    if UNFIT.search(str(path)):
        return "its name has characters that no address can have"
    if file.is_symlink() and not os.path.realpath(file).startswith(inside + os.sep):
        return "a link that leads out of source/"
    if file.exists() and not file.is_file():
        return "this is no file that could be read to its end"
    return ""


def _printable(path: str) -> str:
    """A path without the characters that no terminal or file could take."""
    return UNFIT.sub(lambda match: ascii(match[0])[1:-1], path)


def without_collisions(articles: list[Article], problems: list[SourceError]) -> list[Article]:
    """The articles none of whose folders is a file that another makes: "a/index.html.txt" beside "a.txt"."""
    ends = ("/index.html", "/messages.json", "/messages.machine.json", ".po", ".pot", ".mo")
    made = {article.name + end: article for article in articles for end in ends}
    fitting = []
    for article in articles:
        folders = (article.name, *map(str, PurePosixPath(article.name).parents))
        other = next((made[folder] for folder in folders if folder in made), None)
        if other is None:
            fitting.append(article)
            continue
        problems.append(
            SourceError(
                f"its pages would need a folder where source/{other.path} has a file",
                path=f"source/{article.path}",
                hint="rename it",
            )
        )
    return fitting
