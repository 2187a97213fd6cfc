"""TBX: terms as terminology programs exchange them. TBX-Basic 3 in both styles (DCA, DCT) and version 2 are read;
version 3 in DCA style is written.

One concept has terms in several languages. Of a language, the first term that is not deprecated is the one to use, what
is deprecated or superseded is to be avoided, and other synonyms are left out. What a line of the glossary says beyond
that stands in `projectSubset`: that a name must stay, that a word is to be avoided everywhere, that case does not
matter. What holds in every locale is in the language `mul`.

https://www.tbxinfo.net/tbx-basic (ISO 30042:2019)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from translator.errors import OutputError
from translator.exchange.languages import closest, tag
from translator.exchange.xml import LANGUAGE, UNFIT, Stream, escaped
from translator.files import write as write_file
from translator.model import Term, TermKind

EVERY = "mul"
KEEP, ANYWHERE, ANY_CASE = "keep", "avoid everywhere", "any case"
CONCEPTS = frozenset({"conceptEntry", "termEntry"})
LANGUAGES = frozenset({"langSec", "langSet"})
TERMS = frozenset({"termSec", "tig", "ntig"})
SAYING = frozenset({"termNote", "admin", "descrip"})
"""What names in its attribute `type` what it says; in the style DCT its own name does."""
STATUS = "administrativeStatus"
READ = frozenset({STATUS, "projectSubset", "note"})
LARGEST = 1024 * 1024
"""Characters of one concept."""
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="{}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Polyclinic, locales/glossary.csv</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
TAIL = "</body></text>\n</tbx>\n"


def read(path: Path, source_locale: str) -> list[tuple[Term, int]]:
    """The terms with the lines of their concepts; a concept without a term in the source's language has none. Raises
    CatalogError with the line, FileNotFoundError."""
    reader = _Reader(path)
    for _ in reader.stream.run():
        pass
    return [(term, concept.line) for concept in reader.concepts for term in _terms(concept, source_locale)]


def write(path: Path, terms: Iterable[Term], source_locale: str) -> None:
    """Writes the terms, those of one source as one concept. Raises OutputError."""
    concepts: dict[str, list[Term]] = {}
    for term in terms:
        if UNFIT.search("".join((term.source, term.target, term.note))):
            raise OutputError("XML cannot hold a control character of the glossary", path, hint=f"in {term.source!r}")
        concepts.setdefault(term.source, []).append(term)
    entries = (_concept(number, *concept, source_locale) for number, concept in enumerate(concepts.items(), 1))
    write_file(path, "".join((HEAD.format(escaped(source_locale)), *entries, TAIL)).encode("utf-8"))


def _concept(number: int, source: str, terms: list[Term], source_locale: str) -> str:
    by_locale: dict[str, list[Term]] = {}
    for term in terms:
        by_locale.setdefault(term.locale or EVERY, []).append(term)
    own = f'<langSec xml:lang="{escaped(source_locale)}"><termSec><term>{escaped(source)}</term></termSec></langSec>\n'
    others = (
        f'<langSec xml:lang="{escaped(locale)}">{"".join(map(_term, found))}</langSec>\n'
        for locale, found in by_locale.items()
    )
    return f'<conceptEntry id="c{number}">\n{own}{"".join(others)}</conceptEntry>\n'


def _term(term: Term) -> str:
    status = "deprecatedTerm-admn-sts" if term.kind is TermKind.AVOID else "preferredTerm-admn-sts"
    marks = [KEEP] if term.kind is TermKind.KEEP else []
    marks += [ANYWHERE] if term.kind is TermKind.AVOID and not term.target else []
    marks += [] if term.case else [ANY_CASE]
    word = term.source if term.kind is TermKind.KEEP else term.target or term.source
    admin = "".join(f'<admin type="projectSubset">{mark}</admin>' for mark in marks)
    note = f"<note>{escaped(term.note)}</note>" if term.note else ""
    said = f'<termNote type="administrativeStatus">{status}</termNote>'
    return f"<termSec><term>{escaped(word)}</term>{said}{admin}{note}</termSec>"


@dataclass(slots=True)
class _Word:
    """A term of a concept as it is read, with what is said of it."""

    text: str = ""
    said: list[tuple[str, str]] = field(default_factory=list)

    def values(self, what: str) -> list[str]:
        return [value for name, value in self.said if name == what]

    @property
    def deprecated(self) -> bool:
        return any(value.lower().startswith(("deprecated", "superseded")) for value in self.values(STATUS))


@dataclass(slots=True)
class _Concept:
    line: int
    words: list[tuple[str, _Word]] = field(default_factory=list)


def _terms(concept: _Concept, source_locale: str) -> Iterator[Term]:
    """The lines of the glossary that a concept comes to."""
    languages = dict.fromkeys(language for language, _ in concept.words)
    own = next((language for language in languages if closest(language, [source_locale])), None)
    sources = [word.text for language, word in concept.words if language == own and word.text and not word.deprecated]
    for source in dict.fromkeys(sources):
        used: set[str] = set()
        for language, word in concept.words:
            if language == own or not language or not word.text:
                continue
            term = _line(source, "" if language == EVERY else language, word)
            if term.kind is TermKind.USE:
                if term.locale in used or not term.locale:
                    continue
                used.add(term.locale)
            yield term


def _line(source: str, locale: str, word: _Word) -> Term:
    marks = word.values("projectSubset")
    kind = TermKind.KEEP if KEEP in marks else TermKind.AVOID if word.deprecated else TermKind.USE
    target = "" if kind is TermKind.KEEP or ANYWHERE in marks else word.text
    return Term(source, target, locale, kind, "; ".join(word.values("note")), ANY_CASE not in marks)


class _Reader:
    """The events of the file into concepts."""

    def __init__(self, path: Path) -> None:
        self.stream = Stream(path, self, doctype=True)
        self.concepts: list[_Concept] = []
        self._begun = False
        self._concept: _Concept | None = None
        self._language = self._what = ""
        self._word: _Word | None = None
        self._text: list[str] | None = None
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if not self._begun:
            if local not in ("tbx", "martif"):
                raise self.stream.error(f"the file begins with <{local[:40]}>, not with <tbx>", "this is no TBX file")
            self._begun = True
        elif local in CONCEPTS:
            self._concept, self._size = _Concept(self.stream.line), 0
        elif self._concept is not None:
            self._inside(self._concept, local, attributes)

    def _inside(self, concept: _Concept, name: str, attributes: dict[str, str]) -> None:
        self._weigh(len(name))
        what = attributes.get("type", "") if name in SAYING else name
        if name in LANGUAGES:
            self._language = tag(attributes.get(LANGUAGE, "") or attributes.get("lang", ""))
        elif name in TERMS:
            self._word = _Word()
            concept.words.append((self._language, self._word))
        elif self._word is not None and self._text is None and (name == "term" or what in READ):
            self._what, self._text = name if name == "term" else what, []

    def characters(self, text: str) -> None:
        if self._text is not None:
            self._weigh(len(text))
            self._text.append(text)

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local in CONCEPTS and self._concept is not None:
            self.concepts.append(self._concept)
            self._concept = None
        elif local in TERMS:
            self._word = None
        elif self._text is not None and self._word is not None and (local == self._what or local in SAYING):
            text, self._text = " ".join("".join(self._text).split()), None
            if self._what == "term":
                self._word.text = text
            elif text:
                self._word.said.append((self._what, text))

    def _weigh(self, characters: int) -> None:
        self._size += characters
        if self._size > LARGEST:
            raise self.stream.error(f"a concept of more than {LARGEST // 1024} KB", "take it out of the file")
