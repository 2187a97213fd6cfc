"""What authors write in comments about the blocks below them: each directive, and each way to get one wrong."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.errors import SourceError
from translator.formats.directives import Directions, Directive, Said, directive
from translator.model import Kind, Segment

PATH = PurePosixPath("knees.md")

READ = {
    "skip": (" translator: skip ", Directive("skip")),
    "without spaces": ("translator:skip", Directive("skip")),
    "skip-start": ("translator: skip-start", Directive("skip-start")),
    "skip end in two words": ("translator: skip end", Directive("skip-end")),
    "in capitals": ("Translator: Skip", Directive("skip")),
    "over lines": ("\n  translator:\n  skip\n", Directive("skip")),
    "a note": ("translator: note: Ada is  a person", Directive("note", "Ada is a person")),
    "a note without its colon": ("translator: note Ada is a person", Directive("note", "Ada is a person")),
    "a note of lines": ("translator: note: one\r\n   two\n\n", Directive("note", "one\ntwo")),
    "a note that begins with a name": ("translator: note: skip it", Directive("note", "skip it")),
    "a context": ("translator: context: button", Directive("context", "button")),
    "a context of lines is one": ("translator: context: the\nbutton", Directive("context", "the button")),
    "keep together": ("translator: keep together", Directive("keep together")),
    "keep-together": ("translator: keep-together", Directive("keep together")),
}
OTHERS = [
    "",
    "a comment",
    "TODO: translate this",
    "translators: note",
    "the translator: skip",
    "Translator: Ada Lovelace",
]
WRONG = {
    "misspelt": ("translator: sikp", "'sikp' is no directive", "did you mean `translator: skip`?"),
    "no name": ("translator:", "'' is no directive", "a directive is one of: `translator: skip`"),
    "a longer word": ("translator: skipping", "'skipping' is no directive", "did you mean"),
    "skip with a text": ("translator: skip this one", "'skip this one' is no directive", "a directive is one of"),
    "misspelt, and the prefix in capitals": ("TRANSLATOR: skip them", "is no directive", "a directive is one of"),
    "an empty note": ("translator: note:", "a note without a text", "write `translator: note: ...`"),
    "an empty context": ("translator: context", "a context without a text", "write `translator: context: ...`"),
    "what would end a context in a .mo": ("translator: context: a\x04b", "a control character", "write it anew"),
}


@pytest.mark.parametrize(("comment", "expected"), READ.values(), ids=READ)
def test_a_directive_is_read(comment: str, expected: Directive) -> None:
    assert directive(comment, PATH, 1) == expected


@pytest.mark.parametrize("comment", OTHERS)
def test_any_other_comment_is_none(comment: str) -> None:
    assert directive(comment, PATH, 1) is None


@pytest.mark.parametrize(("comment", "text", "hint"), WRONG.values(), ids=WRONG)
def test_a_wrong_one_is_an_error_with_its_line_and_what_to_do(comment: str, text: str, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        directive(comment, PATH, 7)
    assert text in caught.value.text
    assert hint in caught.value.hint
    assert caught.value.place == "knees.md:7"


def told(*steps: str) -> list[Said]:
    """What is said about each "block" among these lines; every other line is a comment."""
    source = "\n".join(steps)
    directions, at, said = Directions(PATH, source), 0, []
    for step in steps:
        if step == "block":
            said.append(directions.block())
        else:
            directions.comment(step, at)
        at += len(step) + 1
    directions.finish()
    return said


NOTHING = Said()
SAID = {
    "it is about the next block alone": (("translator: skip", "block", "block"), [Said(skip=True), NOTHING]),
    "several for one block": (
        ("translator: note: a", "translator: context: b", "translator: note: c", "translator: keep together", "block"),
        [Said(together=True, note="a\nc", context="b")],
    ),
    "from start to end": (
        ("block", "translator: skip-start", "block", "block", "translator: skip-end", "block"),
        [NOTHING, Said(skip=True), Said(skip=True), NOTHING],
    ),
    "what stands inside does not count": (
        ("translator: skip-start", "translator: note: a", "translator: skip-end", "block"),
        [NOTHING],
    ),
    "another comment in between": (("translator: skip", "a comment", "block"), [Said(skip=True)]),
    "two stretches": (
        ("translator: skip-start", "translator: skip-end", "translator: skip-start", "block", "translator: skip-end"),
        [Said(skip=True)],
    ),
}
OPEN = {
    "no end": (("block", "translator: skip-start", "block"), 2, "skip-start without a skip-end"),
    "no start": (("block", "translator: skip-end"), 2, "skip-end without a skip-start"),
    "a start in a start": (
        ("translator: skip-start", "block", "translator: skip-start"),
        3,
        "skip-start inside a skip-start",
    ),
    "nothing below": (("block", "", "translator: skip"), 3, "a directive with nothing after it"),
    "two contexts": (("translator: context: a", "translator: context: b", "block"), 2, "two contexts for one block"),
}


@pytest.mark.parametrize(("steps", "expected"), SAID.values(), ids=SAID)
def test_what_is_said_about_a_block(steps: tuple[str, ...], expected: list[Said]) -> None:
    assert told(*steps) == expected


@pytest.mark.parametrize(("steps", "line", "text"), OPEN.values(), ids=OPEN)
def test_what_is_left_open_is_an_error(steps: tuple[str, ...], line: int, text: str) -> None:
    with pytest.raises(SourceError) as caught:
        told(*steps)
    assert (caught.value.line, caught.value.text) == (line, text)
    assert caught.value.hint


def test_a_segment_gets_its_note_and_context() -> None:
    segment = Segment("Book", (0, 4), Kind.PARAGRAPH, note="a verb")
    said = Said(note="on a button", context="button")
    assert said.on(segment).note == "a verb\non a button"
    assert said.on(segment).key == ("button", "Book")
    assert NOTHING.on(segment) is segment


@law()
@given(st.text(max_size=60))
def test_any_comment_is_a_directive_or_none_or_an_error(text: str) -> None:
    for comment in (text, f"translator: {text}", f"translator: note: {text}"):
        with suppress(SourceError):
            found = directive(comment, PATH, 1)
            assert found is None or bool(found.text) == (found.name in ("note", "context"))
