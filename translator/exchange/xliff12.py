"""XLIFF 1.2 as it is written for CAT tools.

A message is a trans-unit, its sentences are `mrk mtype="seg"` in seg-source and target, its markup is bpt, ept and ph
with the code as it is; a message with plural forms is a group of units. A character that XML cannot hold is a ph that
names it.

https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from translator.exchange.codes import Code, Token
from translator.exchange.segments import UNSPACED, Piece, pieces
from translator.exchange.states import OUT_12
from translator.exchange.units import Job, Unit, printable, suffixed
from translator.exchange.xml import escaped
from translator.files import writing
from translator.locales import language_of
from translator.markup.parts import Role
from translator.model import State

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n'
TAIL = "</xliff>\n"
TOOL = '<header><tool tool-id="polyclinic" tool-name="Polyclinic"/></header>'
CTYPES = {"a": "link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underlined"}


def write(path: Path, jobs: Sequence[Job]) -> None:
    """Writes the jobs, each as a file element: the file whole or not at all. Raises OutputError."""
    with writing(path) as file:
        file.write(HEAD.encode())
        for job in jobs:
            file.write(opening(job, TOOL).encode())
            for unit in job.units:
                file.write(_message(job, unit).encode())
            file.write(b"</body>\n</file>\n")
        file.write(TAIL.encode())


def opening(job: Job, header: str, datatype: str = "x-gettext") -> str:
    """The beginning of a job's file element."""
    return (
        f'<file original="{escaped(job.article)}" source-language="{escaped(job.source_locale)}"'
        f' target-language="{escaped(job.locale)}" datatype="{datatype}">\n{header}\n<body>\n'
    )


def notes(unit: Unit) -> Iterator[str]:
    """The notes of a unit, and its context where it has one."""
    if unit.message.context is not None:
        context = escaped(printable(unit.message.context))
        yield f'<context-group purpose="match"><context context-type="x-msgctxt">{context}</context></context-group>\n'
    for note in unit.notes:
        yield f'<note from="{note.kind}">{escaped(printable(note.text))}</note>\n'


def state(unit: Unit) -> str:
    """The attributes of a target that say its state."""
    word, qualifier = OUT_12[unit.state]
    return f' state="{word}"' + (f' state-qualifier="{qualifier}"' if qualifier else "")


def approved(unit: Unit) -> str:
    """Said of what is approved alone: left at "no", it would gainsay what a tool makes of the state."""
    return ' approved="yes"' if unit.state is State.APPROVED else ""


def _message(job: Job, unit: Unit) -> str:
    forms = unit.forms
    units = "".join(_unit(job, unit, suffixed(unit.id, number, len(forms)), *form) for number, form in enumerate(forms))
    if len(forms) == 1:
        return units
    return f'<group id="{unit.id}" restype="x-gettext-plurals">\n{units}</group>\n'


def _unit(job: Job, unit: Unit, id_: str, source: str, target: str) -> str:
    parts = pieces(source, target, job.source_locale, job.locale, job.whole)
    several = sum(not part.gap for part in parts) > 1 and not _closed(parts, job.locale)
    segments = f"<seg-source>{_marked(parts, [part.source for part in parts])}</seg-source>\n" if several else ""
    whole = (token for part in parts for token in part.source)
    text = ""
    if target:
        targets = [part.target for part in parts]
        text = _marked(parts, targets) if several else _text(token for part in targets for token in part)
    return (
        f'<trans-unit id="{id_}" resname="{unit.message.short_key}"{approved(unit)} xml:space="preserve">\n'
        f"<source>{_text(whole)}</source>\n{segments}<target{state(unit)}>{text}</target>\n"
        f"{''.join(notes(unit))}</trans-unit>\n"
    )


def _closed(parts: Sequence[Piece], locale: str) -> bool:
    """Whether nothing stands between the sentences of a translation whose language has spaces there: in a file that
    comes back it would seem that a tool had dropped them."""
    inner = [part for part in parts[1:-1] if part.gap]
    empty = not any(part.target for part in inner)
    return empty and any(part.source for part in inner) and language_of(locale) not in UNSPACED


def _marked(parts: Sequence[Piece], texts: Sequence[Iterable[Token]]) -> str:
    """The texts of the pieces, the sentences numbered from 1."""
    written, number = [], 0
    for part, text in zip(parts, texts, strict=True):
        if part.gap:
            written.append(_text(text))
        else:
            number += 1
            written.append(f'<mrk mtype="seg" mid="{number}">{_text(text)}</mrk>')
    return "".join(written)


def _text(tokens: Iterable[Token]) -> str:
    return "".join(escaped(token) if isinstance(token, str) else _code(token) for token in tokens)


def _code(code: Code) -> str:
    if code.character:
        return f'<ph id="{code.id}" ctype="x-control">U+{ord(code.character):04X}</ph>'
    text = escaped(code.text)
    if code.role is Role.WHOLE:
        return f'<ph id="{code.id}">{text}</ph>'
    if code.role is Role.CLOSE:
        return f'<ept id="{code.id}" rid="{code.id}">{text}</ept>'
    ctype = CTYPES.get(code.element, f"x-{code.element}")
    return f'<bpt id="{code.id}" rid="{code.id}" ctype="{ctype}">{text}</bpt>'
