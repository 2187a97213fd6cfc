"""DESIGN.md's sentences on states, one by one, and what gettext's own tools do to them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import states
from tests.laws import law
from tests.programs import require
from translator.catalogs import po, state
from translator.catalogs.headers import OURS, new_headers
from translator.model import Catalog, Message, State, replace

TODAY = date(2026, 11, 22)
ANNA = "Anna Muster <anna@example.org>"
BARE = Message("Take 50 mg.")
MACHINE = state.as_machine(BARE, ("Nehmen Sie 50 mg.",), "apertium", TODAY)
PERSON = replace(BARE, strings=("Nehmen Sie 50 mg.",))
REPAIRED = replace(state.as_repaired(PERSON, PERSON.strings, "apertium", [2, 3], TODAY), flags=())


def sha(*texts: str) -> str:
    joined = "\0".join(unicodedata.normalize("NFC", text) for text in texts)
    return hashlib.sha256(joined.encode()).hexdigest()[:12]


def approved(message: Message, name: str = "Anna Muster") -> Message:
    """The message as a person's approval leaves it."""
    comment = f"approved: {name} 2026-11-22 [{state.pair_hash(message)}]"
    return replace(message, comments=(*message.comments, comment))


def fuzzy(message: Message) -> Message:
    return replace(message, flags=("fuzzy",))


def read(message: Message) -> Message:
    """The message without `fuzzy`."""
    return replace(message, flags=())


OTHER = ("Nehmen Sie 500 mg.",)
OTHER_SOURCE = "Take 500 mg."
PLURAL = Message("day", ("Tag", "Tage"), plural="days")
WITHDRAWN = frozenset({state.pair_hash(PERSON)})
U, M, N, T, A = State

TABLE: dict[str, tuple[Message, str, State]] = {
    "empty": (BARE, OURS, U),
    "empty and fuzzy": (fuzzy(BARE), OURS, U),
    "empty with an approval": (approved(BARE), ANNA, U),
    "a plural without any form": (replace(PLURAL, strings=("", "")), ANNA, U),
    "a plural with one form missing": (replace(PLURAL, strings=("Tag", "")), ANNA, N),
    "the machine's, unread": (MACHINE, OURS, M),
    "the machine's, a person saved the file": (MACHINE, ANNA, M),
    "the machine's, edited, still fuzzy": (replace(MACHINE, strings=OTHER), OURS, N),
    "the machine's, carried to another source": (replace(MACHINE, id=OTHER_SOURCE), OURS, N),
    "the machine's, carried to another context": (replace(MACHINE, context="c"), OURS, N),
    "the machine's, carried to another plural": (replace(MACHINE, plural="s"), OURS, N),
    "the machine's with another's approval, fuzzy": (approved(MACHINE), OURS, M),
    "fuzzy, a person's": (fuzzy(PERSON), ANNA, N),
    "fuzzy, approved": (fuzzy(approved(PERSON)), ANNA, N),
    "fuzzy, repaired": (fuzzy(REPAIRED), OURS, N),
    "cleared without a name": (read(MACHINE), OURS, N),
    "cleared, no header": (read(MACHINE), "", N),
    "cleared, the template's header": (read(MACHINE), "FULL NAME <EMAIL@ADDRESS>", N),
    "cleared without a name, its comment moved in": (
        replace(read(MACHINE), comments=tuple(f"  {line} " for line in MACHINE.comments)),
        OURS,
        N,
    ),
    "repaired, cleared without a name": (REPAIRED, OURS, N),
    "repaired, read by a person": (REPAIRED, ANNA, T),
    "repaired, carried to another source, cleared without a name": (replace(REPAIRED, id=OTHER_SOURCE), OURS, N),
    "cleared, Weblate's own name": (read(MACHINE), "Weblate <noreply-mt-weblate@weblate.org>", N),
    "the machine's, read by a person": (read(MACHINE), ANNA, T),
    "the machine's, edited, not fuzzy, no name": (read(replace(MACHINE, strings=OTHER)), OURS, T),
    "a person's": (PERSON, ANNA, T),
    "a person's in a file of ours": (PERSON, OURS, T),
    "approved": (approved(PERSON), ANNA, A),
    "approved in a file of ours": (approved(PERSON), OURS, A),
    "the machine's, approved, in a file of ours": (approved(read(MACHINE)), OURS, A),
    "the machine's, approved, then edited, in a file of ours": (
        replace(approved(read(MACHINE)), strings=OTHER),
        OURS,
        N,
    ),
    "approved, then edited": (replace(approved(PERSON), strings=OTHER), ANNA, N),
    "approved, then the source changed": (replace(approved(PERSON), id=OTHER_SOURCE), ANNA, N),
    "approved, then the context changed": (replace(approved(PERSON), context="c"), ANNA, N),
    "approved, then a plural": (replace(approved(PERSON), plural="s"), ANNA, N),
    "approved again": (approved(replace(approved(PERSON), strings=OTHER)), ANNA, A),
    "a comment that only looks like an approval": (replace(PERSON, comments=("approved: by Anna",)), ANNA, T),
    "approved, decomposed letters": (
        replace(approved(replace(BARE, strings=("Größe",))), strings=(unicodedata.normalize("NFD", "Größe"),)),
        ANNA,
        A,
    ),
    "approved plural": (approved(PLURAL), ANNA, A),
    "approved plural, a form edited": (replace(approved(PLURAL), strings=("Tag", "Tagen")), ANNA, N),
}


@pytest.mark.parametrize(("message", "last", "expected"), TABLE.values(), ids=TABLE.keys())
def test_the_state(message: Message, last: str, expected: State) -> None:
    assert state.state(message, last) is expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (approved(PERSON), N),
        (PERSON, N),
        (fuzzy(approved(PERSON)), N),
        (MACHINE, N),
        (approved(replace(PERSON, strings=OTHER)), A),
        (replace(PERSON, context="c"), T),
        (BARE, U),
    ],
    ids=["approved", "its comment gone", "fuzzy", "the machine's", "another text", "another context", "emptied"],
)
def test_a_withdrawn_text_needs_review_wherever_it_stands(message: Message, expected: State) -> None:
    assert state.state(message, ANNA, WITHDRAWN) is expected


def test_what_the_hashes_are_of() -> None:
    message = Message("id", ("eins", "zwei"), context="c", plural="ids")
    assert state.text_hash(message) == sha("eins", "zwei")
    assert state.source_hash(message) == sha("c", "id", "ids")
    assert state.pair_hash(message) == sha("c", "id", "ids", "eins", "zwei")
    assert state.pair_hash(Message("id", ("x",))) == sha("", "id", "", "x")
    assert MACHINE.comments == (f"machine: apertium 2026-11-22 [{sha('Nehmen Sie 50 mg.')} {sha('', BARE.id, '')}]",)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (BARE, True),
        (fuzzy(BARE), True),
        (MACHINE, False),
        (replace(MACHINE, strings=OTHER), False),
        (replace(MACHINE, id=OTHER_SOURCE, previous_id=BARE.id), True),
        (read(replace(MACHINE, id=OTHER_SOURCE)), False),
        (fuzzy(PERSON), False),
        (PERSON, False),
        (approved(PERSON), False),
        (fuzzy(REPAIRED), False),
        (replace(fuzzy(REPAIRED), id=OTHER_SOURCE), False),
        (fuzzy(approved(replace(read(MACHINE), id=OTHER_SOURCE))), False),
        (replace(PLURAL, strings=("Tag", "")), False),
    ],
    ids=[
        "empty",
        "empty and fuzzy",
        "the machine's",
        "edited",
        "carried to another source",
        "carried, read",
        "a person's, fuzzy",
        "a person's",
        "approved",
        "repaired",
        "repaired, carried",
        "approved once, carried",
        "half a plural",
    ],
)
def test_what_the_machine_may_fill(message: Message, expected: bool) -> None:
    assert state.wants_machine(message) is expected


def test_machine_text_is_fuzzy_and_says_where_it_is_from() -> None:
    before = replace(
        BARE,
        flags=("python-format", "fuzzy"),
        comments=("ask Anna", "machine: google 2025-01-01 [000000000000 000000000000]"),
        previous_id="old",
        previous_context="c",
        extracted=("paragraph",),
    )
    made = state.as_machine(before, ("x",), "apertium", TODAY)
    assert made.flags == ("fuzzy", "python-format")
    assert made.comments[0] == "ask Anna"
    assert len(made.comments) == 2
    assert (made.previous_id, made.previous_context, made.extracted) == (None, None, ("paragraph",))
    assert state.engines_of(made) == ("apertium",)
    assert state.engines_of(replace(made, strings=("y",))) == ()


def test_repaired_text_is_for_one_source() -> None:
    """msgmerge without --previous leaves nothing else that tells."""
    before = replace(approved(replace(PERSON, strings=OTHER)), comments=(*PERSON.comments, "ask Anna"), previous_id="x")
    made = state.as_repaired(approved(before), PERSON.strings, "apertium", [1, 12], TODAY)
    assert (
        made.comments[-1] == f"repaired: apertium 2026-11-22 [{state.text_hash(made)} {state.source_hash(made)}] 1 12"
    )
    assert made.comments[:-1] == approved(before).comments, "what was approved once needs to be approved again"
    assert (made.fuzzy, made.previous_id) == (True, None)
    assert state.is_repaired(made)
    assert not state.is_repaired(replace(made, id=OTHER_SOURCE))
    assert not state.is_repaired(replace(made, strings=OTHER))
    assert state.state(read(made), ANNA) is N


@pytest.mark.parametrize("message", [fuzzy(PERSON), MACHINE, REPAIRED, approved(replace(PERSON, strings=OTHER))])
def test_what_a_person_approves_and_takes_back(message: Message) -> None:
    before = replace(message, previous_id="x", comments=("ask Anna", *message.comments))
    made = state.as_approved(before, ANNA, TODAY)
    assert state.state(made, OURS) is A
    assert (made.previous_id, made.fuzzy, made.strings) == (None, False, message.strings)
    assert made.comments[-1] == f"approved: {ANNA} 2026-11-22 [{state.pair_hash(message)}]"
    assert sum(comment.startswith("approved:") for comment in made.comments) == 1
    taken = state.as_withdrawn(made)
    assert taken.fuzzy
    assert taken.comments == tuple(line for line in before.comments if not line.startswith("approved:"))
    assert state.state(taken, ANNA, {state.pair_hash(message)}) is N


LONG = st.text(st.characters(categories=("L", "N", "Pd", "Zs")), min_size=1, max_size=120).map(str.strip).filter(bool)


@law(150)
@given(LONG, LONG, st.sampled_from([None, "c"]))
def test_comments_of_long_names_fit_and_hold(engine: str, article: str, context: str | None) -> None:
    made = state.as_machine(replace(BARE, context=context), ("x — y",), engine, TODAY)
    taken = state.as_remembered(replace(BARE, context=context), made, article, TODAY)
    for message in (made, taken):
        assert all(len(f"# {comment}") <= 76 for comment in message.comments)
        found = po.render(Catalog("de", new_headers("a", "de"), (message,))).decode()
        assert all(f"# {comment}\n" in found for comment in message.comments)
        assert state.state(message, OURS) is M


@pytest.mark.parametrize(
    ("there", "here", "expected"),
    [
        (MACHINE, BARE, M),
        (PERSON, BARE, T),
        (read(MACHINE), BARE, T),
        (approved(PERSON), BARE, A),
        (approved(PERSON), replace(BARE, context="c"), M),
        (read(MACHINE), replace(BARE, context="c"), M),
        (MACHINE, replace(BARE, context="c"), M),
        (approved(read(MACHINE)), BARE, A),
    ],
    ids=[
        "machine",
        "a person's",
        "read",
        "approved",
        "approved elsewhere",
        "read elsewhere",
        "machine elsewhere",
        "approved machine",
    ],
)
def test_what_is_taken_over_has_the_state_it_has_there(there: Message, here: Message, expected: State) -> None:
    here = replace(here, comments=("ask Anna",), flags=("python-format",), previous_id="old")
    made = state.as_remembered(here, there, "blog/a", TODAY)
    assert state.state(made, OURS) is expected
    assert not state.wants_machine(made)
    assert made.strings == there.strings
    assert made.comments[0] == "ask Anna"
    assert made.comments[-1] == f"memory: blog/a 2026-11-22 [{sha(*there.strings)}]"
    assert ("fuzzy" in made.flags, "python-format" in made.flags) == (expected is M, True)
    assert made.previous_id is None


def test_text_from_another_context_says_whose_it_is() -> None:
    here = replace(BARE, context="c")
    assert state.engines_of(state.as_remembered(here, read(MACHINE), "blog/a", TODAY)) == ("apertium",)
    assert state.engines_of(state.as_remembered(here, PERSON, "blog/a", TODAY)) == ("memory",)


def run(tmp_path: Path, tool: str, *arguments: str, **files: Message) -> Catalog:
    """A catalog that a tool made of catalogs with one message each."""
    require(tool)
    for name, message in files.items():
        (tmp_path / name).write_bytes(po.render(Catalog("de", new_headers("a", "de"), (message,))))
    subprocess.run([tool, *arguments, "-o", "out", *files], cwd=tmp_path, check=True, capture_output=True)
    return po.read(tmp_path / "out", "de")


def test_clearing_fuzzy_reads_nothing(tmp_path: Path) -> None:
    found = run(tmp_path, "msgattrib", "--clear-fuzzy", a=MACHINE)
    assert not found.messages[0].fuzzy
    assert states(found) == [N]


@pytest.mark.parametrize(
    "message", [MACHINE, approved(PERSON), fuzzy(REPAIRED)], ids=["machine", "approved", "repaired"]
)
def test_states_survive_msgcat(tmp_path: Path, message: Message) -> None:
    found = run(tmp_path, "msgcat", a=message).messages[0]
    assert found.comments == message.comments
    assert state.state(found, OURS) is state.state(message, OURS)


def test_msgmerge_copies_an_approval_that_does_not_hold(tmp_path: Path) -> None:
    template = Message("Take 500 mg, please.")
    found = run(tmp_path, "msgmerge", "--previous", a=approved(PERSON), b=template)
    message = found.messages[0]
    assert message.fuzzy
    assert any(comment.startswith("approved:") for comment in message.comments)
    assert states(found)[0] is N
    assert state.state(read(message), ANNA) is N


def test_msgmerge_carries_machine_text_that_counts_as_empty(tmp_path: Path) -> None:
    found = run(tmp_path, "msgmerge", "--previous", a=MACHINE, b=Message("Take 500 mg, please."))
    assert state.wants_machine(found.messages[0])


def test_a_hash_is_twelve_hex_digits() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", state.pair_hash(PERSON))
