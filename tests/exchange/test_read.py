"""Anybody's translation files: the right reader by the suffix, languages as tags, errors that say what to do."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.command import run, without_power
from translator import exchange
from translator.catalogs import mo
from translator.errors import CatalogError, ProjectError
from translator.exchange import read
from translator.exchange.languages import tag
from translator.model import Message

PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n{}\nmsgid "Yes"\nmsgstr "Sim"\n'
XLIFF = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="en" '
    'target-language="pt-br"><body><trans-unit id="1"><source>Yes</source><target>Sim</target></trans-unit></body>'
    "</file></xliff>"
)


@pytest.mark.parametrize("name", ["a.po", "a.pot", "A.PO", "a.xlf", "a.xliff", "a.mo", "a.gmo"])
def test_suffix_says_the_reader(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    suffix = path.suffix.lower()
    if suffix.startswith(".x"):
        path.write_text(XLIFF, encoding="utf-8")
    elif suffix.startswith(".po"):
        path.write_text(PO.format('"Language: pt_BR\\n"\n'), encoding="utf-8")
    else:
        path.write_bytes(mo.compile_messages([Message("Yes", ("Sim",))], "pt-BR", "nplurals=1; plural=0;"))
    (found,) = read(path)
    assert found.locale == "pt-BR"
    assert [(message.id, message.strings) for message in found.messages] == [("Yes", ("Sim",))]


@pytest.mark.parametrize("header", ["", '"Language: \\n"\n'])
def test_a_po_that_names_no_language_has_none(tmp_path: Path, header: str) -> None:
    path = tmp_path / "pt_BR.po"
    path.write_text(PO.format(header), encoding="utf-8")
    assert read(path)[0].locale == ""


def test_the_source_language_of_a_po_is_its_header(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(PO.format('"X-Source-Language: en-GB\\n"\n'), encoding="utf-8")
    assert read(path)[0].header("X-Source-Language") == "en-GB"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("de", "de"),
        (" pt_BR ", "pt-BR"),
        ("PT-br", "pt-BR"),
        ("zh_hant_hk", "zh-Hant-HK"),
        ("de_DE.UTF-8", "de-DE"),
        ("de_DE@euro", "de-DE"),
        ("sr@latin", "sr-Latn"),
        ("sr_RS@latin", "sr-Latn-RS"),
        ("ca@valencia", "ca-valencia"),
        ("tt@iqtelif", "tt-Latn"),
        ("en@boldquot", "en"),
        ("es-419", "es-419"),
        ("", ""),
        ("C", "C"),
        ("a language", "a language"),
        ("\ud800", "\ud800"),
    ],
)
def test_tag(name: str, expected: str) -> None:
    assert tag(name) == expected


@pytest.mark.parametrize("name", ["a.txt", "a", "a.json", ".po"])
def test_unknown_kind_names_the_known(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(ProjectError, match="can be read") as found:
        read(tmp_path / name)
    assert found.value.exit_code == 2
    assert found.value.hint == "what can be read: .po, .pot, .mo, .gmo, .xlf, .xliff"


@pytest.mark.parametrize("suffix", [".po", ".mo", ".xlf"])
def test_what_is_no_file(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ProjectError, match="no such file"):
        read(tmp_path / f"none{suffix}")
    (tmp_path / f"folder{suffix}").mkdir()
    with pytest.raises(ProjectError, match="folder"):
        read(tmp_path / f"folder{suffix}")
    (tmp_path / f"empty{suffix}").touch()
    with pytest.raises(CatalogError):
        read(tmp_path / f"empty{suffix}")
    with pytest.raises(ProjectError, match="no such file"):
        read(tmp_path / f"empty{suffix}" / f"below{suffix}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("suffix", [".po", ".mo", ".xlf"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"pipe{suffix}"
    os.mkfifo(path)
    with pytest.raises(CatalogError, match="no file that could be read to its end"):
        read(path)


@pytest.mark.skipif(sys.platform != "linux", reason="root is bound by permissions with Linux's capabilities")
@pytest.mark.parametrize("suffix", [".po", ".mo", ".xlf"])
def test_a_file_that_may_not_be_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    done = run(tmp_path, "check", path.name, "-l", "de", before=without_power)
    assert done.returncode == 1
    assert "cannot be read: Permission denied" in done.stderr


@pytest.mark.parametrize(("suffix", "limit"), [(".po", "LARGEST_PO"), (".mo", "LARGEST"), (".xlf", "LARGEST")])
def test_a_file_that_is_too_large_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, limit: str
) -> None:
    monkeypatch.setattr(exchange, limit, exchange.MEGABYTE)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"x" * (exchange.MEGABYTE + 1))
    with pytest.raises(CatalogError, match="2 MB, and at most 1 MB") as found:
        read(path)
    assert found.value.hint
