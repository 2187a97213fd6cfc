"""An entry that nobody touched keeps its bytes; a change changes its own lines and nothing else."""

from __future__ import annotations

import difflib
import subprocess
from pathlib import Path
from typing import Any

import polib
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import law
from tests.programs import require
from translator.catalogs import mo, po
from translator.catalogs.headers import changed
from translator.model import Catalog, Message, replace

LAW = law(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEAD = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
ODD = {
    "as msgcat writes": '# mine\n#. role\n#: a.txt\n#, fuzzy\n#| msgid "old"\nmsgid "one"\nmsgstr "eins"\n',
    "odd spacing": '#,fuzzy\n#:a.txt\n  msgid   "one"\n\t"more"\n  msgstr\t"eins"   \n',
    "on one line": 'msgid "one" msgstr "eins"\n',
    "two on one line": 'msgid "one" msgstr "eins" msgid "two" msgstr "zwei"\n',
    "a comment behind": 'msgid "one"\nmsgstr "eins" # behind\n',
    "a string below its keyword": 'msgid\n"one"\nmsgstr\n"eins"\n',
    "two strings on a line": 'msgid "one" " more"\nmsgstr "eins" " mehr"\n',
    "comments in no order": '#: a.txt\n# mine\n\n#. role\n#, fuzzy\n# more\nmsgid "one"\nmsgstr "eins"\n',
    "wrapped by another tool": 'msgid ""\n"o"\n"ne"\nmsgstr ""\n"ei"\n"ns"\n',
    "a comment within": 'msgid "one"\n# within\nmsgstr "eins"\n',
    "obsolete": '# mine\n#~ msgid "one"\n#~ msgstr "eins"\n',
    "obsolete with a previous text": '#, fuzzy\n#~| msgid "old"\n#~ msgid "one"\n#~ msgstr "eins"\n',
    "several obsolete ones": (
        '#~ msgid "one"\n#~ msgstr "eins"\n#~| msgid "was"\n#~ msgctxt "c"\n#~ msgid "two"\n#~ msgstr ""\n#~ "zwei"\n'
    ),
    "an odd one among them": '#~ msgid "a"\n#~ msgstr "b"\n#~ msgid  "c"\n#~ msgstr "d"\n#~ msgid "e"\n#~ msgstr "f"\n',
    "obsolete strings of other lines": '#~ msgid "a"\n#~ msgstr "b"\n#~"c"\n#~ msgid "d"\n#~ msgstr "e"',
    "numbers at the ends of strings": 'msgid "a\\x41"\n"BC"\nmsgstr ""\n"50 \\xc2\\xb5"\n"5 \\1" "01"\n',
    "a character in two strings": '#| msgid "\\x41"\n#| "B"\nmsgid "a"\nmsgstr "\\xc2"\n"\\xb5"\n"5"\n',
    "plural": 'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "Tag"\nmsgstr[1] "Tage"\n',
    "plural, spaced": 'msgid "day"\nmsgid_plural "days"\nmsgstr [ 0 ] "Tag"\nmsgstr [1] "Tage"\n',
    "context and previous": '#| msgctxt "c"\n#| msgid "o"\n#| msgid_plural "os"\nmsgctxt "c"\nmsgid "a"\nmsgstr "b"\n',
    "sticky flags": '#, fuzzy\n#= no-wrap\nmsgid "one"\nmsgstr "eins"\n',
    "escapes": 'msgid "a\\tb\\x41\\101\\a\\v\\\\"\nmsgstr "\\"q\\"\\n"\n"z"\n',
    "no blank lines": 'msgid "one"\nmsgstr "eins"\nmsgid "two"\nmsgstr "zwei"\n#~ msgid "x"\n#~ msgstr "y"\n',
    "line separators": '# a\u2028b\x85c\nmsgid "one\u2028"\nmsgstr "e\x0bi"\n',
    "many blank lines": '\n\n\nmsgid "one"\nmsgstr "eins"\n\n \t\n\n',
    "stray comments": '# of nothing\n\n# of one\nmsgid "one"\nmsgstr "eins"\n\n# the end\n#, fuzzy\n',
    "no end": 'msgid "one"\nmsgstr "eins"',
}  # fmt: skip
OTHER = 'msgid "other"\nmsgstr "andere"\n'


def read(folder: Path, text: str | bytes) -> Catalog:
    path = folder / "a.po"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return po.read(path, "de")


def touched(catalog: Catalog, index: int, text: str = "anders") -> Catalog:
    """The catalog with another translation of a message."""
    messages = list(catalog.messages)
    messages[index] = replace(messages[index], strings=(text, *messages[index].strings[1:]))
    return replace(catalog, messages=tuple(messages))


def said(catalog: Catalog) -> list[Message]:
    return [replace(message, line=0) for message in catalog.messages]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "BOM"])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_what_is_not_touched_keeps_its_bytes(tmp_path: Path, odd: str, mark: str, ends: str) -> None:
    text = f"{mark}{HEAD}\n{odd}".replace("\n", ends)
    found = read(tmp_path, text)
    assert found.messages
    assert po.render(found) == text.encode()
    assert not po.save(tmp_path / "a.po", found).written


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_another_entrys_change_is_its_own(tmp_path: Path, odd: str, ends: str) -> None:
    text = f"{HEAD}\n{OTHER}\n{odd}".replace("\n", ends)
    found = read(tmp_path, text)
    assert po.render(touched(found, 0)) == text.replace('"andere"', '"anders"').encode()


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_a_change_is_read_again(tmp_path: Path, odd: str) -> None:
    changed_ = touched(read(tmp_path, f"{HEAD}\n{odd}\n{OTHER}"), 0)
    assert said(read(tmp_path, po.render(changed_))) == said(changed_)
    assert po.render(changed_).endswith(OTHER.encode())


CHANGES = {
    "translation": ({"strings": ("zwei",)}, '-msgstr ""\n-"ei"\n-"ns"\n+msgstr "zwei"\n'),
    "fuzzy goes": ({"flags": ()}, "-#, fuzzy\n"),
    "a flag more": ({"flags": ("fuzzy", "no-wrap")}, "-#, fuzzy\n+#, fuzzy, no-wrap\n"),
    "a comment": ({"comments": ("mine", "new")}, "-#mine\n+# mine\n+# new\n"),
    "a role": ({"extracted": ("role",)}, "+#. role\n"),
    "a previous text": ({"previous_id": "old"}, '+#| msgid "old"\n'),
    "references": ({"references": ("a b.txt",)}, "-#: x.txt y.txt\n+#: \u2068a b.txt\u2069\n"),
}


@pytest.mark.parametrize(("change", "difference"), CHANGES.values(), ids=CHANGES.keys())
def test_only_the_lines_of_what_has_changed_are_new(tmp_path: Path, change: dict[str, Any], difference: str) -> None:
    entry = '#mine\n#: x.txt y.txt\n#, fuzzy\nmsgid ""\n"o"\n"ne"\nmsgstr ""\n"ei"\n"ns"\n'
    found = read(tmp_path, f"{HEAD}\n{entry}")
    [message] = found.messages
    after = po.render(replace(found, messages=(replace(message, **change),)))
    lines = difflib.ndiff(f"{HEAD}\n{entry}".splitlines(True), after.decode().splitlines(True))
    changes = sorted(line for line in lines if line[0] in "+-")
    assert changes == sorted(f"{line[0]} {line[1:]}" for line in difference.splitlines(True))


@pytest.mark.parametrize("line", ["#.", "#:", "#,", "#|", "#", "", " \t", "\r"])
def test_lines_that_say_nothing_change_nothing(tmp_path: Path, line: str) -> None:
    """As in "#. a\\n#.\\n#. b", of which there are many: what stands beside it stays as it was written, too."""
    entry = f'#mine  \n#. a\n{line}\n#. b\n#:x.txt\nmsgid ""\n"o"\n"ne"\nmsgstr "eins"\n'
    found = read(tmp_path, f"{HEAD}\n{entry}")
    assert po.render(touched(found, 0)).decode() == f"{HEAD}\n{entry}".replace("eins", "anders")


def test_a_header_changes_its_line(tmp_path: Path) -> None:
    head = '# top\nmsgid ""\nmsgstr ""\n"Language:  de \\n"\n"X-Mine: a\\n"\n"MIME-Version: 1.0\\n"\n'
    found = read(tmp_path, f"{head}\n{OTHER}")
    after = po.render(replace(found, headers=changed(found.headers, {"X-Mine": "b", "Last-Translator": "Anna"})))
    expected = head.replace("X-Mine: a", "X-Mine: b") + '"Last-Translator: Anna\\n"\n'
    assert after.decode() == f"{expected}\n{OTHER}"


HEADERS = {
    "a line that is no header": ('"Catalog of the clinic\\n"\n"X-Mine: a\\n"\n', '"X-Mine: a\\n"'),
    "a line below the header": ('"X-Mine: a\\n"\n"and more\\n"\n', '"X-Mine: a\\n"'),
    "a line below it, and an empty one between": ('"X-Mine: a\\n"\n"\\n"\n"more\\n"\n', '"X-Mine: a\\n"'),
    "an empty line": ('"X-Other: 1\\n"\n"\\n"\n"X-Mine: a\\n"\n', '"X-Mine: a\\n"'),
    "two of one name": ('"X-Two: 1\\n"\n"X-Mine: a\\n"\n"X-Two: 2\\n"\n', '"X-Mine: a\\n"'),
    "two of its own name": ('"X-Mine: b\\n"\n"X-Other: 1\\n"\n"X-Mine: a\\n"\n', '"X-Mine: a\\n"'),
    "no name": ('": nothing\\n"\n"X-Mine: a\\n"\n', '"X-Mine: a\\n"'),
    "no space": ('"X-Other:1\\n"\n"X-Mine:a\\n"\n', '"X-Mine:a\\n"'),
    "indented": ('  "X-Other: 1\\n"\n"X-Mine: a\\n"\n', '"X-Mine: a\\n"'),
}


@pytest.mark.parametrize(("lines", "line"), HEADERS.values(), ids=HEADERS.keys())
@pytest.mark.parametrize("top", ["", "#\n", "# top\n#\n"], ids=["", "an empty comment", "a comment"])
def test_a_header_changes_nothing_but_its_line(tmp_path: Path, top: str, lines: str, line: str) -> None:
    text = f"{top}{HEAD}{lines}\n{OTHER}"
    found = read(tmp_path, text)
    after = po.render(replace(found, headers=changed(found.headers, {"X-Mine": "new"})))
    assert after.decode() == text.replace(line, '"X-Mine: new\\n"')
    added = po.render(replace(found, headers=changed(found.headers, {"X-New": "1"})))
    assert added.decode() == f'{top}{HEAD}{lines}"X-New: 1\\n"\n\n{OTHER}'
    gone = po.render(replace(found, headers=tuple(one for one in found.headers if one[0] != "X-Mine")))
    assert "X-Mine" not in gone.decode()
    assert read(tmp_path, gone).headers == tuple(one for one in found.headers if one[0] != "X-Mine")


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_header_over_several_lines_keeps_them(tmp_path: Path, wrapped: bool) -> None:
    """A long rule is on one line or on two, as whoever wrote it left it."""
    rule = "nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % "
    rest = "100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 && n % 100 <= 99 ? 4 : 5);"
    line = f'"Plural-Forms: {rule}"\n"{rest}\\n"\n' if wrapped else f'"Plural-Forms: {rule}{rest}\\n"\n'
    text = f'msgid ""\nmsgstr ""\n"Last-Translator: nobody\\n"\n{line}"X-Other: 1\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    path = tmp_path / "a.po"
    path.write_text(text)
    catalog = po.read(path, "ar")
    named = replace(catalog, headers=tuple((dict(catalog.headers) | {"Last-Translator": "Anna"}).items()))
    assert po.render(named).decode() == text.replace("nobody", "Anna")


def test_a_catalog_without_a_header_gets_one_when_it_is_asked_for(tmp_path: Path) -> None:
    found = read(tmp_path, OTHER)
    assert po.render(found) == OTHER.encode()
    after = po.render(replace(found, headers=(("Language", "de"),)))
    assert after.decode() == f'msgid ""\nmsgstr "Language: de\\n"\n\n{OTHER}'


NEW = Message("new", ("neu",))
ORDERS = {
    "first": (lambda a, b: (NEW, a, b), ["new", "a", "b"]),
    "between": (lambda a, b: (a, NEW, b), ["a", "new", "b"]),
    "last": (lambda a, b: (a, b, NEW), ["a", "b", "new"]),
    "turned": (lambda a, b: (b, a), ["b", "a"]),
    "one gone": (lambda *both: both[1:], ["b"]),
    "all gone": (lambda *both: both[2:], []),
}


@pytest.mark.parametrize("ended", [True, False])
@pytest.mark.parametrize("gap", ["\n", "", "\n\n\n"], ids=["blank line", "none", "three"])
@pytest.mark.parametrize(("order", "ids"), ORDERS.values(), ids=ORDERS.keys())
def test_messages_come_go_and_move(tmp_path: Path, order: object, ids: list[str], gap: str, ended: bool) -> None:
    assert callable(order)
    text = f'{HEAD}{gap}msgid "a"\nmsgstr "A"\n{gap}msgid   "b"\nmsgstr "B"' + "\n" * ended
    found = read(tmp_path, text)
    after = po.render(replace(found, messages=order(*found.messages)))
    assert [message.id for message in read(tmp_path, after).messages] == ids
    assert ("b" in ids) == (b'msgid   "b"\nmsgstr "B"' in after)
    assert after.startswith(HEAD.encode())


LONG = "слово и ещё одно слово " * 12
WIDE = "a line of a header of many words " * 6


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_long_text_is_wrapped_as_the_file_is(tmp_path: Path, wrapped: bool) -> None:
    """Columns count, not bytes; and not what stands in the header."""
    head = f'{HEAD}"X-Long: {WIDE}\\n"\n'
    begin = replace(read(tmp_path, head), messages=(Message(LONG, (LONG,)),))
    first = read(tmp_path, po.render(begin) if wrapped else f'{head}\nmsgid "{LONG}"\nmsgstr ""\n')
    after = po.render(touched(first, 0, LONG + LONG)).decode()
    assert after.startswith(head)
    assert (f'"{LONG + LONG}"' in after) is not wrapped


@pytest.mark.parametrize("charset", ["ISO-8859-1", "KOI8-R", "Shift_JIS", "EUC-JP", "GB18030", "windows-1256"])
def test_a_charset_is_kept_as_long_as_it_can_be(tmp_path: Path, charset: str) -> None:
    text = {"ISO-8859-1": "größer", "KOI8-R": "больше", "windows-1256": "أكثر"}.get(charset, "表示ソ")
    head = HEAD.replace("UTF-8", charset)
    data = f'{head}\n# {text}\nmsgid "a"\nmsgstr "{text}"\n\n{OTHER}'.encode(charset)
    found = read(tmp_path, data)
    assert found.messages[0].strings == (text,)
    assert po.render(found) == data
    assert po.render(touched(found, 1)) == data.replace(b"andere", b"anders")
    outside = po.render(touched(found, 1, "50 µg ☃ ٥"))
    again = read(tmp_path, outside)
    assert [message.strings[0] for message in again.messages] == [text, "50 µg ☃ ٥"]
    assert again.header("Content-Type") == ("text/plain; charset=UTF-8" if charset != "GB18030" else
                                            "text/plain; charset=GB18030")  # fmt: skip


@pytest.mark.parametrize("index", range(5))
def test_one_text_written_in_several_ways_stays_so(tmp_path: Path, index: int) -> None:
    """Which bytes say a line depends on where it stands, in order or not."""
    lines = ["\\344", "\\xe4", "ä", "\\xE4"]
    entries = [f'msgid "{number}"\nmsgstr "{line}"\n\n' for number, line in enumerate(lines)]
    several = 'msgid "several"\nmsgstr ""\n"\\xe4"\n"\\344"\n'
    head = HEAD.replace("UTF-8", "ISO-8859-1")
    found = read(tmp_path, f"{head}\n{''.join(entries)}{several}".encode("latin-1"))
    expected = [*entries, several]
    expected[index] = f'msgid "{found.messages[index].id}"\nmsgstr "anders"\n' + "\n" * (index < 4)
    assert po.render(touched(found, index)) == f"{head}\n{''.join(expected)}".encode("latin-1")
    moved = po.render(replace(found, messages=(*found.messages[2:4], *found.messages[:2], found.messages[4])))
    assert moved == f"{head}\n{''.join([*entries[2:], *entries[:2], several])}".encode("latin-1")
    last = replace(found.messages[4], comments=("new",))
    commented = po.render(replace(found, messages=(*found.messages[:4], last)))
    assert commented == f"{head}\n{''.join(entries)}# new\n{several}".encode("latin-1")


CHARSETS = {
    "in two strings": ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; char"\n"set=ISO-8859-1\\n"\n', "latin-1"),
    "beside its keyword": ('msgid "" msgstr "content-type: text/plain; charset=ISO-8859-1\\n"\n', "latin-1"),
    "behind a comment that names another": (f"# Content-Type: text/plain; charset=ISO-8859-1\n{HEAD}", "utf-8"),
    "behind a message that names another": (
        f'msgid "Content-Type: text/html; charset=KOI8-R"\nmsgstr "x"\n\n{HEAD}',
        "utf-8",
    ),
    "behind the empty id of a context": (
        f'msgctxt "c"\nmsgid ""\nmsgstr "Content-Type: x; charset=KOI8-R\\n"\n\n{HEAD}',
        "utf-8",
    ),
    "nowhere but in a message": ('msgid "Content-Type: text/html; charset=KOI8-R"\nmsgstr "x"\n', "utf-8"),
}


@pytest.mark.parametrize(("head", "charset"), CHARSETS.values(), ids=CHARSETS)
def test_the_charset_is_the_headers(tmp_path: Path, head: str, charset: str) -> None:
    data = f'{head}\nmsgid "a"\nmsgstr "größer"\n\n{OTHER}'.encode(charset)
    found = read(tmp_path, data)
    assert [message.strings for message in found.messages if message.id == "a"] == [("größer",)]
    assert po.render(found) == data
    assert po.render(touched(found, len(found.messages) - 1)) == data.replace(b"andere", b"anders")


ESCAPES = {
    "UTF-8": ("\\303\\244 \\xc3\\xa4 ä \\344\\275\\240", "ä ä ä 你"),
    "ISO-8859-1": ("\\344 \\xe4 ä \\xC3\\244", "ä ä ä Ã¤"),
    "KOI8-R": ("\\326 \\x0d6 ж", "ж ж ж"),
    "EUC-JP": ("\\311\\275 \\xc9\\xbd 表", "表 表 表"),
}


IN_STRINGS = {
    '"50 \\xc2\\xb5"\n"abc"': "50 µabc",
    '"a\\1" "01"': "a\x0101",
    '"\\xc2\\xb5"\n"5"': "µ5",
    '"a\\x41"\n"BC"': "aABC",
    '"\\xc2"\n""\n"\\xb5"\n"5"': "µ5",
}


@pytest.mark.parametrize(("strings", "text"), IN_STRINGS.items())
def test_an_escape_ends_with_its_string(tmp_path: Path, strings: str, text: str) -> None:
    """msgfmt takes them so; a character may lie in two strings."""
    require("msgfmt")
    found = read(tmp_path, f'{HEAD}\nmsgid "a"\nmsgstr ""\n{strings}\n')
    assert found.messages[0].strings == (text,)
    subprocess.run(["msgfmt", "-o", tmp_path / "a.mo", tmp_path / "a.po"], check=True)
    assert mo.read(tmp_path / "a.mo", "de").messages[0].strings == (text,)


@pytest.mark.parametrize("charset", ESCAPES)
def test_escaped_bytes_are_of_the_charset(tmp_path: Path, charset: str) -> None:
    """msgfmt takes them so; polib knows no such escape."""
    require("msgfmt")
    escaped, text = ESCAPES[charset]
    head = HEAD.replace("UTF-8", charset)
    data = f'{head}\n# \\344 C:\\new\nmsgid "a"\nmsgstr "\\101\\0412\\x4B {escaped}"\n\n{OTHER}'.encode(charset)
    found = read(tmp_path, data)
    assert found.messages[0].strings == (f"A!2K {text}",)
    assert po.render(found) == data
    assert po.render(touched(found, 1)) == data.replace(b"andere", b"anders")
    assert read(tmp_path, po.render(touched(found, 0, text))).messages[0].strings == (text,)
    (tmp_path / "a.po").write_bytes(data)
    subprocess.run(["msgfmt", "-o", tmp_path / "a.mo", tmp_path / "a.po"], check=True)
    assert mo.read(tmp_path / "a.mo", "de").messages[0].strings == found.messages[0].strings


def test_two_ways_to_write_one_character_are_both_kept(tmp_path: Path) -> None:
    """In Shift_JIS as Windows has it, two pairs of bytes are one character."""
    data = (
        HEAD.replace("UTF-8", "cp932").encode() + b'\n# \x87\x90 \x81\xe0\nmsgid "a"\nmsgstr "A"\n\n' + OTHER.encode()
    )
    found = read(tmp_path, data)
    assert po.render(found) == data
    assert po.render(touched(found, 1)) == data.replace(b"andere", b"anders")


PIECES = st.sampled_from(
    [
        '# mine\n', "#\n", "#. role\n", "#: a.txt b.txt:1\n", "#, fuzzy\n", "#,c-format,fuzzy\n",
        '#| msgid "old"\n', "\n", "\n\n",
        "# machine: x 2026-01-01 [0123456789ab 0123456789ab]\n", " \n", "#= a\n", "# \u2028\n", '# C:\\ "a\\" \\\\\n',
    ]
)  # fmt: skip
STRINGS = st.sampled_from(['"a"', '""', '"a\\n"', '"\\"q\\""', '"é—"', '"msgid "', '""\n"a"\n"b"', '"x" "y"', '"\\\\"',
                           '"\\\\n\\t"', '"\\\\\\"\\n"\n"\\""'])  # fmt: skip


@st.composite
def entries(draw: st.DrawFn) -> str:
    above = "".join(draw(st.lists(PIECES, max_size=5, unique=True)))
    number = draw(st.integers(0, 10**9))
    mark = draw(st.sampled_from(["", "", "", "#~ "]))
    parts = [f'msgid "{number}"', f"msgstr {draw(STRINGS)}"]
    if draw(st.booleans()):
        parts = [f'msgid "{number}"', 'msgid_plural "many"', f"msgstr[0] {draw(STRINGS)}", f"msgstr[1] {draw(STRINGS)}"]
    if draw(st.booleans()):
        parts = [f"msgctxt {draw(STRINGS)}", *parts]
    body = "".join(f"{part}\n" for part in parts)
    return above + "".join(f"{mark}{line}\n" for line in body.split("\n")[:-1])


@LAW
@given(st.lists(entries(), min_size=1, max_size=5), st.sampled_from(["", "\n", "# end\n"]), st.data())
def test_laws(tmp_path: Path, made: list[str], tail: str, data: st.DataObject) -> None:
    """Whatever is written how: read and written it is the same; changed in one message, all others keep their bytes."""
    text = HEAD + "".join(f"\n{entry}" for entry in made) + tail
    path = tmp_path / "a.po"
    path.write_bytes(text.encode())
    found = po.read_any(path, "de")
    assert len(found.messages) == len(made)
    assert po.render(found) == text.encode()
    index = data.draw(st.integers(0, len(made) - 1))
    after = touched(found, index, 'ganz «anders»\n\\ " x')
    path.write_bytes(po.render(after))
    assert said(po.read_any(path, "de")) == said(after)
    start = HEAD + "".join(f"\n{entry}" for entry in made[:index])
    end = "".join(f"\n{entry}" for entry in made[index + 1 :]) + tail
    assert path.read_bytes().startswith(start.encode())
    assert path.read_bytes().endswith(end.encode())


class _Lines(str):
    """A text that polib does not break at U+2028."""

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002
        return self.split("\n")


@LAW
@given(st.lists(entries(), min_size=1, max_size=5))
def test_polib_sees_the_same(tmp_path: Path, made: list[str]) -> None:
    """Where polib reads a file at all: it knows no `#=`, no second string on a line, loses empty comments and U+2028 at
    their ends, and what is previous in an obsolete entry."""
    text = HEAD + "".join(f"\n{entry}" for entry in made)
    if "#=" in text or "#\n" in text or "\u2028" in text or '" "' in text or ("#," in text and "#,c" in text):
        return
    path = tmp_path / "a.po"
    path.write_bytes(text.encode())
    ours = [
        (m.context, m.id, m.plural, m.strings, m.flags, m.comments, m.extracted, m.obsolete,
         None if m.obsolete else m.previous_id)
        for m in po.read_any(path, "de").messages
    ]  # fmt: skip
    theirs = []
    for entry in polib.pofile(_Lines(text)):
        forms = tuple(form for _, form in sorted(entry.msgstr_plural.items())) or (entry.msgstr,)
        comments = (tuple(part.split("\n")) if part else () for part in (entry.tcomment, entry.comment))
        theirs.append((entry.msgctxt, entry.msgid, entry.msgid_plural or None, forms, tuple(entry.flags), *comments,
                       bool(entry.obsolete), entry.previous_msgid if not entry.obsolete else None))  # fmt: skip
    assert sorted(map(repr, ours)) == sorted(map(repr, theirs))
