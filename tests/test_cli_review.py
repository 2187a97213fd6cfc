"""approve and unapprove on the command line: what is said, the exit code, and JSON."""

from __future__ import annotations

import pytest

from tests.clinic import entry, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator.model import Message
from translator.project import Project

DOSE, TITLE = "Take 50 mg of it.", "Knee pain"
KEY = Message(DOSE).short_key
ANNA = ("--by", "Anna Muster")


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"blog/knee.txt": f"{TITLE}\n\n{DOSE}\n"})
    write_catalog(project, "de", "blog/knee", [entry(TITLE, ""), entry(DOSE, "Nehmen Sie 50 mg davon.", "machine")])
    return project


def test_what_is_said(clinic: Project) -> None:
    done = invoke(clinic, "approve", "blog/knee", "--all", "-l", "de", *ANNA)
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "blog/knee",
        "Key       Text               Was           Now",
        f"{Message(TITLE).short_key}  Knee pain          untranslated  refused: there is no translation yet",
        f"{KEY}  Take 50 mg of it.  machine       approved",
        "",
        "1 approved, 1 refused",
        "recorded in locales/de/record.jsonl; commit it with 1 PO file",
    ]
    done = invoke(clinic, "unapprove", "--all", "-l", "de", "--reason", "adults", *ANNA)
    assert (done.exit_code, done.output.splitlines()[-2]) == (0, "1 no longer approved")


def test_exit_code_0_only_if_all_is_approved(clinic: Project) -> None:
    assert invoke(clinic, "approve", "blog/knee", KEY, "-l", "de", *ANNA).exit_code == 0
    done = invoke(clinic, "approve", "source/blog/knee.txt", KEY, "-l", "de", "--by", "Berta")
    assert (done.exit_code, done.output.count("as before, by Anna Muster")) == (0, 1)
    assert invoke(clinic, "approve", "--state", "machine", "-l", "de", *ANNA).output == "there is no such message\n"
    assert invoke(clinic, "unapprove", "blog/knee", Message(TITLE).short_key, "-l", "de", *ANNA).exit_code == 1


def test_dry_run(clinic: Project) -> None:
    done = invoke(clinic, "approve", "blog/knee", KEY, "-l", "de", "--dry-run", *ANNA)
    assert done.output.splitlines()[-1] == "nothing was written; would be: 1 approved"
    assert not clinic.record("de").exists()


@pytest.mark.parametrize("dry", [True, False])
def test_json(clinic: Project, dry: bool) -> None:
    done = invoke(
        clinic, "approve", "blog/knee", KEY, "-l", "de", "--json", *ANNA, *(["--dry-run"] if dry else []),
    )  # fmt: skip
    path = "locales/de/LC_MESSAGES/blog/knee.po"
    data = one_object(done.stdout)
    [message] = data.pop("messages")
    assert message.pop("line") > 1
    assert message == {
        "article": "blog/knee", "locale": "de", "path": path, "key": KEY, "source": DOSE,
        "translation": "Nehmen Sie 50 mg davon.", "state": "machine", "result": "approved", "why": "",
    }  # fmt: skip
    record = "locales/de/record.jsonl"
    assert data == {"record": record, "written": [] if dry else [path], "dryRun": dry, "problems": []}


@pytest.mark.parametrize(
    "words",
    [
        "approve blog/knee -l de --by Anna",
        "approve blog/knee KEY --all -l de --by Anna",
        "approve blog/knee --all --state machine -l de --by Anna",
        "approve blog/knee --state approved -l de --by Anna",
        "approve blog/knee KEY -l de",
        "approve blog/knee KEY --by Anna",
        "approve KEY -l de --by Anna",
        "approve blog/knee 00000000 -l de --by Anna",
        "approve blog/knee KEY -l fr --by Anna",
        "unapprove blog/knee -l de --by Anna",
        "unapprove blog/knee KEY --all -l de --by Anna",
    ],
)
def test_wrong_usage(clinic: Project, words: str) -> None:
    done = invoke(clinic, *words.replace("KEY", KEY).split())
    assert done.exit_code == 2
    assert not clinic.record("de").exists()


def test_another_run_is_at_work(clinic: Project) -> None:
    with clinic.locked():
        assert invoke(clinic, "approve", "blog/knee", KEY, "-l", "de", *ANNA).exit_code == 1
    assert not clinic.record("de").exists()
