"""The texts in attributes: what a browser shows, says or tells of a page without its standing there as text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from translator.formats.directives import NOTHING, Said
from translator.formats.html.elements import BLOCKS, BUTTONS, SECTIONS, SILENT, SPOKEN, SPOKEN_OF
from translator.syntax.html import Attribute, Token, attributes

META = re.compile(
    r"description|og:(?:title|description|site_name|[a-z]+:alt)"
    r"|twitter:(?:title|description|[a-z]+:alt|label\d|data\d)",
    re.IGNORECASE,
)
MATTER = SPOKEN | {
    "abbr",
    "alt",
    "colspan",
    "content",
    "its-loc-note",
    "label",
    "lang",
    "placeholder",
    "translate",
    "value",
}
"""Attributes that tell something here."""
PROPERTIES = frozenset({"abstract", "alternativeheadline", "caption", "description", "headline", "name", "text"})
"""Of microdata, where a meta element says them."""
ROLES = {
    "alt": "image description", "aria-label": "label for screen readers", "placeholder": "hint in a field",
    "title": "title, shown on hovering", "value": "button",
}  # fmt: skip
ALWAYS = SPOKEN | {"alt", "placeholder", "label", "abbr", "value", "content"}
"""No other attribute is ever a text for people."""


def is_spoken(name: str, attribute: str, given: Mapping[str, str]) -> bool:
    """Whether an attribute of an element of this name, whose attributes are `given`, is a text for people."""
    if attribute not in ALWAYS:
        return False
    if name == "meta":
        return attribute == "content" and bool(described(given))
    if name in SILENT:
        return False
    if name == "input" and attribute in ("alt", "value"):
        kind = given.get("type", "").lower()
        return kind in BUTTONS if attribute == "value" else kind == "image"
    return attribute in SPOKEN or attribute in SPOKEN_OF.get(name, ())


def described(given: Mapping[str, str]) -> str:
    """What of a page the content of a meta element with these attributes says in words: "description", "og:title",
    "" where it says nothing in words."""
    for key in ("name", "property", "itemprop"):
        said = given.get(key, "").strip().lower()
        if (key == "itemprop" and said in PROPERTIES) or META.fullmatch(said):
            return said
    return ""


def role(name: str, attribute: str, given: Mapping[str, str]) -> str:
    """What such an attribute is, for people."""
    if name == "meta":
        said = described(given)
        return "description for search engines" if said == "description" else said
    return ROLES.get(attribute, attribute)


def is_other(name: str, lang: str, language: str) -> bool:
    """Whether an element of this name that says it is in `lang` is a block in another language than its document's."""
    said = lang.strip().lower().split("-")[0]
    return bool(said) and said != language.lower().split("-")[0] and name in BLOCKS and name not in SECTIONS


def is_protected(given: Mapping[str, Attribute], above: bool) -> bool:
    """Whether what stands in an element is not to be translated; `above`: whether what is around it is not."""
    if "class" in given and "notranslate" in given["class"].value.split():
        return True
    translate = given["translate"].value.strip().lower() if "translate" in given else None
    return translate == "no" or (above and translate not in ("", "yes"))


def matter(names: Collection[str], marked: bool) -> bool:
    """Whether a tag with attributes of these names tells something here; `marked`: the document has classes that do."""
    return not MATTER.isdisjoint(names) or (marked and "class" in names)


def given(source: str, token: Token) -> Mapping[str, Attribute]:
    """The attributes of a start tag, by name."""
    return {one.name: one for one in attributes(source, token)}


def note(given: Mapping[str, Attribute]) -> Said:
    """What an element says to translators: `its-loc-note` (w3.org/TR/its20, 8.4)."""
    text = " ".join(given["its-loc-note"].value.split()) if "its-loc-note" in given else ""
    return Said(note=text) if text else NOTHING
