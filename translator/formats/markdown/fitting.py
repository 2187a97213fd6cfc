"""A translation's inline markup, made to be read as its source's is.

As written, if it is. Else the ways that help are tried one after the other: emphasis that cannot close beside letters
of languages without spaces, signs that the source has as plain signs. The one that comes nearest is taken.
"""

from __future__ import annotations

import re

from translator.formats.markdown.place import Plan
from translator.formats.markdown.runs import destination
from translator.formats.markdown.signature import SIGNS, STYLES, Parsed, Signature, distance, parsed
from translator.syntax.markdown import Event

MARKS = {"*": "*", "_": "_", "~": "~", "[": "[]", "]": "[]", "`": "`", "<": "<"}
DELIMITER = re.compile(r"\*+|_+|~~?")
MEETING = {"``": "` `", "****": "** **", "____": "__ __", "~~~~": "~~ ~~"}
# What is one thing to whoever reads the signs around it: words; and where a link leads, as it is written.
ALIKE = re.compile(r"[^\W_]+(?:[ ,;]+[^\W_]+)*|(\]\([^()\s<>\\]*\))")
# What words have a part in: tags, starts of lines, labels and names of footnotes, other links, descriptions of images.
NAMING = re.compile(r"[<\n]|!\[|\[[^\[\]]*\](?!\()|\]\((?![^()\s<>\\]*\))")
LITERAL = re.compile(r"(?<!\\)[*_~`\[\]<]")


def fitted(text: str, source: str, plan: Plan) -> tuple[str, Parsed]:
    """The text with the same inline markup as the source, as far as that can be had, and how it is read."""
    read = parsed(text, plan)
    wanted = parsed(source, plan)
    if read.signature == wanted.signature:
        return text, read
    best, nearest = (text, read), distance(read.signature, wanted.signature)
    for way in (_spaced, _closed, _closed_anew, _exclaimed, _plain_by_place, _plain_by_sign, _surplus):
        for start in dict.fromkeys((text, best[0])):
            other = way(start, source, plan)
            if other == start:
                continue
            again = parsed(other, plan)
            if (far := distance(again.signature, wanted.signature)) < nearest:
                best, nearest = (other, again), far
        if not nearest:
            break
    return best


def is_alike(text: str, source: str) -> bool:
    """Whether a text has the signs of its source in the same order, each between the same kinds of characters, and its
    links: then it is read as its source is, and needs not be read. False too where that takes a second look."""
    return _shape(text) == _shape(source) and not NAMING.search(text) and not NAMING.search(source)


def _shape(text: str) -> str:
    return ALIKE.sub(lambda match: match[1] or "a", text)


def _spaced(text: str, source: str, plan: Plan) -> str:  # noqa: ARG001 - one of the ways
    """A space between two pieces of code, or two styles, that meet: in languages without spaces they do."""
    for marks, apart in MEETING.items():
        if marks in text and marks not in source:
            text = text.replace(marks, apart)
    return text


def _closed(text: str, source: str, plan: Plan) -> str:  # noqa: ARG001 - one of the ways
    """Pairs of delimiters that were not read as emphasis, so that they are (CommonMark 0.31, 6.2: what may open and
    close): spaces go outside, a letter beside them is written as an entity, `_` inside words becomes `*`."""
    return _paired(text, [(at, text[at:end]) for at, end in _literal(text, plan, DELIMITER)])


def _closed_anew(text: str, source: str, plan: Plan) -> str:  # noqa: ARG001 - one of the ways
    """The same with those that were read as emphasis, but of other words than was meant: `重**`a`**重**`b`**`."""
    signs = [(at, text[at:end]) for at, end in _literal(text, plan, DELIMITER)]
    for event in parsed(text, plan).events:
        if event.name in STYLES and event.sign == "+":
            size = _size(text, event)
            signs += [(at, text[at : at + size]) for at in (event.start, event.end - size)]
    return _paired(text, sorted(signs))


def _paired(text: str, signs: list[tuple[int, str]]) -> str:
    edits: list[tuple[int, int, str]] = []
    open_: list[tuple[int, str]] = []
    for at, sign in _joined(signs):
        opener = next((one for one in range(len(open_) - 1, -1, -1) if open_[one][1] == sign), None)
        if opener is None:
            open_.append((at, sign))
        else:
            edits += _pair(text, open_[opener][0], at, sign)
            del open_[opener:]
    return _applied(text, edits)


def _joined(signs: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Delimiters side by side are one: the parser gives them one by one."""
    joined: list[tuple[int, str]] = []
    for at, sign in signs:
        if joined and joined[-1][1][0] == sign[0] and joined[-1][0] + len(joined[-1][1]) == at:
            joined[-1] = (joined[-1][0], joined[-1][1] + sign)
        else:
            joined.append((at, sign))
    return joined


def _pair(text: str, start: int, end: int, sign: str) -> list[tuple[int, int, str]]:
    inside_from, inside_to = start + len(sign), end
    inner = text[inside_from:inside_to]
    if not inner.strip():
        return []
    left, right = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    before, after = text[start - 1 : start], text[end + len(sign) : end + len(sign) + 1]
    mark = sign
    if sign[0] == "_" and (before.isalnum() or after.isalnum()):
        mark = "*" * len(sign)
    first, last = inner.strip()[0], inner.strip()[-1]
    edits = []
    if before.isalnum() and not left and not first.isalnum():
        edits.append((start - 1, start, f"&#x{ord(before):X};"))
    edits.append((start, inside_from + left, inner[:left] + mark))
    edits.append((inside_to - right, end + len(sign), mark + inner[len(inner) - right :]))
    if after.isalnum() and not right and not last.isalnum():
        edits.append((end + len(sign), end + len(sign) + 1, f"&#x{ord(after):X};"))
    return edits


def _exclaimed(text: str, source: str, plan: Plan) -> str:
    """An exclamation mark that stands before a link makes no image of it."""
    read = parsed(text, plan)
    surplus = _surplus_of(read.signature, parsed(source, plan).signature)
    images = [one for one in read.events if one.name == "Image" and one.sign == "+"]
    return _escaped(text, [one.start for one in images if surplus["Image", destination(one)]])


def _plain_by_place(text: str, source: str, plan: Plan) -> str:
    """Where both texts have the same signs in the same order: those that are plain in the source are escaped."""
    signs = list(LITERAL.finditer(text))
    model = list(LITERAL.finditer(source))
    if [match[0] for match in signs] != [match[0] for match in model]:
        return text
    plain = _plain(source, plan)
    return _escaped(text, [sign.start() for sign, other in zip(signs, model, strict=True) if other.start() in plain])


def _plain_by_sign(text: str, source: str, plan: Plan) -> str:
    """Signs of a kind that the source has no markup of are plain signs in the translation too."""
    marks = {sign for sign in MARKS if sign in text}
    plain = _plain(source, plan)
    used = {match[0] for match in LITERAL.finditer(source) if match.start() not in plain}
    read = parsed(text, plan)
    surplus = _surplus_of(read.signature, parsed(source, plan).signature)
    links = {one.value["link_type"] for one in read.events if one.name in ("Link", "Image") and one.sign == "+"}
    if any(name in ("Link", "Image") for name, _ in surplus) and not links <= {"Shortcut", "Collapsed"}:
        marks -= {"[", "]", "<"}  # a link that the source does not have is no slip, but that `[a]` is defined may be
    if any(name == "html" for name, _ in surplus):
        marks -= {"<"}
    chosen = marks - used - {"]"}  # without the sign that opens it closes nothing
    return _escaped(text, [match.start() for match in LITERAL.finditer(text) if match[0] in chosen])


def _surplus(text: str, source: str, plan: Plan) -> str:
    """Styles that the source has fewer of: `Patient*innen und Ärzt*innen` is no emphasis. First those that begin
    inside a word, then the last."""
    read = parsed(text, plan)
    surplus = _surplus_of(read.signature, parsed(source, plan).signature)
    chosen: list[int] = []
    for (name, _), count in surplus.items():
        if name not in STYLES and name != "Code":
            continue
        found = [event for event in read.events if event.name == name and event.sign != "-"]
        found.sort(key=lambda event: (not _in_word(text, event), -event.start))
        for event in found[:count]:
            size = _size(text, event)
            chosen += [*range(event.start, event.start + size), *range(event.end - size, event.end)]
    return _escaped(text, chosen)


def _size(text: str, event: Event) -> int:
    """How many signs begin, and end, a style or code."""
    if event.name == "Code":
        return len(text[event.start : event.end]) - len(text[event.start : event.end].lstrip("`"))
    return 2 if event.name == "Strong" or text.startswith("~~", event.start) else 1


def _in_word(text: str, event: Event) -> bool:
    return text[event.start - 1 : event.start].isalnum()


def _surplus_of(signature: Signature, wanted: Signature) -> Signature:
    return signature - wanted


def _plain(source: str, plan: Plan) -> set[int]:
    """Where the source has a sign of markup that is none: in its texts."""
    return {at for at, _ in _literal(source, plan, LITERAL)}


def _literal(text: str, plan: Plan, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the pattern is found in what is plain text, and not escaped."""
    return [
        match.span()
        for event in parsed(text, plan).events
        if event.name == "Text"
        for match in pattern.finditer(text, event.start, event.end)
        if text[match.start() - 1 : match.start()] != "\\"
    ]


def _escaped(text: str, places: list[int]) -> str:
    return _applied(text, [(at, at, "\\") for at in set(places) if text[at - 1 : at] != "\\"])


def _applied(text: str, edits: list[tuple[int, int, str]]) -> str:
    parts = []
    at = 0
    for start, end, new in sorted(edits):
        if start < at:
            continue
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))


def needs_reading(text: str) -> bool:
    """Whether a text has any sign of inline markup."""
    return bool(SIGNS.search(text))
