"""What must be done, may be done, must not be done or need not be done stays so.

German "müssen nicht" is "need not", though it looks like "must not": the words are read together with their negation,
in each language's way.

    source       You must not drive.
    translation  Sie müssen nicht fahren.
    finding      source must not, translation müssen … nicht

A "must" or a "may" that became its own denial by a "not" is a warning here, but beside a condition: whether that is
lost, or belongs to something else, is told by the check `negation`.

Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations, product

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import listed
from translator.language.opposites.excuses import FROM, UNTIL, is_from, is_later, pairs
from translator.language.opposites.polarity import CONCORD, DENYING, denials, implied, spare
from translator.language.reading import Reading, prose
from translator.model import Problem, Severity, Span

ID = "modality"
SEVERITY = Severity.ERROR

REACH = 30
"""So many characters behind a "must" a word may stand that denies by its sense."""
NEXT = 12
"""Characters before one in which an "and" may stand."""
AROUND = 200
"""No "not" that belongs to one stands further away."""
MANY = 3
"""Words for must or may in a sentence of which one that was exchanged is looked for."""
FEW = 2
"""Words behind a "not" of a condition: what is denied, and who may."""
KEEP = "keep"
CLAUSE = re.compile(r"[,;:–—()،؛]|[.!?؟](?=\s)")
FULL_STOP = re.compile(r"[;:.!?]")
# "You must avoid", "must stay in bed": right as "must" and as "must not".
DENIED = {
    "must": "prohibited",
    "strict": "prohibited",
    "may": "prohibited",
    "need": "optional",
    "required": "optional",
    "advised": "no advice",
}
SAYS = {"need": "must", "strict": "required"}
EITHER = {
    "must": ("must", "prohibited"),
    "required": ("required", "barred"),
    "prohibited": ("must", "prohibited"),
}
"""How what denies by its sense behind a "must" can be read: "should be painless", "cannot do it without"."""
NON = "non"
SHOWN = {"required": "must", "barred": "prohibited"}
"""What is no mere advice, done or not done, is no other thing beside a "must"."""
NO = re.compile("no", re.IGNORECASE)
TO = re.compile(r"\s+to\b", re.IGNORECASE)
Ways = tuple[str, ...]
ADVICE = {("advised",), ("no advice",)}
FREE = {("may",), ("optional",)}
"""What may be done, and need not be: "you may, if you like"."""
ABLE = re.compile("can(?:not|['’]t)", re.IGNORECASE)
"""In a condition it says what is possible: "if it cannot be found"."""
MAY_NEED = re.compile(
    r"\b(?:may|might|could)(?: \w+){0,2} (?:need(?:ed)?|ha(?:ve|s) to|necessary|required)\b"
    r"|(?<!\byou )\b(?:may|might|can|could) take (?:\w+ ){0,4}(?:minute|hour|day|week|month|year|time|while|long)",
    re.IGNORECASE,
)
"""And that something may take some time, which is then waited for."""
SHOULD = re.compile(r"should\b", re.IGNORECASE)
ASKING = re.compile(r"\b(?:whether|how|what|during which)\b[^,.;:!?]{0,80}(?<!\byou )\Z", re.IGNORECASE)
"""Behind which a "should" asks, or says what is so: "how they should be sorted"."""
CONDITION = re.compile(r"\b(?:if|when|unless)\b", re.IGNORECASE)
"""Into which a "not" may have moved, or out of it."""
Claims = tuple[tuple[Cue, Ways], ...]
OPPOSED = {
    frozenset({"must", "may"}),
    frozenset({"must", "optional"}),
    frozenset({"must", "prohibited"}),
    frozenset({"prohibited", "optional"}),
    frozenset({"prohibited", "may"}),
    frozenset({"abstain", "may"}),
    frozenset({"abstain", "optional"}),
    frozenset({"required", "may"}),
    frozenset({"required", "optional"}),
    frozenset({"required", "prohibited"}),
    frozenset({"required", "advised"}),
    *(frozenset({"barred", other}) for other in ("must", "required", "may", "optional", "advised")),
}
TOLD_ELSEWHERE = ({"must", "prohibited"}, {"may", "prohibited"})
"""A "not" more or less is found by the check `negation`; where that finds none, it mostly belongs to something else.
What is forbidden by a word without a "not" is told here alone."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence in which each side says one such thing, and they are opposed."""
    if not pair.target.strip() or not (pair.here.modals and pair.there.modals):
        return
    source, target = prose(pair.source), prose(pair.target)
    for here, there in pair.parts:
        ours = _each(pair.here, here, source, pair.source_locale)
        theirs = _each(pair.there, there, target, pair.locale)
        left = _claims(ours, here, source, pair.source_locale)
        right = _claims(theirs, there, target, pair.locale)
        denied = within(pair.here.negations, here), within(pair.there.negations, there)
        if _undone(*denied) or _bounded(left, right, *denied) or _not_before(pair, here, there):
            continue
        if _is_named_so(*denied) or _hedged(pair, here, there):
            continue
        if not (left and right):
            left, right = _exchanged(ours, theirs)
        if _opposed(left, right):
            spans = tuple(cue.span for cue in within(pair.here.modals, here))
            others = tuple(cue.span for cue in within(pair.there.modals, there))
            what = [SHOWN.get(ways[0], ways[0]) for ways in (left, right)]
            said = f"source {pair.said(spans, True)} ({what[0]}), translation {pair.said(others, False)} ({what[1]})"
            elsewhere = {*what} in TOLD_ELSEWHERE and any(map(denials, denied))
            if all(map(denials, denied)):  # "must not be given under 16", «لا يعطى لمن هم دون 16 لأنه قد …»
                elsewhere = elsewhere or any({*both} in TOLD_ELSEWHERE for both in product(left, right))
            unsure = elsewhere and not _may_have_moved(pair.source[slice(*here)], denied)
            yield Problem(ID, Severity.WARNING if unsure else SEVERITY, said, in_source=spans, in_target=others)


def _may_have_moved(source: str, denied: tuple[Sequence[Cue], Sequence[Cue]]) -> bool:
    """Whether both texts deny as often, beside a condition: "if you are pregnant, you must not", "if you are not, you
    must"."""
    here, there = (len(denials(cues)) for cues in denied)
    return here == there > 0 and CONDITION.search(source) is not None


def _undone(here: Sequence[Cue], there: Sequence[Cue]) -> bool:
    """Whether one side denies twice and the other not at all: "does not mean that you cannot", "you can still"; or what
    it denies but for one case is there in that case only: "cannot unless"."""
    kinds, others = ({cue.what for cue in cues} for cues in (here, there))
    excepted = any("except" in these and "only" in those for these, those in ((kinds, others), (others, kinds)))
    few, many = sorted((denials(here), denials(there)), key=len)
    if len(many) == len(few) + 2:
        return not few or pairs(many) > pairs(few)
    return excepted and not few and len(many) == 1


def _is_named_so(here: Sequence[Cue], there: Sequence[Cue]) -> bool:
    """Whether the only "not" of the translation is the source's "non-", which names a thing: "non-white characters",
    "nicht leere Zeichen"."""
    return len(denials(there)) == 1 and not denials(here) and any(cue.what == NON for cue in here)


def _hedged(pair: Pair, here: Span, there: Span) -> bool:
    """Whether the source says that something may be necessary, and the translation that it sometimes is, or probably:
    "you may need to", "vous devrez probablement"."""
    pattern = listed("hedges", pair.locale)
    if pattern is None or not MAY_NEED.search(pair.source, *here):
        return False
    return pattern.search(pair.target, *there) is not None


def _not_before(pair: Pair, here: Span, there: Span) -> bool:
    """Whether one side says "must not before" and the other "may from", or "may at the earliest"; or the one that it is
    forbidden until, without a "not", and the other that it is allowed after."""
    own = [bool(denials(within(one.negations, part))) for one, part in ((pair.here, here), (pair.there, there))]
    if _until_then(pair.here, here, pair.there, there) or _until_then(pair.there, there, pair.here, here):
        return True
    if own[0] == own[1]:
        return False
    if own[0]:
        both = pair.here, here, pair.there, there
        return is_from(*both) or is_later(*both)
    return is_from(pair.there, there, pair.here, here)


def _until_then(here: Reading, part: Span, there: Reading, other: Span) -> bool:
    """Whether a text says what is forbidden until something, and the other what may be done after it."""
    ours, theirs = ({cue.what for cue in within(*both)} for both in ((here.contrasts, part), (there.contrasts, other)))
    ways, others = ({cue.what for cue in within(*both)} for both in ((here.modals, part), (there.modals, other)))
    until = UNTIL in ours and UNTIL not in theirs and FROM.isdisjoint(ours) and not FROM.isdisjoint(theirs)
    return until and ways == {"prohibited"} and others == {"may"}


def _bounded(left: Sequence[str], right: Sequence[str], here: Sequence[Cue], there: Sequence[Cue]) -> bool:
    """Whether one side says "must" or "may" with an "only" that the other side says by its "not": "need not, unless",
    "must only if"."""
    for claims, others, cues, counterparts in ((left, right, here, there), (right, left, there, here)):
        if claims and any(
            (SHOWN.get(claims[0], claims[0]), SHOWN.get(other, other)) in (("must", "optional"), ("may", "prohibited"))
            for other in others
        ):
            return any(cue.what == "only" for cue in spare(cues, counterparts))
    return False


def _exchanged(ours: Claims, theirs: Claims) -> tuple[Ways, Ways]:
    """Of two sentences that say as many things, more than one, the one that each has and the other has not, in whatever
    order they stand; () and () where that is not one: "can harm, so you must", "puede dañar, por lo que puede"."""
    here, there = ([ways for _, ways in claims] for claims in (ours, theirs))
    if not 1 < len(here) == len(there) <= MANY:
        return (), ()
    opposed = [[both for both in zip(here, order, strict=True) if _opposed(*both)] for order in permutations(there)]
    if len(opposed[0]) != 1 or not all(opposed):
        return (), ()
    return opposed[0][0]


def _opposed(here: Ways, there: Ways) -> bool:
    return bool(here and there) and all(frozenset(both) in OPPOSED for both in product(here, there))


def _each(reading: Reading, part: Span, text: str, locale: str) -> Claims:
    """What each word for must or may of a sentence says, in each way that it can be read; () where a word before one
    denies it by its sense."""
    cues = within(reading.negations, part)
    own = [cue for cue in denials(cues) if cue.what != "without"]
    senses = implied(cues)
    weak = sorted((*senses, *(cue for cue in cues if cue.what == "without")), key=lambda cue: cue.span)
    found: list[tuple[Cue, Ways]] = []
    for modal in within(reading.modals, part):
        if SHOULD.match(text, modal.span[0]) and ASKING.search(text, max(0, modal.span[0] - AROUND), modal.span[0]):
            continue
        near = (modal.span[0] - AROUND, modal.span[1] + AROUND)
        before = [cue for cue in within(senses, (near[0], modal.span[0])) if cue.what != KEEP]  # "still need"
        if modal.what in DENIED and any(_together(reading, modal, cue, text, locale) for cue in before):
            return ()  # "unlikely to need"
        following = within(own, (modal.span[1], near[1]))
        behind_it = [cue for cue in following if _coordinated(text, cue.span[0], locale)]
        if behind_it:
            return ()  # "is possible and no reason to worry", "sollten liegen und nicht aufstehen"
        last = modal.span[0] if _is_left(text, modal.span[1], locale) else near[1]
        between = within(reading.modals, (modal.span[1], near[1]))
        nots = [
            cue
            for cue in within(own, (near[0], last))
            if _together(reading, modal, cue, text, locale)
            and not _aside(modal, cue, text, locale)
            and not _is_in_relative(modal, cue, text, locale)
            and not _is_of_condition(modal, cue, text, locale)
            and not any(cue.span[0] >= one.span[1] for one in between)
        ]
        nots += _leading(within(cues, (near[0], modal.span[0])), modal, text, locale)
        what = SAYS.get(modal.what, modal.what)
        behind = within(weak, (modal.span[1], modal.span[1] + REACH))
        said = DENIED.get(modal.what, what) if nots else what
        if nots and all(_is_anothers(cue, modal, text) for cue in nots):
            found.append((modal, (what, said)))
            continue
        found.append((modal, EITHER.get(said, (said,)) if behind else (said,)))
    return tuple(found)


def _is_anothers(negation: Cue, modal: Cue, text: str) -> bool:
    """Whether an English "not" behind a "may" may belong to what stands behind it: "may be asked not to", "may cause no
    symptoms"."""
    if TO.match(text, negation.span[1]):
        return modal.span[1] < negation.span[0]
    return NO.fullmatch(text, *negation.span) is not None and bool(text[modal.span[1] : negation.span[0]].strip())


def _leading(before: Sequence[Cue], modal: Cue, text: str, locale: str) -> list[Cue]:
    """The words that deny a verb behind them by themselves, and so the "may" that they stand before: "ni usted ni ella
    pueden"; none where a "not" stands before them, whose partners they are."""
    between = frozenset(lexicon(locale).settings.get("before_nothing", ()))
    if not between or any(cue.what in DENYING for cue in before):
        return []
    return [
        cue
        for cue in before
        if cue.what == CONCORD
        and not CLAUSE.search(text, cue.span[1], modal.span[0])
        and between.isdisjoint(text[cue.span[1] : modal.span[0]].lower().split())
    ]


def _claims(found: Claims, part: Span, text: str, locale: str) -> Ways:
    """What a sentence says may or must be; () where it says nothing, or more than one thing. What is required, and what
    is advised, is no other thing beside a "must"."""
    claims = {claim for _, claim in found}
    if len(claims) > 1:
        found = tuple((modal, tuple(SHOWN.get(way, way) for way in claim)) for modal, claim in found)
        claims = {claim for _, claim in found} - ADVICE
    if len(claims) > 1 and (pattern := _conditions(locale)):  # "if you may be pregnant"
        claims = {
            claim
            for modal, claim in found
            if not (ABLE.fullmatch(text, *modal.span) or modal.what == "may")
            or not pattern.search(text, *_before(modal, part))
        }
    if len(claims) > 1 and claims <= FREE:
        return ("optional",)
    return claims.pop() if len(claims) == 1 else ()


def _before(modal: Cue, part: Span) -> Span:
    return max(part[0], modal.span[0] - REACH), modal.span[0]


@lru_cache(maxsize=32)
def _conditions(locale: str) -> re.Pattern[str] | None:
    """A word that begins a condition, and no comma up to the end; None where the language has none."""
    words = lexicon(locale).settings.get("conditions", ())
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b[^,;:،؛]*\Z", re.IGNORECASE) if words else None


def _aside(modal: Cue, negation: Cue, text: str, locale: str) -> bool:
    """Whether a negation belongs to the relative clause that stands before a "may": "teeth that cause no trouble may
    stay"."""
    start, end = negation.span[1], modal.span[0]
    if start >= end or not any(map(str.isalpha, text[start:end])):
        return False
    pattern = _relatives(locale, len(text[start:end].split()) > 1)
    return pattern is not None and pattern.search(text, max(0, negation.span[0] - REACH), negation.span[0]) is not None


def _is_in_relative(modal: Cue, negation: Cue, text: str, locale: str) -> bool:
    """Whether a negation before a "must" that takes its own behind it is of a verb in a relative clause, which may have
    commas: "who vomits, is sleepy or does not recognise you needs to", "qui ne vous reconnaît pas doit"."""
    settings, said = lexicon(locale).settings, text[slice(*modal.span)].lower()
    if modal.span[0] < negation.span[1] or not said.startswith(tuple(settings.get("not_behind", ()))):
        return False
    between = text[negation.span[1] : modal.span[0]].lower().split()
    if between and between[-1] in settings.get("not_behind_subjects", ()):
        return False  # "who do not think they must"
    pattern = listed("long_relatives", locale)
    start = max(0, negation.span[0] - AROUND)
    who = [match.end() for match in pattern.finditer(text, start, negation.span[0])] if pattern else []
    return any(FULL_STOP.search(text, end, negation.span[0]) is None for end in who)


def _is_of_condition(modal: Cue, negation: Cue, text: str, locale: str) -> bool:
    """Whether a negation is of a condition that no comma parts from what may or must be done then: "if it is not used
    you may"."""
    between = text[negation.span[1] : modal.span[0]].lower().split()
    if len(between) < FEW or between[-1] not in lexicon(locale).settings.get("subjects", ()):
        return False
    pattern = _conditions(locale)
    return pattern is not None and pattern.search(text, max(0, negation.span[0] - AROUND), negation.span[0]) is not None


@lru_cache(maxsize=32)
def _relatives(locale: str, lone: bool) -> re.Pattern[str] | None:
    """A relative pronoun with a word or more behind it, unless it may be alone, and no comma up to the end; None where
    clauses have commas."""
    words = lexicon(locale).settings.get("relatives", ())
    behind = "" if lone else r"[^\W\d_]+"
    return re.compile(rf"(?<=\w )(?:{'|'.join(words)}) {behind}[^,;:.!?]*\Z", re.IGNORECASE) if words else None


def _is_left(text: str, at: int, locale: str) -> bool:
    """Whether an "and" stands right behind a word for may or must: what is denied then is another verb's, as in "das
    ich widerrufen kann und mir keine Nachteile bringt"."""
    return not _joins(locale).isdisjoint(text[at : at + NEXT].split()[:1])


def _coordinated(text: str, at: int, locale: str) -> bool:
    """Whether the word before a "not", or a word for may or must behind one, is an "and": what is denied is another
    verb."""
    return not _joins(locale).isdisjoint(text[max(0, at - NEXT) : at].split()[-1:])


@lru_cache(maxsize=32)
def _joins(locale: str) -> frozenset[str]:
    return frozenset(lexicon(locale).settings.get("join", ()))


def _together(reading: Reading, modal: Cue, negation: Cue, text: str, locale: str) -> bool:
    """Whether a negation belongs to a word for may or must: no comma between, and not far away."""
    before, behind = reading.modal_reach
    start, end = min(modal.span[1], negation.span[1]), max(modal.span[0], negation.span[0])
    reach = behind if negation.span[0] >= modal.span[0] else before
    if end - start >= reach or (negation.span[1] < modal.span[0] and _coordinated(text, modal.span[0], locale)):
        return False
    return not within(reading.clauses, (start, end)) and not CLAUSE.search(text, start, end)
