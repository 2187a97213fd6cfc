"""The review page in a real browser, by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Response, expect

from tests.browser import browser  # noqa: F401 - a fixture
from tests.clinic import ARABIC, TEXTS, entry, knee_clinic, messages, page_of, write_catalog
from tests.laws import SOAK
from tests.web.server import Server, running
from translator.catalogs import po
from translator.catalogs.headers import OURS
from translator.model import Message, State
from translator.project import Project
from translator.steps.compile import compile_
from translator.steps.review.desk import Desk
from translator.web.serve import way_in

KNEE = "blog/knee"
DOSE = Message("Take 50 mg each day, not more.").short_key
REST = Message("Rest").short_key
EDITOR = "textarea[name=text]"
READY = "#editor:not(.fresh)"
"""The text has stood there long enough to be seen: only then something can be done with it."""
CALLED_OFF = ("htmx:sendAbort", "htmx:afterRequest")
"""What htmx says where a newer text calls off the check of an older one; of one that fails it says more."""


@dataclass
class Visit:
    """A browser at the page: what its console said, and where its requests went."""

    context: BrowserContext
    page: Page
    server: Server
    said: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def work(self, tag: str, article: str = KNEE, query: str = "") -> Page:
        """Goes to an article and waits until its text can be worked on."""
        self.page.goto(f"{self.server.home}/desk/{tag}/{article}{query}")
        expect(self.page.locator(EDITOR).first).to_be_focused()
        expect(self.page.locator(READY)).to_be_visible()
        return self.page


def visit(browser: Browser, server: Server, **options: object) -> Visit:
    """A browser of its own, let in."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    found = Visit(context, context.new_page(), server)

    def told(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(CALLED_OFF):
            found.said.append(message.text)

    def refused(answer: Response) -> None:
        found.said.append(f"{answer.status} {answer.url}")

    def asked(dialog: Dialog) -> None:
        found.said.append(f"dialog {dialog.message}")
        dialog.dismiss()

    found.page.on("console", told)
    found.page.on("pageerror", lambda error: found.said.append(str(error)))
    found.page.on("response", lambda one: refused(one) if one.status >= 400 else None)
    found.page.on("dialog", asked)
    context.on("request", lambda request: found.asked.add(urlsplit(request.url).netloc))
    enter(found.page, server)
    return found


def enter(page: Page, server: Server) -> None:
    """Goes in by an address that is good once, and waits until it is left."""
    page.goto(server.address())
    page.wait_for_url(f"{server.home}/")


def test_the_file_that_the_browser_is_started_with_leads_in(browser: Browser, server: Server, tmp_path: Path) -> None:
    """From another origin: a strict cookie would not come along through a redirection."""
    page = browser.new_page()
    with way_in(tmp_path, server.address()) as opened:
        page.goto(opened)
        page.wait_for_url(f"{server.home}/")
    expect(page.locator("h1")).to_have_text("Review")
    page.close()


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    """The knee in German and Arabic, as a machine left it; its dose is wrong in German."""
    found = knee_clinic(new_project)
    german = TEXTS | {"Take 50 mg each day, not more.": "Nehmen Sie täglich 500 mg, nicht mehr."}
    write_catalog(found, "de", KNEE, messages(german, "machine"), OURS)
    write_catalog(found, "ar", KNEE, messages(ARABIC, "machine"), OURS)
    return found


@pytest.fixture
def server(project: Project) -> Iterator[Server]:
    with running(project) as found:
        yield found


@pytest.fixture
def at(browser: Browser, server: Server) -> Iterator[Visit]:
    """A browser at the page; afterwards nothing may have gone wrong in it, and nothing may have left the machine."""
    found = visit(browser, server, viewport={"width": 1440, "height": 900})
    yield found
    found.context.close()
    assert found.said == []
    assert found.asked == {f"127.0.0.1:{server.port}"}


def states(project: Project, tag: str, article: str = KNEE) -> set[State]:
    desk = Desk(project)
    sheet = desk.sheet(article, tag)
    return {sheet.state(message) for _, message in sheet.messages.values()}


def text_of(project: Project, tag: str, key: str) -> str:
    return next(one.strings[0] for one in po.read(project.catalog(tag, KNEE), tag).live if one.short_key == key)


@pytest.mark.parametrize("tag", ["ar", "de"] if SOAK > 1 else ["ar"])
def test_the_first_article_from_machine_to_approved_by_keyboard(
    browser: Browser,
    first_article: Project,
    tag: str,
) -> None:
    name = "blog/botox-migraine"
    with running(first_article) as server:
        at = visit(browser, server)
        page = at.work(tag, name)
        texts = page.locator("#list .rows a").count()
        assert texts == 27
        for left in range(texts, 0, -1):
            expect(page.locator("#list .rows a")).to_have_count(left)
            expect(page.locator(READY)).to_be_visible()
            page.keyboard.press("Control+Shift+Enter")
        expect(page.locator("#list")).to_contain_text("Nothing waits here any more")
        expect(page.locator("#progress")).to_contain_text("27 of 27")
        assert at.said == []
        at.context.close()
    assert states(first_article, tag, name) == {State.APPROVED}
    assert not compile_(first_article).problems
    done = page_of(first_article, f"{tag}/{name}")
    assert not done.noindex
    assert not done.all("aside")


def test_a_wrong_dose_is_seen_while_it_is_typed_and_not_approved(at: Visit, project: Project) -> None:
    page = at.work("de")
    wrong = page.locator("#live .strip .wrong")
    expect(wrong).to_contain_text("500 mg")
    page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#said")).to_contain_text("not approved: numbers")
    assert state_of(project, DOSE) is State.MACHINE
    expect(page.locator(".source mark.bad")).to_have_text(["50 mg"])
    page.locator(EDITOR).fill("Nehmen Sie täglich 50 mg, nicht mehr.")
    expect(wrong).to_have_count(0)
    expect(page.locator(".source mark.bad")).to_have_count(0)
    expect(page.locator(".source mark")).not_to_have_count(0)
    expect(page.locator("#live .findings")).to_contain_text("Nothing was found.")
    page.keyboard.press("Control+Shift+Enter")
    expect(page.locator("#editor")).not_to_have_attribute("data-key", DOSE)
    assert state_of(project, DOSE) is State.APPROVED
    assert text_of(project, "de", DOSE) == "Nehmen Sie täglich 50 mg, nicht mehr."


def state_of(project: Project, key: str, tag: str = "de") -> State:
    sheet = Desk(project).sheet(KNEE, tag)
    message = sheet.message(key)
    assert message
    return sheet.state(message)


def test_a_dismissed_finding_comes_back_when_the_text_changes(at: Visit, project: Project) -> None:
    page = at.work("de")
    page.keyboard.press("Control+i")
    page.keyboard.press("1")
    expect(page.locator("input[name=reason]").first).to_be_focused()
    page.keyboard.type("the leaflet says so")
    page.keyboard.press("Enter")
    expect(page.locator(".dismissing")).to_contain_text("dismissed by Anna Muster")
    expect(page.locator("#live .wrong")).to_have_count(0)
    page.locator(EDITOR).fill("Nehmen Sie täglich 500 mg, niemals mehr.")
    expect(page.locator("#live .wrong")).not_to_have_count(0)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#editor")).not_to_have_attribute("data-key", DOSE)
    page.goto(f"{at.server.home}/desk/de/{KNEE}?key={DOSE}")
    expect(page.locator("#live .wrong")).not_to_have_count(0)
    assert project.record("de").read_text().count('"dismiss"') == 1


def test_two_people_at_one_text(at: Visit, browser: Browser, project: Project) -> None:
    query = f"?key={REST}"
    first, other = at.work("de", query=query), visit(browser, at.server)
    second = other.work("de", query=query)
    first.locator(EDITOR).fill("Annas Ruhe")
    second.locator(EDITOR).fill("Bens Ruhe")
    first.keyboard.press("Control+Enter")
    expect(first.locator("#editor")).not_to_have_attribute("data-key", REST)
    second.keyboard.press("Control+Enter")
    expect(second.locator(".conflict")).to_contain_text("Somebody else has changed this text")
    expect(second.locator(".conflict")).to_contain_text("Annas")
    expect(second.locator(EDITOR)).to_have_value("Bens Ruhe")
    expect(second.locator("#editor.dirty")).to_be_visible()
    arrow = second.locator(".conflict del + ins").evaluate("one => getComputedStyle(one, '::before').content")
    assert arrow == '"→"'
    expect(second.frame_locator("#preview").locator(f'[data-key="{REST}"]')).to_have_text("Annas Ruhe")
    assert text_of(project, "de", REST) == "Annas Ruhe"
    assert serious(second) == []
    second.get_by_role("button", name="Take theirs").click()
    expect(second.locator(EDITOR)).to_have_value("Annas Ruhe")
    second.locator(EDITOR).fill("Beider Ruhe")
    second.keyboard.press("Control+Enter")
    expect(second.locator("#told")).to_contain_text("Saved; that was the last")
    assert text_of(project, "de", REST) == "Beider Ruhe"
    assert other.said == []
    other.context.close()


def test_unsaved_text_survives_a_reload(at: Visit, project: Project) -> None:
    page = at.work("ar", query=f"?key={REST}")
    page.locator(EDITOR).fill("نص لم يُحفظ")
    page.reload()
    expect(page.locator(EDITOR)).to_have_value("نص لم يُحفظ")
    expect(page.locator("#said")).to_contain_text("not saved yet")
    assert text_of(project, "ar", REST) == ARABIC["Rest"]
    page.get_by_text("As saved").click()
    page.reload()
    expect(page.locator(EDITOR)).to_have_value(ARABIC["Rest"])


def test_unsaved_text_meets_what_somebody_saved_meanwhile(at: Visit, project: Project) -> None:
    page = at.work("ar", query=f"?key={REST}")
    page.locator(EDITOR).fill("نصي")
    path = project.catalog("ar", KNEE)
    path.write_text(path.read_text().replace(ARABIC["Rest"], "نص آخر"))
    page.reload()
    expect(page.locator(EDITOR)).to_have_value("نصي")
    expect(page.locator(READY)).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".conflict")).to_contain_text("آخر")
    assert text_of(project, "ar", REST) == "نص آخر"


def test_what_was_done_is_taken_back(at: Visit, project: Project) -> None:
    page = at.work("ar", query=f"?key={REST}")
    page.locator(EDITOR).fill("استرح")
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#editor")).not_to_have_attribute("data-key", REST)
    assert state_of(project, REST, "ar") is State.TRANSLATED
    expect(page.locator(READY)).to_be_visible()
    page.keyboard.press("Alt+z")
    expect(page.locator("#editor")).to_have_attribute("data-key", REST)
    expect(page.locator(EDITOR)).to_have_value(ARABIC["Rest"])
    expect(page.frame_locator("#preview").locator(f'[data-key="{REST}"]')).to_have_text(ARABIC["Rest"])
    assert state_of(project, REST, "ar") is State.MACHINE


def test_parts_are_inserted_by_keys(browser: Browser, new_project: Callable[..., Project]) -> None:
    project = new_project({"a.md": "See [our page](https://clinic.example/a) for {name}.\n"}, 'locales = ["de"]')
    source = "See [our page](https://clinic.example/a) for {name}."
    write_catalog(project, "de", "a", [entry(source, "", "untranslated")])
    with running(project) as server:
        page = visit(browser, server).work("de", "a")
        page.keyboard.press("Control+o")
        expect(page.locator(EDITOR)).to_have_value(source)
        page.locator(EDITOR).fill("")
        chips = page.locator(".chip code").all_inner_texts()
        for number in range(1, len(chips) + 1):
            page.keyboard.press(f"Alt+{number}")
        expect(page.locator(EDITOR)).to_have_value("".join(chips))
        page.keyboard.press("Alt+r")
        expect(page.locator(EDITOR)).to_have_attribute("dir", "rtl")


def test_a_suggestion_is_taken(at: Visit, project: Project) -> None:
    near = "Take 50 mg each day, not less."
    write_catalog(project, "de", "head", [entry("Headache", "Kopfschmerz"), entry(near, "Ruhen Sie jetzt gut.")])
    page = at.work("de", query=f"?key={DOSE}")
    expect(page.locator("[data-suggestion]")).not_to_have_count(0)
    page.keyboard.press("Control+m")
    page.keyboard.press("1")
    expect(page.locator(EDITOR)).to_have_value("Ruhen Sie jetzt gut.")


def test_the_same_source_elsewhere_is_shown(at: Visit, project: Project) -> None:
    write_catalog(project, "de", "head", [entry("Headache", "Kopfschmerz"), entry("Rest", "Pause", "approved")])
    page = at.work("de", query=f"?key={REST}")
    expect(page.locator(".elsewhere li")).to_have_text(re.compile(r"Pause\s+approved: head"))


def test_the_page_beside_it_opens_a_text(at: Visit) -> None:
    page = at.work("ar", query=f"?key={DOSE}")
    frame = page.frame_locator("#preview")
    expect(frame.locator(f'[data-key="{DOSE}"].at-hand')).to_have_count(1)
    frame.locator(f'[data-key="{REST}"]').click()
    expect(page.locator("#editor")).to_have_attribute("data-key", REST)
    expect(frame.locator(f'[data-key="{REST}"].at-hand')).to_have_count(1)
    assert f"key={REST}" in page.url


def test_what_is_asked_for_stays_in_the_address(at: Visit) -> None:
    page = at.work("de")
    page.keyboard.press("Control+/")
    page.keyboard.type("knie")
    page.keyboard.press("Enter")
    expect(page.locator("#list .rows a")).to_have_count(1)
    assert "q=knie" in page.url
    page.reload()
    expect(page.locator("#list .rows a")).to_have_count(1)
    page.locator("#order").select_option("article")
    expect(page).to_have_url(re.compile("order=article"))


def test_a_question_reaches_the_author_and_comes_back(at: Visit, project: Project) -> None:
    page = at.work("de")
    page.keyboard.press("Alt+q")
    page.keyboard.type("50 or 500?")
    page.keyboard.press("Alt+q")
    expect(page.locator(".thread .ask")).to_contain_text("50 or 500?")
    page.locator(".thread summary").click()
    page.locator(".thread textarea").fill("50.")
    page.locator(".thread button").click()
    expect(page.locator(".thread .answer")).to_contain_text("50.")


def test_the_keys_are_shown(at: Visit) -> None:
    page = at.work("de")
    page.keyboard.press("Alt+h")
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).not_to_be_visible()
    page.locator("body").press("Escape")
    page.locator("#segment").focus()
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found if one["impact"] != "minor" for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("tag", ["de", "ar"])
def test_everybody_can_use_it(browser: Browser, server: Server, scheme: str, width: int, tag: str) -> None:
    at = visit(browser, server, viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert serious(at.page) == []
    page = at.work(tag)
    expect(page.locator("#suggestions .suggestions")).to_be_visible()
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Alt+h")
    assert serious(page) == []
    at.context.close()


def test_everybody_can_read_what_is_refused(browser: Browser, server: Server) -> None:
    stranger = browser.new_context()
    page = stranger.new_page()
    for address in (server.home + "/", server.address() + "x"):
        page.goto(address)
        expect(page.get_by_role("main")).to_contain_text("Open the address that the terminal shows")
        assert serious(page) == []
    enter(page, server)
    for path, told in (("/nowhere", "There is no such page."), ("/desk/de/nowhere", "is no article of this project")):
        page.goto(server.home + path)
        expect(page.get_by_role("main")).to_contain_text(told)
        assert serious(page) == []
    stranger.close()


def test_everybody_can_use_all_of_it(browser: Browser, server: Server) -> None:
    """Who one is, and everything that can be opened."""
    server.doors.by = ""
    at = visit(browser, server)
    at.page.goto(f"{server.home}/desk/de/{KNEE}")
    assert serious(at.page) == []
    at.page.get_by_label("Your name").fill("Anna Muster")
    at.page.keyboard.press("Enter")
    expect(at.page.locator(EDITOR)).to_be_focused()
    at.page.keyboard.press("Alt+q")
    at.page.keyboard.type("50 or 500?")
    at.page.keyboard.press("Alt+q")
    expect(at.page.locator(".thread .ask")).to_be_visible()
    at.page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    assert serious(at.page) == []
    at.context.close()


HOSTILE = [
    "<script>window.hurt = 1</script>",
    '"><img src=x onerror="window.hurt = 1">',
    "javascript:alert(1)",
    "\u202egnirts\u202c \u2066 \u200b",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "</textarea></form><form action=https://evil.example>",
    "&lt;b&gt; &amp; &#0;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(browser: Browser, new_project: Callable[..., Project], text: str) -> None:
    project = new_project({"a.txt": f"Title\n\nOne {text} two.\n"}, 'locales = ["ar"]')
    document_text = f"One {text} two."
    written = [entry("Title", text), entry(" ".join(document_text.split()), f"Eins {text}", "fuzzy")]
    write_catalog(project, "ar", "a", written)
    with running(project, by=f"Anna {text}") as server:
        at = visit(browser, server)
        page = at.work("ar", "a", "?order=article")
        page.locator(EDITOR).fill(text)
        page.keyboard.press("Control+Enter")
        page.goto(f"{server.home}/desk/ar/a?order=article&key={Message('Title').short_key}")
        expect(page.locator(EDITOR)).to_have_value(text)
        page.locator("#say").fill(text)
        page.keyboard.press("Alt+q")
        expect(page.locator(".thread .ask .lines")).to_have_count(1)
        page.keyboard.press("Control+/")
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("q="))
        expect(page.locator("#list")).to_be_visible()
        assert page.evaluate("window.hurt === undefined")
        assert page.locator("script").count() == 3
        assert page.locator("img").count() == 0
        assert {urlsplit(one).netloc for one in page.locator("form").evaluate_all("all => all.map(f => f.action)")} == {
            f"127.0.0.1:{server.port}"
        }
        assert at.said == []
        at.context.close()
    saved = po.read(project.catalog("ar", "a"), "ar")
    assert next(one for one in saved.live if one.id == "Title").strings == (text,)
