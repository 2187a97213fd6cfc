"""The marks of the translation are not those of the source, or not those of its language.

Why: a question without its mark reads as a statement; a bracket left open hides where an aside ends. None of this can
hurt: it is style, and never an error.

How: the last mark is compared by what it means (؟ is a question mark in Arabic, ; in Greek); brackets and quotes have
to come in pairs where the source's do; Spanish opens with ¿ and ¡; French has a space before ; : ! ?; Arabic has its
own comma, semicolon and question mark.

What to do: put the mark right, or leave it where the language wants it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.locales import language_of
from translator.model import Problem, Severity

ID = "punctuation"
SEVERITY = Severity.WARNING

# What a mark at the end means, by what is written.
ENDS = {
    **dict.fromkeys(".。．।۔։።", "full stop"),
    **dict.fromkeys("?？؟\u037e፧", "question mark"),
    **dict.fromkeys("!！", "exclamation mark"),
    **dict.fromkeys(":：", "colon"),
    "…": "ellipsis",
}
# What may stand behind the last mark: quotes, brackets, tags, spaces, invisible marks.
LAST = re.compile(r"(\.\.\.|[.。．।۔։።?？؟;፧!！:：…])[\s\"'»”“’‘›」』)\]}\u200e\u200f\u202c\u2069*_]*$")
SHORTENED = re.compile(
    r"(?:\b[^\W\d_]\.\s?){2}$|\b[A-Z]\.$|\b(?:etc|vs|No|Dr|Inc|Ltd|Co|approx|min|max|incl|excl"
    r"|MwSt|USt|bzw|usw|ca|inkl|exkl|ggf|evtl|zzgl|Std|Min|Sek|Tabl|Nr|Str|Tel|tel|tél|env|aprox|máx|mín|núm|Uds?|Sra?"
    r"|шт|мин|макс|обл|ул|руб|коп|тыс|млн|млрд|др|пр|стр|сек|тел|доб|таб|табл|капс|кап|амп|фл|ст|час|сут|дн|нед|мес|гг?"
    r"|каб|эт|корп|стр|просп|пл|пер|наб|см|ср|им|рис|гл|проц|St|Stk|adet|vb|dk|sn|sa|p|pág|av)\.$"
)
TAGS = re.compile(r"(?:</?[A-Za-z][^<>]{0,200}>|\s)+$")
BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"), ("（", "）"))
QUOTES = re.compile('["“”„‟«»＂]')
HEBREW_QUOTES = re.compile('(?<![א-ת])["”](?=.)|["”](?![א-ת])|[“„‟«»＂]', re.DOTALL)
"""Not the sign before the last letter of what is shortened: מ"ג."""
# Which quotes may open in a language; CLDR 46, with the second kind that printers use. Straight ones are everywhere.
OPENS = {"de": "„»", "fr": "«“", "es": "«“", "ru": "«„", "tr": "“«", "ar": "«“”", "it": "«“", "pl": "„«"}
OPENING = re.compile("(?:^|[\\s(\\[])([“”„«»])(?=\\w)")
LABELLED = re.compile(r":\s?(?:\{[^{}\s]{0,60}\}|%\(\w{1,50}\)[a-z]|%[a-z])\s*\Z")
"""A placeholder behind a colon: a sentence that became a label and its value."""
ADDRESS = re.compile(r"(?:www\.|://|@)[^\s]+\Z")
ASKING = re.compile("[?？؟\u037e]")
ASKED = re.compile("[?？][\"'”“’»]")
COMMANDING = frozenset({"de", "ru"})
"""A request may end with an exclamation mark."""
WITHOUT_ENDS = frozenset({"th", "lo", "km", "my", "bo"})
SPANISH = re.compile(r"([?!])(?=\s|$|[\"”»)])")
FRENCH = re.compile(r"[^\W\d_)»][?!;:](?=\s|$)")
ARABIC = re.compile('[\u0620-\u064a\u064b-\u0652][,;?](?=\\s|$|[)"»”])')
ARABIC_MARKS = {",": "،", ";": "؛", "?": "؟"}


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per kind of fault."""
    if not pair.target.strip() or pair.source == pair.target:
        return
    language = language_of(pair.locale)
    if language not in WITHOUT_ENDS:
        yield from _end(pair, language)
    yield from _pairs(pair)
    if language == "es":
        yield from _spanish(pair.target)
    elif language == "fr" and pair.locale.replace("_", "-") not in ("fr-CA", "fr-CH"):
        yield from _first(FRENCH, pair, "no space before “{}”", -1)
    elif language == "ar":
        found = ARABIC.search(pair.target)
        if found:
            mark = found[0][-1]
            text = f"the Latin “{mark}” instead of “{ARABIC_MARKS[mark]}”"
            yield Problem(ID, SEVERITY, text, in_target=((found.end() - 1, found.end()),))
    yield from _quotes(pair, language)


def _end(pair: Pair, language: str) -> Iterator[Problem]:
    """The last mark: lost, added, or another."""
    here, _ = _last(pair.source, pair.source_locale)
    there, place = _last(pair.target, language)
    # A letter begins with a comma in English and with an exclamation mark or a comma elsewhere.
    if here == there or pair.source.rstrip().endswith(","):
        return
    if here and not there:
        if (
            ADDRESS.search(pair.target[-200:])
            or LABELLED.search(pair.target[-100:])
            or SHORTENED.search(pair.source[-20:].rstrip())
            or not any(map(str.isalpha, pair.source))
        ):
            return
        text = f"the {here} at the end is missing"
        severity = Severity.INFO if here == "ellipsis" else SEVERITY
        yield Problem(ID, severity, text, in_target=((max(0, len(pair.target) - 1), len(pair.target)),))
    elif there and not here:
        # A heading may be a question elsewhere: "Find us", "How it works".
        if not SHORTENED.search(pair.target[-20:].rstrip()) and there not in ("ellipsis", "question mark"):
            yield Problem(ID, Severity.INFO, f"a {there} at the end that the source has not", in_target=(place,))
    elif "question mark" in (here, there) and _is_asked(pair, here):
        return
    elif "question mark" in (here, there):
        yield Problem(ID, SEVERITY, f"source ends with a {here}, translation with a {there}", in_target=(place,))
    elif {here, there} != {"full stop", "ellipsis"} and not (
        language in COMMANDING and (here, there) == ("full stop", "exclamation mark")
    ):
        yield Problem(ID, Severity.INFO, f"source ends with a {here}, translation with a {there}", in_target=(place,))


def _is_asked(pair: Pair, here: str) -> bool:
    """Whether a question mark at one end alone is right: what the source quotes comes last, as many questions are only
    in another order, or a form asks what the source tells to fill in ("please specify:")."""
    as_many = len(ASKING.findall(pair.source)) == len(ASKING.findall(pair.target))
    return as_many or here == "colon" or (here != "question mark" and ASKED.search(pair.source) is not None)


def _last(text: str, language: str) -> tuple[str, tuple[int, int]]:
    """What the last mark means, "" for none, and where it stands. Only the end of the text is looked at."""
    offset = max(0, len(text) - 300)
    tail = TAGS.sub("", text[offset:]) if text[-1:] in ">\n " else text[offset:]
    found = LAST.search(tail[-40:])
    if not found:
        return "", (0, 0)
    start = offset + max(0, len(tail) - 40) + found.start()
    mark = "…" if found[1] == "..." else found[1]
    if mark == ";":
        return ("question mark" if language == "el" else ""), (start, start + 1)
    return ENDS[mark], (start, start + len(found[1]))


def _pairs(pair: Pair) -> Iterator[Problem]:
    """Brackets and quotes that are balanced in the source and not in the translation."""
    source, target = pair.source, pair.target
    for opening, closing in BRACKETS:
        if opening in target or closing in target:
            here, there = (text.count(opening) - text.count(closing) for text in (source, target))
            if there and not here and _lone(target, opening, closing):
                sign = opening if there > 0 else closing
                at = target.rfind(sign)
                yield Problem(ID, SEVERITY, f"“{sign}” without its counterpart", in_target=((at, at + 1),))
    quotes = HEBREW_QUOTES if language_of(pair.locale) == "he" else QUOTES
    if len(quotes.findall(target)) % 2 and not len(QUOTES.findall(source)) % 2:
        at = next(quotes.finditer(target)).start()
        yield Problem(ID, SEVERITY, "a quotation mark without its counterpart", in_target=((at, at + 1),))


def _lone(text: str, opening: str, closing: str) -> bool:
    """Not a list's "1)" or a face's ":)"."""
    plain = re.sub(r"(?:^|[\s(])[^\W_]{1,2}\)|[:;]-?[()]", " ", text) if opening == "(" else text
    return plain.count(opening) != plain.count(closing)


def _spanish(target: str) -> Iterator[Problem]:
    marks = {found[1]: found for found in SPANISH.finditer(target)}
    for mark, opening in (("?", "¿"), ("!", "¡")):
        # "¡Cómo?" and "¿Qué!" are allowed: either sign opens.
        if mark in marks and opening not in target and not ("¿" in target and "¡" in target):
            if {"?": "¡", "!": "¿"}[mark] in target and len(marks) == 1:
                continue
            yield Problem(ID, SEVERITY, f"“{opening}” is missing", in_target=(marks[mark].span(1),))


def _quotes(pair: Pair, language: str) -> Iterator[Problem]:
    if language not in OPENS or pair.target.isascii() or not QUOTES.search(pair.target):
        return
    for found in OPENING.finditer(pair.target):
        if found[1] not in OPENS[language]:
            text = f"“{found[1]}” opens no quotation in this language"
            yield Problem(ID, Severity.INFO, text, in_target=(found.span(1),))
            return


def _first(pattern: re.Pattern[str], pair: Pair, text: str, sign: int) -> Iterator[Problem]:
    found = pattern.search(pair.target)
    if found:
        at = found.end() + sign
        yield Problem(ID, Severity.INFO, text.format(found[0][sign]), in_target=((at, at + 1),))
