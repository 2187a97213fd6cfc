"""HTML tags are the source's: none lost, none new, each closed, one inside the other as there.

With a lost `</b>` the rest of the page is bold; with a lost `<a id="a1">` a link is gone. Tags may move with their
words; `<br>` and `<br/>` are the same. What prose writes with angle brackets ("<5 mg", "p < 0.05") is no tag. A tag
that holds text in the source holds some in the translation. Attributes that people read (title, alt) are translated;
others stay. A link may lead to the page in the reader's language, as with any address.

What to do: put the tags of the source around the words that they belong to. This finding cannot be dismissed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest

from translator.checks.pair import Pair
from translator.language.destinations import Change, change, counterparts
from translator.locales import language_of
from translator.markup.addresses import addresses
from translator.markup.placeholders import placeholders
from translator.markup.tags import BROKEN_ENTITY, MAY_STAY_OPEN, STYLE, TAG, Element, Tree, tree
from translator.model import Problem, Severity, Span

ID = "tags"
SEVERITY = Severity.ERROR

MOST = 20
SPOKEN = frozenset({"title", "alt", "aria-label", "aria-description", "placeholder", "content", "label", "summary"})
LOCALIZED = frozenset({"lang", "xml:lang", "hreflang", "dir", "href", "src", "srcset"})
"""Links and images may be the language's own."""
DESTINATIONS = frozenset({"href", "src"})
QUOTES = tuple("„“”«»‚‘’′″")
OWN = frozenset({"sup", "q", "quote", "foreignphrase", "emphasis"})
"""What a language may have of its own: French writes "1<sup>er</sup>", manuals mark foreign words (DocBook)."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per tag that is lost, new, not closed or emptied, per changed attribute, per broken entity."""
    source, target = pair.source, pair.target
    if not target:
        return
    if "&" in target:
        for match in islice(BROKEN_ENTITY.finditer(target), MOST):
            if match[0] not in source:
                yield _problem(f"broken entity “{match[0]}”", there=(match.span(),))
    if "<" in source or "<" in target:
        yield from islice(_tags(pair), MOST)


def _tags(pair: Pair) -> Iterator[Problem]:
    source, target = pair.source, pair.target
    names = {element.name for element in tree(source).elements}
    here, there = tree(source, names), tree(target, names)
    if not here.elements and not there.elements and not there.stray:
        return
    if not here.sound:
        yield from _loose(here, there, source, target)
        return
    yield from _faults(here, there, target)
    yield from _quoted(here, there, target)
    yield from _counts(here, there, source, target)
    if there.sound and _keys(here) == _keys(there):
        yield from _nesting(here, there, target)
        yield from _emptied(here, there, target)
        yield from _attributes(here, there)
        yield from _destinations(here, there, language_of(pair.source_locale), language_of(pair.locale))


def _loose(here: Tree, there: Tree, source: str, target: str) -> Iterator[Problem]:
    """A source that leaves tags open is a piece of a page, or prose: its tags are counted, no more."""
    sides = [
        (Counter(one.name for one in side.elements), Counter(text[slice(*span)].lower() for span in side.stray))
        for side, text in ((here, source), (there, target))
    ]
    if sides[0] != sides[1]:
        yield _problem("the tags differ from the source's", severity=Severity.WARNING)


def _faults(here: Tree, there: Tree, target: str) -> Iterator[Problem]:
    """What a browser closes by itself is closed where the source closes all of its kind."""
    left_open = {one.name for one in here.elements if one.end is None}
    unclosed = (one.span for one in there.elements if one.end is None and one.name in MAY_STAY_OPEN - left_open)
    for span in (*there.unclosed, *unclosed):
        yield _problem(f"{target[slice(*span)]} is not closed", there=(span,))
    for span in there.stray:
        yield _problem(f"{target[slice(*span)]} closes nothing", there=(span,))


def _quoted(here: Tree, there: Tree, target: str) -> Iterator[Problem]:
    """Tags with a value in quotation marks of prose, which a browser takes for a part of it."""
    written = {value for one in here.elements for _, value in one.attributes}
    for element in there.elements:
        if any(value.startswith(QUOTES) and value not in written for _, value in element.attributes):
            tag = target[slice(*element.span)]
            yield _problem(f"{tag} has quotation marks that a browser does not know", there=(element.span,))


def _keys(side: Tree) -> Counter[tuple[str, str]]:
    return Counter(element.key for element in side.elements)


def _counts(here: Tree, there: Tree, source: str, target: str) -> Iterator[Problem]:
    lost, new = _only(here, there), _only(there, here)
    if not lost and not new:
        return
    # A tag that is code on one side ("the `<br>` tag") is there all the same.
    often = [Counter(match[0] for match in TAG.finditer(text)) for text in (source, target)]
    lost, new = (
        [one for one in side if often[0][tag := text[slice(*one.span)]] != often[1][tag]]
        for side, text in ((lost, source), (new, target))
    )
    for one, two in zip_longest(lost, new):
        first = source[slice(*one.span)] if one else "none"
        second = target[slice(*two.span)] if two else "none"
        severity = Severity.WARNING if one is None and two and two.name in OWN else Severity.ERROR
        spans = ((one.span,) if one else (), (two.span,) if two else ())
        yield _problem(f"source {first}, translation {second}", *spans, severity)


def _only(these: Tree, others: Tree) -> list[Element]:
    left = _keys(others)
    only = []
    for element in these.elements:
        if left[element.key] > 0:
            left[element.key] -= 1
        else:
            only.append(element)
    return only


def _nesting(here: Tree, there: Tree, target: str) -> Iterator[Problem]:
    """A bold link may become a link in bold; a list's item stays in its list."""
    sides = [Counter((one.key, _parent(one, side)) for one in side.elements) for side in (here, there)]
    for element in there.elements:
        place = (element.key, _parent(element, there))
        if sides[1][place] > sides[0][place]:
            sides[1][place] -= 1
            names = {element.name, place[1][0]}
            severity = Severity.WARNING if names <= STYLE | {""} else Severity.ERROR
            text = f"{target[slice(*element.span)]} stands inside another tag than in the source"
            yield _problem(text, there=(element.span,), severity=severity)


def _parent(element: Element, side: Tree) -> tuple[str, str]:
    return side.elements[element.parent].key if element.parent >= 0 else ("", "")


def _emptied(here: Tree, there: Tree, target: str) -> Iterator[Problem]:
    filled = Counter(one.key for one in here.elements if one.filled)
    filled.subtract(Counter(one.key for one in there.elements if one.filled))
    for element in there.elements:
        if not element.filled and filled[element.key] > 0 and element.name not in MAY_STAY_OPEN:
            filled[element.key] -= 1
            yield _problem(f"{target[slice(*element.span)]} is empty", there=(element.span,))


def _attributes(here: Tree, there: Tree) -> Iterator[Problem]:
    lost, new = _kept(here) - _kept(there), _kept(there) - _kept(here)
    for one, two in zip_longest(lost, new):
        texts = [f'<{key[0]} {key[1]}="{key[2]}">' if key else "none" for key in (one, two)]
        leads = any(key and key[1] in DESTINATIONS for key in (one, two))
        severity = Severity.ERROR if leads else Severity.WARNING
        yield _problem(f"attribute: source {texts[0]}, translation {texts[1]}", severity=severity)


def _destinations(here: Tree, there: Tree, source_language: str, language: str) -> Iterator[Problem]:
    """Links that lead elsewhere; what is wrong with a whole address is what `addresses` is about."""
    left, right = (
        Counter(
            value
            for element in side.elements
            for name, value in element.attributes
            if name in DESTINATIONS and not addresses(value) and not placeholders(value)
        )
        for side in (here, there)
    )
    lost, new = [*(left - right)], [*(right - left)]

    def became(one: str, other: str) -> Change:
        return change(one, other, source_language, language)

    for one, found in counterparts(lost, new, Change.OTHER, became):
        kind = became(one, found)
        if kind in (Change.DOUBTFUL, Change.OTHER):
            severity = Severity.ERROR if kind is Change.OTHER else Severity.WARNING
            yield _problem(f"link: source {one}, translation {found}", severity=severity)


def _kept(side: Tree) -> Counter[tuple[str, str, str]]:
    return Counter(
        (element.name, name, "" if name in LOCALIZED else value)
        for element in side.elements
        for name, value in element.attributes
        if name not in SPOKEN and name not in {"lang", "xml:lang", "hreflang", "dir"}
    )


def _problem(
    text: str, here: tuple[Span, ...] = (), there: tuple[Span, ...] = (), severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(ID, severity, text, dismissible=False, in_source=here, in_target=there)
