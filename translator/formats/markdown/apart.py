"""A Markdown article in a locale that is written from right to left: what must be kept together is set apart, outside
of all markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from translator.formats.look import Look
from translator.formats.markdown.place import Place, Plan
from translator.formats.markdown.signature import is_autolink, parsed
from translator.formats.markdown.write import INNER, render
from translator.model import Document

ENTITY = re.compile(r"(&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)")


def localize(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """The article with these translations. `look.value` sets apart what must be kept together in a plain text."""
    plan = cast(Plan, document.plan)
    dressed = {index: _dressed(text, plan.places[index], plan, look) for index, text in translations.items()}
    return render(document, dressed)


def _dressed(text: str, place: Place | None, plan: Plan, look: Look) -> str:
    if look.value(text) == text:
        return text
    if place is None or place.spot in INNER:
        return look.value(text)
    parts, at = [], 0
    links: list[bool] = []  # whether each that is open is an address and nothing more
    for event in parsed(text, plan).events:
        if event.name == "Link" and event.sign == "+":
            links.append(is_autolink(event))
        elif event.name == "Link":
            links.pop()
        elif event.name == "Text" and not any(links) and event.start >= at:
            parts += [text[at : event.start], _apart(text[event.start : event.end], look)]
            at = event.end
    return "".join((*parts, text[at:]))


def _apart(words: str, look: Look) -> str:
    """Words without markup; a character reference is no word."""
    return "".join(part if ENTITY.fullmatch(part) else look.value(part) for part in ENTITY.split(words))
