"""What a text is in its document, by the elements around it: heading, item, cell, and what people call it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from translator.formats.directives import NOTHING, Said
from translator.formats.html import elements
from translator.formats.html.frames import Frame, Open
from translator.formats.html.pieces import CLOSE, OPEN, Piece
from translator.formats.html.wording import Wording
from translator.markup.tags import tags
from translator.model import Kind, replace
from translator.syntax.html import Attribute

ROLES = {
    "address": "postal address", "blockquote": "quotation", "caption": "caption of a table", "dd": "definition",
    "dt": "term that is defined", "figcaption": "caption of an image", "legend": "heading of a group of fields",
    "option": "choice in a list", "summary": "summary that opens a section",
}  # fmt: skip
AROUND = {"a": "link", "button": "button", "label": "label of a field"}
MOST_COLUMNS = 1000


class Place(NamedTuple):
    """As in Segment."""

    kind: Kind
    level: int = 0
    marker: str = ""
    role: str = ""


PARAGRAPH = Place(Kind.PARAGRAPH, role="paragraph")
FIXED = {f"h{level}": Place(Kind.HEADING, level, role=f"heading level {level}") for level in range(2, 7)}
FIXED["h1"] = Place(Kind.HEADING, 1, role="heading level 1, the title")
FIXED["title"] = Place(Kind.META, marker="title", role="page title")
OPENED = elements.ITEMS | elements.CELLS | {"blockquote"}
"""What may begin with a paragraph that is all that people call so."""


def place_of(open_: Open, run: Sequence[Piece], wording: Wording) -> Place:
    """The place of a text whose run ends here."""
    block = open_.blocks[-1]
    name = block.name
    if name in FIXED:
        return FIXED[name]
    if name == "p" and not block.runs:
        block = _around(open_, block)
        name = block.name
    if name in elements.ITEMS:
        return _item(open_, name)
    if name in elements.CELLS:
        return _cell(open_, block, wording)
    role = _covering(run) or ROLES.get(name)
    return Place(Kind.PARAGRAPH, role=role) if role else PARAGRAPH


def of_leaf(open_: Open, name: str) -> Place | None:
    """The place of a heading, paragraph or item that begins here and holds one text; None where that depends on more
    than its name."""
    if name in FIXED:
        return FIXED[name]
    if name in elements.ITEMS:
        return _item(open_, name)
    above = open_.blocks[-1]
    return PARAGRAPH if above.runs or above.name not in OPENED else None


def _item(open_: Open, name: str) -> Place:
    depth = sum([open_.names.get(one, 0) for one in elements.LISTS])
    return Place(Kind.ITEM, depth or 1, "-", ROLES.get(name, "list item"))


def _around(open_: Open, block: Frame) -> Frame:
    """The item or cell that begins with this paragraph; else the paragraph."""
    other = open_.blocks[-2]
    if other.runs or other.name not in OPENED:
        return block
    other.runs += 1
    return other


def _covering(run: Sequence[Piece]) -> str:
    """What a run is that stands in one link, button or label."""
    if run[0].sort is not OPEN or run[-1].sort is not CLOSE:
        return ""
    names = [piece.name for piece in run if piece.sort is OPEN]
    return AROUND.get(names[0], "") if len(names) == 1 else ""


def _cell(open_: Open, cell: Frame, wording: Wording) -> Place:
    table = next((frame for frame in open_.outwards() if frame.name == "table"), None)
    header = cell.name == "th" or open_.names.get("thead")
    if table is None:
        return Place(Kind.CELL, role="table cell")
    columns = table.columns = table.columns or []
    if header:
        columns += [""] * (min(cell.column, MOST_COLUMNS) + 1 - len(columns))
        if cell.column < len(columns) and not columns[cell.column]:
            columns[cell.column] = _without_tags(wording.text)[:60]
        return Place(Kind.CELL, role="table header")
    column = columns[cell.column] if cell.column < len(columns) else ""
    return Place(Kind.CELL, role=f"table cell, column {column}" if column else "table cell")


def enter_cell(cell: Frame, open_: Open, given: Mapping[str, Attribute]) -> None:
    """Counts where in its row a cell that begins here is. `column` of the row is where the next one will be."""
    row = next((frame for frame in open_.outwards() if frame.name in ("tr", "table")), None)
    if row is not None:
        cell.column = row.column
        width = given["colspan"].value if "colspan" in given else "1"
        row.column += max(1, min(int(width), MOST_COLUMNS)) if width.isascii() and width.isdecimal() else 1


def _without_tags(text: str) -> str:
    at, parts = 0, []
    for start, end in tags(text):
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:])).strip()


def joined(around: Said, here: Said) -> Said:
    """What is said of a block, and what is said of all that it stands in."""
    if around is NOTHING or here is NOTHING:
        return around if here is NOTHING else here
    note = "\n".join(part for part in (around.note, here.note) if part)
    context = around.context if here.context is None else here.context
    return replace(here, skip=around.skip or here.skip, note=note, context=context)
