"""Our reader and writer of Markdown on real files: from Debian's source packages, npm packages and wheels.

    markdown_files.py [FILES]

downloads about 60 MB into a folder beside the temporary files where they are missing, takes at most FILES (200) of each
package, chosen by their names, and says of each file
- whether splicing nothing gives the same bytes, and every message its own text back;
- whether the file with every message made unlike itself has the source's skeleton: with accents and longer, and in
  Chinese without spaces; markup stays;
- which of these translations, all of them harmless, are refused.
Needs apt-get, npm and pip; what cannot be had is left out and said.
"""

from __future__ import annotations

import email
import sys
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from archives import gather, look_at
from samples import REAL, ROOT

from translator.errors import SourceError
from translator.formats import markdown_format, parse
from translator.formats.asked import USUAL
from translator.formats.markdown.place import Place, Plan
from translator.model import Document

sys.path.insert(0, str(ROOT))
from tests.formats.markdown.unlike import changed, chinese, longer

MARKDOWN = markdown_format()
FOLDER = REAL / "markdown"
SOURCES = ("fastapi", "httpx", "mkdocs", "starlette")
WHEELS = (
    "black", "click", "flask", "hatch", "httpie", "mkdocs-material", "notebook", "pdm", "poetry", "polars", "rich",
    "ruff", "scikit-learn", "textual", "tqdm", "typer", "wagtail",
)  # fmt: skip
PACKED = (
    "@docusaurus/core", "axios", "bootstrap", "chalk", "commander", "dompurify", "eslint", "express", "fastify",
    "jquery", "marked", "mermaid", "mocha", "moment", "nodemon", "npm", "postcss", "prettier", "react", "rollup",
    "sharp", "socket.io", "svelte", "tailwindcss", "typescript", "vite", "vue", "webpack", "yargs", "zod",
)  # fmt: skip


def main(most: int) -> None:
    files = gather(FOLDER, _members, sources=SOURCES, wheels=WHEELS, packed=PACKED)
    look_at(files, most, _faults)


def _faults(path: Path, counts: Counter[str]) -> Iterator[str]:
    """What is not as it should be with one file."""
    try:
        document = parse(PurePosixPath(path.name), path.read_bytes())
    except SourceError as error:
        yield f"not read: {error.line}: {error.text}"
        return
    own = {index: segment.text for index, segment in enumerate(document.segments)}
    counts["messages"] += len(own)
    if MARKDOWN.render(document, {}) != document.source or MARKDOWN.render(document, own) != document.source:
        yield "other bytes"
    for name, words in (("longer", longer), ("chinese", chinese)):
        yield from _unlike(document, name, words, counts)


def _unlike(document: Document, name: str, words: Callable[[str], str], counts: Counter[str]) -> Iterator[str]:
    wanted = MARKDOWN.skeleton(document.source, USUAL)
    plan = document.plan
    assert isinstance(plan, Plan)
    made = {
        index: changed(segment, plan, words)
        for index, segment in enumerate(document.segments)
        if not _in_html(plan.places[index])
    }
    counts["translations"] += len(made)
    for index, text in made.items():
        if why := MARKDOWN.refuse(document, index, text):
            yield f"refused: {name}: {document.segments[index].text[:100]!r}: {why[:100]}"
    if MARKDOWN.skeleton(MARKDOWN.render(document, made), USUAL) == wanted:
        return
    yield f"another skeleton: {name}"
    for index, text in made.items():
        if MARKDOWN.skeleton(MARKDOWN.render(document, {index: text}), USUAL) != wanted:
            yield f"refused: {name}: {document.segments[index].text[:100]!r}: {text[:100]!r}"


def _in_html(place: Place | None) -> bool:
    """What stands in HTML is html_files.py's matter."""
    return place is not None and place.html is not None


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    """The (path, bytes) of the Markdown files in an archive, a wheel's description among them."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            for name in wheel.namelist():
                if name.endswith(".md"):
                    yield name, wheel.read(name)
                elif name.endswith(".dist-info/METADATA"):
                    told = email.message_from_bytes(wheel.read(name))
                    if "markdown" in (told["Description-Content-Type"] or ""):
                        yield "DESCRIPTION.md", str(told.get_payload()).encode("utf-8", "replace")
    elif ".tar." in path.name or path.suffix == ".tgz":
        with tarfile.open(path) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.isfile() and member.name.endswith(".md") else None
                if file:
                    yield member.name.split("/", 1)[-1], file.read()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
