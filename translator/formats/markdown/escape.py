"""Signs that would be read as Markdown where a translation stands, escaped: no more than needed."""

from __future__ import annotations

import re

from translator.formats.markdown.place import Place, Spot

# What begins a block at the start of a line (CommonMark 0.31, sections 4 and 5; GFM; the extensions of sites).
BLOCK_START = re.compile(
    r"#{1,6}(?=\s|\Z)|[-+*](?=\s|\Z)|>|(?P<number>\d{1,9})(?=[.)](?:\s|\Z))|=+\s*\Z|-+\s*\Z|([-*_])(?:\s*\2){2,}\s*\Z|`{3,}(?![^\n]*`)|~{3,}"
    r"|(?:!!!|\?\?\?\+?)[ \t]+[A-Z][\w-]{2,}[\w \t-]*(?:\"[^\"\n]*\")?\s*\Z|===[!+]?[ \t]+\"[^\"\n]+\"\s*\Z"
    r"|\[[^\[\]\n]+\]:|\+{3,}\s*\Z|-{3,}\s*\Z|:{3,}|:(?=\s|\Z)"
    r"|</?[A-Za-z][\w-]*(?:\s[^<>\n]*|/)?>\s*\Z|<(?:script|pre|style|textarea)(?=[\s>]|\Z)|<[!?]|</?(?:address|article|aside|base|basefont|"
    r"blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    r"frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|"
    r"param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|\Z)",
    re.IGNORECASE,
)
TASK = re.compile(r"\[[ xX]\](?=\s|\Z)")
ALERT = re.compile(r"\[!(?:note|tip|important|warning|caution)\]", re.IGNORECASE)
DELIMITER_ROW = re.compile(r"[|:\- \t]*-[|:\- \t]*\Z")
ATTRIBUTES = re.compile(r"\{(?=[^{}]*\}\s*\Z)")
PUNCTUATION = r"!\"#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~-"
ENTITY = re.compile(r"&(?=#?\w{1,32};)")
BACKSLASH = re.compile(rf"\\(?=[{PUNCTUATION}]|\Z)")
PIPE = re.compile(r"(?<!\\)\|")
IN_DESCRIPTION = re.compile(r"[\[\]*_`<~]")


def block_lines(lines: list[str], place: Place) -> list[str]:
    """The lines of a text that stands where blocks begin, so that none begins one."""
    return [_line(line, place, first=not at) for at, line in enumerate(lines)]


def _line(line: str, place: Place, first: bool) -> str:
    if match := BLOCK_START.match(line):
        at = match.end() if match["number"] else 0
        return line[:at] + "\\" + line[at:]
    dangers = [] if place.task or not first else [TASK]
    if first and ">" in place.prefix:
        dangers.append(ALERT)
    if not first:
        dangers.append(DELIMITER_ROW)
    return "\\" + line if any(danger.match(line) for danger in dangers) else line


def end_of_text(text: str, spot: Spot) -> str:
    """The end of a paragraph, a cell or a heading: a single backslash there would take what follows with it, a number
    sign would be taken for the heading's own."""
    if (len(text) - len(text.rstrip("\\"))) % 2:
        text += "\\"
    if spot is Spot.HEADING and text.endswith("#") and not text.endswith("\\#"):
        text = text[:-1] + "\\#"
    if spot in (Spot.HEADING, Spot.UNDERLINED) and text.endswith("}"):
        text = ATTRIBUTES.sub("&#123;", text)
    return text


def cell(text: str, first: bool) -> str:
    """A text between the pipes of a table. `first`: no pipe stands before it."""
    text = pipes(text)
    return _line(text, Place(Spot.BLOCK), first=True) if first else text


def pipes(text: str) -> str:
    """A text in which no pipe ends a cell. A backslash before one is for the table alone."""
    return PIPE.sub(r"\\|", text)


def description(text: str) -> str:
    """A plain text as an image's description."""
    text = ENTITY.sub("&amp;", BACKSLASH.sub(r"\\\\", text))
    return IN_DESCRIPTION.sub(lambda match: "\\" + match[0], text)


def box(text: str, quote: str) -> str:
    """A text as the title of a container, in these quotes: on one line, without a link or a tag."""
    text = text.replace(quote, "&quot;") if quote else text
    return re.sub(r"(?<!\\)[\[\]<]", lambda match: "\\" + match[0], " ".join(text.split()))


def title(text: str, quote: str) -> str:
    """A plain text as a title between these marks."""
    text = ENTITY.sub("&amp;", BACKSLASH.sub(r"\\\\", text))
    marks = "()" if quote == ")" else quote
    return "".join("\\" + sign if sign in marks else sign for sign in text)
