"""TOML front matter: where its texts stand. Source: toml.io, version 1.0."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from translator.errors import SourceError
from translator.model import Span

BLOCK = re.compile(r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
KEY = re.compile(r"[ \t]*(?:\"([^\"\\\n]*)\"|'([^'\n]*)'|([\w-]+))[ \t]*=[ \t]*")
TABLE = re.compile(r"[ \t]*\[")
TOKEN = re.compile(
    r"(?P<text>\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*')"
    r"|(?P<note>#[^\n]*)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<end>\n)|[^\"'#\[\]{}\n]+|.",
    re.DOTALL,
)
UNPRINTABLE = re.compile("[\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Value:
    """A value as data; `texts` are the strings that it is, or that it is a list of, with their places."""

    data: Any
    texts: tuple[tuple[Span, str], ...] = ()


def parse(path: PurePosixPath, text: str) -> Iterator[tuple[str, Value]]:
    """The values above the first table, and the tables, in order. Raises SourceError with the line."""
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        match = re.search(r"\(at line (\d+)", str(error))
        last = len(text.splitlines())
        raise SourceError(
            f"the front matter is not TOML: {str(error).split(' (at ')[0]}",
            path=path,
            line=1 + (int(match[1]) if match else last),
            hint='write each value as `key = "value"`',
        ) from None
    places = dict(_places(text))
    for key, value in data.items():
        spans = places.get(key, [])
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        fit = len(spans) == len(texts) > 0 and all(isinstance(one, str) and one.strip() for one in texts)
        yield key, Value(value, tuple(zip(spans, texts, strict=True)) if fit else ())


def string(text: str) -> str:
    """A text as a TOML string on one line."""
    written = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _places(text: str) -> Iterator[tuple[str, list[Span]]]:
    """The strings of each value above the first table."""
    at = 0
    while at < len(text) and not TABLE.match(text, at):
        key = KEY.match(text, at)
        spans: list[Span] = []
        depth = 0
        at = key.end() if key else at
        for token in TOKEN.finditer(text, at):
            at = token.end()
            if token["text"]:
                spans.append(token.span())
            depth += bool(token["open"]) - bool(token["close"])
            if token["end"] and depth <= 0:
                break
        if key:
            yield key[1] or key[2] or key[3], spans
