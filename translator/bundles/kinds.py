"""The table of what comes out.

A bundle is a function from an edition to (path below dist/, bytes), made as they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from translator.bundles import catalogs, content, messages, page
from translator.bundles.edition import Edition, Site

Files = Iterator[tuple[str, bytes]]

# Kind -> bundle. `page` and `content` are what a previous release keeps.
BUNDLES: dict[str, Callable[[Edition, Site], Files]] = {
    "page": page.bundle,
    "content": content.bundle,
    "messages": messages.bundle,
    "messages.machine": messages.machine_bundle,
    "mo": catalogs.bundle,
}
KEPT = ("page", "content")
