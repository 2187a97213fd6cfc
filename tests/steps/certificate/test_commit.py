"""Which commit the record stands in, and who signed it: by a real git and real keys; and nothing fails without them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.programs import require
from translator.steps.certificate.commit import NOT_YET, Commit, commit_of

ONE, TWO, THREE = '{"a":1}\n', '{"b":2}\n', '{"c":3}\n'


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the settings of whoever runs this, nor a repository around the folder of tests."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record in a repository, not committed yet."""
    root = tmp_path / "clinic"
    file = root / "locales" / "de" / "record.jsonl"
    file.parent.mkdir(parents=True)
    file.write_text(ONE + TWO)
    git(root, "init", "-q", "-b", "main")
    return file


def git(folder: Path, *words: str, author: str = "Jo", given: bytes | None = None) -> str:
    require("git")
    who = ("-c", f"user.name={author}", "-c", "user.email=jo@clinic.example")
    done = subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, input=given)
    return done.stdout.decode()


def commit(path: Path, *options: str, author: str = "Jo") -> str:
    git(path.parent, "add", "-A")
    git(path.parent, "commit", "-qm", "work", *options, author=author)
    return git(path.parent, "rev-parse", "HEAD").strip()


def test_what_there_is_not(tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "record.jsonl"
    assert commit_of(elsewhere) == Commit(why="there is no record yet")
    elsewhere.write_text(ONE)
    assert commit_of(elsewhere) == Commit(why="the project is in no git repository")
    assert commit_of(path) == Commit(why=NOT_YET), "a repository without a commit"
    (path.parent / "other").write_text("x")
    git(path.parent, "add", "other")
    git(path.parent, "commit", "-qm", "other")
    assert commit_of(path) == Commit(why=NOT_YET), "a repository without this file"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not installed" in commit_of(path).why


def test_a_repository_that_is_broken(path: Path) -> None:
    commit(path)
    (path.parents[2] / ".git" / "HEAD").write_text("nonsense")
    assert commit_of(path).why.startswith("the project is in no git repository")
    objects = path.parents[2] / ".git" / "objects"
    (path.parents[2] / ".git" / "HEAD").write_text("ref: refs/heads/main")
    for file in [file for file in objects.rglob("*") if file.is_file()]:
        file.chmod(0o600)
        file.write_bytes(b"x")
    found = commit_of(path)
    assert not found.hash
    assert found.why


@pytest.mark.parametrize("author", ["Jo", '&amp; "x" \u202eevil', "x" * 10_000])
def test_a_commit_without_a_signature(path: Path, author: str) -> None:
    hash_ = commit(path, author=author)
    found = commit_of(path)
    assert (found.hash, found.signature, found.trusted, found.why) == (hash_, "none", False, "")
    assert found.whole
    assert found.author == author


def test_lines_that_are_not_committed_and_lines_that_are_gone(path: Path) -> None:
    hash_ = commit(path)
    path.write_text(TWO + ONE.replace("\n", "\r\n"))
    assert commit_of(path).whole, "neither the order of lines nor their ends make a difference"
    path.write_text(ONE + TWO + THREE + ONE)
    assert (commit_of(path).added, commit_of(path).missing) == (2, 0)
    path.write_text(ONE + THREE)
    found = commit_of(path)
    assert (found.hash, found.added, found.missing, found.whole) == (hash_, 1, 1, False)


def test_it_is_the_last_commit_that_changed_the_record(path: Path) -> None:
    first = commit(path)
    (path.parent / "other").write_text("x")
    commit(path)
    assert commit_of(path).hash == first
    path.write_text(ONE + TWO + THREE)
    assert commit_of(path).hash == first
    assert commit(path) == commit_of(path).hash


def test_a_record_that_was_taken_out_and_is_there_again(path: Path) -> None:
    commit(path)
    path.unlink()
    commit(path)
    path.write_text(ONE)
    assert commit_of(path).why == "the record is in no commit: the last one that changed it took it out"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    require("ssh-keygen")
    file = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)
    return file


def signed(path: Path, key: Path) -> str:
    git(path.parent, "config", "gpg.format", "ssh")
    git(path.parent, "config", "user.signingkey", f"{key}.pub")
    return commit(path, "-S")


def allow(path: Path, key: Path, name: str = "jo@clinic.example") -> None:
    """The key is known here as this person's."""
    file = key.with_suffix(".allowed")
    file.write_text(f"{name} {key.with_suffix('.pub').read_text()}")
    git(path.parent, "config", "gpg.ssh.allowedSignersFile", str(file))


def test_a_signature(path: Path, key: Path) -> None:
    hash_ = signed(path, key)
    unchecked = commit_of(path)
    assert (unchecked.hash, unchecked.signature, unchecked.trusted) == (hash_, "unchecked", False)
    allow(path, key)
    found = commit_of(path)
    assert (found.signature, found.trusted, found.signer) == ("good", True, "jo@clinic.example")
    assert found.key.startswith("SHA256:")
    path.write_text(ONE + TWO + THREE)
    assert (commit_of(path).signature, commit_of(path).added) == ("good", 1)


def test_a_signature_by_a_key_that_nobody_knows(path: Path, key: Path, tmp_path: Path) -> None:
    signed(path, key)
    (tmp_path / "theirs").mkdir()
    other = tmp_path / "theirs" / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
    allow(path, other)
    found = commit_of(path)
    assert (found.signature, found.trusted, found.signer) == ("good", False, "")


def test_a_signature_that_is_of_something_else(path: Path, key: Path) -> None:
    signed(path, key)
    allow(path, key)
    data = git(path.parent, "cat-file", "commit", "HEAD").replace("\n\nwork", "\n\nother work")
    forged = git(path.parent, "hash-object", "-t", "commit", "-w", "--stdin", given=data.encode()).strip()
    git(path.parent, "update-ref", "refs/heads/main", forged)
    found = commit_of(path)
    assert (found.hash, found.signature, found.trusted) == (forged, "bad", False)
