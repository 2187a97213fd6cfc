"""HTML that cannot do anything: what may stand in a page, by a list. The other user of turbohtml.

Its sanitizer parses as a browser does, keeps what is on the list and writes once; scripts, event attributes and
addresses that run are taken out whatever the list says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


TAGS = _names(
    "a abbr article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p picture pre q rp rt ruby s "
    "samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video "
    "wbr"
)
REMOVED = _names("script style iframe object embed template noscript form svg math textarea select title")
EVERYWHERE = _names("lang dir title id class translate role aria-label aria-hidden")
ATTRIBUTES = {
    "*": EVERYWHERE,
    "a": _names("href hreflang rel"),
    "img": _names("src srcset alt width height loading"),
    "source": _names("src srcset type media"),
    "video": _names("src controls poster width height"),
    "audio": _names("src controls"),
    "track": _names("src kind srclang label"),
    "ol": _names("start type reversed"),
    "li": _names("value"),
    "td": _names("colspan rowspan align"),
    "th": _names("colspan rowspan scope align"),
    "col": _names("span"),
    "colgroup": _names("span"),
    "details": _names("open"),
    "time": _names("datetime"),
    "blockquote": _names("cite"),
    "q": _names("cite"),
}
SCHEMES = _names("http https mailto tel sms whatsapp")


def clean(fragment: str, link: Callable[[str], str], image: Callable[[str], str]) -> str:
    """A fragment of HTML without anything that runs, well formed; `link` and `image` give the addresses anew."""
    from turbohtml.clean import OnDisallowed, Policy, sanitize

    def addressed(tag: str, name: str, value: str) -> str | None:
        if tag == "a" and name == "href":
            return link(value)
        if name in ("src", "poster"):
            return image(value)
        return value

    policy: Any = Policy(
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        allow_fragment_urls=True,
        on_disallowed_tag=OnDisallowed.STRIP,
        remove_with_content=REMOVED,
        attribute_filter=addressed,
    )
    return sanitize(fragment, policy)
