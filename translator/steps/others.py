"""Other processes that look at the texts of articles before a step comes to them.

They are started anew, as on Windows and macOS: a copy of this one would have its threads and locks. What they cannot
read is left to the step, as all is where none can be started, or one ends.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import NamedTuple

from translator import garbage, glossary
from translator.errors import TranslatorError
from translator.found import FILE, Found, Told
from translator.glossary import Glossary
from translator.project import Article, Project
from translator.record import NOTHING
from translator.steps.check import Examiner
from translator.steps.reading import document_of, read_catalog

AT_ONCE = 5
"""Articles that a process looks at before it tells."""
AHEAD = 3
"""So many times AT_ONCE articles, for each process, are looked at before the step comes to them."""


def others(
    project: Project, tags: Sequence[str], articles: Sequence[Article], remembered: Found, number: int
) -> Generator[None, None, None]:
    """Takes one step for each article: then what so many others found in its texts is `remembered`. Some articles are
    left to the step: it is one more that looks."""
    parts = [articles[at : at + AT_ONCE] for at in range(0, len(articles), AT_ONCE)]
    pool = None
    try:
        pool = ProcessPoolExecutor(number, get_context("spawn"), _begin, (project, tuple(tags)))
        waiting: deque[Future[list[Told]]] = deque()
        following = iter(part for at, part in enumerate(parts) if _is_given(at, number))
        for at, part in enumerate(parts):
            more = islice(following, AHEAD * number - len(waiting))
            waiting.extend(pool.submit(_look, one) for one in more)
            if _is_given(at, number):
                remembered.learn(waiting.popleft().result())
            yield from (None for _ in part)
    except Exception:  # none can be started here, one ended, or has a fault: whatever it is, the step looks itself
        return
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _is_given(part: int, others: int) -> bool:
    """Whether a part is one that others look at: each has as many as the step itself."""
    return part % (others + 1) > 0


class _Desk(NamedTuple):
    """What a process looks with."""

    project: Project
    tags: tuple[str, ...]
    terms: Glossary
    found: Found


_desks: list[_Desk] = []
"""The one of this process."""


def _begin(project: Project, tags: tuple[str, ...]) -> None:
    """Makes a process ready: who stops the step stops it, and it ends with the step's process."""
    garbage.look_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_together, daemon=True).start()
    _desks.append(_Desk(project, tags, glossary.read(project.glossary), Found(project.private / FILE)))


def _end_together() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _look(articles: Sequence[Article]) -> list[Told]:
    """What is found in the texts of these articles that is not known yet. What cannot be read is left to the step."""
    project, tags, terms, found = _desks[0]
    for article in articles:
        with suppress(TranslatorError, OSError):
            document = document_of(article)
            for tag in tags:
                with suppress(TranslatorError, OSError):
                    catalog = read_catalog(project, article.name, tag)
                    keys = {segment.key for segment in document.segments}
                    with found.of(article.name, tag) as known:
                        examiner = Examiner(project, article.name, tag, "", NOTHING, terms, known)
                        for message in catalog.live:
                            if message.key in keys:
                                examiner.looked(message)
    return found.new()
