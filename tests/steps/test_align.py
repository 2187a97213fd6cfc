"""align: an existing translation of a page goes into the catalog, to be reviewed; what does not fit is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clinic import entry, states, write_catalog
from tests.command import invoke
from tests.conftest import NewProject
from translator.catalogs import po
from translator.errors import SourceError
from translator.model import State
from translator.project import Project
from translator.steps.align import Aligned, align

TEXT = """Knee pain

Take 50 mg each day, not more. The knee needs some rest.

What to do

- Rest the knee for two days.
- Cool it for 10 minutes.

Ask us if it does not get better within a week or so.
"""
GERMAN = """Knieschmerzen

Nehmen Sie täglich 50 mg, nicht mehr. Das Knie braucht etwas Ruhe.

Was zu tun ist

- Schonen Sie das Knie zwei Tage lang.
- Kühlen Sie es 10 Minuten lang.

Fragen Sie uns, wenn es nicht innerhalb von etwa einer Woche besser wird.
"""
MARKDOWN = """---
title: Knee pain
---
# Knee pain

Take **50 mg** each day, see [the leaflet](https://a.example/leaflet).

| Day | Dose |
|-----|------|
| Monday | 50 mg |

![A knee](knee.png)
"""
MARKDOWN_DE = """---
title: Knieschmerzen
---
# Knieschmerzen

Nehmen Sie täglich **50 mg**, siehe [den Beipackzettel](https://a.example/leaflet).

| Tag | Dosis |
|-----|-------|
| Montag | 50 mg |

![Ein Knie](knee.png)
"""
HTML = """<!doctype html><html lang="en"><head><title>Knee pain</title></head><body><h1>Knee pain</h1>
<p>See <a href="https://a.example/leaflet">the leaflet</a>, or ask <a href="/ask">us</a> now.</p>
<ul><li>Rest it for two days.</li></ul></body></html>
"""
HTML_DE = """<!doctype html><html lang="de"><head><title>Knieschmerzen</title></head><body><h1>Knieschmerzen</h1>
<p>Fragen Sie jetzt <a href="/ask">uns</a>, oder siehe <a href="https://a.example/leaflet">den Beipackzettel</a>.</p>
<ul><li>Schonen Sie es zwei Tage.</li></ul></body></html>
"""


def run(project: Project, tmp_path: Path, name: str, text: str, overwrite: bool = False) -> Aligned:
    """Aligns a page with the project's one article."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    [article], _ = project.articles()
    return align(project, article, file, project.locales[0], overwrite)


def catalog(project: Project) -> dict[str, str]:
    found = po.read(project.catalog("de", "knee"), "de")
    assert {state for state in states(found) if state is not State.UNTRANSLATED} <= {State.NEEDS_REVIEW}
    return {message.id: message.strings[0] for message in found.live}


LINKS = 'Fragen Sie jetzt <a id="a2">uns</a>, oder siehe <a id="a1">den Beipackzettel</a>.'
COOL = "Cool it for 10 minutes."
PAGES = {
    "plain text": (
        "knee.txt",
        TEXT,
        GERMAN,
        {"What to do": "Was zu tun ist", "Cool it for 10 minutes.": "Kühlen Sie es 10 Minuten lang."},
    ),
    "Markdown": (
        "knee.md",
        MARKDOWN,
        MARKDOWN_DE,
        {"Dose": "Dosis", "A knee": "Ein Knie", "Knee pain": "Knieschmerzen"},
    ),
    "HTML, its links in another order": (
        "knee.html",
        HTML,
        HTML_DE,
        {
            'See <a id="a1">the leaflet</a>, or ask <a id="a2">us</a> now.': LINKS,
            "Rest it for two days.": "Schonen Sie es zwei Tage.",
        },
    ),
}


@pytest.mark.parametrize(("name", "source", "page", "expected"), PAGES.values(), ids=PAGES)
def test_a_page_in_each_format(
    new_project: NewProject, tmp_path: Path, name: str, source: str, page: str, expected: dict[str, str]
) -> None:
    project = new_project({name: source})
    result = run(project, tmp_path, name, page)
    assert result.problems == []
    found = catalog(project)
    assert {text: found[text] for text in expected} == expected
    assert {left.why for left in result.left} <= {"the same in both languages: not translated, or a name"}
    assert result.filled == sum(map(bool, found.values()))


def test_a_page_in_another_format(new_project: NewProject, tmp_path: Path) -> None:
    html = "<h1>Knieschmerzen</h1><p>Nehmen Sie täglich 50 mg, nicht mehr. Das Knie braucht etwas Ruhe.</p>"
    project = new_project({"knee.txt": TEXT})
    run(project, tmp_path, "knie.html", html)
    assert catalog(project)["Knee pain"] == "Knieschmerzen"


PAGE_DE = """<h1>Knieschmerzen</h1><p>Siehe <a href="https://a.example/leaflet">den <em>Beipackzettel</em></a>, <b>nicht
mehr</b> als <code>x</code> 5 &lt; 6.</p><p>Rufen Sie uns <a href="/other">hier</a> gleich an.</p>"""


def test_links_and_emphasis_of_a_page_are_written_as_markdown(new_project: NewProject, tmp_path: Path) -> None:
    first = "See [the *leaflet*](https://a.example/leaflet), **no more** than `x` 5 < 6."
    second = "Call us [here](/call) right now."
    project = new_project({"knee.md": f"# Knee pain\n\n{first}\n\n{second}\n"})
    result = run(project, tmp_path, "knie.html", PAGE_DE)
    found = catalog(project)
    assert found[first] == "Siehe [den *Beipackzettel*](https://a.example/leaflet), **nicht mehr** als `x` 5 < 6."
    assert found[second] == "Rufen Sie uns [hier](/other) gleich an."
    [left] = result.left
    assert left.why.startswith("it is filled, but its markup is to be mended: it has […](/other); its source has")
    assert left.line == 5


def test_tags_that_the_article_has_itself_stay_tags(new_project: NewProject, tmp_path: Path) -> None:
    source = (
        'See <a href="/a" class="x">the leaflet</a> or [us](/us) **now** at <b>8</b>: <a href="/call">call</a> '
        '<img src="i.png" alt="A phone">.'
    )
    project = new_project({"knee.md": f"# Knee pain\n\n{source}\n"})
    page = (
        "<h1>Knieschmerzen</h1><p><a href='/call'>Anrufen</a> <img src='i.png' alt='Ein Telefon'> oder siehe "
        "<strong>jetzt</strong> um <b>8</b> <a href='/us'>uns</a> und <a href='/a'>den Beipackzettel</a>.</p>"
    )
    result = run(project, tmp_path, "knie.html", page)
    assert catalog(project) == {
        "Knee pain": "Knieschmerzen",
        'See <a id="a1">the leaflet</a> or [us](/us) **now** at <b>8</b>: <a id="a2">call</a> <img id="img1">.': (
            '<a id="a2">Anrufen</a> <img id="img1"> oder siehe **jetzt** um <b>8</b> [uns](/us) und '
            '<a id="a1">den Beipackzettel</a>.'
        ),
        "A phone": "Ein Telefon",
    }
    assert result.left == []


def test_tags_of_a_page_are_none_in_plain_text(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"knee.txt": "Knee pain\n\nSee the leaflet, no more than x.\n\nCall us here right now.\n"})
    assert run(project, tmp_path, "knie.html", PAGE_DE).problems == []
    assert catalog(project)["Call us here right now."] == "Rufen Sie uns hier gleich an."


LACKING = {
    "a paragraph of the translation": (
        GERMAN.replace(
            "Was zu tun", "Bitte bringen Sie Ihre Krankenkassenkarte mit, wenn Sie zu uns kommen.\n\nWas zu tun"
        ),
        ("old.txt", 5, "the source has nothing like it"),
    ),
    "a paragraph of the source": (
        GERMAN.partition("Fragen")[0],
        ("source/knee.txt", 10, "the translation has nothing like it"),
    ),
    "a text that nobody translated": (
        GERMAN.replace("Was zu tun ist", "What to do"),
        ("source/knee.txt", 5, "the same in both languages: not translated, or a name"),
    ),
}


@pytest.mark.parametrize(("page", "left"), LACKING.values(), ids=LACKING)
def test_what_does_not_align_is_said_with_its_place(
    new_project: NewProject, tmp_path: Path, page: str, left: tuple[str, int, str]
) -> None:
    project = new_project({"knee.txt": TEXT})
    result = run(project, tmp_path, "old.txt", page)
    assert [(one.path.removeprefix(f"{tmp_path}/"), one.line, one.why) for one in result.left] == [left]
    found = catalog(project)
    assert found[COOL] == "Kühlen Sie es 10 Minuten lang."


def test_what_the_catalog_has_stays(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"knee.txt": TEXT})
    mine = entry("Knee pain", "Das Knie tut weh", "approved")
    path = write_catalog(project, "de", "knee", [mine])
    result = run(project, tmp_path, "old.txt", GERMAN)
    assert (result.filled, result.stayed) == (5, 1)
    assert po.read(path, "de").live[0].strings == ("Das Knie tut weh",)
    assert not po.read(path, "de").live[0].fuzzy
    before = path.read_bytes()
    assert run(project, tmp_path, "old.txt", GERMAN).same == 5
    assert path.read_bytes() == before
    assert run(project, tmp_path, "old.txt", GERMAN, overwrite=True).filled == 1
    replaced = po.read(path, "de").live[0]
    assert (replaced.strings, replaced.fuzzy) == (("Knieschmerzen",), True)


def test_a_machines_text_that_is_replaced_is_the_machines_no_more(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"knee.txt": TEXT})
    write_catalog(project, "de", "knee", [entry("Knee pain", "Knie Schmerz", "machine")])
    run(project, tmp_path, "old.txt", GERMAN, overwrite=True)
    assert catalog(project)["Knee pain"] == "Knieschmerzen"


def test_a_text_that_stands_twice_with_two_translations_is_said(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"knee.txt": f"{TEXT}\n\nWhat to do\n\nNothing more than that is needed here.\n"})
    result = run(project, tmp_path, "old.txt", f"{GERMAN}\n\nWas noch\n\nMehr als das ist hier nicht nötig.\n")
    assert [left.why for left in result.left] == ["it stands there twice, translated in two ways: give each a context"]
    assert catalog(project)["What to do"] == "Was zu tun ist"


def test_a_page_that_cannot_be_read_is_an_error_and_nothing_is_written(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"knee.txt": TEXT})
    [article], _ = project.articles()
    (tmp_path / "old.txt").write_bytes(b"T\n\xe9")
    with pytest.raises(SourceError, match="not UTF-8"):
        align(project, article, tmp_path / "old.txt", project.locales[0])
    assert not project.catalog("de", "knee").exists()


def test_the_command(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"knee.txt": TEXT})
    (tmp_path / "old.txt").write_text(GERMAN.partition("Fragen")[0], encoding="utf-8")
    result = invoke(project, "align", str(tmp_path / "old.txt"), "--source", "knee", "-l", "de")
    assert result.exit_code == 0
    assert "5 messages of 6 filled, to be reviewed" in result.output
    assert "source/knee.txt:10: the translation has nothing like it" in result.output
    assert invoke(project, "align", "nowhere.txt", "--source", "knee", "-l", "de").exit_code == 2
    assert invoke(project, "align", str(tmp_path / "old.txt"), "--source", "kne", "-l", "de").exit_code == 2


def test_templates_have_no_page(new_project: NewProject, tmp_path: Path) -> None:
    project = new_project({"a.txt": "Title\n\nSome text here.\n"})
    (project.root / "babel.cfg").write_text("[jinja2: web/**.html]\n")
    (project.root / "web").mkdir()
    (project.root / "web" / "a.html").write_text("{% trans %}Book{% endtrans %}")
    result = invoke(project, "align", str(project.root / "web" / "a.html"), "--source", "site", "-l", "de")
    assert (result.exit_code, "stand on no page" in result.stderr) == (2, True)
