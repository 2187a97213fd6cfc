"""One piece of work on PO files with one library; catalogs.py runs it in the library's own environment.

    catalog_tasks.py LIBRARY TASK PATH... [OUT]

LIBRARY: ours, polib, babel, toolkit. TASK: `read` a file, or all in a folder, and look at the texts, flags and comments
of each message; `write` OUT, with every hundredth
translation changed; `mo`, a compiled OUT; `merge` a catalog and a template into OUT. Prints the seconds of CPU and of
wall that it took, without the start of the interpreter and the import of the library; for `write` without the reading
too.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EVERY = 100
"""One translation in so many is changed before a file is written."""
TEXT = "Anew."


def unable(*_: object) -> None:
    """What is not measured with a library."""
    raise NotImplementedError


@dataclass(frozen=True)
class Library:
    """How a library reads a file, looks at its messages, changes every hundredth translation, writes a file, compiles
    one, merges two."""

    read: Callable[[Path], Any]
    look: Callable[[Any], object]
    change: Callable[[Any], Any]
    write: Callable[[Any, Path], object]
    compile: Callable[[Any, Path], object] = unable
    merge: Callable[[Path, Path, Path], object] = unable


def main() -> None:
    name, task, *paths = sys.argv[1:]
    library = LIBRARIES[name]()
    source, out = Path(paths[0]), Path(paths[-1])
    files = sorted(source.rglob("*.po")) if source.is_dir() else [source]
    content = library.change(library.read(source)) if task == "write" else None
    wall, cpu = time.perf_counter(), time.process_time()
    if task == "write":
        library.write(content, out)
    elif task == "mo":
        library.compile(library.read(source), out)
    elif task == "merge":
        library.merge(source, Path(paths[1]), out)
    else:
        for file in files:
            library.look(library.read(file))
    print(time.process_time() - cpu, time.perf_counter() - wall)


def ours() -> Library:
    from translator.catalogs import po
    from translator.catalogs.merge import merge
    from translator.catalogs.mo import compile_messages
    from translator.model import replace

    def change(catalog: Any) -> Any:
        messages = [
            message if number % EVERY else replace(message, strings=(TEXT,))
            for number, message in enumerate(catalog.messages)
        ]
        return replace(catalog, messages=tuple(messages))

    def look(catalog: Any) -> None:
        for message in catalog.messages:
            _ = message.id, message.strings, message.flags, message.comments, message.extracted

    def merge_(old: Path, template: Path, out: Path) -> None:
        merged = merge(po.read(template, "").messages, po.read(old, "tr"), "tr", "benchmark")
        out.write_bytes(po.render(merged.catalog))

    return Library(
        lambda path: po.read(path, "tr"),
        look,
        change,
        lambda catalog, out: out.write_bytes(po.render(catalog)),
        lambda catalog, out: out.write_bytes(compile_messages(catalog.live, "tr", catalog.header("Plural-Forms"))),
        merge_,
    )


def polib() -> Library:
    library = importlib.import_module("polib")

    def look(file: Any) -> None:
        for entry in file:
            _ = entry.msgid, entry.msgstr, entry.flags, entry.tcomment, entry.comment

    def change(file: Any) -> Any:
        for entry in file[::EVERY]:
            entry.msgstr = TEXT
        return file

    return Library(
        lambda path: library.pofile(str(path)),
        look,
        change,
        lambda file, out: file.save(str(out)),
        lambda file, out: file.save_as_mofile(str(out)),
    )


def babel() -> Library:
    pofile = importlib.import_module("babel.messages.pofile")
    mofile = importlib.import_module("babel.messages.mofile")

    def read(path: Path) -> Any:
        with path.open("rb") as file:
            return pofile.read_po(file, "tr")

    def look(catalog: Any) -> None:
        for message in catalog:
            _ = message.id, message.string, message.flags, message.user_comments, message.auto_comments

    def change(catalog: Any) -> Any:
        for number, message in enumerate(catalog):
            if message.id and number % EVERY == 0:
                message.string = TEXT
        return catalog

    def write(catalog: Any, out: Path) -> None:
        with out.open("wb") as file:
            pofile.write_po(file, catalog)

    def compile_(catalog: Any, out: Path) -> None:
        with out.open("wb") as file:
            mofile.write_mo(file, catalog)

    return Library(read, look, change, write, compile_)


def toolkit() -> Library:
    pypo = importlib.import_module("translate.storage.pypo")

    def look(store: Any) -> None:
        for unit in store.units:
            _ = unit.source, unit.target, unit.isfuzzy(), unit.getnotes()

    def change(store: Any) -> Any:
        for number, unit in enumerate(store.units):
            if number % EVERY == 0 and not unit.isheader():
                unit.target = TEXT
        return store

    return Library(
        lambda path: pypo.pofile.parsefile(str(path)), look, change, lambda store, out: store.savefile(str(out))
    )


LIBRARIES = {"ours": ours, "polib": polib, "babel": babel, "toolkit": toolkit}

if __name__ == "__main__":
    main()
