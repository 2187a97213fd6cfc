"""What is read by cutting at quotation marks is what is read by tokens."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.catalogs.test_lossless import ODD, entries
from tests.laws import law
from translator.catalogs import parse as parsing
from translator.catalogs import quotes
from translator.catalogs.escapes import Unreadable
from translator.catalogs.parse import parse
from translator.catalogs.tokens import Broken
from translator.model import Message

ENTRY = 'msgid "one"\nmsgstr "eins"\n'
LAW = law(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
Found = tuple[list[Message], list[int]]


def by_tokens(text: bytes) -> Found:
    messages, ends = [], []
    at, line = 0, 1
    while found := parsing._odd(text, at, line):
        messages.append(found[0])
        ends.append(found[1])
        line += text.count(b"\n", at, found[1])
        at = found[1]
    return messages, ends


def cut(text: str) -> Found:
    found: Found = ([], [])
    quotes.Cut(text.encode()).read(*found)
    return found


TAKEN = {
    "an id and a translation": ENTRY,
    "escapes": 'msgid "\\t \\"a\\" \\\\"\nmsgstr "\\\\\\""\n',
    "an escaped backslash before a letter": 'msgid "\\\\n \\\\\\n"\nmsgstr "\\\\x41 \\x41 \\\\\\"n"\n',
    "an escape at both ends of a line": 'msgid "\\"a\\n"\n"\\\\"\n"\\""\nmsgstr "\\""\n"\\n"\n',
    "backslashes in comments": f'# C:\\new "x\\"\n#. \\\\ \\"\n#: a\\b.txt\n{ENTRY}',
    "lines": 'msgid ""\n"a\\n"\n"b"\nmsgstr "c"\n""\n"d"\n',
    "a context": 'msgctxt "c"\nmsgid "a"\nmsgstr "b"\n',
    "forms": 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\nmsgstr[2] ""\n',
    "a context and forms": 'msgctxt ""\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
    "comments": f"\n\n# mine\n#\n#. role\n#: a.txt\n#, fuzzy\n{ENTRY}",
    "quotation marks in comments": f'# "one" and a "\n#. "\n{ENTRY}',
    "a previous source": f'#| msgctxt "c"\n#| msgid ""\n#| "a\\n"\n#| "b"\n#| msgid_plural "d"\n{ENTRY}',
    "no blank line between": f"{ENTRY}# two\n{ENTRY}{ENTRY}",
    "numbers at the ends of strings": 'msgid "a\\x41"\n"BC"\nmsgstr ""\n"50 \\xc2\\xb5"\n"abc\\1"\n"01"\n',
    "a character in two strings": 'msgid "a"\nmsgstr "\\xc2"\n""\n"\\xb5"\n"5"\n',
    "the end": f"{ENTRY}\n\n# of nothing\n",
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_what_every_tool_writes_is_read_so(text: str) -> None:
    found = cut(text)
    assert found == by_tokens(text.encode())
    assert len(found[0]) == text.count("msgid ") - text.count("#| msgid ")


@pytest.mark.parametrize("byte", [b"\xff", b"\xfe", b"\xfd", b"\xff\xfe"])
@pytest.mark.parametrize("where", ["mine", "one", "eins"])
@pytest.mark.parametrize("more", ["", 'msgid "\\\\n"\nmsgstr ""\n'], ids=["no escapes", "escapes"])
def test_what_stands_for_an_escape_in_here_is_no_text(byte: bytes, where: str, more: str) -> None:
    text = f"{more}\n# mine\n{ENTRY}"
    assert len(cut(text)[0]) == text.count("msgid")
    with pytest.raises(UnicodeDecodeError):
        quotes.Cut(text.encode().replace(where.encode(), byte)).read([], [])


LEFT = {
    "an odd space": 'msgid  "one"\nmsgstr "eins"\n',
    "two strings on a line": 'msgid "one" "two"\nmsgstr "eins"\n',
    "a comment within": 'msgid "one"\n# within\nmsgstr "eins"\n',
    "a blank line within": 'msgid "one"\n\nmsgstr "eins"\n',
    "a form behind a blank line": 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n\n\nmsgstr[1] "d"\n',
    "a string behind a blank line": f'{ENTRY[:-1]}\n\n"more"\n',
    "a comment behind": 'msgid "one"\nmsgstr "eins" # behind\n',
    "a string below a comment": f'#. "one"\n"two"\n{ENTRY}',
    "a backslash between strings": 'msgid \\"one"\nmsgstr "eins"\n',
    "no end of line": ENTRY[:-1],
    "forms in no order": 'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\nmsgstr[0] "d"\n',
    "no form": 'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
    "a string that does not end": 'msgid "one\nmsgstr "eins"\n',
    "a string that an escape holds open": 'msgid "one\\"\n"two"\nmsgstr "eins"\n',
    "a string that nothing ends": 'msgid "one"\nmsgstr "eins\\',
    "no id": 'msgctxt "c"\nmsgstr "eins"\n',
    "obsolete": '#~ msgid "one"\n#~ msgstr "eins"\n',
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_is_written_in_another_way_is_left(text: str) -> None:
    assert cut(text) == ([], [])


@LAW
@given(st.lists(entries() | st.sampled_from([*ODD.values(), *TAKEN.values(), *LEFT.values()]), max_size=8), st.data())
def test_law(made: list[str], data: st.DataObject) -> None:
    """However a file is cut in parts, and wherever it ends."""
    whole = data.draw(st.sampled_from(["\n", ""])).join(made)
    text = whole[: data.draw(st.integers(0, len(whole)) | st.just(len(whole)))].encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quotes, "PART", data.draw(st.sampled_from([1, 20, 100, quotes.PART])))
        assert said(parse, text) == said(by_tokens, text)


def said(way: Callable[[bytes], Found], text: bytes) -> object:
    try:
        return way(text)
    except Broken as error:
        return error.text, error.line, error.column
    except Unreadable:
        return "unreadable"


LAYOUTS = {
    "obsolete": '#~ msgid "{}"\n#~ msgstr "b"\n',
    "obsolete, odd": '#~ msgid  "{}"\n#~ msgstr "b"\n',
    "obsolete, not to the end": '#~ msgid "{}"\n#~ msgstr "b"\n#~"c"\n',
    "CRLF": 'msgid "{}"\r\nmsgstr "b"\r\n\r\n',
    "a context": 'msgctxt "c"\nmsgid "{}"\nmsgstr "b"\n',
    "an odd space": 'msgid  "{}"\nmsgstr "b"\n',
    "all on one line": 'msgid "{}" msgstr "b" ',
    "a quotation mark in a comment": '# "\nmsgid "{}"\nmsgstr "b"\n',
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_entries_without_blank_lines(layout: str) -> None:
    """Linear: a second at most, where to look at all that follows for each took a minute."""
    text = "".join(layout.format(f"{number}{' word' * 20}") for number in range(40_000)).encode()
    begun = time.process_time()
    messages, _ = parse(text)
    assert time.process_time() - begun < 5
    assert len(messages) == 40_000
