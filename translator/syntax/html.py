"""HTML as turbohtml reads it: tokens with their places, the tree that a browser would build, the encoding.

turbohtml follows the WHATWG standard (html.spec.whatwg.org, "Parsing HTML documents"). Offsets are code points of the
text as given, CRLF included.
"""

from __future__ import annotations

import html
import html.entities
import re
from collections.abc import Iterator
from enum import Enum
from io import StringIO
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

from translator.model import Span

if TYPE_CHECKING:
    import turbohtml

SPACE = "[ \\t\\n\\f\\r]"
TAG_NAME = re.compile(r"</?[^ \t\n\f\r/>]*")
# One attribute after any white space and slashes: the standard's tokenizer states from "before attribute name" on.
ATTRIBUTE = re.compile(
    rf"(?:{SPACE}|/)*(?P<name>=?[^ \t\n\f\r/>=]+|=)"
    rf"(?:{SPACE}*={SPACE}*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^ \t\n\f\r>\"'][^ \t\n\f\r>]*)?))?"
)
QUOTES = {"double": '"', "single": "'"}
RAW = frozenset({"noscript"})
"""The tokenizer reads these as one text, as a browser with scripts does; without scripts it is markup."""
DEEPEST = 50
"""So many of them inside each other; what stands deeper has no tokens."""


class Kind(Enum):
    """What a token is. An instruction is `<?...>`."""

    TEXT = 0
    START = 1
    END = 2
    COMMENT = 3
    DOCTYPE = 4
    INSTRUCTION = 6


# By turbohtml's TokenType, whose 5 is a reference in a text.
KINDS = (Kind.TEXT, Kind.START, Kind.END, Kind.COMMENT, Kind.DOCTYPE, Kind.TEXT, Kind.INSTRUCTION)


START, END, TEXT = Kind.START, Kind.END, Kind.TEXT


class Token(NamedTuple):
    """`name` is a tag's in lower case; `names` those of its attributes; `closed`: it ends in `/>`; `data` is what a
    comment says."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    names: tuple[str, ...] = ()
    closed: bool = False
    data: str = ""


_new = tuple.__new__  # half the time of Token(...), a hundred thousand times


class Attribute(NamedTuple):
    """`value` with its references resolved. `span` is the whole, `inner` the value as written without its quotes
    (empty, at the end of the name, where there is none); `quote` is `"`, `'` or nothing."""

    name: str
    value: str
    span: Span
    inner: Span
    quote: str


def tokens(source: str) -> Iterator[Token]:
    """The tokens in order, none over another. Text comes in pieces, its references as they are written; an unfinished
    tag at the end is none."""
    return _tokens(source, 0, len(source), 0)


def _tokens(source: str, first: int, last: int, depth: int) -> Iterator[Token]:
    """Those of a part that stands in so many RAW elements. Each ends where the next begins."""
    import turbohtml

    text = source if (first, last) == (0, len(source)) else source[first:last]
    lines = [*accumulate(map(len, StringIO(text, newline="")), initial=first)]
    before: turbohtml.Token | None = None
    start = 0
    markup = False
    for token in turbohtml.tokenize(text, resolve_references=False, capture_source=True):
        at = lines[token.line - 1] + token.col
        if before is None:
            pass
        elif (kind := KINDS[before.type]) is not TEXT:
            yield _token(before, kind, start, at)
            markup = kind is START and before.tag in RAW
        elif markup:
            yield from _inside(source, start, at, depth)
        else:
            yield _new(Token, (TEXT, start, at, "", (), False, ""))
        before, start = token, at
    if before is not None:
        data = before.source or before.data or ""
        plain = "\r" not in text and "</>" not in text[start - first :]
        end = min(last, start + len(data) if plain else _end(source, start, data))
        kind = KINDS[before.type]
        if markup and kind is TEXT:
            yield from _inside(source, start, end, depth)
        else:
            yield _token(before, kind, start, end)


def _inside(source: str, start: int, end: int, depth: int) -> Iterator[Token]:
    """What a tokenizer reads as one text, and is markup."""
    if depth < DEEPEST:
        yield from _tokens(source, start, end, depth + 1)


def _token(token: turbohtml.Token, kind: Kind, start: int, end: int) -> Token:
    if kind is START or kind is END:
        given = token.attrs
        names = tuple([name for name, _ in given]) if given else ()
        return _new(Token, (kind, start, end, token.tag or "", names, token.self_closing, ""))
    return _new(Token, (kind, start, end, "", (), False, token.data or ""))


def _end(source: str, start: int, data: str) -> int:
    """Where a token that says this ends: a line break is one character in it, `</>` in a text none."""
    for sign in data:
        while sign != "<" and source.startswith("</>", start):
            start += 3
        start += 2 if source.startswith("\r\n", start) else 1
    return start


def name_end(source: str, start: int) -> int:
    """Where the name ends of the tag that starts here."""
    match = TAG_NAME.match(source, start)
    return match.end() if match else start


def attributes(source: str, token: Token) -> tuple[Attribute, ...]:
    """The attributes of a start tag in order; of two with one name the first, as browsers read it."""
    found: dict[str, Attribute] = {}
    at, stop = name_end(source, token.start), token.end - 1
    while match := ATTRIBUTE.match(source, at, stop):
        at = match.end()
        key = match["name"].translate(LOWER)
        group = "" if match.lastgroup in (None, "name") else match.lastgroup
        inner = match.span(group) if group else (match.end(), match.end())
        value = _value(match[group]) if group else ""
        quote = QUOTES.get(group, "")
        found.setdefault(key, Attribute(key, value, (match.start("name"), at), inner, quote))
    return tuple(found.values())


LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[0-9a-zA-Z]+;?)(=?)")


def _value(written: str) -> str:
    """An attribute's value. There `&copy=1` and `&copyx` are no references, as in addresses."""
    if "&" not in written:
        return written

    def resolve(match: re.Match[str]) -> str:
        name = match[1]
        if not name.startswith("#") and not name.endswith(";") and (match[2] or name not in html.entities.html5):
            return match[0]
        return html.unescape(f"&{name}") + match[2]

    return REFERENCE.sub(resolve, written)


class Visitor(Protocol):
    """Who walks through a tree: called for each start and end of an element, text and comment."""

    def start_element(self, tag: str, attrs: tuple[tuple[str, str | None], ...]) -> None: ...
    def end_element(self, tag: str) -> None: ...
    def characters(self, data: str) -> None: ...
    def comment(self, data: str) -> None: ...
    def doctype(self, name: str, public_id: str | None, system_id: str | None) -> None: ...
    def processing_instruction(self, target: str, data: str) -> None: ...


def walk(source: str, visitor: Visitor) -> None:
    """Leads a visitor through the tree that a browser builds, depth first; implied elements are there, and each
    element ends. A byte order mark is no text."""
    from turbohtml.saxparse import sax_parse

    sax_parse(source.removeprefix("\ufeff"), visitor)  # type: ignore[arg-type]  # it asks for no more than the calls


def declared_encoding(data: bytes) -> str:
    """The Python codec of the encoding that a byte order mark or the document itself declares, "" where neither does;
    that codec writes U+FFFD for bytes that are no text."""
    import turbohtml
    import turbohtml.detect  # it registers the codecs

    found = turbohtml.parse(data, positions=False)
    if found.encoding is None or found.encoding_confidence != "certain":
        return ""
    return f"whatwg-{found.encoding.lower()}"
