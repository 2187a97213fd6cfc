"""XLIFF 2.1 as it is written for CAT tools.

A message is a unit, its sentences are segments and what stands between them ignorable; its markup is pc, sc, ec and ph
whose code stands in originalData; a message with plural forms is a group of units. A character that XML cannot hold is
a cp.

https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from translator.exchange.codes import Code, Token
from translator.exchange.segments import Piece, pieces
from translator.exchange.states import OUT_21
from translator.exchange.units import Job, Note, Unit, one_locale, printable, suffixed
from translator.exchange.xml import UNFIT, escaped
from translator.files import writing
from translator.markup.parts import Role

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
"""Of 2.1 too."""
HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" xmlns="{NAMESPACE}" srcLang="{{}}" trgLang="{{}}">
"""
TYPES = {"a": "link", "img": "image", "q": "quote"}
FORMATTING = frozenset({"b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "span", "mark", "del", "ins"})


def write(path: Path, jobs: Sequence[Job]) -> None:
    """Writes the jobs of one locale, each as a file element: the file whole or not at all. Raises OutputError, and
    ProjectError for several locales."""
    first = one_locale(path, jobs, "an XLIFF 2.1 file")
    with writing(path) as file:
        file.write(HEAD.format(escaped(first.source_locale), escaped(first.locale)).encode())
        for number, job in enumerate(jobs, 1):
            file.write(
                f'<file id="f{number}" original="{escaped(job.article)}" trgDir="{job.direction}"'
                f' xml:space="preserve">\n'.encode()
            )
            for unit in job.units:
                file.write(_message(job, unit).encode())
            file.write(b"</file>\n")
        file.write(b"</xliff>\n")


def _message(job: Job, unit: Unit) -> str:
    forms = unit.forms
    units = "".join(_unit(job, unit, suffixed(unit.id, number, len(forms)), *form) for number, form in enumerate(forms))
    if len(forms) == 1:
        return units
    return f'<group id="{unit.id}" type="polyclinic:plurals">\n{units}</group>\n'


def _unit(job: Job, unit: Unit, id_: str, source: str, target: str) -> str:
    parts = pieces(source, target, job.source_locale, job.locale, job.whole) or [Piece((), ())]
    data = _Data()
    written = "".join(_piece(unit, part, number, bool(target), data) for number, part in enumerate(parts, 1))
    return f'<unit id="{id_}" name="{unit.message.short_key}">\n{_notes(unit)}{data}{written}</unit>\n'


def _notes(unit: Unit) -> str:
    context = unit.message.context
    said = (*unit.notes, *([] if context is None else [Note("context", context)]))
    found = "".join(f'<note category="{one.kind}">{escaped(printable(one.text))}</note>\n' for one in said)
    return f"<notes>\n{found}</notes>\n" if found else ""


def _piece(unit: Unit, part: Piece, number: int, translated: bool, data: _Data) -> str:
    source = f"<source>{_text(part.source, data)}</source>"
    target = f"<target>{_text(part.target, data)}</target>" if translated or part.gap else ""
    if part.gap:
        return f'<ignorable id="s{number}">{source}{target}</ignorable>\n'
    word, sub_state = OUT_21[unit.state]
    sub = f' subState="{sub_state}"' if sub_state else ""
    return f'<segment id="s{number}" state="{word}"{sub}>{source}{target}</segment>\n'


class _Data:
    """The codes of a unit, each once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, text: str) -> str:
        return self._names.setdefault(text, f"d{len(self._names) + 1}")

    def __str__(self) -> str:
        found = "".join(f'<data id="{name}">{_characters(text)}</data>\n' for text, name in self._names.items())
        return f"<originalData>\n{found}</originalData>\n" if found else ""


def _text(tokens: Sequence[Token], data: _Data) -> str:
    """A pair that opens and closes in turn within these tokens is pc, another one sc and ec."""
    ends = dict(_nested(tokens))
    return "".join(
        _characters(token) if isinstance(token, str) else _code(token, ends.get(token.id), data) for token in tokens
    )


def _nested(tokens: Iterable[Token]) -> Iterator[tuple[str, str]]:
    """The ids of the pairs that are whole, with the text of their ends."""
    open_: list[str] = []
    for token in tokens:
        if isinstance(token, str) or token.role is Role.WHOLE:
            continue
        if token.role is Role.OPEN:
            open_.append(token.id)
        elif open_ and open_[-1] == token.id:
            yield open_.pop(), token.text
        else:  # it is of another segment, and so is what was opened within it
            open_.clear()


def _code(code: Code, end: str | None, data: _Data) -> str:
    """`end` is the text of the other end of a pair that is whole here."""
    if code.character:
        return _characters(code.character)
    name = data.name(code.text)
    match code.role:
        case Role.WHOLE:
            return f'<ph id="{code.id}" dataRef="{name}"/>'
        case Role.OPEN if end is not None:
            return f'<pc id="{code.id}"{_type(code)} dataRefStart="{name}" dataRefEnd="{data.name(end)}">'
        case Role.OPEN:
            return f'<sc id="{code.id}"{_type(code)} dataRef="{name}"/>'
        case _:
            return "</pc>" if end is not None else f'<ec startRef="{code.id}" dataRef="{name}"/>'


def _type(code: Code) -> str:
    kind = "fmt" if code.element in FORMATTING else TYPES.get(code.element, "other")
    return f' type="{kind}"'


def _characters(text: str) -> str:
    return UNFIT.sub(lambda match: f'<cp hex="{ord(match[0]):04X}"/>', escaped(text))
