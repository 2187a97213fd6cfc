"""Lines that belong to others than Markdown: `:::` containers, shortcodes of Hugo and Jekyll, attribute lists, comments
of MDX. CommonMark would join them with the paragraph beside them.

They are hidden from the parser: each is overwritten, character by character, with something that is a block of its own
for CommonMark. Offsets stay, and what is written in the file is read there.
"""

from __future__ import annotations

import re

START = r"(?m:^)(?P<before>[ \t>]*)"
CONTAINER = re.compile(START + r"(?P<line>:{3,}[^\r\n]*)")
OTHERS = re.compile(
    START + r"(?P<line>(?:"
    r"(?:\{\{[<%](?:(?![>%]\}\})[^\r\n]){0,2000}[>%]\}\}"
    r"|\{%(?:(?!%\})[^\r\n]){0,2000}%\}|\{#(?:(?!#\})[^\r\n]){0,2000}#\})[ \t]*)+"
    r"|\{:[^\r\n}]{1,500}\}|\{/\*(?:(?!\*/\})[^\r\n]){0,2000}\*/\})[ \t]*(?=[\r\n]|\Z)"
)
OVER_LINES = re.compile(
    START + r"(?P<line>\{\{(?P<sign>[<%])(?:(?!(?P=sign)\}\}|[>%]\}\}|\n[ \t]*\r?\n)[\s\S]){1,4000}[>%]\}\}"
    r"|\{%(?:(?!%\}|\n[ \t]*\r?\n)[\s\S]){1,4000}%\}|\{/\*(?:(?!\*/\})[\s\S]){1,4000}\*/\})[ \t]*(?=[\r\n]|\Z)"
)


def hide(source: str) -> str:
    """The source as the parser may see it: as long, with other people's lines overwritten."""
    if ":::" in source:
        source = CONTAINER.sub(_rule, source)
    if "{{" in source or "{%" in source or "{:" in source or "{/*" in source or "{#" in source:
        source = OTHERS.sub(_rule, source)
        source = OVER_LINES.sub(_comment, source)
    return source


def _rule(match: re.Match[str]) -> str:
    """A thematic break: three stars or more end a paragraph and never underline it."""
    return match["before"] + "*" * (len(match[0]) - len(match["before"]))


def _comment(match: re.Match[str]) -> str:
    """An HTML comment: it alone may hold line breaks."""
    inside = match["line"][4:-3].replace("-", ".").replace(">", ".")
    rest = match[0][len(match["before"]) + len(match["line"]) :]
    return match["before"] + "<!--" + inside + "-->" + rest
