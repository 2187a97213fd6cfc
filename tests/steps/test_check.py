"""check: each message with its state and problems; texts that break the structure; what people dismissed."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.clinic import entry, manifest_of, page_of, write_catalog
from tests.conftest import NewProject
from translator import record
from translator.model import Catalog, Message, Place, Problem, Severity
from translator.project import Project
from translator.record import Event
from translator.steps.check import check, check_sources
from translator.steps.compile import compile_
from translator.steps.findings import Checked
from translator.steps.reading import document_of

SOURCE = "Knee pain\n\nTake 50 mg each day, not more.\n\n- Rest\n- Cold\n\nAsk us on the next day.\n"
GOOD = {
    "Knee pain": "Knieschmerzen",
    "Take 50 mg each day, not more.": "Nehmen Sie täglich 50 mg, nicht mehr.",
    "Rest": "Ruhe",
    "Cold": "Kälte",
    "Ask us on the next day.": "Fragen Sie uns am nächsten Tag.",
}


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return new_project({"knee.txt": SOURCE})


def run(project: Project, texts: dict[str, str], how: str = "translated") -> Checked:
    write_catalog(project, "de", "knee", [entry(source, target, how) for source, target in texts.items()])
    return check(project, project.locales)


def found(result: Checked) -> dict[str, set[str]]:
    """The checks that found something, by message."""
    checks: dict[str, set[str]] = {}
    for one in result.findings:
        checks.setdefault(one.source, set()).add(one.problem.check)
    return checks


def test_a_good_translation_has_no_problems(clinic: Project) -> None:
    result = run(clinic, GOOD)
    assert (result.findings, result.problems, result.counts) == ([], [], {"de": 5})


def test_a_catalog_that_is_not_there_yet_has_no_messages(clinic: Project) -> None:
    result = check(clinic, clinic.locales)
    assert (result.findings, result.problems, result.counts) == ([], [], {"de": 0})


def test_what_a_catalog_lacks_is_untranslated(clinic: Project) -> None:
    result = run(clinic, {source: text for source, text in GOOD.items() if source != "Cold"})
    assert found(result) == {"Cold": {"untranslated"}}
    assert result.number(Severity.ERROR) == 0
    assert result.number(Severity.INFO) == 1


BREAKING = {
    "an item in a heading's place": ("Knee pain", "- Knie"),
    "front matter": ("Knee pain", "--- Knie ---"),
    "a rule": ("Ask us on the next day.", "-----"),
    "nothing but a sign": ("Rest", "-"),
}
HARMLESS = {
    "a date": ("Ask us on the next day.", "1. Januar, dann fragen Sie uns."),
    "a dash inside": ("Ask us on the next day.", "Fragen Sie uns - am nächsten Tag."),
    "two lines": ("Ask us on the next day.", "Fragen Sie uns\n\nam nächsten Tag."),
    "no full stop": ("Ask us on the next day.", "Fragen Sie uns"),
    "a full stop": ("Knee pain", "Knieschmerzen."),
    "capitals": ("Cold", "KÄLTE"),
}


@pytest.mark.parametrize(("source", "target"), HARMLESS.values(), ids=HARMLESS)
def test_a_text_that_stays_in_its_place(clinic: Project, source: str, target: str) -> None:
    assert "skeleton" not in found(run(clinic, GOOD | {source: target})).get(source, set())


@pytest.mark.parametrize(("source", "target"), BREAKING.values(), ids=BREAKING)
def test_a_text_either_stays_in_its_place_or_does_not_go_out(clinic: Project, source: str, target: str) -> None:
    """It stays one block of its kind, made safe for its place; or it is an error on that message alone."""
    result = run(clinic, GOOD | {source: target})
    broken = {message for message, checks in found(result).items() if "skeleton" in checks}
    assert broken <= {source}
    compile_(clinic)
    content = (clinic.dist / "content/de/knee.txt").read_text()
    assert (source in content) is bool(broken)
    blocks = [block.count("\n") for block in content.strip().split("\n\n")]
    assert blocks == [0, 0, 1, 0]


MANY = {
    ".txt": ("Take {} of them.\n\n", "---"),
    ".md": ("Take [{0}](https://a.example/{0}) of them.\n\n", "Ohne Verweis."),
    ".html": ("<p>Take <b>{}</b> of them.</p>\n", "<p>Zwei</p><p>davon.</p>"),
}


@pytest.mark.parametrize("suffix", MANY)
def test_hundreds_that_break_the_structure_are_found_with_their_lines(new_project: NewProject, suffix: str) -> None:
    block, broken = MANY[suffix]
    project = new_project({f"a{suffix}": "".join(map(block.format, range(300)))})
    [article], _ = project.articles()
    texts = [segment.text for segment in document_of(article).segments]
    messages = [entry(text, broken if at % 3 else text) for at, text in enumerate(texts)]
    lines = write_catalog(project, "de", "a", messages).read_text(encoding="utf-8").splitlines()
    started = time.process_time()
    places = [one.problem.place for one in check(project, project.locales).findings if one.problem.check == "skeleton"]
    assert time.process_time() - started < 20
    assert {place.path for place in places} == {"locales/de/LC_MESSAGES/a.po"}
    assert [lines[place.line - 1] for place in places] == [f'msgid "{text}"' for at, text in enumerate(texts) if at % 3]


def test_a_dismissed_error_is_open_no_longer(clinic: Project) -> None:
    source, wrong = "Take 50 mg each day, not more.", "Nehmen Sie täglich die Dosis, nicht mehr."
    result = run(clinic, GOOD | {source: wrong})
    assert found(result) == {source: {"numbers"}}
    assert result.number(Severity.ERROR) == 1
    compile_(clinic)
    assert source in page_of(clinic, "de/knee").texts("p")
    hash_ = entry(source, wrong, "approved").comments[0].split("[")[1].rstrip("]")
    record.append(
        clinic.record("de"), Event("2026-11-22T10:00:00Z", "dismiss", "Anna", "knee", "", hash_, "numbers", "as meant")
    )
    result = check(clinic, clinic.locales)
    assert result.number(Severity.ERROR) == 0
    assert found(result) == {source: {"numbers"}}
    compile_(clinic)
    assert wrong in page_of(clinic, "de/knee").texts("p")
    assert json.loads((clinic.dist / "de/knee/messages.json").read_bytes())[source] == wrong
    assert manifest_of(clinic)["pages"]["de knee"]["status"] == "published"


def test_what_is_obsolete_is_not_looked_at(clinic: Project) -> None:
    messages = [entry(*pair) for pair in GOOD.items()]
    write_catalog(clinic, "de", "knee", [*messages, Message("Take 5 mg", ("Nehmen Sie 7 mg",), obsolete=True)])
    assert check(clinic, clinic.locales).findings == []


def test_every_plural_form_is_read(clinic: Project) -> None:
    source = "Take 50 mg each day, not more."
    (clinic.root / "babel.cfg").write_text("[python: app.py]\n")
    (clinic.root / "app.py").write_text(f"ngettext({source!r}, {source!r}, n)")
    message = Message(source, (GOOD[source], "Nehmen Sie täglich 500 mg, nicht mehr."), plural=source)
    write_catalog(clinic, "de", "site", [message])
    result = check(clinic, clinic.locales)
    assert {one.translation for one in result.findings if one.problem.check == "numbers"} == {message.strings[1]}


def test_what_is_wrong_with_a_catalog(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the file as a whole, or with one message beside the others: that one does not go out."""

    def found(catalog: Catalog, path: str) -> list[tuple[int | None, Problem]]:
        index = [message.id for message in catalog.messages].index("Rest")
        place = Place(path, 9, "de", "0a1b2c3d")
        return [
            (None, Problem("headers", Severity.WARNING, "odd", Place(path, 1))),
            (index, Problem("consistent", Severity.ERROR, "two ways", place)),
        ]

    monkeypatch.setattr("translator.steps.check.catalog_problems", found)
    result = run(clinic, GOOD)
    ours = (one for one in result.findings if one.problem.check in ("headers", "consistent"))
    assert [(one.problem.check, one.source, one.open) for one in ours] == [
        ("headers", "", False), ("consistent", "Rest", True),
    ]  # fmt: skip
    compile_(clinic)
    assert "Ruhe" not in (clinic.dist / "content/de/knee.txt").read_text()


def test_the_articles_alone(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(texts: Sequence[str], places: Sequence[Place]) -> list[Problem]:
        return [Problem("dates", Severity.ERROR, text, place) for text, place in zip(texts, places, strict=True)]

    monkeypatch.setattr("translator.steps.check.source_problems", found)
    (clinic.source / "bad.txt").write_bytes(b"\xff")
    result = check_sources(clinic)
    assert [(one.source, one.problem.place.line) for one in result.findings] == [
        ("Knee pain", 1), ("Take 50 mg each day, not more.", 3), ("Rest", 5), ("Cold", 6),
        ("Ask us on the next day.", 8),
    ]  # fmt: skip
    assert {(one.problem.text, one.problem.place.key) for one in result.findings} == {
        (one.source, Message(one.source).short_key) for one in result.findings
    }
    assert (result.counts, len(result.problems)) == ({"en": 5}, 1)
    assert result.number(Severity.ERROR) == 5


def test_a_broken_catalog_is_a_problem_of_its_own(clinic: Project) -> None:
    path: Path = write_catalog(clinic, "de", "knee", [])
    path.write_text("nonsense\n")
    (clinic.source / "bad.txt").write_bytes(b"\xff")
    result = check(clinic, clinic.locales)
    assert {str(problem.path) for problem in result.problems} == {"source/bad.txt", "locales/de/LC_MESSAGES/knee.po"}
