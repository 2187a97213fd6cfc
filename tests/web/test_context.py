"""The page beside the editor: whatever an article brings along, nothing of it runs, is fetched or fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import browser  # noqa: F401 - a fixture
from tests.web.server import running
from tests.web.test_pack import opened
from tests.web.test_page import visit
from translator.project import Project
from translator.steps.update import update

HTML = """<!DOCTYPE html><html lang="en"><head><title>Knee</title><base href="https://evil.example/x/">
<meta http-equiv="refresh" content="0;url=https://evil.example/r"><link rel="stylesheet" href="//evil.example/s.css">
<link rel="dns-prefetch" href="//evil.example"><script src="//evil.example/a.js"></script>
<script>top.hurt = 1</script><style>body { background: url(//evil.example/b.png) }</style></head>
<body onload="top.hurt = 1"><h1>Knee pain</h1><p onclick="top.hurt = 1">Rest well.</p>
<img src="//evil.example/i.png" alt="A knee"><img src="here.png" srcset="there.png 2x" alt="Another">
<iframe src="//evil.example/f"></iframe><object data="//evil.example/o"></object>
<video src="v.mp4" poster="p.png"></video>
<p style="background: url(//evil.example/q)">Keep it cold.</p><svg><image href="//evil.example/i.svg"/></svg>
<p><a href="//evil.example/go" target="_top">Click here</a></p></body></html>
"""
MARKDOWN = "# Knee pain\n\n![A knee](knee.png)\n\nRest <img src='x.png' onerror='top.hurt = 1' alt='well'> now.\n"


@pytest.fixture(params=["a.html", "a.md"])
def project(new_project: Callable[..., Project], request: pytest.FixtureRequest) -> Project:
    name = str(request.param)
    found = new_project({name: HTML if name.endswith("html") else MARKDOWN})
    assert not update(found, found.locales).problems
    return found


def test_beside_the_page(browser: Browser, project: Project) -> None:
    with running(project) as server:
        at = visit(browser, server)
        page = at.work("de", "a")
        frame = page.frame_locator("#preview")
        for text in frame.locator("body [data-key]").all():
            text.click()
        expect(frame.locator("body .at-hand")).not_to_have_count(0)
        page.reload()
        expect(frame.locator("body [data-key]").first).to_be_visible()
        assert page.evaluate("window.hurt === undefined")
        assert at.said == []
        assert at.asked == {f"127.0.0.1:{server.port}"}
        at.context.close()


def test_in_a_pack(browser: Browser, project: Project) -> None:
    page, said = opened(browser, project, "a", "de")
    for text in page.frame_locator("#preview").locator("body [data-key]").all():
        text.click()
    assert page.evaluate("window.hurt === undefined")
    assert said == []
    page.context.close()
