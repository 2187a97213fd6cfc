"""Objects in a circle are still found, only not so often; a program that imports us keeps its own ways."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest

from translator import garbage


class Node:
    """May be in a circle."""

    other: Node


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_circle_is_found_when_much_was_made() -> None:
    garbage.look_seldom()
    one = Node()
    one.other = one
    gone = weakref.ref(one)
    del one
    made: list[list[int]] = []
    while gone() is not None and len(made) < 10 * garbage.NEW:
        made.append([])
    assert gone() is None
    assert len(made) > gc.get_threshold()[1]


def test_importing_changes_nothing() -> None:
    code = "import gc; before = gc.get_threshold(); import translator.cli; print(gc.get_threshold() == before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
