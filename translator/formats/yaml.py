"""YAML front matter: its values, and where its texts stand.

PyYAML composes nodes with their places; nothing is constructed, so no tag and no alias is ever followed.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import PurePosixPath

import yaml

from translator.errors import SourceError
from translator.formats.asked import Asked
from translator.formats.frontmatter import TRANSLATED, FrontMatter, meta
from translator.model import Segment, Span

# A line that people write and YAML refuses, `title: Knee: the basics`, and a character to stand for its colons.
LOOSE = re.compile(r"(?:^|(?<=[\r\n]))([\w-]+:[ \t]+)([^\s\"'\[{&*!|>%@`#][^\r\n]*)")
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


def read(path: PurePosixPath, source: str, span: Span, asked: Asked) -> FrontMatter | None:
    """The values of this part of the source, None where they are no mapping. Raises SourceError with the line."""
    node, loose = _compose(path, source[slice(*span)])
    if not node:
        return FrontMatter()
    _followed(path, node)
    return _Reading(path, source, span[0], loose, asked).read(node) if isinstance(node, yaml.MappingNode) else None


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

    def read(self, node: yaml.MappingNode) -> FrontMatter:
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if isinstance(value, yaml.ScalarNode):
                self._scalar(name, key, value)
            elif not self._texts(name, key, value):
                self.frame.append((name, self._written(value)))
        return FrontMatter(0, tuple(self.segments), tuple(self.properties), tuple(self.frame))

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
        self.segments.append(meta(text, (start, start + len(self._written(value))), name))

    def _written(self, value: yaml.Node) -> str:
        return self.source[self.start + value.start_mark.index : self.start + value.end_mark.index].rstrip()
