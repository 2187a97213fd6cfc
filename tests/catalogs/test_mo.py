"""Compiled catalogs, as gettext's and Python's own readers see them."""

from __future__ import annotations

import gettext
import io
import os
import subprocess
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from tests.programs import require
from translator.catalogs import mo, po
from translator.catalogs.headers import new_headers
from translator.model import Catalog, Message

RULE = "nplurals=2; plural=(n != 1);"
RUSSIAN = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
MESSAGES = (
    Message("Contact Us", ("Kontakt",)),
    Message("Contact Us", ("Schreiben Sie uns",), context="button"),
    Message("Contact Us", ("leerer Kontext",), context=""),
    Message("{n} day", ("{n} Tag", "{n} Tage"), plural="{n} days"),
    Message("day", ("Tag", "Tage"), context="c", plural="days"),
    Message("two\nlines", ('zwei\n"Zeilen"\\\t',)),
    Message("Größe — ж", ("5 mg…",)),
)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\4"), min_size=1, max_size=30)


def read(data: bytes) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(data))


def test_python_reads_it() -> None:
    found = read(mo.compile_messages(MESSAGES, "de", RULE))
    assert found.gettext("Contact Us") == "Kontakt"
    assert found.pgettext("button", "Contact Us") == "Schreiben Sie uns"
    assert found.pgettext("", "Contact Us") == "leerer Kontext"
    assert found.gettext("two\nlines") == 'zwei\n"Zeilen"\\\t'
    assert found.gettext("Größe — ж") == "5 mg…"
    assert found.gettext("not there") == "not there"
    assert [found.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2)] == ["{n} Tage", "{n} Tag", "{n} Tage"]
    assert [found.npgettext("c", "day", "days", n) for n in (1, 5)] == ["Tag", "Tage"]


def test_a_rule_with_three_forms_holds() -> None:
    found = read(mo.compile_messages([Message("day", ("день", "дня", "дней"), plural="days")], "ru", RUSSIAN))
    assert [found.ngettext("day", "days", n) for n in (1, 3, 5, 11, 21, 22)] == [
        "день",
        "дня",
        "дней",
        "дней",
        "день",
        "дня",
    ]


@pytest.mark.parametrize("messages", [(), MESSAGES], ids=["empty", "some"])
def test_msgunfmt_reads_it(tmp_path: Path, messages: tuple[Message, ...]) -> None:
    require("msgunfmt")
    compiled, text = tmp_path / "a.mo", tmp_path / "a.po"
    compiled.write_bytes(mo.compile_messages(messages, "pt-BR", RULE))
    subprocess.run(["msgunfmt", "--force-po", "-o", text, compiled], check=True)
    found = po.read(text, "pt-BR")
    assert {(m.context, m.id, m.plural, m.strings) for m in found.messages} == {
        (m.context, m.id, m.plural, m.strings) for m in messages
    }
    assert found.header("Language") == "pt_BR"
    assert found.header("Plural-Forms") == RULE


def test_gnu_gettext_reads_it(tmp_path: Path) -> None:
    """libintl itself, as programs in any language use it."""
    require("gettext")
    path = tmp_path / "de" / "LC_MESSAGES" / "site.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(mo.compile_messages(MESSAGES, "de", RULE))
    variables = {"LC_ALL": "C.UTF-8", "LANGUAGE": "de", "TEXTDOMAINDIR": str(tmp_path), "TEXTDOMAIN": "site"}

    def said(*command: str) -> str:
        environment = {"PATH": os.environ["PATH"], **variables}
        return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout

    assert said("gettext", "Contact Us") == "Kontakt"
    assert said("gettext", "Größe — ж") == "5 mg…"
    assert said("gettext", "not there") == "not there"
    assert [said("ngettext", "{n} day", "{n} days", n) for n in "012"] == ["{n} Tage", "{n} Tag", "{n} Tage"]


def test_msgfmt_compiles_the_same_messages(tmp_path: Path) -> None:
    """msgunfmt of ours and of msgfmt's own are the same texts in the same order."""
    require("msgfmt")
    headers = new_headers("a", "de")
    source, theirs, ours = tmp_path / "a.po", tmp_path / "theirs.mo", tmp_path / "ours.mo"
    source.write_bytes(po.render(Catalog("de", headers, MESSAGES)))
    subprocess.run(["msgfmt", "-o", theirs, source], check=True)
    ours.write_bytes(mo.compile_messages(MESSAGES, "de", RULE))
    first, second = (
        subprocess.run(["msgunfmt", path], check=True, capture_output=True).stdout.split(b"\n\n", 1)[1]
        for path in (theirs, ours)
    )
    assert first == second


def test_nobody_is_named_in_it() -> None:
    data = mo.compile_messages([Message("x", ("y",), comments=("approved: Anna Muster",))], "de", RULE)
    assert b"Anna" not in data
    assert b"Date" not in data


@law(100)
@given(st.dictionaries(TEXT, TEXT, max_size=8), st.randoms())
def test_the_same_messages_give_the_same_bytes(texts: dict[str, str], random: Random) -> None:
    messages = [Message(text, (translation,)) for text, translation in texts.items()]
    data = mo.compile_messages(messages, "de", RULE)
    random.shuffle(messages)
    assert mo.compile_messages(iter(messages), "de", RULE) == data
    found = read(data)
    assert {text: found.gettext(text) for text in texts} == texts
