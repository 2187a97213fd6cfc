"""The article's page with the texts as they are now, each marked, so that the one at hand can be seen in its place.

It is a draft: every text that there is stands in it, also what may not go out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translator.bundles import page
from translator.bundles.edition import Edition, Site, Whole
from translator.formats import format_of
from translator.model import MessageKey, replace
from translator.publishing import Assessment, Decision, Policy, Status
from translator.steps.linking import Links
from translator.steps.review.desk import Desk
from translator.steps.review.inert import inert
from translator.steps.review.sheet import Sheet

OPEN, SHUT, END = "\ue0f0", "\ue0f1", "\ue0f2"
"""Private characters round the number of a text, and behind it."""
MARK = re.compile(f"{OPEN}(\\d+){SHUT}|{END}")
MOST = 20_000
"""So many characters of a text are shown: no reader of a format can be asked to read any."""
TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(style|title|textarea)\b.*?(?:</\1[^>]*(?:>|\Z)|\Z)|<[^>]*(?:>|\Z)", re.DOTALL | re.IGNORECASE
)


def preview(desk: Desk, sheet: Sheet, texts: Mapping[str, str] | None = None) -> str:
    """The page as HTML: nothing in it runs. Each text stands in `<span data-key="…">`. `texts` by short key are shown
    instead of those in the file: what is being typed."""
    project, document = desk.project, sheet.document
    keys = list(sheet.messages)
    numbers = {sheet.messages[key][0].key: number for number, key in enumerate(keys)}
    shown: dict[int, str] = {}
    missing: set[str] = set()
    assessments: dict[MessageKey, Assessment] = {}
    for index, segment in enumerate(document.segments):
        number = numbers[segment.key]
        _, message = sheet.messages[keys[number]]
        text = (texts or {}).get(keys[number], message.strings[0])
        if not text.strip():
            text, missing = segment.text, {*missing, keys[number]}
        cut = text if len(text) <= MOST else f"{text[:MOST]} …"
        marked = f"{OPEN}{number}{SHUT}{_bare(cut)}{END}"
        shown[index] = marked
        assessments[segment.key] = Assessment(replace(message, strings=(marked,)), sheet.state(message))
    found = next(one for one in project.locales if one.tag == sheet.tag)
    decision = Decision(Status.LABELLED, frozenset(assessments))
    kind, links = format_of(document.path), Links(project, sheet.article)
    look = links.look(found)
    policy = Policy(project.configuration.publish, project.configuration.unreviewed)
    whole, body = None, ""
    if kind.page and kind.whole(document):
        made = kind.page
        whole = Whole(lambda head: made(document, shown, look, head), lambda head: made(document, shown, look, head))
    elif kind.body:
        body = kind.body(document, shown, look)
    edition = Edition(
        sheet.article.name, document, found, project.source_locale, decision, policy, assessments, "", body,
        kind.words, whole,
    )  # fmt: skip
    site = Site("", project.configuration.site_name, "", project.configuration.actions, (edition,))
    html = dict(page.bundle(edition, site))[edition.page_path].decode("utf-8", "replace")
    original = f'lang="{project.source_locale.tag}" dir="{project.source_locale.direction}" class="missing"'
    return marked_up(inert(html), [f'data-key="{key}"' + (f" {original}" if key in missing else "") for key in keys])


def marked_up(html: str, attributes: Sequence[str]) -> str:
    """HTML with an element round every marked text, with the attributes of its number; marks inside of tags, where
    there can be none, are taken out."""
    parts, at = [], 0
    for tag in TAG.finditer(html):
        parts += [_spans(html[at : tag.start()], attributes), MARK.sub("", tag[0])]
        at = tag.end()
    return "".join((*parts, _spans(html[at:], attributes)))


def _spans(text: str, attributes: Sequence[str]) -> str:
    return MARK.sub(lambda match: f"<span {attributes[int(match[1])]}>" if match[1] else "</span>", text)


def _bare(text: str) -> str:
    """A text without characters that would be taken for our marks."""
    return re.sub(f"[{OPEN}{SHUT}{END}]", "", text)
