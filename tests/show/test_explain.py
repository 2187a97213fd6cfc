"""What people read of an article: it fits 80 columns and is harmless, whatever the texts."""

from __future__ import annotations

import json
import shlex
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from tests.show.test_check import findings, harmless, printed, texts
from translator.locales import locale
from translator.model import Message, Place, State
from translator.project import Article
from translator.publishing import Decision, Status
from translator.show import explain as show
from translator.steps.explain import Explained, Standing
from translator.steps.reasons import Cause, Difference, Mark, Reason, Shown
from translator.terminal import print_json

PLACE = Place("locales/de/LC_MESSAGES/a.po", 7, "de", "0a1b2c3d")
differences = st.builds(Difference, st.sampled_from(["text", "plural", "context"]), texts, texts)
marks = st.builds(Mark, st.sampled_from(list(show.MARKS)), texts, st.just("2026-11-22"), st.booleans(), texts)
reasons = st.builds(
    Reason,
    st.builds(Message, texts, st.tuples(texts)),
    st.sampled_from(State),
    st.sampled_from(Cause),
    st.just(PLACE),
    st.just(Place("source/a.txt", 3)),
    st.lists(differences, max_size=2).map(tuple),
    st.lists(marks, max_size=2).map(tuple),
    st.lists(st.tuples(st.integers(1, 9), texts), max_size=2).map(tuple),
    st.lists(findings, max_size=2).map(tuple),
    st.sampled_from(Shown),
    st.lists(st.sampled_from(["open {place} in your editor", "translator approve a {key} -l de"])).map(tuple),
)
standings = st.builds(
    Standing,
    st.sampled_from(["de", "ar"]),
    st.builds(Decision, st.sampled_from(sorted(set(Status) - {Status.ORIGINAL}, key=str)), reason=texts),
    st.just(PLACE.path),
    st.sampled_from(["there", "absent", "broken"]),
    st.lists(texts, max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
    st.none() | st.just(Place("translator.toml", 7)),
    st.lists(reasons, max_size=4).map(tuple),
    st.dictionaries(st.sampled_from(State), st.integers(1, 10**6)),
)


def result(*found: Standing) -> Explained:
    return Explained(Article("a", PurePosixPath("a.txt"), Path("a.txt")), "Title", locale("en"), list(found))


@law(100)
@given(standings)
def test_it_fits(standing: Standing) -> None:
    output = printed(lambda: show.explained(result(standing)))
    harmless(output)
    for reason in standing.reasons:
        assert reason.cause.value.split()[0] in output


@law(60)
@given(standings)
def test_json_is_whole(standing: Standing) -> None:
    (data,) = json.loads(printed(lambda: print_json(show.explained_data(result(standing)))))["locales"]
    assert [one["source"] for one in data["messages"]] == [reason.message.id for reason in standing.reasons]
    assert [one["next"] for one in data["messages"]] == [list(reason.next) for reason in standing.reasons]


LONG = "translator dismiss a 0a1b2c3d -l de --check numbers --reason TEXT --by NAME --and-more than-fits"
COMMANDS = {
    "short": "translator update a -l de",
    "long": LONG,
    "longer": f"{LONG} {LONG}",
    "after words": f"or, if it is right: {LONG}",
    "a name in quotes": LONG.replace(" a ", " 'a long name with spaces of a document of the clinic' "),
    "a name that is too long": LONG.replace(" a ", f" {'a' * 90} "),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_can_be_copied(command: str) -> None:
    standing = Standing("de", Decision(Status.LABELLED), "a.po", "there", advice=(command,))
    lines = printed(lambda: show.explained(result(standing))).splitlines()
    first = next(at for at, line in enumerate(lines) if "translator " in line)
    last = next(at for at, line in enumerate(lines) if line.startswith("  file"))
    copied = "\n".join(line[show.LABEL :] for line in lines[first:last])
    assert shlex.split(copied.replace("\\\n", "")) == shlex.split(command[command.index("translator") :])


def test_who_did_what_stands_once_where_it_is_the_same() -> None:
    marks_ = (Mark("machine", "draft", "2026-11-22", True), Mark("approved", "Anna", "2026-11-23", False))
    one = Reason(Message("Rest."), State.MACHINE, Cause.UNREAD, PLACE, Place("source/a.txt", 3), marks=marks_)
    other = Reason(Message("Drink."), State.MACHINE, Cause.UNREAD, PLACE, Place("source/a.txt", 5), marks=marks_[:1])
    found = Standing("de", Decision(Status.LABELLED), "a.po", "there", reasons=(one, one))
    lines = printed(lambda: show.explained(result(found))).splitlines()
    assert [line for line in lines if "draft" in line or "Anna" in line] == [
        "  who      draft translated it on 2026-11-22",
        "           Anna approved it on 2026-11-23, and it is not the same since",
    ]
    found = Standing("de", Decision(Status.LABELLED), "a.po", "there", reasons=(one, other))
    lines = printed(lambda: show.explained(result(found))).splitlines()
    assert lines.count("       draft translated it on 2026-11-22") == 2


def test_what_took_a_page_out() -> None:
    found = Standing(
        "de", Decision(Status.WITHDRAWN), "a.po", "there", corrections=("24 hours → 48 hours", "gone: not")
    )
    lines = printed(lambda: show.explained(result(found))).splitlines()
    assert "  changed  24 hours → 48 hours; gone: not" in lines
