"""Style briefs: what a file must be, how one is begun and shown, and whom it reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clinic import KNEE, TEXTS, messages, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator import glossary, style
from translator.errors import ProjectError
from translator.model import Style
from translator.project import Project, find

WHOLE = """\ufeff# ours
formality = "formal"
digits = "native"
quotes = "« » “ ”"
brands = ["Botox", " Dysport "]
notes = \"\"\"
Short.
\"\"\"
"""


def read(folder: Path, text: str | bytes, locale: str = "ar") -> Style | None:
    path = folder / "style.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return style.read(path, locale)


def test_a_whole_brief(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Style("formal", "native", "«»“”", ("Botox", "Dysport"), "Short.")
    assert read(tmp_path, "") == Style()
    assert style.read(tmp_path / "none.toml", "ar") is None


BAD = {
    "unknown key": ('\nformallity = "formal"\n', 2, "formality"),
    "unknown key, far": ("tone = 1\n", 1, "the keys are formality, digits"),
    "a table": ("[formality]\nx = 1\n", 1, "formality"),
    "unknown value": (
        'quotes = "„“"\nformality = "formel"\n',
        2,
        "did you mean 'formal'? it is one of formal, informal",
    ),
    "another type": ("\n\nnotes = 5\n", 3, 'notes = "…"'),
    "three quotes": ('quotes = "„“‚"\n', 1, 'quotes = "„“‚‘"'),
    "letters": ('quotes = "ab"\n', 1, 'quotes = "„“‚‘"'),
    "brands as text": ('brands = "Botox"\n', 1, 'brands = ["Botox"]'),
    "an empty brand": ('brands = [""]\n', 1, 'brands = ["Botox"]'),
    "not TOML": ('formality = "formal"\ndigits =\n', 2, ""),
    "an open text": ('formality = "formal\n', 1, ""),
    "not UTF-8": (b'notes = "Gr\xfc\xdfe"', None, "byte 11"),
}


@pytest.mark.parametrize(("text", "line", "hint"), BAD.values(), ids=BAD)
def test_a_bad_line_is_named(tmp_path: Path, text: str | bytes, line: int | None, hint: str) -> None:
    with pytest.raises(ProjectError) as caught:
        read(tmp_path, text)
    assert (caught.value.path, caught.value.line) == (tmp_path / "style.toml", line)
    assert hint in caught.value.hint


def test_digits_that_a_language_has_not(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no digits of its own"):
        read(tmp_path, 'digits = "native"', "de")


@pytest.mark.parametrize("locale", ["ar", "de", "es", "fr", "ru", "sv", "tr"])
def test_a_brief_that_is_begun_decides_nothing_and_becomes_whole(tmp_path: Path, locale: str) -> None:
    text = style.example(locale)
    assert read(tmp_path, text, locale) == Style()
    decided = "\n".join(line.removeprefix("# ") for line in text.splitlines()[2:])
    found = read(tmp_path, decided, locale)
    assert found is not None
    assert (found.formality, found.digits, found.brands) == ("formal", "latin", ("Botox",))
    assert found.quotes
    assert found.notes


@pytest.fixture
def project(new_project: NewProject) -> Project:
    made = new_project(
        {"knee.txt": KNEE}, 'locales = ["de", "ar"]\nengines = ["pseudo"]\n[actions]\n"Contact Us" = "/c"\n'
    )
    write_catalog(made, "de", "knee", messages(TEXTS | {"Rest": "Deine Ruhe"}))
    return made


def write(project: Project, text: str) -> Project:
    project.style_file("de").write_text(text, "utf-8")
    return find(project.root)


def test_the_command_begins_and_shows(project: Project) -> None:
    assert invoke(project, "style", "-l", "ar").output == "ar  no brief; `translator style --new -l ar`\n"
    assert invoke(project, "style", "--new").output.splitlines() == [
        "locales/de/style.toml: begun; take out the # of what you decide",
        "locales/ar/style.toml: begun; take out the # of what you decide",
        "de  locales/de/style.toml",
        "             nothing is decided yet",
        "ar  locales/ar/style.toml",
        "             nothing is decided yet",
    ]
    assert "begun" not in invoke(project, "style", "--new").output
    write(project, 'formality = "formal"\nbrands = ["A", "B"]\nnotes = """One.\nTwo."""\n')
    assert invoke(project, "style", "-l", "de").output.splitlines()[1:] == [
        "  formality  formal",
        "  brands     A, B",
        "  notes      One.",
        "             Two.",
    ]
    found = one_object(invoke(project, "style", "-l", "de", "--json").stdout)
    assert found["briefs"] == [
        {
            "locale": "de", "path": "locales/de/style.toml", "there": True, "formality": "formal", "digits": "",
            "quotes": "", "brands": ["A", "B"], "notes": "One.\nTwo.",
        }
    ]  # fmt: skip


@pytest.mark.parametrize("command", ["style", "check", "translate", "build"])
def test_a_bad_brief_stops_with_its_line(project: Project, command: str) -> None:
    project = write(project, '\nformality = "formel"\n')
    result = invoke(project, command)
    assert result.exit_code == 2
    assert "style.toml:2: formality cannot be 'formel'" in result.stderr


def test_it_reaches_the_checks_and_a_build_looks_again(project: Project) -> None:
    invoke(project, "build")
    assert "style:" not in invoke(project, "check", "-l", "de").output
    project = write(project, 'formality = "formal"\n')
    found = invoke(project, "check", "-l", "de", "--only", "style")
    assert "warning    style: “Deine” is informal, and the style brief says" in found.output
    assert found.exit_code == 0
    assert one_object(invoke(project, "build", "--json").stdout)["made"] == ["knee"]
    assert one_object(invoke(project, "build", "--json").stdout)["made"] == []


def test_brands_stay_as_names_do(project: Project) -> None:
    read_ = glossary.read(project.glossary)
    assert read_.keeping(("Dysport",), "de").names("de") == ("Dysport",)
    assert read_.keeping(("Dysport",), "de").names("ar") == ()
    assert read_.keeping((), "de") == read_
