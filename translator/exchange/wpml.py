"""XLIFF 1.2 in the shape of WPML, WordPress' plugin for translations: each text whole, as HTML in CDATA.

https://wpml.org/documentation/translating-your-contents/using-desktop-cat-tools/
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from translator.exchange.states import OUT_12
from translator.exchange.units import Job, Unit, suffixed
from translator.exchange.xliff12 import HEAD, TAIL, approved, notes, opening
from translator.exchange.xml import UNFIT
from translator.files import writing
from translator.model import State

BREAK = '<br class="xliff-newline" />'
PHASE = (
    '<header><phase-group><phase phase-name="translation" process-name="Translation" tool-id="polyclinic"/>'
    '</phase-group><tool tool-id="polyclinic" tool-name="Polyclinic"/></header>'
)


def write(path: Path, jobs: Sequence[Job]) -> list[Unit]:
    """Writes the jobs, each as a file element: the file whole or not at all. The units that were left out, for XML
    cannot hold a character of theirs. Raises OutputError."""
    left_out: list[Unit] = []
    with writing(path) as file:
        file.write(HEAD.encode())
        for job in jobs:
            file.write(opening(job, PHASE, "plaintext").encode())
            for unit in job.units:
                if any(UNFIT.search(text) for form in unit.forms for text in form):
                    left_out.append(unit)
                else:
                    file.write(_message(unit).encode())
            file.write(b"</body>\n</file>\n")
        file.write(TAIL.encode())
    return left_out


def _message(unit: Unit) -> str:
    word, qualifier = OUT_12[unit.state]
    untranslated = unit.state is State.UNTRANSLATED
    word = "needs-translation" if untranslated else word
    more = f' state-qualifier="{qualifier}"' if qualifier else ""
    return "".join(
        f'<trans-unit resname="{unit.message.short_key}" restype="string" datatype="html"'
        f' id="{suffixed(unit.id, number, len(unit.forms))}"{approved(unit)} xml:space="preserve">\n'
        f"<source>{_data(source)}</source>\n"
        f'<target phase-name="translation" state="{word}"{more}>{_data(source if untranslated else target)}</target>\n'
        f"{''.join(notes(unit))}</trans-unit>\n"
        for number, (source, target) in enumerate(unit.forms)
    )


def _data(text: str) -> str:
    """The text in CDATA, which can hold anything but its own end and a carriage return."""
    text = text.replace("\n", BREAK).replace("]]>", "]]]]><![CDATA[>").replace("\r", "]]>&#13;<![CDATA[")
    return f"<![CDATA[{text}]]>"
