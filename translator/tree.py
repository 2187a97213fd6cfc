"""The tree of a release: made beside the one that is live and swapped in whole, so that a reader never sees half.

Files that are the same as in the live tree are hard links to it (copies where the system has none).
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec

from translator.errors import OutputError, ProjectError
from translator.files import content, not_written

MANIFEST = "manifest.json"
# What the first lines of a release's own files say; the overview's where the manifest is lost.
MARKS = {MANIFEST: b'"generator": "polyclinic"', "index.html": b'<meta name="generator" content="Polyclinic">'}


class Output(msgspec.Struct, frozen=True, array_like=True):
    """A file of the tree: its size, its modification time in ns, and 64 hex digits of SHA-256."""

    size: int
    mtime: int
    hash: str


@dataclass(frozen=True, slots=True)
class Spare:
    """The release before the live one, kept to make the next from: most of its files are the same, so that a small
    change to a big site needs no new folders. `outputs` are its files; one in which anything differs is not used."""

    folder: Path
    outputs: Mapping[str, Output]


class Tree:
    """The next tree of a folder. Nothing is seen of it before `commit`."""

    def __init__(self, live: Path, spare: Spare | None = None) -> None:
        """With a spare, made from it, and the live tree is the spare afterwards. Raises ProjectError where the folder
        holds files that are not ours, and OutputError."""
        self.live = Path(os.path.realpath(live))
        self.new = self.live.with_name(f".{self.live.name}.new")
        self.old = self.live.with_name(f".{self.live.name}.old")
        self.written: list[str] = []
        self.outputs: dict[str, Output] = {}
        self._folders: set[str] = set()
        self._spare = spare
        self._had: dict[str, Output] = {}
        _recover(self.live, self.old)
        _refuse_foreign(self.live)
        try:
            _remove(self.new)
            if spare and _use(spare, self.new):
                self._had = dict(spare.outputs)
            else:
                self.new.mkdir(parents=True)
        except OSError as error:
            raise not_written(live, error) from None

    def put(self, path: str, data: bytes) -> Output:
        """A file of the new tree. Raises OutputError."""
        hash_ = sha256(data).hexdigest()
        try:
            target = self._target(path)
            if not self._link_if_same(path, target, data):
                with open(target, "xb") as file:  # noqa: PTH123
                    file.write(data)
                self.written.append(path)
            found = os.stat(target)  # noqa: PTH116
        except OSError as error:
            raise not_written(self.live / path, error) from None
        self.outputs[path] = Output(found.st_size, found.st_mtime_ns, hash_)
        return self.outputs[path]

    def keep(self, path: str, output: Output) -> None:
        """A file of the live tree that stays as it is. Raises OutputError."""
        self.outputs[path] = output
        if self._had.get(path) == output:
            del self._had[path]
            return
        try:
            _link(f"{self.live}{os.sep}{path}", self._target(path))
        except OSError as error:
            raise not_written(self.live / path, error) from None

    def commit(self) -> bool:
        """Puts the new tree in the place of the live one, if they differ; whether they did. Raises OutputError."""
        try:
            if not self.written and _count(self.live) == len(self.outputs):
                return False
            self._prune()
            if self.live.exists():
                _swap(self.new, self.live, self.old)
                self._keep_spare()
            else:
                self.new.rename(self.live)
            return True
        except OSError as error:
            raise not_written(self.live, error) from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Takes away what is not live."""
        _remove(self.new)
        _remove(self.old)

    def _prune(self) -> None:
        """Takes out of a tree made from the spare what the new release does not have."""
        for path in self._had:
            os.unlink(f"{self.new}{os.sep}{path}")  # noqa: PTH108
            for folder in PurePosixPath(path).parents[:-1]:
                with suppress(OSError):
                    (self.new / folder).rmdir()

    def _keep_spare(self) -> None:
        """Puts the tree that was live aside for the next time; not across file systems."""
        if self._spare:
            with suppress(OSError):
                (self.old if self.old.exists() else self.new).rename(self._spare.folder)

    def _target(self, path: str) -> str:
        if self._had.pop(path, None):
            os.unlink(f"{self.new}{os.sep}{path}")  # noqa: PTH108 - other trees may share the file: never write into it
            return f"{self.new}{os.sep}{path}"
        folder, _, _ = path.rpartition("/")
        if folder not in self._folders:
            os.makedirs(f"{self.new}/{folder}", exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        return f"{self.new}{os.sep}{path}"

    def _link_if_same(self, path: str, target: str, data: bytes) -> bool:
        live = f"{self.live}{os.sep}{path}"
        try:
            if os.stat(live).st_size != len(data) or content(Path(live)) != data:  # noqa: PTH116
                return False
        except OSError:
            return False
        _link(live, target)
        return True


def intact(folder: Path, outputs: Mapping[str, Output]) -> bool:
    """Whether the files of a tree are as they were written."""
    start = f"{folder}{os.sep}"
    for path, output in outputs.items():
        try:
            found = os.stat(start + path)  # noqa: PTH116 - tens of thousands of times
        except OSError:
            return False
        if found.st_size != output.size or found.st_mtime_ns != output.mtime:
            return False
    return True


def _use(spare: Spare, new: Path) -> bool:
    """Moves the spare to where the new tree is made; takes it away where it is not what it should be."""
    whole = _count(spare.folder) == len(spare.outputs) and intact(spare.folder, spare.outputs)
    if whole and spare.outputs:
        with suppress(OSError):
            spare.folder.rename(new)
            return True
    _remove(spare.folder)
    return False


def _count(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder)) if folder.is_dir() else -1


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)


def _remove(folder: Path) -> None:
    """Takes away a tree of ours as far as that is possible; a big one in a third of shutil.rmtree's time."""
    with suppress(OSError):
        _empty(os.fspath(folder))
        os.rmdir(folder)  # noqa: PTH106
    shutil.rmtree(folder, ignore_errors=True)


def _empty(folder: str) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                _empty(entry.path)
                os.rmdir(entry.path)  # noqa: PTH106
            else:
                os.unlink(entry.path)  # noqa: PTH108


def _refuse_foreign(live: Path) -> None:
    """A release replaces the whole folder: so it must be ours."""
    try:
        with os.scandir(live) as entries:
            if not any(entries):
                return
        for name, mark in MARKS.items():
            if (live / name).is_file():
                with (live / name).open("rb") as file:
                    if mark in file.read(4096):
                        return
                break
    except FileNotFoundError:
        if not live.exists():
            return
    except OSError as error:
        raise OutputError(f"cannot be read: {error.strerror or error}", live, hint="move it away") from None
    hint = "move them: a release replaces the folder"
    raise ProjectError("holds files that translator did not make", live, hint=hint)


def _recover(live: Path, old: Path) -> None:
    """Puts a tree back whose swap was cut short between its two renames."""
    try:
        if old.is_dir() and not live.exists():
            old.rename(live)
    except OSError as error:
        raise not_written(live, error) from None


def _swap(new: Path, live: Path, old: Path) -> None:
    """At once where the system can exchange two folders; else by two renames, which `_recover` completes."""
    _remove(old)
    if not _exchange(new, live):
        live.rename(old)
        new.rename(live)


def _exchange(one: Path, other: Path) -> bool:
    """renameat2(2) with RENAME_EXCHANGE on Linux, renamex_np(2) with RENAME_SWAP on macOS."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        here, there = os.fsencode(one), os.fsencode(other)
        if sys.platform == "linux":
            return bool(libc.renameat2(-100, here, -100, there, 2) == 0)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(here, there, 2) == 0)
    except (OSError, AttributeError, TypeError):
        pass
    return False
