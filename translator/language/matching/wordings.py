"""Whether a later wording of a sentence states the same.

Facts must be the same, in order. Where one of them is firm (a number, date, time, side or negation), so must every
other word, but for small ones and slips of the pen. Elsewhere a sentence may be worded anew, as long as it is about the
same people, medicines, parts of the body ..., and no word turns what it says. In a language whose file does not have
these words every word counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translator.language.matching.differences import bounded
from translator.language.matching.statements import GRADES, Statement, Weight, means_something
from translator.language.reading import read
from translator.language.spelling.slips import is_slip
from translator.language.tables import data
from translator.locales import language_of

MODAL = "modal"
NO_CELL = "box"
"""What stands in a row where a cell is empty."""
EITHER = (GRADES, MODAL)
"""Kinds of words that a sentence may lose or gain: only another one of the kind says something else."""
ORDERED = ("things", "grades.rank")
"""Kinds of words that a comparison may be turned round by."""
LONGEST = 60
"""Characters of a text that is shown whole."""
Run = tuple[int, int, int, int]
"""From, and up to, atoms of the old statement, and of the new one."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a text said, and what it says now; one of them is empty where it said nothing, or says nothing any more.
    Where both are the same, the text stands where it is about something else."""

    before: str
    after: str

    def __str__(self) -> str:
        before, after = _short(self.before), _short(self.after)
        if before and after:
            return f"moved: {after}" if before == after else f"{before} → {after}"
        return f"new: {after}" if after else f"gone: {before}"


def corrected(old: Statement, new: Statement, row: bool = False) -> list[Correction]:
    """What the new wording says otherwise than the old one; nothing where both state the same. In a `row` of columns
    each word stands in its own place."""
    runs = bounded([atom.key for atom in old.atoms], [atom.key for atom in new.atoms])
    runs = [run for run in runs if not _same(old, new, run)]
    if runs and old.facts == new.facts and old.judged and not old.firm and not new.firm:
        return _turned(old, new, runs) or (_exchanged(old, new) if row else [])
    return [_shown(old, new, run) for run in runs]


def _same(old: Statement, new: Statement, run: Run) -> bool:
    """Whether the words that differ are none that count: small ones, other spaces, a slip of the pen."""
    gone, came = old.atoms[run[0] : run[1]], new.atoms[run[2] : run[3]]
    if any(atom.weight > Weight.WORD for atom in (*gone, *came)):
        return False
    if len(gone) == len(came) == 1:
        wrong, right = (side.text[slice(*atom.span)].casefold() for side, atom in ((old, *gone), (new, *came)))
        return gone[0].weight is came[0].weight is Weight.SMALL or is_slip(
            wrong, right, lambda word: means_something(word, old.locale)
        )
    one, other = ("".join(atom.key for atom in side if atom.weight is Weight.WORD) for side in (gone, came))
    return one == other


def _turned(old: Statement, new: Statement, runs: Iterable[Run]) -> list[Correction]:
    """What a sentence without firm facts says otherwise where it is worded anew: another thing or grade, a word that
    turns it, may or must."""
    one, other = _words(old, [run[:2] for run in runs]), _words(new, [run[2:] for run in runs])
    found = list(_opposites(old, new))
    for kind in dict.fromkeys((*one, *other)):
        was, now = one.get(kind, {}), other.get(kind, {})
        if was.keys() != now.keys() and ((was and now) or not kind.startswith(EITHER)):
            found.append(Correction(", ".join(was.values()), ", ".join(now.values())))
    told = [correction for correction in found if correction.before and correction.after]
    units = [read(side.text, side.locale).units for side in (old, new)]
    otherwise = found or _in_other_order(old, new) or (all(units) and units[0] != units[1])
    return told or ([Correction(old.text, new.text)] if otherwise else [])


def _exchanged(old: Statement, new: Statement) -> list[Correction]:
    """The same words in other columns."""
    one, other = ([atom.key for atom in side.atoms if atom.key != NO_CELL] for side in (old, new))
    return [Correction(old.text, new.text)] if sorted(one) == sorted(other) else []


def _in_other_order(old: Statement, new: Statement) -> bool:
    """Whether what stood before a "before", "than" or "then" now stands behind it: the same words, or the same
    things."""
    said = {piece for atom in old.atoms for piece in old.text[slice(*atom.span)].casefold().split()}
    things = [[topic.value for topic in side.topics if topic.kind.startswith(ORDERED)] for side in (old, new)]
    words = [[atom.key for atom in side.atoms if atom.weight is Weight.WORD] for side in (old, new)]
    ordered = any(fact.startswith("order:") for fact in old.facts)
    compared = [words] if ordered or "then" in said or "than" in words[0] else []
    compared += [things] if ordered or "than" in said else []
    return any(one != other and sorted(one) == sorted(other) for one, other in compared)


def _words(side: Statement, runs: Iterable[tuple[int, int]]) -> dict[str, dict[str, str]]:
    """By kind, what the words of these runs mean, with the words."""
    found: dict[str, dict[str, str]] = {}
    for low, high in runs:
        atoms = side.atoms[low:high]
        for start, end, kind, what in (
            *((*atom.span, MODAL, atom.key) for atom in atoms if atom.weight is Weight.MODAL),
            *((*topic.span, topic.kind, topic.value) for topic in side.topics),
        ):
            if any(atom.span[0] < end and start < atom.span[1] for atom in atoms):
                found.setdefault(kind, {})[what] = side.text[start:end]
    return found


def _opposites(old: Statement, new: Statement) -> Iterator[Correction]:
    """Words that became their opposites: safe, unsafe; harmful, harmless."""
    one, other = ({atom.key for atom in side.atoms if atom.weight is Weight.WORD} for side in (old, new))
    turns = data(language_of(old.locale)).get("turns", {})
    for gone, came in ((one - other, other - one), (other - one, one - other)):
        for word in gone:
            turned = {f"{start}{word}" for start in turns.get("before", ())}
            turned |= {f"{word.removesuffix('ful')}{end}" for end in turns.get("behind", ())}
            for opposite in turned & came:
                yield Correction(word, opposite) if word in one else Correction(opposite, word)


def _shown(old: Statement, new: Statement, run: Run) -> Correction:
    """The words of a run; where one side has none, with the word that follows on both."""
    low, high, start, end = run
    if low == high or start == end:
        if high < len(old.atoms) and end < len(new.atoms):
            high, end = high + 1, end + 1
        elif low and start:
            low, start = low - 1, start - 1
    return Correction(_slice(old, low, high), _slice(new, start, end))


def _slice(side: Statement, low: int, high: int) -> str:
    return side.text[side.atoms[low].span[0] : side.atoms[high - 1].span[1]] if low < high else ""


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST else f"{one_line[: LONGEST - 1].rstrip()}…"
