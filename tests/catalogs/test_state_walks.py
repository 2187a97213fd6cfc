"""Whatever tools a catalog goes through, one after another: what nobody has read never comes out as translated."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial

import polib
from babel.messages.pofile import read_po, write_po
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from translate.storage import pypo

from tests.catalogs.desk import OURS, TODAY, Desk
from tests.conftest import NewProject
from tests.laws import law
from translator.catalogs import state
from translator.errors import CatalogError
from translator.model import Message, State, replace

DOSES = (50, 5, 100, 20)
SOURCES = tuple(f"Take {dose} mg of it each day with a glass of water." for dose in DOSES)
GERMAN = tuple(f"Nehmen Sie davon täglich {dose} mg mit einem Glas Wasser ein." for dose in DOSES)
EMPTY = tuple(map(Message, SOURCES))
MACHINES = [state.as_machine(one, (text,), "draft", TODAY) for one, text in zip(EMPTY, GERMAN, strict=True)]
CATALOG = (
    MACHINES[0],
    state.as_repaired(EMPTY[1], (GERMAN[1],), "draft", [1], TODAY),
    state.as_approved(MACHINES[2], "Anna Muster", TODAY),
    replace(MACHINES[3], flags=()),
)
READ = {(SOURCES[2], GERMAN[2])}
Step = Callable[[Desk], object]


def corrected(desk: Desk, number: int) -> None:
    """The author writes another dose, or takes the paragraph out; a merge brings it to the catalog."""
    texts = [*SOURCES[:number], f"Take {number}00 mg of it each day with a glass of water.", *SOURCES[number + 2 :]]
    desk.source("\n\n".join(texts))
    desk.msgmerge()


def carried(desk: Desk) -> None:
    desk.source("\n\n".join(SOURCES))
    desk.msgmerge("-C", desk.project.root / "old.po")


def merged(desk: Desk, *order: str) -> None:
    """An older copy and the file as it is, by msgcat; where both differ the first is taken."""
    names = {"old": desk.project.root / "old.po", "new": desk.path}
    desk.gettext("msgcat", "--use-first", *(names[name] for name in order))


def with_polib(desk: Desk, width: int) -> None:
    polib.pofile(str(desk.path), wrapwidth=width).save()


def with_babel(desk: Desk, width: int) -> None:
    with desk.path.open("rb") as file:
        catalog = read_po(file)
    with desk.path.open("wb") as file:
        write_po(file, catalog, width=width)


def with_pypo(desk: Desk) -> None:
    store = pypo.pofile.parsefile(str(desk.path))  # type: ignore[no-untyped-call]
    store.updateheader(add=True, X_Generator="Weblate 5")
    store.save()


def as_on_windows(desk: Desk) -> None:
    desk.path.write_bytes(desk.path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def gettext(*words: str) -> Step:
    return lambda desk: desk.gettext(*words, "{}")


STEPS: dict[str, Step] = {
    **{" ".join(words): gettext(*words) for words in (
        ("msgcat",), ("msgcat", "--no-wrap"), ("msgcat", "-w", "30"), ("msgcat", "-s"), ("msguniq",),
        ("msgattrib", "--clear-fuzzy"), ("msgattrib", "--clear-previous"), ("msgattrib", "--set-fuzzy"),
        ("msgattrib", "--set-obsolete"), ("msgattrib", "--clear-obsolete"), ("msgattrib", "--no-obsolete"),
        ("msgconv", "-t", "ISO-8859-1"), ("msgconv", "-t", "UTF-8"),
    )},
    **{f"polib, {width}": partial(with_polib, width=width) for width in (20, 78, 300)},
    **{f"Babel, {width}": partial(with_babel, width=width) for width in (0, 40, 76)},
    **{f"corrected, {number}": partial(corrected, number=number) for number in range(len(SOURCES))},
    "the older copy first": lambda desk: merged(desk, "old", "new"),
    "the older copy last": lambda desk: merged(desk, "new", "old"),
    "carried": carried, "pypo": with_pypo, "CRLF": as_on_windows,
}  # fmt: skip


@law(10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), min_size=2, max_size=8))
def test_what_nobody_has_read_is_never_translated(new_project: NewProject, names: list[str]) -> None:
    desk = Desk(new_project({"a.txt": "\n\n".join(SOURCES) + "\n"}))
    desk.template()
    desk.put(*CATALOG, translator=OURS)
    desk.keep("old.po")
    for name in names:
        try:
            STEPS[name](desk)
        except (subprocess.CalledProcessError, FileNotFoundError):
            return  # a tool that refuses, or that writes no file where nothing is left
        try:
            found = desk.catalog()
        except CatalogError:
            return  # a merge conflict in the header: nothing comes out of it
        for message in found.live:
            now = state.state(message, found.header("Last-Translator"))
            assert now < State.TRANSLATED or (message.id, message.strings[0]) in READ
