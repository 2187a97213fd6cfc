"""Blocks of two pages, aligned by structure; long ones by their headings first, in bounded time and memory."""

from __future__ import annotations

import time

from translator.language.matching.pages import MOST, Pair, pairs
from translator.model import Kind, Segment

WORDS = ["ruhe", "wasser", "knie", "tag", "morgen", "abend", "hand", "fuss", "kopf", "herz"]


def page(count: int, sign: str) -> list[Segment]:
    """Sections of a heading and nine paragraphs whose lengths and numbers tell them apart."""
    found = []
    for at in range(count):
        text = f"{' '.join(WORDS[(at * 7 + word) % 10] for word in range(at * 13 % 17 + 3))} {at} {sign}"
        found.append(Segment(text, (at, at + 1), Kind.PARAGRAPH if at % 10 else Kind.HEADING, 0 if at % 10 else 2))
    return found


def test_a_long_page_is_aligned_block_by_block() -> None:
    source, target = page(1_000, "a"), page(1_000, "b")
    del target[503]
    started = time.process_time()
    found = pairs(source, target, "en", "de")
    assert time.process_time() - started < 20
    assert sum(pair.single and pair.sure for pair in found) == 999
    assert {pair.source[0] - pair.target[0] for pair in found if pair.single and pair.source[0] > 503} == {1}
    assert Pair((503, 504), (503, 503), True) in found


def test_blocks_are_each_in_one_pair_in_order() -> None:
    source, target = page(300, "a"), page(270, "b")[5:]
    found = pairs(source, target, "en", "de")
    assert [at for pair in found for at in range(*pair.source)] == list(range(len(source)))
    assert [at for pair in found for at in range(*pair.target)] == list(range(len(target)))


def test_a_table_without_end_is_not_aligned() -> None:
    cells = [Segment(str(at), (at, at + 1), Kind.CELL) for at in range(MOST + 1)]
    assert pairs(cells, cells, "en", "de") == (Pair((0, MOST + 1), (0, MOST + 1), False),)
