"""extract: one template per article, written when it changes, taken out when the article is gone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NewProject
from tests.programs import require
from translator.catalogs import po
from translator.errors import ProjectError
from translator.project import Project
from translator.steps.extract import extract

ARTICLE = 'Knees\n\nYour knees are "fine", \\really.\n\nCall Us\n\nCall Us\n'


def templates(project: Project) -> dict[str, bytes]:
    folder = project.root / "locales" / "templates"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.pot"))}


def complaints(project: Project) -> list[str]:
    return [str(error) for error in extract(project).problems]


def test_a_template_per_article(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "blog/b.txt": "Hips\n\nYour hips are fine."})
    result = extract(project)
    assert (result.articles, result.messages, result.problems) == (2, 5, [])
    assert result.written == ["locales/templates/a.pot", "locales/templates/blog/b.pot"]
    assert list(templates(project)) == ["a.pot", "blog/b.pot"]


def test_what_stands_in_a_template(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE})
    extract(project)
    catalog = po.read(project.template("a"), "")
    assert [message.id for message in catalog.messages] == ["Knees", 'Your knees are "fine", \\really.', "Call Us"]
    assert [message.extracted for message in catalog.messages] == [
        ("heading level 1, the title",),
        ("paragraph",),
        ("call to action",),
    ]
    assert {message.strings for message in catalog.messages} == {("",)}
    assert {message.references for message in catalog.messages} == {("source/a.txt",)}


def test_the_templates_that_are_committed_are_of_these_articles(first_article: Project) -> None:
    before = templates(first_article)
    assert list(before) == ["blog/botox-migraine.pot"]
    assert extract(first_article).written == []
    assert templates(first_article) == before


def test_again_writes_nothing(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE})
    extract(project)
    before = project.template("a").stat()
    assert extract(project).written == []
    after = project.template("a").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_only_what_changed_is_written(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    extract(project)
    (project.source / "b.txt").write_text("Hips\n\nYour hips are fine.")
    assert extract(project).written == ["locales/templates/b.pot"]


def test_rewrapping_an_article_changes_nothing(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Knees\n\nYour knees are fine, both of them."})
    extract(project)
    (project.source / "a.txt").write_text("Knees\n\nYour knees are\nfine, both\nof them.\n\n")
    assert extract(project).written == []


def test_saying_only_what_it_would_do(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    extract(project)
    before = templates(project)
    (project.source / "a.txt").unlink()
    (project.source / "b.txt").write_text("Hips\n\nYour hips are fine.")
    result = extract(project, write=False)
    assert (result.written, result.removed) == (["locales/templates/b.pot"], ["locales/templates/a.pot"])
    assert templates(project) == before


def test_some_articles_only(new_project: NewProject) -> None:
    """The others' templates stay."""
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    extract(project)
    chosen, _ = project.choose_articles(["a"])
    (project.source / "a.txt").write_text("Hips\n\nYour hips are fine.")
    assert extract(project, chosen).written == ["locales/templates/a.pot"]
    assert list(templates(project)) == ["a.pot", "b.pot"]


BROKEN: dict[str, tuple[bytes, str]] = {
    "not UTF-8": (b"One\n\ncaf\xe9", "source/a.txt:3: not UTF-8: byte 0xe9 at offset 8"),
    "empty": (b"", "source/a.txt: the article is empty"),
    "NUL": (b"a\0b", "source/a.txt:1: a NUL character: this is no text"),
    "front matter": (b'---\ntitle: "a\n---\nb', "source/a.txt:2: the front matter is not YAML"),
}


@pytest.mark.parametrize(("data", "complaint"), BROKEN.values(), ids=BROKEN)
def test_an_article_that_cannot_be_read_is_left_out(new_project: NewProject, data: bytes, complaint: str) -> None:
    """It is reported, its template stays, and the others are done."""
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    extract(project)
    before = templates(project)
    (project.source / "a.txt").write_bytes(data)
    (project.source / "c.txt").write_text(ARTICLE)
    result = extract(project)
    assert [str(error).startswith(complaint) for error in result.problems] == [True]
    assert result.problems[0].hint
    assert result.written == ["locales/templates/c.pot"]
    assert {name: templates(project)[name] for name in before} == before


def test_twins_keep_their_template_until_one_is_renamed(new_project: NewProject) -> None:
    project = new_project({"blog/a.txt": ARTICLE})
    extract(project)
    (project.source / "blog" / "A.md").write_text("Twin")
    assert "has the same path as" in complaints(project)[0]
    assert list(templates(project)) == ["blog/a.pot"]


def test_a_template_goes_with_its_article(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    extract(project)
    (project.source / "a.txt").unlink()
    assert extract(project).removed == ["locales/templates/a.pot"]
    assert list(templates(project)) == ["b.pot"]


def test_a_template_that_is_not_ours_stays(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE})
    other = project.template("theme/strings")
    other.parent.mkdir(parents=True)
    other.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
    assert extract(project).removed == []
    assert other.is_file()


def test_templates_of_a_folder_that_cannot_be_read_stay(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = new_project({"a.txt": ARTICLE, "blog/b.txt": ARTICLE})
    extract(project)
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path) == project.source / "blog":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = extract(project)
    assert [str(error) for error in result.problems] == ["source/blog: cannot be read: Permission denied"]
    assert list(templates(project)) == ["a.pot", "blog/b.pot"]


def test_where_nothing_can_be_written(new_project: NewProject) -> None:
    """A file stands where the folder of templates has to be: each article is reported, nothing else happens."""
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    (project.root / "locales").write_text("in the way")
    found = complaints(project)
    assert len(found) == 2
    assert all("cannot be written" in complaint for complaint in found)


def test_a_folder_where_a_template_has_to_be(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    project.template("a").mkdir(parents=True)
    result = extract(project)
    assert len(result.problems) == 1
    assert result.written == ["locales/templates/b.pot"]


def test_a_template_that_cannot_be_taken_out(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE})
    extract(project)
    (project.source / "a.txt").unlink()

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    result = extract(project)
    assert result.removed == []
    assert ["a.pot: cannot be written: Permission denied" in str(error) for error in result.problems] == [True]


def test_no_source_folder(new_project: NewProject) -> None:
    with pytest.raises(ProjectError, match="no folder of articles"):
        extract(new_project({}))


def test_gettext_reads_every_template(new_project: NewProject) -> None:
    require("msgfmt")
    project = new_project(
        {
            "a.txt": ARTICLE,
            'b; c & "d".txt': "---\ntitle: A: b\n---\n%s and 100 % {x}\n\nText\u2028with \u00a0 odd \x0c signs.",
            "ركبة.txt": "Knees",
        }
    )
    extract(project)
    for name in templates(project):
        file = project.root / "locales" / "templates" / name
        result = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, text=True, check=False)
        assert "error" not in result.stderr
        assert result.returncode == 0, result.stderr
