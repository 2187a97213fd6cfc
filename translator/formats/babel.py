"""The extraction method that babel.cfg names, so that plain `pybabel extract` sees what `translator extract` sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath, PurePosixPath
from typing import IO, Any

from translator.errors import TranslatorError
from translator.formats import parse
from translator.formats.messages import messages

Found = tuple[int, str | None, str | tuple[str, str], list[str]]


def extract(
    fileobj: IO[bytes],
    keywords: Mapping[str, Any],  # noqa: ARG001
    comment_tags: Sequence[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Found]:
    """Babel's protocol: (line, function, message, comments) of each message of the article in `fileobj`.

    An article that cannot be read yields nothing: an exception would leave pybabel's whole template empty.
    `translator extract` says what is wrong with it.
    """
    name = PurePosixPath(PurePath(getattr(fileobj, "name", "article.txt")).as_posix())
    try:
        document = parse(name, fileobj.read())
    except (TranslatorError, OSError):
        return
    lines: dict[object, int] = {}
    for segment in document.segments:
        lines.setdefault(segment.key, document.source.count("\n", 0, segment.span[0]) + 1)
    for message in messages(document):
        found = message.id if message.context is None else (message.context, message.id)
        function = None if message.context is None else "pgettext"
        yield lines[message.key], function, found, list(message.extracted)
