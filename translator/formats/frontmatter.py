"""YAML front matter: the lines between two `---` lines at the top of an article.

Its text values (title, description) are segments; the rest stays as it is. PyYAML composes nodes with their places;
nothing is constructed, so no tag and no alias is ever followed.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from translator.errors import SourceError
from translator.model import Kind, Segment

TRANSLATED = ("title", "description")
BLOCK = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
# A line that people write and YAML refuses, `title: Knee: the basics`, and a character to stand for its colons.
LOOSE = re.compile(r"(?:^|(?<=[\r\n]))([\w-]+:[ \t]+)([^\s\"'\[{&*!|>%@`#][^\r\n]*)")
COLON = re.compile(r":(?=[ \t]|$)")
MASK = "\ue03a"
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


def parse(path: PurePosixPath, source: str) -> FrontMatter:
    """The front matter of an article; an empty one where there is none. Raises SourceError, with the line, for what
    is no YAML."""
    body_start = 1 if source.startswith("\ufeff") else 0
    match = BLOCK.match(source)
    if not match:
        return FrontMatter(end=body_start)
    node, loose = _compose(path, match[1])
    if not node:
        return FrontMatter(end=match.end())
    if not isinstance(node, yaml.MappingNode):
        # Text between two rules, not front matter.
        return FrontMatter(end=body_start)
    return _read(path, node, loose, source, match.start(1), match.end())


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


def _read(path: PurePosixPath, node: yaml.MappingNode, loose: bool, source: str, start: int, end: int) -> FrontMatter:
    segments, properties, frame = [], [], []
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        span = (start + value.start_mark.index, start + value.end_mark.index)
        written = source[slice(*span)].rstrip()
        if not isinstance(value, yaml.ScalarNode):
            frame.append((name, written))
            continue
        text = value.value.replace(MASK, ":") if loose else value.value
        if NO_TEXT.search(text):
            line = source.count("\n", 0, span[0]) + 1
            raise SourceError(f"{name!r} holds a character that is no text", path, line, "take the escape out")
        properties.append((name, text))
        # An alias has the place of its anchor; a value with an anchor, or tagged, is more than its text.
        plain = value.start_mark.index >= key.end_mark.index and not written.startswith(("&", "!"))
        if name not in TRANSLATED or not plain or not value.tag.endswith(":str") or not text.strip():
            frame.append((name, text))
            continue
        frame.append((name, ""))
        trimmed = (span[0], span[0] + len(written))
        segments.append(Segment(" ".join(text.split()), trimmed, Kind.META, marker=name, role=f"{name} (front matter)"))
    return FrontMatter(end, tuple(segments), tuple(properties), tuple(frame))
