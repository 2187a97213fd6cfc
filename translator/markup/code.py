"""Code between backticks: `code` and ``code``.

A backtick is a quotation mark in old manuals (`so') and an apostrophe in careless texts: code begins and ends at the
edge of a word, with no space inside the marks.
"""

from __future__ import annotations

import re

from translator.model import Span

CODE = re.compile(r"(?<![\w`])(?:``(?![\s`])[^`\n]+(?<!\s)``|`(?![\s`])[^`\n]+(?<!\s)`)(?![\w`])")


def code_spans(text: str) -> tuple[Span, ...]:
    """The characters of each piece of code, its marks included."""
    if "`" not in text:
        return ()
    return tuple(match.span() for match in CODE.finditer(text))
