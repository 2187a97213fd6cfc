"""stats: minutes per 1,000 words, errors by tenth of the queue, dismissals; whatever order the record's lines have."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.laws import law
from translator import record
from translator.project import Project
from translator.record import Event
from translator.steps.stats import ENOUGH, LONGEST, Pace, Stats, Tenth, Wanted, stats

EARLY, LATE, LATER = "2026-11-22T10:00:00Z", "2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"
ALL = Wanted()


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return new_project({"a.txt": "Title\n"}, 'locales = ["de", "ar"]')


def did(action: str, key: str = "k1", at: str = EARLY, **fields: Any) -> Event:
    fields = {"by": "Anna", "article": "a", "hash": "h", "words": 100, "seconds": 60} | fields
    return Event(at, action, key=key, **fields)  # type: ignore[arg-type]


def counted(project: Project, *events: Event, wanted: Wanted = ALL, tag: str = "de") -> Stats:
    record.append(project.record(tag), *events)
    result = stats(project, project.locales, wanted)
    assert result.problems == []
    return result


PACES: dict[str, tuple[list[Event], Pace, int]] = {
    "nothing": ([], Pace(), 0),
    "one": ([did("accept")], Pace(1, 100, 60), 0),
    "its words count once": ([did("edit"), did("accept", at=LATE), did("approve", at=LATER, by="Berta", seconds=30)],
                             Pace(1, 100, 150), 0),
    "with one key, at one time": ([did("edit"), did("approve", seconds=61)], Pace(1, 100, 61), 0),
    "two texts": ([did("accept"), did("accept", "k2", seconds=30)], Pace(2, 200, 90), 0),
    "not timed": ([did("accept"), did("approve", "k2", seconds=0), did("edit", "k3", words=0)], Pace(1, 100, 60), 2),
    "no work": ([did("comment", reason="x"), did("withdraw"), did("dismiss", check="numbers", reason="x")], Pace(), 0),
    "an hour at most": ([did("accept", seconds=10**9), did("accept", "k2", seconds=-5)], Pace(1, 100, LONGEST), 1),
    "an article that is gone": ([did("accept", article="gone")], Pace(1, 100, 60), 0),
    "two articles": ([did("accept"), did("accept", article="b")], Pace(2, 200, 120), 0),
}  # fmt: skip


@pytest.mark.parametrize("name", PACES)
def test_pace(clinic: Project, name: str) -> None:
    events, pace, untimed = PACES[name]
    found = counted(clinic, *events)
    assert (found.total, found.untimed) == (pace, untimed)


def test_people_and_locales(clinic: Project) -> None:
    counted(clinic, did("accept", seconds=10), tag="ar")
    found = counted(
        clinic, did("edit"), did("accept", "k2", by="Anna <a@clinic.example>"), did("approve", by="Berta", seconds=5),
        did("accept", "k3", by="Anna", claimed=True, seconds=7),
    )  # fmt: skip
    assert found.people == {
        ("Anna <a@clinic.example>", False): Pace(3, 300, 130),
        ("Anna <a@clinic.example>", True): Pace(1, 100, 7),
        ("Berta", False): Pace(1, 100, 5),
    }
    assert found.locales == {"de": Pace(3, 300, 132), "ar": Pace(1, 100, 10)}
    assert found.total == Pace(4, 400, 142)


@pytest.mark.parametrize(
    ("wanted", "seconds"),
    [
        (Wanted("anna MUSTER"), 1 + 2),
        (Wanted("b@clinic.example"), 4),
        (Wanted(since=date(2026, 11, 23)), 2 + 4),
        (Wanted("Anna Muster", date(2026, 11, 23)), 2),
        (Wanted("Nobody"), 0),
    ],
)
def test_whose_and_since_when(clinic: Project, wanted: Wanted, seconds: int) -> None:
    events = [
        did("accept", by="Anna Muster", seconds=1),
        did("accept", by="Anna Muster", at="2026-11-22T23:30:00-02:00", seconds=2),
        did("accept", by="Berta <b@clinic.example>", at=LATE, seconds=4),
    ]
    assert counted(clinic, *events, wanted=wanted).total.seconds == seconds


def test_a_figure_from_few_texts_is_none(clinic: Project) -> None:
    events = [did("accept", f"k{number}", seconds=30) for number in range(ENOUGH)]
    few = counted(clinic, *events[1:]).total
    assert (few.texts, few.minutes_per_1000_words) == (ENOUGH - 1, None)
    assert counted(clinic, events[0]).total.minutes_per_1000_words == pytest.approx(5.0)


EDIT = did("edit", tenth=0, before="old", hash="new")
CHANGES: dict[str, tuple[list[Event], dict[int, Tenth], int]] = {
    "looked at": ([did("accept", tenth=3)], {3: Tenth(1, 0)}, 0),
    "changed": ([EDIT, did("accept", tenth=3)], {3: Tenth(1, 1)}, 0),
    "changed twice": ([EDIT, did("edit", tenth=3, at=LATE, before="new", hash="newer")], {3: Tenth(1, 1)}, 0),
    "where it stood first": ([EDIT, did("accept", tenth=3), did("approve", at=LATE, by="Berta", tenth=9)],
                             {3: Tenth(1, 1)}, 0),
    "where there was nothing": ([did("edit", tenth=3, hash="new")], {3: Tenth(1, 0)}, 0),
    "undone": ([did("edit", tenth=3, before="old", hash="new"), did("undo", at=LATE, before="new", hash="old")],
               {3: Tenth(1, 0)}, 0),
    "undone and done again": (
        [did("edit", tenth=3, before="old", hash="new"), did("undo", at=LATE, before="new", hash="old"),
         did("edit", at=LATER, before="old", hash="new")], {3: Tenth(1, 1)}, 0),
    "another one was undone": ([EDIT, did("accept", tenth=3), did("undo", at=LATE, before="x", hash="y")],
                               {3: Tenth(1, 1)}, 0),
    "nobody knows where": ([EDIT], {}, 1),
    "in no tenth": ([did("accept", tenth=11), did("accept", "k2", tenth=-1)], {}, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_errors_by_tenth(clinic: Project, name: str) -> None:
    events, tenths, unplaced = CHANGES[name]
    found = counted(clinic, *events)
    assert found.tenths == [tenths.get(number, Tenth(0, 0)) for number in range(1, 11)]
    assert (found.unplaced, found.errors) == (unplaced, sum(one.changed for one in tenths.values()))


def test_shares_of_errors(clinic: Project) -> None:
    events = [did("edit", f"k{number}", before="old", tenth=1 if number < 15 else 10) for number in range(ENOUGH)]
    few = counted(clinic, *events[1:])
    assert [few.share_of_errors(one) for one in few.tenths] == [None] * 10
    found = counted(clinic, events[0])
    assert [found.share_of_errors(one) for one in found.tenths] == [0.75, *[0.0] * 8, 0.25]


def test_dismissals(clinic: Project) -> None:
    """Those that stand; a claimed one never did."""
    given = [did("dismiss", check="length", reason="x", hash=f"h{number}") for number in range(3)]
    found = counted(
        clinic, *given, did("restore", at=LATE, check="length", reason="x", hash="h0"),
        did("dismiss", check="numbers", reason="x"), did("dismiss", check="dates", reason="x", claimed=True),
    )  # fmt: skip
    assert found.dismissals == {"length": 2, "numbers": 1}
    assert found.share_dismissed("length") is None
    many = [did("dismiss", check="length", reason="x", hash=f"m{number}") for number in range(17)]
    assert counted(clinic, *many).share_dismissed("length") == 0.95
    assert counted(clinic, wanted=Wanted("Berta")).dismissals == {}


def test_a_broken_record_is_left_out(clinic: Project) -> None:
    record.append(clinic.record("de"), did("accept"))
    clinic.record("ar").parent.mkdir()
    clinic.record("ar").write_text("{")
    result = stats(clinic, clinic.locales, ALL)
    assert result.total.texts == 1
    assert [str(error.path) for error in result.problems] == ["locales/ar/record.jsonl"]
    assert invoke(clinic, "stats", "review").exit_code == 1


EVENTS = st.builds(
    did,
    st.sampled_from(["edit", "accept", "approve", "undo", "dismiss", "restore"]),
    st.sampled_from(["k1", "k2"]),
    st.sampled_from([EARLY, LATE]),
    by=st.sampled_from(["Anna", "anna", "Anna <a@b.example>", "Berta"]),
    seconds=st.integers(0, 3),
    words=st.integers(0, 2),
    tenth=st.integers(0, 3),
    hash=st.sampled_from(["x", "y"]),
    before=st.sampled_from(["", "x", "y"]),
    check=st.just("length"),
    reason=st.just("x"),
    claimed=st.booleans(),
)


@law(60)
@given(st.lists(EVENTS, max_size=8), st.data())
def test_the_order_of_lines_says_nothing(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event], data: st.DataObject
) -> None:
    from translator import project

    root = tmp_path_factory.mktemp("clinic")
    (root / "translator.toml").write_text('locales = ["de"]')
    clinic = project.find(root)

    def of(lines: list[Event]) -> Stats:
        clinic.record("de").unlink(missing_ok=True)
        return counted(clinic, *lines)

    assert of(data.draw(st.permutations(events + events[:2]))) == of(events)


HOSTILE = ["<b>x</b> [red]x[/]", "\x1b[31mred", "a\u202eb\u2066c", "a\0b", "x" * 10_000]


@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "escape", "direction", "NUL", "long"])
def test_names_are_text(clinic: Project, text: str) -> None:
    record.append(clinic.record("de"), did("accept", by=text), did("dismiss", by=text, check=text, reason=text))
    shown = invoke(clinic, "stats", "review")
    assert shown.exit_code == 0
    assert not set("\x1b\0\u202e\u2066") & set(shown.stdout)
    assert len(shown.stdout) < 3000
    data = one_object(invoke(clinic, "stats", "review", "--json").stdout)
    assert (data["people"][0]["name"], data["dismissals"][0]["check"]) == (text, text)


def test_what_people_read(clinic: Project) -> None:
    assert invoke(clinic, "stats", "review").stdout == "the record says nothing of any review yet\n"
    events = [
        did("edit", f"k{number}", before="old", tenth=1 if number < 18 else 2, seconds=30) for number in range(ENOUGH)
    ]
    record.append(clinic.record("de"), *events, did("approve", "k0", at=LATE, by="Berta", seconds=0))
    lines = [line.split() for line in invoke(clinic, "stats", "review").stdout.splitlines()]
    assert lines[:3] == [
        ["Work", "Texts", "Words", "Minutes", "Per", "1,000", "words"],
        ["Anna", "20", "2,000", "10", "5", "min"],
        ["all", "20", "2,000", "10", "5", "min"],
    ]
    assert " ".join(lines[3]) == "not counted, because nobody knows how long they took: 1 action"
    assert lines[5] == ["Tenth", "Looked", "at", "Changed", "Of", "all", "changed"]
    assert lines[6:9] == [["1", "18", "18", "90%", "█" * 27], ["2", "2", "2", "10%", "█" * 3], ["3", "0", "0", "0%"]]
    few = invoke(clinic, "stats", "review", "--by", "Berta").stdout
    assert "too few" in few
    assert invoke(clinic, "stats", "review", "--since", "yesterday").exit_code == 2
