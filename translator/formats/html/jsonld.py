"""The texts in JSON-LD (schema.org): what search engines show of a page, each with its place in the JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from translator.model import Span

TEXTS = frozenset({
    "abstract", "alternativeHeadline", "articleBody", "caption", "description", "disambiguatingDescription", "headline",
    "name", "slogan", "text",
})  # fmt: skip
NAMED = re.compile(
    r"(?:Person|Organization|Clinic|Physician|Hospital|Dentist|Brand|Business|Drug|WebSite|Place|Country|City)\Z"
)
"""Things with a name of their own, by the end of their type."""
PART = re.compile(r'"((?:[^"\\\x00-\x1f]|\\.)*)"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
REVIEWED = re.compile(r'"(?:[^"\\]*[:/])?(reviewedBy|lastReviewed)"\s*:')
IN_LANGUAGE = re.compile(r'"inLanguage"\s*:\s*"([A-Za-z0-9-]{2,30})"')

Text = tuple[str, Span, str]


@dataclass(slots=True)
class _Holder:
    """An object or array: the key of the value that comes, the texts found so far, the object's types."""

    array: bool
    key: str = ""
    named: bool = False
    found: list[Text] = field(default_factory=list)


def texts(source: str, start: int, end: int) -> Iterator[Text]:
    """(text, place of what stands between its quotes, key) of each text of a JSON document, none of one that is no
    JSON."""
    try:
        json.loads(source[start:end])
    except (ValueError, RecursionError):
        return
    holders: list[_Holder] = []
    for match in PART.finditer(source, start, end):
        sign = match[0]
        if sign in ("{", "["):
            holders.append(_Holder(sign == "[", holders[-1].key if holders and sign == "[" else ""))
        elif sign in ("}", "]"):
            done = holders.pop()
            yield from (one for one in done.found if one[2] != "name" or not done.named)
        elif sign.startswith('"') and holders:
            _string(match, source, holders[-1])


def _string(match: re.Match[str], source: str, holder: _Holder) -> None:
    """A string in an object or array: a key, a type, a text or something else."""
    text = json.loads(match[0], strict=False)
    if not holder.array and source[match.end() : match.end() + 100].lstrip().startswith(":"):
        holder.key = text
    elif holder.key == "@type":
        holder.named = holder.named or bool(NAMED.search(text))
    elif holder.key in TEXTS and any(map(str.isalnum, text)):
        holder.found.append((text, match.span(1), holder.key))


def languages(source: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The values of `inLanguage`, each with the place of what stands between its quotes."""
    for match in IN_LANGUAGE.finditer(source, start, end):
        yield match[1], match.span(1)


def reviews(source: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The names of members that say who reviewed a page, and when, each with its place."""
    for match in REVIEWED.finditer(source, start, end):
        yield match[1], match.span(1)


def encode(text: str) -> str:
    """A text as it stands between the quotes of a JSON string in a script, which nothing in it can end."""
    written = json.dumps(text, ensure_ascii=False)[1:-1]
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
