"""Questions to the author: they stay until they are answered, whatever becomes of their texts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.clinic import entry, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator import record
from translator.catalogs.state import pair_hash
from translator.errors import ProjectError
from translator.model import Message
from translator.project import Project
from translator.record import Event
from translator.steps.build import build
from translator.steps.questions import Listed, Listing, Standing, listed, open_names
from translator.steps.review.threads import answer
from translator.steps.status import status
from translator.steps.translate import Options
from translator.steps.update import update

TITLE, DOSE = "Knee pain", "Do not rub it for 24 hours. Call us if it hurts more than before."
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"knee.txt": f"{TITLE}\n\n{DOSE}\n", "head.txt": "Headache\n"}, 'locales = ["de", "ar"]')
    for tag in ("de", "ar"):
        write_catalog(project, tag, "knee", [entry(TITLE, "Knieschmerzen"), entry(DOSE, "24 Stunden nicht reiben.")])
    return project


def ask(
    project: Project, text: str = "24 or 48?", tag: str = "de", article: str = "knee", source: str = DOSE, day: int = 22
) -> Event:
    message = Message(source)
    event = Event(
        f"2026-11-{day:02}T10:00:00Z", "ask", "Anna", article, message.short_key, pair_hash(message), reason=text
    )
    record.append(project.record(tag), event)
    return event


def only(result: Listing) -> Listed:
    assert result.problems == []
    [one] = result.items
    return one


def questions(project: Project, *articles: str, tags: tuple[str, ...] = (), every: bool = False) -> Listing:
    chosen = project.choose_articles(articles)[0] if articles else None
    return listed(project, project.choose_locales(tags), chosen, every)


def test_a_question_has_its_text(clinic: Project) -> None:
    asked = ask(clinic)
    one = only(questions(clinic))
    assert (one.question.asked, one.question.locale) == (asked, "de")
    assert (one.standing, one.source, one.now) == (Standing.THERE, DOSE, "")


def test_which_are_listed(clinic: Project) -> None:
    late, early, other = ask(clinic, day=24), ask(clinic, tag="ar"), ask(clinic, article="head", source="Headache")
    asked = [one.question.asked for one in questions(clinic).items]
    assert asked == [early, other, late], "the oldest first; of one time, by locale"
    assert [one.question.asked for one in questions(clinic, "head").items] == [other]
    assert [one.question.asked for one in questions(clinic, tags=("ar",)).items] == [early]


def test_an_answer_closes_it(clinic: Project) -> None:
    asked = ask(clinic, tag="ar")
    done = answer(clinic, ["de", "ar"], asked.name.upper(), " 48 ", "Dr. Weber", NOW)
    assert (done.locale, [one.reason for one in done.answers], done.open) == ("ar", ["48"], False)
    assert questions(clinic).items == []
    again = answer(clinic, ["de", "ar"], asked.name, "48, truly", "Dr. Weber", NOW)
    assert [one.reason for one in again.answers] == ["48", "48, truly"]
    assert only(questions(clinic, every=True)).question == again
    assert open_names(clinic) == []


def test_an_answer_is_later_than_its_question(clinic: Project) -> None:
    """Whatever the clocks say."""
    asked = ask(clinic, day=28)
    assert answer(clinic, ["de"], asked.name, "48", "Dr. Weber", NOW).answers[0].when > asked.when


@pytest.mark.parametrize(("name", "text", "by"), [("nope", "48", "A"), ("", " \0\n", "A"), ("", "48", "<>")])
def test_what_answers_nothing(clinic: Project, name: str, text: str, by: str) -> None:
    asked = ask(clinic)
    with pytest.raises(ProjectError):
        answer(clinic, ["de"], name or asked.name, text, by, NOW)
    assert only(questions(clinic)).question.open


def test_a_source_that_has_changed_since(clinic: Project) -> None:
    """Before `update` and after it."""
    ask(clinic)
    corrected = DOSE.replace("24", "48")
    (clinic.source / "knee.txt").write_text(f"{TITLE}\n\n{corrected}\n")
    one = only(questions(clinic))
    assert (one.standing, one.source) == (Standing.GONE, DOSE)
    update(clinic, clinic.locales)
    one = only(questions(clinic))
    assert (one.standing, one.source, one.now) == (Standing.CHANGED, DOSE, corrected)


def test_a_text_and_an_article_that_are_gone(clinic: Project) -> None:
    ask(clinic)
    (clinic.source / "knee.txt").write_text(f"{TITLE}\n")
    update(clinic, clinic.locales)
    assert only(questions(clinic)) == Listed(only(questions(clinic)).question, Standing.GONE, DOSE)
    clinic.catalog("de", "knee").unlink()
    assert (only(questions(clinic)).standing, only(questions(clinic)).source) == (Standing.GONE, "")
    (clinic.source / "knee.txt").unlink()
    assert only(questions(clinic)).standing is Standing.GONE


def test_what_cannot_be_read(clinic: Project) -> None:
    ask(clinic)
    (clinic.source / "knee.txt").write_bytes(b"\xff")
    result = questions(clinic)
    assert (result.items[0].standing, result.items[0].source) == (Standing.UNKNOWN, DOSE)
    assert [error.path for error in result.problems] == ["source/knee.txt"]
    clinic.record("ar").write_text("{")
    assert next(str(error.path) for error in questions(clinic).problems) == "locales/ar/record.jsonl"
    assert open_names(clinic) == [result.items[0].question.name]


def test_status_shows_them(clinic: Project) -> None:
    asked, gone = ask(clinic), ask(clinic, article="gone", source="Gone", day=23)
    result = status(clinic, clinic.locales)
    assert [one.asked for one in result.questions] == [asked, gone]
    [knee] = clinic.choose_articles(["knee"])[0]
    assert [one.asked for one in status(clinic, clinic.locales, [knee]).questions] == [asked]
    assert status(clinic, clinic.choose_locales(["ar"])).questions == []
    answer(clinic, ["de"], asked.name, "48", "Dr. Weber", NOW)
    assert [one.asked for one in status(clinic, clinic.locales).questions] == [gone]


def test_status_shows_them_from_what_the_last_build_found(clinic: Project) -> None:
    """An article that is as it was built is not read again; its questions are."""
    asked = ask(clinic)
    build(clinic, clinic.locales, Options(NOW.date()))
    assert [one.asked for one in status(clinic, clinic.locales).questions] == [asked]
    answer(clinic, ["de"], asked.name, "48", "Dr. Weber", NOW)
    assert status(clinic, clinic.locales).questions == []


def test_status_with_a_broken_record(clinic: Project) -> None:
    asked = ask(clinic)
    clinic.record("ar").write_text("{")
    result = status(clinic, clinic.locales)
    assert [one.asked for one in result.questions] == [asked]
    assert result.problems != []


HOSTILE = ["<b>x</b>\nand [red]more[/]", "\x1b[31mred", "a\u202eb\u2066c", "a\0b", "x" * 10_000]


@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "escape", "direction", "NUL", "long"])
def test_whatever_is_asked_is_shown_as_text(clinic: Project, text: str) -> None:
    """Also a name, and also what a line says that somebody wrote into the record by hand."""
    message = Message(DOSE)
    event = Event("2026-11-22T10:00:00Z", "ask", text, "knee", message.short_key, "0" * 12, reason=text)
    record.append(clinic.record("de"), event)
    for command in (["questions"], ["status"], ["answer", event.name, "48", "--by", "Dr. Weber"]):
        shown = invoke(clinic, *command)
        assert shown.exit_code == 0
        assert not set("\x1b\0\u202e\u2066") & set(shown.stdout)
    data = one_object(invoke(clinic, "questions", "--all", "--json").stdout)["questions"]
    assert [(one["text"], one["by"]) for one in data] == [(text, text)]
    whole = "".join(invoke(clinic, "questions", "--all").stdout.split())
    assert (
        "".join(text.split())[-5:].translate({0: "<0000>", 0x202E: "<202E>", 0x2066: "<2066>", 27: "<001B>"}) in whole
    )


def test_what_people_read(clinic: Project) -> None:
    asked = ask(clinic, "24 or 48?\nThe leaflet says 48.")
    said = invoke(clinic, "questions").stdout.splitlines()
    assert said == [
        f"{asked.name}  knee  de  {asked.key}  Anna, 2026-11-22",
        "  asks    24 or 48?",
        "          The leaflet says 48.",
        f"  source  {DOSE}",
        "",
        "1 open question",
        'hint: `translator answer NAME "..." --by NAME`: the first word of a question is its name',
    ]
    block = invoke(clinic, "status").stdout.splitlines()[-3:]
    assert block[:2] == ["1 question to the author:", f"  {asked.name}  knee  de  Anna: 24 or 48? The leaflet says 48."]
    done = invoke(clinic, "answer", asked.name, "48", "--by", "Dr. Weber")
    assert done.stdout.splitlines()[-1] == (
        "Anna sees it at knee in de; recorded in locales/de/record.jsonl: commit it"
    )
    assert invoke(clinic, "questions").stdout == "no question is open\n"
    assert "  answer  48 (Dr. Weber, " in invoke(clinic, "questions", "--all").stdout
    assert "question" not in invoke(clinic, "status").stdout


def test_a_question_that_there_is_not(clinic: Project) -> None:
    result = invoke(clinic, "answer", "nope", "48", "--by", "A", "--json")
    assert (result.exit_code, list(one_object(result.stdout))) == (2, ["problems"])
    assert result.stderr == "there is no question 'nope'\nhint: `translator questions` lists them\n"
