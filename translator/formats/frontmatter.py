"""Front matter: YAML between two `---` lines at the top of an article, or TOML between two `+++` lines.

Its text values (title, description, summary, and those that the project asks for) are segments; the rest stays as it
is. PyYAML composes nodes with their places; nothing is constructed, so no tag and no alias is ever followed. TOML is in
toml.py.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from translator.errors import SourceError
from translator.formats import toml
from translator.formats.asked import USUAL, Asked
from translator.model import Kind, Segment

TRANSLATED = ("title", "description", "summary")
LARGEST = 100_000
"""Characters of front matter: to read more takes minutes."""
BLOCK = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
# A line that people write and YAML refuses, `title: Knee: the basics`, and a character to stand for its colons.
LOOSE = re.compile(r"(?:^|(?<=[\r\n]))([\w-]+:[ \t]+)([^\s\"'\[{&*!|>%@`#][^\r\n]*)")
# What ends a value in `[one, two]`.
IN_LISTS = re.compile(r"[\[\]{}]|,")
# Front matter that is all one `{title: Knee, slug: knee}`.
IN_BRACES = re.compile(r"\ufeff?---[ \t]*[\r\n]\s*\{")
COLON = re.compile(r":(?=[ \t]|$)")
MASK = "\ue03a"
BRACKET = re.compile(r"[\[\]{}]")
DEEPEST = 100
MOST = 100_000
"""Values of a front matter whose aliases are followed."""
# What YAML's double quotes need beyond what JSON escapes: controls and the breaks that YAML knows.
UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# What an escape in double quotes can smuggle in, and no PO file can hold.
NO_TEXT = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`end` is where the article's body starts. `frame` is what a translation must not change: the keys, and every
    value that is no segment."""

    end: int = 0
    segments: tuple[Segment, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    frame: tuple[tuple[str, str], ...] = ()


def parse(path: PurePosixPath, source: str, asked: Asked = USUAL) -> FrontMatter:
    """The front matter of an article; an empty one where there is none. Raises SourceError, with the line, for what
    is no YAML or no TOML."""
    body_start = 1 if source.startswith("\ufeff") else 0
    if source.startswith("+++", body_start):
        return _toml(path, source, asked, body_start)
    match = BLOCK.match(source)
    if not match:
        return FrontMatter(end=body_start)
    _limit(path, match[1])
    node, loose = _compose(path, match[1])
    if not node:
        return FrontMatter(end=match.end())
    _followed(path, node)
    if not isinstance(node, yaml.MappingNode):
        # Text between two rules, not front matter.
        return FrontMatter(end=body_start)
    return _Reading(path, source, match.start(1), loose, asked).read(node, match.end())


def written(source: str, segment: Segment, text: str) -> str:
    """A text as the value that this segment of the source is."""
    if source.startswith(("+++", "\ufeff+++")):
        return toml.string(text)
    value = scalar(text)
    before = source[: segment.span[0]].rstrip()
    in_list = before.endswith(("[", ",")) or IN_BRACES.match(before)
    return json.dumps(value, ensure_ascii=False) if in_list and IN_LISTS.search(value) and value == text else value


def _toml(path: PurePosixPath, source: str, asked: Asked, start: int) -> FrontMatter:
    match = toml.BLOCK.match(source, start)
    if not match or "=" not in match[1]:
        return FrontMatter(end=start)
    _limit(path, match[1])
    segments, properties, frame = [], [], []
    for key, value in toml.parse(path, match[1]):
        if isinstance(value.data, str):
            properties.append((key, value.data))
        names = (*TRANSLATED, *asked.front_matter) if isinstance(value.data, str) else asked.front_matter
        if key not in names or not value.texts:
            frame.append((key, repr(value.data)))
            continue
        frame.append((key, "" if isinstance(value.data, str) else f"{len(value.texts)} texts"))
        for (first, last), text in value.texts:
            span = (match.start(1) + first, match.start(1) + last)
            segments.append(_segment(text, span, key))
    return FrontMatter(match.end(), tuple(segments), tuple(properties), tuple(frame))


def _limit(path: PurePosixPath, text: str) -> None:
    if len(text) > LARGEST:
        hint = "end it with the line that it began with, or put a blank line above the first rule"
        raise SourceError(f"the front matter is longer than {LARGEST:,} characters", path, 1, hint)


def _segment(text: str, span: tuple[int, int], name: str) -> Segment:
    return Segment(" ".join(text.split()), span, Kind.META, marker=name, role=f"{name} (front matter)")


def scalar(text: str) -> str:
    """A text as a YAML value on one line: plain where YAML reads it back as it is, else in double quotes."""
    text = " ".join(text.split())
    try:
        node = yaml.compose(f"key: {text}", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        node = None
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        value = node.value[0][1]
        if isinstance(value, yaml.ScalarNode) and value.value == text and value.tag.endswith(":str"):
            return text
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _compose(path: PurePosixPath, text: str) -> tuple[yaml.Node | None, bool]:
    """The YAML node. Where the text is none, it is read again with the colons inside plain values masked: True."""
    if _depth(text) > DEEPEST:
        raise SourceError("the front matter is not YAML: it is nested too deeply", path, 2, "take brackets out")
    masked = LOOSE.sub(lambda match: match[1] + COLON.sub(MASK, match[2]), text)
    try:
        with suppress(yaml.YAMLError):
            return yaml.compose(text, Loader=yaml.SafeLoader), False
        return yaml.compose(masked, Loader=yaml.SafeLoader), True
    except yaml.MarkedYAMLError as error:
        # A quote or bracket that never closes is found out at the end; what helps is where it opens.
        at_end = error.problem_mark is None or error.problem_mark.index >= len(text.rstrip())
        mark = (error.context_mark if at_end else None) or error.problem_mark
        problem = (error.problem or error.context or "it cannot be read").split("\n")[0]
        line = mark.line + 2 if mark else 2
    except RecursionError:
        problem, line = "it is nested too deeply", 2
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML lets Python's own errors through for an escape beyond Unicode ("\\UFFFFFFFF").
        problem, line = str(error).split("\n")[0], 2
    raise SourceError(
        f"the front matter is not YAML: {problem}",
        path=path,
        line=line,
        hint='write each value as `key: value`; a value with a colon goes in quotes: title: "Knee: the basics"',
    )


def _followed(path: PurePosixPath, root: yaml.Node) -> None:
    """Raises SourceError where aliases make few lines into endless values: what is nothing to this program stops the
    site generator that reads the article after it."""
    sizes: dict[int, int] = {}
    todo = [(root, False)]
    while todo:
        node, seen = todo.pop()
        inner = _inner(node)
        if not seen and id(node) not in sizes:
            sizes[id(node)] = MOST
            todo += [(node, True), *((one, False) for one in inner)]
        elif seen:
            sizes[id(node)] = size = 1 + sum(sizes[id(one)] for one in inner)
            if size > MOST:
                text = f"the front matter's aliases (*name) make more than {MOST:,} values of it"
                raise SourceError(text, path, node.start_mark.line + 2, "write the values out, or take them away")


def _inner(node: yaml.Node) -> list[yaml.Node]:
    """What stands in a list or a mapping."""
    if isinstance(node, yaml.MappingNode):
        return [one for pair in node.value for one in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _depth(text: str) -> int:
    """How many brackets are open at once: PyYAML takes seconds for thousands."""
    depth = deepest = 0
    for sign in BRACKET.findall(text):
        depth += 1 if sign in "[{" else -1 if depth else 0
        deepest = max(depth, deepest)
    return deepest


class _Reading:
    """The values of a YAML mapping, one after the other."""

    def __init__(self, path: PurePosixPath, source: str, start: int, loose: bool, asked: Asked) -> None:
        self.path, self.source, self.start, self.loose = path, source, start, loose
        self.names, self.lists = frozenset((*TRANSLATED, *asked.front_matter)), asked.front_matter
        self.segments: list[Segment] = []
        self.properties: list[tuple[str, str]] = []
        self.frame: list[tuple[str, str]] = []

    def read(self, node: yaml.MappingNode, end: int) -> FrontMatter:
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if isinstance(value, yaml.ScalarNode):
                self._scalar(name, key, value)
            elif not self._texts(name, key, value):
                self.frame.append((name, self._written(value)))
        return FrontMatter(end, tuple(self.segments), tuple(self.properties), tuple(self.frame))

    def _scalar(self, name: str, key: yaml.Node, value: yaml.ScalarNode) -> None:
        text = self._text(name, value)
        self.properties.append((name, text))
        if name in self.names and self._is_text(value, key.end_mark.index):
            self.frame.append((name, ""))
            self._add(name, value, text)
        else:
            self.frame.append((name, text))

    def _texts(self, name: str, key: yaml.Node, value: yaml.Node) -> bool:
        """Takes a list of nothing but texts that is asked for."""
        if name not in self.lists or not isinstance(value, yaml.SequenceNode) or not value.value:
            return False
        at = key.end_mark.index
        for item in value.value:
            if not isinstance(item, yaml.ScalarNode) or not self._is_text(item, at):
                return False
            at = item.end_mark.index
        for item in value.value:
            self._add(name, item, self._text(name, item))
        self.frame.append((name, f"{len(value.value)} texts"))
        return True

    def _is_text(self, value: yaml.ScalarNode, after: int) -> bool:
        """Whether a value is text and no more. An alias has the place of its anchor; a value with an anchor, or
        tagged, is more than its text."""
        plain = value.start_mark.index >= after and not self._written(value).startswith(("&", "!"))
        return plain and value.tag.endswith(":str") and bool(value.value.strip())

    def _text(self, name: str, value: yaml.ScalarNode) -> str:
        text: str = value.value.replace(MASK, ":") if self.loose else value.value
        if NO_TEXT.search(text):
            line = self.source.count("\n", 0, self.start + value.start_mark.index) + 1
            raise SourceError(f"{name!r} holds a character that is no text", self.path, line, "take the escape out")
        return text

    def _add(self, name: str, value: yaml.ScalarNode, text: str) -> None:
        start = self.start + value.start_mark.index
        self.segments.append(_segment(text, (start, start + len(self._written(value))), name))

    def _written(self, value: yaml.Node) -> str:
        return self.source[self.start + value.start_mark.index : self.start + value.end_mark.index].rstrip()
