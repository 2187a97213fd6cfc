"""An article in each locale: what becomes of its page, why, and what is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.clinic import KNEE, entry, knee_clinic, settings, snapshot, write_catalog
from tests.conftest import NewProject
from translator.errors import ProjectError, SourceError
from translator.model import State
from translator.project import Project
from translator.publishing import Status
from translator.steps.compile import compile_
from translator.steps.explain import Explained, Standing, Wanted, explain
from translator.steps.reasons import Cause, Shown
from translator.steps.update import update

DOSE = "Take 50 mg each day, not more."
FILE = "locales/de/LC_MESSAGES/blog/knee.po"
UPDATE = ("translator update blog/knee -l de",)


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    """The knee is German, and half Arabic."""
    return knee_clinic(new_project)


def look(project: Project, *tags: str, wanted: Wanted = Wanted()) -> Explained:  # noqa: B008 - frozen
    articles, _ = project.choose_articles(["blog/knee"])
    return explain(project, articles[0], project.choose_locales(tags), wanted)


def standing(project: Project, tag: str = "de", wanted: Wanted = Wanted()) -> Standing:  # noqa: B008 - frozen
    result = look(project, tag, wanted=wanted)
    assert result.problems == []
    return result.standings[0]


def edit(project: Project, old: str, new: str) -> None:
    file = project.source / "blog/knee.txt"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def test_writes_nothing(clinic: Project) -> None:
    before = snapshot(clinic.root)
    result = look(clinic)
    assert snapshot(clinic.root) == before
    assert [found.locale for found in result.standings] == ["ar", "de"]


def test_a_page_that_may_go_out(clinic: Project) -> None:
    found = standing(clinic)
    assert (found.decision.status, found.missing, found.advice, found.file) == (Status.PUBLISHED, (), (), "there")
    assert (found.reasons, found.left_out) == ((), {State.TRANSLATED: 6})


def test_what_is_missing_in_order(clinic: Project) -> None:
    edit(clinic, "- Rest", "- Rest\n- Sleep")
    write_catalog(
        clinic, "de", "blog/knee", [entry("Rest", "Ruhe", "machine"), entry(DOSE, "Täglich 5 mg, nicht mehr.")]
    )
    found = standing(settings(clinic, 'publish = "approved"'))
    assert found.missing == ("update", "translate 5", "review 1", "approve 1", "fix 1")
    assert found.advice == UPDATE
    assert {one.cause for one in found.reasons} == {Cause.UNREAD, Cause.UNSAFE, Cause.NOT_THERE}


def test_a_changed_source_before_and_after_the_update(clinic: Project) -> None:
    edit(clinic, "50 mg", "75 mg")
    (before,) = standing(clinic).reasons
    update(clinic, clinic.locales)
    (after,) = standing(clinic).reasons
    assert (before.cause, before.origin.line) == (Cause.NOT_THERE, 3)
    assert (after.cause, after.state) == (Cause.SOURCE_CHANGED, State.NEEDS_REVIEW)
    assert before.differences == after.differences != ()
    assert (before.place.line, after.place.line > 0) == (0, True)
    assert before.next == UPDATE


def test_there_is_no_catalog_yet(clinic: Project) -> None:
    clinic.catalog("de", "blog/knee").unlink()
    found = standing(clinic)
    assert (found.file, found.missing, found.advice) == ("absent", ("update", "translate 6"), UPDATE)
    assert (found.reasons, found.left_out) == ((), {State.UNTRANSLATED: 6})
    assert len(standing(clinic, wanted=Wanted(every=True)).reasons) == 6


def test_withheld_with_the_line_of_the_rule(clinic: Project) -> None:
    file = clinic.root / "translator.toml"
    rules = (("ar", "not asked for"), ("de", "advertising of drugs"))
    for tag, reason in rules:
        file.write_text(f'{file.read_text()}[[withhold]]\npath = "blog/knee"\nlocale = "{tag}"\nreason = "{reason}"\n')
    found = standing(settings(clinic, ""))
    assert (found.decision.status, found.decision.reason) == (Status.WITHHELD, "advertising of drugs")
    assert found.rule is not None
    assert (found.rule.path, file.read_text().splitlines()[found.rule.line - 1]) == (
        "translator.toml",
        'reason = "advertising of drugs"',
    )
    assert (found.missing, found.advice, found.reasons, found.left_out) == ((), (), (), {State.TRANSLATED: 6})
    assert {one.shown for one in standing(settings(clinic, ""), wanted=Wanted(every=True)).reasons} == {Shown.NOTHING}


HELD = "2 of 6 messages cannot go out yet; "


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("", "no `previous` is configured, so no earlier page stays"),
        ('previous = "last"', "the last release (last) is not there"),
        ('previous = "empty"', "the last release (empty) has no page of it"),
    ],
)
def test_held(clinic: Project, lines: str, reason: str) -> None:
    (clinic.root / "empty").mkdir()
    found = standing(settings(clinic, f'unreviewed = "hold"\n{lines}'), "ar")
    assert (found.decision.status, found.decision.reason) == (Status.HELD, HELD + reason)
    assert found.missing == ("review 2",)


def test_the_last_release_stays_until_a_fact_changes(clinic: Project) -> None:
    compile_(clinic)
    shutil.copytree(clinic.dist, clinic.root / "last")
    project = settings(clinic, 'unreviewed = "hold"\nprevious = "last"')
    found = standing(project, "ar")
    assert found.decision.status is Status.PREVIOUS
    assert {one.shown for one in found.reasons} == {Shown.EARLIER}
    edit(project, "50 mg", "75 mg")
    found = standing(project, "ar")
    assert found.decision.status is Status.WITHDRAWN
    assert {one.shown for one in found.reasons} == {Shown.NOTHING}


@pytest.mark.parametrize(
    ("path", "text"),
    [(FILE, "<<<<<<< ours\n"), ("locales/de/record.jsonl", "{}\n")],
    ids=["catalog", "record"],
)
def test_a_broken_file_is_told_with_its_place(clinic: Project, path: str, text: str) -> None:
    (clinic.root / path).write_text(text)
    result = look(clinic)
    arabic, german = result.standings
    assert [str(error.path) for error in result.problems] == [path]
    assert (german.file, german.missing, german.reasons) == ("broken", ("mend the file",), ())
    assert german.decision.status is Status.HELD
    assert german.decision.reason.startswith(f"{path}:1")
    assert german.advice == (result.problems[0].hint,)
    assert len(arabic.reasons) == 2


WANTED = {
    "by default": (Wanted(), ["Rest", "Cold"]),
    "all": (Wanted(every=True), ["Knee pain", DOSE, "Rest", "Cold", "More help is here if you need it.", "Contact Us"]),
    "a state": (Wanted(frozenset({State.MACHINE})), ["Rest"]),
    "two states": (Wanted(frozenset({State.MACHINE, State.NEEDS_REVIEW})), ["Rest", "Cold"]),
    "a key": (Wanted(key=entry(DOSE, "").short_key), [DOSE]),
    "a key in another state": (Wanted(frozenset({State.MACHINE}), entry(DOSE, "").short_key), []),
}  # fmt: skip


@pytest.mark.parametrize(("wanted", "texts"), WANTED.values(), ids=WANTED)
def test_which_messages_are_explained(clinic: Project, wanted: Wanted, texts: list[str]) -> None:
    found = standing(clinic, "ar", wanted)
    assert [one.message.id for one in found.reasons] == texts
    assert found.left_out == ({} if wanted.named else {State.TRANSLATED: 4})


def test_a_key_that_is_none(clinic: Project) -> None:
    with pytest.raises(ProjectError, match="'00000000' is no message of blog/knee"):
        look(clinic, wanted=Wanted(key="00000000"))


def test_a_key_of_two_messages(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    project = new_project({"blog/knee.txt": KNEE})
    monkeypatch.setattr("translator.model.digest", lambda *_: "0" * 64)
    with pytest.raises(ProjectError, match="means more than one message"):
        look(project, wanted=Wanted(key="00000000"))


def test_an_article_that_cannot_be_read(clinic: Project) -> None:
    Path(clinic.source / "blog/knee.txt").write_bytes(b"\xff\n")
    with pytest.raises(SourceError) as caught:
        look(clinic)
    assert str(caught.value.path) == "source/blog/knee.txt"
