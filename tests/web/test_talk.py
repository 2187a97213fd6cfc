"""What people say beside a text, and what a screen reader says to them."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.browser import browser  # noqa: F401 - a fixture
from tests.clinic import entry, write_catalog
from tests.web.server import running
from tests.web.test_pack import opened
from tests.web.test_page import (  # noqa: F401 - fixtures
    DOSE,
    EDITOR,
    KNEE,
    READY,
    REST,
    Visit,
    at,
    project,
    server,
    visit,
)
from translator.project import Project

ASKED = ".thread .ask .lines"


def test_the_key_that_saves_a_text_sends_what_is_said(at: Visit, project: Project) -> None:
    page = at.work("ar", query=f"?key={REST}")
    before = project.catalog("ar", KNEE).read_bytes()
    page.keyboard.press("Alt+q")
    page.keyboard.type("Why?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(ASKED)).to_have_text("Why?")
    expect(page.locator("#editor")).to_have_attribute("data-key", REST)
    page.keyboard.press("Alt+c")
    page.keyboard.type("Odd.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".thread .comment .lines")).to_have_text("Odd.")
    assert project.catalog("ar", KNEE).read_bytes() == before


def test_the_key_that_saves_a_text_sends_a_reason(at: Visit, project: Project) -> None:
    page = at.work("de")
    page.keyboard.press("Control+i")
    page.keyboard.press("1")
    page.keyboard.type("as in the leaflet")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".dismissing")).to_contain_text("as in the leaflet")
    expect(page.locator("#editor")).to_have_attribute("data-key", DOSE)


def said_survives(page: Page, leave: str) -> None:
    """What is being said is there again when the text is, and gone when it is sent."""
    page.keyboard.press("Alt+q")
    page.keyboard.type("50 or 500?")
    page.keyboard.press(leave)
    expect(page.locator("#segment #editor")).not_to_have_attribute("data-key", DOSE)
    expect(page.locator("#say")).to_have_value("")
    page.reload()
    page.locator(f'[data-row="{DOSE}"] a').click()
    expect(page.locator("#segment #editor")).to_have_attribute("data-key", DOSE)
    expect(page.locator("#say")).to_have_value("50 or 500?")
    page.keyboard.press("Alt+q")
    expect(page.locator(ASKED)).to_have_text("50 or 500?")
    expect(page.locator("#say")).to_have_value("")
    page.reload()
    page.locator(f'[data-row="{DOSE}"] a').click()
    expect(page.locator(ASKED)).to_have_text("50 or 500?")
    expect(page.locator("#say")).to_have_value("")


def test_what_is_being_said_is_kept(at: Visit) -> None:
    said_survives(at.work("de"), "Alt+ArrowDown")


def test_what_is_being_said_is_kept_in_a_pack(browser: Browser, project: Project) -> None:
    page, said = opened(browser, project, KNEE, "de")
    said_survives(page, "Alt+ArrowDown")
    assert said == []
    page.context.close()


def test_a_reason_that_was_not_sent_is_kept(at: Visit) -> None:
    page = at.work("de")
    page.keyboard.press("Control+i")
    page.keyboard.press("1")
    page.keyboard.type("as in the")
    page.reload()
    expect(page.locator("input[name=reason]")).to_be_visible()
    expect(page.locator("input[name=reason]")).to_have_value("as in the")


def test_what_is_found_is_heard_while_it_is_typed(at: Visit) -> None:
    page = at.work("de")
    told = page.get_by_role("status")
    page.locator(EDITOR).fill("Nehmen Sie täglich 5 mg, nicht mehr.")
    expect(told).to_contain_text("numbers source 50 mg, translation 5 mg")
    page.locator(EDITOR).fill("Nehmen Sie täglich 50 mg, nicht mehr.")
    expect(told).to_have_text("Nothing was found.")


def test_what_is_found_is_heard_in_a_pack(browser: Browser, project: Project) -> None:
    page, _ = opened(browser, project, KNEE, "de")
    page.locator(f"#segment {EDITOR}").fill("Nehmen Sie täglich 5 mg, nicht mehr.")
    expect(page.get_by_role("status")).to_contain_text("numbers source 50 mg, translation 5 mg")
    page.context.close()


def test_a_screen_reader_says_what_is_what(at: Visit) -> None:
    page = at.work("de", query=f"?key={DOSE}")
    text = page.get_by_role("textbox", name="Translation")
    expect(text).to_have_accessible_description("Take 50 mg each day, not more.")
    expect(page.get_by_role("link", name="errors")).to_have_count(1)
    expect(page.get_by_role("button", name="Accept")).to_have_attribute("aria-keyshortcuts", "Control+Alt+Enter")
    expect(page.get_by_role("table", name="What both texts claim")).to_be_visible()
    expect(page.get_by_role("row", name="does not match")).to_have_count(1)
    expect(page.locator("#asked")).to_have_attribute("aria-live", "polite")


def test_who_turns_the_editor_round_finds_it_so(at: Visit) -> None:
    page = at.work("ar", query=f"?key={DOSE}")
    page.keyboard.press("Alt+r")
    expect(page.locator(EDITOR)).to_have_attribute("dir", "ltr")
    expect(page.get_by_role("status")).to_have_text("The text runs from left to right.")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#editor")).not_to_have_attribute("data-key", DOSE)
    expect(page.locator(EDITOR)).to_have_attribute("dir", "ltr")
    page.reload()
    expect(page.locator(EDITOR)).to_have_attribute("dir", "ltr")
    expect(page.locator(READY)).to_be_visible()
    page.keyboard.press("Alt+r")
    expect(page.locator(EDITOR)).to_have_attribute("dir", "rtl")
    page.reload()
    expect(page.locator(EDITOR)).to_have_attribute("dir", "rtl")


def test_an_engines_answer_is_taken_by_its_number(browser: Browser, new_project: Callable[..., Project]) -> None:
    near = "Take 50 mg each day, not less."
    project = new_project(
        {"a.txt": f"{near}\n", "b.txt": "Take 50 mg each day.\n"}, 'engines = ["pseudo"]\nlocales = ["de"]'
    )
    write_catalog(project, "de", "a", [entry(near, "Ruhen Sie.")])
    write_catalog(project, "de", "b", [entry("Take 50 mg each day.", "", "untranslated")])
    with running(project) as server:
        seen = visit(browser, server)
        page = seen.work("de", "b")
        expect(page.locator("[data-suggestion] kbd")).to_have_text(["Ctrl+M 1"])
        page.keyboard.press("Alt+g")
        expect(page.locator("[data-suggestion] kbd")).to_have_text(["Ctrl+M 1", "Ctrl+M 2"])
        page.keyboard.press("Control+m")
        page.keyboard.press("2")
        expect(page.locator(EDITOR)).to_have_value(re.compile("50"))
        page.keyboard.press("Alt+b")
        expect(page.locator("#asked")).to_contain_text("Back-translation by pseudo: it may be wrong itself.")
        assert seen.said == []
        seen.context.close()
