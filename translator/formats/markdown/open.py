"""The blocks of Markdown that are open where a text stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from translator.formats.directives import Said
from translator.syntax.markdown import Event

ROLES = {
    "BlockQuote": "quotation",
    "DefinitionListTitle": "term",
    "DefinitionListDefinition": "definition",
    "FootnoteDefinition": "footnote",
}
WHOLE = {"List": "list", "Table": "table", "BlockQuote": "quotation", "DefinitionList": "definitions"}
NESTED = 200
"""Levels of blocks inside each other: more is no article, and would take minutes."""
BLOCKS = frozenset({"Paragraph", "Heading", "List", "Item", "Table", "BlockQuote", "DefinitionList",
                    "FootnoteDefinition", "CodeBlock", "HtmlBlock", "DefinitionListTitle",
                    "DefinitionListDefinition"})  # fmt: skip


@dataclass(slots=True)
class Block:
    """An open block. `count` is the next number of an ordered list; `columns` the head cells' texts of a table."""

    event: Event
    said: Said
    count: int | None = None
    columns: list[str] = field(default_factory=list)
    column: int = 0
    runs: int = 0
