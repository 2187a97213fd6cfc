"""What a person sees: a message with all that is known of it, the lists, the page as it will be, and what was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import KNEE, TEXTS, entry, knee_clinic, messages, read_page, write_catalog
from tests.laws import law
from translator.catalogs.state import pair_hash
from translator.errors import ProjectError
from translator.model import Message, State, replace
from translator.project import Project
from translator.queue import Group
from translator.steps.review import threads
from translator.steps.review.desk import Desk
from translator.steps.review.entry import Act, Change, Word
from translator.steps.review.preview import preview
from translator.steps.review.survey import Wanted, chosen, places
from translator.steps.review.surveyor import Surveyor
from translator.steps.review.view import typed, view

NOW = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
ANNA = Word("Anna Muster", NOW)
DOSE = Message("Take 50 mg each day, not more.").short_key
REST = Message("Rest").short_key


@pytest.fixture
def desk(new_project: Callable[..., Project]) -> Desk:
    project = knee_clinic(new_project)
    wrong = entry("Take 50 mg each day, not more.", "Nehmen Sie täglich 500 mg, nicht mehr.", "machine")
    rest = [one for one in messages(TEXTS, Rest="machine", Cold="untranslated") if one.id != wrong.id]
    write_catalog(project, "de", "blog/knee", [wrong, *rest])
    return Desk(project)


@pytest.fixture
def surveyor(desk: Desk) -> Iterator[Surveyor]:
    made = Surveyor(desk)
    yield made
    made.close()


def test_a_message_whole(desk: Desk) -> None:
    found = view(desk, desk.sheet("blog/knee", "de"), DOSE)
    assert found.state is State.MACHINE
    assert [(one.kind, one.source, one.target, one.wrong) for one in found.forms[0].claims][:1] == [
        ("quantity", "50 mg", "500 mg", True)
    ]
    assert {one.problem.check for one in found.findings} == {"numbers"}
    assert found.reason.marks[0].who == "draft"


def test_what_is_typed_is_looked_at_as_it_is(desk: Desk) -> None:
    sheet = desk.sheet("blog/knee", "de")
    [good] = typed(desk, sheet, DOSE, ["Nehmen Sie täglich 50 mg, nicht mehr."])
    assert good.findings == ()
    assert not any(one.wrong for one in good.claims)
    [bad] = typed(desk, sheet, DOSE, ["Nehmen Sie täglich 50 mg."])
    assert {one.problem.check for one in bad.findings} >= {"negation"}
    assert desk.sheet("blog/knee", "de") is sheet


def test_what_was_before(desk: Desk) -> None:
    changed = replace(entry("Rest", "Ruhe", "fuzzy"), previous_id="Rest 24 hours")
    write_catalog(desk.project, "de", "blog/knee", [changed])
    found = view(desk, desk.sheet("blog/knee", "de"), REST)
    assert "".join(text for text, _ in found.previous) == "Rest 24 hours"


def test_chips_are_what_must_stay(desk: Desk) -> None:
    from translator.steps.review.view import chips

    message = Message('See <a id="a1">this</a> or {name}, **50 mg**; call +49 89 1234567, Botox.')
    assert chips(message, ("Botox",)) == ('<a id="a1">', "</a>", "{name}", "**", "+49 89 1234567", "Botox")


def test_the_riskiest_comes_first(desk: Desk, surveyor: Surveyor) -> None:
    sheet = desk.sheet("blog/knee", "de")
    found = surveyor.survey(sheet)
    assert found.complete
    assert [row.source for row in found.rows] == [*TEXTS]
    rows = {row.key: row for row in found.rows}
    queued = [rows[key] for key in found.queue]
    assert [(row.source, row.group) for row in queued] == [
        ("Take 50 mg each day, not more.", Group.ERRORS),
        ("Rest", Group.REST),
        ("Cold", Group.REST),
    ]
    assert queued[0].errors == 1
    assert list(found.tenths.items()) == list(zip(found.queue, (1, 4, 7), strict=True))


def test_what_is_done_leaves_its_place_in_the_queue_empty(desk: Desk, surveyor: Surveyor) -> None:
    sheet = desk.sheet("blog/knee", "de")
    found = surveyor.survey(sheet)
    first, *others = found.queue
    before = found.tenths
    message = sheet.message(first)
    assert message
    change = Change(Act.ACCEPT, (TEXTS[message.id],), pair_hash(message))
    assert desk.change("blog/knee", "de", first, change, Word("Anna", NOW, tenth=before[first])).done
    after = surveyor.survey(desk.sheet("blog/knee", "de"))
    assert {**after.tenths, first: before[first]} == before
    assert list(after.queue) == others


@law(200)
@given(st.integers(1, 60), st.data())
def test_nobody_moves_up_in_whichever_order_people_work(number: int, data: st.DataObject) -> None:
    first = places(number, {})
    assert first == sorted(first)
    done = data.draw(st.sets(st.integers(0, number - 1)))
    left = [tenth for at, tenth in enumerate(first) if at not in done]
    assert places(len(left), Counter(first[at] for at in done)) == left


@pytest.mark.parametrize("done", [{1: 50}, {10: 50, 3: 1}, dict.fromkeys(range(1, 11), 7)])
def test_places_where_the_queue_was_another(done: dict[int, int]) -> None:
    """Texts have come and gone since: there is a place for everybody."""
    found = places(8, done)
    assert len(found) == 8
    assert found == sorted(found)
    assert all(1 <= tenth <= 10 for tenth in found)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), [*TEXTS]),
        (Wanted(search="KNIE"), ["Knee pain"]),
        (Wanted(search="more help"), ["More help is here if you need it."]),
        (Wanted(search=DOSE), ["Take 50 mg each day, not more."]),
        (Wanted(found=True), ["Take 50 mg each day, not more."]),
        (Wanted(states=frozenset({State.UNTRANSLATED})), ["Cold"]),
        (Wanted(groups=frozenset({Group.ERRORS})), ["Take 50 mg each day, not more."]),
        (Wanted(asked=True), []),
    ],
)
def test_what_is_asked_for_is_listed(desk: Desk, surveyor: Surveyor, wanted: Wanted, expected: list[str]) -> None:
    sheet = desk.sheet("blog/knee", "de")
    assert [row.source for row in chosen(surveyor.survey(sheet), wanted, by_risk=False)] == expected


def test_the_page_as_it_will_be(desk: Desk) -> None:
    sheet = desk.sheet("blog/knee", "de")
    page = read_page(preview(desk, sheet).encode())
    marked = {one.attributes["data-key"]: one for one in page.elements if "data-key" in one.attributes}
    assert {Message(text).short_key for text in KNEE.replace("- ", "").strip().split("\n") if text} == set(marked)
    assert marked[REST].text == "Ruhe"
    assert marked[Message("Cold").short_key].attributes["lang"] == "en"
    typed_in = preview(desk, sheet, {REST: '<script>alert(1)</script>"><b onclick=x>'})
    assert "<script>alert" not in typed_in
    assert not re.search(r"<b\b", typed_in)


def test_a_text_that_no_page_could_hold(new_project: Callable[..., Project]) -> None:
    project = new_project({"a.md": "Rest\n"}, 'locales = ["de"]')
    hostile = '*<b>"><img src=x onerror=alert(1)>½ ' * 30_000
    write_catalog(project, "de", "a", [entry("Rest", hostile, "fuzzy")])
    desk = Desk(project)
    page = preview(desk, desk.sheet("a", "de"))
    assert f'data-key="{REST}"' in page
    assert "onerror=alert" not in re.sub(r"&lt;.*?&gt;", "", page)
    assert len(page) < 1_000_000


def test_marks_never_reach_the_page(desk: Desk) -> None:
    shown = preview(desk, desk.sheet("blog/knee", "de"), {REST: "a\ue0f07\ue0f1b\ue0f2"})
    assert not re.search("[\ue0f0-\ue0f2]", shown)


def test_questions_and_answers(desk: Desk) -> None:
    project, message = desk.project, desk.sheet("blog/knee", "de").message(DOSE)
    assert message is not None
    asked = threads.say(project, "de", "blog/knee", message, "ask", "Really 50?\nOr 5?", ANNA)
    events = desk.sheet("blog/knee", "de").events
    [question] = threads.questions("de", events)
    assert (question.name, question.open) == (asked.name, True)
    threads.answer(project, ["ar", "de"], asked.name, "50.", "Dr. Ben", NOW)
    events = desk.sheet("blog/knee", "de").events
    assert [one.open for one in threads.questions("de", events)] == [False]
    assert [one.reason for one in threads.about(events, "blog/knee", DOSE)] == ["Really 50?\nOr 5?", "50."]
    for name, text in (("00000000", "x"), (asked.name, " \n")):
        with pytest.raises(ProjectError):
            threads.answer(project, ["de"], name, text, "Ben", NOW)
