"""Which element is what, by the standard's content model (html.spec.whatwg.org, "Elements of HTML" and "The in body
insertion mode"); the names of its sections are used."""

from __future__ import annotations


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = _names("h1 h2 h3 h4 h5 h6")
SECTIONS = _names("html head body")
"""Where they stand does not matter; the parser puts them where they belong."""
METADATA = _names("base basefont bgsound link meta")
BLOCKS = HEADINGS | SECTIONS
BLOCKS |= _names(
    "address article aside blockquote caption center col colgroup dd details dialog dir div dl dt fieldset figcaption"
)
BLOCKS |= _names("figure footer form frame frameset header hgroup hr legend li listing main menu nav noframes noscript")
BLOCKS |= _names("ol optgroup option p param plaintext pre search section source summary table tbody td tfoot th thead")
BLOCKS |= _names("title tr track ul xmp")
"""No text runs past these. Everything else, unknown elements included, stands in a line of text."""
VOID = METADATA | _names("area br col embed frame hr img input param source track wbr")
RAW = _names("script style textarea title iframe noembed noframes xmp plaintext")
"""What stands in them is text to the parser."""
OPAQUE = _names(
    "applet audio canvas iframe map math meter noembed object progress script style svg template textarea video"
)
"""Their content is for the browser, not for translators."""
FOREIGN = _names("math svg")
INTEGRATION = _names("annotation-xml desc foreignobject mi mn mo ms mtext title")
"""Where HTML stands inside of these."""
BREAKOUT = HEADINGS | _names(
    "b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre ruby "
    "s small span strike strong sub sup table tt u ul var"
)
"""Start tags that end an svg or math that somebody forgot to close."""
UNSEEN = METADATA | _names("script style template")
CODE = _names("code")
VERBATIM = _names("listing plaintext pre xmp")
"""Blocks of code; one with translate="yes" is a text whose line breaks count."""
BREAKS = _names("br wbr")

CLOSE_PARAGRAPH = HEADINGS | _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"
)
SCOPE = _names("applet caption html marquee object table td template th")
"""No end tag reaches out of these."""
BUTTON_SCOPE = SCOPE | {"button"}
TABLE_PARTS = _names("caption colgroup tbody td tfoot th thead tr")
TABLE_SCOPE = _names("html table template")
ROW_GROUPS = _names("tbody tfoot thead")
CELLS = _names("td th")
LISTS = _names("dir dl menu ol ul")
ITEM_SCOPE = SCOPE | BLOCKS - _names("address dd div dt li p")
ITEMS = _names("dd dt li")
# What a start tag of this name ends, up to one of those that hold it.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (_names("li"), ITEM_SCOPE),
    "dt": (_names("dd dt"), ITEM_SCOPE),
    "dd": (_names("dd dt"), ITEM_SCOPE),
    "option": (_names("option"), _names("datalist optgroup select")),
    "optgroup": (_names("optgroup option"), _names("select")),
    "td": (CELLS, _names("table tr template")),
    "th": (CELLS, _names("table tr template")),
    "tr": (_names("caption colgroup td th tr"), ROW_GROUPS | {"table", "template"}),
    "caption": (TABLE_PARTS, _names("table template")),
    "colgroup": (TABLE_PARTS, _names("table template")),
    "tbody": (TABLE_PARTS, _names("table template")),
    "tfoot": (TABLE_PARTS, _names("table template")),
    "thead": (TABLE_PARTS, _names("table template")),
    "a": (_names("a"), SCOPE),
    "button": (_names("button"), SCOPE),
    "nobr": (_names("nobr"), SCOPE),
}
ENDING = CLOSE_PARAGRAPH | HEADINGS | ENDS.keys()
"""Start tags that end elements before them."""

SPOKEN = _names("aria-description aria-label aria-placeholder aria-roledescription aria-valuetext title")
"""Attributes of any element that people read or hear."""
SPOKEN_OF: dict[str, frozenset[str]] = {
    "area": _names("alt"),
    "img": _names("alt"),
    "input": _names("alt placeholder"),
    "optgroup": _names("label"),
    "option": _names("label"),
    "textarea": _names("placeholder"),
    "th": _names("abbr"),
    "track": _names("label"),
}
SPOKEN_OF_COMPONENTS = SPOKEN | _names("alt caption description label placeholder subtitle summary title")
"""The same of a site's own components (MDX), as documentation and blog themes name them."""
SILENT = _names("base link meta script style")
"""Nobody is shown a title of these."""
BUTTONS = _names("button reset submit")
