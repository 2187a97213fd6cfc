"""The translation is not written as the locale's style brief says: its address, digits, quotation marks, brand names.

Why: a reader who is "du" in one paragraph and "Sie" in the next takes the page for careless; so does one who meets two
kinds of digits.

How: locales/<locale>/style.toml, and only what it decides. Of the address only pronouns that can mean nothing else;
what stands in quotation marks is somebody else's speech. Digits in names (B12), addresses, code and phone numbers stay
as they are. Quotation marks are any double ones, and single ones that are no apostrophe. A brand name of the source
stands in the translation in the same letters.

What to do: write it as the brief says, or change the brief.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.address import addressed
from translator.markup.opaque import opaque
from translator.markup.parts import mentions
from translator.model import Problem, Severity, Span, Style

ID = "style"
SEVERITY = Severity.WARNING

# None goes over another opening mark: that keeps it linear.
QUOTED = re.compile(r"„[^„“”\"]*[“”\"]|“[^“”]*”|«[^«»]*»|»[^»«]*«|\"[^\"]*\"|‚[^‚‘]*‘|‘[^‘’]*’|‹[^‹›]*›|「[^「」]*」")
MARKS = re.compile(r"[“”„‟«»‹›‚‘]|(?<!\d)\"")
LATIN = re.compile(r"(?<![A-Za-z0-9.,:/-])[0-9](?:[0-9.,]*[0-9])?(?![A-Za-z0-9]|-[A-Za-z])")
NATIVE = re.compile(r"(?![0-9])\d(?:[\d.,٫٬]*\d)?")
SHOWN = 20


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per part of the brief that the translation goes against, at its first place."""
    if pair.style is None or not pair.target.strip() or pair.copied:
        return
    style, prose = pair.style, _blank(pair.target, opaque(pair.target))
    yield from _address(pair, style, prose)
    yield from _digits(style, prose)
    yield from _quotes(style, prose)
    yield from _brands(pair, style)


def _address(pair: Pair, style: Style, prose: str) -> Iterator[Problem]:
    if not style.formality:
        return
    own = _blank(prose, [match.span() for match in QUOTED.finditer(prose)])
    other = "informal" if style.formality == "formal" else "formal"
    for span in addressed(own, pair.locale, formal=other == "formal"):
        yield _problem(f"“{own[slice(*span)]}” is {other}, and the style brief says {style.formality}", span)
        return


def _digits(style: Style, prose: str) -> Iterator[Problem]:
    if not style.digits:
        return
    wrong = (NATIVE if style.digits == "latin" else LATIN).search(prose)
    if wrong:
        wanted = "0-9" if style.digits == "latin" else "the script's own digits"
        yield _problem(f"“{wrong[0][:SHOWN]}”: the style brief says {wanted}", wrong.span())


def _quotes(style: Style, prose: str) -> Iterator[Problem]:
    if not style.quotes:
        return
    wrong = next((mark for mark in MARKS.finditer(prose) if mark[0] not in style.quotes), None)
    if wrong:
        pairs = " ".join(f"{style.quotes[at]}…{style.quotes[at + 1]}" for at in range(0, len(style.quotes) - 1, 2))
        yield _problem(f"the quotation mark {wrong[0]}: the style brief says {pairs}", wrong.span())


def _brands(pair: Pair, style: Style) -> Iterator[Problem]:
    for name in style.brands:
        if name not in pair.names and mentions(pair.source, name) and name not in pair.target:
            at = pair.source.find(name)
            text = f"the brand “{name[:40]}” stands in the source, not in the translation"
            yield Problem(ID, SEVERITY, text, in_source=((at, at + len(name)),))


def _problem(text: str, span: Span) -> Problem:
    return Problem(ID, SEVERITY, text, in_target=(span,))


def _blank(text: str, spans: Sequence[Span]) -> str:
    """The text with spaces where these characters stand: places stay what they are."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], " " * (end - start))
        at = end
    return "".join((*pieces, text[at:]))
