"""How alike two texts are. The only user of rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that somebody who wrote `word` most likely meant, "" where none is near."""
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    return best[0] if best else ""


def ratios(text: str, others: Sequence[str], cutoff: float) -> list[tuple[float, int]]:
    """(score from 0 to 1, index) of each of the texts that is at least `cutoff` like `text`, best first. The score is
    the normalized indel similarity: twice the length of the longest common subsequence over both lengths."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract

    found = extract(text, others, scorer=Indel.normalized_similarity, score_cutoff=cutoff, limit=None)
    return [(score, index) for _, score, index in found]
