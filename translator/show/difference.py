"""What changed in a text, in a few words: "for 24 → 48 hours"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.language.matching.differences import Part, Piece, compared
from translator.show.excerpt import ELLIPSIS, RIGHT_TO_LEFT, cells, wrapped
from translator.terminal import plain

Styled = tuple[str, str]
"""A text and its style."""
LONGEST = 600
"""So many characters are shown of a run of words that came or went."""
SPACES = re.compile(r"\s+")


def told(before: str, after: str) -> list[Styled]:
    """What changed, with a few words on each side: "for 24 → 48 hours", "[at once → at night]", "[+ not]"."""
    pieces = compared(before, after)
    found: list[Styled] = [] if pieces else [("only spaces differ", "hint")]
    for at, (text, part) in enumerate(pieces):
        follows = pieces[at + 1] if at + 1 < len(pieces) else ("", Part.SAME)
        match part:
            case Part.SAME:
                found.append((text, ""))
            case Part.LEFT_OUT:
                found.append((f" {ELLIPSIS} " if 0 < at < len(pieces) - 1 else ELLIPSIS, "hint"))
            case Part.GONE if follows[1] is not Part.NEW:
                core = text.strip()
                lead, _, trail = text.partition(core)
                found += [(lead, ""), ("[− ", "hint"), (_short(core), "gone"), ("]", "hint"), (trail, "")]
            case Part.NEW if not at or pieces[at - 1][1] is not Part.GONE:
                found += [("[+ ", "hint"), (_short(text), "new"), ("]", "hint")]
            case Part.NEW:
                found += _replaced(pieces, at)
    return found


def _replaced(pieces: Sequence[Piece], at: int) -> list[Styled]:
    """Words in the place of others; in brackets where it would not be plain how far they go."""
    gone, new = pieces[at - 1][0], pieces[at][0]
    before = pieces[at - 2][0] if at > 1 else ""
    after = pieces[at + 1][0] if at + 1 < len(pieces) else ""
    alone = not SPACES.search(gone + new) and not before[-1:].isalnum() and not after[:1].isalnum()
    arrow = " ← " if RIGHT_TO_LEFT.search(gone + new) else " → "
    middle = [(_short(gone), "gone"), (arrow, "hint"), (_short(new), "new")]
    return middle if alone else [("[", "hint"), *middle, ("]", "hint")]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + ELLIPSIS


def folded(pieces: Sequence[Styled], width: int) -> Iterator[list[Styled]]:
    """The pieces in lines of at most `width` cells (and at least one character), broken between words where that is
    possible."""
    line: list[Styled] = []
    taken = 0
    for space, word in _parted(pieces, width):
        needs = sum(cells(text) for text, _ in word)
        if line and taken + space + needs > width:
            yield line
            line, taken = [], 0
        if line and space:
            line.append((" ", ""))
            taken += 1
        line += word
        taken += needs
    if line:
        yield line


def _parted(pieces: Sequence[Styled], width: int) -> Iterator[tuple[bool, list[Styled]]]:
    """The words, those in parts that are longer than a line."""
    for space, word in _words(pieces):
        if sum(cells(text) for text, _ in word) <= width:
            yield space, word
            continue
        parts = [(part, style) for text, style in word for part in wrapped(text, width)]
        yield from ((space and not number, [part]) for number, part in enumerate(parts))


def _words(pieces: Sequence[Styled]) -> Iterator[tuple[bool, list[Styled]]]:
    """What stands between spaces, of whatever styles, and whether a space comes before it."""
    word: list[Styled] = []
    space = False
    for text, style in pieces:
        for number, part in enumerate(SPACES.split(text)):
            if number:
                if word:
                    yield space, word
                word, space = [], True
            if part:
                word.append((plain(part), style))
    if word:
        yield space, word
