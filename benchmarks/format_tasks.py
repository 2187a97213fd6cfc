"""One piece of formats.py's work, in a process of its own.

    format_tasks.py extract ARTICLES TEMPLATES | fill CATALOGS | render ARTICLES CATALOGS OUT | prove (the same)

`extract` writes a template for each article, without what must stay in its texts. `fill` gives every message of the
templates, ours or a peer's, a made-up translation, so that they are full catalogs. `render` writes each article with
the translations of its catalog in place; `prove` also reads each once more, and ends with 1 where a skeleton is not the
source's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.formats import Format, format_of, messages, parse
from translator.formats.asked import USUAL
from translator.model import Catalog, replace

MADE_UP = str.maketrans("isguoceatnwh", "ışğüöçaedmvy")


def main() -> None:
    task, *paths = sys.argv[1:]
    tasks: dict[str, Callable[..., None]] = {"extract": extract, "fill": fill, "render": render, "prove": prove}
    tasks[task](*map(Path, paths))


def extract(source: Path, out: Path) -> None:
    messages.what_must_stay = lambda *_: []
    out.mkdir(parents=True)
    for file in sorted(source.iterdir()):
        path = PurePosixPath(file.name)
        found = messages.messages(parse(path, file.read_bytes()), "en")
        (out / f"{path.stem}.pot").write_bytes(po.render(Catalog("", new_headers(path.stem, ""), found, str(path))))


def fill(folder: Path) -> None:
    for file in sorted(folder.glob("*.po*")):
        made = po.read(file, "tr")
        full = (replace(one, strings=(_translated(one.id),) * len(one.strings)) for one in made.messages)
        headers = (*new_headers(file.stem, "tr"), ("Last-Translator", "A B <a@example.org>"))
        data = po.render(Catalog("tr", tuple(dict(headers).items()), tuple(full)))
        file.unlink()
        file.with_suffix(".po").write_bytes(data)


def _translated(text: str) -> str:
    """The text in made-up words, its markup as it is."""
    parts = text.split(" ")
    return " ".join(part if set(part) & set("<>[](){}*_`&:/") else part.translate(MADE_UP) for part in parts)


def prove(source: Path, catalogs: Path, out: Path) -> None:
    render(source, catalogs, out, proved=True)


def render(source: Path, catalogs: Path, out: Path, proved: bool = False) -> None:
    out.mkdir(parents=True)
    differ = 0
    for file in sorted(source.iterdir()):
        path = PurePosixPath(file.name)
        kind: Format = format_of(path)
        document = parse(path, file.read_bytes())
        known = {one.key: one.strings[0] for one in po.read(catalogs / f"{path.stem}.po", "tr").messages}
        chosen = {at: known[one.key] for at, one in enumerate(document.segments)}
        rendered = kind.render(document, chosen)
        differ += proved and kind.skeleton(rendered, USUAL) != kind.skeleton(document.source, USUAL)
        (out / file.name).write_text(rendered, encoding="utf-8")
    if differ:
        sys.exit(f"{differ} skeletons are not the source's")


if __name__ == "__main__":
    main()
