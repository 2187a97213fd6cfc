"""An article in one locale, decided: what the bundles are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from translator.formats.look import Head
from translator.locales import Locale, folder_of
from translator.model import Document, Message, MessageKey, Segment
from translator.publishing import Assessment, Decision, Policy


@dataclass(frozen=True, slots=True)
class Whole:
    """An article that is a page of its own: itself as the site's page, and as content, with what it says of itself."""

    page: Callable[[Head], str]
    content: Callable[[Head], str]


@dataclass(frozen=True, slots=True)
class Edition:
    """`assessments` by message key, none in the source locale. `content` is the article in its own format,
    `body` the same as safe HTML ("": the page is made of its segments). `words` takes the markup out of a text;
    `whole` is there for a page of its own."""

    name: str
    document: Document
    locale: Locale
    source_locale: Locale
    decision: Decision
    policy: Policy
    assessments: Mapping[MessageKey, Assessment]
    content: str
    body: str = ""
    words: Callable[[str], str] = str
    whole: Whole | None = None

    @property
    def original(self) -> bool:
        return self.locale.tag == self.source_locale.tag

    @property
    def page_path(self) -> str:
        return page_path(self.locale.tag, self.name)

    def text(self, segment: Segment) -> tuple[str, bool]:
        """What stands in the page for a segment, and whether that is in the page's language."""
        if segment.key in self.decision.shown:
            return self.assessments[segment.key].message.strings[0], True
        return segment.text, self.original

    @property
    def title(self) -> tuple[str, bool]:
        """The page's title, and whether it is in the page's language."""
        for segment in self.document.segments:
            if segment.text == self.document.title:
                text, translated = self.text(segment)
                return self.words(text), translated
        return self.words(self.document.title), self.original

    def publishable(self) -> list[Message]:
        """The messages that may go into machine-read bundles."""
        return [found.message for found in self.assessments.values() if found.publishable(self.policy)]

    def machine_made(self) -> list[Message]:
        """The machine's texts without a safety error."""
        return [found.message for found in self.assessments.values() if found.usable_machine_text]


@dataclass(frozen=True, slots=True)
class Site:
    """What a page knows of the rest: the configuration that shows in it, and the article's pages that there are."""

    base_url: str
    name: str
    templates: str
    actions: Mapping[str, str]
    editions: tuple[Edition, ...]


def page_path(tag: str, name: str) -> str:
    return f"{tag}/{name}/index.html"


def mo_path(tag: str, name: str) -> str:
    return f"locale/{folder_of(tag)}/LC_MESSAGES/{name}.mo"
