"""The extraction method that babel.cfg names, so that plain `pybabel extract` sees what `translator extract` sees."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePath, PurePosixPath
from typing import IO, Any

from translator.errors import TranslatorError
from translator.formats import LARGEST, SUFFIXES, parse
from translator.formats.asked import Asked
from translator.formats.messages import messages

Found = tuple[int, str | None, str | tuple[str, str], list[str]]


def extract(
    fileobj: IO[bytes],
    keywords: Mapping[str, Any],  # noqa: ARG001
    comment_tags: Sequence[str],  # noqa: ARG001
    options: Mapping[str, Any],
) -> Iterator[Found]:
    """Babel's protocol: (line, function, message, comments) of each message of the article in `fileobj`.

    A file that is no article, or one that cannot be read, yields nothing: an exception would leave pybabel's whole
    template empty. `translator extract` says what is wrong with it. The option `source_locale` is English by default;
    `front_matter` (names with spaces between) and `code` (yes or no) are as in the configuration.
    """
    name = getattr(fileobj, "name", None)
    file = Path(name) if isinstance(name, str) else None
    try:
        if file and (file.name.startswith(".") or _has_twin(file) or _leads_out(file)):
            return
        data = fileobj.read(LARGEST + 1)
        if len(data) > LARGEST:
            return
        source_locale = options.get("source_locale", "en")
        front_matter, code = tuple(options.get("front_matter", "").split()), options.get("code", "no") == "yes"
        asked = Asked(front_matter, code, source_locale=source_locale)
        document = parse(PurePosixPath(file.as_posix() if file else "article.txt"), data, asked)
    except (TranslatorError, OSError):
        return
    lines: dict[object, int] = {}
    for segment in document.segments:
        lines.setdefault(segment.key, document.source.count("\n", 0, segment.span[0]) + 1)
    for message in messages(document, source_locale):
        found = message.id if message.context is None else (message.context, message.id)
        function = None if message.context is None else "pgettext"
        yield lines[message.key], function, found, list(message.extracted)


def _has_twin(file: Path) -> bool:
    """Whether another article beside this one has its path: neither has a template then."""
    return _names(file.parent, file.parent.stat().st_mtime_ns)[_name(file.name)] > 1


def _leads_out(file: Path) -> bool:
    """Whether the file is a link out of the project's folder of articles."""
    inside = next((folder for folder in file.parents if folder.name == "source"), file.parent)
    return file.is_symlink() and not file.resolve().is_relative_to(inside.resolve())


@lru_cache(maxsize=256)
def _names(folder: Path, changed: int) -> Counter[str]:  # noqa: ARG001 - a folder that has changed is read again
    found = (name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208 - names are all we need
    return Counter(_name(name) for name in found if PurePath(name).suffix.lower() in SUFFIXES)


def _name(file: str) -> str:
    return unicodedata.normalize("NFC", PurePath(file).stem).casefold()
