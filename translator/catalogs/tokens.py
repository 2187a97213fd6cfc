"""One entry of a PO file, read token by token: all that gettext's lexer and grammar allow.

Comments may stand anywhere, strings anywhere on a line, several entries on one. `#~` makes a line obsolete, `#~|` and
`#|` hold previous texts. What cannot be read is Broken, at a line and column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

TOKEN = re.compile(
    rb"(?P<white>[ \t\r\f\v]*)(?:(?P<end>\n|\Z)"
    rb'|(?P<string>"[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+")'
    rb"|(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:[ \t]*\[[ \t]*(?P<form>\d{1,3})[ \t]*\])?)(?=[\s\"#]|\Z)"
    rb"|(?P<obsolete>#~\|?)|(?P<previous>#\|)|(?P<comment>#[^\n]*))"
)
CONFLICT = re.compile(rb"(?:<{7}|={7}|>{7})(?: |\r?$)", re.MULTILINE)
QUOTES = 'each string stands in double quotes on its line, a quote inside as \\"'
CUT = "the file seems cut short here"


class Broken(Exception):
    """What nothing can read: `line` and `column` count from 1."""

    def __init__(self, text: str, line: int, column: int, hint: str = QUOTES) -> None:
        super().__init__(text)
        self.text, self.line, self.column, self.hint = text, line, column, hint


@dataclass
class Tokens:
    """An entry: its strings by keyword in the file's order, still in UTF-8 and escaped; `comments` are whole lines.
    `line` is where its first keyword stands."""

    end: int = 0
    line: int = 0
    obsolete: bool = False
    comments: list[bytes] = field(default_factory=list)
    texts: dict[str, list[bytes]] = field(default_factory=dict)
    previous: dict[str, list[bytes]] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        last = next(reversed(self.texts), "")
        return last.startswith("msgstr") and bool(self.texts[last])


def one(text: bytes, at: int, line: int) -> Tokens | None:
    """The entry that begins at or behind a place, which is in line `line`; None where none begins. Raises Broken."""
    return _Reader(text, at, line).read()


class _Reader:
    """One reading."""

    def __init__(self, text: bytes, at: int, line: int) -> None:
        self.text, self.at, self.line = text, at, line
        self.begun = at  # of the line
        self.obsolete = self.previous = False  # is this line
        self.into: list[bytes] | None = None  # the strings that a string belongs to
        self.entry: Tokens | None = None

    def read(self) -> Tokens | None:
        while self.at < len(self.text):
            found = TOKEN.match(self.text, self.at)
            if found is None:
                raise self._unknown()
            if self._ends(found.lastgroup, found):
                break
            self._take(found.lastgroup or "", found)
            self.at = found.end()
        return self._done()

    def _ends(self, kind: str | None, found: re.Match[bytes]) -> bool:
        """Whether a token belongs to the next entry."""
        if self.entry is None or not self.entry.complete:
            return False
        if kind == "obsolete":  # it is this entry's if nothing else is said on the line but one more string of it
            rest = TOKEN.match(self.text, found.end())
            return not (self.entry.obsolete and rest and rest.lastgroup in ("string", "word", "end"))
        return kind in ("previous", "comment") or (kind == "word" and not found["word"].startswith(b"msgstr"))

    def _take(self, kind: str, found: re.Match[bytes]) -> None:
        if kind == "end":
            self.line += 1
            self.begun = found.end()
            self.obsolete = self.previous = False
            return
        if self.entry is None:
            self.entry = Tokens()
        if kind == "comment":
            self.entry.comments.append(found["comment"].rstrip())
        elif kind in ("obsolete", "previous"):
            self.obsolete = self.obsolete or kind == "obsolete"
            self.previous = kind == "previous" or found[0].endswith(b"|")
        elif kind == "word":
            self._word(self.entry, found)
        else:
            self._string(self.entry, found)

    def _word(self, entry: Tokens, found: re.Match[bytes]) -> None:
        word = found["word"].decode() if found["form"] is None else f"msgstr[{int(found['form'])}]"
        texts = entry.previous if self.previous else entry.texts
        if not self.previous:
            self._look(entry, word, found)
            if not entry.texts:
                entry.line, entry.obsolete = self.line, self.obsolete
        if word in texts:
            raise self._broken(f"a second {word} in one entry", found, CUT)
        texts[word] = self.into = []
        if not self.previous:
            entry.end = found.end()

    def _look(self, entry: Tokens, word: str, found: re.Match[bytes]) -> None:
        """Raises Broken for a keyword that does not belong here."""
        texts = entry.texts
        if entry.texts and entry.obsolete is not self.obsolete:
            raise self._broken("half of an entry is obsolete, half is not", found, "let `#~` stand on all of its lines")
        if word in ("msgctxt", "msgid") and "msgid" in texts:
            raise Broken("an entry without msgstr", entry.line, 1, CUT)
        if word not in ("msgctxt", "msgid") and "msgid" not in texts:
            raise self._broken(f"{word} without msgid", found, CUT)
        if word == "msgid_plural" and any(name.startswith("msgstr") for name in texts):
            raise self._broken("msgid_plural behind msgstr", found, "it belongs behind msgid")
        if word.startswith("msgstr"):
            forms = sum(name.startswith("msgstr") for name in texts)
            right = f"msgstr[{forms}]" if "msgid_plural" in texts else "msgstr"
            if word != right and word not in texts:
                raise self._broken(f"{word} where {right} belongs", found, "number the plural forms from 0 in order")

    def _string(self, entry: Tokens, found: re.Match[bytes]) -> None:
        if self.into is None or (not self.previous and entry.texts and entry.obsolete is not self.obsolete):
            raise self._broken("a string that belongs to no keyword", found, CUT)
        self.into.append(found["string"][1:-1])
        if not self.previous:
            entry.end = found.end()

    def _done(self) -> Tokens | None:
        entry = self.entry
        if entry is None or (not entry.texts and not entry.previous):
            return None
        if not entry.complete:
            if any(name for name, parts in entry.texts.items() if not parts):
                raise Broken(
                    "a keyword without a string", self.line - 1 if self.begun == self.at else self.line, 1, CUT
                )
            raise Broken("an entry without msgstr", entry.line or self.line, 1, CUT)
        rest = TOKEN.match(self.text, entry.end)
        if rest and rest.lastgroup == "end":
            entry.end = rest.end()
        return entry

    def _unknown(self) -> Broken:
        """What to say of the place where no token is."""
        end = self.text.find(b"\n", self.begun)
        line = self.text[self.begun : len(self.text) if end < 0 else end]
        if CONFLICT.match(line):
            return Broken("a merge conflict of git", self.line, 1, "resolve it: keep one of the two sides")
        column = self._column(len(line) - len(line[self.at - self.begun :].lstrip()))
        shown = line.decode("utf-8", "replace").strip()[:40]
        is_cut = end < 0 and line.lstrip().startswith((b"msg", b'"', b"#~"))  # the file's last line, without an end
        return Broken(f"a line that belongs in no PO file: {shown}", self.line, column, CUT if is_cut else QUOTES)

    def _column(self, at: int) -> int:
        """The column of a byte of this line."""
        return len(self.text[self.begun : self.begun + at].decode("utf-8", "replace")) + 1

    def _broken(self, text: str, found: re.Match[bytes], hint: str) -> Broken:
        return Broken(text, self.line, self._column(found.end("white") - self.begun), hint)
