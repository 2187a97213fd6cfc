"""HTML tags of one message as a tree, and how the trees of two texts differ.

Prose has angle brackets too ("<5 mg", "p < 0.05", "a <file>"): a tag is one that HTML knows, or one that is closed, as
`<0>…</0>` and `<Link>…</Link>` of interface texts are. What a source opens and never closes is held to little.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from translator.markup.code import code_spans
from translator.model import Span

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:_.-]{0,40}|\d{1,3})"
    r"(?P<attributes>(?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'|[^\s\"'<>=`]+))?)*)\s*(?P<self>/?)>"
)
ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)'|([^\s\"'<>=`]+)))?")


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


FLAGS = _names("async checked controls default defer disabled download hidden loop multiple muted open required")
BREAKS = _names("br hr wbr")
VOID = BREAKS | _names("area base col embed img input link meta param source track")
STYLE = _names(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var"
)
BLOCKS = _names(
    "address article aside audio blockquote button caption center data dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header iframe label legend li main nav object ol optgroup option output p picture "
    "pre rp rt ruby script section select style summary svg table tbody td textarea tfoot th thead time tr ul video"
)
KNOWN = STYLE | BLOCKS | VOID
STRESS = _names("b em i mark strong u")
MAY_STAY_OPEN = _names("dd dt li option p td th tr")
"""HTML closes these by itself."""
SURE = BREAKS | _names("b dd dt em i li p small strong sub sup td th tr u")
"""Tags even where they are not closed and have no attributes; "<object>" and "<mark>" are words to fill in."""
BROKEN_ENTITY = re.compile(r"&\s+(?:nbsp|amp|lt|gt|quot|apos|shy|ndash|mdash|#\d{1,7});|&(?:nbsp|lt|gt|quot|apos)\s+;")


@dataclass(frozen=True, slots=True)
class Element:
    """`span` is the opening tag, `end` the closing one (None: void, or left open), `parent` the index of the element
    that it stands in (-1: none). `filled`: it has text."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    span: Span
    end: Span | None
    parent: int
    filled: bool

    @property
    def key(self) -> tuple[str, str]:
        """What makes it this element and no other: its name and its id."""
        return self.name, dict(self.attributes).get("id", "")


@dataclass(frozen=True, slots=True)
class Tree:
    """The elements in the order of their opening tags; the opening tags that are not closed; the closing tags that
    close nothing. One that closes out of turn leaves others open."""

    elements: tuple[Element, ...]
    unclosed: tuple[Span, ...]
    stray: tuple[Span, ...]

    @property
    def sound(self) -> bool:
        return not self.unclosed and not self.stray


EMPTY = Tree((), (), ())


def tree(text: str, names: Collection[str] = frozenset()) -> Tree:
    """The elements of a text. `names` are those that are tags here even where they are not closed: the source's."""
    if "<" not in text or ">" not in text:
        return EMPTY
    return _tree(text, frozenset(names))


def tags(text: str) -> tuple[Span, ...]:
    """The characters of every tag, opening and closing, in order."""
    if "<" not in text or ">" not in text:
        return ()
    return tuple(match.span() for match in _tags(text, frozenset()))


def is_component(name: str) -> bool:
    """Whether a tag that is written so is one of a site's own (MDX): `TabItem`, but not `TABLE`."""
    return name[:1].isupper() and name.lower() not in KNOWN


def attributes(tag: str) -> tuple[tuple[str, str], ...]:
    """The attributes of a tag as they are written, in order."""
    match = TAG.match(tag)
    return _attributes(match["attributes"]) if match else ()


def kept(text: str) -> tuple[Span, ...]:
    """The characters of each element whose text stays as it is: code, what says `translate="no"`, and the class
    `notranslate`."""
    if "<code" not in text and "translate" not in text:
        return ()
    return tuple(
        (one.span[0], one.end[1])
        for one in tree(text).elements
        if one.end and (one.name == "code" or any(map(_keeps, one.attributes)))
    )


def _keeps(attribute: tuple[str, str]) -> bool:
    name, value = attribute
    return (name == "translate" and value == "no") or (name == "class" and "notranslate" in value.split())


@lru_cache(maxsize=16)
def _tags(text: str, names: frozenset[str]) -> tuple[re.Match[str], ...]:
    code = {index for span in code_spans(text) for index in range(*span)} if "`" in text else set()
    found = [match for match in TAG.finditer(text) if match.start() not in code]
    opened = {match["name"] for match in found if not match["close"]}
    closed = {match["name"] for match in found if match["close"]}
    return tuple(match for match in found if _is_tag(match, text, opened, closed, names))


def _is_tag(
    match: re.Match[str], text: str, opened: Collection[str], closed: Collection[str], names: Collection[str]
) -> bool:
    name, lower = match["name"], match["name"].lower()
    attributes = _attributes(match["attributes"])
    if any(not value and key not in FLAGS and not re.search(r"[%{$\[]", key) for key, value in attributes):
        return False
    if match["self"] or lower in names:
        return True
    if match["close"]:
        return name in opened or lower in KNOWN
    if name in closed:
        return True
    # "I<file>" is a manual's markup, "<object>" a word that the reader fills in.
    if text[match.start() - 1 : match.start()].isupper():
        return False
    return lower in SURE or (lower in KNOWN and bool(attributes))


def _attributes(written: str) -> tuple[tuple[str, str], ...]:
    if not written:
        return ()
    found = ATTRIBUTE.findall(written)
    return tuple((name.lower(), (double or single or bare).strip()) for name, double, single, bare in found)


@lru_cache(maxsize=16)
def _tree(text: str, names: frozenset[str]) -> Tree:
    return _Builder(text, _tags(text, names)).build()


class _Builder:
    """One walk over the tags with a stack of what is open."""

    def __init__(self, text: str, found: tuple[re.Match[str], ...]) -> None:
        self.text, self.found = text, found
        self.open: list[int] = []
        self.opened: Counter[str] = Counter()
        self.elements: list[tuple[str, tuple[tuple[str, str], ...], Span, int]] = []
        self.ends: dict[int, Span] = {}
        self.filled: set[int] = set()
        self.unclosed: list[Span] = []
        self.stray: list[Span] = []

    def build(self) -> Tree:
        at = 0
        for match in self.found:
            self._text(at, match.start())
            at = match.end()
            name = match["name"].lower()
            if match["close"]:
                self._close(name, match.span())
            else:
                self._open(name, match)
        self._text(at, len(self.text))
        while self.open:
            self._leave()
        elements = tuple(
            Element(name, attributes, span, self.ends.get(index), parent, index in self.filled)
            for index, (name, attributes, span, parent) in enumerate(self.elements)
        )
        return Tree(elements, tuple(sorted(self.unclosed)), tuple(self.stray))

    def _text(self, start: int, end: int) -> None:
        """Text fills all that is open; what is above a filled one is filled already."""
        if not self.text[start:end].strip():
            return
        self._fill()

    def _fill(self) -> None:
        for index in reversed(self.open):
            if index in self.filled:
                return
            self.filled.add(index)

    def _open(self, name: str, match: re.Match[str]) -> None:
        if name in MAY_STAY_OPEN and self.open and self.elements[self.open[-1]][0] == name:
            self._leave()
        attributes = _attributes(match["attributes"])
        self.elements.append((name, attributes, match.span(), self.open[-1] if self.open else -1))
        if name in VOID or match["self"]:
            self._fill()
            return
        self.open.append(len(self.elements) - 1)
        self.opened[name] += 1

    def _close(self, name: str, span: Span) -> None:
        if not self.opened[name]:
            self.stray.append(span)
            return
        while self.elements[self.open[-1]][0] != name:
            self._leave()
        index = self.open.pop()
        self.opened[name] -= 1
        self.ends[index] = span

    def _leave(self) -> None:
        """Whatever is on top ends without a closing tag."""
        name, _, span, _ = self.elements[self.open.pop()]
        self.opened[name] -= 1
        if name not in MAY_STAY_OPEN:
            self.unclosed.append(span)
