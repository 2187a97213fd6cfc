"""Killed at any moment, and run again: nothing that arrived is paid for twice, and the ledger names what may be."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT, NewProject
from tests.fakes import found
from tests.laws import SOAK
from tests.paid import AT_ONCE, TEXTS, Till, server
from translator import engines
from translator.ledger import Ledger
from translator.project import Project
from translator.spending import Which, spent, unanswered

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
KILLS = 12 if SOAK == 1 else 100
MANY = 60


def run(project: Project, address: str) -> int:
    """Translates in a process of its own; how it ended."""
    command = [sys.executable, "-m", "tests.paid", str(project.root), address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False).returncode


def rows(path: Path) -> list[tuple[str, str]]:
    import sqlite3

    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT source, status FROM request").fetchall()


def test_killed_again_and_again_every_text_is_paid_for_once_but_for_what_was_under_way(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines.ENGINES, "paid", "tests.paid:Paid")
    chance = random.Random(20261128)  # noqa: S311
    kills = 0
    while kills < KILLS:
        names = [f"Text number {number} after {kills}." for number in range(MANY)]
        project = new_project({"a.txt": "\n\n".join(names) + "\n"}, 'locales = ["de"]\nengines = ["paid"]')
        with server() as (address, till):
            own = _kill(project, address, till, chance)
            till.end_at = 0
            assert run(project, address) == 0
        kills += own
        _look(project, names, till.served, own)
        shutil.rmtree(project.root)


def _kill(project: Project, address: str, till: Till, chance: random.Random) -> int:
    """Runs, and is killed, until everything is translated; how often it was killed."""
    kills = 0
    while True:
        till.requests, till.end_at, till.after = 0, chance.randint(1, 6), chance.random() < 0.5
        ended = run(project, address)
        # Each kill costs what was under way. Which batches that were is up to the threads, so that one run may pay
        # again for what two kills before it left.
        assert sum(till.served.values()) - len(till.served) <= kills * AT_ONCE * TEXTS
        if ended == 0:
            return kills
        assert ended == -signal.SIGKILL
        kills += 1


def _look(project: Project, names: list[str], served: dict[str, int], kills: int) -> None:
    messages = found(project)
    assert {name: messages[name].strings for name in names} == {name: (name.upper(),) for name in names}
    assert sum(served.values()) - MANY <= kills * AT_ONCE * TEXTS
    asked = rows(project.private / "ledger.sqlite3")
    for name in names:
        ends = [status for source, status in asked if source == name]
        assert ends.count("answered") == 1
        assert served[name] <= len(ends)
    with closing(Ledger(project.private / "ledger.sqlite3")) as ledger:
        named = {one.source for one in unanswered(ledger, Which())}
        assert {name for name in names if served[name] > 1} <= named
        assert sum(row.unanswered for row in spent(ledger, Which())) == len(asked) - MANY
