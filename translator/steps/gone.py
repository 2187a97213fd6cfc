"""Which catalogs and templates have no article any more."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from translator.errors import SourceError
from translator.project import Article


def without_article(
    names: Iterable[str], articles: Sequence[Article], problems: Sequence[SourceError]
) -> Iterator[str]:
    """Those of the names that are no article's, nor could be that of anything in source/ that cannot be read.

    Names that differ in case alone are one: where the file system takes them so, they are one file.
    """
    present = {_folded(article.name) for article in articles}
    unread = [_folded(str(error.path)) for error in problems]
    for name in names:
        if _folded(name) not in present and not any(_may_hold(path, _folded(f"source/{name}.")) for path in unread):
            yield name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _may_hold(unread: str, article: str) -> bool:
    """Whether a path that cannot be read is this article (its path up to the suffix), or a folder around it."""
    return unread.startswith(article) or article.startswith(f"{unread}/")
