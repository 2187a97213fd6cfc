"""The safety strip: what must be the same in source and translation, side by side: quantities, negations, directions,
names and terms. What the checks found wrong is marked, and so is what has no counterpart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from translator.checks.glossary import is_broken_plural
from translator.checks.pair import Pair
from translator.language import browser
from translator.language.cues import meet
from translator.language.naming import terms
from translator.language.opposites.polarity import DENYING
from translator.language.reading import FACTS, Reading, facts_of
from translator.model import Problem, Severity, Span, Term, TermKind

KINDS = {
    "quantity": ("numbers", "units", "frequency", "durations", "dates", "phones"),
    "negation": ("negation", "modality"),
    "direction": ("direction", "choices"),
    "name": ("names", "medical-names", "proper-names", "siblings"),
    "term": ("glossary",),
}
"""Each kind of claim, with the checks that look at it."""
OBLIGING = ("must", "need", "strict", "required", "prohibited")
MOST = 100
"""So many claims of a kind are shown of each text: nobody reads more."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said on both sides, or on one: the words with their characters, "" and None where it is not said.
    `wrong`: a check found it."""

    kind: str
    source: str
    target: str
    in_source: Span | None = None
    in_target: Span | None = None
    wrong: bool = False


def strip(pair: Pair, problems: Sequence[Problem]) -> list[Claim]:
    """The claims of a pair by kind, in the order of the source; of one without a translation, the source's."""
    here, there = _said(pair.here), _said(pair.there)
    kinds = ("quantity", "negation", "direction")
    claims = [claim for kind in kinds for claim in _paired(pair, kind, here, there, problems)]
    # Many words can be one side of two opposites; what counts is what has its counterpart, or has not and should.
    claims = [one for one in claims if one.kind != "direction" or one.wrong or (one.in_source and one.in_target)]
    return [*claims, *_named(pair, problems), *_terms(pair, problems)]


Said = tuple[str, Span, str]
"""Kind, characters, and what it comes to."""


def _said(reading: Reading) -> list[Said]:
    found: list[Said] = [
        ("quantity", span, fact) for span, fact in facts_of(reading) if fact != "not" and not fact.startswith(FACTS)
    ]
    found += [("negation", cue.span, "not") for cue in reading.negations if cue.what in DENYING]
    found += [("negation", cue.span, cue.what) for cue in reading.modals if cue.what in OBLIGING]
    denied = {span for _, span, _ in found}
    said = (cue for cue in reading.contrasts if cue.what.startswith((*FACTS, "company:")))
    found += [("direction", cue.span, cue.what) for cue in said if cue.span not in denied]
    return sorted(found, key=lambda one: one[1])


def _paired(
    pair: Pair, kind: str, said: Iterable[Said], told: Iterable[Said], problems: Sequence[Problem]
) -> list[Claim]:
    """The claims of one kind: what comes to the same first, then in order what no check objects to; what a check
    found, alone."""
    found = [one for one in problems if one.check in KINDS[kind] and one.severity >= Severity.WARNING]
    left, right = ([one for one in side if one[0] == kind][:MOST] for side in (said, told))
    partners = _partners(left, right, found)
    claims = []
    for here in _spans(left):
        other = partners.get(here)
        wrong = _touched(here, found, source=True) or (other is not None and _touched(other, found, source=False))
        claims.append(Claim(kind, _words(pair.source, here), _words(pair.target, other), here, other, wrong))
    taken = set(partners.values())
    claims += [
        Claim(kind, "", _words(pair.target, span), None, span, _touched(span, found, source=False))
        for span in _spans(right)
        if span not in taken
    ]
    # What one side says in words that only the check could read.
    known = {claim.in_source for claim in claims} | {claim.in_target for claim in claims}
    for problem in found:
        spans = (*problem.in_source, *problem.in_target)
        if spans and not any(meet(span, other) for span in spans for other in known if other):
            source, target = next(iter(problem.in_source), None), next(iter(problem.in_target), None)
            claims.append(
                Claim(kind, _words(pair.source, source), _words(pair.target, target), source, target, wrong=True)
            )
    return claims


def _spans(side: Iterable[Said]) -> list[Span]:
    """Where a side says something: the same words may say two things ("every morning"), and are one claim."""
    return list(dict.fromkeys(span for _, span, _ in side))


def _partners(left: Sequence[Said], right: Sequence[Said], found: Sequence[Problem]) -> dict[Span, Span]:
    """Which claim of the source is which of the translation."""
    partners: dict[Span, Span] = {}
    free = list(right)

    def join(here: Span, there: Span) -> None:
        partners[here] = there
        free[:] = [other for other in free if other[1] != there]

    for item in left:
        same = next((other for other in free if other[2] == item[2]), None)
        if same and item[1] not in partners:
            join(item[1], same[1])
    for problem in found:  # what a check names on both sides is one thing said in two ways
        for one, span in zip(problem.in_source, problem.in_target, strict=False):
            source = next((item for item in left if meet(item[1], one) and item[1] not in partners), None)
            target = next((item for item in free if meet(item[1], span)), None)
            if source and target:
                join(source[1], target[1])
    for item in left:  # what is left over, in order: of what no check objects to, and of an amount that a check misses
        if item[1] in partners:
            continue
        wrong = _touched(item[1], found, source=True)
        calm = (other for other in free if not _touched(other[1], found, source=False))
        if near := next((other for other in calm if _near(item, other, wrong)), None):
            join(item[1], near[1])
    return partners


def _near(item: Said, other: Said, wrong: bool) -> bool:
    """Whether one may stand for the other: a direction of its kind, a wrong quantity of the same unit."""
    if item[0] == "direction":
        return not wrong and item[2].partition(":")[0] == other[2].partition(":")[0]
    return not wrong or (item[0] == "quantity" and item[2].rpartition(" ")[2] == other[2].rpartition(" ")[2])


def _named(pair: Pair, problems: Sequence[Problem]) -> list[Claim]:
    found = [one for one in problems if one.check in KINDS["name"] and one.severity >= Severity.WARNING]
    claims = []
    for forms in names_in(pair):
        start = pair.source.find(forms[0])
        there = next((form for form in forms if form in pair.target), "")
        at = pair.target.find(there)
        here, span = (start, start + len(forms[0])), (at, at + len(there)) if there else None
        claims.append(Claim("name", forms[0], there, here, span, _touched(here, found, source=True)))
    known = [claim.in_source for claim in claims]
    others = (span for problem in found for span in problem.in_source)
    new = (span for span in others if not any(other and meet(span, other) for other in known))
    return [*claims, *(Claim("name", _words(pair.source, span), "", span, None, wrong=True) for span in new)]


@dataclass(frozen=True, slots=True)
class Named:
    """What a page that cannot ask the glossary has to know of it for a text: its names, each with the other forms that
    are as good, and its terms: as the text has them, as the glossary has them, and the pattern (browser.pattern) that
    finds them in a translation, "" where that cannot be told."""

    names: tuple[tuple[str, ...], ...]
    terms: tuple[tuple[str, str, str], ...]


def named(pair: Pair) -> Named:
    found = []
    for span, term in terms_in(pair):
        words = _words(pair.source, span)
        untold = is_broken_plural(term, words, pair.locale)
        found.append((words, term.target, "" if untold else browser.pattern(term.target, pair.locale)))
    return Named(tuple(names_in(pair)), tuple(found))


def names_in(pair: Pair) -> list[tuple[str, ...]]:
    """The names of the source that must stay, each as it stands there and then in the other forms that are as good."""
    return [
        (name, *(other for other in pair.names if other != name and other.casefold() == name.casefold()))
        for name in pair.names
        if name.strip() and name in pair.source
    ]


def terms_in(pair: Pair) -> list[tuple[Span, Term]]:
    """The terms of the source that the glossary translates, each with its words there."""
    used = [term for term in pair.terms if term.kind is TermKind.USE]
    found = ((terms.said(term.source, term.case).search(pair.source), term) for term in used)
    return [(match.span(), term) for match, term in found if match]


def _terms(pair: Pair, problems: Sequence[Problem]) -> list[Claim]:
    found = [one for one in problems if one.check in KINDS["term"]]
    return [
        Claim("term", _words(pair.source, span), term.target, span, None, _touched(span, found, source=True))
        for span, term in terms_in(pair)
    ]


def _touched(span: Span, found: Iterable[Problem], source: bool) -> bool:
    """Whether a check names any of these characters of a side."""
    return any(meet(span, other) for one in found for other in (one.in_source if source else one.in_target))


def _words(text: str, span: Span | None) -> str:
    return " ".join(text[span[0] : span[1]].split()) if span else ""
