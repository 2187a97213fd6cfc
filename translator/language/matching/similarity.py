"""How alike two texts are. The only user of rapidfuzz."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that somebody who wrote `word` most likely meant, "" where none is near."""
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    return best[0] if best else ""


def ratios(text: str, others: Sequence[str], cutoff: float) -> list[tuple[float, int]]:
    """(score from 0 to 1, index) of each of the texts that is at least `cutoff` like `text`, best first. The score is
    the normalized indel similarity: twice the length of the longest common subsequence over both lengths."""
    extract, scorer = _rapidfuzz()
    return [(score, index) for _, score, index in extract(text, others, scorer=scorer, score_cutoff=cutoff, limit=None)]


def similarity(one: Sequence[Hashable], other: Sequence[Hashable], cutoff: float) -> float:
    """The normalized indel similarity of two texts, or of two lists of words; 0 where it is below the cutoff."""
    score: float = _rapidfuzz()[1](one, other, score_cutoff=cutoff)
    return score


def differing(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[int, int, int, int]]:
    """The runs that are not the same on both sides, in order: (start, end) before and (start, end) after. What stays is
    a longest common subsequence. Takes len(before) * len(after) / 8 bytes, and time in proportion."""
    from rapidfuzz.distance import Indel

    numbers: dict[Hashable, int] = {}
    left, right = ([numbers.setdefault(item, len(numbers)) for item in side] for side in (before, after))
    runs: list[tuple[int, int, int, int]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            continue
        low, start = step.src_start, step.dest_start
        if runs and runs[-1][1] == low and runs[-1][3] == start:
            low, _, start, _ = runs.pop()
        runs.append((low, step.src_end, start, step.dest_end))
    return runs


@lru_cache(maxsize=1)
def _rapidfuzz() -> tuple[Callable[..., list[tuple[str, float, int]]], Callable[..., float]]:
    """Imported when it is first used."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract

    return extract, Indel.normalized_similarity
