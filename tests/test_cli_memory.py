"""`translator memory`: what it takes in, gives away and finds, and what is said of bad files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.clinic import KNEE, TEXTS, entry, messages, states, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator.catalogs import po
from translator.exchange import tmx
from translator.memory import IMPORTED
from translator.model import Message, State
from translator.project import Project

DOSE = "Take 50 mg each day, not more."


@pytest.fixture
def project(new_project: NewProject) -> Project:
    made = new_project({"knee.txt": KNEE}, 'locales = ["de", "ar"]\n[actions]\n"Contact Us" = "/contact"\n')
    write_catalog(made, "de", "knee", messages(TEXTS, Rest="machine"))
    return made


def agency(project: Project, *pairs: tuple[str, str, str]) -> Path:
    """A TMX file of (locale, source, target)."""
    path = project.root / "agency.tmx"
    tmx.write(path, "en", [(locale, Message(source, (target,)), State.APPROVED) for locale, source, target in pairs])
    return path


def said(project: Project, *arguments: str, code: int = 0) -> str:
    result = invoke(project, "memory", *arguments)
    assert result.exit_code == code, result.output
    return result.output


def test_search_shows_how_much_what_where_and_how_it_differs(project: Project) -> None:
    out = said(project, "search", "Take 500 mg each day, not more.", "-l", "de")
    assert out.splitlines() == [
        "  98 %  translated  knee",
        f"       en  {DOSE}",
        "       de  Nehmen Sie täglich 50 mg, nicht mehr.",
        "       ≠   Take 50 → 500 mg each day,…",
        "1 suggestion",
    ]
    assert said(project, "search", DOSE, "-l", "de").startswith(" 100 %  translated  knee\n")
    assert said(project, "search", "nothing like that") == "nothing is like it\n"
    assert said(project, "search", "Take 500 mg.", "--least", "99") == "nothing is like it\n"


def test_search_as_json(project: Project) -> None:
    found = one_object(invoke(project, "memory", "search", f"{DOSE} Now", "-l", "de", "--json").stdout)
    assert found == {
        "suggestions": [
            {
                "locale": "de", "percent": 93, "source": DOSE, "translation": TEXTS[DOSE], "state": "translated",
                "from": "knee", "imported": False, "sentence": False,
            }
        ],
        "problems": [],
    }  # fmt: skip


def test_what_is_exported_is_imported_elsewhere(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "out.tmx"
    assert said(project, "export", str(file)) == f"5 units written to {file}\n"
    assert {entry.texts["de"] for entry in tmx.read(file)} == set(TEXTS.values()) - {"Ruhe"}
    assert said(project, "export", str(file), "--machine", "-l", "de").startswith("6 units")
    out = said(project, "import", str(file), "--name", "ours")
    assert out.splitlines()[0] == "6 units taken in as ours; 0 known before"
    assert said(project, "import", str(file)).splitlines()[0] == "0 units taken in as out.tmx; 6 known before"
    assert said(project, "list").splitlines() == [
        "Locale  State       From          Units",
        "de                  ours              6",
        "de      machine     this project      1",
        "de      translated  this project      5",
    ]
    assert said(project, "forget", "ours") == "6 units taken out\n"
    assert "imported" in said(project, "forget", "ours", code=2)


def test_what_is_filled_from_an_import_waits_for_review(project: Project) -> None:
    """However sure whoever made the file was."""
    write_catalog(project, "de", "knee", [Message(DOSE), *messages({"Rest": "Ruhe"})])
    near = ("de", "Rest!", "Ruhe!")
    said(project, "import", str(agency(project, ("de", DOSE, "Nehmen Sie täglich 50 mg."), near)))
    assert invoke(project, "translate", "-l", "de").exit_code == 0
    catalog = po.read(project.catalog("de", "knee"), "de")
    assert [message.strings[0] for message in catalog.live] == ["Nehmen Sie täglich 50 mg.", "Ruhe"]
    assert states(catalog) == [State.MACHINE, State.TRANSLATED]
    assert catalog.live[0].comments[0].startswith("machine: memory ")


def test_nothing_near_is_ever_written(project: Project) -> None:
    write_catalog(project, "de", "knee", [Message(DOSE), entry("Take 5 mg each day, not more.", "5 mg", "approved")])
    said(project, "import", str(agency(project, ("de", "Take 500 mg each day, not more.", "500 mg"))))
    invoke(project, "translate", "-l", "de")
    assert po.read(project.catalog("de", "knee"), "de").live[0].empty


def test_what_of_a_file_was_not_taken(project: Project) -> None:
    path = agency(
        project,
        ("de-DE", "a b", "c d"),
        ("fr", "a b", "e f"),
        ("fr", "c d", "g"),
        ("pt-BR", "x", "y"),
        ("de", "x", " "),
    )
    out = said(project, "import", str(path)).splitlines()
    assert out[:3] == [
        "1 unit taken in as agency.tmx; 0 known before",
        "1 unit without a pair of texts",
        "left out, in languages that were not asked for: fr 2, pt-BR 1",
    ]


def test_a_bad_file_takes_in_nothing(project: Project) -> None:
    path = agency(project, *[("de", f"One {number}", "Eins") for number in range(50)])
    path.write_text(path.read_text("utf-8").replace("One 49", "&bomb;"), "utf-8")
    result = invoke(project, "memory", "import", str(path))
    assert result.exit_code == 1
    assert "agency.tmx:203: the entity 'bomb'" in result.stderr
    assert "de      translated" in said(project, "list")
    assert "agency" not in said(project, "list")
    missing = invoke(project, "memory", "import", str(path.with_name("none.tmx")))
    assert (missing.exit_code, "none.tmx: there is no such file" in missing.stderr) == (2, True)


def test_a_broken_file_of_imports_is_moved_aside_and_said(project: Project) -> None:
    said(project, "import", str(agency(project, ("de", "a b", "c d"))))
    path = project.private / IMPORTED
    path.write_bytes(b"broken")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    result = invoke(project, "memory", "list")
    assert result.exit_code == 1
    assert f"{IMPORTED}: was broken\nhint: it is kept as {IMPORTED}.broken" in result.stderr
    assert path.with_name(f"{IMPORTED}.broken").read_bytes() == b"broken"
    assert said(project, "list") != ""


def test_a_broken_memory_is_made_anew(project: Project) -> None:
    said(project, "list")
    path = project.private / "memory.sqlite3"
    path.write_bytes(b"broken" * 1000)
    assert "98 %" in said(project, "search", "Take 500 mg each day, not more.")


def test_control_characters_do_not_reach_the_terminal(project: Project) -> None:
    write_catalog(project, "de", "knee", [entry("Take\x1b[31m 50 mg each day", "\x07x")])
    out = said(project, "search", "Take\x1b[31m 50 mg each night")
    assert "\x1b" not in out
    assert "<001B>[31m" in out
    assert json.loads(invoke(project, "memory", "search", "Take\x1b[31m 50 mg", "--json").stdout)["suggestions"]
