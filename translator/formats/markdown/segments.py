"""A Markdown document's segments, with their places: one walk over its runs and blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import accumulate
from pathlib import PurePosixPath
from typing import NoReturn

from translator.errors import SourceError
from translator.formats import limits
from translator.formats.asked import USUAL, Asked
from translator.formats.directives import NOTHING, SKIPPED, Directions, Said
from translator.formats.markdown import attributes, blocks, containers
from translator.formats.markdown.anchors import Anchors, tagged, text_of
from translator.formats.markdown.open import BLOCKS, NESTED, ROLES, WHOLE, Block
from translator.formats.markdown.place import Place, Spot, normal, prefix_of
from translator.formats.markdown.runs import Run, is_comment, walk
from translator.formats.markdown.tags import notes
from translator.formats.markdown.wording import Wording, wording
from translator.model import Kind, Segment, Span, replace
from translator.syntax.markdown import Definition, Event, events

# Asked for so often that looking them up counts.
ITEM, PARAGRAPH, HEADING, BLOCK = Kind.ITEM, Kind.PARAGRAPH, Kind.HEADING, Spot.BLOCK
HEADING_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\r\n]*\}")
MARKER = re.compile(r"[-+*]|\d{1,9}[.)]")
LINE = re.compile(r"[^\r\n]*")
COMMENT = re.compile(r"\s*<!--(.*?)-->\s*\Z", re.DOTALL)


class Reader:
    """Reads `source` from `start`, parsed as `hidden` (as long); `first` is the index of the first segment."""

    def __init__(
        self,
        path: PurePosixPath,
        source: str,
        hidden: str,
        start: int,
        first: int,
        defined: Mapping[str, Definition],
        asked: Asked = USUAL,
    ) -> None:
        self.code, self.tags = asked.code, asked.heading_ids == "tags"
        self.language = asked.source_locale
        self.lines: list[Event] = []
        self.html: list[Span] = []
        self.path, self.source, self.hidden, self.start, self.first = path, source, hidden, start, first
        self.line_starts = [*accumulate(map(len, StringIO(source, newline="")), initial=0)]
        self.found: list[tuple[Segment, Place | None]] = []
        self.open: list[Block] = []
        self.headings: list[tuple[int, int]] = []
        self.anchors = Anchors()
        self.directions = Directions(path, source)
        self.titles: dict[tuple[str, str], Definition] = {
            (one.to, one.title): one for one in defined.values() if one.title.strip()
        }
        self.footnotes: set[str] = set()
        self.task = False
        self.items = 0  # how many are open
        self.whole: Event | None = None  # a block that is one message, and nothing inside it is one

    def read(self) -> list[tuple[Segment, Place | None]]:
        for item in walk(self._events(), self.source):
            if isinstance(item, Run):
                self._run(item)
            elif item.sign == "+":
                self._start(item)
            elif item.sign == "-":
                self._end(item)
            elif item.name == "TaskListMarker":
                self.task = True
            elif item.name == "Text" and self.code:
                self.lines.append(item)
            elif item.name == "Rule":
                self._container(item)
            elif item.name == "Html":
                blocks.add(self.html, item, self.source)
        self.directions.finish()
        return self.found

    def _events(self) -> Iterator[Event]:
        found = events(self.hidden[self.start :], self.start)
        return self._without_directives(found) if "<!--" in self.hidden else found

    def _without_directives(self, found: Iterator[Event]) -> Iterator[Event]:
        """The events; a directive inside a text is an error."""
        for event in found:
            if is_comment(event):
                self.directions.inside(event.value[4:-3], event.start)
            yield event

    def _start(self, event: Event) -> None:
        name = event.name
        said = self.open[-1].said if self.open else NOTHING
        if name in BLOCKS and not (name == "HtmlBlock" and self._comment(event)):
            own = self.directions.block()
            said = said if own is NOTHING else own
        if name == "FootnoteDefinition":
            self.footnotes.add(normal(event.value))
        if len(self.open) >= NESTED:
            self._stop(f"more than {NESTED} blocks inside each other", event.start)
        if said.together and not self.whole and name in WHOLE:
            self.whole = event
        if name == "Item" and (match := containers.box(self.source, event.start)):
            name = "Box"
            if found := containers.box_title(match, self.headings[-1][1] if self.headings else None):
                self._add(*found, said)
        self.items += name == "Item"
        self.open.append(Block(event, name, said))

    def _end(self, event: Event) -> None:
        block = self.open.pop()
        name = block.name
        if self.whole and (self.whole.start, self.whole.name) == (event.start, name):
            self._whole(block)
        elif name == "HtmlBlock":
            self._html(block)
        elif name == "CodeBlock" and self.lines:
            self._code(block)
        elif name == "Heading" and not block.runs:
            self._heading_without_text(block)
        elif name == "TableCell":
            self.open[-1].column += 1
        elif name == "TableHead":
            self.open[-1].columns = block.columns
        self.items -= name == "Item"

    def _comment(self, event: Event) -> bool:
        """Whether a block of HTML is nothing but a comment; what it directs is taken note of."""
        match = COMMENT.match(self.hidden, event.start, event.end)
        if match:
            self.directions.comment(match[1], event.start)
        return bool(match)

    def _run(self, run: Run) -> None:
        if not self.open:
            return
        block = self.open[-1]
        block.runs += 1
        words = wording(self.source, run, block.said.together or block.event.name == "DefinitionListTitle")
        parent = self.headings[-1][1] if self.headings else None
        if block.name == "Heading":
            self._heading(block, run, words)
        elif block.name == "TableCell":
            self._cell(block, run, words, parent)
        elif words.prose:
            self._add(self._segment(run, words, parent), self._place(run, words), block.said)
        if words.targets or words.tags:
            for segment, place in attributes.of(words, self.source, parent, self.titles):
                inside = block.name == "TableCell" and run.start <= segment.span[0] < run.end
                text = segment.text.replace("\\|", "|") if inside else segment.text
                self._add(replace(segment, text=text), place._replace(cell=inside), block.said)
        self.task = False

    def _add(self, segment: Segment, place: Place, said: Said) -> bool:
        if said.skip or self.whole:
            return False
        if len(self.found) >= limits.MOST:
            raise limits.too_many(self.path, self.source, segment.span[0])
        self.found.append((said.on(segment), place))
        return True

    def _container(self, event: Event) -> None:
        parent = self.headings[-1][1] if self.headings else None
        line = self.source[event.start : event.end].rstrip()
        said = self.open[-1].said if self.open else NOTHING
        if line.lstrip("> \t").startswith(":") and (found := containers.title(line, event.start, parent)):
            self._add(*found, SKIPPED if self.directions.skipping else said)

    def _html(self, block: Block) -> None:
        lines, self.html = self.html, []
        if not lines or COMMENT.match(self.hidden, block.event.start, block.event.end):
            return
        if block.said.skip:
            return
        prefix = prefix_of(self.source[self._line_start(lines[0][0]) : lines[0][0]])
        found = blocks.read(self.path, self.source, lines, prefix, self.language)
        for at, segment in enumerate(found.segments()):
            parent = self.headings[-1][1] if self.headings else None
            if self._add(replace(segment, parent=parent), Place(Spot.HTML, html=found, at=at), block.said):
                self._enter(segment)

    def _enter(self, segment: Segment) -> None:
        """A heading of HTML is one for what follows it."""
        if segment.kind is Kind.HEADING:
            self.headings = [(above, index) for above, index in self.headings if above < segment.level]
            self.headings.append((segment.level, self.first + len(self.found) - 1))

    def _whole(self, block: Block) -> None:
        """A list, table or quotation that its author keeps together: its lines as they are written."""
        self.whole = None
        start, end = (
            block.event.start,
            block.event.start + len(self.source[block.event.start : block.event.end].rstrip()),
        )
        prefix = prefix_of(self.source[self._line_start(start) : start])
        lines = (line.removeprefix(prefix) for line in self.source[start:end].splitlines())
        parent = self.headings[-1][1] if self.headings else None
        role = f"{WHOLE[block.name]}, kept together"
        segment = Segment("\n".join(lines), (start, end), Kind.PARAGRAPH, parent=parent, role=role)
        self._add(segment, Place(Spot.CODE, prefix), block.said)

    def _code(self, block: Block) -> None:
        text = "".join(line.value for line in self.lines).rstrip("\n")
        start, end = self.lines[0].start, self.lines[-1].end
        end = start + len(self.source[start:end].rstrip("\r\n"))
        self.lines = []
        if any(letter.isalnum() for letter in text):
            prefix = prefix_of(self.source[self._line_start(start) : start])
            parent = self.headings[-1][1] if self.headings else None
            segment = Segment(text, (start, end), Kind.PARAGRAPH, parent=parent, role="code")
            self._add(segment, Place(Spot.CODE, prefix), block.said)

    def _line_start(self, at: int) -> int:
        return self.line_starts[bisect_right(self.line_starts, at) - 1]

    def _stop(self, problem: str, at: int) -> NoReturn:
        raise SourceError(problem, self.path, self.source.count("\n", 0, at) + 1, "take the article apart")

    # What a run is, by the blocks that it stands in

    def _segment(self, run: Run, words: Wording, parent: int | None) -> Segment:
        runs, role = 0, "paragraph"
        for block in reversed(self.open):
            runs += block.runs
            name = block.name
            if name == "Item":
                if runs > 1:
                    role = "paragraph of a list item"
                    break
                marker = MARKER.match(self.source, block.event.start)
                sign = marker[0] if marker else ""
                return Segment(
                    words.text, run[1:], ITEM, self.items, parent, sign, "list item", None, notes(words.tags)
                )
            if name in ROLES:
                role = ROLES[name]
                break
        return Segment(words.text, run[1:], PARAGRAPH, 0, parent, "", role, None, notes(words.tags))

    def _place(self, run: Run, words: Wording) -> Place:
        before = self.source[self._line_start(run.start) : run.start]
        task = self.task or not self.items
        return Place(BLOCK, prefix_of(before), words.breaks, words.targets, task=task, tags=words.tags)

    def _cell(self, cell: Block, run: Run, words: Wording, parent: int | None) -> None:
        row, table = self.open[-2], self.open[-3]
        role = "table heading"
        if row.name == "TableHead":
            row.columns.append(text_of(run).strip())
        else:
            name = table.columns[row.column] if row.column < len(table.columns) else ""
            role = f"table cell, column {name or row.column + 1}"
        if words.prose:
            text, note = words.text.replace("\\|", "|"), notes(words.tags)
            first = "|" not in self.source[self._line_start(run.start) : run.start]
            segment = Segment(text, run[1:], Kind.CELL, 0, parent, "", role, None, note)
            self._add(segment, Place(Spot.CELL, targets=words.targets, first=first, tags=words.tags), cell.said)

    # Headings

    def _heading(self, block: Block, run: Run, words: Wording) -> None:
        level = int(block.event.value["level"][1])
        self.headings = [(above, index) for above, index in self.headings if above < level]
        parent = self.headings[-1][1] if self.headings else None
        anchor = self._anchor(block, run)
        if not words.prose:
            return
        role = "heading level 1, the title" if level == 1 else f"heading level {level}"
        segment = Segment(words.text, run[1:], HEADING, level, parent, "", role, None, notes(words.tags))
        before = self.source[self._line_start(run.start) : run.start]
        spot = Spot.HEADING if "#" in self.source[block.event.start : run.start] else Spot.UNDERLINED
        place = Place(spot, prefix_of(before), words.breaks, words.targets, anchor=anchor, tags=words.tags)
        if self._add(segment, place, block.said):
            self.headings.append((level, self.first + len(self.found) - 1))

    def _heading_without_text(self, block: Block) -> None:
        if block.event.value["id"]:
            self.anchors.take(block.event.value["id"])

    def _anchor(self, block: Block, run: Run) -> tuple[int, str] | None:
        """Where, and how, the id is written that the heading has now by its text; None where it has one of its own."""
        if own := block.event.value["id"] or (self.tags and tagged(run)[0]):
            self.anchors.take(own)
            return None
        name = self.anchors.of(text_of(run))
        if block.event.value["classes"] or block.event.value["attrs"]:
            match = HEADING_ATTRIBUTES.match(self.source, run.end)
            if match:
                return self.source.index("{", run.end) + 1, f"#{name} "
        return self._line_end(run.end), f" {{#{name}}}"

    def _line_end(self, at: int) -> int:
        """Where what is left of this line ends, white space aside."""
        match = LINE.match(self.source, at)
        rest = match[0] if match else ""
        words = rest.rstrip()
        return at if rest[len(words) :].strip(" \t") else at + len(words)
