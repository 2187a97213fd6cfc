"""What an article gives to whatever shows it, beside its texts: front matter, attributes, data, names of pictures.

A reader sees much of it, by way of a template, a component or a search engine: "dose: 50", `data-dose="50 mg"`,
"doseValue" in JSON-LD, left.png. What an article says of itself as a file (its date, its place in a menu) changes with
every edit: there, in scripts and in names only a quantity with its unit, a denial or a side counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translator.language.reading import placed_facts
from translator.markup.opaque import union
from translator.model import Document, Kind

FRONT = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?\n)\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
LINE = re.compile(r"[ \t]*(?:-[ \t]+)*(?:([\"']?)([\w.-]+)\1[ \t]*[:=](?=\s|\Z))?(.*)", re.DOTALL)
NO_VALUE = re.compile(r"\s*(?:#|\[\[?[\w.-]+\]\]?\s*\Z|\Z)")
TAG = re.compile(r"<([A-Za-z][\w:.-]*)((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>")
LISTED = re.compile(r"(?:(?<=[)\]])|\s)\{(?=[:#.])([^{}\n]*)\}")
ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'<>/={}]+)[ \t\r\n]*=[ \t\r\n]*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|\{(?P<code>[^{}]*)\}|(?P<bare>[^\s\"'=<>`]+))"
)
CHOICE = re.compile(r"<option\b|<input\b[^<>]*\btype\s*=\s*[\"']?(?:checkbox|radio)\b", re.IGNORECASE)
CHOSEN = re.compile(r"\s(?:checked|selected)(?=[\s/=]|\Z)", re.IGNORECASE)
BESIDE = re.compile(r"[^<\n]{1,80}")
SCRIPT = re.compile(r"<(script|style)\b([^<>]*)>(.*?)(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
BLOCK = re.compile(r"<!--\s*wp:(.*?)(?:-->|\Z)", re.DOTALL)
JSON = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"?(\s*:)?|(-?\d[\w.+-]*|\b(?:true|false)\b)", re.DOTALL)
STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*+)\"?|'((?:[^'\\\n]|\\.)*+)'?|`((?:[^`\\]|\\.)*+)`?", re.DOTALL)
FENCE = re.compile(r"^[ \t>]*(?:```+|~~~+)([^`\n]*)", re.MULTILINE)
LINKED = re.compile(
    r"\]\(\s*<?([^()\s<>]+)|^[ \t]*\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)|<((?:tel|sms):[^\s<>]+)>", re.MULTILINE
)

READ = re.compile(
    r"(?:abbr|alt|aria-(?:braillelabel|description|label|roledescription|valuenow|valuetext)|content|datetime|label"
    r"|placeholder|prompt|srcdoc|summary|title|value)\Z"
)
"""Attributes of HTML that a reader gets to see or to hear, or a search engine reads; so is any `data-`."""
LAYOUT = re.compile(
    r"(?:on.*|align|class|classname|client|colspan|cols|crossorigin|decoding|dir|height|href|hreflang|id|integrity|key"
    r"|lang|loading|maxlength|media|minlength|name|ref|rel|role|rows|rowspan|size|sizes|slot|span|style|tabindex|target"
    r"|to|type|variant|width)\Z"
)
"""Attributes of a site's own components that say nothing of what they show."""
CALLS = ("tel:", "sms:")
SHOWN = ("data", "data-src", "poster", "src", "srcset", "style")
"""Attributes that lead to pictures and other media."""
NAMED = ("name", "property", "itemprop", "http-equiv")
OWN = re.compile(
    r"(?:(?:article|og)?(?:date|last)?(?:created|creation|expires|expiry|mod|modified|pub|publish|published|review"
    r"|reviewed|revised|unpublish|update|updated)(?:at|on|date|time)?"
    r"|category|categories|changefreq|colorscheme|comments|date|draft|featured|formatdetection|generator|hidden|id|index"
    r"|keywords|layout|math|(?:menu|nav)?order|noindex|(?:ogimage)?(?:height|width)|pinned|(?:sidebar)?position|priority"
    r"|readingtime|revision|robots|search|share|sitemap|slug|tags|taxonomies|template|themecolor|toc|url|version"
    r"|viewport|weight|wordcount)\Z"
)
"""What an article says of itself as a file, in any way of writing the key."""
SEPARATORS = re.compile(r"[^a-z\d]")
PICTURE = re.compile(
    r"(?<![^/\\?#\s(),'\"])([^/\\?#\s(),'\"]{1,200})\.(?:avif|gif|jpe?g|png|svg|webp|mp4|webm|mp3|m4a|pdf)\b",
    re.IGNORECASE,
)
BETWEEN_WORDS = re.compile(r"[-_.+]|%20|(?<=[a-z])(?=[A-Z])")
BARE = re.compile(r"[\d.–]+\Z")
NO_TEXT = re.compile("[{}\0]")
SAID = {"true": "yes", "false": "no"}
PART = "\0"


@dataclass(frozen=True, slots=True)
class _Value:
    """A value where it begins, with its key where that says of what it is; `technical`: of its words only facts
    count."""

    text: str
    at: int
    technical: bool = False
    key: str = ""


def values(document: Document, locale: str) -> list[tuple[str, int]]:
    """The values of an article that say something, each with where it begins; none that is a text of its own."""
    source = _without_texts(document)
    found = [*_front(source), *_tags(source), *_scripts(source), *_pictures(source)]
    found += (_Value(match[1].partition(" ")[2], match.start(1), technical=True) for match in FENCE.finditer(source))
    told = ((_told(value, locale), value.at) for value in found)
    return sorted(((text, at) for text, at in told if text), key=lambda one: one[1])


def _without_texts(document: Document) -> str:
    """The source without the values that are translated: they are compared as texts."""
    source, parts, at = document.source, [], 0
    own = (segment.span for segment in document.segments if segment.kind in (Kind.ATTRIBUTE, Kind.META))
    for start, end in union(own):
        parts += [source[at:start], PART * (end - start)]
        at = end
    return "".join((*parts, source[at:]))


def _told(value: _Value, locale: str) -> str:
    text = " ".join(NO_TEXT.sub(" ", value.text).strip(" \"'|>,").split())
    if not value.technical:
        said = SAID.get(text.casefold(), text)
        return f"{_words(value.key)}: {said}" if said and value.key else said
    facts = (span for span, fact in placed_facts(text, locale) if not BARE.match(fact) and not fact.startswith("date "))
    return " ".join(text[start:end] for start, end in facts)


def _words(name: str) -> str:
    return BETWEEN_WORDS.sub(" ", name)


def _is_own(key: str) -> bool:
    return OWN.match(SEPARATORS.sub("", key.casefold())) is not None


def _front(source: str) -> Iterator[_Value]:
    """The values of front matter; one that goes over several lines is one."""
    match = FRONT.match(source)
    if not match:
        return
    at, key = match.start(2), ""
    start, lines = at, list[str]()
    for line in match[2].splitlines(keepends=True):
        found = LINE.match(line)
        if found and (found[2] or line.lstrip().startswith("- ") or NO_VALUE.match(line)):
            yield _Value("".join(lines), start, _is_own(key), key)
            key = found[2] or key
            start, lines = at + found.start(3), []
        if found and not NO_VALUE.match(line):
            lines.append(found[3])
        at += len(line)
    yield _Value("".join(lines), start, _is_own(key), key)


def _tags(source: str) -> Iterator[_Value]:
    """The attributes of tags, and those that Markdown writes in braces."""
    for match in TAG.finditer(source):
        if "=" in match[2]:
            shortcode = source.endswith("{{", 0, match.start())
            yield from _attributes(match[1], match[2], match.start(2), shortcode)
        if CHOICE.match(match[0]):
            beside = BESIDE.match(source, match.end())
            yield _Value(f"{'☑' if CHOSEN.search(match[2]) else '☐'} {beside[0] if beside else ''}", match.start())
    for match in LISTED.finditer(source):
        yield from _attributes("", match[1], match.start(1))


def _attributes(element: str, text: str, start: int, component: bool = False) -> Iterator[_Value]:
    component = component or "-" in element or "." in element or element[:1].isupper()
    given = {match["name"].casefold(): match for match in ATTRIBUTE.finditer(text)}
    named = "".join(_value(given[name]) for name in NAMED if name in given)
    if "href" in given:
        yield from _linked(_value(given["href"]), start)
    shown = " ".join(_value(given[name]) for name in SHOWN if name in given)
    yield from _names(shown, start)
    for name, match in given.items():
        value, at = _value(match), start + match.start(match.lastgroup or 0)
        if READ.match(name):
            yield _Value(value, at, name == "content" and _is_own(named), named if name == "content" else "")
        elif name.startswith("data-") or (component and not LAYOUT.match(name)):
            yield _Value(value, at, key=name.removeprefix("data-"))


def _value(match: re.Match[str]) -> str:
    return match[match.lastgroup or 0]


def _scripts(source: str) -> Iterator[_Value]:
    """What stands in data for search engines and others; of scripts and styles, and of the comments by which WordPress
    names its blocks, strings of several words."""
    for match in SCRIPT.finditer(source):
        if "json" in match[2].casefold():
            yield from _json(match[3], match.start(3))
        else:
            yield from _strings(match[3], match.start(3))
    for match in BLOCK.finditer(source):
        yield from _strings(match[1], match.start(1))


def _json(text: str, start: int) -> Iterator[_Value]:
    key = ""
    for match in JSON.finditer(text):
        if match[2]:
            key = match[1]
        elif not key.startswith("@"):
            yield _Value(match[1] or match[3] or "", start + match.start(), _is_own(key), key)


def _strings(text: str, start: int) -> Iterator[_Value]:
    for match in STRING.finditer(text):
        if " " in (string := match[match.lastindex or 0]):
            yield _Value(string, start + match.start(), technical=True)


def _pictures(source: str) -> Iterator[_Value]:
    for match in LINKED.finditer(source):
        yield from _linked(match[match.lastindex or 0], match.start())


def _linked(address: str, at: int) -> Iterator[_Value]:
    """What a link says by its address: which number it calls, what the file is called."""
    if address.startswith(CALLS):
        yield _Value(address, at)
    yield from _names(address, at)


def _names(address: str, at: int) -> Iterator[_Value]:
    """The names of the pictures and other media that an address, or a list of such, leads to, as words."""
    for name in dict.fromkeys(match[1] for match in PICTURE.finditer(address)):
        yield _Value(_words(name), at, technical=True)
