"""manifest.json: every page with what a build pipeline wants to know of it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

VERSION = 1


class File(msgspec.Struct, frozen=True):
    """A file below dist/, with its hash (SHA-256, 64 hex digits) and its size in bytes."""

    file: str
    hash: str
    size: int


class Page(msgspec.Struct, frozen=True, rename="camel"):
    """An article in a locale. `counts` are messages by what stands in the page: approved, translated, machine,
    source. `reviewers` are by the record, `last_reviewed` is a day (bundles.reviewed). `states` are messages by state,
    `errors` those with an open safety error, `held_out` those that are in no .mo and messages.json. `texts` are the
    hashes of the translations that stand in the page; `made_from`, of one that an earlier release made, is the source
    that it was made from."""

    path: str
    locale: str
    source: str
    source_hash: str
    title: str
    title_locale: str
    direction: str
    status: str
    indexable: bool
    machine: bool
    url: str
    counts: dict[str, int]
    held_out: int
    files: dict[str, File]
    alternates: list[dict[str, str]] = []
    engines: list[str] = []
    reviewers: list[str] = []
    last_reviewed: str = ""
    reason: str = ""
    made_from: str = ""
    states: dict[str, int] = {}
    errors: int = 0
    texts: list[str] = []


def render(pages: Sequence[Page], source_locale: str, locales: Sequence[str]) -> bytes:
    """The manifest. The same pages give the same bytes."""
    manifest = {
        "generator": "polyclinic",
        "version": VERSION,
        "sourceLocale": source_locale,
        "locales": list(locales),
        "pages": list(pages),
    }
    # Many times as fast as json.dumps, which counts where one article of thousands has changed.
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
