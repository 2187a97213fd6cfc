"""What must come through an engine unchanged: written in the engine's form on the way in, and put back on the way out.

`guard` cuts a text into prose and parts (parts.py) and writes it in a form (forms.py). `unguard` reads the answer, puts
the parts back, and notices one that was lost, doubled, made up, emptied, moved out of its pair or out of order.
Law: unguard(guard(text)) is the text, in each form, where no term is guarded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.markup.forms import TOKEN, UNKNOWN, Event, LostPartError, called, read, written
from translator.markup.parts import Cut, Part, Role, cut
from translator.markup.placeholders import placeholders
from translator.markup.seams import repaired
from translator.markup.tags import tags
from translator.model import Form, Term

VERSION = "5"
"""Part of the key under which an engine's answers are kept: another way of guarding asks anew."""

MARK = re.compile(r"</?[gx]\b[^<>]*>", re.IGNORECASE)
"""What the form XML writes, which is no tag of HTML."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A text for an engine in a form, and what is put back for its parts, in their order."""

    text: str
    parts: tuple[str, ...]
    form: Form = Form.TOKENS
    whole: Cut | None = field(default=None, compare=False, repr=False)


def guard(
    text: str,
    names: Sequence[str] = (),
    form: Form = Form.TOKENS,
    terms: Sequence[Term] = (),
    mask: Sequence[str] = (),
) -> Guarded:
    """The text with names, addresses, phone numbers, placeholders, markup and code as parts. `terms` come back as their
    targets: give none to an engine that knows them itself. `mask` are names that no engine may see; e-mail addresses
    and phone numbers it never does."""
    whole = cut(text, names, terms, mask, entities=form in (Form.HTML, Form.XML))
    return Guarded(written(whole, form), tuple(part.text for part in whole.parts), form, whole)


def unguard(answer: str, guarded: Guarded) -> str:
    """The answer with the parts in their places, spaces beside them as in the source. Raises LostPartError."""
    whole = guarded.whole or _whole(guarded)
    if guarded.form is Form.NONE:
        return _seen(answer, whole)
    events = read(answer, whole, guarded.form)
    _check(events, whole)
    texts = repaired(events, whole)
    order = [event for event in events if isinstance(event, int)]
    made = "".join(_joined(texts, [guarded.parts[number] for number in order]))
    _check_made(made, whole)
    return made


def _whole(guarded: Guarded) -> Cut:
    """Of a text whose parts alone are known."""
    parts = tuple(Part(text) for text in guarded.parts)
    return Cut(("",) * (len(parts) + 1), parts)


def _joined(texts: Sequence[str], parts: Sequence[str]) -> list[str]:
    return [one for pair in zip(texts, [*parts, ""], strict=True) for one in pair]


def _check(events: Sequence[Event], whole: Cut) -> None:
    """Raises LostPartError unless every part is there once, in its pair, and the pairs are whole."""
    order = [event for event in events if isinstance(event, int)]
    found = Counter(order)
    lost = [called(part) for number, part in enumerate(whole.parts) if not found[number]]
    doubled = [called(part) for number, part in enumerate(whole.parts) if found[number] > 1]
    if lost:
        raise LostPartError(f"lost {', '.join(dict.fromkeys(lost))}")
    if doubled:
        raise LostPartError(f"doubled {', '.join(dict.fromkeys(doubled))}")
    if any(sign in text for text in events if isinstance(text, str) for sign in "⟦⟧"):
        raise LostPartError(UNKNOWN)
    _check_pairs(order, whole)
    _check_order(order, whole)
    _check_filled(events, whole)


def _check_pairs(order: Sequence[int], whole: Cut) -> None:
    open_: list[int] = []
    for number in order:
        part = whole.parts[number]
        if part.role is Role.CLOSE and (not open_ or open_.pop() != part.partner):
            raise LostPartError(f"out of order: {called(part)}")
        if (open_[-1] if open_ else -1) != part.parent:
            raise LostPartError(f"moved into or out of its markup: {called(part)}")
        if part.role is Role.OPEN:
            open_.append(number)


def _check_order(order: Sequence[int], whole: Cut) -> None:
    """Placeholders without name or number are filled in by their order."""
    ordered = [number for number in order if any(one.ordered for one in placeholders(whole.parts[number].text))]
    texts = [whole.parts[number].text for number in ordered]
    if texts != [whole.parts[number].text for number in sorted(ordered)]:
        raise LostPartError(f"out of order: {', '.join(texts)}")


def _check_filled(events: Sequence[Event], whole: Cut) -> None:
    """A pair that had words of its own has some."""
    places = {event: at for at, event in enumerate(events) if isinstance(event, int)}
    for number, part in enumerate(whole.parts):
        if part.role is not Role.OPEN or not any(map(str.strip, whole.pieces[number + 1 : part.partner + 1])):
            continue
        inside = events[places[number] + 1 : places[part.partner]]
        if not any(isinstance(event, str) and event.strip() for event in inside):
            raise LostPartError(f"emptied {called(part)}")


def _check_made(made: str, whole: Cut) -> None:
    """No tag that the source has not: nobody is to write one into a page through an engine, and no end of a mark of
    ours is to be left over."""
    if "<" not in made:
        return
    here = Counter(tag for part in whole.parts for tag in _tags(part.text))
    here |= Counter(_tags("".join(_joined(whole.pieces, [part.text for part in whole.parts]))))
    if Counter(_tags(made)) - here:
        raise LostPartError(UNKNOWN)


def _tags(text: str) -> list[str]:
    return [text[start:end] for start, end in tags(text)] + MARK.findall(text)


def _seen(answer: str, whole: Cut) -> str:
    """An answer of an engine that saw all but the hidden parts: both cut anew, and compared."""
    hidden = {f"⟦{number}⟧": part for number, part in enumerate(whole.parts) if part.hidden}
    here, there = (
        Counter(part.text for part in cut(text, whole.names).parts) for text in (written(whole, Form.NONE), answer)
    )
    lost, more = here - there, there - here
    if lost:
        raise LostPartError(f"lost {', '.join(called(hidden[text]) if text in hidden else text for text in lost)}")
    if more:
        twice = [called(hidden[text]) if text in hidden else text for text in more if text in here]
        raise LostPartError(f"doubled {', '.join(twice)}" if twice else UNKNOWN)
    return TOKEN.sub(lambda match: hidden[match[0]].text, answer)
