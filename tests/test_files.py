"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NewProject
from translator import files
from translator.errors import OutputError, TranslatorError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_there_already_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert files.write_changed(path, b"x")
    seen = files.stamp(path)
    assert not files.write_changed(path, b"x")
    assert files.stamp(path) == seen
    assert files.write_changed(path, b"y")
    assert path.read_bytes() == b"y"


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write(tmp_path / "a" / "b" / "c.txt", b"x")
    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"x"
    assert names(tmp_path / "a" / "b") == ["c.txt"]


@pytest.mark.parametrize(
    "name", ["x" * 251 + ".txt", "医" * 83 + ".txt", "𝒳" * 62 + ".po"], ids=["latin", "cjk", "astral"]
)
def test_the_longest_name_that_a_system_allows(tmp_path: Path, name: str) -> None:
    files.write(tmp_path / name, b"x")
    assert names(tmp_path) == [name]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    files.write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_bytes() == b"new"


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    files.write(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real/a")
    files.write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "a").read_bytes() == b"new"
    assert names(tmp_path / "real") == ["a"]


FAILURES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "quota",
    errno.EROFS: "read-only",
    errno.EACCES: "make the folder writable",
    errno.EIO: "nothing there was changed",
}


@pytest.mark.parametrize(("number", "hint"), FAILURES.items(), ids=[errno.errorcode[number] for number in FAILURES])
def test_a_failure_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, hint: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fails(self: Path, target: Path) -> Path:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OutputError) as caught:
        files.write(path, b"new")
    assert str(caught.value) == f"{path}: cannot be written: {os.strerror(number)}"
    assert hint in caught.value.hint
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_read_only_system_is_an_error_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There even taking a file out that does not exist fails."""

    def fails(*arguments: object, **options: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "open", fails)
    monkeypatch.setattr(Path, "unlink", fails)
    with pytest.raises(OutputError, match="Read-only"):
        files.write(tmp_path / "a", b"new")


def test_a_disk_that_fills_up_while_writing(tmp_path: Path) -> None:
    """A real one: the limit on a file's size stands for the disk."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    program = (
        "import resource, signal, sys; from pathlib import Path; from translator import errors, files\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))\n"
        "try: files.write(Path(sys.argv[1]), b'x' * 1_000_000)\n"
        "except errors.OutputError as error: print(error); print(error.hint)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    assert result.stdout == f"{path}: cannot be written: File too large\nthe file is larger than this system allows\n"
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_stopping_while_writing_leaves_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stops)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "a", b"new")
    assert names(tmp_path) == []


def test_what_stands_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError) as caught:
        files.write(tmp_path / "file" / "a", b"new")
    assert caught.value.hint == "a file stands where a folder is needed: move it away"
    with pytest.raises(OutputError) as caught:
        files.write(tmp_path / "folder", b"new")
    assert caught.value.hint == "a folder stands where a file is needed: move it away"
    assert names(tmp_path) == ["file", "folder"]


def test_a_stamp_changes_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert files.stamp(path) is None
    assert files.stamp(path / "below") is None
    path.write_bytes(b"x")
    first = files.stamp(str(path))
    assert first == files.stamp(path)
    assert first is not None
    files.write(path, b"y")
    os.utime(path, ns=(first[1], first[1]))
    assert files.stamp(path) != first


def test_a_file_that_cannot_be_looked_at_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(TranslatorError, match="loop: cannot be looked at"):
        files.stamp(tmp_path / "loop")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
@pytest.mark.parametrize("name", ["locales/glossary.csv", "locales/de/record.jsonl", "locales/de/LC_MESSAGES/a.po"])
def test_pipe_is_reported_and_not_waited_for(new_project: NewProject, name: str) -> None:
    project = new_project({"a.txt": "Title\n\nText.\n"})
    (project.root / name).parent.mkdir(parents=True)
    os.mkfifo(project.root / name)
    done = subprocess.run(
        [sys.executable, "-m", "translator", "-C", str(project.root), "check"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode in (1, 2)
    assert f"{name}: cannot be read: it is no file that could be read to its end" in done.stderr


PIPES = [
    ".translator/build",
    ".translator/ledger.sqlite3.seal",
    ".translator/spare.files",
    "babel.cfg",
    "dist/content/en/a.md",
    "dist/manifest.json",
    "locales/templates/a.pot",
    "released/content/en/a.md",
    "released/manifest.json",
    "source/a.png",
    "theme/a.html",
    "theme/new.html",
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built and released, and whose article has changed since."""
    root = tmp_path_factory.mktemp("built")
    for path, text in {
        "translator.toml": 'locales = ["de"]\nengines = ["pseudo"]\nunreviewed = "hold"\nprevious = "released"\n',
        "source/a.md": "# Title\n\nTake 50 mg.\n\n![A knee](a.png)\n",
        "source/a.png": "x",
        "babel.cfg": "[jinja2: theme/**.html]\n",
        "theme/a.html": "{% trans %}Hello{% endtrans %}",
    }.items():
        files.write(root / path, text.encode())
    assert build(root).returncode == 0
    shutil.copytree(root / "dist", root / "released")
    (root / "source/a.md").write_text("# Title\n\nTake 5 mg.\n\n![A knee](a.png)\n")
    return root


def build(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "translator", "-C", str(root), "build"]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
@pytest.mark.parametrize("name", PIPES)
def test_no_build_waits_for_a_pipe(built: Path, tmp_path: Path, name: str) -> None:
    root = shutil.copytree(built, tmp_path / "project")
    (root / name).unlink(missing_ok=True)
    os.mkfifo(root / name)
    done = build(root)
    assert done.returncode in (0, 1, 2)
    assert "Traceback" not in done.stderr
    if name in ("babel.cfg", "theme/a.html", "theme/new.html"):
        assert f"{name}: " in done.stderr
        assert "no file that could be read to its end" in done.stderr
