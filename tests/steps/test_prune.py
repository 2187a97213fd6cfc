"""What prune takes out: what nobody needs, and nothing that a person made unless they are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.clinic import PERSON, entry, write_catalog
from tests.command import invoke
from tests.conftest import NewProject
from translator.catalogs.headers import OURS
from translator.catalogs.state import by_person
from translator.cli import cli
from translator.model import Message, replace
from translator.project import Project
from translator.steps.extract import extract
from translator.steps.prune import Pruned, look, prune
from translator.steps.reading import read_catalog
from translator.steps.update import update

TEXT = "A title\n\nTake one tablet of 50 mg in the morning.\n"
HOWS = ["machine", "repaired", "fuzzy", "cleared", "edited", "translated", "approved"]


def old(*hows: str) -> list[Message]:
    """Obsolete entries in these states."""
    live = [entry(f"An old text, {how}.", f"DE {how}", how) for how in hows]
    return [Message(m.id, m.strings, flags=m.flags, comments=m.comments, obsolete=True) for m in live]


@pytest.fixture
def project(new_project: NewProject) -> Project:
    """An article with obsolete entries in every state, and catalogs of two that are gone: one that a machine made,
    one that a person had a hand in."""
    made = new_project({"a.txt": TEXT, "gone/machine.txt": TEXT, "gone/person.txt": TEXT})
    extract(made)
    update(made, made.locales)
    write_catalog(made, "de", "a", [*read_catalog(made, "a", "de").messages, *old(*HOWS)])
    for name, how in (("machine", "machine"), ("person", "approved")):
        write_catalog(made, "de", f"gone/{name}", [entry("A title", "Titel", "machine"), entry("Two", "Zwei", how)])
        (made.source / "gone" / f"{name}.txt").unlink()
    return made


def pruned(project: Project, with_people: bool = False) -> Pruned:
    found = look(project, project.locales, with_people)
    prune(project, found)
    return found


def left(project: Project) -> list[str]:
    return [message.strings[0] for message in read_catalog(project, "a", "de").messages if message.obsolete]


def files(project: Project) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file() and path.suffix != ".lock"}


def test_what_people_made_stays(project: Project) -> None:
    live = read_catalog(project, "a", "de").live
    found = pruned(project)
    assert [(cut.name, cut.entries, cut.people, cut.whole) for cut in found.cuts] == [
        ("a", 1, 0, False),
        ("gone/machine", 2, 0, True),
    ]
    assert found.templates == [f"locales/templates/gone/{name}.pot" for name in ("machine", "person")]
    assert (found.entries, found.people, found.kept, found.problems) == (3, 0, 7, [])
    assert left(project) == [f"DE {how}" for how in HOWS if how != "machine"]
    assert not project.catalog("de", "gone/machine").exists()
    assert project.catalog("de", "gone/person").exists()
    assert not project.template("gone/person").parent.exists()
    assert [m.id for m in live] == [m.id for m in read_catalog(project, "a", "de").live]
    assert not look(project, project.locales).any


def test_with_people_all_goes(project: Project) -> None:
    found = pruned(project, with_people=True)
    assert (found.entries, found.people, found.kept) == (11, 7, 0)
    assert not left(project)
    assert not project.catalog("de", "gone/person").parent.exists()


def test_looking_writes_nothing(project: Project) -> None:
    before = files(project)
    assert look(project, project.locales, with_people=True).any
    assert files(project) == before


def test_what_cannot_be_read_stays(project: Project) -> None:
    broken = project.catalog("de", "gone/machine")
    broken.write_text('msgid "x"\nmsgstr "y\n', "utf-8")
    found = pruned(project, with_people=True)
    assert [problem.place for problem in found.problems] == ["locales/de/LC_MESSAGES/gone/machine.po:2:8"]
    assert broken.exists()
    assert not project.catalog("de", "gone/person").exists()


def test_what_changed_meanwhile_stays(project: Project) -> None:
    found = look(project, project.locales, with_people=True)
    for name in ("a", "gone/person"):
        path = project.catalog("de", name)
        path.write_text(path.read_text("utf-8").replace("DE fuzzy", "DE anew").replace("Zwei", "Zwo"), "utf-8")
    prune(project, found)
    assert len(found.problems) == 2
    assert "DE anew" in left(project)
    assert project.catalog("de", "gone/person").exists()


def test_first_update_then_prune(project: Project) -> None:
    """Else the translations of an article with a new name would be gone with the old one."""
    (project.source / "b.txt").write_text(TEXT, "utf-8")
    found = pruned(project, with_people=True)
    assert found.unsure
    assert project.catalog("de", "gone/machine").exists()
    update(project, project.locales)
    assert not look(project, project.locales).unsure


def test_an_article_that_cannot_be_read_is_not_gone(project: Project) -> None:
    (project.source / "gone" / "person.md").write_text("x", "utf-8")
    (project.source / "gone" / "person.txt").write_text("x", "utf-8")
    assert [cut.name for cut in pruned(project, with_people=True).cuts] == ["a", "gone/machine"]


def test_only_these_locales(project: Project) -> None:
    write_catalog(project, "fr", "a", old("machine"))
    pruned(project, with_people=True)
    assert len(read_catalog(project, "a", "fr").messages) == 1


@pytest.mark.parametrize(
    ("message", "by", "expected"),
    [
        *((entry("a", "b", how), PERSON, how not in ("machine", "untranslated")) for how in [*HOWS, "untranslated"]),
        (entry("a", "b", "cleared"), OURS, False),
        (entry("a", "b", "translated"), OURS, True),
        (replace(entry("a", "b", "repaired"), id="changed once more"), PERSON, True),
        (replace(entry("a", "b", "machine"), id="changed once more"), PERSON, False),
        (Message("a", comments=("ask Anna",)), OURS, True),
        (Message("a", comments=(*entry("a", "b", "machine").comments,)), PERSON, False),
    ],
)
def test_whose_work_it_is(message: Message, by: str, expected: bool) -> None:
    assert by_person(message, by) is expected


@pytest.mark.parametrize(("answer", "goes"), [("n", False), ("y", True)])
def test_the_answer(project: Project, answer: str, goes: bool) -> None:
    done = CliRunner().invoke(cli, ["-C", str(project.root), "prune"], input=f"{answer}\n")
    assert done.exit_code == 0
    assert project.catalog("de", "gone/machine").exists() is not goes


def test_the_command_asks(project: Project) -> None:
    before = files(project)
    shown = invoke(project, "prune", "--dry-run")
    assert shown.stdout.splitlines() == [
        "locales/de/LC_MESSAGES/a.po: 1 entry",
        "locales/de/LC_MESSAGES/gone/machine.po: its article is gone; 2 entries",
        "locales/templates/gone/machine.pot: its article is gone",
        "locales/templates/gone/person.pot: its article is gone",
        "3 entries in 2 PO files",
        "people's work stays: 7 entries; --people takes that out too",
    ]
    assert "11 entries, 7 by people in 3 PO files" in invoke(project, "prune", "--dry-run", "--people").stdout
    nobody = invoke(project, "prune")
    assert (nobody.exit_code, "--yes" in nobody.stderr) == (2, True)
    assert {path: data for path, data in files(project).items() if ".translator" not in path.parts} == before
    assert invoke(project, "prune", "--yes").stdout.splitlines()[-1].startswith("taken out")
    assert invoke(project, "prune", "--yes").stdout.splitlines()[0] == "nothing to take out"
