"""PO files as catalogs, and back. The only user of polib.

polib passes over what it does not understand and guesses charsets; so every line is looked at first, and what no
reader could read is a CatalogError with its line, before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import polib

from translator.errors import CatalogError, OutputError
from translator.files import Stamp, content, stamp, write
from translator.locales import plural_forms
from translator.model import Catalog, Message

OURS = "Polyclinic, machine"
# Babel writes the wall clock into a .mo whose catalog lacks this header, and cannot read an empty one; a true date
# would differ at each run and meet itself in git merges. So it is always the same.
CREATED = "2026-01-01 00:00+0000"

STRING = rb'"(?:[^"\\\r\n]|\\.)*"'
LINE = re.compile(
    rb"[ \t]*(?:#~?\|?[ \t]*(?=msg|\")|#(?!~)|#~[ \t]*$|(?=m|\")|$)"
    rb"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(?=\"))?(?:" + STRING + rb")?[ \t\r]*$"
)
CONFLICT = re.compile(rb"(?:<{7}|={7}|>{7})(?: |\r?$)")
# What gettext reads and polib does not: signs without a space after them, and the previous texts of obsolete entries.
LOOSE = re.compile(r"^[ \t]*(?:#~(?P<previous>\|)|(?P<sign>#[,.:|~]?)(?=[^\s,.:|~#=]))", re.MULTILINE)
RULE = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=([^;]+)(?:;\s*)?")
CHARSET = re.compile(rb"Content-Type:[^\"]*?charset=([^\\\s;\"]+)", re.IGNORECASE)


def read(path: Path, locale: str) -> Catalog:
    """The catalog in a PO file. Raises CatalogError, with the line where there is one; FileNotFoundError where there
    is no file."""
    try:
        data = content(path)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path=path) from None
    if not data.strip():
        raise CatalogError("the file is empty", path, hint="take it from git, or delete it to begin anew")
    text = _text(path, data)
    _look(path, text.encode("utf-8"))
    try:
        file = polib.pofile(_Lines(_tidied(text)), check_for_duplicates=False)
    except (OSError, ValueError, IndexError, UnicodeError) as error:
        match = re.search(r"\(line (\d+)\)", str(error))
        raise CatalogError(
            "this is not a PO file that can be read", path, int(match[1]) if match else None, "`msgfmt -c` says more"
        ) from None
    catalog = Catalog(
        locale=locale,
        headers=tuple(file.metadata.items()),
        messages=tuple(_message(entry) for entry in file),
        comment=file.header,
    )
    _check(path, data, catalog)
    return catalog


def render(catalog: Catalog) -> bytes:
    """The catalog as a PO file, UTF-8."""
    file = polib.POFile(wrapwidth=78)
    file.header = catalog.comment
    file.metadata = dict(catalog.headers)
    for message in catalog.messages:
        file.append(_entry(message))
    return (str(file).rstrip("\n") + "\n").encode("utf-8")


def save(path: Path, catalog: Catalog, seen: Stamp | None) -> bool:
    """Writes the catalog if that changes anything; whether it was written.

    `seen` is the file's stamp from before it was read, None where there was none. Raises CatalogError where somebody
    else has changed the file since, and OutputError.
    """
    if stamp(path) != seen:
        raise CatalogError(
            "somebody else has changed this file while we worked on it; it was left as it is",
            path=path,
            hint="run again: nothing is paid for twice",
        )
    data = render(catalog)
    try:
        if seen and path.read_bytes() == data:
            return False
    except OSError as error:
        raise OutputError(f"cannot be read: {error.strerror or error}", path=path) from None
    write(path, data)
    return True


def new_headers(project: str, locale: str) -> tuple[tuple[str, str], ...]:
    """The headers of a new catalog; of a template where `locale` is ""."""
    headers = [
        ("Project-Id-Version", project),
        ("POT-Creation-Date", CREATED),
        ("PO-Revision-Date", CREATED if locale else "YEAR-MO-DA HO:MI+ZONE"),
        ("Last-Translator", OURS if locale else "FULL NAME <EMAIL@ADDRESS>"),
        ("Language-Team", "none"),
        ("Language", locale.replace("-", "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    if locale:
        headers.append(("Plural-Forms", plural_forms(locale)))
    return (*headers, ("X-Generator", "Polyclinic"))


def revised(catalog: Catalog, today: date) -> tuple[tuple[str, str], ...]:
    """The catalog's headers after the machine wrote into it. Where a person is named as the last translator, their
    name stays: it says that text without `fuzzy` was read."""
    return _with(catalog.headers, {"PO-Revision-Date": f"{today.isoformat()} 00:00+0000"})


def utf8(headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The headers of a catalog that we write: always UTF-8."""
    content = dict(headers).get("Content-Type", "")
    if content.lower().replace("-", "").endswith("charset=utf8"):
        return headers
    return _with(headers, {"Content-Type": "text/plain; charset=UTF-8"})


def _with(headers: Iterable[tuple[str, str]], new: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple({**dict(headers), **new}.items())


class _Lines(str):
    """A file's text for polib, which else would take U+2028 and its like for the end of a line."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002
        return self.split("\n")


def _tidied(text: str) -> str:
    return LOOSE.sub(lambda match: "#| " if match["previous"] else f"{match['sign']} ", text)


def _text(path: Path, data: bytes) -> str:
    match = CHARSET.search(data[: 64 * 1024])
    charset = match[1].decode("ascii", "replace") if match else "utf-8"
    if charset == "CHARSET":
        charset = "utf-8"
    try:
        return data.decode(charset).removeprefix("\ufeff")
    except LookupError:
        line = data.count(b"\n", 0, match.start() if match else 0) + 1
        raise CatalogError(f"unknown charset {charset!r}", path, line, "save the file as UTF-8 and say so") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CatalogError(
            f"not {charset}, as its header says: byte 0x{data[error.start]:02x}",
            path=path,
            line=line,
            hint="save the file as UTF-8, with charset=UTF-8 in its header",
        ) from None
    except ValueError:
        raise CatalogError(f"not {charset}, as its header says", path, hint="save the file as UTF-8") from None


def _look(path: Path, data: bytes) -> None:
    """Raises CatalogError at the first line that belongs in no PO file, or where an entry is cut short."""
    if b"\0" in data:
        raise CatalogError("a NUL byte: this is no PO file", path, data.count(b"\n", 0, data.index(b"\0")) + 1)
    last, last_line = b"msgstr", 0
    for number, line in enumerate(data.split(b"\n"), 1):
        stripped = line.lstrip()
        if not stripped or (stripped.startswith(b"#") and not stripped.startswith((b"#~", b"#|"))):
            continue
        if CONFLICT.match(line):
            raise CatalogError("a merge conflict of git", path, number, "resolve it: keep one of the two sides")
        match = LINE.match(line)
        if not match:
            raise CatalogError(
                f"a line that belongs in no PO file: {line[:40].decode('utf-8', 'replace').strip()}",
                path=path,
                line=number,
                hint='each string stands in double quotes on its line, a quote inside as \\"',
            )
        if b'"#-#-#-#-#  ' in line:
            raise CatalogError("a merge conflict of msgcat", path, number, "resolve it: keep one of the texts")
        keyword = match["keyword"]
        if keyword and not stripped.startswith((b"#|", b"#~|")):
            if keyword in (b"msgctxt", b"msgid") and not last.startswith((b"msgstr", b"msgctxt")):
                raise CatalogError("an entry without msgstr", path, last_line, "the file seems cut short here")
            last, last_line = keyword, number
    if not last.startswith(b"msgstr"):
        raise CatalogError("an entry without msgstr", path, last_line, "the file seems cut short here")


def _check(path: Path, data: bytes, catalog: Catalog) -> None:
    """Raises CatalogError for what cannot be worked with: two entries of one message, a Plural-Forms that is none."""
    seen: dict[object, Message] = {}
    for message in catalog.messages:
        if not message.id and message.context is None and not message.obsolete:
            raise CatalogError("a second header", path, message.line, "keep one of the two")
        first = seen.setdefault((message.key, message.obsolete), message)
        if first is not message and not message.obsolete:
            raise CatalogError(
                f"the same message as in line {first.line}", path, message.line, "keep one of the two entries"
            )
    rule = catalog.header("Plural-Forms")
    if rule and "EXPRESSION" not in rule and not _is_rule(rule):
        line = data.count(b"\n", 0, max(data.find(b"Plural-Forms"), 0)) + 1
        raise CatalogError(
            f"Plural-Forms is no rule: {rule[:60]}", path, line, "Plural-Forms: nplurals=2; plural=(n != 1);"
        )


def _is_rule(rule: str) -> bool:
    from gettext import c2py  # it runs only what it has itself put together from C's operators, numbers and n

    match = RULE.fullmatch(rule.strip())
    if not match:
        return False
    try:
        form = c2py(match[2])
        return all(0 <= form(number) < int(match[1]) for number in range(101))
    except (ValueError, ArithmeticError, RecursionError):
        return False


def _message(entry: polib.POEntry) -> Message:
    strings = tuple(text for _, text in sorted(entry.msgstr_plural.items())) if entry.msgid_plural else (entry.msgstr,)
    return Message(
        id=entry.msgid,
        strings=strings or ("",),
        context=entry.msgctxt,
        plural=entry.msgid_plural or None,
        flags=tuple(entry.flags),
        comments=tuple(entry.tcomment.split("\n")) if entry.tcomment else (),
        extracted=tuple(entry.comment.split("\n")) if entry.comment else (),
        references=tuple(f"{name}:{line}" if line else name for name, line in entry.occurrences),
        previous_context=entry.previous_msgctxt,
        previous_id=entry.previous_msgid,
        previous_plural=entry.previous_msgid_plural,
        obsolete=bool(entry.obsolete),
        line=entry.linenum or 0,
    )


def _entry(message: Message) -> polib.POEntry:
    plural = message.plural is not None
    return polib.POEntry(
        msgid=message.id,
        msgstr="" if plural else message.strings[0],
        msgid_plural=message.plural or "",
        msgstr_plural=dict(enumerate(message.strings)) if plural else {},
        msgctxt=message.context,
        flags=list(message.flags),
        tcomment="\n".join(message.comments),
        comment="\n".join(message.extracted),
        occurrences=[(reference, "") for reference in message.references],
        previous_msgctxt=message.previous_context,
        previous_msgid=message.previous_id,
        previous_msgid_plural=message.previous_plural,
        obsolete=int(message.obsolete),
    )
