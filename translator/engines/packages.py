"""Packages of the Argos index (github.com/argosopentech/argospm-index), or of one like it: found, fetched, unpacked.

A package is a zip with one folder. Nothing in it is run, nothing is written outside its folder, and a folder stands in
its place only when it is whole. What was fetched from where, with which checksum, stands in `fetched.json` beside it.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from translator.engines import models
from translator.engines.line import Line, check, parsed
from translator.errors import EngineError, EngineMissing
from translator.files import not_written, write

INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
NAME = "the index"
LARGEST = 4 * 1024**3
"""Bytes of a package, and of what is in it; models are some 100 MB."""
FILES = 1_000
PIECE = 1 << 20
RECORD = "fetched.json"
SAFE = re.compile(r"[A-Za-z0-9_.-]{1,80}")


@dataclass(frozen=True, slots=True)
class Package:
    """`size` is in bytes, 0 where the server does not say; `checksum` (SHA-256) and `licence` are "" where the index
    does not."""

    name: str
    version: str
    url: str
    licence: str = ""
    checksum: str = ""
    size: int = 0


def package(index: str, source: str, target: str) -> Package:
    """The index's newest package of a pair. Raises EngineMissing where it has none, EngineError and its kinds."""
    wanted = models.codes(source, target)
    line = Line(NAME)
    reply = line.send("GET", index)
    check(reply, NAME)
    listed = parsed(reply, NAME)
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    found = [row for row in rows if all(wanted) and (row.get("from_code"), row.get("to_code")) == wanted]
    if not rows:
        raise EngineError(f"{NAME} lists no package", hint="look at its address")
    if not found:
        targets = sorted({str(row.get("to_code")) for row in rows if row.get("from_code") == wanted[0]})
        hint = f"from {source} it has {', '.join(targets)}" if targets else ""
        raise EngineMissing(f"{NAME} has no package from {source} to {target}", hint=hint)
    return _read(max(found, key=lambda row: _version(str(row.get("package_version", "")))), line)


def _read(row: dict[str, object], line: Line) -> Package:
    links = row.get("links")
    named = [link for link in links if isinstance(link, str)] if isinstance(links, list) else []
    url = next((link for link in named if link.startswith(("https://", "http://"))), "")
    version = str(row.get("package_version", ""))
    name = f"translate-{row['from_code']}_{row['to_code']}-{version.replace('.', '_')}"
    if not url or not SAFE.fullmatch(name):
        raise EngineError(f"{NAME} has an entry that cannot be used")
    said = {key: str(row.get(key) or "") for key in ("license", "licence", "sha256")}
    return Package(name, version, url, said["license"] or said["licence"], said["sha256"].lower(), line.size(url))


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d{1,6}", text))


def there(found: Package, folder: Path) -> bool:
    """Whether this package is here already."""
    return not models.fault(folder / found.name)


def fetch(found: Package, folder: Path, progress: Callable[[int], None]) -> Path:
    """Downloads a package and unpacks it; goes on where an earlier download was cut off. `progress` is told the bytes
    that are here. Raises EngineError and its kinds, OutputError."""
    part = folder / f"{found.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        Line(NAME).download(found.url, part, progress, LARGEST)
        checksum = _checksum(part)
        if found.checksum and checksum != found.checksum:
            part.unlink()
            raise EngineError("the package is not the one that the index names: its checksum differs", hint="try again")
        place = _unpacked(part, folder, found.name)
        _record(place, {"url": found.url, "version": found.version, "licence": found.licence}, part, checksum)
        part.unlink()
    except OSError as error:
        raise not_written(folder, error) from None
    return place


def bring(file: Path, folder: Path, source: str, target: str) -> Path:
    """Unpacks a package that was brought by hand. Raises EngineError where it is none of this pair, OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not file.is_file():
            raise EngineMissing("there is no such file", hint="a package's name ends in .argosmodel")
        name = f"translate-{'_'.join(models.codes(source, target))}-brought"
        place = _unpacked(file, folder, name, models.codes(source, target))
        _record(place, {"file": file.name}, file, _checksum(file))
    except OSError as error:
        raise not_written(folder, error) from None
    return place


def _checksum(path: Path) -> str:
    made = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            made.update(piece)
    return made.hexdigest()


def _record(place: Path, said: dict[str, str], package: Path, checksum: str) -> None:
    data = {**said, "sha256": checksum, "bytes": package.stat().st_size}
    write(place / RECORD, json.dumps(data, indent=2).encode() + b"\n")


def _unpacked(package: Path, folder: Path, name: str, pair: Sequence[str] = ()) -> Path:
    """The package in its folder, in place of an older one of that name."""
    working, place = folder / f".{name}.new", folder / name
    shutil.rmtree(working, ignore_errors=True)
    try:
        _extract(package, working)
        fault = models.fault(working)
        if fault:
            raise EngineError(f"the package {fault}")
        data = models.metadata(working)
        if pair and (data.get("from_code"), data.get("to_code")) != tuple(pair):
            raise EngineError(f"the package is not of this pair: {data.get('from_code')} to {data.get('to_code')}")
        if place.exists():
            shutil.rmtree(place)
        working.rename(place)
    finally:
        shutil.rmtree(working, ignore_errors=True)
    return place


def _extract(package: Path, working: Path) -> None:
    """Its files without the one folder that they are in. Raises EngineError for what is no such package."""
    fault = ""
    try:
        with zipfile.ZipFile(package) as archive:
            files = [found for found in archive.infolist() if not found.is_dir()]
            fault = _unsafe(files)
            for found in [] if fault else files:
                path = working.joinpath(*PurePosixPath(found.filename).parts[1:])
                path.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(found) as source, path.open("xb") as target:
                    shutil.copyfileobj(source, target, PIECE)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        fault = "is no package, or not whole"
    except FileExistsError:
        fault = "has two files of one name"
    except Exception as error:
        if not type(error).__module__.startswith(("zlib", "lzma")) and type(error).__name__ != "error":
            raise
        fault = "is no package, or not whole"
    if fault:
        raise EngineError(f"the file {fault}", hint="fetch it again")


def _unsafe(files: Sequence[zipfile.ZipInfo]) -> str:
    """What is wrong with the names and sizes in a zip, "" if nothing."""
    paths = [PurePosixPath(found.filename) for found in files]
    if any(path.is_absolute() or ".." in path.parts or "\\" in str(path) or ":" in str(path) for path in paths):
        return "wants to write outside its folder"
    if any((found.external_attr >> 16) & 0o170000 == 0o120000 for found in files):
        return "holds links"
    if len(files) > FILES or sum(found.file_size for found in files) > LARGEST:
        return "is too large for a package"
    if not files or any(len(path.parts) < 2 for path in paths) or len({path.parts[0] for path in paths}) != 1:
        return "is no package: it has not one folder"
    return ""
