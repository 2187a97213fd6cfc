"""The commit that a file stands in, by git; nothing fails where there is none.

git is run as a program with fixed arguments. What it says is text like any other: names in it are claims.
"""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from translator.files import content
from translator.git import NoAnswer, asked

NOT_YET = "the record is in no commit yet"
FORMAT = "%H%x00%G?%x00%GS%x00%GF%x00%an%x00%cI"
SIGNATURES = {
    "G": "good",
    "U": "good",  # by a key that nobody here vouches for: said by `trusted`
    "B": "bad",
    "X": "expired",
    "Y": "expired key",
    "R": "revoked key",
    "E": "unchecked",
    "N": "none",
}
"""git's letters (git-log, %G?) in words; "unchecked": there is one, and the key to check it by is not here."""


@dataclass(frozen=True, slots=True)
class Commit:
    """The last commit that changed a file. `added` and `missing` are how many lines of the file as it is now are not in
    it, and how many of its lines are not in the file any more. `why`: why there is no commit, then all else is empty.

    `signature` is one of SIGNATURES, `trusted` whether it is good by a key that this machine trusts.
    """

    hash: str = ""
    at: str = ""
    author: str = ""
    signature: str = "none"
    signer: str = ""
    key: str = ""
    trusted: bool = False
    added: int = 0
    missing: int = 0
    why: str = ""

    @property
    def whole(self) -> bool:
        """Whether the file is in the commit as it is."""
        return bool(self.hash) and not self.added and not self.missing


def commit_of(path: Path) -> Commit:
    """The last commit that changed the file."""
    if not path.exists():
        return Commit(why="there is no record yet")
    if shutil.which("git") is None:
        return Commit(why="git is not installed here, so nobody can say whether the record is in a commit")
    try:
        inside = asked(path.parent, "rev-parse", "--is-inside-work-tree").strip() == b"true"
    except NoAnswer as error:
        said = "" if "not a git repository" in str(error) else f" that git can read: {error}"
        return Commit(why=f"the project is in no git repository{said}")
    try:
        return _last(path) if inside and _has_commits(path) else Commit(why=NOT_YET)
    except (NoAnswer, OSError) as error:
        return Commit(why=f"git does not say which commit the record is in: {error}")


def _last(path: Path) -> Commit:
    options = ("--no-show-signature", "--encoding=UTF-8", f"--format={FORMAT}")
    said = asked(path.parent, "log", "-1", *options, "--", path.name)
    fields = said.decode("utf-8", "replace").rstrip("\n").split("\0")
    if len(fields) != FORMAT.count("%x00") + 1:
        return Commit(why=NOT_YET)
    hash_, letter, signer, key, author, at = fields
    if letter == "N" and _is_signed(path, hash_):
        letter = "E"  # as for a signature by an SSH key where no file of allowed signers is configured
    try:
        there = _lines(asked(path.parent, "cat-file", "blob", f"{hash_}:./{path.name}"))
    except NoAnswer:
        return Commit(why="the record is in no commit: the last one that changed it took it out")
    here = _lines(content(path))
    return Commit(
        hash_, at, author, SIGNATURES.get(letter, "unchecked"), signer, key, letter == "G",
        (here - there).total(), (there - here).total(),
    )  # fmt: skip


def _has_commits(path: Path) -> bool:
    try:
        return bool(asked(path.parent, "rev-parse", "--verify", "--quiet", "HEAD"))
    except NoAnswer:
        return False


def _is_signed(path: Path, hash_: str) -> bool:
    """Whether a commit has a signature at all, whoever could check it."""
    head = asked(path.parent, "cat-file", "commit", hash_).partition(b"\n\n")[0]
    return any(line.startswith(b"gpgsig") for line in head.split(b"\n"))


def _lines(data: bytes) -> Counter[bytes]:
    """The lines of a record, in whatever order and with whatever ends they have."""
    return Counter(line.strip() for line in data.split(b"\n") if line.strip())
