"""The command as a process: what only the system around it can show."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.command import COMMAND, environment, invoke, one_object, run
from tests.conftest import NewProject
from translator.project import Project

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and descriptors of POSIX")
FULL = Path("/dev/full")
# In place of Apertium: has the pair; says its number when it is started, and does not end.
HANGING = '#!/bin/sh\nif [ "$1" = -l ]; then echo eng-spa; exit; fi\necho $$ > "$STARTED"\nexec sleep 100\n'


@pytest.fixture
def project(new_project: NewProject) -> Project:
    return new_project({"a.txt": "Hello\n\nTake 5 mg daily.\n"}, 'locales = ["es"]\nengines = ["apertium"]')


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A shell's background job ignores SIGINT, and all that it starts would inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@dataclass(frozen=True)
class Hanging:
    """A program in Apertium's place that tells when it is started."""

    env: dict[str, str]
    fifo: Path

    def wait(self) -> int:
        """Waits until it is started; its process's number."""
        return int(self.fifo.read_text())


@pytest.fixture
def hanging(tmp_path: Path) -> Hanging:
    fake = tmp_path / "bin" / "apertium"
    fake.parent.mkdir()
    fake.write_text(HANGING)
    fake.chmod(0o755)
    os.mkfifo(tmp_path / "started")
    path = f"{fake.parent}{os.pathsep}{os.environ['PATH']}"
    return Hanging(environment(PATH=path, STARTED=str(tmp_path / "started")), tmp_path / "started")


def start(project: Project, env: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    out = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*COMMAND, *arguments], cwd=project.root, env=env, encoding="utf-8", **out)  # type: ignore[call-overload,no-any-return]


def test_version_imports_nothing_heavy() -> None:
    code = "import sys\nfrom translator.cli import cli\ntry:\n    cli(['--version'])\nfinally:\n    print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    heavy = {
        "babel",
        "deep_translator",
        "jinja2",
        "msgspec",
        "polib",
        "rapidfuzz",
        "requests",
        "rich",
        "sqlite3",
        "yaml",
    }
    assert "translator.cli" in done.stdout.split()
    assert not heavy & set(done.stdout.split())


STOPS = [(["translate"], signal.SIGINT), (["build"], signal.SIGTERM), (["build", "--json"], signal.SIGINT)]


@POSIX
@pytest.mark.parametrize(("command", "sign"), STOPS, ids=["ctrl-c", "term", "json"])
@pytest.mark.usefixtures("interruptible")
def test_a_signal_stops_cleanly(project: Project, hanging: Hanging, command: list[str], sign: int) -> None:
    invoke(project, "update")
    with start(project, hanging.env, *command) as process:
        hanging.wait()
        process.send_signal(sign)
        stdout, stderr = process.communicate(timeout=60)
    assert (process.returncode, stderr) == (1, "")
    if "--json" in command:
        assert one_object(stdout)["translate"]["interrupted"] is True
    else:
        assert "stopped; there was nothing to save" in stdout
    assert invoke(project, "status").exit_code == 0


@POSIX
@pytest.mark.parametrize("command", [["status"], ["status", "--json"], ["--help"]], ids=" ".join)
def test_a_reader_that_goes_away(project: Project, command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as out:  # noqa: PTH123
        done = subprocess.run(
            [*COMMAND, *command], cwd=project.root, env=environment(), stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
@pytest.mark.parametrize("command", [["status", "--json"], ["build"]], ids=" ".join)
def test_output_on_a_full_disk(project: Project, command: list[str]) -> None:
    with FULL.open("wb") as out:
        done = subprocess.run(
            [*COMMAND, *command], cwd=project.root, env=environment(), stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(project: Project, closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m translator status {closed}'],
        cwd=project.root, env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


ENVIRONMENTS = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
    {"LC_ALL": "tr_TR.UTF-8"},
    {"COLUMNS": "nonsense", "TERM": "dumb"},
    {"PYTHONWARNINGS": "error"},
]


@pytest.mark.parametrize("changes", ENVIRONMENTS, ids=lambda changes: " ".join(f"{k}={v}" for k, v in changes.items()))
def test_whatever_the_environment(project: Project, changes: dict[str, str]) -> None:
    project.source.joinpath("a.txt").write_text("Über مرحبا\n\nNimm 5 mg.\n", "utf-8")
    built = run(project.root, "build", "--engine", "pseudo", changes=changes)
    assert (built.returncode, built.stderr) == (0, "")
    assert (
        one_object(run(project.root, "status", "--json", changes=changes).stdout)["articles"][0]["title"]
        == "Über مرحبا"
    )
    assert "Nimm" in project.catalog("es", "a").read_text("utf-8")


@POSIX
@pytest.mark.parametrize("command", ["build", "status", "init"])
def test_a_folder_that_is_gone(tmp_path: Path, command: str) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f'cd "{gone}" && rmdir "{gone}" && "{sys.executable}" -m translator {command}'
    done = subprocess.run(["sh", "-c", script], env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "the current folder is no longer there\nhint: change to the project's folder\n"


def test_two_builds_at_once(project: Project) -> None:
    with project.locked():
        done = run(project.root, "build")  # a lock keeps other processes out
        assert done.returncode == 1
        assert done.stderr.startswith("another run of translator is at work on this project\nhint: ")
        for command in ("extract", "update", "translate", "compile"):
            assert invoke(project, command).stderr == done.stderr
        for command in ("status", "check", "engines"):
            assert invoke(project, command).exit_code == 0
    assert invoke(project, "build", "--engine", "pseudo").exit_code == 0


@POSIX
def test_killed_in_the_middle_and_run_again(project: Project, hanging: Hanging) -> None:
    with start(project, hanging.env, "build") as process:
        number = hanging.wait()
        process.kill()
        process.communicate(timeout=60)
    os.kill(number, signal.SIGKILL)
    assert not project.dist.exists()
    done = run(project.root, "build", "--engine", "pseudo")
    assert (done.returncode, done.stderr) == (0, "")
    assert (project.dist / "es" / "a" / "index.html").is_file()
    assert not [path for path in project.root.rglob("*") if path.name.endswith(".tmp") or path.name == ".dist.new"]
