"""YAML front matter: the lines between two `---` lines at the top of an article.

Its text values (title, description) are segments; the rest stays as it is. PyYAML composes nodes with their places;
nothing is constructed, so no tag and no alias is ever followed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from translator.errors import SourceError
from translator.model import Kind, Segment

TRANSLATED = ("title", "description")
BLOCK = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(.*?)^---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
# What YAML's double quotes need beyond what JSON escapes: controls and the breaks that YAML knows.
UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


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
    node = _compose(path, match[1])
    if node is None:
        return FrontMatter(end=match.end())
    if not isinstance(node, yaml.MappingNode):
        # Text between two rules, not front matter.
        return FrontMatter(end=body_start)
    return _read(node, source, match.start(1), match.end())


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


def _compose(path: PurePosixPath, text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = (error.problem or error.context or "it cannot be read").split("\n")[0]
        line = mark.line + 2 if mark else 2
    except (yaml.YAMLError, RecursionError) as error:
        problem, line = str(error).split("\n")[0] or "it is nested too deeply", 2
    raise SourceError(
        f"the front matter is not YAML: {problem}",
        path=path,
        line=line,
        hint='write each value as `key: value`; a value with a colon goes in quotes: title: "Knee: the basics"',
    )


def _read(node: yaml.MappingNode, source: str, start: int, end: int) -> FrontMatter:
    segments, properties, frame = [], [], []
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        span = (start + value.start_mark.index, start + value.end_mark.index)
        if not isinstance(value, yaml.ScalarNode):
            frame.append((name, source[slice(*span)]))
            continue
        properties.append((name, value.value))
        if name not in TRANSLATED or not value.tag.endswith(":str") or not value.value.strip():
            frame.append((name, value.value))
            continue
        frame.append((name, ""))
        trimmed = (span[0], span[0] + len(source[slice(*span)].rstrip()))
        text = " ".join(value.value.split())
        segments.append(Segment(text, trimmed, Kind.META, marker=name, role=f"{name} (front matter)"))
    return FrontMatter(end, tuple(segments), tuple(properties), tuple(frame))
