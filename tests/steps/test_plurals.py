"""translate and messages with plural forms: what an engine can, it fills; the rest waits for people, fuzzy."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.conftest import NewProject
from tests.fakes import TODAY, Fake, install, upper
from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.catalogs.state import state
from translator.engines import Answer
from translator.locales import plural_forms
from translator.model import Catalog, Message, State
from translator.project import Project
from translator.steps.reading import read_catalog
from translator.steps.translate import Filled, Options, translate

ONE, MANY = "A tablet a day", "Some tablets a day"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(batch_texts=10)
    install(monkeypatch, fake)
    return fake


def catalog(project: Project, tag: str, *others: Message) -> None:
    """A catalog with one message of plural forms, all empty."""
    forms = int(plural_forms(tag).removeprefix("nplurals=")[0])
    headers = {**dict(new_headers("a", tag)), "Plural-Forms": plural_forms(tag)}
    path = project.catalog(tag, "a")
    path.parent.mkdir(parents=True, exist_ok=True)
    plural = Message(ONE, ("",) * forms, plural=MANY, flags=("c-format",))
    path.write_bytes(po.render(Catalog(tag, tuple(headers.items()), (*others, plural))))


def made(new_project: NewProject, tag: str, **options: object) -> tuple[Filled, Message, str]:
    project = new_project({"a.txt": "A title\n"}, f'locales = ["{tag}"]\nengines = ["fake"]')
    catalog(project, tag)
    filled = translate(project, project.locales, Options(TODAY, **options)).locales[tag]  # type: ignore[arg-type]
    found = read_catalog(project, "a", tag)
    return filled, found.messages[-1], found.header("Last-Translator")


CASES = {
    "ja": (f"ja:{MANY.upper()}",),
    "de": (f"de:{ONE.upper()}", f"de:{MANY.upper()}"),
    "ru": ("", "", ""),
    "ar": ("", f"ar:{ONE.upper()}", "", "", "", ""),
}


@pytest.mark.parametrize("tag", ["ja", "de", "ru", "ar"])
def test_an_engine_without_forms_fills_what_it_can(new_project: NewProject, engine: Fake, tag: str) -> None:
    filled, message, last = made(new_project, tag)
    assert message.strings == CASES[tag]
    whole, some = all(message.strings), any(message.strings)
    assert (filled.translated, filled.left, filled.refused.total()) == ((1, 0, 0) if some else (0, 0, 1))
    assert message.fuzzy is some
    expected = State.MACHINE if whole else State.NEEDS_REVIEW if some else State.UNTRANSLATED
    assert state(message, last) is expected
    assert message.flags[-1] == "c-format"


def test_what_is_half_filled_is_asked_for_no_more(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": "A title\n"}, 'locales = ["ar"]\nengines = ["fake"]')
    catalog(project, "ar")
    translate(project, project.locales, Options(TODAY))
    before = project.catalog("ar", "a").read_bytes()
    engine.asked.clear()
    translate(project, project.locales, Options(TODAY, redo=True))
    assert not engine.asked
    assert project.catalog("ar", "a").read_bytes() == before


def test_an_engine_that_counts_is_told_for_which_numbers(new_project: NewProject, engine: Fake) -> None:
    engine.takes_counts = True
    engine.answers = lambda texts, _: [Answer(f"{text} {number}") for number, text in enumerate(texts)]
    _, message, _ = made(new_project, "ru")
    assert message.strings == (f"{ONE} 0", f"{MANY} 1", f"{MANY} 2")
    assert engine.briefs[0].counts == ("1, 21, 31, 41", "2, 3, 4, 22", "0, 5, 6, 7")


def test_the_same_text_for_other_numbers_is_another_request(new_project: NewProject, engine: Fake) -> None:
    engine.takes_counts = True
    _, message, _ = made(new_project, "ar")
    assert all(message.strings)
    assert len(engine.texts) == 6


def test_a_refused_form_leaves_the_others(new_project: NewProject, engine: Fake) -> None:
    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        return [Answer("", "too odd") if text == ONE else upper([text], target)[0] for text in texts]

    engine.answers = answers
    filled, message, _ = made(new_project, "de")
    assert message.strings == ("", f"de:{MANY.upper()}")
    assert message.fuzzy
    assert (filled.translated, filled.left) == (1, 0)


def test_without_a_rule_nothing_is_filled(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": "A title\n"}, 'locales = ["de"]\nengines = ["fake"]')
    catalog(project, "de")
    path = project.catalog("de", "a")
    path.write_bytes(path.read_bytes().replace(b"nplurals=2", b"nplurals=3"))
    translate(project, project.locales, Options(TODAY))
    assert not any(ONE in text for text in engine.texts)
