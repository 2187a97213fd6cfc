"""An HTML document walked from its first token to its last: its texts, each in its place.

The walk keeps the elements that are open, as the standard's parser does: a start tag ends what cannot hold it, an end
tag ends what stands inside. Where blocks begin and end, the text before is complete.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.formats.asked import USUAL, Asked
from translator.formats.directives import NOTHING, Directions, Said
from translator.formats.html import elements, places, values
from translator.formats.html.found import Found, in_attributes, in_component, in_data
from translator.formats.html.frames import Frame, Open
from translator.formats.html.held import Held
from translator.formats.html.pieces import CLOSE, OPEN, UNKNOWN, WRITTEN, Piece, Sort
from translator.formats.html.plan import Plan
from translator.formats.html.posts import parts_blocks
from translator.formats.html.texts import Texts
from translator.formats.html.wording import Wording, plain
from translator.markup.tags import is_component
from translator.model import Span, replace
from translator.syntax.html import END, START, TEXT, Attribute, Kind, Token, tokens

DEEPEST = 1000
"""Elements inside each other. Browsers stop at 512."""
BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*|\r[ \t]*\r\s*")
BLANK = "\ufeff \t\r\n\f"
INDENT = 200
"""Characters that may stand before what begins a line."""
LINE_START = re.compile(r"(?:\A|[\r\n])[ \t>]*\Z")
NONE: Mapping[str, Attribute] = {}
LEAVES = elements.HEADINGS | {"li", "p"}
# What follows the start tag of an element that holds words and nothing else, as most do: a text that is shown as it is
# written, but for its white space; and any text that has no references. `</>` belongs to the token before it.
PROSE = re.compile(r"([^\W_h][^<&\[{\r]*+)(?<![\s\u200b\ufeff])</(\w++)>(?!</>)")
PLAIN = re.compile(r"([^<&\r]++)</(\w++)>(?!</>)")


def scan(path: PurePosixPath, source: str, asked: Asked = USUAL, components: bool = False) -> Plan:
    """The texts of a document by where they begin, of code too where that is asked for. With `components` a tag of a
    site's own (`<TabItem>`) that begins a line is a block. Raises SourceError."""
    return _Scanner(path, source, asked, components).scan()


class _Scanner:
    """`held` is an element whose content is not for translators, `together` how many open ones are one text; `passed`
    is up to where all has been taken in."""

    def __init__(self, path: PurePosixPath, source: str, asked: Asked, components: bool) -> None:
        self.path, self.source, self.code, self.components = path, source, asked.code, components
        self.language = asked.source_locale
        self.directions = Directions(path, source)
        self.open = Open()
        self.texts = Texts(path, source, self.directions, self.open)
        self.held: Held | None = None
        self.together = self.passed = 0
        self.marked = "notranslate" in source
        self.left: list[Span] = []
        self.again: list[Span] = []
        self.other: list[Span] = []
        self.posted = False

    def scan(self) -> Plan:
        for token in tokens(self.source):
            kind = token.kind
            if token.start < self.passed:
                pass
            elif kind is TEXT:
                self._text(token)
            elif self.held and self._hold(self.held, token):
                continue
            elif kind is START:
                self._start(token)
            elif kind is END:
                self._end(token)
            elif kind is Kind.DOCTYPE:
                self.open.whole, self.open.quirks = True, False
            else:
                self._comment(token)
        if self.held:
            self._release(self.held, len(self.source))
        while len(self.open.frames) > 1:
            self._pop()
        self.texts.flush(False)
        self.directions.finish()
        left, again, other = map(tuple, (self.left, self.again, self.other))
        return Plan(self.texts.in_order(), left, self.open.whole, self.posted, again, other)

    # What comes
    def _text(self, token: Token) -> None:
        start, end, run, frames = token.start, token.end, self.texts.run, self.open.frames
        if self.held:
            self.held.text.append(self.source[start:end])
        elif frames[-1].skip:
            return
        elif len(frames) == 1 and not self.open.whole:
            self._paragraphs(start, self.source[start:end])
        elif run and run[-1].sort is WRITTEN and run[-1].end == start:
            run[-1] = Piece(WRITTEN, run[-1].start, end)
        elif run or self.source[start:end].strip(BLANK):
            self.texts.add(Piece(WRITTEN, start, end))

    def _paragraphs(self, start: int, raw: str) -> None:
        """Text outside of all elements, as WordPress keeps older posts: a blank line parts paragraphs."""
        at = 0
        for match in BLANK_LINE.finditer(raw):
            self._words(start + at, raw[at : match.start()])
            self.texts.flush(False)
            at = match.end()
        self._words(start + at, raw[at:])

    def _words(self, start: int, raw: str) -> None:
        """A part of such a text, where it is one or goes on with one."""
        if raw and (self.texts.run or raw.strip(BLANK)):
            self.texts.add(Piece(WRITTEN, start, start + len(raw)))

    def _comment(self, token: Token) -> None:
        if token.kind is Kind.COMMENT:
            found = self.directions.comment(token.data, token.start)
            if found and self.texts.run:
                self.texts.inside = token
            parting = parts_blocks(token.data)
            self.posted |= parting
            if parting or (found and found.name in ("skip-start", "skip-end")):
                self.texts.flush(False)
        if self.texts.run:
            sort = Sort.ASIDE if token.kind is Kind.COMMENT else Sort.HELD
            self.texts.add(Piece(sort, token.start, token.end, UNKNOWN, plain=False))

    def _start(self, token: Token) -> None:
        if token.name in LEAVES and self._leaf(token):
            return
        name, given = token.name, self._given(token) if token.names else NONE
        if self.components and is_component(self.source[token.start + 1 : token.start + 1 + len(name)]):
            self._component(token)
            return
        if name in elements.SECTIONS:
            self.open.whole = True
            self.texts.flush(False)
            self.open.frames[0].skip = values.is_protected(given, self.open.frames[0].skip)
            return
        block, void = name in elements.BLOCKS and not self.together, name in elements.VOID
        self._end_before(name, block)
        above = self.open.frames[-1]
        note = values.note(given) if given else NOTHING
        here = places.joined(self.texts.said(), note) if block and not void else NOTHING
        said = above.said if here is NOTHING else places.joined(above.said, here)
        skipping = self.directions.skipping
        skip = (self._is_left(token, given, above.skip) if given else above.skip) or (said.skip and not skipping)
        if given and not skip and not skipping:
            self.texts.found += in_attributes(name, given, said)
        if void:
            if not block and not above.skip:
                self._void(token)
        elif block:
            self._block(token, skip, said, given)
        else:
            self._inline(token, skip, above)
        if note is not NOTHING and not block and self.texts.run:
            self.texts.here = places.joined(self.texts.here, note)

    def _is_left(self, token: Token, given: Mapping[str, Attribute], above: bool) -> bool:
        """Whether nothing in an element is translated, by its attributes; `above`: nothing around it is."""
        left, span = values.is_protected(given, above), (token.start, token.end)
        if "lang" in given and "translate" not in given:
            if values.is_other(token.name, given["lang"].value, self.language):
                self.other.append(span)
                return True
        elif above and not left and token.name not in elements.VOID:
            self.again.append(span)
        return left

    def _end_before(self, name: str, block: bool) -> None:
        """What ends where a start tag of this name comes."""
        frames, kept = self.open.frames, self.open.kept_by(name)
        while len(frames) > kept and not frames[-1].together:
            self._pop()
        if block:
            self.texts.flush(False)
            self.open.block.mixed = True

    def _leaf(self, token: Token) -> bool:
        """Takes in a heading, paragraph or item without attributes that holds words and nothing else. False where it is
        another, or more is to be known of it. The same is found as by its tokens one by one."""
        if token.names or self.directions.any or self.components:
            return False
        match = PROSE.match(self.source, token.end)
        if not match or match[2] != token.name:
            return False
        self._end_before(token.name, True)
        above, place = self.open.top, places.of_leaf(self.open, token.name)
        if above.skip or above.lines or above.said is not NOTHING or place is None or len(self.open.frames) > DEEPEST:
            return False
        self.texts.record(Found(match.span(1), Wording(plain(match[1])), place, NOTHING, (token.start, token.end)))
        self.passed = match.end()
        return True

    def _component(self, token: Token) -> None:
        above = self.open.top
        if token.names and not above.skip and not self.directions.skipping:
            self.texts.found += in_component(self.source, (token.start, token.end), above.said)
        block = not self.together and bool(LINE_START.search(self.source, max(0, token.start - INDENT), token.start))
        if block:
            self.texts.flush(False)
            self.open.block.mixed = True
        if not token.closed:
            span = token.start, token.end
            self._push(replace(above, name=token.name, tag=span, block=block, together=False, left=False, mixed=True))
        if not block and not above.skip:
            sort = Sort.HELD if token.closed else OPEN
            self.texts.add(Piece(sort, token.start, token.end, token.name, not token.names))

    def _block(self, token: Token, skip: bool, said: Said, given: Mapping[str, Attribute]) -> None:
        name, lines = token.name, self.open.top.lines
        if name in elements.VERBATIM:
            lines = self.code or ("translate" in given and given["translate"].value.lower() in ("", "yes"))
            skip = skip or not lines
        said = replace(said, skip=False) if said.skip else said
        frame = Frame(name, (token.start, token.end), True, skip, lines, said)
        frame.together = said.together
        frame.left = (skip or self.directions.skipping) and name not in elements.VERBATIM
        if frame.left and not self.open.block.left and frame.tag not in self.other[-1:]:
            self.left.append(frame.tag)
        self.together += said.together
        if name in elements.CELLS:
            places.enter_cell(frame, self.open, given)
        self._push(frame)

    def _inline(self, token: Token, skip: bool, above: Frame) -> None:
        name = token.name
        if not above.skip and (skip or name in elements.OPAQUE or (name in elements.CODE and not self.code)):
            self.held = Held(token, kept=name not in elements.OPAQUE)
            if token.closed and name in elements.FOREIGN:
                self._release(self.held, token.end)
            return
        opening = Piece(OPEN, token.start, token.end, name, not token.names)
        match = None if skip else PLAIN.match(self.source, token.end)
        if match and match[2] == name:
            inside, self.passed = match.end(1), match.end()
            self.texts.add(opening)
            self.texts.add(Piece(WRITTEN, token.end, inside))
            self.texts.add(Piece(CLOSE, inside, self.passed, name))
            return
        self._push(Frame(name, (token.start, token.end), False, skip, above.lines, above.said))
        if not skip:
            self.texts.add(opening)

    def _void(self, token: Token) -> None:
        sort = Sort.BREAK if token.name in elements.BREAKS else Sort.VOID
        if self.texts.run or token.name not in elements.UNSEEN:
            self.texts.add(Piece(sort, token.start, token.end, token.name, not token.names))

    def _end(self, token: Token) -> None:
        name = token.name
        if name in elements.SECTIONS:
            self.texts.flush(False)
            return
        index = self.open.ended_by(name)
        if index and name not in elements.BLOCKS and not self.open.frames[index].block:
            self._close(token, self.open.remove(index))
        elif index:
            frames = self.open.frames
            while len(frames) > index + 1:
                self._pop()
            frame = self._pop()
            if not frame.block:
                self._close(token, frame)
        elif name == "p":
            self.texts.flush(False)
        elif self.texts.run:
            self.texts.add(Piece(Sort.STRAY, token.start, token.end, name))

    def _close(self, token: Token, frame: Frame) -> None:
        """The end tag of an element that stands in a line."""
        if not frame.skip and self.texts.run:
            self.texts.add(Piece(CLOSE, token.start, token.end, token.name))

    # Elements whose content is not for translators
    def _hold(self, held: Held, token: Token) -> bool:
        """Whether the element that is held takes this token in."""
        if held.kept and token.kind is Kind.START and token.name in elements.BLOCKS:
            # It has blocks in it: it is no part of a text.
            self.held = None
            for name in (held.token.name, *held.open.elements()):
                self._push(Frame(name, (held.token.start, held.token.end), False, skip=True))
            return False
        end = held.ends(token, self.open.names)
        if end is not None:
            self._release(held, end)
        return end is None or end == token.end

    def _release(self, held: Held, end: int) -> None:
        self.held = None
        self.texts.add(held.piece(end))
        if held.token.name == "script" and not self.directions.skipping:
            self.texts.found += in_data(held.token, "".join(held.text), self.source, self.open.top.said)

    # Open elements
    def _push(self, frame: Frame) -> None:
        if len(self.open.frames) > DEEPEST:
            line = self.source.count("\n", 0, frame.tag[0]) + 1
            hint = "close what is open: this is deeper than any browser shows"
            raise SourceError(f"more than {DEEPEST} elements inside each other", self.path, line, hint)
        self.open.push(frame)

    def _pop(self) -> Frame:
        frame = self.open.frames[-1]
        if frame.block and self.texts.run:
            self.texts.flush(True)
        self.together -= frame.together
        return self.open.remove()

    def _given(self, token: Token) -> Mapping[str, Attribute]:
        """The attributes of a tag, as far as they matter here."""
        return values.given(self.source, token) if values.matter(token.names, self.marked) else NONE
