"""How an article's text is shown in a page: what a format is told when it makes HTML of itself."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass


def plain(text: str) -> str:
    """A text as HTML, and nothing more."""
    return html.escape(text, quote=False)


def unchanged(address: str) -> str:
    return address


@dataclass(frozen=True, slots=True)
class Look:
    """`locale` and `direction` mark what is not in the page's language; "" in the original's page. `text` makes HTML
    of a plain text, with what must be kept together in right-to-left pages. `link` and `image` give the address that
    one in the article has on the site."""

    locale: str = ""
    direction: str = ""
    text: Callable[[str], str] = plain
    link: Callable[[str], str] = unchanged
    image: Callable[[str], str] = unchanged

    @property
    def foreign(self) -> str:
        """The attributes of an element whose text is not in the page's language."""
        return f' lang="{html.escape(self.locale)}" dir="{self.direction}"' if self.locale else ""
