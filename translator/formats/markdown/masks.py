"""Lines that belong to others than Markdown: `:::` containers, `!!!` admonitions, shortcodes of Hugo and Jekyll,
attribute lists, comments of MDX; and the code between a pair of shortcodes for code. CommonMark would join them with
the paragraph beside them.

They are hidden from the parser: each is overwritten, character by character, with something that is a block of its own
for CommonMark. Offsets stay, and what is written in the file is read there.
"""

from __future__ import annotations

import re
from bisect import bisect_right

CONTAINER = re.compile(r"(?m:^)([ \t>]*)(:{3,}[^\r\n]*)")
# MkDocs: what is indented below belongs to it, as it does to an item of a list.
BOX = re.compile(
    r"(?m:^)([ \t>]*)"
    r"((?:!!!|\?\?\?\+?)[ \t]+[A-Za-z][\w-]{2,}[\w \t-]*(?:\"[^\"\r\n]*\")?|===[!+]?[ \t]+\"[^\"\r\n]+\")"
    r"(?=[ \t]*(?:[\r\n]|\Z))"
)
OPENER = re.compile(r"(?m:^)[ \t>]*(?=\{[{%#:/])")
CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{%": "%}", "{#": "#}", "{:": "}", "{/*": "*/}"}
SIGN = re.compile(r"\{\{[<%]|\{[%#:]|\{/\*")
SPACE = re.compile(r"[ \t]*")
BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
LONGEST = 4_000
"""Characters of a shortcode; one that does not end by then is text."""
# Hugo's and Jekyll's `highlight`, and what others call it: between it and its end stands code.
CODE = re.compile(r"\{(?:\{[<%]|%)-?\s*(?P<name>chart|code|codeblock|highlight|katex|math|mermaid|plantuml)(?=[\s%>-])")
CODE_END = re.compile(
    r"(?m:^)[ \t>]*\{(?:\{[<%]|%)-?\s*(?:/\s*|end)(?P<name>\w+)\s*-?(?:[>%]\}|%)\}(?=[ \t]*(?:[\r\n]|\Z))"
)


def hide(source: str) -> str:
    """The source as the parser may see it: as long, with other people's lines overwritten."""
    if ":::" in source:
        source = CONTAINER.sub(lambda match: match[1] + "*" * len(match[2]), source)
    if "!!! " in source or "???" in source or "=== " in source:
        source = BOX.sub(lambda match: f"{match[1]}+   {'*' * (len(match[2]) - 4)}", source)
    if "{" not in source or not SIGN.search(source):
        return source
    parts = []
    at = 0
    ends = _ends_of_code(source)
    for match in OPENER.finditer(source):
        if match.start() < at:
            continue
        start, end = match.end(), _end(source, match.end())
        if end > start:
            code = CODE.match(source, start)
            if code and (closing := ends.get(code["name"])) and closing[-1] > end:
                end = closing[bisect_right(closing, end)]
            parts += [source[at:start], _block(source[start:end])]
            at = end
    return "".join((*parts, source[at:]))


def code_inside(written: str) -> str:
    """The code between two shortcodes for code; "" of any other."""
    lines = written.strip().splitlines(keepends=True)
    return "".join(lines[1:-1]) if lines and CODE.match(lines[0]) else ""


def _ends_of_code(source: str) -> dict[str, list[int]]:
    """Where the code between shortcodes ends, by their name."""
    found: dict[str, list[int]] = {}
    if CODE.search(source):
        for match in CODE_END.finditer(source):
            found.setdefault(match["name"], []).append(match.end())
    return found


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
