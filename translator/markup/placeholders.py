"""Placeholders that a program fills in: `%s`, `%(count)d`, `{name}`, `{{name}}`, `${name}`, `%1`, `⟦0⟧` and their kin.

A text does not say in which notation it is written, so a sign that prose has too is no placeholder: the percent sign of
"8 % of", "100% sure", "50 %d'accord", "%80'i", and the brackets of "{see below}".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from translator.markup.icu import arguments
from translator.model import Span


class Kind(Enum):
    """The notation, by what a comparison needs to know of it."""

    OURS = "ours"
    BLOCK = "block"
    DOUBLE = "double"
    PREFIXED = "prefixed"
    BRACE = "brace"
    AUTO = "auto"
    ICU = "icu"
    BETWEEN = "between"
    NAMED = "named"
    PERCENT = "percent"
    PRINTF = "printf"
    QT = "qt"
    SHELL = "shell"
    BRACKET = "bracket"


NEEDS_SOURCE = frozenset({Kind.BETWEEN, Kind.QT, Kind.SHELL, Kind.BRACKET})
"""What prose may look like by chance: it counts in a translation only where the source has one of the kind."""

FORMAT = r"[-+#0']*(?:\d{1,9}|\*)?(?:\.(?:\d{1,9}|\*)?)?"
LENGTH = r"(?:hh?|ll?|[Lqjzt]|I64|I32)?"
RUBY = r"<(?!(?:[abipqsu]|br|em|code|mark|small|span|strong|sub|sup|t[dhr]|li)>)(?P<ruby>[A-Za-z_]\w{0,79})>"
"""`%<count>d`, but no tag behind a percent sign."""
PATTERN = re.compile(
    r"(?P<ours>⟦\s*\d{1,9}\s*⟧)"
    r"|(?P<block>\{%[^{}\n]{1,200}%\})"
    r"|(?P<double>\{\{[^{}\n]{1,200}\}\})"
    r"|(?P<prefixed>[%$]\{[^{}\n]{1,80}\})"
    r"|(?P<icu>\{ ?[\w.\-]{1,80} ?, ?(?:number|date|time|spellout|ordinal|duration)(?: ?,[^{}\n]{0,80})?\})"
    r"|(?P<brace>\{(?P<field> ?[\w.\-\[\]]{0,80} ?)(?:![rsa])?(?P<spec>:[^{}\n]{0,40})?\})"
    r"|(?<![\d%])(?P<between>%(?!(?:hh?|ll?|[Lqjzt])?[A-Za-z]%)[A-Za-z_]\w{1,40}%(?![\w%]))"
    rf"|(?P<named>%(?:\((?P<name>[\w.\- ]{{1,80}})\)|{RUBY}){FORMAT}(?P<as>{LENGTH}[diouxXeEfFgGcrsa]))"
    r"|(?P<percent>%%)"
    rf"|(?P<printf>%(?P<number>\d{{1,3}}\$)?(?P<format>{FORMAT})"
    rf"(?P<type>{LENGTH}(?:[diouxXeEfFgGcrsap@]|<PRI\w{{1,12}}>)))"
    r"|(?P<qt>%(?:L?\d{1,2}(?![\d%$'’]|[.,]\d)|n(?!\w)))"
    r"|(?<![\w$])(?P<shell>\$[A-Za-z_][A-Za-z0-9_]{1,40}(?![A-Za-z0-9_]|\s?\d))"
    r"|(?P<bracket>\[(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,5}|(?:FIRST |LAST )?NAME|DATE|TIME|PHONE|CLINIC|DOCTOR)\]"
    r"(?![\[(]))"
)
SIGN = re.compile(r"[%{$\[⟦]")
"""What every placeholder begins with."""
CALENDAR = re.compile(r"%[-EO_^#0]?[YHMBbyI](?![a-z])")
"""strftime's own letters: such a text is a pattern of a date, whose parts each language orders in its way."""
SYNOPSIS = re.compile(r"\s{2}|^\s|\.\.\.|…|--|\\|[=+\w\]]\[[A-Z]|\b[Uu]sage:")
"""How a command is written: the words in its brackets are for people, and translated."""
WIDE = re.compile(r"%[1-9]\d?[A-Za-z]")
NUMBER = re.compile(r"%L?(\d{1,2})")
"""The number of a place, which a letter may touch."""
JOINING = frozenset({"and", "or", "et", "ou", "und", "oder", "y", "o", "e", "u", "и", "или", "ve", "veya", "و", "أو"})
"""What stands between two brackets that are named: "{ and }"."""
SINGLE = re.compile(r"%(?=[^\w%({<#*.@-]|$)")
ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
SPACES = " \u00a0\u202f"
LOOK_BACK = 300


@dataclass(frozen=True, slots=True)
class Placeholder:
    """`text` is as written; `key` is what must be the same in a translation: name or number, and type. `ordered` ones
    have neither name nor number: the program fills them in by their order."""

    kind: Kind
    text: str
    key: str
    span: Span
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """The placeholders that only the source has, and those that only the translation has; `moved` are the
    translation's where all are there, but those without a number in another order."""

    lost: tuple[Placeholder, ...]
    added: tuple[Placeholder, ...]
    moved: tuple[Placeholder, ...] = ()


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """All of a text, in order; what may be prose (NEEDS_SOURCE) and the doubled percent sign among them."""
    return _placeholders(text) if SIGN.search(text) else ()


@lru_cache(maxsize=16)
def _placeholders(text: str) -> tuple[Placeholder, ...]:
    found = [one for match in matches(text) if (one := _placeholder(match, text)) is not None]
    if "%" in text and CALENDAR.search(text):
        found = [one for one in found if one.kind is not Kind.PRINTF]
    found = _touched(found, text)
    numbers = {int(digits) for one in found if one.kind is Kind.QT and (digits := one.text.lstrip("%L")).isdecimal()}
    if numbers != set(range(1, len(numbers) + 1)):
        found = [one for one in found if one.kind is not Kind.QT]
    if "[" in text and SYNOPSIS.search(text):
        found = [one for one in found if one.kind is not Kind.BRACKET]
    branching = arguments(text)
    # "{pill}" is a branch in `one {pill}`, no placeholder.
    bodies = {body for one in branching for body in one.bodies}
    found = [one for one in found if one.span not in bodies] if bodies else found
    branched = [
        Placeholder(Kind.ICU, text[slice(*one.head)], f"{{{one.name}, {one.kind}}}", one.head) for one in branching
    ]
    return tuple(sorted(found + branched, key=lambda one: one.span)) if branched else tuple(found)


def _touched(found: list[Placeholder], text: str) -> list[Placeholder]:
    """With `%3` for what looks like printf's `%3f`, where the other places have numbers, of which that one is missing:
    "%1 of %2, %3fps"."""
    places = {one.span[0] for one in found if one.kind is Kind.QT}
    wide = {match.start() for match in matches(text) if match.lastgroup == "printf" and WIDE.match(match[0])}
    named = {at: match for at in places | wide if (match := NUMBER.match(text, at))} if places and wide else {}
    numbers = {int(match[1]) for match in named.values()}
    if numbers != {*range(1, len(numbers) + 1)} or wide.isdisjoint(named):
        return found
    new = [Placeholder(Kind.QT, named[at][0], named[at][0], named[at].span()) for at in wide]
    return sorted([*(one for one in found if one.span[0] not in wide), *new], key=lambda one: one.span)


def matches(text: str) -> Iterator[re.Match[str]]:
    """As PATTERN.finditer, but much quicker where few of the signs stand."""
    at = 0
    while sign := SIGN.search(text, at):
        match = PATTERN.match(text, sign.start())
        at = sign.end()
        if match:
            at = match.end()
            yield match


def _placeholder(match: re.Match[str], text: str) -> Placeholder | None:
    kind, written, span = Kind(match.lastgroup), match[0], match.span()
    if kind is Kind.PRINTF:
        if _prose(match, text):
            return None
        number, type_ = match["number"] or "", _type(match["type"])
        stars = "*" * match["format"].count("*")
        return Placeholder(kind, written, f"%{number}{stars}{type_}", span, ordered=not number)
    if kind is Kind.NAMED:
        name = f"({match['name']})" if match["name"] else f"<{match['ruby']}>"
        return Placeholder(kind, written, f"%{name}{_type(match['as'])}", span)
    if kind is Kind.BRACE:
        if not match["field"].strip():
            return Placeholder(Kind.AUTO, written, "{}", span, ordered=True)
        if not any(sign.isalnum() or sign == "_" for sign in match["field"]):
            return None
        if match["field"][0] == match["field"][-1] == " " and match["field"].strip() in JOINING:
            return None
        return Placeholder(kind, written, f"{{{match['field']}}}", span)
    if kind is Kind.ICU:
        name, type_ = written.strip("{}").split(",")[:2]
        return Placeholder(kind, written, f"{{{name.strip()}, {type_.strip()}}}", span)
    if kind in (Kind.OURS, Kind.DOUBLE, Kind.BLOCK):
        return Placeholder(kind, written, "".join(written.split()), span)
    return Placeholder(kind, written, written, span)


def _type(written: str) -> str:
    """One spelling for those that take the same value: `%i` is `%d`, `%X` is `%x`, `%lf` is `%f`."""
    return written.replace("i", "d").replace("X", "x").replace("lf", "f")


def _prose(match: re.Match[str], text: str) -> bool:
    """Whether what looks like printf is a percent sign and the next word, or an escape in an address."""
    start, end = match.span()
    before = text[start - 1 : start]
    if before in SPACES and before:
        before = text[start - 2 : start - 1]
    after = text[end : end + 1]
    word = after.isalpha() or after in ("'", "’", "-")
    plain = match["type"] in ("s", "d", "u", "@") and not match["format"]
    letter = after.isascii() and after.isalpha()
    if before.isdecimal() and not match["number"] and (word or not plain):
        return True
    if letter and (match["type"][-1] not in "sdufix" or (match["type"] == "i" and not match["number"])):
        return True
    if match["format"] == "-" or (letter and match["format"].isdecimal()):
        return True
    if ESCAPE.match(text, start):
        words = text[max(0, start - LOOK_BACK) : start].split()
        return bool(words) and "/" in words[-1] and not text[start - 1].isspace()
    return False


def difference(source: str, target: str) -> Difference:
    """How the placeholders of two texts differ. Inside the branches of an ICU message a placeholder counts once:
    languages have different numbers of branches."""
    given, answered = placeholders(source), placeholders(target)
    if not given and not answered:
        return Difference((), ())
    here, there = _numbered_alike(_meant(given, given), _meant(answered, given))
    once = any(one.kind is Kind.ICU for one in here)
    lost, added = _without(here, there, once), _without(there, here, once)
    if lost or added:
        # What one side takes for prose ("%gs" before a word) and the other does not is there all the same.
        often = _printf(source), _printf(target)
        lost, added = (
            tuple(
                one
                for one in side
                if not (one.ordered and one.kind is Kind.PRINTF) or often[0][one.text] != often[1][one.text]
            )
            for side in (lost, added)
        )
    if not lost and not added:
        both = {one.key for one in here} & {one.key for one in there}
        order = [[one for one in side if one.ordered and one.key in both] for side in (here, there)]
        if [one.key for one in order[0]] != [one.key for one in order[1]]:
            return Difference((), (), tuple(order[1]))
    return Difference(lost, added)


def _printf(text: str) -> Counter[str]:
    """How often each is written in a text, be it in prose or not; a "%%d" is none."""
    return Counter(match[0] for match in matches(text) if match.lastgroup == "printf")


def percents(source: str, target: str) -> tuple[Span, ...]:
    """The single percent signs of a translation whose source doubles them, as a format string must."""
    if "%%" not in source or target.count("%%") >= source.count("%%"):
        return ()
    covered = {one.span[0] for one in placeholders(target)} | {one.span[1] - 1 for one in placeholders(target)}
    return tuple(match.span() for match in SINGLE.finditer(target) if match.start() not in covered)


def _meant(found: Iterable[Placeholder], source: Sequence[Placeholder]) -> list[Placeholder]:
    """Those that count beside this source. Without `%{name}` there, `%{n}` is a percent sign before `{n}`, as Turkish
    writes it, and `${n}` a price."""
    kinds = {one.kind for one in source}
    meant = []
    for one in found:
        if one.kind is Kind.PREFIXED and Kind.PREFIXED not in kinds:
            start, end = one.span
            meant.append(Placeholder(Kind.BRACE, one.text[1:], one.text[1:], (start + 1, end)))
        elif one.kind is not Kind.PERCENT and (one.kind not in NEEDS_SOURCE or one.kind in kinds):
            meant.append(one)
    return meant


def _numbered_alike(here: list[Placeholder], there: list[Placeholder]) -> tuple[list[Placeholder], list[Placeholder]]:
    """Where one side numbers its printf placeholders and the other does not, both with numbers: `%s %s` may become
    `%2$s %1$s`."""
    styles = [{one.ordered for one in side if one.kind is Kind.PRINTF} for side in (here, there)]
    if styles == [{True}, {False}]:
        return _numbered(here), there
    if styles == [{False}, {True}]:
        return here, _numbered(there)
    return here, there


def _numbered(side: list[Placeholder]) -> list[Placeholder]:
    count = 0
    numbered = []
    for one in side:
        if one.kind is Kind.PRINTF:
            count += 1 + one.key.count("*")
            numbered.append(replace(one, key=f"%{count}${one.key[1:]}", ordered=False))
        else:
            numbered.append(one)
    return numbered


def _without(these: list[Placeholder], others: list[Placeholder], once: bool) -> tuple[Placeholder, ...]:
    """Those of one side that the other has not; the later of the same ones."""
    left = Counter(one.key for one in others)
    if once:
        return tuple({one.key: one for one in these if one.key not in left}.values())
    extra = []
    for one in these:
        if left[one.key] > 0:
            left[one.key] -= 1
        else:
            extra.append(one)
    return tuple(extra)
