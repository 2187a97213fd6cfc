"""What mdpo, po4a and translate-toolkit do to a whole site: each failure that was seen, as a test.

Seen with mdpo 2.1.4, po4a 0.69 and translate-toolkit 3.20.4.
"""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from tests.clinic import entry, settings, write_catalog
from tests.conftest import NewProject
from translator.project import Project
from translator.steps.check import check
from translator.steps.compile import compile_

BREAK = "Take it at breakfast.\\\nNever at night."
ARTICLE = f"# Knee\n\n{BREAK}\n\nUse code {{1}} at [desk](https://d.example).\n"
FIRST, SECOND, THIRD = "Knee", "Take it at breakfast.\nNever at night.", "Use code {1} at [desk](https://d.example)."
GERMAN = {
    FIRST: "Knie",
    SECOND: "Nehmen Sie es zum Frühstück.\nNiemals nachts.",
    THIRD: "Code {1} am [Tresen](https://d.example).",
}


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return new_project({"knee.md": ARTICLE}, 'locales = ["de"]\n')


def translated(project: Project, changed: dict[str, str], how: str = "translated") -> str:
    """The localized article, some texts translated otherwise; `how` is the state of these."""
    known = {**GERMAN, **changed}
    write_catalog(
        project,
        "de",
        "knee",
        [entry(one, text, how if one in changed else "translated") for one, text in known.items()],
    )
    compile_(project)
    return (project.dist / "content" / "de" / "knee.md").read_text("utf-8")


def errors(project: Project) -> list[str]:
    found = check(project, project.locales).findings
    return [one.problem.text for one in found if one.open and one.problem.severity.word == "error"]


def test_mdpo_publishes_what_is_fuzzy(clinic: Project) -> None:
    assert "Knie" in translated(clinic, {})
    assert "Knieee" not in translated(clinic, {FIRST: "Knieee"}, "fuzzy")
    assert "Knieee" not in (clinic.dist / "de" / "knee" / "messages.json").read_text("utf-8")


def test_po4a_refuses_a_document_over_a_line_break_that_one_entry_lacks(clinic: Project) -> None:
    found = translated(clinic, {SECOND: "Nehmen Sie es zum Frühstück, niemals nachts."})
    assert "# Knie" in found
    assert "am [Tresen](https://d.example)" in found
    assert "zum Frühstück, niemals nachts." in found


@pytest.mark.parametrize("text", ["Code {9} am [Tresen](https://d.example).", "Code {1} am Tresen."])
def test_translate_toolkit_publishes_an_unknown_placeholder_and_a_lost_link(clinic: Project, text: str) -> None:
    assert text not in translated(clinic, {THIRD: text})
    assert errors(clinic)


def test_po4a_deletes_the_page_that_is_live_below_its_threshold(clinic: Project) -> None:
    translated(clinic, {})
    live = Path(shutil.copytree(clinic.dist, clinic.root / "live"))
    project = settings(clinic, f'previous = "{live.name}"\nunreviewed = "hold"')
    write_catalog(project, "de", "knee", [entry(FIRST, "Knie"), entry(SECOND, "", "untranslated")])
    compile_(project)
    page = Path("de", "knee", "index.html")
    assert "Knie" in (project.dist / page).read_text("utf-8")
    assert "zum Frühstück" in (project.dist / page).read_text("utf-8")


def test_mdpo_and_translate_toolkit_install_commands_of_one_name() -> None:
    package = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert list(package["project"]["scripts"]) == ["translator"]
