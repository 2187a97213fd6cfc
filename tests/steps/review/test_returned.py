"""What comes back from a pack: merged entry by entry, and never more than texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.clinic import ARABIC, entry, knee_clinic, messages, settings, snapshot, write_catalog
from translator import record
from translator.catalogs import po
from translator.catalogs.headers import OURS
from translator.catalogs.state import pair_hash
from translator.cli import cli
from translator.errors import CatalogError, TranslatorError
from translator.model import Message, State
from translator.project import Project
from translator.steps.review.desk import Desk
from translator.steps.review.returned import Report, read, take

NOW = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
REST, COLD, DOSE = (Message(text).short_key for text in ("Rest", "Cold", "Take 50 mg each day, not more."))


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    found = knee_clinic(new_project)
    write_catalog(found, "ar", "blog/knee", messages(ARABIC, "machine"), OURS)
    return found


def seen(project: Project, key: str) -> str:
    message = Desk(project).sheet("blog/knee", "ar").message(key)
    assert message
    return pair_hash(message)


def result(project: Project, *entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A result file's content; `seen` is of what stands there now."""
    filled = [
        {"seen": seen(project, one["key"]) if "seen" not in one else "", "act": "accept"} | one for one in entries
    ]
    head = {"polyclinic-review": 1, "pack": "x", "article": "blog/knee", "locale": "ar", "by": "Zoë Frei"}
    return head | {"entries": filled} | more


def taken(project: Project, data: dict[str, Any], by: str = "", theirs: bool = False) -> Report:
    path = project.root / "result.json"
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return take(project, read(path), NOW, by, theirs)


def state_of(project: Project, key: str) -> State:
    sheet = Desk(project).sheet("blog/knee", "ar")
    message = sheet.message(key)
    assert message
    return sheet.state(message)


def text_of(project: Project, key: str) -> str:
    return next(
        one.strings[0] for one in po.read(project.catalog("ar", "blog/knee"), "ar").live if one.short_key == key
    )


@pytest.mark.parametrize(
    ("act", "by", "became", "state"),
    [
        ("save", "", "taken", State.NEEDS_REVIEW),
        ("accept", "", "taken", State.TRANSLATED),
        ("reopen", "", "taken", State.NEEDS_REVIEW),
        ("approve", "", "taken", State.TRANSLATED),
        ("approve", "Anna Muster", "approved", State.APPROVED),
    ],
)
def test_what_becomes_of_a_text(project: Project, act: str, by: str, became: str, state: State) -> None:
    report = taken(
        project, result(project, {"key": REST, "strings": ["استرح"], "act": act, "seconds": 9, "tenth": 2}), by
    )
    assert [line.became for line in report.lines] == [became]
    assert (state_of(project, REST), text_of(project, REST)) == (state, "استرح")
    events = record.read(project.record("ar")).events
    assert {(one.by, one.via, one.claimed, one.confirmed) for one in events} == {("Zoë Frei", "pack", not by, by)}


def test_the_same_result_twice_says_nothing_new(project: Project) -> None:
    data = result(project, {"key": REST, "strings": ["استرح"]}, said=[{"key": REST, "kind": "ask", "text": "Really?"}])
    taken(project, data)
    before = snapshot(project.root / "locales")
    report = taken(project, data)
    assert (report.number("unchanged"), report.said, report.failed) == (1, 0, False)
    assert snapshot(project.root / "locales") == before


def test_what_changed_on_both_sides_is_shown_and_not_lost(project: Project) -> None:
    data = result(project, {"key": REST, "strings": ["نص العائد"]}, {"key": COLD, "strings": ["هدوء"]})
    path = project.catalog("ar", "blog/knee")
    path.write_text(path.read_text().replace(ARABIC["Rest"], "نص هنا"))
    report = taken(project, data)
    line = report.lines[0]
    assert (line.became, line.theirs, line.ours) == ("conflict", ("نص العائد",), ("نص هنا",))
    assert (text_of(project, REST), text_of(project, COLD), report.failed) == ("نص هنا", "هدوء", True)
    report = taken(project, data, theirs=True)
    assert (text_of(project, REST), report.number("conflict")) == ("نص العائد", 0)


def test_a_result_of_an_older_source_is_void_there(project: Project) -> None:
    data = result(project, {"key": REST, "strings": ["نص"]}, {"key": COLD, "strings": ["برد"]})
    source = project.source / "blog" / "knee.txt"
    source.write_text(source.read_text().replace("Rest", "Rest for 2 days"))
    report = taken(project, data)
    assert [line.became for line in report.lines] == ["refused", "taken"]
    assert "does not have this text any more" in report.lines[0].why


def test_nobody_is_their_own_second_person(project: Project) -> None:
    found = settings(project, "second-person = true")
    report = taken(found, result(found, {"key": REST, "strings": ["استرح"], "act": "approve"}), "Anna Muster")
    assert [line.became for line in report.lines] == ["refused"]
    assert "somebody else approves it" in report.lines[0].why
    assert state_of(found, REST) is State.TRANSLATED


def test_an_open_error_is_not_approved_unless_it_was_dismissed(project: Project) -> None:
    wrong = "تناول 500 mg يوميًا لا أكثر."
    write_catalog(project, "ar", "blog/knee", [entry("Take 50 mg each day, not more.", wrong, "machine")], OURS)
    data = result(project, {"key": DOSE, "strings": [wrong], "act": "approve"})
    report = taken(project, data, "Anna Muster")
    assert (report.lines[0].became, "numbers" in report.lines[0].why) == ("refused", True)
    dismissal = {"key": DOSE, "seen": seen(project, DOSE), "check": "numbers", "reason": "as the doctor says"}
    assert taken(project, data | {"dismissed": [dismissal]}).problems  # by a name that nobody confirms
    report = taken(project, data | {"dismissed": [dismissal]}, "Anna Muster")
    assert (report.dismissed, [line.became for line in report.lines]) == (1, ["approved"])


@pytest.mark.parametrize(
    "change",
    [
        {"article": "../blog/knee"},
        {"article": "/etc/passwd"},
        {"article": "head"},
        {"locale": "xx"},
        {"locale": "../ar"},
        {"by": ""},
        {"by": OURS},
    ],
    ids=str,
)
def test_what_is_named_must_be_there(project: Project, change: dict[str, str]) -> None:
    before = snapshot(project.root / "locales")
    with pytest.raises(TranslatorError):
        taken(project, result(project, {"key": REST, "strings": ["x"]}) | change)
    assert snapshot(project.root / "locales") == before


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"key": "00000000"}, "does not have this text any more"),
        ({"key": "../../x"}, "does not have this text any more"),
        ({"strings": ["a", "b"]}, "plural forms"),
        ({"strings": ["a\0b"]}, "NUL"),
        ({"strings": ["x" * 1_000_001]}, "longer than"),
        ({"strings": [" "]}, "no translation yet"),
    ],
)
def test_what_fits_nothing_is_refused(project: Project, change: dict[str, Any], why: str) -> None:
    one = {"key": REST, "strings": ["x"], "seen": seen(project, REST)} | change
    before = project.catalog("ar", "blog/knee").read_bytes()
    report = taken(project, result(project) | {"entries": [{"act": "accept"} | one]})
    assert [line.became for line in report.lines] == ["refused"]
    assert why in report.lines[0].why
    assert project.catalog("ar", "blog/knee").read_bytes() == before


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\u202ex", 'msgstr "x"']
)
def test_hostile_text_is_text(project: Project, text: str) -> None:
    taken(project, result(project, {"key": REST, "strings": [text], "act": "save"}))
    assert text_of(project, REST) == text


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"{", b"\xff\xfe", b'{"polyclinic-review": 1}', b"[" * 100_000,
        b'{"polyclinic-review":2,"pack":"","article":"a","locale":"ar","by":"x"}',
        b'{"polyclinic-review":1,"pack":"","article":"a","locale":"ar","by":"x","path":"/etc"}',
        b'{"polyclinic-review":1,"pack":"","article":"a","locale":"ar","by":"x","entries":[{"key":1}]}',
    ],
)  # fmt: skip
def test_what_is_no_result_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(data)
    with pytest.raises(CatalogError) as caught:
        read(path)
    assert caught.value.path == path


def test_ten_thousand_entries(project: Project) -> None:
    """Of which one is ours: it is taken, and the others are told."""
    entries = [{"key": f"{number:08x}", "seen": "x", "strings": ["x"], "act": "accept"} for number in range(10_000)]
    entries.append({"key": REST, "seen": seen(project, REST), "strings": ["استرح"], "act": "accept"})
    report = taken(project, result(project) | {"entries": entries})
    assert (report.number("taken"), report.number("refused")) == (1, 10_000)
    twice = [entries[-1], entries[-1] | {"strings": ["again"]}]
    report = taken(project, result(project) | {"entries": twice}, theirs=True)
    assert [line.why for line in report.lines] == ["", "it is changed twice"]


def test_what_cannot_be_taken_stops_nothing_else(project: Project) -> None:
    """Nothing is said, of a text that is not there, about other texts: each is told, all else is taken."""
    said = [
        {"key": REST, "kind": "comment", "text": " "},
        {"key": "00000000", "kind": "ask", "text": "Why?"},
        {"key": REST, "kind": "ask", "text": "Why?"},
        {"key": REST, "kind": "ask", "text": "x" * 10_001},
    ]
    dismissed = [{"key": REST, "seen": "x", "check": "numbers", "reason": ""}]
    data = result(project, {"key": REST, "strings": ["استرح"], "act": "accept"}) | {
        "said": said,
        "dismissed": dismissed,
    }
    path = project.root / "r.json"
    path.write_text(json.dumps(data))
    done = CliRunner().invoke(cli, ["-C", str(project.root), "review", "--import", str(path), "--by", "Anna"])
    assert done.exit_code == 1
    for told in ("1 taken, 1 said", "says nothing", "not there any more", "other texts than stand here", "longer than"):
        assert told in done.output
    assert text_of(project, REST) == "استرح"


def test_who_sent_it_is_asked_of_who_sent_it(project: Project) -> None:
    for by, told in (("", "names nobody"), (OURS, "names no person"), ("…", "names no person")):
        with pytest.raises(CatalogError, match=told) as caught:
            taken(project, result(project, {"key": REST, "strings": ["x"]}) | {"by": by}, "Anna")
        assert "Finish" in caught.value.hint


def test_not_every_one_of_thousands_is_told(project: Project) -> None:
    entries = [{"key": f"{number:08x}", "seen": "x", "strings": ["x"], "act": "accept"} for number in range(1_000)]
    path = project.root / "r.json"
    path.write_text(json.dumps(result(project) | {"entries": entries}))
    arguments = ["-C", str(project.root), "review", "--import", str(path)]
    done = CliRunner().invoke(cli, arguments)
    assert done.output.count("refused: ") == 200
    assert "and 800 more; --json has them all" in done.output
    assert len(json.loads(CliRunner().invoke(cli, [*arguments, "--json"]).stdout)["texts"]) == 1_000


def test_the_command_tells_what_became_of_it(project: Project) -> None:
    path = project.root / "r.json"
    path.write_text(json.dumps(result(project, {"key": REST, "strings": ["استرح"], "act": "approve"})))
    done = CliRunner().invoke(cli, ["-C", str(project.root), "review", "--import", str(path)])
    assert (done.exit_code, "nobody has confirmed that" in done.output) == (0, True)
    done = CliRunner().invoke(cli, ["-C", str(project.root), "review", "--import", str(path), "--by", "Anna", "--json"])
    assert json.loads(done.output)["texts"][0]["result"] == "approved"
    path.write_text("{}")
    done = CliRunner().invoke(cli, ["-C", str(project.root), "review", "--import", str(path)])
    assert done.exit_code == 1


def test_nothing_can_be_packed_that_is_not_named(project: Project) -> None:
    for arguments in (["--pack"], ["blog/knee", "--pack"], ["-l", "ar", "--pack"]):
        done = CliRunner().invoke(cli, ["-C", str(project.root), "review", *arguments])
        assert done.exit_code == 2
