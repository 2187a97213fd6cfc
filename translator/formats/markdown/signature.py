"""The inline markup of one text, counted: what a translation should have as its source has it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translator.formats.markdown.place import Plan, normal
from translator.formats.markdown.runs import AUTOLINKS, INLINE, destination, is_comment
from translator.formats.markdown.tags import KEEPING
from translator.syntax.markdown import Event, events

SIGNS = re.compile(r"[*_~`\[\]<\\&]")
LABEL = re.compile(r"\[((?:[^\[\]\\\n]|\\.){1,999})\]")
TEXT_ATTRIBUTE = re.compile(
    r"""(\s(?:abbr|alt|aria-[a-z]+|caption|description|label|placeholder|subtitle|summary|title|value)\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)""",
    re.IGNORECASE,
)
NAMED = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?![^>]*/>)")
STYLES = ("Emphasis", "Strong", "Strikethrough")
STYLED = frozenset({*STYLES, "Code"})
WORDS = frozenset({"Text", "SoftBreak", "HardBreak"})

Signature = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text's inline events, with offsets of the text, and their signature."""

    events: tuple[Event, ...]
    signature: Signature


def parsed(text: str, plan: Plan) -> Parsed:
    """A text read as a paragraph of its document would be: with the labels and footnotes that are defined there."""
    labels: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    if "[" in text and (plan.labels or plan.footnotes):
        named = {normal(match[1]) for match in LABEL.finditer(text)}
        labels = tuple(label for label in named if label in plan.labels)
        footnotes = tuple(name[1:] for name in named if name[:1] == "^" and name[1:] in plan.footnotes)
    defined = "".join(f"\n\n[{label}]: <{plan.labels[label]}>" for label in labels)
    return _parsed(text, defined + "".join(f"\n\n[^{name}]: x" for name in footnotes))


@lru_cache(maxsize=64)
def _parsed(text: str, definitions: str) -> Parsed:
    # One line is read as a heading: there no sign at its start begins a block.
    before = "" if "\n" in text else "# "
    found = []
    for event in events(f"{before}{text}{definitions}", -len(before)):
        if event.sign == "-" and event.name in ("Paragraph", "Heading"):
            break
        if event.name in INLINE:
            found.append(event)
    return Parsed(tuple(found), _signature(found, text))


def _signature(found: Sequence[Event], text: str) -> Signature:
    keys: list[tuple[str, str]] = []
    for event in marks(found):
        name = event.name
        if name in STYLED:
            keys.append((name, ""))
        elif name in ("Link", "Image"):
            keys.append((name, destination(event)))
        elif name == "FootnoteReference":
            keys.append(("footnote", event.value))
        elif not is_comment(event):
            keys.append(("html", fixed(event.value)))
    if "<" in text:
        keys += (("kept", one) for one in kept(found, text))
    return Counter(keys)


def marks(found: Sequence[Event]) -> Iterator[Event]:
    """The links, images, tags, footnotes, styles and code of a text, each where it starts; not what is inside an
    image."""
    images = 0
    for event in found:
        name = event.name
        if name in WORDS:
            continue
        if name == "Image":
            images += 1 if event.sign == "+" else -1
            if event.sign == "+" and images == 1:
                yield event
        elif not images and event.sign != "-":
            yield event


def kept(found: Sequence[Event], source: str) -> Iterator[str]:
    """What stands in the elements of a text that say `translate="no"`, or are of the class `notranslate`: no word of it
    changes."""
    tags = [event for event in found if event.name == "InlineHtml"]
    for at, tag in enumerate(tags):
        keeping = KEEPING.match(tag.value)
        if keeping and (end := _end(tags[at + 1 :], keeping["name"].lower())):
            yield " ".join(source[tag.end : end.start].split())


def _end(tags: Sequence[Event], name: str) -> Event | None:
    """The tag that ends an element of this name; None where none does, as behind an image."""
    depth = 1
    for tag in tags:
        match = NAMED.match(tag.value)
        if match and match["name"].lower() == name:
            depth += -1 if match["close"] else 1
        if not depth:
            return tag
    return None


def fixed(tag: str) -> str:
    """A tag without the attributes that a translator may write anew."""
    return TEXT_ATTRIBUTE.sub(r"\1", " ".join(tag.split()))


def bound(signature: Signature) -> list[str]:
    """What no translation may lose, double or bring in, as it is written: links, images, tags, footnotes."""
    forms = {"Link": "[…]({})", "Image": "![]({})", "html": "{}", "footnote": "[^{}]", "kept": "“{}”"}
    return sorted(forms[name].format(what) for name, what in signature.elements() if name in forms)


def distance(one: Signature, other: Signature) -> int:
    """In how much two texts' markup differs; a link or a tag weighs more than a style."""
    differs = (one - other) + (other - one)
    return sum(count * (1 if name in STYLES or name == "Code" else 10) for (name, _), count in differs.items())


def is_autolink(event: Event) -> bool:
    return event.name == "Link" and event.value["link_type"] in AUTOLINKS


def words(text: str) -> str:
    """A text without its markup: what a reader reads of it."""
    if not SIGNS.search(text):
        return text
    parts = []
    for event in parsed(text, Plan(())).events:
        if event.name in ("Text", "Code"):
            parts.append(event.value)
        elif event.name.endswith("Break"):
            parts.append(" ")
    return "".join(parts).strip()
