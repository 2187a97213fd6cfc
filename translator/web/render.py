"""Templates filled in. Every text is escaped: none of it is markup."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jinja2

from translator.locales import locale
from translator.web.text import marked, pieces, said_when, source_marks


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("translator.web", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # else each part is looked for on the disk each time
    )
    made.filters |= {"marked": marked, "source_marks": source_marks, "pieces": pieces, "when": said_when}
    made.globals |= {"locale_of": locale}
    return made


def render(name: str, **context: Any) -> str:
    """A template with what it is given."""
    return _environment().get_template(name).render(**context).encode("utf-8", "replace").decode()
