"""Lists and queues that follow what people do are as if everything had been looked at anew; and many people at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.clinic import entry, write_catalog
from tests.laws import law
from translator import model, record
from translator.catalogs import po
from translator.catalogs.headers import OURS
from translator.catalogs.state import pair_hash
from translator.errors import TranslatorError
from translator.model import Catalog, Message, State
from translator.project import Project
from translator.queue import Group
from translator.record import Event
from translator.steps.review import threads
from translator.steps.review.acting import ACTS, act
from translator.steps.review.desk import LARGE, Desk, Outcome
from translator.steps.review.entry import Act, Change, Word
from translator.steps.review.survey import Survey, Wanted, chosen
from translator.steps.review.surveyor import Surveyor
from translator.steps.review.undo import Steps

NOW = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
ANNA = Word("Anna Muster", NOW)
HOW = ("untranslated", "machine", "fuzzy", "translated", "approved", "cleared", "edited", "repaired")


def clinic(new_project: Callable[..., Project], number: int) -> Desk:
    """An article of so many doses, in every state; each seventh is wrong in German."""
    sources = [f"Take {dose} mg." for dose in range(1, number + 1)]
    project = new_project({"a.txt": "\n\n".join(sources) + "\n"}, 'locales = ["de"]')
    doses = ((dose, dose * 10 if dose % 7 == 0 else dose) for dose in range(1, number + 1))
    entries = [entry(f"Take {dose} mg.", f"Nehmen Sie {said} mg.", HOW[dose % len(HOW)]) for dose, said in doses]
    write_catalog(project, "de", "a", entries, OURS)
    return Desk(project)


@pytest.fixture
def few(new_project: Callable[..., Project]) -> Desk:
    return clinic(new_project, 24)


@pytest.fixture
def many(new_project: Callable[..., Project]) -> Desk:
    return clinic(new_project, LARGE + 20)


def message_at(desk: Desk, dose: int) -> Message:
    found = desk.sheet("a", "de").message(key_of(dose))
    assert found
    return found


def key_of(dose: int) -> str:
    return Message(f"Take {dose} mg.").short_key


def do(desk: Desk, dose: int, what: str, text: str | None = None, steps: Steps | None = None, tenth: int = 0) -> bool:
    message = message_at(desk, dose)
    strings = message.strings if text is None else (text,)
    place = ("a", "de", key_of(dose))
    word = replace(ANNA, tenth=tenth)
    return act(desk, steps or Steps(), place, what, strings, pair_hash(message), word).done


def told(survey: Survey) -> dict[str, Any]:
    """What a survey says, but for the objects that it was made from."""
    return {
        "rows": survey.rows, "queue": survey.queue, "counts": {one: survey.counts.get(one, 0) for one in State},
        "errors": survey.errors, "seen": survey.seen, "tenths": survey.tenths, "complete": survey.complete,
    }  # fmt: skip


def anew(desk: Desk) -> dict[str, Any]:
    """The same of somebody who has never seen the article."""
    other = Desk(desk.project)
    with closing(Surveyor(other)) as surveyor:
        return told(surveyor.whole(other.sheet("a", "de")))


def followed(desk: Desk, surveyor: Surveyor) -> dict[str, Any]:
    return told(surveyor.whole(desk.sheet("a", "de")))


ACTIONS = st.tuples(
    st.integers(1, 24),
    st.sampled_from([*ACTS, "undo", "outside", "dismiss", "ask", "withdraw"]),
    st.sampled_from([None, "", "Nehmen Sie 7 mg.", "Nehmen Sie 8 mg."]),
    st.integers(0, 10),
)


@law(40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps_=st.lists(ACTIONS, max_size=8))
def test_what_follows_is_as_if_it_were_looked_at_anew(
    new_project: Callable[..., Project], steps_: list[tuple[int, str, str | None, int]]
) -> None:
    desk, steps = clinic(new_project, 24), Steps()
    with closing(Surveyor(desk)) as surveyor:
        surveyor.survey(desk.sheet("a", "de"))
        for dose, what, text, tenth in steps_:
            happens(desk, steps, dose, what, text, tenth)
            surveyor.survey(desk.sheet("a", "de"))
        assert followed(desk, surveyor) == anew(desk)


def happens(desk: Desk, steps: Steps, dose: int, what: str, text: str | None, tenth: int) -> None:
    """One of the things that happen to an article at work."""
    project, message = desk.project, message_at(desk, dose)
    if what in ACTS:
        do(desk, dose, what, text, steps, tenth)
    elif what == "undo":
        steps.undo(desk, ANNA)
    elif what == "outside":
        path = project.catalog("de", "a")
        path.write_text(path.read_text().replace(f"Nehmen Sie {dose} mg.", "Nehmen Sie 99 mg."))
    elif what == "ask":
        threads.say(project, "de", "a", message, "ask", "Really?", ANNA)
    else:
        action: record.Action = "dismiss" if what == "dismiss" else "withdraw"
        event = Event("2026-11-28T10:00:00Z", action, "Ben", "a", key_of(dose), pair_hash(message), "numbers", "x")
        record.append(project.record("de"), event)


def test_a_large_article_is_there_before_it_was_looked_at(many: Desk) -> None:
    sheet = many.sheet("a", "de")
    with closing(Surveyor(many)) as surveyor:
        with surveyor.answering():
            first = surveyor.survey(sheet)
        assert not first.complete
        assert len(first.rows) == LARGE + 20
        waiting = {row.key for row in first.rows if row.state < State.TRANSLATED}
        assert waiting <= {row.key for row in first.by_risk} <= {row.key for row in first.rows}
        assert "not checked yet" in {row.group_word for row in first.by_risk}
        whole = surveyor.whole(sheet)
        ranks = [whole.by_key[key].rank for key in whole.queue]
        assert ranks == sorted(one for one in ranks if one)
        assert whole.by_key[whole.queue[0]].group is Group.ERRORS
        assert told(whole) == anew(many)


def test_what_changes_while_a_large_article_is_looked_through(many: Desk) -> None:
    doses = range(1, LARGE + 1, 50)
    with closing(Surveyor(many)) as surveyor:
        for dose in doses:
            surveyor.survey(many.sheet("a", "de"))
            assert do(many, dose, "save", f"Nehmen Sie {dose}5555 mg.")
        found = surveyor.whole(many.sheet("a", "de"))
        assert all(found.by_key[key_of(dose)].errors == 1 for dose in doses)
        assert told(found) == anew(many)


def test_what_is_wrong_beside_another_text_is_found_when_nobody_waits(many: Desk) -> None:
    """The same translation of two doses: each is an error as soon as the other stands there, and until it is mended."""
    with closing(Surveyor(many)) as surveyor:
        before = told(surveyor.whole(many.sheet("a", "de")))
        assert do(many, 1, "save", "Nehmen Sie 3 mg.")
        found = surveyor.whole(many.sheet("a", "de"))
        assert (found.errors, found.by_key[key_of(3)].errors) == (before["errors"] + 2, 1)
        assert told(found) == anew(many)
        assert do(many, 1, "save", "Nehmen Sie 1 mg.")
        assert told(surveyor.whole(many.sheet("a", "de"))) == anew(many)
        assert surveyor.survey(many.sheet("a", "de")).errors == before["errors"]


def test_it_ends_at_once_and_goes_on_where_it_was(many: Desk) -> None:
    sheet = many.sheet("a", "de")
    surveyor = Surveyor(many)
    surveyor.survey(sheet)
    surveyor.close()
    assert followed(many, Surveyor(many)) == anew(many)


def test_the_articles_source_changes(few: Desk) -> None:
    source = few.project.source / "a.txt"
    with closing(Surveyor(few)) as surveyor:
        before = surveyor.whole(few.sheet("a", "de"))
        source.write_text(source.read_text().replace("Take 3 mg.", "Take 3,000 mg."))
        found = surveyor.whole(few.sheet("a", "de"))
        assert Message("Take 3,000 mg.").short_key in found.by_key
        assert len(found.rows) == len(before.rows)
        assert told(found) == anew(few)


def test_who_saves_first_has_read_nobody_elses_text(few: Desk) -> None:
    """A machine's text that some tool took `fuzzy` from waits again when a person's name comes into the header."""
    cleared = [dose for dose in range(1, 25) if HOW[dose % len(HOW)] == "cleared"]
    with closing(Surveyor(few)) as surveyor:
        surveyor.survey(few.sheet("a", "de"))
        assert do(few, 1, "accept", "Nehmen Sie 1 mg.")
        found = surveyor.whole(few.sheet("a", "de"))
        assert {found.by_key[key_of(dose)].state for dose in cleared} == {State.MACHINE}
        assert told(found) == anew(few)


def test_a_name_that_comes_into_the_header_outside_has_read_them(many: Desk) -> None:
    cleared = [dose for dose in range(1, LARGE + 21) if HOW[dose % len(HOW)] == "cleared"]
    path = many.project.catalog("de", "a")
    with closing(Surveyor(many)) as surveyor:
        surveyor.whole(many.sheet("a", "de"))
        path.write_text(path.read_text().replace(OURS, "Ben Kaya"))
        found = surveyor.whole(many.sheet("a", "de"))
        assert {found.by_key[key_of(dose)].state for dose in cleared} == {State.TRANSLATED}
        assert told(found) == anew(many)


@pytest.mark.parametrize("by_risk", [True, False])
def test_a_filter_on_a_list_that_is_not_known_yet(many: Desk, by_risk: bool) -> None:
    with closing(Surveyor(many)) as surveyor, surveyor.answering():
        found = surveyor.survey(many.sheet("a", "de"))
        wanted = Wanted(states=frozenset({State.MACHINE}), search="take 41")
        assert {row.source for row in chosen(found, wanted, by_risk)} == {
            f"Take {dose} mg." for dose in range(1, LARGE + 21) if "41" in str(dose) and dose % len(HOW) == 1
        }


def crowd(many: Desk) -> list[str]:
    """Eight people, each at texts of their own, all at once; what they were told is saved."""
    saved: list[str] = []

    def work(number: int) -> None:
        for dose in range(1 + number, 81, 8):
            text = f"Nehmen Sie {dose} mg, sagt {number}."
            if do(many, dose, ("save", "accept")[dose % 2], text):
                saved.append(text)
            if number == 3:
                path = many.project.catalog("de", "a")
                with many.project.writing_catalogs():  # another program of ours, which reads and writes all of it
                    catalog = po.read(path, "de")
                    po.save(path, replace_text(catalog, 100 + dose, f"Von außen {dose}"))

    people = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    return saved


def replace_text(catalog: Catalog, dose: int, text: str) -> Catalog:
    source = f"Take {dose} mg."
    messages = (model.replace(one, strings=(text,)) if one.id == source else one for one in catalog.messages)
    return model.replace(catalog, messages=tuple(messages))


def test_nobody_loses_anything(many: Desk) -> None:
    desk, saved = many, crowd(many)
    assert len(saved) == 80
    texts = {one.strings[0] for one in po.read(desk.project.catalog("de", "a"), "de").live}
    assert texts >= {*saved, *(f"Von außen {dose}" for dose in range(4, 81, 8))}
    written = record.read(desk.project.record("de"))
    assert sum(one.action == "edit" for one in written.events) == 80
    sheet = desk.sheet("a", "de")
    assert sheet.events == written
    assert [one.strings for one in sheet.catalog.messages] == [
        one.strings for one in po.read(desk.project.catalog("de", "a"), "de").messages
    ]


def test_who_saves_one_text_at_once_with_another_sees_theirs(few: Desk) -> None:
    """Whoever holds the desk first lets all others wait: then theirs are written together, and one of them stands."""
    seen = pair_hash(message_at(few, 1))
    found: dict[str, Outcome] = {}

    def save(name: str, dose: int, hash_: str) -> None:
        change = Change(Act.SAVE, (f"von {name}",), hash_)
        found[name] = few.change("a", "de", key_of(dose), change, replace(ANNA, by=name))

    names = [f"Person {number}" for number in range(6)]
    people = [threading.Thread(target=save, args=(name, 1, seen)) for name in names]
    people.append(threading.Thread(target=save, args=("Ben", 2, pair_hash(message_at(few, 2)))))
    with few.lock:
        for one in people:
            one.start()
    for one in people:
        one.join()
    first = [name for name in names if found[name].done]
    assert len(first) == 1
    assert message_at(few, 1).strings == (f"von {first[0]}",)
    assert all(found[name].conflict for name in names if name not in first)
    assert {found[name].message for name in names} == {message_at(few, 1)}
    assert (found["Ben"].done, message_at(few, 2).strings) == (True, ("von Ben",))
    edits = [one.by for one in record.read(few.project.record("de")).events if one.action == "edit"]
    assert sorted(edits) == sorted(["Ben", *first])


def test_what_cannot_be_written_is_said_to_all_who_wait(few: Desk) -> None:
    hashes = {dose: pair_hash(message_at(few, dose)) for dose in range(1, 7)}
    said: list[str] = []

    def save(dose: int) -> None:
        with pytest.raises(TranslatorError) as caught:
            few.change("a", "de", key_of(dose), Change(Act.SAVE, ("x",), hashes[dose]), ANNA)
        said.append(caught.value.text)

    people = [threading.Thread(target=save, args=(dose,)) for dose in hashes]
    with few.lock:
        for one in people:
            one.start()
        few.project.catalog("de", "a").write_text("msgid")
    for one in people:
        one.join()
    assert len(said) == 6
