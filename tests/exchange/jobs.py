"""Jobs for tests of the exchange formats: messages of every kind and state."""

from __future__ import annotations

from collections.abc import Iterable

from tests.clinic import PERSON, entry
from translator.catalogs.headers import new_headers
from translator.exchange.segments import put_together
from translator.exchange.units import Job, Note, Returned, Unit
from translator.model import Catalog, Message, State

MARKUP = (
    'Take **50 mg** <a id="a1">now</a>. Call +49 30 1234567 or see [the page](https://x.example/a). {name} is `code`.'
)
GERMAN = (
    '**Nimm** 50 mg <a id="a1">jetzt</a>. Rufe 030 1234567 an oder siehe [die Seite](https://x.example/b).'
    " {name} ist `code`."
)
PAIRS = (
    ("Knee pain", "Knieschmerzen"),
    (MARKUP, GERMAN),
    ("Do not smoke.  Drink water.", "Rauchen Sie nicht. Trinken Sie Wasser."),
    ("One. Two. Three is longer than both.", "Eins und zwei. Drei ist länger als beide."),
    ("He said <b>stop. Then</b> he left.", "Er sagte <b>halt. Dann</b> ging er."),
    ("5 < 6 & 7 > 2 ]]> \"x\" 'y'", "5 < 6 & 7 > 2 ]]> „x“ ‚y‘"),
    ("=1+1", "+49 30"),
    ("A\tb", "A\tb"),
)
STATES = ("machine", "fuzzy", "translated", "approved")


def units() -> list[Unit]:
    """Every pair in every state, and untranslated, with notes and a context."""
    found = [Unit(Message(source, context=f"c {source}"), State.UNTRANSLATED) for source, _ in PAIRS]
    known = {"machine": State.MACHINE, "fuzzy": State.NEEDS_REVIEW} | {one.word: one for one in State}
    for how in STATES:
        for number, (source, target) in enumerate(PAIRS):
            message = entry(f"{source} {number}", f"{target} {number}", how)
            notes = (
                Note("role", "list item"),
                Note("must stay", 'must stay: "50 mg" & <b>; not'),
                Note("finding", "a\nb"),
            )
            found.append(Unit(message, known[how], notes))
    return found


def job(found: Iterable[Unit], locale: str = "de", article: str = "blog/knee", direction: str = "ltr") -> Job:
    listed = tuple(found)
    headers = tuple((dict(new_headers(article, locale)) | {"Last-Translator": PERSON}).items())
    catalog = Catalog(locale, headers, tuple(unit.message for unit in listed))
    return Job(article, "en", locale, direction, listed, catalog)


def strings(unit: Returned, message: Message) -> tuple[str, ...]:
    """The texts that a unit has for its message."""
    sources = [message.id, *[message.plural or message.id] * (len(unit.forms) - 1)]
    return tuple(put_together(form, source) for form, source in zip(unit.forms, sources, strict=True))
