"""A catalog that a person has saved says so in its header."""

from __future__ import annotations

from translator.catalogs.headers import changed, headers_of
from translator.catalogs.people import is_person
from translator.catalogs.state import has_approval, nobody_read, with_fuzzy
from translator.model import Catalog, replace

LAST_TRANSLATOR = "Last-Translator"


def signed(catalog: Catalog, article: str, by: str) -> Catalog:
    """The catalog with a person in a header that names nobody. Other text of the machine's that some tool took `fuzzy`
    from is made fuzzy again: beside a person's name it would seem read."""
    before = catalog.header(LAST_TRANSLATOR)
    if is_person(before):
        return catalog
    messages = tuple(
        with_fuzzy(message) if nobody_read(message, before) and not has_approval(message) else message
        for message in catalog.messages
    )
    name = next((name for name, _ in catalog.headers if name.lower() == LAST_TRANSLATOR.lower()), LAST_TRANSLATOR)
    return replace(catalog, headers=changed(headers_of(catalog, article), {name: by}), messages=messages)
