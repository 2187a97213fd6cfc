"""How an article is shown in a page: what a format is told when it makes HTML of itself."""

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
class Head:
    """What a page says of itself: whether search engines may have it, its own address and that of each locale's page
    ("" and none where they may not), a notice for its readers, HTML of our own, and its JSON-LD, in which nothing can
    end a script."""

    noindex: bool = False
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    linked_data: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """`locale` and `direction` mark what is not in the page's language; "" in the original's page. `page_locale` and
    `page_direction` are the page's own. `text` makes HTML of a plain text, with what must be kept together in
    right-to-left pages, `value` the same where there can be no tags. `link` and `image` give the address that one in
    the article has on the site."""

    locale: str = ""
    direction: str = ""
    text: Callable[[str], str] = plain
    link: Callable[[str], str] = unchanged
    image: Callable[[str], str] = unchanged
    value: Callable[[str], str] = str
    page_locale: str = ""
    page_direction: str = "ltr"

    @property
    def foreign(self) -> str:
        """The attributes of an element whose text is not in the page's language."""
        return f' lang="{html.escape(self.locale)}" dir="{self.direction}"' if self.locale else ""
