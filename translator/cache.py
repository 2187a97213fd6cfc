"""What the last build made from what: .translator/build, rebuilt when it is lost.

An input whose size, mtime and inode are as recorded is not read again; any other is hashed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import file_digest, sha256
from importlib import resources
from pathlib import Path

import msgspec

from translator.bundles.manifest import Page
from translator.errors import TranslatorError
from translator.files import Stamp, content, reading, stamp, write
from translator.project import Article, Project
from translator.rules import rules
from translator.tree import Output

FORMAT = 3
FILE = "build"


class Input(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was: its stamp, None where there was none, and its SHA-256."""

    stamp: Stamp | None
    hash: str


class Entry(msgspec.Struct, array_like=True):
    """What an article's outputs were made from. `complete`: the locales for which translate has done what it could.
    `current`: those whose catalogs are up to date with the source. `pending`: those in which another engine may still
    fill something, with the engine that was asked for ("": the project's own). `corrections`, by locale: what
    the texts, or the page, that are out because of them say, and what the source says."""

    inputs: dict[str, Input]
    outputs: dict[str, Output]
    pages: list[Page]
    complete: list[str] = []
    current: list[str] = []
    pending: dict[str, str] = {}
    corrections: dict[str, list[str]] = {}


class Cache(msgspec.Struct, array_like=True):
    """`common` are the inputs of everything; `top` the outputs that belong to no article."""

    format: int = FORMAT
    fingerprint: str = ""
    common: dict[str, Input] = {}
    entries: dict[str, Entry] = {}
    top: dict[str, Output] = {}

    @property
    def outputs(self) -> dict[str, Output]:
        """Every file of the release."""
        found = dict(self.top)
        for entry in self.entries.values():
            found |= entry.outputs
        return found


def load(path: Path) -> Cache:
    """The cache; an empty one where there is none, or one of another version."""
    try:
        found = msgspec.msgpack.decode(content(path), type=Cache)
    except (OSError, msgspec.DecodeError):
        return Cache()
    return found if found.format == FORMAT else Cache()


def unchanged(project: Project) -> Cache:
    """The cache of the project; an empty one where the configuration or anything that all articles share has changed
    since it was written."""
    found = load(project.private / FILE)
    same_common = fingerprint(project, common_inputs(project, found.common)) == found.fingerprint
    return found if same_common else Cache()


def save(path: Path, cache: Cache) -> None:
    """Writes the cache. Raises OutputError."""
    write(path, msgspec.msgpack.encode(cache))


def look(path: str, known: Input | None) -> Input:
    """A file as it is now; not read where its stamp is the known one. One that cannot be read has no hash: whoever
    works on it reports it."""
    now = None
    try:
        now = stamp(path)
        if known is not None and now == known.stamp:
            return known
        return Input(now, _hash(path) if now else "")
    except (OSError, TranslatorError):
        return Input(now, "")


def _hash(path: str) -> str:
    """The SHA-256 of a file, however large it is."""
    with reading(Path(path)) as file:
        return file_digest(file, "sha256").hexdigest()


def inputs(project: Project, article: Article, known: dict[str, Input]) -> dict[str, Input]:
    """The files that an article's outputs are made from: itself and its catalogs; its template, so that one that is
    lost is made again; and of the `known` ones those that it shows, which stand beside it in source/."""
    catalogs = (project.catalog(tag, article.name) for tag in project.configuration.locales)
    own = (article.file, *article.others, project.template(article.name), *catalogs)
    paths = [str(path) for path in own]
    beside = f"{project.source}{os.sep}"
    paths += [path for path in known if path.startswith(beside) and path not in paths]
    return {path: look(path, known.get(path)) for path in paths}


def same(one: dict[str, Input], other: dict[str, Input]) -> bool:
    """Whether the files have the same content."""
    return one.keys() == other.keys() and all(one[path].hash == other[path].hash for path in one)


def common_inputs(project: Project, known: dict[str, Input]) -> dict[str, Input]:
    """The files that everything is made from: glossary, records, style briefs, the site's templates, the last release
    (unless that is the tree that a build itself makes)."""
    tags = project.configuration.locales
    paths = [project.glossary, *map(project.record, tags), *map(project.style_file, tags)]
    if project.previous and os.path.realpath(project.previous) != os.path.realpath(project.dist):
        paths.append(project.previous / "manifest.json")
    if project.configuration.templates:
        paths += _below(project.root / project.configuration.templates)
    return {path: look(path, known.get(path)) for path in map(str, paths)}


def fingerprint(project: Project, common: dict[str, Input]) -> str:
    """A hash over the program's rules and data, the configuration and the common inputs."""
    parts = [rules(), msgspec.json.encode(project.configuration)]
    for folder in ("bundles/templates", "bundles/strings"):
        parts += [file.read_bytes() for file in _below(Path(str(resources.files("translator"))) / folder)]
    parts += [f"{path}\0{found.hash}".encode("utf-8", "surrogateescape") for path, found in sorted(common.items())]
    return sha256(b"\0".join(parts)).hexdigest()


def load_outputs(path: Path) -> dict[str, Output]:
    """The files of a tree, as `save_outputs` wrote them; none where that is lost."""
    try:
        return msgspec.msgpack.decode(content(path), type=dict[str, Output])
    except (OSError, msgspec.DecodeError):
        return {}


def save_outputs(path: Path, outputs: dict[str, Output]) -> None:
    """Writes the files of a tree. Raises OutputError."""
    write(path, msgspec.msgpack.encode(outputs))


def _below(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
