"""record.jsonl: what its events come to, in whatever order git leaves them."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator import record
from translator.errors import CatalogError, OutputError
from translator.record import Event, Record

A, B = "a" * 12, "b" * 12


def event(action: str, at: str = "2026-11-22T10:00:00Z", hash_: str = A, **fields: str | bool) -> Event:
    return Event(at, action, fields.pop("by", "Anna"), "blog/a", "12345678", hash_, **fields)  # type: ignore[arg-type]


def test_no_file_no_events(tmp_path: Path) -> None:
    assert record.read(tmp_path / "record.jsonl") == Record()


EARLY, LATE, LATER = "2026-11-22T10:00:00Z", "2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"


@pytest.mark.parametrize(
    ("events", "withdrawn"),
    [
        ([event("approve")], False),
        ([event("withdraw")], True),
        ([event("approve", EARLY), event("withdraw", LATE)], True),
        ([event("withdraw", EARLY), event("approve", LATE)], False),
        ([event("approve"), event("withdraw")], True),
        ([event("approve", EARLY), event("withdraw", LATE, B)], False),
        ([event("dismiss", LATE, check="numbers"), event("approve", EARLY)], False),
    ],
    ids=["approved", "withdrawn", "then withdrawn", "approved again", "same time", "another text", "dismissed"],
)
def test_the_last_word_holds_in_any_order(events: list[Event], withdrawn: bool) -> None:
    for order in (events, events[::-1]):
        found = record.gather(order)
        assert (A in found.withdrawn) == withdrawn
        assert {hash_ for hash_, last in found.verdicts.items() if last.action == "withdraw"} == found.withdrawn


def test_a_dismissal_is_of_one_check_and_one_text() -> None:
    found = record.gather([event("dismiss", check="numbers", reason="a year")])
    assert found.dismissed == {("numbers", A)}


@pytest.mark.parametrize(
    ("events", "approved", "withdrawn"),
    [
        ([event("approve", claimed=True)], [], False),
        ([event("approve", EARLY), event("approve", LATE, by="Berta", claimed=True)], ["Anna"], False),
        ([event("withdraw", EARLY), event("approve", LATE, claimed=True)], [], True),
        ([event("approve", EARLY), event("withdraw", LATE, claimed=True)], [], True),
        ([event("approve", EARLY), event("approve", LATE, by="Berta")], ["Anna", "Berta"], False),
        ([event("approve", EARLY), event("withdraw", LATE), event("approve", LATER, by="Berta")], ["Berta"], False),
    ],
    ids=["claimed", "claimed after another", "claimed after a withdrawal", "a claimed withdrawal", "two", "again"],
)
def test_whose_approval_stands(events: list[Event], approved: list[str], withdrawn: bool) -> None:
    """A claimed approval is none."""
    for order in (events, events[::-1]):
        found = record.gather(order)
        assert [one.by for one in found.approvals.get(A, ())] == approved
        assert (A in found.withdrawn) == withdrawn
        assert (found.verdicts[A].action == "approve" if A in found.verdicts else False) == bool(approved)


EVENTS = st.builds(
    event,
    st.sampled_from(["approve", "withdraw", "dismiss"]),
    st.sampled_from([EARLY, LATE]),
    st.sampled_from([A, B]),
    claimed=st.booleans(),
)


@law(100)
@given(st.lists(EVENTS, max_size=6), st.data())
def test_gits_union_says_nothing_new(events: list[Event], data: st.DataObject) -> None:
    """The order of lines, and a line that stands twice, change nothing."""
    again = data.draw(st.permutations(events + events[:2]))
    assert record.gather(again) == record.gather(events)


ANY = st.builds(
    event,
    st.sampled_from(["edit", "accept", "undo", "approve", "withdraw", "dismiss", "restore", "comment"]),
    st.sampled_from([EARLY, LATE]),
    st.sampled_from([A, B]),
    claimed=st.booleans(),
    by=st.sampled_from(["Anna", "Berta"]),
    check=st.sampled_from(["numbers", "units"]),
    before=st.sampled_from([A, B]),
    reason=st.just("x"),
)


@law(200)
@given(st.lists(ANY, max_size=8), st.lists(ANY, max_size=4))
def test_what_comes_later_says_what_it_would_have_said_before(events: list[Event], more: list[Event]) -> None:
    assert record.added(record.gather(events), more) == record.gather([*events, *more])


def test_only_what_was_added_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    record.append(path, event("approve"))
    before = record.read(path)
    record.append(path, event("approve", LATE, B))
    after = record.read(path, before)
    assert after == record.read(path)
    assert after.events[0] is before.events[0]
    path.write_bytes(path.read_bytes() + b"{\n")
    with pytest.raises(CatalogError) as caught:
        record.read(path, after)
    assert caught.value.line == 3


@pytest.mark.parametrize("how", ["other lines", "shorter", "gone", "its last line's end"])
def test_a_record_that_git_has_changed_is_read_whole(tmp_path: Path, how: str) -> None:
    path = tmp_path / "record.jsonl"
    record.append(path, event("approve"), event("withdraw", LATE))
    before = record.read(path)
    first, second = path.read_bytes().splitlines(keepends=True)
    third = first.replace(b"approve", b"reopen")
    if how == "gone":
        path.unlink()
    else:
        now = {"other lines": third + second + first, "shorter": first, "its last line's end": (first + second)[:-1]}
        path.write_bytes(now[how])
    assert record.read(path, before) == record.read(path)
    record.append(path, event("edit", LATER))
    assert record.read(path, record.read(path, before)) == record.read(path)


def test_what_is_added_is_read(tmp_path: Path) -> None:
    path = tmp_path / "new" / "record.jsonl"
    events = [event("approve", by='Zoë \u2028 "Q"'), event("dismiss", check="numbers", reason="a\nb")]
    for made in events:
        record.append(path, made)
    assert len(path.read_bytes().split(b"\n")) == 3
    assert [json.loads(line)["action"] for line in path.read_bytes().splitlines()] == ["approve", "dismiss"]
    assert record.read(path) == record.gather(events)


@pytest.mark.parametrize("before", [b"", b"\n", b"LINE", b"LINE\n", b"LINE\r\n"])
def test_an_event_has_a_line_of_its_own(tmp_path: Path, before: bytes) -> None:
    """Even where an editor took the last line's end away."""
    path = tmp_path / "record.jsonl"
    record.append(path, event("approve"))
    line = path.read_bytes().strip()
    path.write_bytes(before.replace(b"LINE", line))
    record.append(path, event("withdraw", LATE))
    assert path.read_bytes().startswith(before.replace(b"LINE", line))
    assert record.read(path).withdrawn == {A}


@pytest.mark.parametrize(
    "line",
    [
        b"<<<<<<< HEAD",
        b"{",
        b"[]",
        b'{"at": "x"}',
        b'{"at":"x","action":"erase","by":"x","article":"x","key":"x","hash":"x"}',
        b"\xff\xfe",
        b'{"at":"9999-01-01T00:00:00Z","action":"approve","by":"x","article":"x","key":"x","hash":"x"}',
        b'{"at":"\xff","action":"approve","by":"x","article":"x","key":"x","hash":"x"}',
    ],
    ids=[
        "conflict",
        "cut",
        "a list",
        "fields missing",
        "unknown action",
        "not UTF-8",
        "after all times",
        "not UTF-8 within",
    ],
)
def test_a_line_that_is_no_event_is_named(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "record.jsonl"
    record.append(path, event("approve"))
    path.write_bytes(path.read_bytes() + b"\n" + line + b"\n")
    with pytest.raises(CatalogError) as caught:
        record.read(path)
    assert (caught.value.path, caught.value.line) == (path, 3)


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="cannot be read"):
        record.read(tmp_path)
    with pytest.raises(OutputError):
        record.append(tmp_path, event("approve"))


def test_events_are_added_together(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    record.append(path, event("approve"), event("approve", hash_=B))
    assert record.read(path).verdicts.keys() == {A, B}


def test_who_translated_is_remembered() -> None:
    """As the last approval that knew it says; a withdrawal knows nothing."""
    events = [
        event("approve", EARLY, translator="Anna"),
        event("approve", LATE, translator="Berta"),
        event("withdraw", "2026-11-24T10:00:00Z"),
        event("approve", "2026-11-25T10:00:00Z"),
    ]
    assert record.gather(reversed(events)).translators == {A: "Berta"}


NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ([], "2026-11-22T09:30:00Z"),
        ([None, event("approve", "2026-11-22T09:29:00Z")], "2026-11-22T09:30:00Z"),
        ([event("approve", "2026-11-22T09:30:00Z")], "2026-11-22T09:30:01Z"),
        ([event("approve", "2026-11-22T12:00:00+02:00"), event("approve", EARLY)], "2026-11-22T10:00:01Z"),
        ([event("approve", "9998-12-31T23:59:59-05:00")], "9999-01-01T05:00:00Z"),
    ],
    ids=["none", "earlier", "the same second", "a clock that is ahead", "the last of times"],
)
def test_an_answer_is_later_than_what_it_answers(answered: list[Event | None], expected: str) -> None:
    assert record.moment(NOW, answered) == expected


def test_half_an_event_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.jsonl"
    record.append(path, event("approve"))
    before = path.read_bytes()
    opened = Path.open

    class Full:
        """A file on a disk that is full after ten bytes."""

        def __init__(self, file: object) -> None:
            self.file = file

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *error: object) -> None:
            self.file.close()  # type: ignore[attr-defined]

        def __getattr__(self, name: str) -> object:
            return getattr(self.file, name)

        def write(self, data: bytes) -> int:
            self.file.write(data[:10])  # type: ignore[attr-defined]
            return 10

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda self, *rest, **options: Full(opened(self, *rest, **options)))
        with pytest.raises(OutputError, match=os.strerror(errno.ENOSPC)):
            record.append(path, event("withdraw"))
    assert path.read_bytes() == before


def test_who_let_it_pass_and_why() -> None:
    """Of several the last; at the same time always the same one, whatever the order of the lines."""
    first = event("dismiss", EARLY, check="numbers", reason="a")
    last = event("dismiss", LATE, check="numbers", reason="b")
    same = event("dismiss", LATE, check="numbers", reason="c")
    assert record.gather([last, first]).dismissals == {("numbers", A): last}
    assert record.gather([same, last]) == record.gather([last, same])
