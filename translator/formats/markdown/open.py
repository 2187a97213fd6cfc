"""The blocks of Markdown that are open where a text stands."""

from __future__ import annotations

import msgspec

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


class Block(msgspec.Struct):
    """An open block. `columns` are the head cells' texts of a table, or of its head; `column` is how many cells of a
    row have ended, `runs` how many texts stand in it and in no block inside it. The name of
    an item that is an admonition of MkDocs is "Box"."""

    event: Event
    name: str
    said: Said
    columns: list[str] = []
    column: int = 0
    runs: int = 0
