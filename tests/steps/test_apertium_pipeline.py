"""A real engine, Apertium, through the whole pipeline: markup, names, addresses and phone numbers come out as they went
in."""

from __future__ import annotations

from tests.conftest import NewProject
from tests.fakes import found, run
from tests.programs import require
from translator.catalogs.state import engines_of, state
from translator.model import State

PAGE = """\
<h1>Your visit</h1>
<p>The <b>red</b> house of <a href="https://clinic.example/team">our team</a> is near the station.</p>
<p>Botox is given in the clinic. Call <b>+90 212 555 0171</b> or write to desk@clinic.example.</p>
"""


def test_what_must_stay_comes_through_apertium(new_project: NewProject) -> None:
    require("apertium")
    project = new_project({"a.html": PAGE}, 'locales = ["es"]\nengines = ["apertium"]')
    project.glossary.parent.mkdir()
    project.glossary.write_text("source,locale,target,kind\nBotox,,,keep\nstation,es,estación de tren,use\n", "utf-8")
    filled = run(project).locales["es"]
    assert (filled.translated, dict(filled.refused), filled.problems) == (3, {}, [])
    messages = found(project, "es")
    assert {state(message, "") for message in messages.values()} == {State.MACHINE}
    assert {engines_of(message) for message in messages.values()} == {("apertium",)}
    texts = {source: message.strings[0] for source, message in messages.items()}
    assert all(text != source for source, text in texts.items())
    [house] = [text for source, text in texts.items() if "house" in source]
    [call] = [text for source, text in texts.items() if "Call" in source]
    for part in ("<b>", "</b>", '<a id="a1">', "</a>"):
        assert house.count(part) == 1
    assert "estación de tren" in house
    assert house.index("<b>") < house.index("</b>")
    assert house.index("<a") < house.index("</a>")
    for part in ("Botox", "+90 212 555 0171", "desk@clinic.example"):
        assert call.count(part) == 1
