"""Ctrl-C, and whatever else ends a command before its time: a message, exit code 1, and what came is kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.fakes import Fake, install, upper
from translator.engines import Answer
from translator.project import Project
from translator.steps import extract


def interrupted(texts: Sequence[str], target: str) -> list[Answer]:
    """Stops at the third article."""
    if "Title 2" in texts:
        raise KeyboardInterrupt
    return upper(texts, target)


@pytest.fixture
def stopping(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> tuple[Project, Fake]:
    fake = Fake(interrupted, batch_texts=1)
    install(monkeypatch, fake)
    return new_project({f"{n}.txt": f"Title {n}\n" for n in range(4)}, 'locales = ["de"]\nengines = ["fake"]'), fake


@pytest.mark.parametrize("command", ["translate", "build"])
def test_ctrl_c_keeps_what_came(stopping: tuple[Project, Fake], command: str) -> None:
    project, fake = stopping
    invoke(project, "update")
    result = invoke(project, command)
    assert result.exit_code == 1
    assert "de      fake         0           2         0        0     ?\nstopped; saved: 2 PO files" in result.stdout
    assert "wrote locales/de/LC_MESSAGES/0.po\nwrote locales/de/LC_MESSAGES/1.po\n" in result.stdout
    assert not project.dist.exists()
    fake.answers = upper
    asked = len(fake.asked)
    assert invoke(project, command).exit_code == 0
    assert fake.texts[asked:] == ["Title 2", "Title 3"]


@pytest.mark.parametrize("command", ["translate", "build"])
def test_ctrl_c_in_json(stopping: tuple[Project, Fake], command: str) -> None:
    invoke(stopping[0], "update")
    result = invoke(stopping[0], command, "--json")
    found = one_object(result.stdout)
    assert (result.exit_code, found.get("translate", found)["interrupted"]) == (1, True)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyboardInterrupt(), "stopped\nhint: no file is half-written; run again to go on\n"),
        (PermissionError(13, "Permission denied", "/x"), "/x: Permission denied\n"),
        (OSError("odd"), "odd\n"),
        (ZeroDivisionError("by zero"), "a fault of this program: ZeroDivisionError: by zero\nhint: please report it"),
    ],
    ids=["ctrl-c", "os", "os without number", "fault"],
)
def test_whatever_happens_is_a_message(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch, error: BaseException, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(extract, "document_of", fail)
    result = invoke(new_project({"a.txt": "A\n"}), "extract", env={"TRANSLATOR_TRACEBACK": None})
    assert result.exit_code == 1
    assert result.stderr.startswith(said)


def test_a_fault_is_shown_whole_where_asked_for(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "document_of", lambda _: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        invoke(new_project({"a.txt": "A\n"}), "extract", env={"TRANSLATOR_TRACEBACK": "1"})
