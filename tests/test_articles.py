"""Which files below source/ are articles, and what is said of those that cannot be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NewProject
from translator.errors import ProjectError
from translator.project import Project


def names(project: Project) -> list[str]:
    return [article.name for article in project.articles()[0]]


def complaints(project: Project) -> dict[str, str]:
    """What is wrong, by path as people see it."""
    found = {str(error.path): error.text for error in project.articles()[1]}
    assert all(error.exit_code == 1 for error in project.articles()[1])
    return found


PASSED_OVER = {
    "no suffix": "notes",
    "another suffix": "picture.png",
    "a hidden file": ".draft.txt",
    "a suffix alone": ".txt",
    "a hidden folder": ".git/a.txt",
    "a folder for drafts": "_drafts/a.txt",
    "below a hidden folder": ".git/deep/er/a.txt",
    "an editor's backup": "a.txt~",
    "an editor's swap file": ".a.txt.swp",
}


@pytest.mark.parametrize("path", PASSED_OVER.values(), ids=PASSED_OVER)
def test_passed_over(new_project: NewProject, path: str) -> None:
    project = new_project({path: "Some text.", "b.txt": "Some text."})
    assert (names(project), complaints(project)) == (["b"], {})


FOUND = {
    "plain": "a.txt",
    "suffix in capitals": "a.TXT",
    "a format that comes later": "a.md",
    "spaces": "a b  c.txt",
    "dots": "a.b.c.txt",
    "two suffixes": "a.html.txt",
    "quotes and signs": 'it\'s "a" & <b> #1?.txt',
    "a percent sign": "100%.txt",
    "Arabic": "مقالة/ركبة.txt",
    "a file that begins with an underscore": "_a.txt",
    "a dash": "-a.txt",
    "deep": "a/b/c/d/e/f.txt",
    "a leading space": " a.txt",
    "a joiner inside a word": "می\u200cخواهم.txt",
    "as long as names get": "a" * 240 + ".txt",
}


@pytest.mark.parametrize("path", FOUND.values(), ids=FOUND)
def test_found(new_project: NewProject, path: str) -> None:
    project = new_project({path: "Some text."})
    assert complaints(project) == {}
    [article] = project.articles()[0]
    assert article.path.as_posix() == path
    assert article.name == path.rsplit(".", 1)[0]
    assert article.file.read_text() == "Some text."


def test_in_order_of_their_names(new_project: NewProject) -> None:
    project = new_project(dict.fromkeys(["b.txt", "a/z.txt", "a.txt", "c/a.txt"], "Some text."))
    assert names(project) == ["a", "a/z", "b", "c/a"]


TWINS = {
    "the suffix": ("blog/a.txt", "blog/a.md"),
    "the suffix's case": ("a.txt", "a.TXT"),
    "case": ("blog/A.txt", "blog/a.txt"),
    "the folder's case": ("Blog/a.txt", "blog/a.txt"),
    "how an accent is written": ("caf\u00e9.txt", "cafe\u0301.txt"),
}


@pytest.mark.parametrize(("one", "other"), TWINS.values(), ids=TWINS)
def test_two_articles_with_one_path(new_project: NewProject, one: str, other: str) -> None:
    """Neither is an article; one line names both; the others are found."""
    project = new_project({one: "Some text.", other: "Some text.", "b.txt": "Some text."})
    assert names(project) == ["b"]
    [(path, text)] = complaints(project).items()
    assert {path, text.removeprefix("has the same path as ")} == {f"source/{one}", f"source/{other}"}


def test_three_articles_with_one_path(new_project: NewProject) -> None:
    project = new_project(dict.fromkeys(["a.txt", "a.md", "a.html"], "Some text."))
    assert names(project) == []
    assert len(complaints(project)) == 1
    assert all(name in str(project.articles()[1][0]) for name in ("a.txt", "a.md", "a.html"))


def test_same_names_in_two_folders_are_two_articles(new_project: NewProject) -> None:
    assert names(new_project({"a/x.txt": "Some text.", "b/x.txt": "Some text."})) == ["a/x", "b/x"]


def test_a_folder_named_like_an_article(new_project: NewProject) -> None:
    """The folder is reported; what stands in it is found."""
    project = new_project({"a.txt/b.txt": "Some text."})
    assert names(project) == ["a.txt/b"]
    assert complaints(project) == {"source/a.txt": "this is a folder, not an article"}


def test_links(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"a.txt": "Some text."})
    (tmp_path / "secret.txt").write_text("Some text.")
    (tmp_path / "folder").mkdir()
    (tmp_path / "project" / "source-of-another").mkdir()
    (tmp_path / "project" / "source-of-another" / "c.txt").write_text("Some text.")
    source = project.source
    (source / "inside.txt").symlink_to("a.txt")
    (source / "out.txt").symlink_to(tmp_path / "secret.txt")
    (source / "near.txt").symlink_to("../source-of-another/c.txt")
    (source / "folder.txt").symlink_to(tmp_path / "folder")
    (source / "broken.txt").symlink_to("nowhere.txt")
    (source / "loop.txt").symlink_to("loop.txt")
    (source / "elsewhere").symlink_to(tmp_path)
    (source / "images").symlink_to(tmp_path / "folder")
    assert names(project) == ["a", "broken", "inside", "loop"]
    assert complaints(project) == {
        "source/elsewhere": "a link to a folder: the articles behind it are not read",
        "source/folder.txt": "this is a folder, not an article",
        "source/near.txt": "a link that leads out of source/",
        "source/out.txt": "a link that leads out of source/",
    }


def test_source_itself_may_be_a_link(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({})
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Some text.")
    (tmp_path / "articles" / "b.txt").symlink_to("a.txt")
    project.source.symlink_to(tmp_path / "articles")
    assert (names(project), complaints(project)) == (["a", "b"], {})


def test_a_pipe_is_not_waited_for(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Some text."})
    os.mkfifo(project.source / "pipe.txt")
    assert names(project) == ["a"]
    assert list(complaints(project)) == ["source/pipe.txt"]


ODD = {
    "a line break": (b"a\nb.txt", "source/a\\nb.txt"),
    "a control character": (b"a\x1b[0mb.txt", "source/a\\x1b[0mb.txt"),
    "no UTF-8": (b"caf\xe9.txt", "source/caf\\udce9.txt"),
    "a folder that is no UTF-8": (b"caf\xe9/a.txt", "source/caf\\udce9/a.txt"),
    "a folder with a line break": (b"a\nb/a.txt", "source/a\\nb/a.txt"),
}


@pytest.mark.parametrize(("name", "shown"), ODD.values(), ids=ODD)
def test_names_that_no_address_can_have(new_project: NewProject, name: bytes, shown: str) -> None:
    project = new_project({"b.txt": "Some text."})
    file = Path(os.fsdecode(os.fsencode(project.source) + b"/" + name))
    file.parent.mkdir(exist_ok=True)
    file.write_text("Some text.")
    assert names(project) == ["b"]
    assert list(complaints(project)) == [shown]
    assert "characters that no address can have" in complaints(project)[shown]
    assert shown.isprintable()


def test_a_folder_that_cannot_be_read(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    project = new_project({"a.txt": "Some text.", "blog/b.txt": "Some text."})
    scan = os.scandir

    def refuse(path: Any) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "blog":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(project) == ["a"]
    assert complaints(project) == {"source/blog": "cannot be read: Permission denied"}


def test_no_source_folder(new_project: NewProject) -> None:
    with pytest.raises(ProjectError, match="source: there is no folder of articles") as raised:
        new_project({}).articles()
    assert raised.value.exit_code == 2
    assert raised.value.hint


def test_source_is_a_file(new_project: NewProject) -> None:
    project = new_project({})
    project.source.write_text("Some text.")
    with pytest.raises(ProjectError):
        project.articles()


def test_an_empty_source_folder(new_project: NewProject) -> None:
    project = new_project({})
    project.source.mkdir()
    with pytest.raises(ProjectError, match="there is no article"):
        project.articles()


class TestChoosing:
    """Articles named on the command line."""

    @pytest.fixture
    def project(self, new_project: NewProject) -> Project:
        return new_project(dict.fromkeys(["a.txt", "blog/knees.txt", "blog/v1.2.txt"], "Some text."))

    WAYS = ("blog/knees", "blog/knees.txt", "source/blog/knees.txt", "./source/blog/knees.txt")

    @pytest.mark.parametrize("name", WAYS)
    def test_by_path_or_file(self, project: Project, name: str) -> None:
        assert [article.name for article in project.choose_articles([name])[0]] == ["blog/knees"]

    def test_a_name_with_a_dot(self, project: Project) -> None:
        assert [article.name for article in project.choose_articles(["blog/v1.2"])[0]] == ["blog/v1.2"]

    def test_by_its_whole_path(self, project: Project) -> None:
        name = str(project.source / "blog" / "knees.txt")
        assert [article.name for article in project.choose_articles([name])[0]] == ["blog/knees"]

    def test_all_where_none_is_named(self, project: Project) -> None:
        assert len(project.choose_articles([])[0]) == 3

    def test_each_once_in_order(self, project: Project) -> None:
        chosen, _ = project.choose_articles(["blog/knees", "a", "blog/knees.txt"])
        assert [article.name for article in chosen] == ["a", "blog/knees"]

    def test_an_unknown_one_has_the_nearest(self, project: Project) -> None:
        with pytest.raises(ProjectError, match="is no article") as raised:
            project.choose_articles(["blog/nees"])
        assert "'blog/knees'" in raised.value.hint
        assert raised.value.exit_code == 2

    @pytest.mark.parametrize("name", ["", ".", "/", "..", "source", "zzz"])
    def test_what_is_no_article(self, project: Project, name: str) -> None:
        with pytest.raises(ProjectError, match="is no article"):
            project.choose_articles([name])


def test_article_that_needs_a_folder_where_another_has_a_file_is_left_out(new_project: NewProject) -> None:
    texts = dict.fromkeys(("a.txt", "a/index.html.txt", "a.mo/b.txt", "a/messages.json/c.txt", "a/d.txt"), "Text.\n")
    articles, problems = new_project(texts).articles()
    assert [article.name for article in articles] == ["a", "a/d"]
    assert sorted(problem.place for problem in problems) == [
        "source/a.mo/b.txt", "source/a/index.html.txt", "source/a/messages.json/c.txt",
    ]  # fmt: skip
    assert all("source/a.txt has a file" in problem.text for problem in problems)
