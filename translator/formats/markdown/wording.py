"""What a translator sees of a run: the source as written, its lines joined, links with where they lead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from translator.formats.markdown.runs import AUTOLINKS, Run, destination, label
from translator.formats.markdown.tags import BREAK, Tag, tag
from translator.markup.shortcodes import GENERATED
from translator.model import Span
from translator.syntax.markdown import Event

BEFORE_LINE = re.compile(r"[ \t>]*")
PLAIN_ADDRESS = re.compile(r"[^\s<>()\\\x00-\x1f\x7f]+(?:\([^\s<>()\\\x00-\x1f\x7f]*\)[^\s<>()\\\x00-\x1f\x7f]*)*\Z")
ENTITY = re.compile(r"&(?=#?\w{1,32};)")
CONTENTS = re.compile(r"\[\[?_?toc_?\]?\]", re.IGNORECASE)
SCRIPT = re.compile(
    r"import\s[^\n]*['\"][^'\"\n]+['\"];?|export\s+(?:const|let|var|default|function|class|\{|\*)|<[A-Z][\w.]*(?:[^<>=]|=>?)*/?>\s*\Z"
    r"|</[A-Z][\w.]*>\s*\Z|<>|</>|\{[^{}\n]*\}\s*\Z"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A link or image of a run. `tail` is the span from its `]` to its end, `label` what a reference is known by (with
    none, the destination stands in the tail). `alt` is the span of an image's description."""

    image: bool
    to: str
    title: str
    tail: Span
    label: str
    alt: Span
    description: str


class Wording(NamedTuple):
    """`breaks` are the hard line breaks as written. `prose`: there is something to translate in it. `tags` are the
    tags that have attributes."""

    text: str
    targets: tuple[Target, ...]
    breaks: tuple[str, ...]
    prose: bool
    tags: tuple[Tag, ...] = ()


@dataclass(slots=True)
class _Open:
    event: Event
    end: int
    texts: list[str] = field(default_factory=list)


class _Reading:
    """One pass over a run's events; edits are (start, end, text) of the source."""

    def __init__(self, source: str, run: Run, lines: bool) -> None:
        self.source, self.run, self.lines = source, run, lines
        self.edits: list[tuple[int, int, str]] = []
        self.targets: list[tuple[int, Target]] = []
        self.breaks: list[str] = []
        self.tags: list[Tag] = []
        self.numbers: Counter[str] = Counter()
        self.prose = False
        self.open: list[_Open] = []
        self.image = 0  # how many images are open: their inside is their description
        self.last = run.start

    def read(self) -> Wording:
        events = self.run.events
        for at, event in enumerate(events):
            if event.sign == "+":
                self._start(event)
            elif event.sign == "-":
                self._end(event)
            else:
                self._leaf(event, events[at + 1] if at + 1 < len(events) else None)
        return Wording(
            _edited(self.source, self.run, self.edits),
            tuple(target for _, target in sorted(self.targets, key=lambda one: one[0])),
            tuple(self.breaks),
            self.prose,
            tuple(self.tags),
        )

    def _start(self, event: Event) -> None:
        if event.name in ("Link", "Image"):
            self.open.append(_Open(event, event.start + (2 if event.name == "Image" else 1)))
            self.image += event.name == "Image"
            self.last = self.open[-1].end
        else:
            self.last = event.start

    def _end(self, event: Event) -> None:
        self.last = event.end
        if event.name in ("Link", "Image"):
            one = self.open.pop()
            self.last = one.event.end
            self.image -= event.name == "Image"
            if one.event.value["link_type"] not in AUTOLINKS:
                self._target(one)
        if self.open:
            self.open[-1].end = max(self.open[-1].end, self.last)

    def _leaf(self, event: Event, following: Event | None) -> None:
        name = event.name
        if name in ("SoftBreak", "HardBreak"):
            self._break(event, following)
        else:
            self.last = event.end
        if self.open:
            self.open[-1].end = max(self.open[-1].end, event.end)
        if self.image:
            self._describe(event)
        elif name == "InlineHtml" and (found := tag(event, self.source, self.numbers)):
            self.tags.append(found)
            self._stand(event, found.shown)
        elif name in ("Code", "InlineHtml"):
            self._join(event)
        elif name == "Text" and not self.prose and not self._in_autolink():
            self.prose = any(letter.isalnum() for letter in event.value)

    def _describe(self, event: Event) -> None:
        text = " " if event.name.endswith("Break") else event.value if event.name in ("Text", "Code") else ""
        for one in self.open:
            if one.event.name == "Image":
                one.texts.append(text)

    def _join(self, event: Event) -> None:
        """Code or a tag over more than one line."""
        written = self.source[event.start : event.end]
        if "\n" in written or "\r" in written:
            self._stand(event, _one_line(event.name, written, event.value))

    def _stand(self, event: Event, text: str) -> None:
        """This text stands for the event."""
        self.edits.append((event.start, event.end, text))
        written = self.source[event.start : event.end]
        if ("\n" in written or "\r" in written) and self.source.startswith("](", event.start - 2):
            self.edits.append((event.start - 1, event.start, "\\("))  # on one line it would be a link

    def _in_autolink(self) -> bool:
        return bool(self.open) and self.open[-1].event.value["link_type"] in AUTOLINKS

    def _break(self, event: Event, following: Event | None) -> None:
        """The break, and what stands before the text of the next line, is one space or one line break."""
        if following is None or following.sign == "-":
            match = BEFORE_LINE.match(self.source, event.end)
            end = match.end() if match else event.end
        else:
            end = following.start
            if end > event.end and self.source[end - 1] == "\\":
                end -= 1
        hard = self.lines or event.name == "HardBreak"
        if hard:
            self.breaks.append(self.source[self.last : event.end])
        if not self.image:
            self.edits.append((self.last, end, "\n" if hard else " "))
        self.last = end

    def _target(self, one: _Open) -> None:
        if self.image:
            return  # of a description, the words count
        event, image = one.event, one.event.name == "Image"
        inside = event.start + (2 if image else 1)
        close = self.source.index("]", one.end)
        to = destination(event)
        found = Target(
            image, to, event.value["title"], (close, event.end), label(event), (inside, close), "".join(one.texts)
        )
        self.targets.append((event.start, found))
        self.edits.append((inside if image else close, event.end, f"]({address(to)})"))


def wording(source: str, run: Run, lines: bool = False) -> Wording:
    """What a translator sees of a run, and what is behind it; with all its `lines` where they are kept."""
    if len(run.events) == 1 and run.events[0].name == "Text":
        text = source[run.start : run.end]  # most are nothing but this
        found = Wording(text, (), (), any(map(str.isalnum, text)))
    else:
        found = _Reading(source, run, lines).read()
    text = found.text
    if found.prose and ("{" in text or "[" in text or "<" in text or text.startswith(("import", "export"))):
        rest = GENERATED.sub("", CONTENTS.sub("", found.text))
        if SCRIPT.match(found.text) or not any(letter.isalnum() for letter in rest):
            return found._replace(prose=False)
    return found


def shown(items: Iterable[Event | Run], source: str) -> Iterator[Event | Run]:
    """A document's blocks and runs without the paragraphs that are `import`, `export` or an expression of MDX."""
    held: list[Event | Run] = []
    for item in items:
        if isinstance(item, Run) and held and SCRIPT.match(source, item.start, item.end) and source[item.start] != "<":
            held = [item]
        elif isinstance(item, Event) and item.name == "Paragraph":
            if item.sign == "+":
                held = [item]
                continue
            if not (held and isinstance(held[0], Run)):
                yield item
            held = []
        else:
            yield from held
            yield item
            held = []


def address(to: str) -> str:
    """A destination as Markdown writes it inside a link."""
    if PLAIN_ADDRESS.match(to) and not ENTITY.search(to):
        return to
    written = ENTITY.sub("&amp;", to.replace("\\", "\\\\")).replace("<", "\\<").replace(">", "\\>")
    return "<" + BREAK.sub("%0A", written) + ">"


def _one_line(name: str, written: str, value: str) -> str:
    if name == "InlineHtml":
        return BREAK.sub(" ", value)
    ticks = written[: len(written) - len(written.lstrip("`"))]
    pad = " " if value.startswith("`") or value.endswith("`") or (value[:1] == value[-1:] == " ") else ""
    return ticks + pad + value + pad + ticks


def _edited(source: str, run: Run, edits: list[tuple[int, int, str]]) -> str:
    parts = []
    at = run.start
    for start, end, text in sorted(edits):
        if start < at:
            continue  # inside an edit that is made already
        parts += [source[at:start], text]
        at = end
    return "".join((*parts, source[at : run.end]))
