"""Makes translator/language/losses/<language>.txt: words, and which of their letters cannot be lost unseen.

    losses.py LANGUAGE WORDS TEXT...

WORDS is a large word list of the language, one "word frequency" a line (per million, 0 if not known): it says which
groups of letters occur, and weighs words. The words that are kept come from the TEXTs alone: the ones that show the
most losses for their length, at most WORDS_KEPT. What stands in the texts is never found to be wrong.

The files here were made with the lists of wordfreq 3.1 (its data are CC BY-SA 4.0; words that are more frequent than
one in three million) and of simplemma 2.0 (MIT), of which nothing is kept but which letters occur together, and with
tests/checks/first, other pairs of our own, the unmarked translations of BioMQM, clinic_words/ beside this file, and the
catalogs of free programs (without words that are in no list and stand there once, many of which are misspelled).
"""

from __future__ import annotations

import heapq
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from translator.language.lexicon import WORD
from translator.language.losses import LONGEST, SHORTEST, folded, groups, losses, remains

FOLDER = Path(__file__).parents[1] / "translator" / "language" / "losses"
WORDS_KEPT = 3600
FREQUENT = 2
"""Per million."""
MARKED = {"de": "äöüß", "es": "áéíóúñü", "fr": "àâçéèêëîïôûùœ", "tr": "çğıöşü"}
# Arabic writes small words together with the next one; a list has not all such pairs, so frequent words make them.
PREFIXES = {"ar": ("و", "ف", "ب", "ل", "س", "ال", "وال", "بال", "لل")}
OWN = {"ar": "[\u0621-\u064a]+", "ru": "[а-я]+"}
TOKENS = re.compile(WORD)


def main(language: str, list_: Path, texts: list[Path]) -> int:
    listed = _listed(list_, language)
    used = Counter(
        folded(word, language) for path in texts for word in TOKENS.findall(path.read_text(encoding="utf-8"))
    )
    own = re.compile(OWN.get(language, "[^\\W\\d_]+"))
    known = {word for word in {*listed, *used} if own.fullmatch(word)}
    frequent = {word for word in known if listed.get(word, 0) > FREQUENT}
    prefixed = {prefix + word for prefix in PREFIXES.get(language, ()) for word in frequent}
    occurring = {group for word in known | prefixed for group in groups(word)}
    weights = {word: listed.get(word, 0) + 1 + min(used[word], 20) for word in known if SHORTEST < len(word) <= LONGEST}
    shown = {word: _shown(word, MARKED.get(language, ""), occurring) for word in weights}
    chosen = _chosen({word for word in weights if word in used}, weights, shown)
    lines = [MARKED.get(language, "")]
    for word in sorted(chosen):
        bits = sum(1 << at for at, _ in shown[word])
        lines.append(f"{word} {bits:x}")
    (FOLDER / f"{language}.txt").write_text("\n".join(lines), encoding="utf-8", newline="\n")
    print(f"{language}: {len(chosen)} words, {len({x for w in chosen for _, x in shown[w]})} groups")
    return 0


def _listed(path: Path, language: str) -> dict[str, float]:
    """Folded words and their frequency; of several that are folded into one, the sum."""
    listed: defaultdict[str, float] = defaultdict(float)
    for line in path.read_text(encoding="utf-8").splitlines():
        word, frequency = line.split(" ")
        listed[folded(word, language)] += float(frequency)
    return dict(listed)


def _shown(word: str, marked: str, occurring: set[str]) -> list[tuple[int, str]]:
    """The losses of a word that show, by their number, and what is left then."""
    left = ((at, remains(word, loss)) for at, loss in enumerate(losses(word, marked)))
    return [(at, group) for at, group in left if group and group not in occurring]


def _chosen(words: set[str], weights: dict[str, float], shown: dict[str, list[tuple[int, str]]]) -> set[str]:
    """The words that show most for their length, each counted for what those before it do not show."""
    mass: defaultdict[str, float] = defaultdict(float)
    for word, weight in weights.items():
        for _, group in shown[word]:
            mass[group] += weight
    have: set[str] = set()

    def gain(word: str) -> float:
        new = {group for _, group in shown[word]} - have
        return math.fsum(mass[group] ** 0.8 for group in new) / (len(word) + 3)

    heap = [(-gain(word), word) for word in sorted(words)]
    heapq.heapify(heap)
    chosen: set[str] = set()
    while heap and len(chosen) < WORDS_KEPT:
        _, word = heapq.heappop(heap)
        now = -gain(word)
        if heap and now > heap[0][0]:
            heapq.heappush(heap, (now, word))
        elif now < 0:
            chosen.add(word)
            have |= {group for _, group in shown[word]}
    return chosen


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], Path(sys.argv[2]), list(map(Path, sys.argv[3:]))))
