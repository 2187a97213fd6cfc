"""What the source denies, the translation denies; what it does not deny, the translation does not deny either.

Words such as "not", "no", "never" and "without" are looked for on both sides, sentence by sentence where both
texts have as many. A word that denies by its sense ("only", "un-") may stand for one, if it does not stand for a
word of its own kind as well.

    source       Do not drive.
    translation  Fahren Sie.
    finding      source not, translation none

A translation may say the same the other way round. Nothing is said where one text denies twice ("never without"),
where "not long" became "short", "not until" became "only when" or "need not stop" became "may go on". Where the
translation names nothing that the source names ("nothing wrong with your ear", "all is well"), or ends with a verb
that may be a command not to (Turkish "Yaraya dokunma."; "dokunma" is "touching" as well), it is only a warning. So is
an "only" of the source that the translation has lost, and one "not" more or less where both texts deny.

Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translator.checks.answered import misanswered
from translator.checks.bounded import NOT_ONLY, ONLY, anybody, bounded, unbounded
from translator.checks.converse import is_not_before
from translator.checks.pair import Pair
from translator.checks.refrained import refrained
from translator.checks.stand_ins import WAIT, left_to_stand, not_said_again, said_of_the_same, standing_in
from translator.language.cues import Cue, holder, within
from translator.language.lexicon import lexicon
from translator.language.matching.denied import Part, far_from_denied
from translator.language.matching.vocabulary import named
from translator.language.opposites.denying import (
    affirms,
    beginning,
    clause_of,
    denies_once,
    either,
    joined,
    joins,
    last_joined,
    listed,
    torn,
    verb_last,
)
from translator.language.opposites.excuses import (
    BEFORE,
    BOUNDS,
    EXCEPT,
    MOST,
    NEAR,
    NEXT,
    PRIVATIVE,
    before,
    is_later,
    pairs,
    places,
    turned,
    twice,
    undone,
    whole,
    zeros,
)
from translator.language.opposites.polarity import ASIDE, CONCORD, DENYING, WITHOUT, denials, implied, spare, unpaired
from translator.language.opposites.predicates import denied_by, predicates, said_by_opposite
from translator.model import Problem, Severity, Span

ID = "negation"
SEVERITY = Severity.ERROR

NOT_WITHOUT = (ONLY, NOT_ONLY, "scarce")
"""Kinds that never say "without": "without a prescription" is not "on prescription only"."""
AROUND = 200
"""No side of opposites that a word is a part of begins so many characters before its sentence."""
COMPANY = "company:"
LACKING = "company:without"
LONG = 160
"""Characters of a sentence in which several denials cannot be told apart."""
COMMAND = re.compile(r"[\W_]{0,9}(?:please )?(?:do )?", re.IGNORECASE)
"""What stands before the "not" of an English command."""
LISTED = re.compile(r"[^,;:.!?–—]{1,40}(?:,| –| —)?\s(?:and |or )?|, (?:and |or )?")
"""What stands between the denials of a list: "no oil, no glue and no varnish"."""
NOUN_DENIED = re.compile("no|nor|neither", re.IGNORECASE)
"""Denies a noun, as "without" does, which stands for two: "without sugar and no colours"."""
NOT_THERE = re.compile(
    r"not (?:in|on|at|against|near|over|under|by|with|to|for|from|into|inside|next|before|after|during|behind)\b",
    re.IGNORECASE,
)
"""Denies a place or the like, as one "not" of the other text does of several."""
JOINED = re.compile(r"(?:^|[,;:–—(]|\b(?:and|or|nor|but|with|of))\s*$", re.IGNORECASE)
"""Behind which a "no" is of the verb before: "contains no sugar and no alcohol"."""
HELD = frozenset({"contain", "use"})
"""What is said of what is in something."""
SHARED = re.compile(r"\b(?:n?or|neither|and)\b", re.IGNORECASE)
"""By which one denial is of several things."""
SEMICOLON = re.compile("[;؛]")
AS = re.compile(r" (?:nearly |quite |half |just )?(?:as|so)\b", re.IGNORECASE)
FORBIDDEN = frozenset({"abstain", "prohibited"})
"""What is said without a "not": refrain from, wait until."""
LAST_WORD = re.compile(r"\W*(?:$|[.!?])")
"""What stands behind the last word of a sentence."""
FEWER = "amount:less"
ALLOWED = frozenset({"may", "optional"})
"""What is so is not prevented."""
STOPS = (".", "!")
FEW = 3
"""Words of a translation that is no heading."""
SEVERAL = 6
"""And of one that ends with a verb, whatever its source says before the "not"."""
NONE = "None"
"""A value in programs, as its capital tells."""
BEGINNING = ("", ".", "!", "?")
"""What stands before the first word of a sentence, whose capital tells nothing."""
TOKEN = re.compile(r"[\w./+-]")
LONGEST = 40
"""Characters of a program's word before and behind a part of it."""
QUOTE = re.compile("[\"'`“”‘’«»„<>]")
Cues = tuple[Sequence[Cue], Sequence[Cue]]
"""Of the source, and of the translation."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence where one side denies and the other does not, or not as often."""
    if not pair.target.strip() or not (pair.here.known and pair.there.known):
        return
    if not pair.here.negations and not pair.there.negations:
        return
    kept, none = _kept(pair), zeros(pair.here)
    claimed = _claimed(pair, [cue for cue in pair.here.negations if pair.source[slice(*cue.span)] not in kept])
    yield from (_told(pair, span, other) for span, other in misanswered(pair))
    for here, there in pair.parts:
        left, right = _unpaired(pair, within(claimed, here), within(pair.there.negations, there))
        left, right = said_of_the_same(pair, left, right, here, there)
        if problem := _at_once(pair, left, right, here, there):
            yield problem
            continue
        alone = torn(right, pair.target, there, pair.locale) if not _ends_forbidding(pair, there) else []
        if alone and (denied := denials(left) or [cue for cue in left if cue.what == ONLY]):
            yield _said(pair, denied, alone)
            continue
        if _said_of_one(pair, left, right, here, there):
            yield _said(pair, denials(left), denials(right))
            continue
        ours, theirs = standing_in(pair, left, right, here, there)
        if _more(
            left,
            _standing(pair, left, right, here, there),
            spare(theirs, ours),
            here[1] - here[0],
            _fewer(pair, left, right),
            _shared(pair, left, right, here, there),
        ):
            yield from _found(pair, ours, here, there, lost=True)
        elif (
            denials(right)
            and not (denials(left) or spare(ours, theirs))
            and bisect_left(none, here[0]) == bisect_left(none, here[1])
            and not is_not_before(pair, (here, there))
            and not _is_not_yet(pair, right, here, there)
        ):
            yield from _found(pair, theirs, there, here, lost=False)
        else:
            yield from _otherwise(pair, (left, right), (ours, theirs), here, there)


def _at_once(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> Problem | None:
    """What is found by a word that nothing else is asked of: an "only" that is lost, or became "anyone"; what is left
    undone, and done."""
    if both := anybody(pair, left, right, here, there):
        return _told(pair, *both)
    if left_undone := refrained(pair, right, here, there):
        return _told(pair, left_undone)
    if only := unbounded(pair, left, right, here, there):
        return _told(pair, only, severity=Severity.WARNING)
    return None


def _otherwise(pair: Pair, all_: Cues, left_over: Cues, here: Span, there: Span) -> Iterator[Problem]:
    """What is found where both sides deny, or words of the translation may stand for a "not"; `left_over` are the words
    that stand for nothing else."""
    (left, right), (ours, theirs) = all_, left_over
    if _once_more(pair, left, right, spare(ours, theirs), here, there) or _apart(pair, left, right, here, there):
        yield _said(pair, denials(left), denials(right), Severity.WARNING)
    elif denials(left) and not denials(right) and _far(pair, left, spare(theirs, ours), here, there):
        spans = tuple(cue.span for cue in denials(left))
        text = f"source {pair.said(spans, True)}, translation none"
        yield Problem(ID, Severity.WARNING, text, in_source=spans)
    elif beside := _denied_beside(pair, left, right, here, there):
        yield _said(pair, [], beside)
    else:
        yield from (_said(pair, *both) for both in bounded(pair, left, right, here, there))


def _unpaired(pair: Pair, left: Sequence[Cue], right: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """The words of each side but for each "without" that both have; all, where the source's "no" may be a part of it:
    "sugar-free, with no colours", «без сахара и красителей»."""
    if any(NOUN_DENIED.fullmatch(pair.source, *cue.span) for cue in denials(left)):
        return list(left), list(right)
    return unpaired(left, right)


def _said_of_one(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source denies two things, the last by the "not" of a verb of its own, and the translation ends with
    what contains or uses that, and denies what stands before: "latex-free and contains no egg", "latexfrei und enthält
    Ei"."""
    own, others = denials(left), denials(right) or [cue for cue in right if cue.what == PRIVATIVE]
    if not 0 < len(others) < len(own) or own[-1].what != "own" or others[-1].what == CONCORD:
        return False
    before = pair.source[max(here[0], own[-1].span[0] - NEXT) : own[-1].span[0]]
    if NOUN_DENIED.fullmatch(pair.source, *own[-1].span) and JOINED.search(before):
        return False
    start = last_joined(pair.target, pair.locale, there)
    if start is None or others[-1].span[1] > start:
        return False
    held = {cue.what for cue in within(predicates(pair.target, pair.locale), (start, there[1]))} & HELD
    denied = denied_by(pair.source, pair.source_locale, own[-1].span) | _before(pair, own[-1], here)
    said = {cue.what for cue in within(predicates(pair.source, pair.source_locale), (here[0], own[-2].span[1]))}
    return bool(held) and bool(denied & HELD) and held.isdisjoint(said)


def _before(pair: Pair, denial: Cue, here: Span) -> set[str]:
    """What the verb right before a denial of the source says: "contains no"."""
    known = within(predicates(pair.source, pair.source_locale), (here[0], denial.span[0]))
    return {cue.what for cue in known if cue.span[1] + 1 == denial.span[0]}


def _standing(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> list[Cue]:
    """The words of the translation, without those that are just what the source denies, where it denies more often."""
    many = sum(cue.what == "own" for cue in left)
    if not 0 < len(denials(right)) < many or not implied(right):
        return list(right)
    kept = left_to_stand(pair, left, right, here, there)
    return [cue for cue in right if cue in kept or cue in denials(right)]


def _kept(pair: Pair) -> set[str]:
    """The denials of the source that are words to be typed, which the translation keeps, and which deny nothing there:
    "reply NO"."""
    words = {pair.source[slice(*cue.span)] for cue in pair.here.negations}
    typed = {word for word in words if len(word) > 1 and word.isupper()}
    there = {word: re.search(rf"(?<!\w){re.escape(word)}(?!\w)", pair.target) for word in typed}
    starts = {at.start() for at in there.values() if at}
    denying = {start for start in starts for cue in pair.there.negations if cue.span[0] <= start < cue.span[1]}
    return {word for word, at in there.items() if at and at.start() not in denying}


def _claimed(pair: Pair, cues: list[Cue]) -> list[Cue]:
    """The words of the source but for the denials that stay as they are, where the translation denies less often."""
    if len(denials(pair.there.negations)) >= len(denials(cues)) and not implied(cues):
        return cues
    return [cue for cue in cues if cue.what not in DENYING or not _stays(pair, cue.span)]


def _stays(pair: Pair, span: Span) -> bool:
    """Whether a denial of the source is a part of a program's name or line, which the translation has as it stands, and
    which denies nothing there: "no-referrer", "True or None", the line of a file, a "no" to be answered."""
    start, end = span
    token = _token(pair.source, span)
    if len(token) > end - start or (token == NONE and pair.source[:start].rstrip()[-1:] not in BEGINNING):
        places = re.finditer(rf"(?<![\w-]){re.escape(token)}(?![\w-])", pair.target)
    elif QUOTE.match(pair.source, start - 1) and QUOTE.match(pair.source, end):
        both = rf"(?<={QUOTE.pattern}){re.escape(token)}(?={QUOTE.pattern})"
        places = re.finditer(both, pair.target, re.IGNORECASE)
    elif "\n" in pair.source.strip():
        line = pair.source[pair.source.rfind("\n", 0, start) + 1 :].partition("\n")[0].strip()
        places = re.finditer(re.escape(line), pair.target)
    else:
        return False
    spans = [at.span() for at in places]
    denied = denials(pair.there.negations)
    return bool(spans) and not any(
        one.span[0] < last and first < one.span[1] for first, last in spans for one in denied
    )


def _token(text: str, span: Span) -> str:
    """A word with what is written together with it by hyphens and the like: "no-pie-link.specs"."""
    start, end = span
    while start > max(0, span[0] - LONGEST) and TOKEN.match(text, start - 1):
        start -= 1
    while end < span[1] + LONGEST and TOKEN.match(text, end):
        end += 1
    return text[start:end].rstrip(".-/+")


def _more(
    left: Sequence[Cue], right: Sequence[Cue], weak: Sequence[Cue], length: int, fewer: bool, shared: bool
) -> bool:
    """Whether the source denies more often than the translation, which has no word that may stand for a "not"; `weak`
    are those that might. In a long sentence, or a text that was not read by its sentences, only that it denies and the
    translation does not. `fewer`: what denies there cannot stand for more. `shared`: one stands for all."""
    denied = denials(left)
    if denials(right) and shared:
        return False
    if denials(right):
        many = sum(cue.what == "own" for cue in left)
        if fewer and not weak:
            many = len(denied)  # "without a referral we are unable to"
        return length <= LONG and many > len(right) and not implied(right)
    if denied and all(cue.what == WITHOUT for cue in denied):
        return {cue.what for cue in weak} == {ONLY, EXCEPT} or all(cue.what in NOT_WITHOUT for cue in weak)
    return bool(denied) and not weak


def _fewer(pair: Pair, left: Sequence[Cue], right: Sequence[Cue]) -> bool:
    """Whether the denials of the translation cannot stand for more of the source: in a language that denies as often,
    or as "without" is all that denies; but for "no" and "nor", as one "without" is said of several nouns."""
    if any(NOUN_DENIED.fullmatch(pair.source, *cue.span) for cue in denials(left)):
        return False
    return denies_once(pair.locale) or all(cue.what == WITHOUT for cue in denials(right))


def _once_more(
    pair: Pair, left: Sequence[Cue], right: Sequence[Cue], weak: Sequence[Cue], here: Span, there: Span
) -> bool:
    """Whether the translation denies more often than the source does, which has no word left, `weak`, that may stand
    for a "not", no list of what is denied, and no "before"; in a language that denies as often as English."""
    own, others = denials(left), denials(right)
    if weak or not 0 < len(own) < len(others) or there[1] - there[0] > LONG or not denies_once(pair.locale):
        return False
    if before(pair.here, here) or any(cue.what == CONCORD for cue in (*left, *others)):
        return False
    if len(others) == len(own) + 2 and pairs(others) > pairs(own):
        return False  # "every", "none without"
    return SHARED.search(pair.source, *here) is None and not joined(pair.target, pair.locale, others)


def _apart(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether one text denies in several places, and the other has not even as many words that may stand for that;
    an "only" may stand for two, and "until" may bring a "not" with it."""
    turning = bool(within(pair.here.turning, here) or within(pair.there.turning, there))
    for cues, others in ((left, right), (right, left)):
        # "If you do not bring it, you cannot be seen" is "only with it".
        possible = sum(2 if cue.what == ONLY else 1 for cue in others) + turning
        if (
            places(denials(cues)) > max(1, possible)
            and places(_plain(pair, cues, here, there, cues is left)) > possible
        ):
            return True
    return False


def _plain(pair: Pair, cues: Sequence[Cue], here: Span, there: Span, ours: bool) -> list[Cue]:
    """The denials of a part that the other text does not say by an opposite: "wear", "do not take off"."""
    text, other = (pair.source, pair.source_locale), (pair.target[slice(*there)], pair.locale)
    if not ours:
        text, other = (pair.target, pair.locale), (pair.source[slice(*here)], pair.source_locale)
    return [cue for cue in denials(cues)[:MOST] if not said_by_opposite(*text, cue.span, *other)]


def _shared(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source denies each thing of a list by itself, and the translation all of them by one word that the
    language has for that, "no oil, no glue" as "weder Öl noch Kleber", or by its verb, where that stands last."""
    own = [cue.span for cue in left if cue.what == "own"]
    if len(own) < 2 or not all(LISTED.fullmatch(pair.source, one[1], two[0]) for one, two in pairwise(own)):
        return False
    if verb_last(pair.locale) and all(NOUN_DENIED.fullmatch(pair.source, *span) for span in own):
        last = [cue for cue in denials(right) if LAST_WORD.match(pair.target, cue.span[1])]
        return bool(last) and not affirms(pair.target, pair.locale, (there[0], last[0].span[0]))
    if all(NOT_THERE.match(pair.source, span[0]) for span in own) and _in_a_list(pair, denials(right), there):
        return True
    if _is_forbidden_together(pair, denials(right), here, there):
        return True
    pattern = listed("sharing", pair.locale)
    return pattern is not None and any(pattern.match(pair.target, *cue.span) for cue in right)


def _is_forbidden_together(pair: Pair, cues: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source lists what may not be done, and the translation forbids it by the "not" of its only "may", or
    by one word, which stands in one clause with an "and": "no food and no drinks are allowed", "Essen und Getränke sind
    nicht erlaubt". Not by the "not" of one of the things: "es darf kein Blut abgenommen und …"."""
    modals, others = within(pair.here.modals, here), within(pair.there.modals, there)
    if len(cues) != 1 or [cue.what for cue in modals] != ["may"] or len(others) != 1:
        return False
    (start, end), may = cues[0].span, others[0].span
    if not (may[0] < end and start < may[1]) and not 0 <= may[0] - end < NEAR:
        return False
    clause = clause_of(pair.target, (min(start, may[0]), max(end, may[1])), there)
    ahead, behind = (joins(pair.target[slice(*span)], pair.locale) for span in ((clause[0], start), (end, clause[1])))
    if lexicon(pair.locale).settings.get("join_prefix"):
        return ahead or behind  # «لا يُسمح بالطعام والشراب»
    return ahead and not behind


def _in_a_list(pair: Pair, cues: Sequence[Cue], there: Span) -> bool:
    """Whether an "or" stands in the clause of one of these words of the translation, where its "not" is of both: behind
    it, or before it where the verb stands last, with no "and" between."""
    or_ = either(pair.locale)
    if or_ is None:
        return False
    for cue in cues:
        start, end = clause_of(pair.target, cue.span, there)
        shared = (start, cue.span[0]) if verb_last(pair.locale) else (cue.span[1], end)
        found = or_.search(pair.target, *shared)
        between = found and sorted((cue.span, found.span()))
        if between and not joins(pair.target[between[0][1] : between[1][0]], pair.locale):
            return True
    return False


def _far(pair: Pair, left: Sequence[Cue], weak: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the words that may stand for the "not" of the source have nothing to do with what is denied."""
    if any(cue.what in FORBIDDEN for cue in within(pair.there.modals, there)) or before(pair.here, here):
        return False
    if any(cue.what in BOUNDS for cue in within(pair.here.contrasts, here)):
        return False  # "not … more than"
    if is_later(pair.here, here, pair.there, there):
        return False  # "not for a day", "a day later at the earliest"
    texts = Part(pair.source, pair.source_locale, here), Part(pair.target, pair.locale, there)
    return far_from_denied(weak, texts[1], denials(left), texts[0])


def _denied_beside(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> list[Cue]:
    """The only "not" of a translation that says the source's only denial, a "without", by a word of its own besides:
    "contagious even without blisters", "n'est pas contagieux, même en l'absence de vésicules"."""
    own = denials(right)
    if [cue.what for cue in left] != [WITHOUT] or [cue.what for cue in own] != ["own"]:
        return []
    claimed = denials(within(pair.here.negations, here))
    if any(pair.source[slice(*cue.span)].lower() != WITHOUT for cue in claimed):
        return []  # "unable to walk without a stick"
    lacks = [cue for cue in within(pair.there.contrasts, there) if cue.what == LACKING and cue.span != own[0].span]
    apart = all(cue.span[0] - own[0].span[1] > NEXT // 2 or cue.span[1] < own[0].span[0] for cue in lacks)
    return own if lacks and apart else []


def _told(pair: Pair, span: Span, other: Span | None = None, severity: Severity = SEVERITY) -> Problem:
    """A problem of these places of both texts."""
    others = (other,) if other else ()
    text = f"source {pair.said([span], True)}, translation {pair.said(others, False)}"
    return Problem(ID, severity, text, in_source=(span,), in_target=others)


def _said(pair: Pair, here: Sequence[Cue], there: Sequence[Cue], severity: Severity = SEVERITY) -> Problem:
    spans, others = tuple(cue.span for cue in here), tuple(cue.span for cue in there)
    text = f"source {pair.said(spans, True)}, translation {pair.said(others, False)}"
    return Problem(ID, severity, text, in_source=spans, in_target=others)


def _found(pair: Pair, cues: Sequence[Cue], part: Span, other: Span, *, lost: bool) -> Iterator[Problem]:
    """That this part of one text denies, and the other part of the other text does not."""
    reading, others = (pair.here, pair.there) if lost else (pair.there, pair.here)
    otherwise = {cue.span for cue in within(reading.negations, part) if cue.what == ASIDE and not lost}
    own = [cue for cue in denials(cues) if cue.span not in otherwise]  # not "yoksa", which is "or else" too
    counterparts = within(others.negations, other)
    sides = within(reading.contrasts, (part[0] - AROUND, part[1]))
    own = _apart_from_sides(own, sides, within(others.contrasts, other))
    weak = spare(whole(cues, sides, within(others.contrasts, other)), counterparts)
    none = _denied_twice(pair, own, weak, within(reading.clauses, part), other, lost) and not denials(counterparts)
    possible = undone(own, weak) and any(cue.what in ALLOWED for cue in within(others.modals, other))
    if not own or none or possible:
        return
    if turned(reading, part, others, other, lost) and not (lost and _waits_for_it(pair, own, other)):
        return
    if lost and _is_less(pair, own, other):
        return
    text, spans = (pair.source if lost else pair.target), tuple(cue.span for cue in own)
    counterpart = (pair.target if lost else pair.source)[slice(*other)]
    locales = (pair.source_locale, pair.locale) if lost else (pair.locale, pair.source_locale)
    both = (text, locales[0]), (counterpart, locales[1])
    plain = [span for span in spans[:MOST] if not said_by_opposite(*both[0], span, *both[1])]
    if len(plain) < len(spans[:MOST]) and len(plain) <= sum(cue.what != WITHOUT for cue in denials(counterparts)):
        return
    said = pair.said(spans, lost)
    message = f"source {said}, translation none" if lost else f"source none, translation {said}"
    unsure = lost and _commanded(pair, pair.source[part[0] : own[0].span[0]], counterpart)
    reworded = _says_nothing_of(pair, *((part, other) if lost else (other, part)))
    severity = Severity.WARNING if unsure or reworded else SEVERITY
    yield Problem(ID, severity, message, in_source=spans if lost else (), in_target=() if lost else spans)


def _apart_from_sides(own: Sequence[Cue], sides: Sequence[Cue], others: Sequence[Cue]) -> list[Cue]:
    """The denials but for those that are a word of a phrase for one of two opposites which the other text says as well:
    "nicht befestigt" is "loose"."""
    same = {one.what for one in others if not one.what.startswith(COMPANY)}
    said = holder({one.span for one in sides if one.what in same} - {cue.span for cue in own})
    return [cue for cue in own if not said(cue.span)]


def _denied_twice(
    pair: Pair, own: Sequence[Cue], weak: Sequence[Cue], clauses: Sequence[Cue], other: Span, lost: bool
) -> bool:
    """Whether two denials of a text make none: `own`, or its only one and a word of `weak` without a counterpart."""
    none = twice(own, weak, clauses)
    if none and len(own) == 2 and all(cue.what != WITHOUT for cue in own):
        text, between = pair.source if lost else pair.target, (own[0].span[1], own[1].span[0])
        if lost and SHARED.search(text, *between):
            return False  # "not … and never"
        apart = listed("own_clause", pair.source_locale if lost else pair.locale)
        return not (SEMICOLON.search(text, *between) or (apart and apart.search(text, *between)))
    if none and len(own) == 1:
        behind = within(weak, (own[0].span[1], own[0].span[1] + NEAR))
        none = twice(own, not_said_again(pair, behind, other, lost), clauses)
    return none


def _is_not_yet(pair: Pair, right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source says "before", and the translation "even when … not yet"."""
    own, meanwhile = denials(right), beginning("meanwhile", pair.locale)
    if meanwhile is None or len(own) != 1 or all(cue.what != BEFORE for cue in within(pair.here.contrasts, here)):
        return False
    if any(cue.what == BEFORE for cue in within(pair.there.contrasts, there)):
        return False
    start, end = clause_of(pair.target, own[0].span, there)
    not_yet = beginning("not_yet", pair.locale)
    return bool(meanwhile.search(pair.target, start, end) and not_yet and not_yet.search(pair.target, start, end))


def _waits_for_it(pair: Pair, own: Sequence[Cue], other: Span) -> bool:
    """Whether the source says not to wait until something is, and the translation to wait for it."""
    if not all(WAIT in denied_by(pair.source, pair.source_locale, cue.span) for cue in own[:MOST]):
        return False
    return any(cue.what == WAIT for cue in within(predicates(pair.target, pair.locale), other))


def _is_less(pair: Pair, own: Sequence[Cue], other: Span) -> bool:
    """Whether the source says "not as … as", and the translation "less … than"."""
    if not all(AS.match(pair.source, cue.span[1]) for cue in own):
        return False
    return any(cue.what == FEWER for cue in within(pair.there.contrasts, other))


def _says_nothing_of(pair: Pair, here: Span, there: Span) -> bool:
    """Whether this part of the translation names nothing that the source is known to name: it is said otherwise."""
    words = named(pair.source[slice(*here)], pair.target[slice(*there)], pair.source_locale, pair.locale)
    return any(word.firm for word in words) and not any(word.said for word in words)


def _commanded(pair: Pair, before: str, counterpart: str) -> bool:
    """Whether the source's "not", with this before it, forbids, and the last word of the translation may be a command
    not to. Of few words it may be a noun, without a full stop too."""
    words = counterpart.split()
    if not _may_forbid(words, pair.locale):
        return False
    stopped = words[-1].endswith(STOPS)
    if COMMAND.fullmatch(before) is None:
        return stopped and len(words) >= SEVERAL
    return len(words) >= FEW or (len(words) > 1 and stopped)


def _ends_forbidding(pair: Pair, there: Span) -> bool:
    """Whether a part of the translation ends with what may be a command not to."""
    words = pair.target[slice(*there)].split()
    return len(words) >= FEW and _may_forbid(words, pair.locale)


def _may_forbid(words: Sequence[str], locale: str) -> bool:
    """Whether the last of these words may be a command not to."""
    endings = tuple(lexicon(locale).settings.get("not_endings", ()))
    return bool(words and endings) and words[-1].rstrip("".join(STOPS)).endswith(endings)
