"""What cannot be read or written, a full disk, and files of ours that something else has spoilt."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import COMMAND, environment, invoke, one_object, run, without_power
from tests.conftest import NewProject
from tests.programs import require
from tests.spoil import Spoil, add, both, folder, put
from translator.project import Project


@pytest.fixture
def project(new_project: NewProject) -> Project:
    """Two articles, built; then `good` is edited, so that the next build has something to do."""
    articles = {"good.txt": "Good\n\nTake 5 mg.\n", "other.txt": "Other\n\nTake 7 mg.\n"}
    project = new_project(articles, 'locales = ["de", "fr"]\nengines = ["pseudo"]\n')
    assert invoke(project, "build").exit_code == 0
    (project.source / "good.txt").write_text("Good\n\nTake 6 mg.\n")
    return project


def page(project: Project, name: str, tag: str) -> str:
    return (project.dist / tag / name / "index.html").read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
class TestPermissions:
    """What may not be read or written, in a process that permissions bind."""

    def test_an_unreadable_article(self, project: Project) -> None:
        put("source/other.txt", "Other\n\nTake 8 mg.\n")(project.root)
        (project.source / "other.txt").chmod(0)
        done = run(project.root, "build", before=without_power)
        assert (done.returncode, done.stderr) == (1, "source/other.txt: cannot be read: Permission denied\n")
        assert "6 ɱĝ" in page(project, "good", "de")

    @pytest.mark.parametrize("place", ["locales/de/LC_MESSAGES", "locales/templates"])
    def test_read_only_catalogs_and_templates(self, project: Project, place: str) -> None:
        (project.root / place).chmod(0o555)
        done = run(project.root, "build", before=without_power)
        assert done.returncode == 1
        suffix = "po" if place.endswith("MESSAGES") else "pot"
        said = f"{place}/good.{suffix}: cannot be written: Permission denied"
        assert done.stderr == f"{said}\nhint: make the folder writable, or run as its owner\n"
        assert "6 ɱĝ" in page(project, "good", "fr")

    @pytest.mark.parametrize("command", ["build", "extract", "update", "translate", "compile"])
    def test_a_project_that_is_read_only(self, project: Project, command: str) -> None:
        shutil.rmtree(project.private)
        project.root.chmod(0o555)
        done = run(project.root, command, before=without_power)
        assert done.returncode == 1
        assert done.stderr.startswith(
            ".translator: cannot be written: Permission denied\nhint: make the folder writable"
        )
        assert run(project.root, "status", before=without_power).returncode == 0


def test_a_disk_that_takes_no_large_file(project: Project) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    before = page(project, "good", "de")
    done = run(project.root, "compile", before=small)
    assert done.returncode == 1
    assert "cannot be written: File too large\nhint: " in done.stderr
    assert page(project, "good", "de") == before
    assert not list(project.root.rglob("*.tmp"))


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk is made with Linux's namespaces")
def test_a_full_disk(project: Project, tmp_path: Path) -> None:
    require("unshare")
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f'mount -t tmpfs -o size=160k tmpfs "{disk}" || exit 77; cd "{project.root}"; '
        f'cp -r source locales translator.toml "{disk}" || exit 78; '
        f'cd "{disk}"; {" ".join(COMMAND)} build; echo "exit $?"; '
        'find . -name "*.tmp" -o -size 0 -type f | grep -v lock'
    )
    command = ["unshare", "-rm", "sh", "-c", script]
    if subprocess.run([*command[:2], "true"], check=False).returncode:
        pytest.skip("no right to make a small disk")
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.stdout == "exit 1\n"
    assert "disk is full" in done.stderr or "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


CSV = "locales/glossary.csv"
CSV_LINE = put(CSV, "source,kind\nBotox,keep\nx,kept\n")
PRIVATE = ".translator"
SETTINGS = "translator.toml"
TEMPLATES = add(SETTINGS, b'templates = "nope"')
PREVIOUS = both(add(SETTINGS, b'previous = "p"'), put("p/manifest.json", "{"))
RECORD = "locales/de/record.jsonl"
PLACES = [
    pytest.param(CSV_LINE, 2, f"{CSV}:3: unknown kind 'kept'", id="glossary's line"),
    pytest.param(put(CSV, b"source,kind\nB\xf6,keep\n"), 2, f"{CSV}: not UTF-8", id="glossary not UTF-8"),
    pytest.param(folder(CSV), 2, f"{CSV}: cannot be read: Is a directory", id="glossary a folder"),
    pytest.param(put(RECORD, "nonsense\n"), 1, f"{RECORD}:1: not an event of the record", id="record"),
    pytest.param(folder(RECORD), 1, f"{RECORD}: cannot be read: Is a directory", id="record a folder"),
    pytest.param(put(PRIVATE, ""), 1, f"{PRIVATE}: cannot be written: ", id="private a file"),
    pytest.param(folder(f"{PRIVATE}/ledger.sqlite3"), 1, f"{PRIVATE}/ledger.sqlite3: cannot be", id="ledger a folder"),
    pytest.param(folder(f"{PRIVATE}/memory.sqlite3"), 1, f"{PRIVATE}/memory.sqlite3: cannot be", id="memory a folder"),
    pytest.param(put("dist", ""), 1, "dist: cannot be", id="dist a file"),
    pytest.param(
        both(folder("dist"), put("dist/mine.txt", "")), 2, "dist: holds files that translator did not make", id="dist"
    ),
    pytest.param(TEMPLATES, 2, "templates = 'nope' is no folder", id="no templates"),
    pytest.param(PREVIOUS, 2, "p/manifest.json: the last release's manifest cannot be read", id="last release"),
]


@pytest.mark.parametrize(("spoil", "code", "said"), PLACES)
def test_other_files(project: Project, spoil: Spoil, code: int, said: str) -> None:
    spoil(project.root)
    result = invoke(project, "build", "--json")
    assert result.exit_code == code
    assert said in result.stderr
    assert one_object(result.stdout)["problems"]


@pytest.mark.parametrize(
    ("name", "said"), [("ledger.sqlite3", "it is kept as ledger.sqlite3.broken"), ("memory.sqlite3", ""), ("build", "")]
)
def test_private_files_of_garbage_are_made_anew(project: Project, name: str, said: str) -> None:
    """All is done; that what was paid for is not known any more is an error, once."""
    (project.private / name).write_bytes(b"garbage " * 2000)
    first = invoke(project, "build")
    assert (first.exit_code, said in first.stderr) == (int(bool(said)), True)
    assert invoke(project, "build").exit_code == 0
    assert "6 ɱĝ" in page(project, "good", "de")
