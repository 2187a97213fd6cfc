"""init: what it makes, what it leaves alone, and that build runs on it at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.clinic import contents
from tests.command import environment, invoke
from translator import project
from translator.errors import OutputError, ProjectError
from translator.steps.init import LOCALES, init

MADE = [
    ".gitattributes", ".gitignore", "babel.cfg", "locales/glossary.csv", "source/first-visit.txt", "translator.toml",
]  # fmt: skip


@pytest.fixture(autouse=True)
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The same on every machine: Apertium is not installed."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.parametrize("folder", ["clinic", "a/b c/ü"])
def test_makes_a_project_in_an_empty_folder(tmp_path: Path, folder: str) -> None:
    assert sorted(init(tmp_path / folder)) == MADE
    made = project.find(tmp_path / folder)
    assert made.configuration.locales == LOCALES
    assert [article.name for article in made.articles()[0]] == ["first-visit"]


def test_build_runs_on_it_at_once(tmp_path: Path) -> None:
    assert invoke(tmp_path, "init", str(tmp_path)).exit_code == 0
    built = invoke(tmp_path, "build")
    assert (built.exit_code, built.stderr) == (0, "")
    assert "dist/: 7 pages" in built.stdout
    for tag in ("en", *LOCALES):
        assert (tmp_path / "dist" / tag / "first-visit" / "index.html").is_file()
    assert invoke(tmp_path, "build").stdout.startswith("nothing has changed: 1 article, 7 pages\n")
    assert invoke(tmp_path, "build", "--locked").exit_code == 0


def test_pybabel_reads_it_at_once(tmp_path: Path) -> None:
    init(tmp_path)
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "babel.cfg", "-o", "t.pot", "."]
    subprocess.run(command, cwd=tmp_path, env=environment(), check=True)
    assert 'msgid "Before Your First Visit"' in (tmp_path / "t.pot").read_text("utf-8")


@pytest.mark.parametrize(
    ("tags", "made"),
    [(("de",), ("de",)), (("pt-BR", "zh-Hant"), ("pt-BR", "zh-Hant")), (("de", "ar", "de"), ("de", "ar"))],
)
def test_locales(tmp_path: Path, tags: tuple[str, ...], made: tuple[str, ...]) -> None:
    init(tmp_path, tags)
    assert project.find(tmp_path).configuration.locales == made
    assert invoke(tmp_path, "build").exit_code == 0


@pytest.mark.parametrize("tags", [("xx",), ("de", "pt_BR"), ("en",), ('de", "x',), ("",)])
def test_a_locale_that_cannot_be(tmp_path: Path, tags: tuple[str, ...]) -> None:
    with pytest.raises(ProjectError) as error:
        init(tmp_path / "new", tags)
    assert error.value.hint
    assert not (tmp_path / "new").exists()


def test_engines_that_work_here_without_sending_text_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apertium = tmp_path / "apertium"
    apertium.write_text("#!/bin/sh\necho eng-spa\n")
    apertium.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    for tags, engines in ((("es", "de"), ("apertium",)), (("de",), ())):
        init(tmp_path / tags[0], tags)
        assert project.find(tmp_path / tags[0]).configuration.engines == engines


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    theirs = {
        "source/blog/mine.txt": b"Mine\n", ".gitignore": b"node_modules\n", "babel.cfg": b"[python: **.py]\n",
        "locales/glossary.csv": b"source,kind\nMine,keep\n", "pyproject.toml": b'[project]\nname = "x"\n',
    }  # fmt: skip
    for name, data in theirs.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert init(tmp_path) == [".gitattributes", "translator.toml"]
    assert {**contents(tmp_path), **theirs} == contents(tmp_path)
    assert invoke(tmp_path, "build").exit_code == 0


@pytest.mark.parametrize(
    ("name", "data"), [("translator.toml", ""), ("pyproject.toml", '[tool.translator]\nlocales = ["de"]\n')]
)
def test_a_project_is_not_made_twice(tmp_path: Path, name: str, data: str) -> None:
    (tmp_path / name).write_text(data)
    with pytest.raises(ProjectError, match="a project is here already"):
        init(tmp_path)
    assert contents(tmp_path) == {name: data.encode()}


@pytest.mark.parametrize("name", ["source", "locales"])
def test_a_file_in_the_place_of_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")
    with pytest.raises(ProjectError, match="a file stands where a folder is needed"):
        init(tmp_path)
    assert contents(tmp_path) == {name: b""}


def test_a_folder_in_the_place_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "translator.toml").mkdir()
    with pytest.raises(ProjectError, match="stands where the configuration belongs"):
        init(tmp_path)


def test_cut_short_it_can_run_again(tmp_path: Path) -> None:
    (tmp_path / "locales" / "glossary.csv").mkdir(parents=True)
    (tmp_path / "babel.cfg").symlink_to(tmp_path / "nowhere" / "x" / "y")
    (tmp_path / "nowhere").write_text("")
    with pytest.raises(OutputError):
        init(tmp_path)
    (tmp_path / "babel.cfg").unlink()
    assert "translator.toml" in init(tmp_path)


def test_says_what_to_do_next(tmp_path: Path) -> None:
    said = invoke(tmp_path, "init", str(tmp_path / "my clinic")).stdout.splitlines()
    assert said[0] == "made source/first-visit.txt"
    assert (
        said[-1] == f"next: translator -C '{tmp_path}/my clinic' build && translator -C '{tmp_path}/my clinic' status"
    )
