"""Articles one after the other, their texts looked at by all cores where there are many that nobody has looked at yet.

Other processes (others.py) go ahead, some articles at a time, and what they find is taken as what another run has found
is (found.py). So a step finds the same in the same order, whoever looked.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing

from translator.found import Found
from translator.project import Article, Project
from translator.steps.progress import Progress, through

MUCH = 3_000
"""Texts to come from which on other processes are started; to start them takes as long as some hundred texts."""
SURE = 200
"""Texts looked at before it is said how many are to come."""
MOST = 8
"""Processes, this one among them: each has the words of the languages, some 110 MB."""


def helped(
    project: Project, tags: Sequence[str], articles: Sequence[Article], remembered: Found, progress: Progress, what: str
) -> Generator[Article, None, None]:
    """The articles one by one, each counted when it is done. When one comes, what others have found in its texts is
    `remembered`. To be closed, so that an interrupted step leaves no process behind."""
    with ExitStack() as stack:
        coming: Iterator[None] | None = None
        for seen, article in enumerate(through(progress, what, articles)):
            if coming is None and _much(remembered.worked, seen, len(articles)):
                from translator.steps.others import others

                number = min(cores(), MOST) - 1
                coming = stack.enter_context(closing(others(project, tags, articles[seen:], remembered, number)))
            if coming:
                next(coming, None)
            yield article


def _much(worked: int, seen: int, articles: int) -> bool:
    """Whether it is worth while to start other processes, by what the articles seen so far had to be looked at for."""
    return worked >= SURE and worked * (articles - seen) >= MUCH * seen and cores() > 1


def cores() -> int:
    """How many may be used."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # Windows and macOS do not say
        return os.cpu_count() or 1
