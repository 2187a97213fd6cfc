"""Who reviewed a page: by the record alone, where every text was approved; and no text ends the script that says so."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.bundles.test_page import HOSTILE
from tests.clinic import PERSON, approval, entry, read_page
from tests.laws import law
from translator import record
from translator.bundles import page
from translator.bundles.edition import Edition, Site
from translator.bundles.reviewed import last_reviewed, linked_data, reviewers
from translator.catalogs.state import state
from translator.formats import parse
from translator.locales import locale
from translator.model import Message, replace
from translator.publishing import Policy, assess, decide
from translator.record import Event

LATE = "2026-11-23T23:30:00-02:00"
TITLE, DOSE = entry("Title", "Titel", "approved"), entry("Take it.", "Nehmen Sie es.", "approved")
SITE = Site("https://clinic.example", "", "", {}, ())


def edition(messages: list[Message], events: list[Event], publish: str = "translated") -> Edition:
    """A German page of these messages, as the record says they were approved."""
    text = "\n\n".join(message.id for message in messages)
    document, known = parse(PurePosixPath("a.txt"), text.encode()), record.gather(events)
    found = [assess(one, state(one, PERSON, known.withdrawn), (), known) for one in messages]
    policy = Policy(publish)  # type: ignore[arg-type]
    by_key = {one.message.key: one for one in found}
    decision = decide(found, policy, "", None)
    return Edition("a", document, locale("de"), locale("en"), decision, policy, by_key, "")


@pytest.mark.parametrize(
    ("messages", "events", "names", "day"),
    [
        ([TITLE, DOSE], [], [], ""),
        ([TITLE, DOSE], [approval(TITLE)], ["Anna Muster"], ""),
        ([TITLE, DOSE], [approval(TITLE), approval(DOSE, "Berta", LATE)], ["Anna Muster", "Berta"], "2026-11-24"),
        ([TITLE, DOSE], [approval(TITLE), approval(DOSE, claimed=True)], ["Anna Muster"], ""),
        ([TITLE, DOSE], [approval(TITLE), approval(entry("Take it.", "Nehmt es."))], ["Anna Muster"], ""),
        ([TITLE, DOSE], [approval(TITLE), approval(DOSE), structs.replace(approval(DOSE), action="withdraw")],
         ["Anna Muster"], ""),
        ([TITLE, replace(DOSE, comments=())], [approval(TITLE), approval(DOSE)], ["Anna Muster"], "2026-11-22"),
        ([TITLE, replace(DOSE, flags=("fuzzy",))], [approval(TITLE), approval(DOSE)], ["Anna Muster"], ""),
        ([TITLE, entry("Take it.", "")], [approval(TITLE)], ["Anna Muster"], ""),
        ([TITLE], [approval(TITLE, "berta@clinic.example")], [], "2026-11-22"),
    ],
    ids=[
        "comments alone", "one of two", "both", "one is only claimed", "another text", "taken back", "a lost comment",
        "fuzzy since", "not translated", "an address alone",
    ],
)  # fmt: skip
def test_reviewers(messages: list[Message], events: list[Event], names: list[str], day: str) -> None:
    made = edition(messages, events)
    assert (reviewers(made), last_reviewed(made)) == (names, day)
    data = json.loads(linked_data(made, "", "") or "{}")
    assert data.get("lastReviewed", "") == day
    assert [one["name"] for one in data.get("reviewedBy", [])] == (names if day else [])
    assert data.get("inLanguage") == ("de" if made.decision.indexable else None)


def shown(made: Edition) -> str:
    """The page's JSON-LD as a browser finds it, the only script of the page."""
    ((_, data),) = page.bundle(made, SITE)
    (script,) = read_page(data).all("script")
    assert script.attributes == {"type": "application/ld+json"}
    return script.text


@pytest.mark.parametrize("text", [*HOSTILE, "</script>", "<!--<script>", "]]>", "a\0b", "x" * 10_000])
def test_no_title_and_no_name_ends_the_script(text: str) -> None:
    title = entry("Title", text, "approved")
    data = json.loads(shown(edition([title, DOSE], [approval(title, text), approval(DOSE, "Anna")])))
    assert data["name"] == text.encode("utf-8", "replace").decode()
    assert all(one["name"].isprintable() and "@" not in one["name"] for one in data["reviewedBy"])


@law(100)
@given(st.text(min_size=1).filter(lambda text: text.strip() and "\r" not in text))
def test_any_title_is_data(text: str) -> None:
    title = entry("Title", text, "approved")
    written = shown(edition([title], [approval(title)]))
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["name"] == text.encode("utf-8", "replace").decode()


def test_a_page_that_search_engines_do_not_have_says_nothing() -> None:
    ((_, data),) = page.bundle(edition([TITLE, entry("Take it.", "Nehmen Sie es.", "machine")], []), SITE)
    assert not read_page(data).all("script")
