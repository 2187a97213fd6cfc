"""The repository's own project through the whole pipeline: six locales, drafts that nobody has reviewed, a first
message that somebody has."""

from __future__ import annotations

import gettext
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import polib
import pytest

from tests.clinic import read_page, snapshot
from tests.command import environment, invoke, one_object
from tests.conftest import ARTICLE, ROOT
from tests.programs import require
from translator.project import Project

DRAFTED = ("ar", "de", "fr", "ru", "tr")
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
TITLE = "Beyond Wrinkles: Botox Injections as a Treatment for Migraines"
MESSAGES = 27
BUILD = ("build", *(part for tag in DRAFTED for part in ("-l", tag)))


@pytest.fixture
def drafts(first_article: Project) -> Project:
    """Built without the network and without Apertium: the five drafted languages."""
    built = invoke(first_article, *BUILD)
    assert (built.exit_code, built.stderr) == (0, "")
    return first_article


def catalog(project: Project, tag: str) -> polib.POFile:
    return polib.pofile(str(project.catalog(tag, ARTICLE)), wrapwidth=78)


def states(project: Project, tag: str) -> dict[str, int]:
    """Messages by state, but for those of which there are none."""
    status = one_object(invoke(project, "status", "--json", "-l", tag).stdout)
    counts: dict[str, int] = status["articles"][0]["locales"][0]["states"]
    return {state: number for state, number in counts.items() if number}


def beside(project: Project, tag: str, name: str) -> dict[str, str]:
    """A JSON file beside the page."""
    data: dict[str, str] = json.loads((project.dist / tag / ARTICLE / name).read_text("utf-8"))
    return data


def compiled(project: Project, tag: str) -> gettext.NullTranslations:
    return gettext.translation(ARTICLE, project.dist / "locale", [tag])


def pages(project: Project) -> dict[str, dict[str, Any]]:
    manifest = json.loads((project.dist / "manifest.json").read_text("utf-8"))
    return {page["locale"]: page for page in manifest["pages"]}


def test_what_is_committed_claims_no_review() -> None:
    assert not list((ROOT / "locales").glob("*/record.jsonl"))
    for tag in DRAFTED:
        found = polib.pofile(str(ROOT / f"locales/{tag}/LC_MESSAGES/{ARTICLE}.po"))
        assert found.metadata["Last-Translator"] == "Polyclinic, machine"
        assert len(found) == MESSAGES
        for message in found:
            assert message.fuzzy
            assert message.msgstr
            assert message.tcomment.startswith("machine: draft 20")
            assert "approved" not in message.tcomment


def test_the_committed_catalogs_are_what_build_leaves(drafts: Project) -> None:
    for tag in DRAFTED:
        committed = (ROOT / f"locales/{tag}/LC_MESSAGES/{ARTICLE}.po").read_bytes()
        assert drafts.catalog(tag, ARTICLE).read_bytes() == committed
    template = f"locales/templates/{ARTICLE}.pot"
    assert (drafts.root / template).read_bytes() == (ROOT / template).read_bytes()


@pytest.mark.parametrize("tag", DRAFTED)
def test_drafts_are_machine_text(drafts: Project, tag: str) -> None:
    assert states(drafts, tag) == {"machine": MESSAGES}
    assert beside(drafts, tag, "messages.json") == {}
    assert len(beside(drafts, tag, "messages.machine.json")) == MESSAGES
    assert compiled(drafts, tag).gettext(TITLE) == TITLE


@pytest.mark.parametrize("tag", DRAFTED)
def test_drafts_pass_the_checks(drafts: Project, tag: str) -> None:
    checked = invoke(drafts, "check", "-l", tag)
    assert (checked.exit_code, checked.stdout) == (
        0, "27 messages in 1 locale: 0 errors, 0 warnings, 0 not translated yet\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "direction"), [("ar", "rtl"), ("de", "ltr"), ("fr", "ltr"), ("ru", "ltr"), ("tr", "ltr")]
)
def test_pages(drafts: Project, tag: str, direction: str) -> None:
    page = read_page((drafts.dist / tag / ARTICLE / "index.html").read_bytes())
    [html] = page.all("html")
    assert html.attributes == {"lang": tag, "dir": direction}
    assert page.noindex
    title = next(message.msgstr for message in catalog(drafts, tag) if message.msgid == TITLE)
    assert page.texts("h1") == [title]
    ours = page.all("h2", id="actions")
    assert [len(page.all("h2")) - len(ours), len(page.all("h3"))] == [6, 5]
    links = [link.attributes["href"] for link in page.all("a")]
    assert {"tel:+900000000000", "/contact"} <= set(links)
    record = pages(drafts)[tag]
    assert (record["status"], record["indexable"], record["machine"]) == ("labelled", False, True)
    assert (record["reviewers"], record["engines"], record["heldOut"]) == ([], ["draft"], MESSAGES)


def test_every_language_is_a_click_away(drafts: Project) -> None:
    for tag in ("en", *LOCALES):
        page = read_page((drafts.dist / tag / ARTICLE / "index.html").read_bytes())
        shown = " ".join(link.text for link in page.all("a"))
        for name in {"en": "English", "ar": "العربية", "de": "Deutsch", "ru": "Русский", "tr": "Türkçe"}.values():
            assert name in shown


@pytest.mark.parametrize("tag", DRAFTED)
def test_the_article_localized_in_its_own_format(drafts: Project, tag: str) -> None:
    text = (drafts.dist / "content" / tag / f"{ARTICLE}.txt").read_bytes().decode("utf-8")
    source = (ROOT / f"source/{ARTICLE}.txt").read_text("utf-8")
    assert text.count("\n\n") == source.count("\n\n")
    assert text.count("Botox") > 5
    assert (drafts.dist / "content" / "en" / f"{ARTICLE}.txt").read_text("utf-8") == source


def test_held_out_is_said_with_what_to_do(drafts: Project) -> None:
    for command in (BUILD, ("status",)):
        said = invoke(drafts, *command).stdout
        assert "held out of .mo and messages.json: ar 27, de 27, es 27, fr 27, ru 27, tr 27\nhint: " in said


def test_spanish_by_apertium(first_article: Project) -> None:
    require("apertium")
    built = invoke(first_article, "build")
    assert (built.exit_code, built.stderr) == (0, "")
    assert "es      apertium       0          27         0        0     0\n" in built.stdout
    assert states(first_article, "es") == {"machine": MESSAGES}
    assert all(message.tcomment.startswith("machine: apertium ") for message in catalog(first_article, "es"))
    assert all(message.fuzzy for message in catalog(first_article, "es"))
    page = read_page((first_article.dist / "es" / ARTICLE / "index.html").read_bytes())
    assert "Migrañas" in page.texts("h1")[0]
    assert "Botox" in page.texts("h1")[0]
    before = snapshot(first_article.root)
    assert invoke(first_article, "build").stdout.startswith("nothing has changed: 1 article, 7 pages\n")
    assert invoke(first_article, "build", "--locked").exit_code == 0
    assert snapshot(first_article.root) == before


def reviewed(project: Project, tag: str, person: str | None) -> str:
    """Somebody takes `fuzzy` off the title, in an editor that names them, or none; the translation."""
    found = catalog(project, tag)
    message = found.find(TITLE)
    assert message
    message.flags.remove("fuzzy")
    if person:
        found.metadata["Last-Translator"] = person
    found.save()
    return str(message.msgstr)


@pytest.mark.parametrize("tag", ["ar", "de"])
def test_what_a_person_lets_pass_goes_out(drafts: Project, tag: str) -> None:
    text = reviewed(drafts, tag, "Dr. Anna Muster <anna@clinic.example>")
    assert states(drafts, tag) == {"translated": 1, "machine": MESSAGES - 1}
    assert invoke(drafts, *BUILD, "--locked").exit_code == 0
    assert beside(drafts, tag, "messages.json") == {TITLE: text}
    assert TITLE not in beside(drafts, tag, "messages.machine.json")
    assert compiled(drafts, tag).gettext(TITLE) == text
    assert compiled(drafts, tag).gettext("Contact Us") == "Contact Us"
    assert beside(drafts, "fr", "messages.json") == {}
    assert pages(drafts)[tag]["heldOut"] == MESSAGES - 1


def test_what_nobody_is_named_for_does_not(drafts: Project) -> None:
    reviewed(drafts, "de", None)
    assert states(drafts, "de") == {"needs_review": 1, "machine": MESSAGES - 1}
    assert invoke(drafts, *BUILD, "--locked").exit_code == 0
    assert beside(drafts, "de", "messages.json") == {}
    assert compiled(drafts, "de").gettext(TITLE) == TITLE


def test_clear_fuzzy_of_a_whole_catalog_publishes_nothing(drafts: Project) -> None:
    require("msgattrib")
    path = drafts.catalog("de", ARTICLE)
    subprocess.run(["msgattrib", "--clear-fuzzy", path, "-o", path], check=True)
    assert states(drafts, "de") == {"needs_review": MESSAGES}
    assert invoke(drafts, "compile").exit_code == 0
    assert beside(drafts, "de", "messages.json") == {}


def test_msgfmt_reads_what_we_write(drafts: Project) -> None:
    require("msgfmt")
    for tag in DRAFTED:
        command = ["msgfmt", "--check", "--statistics", "-o", "/dev/null", str(drafts.catalog(tag, ARTICLE))]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment(LC_ALL="C"))
        assert "27 fuzzy translations" in done.stderr


def test_pybabel_finds_the_same_messages(first_article: Project) -> None:
    shutil.copy(ROOT / "babel.cfg", first_article.root)
    assert invoke(first_article, "extract").exit_code == 0
    together = first_article.root / "t.pot"
    arguments = ["-q", "extract", "-F", "babel.cfg", "-o", str(together), "."]
    command = [sys.executable, "-m", "babel.messages.frontend", *arguments]
    subprocess.run(command, cwd=first_article.root, env=environment(), check=True)

    def all_in(*paths: Path) -> set[tuple[str | None, ...]]:
        found = [message for path in paths for message in polib.pofile(str(path))]
        return {(one.msgctxt, one.msgid, one.msgid_plural, one.comment.replace("\n", " ")) for one in found}

    templates = list((first_article.root / "locales/templates").rglob("*.pot"))
    assert all_in(together) == all_in(*templates)
    assert len(all_in(together)) == MESSAGES
