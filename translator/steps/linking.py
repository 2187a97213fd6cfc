"""Where the links and images of an article lead on the site: other articles to their pages, files to copies."""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from translator.bundles.isolate import isolated, set_apart
from translator.files import content
from translator.formats import SUFFIXES
from translator.formats.look import Look, plain, unchanged
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

    def look(self, locale: Locale, inside: bool = False) -> Look:
        """How the article is shown in a locale; `inside` the folder content/, where articles stand beside each other as
        they do in source/."""
        source = self.project.source_locale
        foreign = ("", "") if locale.tag == source.tag else (source.tag, source.direction)
        right_to_left = locale.direction == "rtl"

        def link(address: str) -> str:
            return self._on_site(address, locale.tag) or (address if inside else self._beside(address, locale.tag))

        return Look(
            *foreign,
            text=isolated if right_to_left else plain,
            link=link,
            image=unchanged if inside else link,
            value=set_apart if right_to_left else str,
            page_locale=locale.tag,
            page_direction=locale.direction,
        )

    def _on_site(self, address: str, tag: str) -> str:
        """Where an absolute address of another article leads in a locale, "" for any other address."""
        base = self.project.configuration.base_url.rstrip("/")
        path, rest = _parted(address)
        start = base if base and path.startswith(f"{base}/") else ""
        path = path[len(start) :]
        if not path.startswith("/") or path.startswith("//") or tag == self.project.source_locale.tag:
            return ""
        name = unquote(path).removeprefix(f"/{self.project.source_locale.tag}/").strip("/")
        name = name.removesuffix("/index.html")
        below = PurePosixPath(name)
        name = below.with_suffix("").as_posix() if below.suffix.lower() in SUFFIXES else name
        if not name or not self._is_article(name) or self.project.withheld(name, tag):
            return ""
        end = "/index.html" if path.endswith("/index.html") else "/"
        return f"{start}/{tag}/{quote(name)}{end}{rest}"

    def _is_article(self, name: str) -> bool:
        file = self.project.source / name
        inside = os.path.normpath(file) == str(file)
        return inside and any(file.with_name(file.name + suffix).is_file() for suffix in SUFFIXES)

    def _beside(self, address: str, tag: str) -> str:
        """Where an address leads from a page that is relative to the article's file."""
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
        copied = self._copied(file, below) if below.suffix.lower() in MEDIA else ""
        # What else there is stands beside dist/ as it does beside the articles.
        slash = "/" if path.endswith("/") else ""
        return f"{up}{quote(copied or below.as_posix())}{slash}{rest}"

    def _copied(self, file: Path, below: PurePosixPath) -> str:
        """The file's path below dist/: of this article's own, so that each has one owner; with its hash, so that a
        browser never shows an old one."""
        if file not in self._found:
            self._found[file] = ""
            try:
                inside = file.resolve(strict=True).is_relative_to(self.project.source.resolve())
                if inside and file.is_file() and file.stat().st_size <= LARGEST:
                    digest = sha256(content(file)).hexdigest()[:8]
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
