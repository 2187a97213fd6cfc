"""Files: written beside and moved into place, so that nobody ever sees half of one; and whether one has changed."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

from translator.errors import OutputError, TranslatorError

Stamp = tuple[int, int, int]
HALF = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")
"""What a file is called while it is written beside another."""


def stamp(path: Path | str) -> Stamp | None:
    """(size, mtime in ns, inode) of a file, None where there is none. Same stamp: not read again. Raises
    TranslatorError."""
    try:
        found = os.stat(path)  # noqa: PTH116 - called tens of thousands of times on plain strings
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise TranslatorError(f"cannot be looked at: {error.strerror or error}", path=str(path)) from None
    return found.st_size, found.st_mtime_ns, found.st_ino


def content(path: Path) -> bytes:
    """The file's bytes. Raises OSError as `reading` does."""
    with reading(path) as file:
        return file.read()


def reading(path: Path) -> FileIO:
    """The file, open to be read: the one way in which files of the project are opened. Raises OSError; for a pipe or a
    device too, which might never come to an end."""
    mode = path.stat().st_mode
    if not S_ISREG(mode) and not S_ISDIR(mode):
        raise OSError(errno.EINVAL, "it is no file that could be read to its end")
    return path.open("rb", buffering=0)


def write(path: Path, data: bytes, lasting: bool = False) -> Stamp:
    """Writes the file whole or not at all, keeping its permissions. The stamp that is given back was taken before
    anybody else saw the file: what has another one was written by somebody else. `lasting`: it is on the disk before
    this ends, whatever becomes of the machine. Raises OutputError."""
    with writing(path) as file:
        file.write(data)
        file.flush()
        if lasting:
            os.fsync(file.fileno())
        found = os.fstat(file.fileno())
    if lasting and os.name == "posix":
        _sync_folder(path)
    return found.st_size, found.st_mtime_ns, found.st_ino


def _sync_folder(path: Path) -> None:
    """A file's name is on the disk when its folder is; where a file system knows no such thing, as far as can be."""
    with suppress(OSError):
        folder = os.open(Path(os.path.realpath(path)).parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """The file to be written, whole when the block ends and not at all where it fails; permissions are kept. Raises
    OutputError."""
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:50]}.{os.urandom(4).hex()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:
            yield file
        with suppress(FileNotFoundError):
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):
            raise not_written(path, error) from None
        raise


def clear(folder: Path) -> None:
    """Takes out what writers that were killed left beside files below a folder, where nobody writes meanwhile."""
    for place, _, names in os.walk(folder):
        for name in names:
            if name[0] == "." and HALF.fullmatch(name):
                with suppress(OSError):
                    os.unlink(os.path.join(place, name))  # noqa: PTH108, PTH118 - of tens of thousands of names


def move(path: Path, target: Path, root: Path) -> None:
    """Gives the file another name below the same folder, and leaves no empty folder behind. Raises OutputError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)
    except OSError as error:
        raise not_written(target, error) from None
    _remove_empty(path.parent, root)


def remove(path: Path, root: Path) -> None:
    """Takes out the file, and leaves no empty folder behind below `root`. Raises OutputError."""
    try:
        path.unlink()
    except OSError as error:
        raise not_written(path, error) from None
    _remove_empty(path.parent, root)


def _remove_empty(folder: Path, root: Path) -> None:
    """Takes out the folder, and those around it, as far as they are empty; never `root`."""
    with suppress(OSError):
        while folder != root and folder.is_relative_to(root):
            folder.rmdir()
            folder = folder.parent


def write_changed(path: Path, data: bytes) -> bool:
    """Writes the file if it does not hold these bytes already; whether it was written. Raises OutputError."""
    try:
        if content(path) == data:
            return False
    except OSError:
        pass
    write(path, data)
    return True


HINTS = {
    errno.ENOSPC: "the disk is full: free some space and run again; what was there is unchanged",
    errno.EDQUOT: "your quota is used up: free some space and run again; what was there is unchanged",
    errno.EFBIG: "the file is larger than this system allows",
    errno.EACCES: "make the folder writable, or run as its owner",
    errno.EPERM: "make the folder writable, or run as its owner",
    errno.EROFS: "the file system is read-only: use a copy of the project elsewhere",
    errno.ENOTDIR: "a file stands where a folder is needed: move it away",
    errno.EEXIST: "a file stands where a folder is needed: move it away",
    errno.EISDIR: "a folder stands where a file is needed: move it away",
}


def not_written(path: Path, error: OSError) -> OutputError:
    """The error for a file or folder that could not be written."""
    hint = HINTS.get(error.errno or 0, "nothing there was changed")
    return OutputError(f"cannot be written: {error.strerror or error}", path=path, hint=hint)
