"""migrate: catalogs that older rules made are re-keyed, and no translation is lost.

segmentation1/ is what the program made of visit.txt before the lines of addresses, keys and quotations stayed lines
(commit 6f51d7d), with translations.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.clinic import entry, states, write_catalog
from tests.command import invoke
from tests.conftest import NewProject
from translator.catalogs import po
from translator.formats import SEGMENTATION
from translator.language.matching.resegment import Recut, recut
from translator.model import Message, State
from translator.project import Project
from translator.steps.build import build
from translator.steps.explain import Wanted, explain
from translator.steps.extract import extract
from translator.steps.migrate import migrate
from translator.steps.reasons import Cause
from translator.steps.segmentation import HEADER
from translator.steps.status import status
from translator.steps.translate import Options
from translator.steps.update import update

OLD = Path(__file__).with_name("segmentation1")
OPTIONS = Options(date(2026, 11, 29))
PARTS = {
    "Opening hours:": "Öffnungszeiten:",
    "Monday: 9 to 17": "Montag: 9 bis 17",
    "Tuesday: closed": "Dienstag: geschlossen",
    "Emergencies: day and night": "Notfälle: Tag und Nacht",
    "Ada Clinic": "Ada-Klinik",
    "Example Street 5": "Beispielstraße 5",
    "34000 Istanbul": "34000 Istanbul",
    "I was afraid of the needle. It did not hurt at all.": (
        "Ich hatte Angst vor der Nadel. Es hat überhaupt nicht wehgetan."
    ),
    "Aura": "Aura",
    "What comes before the pain.": "Was vor dem Schmerz kommt.",
}
KEPT = {
    "Before your visit": "Vor Ihrem Besuch",
    "Take 50 mg of it in the morning, and no more than 100 mg in a day.": (
        "Nehmen Sie morgens 50 mg und nicht mehr als 100 mg am Tag."
    ),
    "+90 212 555 00 00": "+90 212 555 00 00",
}


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    """The project as it was when an older version had made its files."""
    project = new_project({"visit.txt": (OLD / "visit.txt").read_bytes(), "new.txt": "New\n\nSome text here.\n"})
    for target in (project.template("visit"), project.catalog("de", "visit")):
        target.parent.mkdir(parents=True)
        target.write_bytes((OLD / f"visit{target.suffix}").read_bytes())
    return project


@pytest.fixture
def tagged(new_project: NewProject) -> Project:
    """The same of the second rules: tags with their attributes, components and terms in one text."""
    old = OLD.with_name("segmentation2")
    project = new_project({"visit.md": (old / "visit.md").read_bytes()})
    for target in (project.template("visit"), project.catalog("de", "visit")):
        target.parent.mkdir(parents=True)
        target.write_bytes((old / f"visit{target.suffix}").read_bytes())
    return project


def test_tags_are_those_of_the_new_rules_and_what_stood_in_them_is_a_text(tagged: Project) -> None:
    [problem] = update(tagged, tagged.locales).problems
    assert problem.hint.startswith("run `translator migrate`")
    assert migrate(tagged, tagged.locales).problems == []
    read = po.read(tagged.catalog("de", "visit"), "de")
    found = dict(zip([one.id for one in read.live], zip(read.live, states(read), strict=True), strict=True))
    assert {text: (message.strings[0], state) for text, (message, state) in found.items()} == {
        'Before your <em id="em1">visit</em>': ('Vor Ihrem <em id="em1">Besuch</em>', State.TRANSLATED),
        'Take <span id="span1">50 mg</span> in the morning, <b>not</b> in the evening, and call <a id="a1">us</a> '
        '<img id="img1"> if it hurts.': (
            (
                'Nehmen Sie morgens <span id="span1">50 mg</span>, <b>nicht</b> abends, und rufen Sie <img id="img1"> '
                '<a id="a1">uns</a> an, wenn es wehtut.'
            ),
            State.TRANSLATED,
        ),
        "Call the clinic": ("Die Klinik anrufen", State.NEEDS_REVIEW),
        "A telephone": ("Ein Telefon", State.NEEDS_REVIEW),
        "Before": ("", State.UNTRANSLATED),
        "Eat nothing for six hours.": ("Essen Sie sechs Stunden lang nichts.", State.NEEDS_REVIEW),
        "Rest for a day.": ("Ruhen Sie einen Tag.", State.NEEDS_REVIEW),
        "Aura\nHalo": ("Aura Lichthof", State.TRANSLATED),
        "What comes before the pain.": ("Was vor dem Schmerz kommt.", State.TRANSLATED),
        "Dose": ("Dosis", State.TRANSLATED),
        "Use": ("Anwendung", State.TRANSLATED),
        '<abbr id="abbr1">mg</abbr> 50': ('<abbr id="abbr1">mg</abbr> 50', State.TRANSLATED),
        "milligrams": ("Milligramm", State.NEEDS_REVIEW),
        "one": ("eine", State.TRANSLATED),
        "Nothing else is new here.": ("Sonst ist hier nichts neu.", State.TRANSLATED),
    }


def catalog(project: Project) -> dict[str, Message]:
    return {message.id: message for message in po.read(project.catalog("de", "visit"), "de").live}


def test_until_then_the_catalogs_are_left_as_they_are_and_each_command_says_why(clinic: Project) -> None:
    before = clinic.catalog("de", "visit").read_bytes()
    for result in (extract(clinic), update(clinic, clinic.locales), build(clinic, clinic.locales, OPTIONS)):
        [problem] = result.problems
        assert (problem.path, problem.hint[:24]) == ("locales/templates/visit.pot", "run `translator migrate`")
    assert clinic.catalog("de", "visit").read_bytes() == before
    assert clinic.template("visit").read_bytes() == (OLD / "visit.pot").read_bytes()
    assert clinic.catalog("de", "new").is_file()


def test_explain_and_status_advise_what_then_works(clinic: Project) -> None:
    [article] = clinic.choose_articles(["visit"])[0]
    [found] = explain(clinic, article, clinic.locales, Wanted()).standings
    assert (found.missing[0], found.advice) == ("migrate", ("translator migrate",))
    assert {one.next for one in found.reasons if one.cause is Cause.NOT_THERE} == {("translator migrate",)}
    [line] = status(clinic, clinic.locales).articles["visit"]
    assert line.to_publish.startswith("migrate, ")
    migrate(clinic, clinic.locales)
    [found] = explain(clinic, article, clinic.locales, Wanted()).standings
    assert (found.missing[0], found.advice) == ("review 10", ())


def test_every_translation_is_there_afterwards(clinic: Project) -> None:
    result = migrate(clinic, clinic.locales)
    assert (result.articles, result.same, result.parts, result.problems) == (1, {"de": 1}, {"de": 9}, [])
    found = catalog(clinic)
    assert {text: found[text].strings[0] for text in PARTS} == PARTS
    assert {text: found[text].strings[0] for text in KEPT} == KEPT
    assert not any(message.empty for message in found.values())


def test_what_was_cut_needs_review_and_what_was_not_stays_as_it_was(clinic: Project) -> None:
    migrate(clinic, clinic.locales)
    read = po.read(clinic.catalog("de", "visit"), "de")
    state_of = dict(zip([message.id for message in read.live], states(read), strict=True))
    assert {state_of[text] for text in PARTS} == {State.NEEDS_REVIEW}
    assert {state_of[text] for text in KEPT} == {State.TRANSLATED}


def test_nothing_is_left_to_do(clinic: Project) -> None:
    migrate(clinic, clinic.locales)
    assert f"{HEADER}: {SEGMENTATION}" in clinic.template("visit").read_text()
    before = clinic.catalog("de", "visit").read_bytes()
    assert migrate(clinic, clinic.locales).articles == 0
    assert build(clinic, clinic.locales, OPTIONS).problems == []
    assert clinic.catalog("de", "visit").read_bytes() == before


def test_a_dry_run_writes_nothing(clinic: Project) -> None:
    before = {path: path.read_bytes() for path in clinic.root.rglob("*") if path.is_file()}
    result = invoke(clinic, "migrate", "--dry-run")
    assert result.exit_code == 0
    assert "de: 1 message under a new key, 9 messages cut or joined, to be reviewed" in result.output
    assert {path: path.read_bytes() for path in before} == before


def test_a_run_that_was_stopped_in_between_can_be_run_again(clinic: Project) -> None:
    template = clinic.template("visit").read_bytes()
    migrate(clinic, clinic.locales)
    done = catalog(clinic)
    clinic.template("visit").write_bytes(template)
    assert migrate(clinic, clinic.locales).problems == []
    assert catalog(clinic) == done


def test_an_older_template_whose_texts_are_the_same_is_written_anew_without_a_word(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Title\n\nSome text here.\n"})
    extract(project)
    path = project.template("a")
    path.write_text(path.read_text().replace(f'"{HEADER}: {SEGMENTATION}\\n"\n', ""))
    assert extract(project).problems == []
    assert HEADER in path.read_text()


def test_what_cannot_be_cut_stands_whole_in_the_first(clinic: Project) -> None:
    write_catalog(
        clinic, "de", "visit", [entry("Ada Clinic Example Street 5 34000 Istanbul", "Unsere Adresse im Impressum")]
    )
    migrate(clinic, clinic.locales)
    found = catalog(clinic)
    assert found["Ada Clinic"].strings == ("Unsere Adresse im Impressum",)
    assert found["Ada Clinic"].fuzzy


CUTS = {
    "the same": (["a b"], ["a b"], []),
    "white space and signs": (["> one > two"], ["one two"], [Recut((0,), (0,))]),
    "cut": (["1. one 2. two", "three"], ["one", "two", "three"], [Recut((0,), (0, 1))]),
    "joined": (["one two", "three four"], ["one two three four"], [Recut((0, 1), (0,))]),
    "both": (["a1 b1", "c1", "d1"], ["a1", "b1", "c1 d1"], [Recut((0,), (0, 1)), Recut((1, 2), (2,))]),
    "others": (["one two three"], ["four five six"], []),
    "a part is gone": (["one two three four five"], ["one two", "another text"], []),
}


@pytest.mark.parametrize(("old", "new", "expected"), CUTS.values(), ids=CUTS)
def test_which_texts_are_which(old: list[str], new: list[str], expected: list[Recut]) -> None:
    assert recut(old, new) == expected


def test_many_texts_are_matched_in_linear_time() -> None:
    old = [f"This is line {at} and this is line {at + 1} of it." for at in range(0, 4_000, 2)]
    new = [part for at in range(0, 4_000, 2) for part in (f"This is line {at} and", f"this is line {at + 1} of it.")]
    assert len(recut(old, new)) == 2_000
