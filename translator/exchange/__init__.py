"""Other people's translation files as catalogs: PO, MO and XLIFF, by their suffix."""

from __future__ import annotations

import stat
from collections.abc import Callable, Mapping
from pathlib import Path

from translator.catalogs import mo, po
from translator.errors import CatalogError, ProjectError
from translator.exchange import xliff
from translator.exchange.languages import tag
from translator.model import Catalog, replace

MEGABYTE = 1024 * 1024
LARGEST = 256 * MEGABYTE
"""Bytes of the largest XLIFF or MO file that is read. An ordinary one takes three to four times its size in memory,
one of nothing but the smallest messages fifteen times: what a workstation still has."""
LARGEST_PO = 64 * MEGABYTE
"""The same for PO, which takes nine times its size, and at worst forty times."""


def read(path: Path) -> tuple[Catalog, ...]:
    """The catalogs in a file: one of a PO or MO, one per file element and target language of an XLIFF.

    `locale` is a BCP-47 tag, "" where the file does not say; the header X-Source-Language says the source's, where
    the file does. Raises ProjectError for a file that is missing or of no known kind, CatalogError for one that
    cannot be read.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        named = f"{path.suffix!r} is no kind of translation file" if path.suffix else "a file without a suffix"
        raise ProjectError(f"{named} that can be read", path, hint=f"what can be read: {', '.join(READERS)}")
    weigh(path, LARGEST_PO if reader is _po else LARGEST)
    try:
        return reader(path)
    except FileNotFoundError:
        raise _missing(path) from None


def _po(path: Path) -> tuple[Catalog, ...]:
    catalog = po.read_any(path, "")
    return (replace(catalog, locale=tag(catalog.header("Language"))),)


def _mo(path: Path) -> tuple[Catalog, ...]:
    catalog = mo.read(path, "")
    return (replace(catalog, locale=tag(catalog.header("Language"))),)


READERS: Mapping[str, Callable[[Path], tuple[Catalog, ...]]] = {
    ".po": _po,
    ".pot": _po,
    ".mo": _mo,
    ".gmo": _mo,
    ".xlf": xliff.read,
    ".xliff": xliff.read,
}


def weigh(path: Path, largest: int) -> None:
    """Raises ProjectError where there is no file, CatalogError for one that is too large to read, or is none to its
    end."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise _missing(path) from None
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path=path) from None
    if stat.S_ISDIR(found.st_mode):
        raise ProjectError("this is a folder", path, hint="name the translation files in it")
    if not stat.S_ISREG(found.st_mode):
        raise CatalogError("cannot be read: it is no file that could be read to its end", path=path)
    if found.st_size > largest:
        size, limit = -(-found.st_size // MEGABYTE), largest // MEGABYTE
        raise CatalogError(
            f"the file is too large: {size} MB, and at most {limit} MB are read",
            path=path,
            hint="split it, or take the embedded files out of it",
        )


def _missing(path: Path) -> ProjectError:
    return ProjectError("there is no such file", path)
