"""The 655 examples of the CommonMark specification, there and back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pyromark
import pytest

from tests.formats.markdown.unlike import chinese, longer, read, translated
from translator.formats.markdown import render, skeleton

EXAMPLES: list[str] = json.loads(Path(__file__).with_name("commonmark.json").read_text("utf-8"))["examples"]
# Emphasis inside emphasis of the same sign, and a lone sign in emphasis: what Chinese without spaces cannot say.
NOT_IN_CHINESE = {410, 411, 420, 428, 429, 434, 452, 455, 472}


def tags(source: str) -> str:
    """The tags that the parser makes of plain CommonMark, with where links lead, without the words."""
    found = "".join(re.findall(r"<[^>]*>", pyromark.html(source, options=pyromark.Options(0))))
    return " ".join(re.sub(r'(alt|title)="[^"]*"', r"\1", found).split())


def test_there_are_all() -> None:
    assert len(EXAMPLES) == 655


@pytest.mark.parametrize("number", range(1, len(EXAMPLES) + 1))
def test_example(number: int) -> None:
    source = EXAMPLES[number - 1]
    document = read(source)
    same = {index: segment.text for index, segment in enumerate(document.segments)}
    assert render(document, {}) == source
    assert render(document, same) == source
    for words in (longer, chinese):
        other = translated(document, words)
        assert skeleton(other) == skeleton(source)
        if words is longer or number not in NOT_IN_CHINESE:
            assert tags(other) == tags(source)
