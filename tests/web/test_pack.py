"""The pack in a real browser, offline: from machine to approved by keyboard, and what it lets in."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import browser  # noqa: F401 - a fixture
from tests.clinic import TEXTS, entry, knee_clinic, messages, page_of, write_catalog
from tests.laws import SOAK
from tests.web.server import NOW
from tests.web.test_page import DOSE, EDITOR, HOSTILE, KNEE, READY, REST, serious, states, text_of
from translator.catalogs.headers import OURS
from translator.model import Message, State
from translator.project import Project
from translator.steps.compile import compile_
from translator.steps.review.returned import read, take
from translator.web.pack import pack

OWN = ("file:", "blob:", "about:")
EDITED = f"#segment {EDITOR}"


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    found = knee_clinic(new_project)
    german = TEXTS | {"Take 50 mg each day, not more.": "Nehmen Sie täglich 500 mg, nicht mehr."}
    write_catalog(found, "de", KNEE, messages(german, "machine"), OURS)
    return found


def opened(browser: Browser, project: Project, name: str, tag: str, **options: object) -> tuple[Page, list[str]]:
    """A pack in a browser without a network, and what its console said or a request asked for."""
    path = project.root / "pack.html"
    path.write_text(pack(project, name, tag), "utf-8")
    context = browser.new_context(offline=True, **options)  # type: ignore[arg-type]
    said: list[str] = []
    page = context.new_page()
    page.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "request", lambda one: said.append(one.url) if not one.url.startswith(("file:", "blob:", "about:")) else None
    )
    page.goto(path.as_uri())
    expect(page.locator(EDITED).first).to_be_focused()
    expect(page.locator(f"#segment {READY}")).to_be_visible()
    return page, said


def result(page: Page, folder: Path, by: str = "Zoë Frei") -> Path:
    """Finishes, and gives the file that comes of it."""
    page.locator("#finish").click()
    page.locator("#by").fill(by)
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


@pytest.mark.parametrize("tag", ["de", "ar"] if SOAK > 1 else ["de"])
def test_the_first_article_from_machine_to_approved(browser: Browser, first_article: Project, tag: str) -> None:
    name = "blog/botox-migraine"
    page, said = opened(browser, first_article, name, tag)
    for left in range(27, 0, -1):
        expect(page.locator("#count")).to_have_text(f"{27 - left} of 27")
        expect(page.locator(f"#segment {READY}")).to_be_visible()
        page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#count")).to_have_text("27 of 27")
    path = result(page, first_article.root)
    assert path.name == f"botox-migraine.{tag}.review.json"
    assert said == []
    page.context.close()
    report = take(first_article, read(path), NOW, "Anna Muster")
    assert (report.number("approved"), report.failed) == (27, False)
    assert states(first_article, tag, name) == {State.APPROVED}
    assert not compile_(first_article).problems
    assert not page_of(first_article, f"{tag}/{name}").noindex


def test_a_wrong_dose_is_seen_while_it_is_typed(browser: Browser, project: Project) -> None:
    page, said = opened(browser, project, KNEE, "de")
    expect(page.locator("#segment #editor")).to_have_attribute("data-key", DOSE)
    expect(page.locator("#live .wrong")).to_contain_text("500 mg")
    page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#said")).to_contain_text("Not approved")
    page.locator(EDITED).fill("Nehmen Sie täglich 50 mg, nicht mehr.")
    expect(page.locator("#live .findings")).to_contain_text("The quantities match.")
    expect(page.locator("#segment .source mark.bad")).to_have_count(0)
    page.locator(EDITED).fill("Nehmen Sie täglich 5 mg, nicht mehr.")
    expect(page.locator("#live .findings .error")).to_contain_text("source 50 mg, translation 5 mg")
    expect(page.locator("#segment .source mark.bad")).to_have_text(["50 mg"])
    assert said == []
    page.context.close()


SOURCE = "Do not drive for 48 hours. Botox goes into the left arm, under the brace."
GOOD = "Fahren Sie 48 Stunden lang nicht. Botox kommt in den linken Arm, unter die Orthese."
LINES = [
    ("quantity", "48 hours", "48 Stunden"),
    ("negation", "not", "nicht"),
    ("direction", "left", "linken"),
    ("direction", "under", "unter"),
    ("name", "Botox", "Botox"),
    ("term", "brace", "Orthese"),
]
WRONG = [
    ("48", "24", "quantity", "numbers"),
    (" nicht", "", "negation", "negation"),
    ("linken", "rechten", "direction", "direction"),
    ("Botox", "Botax", "name", "names"),
    ("Orthese", "Schiene", "term", "glossary"),
]


@pytest.fixture
def strict(new_project: Callable[..., Project]) -> Project:
    """A text that says something of every kind, its "not" lost in the machine's translation."""
    found = new_project({"a.txt": SOURCE + "\n"}, 'locales = ["de"]')
    (found.root / "locales").mkdir(exist_ok=True)
    lines = ("source,target,locale,kind,note", "brace,Orthese,de,use,", "Botox,,,keep,")
    (found.root / "locales" / "glossary.csv").write_text("\n".join(lines) + "\n", "utf-8")
    write_catalog(found, "de", "a", [entry(SOURCE, GOOD.replace(" nicht", ""), "machine")], OURS)
    return found


def rows(page: Page) -> list[tuple[str, str, str]]:
    """The strip's lines, what is wrong with a star."""
    return [
        (*(cell.split(",")[0].strip() for cell in one.locator("th, td").all_inner_texts()),)  # type: ignore[misc]
        for one in page.locator("#live .strip tbody tr").all()
    ]


def test_the_strip_follows_what_is_typed(browser: Browser, strict: Project) -> None:
    page, said = opened(browser, strict, "a", "de")
    expect(page.locator("#live .wrong")).to_have_text(re.compile("negation"))
    page.locator(EDITED).fill(GOOD)
    expect(page.locator("#live .wrong")).to_have_count(0)
    assert rows(page) == LINES
    expect(page.locator("#live .findings")).to_contain_text("The quantities match.")
    for good, bad, kind, check in WRONG:
        page.locator(EDITED).fill(GOOD.replace(good, bad))
        expect(page.locator("#live .wrong")).to_have_count(1)
        expect(page.locator("#live .wrong")).to_contain_text(kind)
        expect(page.locator("#live .findings b")).to_have_text([check])
        expect(page.locator("#segment .source mark.bad")).to_have_count(1)
    assert said == []
    page.context.close()


def test_what_the_program_found_stays_found_while_other_words_change(browser: Browser, strict: Project) -> None:
    page, _ = opened(browser, strict, "a", "de")
    page.locator(EDITED).fill(GOOD.replace(" nicht", "").replace("kommt", "geht"))
    expect(page.locator("#live .findings .error b")).to_have_text(["negation"])
    page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#said")).to_contain_text("Not approved: negation")
    page.context.close()


def test_a_dismissal_is_of_the_texts_that_it_was_given_for(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    page.keyboard.press("Control+i")
    page.keyboard.press("1")
    page.keyboard.type("the leaflet says so")
    page.keyboard.press("Enter")
    page.locator(EDITED).fill("Nehmen Sie täglich 5000 mg, nicht mehr.")
    expect(page.locator("#live .findings .error")).to_contain_text("5000 mg")
    page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#said")).to_contain_text("Not approved: numbers")
    page.context.close()


def test_work_survives_a_reload_and_is_taken_back(browser: Browser, project: Project) -> None:
    page, said = opened(browser, project, KNEE, "de")
    assert page.evaluate("Object.keys(localStorage)") == []  # nothing is written over what another tab is writing
    page.locator(EDITED).fill("Nehmen Sie täglich 50 mg, nicht mehr.")
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#count")).to_have_text("1 of 6")
    page.locator(EDITED).fill("noch nicht fertig")
    page.reload()
    expect(page.locator("#count")).to_have_text("1 of 6")
    page.locator(f'[data-row="{DOSE}"] a').click()
    expect(page.locator(EDITED)).to_have_value("Nehmen Sie täglich 50 mg, nicht mehr.")
    page.locator("#order").select_option("article")
    expect(page.locator("#rows li").first).to_have_attribute("data-row", Message("Knee pain").short_key)
    assert said == []
    page.context.close()


def test_what_was_said_comes_with_the_result(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    page.keyboard.press("Control+i")
    page.keyboard.press("1")
    page.keyboard.type("the leaflet says so")
    page.keyboard.press("Enter")
    expect(page.locator(".dismissing")).to_contain_text("numbers: dismissed")
    page.locator("#say").fill("50 or 500?")
    page.keyboard.press("Alt+q")
    expect(page.locator(".thread .ask")).to_contain_text("50 or 500?")
    page.keyboard.press("Control+Shift+Enter")
    data = json.loads(result(page, project.root).read_text("utf-8"))
    assert data["said"] == [{"key": DOSE, "kind": "ask", "text": "50 or 500?"}]
    assert [one["check"] for one in data["dismissed"]] == ["numbers"]
    assert [(one["key"], one["act"]) for one in data["entries"]] == [(DOSE, "approve")]
    page.context.close()


def test_what_the_program_found_is_seen_again_when_the_text_is_as_it_was(browser: Browser, project: Project) -> None:
    """A negation that was lost: the pack itself only reads quantities."""
    lost = TEXTS | {"Take 50 mg each day, not more.": "Nehmen Sie täglich 50 mg, mehr."}
    write_catalog(project, "de", KNEE, messages(lost, "machine"), OURS)
    page, _ = opened(browser, project, KNEE, "de")
    page.locator(f'[data-row="{DOSE}"] a').click()
    expect(page.locator(f"#segment {READY}")).to_be_visible()
    expect(page.locator("#live .findings .error")).to_contain_text("negation")
    page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#said")).to_contain_text("Not approved: negation")
    page.locator(EDITED).fill("Nehmen Sie täglich 50 mg, nicht mehr.")
    expect(page.locator("#live .findings")).to_contain_text("The quantities match.")
    page.locator(EDITED).fill("Nehmen Sie täglich 50 mg, mehr.")
    expect(page.locator("#live .findings .error")).to_contain_text("negation")
    page.context.close()


def test_one_pack_in_two_tabs(browser: Browser, project: Project) -> None:
    first, _ = opened(browser, project, KNEE, "de")
    second = first.context.new_page()
    second.goto(first.url.split("#")[0])
    for page, key in ((first, REST), (second, Message("Cold").short_key), (first, Message("Contact Us").short_key)):
        page.locator(f'[data-row="{key}"] a').click()
        expect(page.locator(f"#segment {READY}")).to_be_visible()
        page.keyboard.press("Control+Alt+Enter")
    expect(first.locator("#count")).to_have_text("3 of 6")
    expect(second.locator("#count")).to_have_text("3 of 6")
    assert len(json.loads(result(first, project.root).read_text("utf-8"))["entries"]) == 3
    first.context.close()


def test_a_browser_that_keeps_nothing_says_so_and_works(browser: Browser, project: Project) -> None:
    context = browser.new_context(offline=True)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })"
    )
    path = project.root / "pack.html"
    path.write_text(pack(project, KNEE, "de"), "utf-8")
    page = context.new_page()
    page.goto(path.as_uri())
    expect(page.locator("#lost")).to_contain_text("Finish, and save the result, before you close it")
    page.locator(f'[data-row="{REST}"] a').click()
    page.locator(EDITED).fill("Pause")
    expect(page.locator(f"#segment {READY}")).to_be_visible()
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#count")).to_have_text("1 of 6")
    entries = json.loads(result(page, project.root).read_text("utf-8"))["entries"]
    assert [(one["key"], one["strings"]) for one in entries] == [(REST, ["Pause"])]
    context.close()


def test_an_article_of_300_texts_can_be_mailed(new_project: Callable[..., Project]) -> None:
    """Texts that are all alike, so that each has suggestions from all others."""
    numbers = range(1, 301)
    texts = {
        f"Take {n} mg of it each day for {n % 7 + 2} weeks, and do not drive before the doctor of room {n} says so.":
        f"Nehmen Sie täglich {n} mg, {n % 7 + 2} Wochen lang; fahren Sie nicht, bevor der Arzt in {n} es erlaubt."
        for n in numbers
    }  # fmt: skip
    project = new_project({"a.txt": "\n\n".join(texts) + "\n"}, 'locales = ["de"]')
    write_catalog(project, "de", "a", [entry(source, target, "machine") for source, target in texts.items()])
    made = pack(project, "a", "de")
    assert made.count("<template data-segment=") == 300
    assert len(made.encode()) < 2_100_000


def test_what_was_before_and_what_stands_elsewhere_is_in_it(new_project: Callable[..., Project]) -> None:
    project = knee_clinic(new_project)
    write_catalog(project, "de", KNEE, messages(TEXTS))
    git = ("git", "-c", "user.name=Anna", "-c", "user.email=anna@clinic.example")
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        subprocess.run([*git, *arguments], cwd=project.root, check=True)
    write_catalog(project, "de", KNEE, messages(TEXTS | {"Rest": "Pause"}))
    write_catalog(project, "de", "head", [entry("Headache", "Kopfschmerz"), entry("Rest", "Rast", "approved")])
    [segment] = re.findall(rf'<template data-segment="{REST}">.*?</template>', pack(project, KNEE, "de"), re.DOTALL)
    assert "<del>Ruhe</del><ins>Pause</ins>" in segment
    assert re.search(r"The same source elsewhere.*Rast.*approved: <bdi>head</bdi>", segment, re.DOTALL)


def test_a_text_that_was_changed_offers_no_dismissal(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    expect(page.locator("#segment details.dismiss")).to_be_visible()
    page.locator(EDITED).fill("Nehmen Sie täglich 5 mg, nicht mehr.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#segment #editor")).not_to_have_attribute("data-key", DOSE)
    page.locator(f'[data-row="{DOSE}"] a').click()
    expect(page.locator(EDITED)).to_have_value("Nehmen Sie täglich 5 mg, nicht mehr.")
    expect(page.locator("#segment details.dismiss")).to_be_hidden()
    page.context.close()


def test_which_texts_are_listed(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    listed = page.locator("#rows li:not([hidden])")
    expect(listed).to_have_count(6)
    page.locator("#which").select_option("found")
    expect(listed).to_have_count(1)
    expect(listed).to_have_attribute("data-row", DOSE)
    page.locator("#which").select_option("asked")
    expect(listed).to_have_count(0)
    page.locator("#say").fill("50 or 500?")
    page.keyboard.press("Alt+q")
    expect(page.locator(".thread .ask")).to_have_count(1)
    page.locator("#which").select_option("left")
    page.locator(EDITED).focus()
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#count")).to_have_text("1 of 6")
    page.locator("#which").select_option("asked")
    expect(listed).to_have_attribute("data-row", DOSE)
    page.locator("#which").select_option("left")
    expect(listed).to_have_count(5)
    second, third = (listed.nth(at).get_attribute("data-row") for at in (1, 2))
    page.locator(f'[data-row="{second}"] a').click()
    expect(page.locator(f"#segment {READY}")).to_have_attribute("data-key", second or "")
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#segment #editor")).to_have_attribute("data-key", third or "")
    expect(listed).to_have_count(4)
    page.context.close()


def test_an_undone_step_is_not_in_the_result(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    page.locator(f'[data-row="{REST}"] a').click()
    page.locator(EDITED).fill("Pause")
    expect(page.locator(f"#segment {READY}")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#segment {READY}")).to_be_visible()
    page.keyboard.press("Alt+z")
    expect(page.locator("#segment #editor")).to_have_attribute("data-key", REST)
    expect(page.locator(EDITED)).to_have_value(TEXTS["Rest"])
    assert json.loads(result(page, project.root).read_text("utf-8"))["entries"] == []
    page.context.close()


def test_a_browser_without_the_check_has_all_else(browser: Browser, project: Project) -> None:
    """One that cannot read its patterns."""
    path = project.root / "pack.html"
    path.write_text(pack(project, KNEE, "de"), "utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    old = "{ get Checker() { throw new SyntaxError(); }, set Checker(_) {} }"
    page.add_init_script(f"Object.defineProperty(globalThis, 'polyclinicQuantities', {{ value: {old} }});")
    page.goto(path.as_uri())
    page.locator(EDITED).fill("Nehmen Sie täglich 5 mg, nicht mehr.")
    expect(page.locator("#live .findings")).to_contain_text("too old")
    expect(page.locator(f"#segment {READY}")).to_be_visible()
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#count")).to_have_text("1 of 6")
    context.close()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_text(browser: Browser, new_project: Callable[..., Project], hostile: str) -> None:
    project = new_project({"a.txt": f"Title\n\nOne {hostile} two.\n"}, 'locales = ["ar"]')
    source = " ".join(f"One {hostile} two.".split())
    write_catalog(project, "ar", "a", [entry("Title", hostile), entry(source, f"Eins {hostile}", "fuzzy")])
    page, said = opened(browser, project, "a", "ar")
    scripts = page.locator("script").count()
    page.locator(EDITED).fill(hostile)
    page.locator("#say").fill(hostile)
    page.keyboard.press("Alt+q")
    page.locator(EDITED).focus()
    page.keyboard.press("Control+Enter")
    assert page.evaluate("window.hurt === undefined")
    assert (page.locator("script").count(), page.locator("img").count()) == (scripts, 0)
    report = take(project, read(result(page, project.root, f"Zoë {hostile}"[:200])), NOW, "Anna")
    assert not [line for line in report.lines if line.became not in ("taken", "unchanged")]
    assert said == []
    page.context.close()


def test_nothing_of_it_runs_but_its_own_script(project: Project) -> None:
    text = pack(project, KNEE, "de")
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert "script-src &#39;sha256-" in policy or "script-src 'sha256-" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
    assert not re.search(r'(?:src|href)="https?:', text)
    assert "127.0.0.1" not in text
    assert str(project.root) not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_everybody_can_use_it(browser: Browser, first_article: Project, scheme: str, width: int) -> None:
    size = {"width": width, "height": 900}
    page, _ = opened(browser, first_article, "blog/botox-migraine", "ar", viewport=size, color_scheme=scheme)
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#finish").click()
    assert serious(page) == []
    page.context.close()


def test_text_of_the_pack_is_the_files(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    page.locator(f'[data-row="{REST}"] a').click()
    expect(page.locator(EDITED)).to_have_value(text_of(project, "de", REST))
    frame = page.frame_locator("#preview")
    expect(frame.locator(f'[data-key="{REST}"].at-hand')).to_have_count(1)
    frame.locator(f'[data-key="{DOSE}"]').click()
    expect(page.locator("#segment #editor")).to_have_attribute("data-key", DOSE)
    page.context.close()
