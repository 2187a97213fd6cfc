"""Plain `pybabel extract` sees what `translator extract` sees; the method never raises."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import ROOT, NewProject
from tests.laws import law
from translator.formats.babel import extract
from translator.project import Project
from translator.steps import extract as step

Found = dict[tuple[str | None, str, str | None], set[str]]
ARTICLES: dict[str, str | bytes] = {
    "knees.txt": "Knees\n\nYour knees are fine.\n\nCall Us\n\nContact Us",
    "blog/hips.txt": "---\ntitle: Hips: all of them\ndescription: 100 % hips\n---\nHips\n\n- one\n- two\n\nContact Us",
    "blog/2024/crlf.txt": b'\xef\xbb\xbfTitle\r\n\r\nSome "text"\\here\r\nthat goes on.\r\n\r\nKnees\r\n',
    "blog/odd name; with & signs.txt": "Contact Us\n\nContact Us is a heading here, {braces} and %(percent)s too.",
    "blog/separators.txt": "Title\n\nOne\u2028two\x85three\ffour. \u00a0Five.",
    "LOUD.TXT": "LOUD\n\nA suffix in capitals.",
    "deep/" * 12 + "a.txt": "Deep\n\nDown here.",
    "care.md": "---\ntitle: Care\n---\n# After surgery\n\n- Take *5 mg*, see [the desk][d]\n\n[d]: /desk 'Desk'\n",
    "long.txt": "Title\n\n" + "A paragraph that is long. " * 400 + "\n\n" + "x" * 500 + ".",
}
BROKEN: dict[str, str | bytes] = {
    "latin.txt": b"caf\xe9 is no UTF-8",
    "empty.txt": b"",
    "binary.txt": b"a\0b",
    "front.txt": "---\ntitle: [open\n---\nThis must not be seen.",
    "twin.txt": "This must not be seen, it has a twin.",
    "twin.html": "<p>This must not be seen either.</p>",
    "blog/Case.txt": "This must not be seen: it differs in case alone.",
    "blog/case.txt": "This must not be seen: it differs in case.",
    ".hidden.txt": "This must not be seen: it is hidden.",
    ".git/config.txt": "This must not be seen: its folder is hidden.",
    "_drafts/draft.txt": "This must not be seen: it is a draft.",
    "folder.txt/inner.txt": "This is an article in a folder that is named like one.",
    "picture.png": b"\x89PNG\r\n\x1a\n",
    "notes": "No suffix, no article.",
}


def by_pybabel(project: Project) -> Found:
    """What the command of the issue finds, run as a user would."""
    shutil.copy(ROOT / "babel.cfg", project.root / "babel.cfg")
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "babel.cfg", "-o", "t.pot", "."]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    return together([project.root / "t.pot"])


def together(templates: list[Path]) -> Found:
    found: Found = defaultdict(set)
    for template in templates:
        with template.open("rb") as file:
            for message in read_po(file, abort_invalid=True):
                if message.id:
                    ids = (message.id, None) if isinstance(message.id, str) else message.id
                    found[(message.context, *ids)].update(message.auto_comments)
    return found


def by_us(project: Project) -> Found:
    step.extract(project)
    return together(sorted((project.root / "locales" / "templates").rglob("*.pot")))


def test_the_first_article(first_article: Project) -> None:
    found = by_pybabel(first_article)
    assert len(found) == 27
    assert found == by_us(first_article)


def test_many_articles_some_broken(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({**ARTICLES, **BROKEN})
    (tmp_path / "outside.txt").write_text("This must not be seen: it lies outside.")
    (project.source / "link.txt").symlink_to(tmp_path / "outside.txt")
    (project.source / "inside.txt").symlink_to(project.source / "knees.txt")
    ours, theirs = by_us(project), by_pybabel(project)
    assert theirs == ours
    assert not [key for key in theirs if "must not be seen" in key[1]]
    assert theirs[(None, "Contact Us", None)] == {"call to action", "heading level 1, the title"}
    assert len(list((project.root / "locales" / "templates").rglob("*.pot"))) == len(ARTICLES) + 2


def test_no_articles(new_project: NewProject) -> None:
    project = new_project({"empty.txt": ""})
    assert by_pybabel(project) == by_us(project) == {}


@law()
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@example(b'---\ntitle: "\\UFFFFFFFF"\n---\n')
@example(b"---\ntitle: " + b"[" * 5000 + b"\n---\n")
@example(b"---\n? [a]\n: b\n---\ntext")
@example(b"---\n&a a: *a\n*a : b\n---\ntext")
@example(b"---\ntitle: !<tag:%ff> a\n---\ntext")
@example(b"---\n%YAML 9.9\n---\ntext")
def test_the_method_never_raises(data: bytes) -> None:
    for line, function, message, comments in extract(io.BytesIO(data), {}, (), {}):
        assert line >= 1
        assert function in (None, "pgettext")
        assert message
        assert comments


@law()
@given(st.text(alphabet="-:{}[]&*!|>'\"%@`#?,. \n\tab1\\=<~\r", max_size=60))
def test_the_method_never_raises_at_front_matter(front: str) -> None:
    list(extract(io.BytesIO(f"---\ntitle: {front}\n---\nSome text here.".encode()), {}, (), {}))


class Unreadable(io.BytesIO):
    """A file on a disk that fails."""

    name = 3

    def read(self, size: int | None = -1) -> bytes:  # noqa: ARG002
        raise OSError(5, "Input/output error")


class Nameless(io.BytesIO):
    """A file that was opened by its number."""

    name = 3


class Gone(io.BytesIO):
    """A file whose folder is gone."""

    name = "/nowhere/at/all/article.txt"


@pytest.mark.parametrize(
    ("file", "count"),
    [(Unreadable(b"Title"), 0), (Nameless(b"Title"), 1), (Gone(b"Title"), 0)],
    ids=["unreadable", "opened by number", "gone"],
)
def test_odd_files(file: io.BytesIO, count: int) -> None:
    found: Iterator[object] = extract(file, {}, (), {})
    assert len(list(found)) == count


def test_lines_are_where_the_message_begins() -> None:
    data = b"\n\nTitle\n\nSome text\nhere.\n\nSome text here.\n"
    assert [found[0] for found in extract(io.BytesIO(data), {}, (), {})] == [3, 5]
