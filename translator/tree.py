"""The tree of a release: made beside the one that is live and swapped in whole, so that a reader never sees half.

Files that are the same as in the live tree are hard links to it (copies where the system has none).
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path

import msgspec

from translator.errors import OutputError, ProjectError
from translator.files import not_written

MANIFEST = "manifest.json"
# What the first lines of a release's own files say; the overview's where the manifest is lost.
MARKS = {MANIFEST: b'"generator": "polyclinic"', "index.html": b'<meta name="generator" content="Polyclinic">'}


class Output(msgspec.Struct, frozen=True, array_like=True):
    """A file of the tree: its size, its modification time in ns, and 64 hex digits of SHA-256."""

    size: int
    mtime: int
    hash: str


class Tree:
    """The next tree of a folder. Nothing is seen of it before `commit`."""

    def __init__(self, live: Path) -> None:
        """Raises ProjectError where the folder holds files that are not ours, and OutputError."""
        self.live = Path(os.path.realpath(live))
        self.new = self.live.with_name(f".{self.live.name}.new")
        self.old = self.live.with_name(f".{self.live.name}.old")
        self.written: list[str] = []
        self.outputs: dict[str, Output] = {}
        self._folders: set[str] = set()
        _recover(self.live, self.old)
        _refuse_foreign(self.live)
        try:
            shutil.rmtree(self.new, ignore_errors=True)
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
        try:
            _link(f"{self.live}{os.sep}{path}", self._target(path))
        except OSError as error:
            raise not_written(self.live / path, error) from None
        self.outputs[path] = output

    def commit(self) -> bool:
        """Puts the new tree in the place of the live one, if they differ; whether they did. Raises OutputError."""
        try:
            if not self.written and self._count(self.live) == len(self.outputs):
                return False
            if self.live.exists():
                _swap(self.new, self.live, self.old)
            else:
                self.new.rename(self.live)
            return True
        except OSError as error:
            raise not_written(self.live, error) from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Takes away what is not live."""
        shutil.rmtree(self.new, ignore_errors=True)
        shutil.rmtree(self.old, ignore_errors=True)

    def _target(self, path: str) -> str:
        folder, _, _ = path.rpartition("/")
        if folder not in self._folders:
            os.makedirs(f"{self.new}/{folder}", exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        return f"{self.new}{os.sep}{path}"

    def _link_if_same(self, path: str, target: str, data: bytes) -> bool:
        live = f"{self.live}{os.sep}{path}"
        try:
            if os.stat(live).st_size != len(data) or Path(live).read_bytes() != data:  # noqa: PTH116
                return False
        except OSError:
            return False
        _link(live, target)
        return True

    @staticmethod
    def _count(folder: Path) -> int:
        return sum(len(names) for _, _, names in os.walk(folder)) if folder.is_dir() else -1


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)


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
    shutil.rmtree(old, ignore_errors=True)
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
