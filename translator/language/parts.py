"""A text as its sentences with what stands between them, for cutting it there and putting it together again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from translator.language.sentences import sentences
from translator.markup.enclosures import enclosures
from translator.model import Span

MARK = re.compile(r"</?[A-Za-z][^<>]{0,200}>|[*_~]{1,3}")


@dataclass(frozen=True, slots=True)
class Parts:
    """A text with its sentences, each with the marks around it. `enclosed` are the spans that must not be cut."""

    text: str
    locale: str
    spans: tuple[Span, ...]
    enclosed: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, locale: str) -> Parts:
        plain, enclosed = _plain(text), enclosures(text)
        return cls(text, locale, tuple(_with_marks(plain, sentences(plain, locale), enclosed)), enclosed)

    @property
    def sentences(self) -> list[str]:
        return [self.text[start:end] for start, end in self.spans]

    def part(self, span: Span) -> str:
        """The text of these sentences, "" for none."""
        first, last = span
        return self.text[self.spans[first][0] : self.spans[last - 1][1]] if first < last else ""

    def gap(self, index: int) -> str:
        """What stands before a sentence, or behind the last one."""
        start = self.spans[index - 1][1] if index else 0
        return self.text[start : self.spans[index][0]] if index < len(self.spans) else self.text[start:]

    def parted(self, index: int) -> bool:
        """Whether nothing goes from before a sentence into it."""
        if not 0 < index < len(self.spans):
            return True
        return _around(self.spans[index][0], self.enclosed) is None


def _plain(text: str) -> str:
    """The text with spaces for tags and emphasis, but for those before a small letter, which begins no sentence unless
    something stands before it: what finds sentences does not see past them in some languages."""
    return MARK.sub(_blank, text)


def _blank(mark: re.Match[str]) -> str:
    after = mark.string[mark.end() : mark.end() + 1]
    opens = after.strip() and not mark[0].startswith("</")
    return mark[0] if opens and after.islower() else " " * len(mark[0])


def _with_marks(plain: str, spans: Sequence[Span], enclosed: Sequence[Span]) -> list[Span]:
    """The sentences, each with the marks that open or close what is in it: brackets, tags, stars."""
    found: list[Span] = []
    last = 0
    for index, (first, stop) in enumerate(spans):
        start, end = max(first, last), stop
        if (around := _around(start, enclosed)) and around[0] >= last:
            start = around[0]
        after = spans[index + 1][1] if index + 1 < len(spans) else len(plain)
        around = _around(end, enclosed)
        if around and around[1] <= after and not any(map(str.isalnum, plain[end : around[1]])):
            end = around[1]
        last = end
        if plain[start:end].strip():
            found.append((start, end))
    return found


def _around(at: int, enclosed: Sequence[Span]) -> Span | None:
    """The span that a place is inside of; they are sorted, none over another."""
    index = bisect_left(enclosed, (at,)) - 1
    return enclosed[index] if index >= 0 and at < enclosed[index][1] else None
