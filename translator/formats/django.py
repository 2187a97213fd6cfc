"""Django's templates for Babel, without Django: the extraction method `translator.formats.django:extract`.

What Django's own `makemessages` sees: `{% translate %}`, `{% blocktranslate %}` (and their old names), `_("…")` in
variables and tags, and the comments for translators. https://docs.djangoproject.com/en/stable/topics/i18n/translation/
A msgid is what Django looks up at run time: `%` doubled, `{{ name }}` as `%(name)s`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from translator.errors import SourceError

TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}")
QUOTED = r"""(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
SIMPLE = re.compile(rf"trans(?:late)?\s+({QUOTED})")
CONTEXT = re.compile(rf"\scontext\s+({QUOTED})")
BLOCK = re.compile(r"blocktrans(?:late)?(?![\w])")
END_BLOCK = re.compile(r"endblocktrans(?:late)?\Z")
CONSTANT = re.compile(rf"_\(({QUOTED})\)")
COMMENT = re.compile(r"comment(?![\w])")
VERBATIM = re.compile(r"verbatim(?:\s+(\S+))?\Z")
TRIMMED = re.compile(r"\strimmed(?![\w=])")
COUNT = re.compile(r"\scount\s")
LINES = re.compile(r"\s*\n\s*")
ESCAPE = re.compile(r"\\(.)")

Found = tuple[int, str | None, str | tuple[str, ...], list[str]]


def extract(
    fileobj: IO[bytes],
    keywords: Mapping[str, Any],  # noqa: ARG001 - Django's tags have no other names
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Found]:
    """Babel's protocol: (line, function, message, comments) of each message of a template.

    Options: `encoding` (UTF-8); `silent` (true): a template that is none yields what stands before the error, otherwise
    SourceError is raised, with the line.
    """
    text = fileobj.read().decode(options.get("encoding", "utf-8"))
    reader = _Reader(tuple(comment_tags))
    try:
        yield from reader.read(text)
    except SourceError:
        if str(options.get("silent", "true")).lower() not in ("false", "no", "0", "off"):
            return
        raise


@dataclass
class _Block:
    """A `{% blocktranslate %}` whose end has not come yet."""

    words: str
    line: int
    comments: list[str]
    singular: list[str] = field(default_factory=list)
    plural: list[str] | None = None

    def add(self, text: str) -> None:
        (self.singular if self.plural is None else self.plural).append(text)


@dataclass
class _Reader:
    comment_tags: tuple[str, ...]
    line: int = 1
    comments: list[str] = field(default_factory=list)
    block: _Block | None = None
    until: str = ""
    gathered: list[str] = field(default_factory=list)

    def read(self, text: str) -> Iterator[Found]:
        at = 0
        for match in TAG.finditer(text):
            self._text(text[at : match.start()])
            yield from self._token(match[0])
            self.line += match[0].count("\n")
            at = match.end()
        self._text(text[at:])
        if self.block:
            raise SourceError("a blocktranslate without its end", line=self.block.line, hint="close it")

    def _text(self, text: str) -> None:
        if self.block:
            self.block.add(text.replace("%", "%%"))
        elif self.until:
            self.gathered.append(text)
        elif text.strip():
            self.comments = []
        self.line += text.count("\n")

    def _token(self, token: str) -> Iterator[Found]:
        words = token[2:-2].strip()
        if self.until:
            self._inside(token, words)
        elif self.block:
            yield from self._in_block(token, words)
        elif token.startswith("{#"):
            self._comment(words)
        elif token.startswith("{{"):
            yield from self._constants(words)
        elif BLOCK.match(words):
            self.block = _Block(words, self.line, self._taken())
        elif COMMENT.match(words):
            self.until, self.gathered = "endcomment", []
        elif match := VERBATIM.match(words):
            self.until = f"endverbatim {match[1]}" if match[1] else "endverbatim"
        elif match := SIMPLE.match(words):
            yield self._message(self.line, words[match.end() :], (_doubled(match[1]),), self._taken())
        else:
            yield from self._constants(words)

    def _inside(self, token: str, words: str) -> None:
        """Between a comment's or a verbatim's tags."""
        if token.startswith("{%") and words == self.until:
            if self.until == "endcomment":
                self._comment("".join(self.gathered))
            self.until = ""
        else:
            self.gathered.append(token)

    def _in_block(self, token: str, words: str) -> Iterator[Found]:
        block = self.block
        if block is None or token.startswith("{#"):
            return
        if token.startswith("{{"):
            block.add(f"%({words})s")
        elif words == "plural":
            block.plural = []
        elif END_BLOCK.match(words):
            self.block = None
            parts = [block.singular] if block.plural is None else [block.singular, block.plural]
            texts = tuple(_trimmed("".join(part), block.words) for part in parts)
            if (block.plural is None) == bool(COUNT.search(block.words)):
                raise SourceError("a count without a plural, or a plural without a count", line=block.line)
            yield self._message(block.line, block.words, texts, block.comments)
        else:
            raise SourceError(f"a tag inside blocktranslate: {words[:40]!r}", line=self.line, hint="take it out")

    def _constants(self, words: str) -> Iterator[Found]:
        """What stands in `_("…")`."""
        for match in CONSTANT.finditer(words):
            yield self._message(self.line, "", (_doubled(match[1]),), self._taken())

    def _message(self, line: int, words: str, texts: tuple[str, ...], comments: list[str]) -> Found:
        context = CONTEXT.search(f" {words}")
        parts = ((_unquoted(context[1]),) if context else ()) + texts
        function = ("n" if len(texts) > 1 else "") + ("pgettext" if context else "gettext")
        return line, function, parts if len(parts) > 1 else parts[0], comments

    def _comment(self, text: str) -> None:
        said = " ".join(text.split())
        if any(said.startswith(tag) for tag in self.comment_tags):
            self.comments.append(said)

    def _taken(self) -> list[str]:
        taken, self.comments = self.comments, []
        return taken


def _unquoted(literal: str) -> str:
    return ESCAPE.sub(r"\1", literal[1:-1])


def _doubled(literal: str) -> str:
    return _unquoted(literal).replace("%", "%%")


def _trimmed(text: str, words: str) -> str:
    return LINES.sub(" ", text.strip()) if TRIMMED.search(words) else text
