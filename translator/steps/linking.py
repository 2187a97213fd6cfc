"""Where the links and images of an article lead on the site: other articles to their pages, files to copies."""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from translator.bundles.isolate import isolated
from translator.formats import SUFFIXES
from translator.formats.look import Look, plain
from translator.locales import Locale
from translator.project import Article, Project

MEDIA = frozenset(
    [
        ".avif",
        ".gif",
        ".jpeg",
        ".jpg",
        ".m4a",
        ".m4v",
        ".mp3",
        ".mp4",
        ".ogg",
        ".pdf",
        ".png",
        ".svg",
        ".vtt",
        ".wav",
        ".webm",
        ".webp",
    ]
)
LARGEST = 50_000_000
"""Bytes of a file that a page links to."""


class Links:
    """The addresses of one article. `media` are the files that its pages show, by their path below dist/; `missing`
    those that they name and nobody has."""

    def __init__(self, project: Project, article: Article) -> None:
        self.project, self.article = project, article
        self.media: dict[str, Path] = {}
        self.missing: dict[str, Path] = {}
        self._found: dict[Path, str] = {}

    def look(self, locale: Locale) -> Look:
        """How the article is shown in a locale."""
        source = self.project.source_locale
        foreign = ("", "") if locale.tag == source.tag else (source.tag, source.direction)
        return Look(
            *foreign,
            text=isolated if locale.direction == "rtl" else plain,
            link=lambda address: self._link(address, locale.tag),
            image=lambda address: self._link(address, locale.tag),
        )

    def _link(self, address: str, tag: str) -> str:
        path, rest = _parted(address)
        if not path or path.startswith(("/", "\\")) or ":" in path.split("/")[0]:
            return address
        file = Path(os.path.normpath(self.article.file.parent / unquote(path)))
        if not file.is_relative_to(self.project.source):
            return address
        below = PurePosixPath(file.relative_to(self.project.source).as_posix())
        up = "../" * (self.article.name.count("/") + 2)
        if below.suffix.lower() in SUFFIXES and file.is_file():
            name = below.with_suffix("").as_posix()
            if self.project.withheld(name, tag):
                tag = self.project.source_locale.tag
            return f"{up}{tag}/{quote(name)}/index.html{rest}"
        if below.suffix.lower() not in MEDIA:
            return address
        copied = self._copied(file, below)
        return f"{up}{quote(copied)}{rest}" if copied else address

    def _copied(self, file: Path, below: PurePosixPath) -> str:
        """The file's path below dist/: of this article's own, so that each has one owner; with its hash, so that a
        browser never shows an old one."""
        if file not in self._found:
            self._found[file] = ""
            try:
                inside = file.resolve(strict=True).is_relative_to(self.project.source.resolve())
                if inside and file.is_file() and file.stat().st_size <= LARGEST:
                    digest = sha256(file.read_bytes()).hexdigest()[:8]
                    self._found[file] = f"media/{self.article.name}/{digest}-{below.name}"
            except (OSError, ValueError):
                pass
            if self._found[file]:
                self.media[self._found[file]] = file
            else:
                self.missing[below.as_posix()] = file
        return self._found[file]


@lru_cache(maxsize=64)
def _parted(address: str) -> tuple[str, str]:
    """The path of an address, and its query and fragment."""
    at = min((place for sign in "?#" if (place := address.find(sign)) >= 0), default=len(address))
    return address[:at], address[at:]
