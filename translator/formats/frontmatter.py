"""Front matter: YAML between two `---` lines at the top of an article, or TOML between two `+++` lines.

Its text values (title, description, summary, and those that the project asks for) are segments; the rest stays as it
is. Few articles have any: yaml.py and toml.py are imported for those.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.formats.asked import USUAL, Asked
from translator.model import Kind, Segment

TRANSLATED = ("title", "description", "summary")
LARGEST = 100_000
"""Characters of front matter: to read more takes minutes."""
BLOCK = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
# What ends a value in `[one, two]`.
IN_LISTS = re.compile(r"[\[\]{}]|,")
# Front matter that is all one `{title: Knee, slug: knee}`.
IN_BRACES = re.compile(r"\ufeff?---[ \t]*[\r\n]\s*\{")


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
    from translator.formats import yaml

    _limit(path, match[1])
    values = yaml.read(path, source, match.span(1), asked)
    # Text between two rules is no front matter.
    return FrontMatter(end=body_start) if values is None else replace(values, end=match.end())


def written(source: str, segment: Segment, text: str) -> str:
    """A text as the value that this segment of the source is."""
    if source.startswith(("+++", "\ufeff+++")):
        from translator.formats import toml

        return toml.string(text)
    from translator.formats import yaml

    value = yaml.scalar(text)
    before = source[: segment.span[0]].rstrip()
    in_list = before.endswith(("[", ",")) or IN_BRACES.match(before)
    return json.dumps(value, ensure_ascii=False) if in_list and IN_LISTS.search(value) and value == text else value


def _toml(path: PurePosixPath, source: str, asked: Asked, start: int) -> FrontMatter:
    from translator.formats import toml

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
            segments.append(meta(text, span, key))
    return FrontMatter(match.end(), tuple(segments), tuple(properties), tuple(frame))


def _limit(path: PurePosixPath, text: str) -> None:
    if len(text) > LARGEST:
        hint = "end it with the line that it began with, or put a blank line above the first rule"
        raise SourceError(f"the front matter is longer than {LARGEST:,} characters", path, 1, hint)


def meta(text: str, span: tuple[int, int], name: str) -> Segment:
    """The value of this name as a segment."""
    return Segment(" ".join(text.split()), span, Kind.META, marker=name, role=f"{name} (front matter)")
