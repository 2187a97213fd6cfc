"""The command line: help, arguments, what is printed, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.clinic import entry, snapshot, write_catalog
from tests.command import help_of, invoke
from tests.conftest import NewProject
from translator.cli import cli
from translator.project import Project

COMMANDS = [
    "align", "answer", "approve", "build", "certificate", "check", "compile", "dismiss", "engines", "explain", "export",
    "extract", "import", "init", "ledger", "migrate", "prune", "questions", "review", "status", "translate",
    "unapprove", "update",
]  # fmt: skip
GROUPS = ["glossary", "memory", "stats", "style"]
"""Whose help lists commands of their own, or that stand for themselves (tests of theirs)."""
REVIEW = ["a", "0a1b2c3d", "-l", "de", "--by", "y"]
NEEDS = {
    "align": [__file__, "--source", "a", "-l", "de"],
    "answer": ["0a1b2c3d", "text", "--by", "y"],
    "approve": REVIEW,
    "certificate": ["a", "-l", "de"],
    "dismiss": [*REVIEW, "--check", "numbers", "--reason", "x"],
    "explain": ["a"],
    "export": ["--to", "po"],
    "import": [__file__],
    "unapprove": REVIEW,
}
TWO = {"a.txt": "Hello\n\nTake 5 mg daily.\n", "b/c.txt": "Other\n\nTake 7 mg daily.\n"}
PSEUDO = 'locales = ["de", "ar"]\nengines = ["pseudo"]'


@pytest.fixture
def project(new_project: NewProject) -> Project:
    return new_project(TWO, PSEUDO)


def test_help_lists_the_commands_whole() -> None:
    listed = help_of().split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == sorted([*COMMANDS, *GROUPS])
    assert not any(line.endswith("...") for line in listed)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command: str) -> None:
    text = help_of(command)
    assert f"Example:\n    translator {command}" in text
    assert max(map(len, text.splitlines())) <= 80
    short = CliRunner().invoke(cli, [command, "-h"], prog_name="translator").stdout
    assert short.split() == text.split()


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in ("answer", "compile", "engines", "extract", "migrate")]
)
def test_locale_option_where_it_fits(command: str) -> None:
    assert "-l, --locale LOCALE" in help_of(command)


def test_version() -> None:
    assert CliRunner().invoke(cli, ["--version"]).stdout == "translator, version 0.1.0\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "No such command 'nope'"),
        (["bild"], "Did you mean 'build'?"),
        (["build", "--loked"], "--locked"),
        (["build", "article"], "unexpected extra argument"),
        (["translate", "--engine"], "requires an argument"),
        (["status", "-l"], "requires an argument"),
        (["update", "-l", "dee"], "'dee' is no locale of this project\nhint: did you mean 'de'? "),
        (["update", "-l", "tlh"], "hint: the project's locales are de, ar"),
        (["translate", "--engine", "goggle"], "unknown engine 'goggle'\nhint: did you mean 'google'?"),
        (["translate", "--engine", "apertium"], "apertium does not translate en to de\nhint: "),
        (["check", "b/d"], "'b/d' is no article of this project\nhint: did you mean 'b/c'?"),
        (["extract", ""], "'' is no article of this project\nhint: `translator status` lists"),
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(project: Project, arguments: list[str], said: str) -> None:
    result = invoke(project, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert not (project.root / "locales").exists()


def test_without_arguments_help_and_exit_code_2() -> None:
    result = CliRunner().invoke(cli, [])
    assert (result.exit_code, "Commands:" in result.output) == (2, True)


@pytest.mark.parametrize("name", ["b/c", "b/c.txt", "source/b/c.txt", "./source/b/c"])
def test_an_article_by_its_name_or_file(project: Project, name: str) -> None:
    assert invoke(project, "extract", name).exit_code == 0
    assert [path.name for path in (project.root / "locales/templates").rglob("*.pot")] == ["c.pot"]


@pytest.mark.parametrize("tag", ["ar", "AR"])
def test_a_locale_of_the_project(project: Project, tag: str) -> None:
    assert invoke(project, "update", "-l", tag).exit_code == 0
    assert [path.name for path in (project.root / "locales").iterdir()] == ["ar"]


def test_a_folder_below_the_project_will_do(project: Project) -> None:
    assert invoke(project.source / "b", "build").exit_code == 0
    assert (project.dist / "manifest.json").is_file()


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "init"])
@pytest.mark.parametrize(
    ("folder", "said"), [(".", "no project here"), ("nowhere", "nowhere: there is no such folder")]
)
def test_no_project(tmp_path: Path, command: str, folder: str, said: str) -> None:
    result = invoke(tmp_path / folder, command, *NEEDS.get(command, ()))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "\nhint: " in result.stderr


def test_an_article_with_a_new_name_is_said(new_project: NewProject) -> None:
    project = new_project({"a.txt": "A title\n\nA text of some length.\n"})
    invoke(project, "update")
    (project.source / "a.txt").rename(project.source / "b.txt")
    assert invoke(project, "update").stdout.splitlines()[-1] == "a is b now: its catalogs came along"


def test_the_five_steps_one_by_one(project: Project) -> None:
    result = invoke(project, "extract")
    assert result.stdout.splitlines() == [
        "2 articles, 4 messages", "wrote locales/templates/a.pot", "wrote locales/templates/b/c.pot",
    ]  # fmt: skip
    assert invoke(project, "extract").stdout == "2 articles, 4 messages\n"
    assert "de         0      0             0    4     0              2" in invoke(project, "update").stdout
    assert "ar      pseudo       0           4         0        0     0" in invoke(project, "translate").stdout
    assert "ar      –            0           0         0        0     0" in invoke(project, "translate").stdout
    assert invoke(project, "check").stdout == "8 messages in 2 locales: 0 errors, 0 warnings, 0 not translated yet\n"
    compiled = invoke(project, "compile")
    assert compiled.stdout.startswith("dist/: 6 pages, 26 files written\nheld out of .mo and messages.json: de 4, ar 4")
    assert [compiled.exit_code, compiled.stderr] == [0, ""]


def test_build_does_the_five_and_then_nothing(project: Project) -> None:
    assert invoke(project, "build").exit_code == 0
    before = snapshot(project.root)
    again = invoke(project, "build")
    assert again.exit_code == 0
    assert again.stdout.startswith("nothing has changed: 2 articles, 6 pages\nheld out of .mo and messages.json: ")
    assert snapshot(project.root) == before


def test_check_alone_fails_for_findings(project: Project) -> None:
    write_catalog(project, "de", "a", [entry("Hello", "Hallo"), entry("Take 5 mg daily.", "Nehmen Sie 50 mg.")])
    checked = invoke(project, "check", "-l", "de")
    assert checked.exit_code == 1
    assert "locales/de/LC_MESSAGES/a.po\n" in checked.stdout
    assert "1 error" in checked.stdout
    built = invoke(project, "build", "--engine", "pseudo")
    assert built.exit_code == 0
    assert "1 safety error: these texts do not go out (`translator check`)\n" in built.stdout
    assert invoke(project, "translate").exit_code == 0
    assert invoke(project, "compile").exit_code == 0
    assert invoke(project, "status").exit_code == 0


def test_a_stale_catalog_fails_build_locked_by_name(project: Project) -> None:
    assert invoke(project, "build").exit_code == 0
    project.source.joinpath("a.txt").write_text("Hello\n\nTake 6 mg daily.\n")
    result = invoke(project, "build", "--locked")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "locales/de/LC_MESSAGES/a.po: older than its article, or not there yet",
        "locales/ar/LC_MESSAGES/a.po: older than its article, or not there yet",
        "hint: run `translator update`, commit what it writes, and run again",
    ]


def test_many_stale_catalogs_are_counted(new_project: NewProject) -> None:
    project = new_project({f"{number}.txt": "Title\n\nText.\n" for number in range(12)})
    result = invoke(project, "build", "--locked")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [len(lines), lines[9].endswith("; so are 2 more"), lines[10][:6]] == [11, True, "hint: "]


@pytest.mark.parametrize("epoch", ["abc", "99999999999999999999", "²"])
def test_source_date_epoch_that_is_no_time(project: Project, epoch: str) -> None:
    result = invoke(project, "build", env={"SOURCE_DATE_EPOCH": epoch})
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, f"SOURCE_DATE_EPOCH is no time: {epoch!r}")


def test_source_date_epoch_dates_the_comments(project: Project) -> None:
    invoke(project, "build", env={"SOURCE_DATE_EPOCH": str(86_400 * 365)})
    assert "# machine: pseudo 1971-01-01 [" in project.catalog("de", "a").read_text("utf-8")
