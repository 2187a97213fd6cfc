"""Two doses, times, groups or choices of a sentence changed places.

    source       Take two tablets in the morning and one in the evening.
    translation  Sabahları bir, akşamları iki tablet alın.
    finding      source two tablets and one, translation bir and iki tablet

Looked at are two numbers of one unit, parts of the day, days of the week, what the languages' files list under
[choices], medicines, and colours, people, parts of the body and the like (data/siblings.toml), which both texts have
once and the source sets beside each other, with a comma or an "and" between. Told by the words beside them that both
texts have, their only "not" among them: where all that stand at one of the two in the source stand at the other one in
the translation, on both sides; and of two numbers beside two of the others ("10 mg in the morning and 5 mg in the
evening"), or beside two opposites ("two before breakfast and one after it"), by the order in which the four stand. Also
two steps ("wash your hands, then prick your finger"; "ask before you take it"), from where to where ("from Tuesday to
Thursday"), two values over each other ("140/90"), and how much and how often ("one tablet twice a day"); a cause and
what it causes ("obesity raises the risk of arthritis"), who does something and to whom ("the nurse will show your
husband"), of two things the one that is denied ("take A but leave out B"), and two of one kind each in the other's
sentence ("The brown inhaler prevents attacks. Use the blue one during an attack."). Other opposites (left and right)
are told by the check `direction`; nothing is said of texts of more than 400 characters.

Put each beside what it belongs to in the source. Where both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise

from translator.checks.anchors import LONGEST, anchors, done_once
from translator.checks.changed_causes import CAUSING, changed_causes
from translator.checks.changed_counts import changed_counts, changed_sets
from translator.checks.changed_denied import changed_denied, changed_rule
from translator.checks.changed_ends import changed_ends
from translator.checks.changed_order import changed_order
from translator.checks.changed_over import changed_over
from translator.checks.changed_people import DOES, changed_people
from translator.checks.changed_places import are_exchanged, opposites
from translator.checks.changed_sentences import CONTINUED, Thing, changed_sentences, changed_things
from translator.checks.changed_shares import Two, changed_shares
from translator.checks.changed_steps import changed_steps
from translator.checks.contrast import SET_APART
from translator.checks.contrast import check as contrasts
from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.matching.denied import gap
from translator.language.matching.vocabulary import SOURCE
from translator.language.naming import siblings
from translator.language.naming.choices import things_named
from translator.language.naming.names import Name, names, where
from translator.language.numbers.quantity import Quantity
from translator.language.opposites.polarity import denials
from translator.language.opposites.predicates import OPPOSITES
from translator.language.reading import Reading, prose
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "exchanged"
SEVERITY = Severity.ERROR

MOVED = re.compile(r"\b(?:from|then|afterwards|after|before|finally)\b", re.IGNORECASE)
"""Without these words no step and no end changes places."""
TELLING = pieces_with(SOURCE, re.compile(rf"{MOVED.pattern}|{DOES.pattern}|{CAUSING.pattern}", re.IGNORECASE))
"""Nor without any of these a cause, or who does what."""
UNLIKE = re.compile(r"\b(?:unlike|as opposed to|compared (?:with|to))\b", re.IGNORECASE)
"""What stands between two that are said in any order."""
BESIDE = re.compile(r"[,;:.–—]|\b(?:and|but|while|whereas|then|or)\b", re.IGNORECASE)
"""What stands between two things that are set beside each other."""
BESIDE_A_PACE = 9
"""Characters between a number and the "a day" that it belongs to: "three times a day", "günde üç"."""
AROUND = frozenset({"order:before", "order:after"})
FREELY = "phases"
"""A kind of which two may stand in any order, with what they belong to between them: before and after."""
SAME = {"night": "evening"}
"""Parts of the day for which many languages have one word."""
SIBLING = "sibling of "
"""And its name: a kind of data/siblings.toml."""
LISTED = ("symptoms:", "diseases:", "infections:", "foods:")
"""Those whose things are said in any order."""
LISTING = re.compile(r"[\s,;/()]*(?:(?:and|or|plus|with)\b[\s(]*)?", re.IGNORECASE)
"""All that stands between two members of a list."""
JOINED = re.compile(r"\s+(?:and|or)\s+(?:(?:the|your|a|an)\s+)?", re.IGNORECASE)
"""All that stands between two things of which one thing is said."""
KINDS = {"medicine": "medicine", "brand": "medicine", "person": "person"}
"""The names of one kind."""
NUMBER = "number of "
"""And a unit: the kind of a number, which no kind of [choices] begins with."""
Things = tuple[dict[Thing, Span], dict[Thing, Span]]
"""What both texts name once."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence in which two things changed places."""
    if max(len(pair.source), len(pair.target)) > LONGEST or language_of(pair.source_locale) != SOURCE:
        return
    if not (pair.here.known and pair.there.known) or pair.copied:
        return
    read = pair.here
    two = len(read.quantities) + len(read.dayparts) + len(read.weekdays) > 1
    two = two or _names_two(pair.source, pair.source_locale)
    if not two and not read.negations and not TELLING(pair.source):
        return  # as most texts
    changed = [_changed(pair, here, there, two=two) for here, there in pair.parts]
    changed = changed if any(changed) else [_denied(pair) or (_in_other_sentences(pair) if two else None)]
    yield from (_problem(pair, *found) for found in changed if found is not None)


def _changed(pair: Pair, here: Span, there: Span, *, two: bool) -> tuple[Iterable[Span], Iterable[Span]] | None:
    """What changed places in a sentence. `two`: the source names two numbers, times or things."""
    if SET_APART.search(pair.source, *here):
        return changed_rule(pair, (here, there)) if not any(contrasts(pair)) else None  # told by the check `contrast`
    found = _moved(pair, here, there) or (_opposed(pair, here, there) if two else None)
    if two and found is None and not _are_around(pair, here):
        found = _exchanged(pair, here, there)
    return found or changed_rule(pair, (here, there))


def _denied(pair: Pair) -> tuple[Iterable[Span], Iterable[Span]] | None:
    """What changed places in two sentences of which one denies something."""
    for (here, there), (behind, after) in pairwise(pair.parts):
        if (found := changed_rule(pair, ((here[0], behind[1]), (there[0], after[1])), only_names=True)) is not None:
            return found
    return changed_denied(pair)


def _in_other_sentences(pair: Pair) -> tuple[Two, Two] | None:
    """Two things of which each stands in the sentence of the other."""
    if len(pair.parts) < 2 or CONTINUED.search(pair.source):
        return None
    whole = (0, len(pair.source)), (0, len(pair.target))
    return changed_sentences(pair, *_named_once(pair, *whole))


def _problem(pair: Pair, here: Iterable[Span], there: Iterable[Span]) -> Problem:
    spans, places = map(_outermost, (here, there))
    text = f"source {pair.said(spans, True)}, translation {pair.said(places, False)}"
    return Problem(ID, SEVERITY, text, in_source=spans, in_target=places)


def _outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The places in order, without those that another has within: "pill" of "contraceptive pill"."""
    places = sorted({*spans})
    return tuple(
        one for one in places if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in places)
    )


def _moved(pair: Pair, here: Span, there: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Two values over each other, two steps, two ends, or how much and how often, each in the other's place."""
    amounts = _within(pair.here, here), _within(pair.there, there)
    return (
        changed_over(pair.source, pair.target, (here, there))
        or changed_steps(pair, (here, there))
        or changed_ends(pair, (here, there))
        or changed_causes(pair, (here, there))
        or changed_order(pair, (here, there))
        or changed_people(pair, (here, there))
        or changed_counts(pair.source, *amounts)
        or changed_sets(pair.source, pair.target, pair.locale, *amounts)
    )


def _names_two(text: str, locale: str) -> bool:
    return len(things_named(text, locale)) > 1 or len(siblings.named_together(text, locale)) > 1 or len(names(text)) > 1


def _opposed(pair: Pair, here: Span, there: Span) -> tuple[Two, Two] | None:
    """Two numbers that stand with two opposites, each with the other one in the translation."""
    numbers = _within(pair.here, here), _within(pair.there, there)
    if min(map(len, numbers)) < 2:
        return None
    cues = [within(reading.contrasts, part) for reading, part in ((pair.here, here), (pair.there, there))]
    for ours, theirs in opposites(*cues):
        left, right = ((one.span, two.span) for one, two in (ours, theirs))
        if _stand_beside(pair, *left) and (found := changed_shares(numbers, (left, right))) is not None:
            return found
    return None


def _exchanged(pair: Pair, here: Span, there: Span) -> tuple[Two, Two] | None:
    ours, theirs = _named_once(pair, here, there)
    if (found := changed_things(pair, (here, there), ours, theirs)) is not None:
        return found
    both = [
        two
        for two in combinations(ours, 2)
        if two[0][0] == two[1][0] and _stand_beside(pair, *(ours[one] for one in two)) and not _is_list(pair, ours, two)
    ]
    if not both:
        return None
    same = ((ours[one], theirs[one]) for one in ours if one in theirs)
    known = sorted({*anchors(pair, (here, there)), *same, *_denied_once(pair, here, there), *_done(pair, here, there)})
    numbers = _within(pair.here, here), _within(pair.there, there)
    for one, two in both:
        if one not in theirs or two not in theirs:
            continue
        left, right = ((side[one], side[two]) for side in (ours, theirs))
        if not _is_number(one) and (found := changed_shares(numbers, (left, right))) is not None:
            return found
        if _is_number(one) and _paced(pair.here, left, here) & _paced(pair.there, right, there):
            continue
        cues = [(Cue(one[1], first), Cue(two[1], second)) for first, second in (left, right)]
        if are_exchanged(pair, known, *cues):
            return left, right
    return None


def _named_once(pair: Pair, here: Span, there: Span) -> Things:
    """What can change places and a part of either text names once."""
    called = _called(pair, here)
    ours = _things(pair.source, pair.source_locale, pair.here, here)
    ours.update({thing: at for thing, (at, _) in called.items()})
    theirs = _things(pair.target, pair.locale, pair.there, there) if ours else {}
    for thing, (_, name) in called.items():
        if (at := where(name, pair.target[slice(*there)])) is not None:
            theirs[thing] = at[0] + there[0], at[1] + there[0]
    return ours, theirs


def _denied_once(pair: Pair, here: Span, there: Span) -> Iterator[tuple[Span, Span]]:
    """The places of the only "not" of both texts."""
    left, right = (
        [cue.span for cue in denials(within(reading.negations, part))]
        for reading, part in ((pair.here, here), (pair.there, there))
    )
    if len(left) == len(right) == 1:
        yield left[0], right[0]


def _done(pair: Pair, here: Span, there: Span) -> Iterator[tuple[Span, Span]]:
    """The places of two opposites that are done, each of which both texts name once: "wear" and "take off"."""
    done = done_once(pair, (here, there))
    for both in combinations(sorted(done), 2):
        if frozenset(both) in OPPOSITES:
            yield from map(done.__getitem__, both)


def _called(pair: Pair, part: Span) -> dict[Thing, tuple[Span, Name]]:
    """The medicines and brands, and the people, that a part of the source names once, where there are two of a kind."""
    found: defaultdict[Thing, list[Name]] = defaultdict(list)
    end = part[0]
    for name in sorted(names(pair.source), key=lambda one: one.span):
        if part[0] <= name.span[0] < part[1] and name.kind in KINDS:
            if found and LISTING.fullmatch(pair.source, end, name.span[0]):
                return {}  # "ibuprofen and warfarin": of both the same is said
            found[KINDS[name.kind], name.forms[0]].append(name)
            end = name.span[1]
    kinds = Counter(kind for kind, _ in found)
    return {
        thing: (named[0].span, named[0]) for thing, named in found.items() if len(named) == 1 and kinds[thing[0]] > 1
    }


def _paced(reading: Reading, two: Two, part: Span) -> set[int]:
    """Which of two numbers says how often "a day" something is done, beside which it stands; nothing where both seem
    to."""
    paces = within(reading.rhythms, part)
    beside = {at for at, span in enumerate(two) if any(gap(cue.span, span) <= BESIDE_A_PACE for cue in paces)}
    return beside if len(beside) == 1 else set()


def _is_number(thing: Thing) -> bool:
    return thing[0].startswith(NUMBER)


def _within(reading: Reading, part: Span) -> list[Quantity]:
    return [one for one in reading.quantities if part[0] <= one.span[0] < part[1]]


def _are_around(pair: Pair, part: Span) -> bool:
    """Whether a sentence says what is before and what is after one thing, which stands with either then."""
    return AROUND.issubset(cue.what for cue in within(pair.here.contrasts, part))


def _stand_beside(pair: Pair, one: Span, two: Span) -> bool:
    (_, end), (start, _) = sorted((one, two))
    source = prose(pair.source)
    return BESIDE.search(source, end, start) is not None and UNLIKE.search(source, end, start) is None


def _is_list(pair: Pair, ours: Mapping[Thing, Span], two: tuple[Thing, Thing]) -> bool:
    """Whether two things, of which nothing is counted, stand in a list of two: "the lips or tongue"."""
    (_, end), (start, _) = sorted(ours[one] for one in two)
    return not _is_number(two[0]) and JOINED.fullmatch(pair.source, end, start) is not None


def _things(text: str, locale: str, reading: Reading, part: Span) -> dict[Thing, Span]:
    """What a part of a text names once, of what can change places."""
    found: defaultdict[Thing, list[Span]] = defaultdict(list)
    for one in _within(reading, part):
        if one.kind != "ordinal" and not one.is_range:
            found[NUMBER + one.unit, one.low].append(one.span)
    for kind, cues in (("part of the day", reading.dayparts), ("day", reading.weekdays)):
        for cue in within(cues, part):
            found[kind, SAME.get(cue.what, cue.what)].append(cue.span)
    for (span, kind), things in things_named(text, locale).items():
        if part[0] <= span[0] < part[1] and len(things) == 1 and kind != FREELY:
            found[kind, min(things)].append(span)
    for span, things in siblings.named_together(text, locale).items():
        thing = min(things).removesuffix(siblings.LOOSE)
        if part[0] <= span[0] < part[1] and len(things) == 1 and not thing.startswith(LISTED):
            found[SIBLING + thing.split(":")[0], thing].append(span)
    kinds = Counter(kind for kind, _ in found)
    return {thing: spans[0] for thing, spans in found.items() if len(spans) == 1 and kinds[thing[0]] > 1}
