"""index.html at the top: languages and articles with their states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from translator.bundles import page
from translator.bundles.manifest import Page
from translator.bundles.strings import strings
from translator.locales import Locale, locale
from translator.publishing import Status


def render(pages: Sequence[Page], source: Locale, locales: Sequence[Locale], name: str, templates: str) -> bytes:
    """The overview of all pages, in the source's language."""
    ui_locale, ui = strings(source.tag)
    articles: dict[str, dict[str, Any]] = {}
    for found in pages:
        article = articles.setdefault(found.path, {"title": found.title, "path": found.path, "pages": []})
        article["pages"].append(_page(found, ui))
        if found.status == Status.ORIGINAL.value:
            article["title"] = found.title
    context = {
        "locale": source.tag,
        "direction": source.direction,
        "title": name or ui["articles"],
        "site_name": name,
        "strings": ui,
        "ui_locale": ui_locale,
        "ui_direction": locale(ui_locale).direction,
        "languages": [{"tag": found.tag, "name": found.name, "direction": found.direction} for found in locales],
        "articles": list(articles.values()),
    }
    return page.render("index.html", templates, context)


def _page(found: Page, ui: dict[str, str]) -> dict[str, Any]:
    status = Status(found.status)
    shown = locale(found.locale)
    return {
        "tag": found.locale,
        "name": shown.name,
        "direction": shown.direction,
        "title": found.title,
        "title_locale": found.title_locale,
        "title_direction": locale(found.title_locale).direction,
        "url": f"{found.locale}/{quote(found.path)}/index.html" if status.has_page else "",
        "state": found.status,
        "label": page.label(status, found.machine, ui) or ("" if status is Status.ORIGINAL else ui["state_published"]),
    }
