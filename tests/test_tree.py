"""A release is swapped in whole: a reader sees the old tree or the new one, and nothing that is not ours is lost."""

from __future__ import annotations

import os
import resource
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import contents, snapshot
from tests.laws import law
from translator import tree as trees
from translator.errors import OutputError, ProjectError
from translator.tree import MANIFEST, Tree

OURS = b'{\n "generator": "polyclinic"\n}\n'
OVERVIEW = b'<html><meta name="generator" content="Polyclinic"></html>'


def release(folder: Path, files: dict[str, bytes]) -> bool:
    """A whole release of these files and a manifest; whether the live tree was replaced."""
    tree = Tree(folder)
    for path, data in files.items():
        tree.put(path, data)
    tree.put(MANIFEST, OURS)
    return tree.commit()


@pytest.fixture
def live(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    assert release(folder, {"index.html": b"one", "de/a/index.html": b"a"})
    return folder


def beside(live: Path) -> list[str]:
    return sorted(path.name for path in live.parent.iterdir() if path != live)


def test_the_same_release_leaves_the_tree_alone(live: Path) -> None:
    before, inode = snapshot(live), live.stat().st_ino
    assert not release(live, {"index.html": b"one", "de/a/index.html": b"a"})
    assert snapshot(live) == before
    assert live.stat().st_ino == inode
    assert beside(live) == []


def test_files_that_did_not_change_stay_the_files_they_were(live: Path) -> None:
    before = {path: (live / path).stat() for path in ("index.html", "de/a/index.html")}
    assert release(live, {"index.html": b"two", "de/a/index.html": b"a"})
    same, other = (live / "de/a/index.html").stat(), (live / "index.html").stat()
    assert (same.st_ino, same.st_mtime_ns) == (before["de/a/index.html"].st_ino, before["de/a/index.html"].st_mtime_ns)
    assert other.st_ino != before["index.html"].st_ino


def test_where_no_links_can_be_made_files_are_copied_with_their_times(
    live: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    time = (live / "de/a/index.html").stat().st_mtime_ns
    assert release(live, {"index.html": b"two", "de/a/index.html": b"a"})
    assert (live / "de/a/index.html").stat().st_mtime_ns == time
    assert contents(live) == {"index.html": b"two", "de/a/index.html": b"a", MANIFEST: OURS}


def test_what_the_new_release_lacks_is_gone(live: Path) -> None:
    assert release(live, {"index.html": b"one"})
    assert contents(live) == {"index.html": b"one", MANIFEST: OURS}
    assert not (live / "de").exists()


def test_a_kept_file_needs_no_data(live: Path) -> None:
    tree = Tree(live)
    output = tree.put("index.html", b"one")
    tree.discard()
    again = Tree(live)
    again.keep("index.html", output)
    again.put(MANIFEST, OURS)
    assert again.commit()
    assert contents(live) == {"index.html": b"one", MANIFEST: OURS}


@pytest.mark.parametrize("system", ["exchange", "two renames"])
def test_nothing_is_seen_before_the_commit(live: Path, system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if system == "two renames":
        monkeypatch.setattr(trees, "_exchange", lambda *_: False)
    before = contents(live)
    tree = Tree(live)
    tree.put("index.html", b"two")
    tree.put(MANIFEST, OURS)
    assert contents(live) == before
    assert tree.commit()
    assert contents(live) == {"index.html": b"two", MANIFEST: OURS}
    assert beside(live) == []


def test_a_failure_leaves_the_live_tree(live: Path) -> None:
    before = snapshot(live)
    tree = Tree(live)
    tree.put("a", b"a file")
    with pytest.raises(OutputError) as caught:
        tree.put("a/index.html", b"below a file")
    tree.discard()
    assert caught.value.path == live / "a/index.html"
    assert caught.value.hint
    assert snapshot(live) == before
    assert beside(live) == []


def test_one_path_is_not_written_twice(live: Path) -> None:
    tree = Tree(live)
    tree.put("new.html", b"one article")
    with pytest.raises(OutputError):
        tree.put("new.html", b"another")
    tree.discard()


@pytest.mark.parametrize("rename", [1, 2])
def test_a_crash_between_the_renames_is_made_good(live: Path, rename: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "_exchange", lambda *_: False)
    before = contents(live)
    done: list[Path] = []
    plain = Path.rename

    def crash(self: Path, target: Path) -> Path:
        if len(done) + 1 == rename:
            raise KeyboardInterrupt
        done.append(self)
        return plain(self, target)

    tree = Tree(live)
    tree.put("index.html", b"two")
    tree.put(MANIFEST, OURS)
    monkeypatch.setattr(Path, "rename", crash)
    monkeypatch.setattr(Tree, "discard", lambda _: None)  # a crash takes nothing away
    with pytest.raises(KeyboardInterrupt):
        tree.commit()
    monkeypatch.undo()
    assert live.exists() is (rename == 1)

    after = Tree(live)

    assert contents(live) == before
    after.discard()
    assert beside(live) == []


def test_what_a_crash_left_behind_is_cleared_away(live: Path) -> None:
    for name in (".dist.new", ".dist.old"):
        (live.parent / name / "de").mkdir(parents=True)
        (live.parent / name / "de" / "index.html").write_bytes(b"half")
    assert release(live, {"index.html": b"two"})
    assert contents(live) == {"index.html": b"two", MANIFEST: OURS}
    assert beside(live) == []


FOREIGN = {
    "a file": {"notes.txt": b"mine"},
    "somebody else's manifest": {MANIFEST: b'{"name": "my app"}'},
    "somebody else's manifest beside our page": {MANIFEST: b"{}", "index.html": OVERVIEW},
    "an empty manifest": {MANIFEST: b"", "x": b""},
    "a site without a manifest": {"index.html": b"<p>", "de/index.html": b"<p>"},
}


@pytest.mark.parametrize("files", FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_folder_is_refused(tmp_path: Path, files: dict[str, bytes]) -> None:
    folder = tmp_path / "dist"
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    before = snapshot(folder)
    with pytest.raises(ProjectError) as caught:
        Tree(folder)
    assert caught.value.exit_code == 2
    assert snapshot(folder) == before
    assert beside(folder) == []


def test_a_release_whose_manifest_is_lost_is_still_ours(live: Path) -> None:
    release(live, {"index.html": OVERVIEW})
    (live / MANIFEST).unlink()
    assert release(live, {"index.html": b"two"})


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    assert release(tmp_path / "dist", {"index.html": b"one"})


def test_a_file_in_the_way_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "dist").write_bytes(b"mine")
    with pytest.raises(OutputError):
        Tree(tmp_path / "dist")
    assert (tmp_path / "dist").read_bytes() == b"mine"


def test_an_output_that_is_blocked_is_an_output_error(live: Path) -> None:
    before = snapshot(live)
    (live.parent / ".dist.new").write_bytes(b"in the way")
    with pytest.raises(OutputError) as caught:
        Tree(live)
    assert caught.value.path == live
    assert snapshot(live) == before


def test_a_disk_without_room_leaves_the_live_tree(live: Path) -> None:
    before = snapshot(live)
    tree = Tree(live)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(OutputError) as caught:
            tree.put("new.html", b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    tree.discard()
    assert caught.value.hint
    assert snapshot(live) == before
    assert beside(live) == []


@pytest.mark.parametrize("blocked", ["mkdir", "rename"])
def test_a_system_that_refuses_is_an_output_error(live: Path, blocked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if blocked == "rename":  # as a crash between the renames leaves it
        shutil.move(live, live.parent / ".dist.old")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, blocked, refuse)
    with pytest.raises(OutputError) as caught:
        Tree(live)
    assert "read-only" in caught.value.hint


def test_a_linked_folder_stays_a_link(live: Path, tmp_path: Path) -> None:
    link = tmp_path / "public"
    link.symlink_to(live, target_is_directory=True)
    assert release(link, {"index.html": b"two"})
    assert link.is_symlink()
    assert contents(live) == {"index.html": b"two", MANIFEST: OURS}


names = st.sampled_from(["a", "b", "de/a", "de/b", "de/c/d"])
releases = st.dictionaries(names, st.sampled_from([b"", b"1", b"22"]), max_size=5)


@given(st.lists(releases, min_size=1, max_size=4))
@law(60)
def test_the_live_tree_is_always_the_last_release(
    tmp_path_factory: pytest.TempPathFactory, several: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("site") / "dist"
    for files in several:
        before = contents(folder) if folder.exists() else {}
        whole = {**files, MANIFEST: OURS}
        assert release(folder, files) is (before != whole)
        assert contents(folder) == whole
