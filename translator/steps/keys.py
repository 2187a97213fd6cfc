"""Messages by their short keys, as they are named on the command line."""

from __future__ import annotations

from collections.abc import Iterable

from translator.errors import ProjectError
from translator.model import Message, MessageKey


def message_key(messages: Iterable[Message], short: str, article: str, tag: str = "") -> MessageKey:
    """The identity of the message that a short key names, in a locale or in all. Raises ProjectError for one that names
    none, or several."""
    wanted = short.strip().lower()
    found = dict.fromkeys(message.key for message in messages if message.short_key == wanted)
    if not found:
        hint = f"`translator explain {article}{f' -l {tag}' if tag else ''} --all` prints the keys"
        raise ProjectError(f"{short!r} is no message of {article}{f' in {tag}' if tag else ''}", hint=hint)
    if len(found) > 1:
        texts = "; ".join(repr(_start(text)) for _, text in found)
        raise ProjectError(f"{short!r} means more than one message: {texts}", hint="give one of them a context")
    return next(iter(found))


def _start(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"
