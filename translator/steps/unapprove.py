"""unapprove: an approval is taken back, by name."""

from __future__ import annotations

from collections.abc import Sequence

from translator.catalogs.state import as_withdrawn, has_approval, pair_hash, state
from translator.model import Catalog, Message, Place
from translator.project import Article, Project
from translator.steps.keys import message_key
from translator.steps.verdicts import Asked, Result, Review, Reviewed, Verdict, Word, with_messages


def unapprove(project: Project, tag: str, articles: Sequence[Article], asked: Asked, word: Word) -> Reviewed:
    """Takes back the approvals of messages of these articles in a locale: of those of these keys, else all that stand,
    in obsolete entries too. The texts are fuzzy then, and need review wherever else they stand.

    Raises ProjectError for a name that is nobody's and for a key that is of no message, or of several; CatalogError for
    a broken record.
    """

    def judge(review: Review, article: Article, catalog: Catalog) -> tuple[list[Verdict], Catalog]:
        keys = {message_key(catalog.messages, short, article.name, tag) for short in asked.keys}
        chosen = (message for message in catalog.messages if not keys or message.key in keys)
        found = [_verdict(review, article, message, catalog) for message in chosen]
        verdicts = [verdict for verdict in found if keys or verdict.after]
        return verdicts, with_messages(catalog, verdicts)

    return Review(project, tag, word).over(articles, judge)


def _verdict(review: Review, article: Article, message: Message, catalog: Catalog) -> Verdict:
    path = review.project.shown(review.project.catalog(review.tag, article.name))
    place = Place(path, message.line, review.tag, message.short_key)
    before = state(message, catalog.header("Last-Translator"), review.record.withdrawn)
    last = review.last.get(pair_hash(message))
    if has_approval(message) or (last and last.action == "approve"):
        recorded = last is None or last.action == "approve"
        after = as_withdrawn(message)
        return Verdict(article.name, place, message, before, Result.WITHDRAWN, after=after, recorded=recorded)
    if last:
        return Verdict(article.name, place, message, before, Result.ALREADY, f"by {last.by}, {last.at[:10]}")
    return Verdict(article.name, place, message, before, Result.REFUSED, "it is not approved")
