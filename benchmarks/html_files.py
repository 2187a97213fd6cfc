"""Our reader and writer of HTML on real pages: from Debian's -doc packages, npm packages and wheels.

    html_files.py [PAGES]

downloads about 80 MB into a folder beside the temporary files where they are missing, takes at most PAGES (25) of each
package, chosen by their names, and says of each page
- whether splicing nothing gives the same bytes, and every message its own text back;
- whether the page with every message made unlike itself has the source's skeleton: with accents and longer, and in
  Chinese without spaces; code and tags stay;
- which of these translations, all of them harmless, are refused.
Needs apt-get, npm and pip; what cannot be had is left out and said.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from archives import gather, look_at
from samples import REAL

from translator.errors import SourceError
from translator.formats import LARGEST, html_format, parse
from translator.formats.asked import USUAL
from translator.model import Document

HTML = html_format()
FOLDER = REAL / "html"
DEBIAN = (
    "apache2-doc", "bash-doc", "debian-faq", "debian-policy", "developers-reference", "git-doc",
    "installation-guide-amd64", "libcairo2-doc", "libgtk-3-doc", "lilypond-doc-html", "maint-guide", "nodejs-doc",
    "postgresql-doc-15", "python3.11-doc", "sqlite3-doc", "xorg-docs",
)  # fmt: skip
WHEELS = ("bokeh", "notebook", "robotframework", "spyder")
PACKED = (
    "dygraphs", "foundation-sites", "gentelella", "html5-boilerplate", "reveal.js", "startbootstrap-agency",
    "startbootstrap-clean-blog", "swagger-ui-dist", "uikit",
)  # fmt: skip
MARKUP = re.compile(
    r"<(?P<kept>code)\b[^>]*>.*?</code>|<(?P<name>\w+)\b[^>]* translate=\"no\">.*?</(?P=name)>|<[^<>]*>|&[#\w]+;"
    r"|\[/?[\w-]+[^\[\]]*\]",
    re.DOTALL,
)
SMALLEST = 500
"""Bytes: less is a redirection, no page."""
WORD = re.compile(r"[^\W\d_]{2,}")


def main(most: int) -> None:
    files = gather(FOLDER, _members, debian=DEBIAN, wheels=WHEELS, packed=PACKED)
    look_at(files, most, _faults)


def _faults(path: Path, counts: Counter[str]) -> Iterator[str]:
    """What is not as it should be with one page."""
    try:
        document = parse(PurePosixPath(path.name), path.read_bytes())
    except SourceError as error:
        yield f"not read: {error.line}: {error.text}"
        return
    own = {index: segment.text for index, segment in enumerate(document.segments)}
    counts["messages"] += len(own)
    if HTML.render(document, {}) != document.source or HTML.render(document, own) != document.source:
        yield "other bytes"
    if any(HTML.refuse(document, index, text) for index, text in own.items()):
        yield "its own text refused"
    wanted = HTML.skeleton(document.source, USUAL)
    for name, words in (("longer", _longer), ("chinese", _chinese)):
        yield from _unlike(document, name, words, wanted, counts)


def _unlike(
    document: Document, name: str, words: Callable[[str], str], wanted: tuple[object, ...], counts: Counter[str]
) -> Iterator[str]:
    made = {index: _changed(segment.text, words) for index, segment in enumerate(document.segments)}
    counts["translations"] += len(made)
    for index, text in made.items():
        if why := HTML.refuse(document, index, text):
            yield f"refused: {name}: {document.segments[index].text[:80]!r}: {why[:80]}"
    if HTML.skeleton(HTML.render(document, made), USUAL) != wanted:
        yield f"another skeleton: {name}"


def _longer(words: str) -> str:
    return WORD.sub(lambda match: match[0][0] + "é" + match[0][1:] + "ß", words)


def _chinese(words: str) -> str:
    return "".join("重" if sign.isalnum() else sign for sign in words if not sign.isspace())


def _changed(text: str, words: Callable[[str], str]) -> str:
    """A message with other words and the same markup."""
    parts: list[str] = []
    at = 0
    for match in MARKUP.finditer(text):
        parts += (words(text[at : match.start()]), match[0])
        at = match.end()
    return "".join((*parts, words(text[at:])))


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    """The (path, bytes) of the pages in an archive, in English where the path says a language."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            found = ((name, wheel.read(name)) for name in wheel.namelist() if _is_page(name))
            yield from ((name, data) for name, data in found if SMALLEST < len(data) < LARGEST)
    elif path.suffix == ".deb":
        command = ["dpkg-deb", "--fsys-tarfile", str(path)]
        with (
            subprocess.Popen(command, stdout=subprocess.PIPE) as process,
            tarfile.open(fileobj=process.stdout, mode="r|") as archive,
        ):
            yield from _pages(archive)
    elif path.suffix == ".tgz":
        with tarfile.open(path) as archive:
            yield from _pages(archive)


def _pages(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        fits = member.isfile() and SMALLEST < member.size < LARGEST
        file = archive.extractfile(member) if fits and _is_page(member.name) else None
        if file:
            yield member.name, file.read()


def _is_page(name: str) -> bool:
    return name.endswith((".html", ".htm", ".html.en")) and not re.search(
        r"[./](?!en)[a-z]{2}(?:-[a-zA-Z]{2})?[./]", name
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 25)
