"""The memory with 30,000 and 300,000 units: learning, exact look-ups in bulk, near ones, importing and exporting TMX.

    memory.py [--quick]

The texts are those of gen_corpus.py (corpus.py): paragraphs, sentences and headings of made-up medical English. A near
look-up is of a text with one or two words changed; "beside" is what comparing it with every text of about its length
takes (rapidfuzz with a length band, texts in memory). Recall: how often what is found is as much alike as the text that
was changed, of those that are alike enough. Seconds and microseconds are CPU time of this process. --quick: 3,000 and
30,000.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

import corpus

from translator.exchange import tmx
from translator.language.matching.similarity import ratios, similarity
from translator.memory import LEAST, Memory
from translator.model import Catalog, Message, State

PER_CATALOG = 30
EXACT, NEAR, BESIDE = 20_000, 500, 20
HEADERS = (("Last-Translator", "A B <a@example.org>"),)
KINDS: dict[str, Callable[[str], bool]] = {
    "paragraph": lambda text: len(text) > 150,
    "sentence": lambda text: 70 < len(text) <= 150,
    "heading": lambda text: len(text) <= 70,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    sizes = (3_000, 30_000) if parser.parse_args().quick else (30_000, 300_000)
    for size in sizes:
        writer = corpus.generator().Writer(7, corpus.ARTICLE.read_text(encoding="utf-8"))
        texts = _texts(writer, size)
        print(f"\n{size:,} units, {sum(map(len, texts)) / size:.0f} characters each")
        with tempfile.TemporaryDirectory() as name, closing(Memory(Path(name) / "memory.sqlite3")) as memory:
            _learn(memory, texts)
            _exact(memory, texts)
            _near(memory, writer, texts)
            size_ = sum(path.stat().st_size for path in Path(name).iterdir()) / 1e6
            print(f"{'files':34} {size_:10.0f} MB")
            _exchange(memory, Path(name))
        print(f"{'peak memory so far':34} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:10.0f} MB")


def _texts(writer: Any, size: int) -> list[str]:
    texts: dict[str, None] = {}
    while len(texts) < size:
        texts |= dict.fromkeys(text for _, text in writer.article())
    return list(texts)[:size]


def _timed(what: str, work: Callable[[], object], count: int) -> None:
    start = process_time()
    work()
    took = process_time() - start
    print(f"{what:34} {took:10.2f} s {1e6 * took / count:10.0f} µs each {count / took:12,.0f} a second")
    sys.stdout.flush()


def _learn(memory: Memory, texts: Sequence[str]) -> None:
    made_up = corpus.generator().MADE_UP
    catalogs = [
        Catalog(
            "tr", HEADERS, tuple(Message(text, (text.translate(made_up),)) for text in texts[at : at + PER_CATALOG])
        )
        for at in range(0, len(texts), PER_CATALOG)
    ]

    def learn() -> None:
        for number, catalog in enumerate(catalogs):
            memory.learn(f"{number}.po", (1, 2, number), f"article-{number}", catalog)

    _timed("learned, from catalogs of 30", learn, len(texts))
    _timed("split and indexed, once", memory.index, len(texts))


def _exact(memory: Memory, texts: Sequence[str]) -> None:
    chosen = [Message(text) for text in random.Random(1).choices(texts, k=EXACT)]
    others = [Message(f"{message.id} Or not.") for message in chosen]
    _timed("exact look-up, there", lambda: [memory.exact("tr", message) for message in chosen], EXACT)
    _timed("exact look-up, not there", lambda: [memory.exact("tr", message) for message in others], EXACT)


def _near(memory: Memory, writer: Any, texts: Sequence[str]) -> None:
    for kind, fits in KINDS.items():
        pool = [text for text in texts if fits(text)]
        chosen = random.Random(2).sample(pool, min(NEAR, len(pool)))
        asked = [(text, writer.edit(text)) for text in chosen]
        asked = [(text, edited) for text, edited in asked if similarity(edited, text, LEAST)]
        found: list[float] = []

        def look(asked: Sequence[tuple[str, str]] = asked, found: list[float] = found) -> None:
            for _, edited in asked:
                best = memory.near("tr", edited, limit=1)
                found.append(best[0][0] if best else 0.0)

        _timed(f"near a {kind}", look, len(asked))
        good = sum(score >= similarity(edited, text, 0) for score, (text, edited) in zip(found, asked, strict=True))
        print(f"{'  recall':34} {100 * good / len(asked):10.1f} %")
        _timed("  beside: all of its length", partial(_all, asked[:BESIDE], texts), BESIDE)


def _all(asked: Sequence[tuple[str, str]], texts: Sequence[str]) -> None:
    for _, edited in asked:
        low, high = len(edited) * LEAST / (2 - LEAST), len(edited) * (2 - LEAST) / LEAST
        ratios(edited, [text for text in texts if low <= len(text) <= high], LEAST)


def _exchange(memory: Memory, folder: Path) -> None:
    path = folder / "a.tmx"
    units = [("tr", unit.message, unit.state) for unit in memory.all("tr", (State.TRANSLATED,))]
    _timed("exported as TMX", lambda: tmx.write(path, "en", units), len(units))
    pairs = (("tr", Message(entry.texts["en"], (entry.texts["tr"],)), State.TRANSLATED) for entry in tmx.read(path))
    print(f"{'the file':34} {path.stat().st_size / 1e6:10.0f} MB")
    _timed("imported from it", lambda: memory.take("a.tmx", pairs), len(units))


if __name__ == "__main__":
    main()
