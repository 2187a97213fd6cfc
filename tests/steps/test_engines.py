"""engines: what each can do here and now, by looking at this machine only."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.fakes import Fake, install
from translator.engines import ENGINES
from translator.project import Project
from translator.steps.engines import Offer, engines


@pytest.fixture
def project(new_project: NewProject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Project:
    """Without Apertium on the machine, and without a network."""

    def connect(*_: object) -> None:
        pytest.fail("an engine was asked over the network")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setenv("PATH", str(tmp_path))
    return new_project({"a.txt": "A\n"}, 'locales = ["es", "ar", "es-MX"]\nengines = ["apertium"]')


def offer(project: Project, name: str) -> Offer:
    return next(found for found in engines(project) if found.name == name)


def put_apertium(folder: Path, modes: str) -> None:
    program = folder / "apertium"
    program.write_text(f"#!/bin/sh\necho '{modes}'\n")
    program.chmod(0o755)


def test_every_engine_is_listed(project: Project) -> None:
    assert [found.name for found in engines(project)] == list(ENGINES)


def test_a_program_that_is_not_installed(project: Project) -> None:
    assert offer(project, "apertium") == Offer(
        name="apertium",
        locales=["es", "es-MX"],
        usable=[],
        missing=["apertium is not installed: apt install apertium apertium-eng-spa"],
        sends_text_away=False,
        configured=True,
    )


def test_a_pair_that_is_not_installed(project: Project, tmp_path: Path) -> None:
    put_apertium(tmp_path, "eng-cat")
    found = offer(project, "apertium")
    assert found.missing == ["apertium-eng-spa is not installed: apt install apertium-eng-spa"]
    assert found.usable == []


def test_a_pair_that_is_installed(project: Project, tmp_path: Path) -> None:
    put_apertium(tmp_path, "eng-spa")
    found = offer(project, "apertium")
    assert (found.usable, found.missing) == (["es", "es-MX"], [])


@pytest.mark.parametrize(("name", "away"), [("google", True), ("pseudo", False), ("apertium", False)])
def test_whether_text_leaves_the_machine(project: Project, name: str, away: bool) -> None:
    assert offer(project, name).sends_text_away is away


def test_each_thing_that_is_missing_is_said_once(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = Fake(lacks={"de": "a key is missing", "fr": "a key is missing", "ar": "a model is missing"})
    install(monkeypatch, fake)
    found = offer(new_project({"a.txt": "A\n"}, 'locales = ["de", "fr", "ar", "tr"]'), "fake")
    assert (found.usable, found.missing) == (["tr"], ["a key is missing", "a model is missing"])
    assert fake.asked == []


def test_as_people_see_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Fake(knows=("fr",), lacks={"fr": "x"}))
    result = invoke(project, "engines")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    table, said = lines[: 1 + len(ENGINES)], lines[1 + len(ENGINES) :]
    assert [*table[:2], *(line for line in table if line.startswith("google"))] == [
        "Engine          In use  Works here for  Text",
        "apertium        yes     –               stays here",
        "google          –       es ar es-MX     sent to a server",
    ]
    assert table[-2:] == [
        "pseudo          –       es ar es-MX     stays here",
        "fake            –       –               stays here",
    ]
    assert said[0] == "apertium: apertium is not installed: apt install apertium apertium-eng-spa"
    assert "openai: no model in [tool.translator.engine.openai]" in said
    assert said[-1] == "fake: knows none of the project's locales"
    assert max(map(len, lines)) <= 80


def test_as_programs_see_it(project: Project) -> None:
    listed = one_object(invoke(project, "engines", "--json").stdout)["engines"]
    assert next(one for one in listed if one["name"] == "google") == {
        "name": "google",
        "configured": False,
        "locales": ["es", "ar", "es-MX"],
        "usable": ["es", "ar", "es-MX"],
        "missing": [],
        "sendsTextAway": True,
    }
