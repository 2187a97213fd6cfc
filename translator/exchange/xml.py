"""XML files of others as a stream of events: read by expat, which never recurses, and bounded whatever they hold.

Nothing is fetched, and no entity is ever expanded but the five that XML itself has: a file that declares or uses
another is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from translator.errors import CatalogError
from translator.files import reading

CHUNK = 1024 * 1024
DEEPEST = 1000
"""Elements inside one another: far more than any tool writes."""
LONGEST = 32 * 1024 * 1024
"""Bytes of one tag or comment. Expat may look at an unfinished one from its beginning with each chunk."""


UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""The characters that XML cannot hold, in any writing (XML 1.0, 2.2)."""
LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
"""The attribute `xml:lang` as handlers see it."""


def escaped(text: str) -> str:
    """A text as content of an element, or of an attribute in double quotes; what a reader would take for a line's end
    stays what it is."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r", "&#13;")


class Handler(Protocol):
    """What is told of the elements. Names are "namespace name", or the name alone where it is in none."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def characters(self, text: str) -> None: ...


class Stream:
    """A file as it is read. `doctype`: whether it may name a document type, as old formats do; it is not read."""

    def __init__(self, path: Path, handler: Handler, doctype: bool = False) -> None:
        self._path, self._handler = path, handler
        self._fed = self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = handler.characters
        self._parser.EntityDeclHandler = self._entity
        self._parser.SkippedEntityHandler = self._entity
        if not doctype:
            self._parser.StartDoctypeDeclHandler = self._doctype

    def run(self) -> Iterator[None]:
        """Reads the file, and stops after each megabyte for whoever takes what has come. Raises CatalogError, with the
        line; FileNotFoundError."""
        try:
            with reading(self._path) as file:
                while chunk := file.read(CHUNK):
                    self.feed(chunk)
                    yield
                self.feed(b"", final=True)
                yield
        except FileNotFoundError:
            raise
        except OSError as error:
            raise CatalogError(f"cannot be read: {error.strerror or error}", path=self._path) from None

    def feed(self, data: bytes, final: bool = False) -> None:
        """More of the file's bytes."""
        self._fed += len(data)
        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise CatalogError(
                f"this is not well-formed XML: {reason}", self._path, error.lineno, "export the file anew"
            ) from None
        except (LookupError, ValueError):
            raise self.error("an encoding that cannot be read", "save the file as UTF-8 and say so") from None
        if self._fed - self._parser.CurrentByteIndex > LONGEST:
            raise self.error(f"a tag of more than {LONGEST // (1024 * 1024)} MB", "export the file anew")

    @property
    def line(self) -> int:
        """Where the event stands that the handler is told of."""
        return self._parser.CurrentLineNumber

    def error(self, text: str, hint: str) -> CatalogError:
        """An error at this line."""
        return CatalogError(text, self._path, self.line, hint)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.error(f"elements nested more than {DEEPEST} deep", "export the file anew")
        self._handler.start(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name)

    def _doctype(self, *_: object) -> None:
        raise self.error("a DOCTYPE, which can make a file expand without end", "take it out: this format needs none")

    def _entity(self, name: str, *_: object) -> None:
        raise self.error(
            f"the entity {name[:40]!r}, which can make a file expand without end",
            "write the characters themselves; XML's own five (&amp; and the like) are read",
        )
