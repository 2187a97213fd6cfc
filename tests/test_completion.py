"""What the shell offers while a command is typed."""

from __future__ import annotations

from contextlib import closing

import pytest
from click.testing import CliRunner

from tests.conftest import NewProject
from translator import record
from translator.cli import cli
from translator.model import Message, State
from translator.project import Project
from translator.record import Event
from translator.steps.learn import memory_of

TWO = {"a.txt": "Hello\n\nTake 5 mg daily.\n", "b/c.txt": "Other\n\nTake 7 mg daily.\n"}


@pytest.fixture
def project(new_project: NewProject) -> Project:
    return new_project(TWO, 'locales = ["de", "ar"]\nengines = ["pseudo"]')


def complete(project: Project | None, words: str) -> list[str]:
    """What the shell offers after these words."""
    folder = ["-C", str(project.root)] if project else ["-C", "/nowhere"]
    line = ["translator", *folder, *words.split(" ")]
    env = {"_TRANSLATOR_COMPLETE": "bash_complete", "COMP_WORDS": " ".join(line), "COMP_CWORD": str(len(line) - 1)}
    result = CliRunner().invoke(cli, prog_name="translator", env=env)
    assert (result.exit_code, result.stderr) == (0, "")
    return [word.split(",")[1] for word in result.stdout.split()]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("statu", ["status"]),
        ("stats ", ["review"]),
        ("stats review -l a", ["ar"]),
        ("certificate b", ["b/c"]),
        ("certificate a -l d", ["de"]),
        ("status -l ", ["de", "ar"]),
        ("build -l a", ["ar"]),
        ("status ", ["a", "b/c"]),
        ("extract b", ["b/c"]),
        ("translate --engine p", ["pseudo"]),
        ("build --engine g", ["google"]),
        ("init -l d", ["de"]),
        ("glossary add x -l d", ["de"]),
        ("glossary li", ["list"]),
        ("memory s", ["search"]),
        ("quest", ["questions"]),
        ("questions b", ["b/c"]),
        ("memory search x -l a", ["ar"]),
    ],
)
def test_completion(project: Project, words: str, offered: list[str]) -> None:
    assert complete(project, words) == offered


def test_completion_of_questions(project: Project) -> None:
    asked = Event("2026-11-22T10:00:00Z", "ask", "Anna", "a", "0" * 8, "0" * 12, reason="Why?")
    record.append(project.record("ar"), asked)
    assert complete(project, f"answer {asked.name[:2]}") == [asked.name]
    project.record("de").parent.mkdir()
    project.record("de").write_text("{")
    assert complete(project, "answer ") == [asked.name]


def test_completion_of_what_was_imported(project: Project) -> None:
    with closing(memory_of(project)) as memory:
        memory.take("agency.tmx", [("de", Message("a", ("b",)), State.TRANSLATED)])
    assert complete(project, "memory forget a") == ["agency.tmx"]


@pytest.mark.parametrize("words", ["status -l ", "status "])
def test_completion_without_a_project_offers_nothing(words: str) -> None:
    assert complete(None, words) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    result = CliRunner().invoke(cli, prog_name="translator", env={"_TRANSLATOR_COMPLETE": f"{shell}_source"})
    assert "_translator_completion" in result.stdout
