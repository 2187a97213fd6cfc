"""What an edit corrects beside the sentences: in what nobody translates, by a label above a fact, by striking out."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from tests.places import HTML, PLACES
from translator.formats import parse
from translator.language.matching.corrections import between, corrections

TITLE, DOSE = "# Knee\n\n", "Take 50 mg daily.\n\n"


def found(suffix: str, before: str, after: str) -> list[str]:
    one, other = (parse(PurePosixPath(f"blog/knee.{suffix}"), text.encode()) for text in (before, after))
    return [str(told) for told in corrections(one, other, "en")]


FRAMES = {
    "a block of code": ("md", "# Knee\n\n```\nibuprofen: 50 mg, twice\n```\n"),
    "indented code": ("md", "# Knee\n\nDo this:\n\n    ibuprofen 50 mg daily\n"),
    "a diagram": ("md", "# Knee\n\n```mermaid\ngraph TD; A[Fever]-->B[50 mg]\n```\n"),
    "a block that is skipped": ("md", "# Knee\n\n<!-- translator: skip -->\n\nTake 50 mg daily.\n"),
    "a block that is skipped in a plain text": (
        "txt",
        "Knee\n\n[translator: skip]\n\nTake 50 mg daily.\n\nRest well.\n",
    ),
    "a shortcode": ("md", '# Knee\n\n{{< dose mg="50" >}}\n'),
    "code in a sentence": ("md", "# Knee\n\nTake `50 mg` daily.\n"),
    "preformatted": ("html", "<h1>Knee</h1><pre>ibuprofen 50 mg</pre>"),
    "a paragraph not to be translated": ("html", '<h1>Knee</h1><p translate="no">Ibuprofen 50 mg</p>'),
    "words not to be translated": ("html", '<h1>Knee</h1><p>Take <span translate="no">50 mg</span> daily.</p>'),
    "code in a sentence of HTML": ("html", "<h1>Knee</h1><p>Take <code>50 mg</code> daily.</p>"),
    "another language": ("html", '<h1>Knee</h1><p lang="de">Nehmen Sie 50 mg.</p>'),
    "a drawing": ("html", "<h1>Knee</h1><svg><text>50 mg</text></svg>"),
    "a short number that a link calls": ("md", "# Knee\n\nPlease [call](tel:500) us.\n"),
    "a number in angles": ("md", "# Knee\n\nPlease call <tel:500> now.\n"),
    "a number that a link writes to": ("html", '<h1>Knee</h1><p>Please <a href="sms:+4930500">text us</a>.</p>'),
    "a number that a link calls": ("html", '<h1>Knee</h1><p>Please <a href="tel:+4930500">call us</a>.</p>'),
}


@pytest.mark.parametrize(("suffix", "text"), FRAMES.values(), ids=FRAMES)
def test_a_fact_in_what_nobody_translates(suffix: str, text: str) -> None:
    other = text.replace("50", "5")
    assert found(suffix, text, other)
    assert found(suffix, other, text)
    assert not found(suffix, text, text.replace("Knee", "Your knee"))


def test_a_fact_in_code_is_told_in_its_own_words() -> None:
    assert found("md", "# Knee\n\n```\nibuprofen 50 mg\n```\n", "# Knee\n\n```\nibuprofen 5 mg\n```\n") == [
        "50 mg → 5 mg"
    ]
    assert [str(told) for told in between(["Take `50 mg` daily."], ["Take `5 mg` daily."], "en")] == ["50 mg → 5 mg"]
    assert between(["Do `not` drive."], ["Do drive."], "en")


LABELS = {
    "columns": ("md", "| Drug | Adults | Children |\n|---|---|---|\n| Ibu | 50 mg | 5 mg |\n"),
    "columns in bold": ("md", "| Drug | **Adults** | **Children** |\n|---|---|---|\n| Ibu | 50 mg | 5 mg |\n"),
    "columns of HTML": ("html", "<table><tr><th>Name<th>Adults<th>Children<tr><td>Ibu<td>50 mg<td>5 mg</table>"),
    "boxes": ("md", '!!! note "Adults"\n    Take 50 mg.\n\n!!! note "Children"\n    Take 5 mg.\n'),
    "tabs": ("md", '=== "Adults"\n\n    Take 50 mg.\n\n=== "Children"\n\n    Take 5 mg.\n'),
    "containers": ("md", "::: tip Adults\nTake 50 mg.\n:::\n\n::: tip Children\nTake 5 mg.\n:::\n"),
    "components": (
        "md",
        '<Tab label="Adults">\n\nTake 50 mg.\n\n</Tab>\n<Tab label="Children">\n\nTake 5 mg.\n\n</Tab>\n',
    ),
    "bold lines": ("md", "**Adults**\n\nTake 50 mg.\n\n**Children**\n\nTake 5 mg.\n"),
    "bold paragraphs": (
        "html",
        "<p><strong>Adults</strong></p><p>Take 50 mg.</p><p><strong>Children</strong></p><p>Take 5 mg.</p>",
    ),
    "first lines of quotations": ("md", "> Adults\n>\n> Take 50 mg.\n\n> Children\n>\n> Take 5 mg.\n"),
    "first paragraphs of items": ("md", "- Adults\n\n  Take 50 mg.\n\n- Children\n\n  Take 5 mg.\n"),
    "lines without a colon": (
        "md",
        "These are for Adults\n\n- Take 50 mg.\n\nThese are for Children\n\n- Take 5 mg.\n",
    ),
    "summaries": (
        "html",
        (
            "<details><summary>Adults</summary><p>Take 50 mg.</p></details>"
            "<details><summary>Children</summary><p>Take 5 mg.</p></details>"
        ),
    ),
    "legends": (
        "html",
        (
            "<fieldset><legend>Adults</legend><p>Take 50 mg.</p></fieldset>"
            "<fieldset><legend>Children</legend><p>Take 5 mg.</p></fieldset>"
        ),
    ),
    "sections that screen readers name": (
        "html",
        (
            '<section aria-label="Adults"><p>Take 50 mg.</p></section>'
            '<section aria-label="Children"><p>Take 5 mg.</p></section>'
        ),
    ),
}


@pytest.mark.parametrize(("suffix", "text"), LABELS.values(), ids=LABELS)
def test_labels_that_are_swapped_above_a_fact(suffix: str, text: str) -> None:
    title = TITLE if suffix == "md" else "<h1>Knee</h1>"
    swapped = text.replace("Adults", "\0").replace("Children", "Adults").replace("\0", "Children")
    assert found(suffix, title + text, title + swapped)
    assert not found(suffix, title + text, title.replace("Knee", "Your knee") + text)


CORRECTED = {
    "struck out": ("md", "Take 50 mg daily. Drink tea.", "~~Take 50 mg daily.~~ Drink tea."),
    "two sentences struck out": ("md", "Rest. Take 50 mg. Rest.", "Rest. ~~Take 50 mg. Rest.~~"),
    "struck out in HTML": ("html", "<p>Take 50 mg daily.</p>", "<p><s>Take 50 mg daily.</s></p>"),
    "a block struck out": ("html", "<div><p>Take 50 mg.</p></div>", "<del><p>Take 50 mg.</p></del>"),
    "hidden": ("html", "<p>Take 50 mg daily.</p>", "<p hidden>Take 50 mg daily.</p>"),
    "a tick": ("md", "| Food | Allowed |\n|---|---|\n| Milk | ✓ |\n", "| Food | Allowed |\n|---|---|\n| Milk | ✗ |\n"),
    "ticks swapped": (
        "md",
        "| Food | OK |\n|---|---|\n| Milk | ✓ |\n| Beer | ✗ |\n",
        "| Food | OK |\n|---|---|\n| Milk | ✗ |\n| Beer | ✓ |\n",
    ),
    "a box": ("md", "- [ ] Aspirin\n- [x] Walking\n", "- [x] Aspirin\n- [ ] Walking\n"),
    "from under a heading that allows": (
        "md",
        "## Do\n\n- Drive a car.\n- Walk.\n\n## Do not\n\n- Drink.\n",
        "## Do\n\n- Walk.\n\n## Do not\n\n- Drink.\n- Drive a car.\n",
    ),
    "a line over a fact": (
        "md",
        "**Adults**\n\nRest.\n\n**Children**\n\nTake 5 mg.",
        "**Adults**\n\nTake 5 mg.\n\n**Children**\n\nRest.",
    ),
}


@pytest.mark.parametrize(("suffix", "before", "after"), CORRECTED.values(), ids=CORRECTED)
def test_what_is_said_no_more_or_of_something_else(suffix: str, before: str, after: str) -> None:
    title = TITLE if suffix == "md" else "<h1>Knee</h1>"
    assert found(suffix, title + before, title + after)


FRONT = "---\ntitle: Knee\nlastmod: 2025-02-01\nweight: 10\n---\n"
TABLE = "| Food | OK |\n|---|---|\n"
STAYS = {
    "front matter": ("md", f"{FRONT}{DOSE}", f"{FRONT.replace('02-01', '03-04').replace('10', '11')}{DOSE}"),
    "a picture": ("md", f"{DOSE}![](knee-1.png)\n", f"{DOSE}![](knee-2.png)\n"),
    "the id of a heading": ("md", f"# Knee {{#k-1}}\n\n{DOSE}", f"# Knee {{#k-2}}\n\n{DOSE}"),
    "steps numbered anew": ("md", "1. Wash.\n2. Rest.\n", "1. Call.\n2. Wash.\n3. Rest.\n"),
    "footnotes numbered anew": (
        "md",
        "Take 50 mg[^1].\n\n[^1]: See.\n",
        "Hi[^1]. Take 50 mg[^2].\n\n[^1]: Oh.\n[^2]: See.\n",
    ),
    "where a link leads": ("md", "See [it][1].\n\n[1]: /x/5\n", "See [it][1].\n\n[1]: /x/6\n"),
    "other signs of lists": ("md", "- Take 5 mg.\n- Rest.\n", "* Take 5 mg.\n* Rest.\n"),
    "a quotation": ("md", DOSE, f"> {DOSE}"),
    "a box more": ("md", DOSE, f'!!! note "Good to know"\n    We are here.\n\n{DOSE}'),
    "another kind of box": ("md", f'{DOSE}!!! note "Good"\n    Hi.\n', f'{DOSE}!!! warning "Good"\n    Hi.\n'),
    "a label more": ("md", DOSE, f"**Good to know**\n\n{DOSE}"),
    "a label more below another": ("md", f"**Adults**\n\n{DOSE}", f"**Adults**\n\n**Good to know**\n\n{DOSE}"),
    "a label worded anew": ("md", f"**How to take it**\n\n{DOSE}", f"**Taking it**\n\n{DOSE}"),
    "labels with what they are about": (
        "md",
        "**Adults**\n\nTake 50 mg.\n\n**Teens**\n\nTake 5 mg.\n",
        "**Teens**\n\nTake 5 mg.\n\n**Adults**\n\nTake 50 mg.\n",
    ),
    "items with what they are about": (
        "md",
        "- Adults\n\n  Take 50 mg.\n\n- Teens\n\n  Take 5 mg.\n",
        "- Teens\n\n  Take 5 mg.\n\n- Adults\n\n  Take 50 mg.\n",
    ),
    "a column more": (
        "md",
        f"{TABLE}| Milk | 50 ml |\n",
        "| Food | OK | Note |\n|---|---|---|\n| Milk | 50 ml | nice |\n",
    ),
    "rows with their ticks": ("md", f"{TABLE}| Milk | ✓ |\n| Beer | ✗ |\n", f"{TABLE}| Beer | ✗ |\n| Milk | ✓ |\n"),
    "another tick": ("md", f"{TABLE}| Milk | ✓ |\n", f"{TABLE}| Milk | ✔ |\n"),
    "items get ticks": ("md", "- Free parking\n", "- ✓ Free parking\n"),
    "an item with a tick more": ("md", "- ✓ Free parking\n", "- ✓ Parking is free\n- ✓ Warm rooms\n"),
    "items get boxes": ("md", "- Bring a book\n", "- [ ] Bring a book\n- [ ] Bring a friend\n"),
    "no code any more": ("md", "Take `50 mg` daily.\n", "Take 50 mg daily.\n"),
    "another fence": ("md", "    ibuprofen 50 mg\n", "```text\nibuprofen 50 mg\n```\n"),
    "code without a fact": ("md", DOSE, f"{DOSE}```\nhello world\n```\n"),
    "code that moved": ("md", "Rest.\n\n```\n50 mg\n```\n", "```\n50 mg\n```\n\nRest.\n"),
    "no fact struck out": ("md", "We are here. We are nice.\n", "We are here. ~~We are nice.~~\n"),
    "an import": ("md", f'import A from "../a1"\n\n{DOSE}', f'import A from "../a2"\n\n{DOSE}'),
    "classes": (
        "html",
        '<p class="a-6">Take 50 mg.</p>',
        '<div class="col-12"><p class="hidden-8">Take 50 mg.</p></div>',
    ),
    "scripts": (
        "html",
        "<p>Take 50 mg.</p>",
        "<script>var a = 5;</script><style>p{margin:3px}</style><!-- 7 --><p>Take 50 mg.</p>",
    ),
    "a handler": ("html", '<p onclick="a>b && f(1)">Rest.</p>', '<p onclick="a>b && f(2)">Rest.</p>'),
    "a drawing's lines": ("html", '<p>Rest.</p><svg><path d="M1 2"/></svg>', '<p>Rest.</p><svg><path d="M3 4"/></svg>'),
    "how a number is written": (
        "html",
        '<p><a href="tel:+49 30 111">Call</a> us.</p>',
        '<p><a class="x" href="tel:+4930111">Call</a> us.</p>',
    ),
    "a summary more": (
        "html",
        "<p>Take 50 mg.</p>",
        "<details><summary>Read on</summary><p>Hi.</p></details><p>Take 50 mg.</p>",
    ),
    "terms with what they are": (
        "html",
        "<dl><dt>Adults<dd>50 mg<dt>Teens<dd>5 mg</dl>",
        "<dl><dt>Teens<dd>5 mg<dt>Adults<dd>50 mg</dl>",
    ),
}


@pytest.mark.parametrize(("suffix", "before", "after"), STAYS.values(), ids=STAYS)
def test_what_corrects_nothing(suffix: str, before: str, after: str) -> None:
    title = "" if suffix == "md" and before.startswith(("---", "#", "import")) else TITLE
    title = "<h1>Knee</h1>" if suffix == "html" else title
    assert found(suffix, title + before, title + after) == []


PARTS = [
    "Rest.",
    "\n\n",
    "<s>",
    "</s>",
    "~~",
    "50 mg",
    "`",
    "- [x] ",
    "| ",
    "✓",
    "<p hidden>",
    "{{< a >}}",
    "<!--",
    '"',
    "> ",
]
markup = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)


@law()
@given(markup, markup, st.sampled_from(["md", "html", "txt"]))
def test_any_markup_is_compared(before: str, after: str, suffix: str) -> None:
    found(suffix, f"Knee.\n\n{before}", f"Knee.\n\n{after}")
    wrapped = f"Knee.\n\n{before}".replace("\n\n", "\n\n\n")
    assert suffix != "md" or "```" in wrapped or found("md", f"Knee.\n\n{before}", wrapped) == []
    assert found(suffix, f"Knee.\n\n{before}", f"Knee.\n\n{before}") == []


TOLD = [
    ("Take 50 mg daily.", "Take 5 mg daily."),
    ("You may drive.", "You may not drive."),
    ("Treat the left knee.", "Treat the right knee."),
]


@pytest.mark.parametrize(("suffix", "text"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize(("before", "after"), TOLD)
def test_a_correction_beside_the_texts(suffix: str, text: str, before: str, after: str) -> None:
    one, other = text.format(before), text.format(after)
    assert found(suffix, one, other)
    assert found(suffix, other, one)
    assert not found(suffix, one, one.replace("Knee", "Your knee"))


NUMBERS = {
    "front matter": ("md", "---\ntitle: Knee\ndose: 50\n---\n# Knee\n\nRest.\n"),
    "front matter that allows": ("md", "---\ntitle: Knee\ndriving: true\n---\n# Knee\n\nRest.\n"),
    "a component": ("md", "# Knee\n\n<Dose mg={50} />\n\nRest.\n"),
    "a field": ("html", '<h1>Knee</h1><input type="number" value="50">'),
    "data for search engines": (
        "html",
        HTML.format(head='<script type="application/ld+json">{"doseValue": 50}</script>', body=""),
    ),
    "a box": ("html", '<h1>Knee</h1><label><input type="checkbox" checked>Aspirin</label>'),
    "a picture's name": ("md", "# Knee\n\n![Where it goes](where-left.png)\n"),
    "a picture's name in HTML": ("html", '<h1>Knee</h1><img src="/img/doseLeft.png" alt="Where">'),
    "a list in braces": ("md", "---\ntitle: Knee\ndose: {adult: 50, child: 2}\n---\n# Knee\n\nRest.\n"),
    "a leaflet": ("html", '<h1>Knee</h1><p><a href="/dose-50mg.pdf">Leaflet</a></p>'),
    "a picture of a style": ("html", "<h1>Knee</h1><div style='background: url(where-left.png)'>Rest.</div>"),
    "a picture's dose": ("html", '<h1>Knee</h1><img srcset="dose_50mg.png 1x" alt="Dose">'),
}
OTHER = {"50": "5", "true": "false", "checked": "", "left": "right", "Left": "Right"}


@pytest.mark.parametrize(("suffix", "text"), NUMBERS.values(), ids=NUMBERS)
def test_a_number_a_box_or_a_name(suffix: str, text: str) -> None:
    word = next(word for word in OTHER if word in text)
    assert found(suffix, text, text.replace(word, OTHER[word]))
    assert found(suffix, text.replace(word, OTHER[word]), text)


ELSEWHERE = {
    "columns of plain text": ("txt", "Knee\n\nDrug\tAdults\tChildren\nIbu\t50 mg\t5 mg\n"),
    "columns between bars": ("txt", "Knee\n\nDrug | Adults | Children\nIbu | 50 mg | 5 mg\n"),
    "columns between spaces": ("txt", "Knee\n\nDrug      Adults      Children\nIbu       50 mg       5 mg\n"),
    "keys of front matter": ("md", "---\ntitle: Knee\nAdults: 50 mg\nChildren: 5 mg\n---\n# Knee\n\nRest.\n"),
    "keys of data": (
        "html",
        HTML.format(head='<script type="application/json">{"Adults": "50 mg", "Children": "5 mg"}</script>', body=""),
    ),
    "attributes": ("html", '<h1>Knee</h1><div data-Adults="50 mg" data-Children="5 mg">Rest.</div>'),
}


@pytest.mark.parametrize(("suffix", "text"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_a_fact_is_about_is_exchanged(suffix: str, text: str) -> None:
    swapped = text.replace("Adults", "\0").replace("Children", "Adults").replace("\0", "Children")
    assert found(suffix, text, swapped)


HEAD = "| Food | Allowed | Forbidden |\n|---|---|---|\n"
NOTES = "# Knee\n\nAdults need it.[^1] Children do too.[^2]\n\n[^{}]: Take 50 mg.\n\n[^{}]: Take 5 mg.\n"
FOOT = (
    "<h1>Knee</h1><p>Adults<a href='#a'>1</a> and children<a href='#b'>2</a>.</p><ol><li id={}>50 mg<li id={}>5 mg</ol>"
)
COLUMNS = {
    "a tick": ("md", f"# Knee\n\n{HEAD}| Milk | ✓ | |\n", f"# Knee\n\n{HEAD}| Milk | | ✓ |\n"),
    "a letter": ("md", f"# Knee\n\n{HEAD}| Milk | x | |\n", f"# Knee\n\n{HEAD}| Milk | | x |\n"),
    "a dose": ("md", f"# Knee\n\n{HEAD}| Ibu | 50 mg | |\n", f"# Knee\n\n{HEAD}| Ibu | | 50 mg |\n"),
    "a tick of HTML": (
        "html",
        "<h1>Knee</h1><table><tr><th>Food<th>Yes<th>No<tr><td>Milk<td>✓<td></table>",
        "<h1>Knee</h1><table><tr><th>Food<th>Yes<th>No<tr><td>Milk<td><td>✓</table>",
    ),
    "a letter of plain text": (
        "txt",
        "Knee\n\nFood\tYes\tNo\nMilk\tx\t\nBeer\t\tx\n",
        "Knee\n\nFood\tYes\tNo\nMilk\t\tx\nBeer\t\tx\n",
    ),
    "a note": ("md", NOTES.format(1, 2), NOTES.format(2, 1)),
    "a note of HTML": ("html", FOOT.format("a", "b"), FOOT.format("b", "a")),
}


@pytest.mark.parametrize(("suffix", "before", "after"), COLUMNS.values(), ids=COLUMNS)
def test_what_went_to_another_column_or_is_a_note_on_something_else(suffix: str, before: str, after: str) -> None:
    assert found(suffix, before, after)


OF_THE_FILE = {
    "dates and menus": (
        "md",
        "---\ntitle: Knee\ndate: 2025-01-01\nlastmod: 2025-01-01\nweight: 1\ntags: [knee]\n---\n# Knee\n\nRest.\n",
        "---\ntitle: Knee\ndate: 2025-01-02\nlastmod: 2025-03-01\nweight: 2\ntags: [hip]\n---\n# Knee\n\nRest.\n",
    ),
    "layout": (
        "html",
        HTML.format(
            head='<meta name="viewport" content="initial-scale=1"><style>p {margin: 3px}</style>',
            body='<p class="left" style="float:left">Rest.</p><img src="photo-1.jpg" alt="Knee" width="300">',
        ),
        HTML.format(
            head='<meta name="viewport" content="initial-scale=2"><style>p {margin: 5px}</style>',
            body='<p class="right" style="float:right">Rest.</p><img src="photo-2.jpg" alt="Knee" width="400">',
        ),
    ),
    "the date of data": (
        "html",
        HTML.format(head='<script type="application/ld+json">{"dateModified": "2025-01-01"}</script>', body=""),
        HTML.format(head='<script type="application/ld+json">{"dateModified": "2025-02-01"}</script>', body=""),
    ),
    "where pictures are": (
        "md",
        "# Knee\n\n![Knee](left/knee-1.png)\n",
        "# Knee\n\n![Knee](/media/right/knee-2.webp)\n",
    ),
    "a picture in two sizes": (
        "html",
        '<h1>Knee</h1><img src="left.png" alt="Knee">',
        '<h1>Knee</h1><img src="left.png" srcset="left.png 2x" alt="Knee">',
    ),
    "a note's number": ("md", NOTES.format(1, 2), NOTES.replace("^1", "^3").format(3, 2)),
}


@pytest.mark.parametrize(("suffix", "before", "after"), OF_THE_FILE.values(), ids=OF_THE_FILE)
def test_what_an_article_says_of_itself_as_a_file_corrects_nothing(suffix: str, before: str, after: str) -> None:
    assert not found(suffix, before, after)
