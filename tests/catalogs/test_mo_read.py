"""Reading compiled catalogs: the messages that were compiled, by us or by msgfmt; and any bytes, without harm."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import law
from tests.programs import require
from translator.catalogs import mo, po
from translator.catalogs.headers import new_headers
from translator.errors import CatalogError
from translator.model import Catalog, Message

RULE = "nplurals=2; plural=(n != 1);"
MESSAGES = (
    Message("Contact Us", ("Kontakt",)),
    Message("Contact Us", ("Schreiben Sie uns",), context="button"),
    Message("Contact Us", ("leerer Kontext",), context=""),
    Message("{n} day", ("{n} Tag", "{n} Tage"), plural="{n} days"),
    Message("day", ("Tag", "Tage"), context="c", plural="days"),
    Message("two\nlines", ('zwei\n"Zeilen"\\\t',)),
    Message("Größe — ж", ("5 mg…",)),
    Message("empty"),
)
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n"Language: pt_BR\\n"\n\n'
LAW = law(100, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\4"), max_size=30)
NUMBERS = st.integers(0, 2**32 - 1) | st.integers(0, 200)


def read(tmp_path: Path, data: bytes) -> Catalog:
    path = tmp_path / "a.mo"
    path.write_bytes(data)
    return mo.read(path, "de")


def compiled(tmp_path: Path, text: str, *options: str, encoding: str = "utf-8") -> bytes:
    """What msgfmt makes of a PO file."""
    require("msgfmt")
    source, target = tmp_path / "a.po", tmp_path / "theirs.mo"
    source.write_bytes(text.encode(encoding))
    subprocess.run(["msgfmt", *options, "-o", target, source], check=True)
    return target.read_bytes()


def texts(catalog: Catalog) -> set[tuple[str | None, str, str | None, tuple[str, ...]]]:
    return {(m.context, m.id, m.plural, m.strings) for m in catalog.messages}


def words(*numbers: int, order: str = "little") -> bytes:
    return b"".join(number.to_bytes(4, "big" if order == "big" else "little") for number in numbers)


def test_what_was_compiled_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, mo.compile_messages(MESSAGES, "de", RULE))
    assert texts(found) == texts(Catalog("de", (), MESSAGES))
    assert [message.line for message in found.messages] == list(range(1, len(MESSAGES) + 1))
    assert (found.locale, found.header("language"), found.header("Plural-Forms")) == ("de", "de", RULE)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    plural = draw(st.none() | TEXT)
    return Message(
        draw(TEXT.filter(bool)),
        tuple(draw(st.lists(TEXT, min_size=1, max_size=6))) if plural is not None else (draw(TEXT),),
        context=draw(st.none() | TEXT),
        plural=plural,
    )


@LAW
@given(st.lists(messages(), max_size=6, unique_by=lambda message: message.key))
def test_read_is_the_inverse_of_compile(tmp_path: Path, made: list[Message]) -> None:
    found = read(tmp_path, mo.compile_messages(made, "de", RULE))
    assert texts(found) == texts(Catalog("de", (), tuple(made)))


@pytest.mark.parametrize("options", [(), ("--endianness=big",), ("--no-hash",), ("--alignment=8",)])
def test_msgfmt_s_own(tmp_path: Path, options: tuple[str, ...]) -> None:
    made = MESSAGES[:-1]
    text = po.render(Catalog("de", new_headers("a", "de"), made)).decode("utf-8")
    assert texts(read(tmp_path, compiled(tmp_path, text, *options))) == texts(Catalog("de", (), made))


def test_formats_of_the_machine_are_written_as_in_po(tmp_path: Path) -> None:
    entry = '#, c-format\nmsgctxt "c"\nmsgid "%<PRIu64> of %<PRId32>"\nmsgstr "%<PRIu64> von %<PRId32>"\n'
    plural = '#, c-format\nmsgid "%<PRIx8> day"\nmsgid_plural "%<PRIx8> days"\nmsgstr[0] "%<PRIx8>"\nmsgstr[1] "x"\n'
    flag = '#, c-format\nmsgid "%d"\nmsgstr "%Id"\n'
    head = HEAD.format("UTF-8").rstrip("\n") + f'\n"Plural-Forms: {RULE}\\n"\n\n'
    found = read(tmp_path, compiled(tmp_path, f"{head}{entry}\n{plural}\n{flag}"))
    assert texts(found) == {
        ("c", "%<PRIu64> of %<PRId32>", None, ("%<PRIu64> von %<PRId32>",)),
        (None, "%<PRIx8> day", "%<PRIx8> days", ("%<PRIx8>", "x")),
        (None, "%d", None, ("%Id",)),
    }


@pytest.mark.parametrize("charset", ["ISO-8859-1", "UTF-8", "CP1252", "koi8-r"])
@pytest.mark.parametrize("order", ["little", "big"])
def test_charset_is_the_header_s(tmp_path: Path, charset: str, order: str) -> None:
    word = "мг" if charset == "koi8-r" else "Größe"
    parts = [part.encode(charset) for part in ("", "x", f"Content-Type: text/plain; charset={charset}\n", word)]
    data, places = b"", []
    for part in parts:
        places += [len(part), 60 + len(data)]
        data += part + b"\0"
    head = words(mo.MAGIC, 0, 2, 28, 44, 0, 60, *places, order=order)
    assert read(tmp_path, head + data).messages == (Message("x", (word,), line=1),)


@pytest.mark.parametrize("charset", ["ISO-8859-1", "UTF-8"])
def test_msgfmt_s_charset(tmp_path: Path, charset: str) -> None:
    data = compiled(tmp_path, HEAD.format(charset) + 'msgid "x"\nmsgstr "Größe"\n', encoding=charset)
    assert read(tmp_path, data).messages[0].strings == ("Größe",)


def test_without_a_header_it_is_utf_8(tmp_path: Path) -> None:
    data = words(mo.MAGIC, 0, 1, 28, 36, 0, 44, 1, 44, 2, 46) + "x\0é\0".encode()
    assert read(tmp_path, data) == Catalog("de", (), (Message("x", ("é",), line=1),))


@pytest.mark.parametrize("charset", ["none-such", "punycode", "idna", "unicode_escape", "rot13", "x" * 999])
def test_unknown_charset_is_refused(tmp_path: Path, charset: str) -> None:
    data = mo.compile_messages([Message("é", ("ü",))], "de", f"x\nContent-Type: text/plain; charset={charset}")
    data = data.replace(b"charset=UTF-8", b"charsex=UTF-8")
    with pytest.raises(CatalogError, match=r"charset|not rot13") as found:
        read(tmp_path, data)
    assert "UTF-8" in found.value.hint


def test_text_of_another_charset_is_refused(tmp_path: Path) -> None:
    data = mo.compile_messages([Message("x", ("ab",))], "de", RULE).replace(b"ab\0", b"a\xff\0")
    with pytest.raises(CatalogError, match="not utf-8, as its header says: byte 0xff"):
        read(tmp_path, data)


WHOLE = mo.compile_messages(MESSAGES, "de", RULE)
MANY = 1000


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "this is no .mo file"),
        (b"msgid", "this is no .mo file"),
        (WHOLE[:10], "damaged"),
        (WHOLE[:28], "damaged"),
        (WHOLE[:-1], "damaged"),
        (words(mo.MAGIC, 2 << 16, 0, 28, 28), "unknown revision 2"),
        (words(mo.MAGIC, 0, 2**32 - 1, 28, 28, 0, 0), "damaged"),
        (words(mo.MAGIC, 0, 1, 2**32 - 1, 28, 0, 0), "damaged"),
        (words(mo.MAGIC, 0, 1, 28, 36, 0, 0, 2**32 - 1, 0, 1, 0), "damaged"),
        (words(mo.MAGIC, 0, 1, 28, 36, 0, 0, 1, 2**32 - 1, 1, 0), "damaged"),
        (words(mo.MAGIC, 0, 1, 28, 36, 0, 0, 1, 44, 1, 44) + b"xy\0", "has no end"),
        (words(mo.MAGIC, 1, 0, 28, 28, 0, 28), "damaged"),
        (words(mo.MAGIC, 1, 0, 28, 28, 0, 28, 0, 0, 2**32 - 1, 48, 48), "damaged"),
        (words(mo.MAGIC, 1, 0, 28, 28, 0, 28, 0, 0, 1, 48, 48, 52, 0, 0, 7), "the name 7, of 0"),
        # Each of many messages is the whole file; a built one goes around over the same pieces.
        (
            words(mo.MAGIC, 0, MANY, 28, 28, 0, 0) + words(16 * MANY, 28 + 8 * MANY) * MANY + b"x" * 16 * MANY + b"\0",
            "lie over one another",
        ),
        (
            words(mo.MAGIC, 1, 0, 28, 28, 0, 28, 1, 48, MANY, 60, 60, 4 * MANY, 64 + 4 * MANY, 0)
            + words(64 + 4 * MANY) * (MANY + 1)
            + words(60, *(4, 0) * MANY, 0, mo.NO_NAME),
            "lie over one another",
        ),
        (mo.compile_messages([Message("x", ("",) * 101, plural="y")], "de", RULE), "more than 100 plural forms"),
    ],
)
def test_damaged_files_are_refused(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(CatalogError, match=says) as found:
        read(tmp_path, data)
    assert found.value.hint


def test_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        mo.read(tmp_path / "none.mo", "de")
    with pytest.raises(CatalogError, match="cannot be read"):
        mo.read(tmp_path, "de")


@law(300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(WHOLE)), st.binary(max_size=12), st.integers(0, 12))
def test_a_changed_file_is_read_or_refused(tmp_path: Path, at: int, put: bytes, lost: int) -> None:
    with suppress(CatalogError):
        read(tmp_path, WHOLE[:at] + put + WHOLE[at + lost :])


@law(300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["little", "big"]), st.integers(0, 1), st.lists(NUMBERS, max_size=40), st.binary(max_size=20))
def test_any_numbers_are_read_or_refused(
    tmp_path: Path, order: str, minor: int, numbers: list[int], rest: bytes
) -> None:
    with suppress(CatalogError):
        read(tmp_path, words(mo.MAGIC, minor, *numbers, order=order) + rest)
