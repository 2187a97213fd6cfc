"""What stands in a text without being of its language: code, addresses, quotations, names, abbreviations.

Blanking puts spaces in its place, so that spans stay what they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

CODE = (
    r"(?:command|screen|programlisting|literal|code|filename|classname|userinput|prompt|computeroutput|option|varname"
    r"|envar|package|replaceable|kbd|samp|tt|pre|quote|foreignphrase)"
)
"""Elements of HTML and DocBook that hold what is typed, printed or named by a program, or quoted."""
PART = r"[^\W_]{1,64}(?:-[^\W_]{1,64}){0,5}"
"""Of a path or a name."""
NOISE = {
    "`": r"`[^`\n]*`|(?<!\w)`[^`'\n]{1,80}'(?!\w)",
    "</": rf"<(?P<code>{CODE})\b[^<>]*>(?:[^<]|<(?!/?{CODE}\b)){{0,2000}}</(?P=code)>",
    "[/code": r"\[code\][^\[\]]{1,200}\[/code\]",
    "[/kbd": r"\[kbd\][^\[\]]{1,200}\[/kbd\]",
    "<": r"<[^<>]*>",
    "{": r"\{[^{}]*\}",
    "⟦": r"⟦[^⟦⟧]*⟧",
    "%": r"%\([^()]*\)[a-z]?|%[\d.]*[a-zA-Z]\b",
    "://": r"https?://[^\s<>\"]+",
    "www.": r"www\.[^\s<>\"]+",
    "@": r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+",
    "&": r"&(?:\w{1,32}|[a-z][\w.-]{1,40});",
    "-": r"(?<!\S)-{1,2}[\w-]+",
    ".": rf"(?<![\w-])(?:{PART}(?:[/_\\.]{PART})+|[A-Za-z]\w{{0,63}}(?::[A-Za-z]\w{{0,63}})+)",
    "(": r"(?<![\w.])[a-z_]{2,30}\((?:\)|[a-z_]{2,30}(?=[,\[ ]))",
    "](": r"(?<=\])\([^()\s]*\)",
}
"""Markup, placeholders, addresses, options, paths, names of files and of what is called: patterns, each by a sign that
it is not without, and in the order in which they are tried."""
SIGNS = {
    "(": re.compile(r"[a-z_]\((?:\)|[a-z_]{2})"),
    "-": re.compile(r"-(?<!\S-)"),
    ".": re.compile(r"\.[^\W_]|:[A-Za-z]|[/_\\]"),
}
"""What an option or a path is not without, more exactly."""
QUOTED = re.compile(
    r"“[^“”„]*”|„[^“”„]*[“”]|«[^«»]*»|»[^«»]*«|‹[^‹›]*›|\"[^\"\n]*\"|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|\([^()]*\)|（[^（）]*）"
    r"|\[[^\[\]]*\]"
)
"""In quotation marks or brackets."""
SMALL = r"(?:of|the|and|for|in|on|to|with|at|from|&|de|la|le|les|des|du|et|y|e|del|di|da|do|dos|van|von|und|für)"
CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁ]"
REST = r"[^\W_]*[®™]?(?:['’-][^\W_]+)*"
NAME = re.compile(rf"{CAPITAL}(?<![\w'’-]{CAPITAL}){REST}(?:,? (?:{SMALL} ){{0,2}}{CAPITAL}{REST})+(?![\w-])")
"""Words in capitals, with the small words that join them: "Journal of the American Medical Association"."""


def without_code(text: str) -> str:
    """The text with spaces for markup, placeholders, addresses, options, names of files and in programs, and for what
    elements of manuals hold that are no prose, or quoted."""
    signs = tuple(sign for sign in NOISE if (SIGNS[sign].search(text) if sign in SIGNS else sign in text))
    return _noise(signs).sub(_blank, text) if signs else text


@lru_cache(maxsize=256)
def _noise(signs: tuple[str, ...]) -> re.Pattern[str]:
    """What finds all of NOISE that a text with these signs may have."""
    return re.compile("|".join(NOISE[sign] for sign in signs))


def without_quotations(text: str, source: str = "") -> str:
    """The text with spaces for what stands in quotation marks or brackets, which may be in any language. Brackets that
    stand so in `source` stay: they are no explanation of a term, but part of what was to be translated."""
    return QUOTED.sub(lambda part: part[0] if part[0][0] in "([（" and part[0] in source else _blank(part), text)


def without_names(text: str) -> str:
    """The text with spaces for runs of two and more words in capitals."""
    return NAME.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
