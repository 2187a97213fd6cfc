"""Tags inside a text, as a translator sees them: as in HTML without attributes, each that has some with a number."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from translator.markup.code import code_spans
from translator.markup.tags import VOID
from translator.model import Span
from translator.syntax.markdown import Event

BREAK = re.compile(r"\s*[\r\n]+\s*")
START = re.compile(r"<(?P<name>[A-Za-z][\w.:-]*)(?=\s+[^\s/>])")
NUMBERED = re.compile(
    r"(?<!\\)<(?P<name>[A-Za-z][\w.:-]*)\s+id\s*=\s*[\"']?(?P<id>[^\s\"'<>/=]{1,70})[\"']?"
    r"(?:\s+translate\s*=\s*[\"']?no[\"']?)?\s*/?>"
)
# A tag that says that what it holds stays as it is.
KEEPING = re.compile(
    r"<(?P<name>[A-Za-z][\w-]*)\s(?:[^>]*\s)?(?:translate\s*=\s*[\"']?no(?=[\"'\s/>])"
    r"|class\s*=\s*(?:[\"'][^\"'>]*(?<![\w-]))?notranslate(?![\w-]))",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\s(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))", re.IGNORECASE)


class Tag(NamedTuple):
    """A start tag with attributes: its name, what stands for it in a text, where it is in the source, where it leads.
    `joined` is the tag on one line, where signs of a quotation stand between its lines in the source."""

    name: str
    shown: str
    span: Span
    to: str
    joined: str = ""


def tag(event: Event, source: str, numbers: Counter[str]) -> Tag | None:
    """The tag that an event is; None for one that has no attributes. `numbers` are those that are taken."""
    written: str = event.value
    match = START.match(written)
    if not match:
        return None
    name = match["name"]
    numbers[name.lower()] += 1
    stays = ' translate="no"' if KEEPING.match(written) else ""
    alone = "/" if written.endswith("/>") and name.lower() not in VOID else ""
    found = ADDRESS.search(written)
    to = html.unescape(next(filter(None, found.groups()), "")) if found else ""
    shown = f'<{name} id="{name}{numbers[name.lower()]}"{stays}{alone}>'
    joined = BREAK.sub(" ", written)
    broken = BREAK.search(written) and BREAK.sub(" ", source[event.start : event.end]) != joined
    return Tag(name, shown, (event.start, event.end), " ".join(to.split()), joined if broken else "")


def notes(tags: Sequence[Tag]) -> str:
    """Where they lead, for people."""
    return "\n".join(f"{one.shown}: {one.to[:200]}" for one in tags if one.to)


def put(text: str, tags: Sequence[tuple[str, str]]) -> str:
    """The text with something else in the place of each of its tags that stand for others; however it is written."""
    others = {_key(shown): other for shown, other in tags}
    if not others:
        return text
    code = code_spans(text)

    def other(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in code):
            return match[0]
        return others.get(_key(match[0]), match[0])

    return NUMBERED.sub(other, text)


def _key(tag: str) -> tuple[str, str]:
    match = NUMBERED.match(tag)
    return (match["name"].lower(), match["id"].lower()) if match else ("", tag)
