"""A Markdown article as the body of a page: HTML without anything that runs."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from translator.formats import frontmatter
from translator.formats.look import Look
from translator.formats.markdown.anchors import Anchors, text_of
from translator.formats.markdown.containers import OPENING as CONTAINER
from translator.formats.markdown.containers import box
from translator.formats.markdown.masks import code_inside, hide
from translator.formats.markdown.runs import Run, walk
from translator.formats.markdown.signature import words
from translator.formats.markdown.wording import shown
from translator.formats.markdown.write import rendered
from translator.model import Document, Span
from translator.syntax.clean import clean
from translator.syntax.markdown import Event, events

OPENING = {
    "Emphasis": "<em>", "Strong": "<strong>", "Strikethrough": "<del>", "Item": "<li>", "DefinitionList": "<dl>",
    "DefinitionListDefinition": "<dd>", "TableRow": "<tr>", "TableHead": "<thead><tr>", "Table": "<table>",
    "CodeBlock": '<pre dir="ltr" translate="no"><code>',
}  # fmt: skip
CLOSING = {
    "Emphasis": "</em>", "Strong": "</strong>", "Strikethrough": "</del>", "Item": "</li>", "DefinitionList": "</dl>",
    "DefinitionListDefinition": "</dd>", "TableRow": "</tr>", "TableHead": "</tr></thead><tbody>",
    "Table": "</tbody></table>\n", "CodeBlock": "</code></pre>\n", "Paragraph": "</p>\n",
    "DefinitionListTitle": "</dt>\n", "BlockQuote": "</blockquote>\n", "FootnoteDefinition": "</div>\n",
}  # fmt: skip
SIDES = {"Left": "start", "Right": "end", "Center": "center"}
"""Left is where a text starts: in a right-to-left page that is the right."""
MARKED = ("Paragraph", "DefinitionListTitle", "Heading", "TableCell")
"""Elements that hold one text, and say themselves which language it is in."""


def body(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """The article with these translations as HTML for the inside of <article>; what is not translated is marked."""
    text, translated = rendered(document, translations, look)
    return clean("".join(_Page(document, text, translated, look).parts()), look.link, look.image)


class _Page:
    def __init__(self, document: Document, text: str, translated: Sequence[Span], look: Look) -> None:
        start = frontmatter.parse(document.path, text).end
        self.text = text[start:]
        self.starts = [first - start for first, _ in translated]
        self.look, self.foreign = look, look.foreign
        self.anchors = Anchors()
        self.notes: dict[str, int] = {}
        self.out: list[str] = []
        self.containers = 0
        self.boxes: list[bool] = []
        self.columns: tuple[str, ...] = ()
        self.column = 0
        self.head = False
        self.images: list[tuple[Event, list[str]]] = []
        self.hidden = hide(self.text)
        self.masked = False
        self.items = list(shown(walk(events(self.hidden), self.text), self.text))
        self.ends = [last - start for _, last in translated]

    def parts(self) -> list[str]:
        for at, item in enumerate(self.items):
            if isinstance(item, Run):
                self._run(item, owned=self._owner(at) is not None)
            elif item.sign == "+":
                self._start(item, at)
            elif item.sign == "-":
                self._end(item)
            elif item.name == "Rule":
                self._rule(item)
            elif item.name == "TaskListMarker":
                self.out.append("☑ " if item.value else "☐ ")
            elif item.name == "Text":  # in a code block
                self.out.append(html.escape(item.value, quote=False))
            elif item.name == "Html":
                self.out.append("" if self.masked else self.text[item.start : item.end])
        self.out += ["</div>"] * self.containers
        return self.out

    # Blocks

    def _start(self, event: Event, at: int) -> None:
        name, value = event.name, event.value
        if name in ("TableHead", "TableRow"):
            self.head, self.column = name == "TableHead", 0
        elif name == "Table":
            self.columns = value
        elif name in ("List", "Item"):
            match = box(self.text, event.start)
            self.boxes.append(bool(match))
            if match:
                self._box(event, match if name == "Item" else None)
                return
        elif name == "HtmlBlock":
            self.masked = self.hidden[event.start : event.start + 4] != self.text[event.start : event.start + 4]
            self.out.append(self._masked(event) if self.masked else "")
        self.out.append(OPENING.get(name) or self._opening(name, value, event, at))

    def _opening(self, name: str, value: Any, event: Event, at: int) -> str:
        mark = self._mark(at)
        match name:
            case "Paragraph":
                return f"<p{mark}>"
            case "DefinitionListTitle":
                return f"<dt{mark}>"
            case "Heading":
                return f'<h{value["level"][1]} id="{html.escape(self._id(event, at))}"{mark}>'
            case "List":
                return "<ul>" if value is None else "<ol>" if value == 1 else f'<ol start="{value}">'
            case "BlockQuote":
                return f'<blockquote class="{value.lower()}">' if value else "<blockquote>"
            case "FootnoteDefinition":
                number = self._number(value)
                return f'<div class="footnote" id="fn-{number}"><sup>{number}</sup> '
            case "TableCell":
                side = SIDES.get(self.columns[self.column] if self.column < len(self.columns) else "")
                return f"<{self._cell}{f' class={side}' if side else ''}{mark}>"
        return ""

    def _box(self, event: Event, match: re.Match[str] | None) -> None:
        """An admonition of MkDocs opens; of several, the list that they look like is none."""
        if match:
            self.out.append(f'<div class="{html.escape(match["name"].lower() or "tab")}">')
            self._box_title(event._replace(end=match.end()), match["title"] or "")

    def _end(self, event: Event) -> None:
        if event.name in ("List", "Item") and self.boxes.pop():
            self.out.append("</div>\n" if event.name == "Item" else "")
            return
        match event.name:
            case "Heading":
                self.out.append(f"</{event.value.lower()}>\n")
            case "List":
                self.out.append("</ol>\n" if event.value else "</ul>\n")
            case "TableCell":
                self.out.append(f"</{self._cell}>")
                self.column += 1
            case name:
                self.out.append(CLOSING.get(name, ""))

    @property
    def _cell(self) -> str:
        return "th" if self.head else "td"

    def _id(self, event: Event, at: int) -> str:
        if own := event.value["id"]:
            return self.anchors.take(own)
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        return self.anchors.of(text_of(following)) if isinstance(following, Run) else ""

    def _rule(self, event: Event) -> None:
        """A rule, or a line that was hidden: a container opens or closes, other people's lines leave nothing."""
        written = self.text[event.start : event.end].strip()
        if box(self.text, event.start - 4):
            return
        if not written.lstrip("> \t").startswith((":", "{")):
            self.out.append("<hr>\n")
        elif match := CONTAINER.match(written):
            if match["name"]:
                self.containers += 1
                self.out.append(f'<div class="{html.escape(match["name"])}">')
                self._box_title(event, (match["inside"] or match["after"] or "").strip())
            elif self.containers:
                self.containers -= 1
                self.out.append("</div>\n")

    def _box_title(self, event: Event, written: str) -> None:
        if title := words(written):
            mark = self.foreign if self.foreign and not self._is_translated(event.start, event.end) else ""
            self.out.append(f"<p{mark}><strong>{html.escape(title) if mark else self.look.text(title)}</strong></p>\n")

    def _masked(self, event: Event) -> str:
        """Of a shortcode over more than one line, the code in it."""
        code = code_inside(self.text[event.start : event.end])
        return f"{OPENING['CodeBlock']}{html.escape(code, quote=False)}{CLOSING['CodeBlock']}" if code else ""

    # Texts

    def _owner(self, at: int) -> Event | None:
        """The element that holds just this run, and is marked itself."""
        before = self.items[at - 1] if at else None
        marked = isinstance(before, Event) and before.sign == "+" and before.name in MARKED
        return before if marked and isinstance(before, Event) else None

    def _mark(self, at: int) -> str:
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        return self.foreign if isinstance(following, Run) and self._is_foreign(following) else ""

    def _is_foreign(self, run: Run) -> bool:
        """Whether a run has words, and is none of the translated ones."""
        if not self.foreign or not any(letter.isalpha() for letter in text_of(run)):
            return False
        return not self._is_translated(run.start, run.end)

    def _is_translated(self, start: int, end: int) -> bool:
        """Whether a translated text stands between these places."""
        at = bisect_right(self.ends, start)
        return at < len(self.starts) and self.starts[at] < end

    def _run(self, run: Run, owned: bool) -> None:
        foreign = self._is_foreign(run)
        if foreign and not owned:
            self.out.append(f"<span{self.foreign}>")
        words: list[str] = []
        for event in run.events:
            if event.name == "Text":
                words.append(event.value)
                continue
            self._flush(words, foreign)
            self._inline(event)
        self._flush(words, foreign)
        if foreign and not owned:
            self.out.append("</span>")

    def _flush(self, words: list[str], foreign: bool) -> None:
        text = "".join(words)
        words.clear()
        if self.images:
            self.images[-1][1].append(text)
        else:
            self.out.append(html.escape(text, quote=False) if foreign else self.look.text(text))

    def _inline(self, event: Event) -> None:
        name = event.name
        if name == "Image":
            self._image(event)
        elif self.images:
            self.images[-1][1].append(" " if name.endswith("Break") else event.value if name == "Code" else "")
        elif name == "Link":
            self.out.append(self._link(event) if event.sign == "+" else "</a>")
        elif name in OPENING:
            self.out.append(OPENING[name] if event.sign == "+" else CLOSING[name])
        elif name == "Code":
            self.out.append(f'<code dir="ltr" translate="no">{html.escape(event.value, quote=False)}</code>')
        elif name == "InlineHtml":
            self.out.append(event.value)
        elif name == "FootnoteReference":
            number = self._number(event.value)
            self.out.append(f'<sup><a href="#fn-{number}">{number}</a></sup>')
        else:
            self.out.append("<br>\n" if name == "HardBreak" else "\n")

    def _link(self, event: Event) -> str:
        value = event.value
        to = ("mailto:" if value["link_type"] == "Email" else "") + value["dest_url"]
        title = f' title="{html.escape(value["title"])}"' if value["title"] else ""
        return f'<a href="{html.escape(to)}"{title}>'

    def _image(self, event: Event) -> None:
        if event.sign == "+":
            self.images.append((event, []))
            return
        started, words = self.images.pop()
        alt = "".join(words)
        if self.images:
            self.images[-1][1].append(alt)
            return
        title = f' title="{html.escape(started.value["title"])}"' if started.value["title"] else ""
        source = html.escape(started.value["dest_url"])
        self.out.append(f'<img src="{source}" alt="{html.escape(alt)}"{title}>')

    def _number(self, name: str) -> int:
        return self.notes.setdefault(name, len(self.notes) + 1)
