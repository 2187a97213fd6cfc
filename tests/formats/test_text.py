"""Plain text is read as people read it: every sentence of the issue about articles, as cases."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

import pytest

from translator.formats import FORMATS, SUFFIXES, format_of, parse
from translator.formats.messages import messages
from translator.model import Document, Kind
from translator.project import Project

H, P, L, A = Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.ACTION
LINE_80 = "A heading that is as long as a heading may be without being taken for a sentence"
FIRST_ARTICLE = "fa1fcce52aee037a9f2a835b7b7b86a0223280980bd4c01cc89f07b65ec30a0d"
Shape = list[tuple[Kind, int, str]]


def read(text: str) -> Document:
    return parse(PurePosixPath("article.txt"), text.encode())


def shape(document: Document) -> Shape:
    """Kind, level and text of each segment."""
    return [(segment.kind, segment.level, segment.text) for segment in document.segments]


TITLE = (H, 1, "Title")
BODY = (P, 0, "Some text here.")
BLOCKS: dict[str, tuple[str, Shape]] = {
    "one paragraph": ("Some text here.", [BODY]),
    "a blank line parts blocks": ("One thing.\n\nAnother.\n", [(P, 0, "One thing."), (P, 0, "Another.")]),
    "a line of white space is blank": ("One thing.\n \t \nAnother.\n", [(P, 0, "One thing."), (P, 0, "Another.")]),
    "many blank lines part once": ("\n\n\nOne.\n\n\n\n\nTwo.\n\n\n", [(P, 0, "One."), (P, 0, "Two.")]),
    "hard-wrapped lines are one text": (
        "Botox is used\nas a preventive\n  treatment.",
        [(P, 0, "Botox is used as a preventive treatment.")],
    ),
    "CRLF": ("Botox is\r\nused.\r\n\r\nMore.\r\n", [(P, 0, "Botox is used."), (P, 0, "More.")]),
    "old Macintosh": ("Botox is\rused.\r\rMore.\r", [(P, 0, "Botox is used."), (P, 0, "More.")]),
    "tabs and double spaces are one space": ("Botox\tis  used.", [(P, 0, "Botox is used.")]),
    "form feed and line separator are white space": ("\fBotox\u2028is\x85used\fhere.", [(P, 0, "Botox is used here.")]),
    "a no-break space stays": ("Take 50\u00a0mg a day.", [(P, 0, "Take 50\u00a0mg a day.")]),
    "a byte order mark is no text": ("\ufeffSome text here.", [BODY]),
    "rules are no text": ("Some text here.\n\n-----\n\n* * *\n\n_____\n\nMore.", [BODY, (P, 0, "More.")]),
    "a rule parts a block": ("Some text here.\n***\nMore.", [BODY, (P, 0, "More.")]),
}
HEADINGS: dict[str, tuple[str, Shape]] = {
    "the first is the title": ("Title\n\nSome text here.", [TITLE, BODY]),
    "a question": ("What Is Migraine?\n\nSome text here.", [(H, 1, "What Is Migraine?"), BODY]),
    "an exclamation": ("No more pain!\n\nSome text here.", [(H, 1, "No more pain!"), BODY]),
    "80 characters": (f"{LINE_80}\n\nSome text here.", [(H, 1, LINE_80), BODY]),
    "80 characters between white space": (f"  {LINE_80} \t\n\nSome text here.", [(H, 1, LINE_80), BODY]),
    "81 characters": (f"{LINE_80}s\n\nSome text here.", [(P, 0, f"{LINE_80}s"), BODY]),
    "a full stop": ("Title.\n\nSome text here.", [(P, 0, "Title."), BODY]),
    "a colon": ("Title:\n\nSome text here.", [(P, 0, "Title:"), BODY]),
    "a comma": ("Dear patient,\n\nSome text here.", [(P, 0, "Dear patient,"), BODY]),
    "a semicolon": ("Title;\n\nSome text here.", [(P, 0, "Title;"), BODY]),
    "not alone in its block": ("Title\nSome text here.", [(P, 0, "Title Some text here.")]),
    "the next start at 2": (
        "Title\n\nSome text here.\n\nOne\n\nSome text here.\n\nTwo\n\nSome text here.",
        [TITLE, BODY, (H, 2, "One"), BODY, (H, 2, "Two"), BODY],
    ),
    "straight after a heading: deeper, and stays": (
        "Title\n\nOne\n\nTwo\n\nSome text here.\n\nThree\n\nSome text here.",
        [TITLE, (H, 2, "One"), (H, 3, "Two"), BODY, (H, 3, "Three"), BODY],
    ),
    "until a marked one": (
        "Title\n\nOne\n\nTwo\n\nSome text here.\n\nThree\n-----\n\nSome text here.\n\nFour\n\nSome text here.",
        [TITLE, (H, 2, "One"), (H, 3, "Two"), BODY, (H, 2, "Three"), BODY, (H, 2, "Four"), BODY],
    ),
    "no deeper than 6": (
        "\n\n".join("ABCDEFGH") + "\n\nSome text here.",
        [(H, min(level, 6), letter) for level, letter in enumerate("ABCDEFGH", 1)] + [BODY],
    ),
    "underlined": ("Title\n=====\n\nOne\n---\nSome text here.", [TITLE, (H, 2, "One"), BODY]),
    "underlined, whatever it ends in": ("1. Title.\n=====\nSome text here.", [(H, 1, "1. Title."), BODY]),
    "=== below the title makes --- deeper": (
        "Title\n\nOne\n===\nSome text here.\n\nTwo\n---\nSome text here.\n\nThree\n===\nSome text here.",
        [TITLE, (H, 2, "One"), BODY, (H, 3, "Two"), BODY, (H, 2, "Three"), BODY],
    ),
    "a rule under a wrapped paragraph underlines nothing": (
        "Some text that goes\non here.\n-----\nMore.",
        [(P, 0, "Some text that goes on here."), (P, 0, "More.")],
    ),
    "capitals": ("TITLE\n\nDOSE:\n\nSome text here.", [(H, 1, "TITLE"), (H, 2, "DOSE:"), BODY]),
    "capitals above text and between": (
        "Title\n\nDOSE\nSome text here.\nSTORAGE\nKeep it cool.",
        [TITLE, (H, 2, "DOSE"), BODY, (H, 2, "STORAGE"), (P, 0, "Keep it cool.")],
    ),
    "capitals above and below a list": (
        "Title\n\nRISKS\n- pain\nSTORAGE\nKeep it cool.",
        [TITLE, (H, 2, "RISKS"), (L, 1, "pain"), (H, 2, "STORAGE"), (P, 0, "Keep it cool.")],
    ),
    "capitals in the middle of a sentence": (
        "The patient had a scan in an\nMRI\nand then a CT.",
        [(P, 0, "The patient had a scan in an MRI and then a CT.")],
    ),
}
LISTS: dict[str, tuple[str, Shape]] = {
    "each sign": (
        "- one\n* two\n• three\n1. four\n2) five\na) six",
        [(L, 1, word) for word in ("one", "two", "three", "four", "five", "six")],
    ),
    "continuation lines": (
        "- one\n  and more\nand still more\n- two",
        [(L, 1, "one and more and still more"), (L, 1, "two")],
    ),
    "a tab after the sign": ("-\tone\n-\ttwo", [(L, 1, "one"), (L, 1, "two")]),
    "below its paragraph": ("You need:\n- a card\n- time", [(P, 0, "You need:"), (L, 1, "a card"), (L, 1, "time")]),
    "numbers below their paragraph": (
        "You need this\n1. a card\n2. time",
        [(P, 0, "You need this"), (L, 1, "a card"), (L, 1, "time")],
    ),
    "deeper by indentation, and back": (
        "- one\n  - two\n    - three\n  - four\n- five",
        [(L, 1, "one"), (L, 2, "two"), (L, 3, "three"), (L, 2, "four"), (L, 1, "five")],
    ),
    "an item alone in its block is no heading": ("Title\n\n1. Rest\n\nSome text here.", [TITLE, (L, 1, "Rest"), BODY]),
    "a dash in a wrapped sentence": (
        "On a scale of 1 - 3 - 4\n- 5 it was 2.",
        [(P, 0, "On a scale of 1 - 3 - 4 - 5 it was 2.")],
    ),
    "a number in a wrapped sentence": (
        "The wound heals from day\n1. After that you may swim.",
        [(P, 0, "The wound heals from day 1. After that you may swim.")],
    ),
    "a sign without a space": ("-5 °C is too cold.\n*5 is not.", [(P, 0, "-5 °C is too cold. *5 is not.")]),
    "a number without a sign": ("10 mg a day.\n20 mg at night.", [(P, 0, "10 mg a day. 20 mg at night.")]),
}
ACTIONS: dict[str, tuple[str, Shape]] = {
    "none without a paragraph": ("Title\n\nCall Us", [TITLE, (H, 2, "Call Us")]),
    "after the last paragraph": (
        "Title\n\nSome text here.\n\nCall Us\n\nBOOK NOW",
        [TITLE, BODY, (A, 0, "Call Us"), (A, 0, "BOOK NOW")],
    ),
    "in one block": (
        "Title\n\nSome text here.\n\nCall Us\nContact Us",
        [TITLE, BODY, (A, 0, "Call Us"), (A, 0, "Contact Us")],
    ),
    "after a list": ("Title\n\n- one\n- two\n\nCall Us", [TITLE, (L, 1, "one"), (L, 1, "two"), (A, 0, "Call Us")]),
    "not before the last paragraph": (
        "Title\n\nSome text here.\n\nCall Us\n\nSome text here.",
        [TITLE, BODY, (H, 2, "Call Us"), BODY],
    ),
    "below a rule": ("Some text here.\n\n---\n\nCall Us", [BODY, (A, 0, "Call Us")]),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in BLOCKS.items()])
def test_blocks(text: str, expected: Shape) -> None:
    assert shape(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in HEADINGS.items()])
def test_headings(text: str, expected: Shape) -> None:
    assert shape(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in LISTS.items()])
def test_lists(text: str, expected: Shape) -> None:
    assert shape(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in ACTIONS.items()])
def test_calls_to_action(text: str, expected: Shape) -> None:
    assert shape(read(text)) == expected


def test_items_keep_their_signs() -> None:
    assert [segment.marker for segment in read("- one\n2) two\na) three").segments] == ["-", "2)", "a)"]


def test_parents_are_the_headings_above() -> None:
    document = read("Title\n\nOne\n\nTwo\n\nSome text.\n\nThree\n\nSome text.\n\nThe end.\n\nCall Us")
    above = [
        document.segments[segment.parent].text if segment.parent is not None else None for segment in document.segments
    ]
    assert above == [None, "Title", "One", "Two", "One", "Three", "Title", "Title"]


def test_parents_count_the_front_matter() -> None:
    document = read("---\ntitle: Knees\n---\nTitle\n\nSome text here.")
    assert [segment.parent for segment in document.segments] == [None, None, 1]


class TestFirstArticle:
    """The first article, as the issue describes it."""

    @pytest.fixture
    def document(self, first_article: Project) -> Document:
        [article], _ = first_article.articles()
        return parse(article.path, article.file.read_bytes())

    def test_counts(self, document: Document) -> None:
        assert len(document.segments) == 28
        assert len(messages(document, "en")) == 27

    def test_is_the_article_byte_for_byte(self, document: Document) -> None:
        assert hashlib.sha256(document.source.encode()).hexdigest() == FIRST_ARTICLE

    def test_levels(self, document: Document) -> None:
        headings = [segment for segment in document.segments if segment.kind is H]
        assert [segment.level for segment in headings] == [1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]
        assert headings[1].text == "What Is Migraine?"
        assert headings[6].text == "Benefits of Botox for Migraines"

    def test_five_headings_below_benefits(self, document: Document) -> None:
        benefits = next(at for at, segment in enumerate(document.segments) if segment.text.startswith("Benefits of"))
        below = [segment.text for segment in document.segments if segment.kind is H and segment.parent == benefits]
        assert below == [
            "Improved Quality of Life",
            "Reduced Medication Dependency",
            "Preventive Treatment",
            "Long-lasting Relief",
            "Minimal Side Effects",
        ]

    def test_the_last_paragraphs_stand_under_the_title(self, document: Document) -> None:
        closing = [segment for segment in document.segments if segment.kind is P][-2:]
        assert [segment.parent for segment in closing] == [0, 0]

    def test_calls_to_action(self, document: Document) -> None:
        assert shape(document)[-3:] == [(A, 0, "Call Us"), (A, 0, "Contact Us"), (A, 0, "Contact Us")]

    def test_roles(self, document: Document) -> None:
        extracted = [message.extracted for message in messages(document, "en")]
        assert extracted[0] == ("heading level 1, the title",)
        assert extracted[1] == ("paragraph",)
        assert extracted[2] == ("heading level 2",)
        assert extracted[13] == ("heading level 3",)
        assert extracted[-1] == ("call to action",)

    def test_references_name_the_file_without_lines(self, document: Document) -> None:
        assert {message.references for message in messages(document, "en")} == {("source/blog/botox-migraine.txt",)}


def test_a_text_in_two_roles_is_one_message_with_both() -> None:
    [_, twice, _] = messages(read("Title\n\nCall Us\n\nSome text here.\n\nCall Us"), "en")
    assert twice.extracted == ("heading level 2", "call to action")


@pytest.mark.parametrize("suffix", [".txt", ".TXT"])
def test_the_format_goes_by_the_suffix_in_any_case(suffix: str) -> None:
    assert format_of(PurePosixPath(f"a{suffix}")) is FORMATS[".txt"]()


def test_every_format_makes_articles() -> None:
    assert set(FORMATS) <= set(SUFFIXES)
