"""What goes out to translators' tools and what comes back, whatever the format.

Each unit carries in its id of which texts it is: `<source>-<translation>-<state>`, two hashes of 12 hex digits
(catalogs/state.py) and the first letter of the state. Tools must keep ids, so it is known when the file comes back
whether the source is still the same, and what changed on either side since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from translator.catalogs.state import source_hash, text_hash
from translator.errors import ProjectError
from translator.exchange.codes import Token, joined, restored
from translator.exchange.xml import UNFIT
from translator.model import Catalog, Message, State

ID = re.compile(r"([0-9a-f]{12})-([0-9a-f]{12})-([umnta])(?:\.(\d{1,2}))?")
LETTERS = {state.word[0]: state for state in State}


class Base(NamedTuple):
    """Of which texts a unit is: the hash of its source, that of the translation that went out, and its state then."""

    source: str
    text: str
    state: State


@dataclass(frozen=True, slots=True)
class Note:
    """Something for the translator: `kind` is what it is ("role", "author", "must stay", "finding", "changed")."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A message as it goes out. `forms` are the pairs of texts: one, or one for each plural form."""

    message: Message
    state: State
    notes: tuple[Note, ...] = ()

    @property
    def id(self) -> str:
        return f"{source_hash(self.message)}-{text_hash(self.message)}-{self.state.word[0]}"

    @property
    def forms(self) -> list[tuple[str, str]]:
        message = self.message
        sources = (message.id, *repeat(message.plural or message.id, len(message.strings) - 1))
        return list(zip(sources, message.strings, strict=True))

    def said(self, *kinds: str) -> str:
        """The notes of these kinds, a line each."""
        return "\n".join(note.text for note in self.notes if note.kind in kinds)


@dataclass(frozen=True, slots=True)
class Job:
    """The units of one article in one locale, in the order of its catalog. `direction` is the locale's: "ltr" or
    "rtl". `whole`: no text is cut into sentences."""

    article: str
    source_locale: str
    locale: str
    direction: str
    units: tuple[Unit, ...]
    catalog: Catalog
    whole: bool = False


class Part(NamedTuple):
    """A sentence as a file has it, or what stands between two (`gap`); `target` is None where the file has none."""

    source: tuple[Token, ...]
    target: tuple[Token, ...] | None
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """A translation as a file brings it back.

    `article` and `locale` are what the file says they are, "" where it says nothing; `base` is None for a unit that is
    none of ours: then `source` and `context` tell which message is meant. `forms` are the parts of each plural form's
    text, codes and all, of a message without plural forms those of its one. `state` is what the tool says, None where
    it says nothing; `broken` is why the texts are none, and `comment` what the translator says to us.
    """

    line: int
    article: str
    source_locale: str
    locale: str
    base: Base | None
    context: str | None
    forms: tuple[tuple[Part, ...], ...]
    state: State | None
    comment: str = ""
    broken: str = ""

    def source(self, original: str) -> str:
        """The source of the first form as the file has it; `original` is the message's, whose codes it may name.
        Raises LostCodeError."""
        return restored([token for part in self.forms[0] for token in part.source], original)

    @property
    def plain_source(self) -> str:
        """The same with the codes as the file has them."""
        return joined(token for part in self.forms[0] for token in part.source)

    @property
    def plain_target(self) -> str:
        """The translation of the first form, the codes as the file has them."""
        return joined(token for part in self.forms[0] for token in part.target or ())


def base_of(name: str) -> tuple[Base | None, int]:
    """What the id of a unit says, and of which plural form it is; None for one that is not ours."""
    match = ID.fullmatch(name.strip())
    if not match:
        return None, 0
    return Base(match[1], match[2], LETTERS[match[3]]), int(match[4] or 0)


def suffixed(id_: str, number: int, count: int) -> str:
    """The id of a plural form; of a message without any, its own."""
    return f"{id_}.{number}" if count > 1 else id_


def printable(text: str) -> str:
    """A note without the characters that XML cannot hold."""
    return UNFIT.sub("\ufffd", text)


def gathered(units: Iterable[tuple[Returned, int]]) -> Iterator[Returned]:
    """The units with the plural forms of one message, which stand one behind the other, as one."""
    forms: list[tuple[Returned, int]] = []
    for unit, number in units:
        if forms and not (unit.base and unit.base == forms[0][0].base and number > forms[-1][1]):
            yield _whole(forms)
            forms = []
        forms.append((unit, number))
    if forms:
        yield _whole(forms)


def _whole(forms: Sequence[tuple[Returned, int]]) -> Returned:
    first = forms[0][0]
    if len(forms) == 1 and not forms[0][1]:
        return first
    parts: list[tuple[Part, ...]] = [()] * (forms[-1][1] + 1)
    for unit, number in forms:
        parts[number] = unit.forms[0]
    states = [unit.state for unit, _ in forms]
    said = min((state for state in states if state is not None), default=None)
    broken = next((unit.broken for unit, _ in forms if unit.broken), "")
    return replace(first, forms=tuple(parts), state=said if None not in states else None, broken=broken)


def one_locale(path: Path, jobs: Sequence[Job], what: str) -> Job:
    """The first of jobs in one locale. Raises ProjectError where there are several."""
    if len({job.locale for job in jobs}) > 1:
        raise ProjectError(f"{what} has one target language", path, hint="name a folder, or one locale with -l")
    return jobs[0]
