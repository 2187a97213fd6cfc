"""What a person may take for a text, and how the same source is translated elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from tests.clinic import entry, write_catalog
from translator.model import Message
from translator.project import Project
from translator.steps.review.desk import Desk
from translator.steps.review.suggest import Elsewhere, Suggestion, elsewhere, remembered, remembering


def found(project: Project, article: str, source: str) -> tuple[list[Suggestion], list[Elsewhere]]:
    sheet = Desk(project).sheet(article, "de")
    message = sheet.message(Message(source).short_key)
    assert message
    with remembering(project, sheet) as memory:
        return remembered(memory, sheet, message), elsewhere(memory, sheet, message)


def test_the_same_source_elsewhere(new_project: Callable[..., Project]) -> None:
    """Every place is named, those with another translation first; the text itself is not."""
    project = new_project({f"{name}.txt": "Rest\n" for name in "abcde"})
    states = {"a": "translated", "b": "approved", "c": "machine", "d": "approved", "e": "fuzzy"}
    texts = {"a": "Ruhe", "b": "Ruhe", "c": "Pause", "d": "Pause", "e": "Rast"}
    for name, how in states.items():
        write_catalog(project, "de", name, [entry("Rest", texts[name], how)])
    suggested, places = found(project, "a", "Rest")
    assert places == [
        Elsewhere("Pause", (("approved", ("d",)), ("machine", ("c",))), same=False),
        Elsewhere("Ruhe", (("approved", ("b",)),), same=True),
    ]
    assert {(one.text, one.percent, one.origin) for one in suggested} == {("Pause", 100, "d"), ("Ruhe", 100, "b")}


def test_a_text_suggests_nothing_of_its_own(new_project: Callable[..., Project]) -> None:
    source = "Take 50 mg of it twice a day for 48 hours. Rest."
    project = new_project({"a.txt": f"{source}\n", "b.txt": "Take 50 mg of it twice a day for 48 hours!\n"})
    target = "Nehmen Sie davon 48 Stunden lang zweimal täglich 50 mg. Ruhen Sie."
    write_catalog(project, "de", "a", [entry(source, target, "machine")])
    assert found(project, "a", source) == ([], [])
    write_catalog(project, "de", "b", [entry("Take 50 mg of it twice a day for 48 hours!", "Zweimal täglich 50 mg!")])
    assert [one.origin for one in found(project, "a", source)[0]] == ["b"]
