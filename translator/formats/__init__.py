"""The formats that articles are written in: file <-> Document.

FORMATS maps a suffix to what gives its format, SUFFIXES names every suffix of an article. A format parses a source
text, renders it with translations in place of segments, and tells its skeleton: what a translation must not change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from io import BufferedReader
from pathlib import Path, PurePosixPath

from translator.errors import SourceError
from translator.files import reading
from translator.formats import limits, site
from translator.formats.asked import USUAL, Asked
from translator.formats.look import Head, Look
from translator.model import Document


@dataclass(frozen=True, slots=True)
class Format:
    """`parse(path, source, asked)` raises SourceError. `render(document, translations by index)` gives the localized
    text. `skeleton(text, asked)` compares equal for a source and its faithful translation. `body` gives the article
    with translations as HTML for a page, nothing in it that runs; without one the page is made of the segments. `words`
    gives a segment's text without its markup. `localize` gives the article in its own format as one of a locale,
    without it `render` does; `page` the same for an article that is a page of its own, which `whole` says it is.
    `refuse(document, index, translation)` says why a translation cannot
    stand in a segment's place, "" where it can, as far as the text alone tells. `decode(path, bytes)` is the text of a
    document that declares its encoding, None for all others."""

    name: str
    parse: Callable[[PurePosixPath, str, Asked], Document]
    render: Callable[[Document, Mapping[int, str]], str]
    skeleton: Callable[[str, Asked], tuple[object, ...]]
    body: Callable[[Document, Mapping[int, str], Look], str] | None = None
    words: Callable[[str], str] = str
    refuse: Callable[[Document, int, str], str] = lambda document, index, translation: ""  # noqa: ARG005
    decode: Callable[[PurePosixPath, bytes], str | None] = lambda path, data: None  # noqa: ARG005
    localize: Callable[[Document, Mapping[int, str], Look], str] | None = None
    whole: Callable[[Document], bool] = lambda document: False  # noqa: ARG005
    page: Callable[[Document, Mapping[int, str], Look, Head], str] | None = None


@cache
def text_format() -> Format:
    from translator.formats import text

    return Format("plain text", text.parse, text.render, text.skeleton, localize=text.localize)


@cache
def markdown_format() -> Format:
    from translator.formats import markdown

    return Format(
        "Markdown", markdown.parse, markdown.render, markdown.skeleton, markdown.body, markdown.words, markdown.refuse,
        localize=markdown.localize,
    )  # fmt: skip


@cache
def html_format() -> Format:
    from translator.formats import fronted, html

    return Format(
        "HTML", fronted.parse, fronted.render, fronted.skeleton, fronted.body, html.words, fronted.refuse, html.decode,
        fronted.localize, fronted.whole, fronted.page,
    )  # fmt: skip


# Each is imported when an article is written in it.
FORMATS: dict[str, Callable[[], Format]] = {
    ".txt": text_format,
    ".md": markdown_format,
    ".markdown": markdown_format,
    ".html": html_format,
    ".htm": html_format,
}
SITE = Format("templates", lambda *_: Document(site.PATH, "", ()), lambda *_: "", lambda *_: ())
"""What stands for the site's own templates: there is nothing to write back."""
SUFFIXES = tuple(FORMATS)
SEGMENTATION = 3
"""The rules by which articles are cut into texts, of all formats; templates say by which they were made. 1: plain text
alone; an address, a block of keys, a quotation were one paragraph. 2: their lines stay lines. 3: tags inside a text of
Markdown without their attributes; what people read in these as texts; components and terms one by one."""
LARGEST = 10_000_000
"""Bytes of an article: five hundred times what the longest have."""


def format_of(path: PurePosixPath) -> Format:
    """The format of an article by its suffix. Raises SourceError for one that cannot be read yet."""
    found = FORMATS.get(path.suffix.lower())
    if found:
        return found()
    if path == site.PATH:
        return SITE
    raise SourceError(
        f"articles in {path.suffix} cannot be read yet",
        path=path,
        hint=f"save it as {' or '.join(FORMATS)}, or move it out of the folder of articles",
    )


def read(path: PurePosixPath, file: Path, asked: Asked = USUAL) -> Document:
    """The article in this file. Raises SourceError where it is none, unreadable, not UTF-8, binary or empty."""
    return parse(path, read_bytes(path, file), asked)


def read_bytes(path: PurePosixPath, file: Path) -> bytes:
    """The file's bytes. Raises SourceError, for a file that is larger than any article too."""
    try:
        with BufferedReader(reading(file)) as opened:
            data = opened.read(LARGEST + 1)
    except IsADirectoryError:
        raise SourceError("this is a folder, not an article", path=path, hint="rename the folder") from None
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}", path=path) from None
    if len(data) > LARGEST:
        text = f"larger than {LARGEST // 1_000_000} MB: no article is"
        raise SourceError(text, path=path, hint="take it apart, or move it out of the folder of articles")
    return data


def parse(path: PurePosixPath, data: bytes, asked: Asked = USUAL) -> Document:
    """The article that these bytes are. Raises SourceError."""
    kind = format_of(path)
    source = kind.decode(path, data)
    if source is None:
        source = _utf8(path, data)
    if "\0" in source:
        line = source.count("\n", 0, source.index("\0")) + 1
        raise SourceError("a NUL character: this is no text", path=path, line=line, hint="save it as plain text")
    document = kind.parse(path, source, asked)
    limits.check(document)
    if not document.segments:
        raise SourceError("the article is empty", path=path, hint="write it, or delete the file")
    return document


def _utf8(path: PurePosixPath, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}",
            path=path,
            line=data.count(b"\n", 0, error.start) + 1,
            hint="save the article as UTF-8",
        ) from None
