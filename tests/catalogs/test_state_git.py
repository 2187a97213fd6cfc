"""Two branches of a real repository, merged each way: the states that come of it, or a conflict that nobody reads."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.catalogs.desk import ANNA, BERTA, DOSE, GERMAN, MACHINES, OTHER, OURS, PERSONS, TODAY, A, Desk, M, N, T
from tests.conftest import ROOT, NewProject
from tests.programs import require
from translator.catalogs import state
from translator.errors import CatalogError
from translator.model import Message, State, replace

REST, RUHE = "Rest a lot.", "Ruhen Sie viel."
CATALOG = "locales/de/LC_MESSAGES/a.po"
Work = Callable[[Desk], None]


@pytest.fixture
def desk(new_project: NewProject) -> Desk:
    return Desk(new_project({"a.txt": f"{DOSE}\n\n{REST}\n"}))


def put(desk: Desk, message: Message, translator: str) -> None:
    """The catalog: the dose, and the rest as a person translated it; each with its reference, as ours have."""
    both = (message, Message(REST, (RUHE,)))
    desk.put(*(replace(one, references=("source/a.txt",)) for one in both), translator=translator)


def git(folder: Path, *words: str) -> str:
    require("git")
    who = ("-c", "user.name=x", "-c", "user.email=x@clinic.example", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def merged(desk: Desk, one: Work, other: Work) -> dict[str, State] | None:
    """The states after the other branch is merged into the one; None where git leaves a conflict in the catalog, and
    only there: the record never has one."""
    root = desk.project.root
    shutil.copy(ROOT / ".gitattributes", root)
    root.joinpath(".gitignore").write_text(".translator\n")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "base")
    for branch, work in (("one", one), ("other", other)):
        git(root, "checkout", "-qb", branch, "main")
        work(desk)
        git(root, "add", "-A")
        git(root, "commit", "-q", "--allow-empty", "-m", branch)
    git(root, "checkout", "-q", "one")
    try:
        git(root, "merge", "-q", "--no-edit", "other")
    except subprocess.CalledProcessError:
        assert git(root, "diff", "--name-only", "--diff-filter=U").split() == [CATALOG]
        with pytest.raises(CatalogError, match="a merge conflict of git"):
            desk.catalog()
        return None
    return desk.states()


def approves(desk: Desk) -> None:
    desk.approve(BERTA, DOSE)


def approves_rest(desk: Desk) -> None:
    desk.approve(BERTA, REST)


def takes_back(desk: Desk) -> None:
    desk.unapprove(ANNA, DOSE)


def changes_mind(desk: Desk) -> None:
    desk.approve(BERTA, DOSE)
    desk.unapprove(ANNA, DOSE)


def approves_again(desk: Desk) -> None:
    desk.unapprove(ANNA, DOSE)
    desk.approve(BERTA, DOSE)


def corrects(desk: Desk) -> None:
    desk.edit(GERMAN, "Davon 50 mg am Tag.")


def corrects_rest(desk: Desk) -> None:
    desk.edit(RUHE, "Viel Ruhe.")


def accepts(desk: Desk) -> None:
    """Anna takes `fuzzy` away in her editor and saves."""
    desk.edit("#, fuzzy\n", "")
    desk.name(ANNA)


def updates(desk: Desk) -> None:
    """The author corrects the dose, and the catalog is brought up to date."""
    desk.project.source.joinpath("a.txt").write_text(f"{OTHER}\n\n{REST}\n")
    desk.template()
    desk.msgmerge()


def translates_anew(desk: Desk) -> None:
    """Another engine is asked for what is fuzzy."""
    messages = [
        state.as_machine(one, ("Nehmen Sie 50 mg davon.",), "other", TODAY) if one.fuzzy else one
        for one in desk.catalog().live
    ]
    desk.put(*messages, translator=ANNA)


@dataclass(frozen=True)
class Case:
    """The dose before, by whom the file was saved, and whether Berta had approved it; what is done on each branch; and
    the states of dose and rest once both are merged, either way, None for a conflict."""

    message: Message
    one: Work
    other: Work
    after: tuple[State, State] | None
    translator: str = ANNA
    approved: bool = False


CASES = {
    "each approves one": Case(PERSONS, approves, approves_rest, (A, A)),
    "both approve the same": Case(PERSONS, approves, approves, (A, T)),
    "approved and corrected": Case(PERSONS, approves, corrects, (N, T)),
    "approved and its source changed": Case(PERSONS, approves, updates, None),
    "approved and taken back": Case(PERSONS, approves, changes_mind, (N, T)),
    "the machine's approved and taken back": Case(MACHINES, approves, changes_mind, (N, T), OURS),
    "taken back and another corrected": Case(PERSONS, takes_back, corrects_rest, (N, T), approved=True),
    "taken back on both": Case(PERSONS, takes_back, takes_back, (N, T), approved=True),
    "taken back, and that taken back": Case(PERSONS, takes_back, approves_again, (N, T), approved=True),
    "corrected and taken back": Case(PERSONS, corrects, takes_back, (N, T), approved=True),
    "corrected and its source changed": Case(PERSONS, corrects, updates, None),
    "accepted and another approved": Case(MACHINES, accepts, approves_rest, (T, A)),
    "accepted and its source changed": Case(MACHINES, accepts, updates, None, OURS),
    "translated anew and another approved": Case(MACHINES, translates_anew, approves_rest, (M, A)),
}


@pytest.mark.parametrize("swapped", [False, True], ids=["one way", "the other"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_two_branches(desk: Desk, case: Case, swapped: bool) -> None:
    put(desk, case.message, case.translator)
    if case.approved:
        desk.approve(BERTA, DOSE)
    one, other = (case.other, case.one) if swapped else (case.one, case.other)
    found = merged(desk, one, other)
    assert (found and tuple(found.values())) == case.after


@pytest.mark.parametrize("swapped", [False, True], ids=["one way", "the other"])
def test_the_known_limit(desk: Desk, swapped: bool) -> None:
    """Accepted on one branch, translated anew on the other: git takes the flag from the first and the text from the
    second, and nobody has read that. An approval would not fit it."""
    put(desk, MACHINES, ANNA)
    works = (accepts, translates_anew)
    found = merged(desk, *(reversed(works) if swapped else works))
    assert found == {DOSE: T, REST: T}
    assert state.engines_of(desk.catalog().live[0]) == ("other",)
