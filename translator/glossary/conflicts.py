"""Lines of a glossary that stand twice or contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translator.errors import ProjectError
from translator.glossary.file import Row
from translator.model import Term, TermKind


def conflicts(rows: Iterable[Row]) -> Iterator[ProjectError]:
    """An error for each row that one before it says too, or denies, with both lines; in the order of the rows."""
    before: dict[str, list[Row]] = {}
    for row in rows:
        words = dict.fromkeys(word.casefold() for word in _words(row.term))
        others = dict.fromkeys(other for word in words for other in before.get(word, ()))
        for other in others:
            if error := _conflict(other, row):
                yield error
                break
        for word in words:
            before.setdefault(word, []).append(row)


def same(one: Term, other: Term) -> bool:
    """Whether two terms say the same, whatever their notes."""
    said, known = ((term.source, term.locale, term.kind, _target(term)) for term in (one, other))
    return said == known


def _words(term: Term) -> tuple[str, ...]:
    """What a term is compared by: its source, and what it wants to be used."""
    return (term.source, term.target) if term.kind is TermKind.USE else (term.source,)


def _target(term: Term) -> str:
    return "" if term.kind is TermKind.KEEP else term.target


def _conflict(first: Row, row: Row) -> ProjectError | None:
    where = f"line {first.line}" if row.path == first.path and row.line else first.place
    if same(first.term, row.term):
        text, hint = f"{row.term.source!r} stands twice", f"it is in {where} already: take one out"
    elif reason := _contradiction(first.term, row.term):
        text, hint = f"{reason}: {where} says otherwise", "keep one of the two"
    else:
        return None
    return ProjectError(text, row.path, row.line or None, hint)


def _contradiction(first: Term, term: Term) -> str:
    """What a term says against one before it; "" where both may stand."""
    if first.locale != term.locale and "" not in (first.locale, term.locale):
        return ""
    where = f" in {term.locale or first.locale}" if term.locale or first.locale else ""
    kinds = {first.kind, term.kind}
    if not _alike(first, term):
        if kinds == {TermKind.USE, TermKind.AVOID} and _forbidden(first, term):
            return f"{_use(first, term).target!r} is to be used and to be avoided{where}"
        return ""
    if kinds == {TermKind.USE} and first.target != term.target:
        return f"{term.source!r} is {term.target!r}{where}, not {first.target!r}"
    if kinds == {TermKind.USE, TermKind.AVOID} and (first.target == term.target or _forbidden(first, term)):
        return f"{_use(first, term).target!r} is to be used and to be avoided{where}"
    if kinds == {TermKind.KEEP, TermKind.AVOID} and not _avoid(first, term).target:
        return f"{term.source!r} must stay and is to be avoided{where}"
    if (
        kinds == {TermKind.KEEP, TermKind.USE}
        and first.locale == term.locale
        and _use(first, term).target != term.source
    ):
        return f"{term.source!r} must stay and is to be translated{where}"
    return ""


def _alike(one: Term, other: Term) -> bool:
    """Whether both are about the same words of a source."""
    same_letters = one.source.casefold() == other.source.casefold()
    return one.source == other.source or (same_letters and not (one.case and other.case))


def _forbidden(one: Term, other: Term) -> bool:
    """Whether one of the two wants the very word that the other forbids everywhere."""
    avoid, use = _avoid(one, other), _use(one, other)
    return not avoid.target and avoid.source.casefold() == use.target.casefold()


def _use(one: Term, other: Term) -> Term:
    return one if one.kind is TermKind.USE else other


def _avoid(one: Term, other: Term) -> Term:
    return one if one.kind is TermKind.AVOID else other
