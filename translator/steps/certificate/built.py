"""The page of an article in dist/: whether it is made of the texts as they are now, and the hash of its bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import file_digest
from typing import Any

from translator.bundles.edition import page_path
from translator.files import content, reading
from translator.project import Project
from translator.publishing import Status
from translator.tree import MANIFEST

COMPILE = "`translator compile` makes it anew"


@dataclass(frozen=True, slots=True)
class Built:
    """`file` is below the project's root, `hash` the SHA-256 of its bytes, "" where it is not the page of these texts:
    `why` says so then."""

    file: str
    hash: str = ""
    url: str = ""
    why: str = ""


def built(project: Project, name: str, tag: str, status: Status, source_hash: str, texts: Sequence[str]) -> Built:
    """The page as it was built. `texts` are the hashes of the translations that it is to have, in their order."""
    path = project.dist / page_path(tag, name)
    file = project.shown(path)
    if not status.has_page:
        return Built(file, why=f"there is no page: it is {status.value}")
    page = _described(project, name, tag)
    if page is None:
        return Built(file, why=f"the page is not built yet: {COMPILE}")
    files = page.get("files")
    wanted = files["page"].get("hash") if isinstance(files, dict) and isinstance(files.get("page"), dict) else None
    try:
        with reading(path) as data:
            found = file_digest(data, "sha256").hexdigest()
    except OSError as error:
        return Built(file, why=f"the page cannot be read ({error.strerror or error}): {COMPILE}")
    if found != wanted:
        return Built(file, why=f"the page is not as it was built: {COMPILE}")
    if status is Status.PREVIOUS:
        return Built(file, why="the page is that of an earlier release, with the texts that it had")
    if page.get("sourceHash") != source_hash or page.get("texts") != list(texts) or page.get("status") != status.value:
        return Built(file, why=f"the page in dist/ has other texts than there are now: {COMPILE}")
    return Built(file, found, str(page.get("url") or ""))


def _described(project: Project, name: str, tag: str) -> dict[str, Any] | None:
    """What the manifest says of the page; None where it says nothing, or cannot be read."""
    try:
        pages = json.loads(content(project.dist / MANIFEST))["pages"]
        return next((one for one in pages if (one["path"], one["locale"]) == (name, tag)), None)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
