"""The certificate in a real browser: everybody can read it, on every screen, and it asks nobody for anything."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser import browser  # noqa: F401 - a fixture
from tests.clinic import approval, entry, knee_clinic
from tests.command import invoke
from tests.conftest import NewProject
from translator import record
from translator.catalogs.state import pair_hash
from translator.record import Event

RUHE = entry("Rest", "راحة", "machine")


@pytest.fixture
def file(new_project: NewProject) -> Path:
    """The certificate of a page that has everything: right to left, claims, dismissals, what nobody reviewed."""
    clinic = knee_clinic(new_project)
    key, texts = RUHE.short_key, pair_hash(RUHE)
    record.append(
        clinic.record("ar"),
        Event("2026-11-22T10:00:00Z", "edit", "Anna", "blog/knee", key, texts),
        Event("2026-11-22T11:00:00Z", "dismiss", "<b>" * 3_000, "blog/knee", key, texts, "length", "x" * 10_000),
        approval(RUHE, "</script><script>hurt = 1</script>", claimed=True),
    )
    path = clinic.root / "certificate.html"
    assert invoke(clinic, "certificate", "blog/knee", "-l", "ar", "-o", str(path)).exit_code == 0
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_everybody_can_read_it(browser: Browser, file: Path, scheme: Literal["light", "dark"], width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("window.hurt === undefined")
    assert page.locator("article p[lang=ar]").first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert (said, asked) == ([], [file.as_uri()])
    found = Axe().run(page).response["violations"]
    assert [f"{one['id']}: {node['html']}" for one in found if one["impact"] != "minor" for node in one["nodes"]] == []
    context.close()
