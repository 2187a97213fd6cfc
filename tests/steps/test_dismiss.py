"""dismiss: a person lets a finding pass, for exactly these two texts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

import pytest

from tests.clinic import entry, write_catalog
from tests.conftest import NewProject
from translator import record
from translator.errors import CatalogError, ProjectError, TranslatorError
from translator.model import Message, Severity
from translator.project import Article, Project
from translator.steps.check import check
from translator.steps.dismiss import Dismissed, Word, dismiss

DOSE, WRONG = "Take 50 mg of it.", "Nehmen Sie 500 mg davon."
KEY = Message(DOSE).short_key
AT = "2026-11-22T10:00:00Z"
WORD = Word("numbers", "as the doctor says", "Anna Muster")


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"knee.txt": f"Knee pain\n\n{DOSE}\n"})
    write_catalog(project, "de", "knee", [entry("Knee pain", "Knieschmerzen"), entry(DOSE, WRONG)])
    return project


def article(project: Project) -> Article:
    return project.articles()[0][0]


def run(project: Project, word: Word = WORD, key: str = KEY, at: str = AT) -> Dismissed:
    return dismiss(project, article(project), key, "de", word, datetime.fromisoformat(at))


def errors(project: Project) -> int:
    return check(project, project.locales).number(Severity.ERROR)


def lines(project: Project) -> list[dict[str, str]]:
    path = project.record("de")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_what_is_recorded(clinic: Project) -> None:
    assert errors(clinic) > 0
    done = run(clinic)
    assert (done.already, done.path) == (False, "locales/de/record.jsonl")
    assert {finding.problem.check for finding in done.findings} == {"numbers"}
    [line] = lines(clinic)
    assert line == {
        "at": AT, "action": "dismiss", "by": "Anna Muster", "article": "knee", "key": KEY,
        "hash": done.event.hash, "check": "numbers", "reason": "as the doctor says",
    }  # fmt: skip
    found = [one for one in check(clinic, clinic.locales).findings if one.problem.check == "numbers"]
    assert [(one.open, one.dismissal) for one in found] == [(False, done.event)]


@pytest.mark.parametrize("source", [DOSE, "Take 50 mg of it!"], ids=["translation", "source"])
def test_it_is_void_when_either_text_changes(clinic: Project, source: str) -> None:
    run(clinic)
    clinic.source.joinpath("knee.txt").write_text(f"Knee pain\n\n{source}\n")
    target = "Nehmen Sie 501 mg davon." if source == DOSE else WRONG
    write_catalog(clinic, "de", "knee", [entry("Knee pain", "Knieschmerzen"), entry(source, target)])
    assert any(one.open for one in check(clinic, clinic.locales).findings if one.problem.check == "numbers")


def test_dismissed_before_adds_no_line(clinic: Project) -> None:
    first = run(clinic)
    again = run(clinic, replace(WORD, by="Berta", reason="other"), KEY.upper(), "2026-11-23T10:00:00Z")
    assert (again.already, again.event) == (True, first.event)
    assert len(lines(clinic)) == 1


def test_a_name_from_any_bytes_is_recorded_on_one_line(clinic: Project) -> None:
    run(clinic, replace(WORD, by="Zoë\udcff", reason=" two\nlines "))
    [line] = lines(clinic)
    assert (line["by"], line["reason"]) == ("Zoë?", "two lines")
    assert record.read(clinic.record("de")).dismissals


REFUSED: dict[str, tuple[Word, str, type[TranslatorError], str, str]] = {
    "no reason": (replace(WORD, reason=" \n"), KEY, ProjectError, "--reason is empty", "say why"),
    "nobody": (replace(WORD, by=""), KEY, ProjectError, "--by is empty", "say who"),
    "no check": (replace(WORD, check="numers"), KEY, ProjectError, "'numers' is no check", "did you mean 'numbers'?"),
    "no message": (WORD, "00000000", ProjectError, "is no message of knee in de", "`translator explain knee -l de"),
    "nothing found": (
        replace(WORD, check="names"), KEY, TranslatorError, "names finds nothing in this", "numbers (error)",
    ),
    "nothing at all": (
        WORD, Message("Knee pain").short_key, TranslatorError, "numbers finds nothing", "nothing is found there",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("word", "key", "kind", "text", "hint"), REFUSED.values(), ids=REFUSED)
def test_refused(clinic: Project, word: Word, key: str, kind: type[TranslatorError], text: str, hint: str) -> None:
    with pytest.raises(TranslatorError) as caught:
        run(clinic, word, key)
    assert type(caught.value) is kind
    assert text in str(caught.value)
    assert hint in caught.value.hint
    assert lines(clinic) == []


def test_what_breaks_the_page_cannot_be_dismissed(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator.steps.check.breaking", lambda *_: {(None, DOSE): "another structure"})
    with pytest.raises(TranslatorError, match="skeleton cannot be dismissed") as caught:
        run(clinic, replace(WORD, check="skeleton"))
    assert caught.value.exit_code == 1
    assert "correct the translation" in caught.value.hint


def test_what_is_not_translated_yet(clinic: Project) -> None:
    write_catalog(clinic, "de", "knee", [entry(DOSE, "")])
    with pytest.raises(TranslatorError, match="no translation yet"):
        run(clinic, replace(WORD, check="untranslated"))


def test_a_catalog_that_is_not_there_or_broken(clinic: Project) -> None:
    path = clinic.catalog("de", "knee")
    path.write_text("nonsense\n")
    with pytest.raises(CatalogError):
        run(clinic)
    path.unlink()
    with pytest.raises(CatalogError, match=r"de/LC_MESSAGES/knee.po: there is no PO file yet"):
        run(clinic)


def test_a_broken_record_gets_no_more_lines(clinic: Project) -> None:
    clinic.record("de").write_text("<<<<<<< HEAD\n")
    with pytest.raises(CatalogError, match=r"locales/de/record.jsonl:1"):
        run(clinic)
    assert clinic.record("de").read_text() == "<<<<<<< HEAD\n"


def test_an_ambiguous_key(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Message, "short_key", property(lambda _: "12345678"))
    with pytest.raises(ProjectError, match=r"means more than one message: 'Knee pain'; 'Take 50 mg of it\."):
        run(clinic, key="12345678")
