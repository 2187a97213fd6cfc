"""<locale>/<path>/index.html: a page that a clinic can show as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from translator.bundles.edition import Edition, Site
from translator.bundles.isolate import isolated
from translator.bundles.reviewed import linked_data
from translator.bundles.strings import strings
from translator.errors import ProjectError
from translator.formats.look import Head
from translator.locales import locale
from translator.model import Kind, Segment
from translator.publishing import Status

DESCRIPTION_LENGTH = 160


@dataclass
class Item:
    """An item of a list, with the lists inside it."""

    text: Any
    locale: str
    direction: str
    children: list[ListBlock] = field(default_factory=list)


@dataclass
class ListBlock:
    """A list; `start` is the first number of an ordered one, `sign` what its items begin with: a bullet, "1" or "a"."""

    ordered: bool
    start: int
    sign: str
    items: list[Item] = field(default_factory=list)
    type: str = "list"


def bundle(edition: Edition, site: Site) -> Iterator[tuple[str, bytes]]:
    """One file, where there is a page."""
    if not edition.decision.status.has_page:
        return
    if edition.whole:
        yield edition.page_path, edition.whole.page(head(edition, site)).encode("utf-8", "replace")
    else:
        yield edition.page_path, render("page.html", site.templates, page_context(edition, site))


def head(edition: Edition, site: Site, original: str = "") -> Head:
    """What a page that is the article itself says of itself. `original` is where the original is for those who read it
    elsewhere than in its page."""
    context = page_context(edition, site)
    context["original_url"] = original or context["original_url"]
    notice = render("notice.html", site.templates, context).decode().strip() if context["notices"] else ""
    others = tuple((one["locale"], one["url"]) for one in context["alternates"])
    return Head(context["noindex"], context["canonical"], others, notice, str(context["linked_data"]))


def render(name: str, templates: str, context: dict[str, Any]) -> bytes:
    """A template filled in; the site's own lie over ours. Raises ProjectError for a template that is broken."""
    import jinja2

    try:
        text: str = _environment(templates).get_template(name).render(context)
    except jinja2.TemplateSyntaxError as error:
        raise ProjectError(f"the template is broken: {error.message}", error.filename or name, error.lineno) from None
    except Exception as error:  # a site's own template may fail in any way
        hint = "docs/templates.md names what it is given"
        raise ProjectError(f"the template {name} fails: {error}", hint=hint) from None
    return (text.rstrip() + "\n").encode("utf-8", "replace")


def page_context(edition: Edition, site: Site) -> dict[str, Any]:
    """What page.html is given (docs/templates.md)."""
    from markupsafe import Markup

    ui_locale, ui = strings(edition.locale.tag)
    decision = edition.decision
    notices = [ui["notice_machine"]] if decision.machine else []
    if decision.partial:
        notices.append(ui["notice_partial"])
    title, translated = edition.title
    indexable = [other for other in site.editions if other.decision.indexable]
    linked = bool(site.base_url) and decision.indexable
    canonical = address(site.base_url, edition) if linked else ""
    original = next((address(site.base_url, other) for other in site.editions if other.original and linked), "")
    return {
        "locale": edition.locale.tag,
        "direction": edition.locale.direction,
        "source_locale": edition.source_locale.tag,
        "title": title,
        "title_locale": "" if translated else edition.source_locale.tag,
        "title_direction": "" if translated else edition.source_locale.direction,
        "site_name": site.name,
        "home": "../" * (edition.name.count("/") + 2) + "index.html",
        "description": _description(edition),
        "noindex": not decision.indexable,
        "canonical": canonical,
        "alternates": alternates(site.base_url, indexable) if linked else [],
        "linked_data": Markup(linked_data(edition, canonical, original)),  # noqa: S704 - escaped there
        "strings": ui,
        "ui_locale": ui_locale,
        "ui_direction": locale(ui_locale).direction,
        "notices": notices,
        "original_url": _to(edition, edition.source_locale.tag) if notices else "",
        "languages": [_language(edition, other, ui) for other in site.editions if other.decision.status.has_page],
        "body": Markup(edition.body),  # noqa: S704 - cleaned by its format
        "blocks": [] if edition.body else _blocks(edition),
        "has_h1": any(segment.kind is Kind.HEADING and segment.level == 1 for segment in edition.document.segments),
        "actions": _actions(edition, site),
    }


def address(base_url: str, edition: Edition) -> str:
    """The page's absolute address."""
    return f"{base_url.rstrip('/')}/{edition.locale.tag}/{quote(edition.name)}/"


def alternates(base_url: str, editions: Sequence[Edition]) -> list[dict[str, str]]:
    """Every page that may be indexed, itself among them, and x-default: the original."""
    found = [{"locale": other.locale.tag, "url": address(base_url, other)} for other in editions]
    default = [{"locale": "x-default", "url": address(base_url, other)} for other in editions if other.original]
    return found + default


def label(status: Status, machine: bool, ui: dict[str, str]) -> str:
    """A page's state in words for readers."""
    if status is Status.LABELLED and not machine:
        status = Status.PARTIAL
    return "" if status in (Status.ORIGINAL, Status.PUBLISHED) else ui[f"state_{status.value}"]


def _language(edition: Edition, other: Edition, ui: dict[str, str]) -> dict[str, Any]:
    return {
        "tag": other.locale.tag,
        "name": other.locale.name,
        "direction": other.locale.direction,
        "url": _to(edition, other.locale.tag),
        "current": other.locale.tag == edition.locale.tag,
        "label": label(other.decision.status, other.decision.machine, ui),
    }


def _to(edition: Edition, tag: str) -> str:
    """The relative address of the article's page in another locale: works on any host, and from a folder."""
    return "../" * (edition.name.count("/") + 2) + f"{tag}/{quote(edition.name)}/index.html"


def _description(edition: Edition) -> str:
    """The front matter's description, else the beginning of the first paragraph; none in another language."""
    segments = edition.document.segments
    chosen = next((segment for segment in segments if segment.marker == "description"), None)
    chosen = chosen or next((segment for segment in segments if segment.kind is Kind.PARAGRAPH), None)
    text, translated = edition.text(chosen) if chosen else ("", True)
    text = edition.words(text)
    if not translated or len(text) <= DESCRIPTION_LENGTH or (chosen and chosen.kind is Kind.META):
        return text if translated else ""
    return text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",;:–-") + "…"


def _actions(edition: Edition, site: Site) -> list[dict[str, Any]]:
    """The calls to action, each once, with the address that the configuration gives for the original's words."""
    actions = {segment.key: segment for segment in edition.document.segments if segment.kind is Kind.ACTION}
    return [{"href": site.actions.get(segment.text, ""), **_shown(edition, segment)} for segment in actions.values()]


def _shown(edition: Edition, segment: Segment) -> dict[str, Any]:
    """A text for the template, with its locale and direction where they are not the page's."""
    from markupsafe import Markup

    text, translated = edition.text(segment)
    if not translated:
        return _as_it_is(edition, segment)
    shown: Any = text
    if edition.locale.direction == "rtl":
        shown = Markup(isolated(text))  # noqa: S704 - escaped there
    return {"text": shown, "locale": "", "direction": ""}


def _as_it_is(edition: Edition, segment: Segment) -> dict[str, Any]:
    """A text of the original, marked where the page is in another language."""
    source = edition.source_locale
    if edition.locale.tag == source.tag:
        return {"text": segment.text, "locale": "", "direction": ""}
    return {"text": segment.text, "locale": source.tag, "direction": source.direction}


def _blocks(edition: Edition) -> list[Any]:
    blocks: list[Any] = []
    before: Segment | None = None
    document = edition.document
    skipped = {segment.span for segment in document.untranslated}
    for segment in sorted((*document.segments, *document.untranslated), key=lambda segment: segment.span):
        shown = _as_it_is(edition, segment) if segment.span in skipped else _shown(edition, segment)
        match segment.kind:
            case Kind.HEADING:
                blocks.append({"type": "heading", "level": segment.level, **shown})
            case Kind.PARAGRAPH:
                closing = before is not None and before.kind is Kind.PARAGRAPH and before.parent != segment.parent
                blocks.append({"type": "paragraph", "closing": closing, **shown})
            case Kind.ITEM:
                _add_item(blocks, segment, Item(**shown))
        before = segment
    return blocks


def _add_item(blocks: list[Any], segment: Segment, item: Item) -> None:
    """Puts an item at its depth into the list that the blocks end with, or into a new one."""
    lists = blocks
    for _ in range(segment.level - 1):
        if not lists or not isinstance(lists[-1], ListBlock) or not lists[-1].items:
            break
        lists = lists[-1].items[-1].children
    mark, number = segment.marker[0], segment.marker[:-1]
    sign = "1" if mark.isdigit() else "A" if mark.isupper() else "a" if mark.isalpha() else mark
    if not lists or not isinstance(lists[-1], ListBlock) or lists[-1].sign != sign:
        start = int(number) if number.isdigit() else ord(mark.lower()) - ord("a") + 1
        lists.append(ListBlock(mark.isalnum(), start, sign))
    lists[-1].items.append(item)


@lru_cache(maxsize=8)
def _environment(templates: str) -> Any:
    import jinja2

    loaders: list[jinja2.BaseLoader] = [jinja2.FileSystemLoader(templates)] if templates else []
    loaders.append(jinja2.PackageLoader("translator.bundles", "templates"))
    # So that a site's page.html can extend ours: {% extends "polyclinic/page.html" %}.
    ours = jinja2.PrefixLoader({"polyclinic": loaders[-1]})
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader([*loaders, ours]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        undefined=jinja2.StrictUndefined,
    )
