"""`translator glossary`: terms added, listed, exchanged, and what the translations make of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clinic import KNEE, TEXTS, messages, write_catalog
from tests.command import invoke
from tests.conftest import NewProject
from translator import glossary
from translator.model import TermKind
from translator.project import Project

HEAD = "source,locale,target,kind,case,note\n"


@pytest.fixture
def project(new_project: NewProject) -> Project:
    made = new_project({"knee.txt": KNEE}, 'locales = ["de", "ar"]\n[actions]\n"Contact Us" = "/contact"\n')
    write_catalog(made, "de", "knee", messages(TEXTS))
    return made


def said(project: Project, *arguments: str, code: int = 0) -> str:
    result = invoke(project, "glossary", *arguments)
    assert result.exit_code == code, result.output
    return result.output


def text(project: Project) -> str:
    return project.glossary.read_text("utf-8")


def test_terms_are_added(project: Project) -> None:
    assert said(project, "add", "Botox", "--note", "a name, always") == "1 term added to locales/glossary.csv\n"
    said(project, "add", "pain", "Schmerz", "-l", "DE", "--any-case")
    said(project, "add", "patient", "Kunde", "-l", "de", "--kind", "avoid")
    assert text(project) == (
        f'{HEAD}Botox,,,keep,,"a name, always"\npain,de,Schmerz,use,no,\npatient,de,Kunde,avoid,,\n'
    )
    assert said(project, "list", "-l", "ar").splitlines() == [
        "Source  Locale  Kind  Target  Note",
        "Botox   all     keep          a name, always",
    ]
    assert said(project, "list", "schmerz").splitlines()[1:] == ["pain    de      use   Schmerz  any case"]
    assert said(project, "list", "nothing") == "no term\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("pain", "Schmerz", "-l", "de"), "'pain' stands twice\nhint: it is in glossary.csv:3 already"),
        (("pain", "Weh", "-l", "de"), "'pain' is 'Weh' in de, not 'Schmerz': glossary.csv:3 says otherwise"),
        (("pain", "Weh"), "needs its TARGET and its --locale"),
        (("pain", "--kind", "use", "-l", "de"), "needs its TARGET"),
        (("pain", "Weh", "-l", "fr"), "'fr' is no locale of this project"),
        (("a\nb",), "a control character (U+000A)"),
        (("",), "a term without source"),
    ],
)
def test_a_term_that_cannot_be_added(project: Project, arguments: tuple[str, ...], words: str) -> None:
    project.glossary.write_text(f"{HEAD}\npain,de,Schmerz,use,,\n")
    before = text(project)
    result = invoke(project, "glossary", "add", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert text(project) == before


@pytest.mark.parametrize("suffix", [".csv", ".tbx"])
def test_what_is_exported_is_imported(project: Project, tmp_path: Path, suffix: str) -> None:
    rows = "Botox,,,keep,,a name\npain,de,Schmerz,use,no,\npain,ar,ألم,use,,\npatient,de,Kunde,avoid,,\nWeh,,,avoid,,\n"
    project.glossary.write_text(HEAD + rows, "utf-8")
    terms = glossary.read(project.glossary).terms
    file = tmp_path / f"out{suffix}"
    assert said(project, "export", str(file)) == f"5 terms written to {file}\n"
    assert said(project, "import", str(file)) == "0 terms added to locales/glossary.csv; 5 known before\n"
    project.glossary.write_text(HEAD + "Botox,,,keep,,a name\n", "utf-8")
    assert said(project, "import", str(file)).startswith("4 terms added")
    assert set(glossary.read(project.glossary).terms) == set(terms)
    assert said(project, "export", str(file), "-l", "ar").startswith("3 terms")


def test_an_import_that_denies_a_line_adds_nothing(project: Project, tmp_path: Path) -> None:
    project.glossary.write_text(f"{HEAD}pain,de,Schmerz,use,,\n")
    before = text(project)
    other = tmp_path / "agency.csv"
    other.write_text(f"{HEAD}knee,de,Knie,use,,\npain,de,Weh,use,,\n")
    result = invoke(project, "glossary", "import", str(other))
    assert result.exit_code == 2
    assert "agency.csv:3: 'pain' is 'Weh' in de, not 'Schmerz': glossary.csv:2 says otherwise" in result.stderr
    assert text(project) == before


@pytest.mark.parametrize(
    ("name", "words"), [("none.csv", "there is no such file"), ("a.doc", "is no kind of glossary")]
)
def test_a_file_that_is_none(project: Project, tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "a.doc").write_text("x")
    result = invoke(project, "glossary", "import", str(tmp_path / name))
    assert (result.exit_code, words in result.stderr) == (2, True)


def test_check_names_every_bad_line(project: Project) -> None:
    project.glossary.write_text(
        f"{HEAD}pain,de,Schmerz,use,,\npain,de,Weh,use,,\nknee,de,,use,,\nknee,sv,knä,use,,\npain,de,Schmerz,use,,again\n"
    )
    result = invoke(project, "glossary", "check")
    assert result.exit_code == 2
    lines = [
        line.split("glossary.csv:")[1].split(":")[0] for line in result.stderr.splitlines() if "glossary.csv:" in line
    ]
    assert lines == ["4", "3", "6", "5"]
    assert "'sv' is no locale of this project" in result.stderr


def test_check_counts_what_goes_against_a_term(project: Project) -> None:
    project.glossary.write_text(
        f"{HEAD}pain,de,Schmerz,use,no,\nhelp,de,Beistand,use,no,\nrest,de,Ruhe,use,no,\nknee,de,Knie,avoid,no,\n"
    )
    assert said(project, "check").splitlines() == [
        "Source  Locale  Kind  Target    Texts  Against",
        "help    de      use   Beistand      1        1",
        "pain    de      use   Schmerz       1        0",
        "rest    de      use   Ruhe          1        0",
        "4 terms, 0 problems; 1 translation against a term",
        "`translator check --only glossary` shows them",
    ]


def test_terms_reach_the_checks(project: Project) -> None:
    project.glossary.write_text(f"{HEAD}help,de,Beistand,use,no,\n")
    result = invoke(project, "check", "-l", "de", "--only", "glossary")
    assert "warning    glossary: “help” is “Beistand” in the glossary" in result.output
    assert result.exit_code == 0


def test_every_kind_has_its_word() -> None:
    """The choices of --kind are the kinds that there are."""
    assert {kind.value for kind in TermKind} == {"keep", "use", "avoid"}
