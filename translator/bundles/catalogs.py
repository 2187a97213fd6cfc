"""locale/<locale>/LC_MESSAGES/<path>.mo: the publishable messages for gettext."""

from __future__ import annotations

from collections.abc import Iterator

from translator.bundles.edition import Edition, Site, mo_path
from translator.catalogs.mo import compile_messages
from translator.locales import plural_forms


def bundle(edition: Edition, site: Site) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001
    """One file; none in the source locale, whose text is the msgid."""
    if not edition.original:
        tag = edition.locale.tag
        yield mo_path(tag, edition.name), compile_messages(edition.publishable(), tag, plural_forms(tag))
