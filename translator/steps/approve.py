"""approve: a person reads translations and lets them out, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translator import glossary
from translator.catalogs.people import is_person, same_person
from translator.catalogs.signing import LAST_TRANSLATOR, signed
from translator.catalogs.state import as_approved, pair_hash
from translator.glossary import Glossary
from translator.model import Catalog, Message, State
from translator.project import Article, Project
from translator.steps.check import examine
from translator.steps.findings import Looked
from translator.steps.keys import message_key
from translator.steps.reading import document_of
from translator.steps.verdicts import Asked, Result, Review, Reviewed, Verdict, Word, with_messages


def approve(project: Project, tag: str, articles: Sequence[Article], asked: Asked, word: Word) -> Reviewed:
    """Approves messages of these articles in a locale.

    `fuzzy` is taken away, and a header that names nobody names the person. Refused is what has no translation or an
    open safety error, and with `second-person` what the person translated, or somebody who is not known.

    Raises ProjectError for a name that is nobody's and for a key that is of no message, or of several; CatalogError for
    a broken record.
    """
    terms = glossary.read(project.glossary)

    def judge(review: Review, article: Article, catalog: Catalog) -> tuple[list[Verdict], Catalog]:
        verdicts = [
            verdict(review, article, looked, catalog.header(LAST_TRANSLATOR))
            for looked in _chosen(review, article, catalog, asked, terms)
        ]
        after = with_messages(catalog, verdicts)
        approved = any(found.result is Result.APPROVED for found in verdicts)
        return verdicts, signed(after, article.name, review.word.by) if approved else after

    return Review(project, tag, word).over(articles, judge)


def _chosen(review: Review, article: Article, catalog: Catalog, asked: Asked, terms: Glossary) -> list[Looked]:
    """The messages that were asked for, with what is wrong with each."""
    document = document_of(article)
    keys = None
    if asked.keys:
        messages = [Message(segment.text, context=segment.context) for segment in document.segments]
        keys = [message_key(messages, short, article.name, review.tag) for short in asked.keys]
    found = examine(review.project, document, review.tag, catalog, review.record, terms, only=keys)
    if keys is not None:
        return [found[key] for key in dict.fromkeys(keys)]
    return [looked for looked in found.values() if not asked.states or looked.state in asked.states]


def verdict(review: Review, article: Article, looked: Looked, last_translator: str) -> Verdict:
    """What becomes of a message that is to be approved. `last_translator` is the header of its catalog."""
    message, texts = looked.message, pair_hash(looked.message)
    last = review.last.get(texts)
    as_it_is = Verdict(article.name, looked.place, message, looked.state, Result.REFUSED)
    if looked.state is State.APPROVED and last:  # an approval that the record does not know is given anew
        return replace(as_it_is, result=Result.ALREADY, why=f"by {last.by}, {last.at[:10]}")
    translator = review.record.translators.get(texts) or (last_translator if is_person(last_translator) else "")
    second = review.project.configuration.second_person
    if why := _unfit(looked) or (_not_second(message, translator, review.word.by) if second else ""):
        return replace(as_it_is, why=why)
    return replace(
        as_it_is,
        result=Result.APPROVED,
        after=as_approved(message, review.word.by, review.word.now.date()),
        recorded=not (last and last.action == "approve" and same_person(last.by, review.word.by)),
        translator="" if looked.state is State.MACHINE else translator,
    )


def _unfit(looked: Looked) -> str:
    """Why nobody may approve the text; "" where one may."""
    if looked.message.empty:
        return "there is no translation yet"
    if not all(text.strip() for text in looked.message.strings):
        return "a plural form has no translation yet"
    return "; ".join(f"{problem.check}: {problem.text}" for problem in looked.open_errors)


def _not_second(message: Message, translator: str, by: str) -> str:
    """Why the person is not the second one to read the text; "" where they are."""
    if message.fuzzy:
        return "still fuzzy: its translator takes that away first (second-person)"
    if not translator:
        return "the file names nobody who translated it (second-person)"
    return (
        f"translated by {translator}: somebody else approves it (second-person)" if same_person(by, translator) else ""
    )
