"""update on whole projects: what is written, what is left as it is, what is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ARTICLE, NewProject
from translator.catalogs import po
from translator.errors import ProjectError
from translator.project import Project
from translator.steps.extract import extract
from translator.steps.reading import read_catalog
from translator.steps.update import Counts, update

TEXT = "A title\n\nTake one tablet of 50 mg in the morning.\n\nIt does not hurt.\n"
TWO = 'locales = ["de", "pt-BR"]'


def edit(project: Project, old: str, new: str, name: str = "a.txt") -> None:
    file = project.source / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def fill(project: Project, name: str = "a", tag: str = "de") -> Path:
    """Translates every message as a person would."""
    path = project.catalog(tag, name)
    text = path.read_text(encoding="utf-8").replace("Polyclinic, machine", "Anna")
    head, *entries = text.split("\n\n")
    path.write_text("\n\n".join([head, *(entry.replace('msgstr ""', 'msgstr "DE"') for entry in entries)]), "utf-8")
    return path


def test_nothing_changed_nothing_is_written(first_article: Project) -> None:
    files = sorted(first_article.root.joinpath("locales").rglob("*.po"))
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    result = update(first_article, first_article.choose_locales(["ar", "de", "fr", "ru", "tr"]))
    assert not result.written
    assert not result.problems
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before
    assert result.locales["de"] == Counts(kept=27)


def test_what_a_killed_run_left_beside_a_catalog_is_taken_out(new_project: NewProject) -> None:
    project = new_project({"blog/a.txt": TEXT})
    update(project, project.locales)
    beside = project.catalog("de", "blog/a").parent
    left, others = beside / ".a.po.0123abcd.tmp", [beside / name for name in (".a.po.tmp", "a.po.0123abcd.tmp", ".swp")]
    for path in (left, *others):
        path.write_text("half")
    update(project, project.locales, write=False)
    assert left.exists()
    update(project, project.locales)
    assert not left.exists()
    assert all(path.exists() for path in others)


def test_a_file_that_another_tool_wrapped_is_left_as_it_is(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT})
    update(project, project.locales)
    path = fill(project)
    path.write_text(
        path.read_text("utf-8").replace('msgid "It does not hurt."', 'msgid ""\n"It does "\n"not hurt."'), "utf-8"
    )
    before = path.read_bytes()
    assert not update(project, project.locales).written
    assert path.read_bytes() == before


def test_a_long_path_and_a_name_with_spaces_are_not_written_again(new_project: NewProject) -> None:
    long = "-".join(["very"] * 25)
    project = new_project({f"{long}.txt": TEXT, "my article.txt": TEXT, "my article 2.txt": TEXT})
    assert len(update(project, project.locales).written) == 3
    assert not update(project, project.locales).written
    assert not update(project, project.locales, write=False).written


def test_one_catalog_per_article_and_locale(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT, "blog/b.txt": TEXT}, TWO)
    result = update(project, project.locales)
    assert sorted(result.written) == [
        "locales/de/LC_MESSAGES/a.po",
        "locales/de/LC_MESSAGES/blog/b.po",
        "locales/pt_BR/LC_MESSAGES/a.po",
        "locales/pt_BR/LC_MESSAGES/blog/b.po",
    ]
    assert result.locales == {tag: Counts(written=2, new=6) for tag in ("de", "pt-BR")}
    catalog = read_catalog(project, "blog/b", "pt-BR")
    assert catalog.messages[0].id == "A title"
    assert all(message.empty and not message.fuzzy for message in catalog.messages)


def test_only_what_is_asked_for(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT, "b.txt": TEXT}, TWO)
    articles, _ = project.choose_articles(["b"])
    assert update(project, project.choose_locales(["pt-BR"]), articles).written == ["locales/pt_BR/LC_MESSAGES/b.po"]


def test_a_dry_run_says_the_same_and_writes_nothing(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT}, TWO)
    dry = update(project, project.locales, write=False)
    assert not project.root.joinpath("locales").exists()
    assert update(project, project.locales) == dry


def test_an_edited_paragraph(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT})
    update(project, project.locales)
    path = fill(project)
    edit(project, "50 mg", "500 mg")
    edit(project, "It does not hurt.", "Parking is behind the house.")
    result = update(project, project.locales)
    assert result.locales["de"] == Counts(written=1, kept=1, near=1, new=1, gone=1)
    assert '#| msgid "Take one tablet of 50 mg in the morning."' in path.read_text("utf-8")
    catalog = read_catalog(project, "a", "de")
    assert [(m.strings[0], m.fuzzy, m.obsolete) for m in catalog.messages] == [
        ("DE", False, False),
        ("DE", True, False),
        ("", False, False),
        ("DE", False, True),
    ]
    assert catalog.header("Last-Translator") == "Anna"
    edit(project, "Parking is behind the house.", "It does not hurt.")
    update(project, project.locales)
    back = read_catalog(project, "a", "de").messages
    assert [(m.id, m.strings[0], m.fuzzy) for m in back][2] == ("It does not hurt.", "DE", False)


def test_an_article_that_is_gone_leaves_its_catalogs(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT, "b.txt": TEXT})
    update(project, project.locales)
    path = fill(project)
    (project.source / "a.txt").unlink()
    before = path.read_bytes()
    assert not update(project, project.locales).written
    assert path.read_bytes() == before


def test_what_cannot_be_read_is_said_and_the_rest_is_done(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT, "b.txt": TEXT, "c.txt": b"Gr\xf6\xdfe\n", "d.txt": TEXT}, TWO)
    broken = project.catalog("de", "a")
    broken.parent.mkdir(parents=True)
    broken.write_text('msgid "x"\nmsgstr "y\n', encoding="utf-8")
    project.catalog("de", "b").mkdir()
    project.catalog("de", "d").symlink_to("d.po")
    result = update(project, project.locales)
    places = sorted(problem.place for problem in result.problems)
    assert places == [
        "locales/de/LC_MESSAGES/a.po:2:8",
        "locales/de/LC_MESSAGES/b.po",
        "locales/de/LC_MESSAGES/d.po",
        "source/c.txt:1",
    ]
    assert broken.read_text("utf-8") == 'msgid "x"\nmsgstr "y\n'
    assert result.locales == {"de": Counts(), "pt-BR": Counts(written=3, new=9)}


def test_a_folder_where_a_file_stands(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT}, TWO)
    (project.root / "locales").mkdir()
    (project.root / "locales" / "de").write_text("not a folder", encoding="utf-8")
    result = update(project, project.locales)
    assert [problem.hint for problem in result.problems] == ["a file stands where a folder is needed: move it away"]
    assert result.written == ["locales/pt_BR/LC_MESSAGES/a.po"]


def test_templates_make_no_difference(new_project: NewProject) -> None:
    """What must stay in a text is taken from the template that `extract` wrote, also where it is older."""
    project = new_project({"a.txt": TEXT})
    extract(project)
    edit(project, "50 mg", "500 mg")
    update(project, project.locales)
    path = project.catalog("de", "a")
    quick = path.read_bytes()
    assert b"#. must stay: 500 mg" in quick
    path.unlink()
    project.template("a").unlink()
    update(project, project.locales)
    assert path.read_bytes() == quick


@pytest.mark.parametrize("spoilt", ['"X-Generator: Polyclinic\\n"\n', "msgstr", 'msgid "A title"'])
def test_a_template_that_another_program_wrote_says_nothing(new_project: NewProject, spoilt: str) -> None:
    project = new_project({"a.txt": TEXT})
    extract(project)
    file = project.template("a")
    file.write_text(file.read_text("utf-8").replace("50 mg", "5 mg").replace(spoilt, ""), "utf-8")
    update(project, project.locales)
    assert "#. must stay: 50 mg" in project.catalog("de", "a").read_text("utf-8")


def test_no_source_folder(new_project: NewProject) -> None:
    project = new_project({})
    with pytest.raises(ProjectError, match="no folder of articles"):
        update(project, project.locales)


def test_a_catalog_in_another_charset_keeps_it(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT})
    update(project, project.locales)
    path = fill(project)
    text = path.read_text("utf-8").replace('"DE"', '"Größe"').replace("charset=UTF-8", "charset=ISO-8859-1")
    path.write_bytes(text.encode("latin-1"))
    edit(project, "50 mg", "500 mg")
    update(project, project.locales)
    assert "Größe" in path.read_text("latin-1")
    assert po.read(path, "de").header("Content-Type") == "text/plain; charset=ISO-8859-1"


def test_a_catalog_whose_charset_is_too_small_becomes_utf8(new_project: NewProject) -> None:
    project = new_project({"a.txt": TEXT})
    update(project, project.locales)
    path = fill(project)
    text = path.read_text("utf-8").replace('"DE"', '"Größe"').replace("charset=UTF-8", "charset=ISO-8859-1")
    path.write_bytes(text.encode("latin-1"))
    edit(project, "50 mg", "50 µg of Ω")
    update(project, project.locales)
    assert "Größe" in path.read_text("utf-8")
    assert po.read(path, "de").header("Content-Type") == "text/plain; charset=UTF-8"


def test_the_drafts_of_the_first_article_are_drafts(first_article: Project) -> None:
    """Nothing claims that a person has read them; there is no Spanish."""
    for tag in ("ar", "de", "fr", "ru", "tr"):
        catalog = read_catalog(first_article, ARTICLE, tag)
        assert len(catalog.live) == 27
        assert all(message.fuzzy and message.comments[0].startswith("machine: draft ") for message in catalog.live)
    assert not first_article.catalog("es", ARTICLE).exists()


@pytest.mark.parametrize("held", [0, 60, 10_000])
def test_however_many_articles_are_held_the_result_is_the_same(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    monkeypatch.setattr("translator.steps.update.HELD", held)
    articles = {f"{number}.txt": f"Title {number}\n\nA text of the article {number}.\n" for number in range(4)}
    project = new_project(articles)
    result = update(project, project.locales)
    assert (result.locales["de"].new, len(result.written), result.problems) == (8, 4, [])
    assert [len(read_catalog(project, str(number), "de").live) for number in range(4)] == [2] * 4
