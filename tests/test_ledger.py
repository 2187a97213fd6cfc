"""The ledger: what was asked, what came back, and what is never asked for again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from translator.engines import Answer
from translator.errors import OutputError
from translator.ledger import Ledger, Request
from translator.markup.guarding import guard

ONE = Request(guard("One is enough."), None, "fake", "en", "de")
TWO = replace(ONE, guarded=guard("Two is company."))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with closing(Ledger(tmp_path / "ledger.sqlite3")) as found:
        yield found


def rows(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT source, status, answer, reason FROM request ORDER BY id").fetchall()


def test_what_was_never_answered_is_not_known(ledger: Ledger) -> None:
    assert ledger.known([]) == {}
    assert ledger.known([ONE]) == {}
    numbers = ledger.send([ONE, TWO])
    assert ledger.known([ONE, TWO]) == {}
    ledger.fail(numbers, "unreachable")
    assert ledger.known([ONE, TWO]) == {}


def test_answers_and_refusals_are_known(ledger: Ledger, tmp_path: Path) -> None:
    ledger.answer(ledger.send([ONE, TWO]), [Answer("Eins genügt."), Answer("", "too odd")])
    ledger.close()
    with closing(Ledger(tmp_path / "ledger.sqlite3")) as again:
        assert again.known([TWO, ONE]) == {ONE.key: Answer("Eins genügt."), TWO.key: Answer("", "too odd")}
    assert rows(tmp_path / "ledger.sqlite3") == [
        ("One is enough.", "answered", "Eins genügt.", ""),
        ("Two is company.", "refused", "", "too odd"),
    ]


def test_what_was_in_flight_is_in_the_ledger(ledger: Ledger, tmp_path: Path) -> None:
    ledger.send([ONE])
    assert rows(tmp_path / "ledger.sqlite3") == [("One is enough.", "sent", "", "")]


@pytest.mark.parametrize("order", [("an answer", ""), ("", "an answer")], ids=["then refused", "then answered"])
def test_an_answer_beats_a_refusal(ledger: Ledger, order: tuple[str, str]) -> None:
    for text in order:
        ledger.answer(ledger.send([ONE]), [Answer(text, "" if text else "no")])
    assert ledger.known([ONE]) == {ONE.key: Answer("an answer")}


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, engine="other"),
        replace(ONE, locale="fr"),
        replace(ONE, source_locale="de"),
        replace(ONE, context="c"),
        replace(ONE, guarded=guard("One is enough!")),
        replace(ONE, guarded=guard("One is enough.", ["One"])),
    ],
    ids=["engine", "locale", "source locale", "context", "text", "guarded otherwise"],
)
def test_an_answer_is_for_exactly_this_question(ledger: Ledger, other: Request) -> None:
    ledger.answer(ledger.send([ONE]), [Answer("x")])
    assert ledger.known([other]) == {}
    assert len(other.key) == 16


def test_two_names_behind_the_same_token_are_two_questions() -> None:
    requests = {
        replace(ONE, guarded=guard(f"{name} helps.", ["Botox", "Dysport"])).key for name in ("Botox", "Dysport")
    }
    assert len(requests) == 2


def test_thousands_at_once(ledger: Ledger) -> None:
    many = [replace(ONE, guarded=guard(f"Text {number}")) for number in range(1200)]
    ledger.answer(ledger.send(many), [Answer(request.guarded.text.upper()) for request in many])
    assert {answer.text for answer in ledger.known(many).values()} == {f"TEXT {number}" for number in range(1200)}


def test_a_full_disk_is_an_error_of_ours(ledger: Ledger, tmp_path: Path) -> None:
    ledger._connection.execute("PRAGMA max_page_count = 4")
    with pytest.raises(OutputError, match=r"ledger\.sqlite3: cannot be written: .*full"):
        ledger.send([replace(ONE, guarded=guard("x" * 100_000))])
    assert rows(tmp_path / "ledger.sqlite3") == []


@pytest.mark.parametrize("damage", ["no database", "torn"])
def test_a_broken_ledger_is_moved_aside_and_said(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger(path)) as found:
        found.answer(found.send([ONE] * 300), [Answer("Eins.")] * 300)
    data = path.read_bytes()
    broken = b"what is this?" * 100 if damage == "no database" else data[:4096] + bytes(8192) + data[12288:]
    path.write_bytes(broken)
    with closing(Ledger(path)) as found:
        assert [problem.hint for problem in found.problems] == [
            "it is kept as ledger.sqlite3.broken; a new, empty one was begun"
        ]
        assert found.known([ONE]) == {}
        found.answer(found.send([ONE]), [Answer("Eins.")])
    assert path.with_name("ledger.sqlite3.broken").read_bytes() == broken
    with closing(Ledger(path)) as found:
        assert not found.problems
        assert found.known([ONE]) == {ONE.key: Answer("Eins.")}
