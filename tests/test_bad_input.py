"""Bad input through the command line: a clear message with file and line, exit code 1 or 2, all other work done."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Sequence
from itertools import pairwise

import pytest

from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.fakes import Fake, install, upper
from tests.spoil import Spoil, add, both, fifo, folder, large, link, put, swap
from translator.engines import Answer
from translator.project import Project

ARTICLES: dict[str, str | bytes] = {"good.txt": "Good\n\nTake 5 mg.\n", "other.txt": "Other\n\nTake 7 mg.\n"}
GERMAN = "locales/de/LC_MESSAGES/other.po"


@pytest.fixture
def project(new_project: NewProject) -> Project:
    """Two articles, built; then `good` is edited, so that the next build has something to do."""
    project = new_project(ARTICLES, 'locales = ["de", "fr"]\nengines = ["pseudo"]\n')
    assert invoke(project, "build").exit_code == 0
    (project.source / "good.txt").write_text("Good\n\nTake 6 mg.\n")
    return project


def page(project: Project, name: str, tag: str) -> str:
    """A page of the release, "" where there is none."""
    path = project.dist / tag / name / "index.html"
    return path.read_text("utf-8") if path.is_file() else ""


BAD = "source/bad.txt"
TEXT = "Title\n\nSome text here.\n"
BOMB = "---\na: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{above}'] * 9)}]\n" for above, name in pairwise("abcdefghij")
) + f"---\n{TEXT}"  # fmt: skip
MILLION = "|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n" + ("|b" * 1_000 + "|\n") * 1_000
MILLION_OF_HTML = "<table>" + ("<tr>" + "<td>b" * 1_000 + "\n") * 1_000
BAD_ARTICLES = [
    pytest.param(put(BAD, b"T\n\na\xe9\n"), f"{BAD}:3: not UTF-8: byte 0xe9 at offset 4", id="not UTF-8"),
    pytest.param(put(BAD, b"T\xe2\x82"), f"{BAD}:1: not UTF-8: byte 0xe2 at offset 1", id="cut in a character"),
    pytest.param(put(BAD, "Title".encode("utf-16")), f"{BAD}:1: not UTF-8: byte 0xff at offset 0", id="UTF-16"),
    pytest.param(put(BAD, b""), f"{BAD}: the article is empty", id="empty"),
    pytest.param(put(BAD, b" \r\n\t\n"), f"{BAD}: the article is empty", id="blank"),
    pytest.param(folder(BAD), f"{BAD}: this is a folder, not an article", id="a directory"),
    pytest.param(
        both(put("source/Bad.TXT", "T\n"), put(BAD, "T\n")),
        f"source/Bad.TXT: has the same path as {BAD}",
        id="two with one path",
    ),
    pytest.param(fifo(BAD), f"{BAD}: this is no file that could be read to its end", id="a FIFO"),
    pytest.param(link(BAD, "/etc/hostname"), f"{BAD}: a link that leads out of source/", id="a link that leads out"),
    pytest.param(link(BAD, "bad.txt"), f"{BAD}: ", id="a link to itself"),
    pytest.param(
        put("source/b\x1bad.txt", "T\n"),
        r"source/b\x1bad.txt: its name has characters that no address can have",
        id="an escape in its name",
    ),
    *(
        pytest.param(put(f"source/bad{suffix}", data), f"source/bad{suffix}{said}", id=f"{name}, {suffix}")
        for suffix, data, said, name in (
            (".md", b"# T\n\na\xe9\n", ":3: not UTF-8: byte 0xe9 at offset 6", "not UTF-8"),
            (".html", b"<p>T</p>\n\xe9\xe9", ":2: ", "not UTF-8"),
            (".md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ":1: not UTF-8: byte 0x89 at offset 0", "binary"),
            (".html", b"\x7fELF\2\1\1\0\0", ":1: a NUL character", "binary"),
            (".txt", f"---\na: 1\nb: [\n---\n{TEXT}", ":4: the front matter is not YAML", "no YAML"),
            (".md", f"---\na: 1\nb: {{x\n---\n{TEXT}", ":3: the front matter is not YAML", "no YAML"),
            (".txt", f"---\n{'a: b # c' * 15_000}\n---\n{TEXT}", ":1: the front matter is longer", "much YAML"),
            (".txt", f"---\na: {'[' * 9_000}\n---\n{TEXT}", ":2: the front matter is not YAML: ", "deep YAML"),
            (
                ".txt",
                f"{TEXT}\n// translator: skip-start\n\n{TEXT}",
                ":5: skip-start without a skip-end",
                "a directive",
            ),
        )
    ),
    *(
        pytest.param(
            large(f"source/bad{suffix}", 100_000_000), f"bad{suffix}: larger than 10 MB", id=f"100 MB, {suffix}"
        )
        for suffix in (".txt", ".md", ".html")
    ),
    *(
        pytest.param(put(f"source/bad{suffix}", data), f"source/bad{suffix}{said}", id=f"{name}, {suffix}")
        for suffix, data, said, name in (
            (".txt", BOMB, ":7: the front matter's aliases (*name) make more than 100,000 values", "a bomb"),
            (".md", BOMB, ":7: the front matter's aliases (*name) make more than 100,000 values", "a bomb"),
            (".html", BOMB, ":7: the front matter's aliases (*name) make more than 100,000 values", "a bomb"),
            (".md", "a\n\n" + "> " * 10_000 + "a\n", ":3: more than 200 blocks inside each other", "10,000 levels"),
            (".md", "a\n\n" + "- " * 10_000 + "a\n", ":3: more than 200 blocks inside each other", "10,000 items"),
            (".html", "<p>a\n" + "<div>" * 10_000 + "a", ":2: more than 1000 elements inside each", "10,000 levels"),
            (".html", "<p>a\n" + "<b>" * 10_000 + "a", ":2: more than 1000 elements inside each", "10,000 tags"),
            (".txt", "Title\n\n" + "a " * 60_000, ":3: a text of more than 100,000 characters", "an endless line"),
            (".md", "# Title\n\n" + "a " * 60_000, ":3: a text of more than 100,000 characters", "an endless line"),
            (".html", "<p>a\n<p>" + "a " * 60_000, ":2: a text of more than 100,000 characters", "an endless line"),
        )
    ),
    pytest.param(
        put("source/b\nad.md", "T\n"),
        r"source/b\nad.md: its name has characters that no address can have",
        id="a line break in its name",
    ),
    pytest.param(
        put("source/bad\u202emd.html", "<p>T\n"),
        r"source/bad\u202emd.html: its name has characters that no address can have",
        id="right to left in its name",
    ),
    pytest.param(
        link("source/bad.md", "/etc/hostname"), "source/bad.md: a link that leads out", id="Markdown elsewhere"
    ),
]


@pytest.mark.parametrize(("spoil", "said"), BAD_ARTICLES)
def test_articles(project: Project, spoil: Spoil, said: str) -> None:
    spoil(project.root)
    for command in ("build", "extract", "update", "check", "status", "compile"):
        result = invoke(project, command)
        assert result.exit_code == 1
        assert [said in line for line in result.stderr.splitlines()].count(True) == 1
    for tag in ("de", "fr"):
        assert "6 ɱĝ" in page(project, "good", tag)
        assert "7 ɱĝ" in page(project, "other", tag)
    assert not list(project.dist.rglob("bad*"))


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("source/bad.md", MILLION, 102),
        ("source/bad.html", MILLION_OF_HTML, 101),
        ("source/bad.txt", "a\n\n" * 100_100, 200_001),
    ],
    ids=["Markdown", "HTML", "lines without an end"],
)
def test_a_million_texts(project: Project, path: str, text: str, line: int) -> None:
    put(path, text)(project.root)
    result = invoke(project, "extract")
    assert result.exit_code == 1
    assert f"{path}:{line}: more than 100,000 texts" in result.stderr
    assert "Take 6 mg." in (project.templates / "good.pot").read_text("utf-8")


RULE = "Plural-Forms is no rule: nplurals=2; plural=(n!;"
BAD_CATALOGS = [
    pytest.param(swap(GERMAN, 'msgid "Other"', 'msgid "Other'), f"{GERMAN}:20:7: ", id="a quote is lost"),
    pytest.param(put(GERMAN, "<html>\n"), f"{GERMAN}:1:1: a line that belongs in no PO file: <html>", id="HTML"),
    pytest.param(put(GERMAN, 'msgid "Other"\n'), f"{GERMAN}:", id="cut short"),
    pytest.param(swap(GERMAN, "msgid", "<<<<<<< HEAD\nmsgid"), f"{GERMAN}:2:1: a merge conflict", id="merge conflict"),
    pytest.param(swap(GERMAN, "Other", "Öther", "utf-16"), f"{GERMAN}:1:1: not utf-8", id="UTF-16"),
    pytest.param(add(GERMAN, b"# \xe4\n"), "not utf-8, as its header says: byte 0xe4", id="not the charset it names"),
    pytest.param(
        swap(GERMAN, "charset=UTF-8", "charset=KLINGON"), f"{GERMAN}:11:28: unknown charset 'KLINGON'", id="no charset"
    ),
    pytest.param(swap(GERMAN, "plural=(n != 1)", "plural=(n!"), f"{GERMAN}:13:2: {RULE}", id="bad Plural-Forms"),
    pytest.param(
        swap(GERMAN, 'msgid "Take', f'msgid "{"x" * 11_000_000} Take'),
        f"{GERMAN}:28:1: a message of more than 10 MB",
        id="an endless message",
    ),
    pytest.param(
        swap(GERMAN, 'msgid "Take 7 mg."', 'msgid "Other"'),
        f"{GERMAN}:28:1: the same message as in line 20",
        id="twice",
    ),
    pytest.param(swap(GERMAN, "Other", "Oth\0er"), f"{GERMAN}:20:11: a NUL byte", id="NUL"),
    pytest.param(folder(GERMAN), f"{GERMAN}: cannot be read: Is a directory", id="a directory"),
    pytest.param(fifo(GERMAN), f"{GERMAN}: cannot be read: it is no file that could be read to its end", id="a FIFO"),
    pytest.param(
        link(GERMAN, "/dev/zero"), f"{GERMAN}: cannot be read: it is no file that could be", id="a link without an end"
    ),
]


@pytest.mark.parametrize(("spoil", "said"), BAD_CATALOGS)
def test_catalogs(project: Project, spoil: Spoil, said: str) -> None:
    spoil(project.root)
    path = project.root / GERMAN
    before = path.read_bytes() if path.is_file() else b""
    for command in ("build", "update", "translate", "check", "status", "compile", "build"):
        result = invoke(project, command)
        assert result.exit_code == 1
        assert said in result.stderr
        assert result.stderr.count(f"{GERMAN}:") == 1
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert "6 ɱĝ" in page(project, "good", "de")
    assert "6 ɱĝ" in page(project, "good", "fr")
    assert "7 ɱĝ" in page(project, "other", "fr")
    assert "7 ɱĝ" not in page(project, "other", "de")


SETTINGS = "translator.toml"
BAD_SETTINGS = [
    pytest.param(swap(SETTINGS, '"fr"', '"frr-XX"'), "1: unknown locale 'frr-XX'", "did you mean", id="locale"),
    pytest.param(swap(SETTINGS, '"fr"', '"pt-br"'), "1: unknown locale 'pt-br'", "mean 'pt-BR'?", id="locale's case"),
    pytest.param(swap(SETTINGS, "pseudo", "goggle"), "2: unknown engine 'goggle'", "mean 'google'?", id="engine"),
    pytest.param(swap(SETTINGS, "engines", "engine"), "2: engine holds a table", "mean 'engines'?", id="key"),
    pytest.param(
        add(SETTINGS, b'publish = "aproved"'), "3: publish cannot be 'aproved'", "mean 'approved'?", id="value"
    ),
    pytest.param(add(SETTINGS, b"= ="), "3: not TOML: ", "", id="not TOML"),
    pytest.param(swap(SETTINGS, '["pseudo"]', "5"), "2: engines: Expected `array`, got `int`", "", id="type"),
    pytest.param(add(SETTINGS, b"# \xe4\n"), "3: not UTF-8", "", id="not UTF-8"),
]


@pytest.mark.parametrize(("spoil", "said", "hint"), BAD_SETTINGS)
def test_configuration(project: Project, spoil: Spoil, said: str, hint: str) -> None:
    spoil(project.root)
    for command in ("build", "status", "engines"):
        result = invoke(project, command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"{SETTINGS}:{said}" in result.stderr
        assert hint in result.stderr.partition("hint: ")[2]


def test_no_source_folder(project: Project) -> None:
    shutil.rmtree(project.source)
    for command in ("build", "extract", "update", "check", "status", "compile"):
        result = invoke(project, command)
        assert result.exit_code == 2
        assert result.stderr == "source: there is no folder of articles\nhint: make source/ and put an article there\n"
    assert page(project, "good", "de")


def test_engine_that_is_not_installed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    put(SETTINGS, 'locales = ["es", "fr"]\nengines = ["apertium", "pseudo"]')(project.root)
    monkeypatch.setenv("PATH", str(project.root))
    result = invoke(project, "build", "--json")
    assert result.exit_code == 1
    assert result.stderr.startswith("es: apertium is not installed: apt install apertium apertium-eng-spa\nhint: ")
    assert one_object(result.stdout)["translate"]["locales"]["es"]["left"] == 4
    assert "6 ɱĝ" in page(project, "good", "fr")
    assert 'lang="en" dir="ltr">Take 6 mg.' in page(project, "good", "es")


def test_no_network(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket.socket, "connect", unreachable)
    monkeypatch.setattr(socket, "getaddrinfo", unreachable)
    monkeypatch.setattr("time.sleep", lambda _: None)
    install(monkeypatch, Fake(knows=("de", "tr")))
    project = new_project(ARTICLES, 'locales = ["de", "fr", "ar", "tr"]\nengines = ["fake", "google"]')
    result = invoke(project, "build", "--json")
    assert result.exit_code == 1
    assert "google cannot be reached" in result.stderr
    assert result.stderr.count("google cannot be reached") == 1
    assert "ar: google was not asked again: it failed before" in result.stderr
    left = {tag: filled["left"] for tag, filled in one_object(result.stdout)["translate"]["locales"].items()}
    assert left == {"de": 0, "fr": 4, "ar": 4, "tr": 0}
    assert "tr:TAKE 5 MG." in page(project, "good", "tr")
    assert page(project, "good", "fr")


def test_a_catalog_that_somebody_else_writes(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def edited(texts: Sequence[str], target: str) -> list[Answer]:
        if target == "de" and "# by hand" not in path.read_text("utf-8"):
            path.write_text("# by hand\n" + path.read_text("utf-8"), "utf-8")
        return upper(texts, target)

    fake = Fake(edited, batch_texts=10)
    install(monkeypatch, fake)
    project = new_project(ARTICLES, 'locales = ["de", "fr"]\nengines = ["fake"]')
    path = project.root / GERMAN
    result = invoke(project, "build")
    assert result.exit_code == 0
    assert path.read_text("utf-8").startswith("# by hand\n")
    assert "de:TAKE 5 MG." in page(project, "good", "de")
    assert "fr:TAKE 7 MG." in page(project, "other", "fr")
    assert "de:TAKE 7 MG." in page(project, "other", "de")
