"""Ways to spoil a file of a project, as values for tables of cases."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

Spoil = Callable[[Path], None]


def put(path: str, data: bytes | str) -> Spoil:
    """A file with this content, in the place of whatever stands there."""

    def spoil(root: Path) -> None:
        clear(root / path)
        (root / path).write_bytes(data.encode() if isinstance(data, str) else data)

    return spoil


def swap(path: str, old: str, new: str, encoding: str = "utf-8") -> Spoil:
    """The first `old` in the file becomes `new`; the file is written in the encoding."""

    def spoil(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_bytes(text.replace(old, new, 1).encode(encoding))

    return spoil


def add(path: str, data: bytes) -> Spoil:
    """More at the file's end."""

    def spoil(root: Path) -> None:
        with (root / path).open("ab") as file:
            file.write(data)

    return spoil


def large(path: str, size: int) -> Spoil:
    """A file of so many bytes, all NUL, which takes no room on the disk."""

    def spoil(root: Path) -> None:
        clear(root / path)
        with (root / path).open("wb") as file:
            file.truncate(size)

    return spoil


def folder(path: str) -> Spoil:
    """A folder where the file belongs."""

    def spoil(root: Path) -> None:
        clear(root / path)
        (root / path).mkdir()

    return spoil


def link(path: str, target: str) -> Spoil:
    """A symbolic link."""

    def spoil(root: Path) -> None:
        clear(root / path)
        (root / path).symlink_to(target)

    return spoil


def fifo(path: str) -> Spoil:
    """A FIFO, which no reader ever sees the end of."""

    def spoil(root: Path) -> None:
        clear(root / path)
        os.mkfifo(root / path)

    return spoil


def both(*spoils: Spoil) -> Spoil:
    """One after the other."""

    def spoil(root: Path) -> None:
        for one in spoils:
            one(root)

    return spoil


def clear(path: Path) -> None:
    """Nothing stands there, in a folder that does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
