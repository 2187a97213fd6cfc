"""E-mail and web addresses are the source's.

"record@example.org" for "records@example.org" sends a patient's X-rays to nobody, or to a stranger; "example.net" for
"example.com" is somebody else's site, and so may "example.de" be. A page in the reader's language is the same place:
`/de/` for `/en/`, `de.` before the host, `lang=de`; then the path may be the language's own. Without such a mark any
other path is an error, one in words of the reader's language too ("/aerzte" for "/doctors": an engine translates what
leads nowhere then), and so are a part that is missing, the source's language with none in its place, another number, or
`http` for `https`.

What to do: copy the address. Where the address is right, dismiss the finding and say why.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from translator.checks.pair import Pair
from translator.language.destinations import Change, change
from translator.locales import language_of
from translator.markup.addresses import Address, addresses
from translator.markup.markdown import links
from translator.model import Problem, Severity

ID = "addresses"
SEVERITY = Severity.ERROR

MOST = 20


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per address that is changed, lost or new; how often one stands there does not count."""
    if not pair.target:
        return
    here, there = addresses(pair.source), addresses(pair.target)
    if not here and not there:
        return
    lost, new = _only(here, there)[:MOST], _only(there, here)[:MOST]
    for mail in (True, False):
        yield from _changed([one for one in lost if one.mail is mail], [one for one in new if one.mail is mail], pair)


def _only(these: tuple[Address, ...], others: tuple[Address, ...]) -> list[Address]:
    known = {_plain(one.text) for one in others}
    return list({_plain(one.text): one for one in these if _plain(one.text) not in known}.values())


def _plain(address: str) -> str:
    """The same with or without `https`, `www.` and the last slash."""
    return address.casefold().removeprefix("https://").removeprefix("www.").rstrip("/")


def _changed(lost: list[Address], new: list[Address], pair: Pair) -> Iterator[Problem]:
    """What is the same place in another language; what is left is another."""
    languages = language_of(pair.source_locale), language_of(pair.locale)
    for one in [one for one in lost if not one.mail]:
        same = (other for other in new if change(one.text, other.text, *languages).value <= Change.LOCALIZED.value)
        if (other := next(same, None)) is not None:
            lost.remove(one)
            new.remove(other)
    # A link that is gone or new as a whole is what `links` is about.
    if not lost or not new:
        lost, new = _outside(lost, pair.source), _outside(new, pair.target)
    for left, found in zip_longest(lost, new):
        bare = left is None and found is not None and found.bare
        yield _problem(left, found, Severity.WARNING if bare else Severity.ERROR)


def _outside(found: list[Address], text: str) -> list[Address]:
    destinations = {link.to_span[0] for link in links(text)}
    return [one for one in found if one.span[0] not in destinations]


def _problem(one: Address | None, other: Address | None, severity: Severity) -> Problem:
    text = f"source {one.text if one else 'none'}, translation {other.text if other else 'none'}"
    at, to = (one.span,) if one else (), (other.span,) if other else ()
    return Problem(ID, severity, text, in_source=at, in_target=to)
