"""The line that opens a container (`:::`) or an admonition (`!!!`): its name, and the title that some are given.

`:::note`, `:::note[Title]` (remark, Docusaurus), `::: note Title` (VitePress). What stands in braces is never a title.
`!!! note "Title"`, `??? note "Title"`, `=== "Tab"` (MkDocs).
"""

from __future__ import annotations

import re

from translator.formats.markdown.place import Place, Spot
from translator.model import Kind, Segment

OPENING = re.compile(
    r"[ \t>]*:{3,}[ \t]*(?:\{?\.?(?P<name>[A-Za-z][\w-]*))?"
    r"(?:\[(?P<inside>(?:\\.|[^\[\]\\\r\n])*)\](?=[ \t{]|\Z)|[ \t]+(?P<after>[^{}\s](?:[^{}\r\n]*[^{}\s])?)[ \t]*\Z)?"
)

BOX = re.compile(r"[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?P<name>[\w-]*)[\w \t-]*(?:\"(?P<title>[^\"\r\n]*)\")?")


def title(line: str, start: int, parent: int | None) -> tuple[Segment, Place] | None:
    """The title in a line that stands `start` characters from the beginning of the document."""
    match = OPENING.match(line)
    part = match and ("inside" if match["inside"] else "after" if match["after"] and match["name"] else "")
    if not match or not part or not any(map(str.isalnum, match[part])):
        return None
    first, last = match.span(part)
    text = line[first:last]
    segment = Segment(
        text.strip(), (start + first, start + last), Kind.ATTRIBUTE, parent=parent, marker=match["name"],
        role=f"title of a box ({match['name']})",
    )  # fmt: skip
    return segment, Place(Spot.BOX)


def box(source: str, at: int) -> re.Match[str] | None:
    """The line that opens an admonition, if one begins here."""
    return BOX.match(source, at) if source.startswith(("!!!", "???", "==="), at) else None


def box_title(match: re.Match[str], parent: int | None) -> tuple[Segment, Place] | None:
    """The title of an admonition."""
    if not match["title"] or not any(map(str.isalnum, match["title"])):
        return None
    kind = match["name"].lower() or "tab"
    segment = Segment(
        match["title"].strip(), match.span("title"), Kind.ATTRIBUTE, parent=parent, marker=kind,
        role=f"title of a box ({kind})",
    )  # fmt: skip
    return segment, Place(Spot.BOX, quote='"')


def shape(line: str) -> str:
    """The line without its title."""
    match = OPENING.match(line)
    part = match and ("inside" if match["inside"] else "after" if match["after"] and match["name"] else "")
    return f"{line[: match.start(part)]}…{line[match.end(part) :]}" if match and part else line
