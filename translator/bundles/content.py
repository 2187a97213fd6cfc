"""The localized article in its own format: content/<locale>/<path>."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from translator.bundles.edition import Edition, Site
from translator.bundles.page import head


def bundle(edition: Edition, site: Site) -> Iterator[tuple[str, bytes]]:
    """One file, where there is a page."""
    if not edition.decision.status.has_page:
        return
    path, text = edition.document.path, edition.content
    if edition.whole:
        original = "../" * len(path.parts) + f"{edition.source_locale.tag}/{quote(path.as_posix())}"
        text = edition.whole.content(head(edition, site, original))
    yield f"content/{edition.locale.tag}/{path}", text.encode("utf-8")
