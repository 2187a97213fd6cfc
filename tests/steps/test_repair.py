"""translate repairs what a person had translated where some sentences of its source have changed, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.conftest import NewProject
from tests.fakes import FAKE, PERSON, TODAY, Fake, found, install, put, run, upper
from translator import record
from translator.catalogs import state
from translator.catalogs.headers import OURS
from translator.engines import Answer
from translator.errors import EngineUnreachable
from translator.model import Message, State, replace
from translator.project import Project
from translator.steps.build import build
from translator.steps.translate import Options
from translator.steps.update import update

REST, DOSE, CALL = "Rest at home today.", "Take 50 mg of ibuprofen with water.", "Call us if the pain gets worse."
RUHE = "Ruhen Sie sich heute zu Hause aus."
DOSIS = "Nehmen Sie 50 mg Ibuprofen mit Wasser ein."
RUF = "Rufen Sie uns an, wenn die Schmerzen stärker werden."
OLD, THERE = f"{REST} {DOSE} {CALL}", f"{RUHE} {DOSIS} {RUF}"
BED = "Rest in bed today."
NEW, REPAIRED = f"{BED} {DOSE} {CALL}", f"de:{BED.upper()} {DOSIS} {RUF}"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    install(monkeypatch, fake)
    return fake


def changed(
    new_project: NewProject, message: Message, new: str = NEW, last: str = PERSON, configuration: str = FAKE
) -> Project:
    """A project whose article says `new` since a person left this message in its catalog; update has run."""
    project = new_project({"a.txt": f"{new}\n"}, configuration)
    put(project, message, last=last)
    update(project, project.locales)
    return project


def only(project: Project) -> Message:
    (message,) = found(project).values()
    return message


def approved(message: Message) -> Message:
    return replace(message, comments=(f"approved: Anna 2026-11-21 [{state.pair_hash(message)}]",))


MINE = Message(OLD, (THERE,), comments=("do they know ibuprofen?",))


def test_the_new_sentence_is_translated_and_the_others_stay(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, MINE)
    filled = run(project).locales["de"]
    assert engine.texts == [BED]
    assert (filled.repaired, filled.translated, filled.reused, filled.left) == (1, 0, 0, 0)
    message = only(project)
    assert (message.id, message.strings, message.flags, message.previous_id) == (NEW, (REPAIRED,), ("fuzzy",), None)
    hashes = f"[{state.text_hash(message)} {state.source_hash(message)}]"
    assert message.comments == ("do they know ibuprofen?", f"repaired: fake 2026-11-22 {hashes} 1")
    assert state.state(message, PERSON) is State.NEEDS_REVIEW
    assert state.is_repaired(message)


def test_once(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, MINE)
    run(project)
    again = run(project)
    assert not again.written
    assert again.locales["de"].repaired == 0
    assert engine.texts == [BED]


def test_sentences_taken_out_need_no_engine(new_project: NewProject) -> None:
    project = changed(new_project, MINE, f"{REST} {CALL}", configuration='locales = ["de"]')
    filled = run(project).locales["de"]
    assert (filled.repaired, filled.left, filled.note) == (1, 0, "")
    message = only(project)
    assert message.strings == (f"{RUHE} {RUF}",)
    assert message.comments[-1].startswith("repaired: deletion 2026-11-22 [")
    assert message.comments[-1].endswith("]")


def test_without_an_engine_it_stays_as_update_left_it(new_project: NewProject) -> None:
    project = changed(new_project, MINE, configuration='locales = ["de"]')
    before = only(project)
    result = run(project)
    assert only(project) == before
    assert (before.strings, before.previous_id) == ((THERE,), OLD)
    assert not result.written
    assert result.locales["de"].left == 0
    assert result.locales["de"].pending == {"a": 1}


def test_what_was_approved_needs_to_be_approved_again(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, approved(MINE), last=OURS)
    run(project)
    message = only(project)
    assert message.strings == (REPAIRED,)
    assert state.state(replace(message, flags=()), PERSON) is State.NEEDS_REVIEW
    assert engine.texts == [BED]


ACCEPTED = replace(state.as_machine(MINE, (THERE,), "fake", TODAY), flags=())
MENDED = state.as_repaired(MINE, (THERE,), "fake", [1], TODAY)

LEFT: dict[str, tuple[Message, str]] = {
    "another dose": (MINE, NEW.replace("50 mg", "500 mg")),
    "another dose and another sentence": (MINE, OLD.replace("50 mg", "500 mg").replace("home", "bed")),
    "a negation more": (MINE, OLD.replace("Call us", "Do not call us")),
    "in doubt before": (replace(MINE, flags=("fuzzy",)), NEW),
    "an approval that did not fit": (replace(MINE, comments=("approved: Anna 2026-11-21 [000000000000]",)), NEW),
    "repaired before": (MENDED, NEW),
    "repaired and accepted before": (replace(MENDED, flags=()), NEW),
    "no sentence of it stays": (Message(REST, (RUHE,)), BED),
}


@pytest.mark.parametrize(("message", "new"), LEFT.values(), ids=LEFT)
def test_left_to_a_person(new_project: NewProject, engine: Fake, message: Message, new: str) -> None:
    project = changed(new_project, message, new)
    before = only(project)
    assert (before.id, before.strings, before.fuzzy) == (new, message.strings, True)
    filled = run(project).locales["de"]
    assert only(project) == before
    assert (filled.repaired, filled.left, filled.pending) == (0, 0, {})
    assert not engine.asked


def test_what_a_person_edits_and_leaves_fuzzy_stays(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, MINE)
    edited = replace(only(project), strings=(THERE.replace("zu Hause", "im Bett"),))
    put(project, edited, last=PERSON)
    run(project)
    assert only(project) == edited
    assert not engine.asked


def test_a_withdrawn_approval_makes_no_pair(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, approved(MINE))
    event = record.Event("2026-11-22T10:00:00Z", "withdraw", "Anna", "a", MINE.short_key, state.pair_hash(MINE))
    record.append(project.record("de"), event)
    run(project)
    assert only(project).strings == (THERE,)
    assert not engine.asked


@pytest.mark.parametrize("flags", [("fuzzy",), ()], ids=["unread", "accepted by a person"])
def test_the_machines_text_is_made_anew_as_a_whole(
    new_project: NewProject, engine: Fake, flags: tuple[str, ...]
) -> None:
    project = changed(new_project, replace(ACCEPTED, flags=flags))
    run(project)
    assert engine.texts == [NEW]
    assert only(project).strings == (f"de:{NEW.upper()}",)


def test_glossary_and_memory_know_sentences_too(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, MINE, f"{BED} {DOSE} {CALL} See you soon.")
    put(project, Message(BED, ("Bleiben Sie im Bett.",)), name="b")
    project.glossary.write_text("source,locale,target,kind\nSee you soon.,de,Bis bald.,use\n", "utf-8")
    run(project)
    assert not engine.asked
    message = only(project)
    assert message.strings == (f"Bleiben Sie im Bett. {DOSIS} {RUF} Bis bald.",)
    assert message.comments[-1].startswith("repaired: glossary 2026-11-22 [")
    assert message.comments[-1].endswith("] 1 4")


def test_names_are_kept_from_the_engine(new_project: NewProject, engine: Fake) -> None:
    project = changed(new_project, MINE, f"{REST} {DOSE} {CALL} Bring your Vistabel card.")
    project.glossary.write_text("source,kind\nVistabel,keep\n", "utf-8")
    run(project)
    assert engine.texts == ["Bring your ⟦0⟧ card."]
    assert only(project).strings == (f"{THERE} de:BRING YOUR Vistabel CARD.",)


def test_one_refused_sentence_leaves_all_of_it(new_project: NewProject, engine: Fake) -> None:
    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        return [Answer("", "too odd") if text == BED else upper([text], target)[0] for text in texts]

    engine.answers = answers
    project = changed(new_project, MINE, f"{NEW} See you soon. Sleep well.")
    before = only(project)
    filled = run(project).locales["de"]
    assert only(project) == before
    assert (filled.repaired, filled.left, dict(filled.refused), filled.pending) == (0, 0, {"too odd": 1}, {"a": 1})
    engine.answers = upper
    engine.asked.clear()
    filled = run(project, retry=True).locales["de"]
    assert engine.texts == [BED]  # the others were paid for
    assert filled.repaired == 1
    assert only(project).strings == (f"{REPAIRED} de:SEE YOU SOON. de:SLEEP WELL.",)


def test_an_engine_that_fails_half_way_is_asked_for_the_rest(new_project: NewProject, engine: Fake) -> None:
    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        if len(engine.asked) == 2:
            raise EngineUnreachable("no network")
        return upper(texts, target)

    engine.answers, engine.batch_texts = answers, 1
    project = changed(new_project, MINE, f"{NEW} See you soon.")
    before = only(project)
    filled = run(project).locales["de"]
    assert only(project) == before
    assert (filled.repaired, filled.left, filled.pending) == (0, 0, {"a": 1})
    assert run(project).locales["de"].repaired == 1
    assert engine.texts == [BED, "See you soon.", "See you soon."]
    assert only(project).strings == (f"{REPAIRED} de:SEE YOU SOON.",)


def test_a_sentence_that_two_messages_need_is_asked_for_once(new_project: NewProject, engine: Fake) -> None:
    other = Message(f"{REST} {CALL}", (f"{RUHE} {RUF}",))
    project = new_project({"a.txt": f"{NEW}\n\n{BED} {CALL}\n\n{BED}\n"}, FAKE)
    put(project, MINE, other)
    filled = run(project).locales["de"]
    assert engine.texts == [BED]
    messages = found(project)
    assert messages[NEW].strings == (REPAIRED,)
    assert messages[f"{BED} {CALL}"].strings == (f"de:{BED.upper()} {RUF}",)
    assert messages[BED].strings == (f"de:{BED.upper()}",)
    assert filled.repaired == 2
    assert filled.translated + filled.reused == 1


def test_repaired_text_stands_in_a_labelled_page(new_project: NewProject, engine: Fake) -> None:
    configuration = 'locales = ["de"]\nengines = ["fake"]\nunreviewed = "label"'
    engine.answers = lambda texts, _: [Answer("Ruhen Sie heute im Bett.") for _ in texts]
    project = changed(new_project, MINE, configuration=configuration)
    built = build(project, project.locales, Options(TODAY))
    assert not built.problems
    page = (project.dist / "de" / "a" / "index.html").read_text("utf-8")
    assert f"Ruhen Sie heute im Bett. {DOSIS} {RUF}" in page
    assert 'content="noindex"' in page
    assert engine.texts == [BED]
