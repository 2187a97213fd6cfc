"""The markup of a text as inline codes for CAT tools: tags, links, emphasis, placeholders, addresses and code.

A code of a translation has the number of the same code in its source, so that a tool can tell which is which; one that
the source has not has a number of its own. What comes back is put together from the source's codes by their numbers,
whatever a tool made of their content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from translator.exchange.xml import UNFIT
from translator.markup.opaque import fixed
from translator.markup.parts import Part, Role, cut
from translator.markup.phones import phones

CONTROL = "u"
"""Begins the id of a character that XML cannot hold: "u0001"."""
OWN = "t"
"""Begins the id of a code that only the translation has."""


@dataclass(frozen=True, slots=True)
class Code:
    """What stands in a text and is no prose. Both ends of a pair have one `id`; `element` is what the pair is in HTML.
    As it is read from a file, `text` is what the file says it is, which may be nothing."""

    id: str
    role: Role
    text: str
    element: str = "span"

    @property
    def character(self) -> str:
        """The character that XML cannot hold, "" for any other code."""
        return self.text if self.id[:1] == CONTROL else ""


Token = str | Code


class LostCodeError(ValueError):
    """A code in a file that neither the text has nor says itself what it is."""


def coded(source: str, target: str) -> tuple[list[Token], list[Token]]:
    """Both texts as prose and codes. Law: what is joined again is the text."""
    here = _tokens(source)
    numbers: dict[tuple[str, str], list[str]] = {}
    for key, found in groupby(sorted(_keys(here)), key=lambda pair: pair[0]):
        numbers[key] = sorted((id_ for _, id_ in found), key=int)
    there = _tokens(target)
    names: dict[str, str] = {}
    for key, id_ in _keys(there):
        names[id_] = numbers[key].pop(0) if numbers.get(key) else f"{OWN}{id_}"
    return here, [_named(token, names) for token in there]


def joined(tokens: Iterable[Token]) -> str:
    """The text again."""
    return "".join(token if isinstance(token, str) else token.text for token in tokens)


def restored(tokens: Iterable[Token], source: str) -> str:
    """What a file says as a text: the codes of the source by their ids, others as the file has them. Raises
    LostCodeError."""
    known = {(token.id, token.role): token.text for token in _tokens(source) if isinstance(token, Code)}
    return "".join(token if isinstance(token, str) else _text(token, known) for token in tokens)


def split(tokens: Sequence[Token], places: Sequence[int]) -> list[tuple[Token, ...]]:
    """The tokens cut at these places of their text, which are in order and not inside a code: one part more."""
    parts: list[list[Token]] = [[]]
    at, left = 0, list(places)
    for token in tokens:
        size = len(token if isinstance(token, str) else token.text)
        start = 0
        while left and left[0] < at + size:
            stop = left.pop(0) - at
            if isinstance(token, str) and start < stop:
                parts[-1].append(token[start:stop])
            start = stop
            parts.append([])
        if isinstance(token, Code) or start < size:
            parts[-1].append(token[start:] if isinstance(token, str) else token)
        at += size
    return [tuple(part) for part in (*parts, *([] for _ in left))]


def _text(code: Code, known: dict[tuple[str, Role], str]) -> str:
    if (code.id, code.role) in known:
        return known[code.id, code.role]
    if code.id[:1] == CONTROL and (found := _character(code.id[1:])):
        return found
    if not code.text:
        raise LostCodeError(f"the code {code.id!r}, which the source has not")
    return code.text


def _character(number: str) -> str:
    try:
        found = chr(int(number, 16))
    except (ValueError, OverflowError):
        return ""
    return found if UNFIT.match(found) else ""


def _tokens(text: str) -> list[Token]:
    """Prose and codes, numbered from 1 in the order in which they begin."""
    whole = cut(text)
    tokens: list[Token] = []
    ids: list[str] = []
    number = 0
    for piece, part in zip(whole.pieces, whole.parts, strict=False):
        tokens += _prose(piece)
        if part.role is Role.CLOSE:
            ids.append(ids[part.partner])
        else:
            number += 1
            ids.append(str(number))
        ends = part.text if part.role is Role.WHOLE else part.text + whole.parts[part.partner].text
        prose = _is_phone(part) or UNFIT.search(ends)
        tokens += _prose(part.text) if prose else [Code(ids[-1], part.role, part.text, part.element)]
    return _merged([*tokens, *_prose(whole.pieces[-1])])


def _is_phone(part: Part) -> bool:
    """Whether it is a telephone number: a translation may write it in its own way."""
    return part.role is Role.WHOLE and part.hidden and bool(phones(part.text)) and not fixed(part.text)


def _prose(text: str) -> list[Token]:
    tokens: list[Token] = []
    at = 0
    for match in UNFIT.finditer(text):
        tokens += (text[at : match.start()], Code(f"{CONTROL}{ord(match[0]):04X}", Role.WHOLE, match[0]))
        at = match.end()
    return [*tokens, text[at:]]


def _merged(tokens: Iterable[Token]) -> list[Token]:
    """Without empty texts, and without one beside another."""
    found: list[Token] = []
    for is_text, group in groupby(tokens, key=lambda token: isinstance(token, str)):
        beside = list(group)
        found += [joined(beside)] if is_text else beside
    return [token for token in found if token != ""]


def _keys(tokens: Sequence[Token]) -> list[tuple[tuple[str, str], str]]:
    """What makes a code the same as another, both ends of a pair together, with its id."""
    ends = {token.id: token.text for token in tokens if isinstance(token, Code) and token.role is Role.CLOSE}
    return [
        ((token.text, ends.get(token.id, "")), token.id)
        for token in tokens
        if isinstance(token, Code) and token.role is not Role.CLOSE and not token.character
    ]


def _named(token: Token, names: dict[str, str]) -> Token:
    return token if isinstance(token, str) or token.character else replace(token, id=names[token.id])
