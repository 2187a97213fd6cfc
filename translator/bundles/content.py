"""The localized article in its own format: content/<locale>/<path>."""

from __future__ import annotations

from collections.abc import Iterator

from translator.bundles.edition import Edition, Site


def bundle(edition: Edition, site: Site) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001
    """One file, where there is a page."""
    if edition.decision.status.has_page:
        yield f"content/{edition.locale.tag}/{edition.document.path}", edition.content.encode("utf-8")
