"""`--json`: one object on standard output and nothing else, whatever happens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator.project import Project

PROBLEM = {"text", "path", "line", "hint"}
PAGE = {"path", "locale", "status", "title"}
KEYS = {
    "build": "articles made stale translate errors pages written heldOut notes problems",
    "check": "messages errors warnings findings levels problems",
    "compile": "pages written heldOut notes problems",
    "engines": "engines problems",
    "status": "articles questions problems",
    "translate": "locales written interrupted problems",
}
TWO = {"a.txt": "Hello\n\nTake 5 mg daily.\n", "b/c.txt": "Other\n\nTake 7 mg daily.\n"}


@pytest.fixture
def project(new_project: NewProject) -> Project:
    return new_project(TWO, 'locales = ["de", "ar"]\nengines = ["pseudo"]')


@pytest.mark.parametrize("command", KEYS)
def test_json_is_one_object(project: Project, command: str) -> None:
    invoke(project, "update")
    result = invoke(project, command, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert list(one_object(result.stdout)) == KEYS[command].split()


@pytest.mark.parametrize("command", KEYS)
@pytest.mark.parametrize(
    "arguments", [["--nope"], ["-C", "x"], ["--json", "\x1b[31m", "x", "y"]], ids=["option", "late", "extra"]
)  # fmt: skip
def test_json_of_wrong_usage(project: Project, command: str, arguments: list[str]) -> None:
    result = invoke(project, command, "--json", *arguments)
    found = one_object(result.stdout)
    assert (result.exit_code, list(found), set(found["problems"][0])) == (2, ["problems"], PROBLEM)
    assert result.stderr != ""


@pytest.mark.parametrize("command", KEYS)
def test_json_without_a_project(tmp_path: Path, command: str) -> None:
    result = invoke(tmp_path, command, "--json")
    [problem] = one_object(result.stdout)["problems"]
    assert result.exit_code == 2
    assert problem["text"].startswith("no project here")
    assert problem["hint"] == "`translator init` makes one"


@pytest.mark.parametrize("command", ["check", "build", "status"])
def test_json_of_an_article_that_cannot_be_read(project: Project, command: str) -> None:
    project.source.joinpath("b/c.txt").write_bytes(b"Title\n\nabc \xff\n")
    result = invoke(project, command, "--json")
    assert result.exit_code == 1
    [problem] = one_object(result.stdout)["problems"]
    assert (problem["path"], problem["line"]) == ("source/b/c.txt", 3)
    assert problem["text"] == "not UTF-8: byte 0xff at offset 11"
    assert problem["hint"] == "save the article as UTF-8"
    assert result.stderr.startswith("source/b/c.txt:3: not UTF-8: byte 0xff at offset 11\nhint: ")


def test_json_says_what_people_are_told(project: Project) -> None:
    built = one_object(invoke(project, "build", "--json").stdout)
    assert built["translate"]["locales"]["ar"] == {
        "engine": "pseudo", "reused": 0, "translated": 4, "repaired": 0, "refused": {}, "left": 0, "note": "",
    }  # fmt: skip
    assert built["heldOut"] == {"de": 4, "ar": 4}
    assert built["made"] == ["a", "b/c"]
    assert set(built["pages"][0]) > PAGE
    status = one_object(invoke(project, "status", "--json", "-l", "ar").stdout)
    [line] = status["articles"][1]["locales"]
    assert (line["locale"], line["states"]["machine"], line["page"], line["toPublish"]) == (
        "ar",
        2,
        "labelled",
        "review 2",
    )


def test_json_keeps_every_letter(project: Project) -> None:
    project.source.joinpath("a.txt").write_text("Grüße \x9b31m\u202e مرحبا\n\nText.\n", "utf-8")
    stdout = invoke(project, "status", "--json", "a").stdout
    assert json.loads(stdout)["articles"][0]["title"].startswith("Grüße \x9b31m\u202e مرحبا")
    assert "Grüße" in stdout
    assert not {"\x9b", "\u202e"} & set(stdout)
