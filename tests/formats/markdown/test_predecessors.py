"""What po4a, translate-toolkit, mdpo and markdown-gettext do to Markdown: each failure that was seen, as a test.

Seen with po4a 0.69, translate-toolkit 3.20.4, mdpo 2.1.4 and markdown-gettext 0.2.2.
"""

from __future__ import annotations

import pytest

from tests.formats.markdown.unlike import read
from translator.formats.markdown import render, skeleton

TABLE = "| a \\| b | c |\n|---|---|\n| 1 | 2 |\n"


def written(source: str, text: str, at: int = 0) -> str:
    """The document with one segment translated; its structure is the source's."""
    document = read(source)
    found = render(document, {at: text})
    assert skeleton(found) == skeleton(source)
    return found


def texts(source: str) -> list[str]:
    return [segment.text for segment in read(source).segments]


@pytest.mark.parametrize(
    "text",
    [
        "On a scale 1 - 3 - 4 - 5 - 6 - 7 - 8 - 9 - 10 the pain after the first day is 3 - 4 - 5 and falls later.",
        "Take it until day no. 1. After that, until day no. 2. Then rest, and on day no. 3. Come to us for a control.",
    ],
)
def test_translate_toolkit_rewraps_so_that_a_line_begins_a_list(text: str) -> None:
    assert written("One.\n", text) == text + "\n"


def test_all_make_a_list_of_a_date() -> None:
    assert written("January 1st is the day.\n", "1. Januar ist der Tag.") == "1\\. Januar ist der Tag.\n"


def test_all_but_us_lose_an_escaped_pipe() -> None:
    document = read(TABLE)
    assert document.segments[0].text == "a | b"
    assert render(document, {0: "a | b"}) == TABLE
    assert written(TABLE, "x | y") == TABLE.replace("a \\| b", "x \\| y")


def test_a_pipe_in_a_translation_makes_no_column() -> None:
    assert written(TABLE, "1 | one", at=1).splitlines()[0] == "| a \\| b | 1 \\| one |"


def test_translate_toolkit_loses_a_link_beside_a_brace() -> None:
    source = "Use code {1} at [desk](https://d.org) now.\n"
    assert texts(source) == ["Use code {1} at [desk](https://d.org) now."]
    assert written(source, "Code {1} am [Tresen](https://d.org).") == "Code {1} am [Tresen](https://d.org).\n"


@pytest.mark.parametrize("text", ["Code am Tresen.", "[a](https://d.org) [b](https://d.org)", "[a](https://e.org)"])
def test_a_link_lost_doubled_or_led_elsewhere_is_another_structure(text: str) -> None:
    source = "Use code {1} at [desk](https://d.org) now.\n"
    assert skeleton(render(read(source), {0: text})) != skeleton(source)


def test_translate_toolkit_collapses_two_translations_of_one_text() -> None:
    source = "<!-- translator: context: button -->\nClose\n\nClose\n"
    first, second = read(source).segments
    assert (first.key, second.key) == (("button", "Close"), (None, "Close"))
    assert render(read(source), {0: "Schließen", 1: "Nah"}).endswith("-->\nSchließen\n\nNah\n")


def test_po4a_hangs_on_an_item_that_opens_a_fence() -> None:
    source = "- ```sh\n  po4a\n  ```\n- two\n"
    assert texts(source) == ["two"]
    assert written(source, "zwei") == source.replace("two", "zwei")


def test_po4a_joins_a_narrow_table() -> None:
    source = "a|b\n-|-\n1|two\n"
    assert texts(source) == ["a", "b", "1", "two"]
    assert written(source, "1. x") == "1\\. x|b\n-|-\n1|two\n"


def test_po4a_refuses_a_colon_in_front_matter() -> None:
    source = "---\ntitle: Knee: the basics\nslug: knee\n---\n\nText.\n"
    assert texts(source) == ["Knee: the basics", "Text."]
    assert written(source, "Knie: alles").startswith('---\ntitle: "Knie: alles"\nslug: knee\n---\n')


def test_mdpo_loses_comments_breaks_numbers_and_html() -> None:
    source = "<!-- keep -->\n\n3. three  \n   more\n4. four\\\n   more\n\n   <div>x</div>\n\n&nbsp;&copy;\n"
    document = read(source)
    assert render(document, {index: one.text for index, one in enumerate(document.segments)}) == source
    assert written(source, "drei\nmehr").startswith("<!-- keep -->\n\n3. drei  \n   mehr\n4. four\\\n")


def test_mdpo_turns_a_footnote_into_a_link_with_a_title() -> None:
    source = "Text[^1].\n\n[^1]: The footnote text.\n"
    assert texts(source) == ["Text[^1].", "The footnote text."]
    assert written(source, "Die Fußnote.", at=1) == "Text[^1].\n\n[^1]: Die Fußnote.\n"


def test_mdpo_makes_a_heading_of_an_escaped_one() -> None:
    source = "\\## foo\n"
    assert texts(source) == ["\\## foo"]
    assert written(source, "\\## bar") == "\\## bar\n"
    assert written(source, "## bar") == "\\## bar\n"


def test_most_join_a_term_with_its_definition_and_a_container_with_its_text() -> None:
    source = "Term\n: Definition\n\n:::note\nBring your card.\n:::\n"
    assert texts(source) == ["Term", "Definition", "Bring your card."]
    assert written(source, "Karte", at=2) == source.replace("Bring your card.", "Karte")


def test_all_turn_crlf_into_lf() -> None:
    source = "# One\r\n\r\nTwo  \r\nthree\r\n\r\n- four\r\n"
    assert written(source, "zwei\ndrei", at=1) == "# One\r\n\r\nzwei  \r\ndrei\r\n\r\n- four\r\n"


def test_rewrapping_a_paragraph_keeps_its_message() -> None:
    assert texts("One two\nthree.\n") == texts("One\ntwo three.\n") == ["One two three."]


FRONT = "---\nweight: 5\ntitle: Knee\nauthor: Ada\nslug: knee\n---\n\nText\n"


def test_po4a_reorders_the_keys_of_front_matter() -> None:
    assert written(FRONT, "Knie") == FRONT.replace("Knee", "Knie")


def test_mdpo_takes_front_matter_for_text() -> None:
    assert texts(FRONT) == ["Knee", "Text"]
