"""What keys do and what they do not: keyboards of other countries, keys held down, numbers behind a key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import browser  # noqa: F401 - a fixture
from tests.clinic import entry, write_catalog
from tests.web.server import Server, running
from tests.web.test_page import (  # noqa: F401 - fixtures
    DOSE,
    EDITOR,
    KNEE,
    READY,
    REST,
    Visit,
    at,
    enter,
    project,
    server,
    state_of,
    text_of,
    visit,
)
from translator.model import Message
from translator.project import Project

COLD = Message("Cold").short_key


def press(page: Page, key: str, code: str, **held: bool) -> bool:
    """Presses a key of a keyboard with other letters on it; whether the page has taken it for itself."""
    return bool(
        page.evaluate(
            """([key, code, held]) => !document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...held }))""",
            [key, code, held],
        )
    )


CTRL, ALT = {"ctrlKey": True}, {"altKey": True}


@pytest.mark.parametrize(
    ("key", "code", "held", "taken"),
    [
        ("z", "KeyY", CTRL, False),  # German: takes back what was typed
        ("y", "KeyZ", CTRL, True),
        ("z", "KeyZ", CTRL, False),
        ("غ", "KeyY", CTRL, True),  # Arabic
        ("ئ", "KeyZ", CTRL, False),
        ("/", "Digit7", CTRL | {"shiftKey": True}, True),  # German: search
        ("µ", "KeyM", CTRL | ALT, False),  # German, AltGr on Windows
        ("@", "KeyQ", CTRL | ALT, False),
        ("Y", "KeyY", CTRL | {"shiftKey": True}, False),
        ("I", "KeyI", CTRL | {"shiftKey": True}, False),  # the browser's own
        ("€", "KeyE", CTRL | ALT, False),
        ("Ω", "KeyZ", ALT, True),  # a Mac
    ],
)
def test_what_is_written_on_a_key_counts(at: Visit, key: str, code: str, held: dict[str, bool], taken: bool) -> None:
    page = at.work("de", query=f"?key={REST}")
    assert press(page, key, code, **held) is taken


def test_a_key_that_is_held_down_does_one_thing(at: Visit, project: Project) -> None:
    page = at.work("ar", query="?order=article")
    first = page.locator("#editor").get_attribute("data-key")
    page.keyboard.down("Control")
    page.keyboard.down("Alt")
    for _ in range(5):
        page.keyboard.down("Enter")  # pressed again while it is down: repeated
    expect(page.locator("#editor")).not_to_have_attribute("data-key", first or "")
    expect(page.locator(READY)).to_be_visible()
    for _ in range(5):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(page.locator("#progress")).to_contain_text("1 of 6")
    assert project.record("ar").read_text().count('"accept"') == 1


ACCEPT = """(doing) => { doing(); document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
    { key: "Enter", code: "Enter", ctrlKey: true, altKey: true, bubbles: true, cancelable: true })); }"""


def test_a_key_pressed_twice_does_nothing_to_the_next_text(at: Visit, project: Project) -> None:
    """Each time at one go in the page: what comes between depends on no clock."""
    page = at.work("ar", query="?order=article")
    page.evaluate(f"() => [1, 2].forEach(() => ({ACCEPT})(() => {{}}))")
    expect(page.locator("#progress")).to_contain_text("1 of 6")
    page.evaluate(f"() => ({ACCEPT})(() => document.querySelector('#editor').classList.add('fresh'))")
    expect(page.locator("#told")).to_contain_text("has only just come")
    page.reload()
    expect(page.locator("#progress")).to_contain_text("1 of 6")
    assert project.record("ar").read_text().count('"accept"') == 1


def test_while_it_is_saved_nothing_is_typed(at: Visit) -> None:
    page = at.work("de", query=f"?key={REST}")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/act", hold)
    page.locator(EDITOR).fill("Pause")
    with page.expect_request("**/act"):
        page.keyboard.press("Control+Enter")
    expect(page.locator(EDITOR)).not_to_be_editable()
    page.keyboard.type("lost?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(EDITOR)).to_have_value("Pause")
    held[0].continue_()
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)
    expect(page.locator(EDITOR)).to_be_editable()
    assert len(held) == 1


def test_from_anywhere_to_the_next_text_and_to_the_editor(at: Visit) -> None:
    page = at.work("ar", query=f"?key={REST}")
    page.keyboard.press("Control+/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("Control+e")
    expect(page.locator(EDITOR)).to_be_focused()
    page.keyboard.press("Alt+c")
    expect(page.locator("#say")).to_be_focused()
    page.keyboard.press("Alt+PageDown")
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)
    expect(page.locator(EDITOR)).to_be_focused()
    page.keyboard.press("Alt+PageUp")
    expect(page.locator("#editor")).to_have_attribute("data-key", REST)


@pytest.mark.parametrize(("key", "code"), [("7", "Digit7"), ("٧", "Digit7"), ("è", "Digit7"), ("7", "Numpad7")])
def test_the_number_of_a_suggestion_is_never_typed(at: Visit, key: str, code: str) -> None:
    page = at.work("de", query=f"?key={REST}")
    page.keyboard.press("Control+m")
    expect(page.locator("#told")).to_contain_text("Which suggestion?")
    assert press(page, key, code)
    expect(page.locator("#said")).to_contain_text("There is no suggestion 7")
    assert not press(page, key, code)  # now it is a sign like any other


def test_a_suggestion_is_for_the_form_at_hand(browser: Browser, new_project: Callable[..., Project]) -> None:
    project = new_project({"a.txt": "One tablet\n", "b.txt": "A tablet\n"}, 'locales = ["de"]')
    write_catalog(project, "de", "b", [entry("A tablet", "Eine Pille")])
    write_catalog(project, "de", "a", [Message("One tablet", ("Eins", "Zwei"), plural="{n} tablets", flags=("fuzzy",))])
    with running(project) as server:
        seen = visit(browser, server)
        page = seen.work("de", "a")
        expect(page.locator("[data-suggestion]")).not_to_have_count(0)
        page.locator(EDITOR).nth(1).focus()
        page.keyboard.press("Control+m")
        page.keyboard.press("1")
        expect(page.locator(EDITOR).nth(1)).to_have_value("Eine Pille")
        expect(page.locator(EDITOR).nth(0)).to_have_value("Eins")
        seen.context.close()


def test_a_finding_of_a_text_that_is_not_saved_is_not_dismissed(at: Visit) -> None:
    page = at.work("de")
    page.locator(EDITOR).fill("Nehmen Sie täglich 500 mg, niemals mehr.")
    page.keyboard.press("Control+i")
    page.keyboard.press("1")
    expect(page.locator("#said")).to_contain_text("There is no finding 1")
    expect(page.locator(EDITOR)).to_be_focused()


def test_a_text_that_is_not_saved_is_marked_in_the_list(at: Visit) -> None:
    page = at.work("de", query=f"?key={REST}")
    row = page.locator(f'#list [data-row="{REST}"] .draft')
    expect(row).to_be_hidden()
    page.locator(EDITOR).fill("Pause")
    expect(row).to_be_visible()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)
    expect(row).to_be_visible()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(EDITOR)).to_have_value("Pause")
    expect(page.locator(READY)).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)
    expect(row).to_be_hidden()


def test_the_way_back(at: Visit) -> None:
    page = at.work("de", query=f"?key={REST}")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)
    page.go_back()
    expect(page.locator("#editor")).to_have_attribute("data-key", REST)
    expect(page.locator(EDITOR)).to_be_focused()
    page.go_forward()
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)


def test_a_session_that_is_gone_takes_nothing_with_it(at: Visit, project: Project) -> None:
    page = at.work("de", query=f"?key={REST}")
    page.locator(EDITOR).fill("Pause")
    at.context.clear_cookies()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#trouble")).to_contain_text("Open the address that the terminal shows")
    expect(page.locator(EDITOR)).to_have_value("Pause")
    expect(page.locator(EDITOR)).to_be_editable()
    enter(page, at.server)
    at.work("de", query=f"?key={REST}")
    expect(page.locator(EDITOR)).to_have_value("Pause")
    expect(page.locator(READY)).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#editor")).not_to_have_attribute("data-key", REST)
    assert text_of(project, "de", REST) == "Pause"
    assert all(one.startswith(("403 ", "Failed to load resource")) for one in at.said)
    at.said.clear()


def test_an_address_whose_text_is_gone_says_so(at: Visit) -> None:
    page = at.work("de", query="?key=00000000")
    expect(page.locator("#trouble")).to_contain_text("does not have that text any more")
    assert page.locator("#editor").get_attribute("data-key") == DOSE


def test_a_server_that_is_gone_and_comes_back(browser: Browser, project: Project) -> None:
    """Its session is void then; the text is still in the browser, by the same port."""
    with running(project) as server:
        seen = visit(browser, server)
        page = seen.work("de", query=f"?key={REST}")
    page.locator(EDITOR).fill("Pause")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#lost")).to_contain_text("nothing is saved until it is back")
    expect(page.locator(EDITOR)).to_have_value("Pause")
    expect(page.locator(EDITOR)).to_be_editable()
    with running(project, port=server.port) as again:
        page.keyboard.press("Control+Enter")
        expect(page.locator("#trouble")).to_contain_text("What you typed is kept in this browser")
        expect(page.locator("#lost")).to_be_hidden()
        expect(page.locator(EDITOR)).to_have_value("Pause")
        enter(page, again)
        page.goto(f"{again.home}/desk/de/{KNEE}?key={REST}")
        expect(page.locator(READY)).to_be_visible()
        expect(page.locator(EDITOR)).to_have_value("Pause")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#editor")).not_to_have_attribute("data-key", REST)
    assert text_of(project, "de", REST) == "Pause"
    seen.context.close()


@pytest.mark.parametrize("width", [390, 700, 800, 1024, 1440])
def test_it_fits(browser: Browser, server: Server, width: int) -> None:
    """A long title, every button: nothing is cut off, nothing covers anything."""
    seen = visit(browser, server, viewport={"width": width, "height": 800})
    page = seen.work("ar")
    page.evaluate("document.querySelector('h1 bdi').textContent = 'A long title of an article '.repeat(20)")
    for selector in (".bar", ".bar button", ".actions", ".views", "#segment"):
        found = page.locator(selector).first
        box = found.bounding_box() if found.is_visible() else None
        assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= width), selector
    actions, views = (page.locator(one).bounding_box() for one in (".actions", ".views"))
    assert actions
    assert actions["height"] < (75 if width >= 1024 or width <= 390 else 120)
    assert actions["y"] + actions["height"] <= (views["y"] if views else 800)
    assert page.locator(".bar").bounding_box()["height"] < 100  # type: ignore[index]
    seen.context.close()


def test_on_a_phone_a_text_of_the_list_is_opened(browser: Browser, server: Server) -> None:
    seen = visit(browser, server, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = seen.page
    page.goto(f"{server.home}/desk/de/{KNEE}")
    expect(page.locator("#segment")).to_be_focused()  # the keyboard would cover the text
    page.get_by_role("button", name="Texts").click()
    expect(page.locator("#segment")).to_be_hidden()
    page.locator(f'[data-row="{REST}"] a').click()
    expect(page.locator("#editor")).to_have_attribute("data-key", REST)
    expect(page.locator("#segment")).to_be_visible()
    page.get_by_role("button", name="Page").click()
    expect(page.locator("#context")).to_be_visible()
    page.frame_locator("#preview").locator(f'[data-key="{COLD}"]').click()
    expect(page.locator("#editor")).to_have_attribute("data-key", COLD)
    expect(page.locator("#segment")).to_be_visible()
    assert seen.said == []
    seen.context.close()
