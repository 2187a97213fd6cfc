"""`translator check` and `translator dismiss` as people and pipelines use them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.clinic import entry, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.test_completion import complete
from tests.test_terminal import COLOUR, on_terminal
from translator.catalogs import po
from translator.cli import cli
from translator.model import Catalog, Message
from translator.project import Project
from translator.show.excerpt import cells
from translator.steps.explain_checks import explained

DOSE, WRONG = "Take 50 mg of it.", "Nehmen Sie 500 mg davon."
ARABIC = "تناول 70 mg منه."
KEY = Message(DOSE).short_key
FILE = "locales/de/LC_MESSAGES/blog/knee.po"
ONLY = ("--only", "numbers")


@pytest.fixture
def project(new_project: NewProject) -> Project:
    project = new_project({"blog/knee.txt": f"Knee pain\n\n{DOSE}\n", "b.txt": "Other\n"}, 'locales = ["de", "ar"]')
    write_catalog(project, "de", "blog/knee", [entry("Knee pain", "Knieschmerzen"), entry(DOSE, WRONG, "machine")])
    write_catalog(project, "ar", "blog/knee", [entry("Knee pain", ""), entry(DOSE, ARABIC)])
    return project


def check(project: Project | Path, *arguments: str) -> Result:
    return invoke(project, "check", *ONLY, *arguments)


def dismiss(project: Project, *arguments: str, reason: str = "as meant", by: str = "Anna Muster") -> Result:
    options = ("-l", "de", "--check", "numbers", "--reason", reason, "--by", by)
    return invoke(project, "dismiss", "blog/knee", KEY, *options, *arguments)


def test_what_people_read(project: Project) -> None:
    result = check(project, "-l", "de")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines() == [
        FILE,
        f"   20  {KEY}  error      numbers: source 50 mg, translation 500 mg [fuzzy]",
        "       en  Take ‹50 mg› of it.",
        "       de  Nehmen Sie ‹500 mg› davon.",
        "",
        "2 messages in 1 locale: 1 error, 0 warnings, 0 not translated yet",
    ]


def test_arabic_stands_as_it_is_written(project: Project) -> None:
    lines = check(project, "-l", "ar").stdout.splitlines()
    assert "       ar  تناول ‹70 mg› منه." in lines
    assert not re.search("[\u2066-\u2069]", "".join(lines))


def test_what_is_not_translated_is_counted_and_listed_where_asked_for(project: Project) -> None:
    counted = invoke(project, "check", "-l", "ar", "--skip", "numbers").stdout
    assert "untranslated:" not in counted
    assert counted.endswith("1 not translated yet\n")
    assert "untranslated: not translated yet" in invoke(project, "check", "-l", "ar", "--only", "untranslated").stdout


NARROWED = [
    ((), 2, 1),
    (("--skip", "names"), 2, 1),
    (("--severity", "error"), 2, 1),
    (("-l", "ar"), 1, 1),
    (("--skip", "numbers"), 0, 0),
    (("--only", "names"), 2, 1),
    (("b",), 0, 0),
]


@pytest.mark.parametrize(("arguments", "errors", "code"), NARROWED, ids=str)
def test_what_is_shown_counted_and_failed_for(
    project: Project, arguments: tuple[str, ...], errors: int, code: int
) -> None:
    result = check(project, "--json", *arguments)
    assert (one_object(result.stdout)["errors"], result.exit_code) == (errors, code)


def test_severity_hides_what_is_less(project: Project) -> None:
    found = one_object(invoke(project, "check", "-l", "ar", "--severity", "warning", "--json").stdout)["findings"]
    assert "untranslated" not in {one["check"] for one in found}


def test_options_never_change_what_goes_out(project: Project) -> None:
    check(project, "--skip", "numbers")
    assert invoke(project, "build", "--locked").exit_code == 1  # the other article has no catalog yet
    assert "500" not in (project.dist / "de/blog/knee/index.html").read_text("utf-8")


def test_json_has_the_places(project: Project) -> None:
    [found] = one_object(check(project, "-l", "de", "--json").stdout)["findings"]
    assert found["source"][slice(*found["inSource"][0])] == "50 mg"
    assert found["translation"][slice(*found["inTarget"][0])] == "500 mg"
    assert (found["article"], found["path"], found["key"]) == ("blog/knee", FILE, KEY)
    assert (found["state"], found["fuzzy"], found["open"], found["dismissed"]) == ("machine", True, True, None)


def test_a_language_that_is_not_known_is_said(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Hello\n"}, 'locales = ["sv", "de"]')
    lines = invoke(project, "check").stdout.splitlines()
    assert lines[0] == "sv: digits, symbols, markup, script, names and length only"
    assert not lines[1].startswith("de:")
    assert one_object(invoke(project, "check", "--json").stdout)["levels"] == {"sv": "basic", "de": "full"}


USAGE = [
    (("--only", "numers"), "'numers' is no check\nhint: did you mean 'numbers'?"),
    (("--skip", "zzz"), "'zzz' is no check\nhint: `translator check --explain all` lists the checks"),
    (("--explain", "numers"), "did you mean 'numbers'?"),
    (("--explain", ""), "'' is no check"),
    (("--severity", "fatal"), "'fatal' is not one of"),
    (("--format", "xml"), "'xml' is not one of"),
    (("--json", "--format", "sarif"), "--json and --format cannot be given together"),
    (("--queue", "--format", "github"), "cannot be given together"),
    (("--queue", "--source"), "cannot be given together"),
    (("a.po", "blog/knee"), "'blog/knee' is no translation file\nhint: name articles or files, not both"),
    (("a.po", "-l", "de", "-l", "ar"), "files are in one language"),
    (("no/such.po",), "no/such.po: there is no such file"),
    (("blog/kne",), "did you mean 'blog/knee'?"),
]


@pytest.mark.parametrize(("arguments", "said"), USAGE)
def test_wrong_usage(project: Project, arguments: tuple[str, ...], said: str) -> None:
    result = invoke(project, "check", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("name", explained())
def test_every_check_is_explained_without_a_project(tmp_path: Path, name: str) -> None:
    result = invoke(tmp_path, "check", "--explain", name)
    assert (result.exit_code, result.stderr) == (0, "")
    first, blank, *rest = result.stdout.splitlines()
    assert first.startswith(f"{name}  {explained()[name].severity.word}  looks at ")
    assert blank == ""
    assert " ".join(rest).split() == explained()[name].text.split()
    assert all(cells(line) <= 80 for line in rest)


def test_all_checks_are_listed(tmp_path: Path) -> None:
    stdout = invoke(tmp_path, "check", "--explain", "all").stdout
    assert all(cells(line) <= 80 for line in stdout.splitlines())
    listed = [line.split()[:2] for line in stdout.splitlines() if not line.startswith(" ")]
    assert listed == [[check.name, check.severity.word] for check in explained().values()]
    data = one_object(invoke(tmp_path, "check", "--explain", "all", "--json").stdout)
    assert [check["name"] for check in data["checks"]] == list(explained())


def test_annotations(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    result = check(project, "--format", "github")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"::error file={FILE},line=20,title=numbers (de) {KEY}::source 50 mg, ")


@pytest.mark.parametrize("style", ["github", "sarif"])
def test_paths_are_from_where_the_command_is_called(
    project: Project, monkeypatch: pytest.MonkeyPatch, style: str
) -> None:
    monkeypatch.chdir(project.root.parent)
    assert f"project/{FILE}" in check(project, "--format", style).stdout
    monkeypatch.chdir(project.source)
    stdout = check(project, "--format", style).stdout
    assert FILE in stdout
    assert f"project/{FILE}" not in stdout


def test_sarif_is_one_object(project: Project) -> None:
    result = check(project, "--format", "sarif")
    [run] = one_object(result.stdout)["runs"]
    assert (result.exit_code, result.stderr) == (1, "")
    assert [found["ruleId"] for found in run["results"]] == ["numbers", "numbers"]


def test_the_queue(project: Project) -> None:
    result = check(project, "--queue")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[:3] == [
        f"1  blog/knee  de  line 20  {KEY}", "   1 error (numbers), machine, 1 claim", f"   {DOSE}",
    ]  # fmt: skip
    assert lines[3].startswith("2  blog/knee  ar  line ")
    assert lines[-1].startswith("4 messages in 2 locales: 2 errors")
    queue = one_object(check(project, "--queue", "--json").stdout)["queue"]
    assert [(one["rank"], one["locale"], one["state"]) for one in queue] == [
        (1, "de", "machine"), (2, "ar", "translated"), (3, "de", "translated"),
    ]  # fmt: skip


def test_a_long_queue_is_cut_for_people_alone(new_project: NewProject) -> None:
    texts = [f"Text {chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(40)]
    project = new_project({"a.txt": "\n\n".join(texts)})
    write_catalog(project, "de", "a", [entry(text, f"{text}.", "machine") for text in texts])
    stdout = check(project, "--queue").stdout
    assert "… and 10 more messages: --json has them all\n" in stdout
    assert len(one_object(check(project, "--queue", "--json").stdout)["queue"]) == 40


def po_file(folder: Path, language: str = "de", name: str = "a.po") -> Path:
    headers = (("Language", language), ("Content-Type", "text/plain; charset=UTF-8"))
    path = folder / name
    path.write_bytes(po.render(Catalog(language, headers, (Message(DOSE, (WRONG,)),))))
    return path


def test_a_file_without_a_project(tmp_path: Path) -> None:
    path = po_file(tmp_path)
    result = check(tmp_path, str(path))
    assert (result.exit_code, result.stderr) == (1, "")
    lines = result.stdout.splitlines()
    assert lines[0] == str(path)
    assert "       de  Nehmen Sie ‹500 mg› davon." in lines
    assert lines[-2:] == ["de: full", "1 message in 1 locale: 1 error, 0 warnings, 0 not translated yet"]
    assert one_object(check(tmp_path, str(path), "--json").stdout)["findings"][0]["article"] == ""


def test_a_file_in_a_language_that_is_not_known(tmp_path: Path) -> None:
    stdout = check(tmp_path, str(po_file(tmp_path, "sv"))).stdout
    assert "translation 500" in stdout
    assert "sv: digits, symbols, markup, script, names and length only\n" in stdout


def test_a_file_that_does_not_say_its_language(tmp_path: Path) -> None:
    path = po_file(tmp_path, "")
    result = check(tmp_path, str(path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{path.name}: does not say which language it is in\nhint: say it: " in result.stderr
    assert check(tmp_path, str(path), "-l", "de").exit_code == 1


def test_dismissed_and_what_becomes_of_it(project: Project) -> None:
    result = dismiss(project)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Nehmen Sie ‹500 mg› davon." in result.stdout
    assert f"Anna Muster lets numbers pass in {KEY}: recorded in locales/de/record.jsonl\n" in result.stdout
    after = check(project, "-l", "de")
    assert after.exit_code == 0
    [line, who] = after.stdout.splitlines()[1:3]
    assert line.split()[2] == "dismissed"
    assert re.fullmatch(r" +by Anna Muster, \d{4}-\d\d-\d\d: as meant", who)
    assert after.stdout.endswith("0 errors, 0 warnings, 1 dismissed, 0 not translated yet\n")
    [found] = one_object(check(project, "-l", "de", "--json").stdout)["findings"]
    assert (found["open"], found["dismissed"]["by"], found["dismissed"]["reason"]) == (False, "Anna Muster", "as meant")
    assert check(project, "-l", "de", "--format", "github").stdout == ""
    [sarif] = one_object(check(project, "-l", "de", "--format", "sarif").stdout)["runs"][0]["results"]
    assert sarif["suppressions"][0]["justification"].startswith("as meant (Anna Muster, ")
    queue = one_object(check(project, "-l", "de", "--queue", "--json").stdout)["queue"]
    assert [one["errors"] for one in queue] == [0, 0]


def test_dismissed_before_says_so(project: Project) -> None:
    dismiss(project)
    before = project.record("de").read_bytes()
    again = dismiss(project, by="Berta", reason="another")
    assert (again.exit_code, project.record("de").read_bytes()) == (0, before)
    assert re.search(r"dismissed before, by Anna Muster, [\d-]+: as meant\n", again.stdout)


def test_dismissed_as_json(project: Project) -> None:
    found = one_object(dismiss(project, "--json").stdout)
    assert (found["already"], found["record"], found["problems"]) == (False, "locales/de/record.jsonl", [])
    assert found["dismissed"].items() >= {"by": "Anna Muster", "check": "numbers", "key": KEY}.items()
    assert one_object(dismiss(project, "--json").stdout)["already"] is True


def test_the_time_of_a_dismissal_can_be_set(project: Project) -> None:
    invoke(project, "dismiss", "blog/knee", KEY, "-l", "de", "--check", "numbers", "--reason", "x", "--by", "y",
           env={"SOURCE_DATE_EPOCH": "86400"})  # fmt: skip
    assert json.loads(project.record("de").read_text())["at"] == "1970-01-02T00:00:00Z"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--by", ""), 2, "--by is empty"),
        (("--reason", " "), 2, "--reason is empty"),
        (("--check", "numers"), 2, "did you mean 'numbers'?"),
        (
            ("--check", "names"),
            1,
            "in this message now\nhint: what is found there: numbers (error)",
        ),
        (("-l", "tr"), 2, "'tr' is no locale of this project"),
    ],
)
def test_what_cannot_be_dismissed(project: Project, arguments: tuple[str, ...], code: int, said: str) -> None:
    result = dismiss(project, *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert not project.record("de").exists()


@pytest.mark.parametrize("missing", ["-l", "--check", "--reason", "--by"])
def test_nobody_and_nothing_is_taken_for_granted(project: Project, missing: str) -> None:
    options = {"-l": "de", "--check": "numbers", "--reason": "x", "--by": "y"}
    given = [word for name, value in options.items() if name != missing for word in (name, value)]
    result = invoke(project, "dismiss", "blog/knee", KEY, *given)
    assert (result.exit_code, "Missing option" in result.stderr) == (2, True)


def test_another_run_holds_the_project(project: Project) -> None:
    with project.locked():
        result = dismiss(project)
    assert result.exit_code == 1
    assert result.stderr.startswith("another run of translator is at work on this project")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("check --only num", ["numbers"]),
        ("check --skip na", ["names"]),
        ("check --explain skel", ["skeleton"]),
        ("check blog/", ["blog/knee"]),
        ("dismiss blog/", ["blog/knee"]),
        ("dismiss blog/knee -l d", ["de"]),
        ("check --severity w", ["warning"]),
        ("check --format s", ["sarif"]),
    ],
)
def test_completion(project: Project, words: str, offered: list[str]) -> None:
    assert complete(project, words) == offered


def test_files_are_completed_by_the_shell() -> None:
    env = {"_TRANSLATOR_COMPLETE": "bash_complete", "COMP_WORDS": "translator -C /nowhere check a.p", "COMP_CWORD": "4"}
    assert CliRunner().invoke(cli, prog_name="translator", env=env).stdout == "file,a.p\n"


def test_on_a_terminal_places_are_marked_by_style(project: Project) -> None:
    code, seen = on_terminal(project.root, "check", *ONLY)
    assert code == 1
    assert "\x1b[1;7m500 mg\x1b[0m" in seen
    assert "‹" not in seen
    assert "\x1b[31merror" in seen
    assert "\u2068تناول " in seen
    assert seen.count("\u2068") == seen.count("\u2069") == 1
    assert all(cells(line) <= 80 for line in COLOUR.sub("", seen).splitlines() if "\x1b" not in COLOUR.sub("", line))


def test_a_terminal_without_styles_shows_signs(project: Project) -> None:
    _, seen = on_terminal(project.root, "check", *ONLY, "-l", "de", TERM="dumb")
    assert "Nehmen Sie ‹500 mg› davon." in seen


def test_no_colour_where_it_is_not_wanted(project: Project) -> None:
    _, seen = on_terminal(project.root, "check", *ONLY, "-l", "de", NO_COLOR="1")
    assert "\x1b[1;7m500 mg\x1b[0m" in seen
    assert "\x1b[31m" not in seen


def test_long_texts_are_cut_around_the_place(new_project: NewProject) -> None:
    filler = "and so on, " * 3000
    project = new_project({"a.txt": f"{filler}{DOSE}\n"})
    source = (project.source / "a.txt").read_text().strip()
    write_catalog(project, "de", "a", [entry(source, f"{'und so weiter, ' * 3000}{WRONG}")])
    stdout = check(project).stdout
    assert re.search(r"\n       en  ….+ ‹50 mg› of it\.\n       de  ….+ ‹500 mg› davon\.\n", stdout)
    assert all(len(line) <= 80 for line in stdout.splitlines())


def test_whatever_a_text_holds_reaches_no_terminal(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Take 50 mg \x1b[31mnow.\n"})
    write_catalog(project, "de", "a", [entry("Take 50 mg \x1b[31mnow.", "Nehmen Sie 500 mg \u202e\x9b31m jetzt.")])
    for arguments in ((), ("--queue",), ("--format", "github")):
        stdout = check(project, *arguments).stdout
        assert not {"\x1b", "\x9b", "\u202e"} & set(stdout)


def test_no_text_is_a_command_to_the_runner(new_project: NewProject) -> None:
    project = new_project({"a.txt": "::add-mask::50 mg\n"})
    write_catalog(project, "de", "a", [entry("::add-mask::50 mg", "::add-mask::500 mg")])
    for arguments in ((), ("--queue",)):
        lines = check(project, *arguments).stdout.splitlines()
        assert any("add-mask" in line for line in lines)
        assert not any(line.strip().startswith("::") for line in lines)
