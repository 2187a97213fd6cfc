"""Markdown's links, images, footnotes and emphasis are the source's.

A lost `[price list](/prices)` is a page that nobody finds; a link that leads where another one should is worse. A link
may lead to the page in the reader's language (`/de/preise` for `/en/prices`); where the language does not stand in it,
another path is a warning or an error as with any address. Struck out text that is no longer struck out says the
opposite (error), as good as all **bold** that is lost hides what must be seen first (error); some of it, or *emphasis*,
is a warning.

What to do: put the brackets back around the words that are linked, with the address of the source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest

from translator.checks.pair import Pair
from translator.language.destinations import Change, change, counterparts
from translator.locales import language_of
from translator.markup.addresses import addresses
from translator.markup.code import code_spans
from translator.markup.markdown import Link, emphasis, footnotes, links
from translator.model import Problem, Severity, Span

ID = "links"
SEVERITY = Severity.ERROR

EMPTY = re.compile(r"\[[\s\u200b-\u200f\u2060\ufeff]*\]")
MOST = 20
MOST_LOOKED = 500
"""Pieces of code that are no word of the translation's are looked for within its words, no more of them."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per link, image, footnote that is lost, doubled or new; one per kind of emphasis."""
    source, target = pair.source, pair.target
    if not target or not any(sign in source or sign in target for sign in "[*_~`"):
        return
    for image in (False, True):
        yield from islice(_links(pair, image), MOST)
    yield from islice(_footnotes(source, target), MOST)
    lost, added = emphasis(source, target)
    for name in lost | added:
        open_ = lost[name] and any(target.count(mark) % 2 and not source.count(mark) % 2 for mark in ("**", "__"))
        bare = name == "strong" and lost[name] and "**" in source and not any(mark in target for mark in ("**", "<"))
        severity = Severity.ERROR if name == "strikethrough" or open_ or bare else Severity.WARNING
        what = f"{name} of the source is lost" if lost[name] else f"{name} that the source does not have"
        yield _problem(what, severity)
    yield from islice(_code(source, target), MOST)


def _links(pair: Pair, image: bool) -> Iterator[Problem]:
    here = [link for link in links(pair.source) if link.image is image]
    there = [link for link in links(pair.target) if link.image is image]
    if not here and not there:
        return
    name = "image" if image else "link"
    if not image:
        yield from _emptied(pair, here, there)
    lost, new = _only(here, there), _only(there, here)
    known = {link.to for link in here}
    languages = language_of(pair.source_locale), language_of(pair.locale)

    def became(one: Link, other: Link) -> Change:
        return _change(one.to, other.to, *languages)

    # A destination that the source does not have may be the same page in another language.
    moved = [link for link in new if link.to not in known and not link.reference]
    for worst in (Change.LOCALIZED, Change.DOUBTFUL):
        paired = [*counterparts([one for one in lost if not one.reference], moved, worst, became)]
        gone = frozenset(one for both in paired for one in both)
        lost, new, moved = ([one for one in side if one not in gone] for side in (lost, new, moved))
        if worst is Change.DOUBTFUL:
            yield from (_different(name, *both, Severity.WARNING) for both in paired)
    for left, found in zip_longest(lost, new):
        # "[a][b]" is Markdown only where the label is defined somewhere, which one message does not show.
        labelled = all(link is None or link.reference for link in (left, found))
        yield _different(name, left, found, Severity.WARNING if labelled else SEVERITY)


def _emptied(pair: Pair, here: list[Link], there: list[Link]) -> Iterator[Problem]:
    """Links that nobody sees: they lost the words between their brackets."""
    empty = [link for link in there if _is_empty(pair.target, link)]
    if len(empty) > sum(_is_empty(pair.source, link) for link in here):
        yield _problem(f"link {empty[0].to} has no text", SEVERITY, (), (empty[0].span,))


def _is_empty(text: str, link: Link) -> bool:
    return EMPTY.match(text, *link.span) is not None


def _change(source: str, target: str, source_language: str, language: str) -> Change:
    """What became of a destination; where it is an address, `addresses` says what is wrong with it."""
    if addresses(source) and addresses(target):
        return Change.SAME
    return change(source, target, source_language, language)


def _different(name: str, one: Link | None, two: Link | None, severity: Severity) -> Problem:
    text = f"{name}: source {one.to if one else 'none'}, translation {two.to if two else 'none'}"
    return _problem(text, severity, (one.span,) if one else (), (two.span,) if two else ())


def _only(these: list[Link], others: list[Link]) -> list[Link]:
    left = Counter(link.to for link in others)
    only = []
    for link in these:
        if left[link.to] > 0:
            left[link.to] -= 1
        else:
            only.append(link)
    return only


def _footnotes(source: str, target: str) -> Iterator[Problem]:
    sides = [{text[slice(*span)]: span for span in footnotes(text)} for text in (source, target)]
    for mark in sides[0].keys() ^ sides[1].keys():
        where = "source" if mark in sides[0] else "translation"
        spans = [(side[mark],) if mark in side else () for side in sides]
        yield _problem(f"footnote {mark} stands in the {where} alone", SEVERITY, *spans)


def _code(source: str, target: str) -> Iterator[Problem]:
    """Code is not translated; what has a space in it may be a quotation."""
    spans = code_spans(source)
    if not spans:
        return
    known = {target[start:end].strip("`") for start, end in code_spans(target)} | {*target.split()}
    looked = 0
    for start, end in spans:
        code = source[start:end].strip("`")
        if " " in code or code in known or looked > MOST_LOOKED:
            continue
        looked += 1
        if code not in target:
            yield _problem(f"source `{code}`, translation none", Severity.WARNING, ((start, end),))


def _problem(text: str, severity: Severity, here: tuple[Span, ...] = (), there: tuple[Span, ...] = ()) -> Problem:
    return Problem(ID, severity, text, dismissible=False, in_source=here, in_target=there)
