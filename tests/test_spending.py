"""What the ledger says was spent, and what it forgets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator.engines import Answer
from translator.ledger import Ledger, Request
from translator.markup.guarding import guard
from translator.project import Project
from translator.spending import Spent, Which, forget, spent, unanswered

ONE = Request(guard("One is enough."), None, "deepl", "en", "de", cost=0.5)
TWO = replace(ONE, guarded=guard("Two is company."), engine="fake", cost=None)
THREE = replace(ONE, guarded=guard("Three is a crowd."), locale="fr")


def fill(found: Ledger) -> None:
    """One answered, asked for twice; two refused; three failed, then under way when the program ended."""
    found.send([ONE])
    found.answer(found.send([ONE, TWO]), [Answer("Eins."), Answer("", "too odd")])
    found.fail(found.send([THREE]), "unreachable")
    found.send([THREE])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with closing(Ledger(tmp_path / "ledger.sqlite3")) as found:
        fill(found)
        yield found


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def rows(ledger: Ledger, which: Which) -> list[tuple[object, ...]]:
    return [(row.engine, row.locale, row.texts, row.characters) for row in spent(ledger, which)]


def test_what_was_spent_by_engine_locale_and_day(ledger: Ledger) -> None:
    day = spent(ledger, Which())[0].day
    assert spent(ledger, Which()) == [
        Spent(day, "deepl", "", "de", 2, 28, 0, 0, 1, 1.0),
        Spent(day, "deepl", "", "fr", 2, 34, 0, 1, 1, 0.5),
        Spent(day, "fake", "", "de", 1, 15, 1, 0, 0, None),
    ]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (Which(engine="fake"), [("fake", "de", 1, 15)]),
        (Which(locales=("fr",)), [("deepl", "fr", 2, 34)]),
        (Which(statuses=("failed", "refused")), [("deepl", "fr", 1, 17), ("fake", "de", 1, 15)]),
        (Which(statuses=("unanswered",)), [("deepl", "de", 1, 14), ("deepl", "fr", 1, 17)]),
        (Which(until="2026-01-01"), []),
        (Which(engine="x' OR '1'='1"), []),
    ],
    ids=["engine", "locale", "status", "unanswered", "day", "hostile"],
)
def test_a_part_of_it(ledger: Ledger, which: Which, found: list[tuple[object, ...]]) -> None:
    assert rows(ledger, which) == found


def test_what_was_never_answered_is_named_and_whether_it_was_asked_for_again(ledger: Ledger) -> None:
    assert [(one.source, one.locale, one.again) for one in unanswered(ledger, Which())] == [
        ("One is enough.", "de", True),
        ("Three is a crowd.", "fr", False),
    ]
    assert not unanswered(ledger, Which(engine="fake"))


def test_what_is_forgotten_is_gone_and_the_rest_stays(ledger: Ledger) -> None:
    assert forget(ledger, Which(statuses=("refused",))) == 1
    assert ledger.known([ONE, TWO]) == {ONE.key: Answer("Eins.")}
    assert forget(ledger, Which(engine="deepl", locales=("de",))) == 2
    assert rows(ledger, Which()) == [("deepl", "fr", 2, 34)]
    assert forget(ledger, Which()) == 2
    assert spent(ledger, Which()) == []


@pytest.fixture
def project(new_project: NewProject) -> Project:
    made = new_project({"a.txt": "A\n"}, 'locales = ["de", "fr"]')
    with closing(Ledger(made.private / "ledger.sqlite3")) as found:
        fill(found)
    return made


def test_the_command_shows_it_in_a_table_that_fits(project: Project) -> None:
    shown = invoke(project, "ledger").stdout
    lines = shown.splitlines()
    assert lines[0].split()[:4] == ["Day", "Engine", "Locale", "Texts"]
    assert lines[4].split() == ["in", "all", "5", "77", "1", "1", "2", "1.50"]
    assert lines[5] == "2 texts sent and never answered: a run was ended; each may be paid for twice"
    assert lines[6].endswith("deepl  de  'One is enough.': asked for again since")
    assert max(map(len, lines)) <= 80


def test_the_command_in_json(project: Project) -> None:
    data = one_object(invoke(project, "ledger", "-l", "de", "--json").stdout)
    assert [row["engine"] for row in data["spent"]] == ["deepl", "fake"]
    assert [one["source"] for one in data["unanswered"]] == ["One is enough."]


def test_the_command_forgets_only_after_a_word(project: Project) -> None:
    refused = invoke(project, "ledger", "--forget")
    assert refused.exit_code == 2
    assert "there is nobody to ask: --yes forgets it" in refused.stderr
    assert invoke(project, "ledger", "--engine", "deepl", "--forget", "--yes").stdout.splitlines()[-1] == (
        "forgotten: 4 requests; what is needed of them is asked for, and paid, again"
    )
    assert len(one_object(invoke(project, "ledger", "--json").stdout)["spent"]) == 1


def test_an_empty_ledger_says_so(new_project: NewProject) -> None:
    empty = new_project({"a.txt": "A\n"})
    assert invoke(empty, "ledger", "--forget").stdout == "the ledger is empty: no engine was asked yet\n"
    assert invoke(empty, "ledger", "--since", "soon").exit_code == 2
