"""messages.json and messages.machine.json beside the page: i18next v4, the key is the msgid.

Load them with keySeparator and nsSeparator off: a msgid has points and colons. A message with a context has the key
`msgid_context`, one with a plural a key for each of the locale's plural categories, `msgid_one`, as i18next does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from translator.bundles.edition import Edition, Site
from translator.locales import plural_categories
from translator.model import Message


def bundle(edition: Edition, site: Site) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001
    """The publishable messages."""
    if not edition.original:
        yield f"{edition.locale.tag}/{edition.name}/messages.json", _render(edition.publishable(), edition.locale.tag)


def machine_bundle(edition: Edition, site: Site) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001
    """What a machine made and nobody has read, without safety errors."""
    if not edition.original:
        found = edition.machine_made()
        yield f"{edition.locale.tag}/{edition.name}/messages.machine.json", _render(found, edition.locale.tag)


def key_of(id_: str, context: str | None) -> str:
    """By which a message is found; a plural's is followed by "_" and a category."""
    return id_ if context is None else f"{id_}_{context}"


def _render(messages: Sequence[Message], tag: str) -> bytes:
    texts = {}
    for message in messages:
        key = key_of(message.id, message.context)
        if message.plural is None:
            texts[key] = message.strings[0]
            continue
        last = len(message.strings) - 1
        texts |= {f"{key}_{name}": message.strings[min(form, last)] for name, form in plural_categories(tag).items()}
    return (json.dumps(texts, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
