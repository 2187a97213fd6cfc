"""Calls several at a time: all come back, in any order, and one that fails ends the rest without losing what came."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from translator.steps.calls import AHEAD, calls


@pytest.mark.parametrize("at_once", [1, 2, 8])
@pytest.mark.parametrize("count", [0, 1, 3, 50])
def test_every_thing_comes_back_once(at_once: int, count: int) -> None:
    assert sorted(calls(lambda number: number * 2, iter(range(count)), at_once)) == [2 * n for n in range(count)]


def test_one_at_a_time_is_done_here_and_in_order() -> None:
    threads = list(calls(lambda _: threading.current_thread(), iter(range(3)), 1))
    assert threads == [threading.current_thread()] * 3


def test_so_many_are_at_work_together() -> None:
    """Each waits for all the others: with fewer at a time it would never end."""
    together = threading.Barrier(4)
    assert sorted(calls(lambda _: together.wait(timeout=60), iter(range(8)), 4)) == [0, 0, 1, 1, 2, 2, 3, 3]


def test_the_source_is_read_no_further_ahead_than_needed_and_in_this_thread() -> None:
    read: list[threading.Thread] = []

    def things() -> Iterator[int]:
        for number in range(1000):
            read.append(threading.current_thread())
            yield number

    came = calls(lambda number: number, things(), 3)
    for done in range(1, 11):
        next(came)
        assert len(read) <= done + AHEAD * 3
    came.close()  # type: ignore[attr-defined]
    assert set(read) == {threading.current_thread()}


@pytest.mark.parametrize("at_once", [1, 3])
def test_after_a_failure_nothing_new_is_begun_and_what_came_is_given(at_once: int) -> None:
    begun = []

    def work(number: int) -> int:
        begun.append(number)
        if number == 5:
            raise ValueError("five")
        return number

    came: list[int] = []
    with pytest.raises(ValueError, match="five"):
        came.extend(calls(work, iter(range(1000)), at_once))
    # `extend` of a list keeps what was yielded before the exception.
    assert set(came) == set(begun) - {5}
    assert len(begun) < 5 + AHEAD * at_once + 2


def test_who_stops_asking_leaves_no_thread() -> None:
    before = threading.active_count()
    came = calls(lambda number: number, iter(range(100)), 4)
    next(came)
    came.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before
