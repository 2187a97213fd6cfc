"""Two programs that write one catalog, and one that is killed while it writes: nobody's work is lost."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import SOAK, law
from translator.catalogs import po
from translator.catalogs.headers import changed, new_headers
from translator.errors import CatalogError
from translator.files import stamp
from translator.model import Catalog, Message, replace

ONE, TWO, THREE = (Message(name, (name.upper(),)) for name in ("one", "two", "three"))


def catalog(*messages: Message) -> Catalog:
    return Catalog("de", new_headers("a", "de"), messages, "Article a, locale de")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "a.po"
    po.save(file, catalog(ONE, TWO, THREE))
    return file


def put(found: Catalog, **texts: str) -> Catalog:
    """The catalog with other translations; "" takes the message out."""
    messages = (replace(one, strings=(texts.get(one.id, one.strings[0]),)) for one in found.messages)
    return replace(found, messages=tuple(one for one in messages if texts.get(one.id) != ""))


def texts(file: Path) -> dict[str, str]:
    return {message.id: message.strings[0] for message in po.read(file, "de").messages}


def test_an_unchanged_catalog_is_not_written(path: Path) -> None:
    seen = stamp(path)
    assert not po.save(path, po.read(path, "de")).written
    assert stamp(path) == seen


def test_what_was_saved_can_be_saved_again(path: Path) -> None:
    first = po.save(path, put(po.read(path, "de"), one="1"))
    second = po.save(path, put(first.catalog, two="2"))
    assert (first.written, second.written, second.stamp) == (True, True, stamp(path))
    assert texts(path) == {"one": "1", "two": "2", "three": "THREE"}


def test_permissions_stay(path: Path) -> None:
    path.chmod(0o640)
    po.save(path, put(po.read(path, "de"), one="1"))
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o640


CASES = {
    "other messages": ({"one": "1"}, {"two": "2"}, {"one": "1", "two": "2", "three": "THREE"}, []),
    "the same message": ({"one": "1"}, {"one": "eins"}, {"one": "eins", "two": "TWO", "three": "THREE"}, ["1"]),
    "the same in the same way": ({"one": "1"}, {"one": "1"}, {"one": "1", "two": "TWO", "three": "THREE"}, []),
    "theirs gone, ours changed": ({"one": "1"}, {"one": ""}, {"one": "1", "two": "TWO", "three": "THREE"}, []),
    "ours gone, theirs changed": ({"one": ""}, {"one": "1"}, {"one": "1", "two": "TWO", "three": "THREE"}, []),
    "theirs gone, ours as it was": ({"two": "2"}, {"one": ""}, {"two": "2", "three": "THREE"}, []),
    "ours gone, theirs as it was": ({"one": ""}, {"two": "2"}, {"two": "2", "three": "THREE"}, []),
}


@pytest.mark.parametrize(("ours", "theirs", "result", "refused"), CASES.values(), ids=CASES.keys())
def test_what_both_changed(
    path: Path, ours: dict[str, str], theirs: dict[str, str], result: dict[str, str], refused: list[str]
) -> None:
    read = po.read(path, "de")
    po.save(path, put(po.read(path, "de"), **theirs))
    saved = po.save(path, put(read, **ours))
    assert texts(path) == result
    assert [message.strings[0] for message in saved.refused] == refused


def test_what_is_the_templates_and_what_is_a_persons_are_apart(path: Path) -> None:
    read = po.read(path, "de")
    po.save(path, put(po.read(path, "de"), one="eins"))
    messages = (replace(read.messages[0], extracted=("heading",), references=("b.txt",)), *read.messages[1:])
    assert not po.save(path, replace(read, messages=messages)).refused
    message = po.read(path, "de").messages[0]
    assert (message.strings, message.extracted, message.references) == (("eins",), ("heading",), ("b.txt",))


def test_a_persons_name_and_ours(path: Path) -> None:
    read = po.read(path, "de")
    theirs = changed(read.headers, {"Last-Translator": "Anna", "PO-Revision-Date": "2026-11-28 10:00+0000"})
    po.save(path, replace(po.read(path, "de"), headers=theirs))
    ours = changed(read.headers, {"PO-Revision-Date": "2026-11-28 00:00+0000", "X-Ours": "1"})
    po.save(path, replace(put(read, one="1"), headers=ours))
    found = po.read(path, "de")
    assert found.header("Last-Translator") == "Anna"
    assert found.header("PO-Revision-Date") == "2026-11-28 10:00+0000"
    assert found.header("X-Ours") == "1"


def test_a_new_message_stands_where_it_stood(path: Path) -> None:
    read = po.read(path, "de")
    po.save(path, put(po.read(path, "de"), three="3"))
    new = Message("new", ("neu",))
    po.save(path, replace(read, messages=(read.messages[0], new, *read.messages[1:])))
    assert list(texts(path)) == ["one", "new", "two", "three"]


def test_a_file_that_appeared(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    po.save(path, catalog(replace(ONE, strings=("eins",)), TWO))
    saved = po.save(path, catalog(ONE, THREE))
    assert texts(path) == {"one": "eins", "three": "THREE", "two": "TWO"}
    assert [message.strings[0] for message in saved.refused] == ["ONE"]


def test_a_file_that_is_gone_is_not_made_again(path: Path) -> None:
    read = po.read(path, "de")
    path.unlink()
    with pytest.raises(CatalogError, match="deleted"):
        po.save(path, put(read, one="1"))
    assert not list(path.parent.iterdir())


def test_a_file_that_nobody_can_read_any_more_is_left(path: Path) -> None:
    read = po.read(path, "de")
    path.write_bytes(b"<<<<<<< HEAD\n")
    with pytest.raises(CatalogError, match="merge conflict"):
        po.save(path, put(read, one="1"))
    assert path.read_bytes() == b"<<<<<<< HEAD\n"


IDS = [f"m{number}" for number in range(6)]
CHANGE = st.dictionaries(st.sampled_from(IDS), st.sampled_from(["", "a", "b", "c"]), max_size=6)


@law(120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGE, CHANGE)
def test_nothing_is_lost(tmp_path: Path, ours: dict[str, str], theirs: dict[str, str]) -> None:
    """What only one side changed stands in the file; what both did stands as theirs, and ours is given back."""
    path = tmp_path / "a.po"
    path.unlink(missing_ok=True)
    po.save(path, catalog(*(Message(name, ("old",)) for name in IDS)))
    read = po.read(path, "de")
    po.save(path, put(po.read(path, "de"), **theirs))
    saved = po.save(path, put(read, **ours))
    found = texts(path)
    back = {message.id: message.strings[0] for message in saved.refused}
    for name in IDS:
        mine, other = ours.get(name, "old"), theirs.get(name, "old")
        if mine not in ("", "old") and found.get(name) != mine:
            assert (back[name], found[name]) == (mine, other)
        if other not in ("", "old"):
            assert found[name] == other
        if mine == other == "old":
            assert found[name] == "old"


X, Y = Message("x", ("neu, von Anna",)), Message("y", ("Y",))
OLD, OLDER = (Message("x", (text,), obsolete=True) for text in ("alt", "uralt"))


def saved_beside_a_change(path: Path, read: tuple[Message, ...], *ours: Message) -> po.Saved:
    """What comes of our messages where somebody else has translated "y" anew since all was read."""
    po.save(path, catalog(*read))
    found = po.read(path, "de")
    mine = tuple(next((one for one in found.messages if replace(one, line=0) == message), message) for message in ours)
    po.save(path, put(found, y="Z"))
    return po.save(path, replace(found, messages=mine))


TWINS = {
    "the live one becomes obsolete": ((Y, X, OLD), (Y, replace(X, obsolete=True), OLD)),
    "behind the obsolete one": ((OLD, Y, X), (OLD, Y, replace(X, obsolete=True))),
    "the live one changes": ((X, Y, OLD), (replace(X, strings=("neuer",)), Y, OLD)),
    "nothing but another changes": ((X, Y, OLD), (X, Y, OLD, Message("new"))),
    "the first of two gets a comment": ((Y, OLD, OLDER), (Y, replace(OLD, comments=("mine",)), OLDER)),
    "both of two get a comment": ((Y, OLD, OLDER), (Y, *(replace(one, comments=("c",)) for one in (OLD, OLDER)))),
    "an obsolete one comes back": ((Y, OLD), (Y, replace(OLD, obsolete=False))),
    "an obsolete one comes back for both": ((Y, OLDER, OLD), (Y, replace(OLD, obsolete=False))),
}


@pytest.mark.parametrize(("read", "ours"), TWINS.values(), ids=TWINS.keys())
def test_a_message_that_stands_live_and_obsolete(
    tmp_path: Path, read: tuple[Message, ...], ours: tuple[Message, ...]
) -> None:
    path = tmp_path / "a.po"
    saved = saved_beside_a_change(path, read, *ours)
    assert not saved.refused
    wanted = [replace(one, strings=("Z",)) if one.id == "y" else one for one in ours]
    assert [replace(one, line=0) for one in po.read(path, "de").messages] == wanted


def test_a_message_that_both_brought_back_is_live_once(tmp_path: Path) -> None:
    """Theirs stays; ours is given back, and what it was made from stays too."""
    path = tmp_path / "a.po"
    po.save(path, catalog(Y, OLD))
    read = po.read(path, "de")
    po.save(path, replace(read, messages=(*read.messages, X)))
    saved = po.save(path, replace(read, messages=(read.messages[0], replace(read.messages[1], obsolete=False))))
    assert [(one.strings[0], one.obsolete) for one in po.read(path, "de").messages] == [
        ("Y", False), ("alt", True), ("neu, von Anna", False),
    ]  # fmt: skip
    assert [one.strings[0] for one in saved.refused] == ["alt"]


TEXTS = [f"text {number}" for number in range(6)]


@st.composite
def twins(draw: st.DrawFn) -> list[Message]:
    """Entries of two messages, each live at most once."""
    entries = st.tuples(st.sampled_from("xy"), st.sampled_from(TEXTS), st.booleans())
    made = draw(st.lists(entries, max_size=5, unique_by=lambda entry: entry[:2]))
    live: set[str] = set()
    found = []
    for id_, text, obsolete in made:
        found.append(Message(id_, (text,), obsolete=obsolete or id_ in live))
        live |= set() if found[-1].obsolete else {id_}
    return found


@law(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(twins(), twins(), twins())
def test_no_text_of_twins_is_lost(
    tmp_path: Path, base: list[Message], ours: list[Message], theirs: list[Message]
) -> None:
    """What either side wrote anew is in the file, or is given back; what both have is there; and it can be read."""
    path = tmp_path / "a.po"
    path.unlink(missing_ok=True)
    po.save(path, catalog(*base))
    read = po.read(path, "de")
    po.save(path, replace(read, messages=tuple(theirs)))
    saved = po.save(path, replace(read, messages=tuple(ours)))
    was, mine, other = ({(one.id, *one.strings) for one in found} for found in (base, ours, theirs))
    found = {(one.id, *one.strings) for one in po.read(path, "de").messages}
    assert other - was <= found
    assert mine & other <= found
    assert mine - was <= found | {(one.id, *one.strings) for one in saved.refused}


def test_many_new_messages_in_a_file_that_changed(tmp_path: Path) -> None:
    """Linear: a second, where a look at all that stand before each took minutes."""
    path = tmp_path / "a.po"
    po.save(path, catalog(Y))
    read = po.read(path, "de")
    po.save(path, put(read, y="Z"))
    begun = time.process_time()
    new = tuple(Message(f"new {number}") for number in range(20_000))
    po.save(path, replace(read, messages=(*new, *read.messages)))
    assert time.process_time() - begun < 10
    assert [one.id for one in po.read(path, "de").messages] == [*(one.id for one in new), "y"]


WRITER = """
import sys
from pathlib import Path
from translator.catalogs import po
from translator.model import replace
path = Path(sys.argv[1])
number = 0
while True:
    number += 1
    catalog = po.read(path, "de")
    messages = tuple(replace(one, strings=(f"{one.id} {number} " + "wort " * 300,)) for one in catalog.messages)
    po.save(path, replace(catalog, messages=messages))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Each time a writer is killed at a random moment, the file is whole and no entry is gone."""
    path = tmp_path / "a.po"
    ids = [f"message {number}" for number in range(40)]
    po.save(path, catalog(*(Message(one, ("x",)) for one in ids)))
    moments = random.Random(7)  # noqa: S311
    for _ in range(8 * SOAK):
        with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            deadline = time.monotonic() + moments.random() / 20
            while time.monotonic() < deadline:
                writer.stdout.readline()
            writer.send_signal(signal.SIGKILL)
        found = po.read(path, "de").messages
        assert [message.id for message in found] == ids
        assert len({message.strings[0].split("wort")[0].rsplit(" ", 2)[1] for message in found}) == 1


BREAKING = """
import os, sys
from pathlib import Path
from translator.catalogs import po
from translator.model import replace
path, at = Path(sys.argv[1]), int(sys.argv[2])
calls = 0
def counted(event, arguments):
    global calls
    if event in ("open", "os.rename", "os.remove", "os.chmod", "os.mkdir") and "a.po" in str(arguments[0]):
        calls += 1
        if calls == at:
            os.kill(os.getpid(), 9)
catalog = po.read(path, "de")
messages = tuple(replace(one, strings=(f"new {one.id}",)) for one in catalog.messages)
sys.addaudithook(counted)
po.save(path, replace(catalog, messages=messages))
print("done", calls)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_killed_before_every_call_that_touches_a_file(tmp_path: Path) -> None:
    """Opening beside, permissions, renaming: wherever it dies, the old text or the new one stands, whole."""
    for at in range(1, 20):
        path = tmp_path / str(at) / "a.po"
        po.save(path, catalog(ONE, TWO, THREE))
        before = path.read_bytes()
        ended = subprocess.run(
            [sys.executable, "-c", BREAKING, path, str(at)], capture_output=True, text=True, check=False
        )
        found = texts(path)
        assert list(found) == ["one", "two", "three"]
        assert path.read_bytes() == before or set(found.values()) == {"new one", "new two", "new three"}
        if ended.returncode == 0:
            break
    assert ended.stdout.startswith("done")
    assert at > 2
