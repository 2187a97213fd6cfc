"""Lines that belong to others than Markdown: `:::` containers, shortcodes of Hugo and Jekyll, attribute lists, comments
of MDX. CommonMark would join them with the paragraph beside them.

They are hidden from the parser: each is overwritten, character by character, with something that is a block of its own
for CommonMark. Offsets stay, and what is written in the file is read there.
"""

from __future__ import annotations

import re

CONTAINER = re.compile(r"(?m:^)([ \t>]*)(:{3,}[^\r\n]*)")
OPENER = re.compile(r"(?m:^)[ \t>]*(?=\{[{%#:/])")
CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{%": "%}", "{#": "#}", "{:": "}", "{/*": "*/}"}
SIGN = re.compile(r"\{\{[<%]|\{[%#:]|\{/\*")
SPACE = re.compile(r"[ \t]*")
BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
LONGEST = 4_000
"""Characters of a shortcode; one that does not end by then is text."""


def hide(source: str) -> str:
    """The source as the parser may see it: as long, with other people's lines overwritten."""
    if ":::" in source:
        source = CONTAINER.sub(lambda match: match[1] + "*" * len(match[2]), source)
    if not SIGN.search(source):
        return source
    parts = []
    at = 0
    for match in OPENER.finditer(source):
        if match.start() < at:
            continue
        start, end = match.end(), _end(source, match.end())
        if end > start:
            parts += [source[at:start], _block(source[start:end])]
            at = end
    return "".join((*parts, source[at:]))


def _end(source: str, start: int) -> int:
    """Where what begins here ends, if nothing else stands in its lines; else `start`."""
    at = start
    while sign := SIGN.match(source, at):
        close = CLOSERS[sign[0]]
        found = source.find(close, sign.end(), sign.end() + LONGEST)
        if found < 0:
            return start
        end = found + len(close)
        space = SPACE.match(source, end)
        at = space.end() if space else end
        if source[at : at + 1] in ("", "\r", "\n"):
            return start if BLANK_LINE.search(source, start, end) else end
    return start


def _block(written: str) -> str:
    """As long as this: on one line a thematic break, which ends a paragraph and never underlines it; over more than one
    a comment, which alone may hold line breaks."""
    if "\n" not in written and "\r" not in written:
        return "*" * len(written)
    return "<!--" + written[4:-3].replace("-", ".").replace(">", ".") + "-->"
