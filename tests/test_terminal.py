"""What people see: lines, tables, errors, progress; on a terminal, and when piped."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.command import COMMAND, environment, invoke
from tests.conftest import NewProject
from translator import terminal
from translator.errors import TranslatorError
from translator.project import Project

HARMFUL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Grüße مرحبا שלום 日本 e\u0301 \u200d\u200f\u00a0…", "Grüße مرحبا שלום 日本 e\u0301 \u200d\u200f\u00a0…"),
        ("[bold]x[/bold] :smile: {x}", "[bold]x[/bold] :smile: {x}"),
        ("a\x1b[31mb\x07", "a<001B>[31mb<0007>"),
        ("a\nb\r\tc", "a<000A>b<000D><0009>c"),
        ("\x7f\x85\x9b31m", "<007F><0085><009B>31m"),
        ("a\u202eb\u2066c\u2028d", "a<202E>b<2066>c<2028>d"),
        ("\ud800", "<D800>"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert terminal.plain(text) == shown


@given(st.text())
@settings(deadline=None)
def test_plain_leaves_nothing_that_a_terminal_obeys(text: str) -> None:
    shown = terminal.plain(text)
    assert not HARMFUL.search(shown)
    assert terminal.plain(shown) == shown


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("short", 5, "short"),
        ("too long", 7, "too lo…"),
        ("too long", 5, "too…"),
        (" one \n two\t", 20, "one two"),
        ("a\x1bb", 20, "a<001B>b"),
        ("anything", 1, "…"),
        ("anything", 0, "…"),
        ("anything", -5, "…"),
    ],
)
def test_shorten(text: str, length: int, shown: str) -> None:
    assert terminal.shorten(text, length) == shown


ERRORS = [
    (TranslatorError("bad"), "bad\n"),
    (TranslatorError("bad", "a/b.po"), "a/b.po: bad\n"),
    (TranslatorError("bad", Path("a/b.po"), 3, "mend it"), "a/b.po:3: bad\nhint: mend it\n"),
    (TranslatorError("\x1b[31m\nb", "a\u202e.po", 3, "\x9b"), "a<202E>.po:3: <001B>[31m<000A>b\nhint: <009B>\n"),
    (TranslatorError("bad", "/nowhere/a.po"), "/nowhere/a.po: bad\n"),
]  # fmt: skip


@pytest.mark.parametrize(("error", "said"), ERRORS)
def test_errors_go_to_standard_error(error: TranslatorError, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.report(error)
    assert capsys.readouterr() == ("", said)


def test_an_error_below_the_current_folder_is_named_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    error = TranslatorError("bad", tmp_path / "a" / "b.po", 3)
    terminal.report(error)
    assert capsys.readouterr().err == "a/b.po:3: bad\n"
    assert terminal.as_data(error) == {"text": "bad", "path": "a/b.po", "line": 3, "hint": ""}


def test_the_same_error_twice_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    errors = [TranslatorError("bad", tmp_path / "b.po", 3), TranslatorError("bad", "b.po", 3), TranslatorError("bad")]
    terminal.report_all(errors)
    assert capsys.readouterr().err == "b.po:3: bad\nbad\n"
    assert [problem["path"] for problem in terminal.problems_data(errors)] == ["b.po", ""]


def test_tables_line_up(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.table(("Locale", "Left"), [("de", "1"), ("zh-Hant", "1000"), ("日本", "\x1b[1m")], right=[1])
    assert capsys.readouterr().out.splitlines() == [
        "Locale        Left",
        "de               1",
        "zh-Hant       1000",
        "日本     <001B>[1m",
    ]


cells = st.text(min_size=0, max_size=60)


@given(st.lists(st.tuples(cells, st.integers(0, 10**6).map(str), cells, cells), max_size=4))
@settings(deadline=None, max_examples=50)
def test_piped_tables_fit_in_80_columns(rows: list[tuple[str, ...]]) -> None:
    from io import StringIO

    from rich.cells import cell_len

    out, stdout = StringIO(), sys.stdout
    sys.stdout = out
    try:
        terminal.table(("Page", "Number", "Why", "What"), rows, right=[1])
    finally:
        sys.stdout = stdout
    for line in out.getvalue().split("\n"):
        assert cell_len(line) <= 80
        assert not HARMFUL.search(line)


@pytest.fixture
def wide(new_project: NewProject) -> Project:
    """Long names and titles, many locales, long reasons."""
    name = "a-very-long-name-" * 5
    tags = ["ar", "de", "es", "fr", "ru", "tr", "zh-Hant-TW", "pt-BR", "sr-Latn-RS"]
    configuration = f"locales = {tags}\n[[withhold]]\npath = '{name}'\nlocale = 'tr'\nreason = '{'because ' * 30}so'\n"
    return new_project({f"{name}.txt": f"{'Long title ' * 7}\n\nText with \x1b[31mred\x1b[0m.\n"}, configuration)


@pytest.mark.parametrize("command", ["build", "status", "update", "translate", "engines", "check"])
def test_every_table_fits_in_80_columns(wide: Project, command: str) -> None:
    invoke(wide, "update")
    result = invoke(wide, command)
    assert result.exit_code == 0
    rows = [line for line in result.stdout.splitlines() if re.match(r"(\S+) +[\d–]", line)]
    assert all(len(line) <= 80 for line in rows)
    assert "\x1b" not in result.output
    assert all(line == line.rstrip() for line in result.stdout.splitlines())


def on_terminal(folder: Path, *command: str, columns: int = 80, **changes: str) -> tuple[int, str]:
    """The exit code, and all that a command writes on a terminal of this width."""
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = environment(**{"TERM": "xterm-256color", **changes})
    with subprocess.Popen(
        [*COMMAND, *command], cwd=folder, env=env, stdin=follower, stdout=follower, stderr=follower
    ) as process:
        os.close(follower)
        seen = b""
        try:
            while part := os.read(leader, 65536):
                seen += part
        except OSError:  # Linux: the other side is closed
            pass
    os.close(leader)
    return process.returncode, seen.decode("utf-8").replace("\r\n", "\n")


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return new_project({"a.txt": "Red \x1b[31malert\x1b[0m\n\nText.\n", "bad.txt": b"\xff"}, 'locales = ["de"]')


def test_a_bar_and_colours_on_a_terminal(clinic: Project) -> None:
    code, seen = on_terminal(clinic.root, "build")
    assert code == 1
    assert "extract" in seen
    assert "━" in seen
    assert "\x1b[31msource/bad.txt:1: not UTF-8" in seen
    assert "\x1b[?25h" in seen  # the cursor is shown again


def test_no_colours_where_they_are_not_wanted(clinic: Project) -> None:
    _, seen = on_terminal(clinic.root, "status", NO_COLOR="1")
    assert "Red <001B>[31malert<001B>[0m" in seen
    assert not [code for code in COLOUR.findall(seen) if re.search(r"\b(3[0-7]|9[0-7])\b", code)]


def test_no_bar_and_no_colours_when_piped(clinic: Project) -> None:
    command = [*COMMAND, "build"]
    done = subprocess.run(command, cwd=clinic.root, env=environment(), capture_output=True, text=True, check=False)
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stderr.startswith("source/bad.txt:1: not UTF-8: byte 0xff at offset 0\nhint: ")
    assert done.stderr.count("\n") == 2


@pytest.mark.parametrize("columns", [80, 40])
def test_nothing_of_a_table_is_lost_on_a_terminal(clinic: Project, columns: int) -> None:
    _, seen = on_terminal(clinic.root, "status", columns=columns, NO_COLOR="1")
    plain = COLOUR.sub("", seen)
    row = re.search(r"^de.*(?:\n .*)*", plain, re.MULTILINE)
    assert row
    assert row[0].split() == ["de", "0", "0", "0", "0", "2", "labelled", "update,", "translate", "2"]
    assert "Approved  Translated  Review  Machine  Empty" in plain
