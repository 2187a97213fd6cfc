"""Which rules the checks go by, as one hash: it changes with whatever decides what they find.

Those are the code and the data of the checks and of all that they import from this package, the libraries that they
use, and Python, whose tables say what a letter is. So what was found by other rules is known to be old, in a checkout
that somebody works in too, where the version stays the same.
"""

from __future__ import annotations

import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from translator import __version__

PARTS = ("checks", "errors.py", "language", "locales.py", "markup", "model.py")
"""Of the package: tests/test_imports.py says what the checks may import."""
LIBRARIES = ("babel", "rapidfuzz", "sentencex")
INSTALLED = re.compile(r"([^-]+)-(.+)\.dist-info")


@lru_cache(maxsize=1)
def rules() -> bytes:
    """The hash, 32 bytes, the same on every machine. Read once: it is about the code that runs."""
    versions = (f"{name} {_version(name)}" for name in LIBRARIES)
    return hash_of(Path(__file__).parent, "\n".join((__version__, sys.version, *versions)))


def hash_of(package: Path, versions: str) -> bytes:
    """The hash over these versions and the content of the parts of a package."""
    found = sha256(versions.encode())
    for file in _files(package):
        content = file.read_bytes()
        found.update(f"\0{file.relative_to(package).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.digest()


def _files(package: Path) -> Iterator[Path]:
    for name in PARTS:
        part = package / name
        files = sorted(part.rglob("*")) if part.is_dir() else [part]
        yield from (file for file in files if file.is_file() and "__pycache__" not in file.parts)


def _version(library: str) -> str:
    """A library's version; where nothing tells it, nothing that was found before counts. The first folder that its
    installer named after it is the one that is imported: to import what reads more than the name takes longer than all
    else that a `status` does where nothing has changed."""
    for place in sys.path:
        with suppress(OSError):
            for name in os.listdir(place or "."):  # noqa: PTH208 - of plain strings, and of what may be no folder
                if (found := INSTALLED.fullmatch(name)) and found[1].lower() == library:
                    return found[2]
    return _described(library)


def _described(library: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return secrets.token_hex()
