"""translate: what it fills, from where, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.clinic import states
from tests.conftest import NewProject
from tests.fakes import FAKE, PERSON, TODAY, Fake, install, put, run
from translator import record
from translator.catalogs import state
from translator.catalogs.headers import OURS
from translator.engines import Answer
from translator.errors import ProjectError
from translator.files import stamp
from translator.model import Message, State
from translator.project import Project
from translator.steps.build import build
from translator.steps.engines import engines_for, usable_engine
from translator.steps.reading import read_catalog
from translator.steps.translate import Options, translate
from translator.steps.update import update

ONE = "Take one tablet of 50 mg in the morning."
TWO = "It does not hurt."
THREE = "Parking is behind the house."
ARTICLE = f"A title\n\n{ONE}\n\n{TWO}\n\n{THREE}\n"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    install(monkeypatch, fake)
    return fake


def found(project: Project, name: str = "a", tag: str = "de") -> dict[str, Message]:
    return {message.id: message for message in read_catalog(project, name, tag).live}


def approved(message: Message) -> Message:
    comment = f"approved: Anna 2026-11-21 [{state.pair_hash(message)}]"
    return Message(message.id, message.strings, comments=(comment,))


def test_nothing_empty_nothing_asked(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    put(project, *(Message(text, ("x",)) for text in ("A title", ONE, TWO, THREE)))
    update(project, project.locales)
    before = stamp(project.catalog("de", "a"))
    result = run(project)
    assert not result.written
    assert stamp(project.catalog("de", "a")) == before
    assert not engine.asked
    assert result.locales["de"].engine == ""


def test_what_a_person_wrote_is_never_touched(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    mine = (
        Message("A title", ("Titel",), flags=("fuzzy",), comments=("is this right?",)),
        approved(Message(ONE, ("Eine Tablette.",))),
        Message(TWO, (" ?",), flags=("fuzzy",)),
        Message("gone", ("weg",), obsolete=True),
    )
    put(project, *mine)
    run(project)
    catalog = read_catalog(project, "a", "de")
    after = {message.id: message for message in catalog.messages}
    for message in mine:
        assert (after[message.id].strings, after[message.id].flags, after[message.id].comments) == (
            message.strings,
            message.flags,
            message.comments,
        )
    assert catalog.header("Last-Translator") == PERSON
    assert engine.texts == [THREE]
    assert after[THREE].strings == (f"de:{THREE.upper()}",)


def test_machine_text_waits_for_review(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    filled = run(project).locales["de"]
    assert (filled.engine, filled.translated, filled.reused, filled.left) == ("fake", 4, 0, 0)
    catalog = read_catalog(project, "a", "de")
    assert set(states(catalog)) == {State.MACHINE}
    assert all(
        message.fuzzy and message.comments[0].startswith("machine: fake 2026-11-22 [") for message in catalog.live
    )
    assert catalog.header("Last-Translator") == OURS
    again = run(project)
    assert not again.written
    assert len(engine.texts) == 4


def test_the_same_text_in_two_articles_is_asked_for_once(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE, "b/c.txt": ARTICLE}, FAKE)
    filled = run(project).locales["de"]
    assert (filled.translated, filled.reused) == (4, 4)
    assert len(engine.texts) == 4
    assert found(project, "b/c")[ONE].strings == found(project)[ONE].strings


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (state.as_machine(Message(ONE), ("Da.",), "deepl", TODAY), State.MACHINE),
        (Message(ONE, ("Da.",)), State.TRANSLATED),
        (approved(Message(ONE, ("Da.",))), State.APPROVED),
        (Message(ONE, ("Da.",), obsolete=True), State.TRANSLATED),
        (Message(ONE, ("Da.",), flags=("fuzzy",)), None),
        (Message(ONE, ("Da.",), comments=("approved: Anna 2026-11-21 [000000000000]",)), None),
    ],
    ids=["machine", "translated", "approved", "obsolete", "fuzzy", "approval that does not fit"],
)
def test_the_memory_gives_what_stands_in_another_article(
    new_project: NewProject, engine: Fake, there: Message, expected: State | None
) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    update(project, project.locales)
    put(project, there, name="old/article")
    filled = run(project).locales["de"]
    message = found(project)[ONE]
    assert (ONE in engine.texts) == (expected is None)
    if expected is None:
        assert message.strings == (f"de:{ONE.upper()}",)
        return
    assert filled.reused == 1
    assert message.strings == ("Da.",)
    assert state.state(message, OURS) is expected
    assert message.comments[-1].startswith("memory: old/article 2026-11-22 [")
    assert not run(project).written


def test_a_withdrawn_approval_is_no_memory(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    there = approved(Message(ONE, ("Da.",)))
    update(project, project.locales)
    put(project, there, name="b")
    event = record.Event("2026-11-22T10:00:00Z", "withdraw", "Anna", "b", there.short_key, state.pair_hash(there))
    record.append(project.record("de"), event)
    run(project)
    assert found(project)[ONE].strings == (f"de:{ONE.upper()}",)


def test_an_approval_withdrawn_after_its_file_was_learned_is_no_memory(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": f"{TWO}\n", "b.txt": f"{ONE}\n"}, FAKE)
    there = approved(Message(ONE, ("Da.",)))
    put(project, there, name="b")
    run(project)
    event = record.Event("2026-11-22T10:00:00Z", "withdraw", "Anna", "c", there.short_key, state.pair_hash(there))
    record.append(project.record("de"), event)
    project.source.joinpath("a.txt").write_text(ARTICLE, "utf-8")
    update(project, project.locales)
    run(project)
    assert found(project)[ONE].strings == (f"de:{ONE.upper()}",)


@pytest.mark.parametrize("publish", ["translated", "approved"])
def test_what_was_read_for_another_context_is_a_draft(new_project: NewProject, engine: Fake, publish: str) -> None:
    article = f"// translator: context: remaining\n{ONE}\n"
    project = new_project({"a.txt": article, "b.txt": f"{ONE}\n"}, f'{FAKE}\npublish = "{publish}"')
    put(project, approved(Message(ONE, ("Da.",))), name="b")
    built = build(project, project.locales, Options(TODAY))
    assert not built.problems
    message = found(project)[ONE]
    assert (message.context, message.strings, message.fuzzy) == ("remaining", ("Da.",), True)
    assert state.state(message, PERSON) is State.MACHINE
    assert "Da." not in (project.dist / "de" / "a" / "messages.json").read_text("utf-8")
    engine.asked.clear()
    run(project, redo=True)
    assert found(project)[ONE].strings == (f"de:{ONE.upper()}",)


def test_the_memory_of_one_locale_is_not_anothers(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, 'locales = ["de", "fr"]\nengines = ["fake"]')
    put(project, Message(ONE, ("Da.",)), name="b", tag="fr")
    run(project)
    assert (found(project)[ONE].strings, found(project, tag="fr")[ONE].strings) == ((f"de:{ONE.upper()}",), ("Da.",))


def test_the_glossary_goes_first(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": f"A title\n\nBotox\n\nText one with Botox.\n\n{TWO}\n"}, FAKE)
    update(project, project.locales)
    put(project, Message("A title", ("Memory",)), name="b")
    project.glossary.write_text(
        "source,locale,target,kind,case\na TITLE,de,Ein Titel,use,no\nA title,fr,Un titre,use,\nBotox,,,keep,\n",
        "utf-8",
    )
    filled = run(project).locales["de"]
    messages = found(project)
    assert messages["A title"].strings == ("Ein Titel",)
    assert messages["Botox"].strings == ("Botox",)
    assert state.engines_of(messages["A title"]) == ("glossary",)
    assert messages["A title"].fuzzy
    assert engine.texts == ["Text one with ⟦0⟧.", TWO]
    assert messages["Text one with Botox."].strings == ("de:TEXT ONE WITH Botox.",)
    assert (filled.reused, filled.translated) == (2, 2)


def test_machine_text_carried_to_another_source_is_made_anew(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    run(project)
    (project.source / "a.txt").write_text(ARTICLE.replace("50 mg", "500 mg"), "utf-8")
    update(project, project.locales)
    new = ONE.replace("50 mg", "500 mg")
    assert found(project)[new].previous_id == ONE
    run(project)
    message = found(project)[new]
    assert message.strings == (f"de:{new.upper()}",)
    assert message.previous_id is None
    assert state.state(message, OURS) is State.MACHINE


def test_a_persons_text_carried_to_another_source_stays(new_project: NewProject, engine: Fake) -> None:
    new = ONE.replace("50 mg", "500 mg")
    project = new_project({"a.txt": ARTICLE.replace(ONE, new)}, FAKE)
    put(project, Message(ONE, ("50 mg am Morgen",)))
    run(project)
    message = found(project)[new]
    assert (message.strings, message.fuzzy, message.previous_id) == (("50 mg am Morgen",), True, ONE)
    assert new not in engine.texts


def test_an_engine_by_name(new_project: NewProject, engine: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Fake(name="other", knows=("de",))
    install(monkeypatch, other)
    project = new_project({"a.txt": ARTICLE}, FAKE)
    assert run(project, engine="other").locales["de"].engine == "other"
    assert not engine.asked
    usable_engine(project, "other", project.locales)
    other.knows = ("fr",)
    with pytest.raises(ProjectError, match="does not translate en to de"):
        usable_engine(project, "other", project.locales)
    with pytest.raises(ProjectError) as caught:
        usable_engine(project, "othr", project.locales)
    assert "other" in caught.value.hint


def test_the_first_engine_that_knows_the_pair_installed_or_not(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text goes nowhere else because a program is missing."""
    first = Fake(name="first", knows=("es",), lacks={"es": "apertium-eng-spa is not installed"})
    second = Fake(name="second", sends_text_away=True)
    install(monkeypatch, first, second)
    project = new_project({"a.txt": ARTICLE}, 'locales = ["es", "de"]\nengines = ["first", "second"]')
    assert [[one.name for one in engines_for(project, tag)] for tag in ("es", "de")] == [
        ["first", "second"],
        ["second"],
    ]
    result = run(project)
    assert [str(problem) for problem in result.locales["es"].problems] == ["es: apertium-eng-spa is not installed"]
    assert (result.locales["es"].left, result.locales["de"].left) == (4, 0)
    assert {target for target, _ in second.asked} == {"de"}


def test_no_engine_is_no_problem(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE})
    filled = run(project).locales["de"]
    assert not filled.problems
    assert filled.left == 4
    assert filled.note == "no engine of the project translates en to de"


@pytest.mark.parametrize("answer", ["", "  ", "no ⟦0⟧", "x ⟦0⟧ ⟦1⟧ ⟦2⟧", "twice ⟦0⟧ ⟦0⟧ ⟦1⟧", "⟦0⟧ ⟦1"])
def test_what_lost_a_name_is_never_in_a_catalog(new_project: NewProject, engine: Fake, answer: str) -> None:
    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        return [Answer(answer) for _ in texts]

    engine.answers = answers
    project = new_project({"a.txt": "A title\n\nBotox is by Allergan.\n"}, FAKE)
    project.root.joinpath("locales").mkdir()
    project.glossary.write_text("source,kind\nBotox,keep\nAllergan,keep\nA title,keep\n", "utf-8")
    filled = run(project).locales["de"]
    assert found(project)["Botox is by Allergan."].empty
    assert sum(filled.refused.values()) == 1


def test_article_without_po_file_is_counted(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE, "c.txt": "One.\n", "c.md": "Two.\n"}, FAKE)
    result = translate(project, project.locales, Options(TODAY))
    assert result.locales["de"].unmade == 2
    assert [problem.place for problem in result.problems] == ["source/c.md"]
