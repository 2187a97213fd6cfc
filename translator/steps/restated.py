"""What a page of the last release says that the catalog, of the same or a reworded text, now says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from translator.catalogs.state import engines_of, is_repaired, pair_hash
from translator.formats import parse
from translator.formats.asked import Asked
from translator.language.matching.pages import pairs
from translator.language.matching.statements import statement
from translator.language.matching.wordings import Correction
from translator.language.naming.names import medicines
from translator.model import Document, Message, MessageKey, Segment
from translator.steps.previous import Kept


def restated(
    kept: Kept, now: Document, messages: Mapping[MessageKey, Message], locales: tuple[str, str], asked: Asked
) -> tuple[Correction, ...]:
    """The texts of a page whose translation states other facts by now; an empty one states nothing. `locales` are
    those of the article and of the page. Raises SourceError where the page cannot be read."""
    if kept.before is None:
        return ()
    texts = frozenset(kept.page.texts)
    changed = [(kept.before.segments[at], at, messages[now.segments[to].key]) for at, to in kept.places]
    changed = [place for place in changed if not place[2].empty and pair_hash(place[2]) not in texts]
    if not changed:
        return ()
    stands: dict[int, str] = {}
    if "content" in kept.files:
        path, data = kept.files["content"]
        stands = _stands(kept.before, parse(PurePosixPath(path), data, asked), locales)
    found = (_otherwise(source, stands.get(at, ""), message, texts, locales[1]) for source, at, message in changed)
    return tuple(dict.fromkeys(one for one in found if one))


def _stands(before: Document, page: Document, locales: tuple[str, str]) -> dict[int, str]:
    """What stands in a page for each segment of the article that it was made from."""
    if [_shape(one) for one in before.segments] == [_shape(one) for one in page.segments]:
        return {at: segment.text for at, segment in enumerate(page.segments)}
    found = pairs(before.segments, page.segments, *locales)
    return {pair.source[0]: page.segments[pair.target[0]].text for pair in found if pair.single}


def _shape(segment: Segment) -> tuple[object, ...]:
    return segment.kind, segment.level, segment.marker


def _otherwise(source: Segment, stood: str, message: Message, texts: frozenset[str], tag: str) -> Correction | None:
    """A text as it stands in a page, and as its catalog has it, where they state other facts; what is not found in the
    page counts as other. The original in place of a translation says nothing of one, nor does what a machine made of a
    source that was worded anew."""
    before = Message(source.text, (stood,), source.context, source.plural)
    if stood == source.text and pair_hash(before) not in texts:
        return None
    unread = message.fuzzy and engines_of(message) and not is_repaired(message)
    if unread and source.key != message.key:
        return None
    now = message.strings[0]
    return Correction(stood, now) if _stated(stood, tag) != _stated(now, tag) else None


def _stated(text: str, tag: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The facts of a text in order, and the medicines that it names."""
    return statement(text, tag).facts, medicines(text)
