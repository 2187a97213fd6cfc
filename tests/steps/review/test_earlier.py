"""The text that a translation replaced, by git."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from tests.clinic import TEXTS, knee_clinic, messages, write_catalog
from tests.programs import require
from translator.language.matching.differences import Part
from translator.model import Message
from translator.project import Project
from translator.steps.review.desk import Desk
from translator.steps.review.earlier import Earlier, replaced
from translator.steps.review.earlier import committed as last_commit


def committed(project: Project) -> None:
    who = ("-c", "user.name=Anna", "-c", "user.email=anna@clinic.example")
    for arguments in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "all"]):
        subprocess.run(["git", *arguments], cwd=project.root, check=True)


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    require("git")
    found = knee_clinic(new_project)
    committed(found)
    return found


def earlier(project: Project, source: str) -> Earlier | None:
    sheet = Desk(project).sheet("blog/knee", "de")
    message = sheet.message(Message(source).short_key)
    assert message
    return replaced(last_commit(project, sheet), message)


def test_a_new_text_replaced_the_committed_one(project: Project) -> None:
    write_catalog(project, "de", "blog/knee", messages(TEXTS | {"Rest": "Pause"}))
    found = earlier(project, "Rest")
    assert found
    assert (found.text, found.source) == ("Ruhe", "Rest")
    assert found.pieces == (("Ruhe", Part.GONE), ("Pause", Part.NEW))
    assert earlier(project, "Cold") is None


def test_a_changed_source_replaced_the_one_that_it_was(project: Project) -> None:
    source = project.source / "blog" / "knee.txt"
    source.write_text(source.read_text().replace("Take 50 mg each day", "Take 60 mg each day"))
    new = "Take 60 mg each day, not more."
    write_catalog(project, "de", "blog/knee", messages(TEXTS | {new: "Nehmen Sie täglich 60 mg, nicht mehr."}))
    found = earlier(project, new)
    assert found
    assert (found.text, found.source) == ("Nehmen Sie täglich 50 mg, nicht mehr.", "Take 50 mg each day, not more.")


@pytest.mark.parametrize("how", ["no commit", "broken there", "no repository"])
def test_where_git_knows_nothing_nothing_is_said(new_project: Callable[..., Project], how: str) -> None:
    require("git")
    project = knee_clinic(new_project)
    path = project.catalog("de", "blog/knee")
    right = path.read_bytes()
    if how == "no commit":
        subprocess.run(["git", "init", "-q"], cwd=project.root, check=True)
    if how == "broken there":
        path.write_bytes(b"<<<<<<< HEAD\n")
        committed(project)
    path.write_bytes(right)
    assert earlier(project, "Rest") is None
