"""What cannot be read as an article is a SourceError that says why, and where."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from translator.errors import SourceError
from translator.formats import parse, read

PATH = PurePosixPath("blog/article.txt")
GOOD = {
    "UTF-8": "Some text hére.".encode(),
    "a byte order mark": b"\xef\xbb\xbfSome text here.",
    "a character beyond the first plane": "Some 🦵 here.".encode(),
    "front matter alone": b"---\ntitle: Knees\n---\n",
}


@pytest.mark.parametrize("data", GOOD.values(), ids=GOOD)
def test_says_nothing(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(data)
    document = read(PATH, file)
    assert document.source.encode() == data
    assert document.path == PATH


BAD = {
    "Latin-1": (b"One\ntwo\ncaf\xe9 three", "not UTF-8: byte 0xe9 at offset 11", 3),
    "UTF-16": ("Some text".encode("utf-16"), "not UTF-8: byte 0xff at offset 0", 1),
    "UTF-16 without a mark": ("Some text".encode("utf-16-be"), "a NUL character", 1),
    "cut inside a character": ("One\nété".encode()[:-1], "not UTF-8: byte 0xc3 at offset 7", 2),
    "a surrogate": (b"One \xed\xa0\x80", "not UTF-8: byte 0xed at offset 4", 1),
    "overlong": (b"One \xc0\xaf", "not UTF-8: byte 0xc0 at offset 4", 1),
    "NUL": (b"One\n\ntwo\0three", "a NUL character", 3),
    "empty": (b"", "the article is empty", None),
    "white space": (b" \n\t\r\n\x0c\n", "the article is empty", None),
    "a byte order mark alone": (b"\xef\xbb\xbf", "the article is empty", None),
    "rules alone": (b"-----\n\n* * *\n", "the article is empty", None),
    "front matter without text": (b"---\nslug: knees\n---\n", "the article is empty", None),
}


@pytest.mark.parametrize(("data", "text", "line"), BAD.values(), ids=BAD)
def test_no_article(tmp_path: Path, data: bytes, text: str, line: int | None) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(data)
    with pytest.raises(SourceError) as raised:
        read(PATH, file)
    assert raised.value.text.startswith(text)
    assert raised.value.line == line
    assert raised.value.path == PATH
    assert raised.value.hint
    assert raised.value.exit_code == 1


def test_a_directory(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="a folder, not an article"):
        read(PATH, tmp_path)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read: No such file"):
        read(PATH, tmp_path / "gone.txt")


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path, *_: object, **__: object) -> bytes:
        raise PermissionError(13, "Permission denied", str(file))

    (tmp_path / "article.txt").write_text("Rest.", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match=r"blog/article\.txt: cannot be read: Permission denied"):
        read(PATH, tmp_path / "article.txt")


@pytest.mark.parametrize("name", ["article.docx", "article"])
def test_a_format_that_cannot_be_read_yet(name: str) -> None:
    with pytest.raises(SourceError, match="cannot be read yet") as raised:
        parse(PurePosixPath(name), b"Some text here.")
    assert ".txt" in raised.value.hint
