"""What stands in a text without being of its language: code, addresses, quotations, names, abbreviations.

Blanking puts spaces in its place, so that spans stay what they are.
"""

from __future__ import annotations

import re

NOISE = re.compile(
    r"`[^`\n]*`|<[^<>]*>|\{[^{}]*\}|⟦[^⟦⟧]*⟧|%\([^()]*\)[a-z]?|%[\d.]*[a-zA-Z]\b"
    r"|(?:https?://|www\.)[^\s<>\"]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|&\w{1,32};"
    r"|(?<!\S)-{1,2}[\w-]+|(?<![\w-])[^\W_]{1,64}(?:[/_\\.][^\W_]{1,64})+|(?<=\])\([^()\s]*\)"
)
"""Markup, placeholders, addresses, options, paths and names of files."""
QUOTED = re.compile(
    r"“[^“”„]*”|„[^“”„]*[“”]|«[^«»]*»|»[^«»]*«|‹[^‹›]*›|\"[^\"\n]*\"|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|\([^()]*\)|（[^（）]*）"
    r"|\[[^\[\]]*\]"
)
"""In quotation marks or brackets."""
SMALL = r"(?:of|the|and|for|in|on|to|with|at|from|&|de|la|le|les|des|du|et|y|e|del|di|da|do|dos|van|von|und|für)"
CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W_]*[®™]?(?:['’-][^\W_]+)*"
NAME = re.compile(rf"(?<![\w'’-]){CAPITAL}(?:,? (?:{SMALL} ){{0,2}}{CAPITAL})+(?![\w-])")
"""Words in capitals, with the small words that join them: "Journal of the American Medical Association"."""


def without_code(text: str) -> str:
    """The text with spaces for markup, placeholders, addresses, options and names of files."""
    return NOISE.sub(_blank, text)


def without_quotations(text: str, source: str = "") -> str:
    """The text with spaces for what stands in quotation marks or brackets, which may be in any language. Brackets that
    stand so in `source` stay: they are no explanation of a term, but part of what was to be translated."""
    return QUOTED.sub(lambda part: part[0] if part[0][0] in "([（" and part[0] in source else _blank(part), text)


def without_names(text: str) -> str:
    """The text with spaces for runs of two and more words in capitals."""
    return NAME.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
