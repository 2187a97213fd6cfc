"""How fast an engine is asked, how often again, and when no more. Time is a number here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.engines.loopback import PRIVATE, assert_discreet
from tests.fakes import Fake, upper
from translator.engines import PLAIN, Answer
from translator.errors import EngineBusy, EngineError, EngineMissing, EngineRejected, EngineUnreachable
from translator.steps.flow import IN_A_ROW, LONGEST_WAIT, MOST_PATIENCE, TRIES, Flow


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def flow(engine: Fake, clock: Clock | None = None) -> Flow:
    clock = clock or Clock()
    return Flow(engine, lambda: clock.now, clock.sleep, jitter=lambda: 1.0)


def failing(*faults: EngineError | None) -> Callable[[Sequence[str], str], list[Answer]]:
    """Fails like this, call by call; None and whatever comes after is an answer."""
    left = list(faults)

    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        fault = left.pop(0) if left else None
        if fault:
            raise fault
        return upper(texts, target)

    return answers


def ask(to: Flow, *texts: str) -> list[Answer]:
    return to.call(texts or ("a",), "en", "de", PLAIN)


def test_an_answer_is_given_at_once() -> None:
    clock = Clock()
    assert ask(flow(Fake(), clock), "a", "b") == [Answer("de:A"), Answer("de:B")]
    assert clock.slept == []


@pytest.mark.parametrize(
    ("faults", "waited"),
    [
        ([EngineBusy("busy")], [1]),
        ([EngineBusy("busy")] * 3, [1, 2, 4]),
        ([EngineBusy("busy", wait=7)], [7]),
        ([EngineBusy("busy", wait=0.0)], []),
        ([EngineBusy("busy", wait=7), EngineBusy("busy")], [7, 2]),
    ],
    ids=["once", "three times", "Retry-After", "Retry-After 0", "both"],
)
def test_what_passes_is_waited_for(faults: list[EngineError], waited: list[float]) -> None:
    clock = Clock()
    engine = Fake(failing(*faults))
    assert ask(flow(engine, clock)) == [Answer("de:A")]
    assert clock.slept == waited
    assert len(engine.asked) == len(faults) + 1


def test_jitter_only_shortens_by_half() -> None:
    for jitter, waited in ((0.0, 0.5), (1.0, 1.0)):
        clock = Clock()
        Flow(Fake(failing(EngineBusy("busy"))), lambda c=clock: c.now, clock.sleep, lambda j=jitter: j).call(  # type: ignore[misc]
            ["a"], "en", "de", PLAIN
        )
        assert clock.slept == [waited]


def test_texts_that_fail_again_and_again_are_given_up_and_others_are_asked() -> None:
    engine = Fake(failing(*[EngineBusy("fails (HTTP 500)")] * TRIES))
    clock = Clock()
    one = flow(engine, clock)
    with pytest.raises(EngineBusy, match="HTTP 500"):
        ask(one)
    assert len(engine.asked) == TRIES
    assert max(clock.slept) <= LONGEST_WAIT
    assert one.error is None
    assert ask(one, "b") == [Answer("de:B")]


def test_a_server_that_always_fails_is_asked_no_more() -> None:
    engine = Fake(failing(*[EngineBusy("fails (HTTP 503)")] * 100))
    one = flow(engine)
    with pytest.raises(EngineBusy):
        ask(one)
    with pytest.raises(EngineUnreachable, match=f"HTTP 503.*{IN_A_ROW} times in a row"):
        ask(one)
    assert len(engine.asked) == IN_A_ROW
    with pytest.raises(EngineUnreachable):
        ask(one)
    assert len(engine.asked) == IN_A_ROW


def test_a_success_between_starts_counting_anew() -> None:
    faults = [fault for _ in range(5) for fault in [*[EngineBusy("busy")] * (TRIES - 1), None]]
    one = flow(Fake(failing(*faults)))
    assert [ask(one) for _ in range(5)] == [[Answer("de:A")]] * 5


@pytest.mark.parametrize("kind", [EngineRejected, EngineMissing, EngineUnreachable])
def test_what_will_not_go_away_ends_it_at_once(kind: type[EngineError]) -> None:
    engine = Fake(failing(kind("the key is wrong")))
    one = flow(engine)
    for _ in range(3):
        with pytest.raises(kind, match="the key is wrong"):
            ask(one)
    assert len(engine.asked) == 1


def test_any_other_failure_is_this_calls_alone() -> None:
    one = flow(Fake(failing(EngineError("fell over"))))
    with pytest.raises(EngineError, match="fell over"):
        ask(one)
    assert ask(one) == [Answer("de:A")]


def test_a_fault_of_an_engine_is_told_without_its_words() -> None:
    def answers(texts: Sequence[str], _target: str) -> list[Answer]:
        raise LookupError(texts[0])

    one = flow(Fake(answers))
    with pytest.raises(EngineError, match=r"a fault of the engine fake: LookupError in test_flow.py:\d+") as raised:
        ask(one, PRIVATE)
    assert_discreet(raised.value)
    assert one.error is None


def test_a_server_that_asks_for_an_hour_is_left_alone() -> None:
    clock = Clock()
    one = flow(Fake(failing(EngineBusy("busy", wait=MOST_PATIENCE + 1))), clock)
    with pytest.raises(EngineRejected, match="asks us to wait for 5 minutes") as caught:
        ask(one)
    assert caught.value.hint == "run again in 5 minutes"
    assert clock.slept == []


@pytest.mark.parametrize("count", [0, 2])
def test_a_wrong_number_of_answers_is_none(count: int) -> None:
    with pytest.raises(EngineError, match=f"fake gave {count} answers to 1 texts"):
        ask(flow(Fake(lambda _, __: [Answer("x")] * count)))


def test_calls_keep_their_distance() -> None:
    clock = Clock()
    engine = Fake()
    engine.pause = 0.25
    one = flow(engine, clock)
    for _ in range(4):
        ask(one)
    assert clock.now == 0.75


def test_calls_under_way_together_count_as_one_failure() -> None:
    """Eight threads that hear "too many requests" at once have not failed eight times."""
    together = threading.Barrier(IN_A_ROW + 1)
    first = threading.local()

    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        if not getattr(first, "done", False):
            first.done = True
            together.wait(timeout=60)
            raise EngineBusy("too many requests", wait=0.0)
        return upper(texts, target)

    engine = Fake(answers, concurrency=IN_A_ROW + 1)
    one = Flow(engine, clock=lambda: 1.0, sleep=lambda _: None)
    came: list[list[Answer]] = []
    threads = [threading.Thread(target=lambda: came.append(ask(one))) for _ in range(IN_A_ROW + 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert came == [[Answer("de:A")]] * (IN_A_ROW + 1)


def test_the_distance_is_shared_by_all_threads() -> None:
    """On a clock that stands still, each call waits for its own turn."""
    engine = Fake(concurrency=8, pause=0.25)
    slept: list[float] = []
    one = Flow(engine, clock=lambda: 0.0, sleep=slept.append)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: ask(one), range(8))) == [[Answer("de:A")]] * 8
    assert sorted(slept) == [0.25 * turn for turn in range(1, 8)]


def test_patience_that_one_is_asked_for_holds_for_all() -> None:
    engine = Fake(failing(EngineBusy("busy", wait=7)), concurrency=2)
    slept: list[float] = []
    one = Flow(engine, clock=lambda: 0.0, sleep=slept.append)
    ask(one)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: ask(one), range(2)))
    assert slept == [7.0, 7.0, 7.0]
