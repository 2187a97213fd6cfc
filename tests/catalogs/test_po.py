"""PO files: read as polib and gettext read them, written so that they read the same, refused where nobody could."""

from __future__ import annotations

import os
import subprocess
import time
from datetime import date
from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import law
from tests.programs import require
from translator import files
from translator.catalogs import origin, po
from translator.catalogs.headers import OURS, new_headers, revised
from translator.catalogs.signing import signed
from translator.errors import CatalogError
from translator.model import Catalog, Message, replace

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
LAW = law(100, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\a"), max_size=90)  # polib does not know \a
WORDS = st.text(st.sampled_from('ab \\"\n\t-—é…ж\u2028\u0085\r'), max_size=200)
LINES = st.lists(st.from_regex(r"[a-z][a-z:. ]{0,60}[a-z]", fullmatch=True), max_size=2).map(tuple)


def catalog(*messages: Message) -> Catalog:
    return Catalog("de", new_headers("a", "de"), messages, "Article a, locale de")


@st.composite
def messages(draw: st.DrawFn) -> Message:
    plural = draw(st.none() | TEXT.filter(bool))
    obsolete = draw(st.booleans())
    previous = draw(st.none() | WORDS)
    return Message(
        id=draw((TEXT | WORDS).filter(bool)),
        strings=tuple(draw(st.lists(TEXT | WORDS, min_size=2, max_size=2))) if plural else (draw(TEXT | WORDS),),
        context=draw(st.none() | WORDS),
        plural=plural,
        flags=draw(st.sampled_from([(), ("fuzzy",), ("fuzzy", "python-format")])),
        comments=draw(LINES),
        extracted=() if obsolete else draw(LINES),
        references=() if obsolete else draw(st.sampled_from([(), ("source/a.txt",), ("source/a-b.txt", "b.txt:12")])),
        previous_context=draw(st.none() | WORDS) if previous else None,
        previous_id=previous,
        obsolete=obsolete,
    )


def plain(message: Message) -> tuple[object, ...]:
    """Everything but the line."""
    return tuple(getattr(message, name) for name in Message.__struct_fields__ if name != "line")


@LAW
@given(st.lists(messages(), max_size=4, unique_by=lambda message: message.key))
def test_what_is_written_reads_the_same(tmp_path: Path, made: list[Message]) -> None:
    made.sort(key=lambda message: message.obsolete)
    path = tmp_path / "a.po"
    path.write_bytes(po.render(catalog(*made)))
    found = po.read(path, "de")
    assert [plain(message) for message in found.messages] == [plain(message) for message in made]
    assert dict(found.headers) == dict(new_headers("a", "de"))
    assert found.comment == "Article a, locale de"
    assert po.render(found) == path.read_bytes()


@LAW
@given(st.lists(messages(), max_size=4, unique_by=lambda message: message.key))
def test_polib_reads_what_is_written(tmp_path: Path, made: list[Message]) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(po.render(catalog(*made)))
    file = polib.pofile(str(path), encoding="utf-8")
    assert {(entry.msgctxt, entry.msgid, entry.msgstr or entry.msgstr_plural.get(0, "")) for entry in file} == {
        (message.context, message.id, message.strings[0]) for message in made
    }


def test_gettext_reads_what_is_written(tmp_path: Path) -> None:
    require("msgfmt")
    path = tmp_path / "a.po"
    texts = ['a "quote" and \\ a backslash', "two\nlines\n", "tab\there", "Größe — 5 mg…", "x" * 300, "word " * 60]
    made = [Message(text, (text,), comments=("machine: x",), flags=("fuzzy",), previous_id="old") for text in texts]
    made += [Message("day", ("Tag", "Tage"), plural="days"), Message("gone", ("weg",), obsolete=True)]
    path.write_bytes(po.render(catalog(*made)))
    subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], check=True)
    again = subprocess.run(["msgcat", path], check=True, capture_output=True).stdout
    path.write_bytes(again)
    assert [plain(message) for message in po.read(path, "de").messages] == [plain(message) for message in made]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "#,fuzzy\n#:a.txt\n#.role\n#mine\n",
            Message("x", ("y",), None, None, ("fuzzy",), ("mine",), ("role",), ("a.txt",)),
        ),
        ("\r\n", Message("x", ("y",))),
        ('#| msgid "old"\n', Message("x", ("y",), previous_id="old")),
    ],
    ids=["signs without a space", "CRLF", "previous"],
)
def test_what_gettext_reads_is_read(tmp_path: Path, body: str, message: Message) -> None:
    path = tmp_path / "a.po"
    path.write_bytes((HEAD + body + 'msgid "x"\nmsgstr "y"\n').encode())
    assert [plain(found) for found in po.read(path, "de").messages] == [plain(message)]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"\xef\xbb\xbf" + (HEAD + 'msgid "x"\nmsgstr "y"\n').encode())
    assert po.read(path, "de").messages[0].id == "x"


@pytest.mark.parametrize(
    "charset", ["ISO-8859-1", "windows-1252", "Shift_JIS", "UTF-8", "utf8", "utf-8-sig", "CHARSET"]
)
def test_the_header_names_the_charset(tmp_path: Path, charset: str) -> None:
    text, encoding = ("表示", "shift_jis") if charset == "Shift_JIS" else ("e", "ascii")
    if charset in ("ISO-8859-1", "windows-1252"):
        text, encoding = "Größe", "latin-1"
    path = tmp_path / "a.po"
    path.write_bytes((HEAD.replace("UTF-8", charset) + f'msgid "x"\nmsgstr "{text}"\n').encode(encoding))
    found = po.read(path, "de")
    assert found.messages[0].strings == (text,)
    assert po.render(found) == path.read_bytes()


FLAGS = {
    "#, fuzzy no-wrap": ("fuzzy", "no-wrap"),
    "#,no-wrap\tfuzzy": ("no-wrap", "fuzzy"),
    "#,\u00a0fuzzy": ("fuzzy",),
    "#! fuzzy": ("fuzzy",),
    "#, range: 0..10, fuzzy": ("range: 0..10", "fuzzy"),
    "#! fuzzy\n#, no-wrap": ("fuzzy", "no-wrap"),
}


@pytest.mark.parametrize(("lines", "flags"), FLAGS.items())
def test_flags_are_read_wherever_gettext_sees_them(tmp_path: Path, lines: str, flags: tuple[str, ...]) -> None:
    """However they are written, unread text is known as such; the lines stay until the flags change."""
    path = tmp_path / "a.po"
    text = f'{HEAD}{lines}\nmsgid "x"\nmsgstr "y"\n'
    path.write_text(text)
    found = po.read(path, "de")
    [message] = found.messages
    assert (message.flags, message.comments) == (flags, ())
    after = po.render(replace(found, messages=(replace(message, strings=("z",)),)))
    assert after.decode() == text.replace('"y"', '"z"')
    read = po.parsed(path, po.render(replace(found, messages=(replace(message, flags=flags[1:]),))), "de")
    assert read.messages[0].flags == flags[1:]


OPEN = " \u2068"
ENTRY = 'msgid "x"\nmsgstr "y"\n'
BAD = {
    "a word outside a string": (HEAD + 'msgid "x"\nmsgstr y\n', 6),
    "a string that does not end": (HEAD + 'msgid "x"\nmsgstr "y\n', 6),
    "a quote that is not escaped": (HEAD + 'msgid "x"\nmsgstr "a "b" c"\n', 6),
    "an unknown keyword": (HEAD + 'msgid "x"\nmsgtext "y"\n', 6),
    "prose": (HEAD + ENTRY + "Hello\n", 7),
    "cut in a string": ((HEAD + ENTRY + 'msgid "second"\nmsgst')[:-9], 7),
    "cut in a keyword": (HEAD + ENTRY + 'msgid "z"\nmsgst', 8),
    "cut before msgstr": (HEAD + ENTRY + 'msgid "z"\n', 7),
    "cut after msgctxt": (HEAD + ENTRY + 'msgctxt "c"\n', 7),
    "an entry without msgstr": (HEAD + 'msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 5),
    "an obsolete entry without msgstr": (HEAD + ENTRY + '#~ msgid "z"\n', 7),
    "not what the charset says": (HEAD.encode() + b'msgid "x"\nmsgstr "Gr\xf6\xdfe"\n', 6),
    "no charset, not UTF-8": (b'msgid "x"\nmsgstr "Gr\xf6\xdfe"\n', 2),
    "UTF-16": ((HEAD + ENTRY).encode("utf-16"), 1),
    "an unknown charset": (HEAD.replace("UTF-8", "klingon-1") + ENTRY, 3),
    "a byte order mark and another charset": (b"\xef\xbb\xbf" + (HEAD.replace("UTF-8", "KOI8-R") + ENTRY).encode(), 3),
    "a charset that is none": (HEAD.replace("UTF-8", "rot13") + ENTRY, 3),
    "a charset of bytes": (HEAD.replace("UTF-8", "base64") + ENTRY, 3),
    "Plural-Forms without a rule": (HEAD.replace("\n\n", '\n"Plural-Forms: many\\n"\n\n') + ENTRY, 4),
    "Plural-Forms that calls code": (
        HEAD.replace("\n\n", '\n"Plural-Forms: nplurals=2; plural=exit();\\n"\n\n') + ENTRY,
        4,
    ),
    "Plural-Forms with a gap that takes long to read": (
        HEAD.replace("\n\n", f'\n"Plural-Forms: nplurals=2; plural={" " * 20_000}; n\\n"\n\n') + ENTRY,
        4,
    ),
    "Plural-Forms beyond its number": (
        HEAD.replace("\n\n", '\n"Plural-Forms: nplurals=2; plural=n;\\n"\n\n') + ENTRY,
        4,
    ),
    "Plural-Forms divides by zero": (
        HEAD.replace("\n\n", '\n"Plural-Forms: nplurals=2; plural=1/(n-3);\\n"\n\n') + ENTRY,
        4,
    ),
    "Plural-Forms of more forms than there is room for": (
        HEAD.replace("\n\n", '\n"Plural-Forms: nplurals=99999999999; plural=0;\\n"\n\n') + ENTRY,
        4,
    ),
    "msgcat's conflict in the header": (
        HEAD.replace('\n"', '\n"#-#-#-#-#  a.po (1)  #-#-#-#-#\\n"\n"', 1) + ENTRY,
        3,
    ),
    "the same message twice": (HEAD + ENTRY + "\n" + ENTRY, 8),
    "the same message and context twice": (HEAD + f'msgctxt "c"\n{ENTRY}\nmsgctxt "c"\n{ENTRY}', 9),
    "a second header": (HEAD + ENTRY + "\n" + HEAD, 8),
    "git's conflict": (HEAD + f"<<<<<<< HEAD\n{ENTRY}=======\n{ENTRY}>>>>>>> theirs\n", 5),
    "git's conflict, rest": (HEAD + f"{ENTRY}>>>>>>> theirs\n", 7),
    "empty": ("", 1),
    "an escaped NUL": (HEAD + 'msgid "x"\nmsgstr "a\\0b"\n', 6),
    "escaped bytes that are no UTF-8": (HEAD + '# C:\\777\nmsgid "x"\nmsgstr "\\\\344"\n"\\344"\n', 8),
    "half a character at the end of a string": (HEAD + ENTRY + 'msgid "z"\nmsgstr "\\xc2"\n"5"\n', 8),
    "escaped bytes that the charset has not": (HEAD.replace("UTF-8", "cp1252") + 'msgid "x"\nmsgstr "\\x81"\n', 6),
    "NUL": (HEAD + 'msgid "x"\nmsgstr "a\0b"\n', 6),
    "an encoding that is no charset": (HEAD.replace("UTF-8", "punycode") + ENTRY, 3),
    "escapes of Python's": (HEAD.replace("UTF-8", "unicode_escape") + 'msgid "x"\nmsgstr "\\ud800"\n', 3),
    "escapes of Python's, raw": (HEAD.replace("UTF-8", "raw_unicode_escape") + 'msgid "x"\nmsgstr "\\ud800"\n', 3),
    "half a character": (HEAD.replace("UTF-8", "UTF-7") + 'msgid "x"\nmsgstr "a+2AA-b"\n', 6),
    "no message, though there seems to be one": ('# msgid "x"\n# msgstr "y"\n', 1),
    "an entry in a comment that ends in CR": (HEAD + "# mine\r" + ENTRY, 5),
    "flags in a comment that ends in CR": (HEAD + "# mine\r#, fuzzy\n" + ENTRY, 5),
}


@pytest.mark.parametrize(("data", "line"), BAD.values(), ids=BAD.keys())
def test_what_nobody_can_read_is_an_error_with_its_line(tmp_path: Path, data: str | bytes, line: int) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    before = path.read_bytes()
    with pytest.raises(CatalogError) as caught:
        po.read(path, "de")
    assert (caught.value.path, caught.value.line) == (path, line)
    assert caught.value.column
    assert caught.value.hint or "NUL" in caught.value.text
    assert path.read_bytes() == before


def test_what_is_no_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.mkdir()
    with pytest.raises(CatalogError, match="cannot be read"):
        po.read(path, "de")
    with pytest.raises(FileNotFoundError):
        po.read(tmp_path / "b.po", "de")


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.po"
    path.write_text(HEAD + ENTRY)

    def late(path: Path) -> bytes:
        path.unlink()
        return files.content(path)

    monkeypatch.setattr(po, "content", late)
    with pytest.raises(CatalogError, match="took this file away"):
        po.read(path, "de")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('msgid "z"\nmsgst', "the file seems cut short here"),
        ('msgid "z"\nmsgstr "y', "the file seems cut short here"),
        ('#~ msgid "z"\n#~ msgstr "y', "the file seems cut short here"),
        ('msgid "z"\nmsgstr "y\n', 'each string stands in double quotes on its line, a quote inside as \\"'),
        ("<title>404</title>", 'each string stands in double quotes on its line, a quote inside as \\"'),
    ],
)
def test_a_file_that_was_cut_short_is_told_from_a_broken_one(tmp_path: Path, text: str, hint: str) -> None:
    path = tmp_path / "a.po"
    path.write_text(HEAD + ENTRY + text)
    with pytest.raises(CatalogError) as caught:
        po.read(path, "de")
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        f'msgid "{"a" * 300}"\nmsgstr "b"\n',
        f"# {'c' * 300}\n{ENTRY}",
        f'msgid "a"\nmsgstr "{"msgid " * 50}"\n',
        '#~ msgid "a"\n#~ msgstr ""\n' + '#~ "msgid msgid "\n' * 20,
    ],
)
def test_an_entry_without_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(origin, "LONGEST", 200)
    path = tmp_path / "a.po"
    path.write_text(HEAD + f"{ENTRY}\n" * 40)
    assert len(po.read_any(path, "de").messages) == 40
    path.write_text(HEAD + f"{ENTRY}\n" * 40 + text + ENTRY)
    with pytest.raises(CatalogError, match="a message of more than"):
        po.read_any(path, "de")


def test_a_header_that_says_content_type_many_times(tmp_path: Path) -> None:
    """Linear: 16,000 of them took 10 s."""
    path = tmp_path / "a.po"
    path.write_text('msgid ""\nmsgstr "' + "Content-Type:" * 200_000 + '"\n\n' + ENTRY)
    begun = time.process_time()
    assert po.read(path, "de").messages
    assert time.process_time() - begun < 5


def test_references_that_open_and_never_close(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(f"{HEAD}#: {OPEN * 100_000}\n{ENTRY}")
    begun = time.process_time()
    assert len(po.read(path, "de").messages[0].references) == 100_000
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("charset", ["UTF-8", "ISO-8859-1"])
def test_an_entry_without_an_end_is_not_worked_on(tmp_path: Path, charset: str) -> None:
    """That it is too long is seen before anything else is done with it, whatever the charset."""
    path = tmp_path / "a.po"
    path.write_text(HEAD.replace("UTF-8", charset) + 'msgid "a"\nmsgstr ""\n' + '"w \\303\\251 "\n' * 2_500_000)
    begun = time.process_time()
    with pytest.raises(CatalogError, match="more than 10 MB"):
        po.read(path, "de")
    assert time.process_time() - begun < 1


@LAW
@given(cut=st.integers(0, 400))
def test_a_cut_file_never_makes_a_message_up(tmp_path: Path, cut: int) -> None:
    """Wherever a file ends: an error, or messages that stand in the whole file."""
    texts = ("one", 'two "quoted"', "three\nlines\nhere", "vier — ümlaut")
    whole = po.render(catalog(*(Message(text, (text.upper(),), comments=("mine",)) for text in texts)))
    path = tmp_path / "a.po"
    path.write_bytes(whole[: len(whole) - cut])
    found, line = catalog(), 1
    try:
        found = po.read(path, "de")
    except CatalogError as error:
        line = error.line or 0
    finally:
        assert line
        assert all(message.id in texts for message in found.messages)
        assert all(text.upper().startswith(m.strings[0]) for m in found.messages for text in texts if text == m.id)


@pytest.mark.parametrize("name", ["Anna Muster <a@example.org>", OURS])
def test_a_persons_name_stays_when_the_machine_writes(name: str) -> None:
    headers = tuple((key, name if key == "Last-Translator" else value) for key, value in new_headers("a", "de"))
    headers += (("X-Poedit-Basepath", ".."),)
    found = dict(revised(Catalog("de", headers, ()), "a", date(2026, 11, 22)))
    assert found["Last-Translator"] == name
    assert found["PO-Revision-Date"].startswith("2026-11-22")
    assert found["X-Poedit-Basepath"] == ".."


def test_a_header_that_is_made_is_whole(tmp_path: Path) -> None:
    """gettext's tools refuse one without a charset, whoever caused it: the machine or a person."""
    path = tmp_path / "a.po"
    path.write_text('msgid "x"\nmsgstr "Größe"\n', "utf-8")
    found = po.read(path, "de")
    machine = replace(found, headers=revised(found, "a", date(2026, 11, 22)))
    for made, name in ((machine, OURS), (signed(found, "a", "Anna"), "Anna")):
        path.write_bytes(po.render(made))
        read = po.read(path, "de")
        assert dict(read.headers).keys() == dict(new_headers("a", "de")).keys()
        assert read.header("Last-Translator") == name
        require("msgcat")
        subprocess.run(["msgcat", path], check=True, capture_output=True)
