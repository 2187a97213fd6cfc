"""Entries as gettext's own tools write them, so that msgcat, msgmerge and Poedit change nothing in them.

Lines of at most 79 columns with their quotes, broken where Unicode allows it (breaks.py), or one line a text; gettext's
write-po.c is the authority.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.catalogs.breaks import width
from translator.catalogs.wrap import is_line
from translator.catalogs.wrap import lines as lines_of
from translator.model import Message

COLUMNS = 79
ESCAPED = re.compile(r'[\a\b\f\n\r\t\v\\"]')
ESCAPES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}
ESCAPES |= {"\\": "\\\\", '"': '\\"'}


def entry(message: Message, wrapped: bool = True) -> str:
    """The lines of a message."""
    if message.flags or message.sticky or message.obsolete or message.plural is not None:
        return "".join(lines for _, lines in fields(message, wrapped))
    if (message.previous_context, message.previous_id, message.previous_plural) != (None, None, None):
        return "".join(lines for _, lines in fields(message, wrapped))
    # As most are, of which there are many; the same as `fields` says.
    lines = [_comment("#", line) for line in message.comments] if message.comments else []
    lines += [_comment("#.", line) for line in message.extracted]
    lines.append(_references(message.references))
    if message.context is not None:
        lines.append(string("msgctxt", message.context, "", wrapped))
    lines += (string("msgid", message.id, "", wrapped), string("msgstr", message.strings[0], "", wrapped))
    return "".join(lines)


def fields(message: Message, wrapped: bool = True) -> Iterator[tuple[str, str]]:
    """The lines of a message by what they say, in gettext's order: "#", "#.", "#:", "#,", "#=", "#|", "msgctxt",
    "msgid", "msgid_plural", "msgstr"."""
    yield "#", "".join(_comment("#", line) for line in message.comments)
    yield "#.", "".join(_comment("#.", line) for line in message.extracted)
    yield "#:", _references(message.references)
    yield "#,", f"#, {', '.join(message.flags)}\n" if message.flags else ""
    yield "#=", f"#= {', '.join(message.sticky)}\n" if message.sticky else ""
    wrapped = wrapped and "no-wrap" not in (*message.flags, *message.sticky)
    mark, previous = ("#~ ", "#~| ") if message.obsolete else ("", "#| ")
    yield (
        "#|",
        "".join(
            string(keyword, text, previous, wrapped)
            for keyword, text in (
                ("msgctxt", message.previous_context),
                ("msgid", message.previous_id),
                ("msgid_plural", message.previous_plural),
            )
            if text is not None
        ),
    )
    yield "msgctxt", "" if message.context is None else string("msgctxt", message.context, mark, wrapped)
    yield "msgid", string("msgid", message.id, mark, wrapped)
    if message.plural is None:
        yield "msgstr", string("msgstr", message.strings[0], mark, wrapped)
        return
    yield "msgid_plural", string("msgid_plural", message.plural, mark, wrapped)
    forms = enumerate(message.strings)
    yield "msgstr", "".join(string(f"msgstr[{number}]", text, mark, wrapped) for number, text in forms)


def string(keyword: str, text: str, mark: str = "", wrapped: bool = True) -> str:
    """The lines of one text, each ended; `mark` stands before every line."""
    if not text:
        return f'{mark}{keyword} ""\n'
    room = COLUMNS - 2 - len(mark) if wrapped else None
    portions = _portions(text) if "\n" in text else [_escaped(text)]
    lines = lines_of(portions[0], room)
    if len(portions) == len(lines) == 1 and (room is None or is_line(lines[0], room, len(keyword) + 1)):
        return f'{mark}{keyword} "{lines[0]}"\n'
    for portion in portions[1:]:
        lines += lines_of(portion, room)
    return f'{mark}{keyword} ""\n{mark}"' + f'"\n{mark}"'.join(lines) + '"\n'


def _portions(text: str) -> list[str]:
    """The lines of a text, escaped."""
    *ended, last = map(_escaped, text.split("\n"))
    return [f"{portion}\\n" for portion in ended] + ([last] if last else [])


def _escaped(text: str) -> str:
    if text.isprintable() and '"' not in text and "\\" not in text:
        return text  # as most are
    return ESCAPED.sub(lambda found: ESCAPES[found[0]], text)


def _comment(sign: str, line: str) -> str:
    return f"{sign} {line}\n" if line else f"{sign}\n"


@lru_cache(maxsize=16)
def _references(references: tuple[str, ...]) -> str:
    """`#:` lines; a name with spaces stands between U+2068 and U+2069, as gettext writes it."""
    if len(references) == 1 and " " not in (only := references[0]) and width(only) + 3 <= COLUMNS:
        return f"#: {only}\n"
    lines, line = [], "#:"
    for reference in references:
        name, colon, number = reference.rpartition(":")
        if not number.isdigit():
            name, colon, number = reference, "", ""
        shown = f"\u2068{name}\u2069{colon}{number}" if " " in name else reference
        if line != "#:" and width(line) + 1 + width(shown) > COLUMNS:
            lines.append(line)
            line = "#:"
        line += f" {shown}"
    return "".join(f"{line}\n" for line in (*lines, line) if line != "#:")
