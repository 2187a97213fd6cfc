"""Which engine is asked for what: the project's order, taking over, what must stay on this machine, a second try, and
a budget."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

import pytest

from tests.conftest import NewProject
from tests.fakes import PERSON, TODAY, Fake, found, install, put, run, upper
from translator.catalogs.state import as_machine, engines_of
from translator.engines import Answer
from translator.errors import EngineError, EngineUnreachable, ProjectError
from translator.ledger import Ledger
from translator.model import Message, replace
from translator.spending import Which, spent
from translator.steps.budget import Budget, budget
from translator.steps.engines import engines, usable_engine

TEXTS = ("A title", "One is enough.", "Two is company.", "Three is a crowd.", "Four is too many.")
ARTICLE = "\n\n".join(TEXTS) + "\n"
TWO_ENGINES = 'locales = ["de"]\nengines = ["first", "second"]\n'


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> tuple[Fake, Fake]:
    first, second = Fake(name="first", batch_texts=1), Fake(name="second", batch_texts=1)
    install(monkeypatch, first, second)
    return first, second


def refusing(*texts: str) -> object:
    def answers(asked: Sequence[str], target: str) -> list[Answer]:
        return [Answer("", "too odd") if text in texts else upper([text], target)[0] for text in asked]

    return answers


def breaking(error: EngineError, at: str) -> object:
    def answers(asked: Sequence[str], target: str) -> list[Answer]:
        if at in asked:
            raise error
        return upper(asked, target)

    return answers


def makers(messages: dict[str, Message]) -> list[str]:
    return ["".join(engines_of(messages[text])) for text in TEXTS]


def test_the_second_engine_is_asked_nothing_unless_it_may_take_over(
    new_project: NewProject, both: tuple[Fake, Fake]
) -> None:
    both[0].answers = refusing(TEXTS[1])  # type: ignore[assignment]
    filled = run(new_project({"a.txt": ARTICLE}, TWO_ENGINES)).locales["de"]
    assert (filled.engine, filled.translated, dict(filled.refused)) == ("first", 4, {"too odd": 1})
    assert not both[1].asked


def test_what_one_refuses_the_next_does(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    both[0].answers = refusing(TEXTS[1], TEXTS[3])  # type: ignore[assignment]
    both[1].answers = refusing(TEXTS[3])  # type: ignore[assignment]
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES + "take-over = true")
    filled = run(project).locales["de"]
    assert makers(found(project)) == ["first", "second", "first", "", "first"]
    assert (filled.engine, filled.translated, dict(filled.refused)) == ("first, second", 4, {"too odd": 1})
    assert both[1].texts == [TEXTS[1], TEXTS[3]]


def test_what_one_leaves_because_it_fails_the_next_does(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    both[0].answers = breaking(EngineUnreachable("first cannot be reached"), TEXTS[2])  # type: ignore[assignment]
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES + "take-over = true")
    filled = run(project).locales["de"]
    assert makers(found(project)) == ["first"] * 2 + ["second"] * 3
    assert not filled.problems
    assert filled.note == "first cannot be reached; the next engine took over"


def test_what_none_does_is_a_problem_of_each(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    for engine in both:
        engine.answers = breaking(EngineUnreachable(f"{engine.name} cannot be reached"), TEXTS[0])  # type: ignore[assignment]
    filled = run(new_project({"a.txt": ARTICLE}, TWO_ENGINES + "take-over = true")).locales["de"]
    assert [str(problem) for problem in filled.problems] == [
        "de: first cannot be reached",
        "de: second cannot be reached",
    ]
    assert filled.left == 5


def test_one_that_is_not_installed_is_taken_over(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    both[0].lacks = {"de": "first is not installed"}
    filled = run(new_project({"a.txt": ARTICLE}, TWO_ENGINES + "take-over = true")).locales["de"]
    assert (filled.translated, filled.problems) == (5, [])
    assert filled.note == "first is not installed; the next engine took over"


def test_a_locale_has_engines_of_its_own(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    configuration = 'locales = ["de", "fr"]\nengines = ["first"]\n[locale-engines]\nfr = ["second"]'
    result = run(new_project({"a.txt": ARTICLE}, configuration))
    assert {tag: filled.engine for tag, filled in result.locales.items()} == {"de": "first", "fr": "second"}


def test_engines_of_one_locale_are_in_use_too(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    project = new_project({}, 'locales = ["de", "fr"]\nengines = ["first"]\n[locale-engines]\nfr = ["second"]')
    assert {offer.name for offer in engines(project) if offer.configured} == {"first", "second"}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('[locale-engines]\nfr = ["second"]', "'fr', which is no locale"),
        ('[locale-engines]\nde = ["secnd"]', "unknown engine 'secnd'"),
        ("offline = 3", "offline"),
    ],
)
def test_a_slip_in_the_configuration_names_its_line(
    new_project: NewProject, both: tuple[Fake, Fake], lines: str, said: str
) -> None:
    with pytest.raises(ProjectError, match=said) as caught:
        new_project({}, TWO_ENGINES + lines)
    assert caught.value.line == 2 + len(lines.splitlines())


def test_what_is_offline_goes_to_an_engine_that_keeps_it_here(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    both[0].sends_text_away = True
    articles = {"a.txt": "One.\n", "hiv/b.txt": "Two.\n", "hiv.txt": "Three.\n", "c.txt": "Four.\n"}
    run(new_project(articles, TWO_ENGINES + 'offline = ["hiv", "source/c.txt"]'))
    assert (both[0].texts, sorted(both[1].texts)) == (["One."], ["Four.", "Three.", "Two."])


@pytest.mark.parametrize("redo", [False, True])
def test_what_is_offline_stays_whatever_engine_is_named(
    new_project: NewProject, both: tuple[Fake, Fake], redo: bool
) -> None:
    """On the command line, for a second try, with the machine's text there already."""
    articles = {"a.txt": "One.\n", "hiv/b.txt": "Two.\n", "c.txt": "Three.\n"}
    project = new_project(articles, TWO_ENGINES + 'offline = ["hiv", "c"]')
    if redo:
        run(project)
    both[0].asked.clear()
    both[0].sends_text_away = True
    result = run(project, engine="first", redo=redo)
    assert both[0].texts == ["One."]
    assert result.locales["de"].left == 2
    assert "offline" in result.locales["de"].note


@pytest.mark.parametrize("take_over", ["false", "true"])
def test_what_is_offline_waits_where_no_engine_keeps_it_here(
    new_project: NewProject, both: tuple[Fake, Fake], take_over: str
) -> None:
    for engine in both:
        engine.sends_text_away = True
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES + f"offline = true\ntake-over = {take_over}")
    filled = run(project).locales["de"]
    assert not both[0].asked
    assert not both[1].asked
    assert (filled.left, filled.problems) == (5, [])
    assert "offline: no engine of the project that keeps text on this machine" in filled.note
    with pytest.raises(ProjectError, match="first sends text away"):
        usable_engine(project, "first", project.locales)


def test_redo_is_for_the_machines_text_alone(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES)
    made = as_machine(Message(TEXTS[2]), ("Zwei",), "first", TODAY)
    edited = replace(made, strings=("zwei",))
    put(
        project,
        as_machine(Message(TEXTS[0]), ("Titel",), "first", TODAY),
        Message(TEXTS[1], ("Eins",)),
        edited,
        Message(TEXTS[3], ("Drei",), flags=("fuzzy",)),
        last=PERSON,
    )
    run(project, engine="second", redo=True)
    messages = found(project)
    assert both[1].texts == [TEXTS[0], TEXTS[4]]
    assert messages[TEXTS[0]].strings == (f"de:{TEXTS[0].upper()}",)
    assert [messages[text].strings for text in TEXTS[1:4]] == [("Eins",), ("zwei",), ("Drei",)]


def test_redo_with_the_same_engine_asks_anew_and_what_is_the_same_stays(
    new_project: NewProject, both: tuple[Fake, Fake]
) -> None:
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES)
    run(project)
    before = project.catalog("de", "a").read_bytes()
    both[0].asked.clear()
    assert not run(project, redo=True).written
    assert tuple(both[0].texts) == TEXTS
    assert project.catalog("de", "a").read_bytes() == before
    both[0].answers = lambda texts, _: [Answer(f"neu: {text}") for text in texts]
    run(project, redo=True)
    assert {message.strings[0] for message in found(project).values()} == {f"neu: {text}" for text in TEXTS}


def test_redo_takes_what_another_engine_was_paid_for(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES)
    both[1].answers = lambda texts, _: [Answer(f"neu: {text}") for text in texts]
    run(project)
    run(project, engine="second", redo=True)
    assert makers(found(project)) == ["second"] * 5
    both[0].asked.clear()
    filled = run(project, redo=True).locales["de"]
    assert not both[0].asked
    assert (filled.reused, makers(found(project))) == (5, ["first"] * 5)


def test_the_budget_is_not_passed(new_project: NewProject, both: tuple[Fake, Fake]) -> None:
    project = new_project({"a.txt": ARTICLE}, 'locales = ["de", "fr"]\nengines = ["first"]')
    most = sum(map(len, TEXTS[:3])) + 2
    result = run(project, budget=Budget(characters=most))
    assert tuple(both[0].texts) == TEXTS[:3]
    assert [(filled.translated, filled.left) for filled in result.locales.values()] == [(3, 2), (0, 5)]
    assert result.locales["de"].note == f"the budget of {most} characters is used up"
    assert not result.problems
    both[0].asked.clear()
    assert run(project, budget=Budget(characters=10_000)).locales["de"].translated == 2


@pytest.mark.parametrize("room", [0, 10, 60, 1_000])
def test_what_is_asked_for_once_more_is_within_the_budget_too(
    new_project: NewProject, both: tuple[Fake, Fake], room: int
) -> None:
    texts = [f"Take {{name}} number {number} now." for number in range(6)]
    project = new_project({"a.txt": "\n\n".join(texts) + "\n"}, TWO_ENGINES)
    engine = both[0]
    engine.price, engine.answers = 20.0, lambda asked, _: [Answer("Nimm es.") for _ in asked]
    run(project)
    once = sum(map(len, engine.texts)) // 2
    project.private.joinpath("ledger.sqlite3").unlink()
    engine.asked.clear()
    filled = run(project, budget=Budget(characters=once + room)).locales["de"]
    sent = sum(map(len, engine.texts))
    assert sent <= once + room
    assert filled.left + filled.refused.total() == 6
    with closing(Ledger(project.private / "ledger.sqlite3")) as ledger:
        [row] = spent(ledger, Which())
    assert row.characters == sent
    assert row.cost == pytest.approx(sent * 20 / 1_000_000)


@pytest.mark.parametrize("room", [0, 10, 60, 1_000])
def test_what_an_engine_asks_for_by_itself_is_within_the_budget_too(
    new_project: NewProject, both: tuple[Fake, Fake], room: int
) -> None:
    """As the second request to a language model that left a text out."""
    project = new_project({"a.txt": ARTICLE}, TWO_ENGINES)
    engine = both[0]
    sent: list[str] = []

    def answers(texts: Sequence[str], _target: str) -> list[Answer]:
        sent.extend(texts)
        if engine.briefs[-1].again([0]):
            sent.append(texts[0])
        return [Answer(text.upper()) for text in texts]

    engine.price, engine.answers = 20.0, answers
    most = sum(map(len, TEXTS)) + room
    run(project, budget=Budget(characters=most))
    assert sum(map(len, sent)) <= most
    with closing(Ledger(project.private / "ledger.sqlite3")) as ledger:
        [row] = spent(ledger, Which())
    assert row.characters == sum(map(len, sent))
    assert row.cost == pytest.approx(sum(map(len, sent)) * 20 / 1_000_000)


@pytest.mark.parametrize(
    ("written", "characters", "money"),
    [
        ("20000", 20_000, None),
        ("20,000", 20_000, None),
        ("20_000", 20_000, None),
        ("0", 0, None),
        ("5.00EUR", None, 5.0),
        ("5 EUR", None, 5.0),
        ("€5", None, 5.0),
        ("$1,000.50", None, 1000.5),
    ],
)
def test_a_budget_as_people_write_it(written: str, characters: int | None, money: float | None) -> None:
    made = budget(written)
    assert (made.characters, made.money) == (characters, money)


@pytest.mark.parametrize("written", ["", "much", "-5", "5.5", "1e9", "EUR", "٥"])
def test_what_is_no_budget(written: str) -> None:
    with pytest.raises(ProjectError, match="is no budget"):
        budget(written)
