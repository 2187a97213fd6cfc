"""Translations of texts whose tags are written otherwise now: `<a href="/x" class="y">` has become `<a id="a1">`."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import NamedTuple

from translator.markup.tags import attributes, tags

SPOKEN = frozenset({"alt", "aria-label", "placeholder", "title", "value"})
"""Attributes that a translator may have written anew."""


class Retagged(NamedTuple):
    """A translation with the new tags. `sure`: each of the old ones stood in it. `attributes` are the texts of the old
    tags' attributes, and what the translation has for them."""

    text: str
    sure: bool = True
    attributes: tuple[tuple[str, str], ...] = ()


def retagged(old: str, new: str, translation: str) -> Retagged:
    """The translation of an old text for the new one. A tag that the new text does not have goes."""
    before, after = _tags(old), _tags(new)
    if before == after:
        return Retagged(translation)
    if len(before) != len(after):
        there = set(map(_bare, after))
        return Retagged(_replaced(translation, {key: [] for key in map(_bare, before) if key not in there}), sure=False)
    wanted: dict[str, list[str]] = {}
    for one, other in zip(before, after, strict=True):
        wanted.setdefault(_bare(one), []).append(other)
    here = _tags(translation)
    if sorted(map(_bare, before)) != sorted(map(_bare, here)):
        return Retagged(translation, sure=False)
    spoken = [pair for one in before for tag in here if _bare(tag) == _bare(one) for pair in _spoken(one, tag)]
    return Retagged(_replaced(translation, wanted), attributes=tuple(dict.fromkeys(spoken)))


def without_tags(text: str) -> str:
    """A text without its tags."""
    return _replaced(text, {_bare(tag): [] for tag in _tags(text)})


def _tags(text: str) -> list[str]:
    return [text[start:end] for start, end in tags(text)]


def _bare(tag: str) -> str:
    """A tag but for what a translator may write anew."""
    written = (f"{name}={value}" for name, value in attributes(tag) if name not in SPOKEN)
    return " ".join((tag.split()[0].rstrip("/>"), *written))


def _spoken(one: str, other: str) -> list[tuple[str, str]]:
    there = dict(attributes(other))
    return [
        (html.unescape(value), html.unescape(there[name]))
        for name, value in attributes(one)
        if name in SPOKEN and there.get(name, value) != value
    ]


def _replaced(text: str, wanted: Mapping[str, list[str]]) -> str:
    """The text with its tags of these kinds in turn replaced; by nothing when there are no more."""
    left = {key: iter(others) for key, others in wanted.items()}
    parts, at = [], 0
    for start, end in tags(text):
        key = _bare(text[start:end])
        parts += [text[at:start], next(left[key], "") if key in left else text[start:end]]
        at = end
    return "".join((*parts, text[at:]))
