"""An Arabic word behind a preposition, with a "for" of its own: its article lost a letter («في لجفن», «في الجفن»)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from translator.language.spelling.listed import folded, words
from translator.language.tally import tally
from translator.model import Span

ARTICLE, FOR = "ال", "ل"
BEHIND = re.compile(
    r"(?<![\w\u064b-\u0652])[وف]?(?:في|من|على|إلى|عن|قبل|بعد|خلال|أثناء|حول|بين|عند|تحت|فوق|دون|بدون|مع|نحو|عبر|كل|غير)"
    r" (?P<word>ل[^\W\d_ل][^\W\d_]{2,38})(?![\w\u064b-\u0652])"
)


def lost_articles(target: str, language: str) -> Iterator[tuple[Span, str]]:
    """Each such word, and what it was."""
    if language == "ar" and _may_have()(target):
        for match in BEHIND.finditer(target):
            if right := _right(match["word"]):
                yield match.span("word"), right


@cache
def _may_have() -> Callable[[str], int]:
    return tally("ar").ask(lambda piece: piece.startswith(FOR) and _right(piece) != "")


@cache
def _right(word: str) -> str:
    """The word with its article; "" of one that begins with the letter by itself (لقاء)."""
    listed = words("ar")
    plain = folded(word, "ar")
    bare = plain.removeprefix(FOR)
    if listed is None or bare not in listed.used or f"{ARTICLE}{bare}" not in listed.used:
        return ""
    return "" if f"{ARTICLE}{plain}" in listed.used or f"{FOR}{plain}" in listed.used else f"{ARTICLE}{word[1:]}"
