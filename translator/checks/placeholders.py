"""The places that a program fills in (`%s`, `%(count)d`, `{name}`, `{{name}}`, `${name}`) are the source's.

A name in braces is not a word to translate: "Dear {name}" with "Estimado {nombre}" shows the patient the braces, or no
page at all; with a lost `%s` the name, date or dose that belongs there is missing. Those with a name or number may
stand in any order (`%2$s … %1$s`); those without keep theirs. In an ICU message (`{count, plural, …}`) the argument and
its kind stay, the branches are the language's own; those of many numbers keep their `#`.

Two that stand in each other's place ("zahlen Sie {due_date} bis zum {amount}") are found by their names and by what
stands beside them. What to do: put each where the source has it; only this finding can be dismissed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice, zip_longest

from translator.checks.pair import Pair
from translator.language.naming.roles import exchanged
from translator.markup.icu import Argument, arguments
from translator.markup.placeholders import Kind, Placeholder, difference, percents, placeholders
from translator.model import Problem, Severity, Span

ID = "placeholders"
SEVERITY = Severity.ERROR

MOST = 20
LIKE = re.compile(r"%%?\([^()\n]{0,60}\)|%%? ?[^\W\d_](?!\w)|\{[^{}\n]{0,40}\}|[%％]\s?\([^()\n]{0,60}\)\s?[a-z]")
"""What a broken placeholder may look like."""
MORE = re.compile(r"\{{2,9}[\w.]{1,40}\}(?!\})")
"""A place with a brace more before it than behind it."""
MANY = frozenset({"few", "many", "other"})
FORMS = MANY | {"zero", "one", "two"}


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per placeholder that is lost or changed, per one that is new, and one where the order changed."""
    if not pair.target or not any(sign in pair.source or sign in pair.target for sign in "%{$[⟦"):
        return
    yield from islice(_differences(pair), MOST)
    yield from _exchanged(pair)
    if "{{" in pair.target and "{{" not in pair.source and (more := MORE.search(pair.target)):
        yield _problem(f"translation {more[0]}: a brace too many", (), (more.span(),))
    if "%%" in pair.source and (single := percents(pair.source, pair.target)):
        yield _problem("source %%, translation %: in this text the percent sign is written twice", (), single)
    if "{" in pair.target:
        yield from islice(_branches(pair), MOST)


def _differences(pair: Pair) -> Iterator[Problem]:
    found = difference(pair.source, pair.target)
    if found.moved:
        order = " ".join(one.text for one in found.moved)
        at = tuple(one.span for one in found.moved)
        yield _problem(f"the order of placeholders without a number changed: translation {order}", (), at)
    broken = iter(()) if found.added else _like(pair)
    kept = {one.text for one in placeholders(pair.target)} if found.lost else frozenset[str]()
    for lost, new in zip_longest(found.lost, found.added):
        there = new.span if new else next(broken, None)
        written = f"source {lost.text if lost else 'none'}, translation {_cut(pair.target, there)}"
        severity = _severity(lost, new, kept)
        yield _problem(written, (lost.span,) if lost else (), (there,) if there else (), severity)


def _exchanged(pair: Pair) -> Iterator[Problem]:
    """Two that stand in each other's place: "{due_date} bis zum {amount}"."""
    placed = placeholders(pair.source), placeholders(pair.target)
    if found := exchanged((pair.source, pair.target), placed, (pair.source_locale, pair.locale)):
        one, two = (pair.target[slice(*span)] for span in found)
        yield Problem(ID, SEVERITY, f"{one} and {two} stand in each other's place", in_target=found)


def _severity(lost: Placeholder | None, new: Placeholder | None, kept: Collection[str]) -> Severity:
    """A word after a dollar sign may be one that people do translate; what the source names twice may be named once."""
    one = lost or new
    if one is None or one.kind is Kind.SHELL:
        return Severity.WARNING
    return Severity.WARNING if lost and not new and not lost.ordered and lost.text in kept else Severity.ERROR


def _like(pair: Pair) -> Iterator[Span]:
    """What may be left of a lost placeholder, and is neither a placeholder nor the source's prose."""
    whole = {one.span[0] for one in placeholders(pair.target) if one.kind is not Kind.PERCENT}
    prose = pair.source
    for one in reversed(placeholders(pair.source)[:MOST]):
        prose = prose[: one.span[0]] + prose[one.span[1] :]
    is_prose = cache(lambda written: written in prose)
    found = LIKE.finditer(pair.target)
    return (match.span() for match in found if match.start() not in whole and not is_prose(match[0]))


def _cut(text: str, span: Span | None) -> str:
    return text[slice(*span)] if span else "none"


def _branches(pair: Pair) -> Iterator[Problem]:
    """ICU needs `other`; the branches of `select` are names that a program uses."""
    source = {(one.name, one.kind): one for one in arguments(pair.source)}
    for one in arguments(pair.target):
        same = source.get((one.name, one.kind))
        if same is None:
            continue
        if one.kind == "select":
            wrong = set(one.branches) ^ set(same.branches)
        else:
            new = {name for name in one.branches if not name.startswith("=")} - FORMS - {*same.branches}
            wrong = new | ({"other"} & {*same.branches} - {*one.branches})
        if wrong:
            names = ", ".join(sorted(wrong))
            yield _problem(f"{{{one.name}, {one.kind}}}: wrong or missing branch {names}", (same.head,), (one.head,))
        if one.kind != "select":
            for name in _without_number(pair, same, one):
                yield _problem(f"{{{one.name}, {one.kind}}}: branch {name} lost its #", (same.head,), (one.head,))


def _without_number(pair: Pair, here: Argument, there: Argument) -> Iterator[str]:
    """The branches for many numbers that do not say which, where the source's does."""
    ours = {name: pair.source[slice(*span)] for name, span in zip(here.branches, here.bodies, strict=True)}
    for name, span in zip(there.branches, there.bodies, strict=True):
        given, said = ours.get(name, ours.get("other", "")), pair.target[slice(*span)]
        if name in MANY and "#" in given and "#" not in said and f"{{{there.name}" not in said:
            yield name


def _problem(
    text: str, here: tuple[Span, ...], there: tuple[Span, ...], severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(ID, severity, text, dismissible=False, in_source=here, in_target=there)
