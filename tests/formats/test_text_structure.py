"""Plain text that is no running prose: blocks of keys, addresses, telephone numbers, quotations, directives."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePosixPath

import pytest

from translator.errors import SourceError
from translator.formats import parse
from translator.formats.messages import messages
from translator.formats.text import render, skeleton
from translator.model import Document, Kind

PROSE = "This line of prose is as long as the lines of a clinic's articles usually are.\n\n"


def read(text: str) -> Document:
    return parse(PurePosixPath("article.txt"), text.encode())


def texts(text: str) -> list[str]:
    """The texts below a line of prose, which says how wide the document is wrapped."""
    return [segment.text for segment in read(PROSE + text).segments][1:]


APART = {
    "keys and values": (
        "Monday: 9 to 17\nTuesday: closed\nEmergencies: day and night",
        ["Monday: 9 to 17", "Tuesday: closed", "Emergencies: day and night"],
    ),
    "values that are sentences": (
        "Storage: keep it in a cool and dry place.\nHow to take: one of them each morning, with water.",
        ["Storage: keep it in a cool and dry place.", "How to take: one of them each morning, with water."],
    ),
    "a value of two lines": (
        "Dose: 50 mg\nStorage: in a cool place, and\n  away from children\nPrice: 10 EUR",
        ["Dose: 50 mg", "Storage: in a cool place, and away from children", "Price: 10 EUR"],
    ),
    "a value that is wrapped": (
        "Dose: 50 mg\nStorage: in a cool place, away from children and from whatever is very hot,\nand dry\nPrice: 10",
        [
            "Dose: 50 mg",
            "Storage: in a cool place, away from children and from whatever is very hot, and dry",
            "Price: 10",
        ],
    ),
    "keys below their heading": (
        "Opening hours:\nMonday: 9 to 17\nTuesday: closed\n",
        ["Opening hours:", "Monday: 9 to 17", "Tuesday: closed"],
    ),
    "prose below keys": (
        "Phone: 112\nFax: none\nOur nurses answer day and night, also on Sundays.",
        ["Phone: 112", "Fax: none", "Our nurses answer day and night, also on Sundays."],
    ),
    "signs of lists that are no list to everybody": (
        (
            "– Rest for a day\n– Eat nothing before you come, and drink\n   only water\n\n(1) first\n(2) second\n\n"
            "i. one\nii. two"
        ),
        [
            "– Rest for a day",
            "– Eat nothing before you come, and drink only water",
            "(1) first",
            "(2) second",
            "i. one",
            "ii. two",
        ],
    ),
    "one dash at the start of a wrapped line": (
        "The knee is a joint that bears the weight of the body and bends when one walks\n– or sits – each day.",
        ["The knee is a joint that bears the weight of the body and bends when one walks – or sits – each day."],
    ),
    "columns": (
        "Drug        Dose     Price\nIbuprofen   400 mg   5\nBotox\t50 mg\t300",
        ["Drug Dose Price", "Ibuprofen 400 mg 5", "Botox 50 mg 300"],
    ),
    "two spaces after a sentence": (
        "Rest.  Then walk.\nDrink water.  Then rest.",
        ["Rest. Then walk. Drink water. Then rest."],
    ),
    "addresses of the web": (
        "Write to us\ninfo@clinic.example\nhttps://clinic.example/contact",
        ["Write to us", "info@clinic.example", "https://clinic.example/contact"],
    ),
    "an address of the web in a sentence": (
        "The form is at\nhttps://clinic.example/contact\nfor everybody.",
        ["The form is at https://clinic.example/contact for everybody."],
    ),
    "one key is a sentence": ("Note: take it with\nplenty of water.", ["Note: take it with plenty of water."]),
    "a colon in prose": (
        "We say it again: rest.\nAnd once more: do not\nwalk.",
        ["We say it again: rest. And once more: do not walk."],
    ),
    "a time is no key": (
        "Come at 9:30 or\n10:30 if you can.",
        ["Come at 9:30 or 10:30 if you can."],
    ),
    "a postal address": (
        "Ada Clinic\nExample Street 5\n34000 Istanbul\nTürkiye",
        ["Ada Clinic", "Example Street 5", "34000 Istanbul", "Türkiye"],
    ),
    "with commas": (
        "Ada Clinic,\n5 Example Street,\nLondon SW1A 1AA",
        ["Ada Clinic,", "5 Example Street,", "London SW1A 1AA"],
    ),
    "a postcode in capitals is no heading": (
        "Ada Clinic\nSW1A 1AA\nLondon 1000",
        ["Ada Clinic", "SW1A 1AA", "London 1000"],
    ),
    "below an introduction": (
        "You find us here:\nAda Clinic\n34000 Istanbul",
        ["You find us here:", "Ada Clinic", "34000 Istanbul"],
    ),
    "below prose": (
        "We have moved to another house, and this is where you find us from now on.\nAda Clinic\n34000 Istanbul",
        [
            "We have moved to another house, and this is where you find us from now on.",
            "Ada Clinic",
            "34000 Istanbul",
        ],
    ),
    "in an item: one text of lines": (
        "- Ada Clinic\n  34000 Istanbul\n- The other house\n  is closed.",
        ["Ada Clinic\n34000 Istanbul", "The other house is closed."],
    ),
    "a signature": (
        "Dr. Ada Lovelace\nChief Physician\n\n" + PROSE,
        ["Dr. Ada Lovelace", "Chief Physician", PROSE.strip()],
    ),
    "telephone numbers": (
        "+90 212 555 00 00\n+90 212 555 00 01",
        ["+90 212 555 00 00", "+90 212 555 00 01"],
    ),
    "numbers with their names": (
        "Tel. +90 212 555 00 00\nFax +90 212 555 00 01\n(0212) 555 00 00",
        ["Tel. +90 212 555 00 00", "Fax +90 212 555 00 01", "(0212) 555 00 00"],
    ),
    "one below its sentence": (
        "In an emergency call:\n+90 212 555 00 00\nOur nurses answer day and night.",
        ["In an emergency call:", "+90 212 555 00 00", "Our nurses answer day and night."],
    ),
    "one in a wrapped sentence": (
        "In an emergency you should call us at any time of day or of the night, at\n+90 212 555 00 00\nand tell us.",
        ["In an emergency you should call us at any time of day or of the night, at +90 212 555 00 00 and tell us."],
    ),
    "prose in narrow lines": (
        "The clinic moved in\n2024 to another\nhouse in Istanbul.",
        ["The clinic moved in 2024 to another house in Istanbul."],
    ),
    "a term and its definition": (
        "Aura\n: What comes before\n  the pain.\n\nOnset\n: When it begins.",
        ["Aura", "What comes before the pain.", "Onset", "When it begins."],
    ),
    "a container of Markdown": (":::note\nTake it with water.\n:::", ["Take it with water."]),
}
QUOTED = {
    "wrapped": ("> I never knew\n> how easy it was.", ["I never knew how easy it was."]),
    "two paragraphs": ("> One thing.\n>\n> Another.", ["One thing.", "Another."]),
    "a list": ("> - one\n> - two", ["one", "two"]),
    "twice": (">> She asked.\n> I said so.", ["She asked.", "I said so."]),
    "without a space": (">One thing\n>and more.", ["One thing and more."]),
    "below prose": ("She said this.\n> I knew.\nAnd more.", ["She said this.", "I knew.", "And more."]),
    "a comparison is none": ("If you have had\n> 50 mg of it, call.", ["If you have had > 50 mg of it, call."]),
    "a comparison at the start is none": ("> 50 mg is too much.", ["> 50 mg is too much."]),
    "a number in a quotation": ("> It was more than\n> 50 mg of it.", ["It was more than 50 mg of it."]),
    "an arrow is none": ("-> See below.", ["-> See below."]),
}


@pytest.mark.parametrize(("text", "expected"), APART.values(), ids=APART)
def test_lines_that_are_texts_of_their_own(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(("text", "expected"), QUOTED.values(), ids=QUOTED)
def test_quotations(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_roles_say_what_a_line_is() -> None:
    document = read(PROSE + "Ada Clinic\n34000 Istanbul\n\n> I knew.\n\nAura\n: Before the pain.\n")
    roles = [message.extracted[0] for message in messages(document, "en")]
    assert roles == ["paragraph", "line", "line", "quotation", "paragraph", "definition"]


def test_an_address_below_the_article_is_no_call_to_action() -> None:
    document = read(f"Title\n\n{PROSE}Call Us\nContact Us\n\nAda Clinic\n34000 Istanbul\n")
    assert [segment.kind for segment in document.segments] == [
        Kind.HEADING, Kind.PARAGRAPH, Kind.ACTION, Kind.ACTION, Kind.PARAGRAPH, Kind.PARAGRAPH,
    ]  # fmt: skip


def test_a_heading_above_such_lines_is_no_call_to_action() -> None:
    document = read(f"Title\n\n{PROSE}Opening hours\n\nMonday: 9 to 17\nTuesday: closed\n\nBook Now\n")
    assert [(segment.kind, segment.level) for segment in document.segments][2:] == [
        (Kind.HEADING, 2), (Kind.PARAGRAPH, 0), (Kind.PARAGRAPH, 0), (Kind.ACTION, 0),
    ]  # fmt: skip


WRITTEN = {
    "a quoted paragraph": (
        "> I never knew\n> how easy.\r\n\r\nMore.",
        {0: "Ich wusste\nes nie."},
        "> Ich wusste es nie.\r\n\r\nMore.",
    ),
    "a quoted item": ("> - one\n> - two", {1: "zwei"}, "> - one\n> - zwei"),
    "an address": ("A Clinic\n34000 Istanbul", {1: "34000 İstanbul"}, "A Clinic\n34000 İstanbul"),
    "an address in an item": (
        "- Ada Clinic\r\n  34000 Istanbul\r\n- x",
        {0: "Ada Klinik\n34000 İstanbul"},
        "- Ada Klinik\r\n  34000 İstanbul\r\n- x",
    ),
    "a definition": ("Aura\n: Before\n  it.", {1: "Vorher."}, "Aura\n: Vorher."),
    "what is kept together": (
        "// translator: keep together\n> Roses are red\n> violets are blue",
        {0: "Rot sind\n\nRosen"},
        "// translator: keep together\n> Rot sind\n> Rosen",
    ),
}


@pytest.mark.parametrize(("source", "translations", "written"), WRITTEN.values(), ids=WRITTEN)
def test_a_translation_stands_in_its_lines(source: str, translations: dict[int, str], written: str) -> None:
    assert render(read(source), translations) == written
    assert skeleton(written) == skeleton(source)


CAUGHT = {
    "lines that were joined": ("- Ada Clinic\n  34000 Istanbul", {0: "Ada Klinik 34000 İstanbul"}),
    "a line too many": ("- Ada Clinic\n  34000 Istanbul", {0: "Ada Klinik\n34000\nİstanbul"}),
    "a quotation": ("Some text.", {0: "> Text."}),
    "a definition": ("Dose: 50 mg\nStorage: cool", {1: ": kühl"}),
    "a directive": ("Some text.\n\nMore.", {0: "// translator: skip"}),
    "a directive of HTML": ("Some text.\n\nMore.", {0: "<!-- translator: note: x -->"}),
    "a directive without an end": ("Some text.", {0: "// translator: skip-start"}),
    "the end of a quotation": ("// translator: keep together\n> Roses\n> violets", {0: "Rosen\n> > Veilchen"}),
}


@pytest.mark.parametrize(("source", "translations"), CAUGHT.values(), ids=CAUGHT)
def test_a_translation_that_is_something_else_is_caught(source: str, translations: dict[int, str]) -> None:
    written = render(read(source), translations)
    with suppress(SourceError):
        assert skeleton(written) != skeleton(source)


class TestDirectives:
    @pytest.mark.parametrize("sign", ["// translator: {}", "  //translator: {}", "<!-- translator: {} -->"])
    def test_each_sign(self, sign: str) -> None:
        document = read(f"Title\n\n{sign.format('skip')}\nNot this.\n\nBut this one.\n")
        assert [segment.text for segment in document.segments] == ["Title", "But this one."]
        assert [segment.text for segment in document.untranslated] == ["Not this."]

    def test_a_comment_that_is_no_directive_is_text(self) -> None:
        assert texts("// See the translator: he knows.") == ["// See the translator: he knows."]

    def test_from_start_to_end(self) -> None:
        text = "// translator: skip-start\nOne.\n\n- two\n\n// translator: skip-end\nThree."
        assert texts(text) == ["Three."]

    def test_a_note_goes_to_every_text_of_its_block(self) -> None:
        document = read("// translator: note: of a knee\n- rest\n- ice\n\n- water\n")
        assert [message.extracted for message in messages(document, "en")] == [
            ("list item", "of a knee"),
            ("list item", "of a knee"),
            ("list item",),
        ]

    def test_a_context_parts_what_is_the_same(self) -> None:
        document = read("Take it off.\n\n// translator: context: of a bandage\nTake it off.\n")
        assert [message.key for message in messages(document, "en")] == [
            (None, "Take it off."),
            ("of a bandage", "Take it off."),
        ]

    def test_kept_together(self) -> None:
        assert texts("// translator: keep together\nROSES\n- are red\nand\n\nviolets") == [
            "ROSES\n- are red\nand",
            "violets",
        ]

    def test_the_translated_article_has_them_too(self) -> None:
        source = "// translator: context: x\nSome text.\n"
        assert render(read(source), {0: "Ein Text."}) == "// translator: context: x\nEin Text.\n"

    def test_what_stood_under_a_skipped_heading_stands_under_the_one_above(self) -> None:
        document = read(f"Title\n\n{PROSE}One\n\n{PROSE}// translator: skip\nTwo\n\nMore text.\n")
        assert [segment.parent for segment in document.segments] == [None, 0, 0, 2, 0]

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("One.\n\n// translator: skpi\nTwo.", 3),
            ("One.\r\n\r\n// translator: skip-start\r\nTwo.", 3),
            ("---\ntitle: A\n---\nOne.\n// translator: skip-end\n", 5),
            ("One.\n\n\n// translator: note: to nobody\n\n", 4),
        ],
    )
    def test_a_wrong_one_is_an_error_with_its_line(self, text: str, line: int) -> None:
        with pytest.raises(SourceError) as caught:
            read(text)
        assert (caught.value.line, bool(caught.value.hint)) == (line, True)


HARD = "- one\n- two\n\nHeading\n-------\nA paragraph that is wrapped\nwhere its author liked.\n"


class TestWhatOtherToolsBreak:
    def test_lists_are_no_blob(self) -> None:
        assert [segment.text for segment in read(HARD).segments][:2] == ["one", "two"]

    def test_an_underlined_heading_does_not_merge_with_its_body(self) -> None:
        assert [segment.text for segment in read(HARD).segments][2] == "Heading"

    def test_hard_wraps_are_not_in_the_message(self) -> None:
        wrapped_anew = HARD.replace("wrapped\nwhere its", "wrapped where\nits")
        assert [segment.text for segment in read(HARD).segments] == [
            segment.text for segment in read(wrapped_anew).segments
        ]

    def test_crlf_stays(self) -> None:
        source = HARD.replace("\n", "\r\n")
        assert render(read(source), {3: "Ein Absatz."}) == source.replace(
            "A paragraph that is wrapped\r\nwhere its author liked.", "Ein Absatz."
        )

    @pytest.mark.parametrize(
        "sentence", ["Rate it on the scale 1 - 3 - 4 - 5 now.", "It heals from day no. 1. After that you may swim."]
    )
    def test_a_translation_is_never_wrapped_anew(self, sentence: str) -> None:
        rendered = render(read("Some text here.\n"), {0: sentence * 20})
        assert rendered == sentence * 20 + "\n"
        assert len(read(rendered).segments) == 1

    def test_january_1st_becomes_no_list(self) -> None:
        rendered = render(read("January 1st is a holiday.\n"), {0: "1. Januar ist ein Feiertag."})
        assert [segment.kind for segment in read(rendered).segments] == [Kind.PARAGRAPH]

    def test_one_text_in_two_contexts_has_two_translations(self) -> None:
        document = read("// translator: context: verb\nBook it.\n\n// translator: context: noun\nBook it.\n")
        assert render(document, {0: "Buchen.", 1: "Buch."}) == (
            "// translator: context: verb\nBuchen.\n\n// translator: context: noun\nBuch.\n"
        )
