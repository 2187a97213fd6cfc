"""Shortcodes of WordPress, `[gallery ids="1,2"]`, and what site generators put in a text, `{{ year }}`.

developer.wordpress.org: "Shortcode API". A word in brackets is a word in brackets: a shortcode has attributes, a
closing partner, a slash at its end, a name with an underscore, or one of WordPress's own names.
"""

from __future__ import annotations

import re

from translator.model import Span

OWN = "audio|caption|embed|gallery|playlist|video|wp_caption"
ATTRIBUTES = r"(?:\s+[\w-]+=(?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[^\s\"'\[\]]+)|\s+\"[^\"\[\]]*\")"
SHORTCODE = re.compile(
    rf"\[(?P<close>/)?(?P<name>[A-Za-z][\w-]{{1,60}})(?P<attributes>{ATTRIBUTES}{{0,40}})\s*(?P<alone>/)?\](?!\()"
)
# What a site generator puts in a text (Hugo, Jekyll, Jinja2, Django): it is no prose.
GENERATED = re.compile(r"\{\{[^{}]{0,2000}\}\}|\{%[^{}]{0,2000}%\}")
OWN_NAME = re.compile(rf"(?:{OWN})\Z|[a-z]+_[a-z]", re.ASCII)


def shortcodes(text: str) -> list[Span]:
    """The characters of each shortcode's tag; what stands between an opening and a closing one is text."""
    if "[" not in text:
        return []
    found = list(SHORTCODE.finditer(text))
    closed = {match["name"] for match in found if match["close"]}
    return [
        match.span()
        for match in found
        if match["close"]
        or match["name"] in closed
        or match["alone"]
        or match["attributes"]
        or OWN_NAME.match(match["name"])
    ]
