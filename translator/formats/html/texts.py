"""The texts of an HTML document as they are found: pieces come one after the other, and where a block begins or ends,
the text before is complete."""

from __future__ import annotations

from pathlib import PurePosixPath

from translator.formats import limits
from translator.formats.directives import NOTHING, SKIPPED, Directions, Said
from translator.formats.html import places
from translator.formats.html.classic import lines_of
from translator.formats.html.found import Found
from translator.formats.html.frames import Open
from translator.formats.html.pieces import Piece, core, has_words
from translator.formats.html.wording import word
from translator.syntax.html import Token


class Texts:
    """`run` is the text that has begun, `here` what a directive says of it alone, `carried` what one says of the block
    to come though something without text has come between; `found` are those that are complete. `inside` is a directive
    that came after the text had begun."""

    def __init__(self, path: PurePosixPath, source: str, directions: Directions, open_: Open) -> None:
        self.path, self.source, self.directions, self.open = path, source, directions, open_
        self.run: list[Piece] = []
        self.here = self.carried = NOTHING
        self.found: list[Found] = []
        self.inside: Token | None = None

    def add(self, piece: Piece) -> None:
        """The next piece of the text. Raises SourceError."""
        if not self.run:
            self.here = self.said()
        elif len(self.run) > limits.LONGEST:
            raise limits.too_long(self.path, self.source, self.run[0].start)
        elif self.inside and has_words(piece, self.source) and any(has_words(one, self.source) for one in self.run):
            self.directions.inside(self.inside.data, self.inside.start)
        self.run.append(piece)

    def flush(self, closes: bool) -> None:
        """The text is complete; `closes`: its block ends here."""
        run = self.run
        if not run:
            return
        here = self.here
        self.run, self.here, self.inside = [], NOTHING, None
        outside = not self.open.whole and not self.open.block.name
        lines = lines_of(run, self.source) if outside and not here.together else [run]
        texts = [(line, pieces) for line in lines if (pieces := core(line, self.source))]
        if not texts:
            # Said while all was skipped, it is said of nothing else.
            self.carried = NOTHING if here is SKIPPED else here
        above = self.open.frames[-1].said
        said = above if here is NOTHING else places.joined(above, here)
        for line, pieces in texts:
            self._find(line, pieces, said, closes, outside and here.together)

    def _find(self, run: list[Piece], pieces: list[Piece], said: Said, closes: bool, lines: bool) -> None:
        """The text of this run: its `pieces`, without what stays out of it."""
        block = self.open.block
        if not said.skip:
            wording = word(pieces, self.source, lines or block.lines)
            holder = block.tag if closes and not block.mixed and not block.left and block.name else None
            span = pieces[0].start, pieces[-1].end
            self.record(Found(span, wording, places.place_of(self.open, run, wording), said, holder))
        block.runs += 1
        block.mixed = True

    def record(self, found: Found) -> None:
        """A text that is complete. Raises SourceError."""
        if len(self.found) >= limits.MOST:
            raise limits.too_many(self.path, self.source, found.span[0])
        self.found.append(found)

    def said(self) -> Said:
        """What is said of the block that begins here, and of nothing else."""
        if not self.directions.any:
            return NOTHING
        here = self.directions.block()
        carried, self.carried = self.carried, NOTHING
        return here if carried == NOTHING else places.joined(carried, here)

    def in_order(self) -> tuple[Found, ...]:
        """What was found, by where it begins; what holds another before it."""
        return tuple(sorted(self.found, key=lambda found: (found.span[0], -found.span[1])))
