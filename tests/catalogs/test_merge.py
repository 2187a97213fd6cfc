"""A template merged into a catalog: what a translator wrote is there afterwards, in one place or another."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import states
from tests.laws import law
from tests.programs import require
from translator.catalogs import po, state
from translator.catalogs.headers import OURS, new_headers
from translator.catalogs.merge import merge
from translator.model import Catalog, Message, State, replace

DOSE = "Take one tablet of 50 mg in the morning."
NEW_DOSE = "Take one tablet of 500 mg in the morning."
OTHER = "Our clinic stands by the sea and has a garden."
ANNA = "Anna Muster"


def template(*texts: str) -> tuple[Message, ...]:
    return tuple(Message(text, extracted=("paragraph",), references=("source/a.txt",)) for text in texts)


def catalog(*messages: Message) -> Catalog:
    headers = tuple((key, ANNA if key == "Last-Translator" else value) for key, value in new_headers("a", "de"))
    return Catalog("de", (*headers, ("X-Mine", "1")), messages, "mine")


def translated(text: str, **fields: object) -> Message:
    return replace(Message(text, (f"DE {text}",), comments=("ask Anna",)), **fields)


def test_a_new_catalog_is_the_template_without_text() -> None:
    found = merge(template(DOSE, OTHER), None, "pt-BR", "blog/a")
    assert (found.kept, found.near, found.new, found.gone) == (0, 0, 2, 0)
    assert found.catalog.messages == template(DOSE, OTHER)
    assert found.catalog.header("Language") == "pt_BR"
    assert found.catalog.header("Plural-Forms").startswith("nplurals=")
    assert found.catalog.header("Last-Translator") == OURS


def test_the_same_message_keeps_all_it_has() -> None:
    mine = translated(
        DOSE, flags=("fuzzy", "no-wrap"), previous_id="older", extracted=("heading",), references=("source/b.txt",)
    )
    found = merge(template(DOSE), catalog(mine), "de", "a")
    assert found.catalog.messages == (replace(mine, extracted=("paragraph",), references=("source/a.txt",)),)
    assert (found.kept, found.near, found.new, found.gone) == (1, 0, 0, 0)
    assert found.catalog.header("Last-Translator") == ANNA
    assert found.catalog.header("X-Mine") == "1"
    assert found.catalog.comment == "mine"


def test_order_is_the_templates_and_obsolete_stands_last() -> None:
    texts = ["Alpha alpha", "Beta beta beta", "Gamma", "Delta delta delta delta"]
    before = catalog(*(translated(text) for text in [*reversed(texts), "Gone with the wind and more"]))
    found = merge(template(*texts), before, "de", "a").catalog.messages
    assert [message.id for message in found] == [*texts, "Gone with the wind and more"]
    assert [message.obsolete for message in found] == [False] * 4 + [True]


def test_near_text_comes_fuzzy_with_the_source_it_was_made_for() -> None:
    mine = translated(DOSE, flags=("no-wrap",), context="c")
    found = merge(template(NEW_DOSE), catalog(mine), "de", "a")
    (message,) = found.catalog.messages
    assert (found.near, found.gone) == (1, 0)
    assert message.strings == mine.strings
    assert message.flags == ("fuzzy", "no-wrap")
    assert message.comments == ("ask Anna", f"carried: [{state.text_hash(mine)}]")
    assert (message.previous_context, message.previous_id) == ("c", DOSE)
    assert (message.extracted, message.references) == (("paragraph",), ("source/a.txt",))


def test_twice_near_keeps_the_oldest_source() -> None:
    once = merge(template(NEW_DOSE), catalog(translated(DOSE)), "de", "a").catalog
    twice = merge(template(NEW_DOSE.replace("morning", "evening")), once, "de", "a").catalog
    assert twice.messages[0].previous_id == DOSE


def test_an_approval_does_not_follow_to_another_dose() -> None:
    mine = translated(DOSE)
    mine = replace(mine, comments=(f"approved: Anna 2026-11-22 [{state.pair_hash(mine)}]",))
    found = merge(template(NEW_DOSE), catalog(mine), "de", "a").catalog
    assert states(found) == [State.NEEDS_REVIEW]
    back = merge(template(DOSE), found, "de", "a").catalog
    assert back.messages[0].strings == mine.strings


def test_machine_text_that_is_carried_counts_as_empty() -> None:
    mine = state.as_machine(Message(DOSE), ("x",), "apertium", date(2026, 11, 22))
    found = merge(template(NEW_DOSE), catalog(mine), "de", "a").catalog
    assert state.wants_machine(found.messages[0])


def test_the_best_pairs_first_and_each_translation_once() -> None:
    before = catalog(translated(DOSE), translated(DOSE.replace("morning", "evening")))
    wanted = [NEW_DOSE.replace("morning", "evening"), NEW_DOSE, NEW_DOSE.replace("tablet", "tablets")]
    found = merge(template(*wanted), before, "de", "a")
    assert [message.previous_id for message in found.catalog.messages] == [
        DOSE.replace("morning", "evening"),
        DOSE,
        None,
    ]
    assert (found.near, found.new) == (2, 1)


@pytest.mark.parametrize(
    "mine",
    [translated(OTHER), Message(DOSE), translated(DOSE, strings=("a", "b"), plural="tablets")],
    ids=["another text", "an empty one", "a plural"],
)
def test_what_is_not_near_leaves_the_new_message_empty(mine: Message) -> None:
    found = merge(template(NEW_DOSE), catalog(mine), "de", "a")
    assert found.catalog.messages[0] == template(NEW_DOSE)[0]
    assert (found.near, found.new, found.gone) == (0, 1, 1)


def test_what_stays_in_the_article_is_nobodys_predecessor() -> None:
    found = merge(template(DOSE, NEW_DOSE), catalog(translated(DOSE)), "de", "a").catalog
    assert found.messages[0].strings == translated(DOSE).strings
    assert found.messages[1].empty


def test_obsolete_text_comes_back_whole() -> None:
    mine = translated(DOSE, flags=("fuzzy",), previous_id="older")
    gone = merge(template(OTHER), catalog(mine), "de", "a").catalog
    assert gone.messages[1].obsolete
    assert (gone.messages[1].references, gone.messages[1].extracted) == ((), ())
    back = merge(template(DOSE), gone, "de", "a")
    assert back.catalog.messages[0] == replace(mine, extracted=("paragraph",), references=("source/a.txt",))
    assert back.kept == 1


def test_an_obsolete_text_may_be_near_too() -> None:
    found = merge(template(NEW_DOSE), catalog(translated(DOSE, obsolete=True)), "de", "a")
    assert found.catalog.messages[0].strings == translated(DOSE).strings
    assert found.catalog.messages[0].fuzzy
    assert not found.catalog.messages[0].obsolete
    assert (found.near, found.gone) == (1, 0)


@pytest.mark.parametrize("obsolete_first", [True, False])
def test_an_empty_message_takes_its_obsolete_text(obsolete_first: bool) -> None:
    """As git's merge of two branches leaves it; gettext refuses such a file."""
    both = [translated(DOSE, obsolete=True), Message(DOSE)]
    found = merge(template(DOSE), catalog(*(both if obsolete_first else reversed(both))), "de", "a").catalog
    assert [(message.strings, message.obsolete) for message in found.messages] == [(both[0].strings, False)]


def test_live_text_goes_before_obsolete_text() -> None:
    both = (translated(DOSE, obsolete=True, strings=("old",)), translated(DOSE))
    assert merge(template(DOSE), catalog(*both), "de", "a").catalog.messages[0].strings == both[1].strings


def test_the_same_text_in_two_contexts_is_two_messages() -> None:
    before = catalog(translated(DOSE, context="a"), translated(DOSE, context="", strings=("leer",)))
    wanted = [replace(template(DOSE)[0], context=context) for context in ("", "a")]
    found = merge(wanted, before, "de", "a")
    assert [message.strings[0] for message in found.catalog.messages] == ["leer", f"DE {DOSE}"]


def test_what_moved_here_comes_whole_and_is_looked_for_nowhere_else() -> None:
    mine = translated(DOSE, flags=("fuzzy",), previous_id="older", obsolete=True)
    before = catalog(translated(NEW_DOSE))
    found = merge(template(DOSE, OTHER), before, "de", "a", {mine.key: mine, (None, "not here"): mine})
    assert found.catalog.messages[0] == replace(
        mine, obsolete=False, extracted=("paragraph",), references=("source/a.txt",)
    )
    assert (found.kept, found.moved, found.near, found.new, found.gone) == (0, 1, 0, 1, 1)


def test_own_text_goes_before_what_moved_here() -> None:
    mine = translated(DOSE, obsolete=True)
    found = merge(template(DOSE), catalog(mine), "de", "a", {mine.key: translated(DOSE, strings=("theirs",))})
    assert found.catalog.messages[0].strings == mine.strings
    assert (found.kept, found.moved) == (1, 0)


def test_what_stands_in_another_article_now_is_nobodys_predecessor() -> None:
    mine = translated(DOSE)
    found = merge(template(NEW_DOSE), catalog(mine), "de", "a", lent={mine.key})
    assert [(m.id, m.empty, m.obsolete) for m in found.catalog.messages] == [
        (NEW_DOSE, True, False),
        (DOSE, False, True),
    ]


def test_what_was_never_translated_leaves_nothing_but_what_a_translator_said() -> None:
    found = merge(template(OTHER), catalog(Message(DOSE), Message("What?", comments=("ask Anna",))), "de", "a")
    assert [message.id for message in found.catalog.messages] == [OTHER, "What?"]
    assert found.gone == 2


def test_the_empty_predecessor_gives_nothing_and_takes_nothing() -> None:
    """Which text became which is the same in every locale, whatever is translated there."""
    less = translated(DOSE.replace("morning", "evening at eight"))
    found = merge(template(NEW_DOSE), catalog(Message(DOSE), less), "de", "a")
    assert (found.new, found.near, found.catalog.messages[0].empty) == (1, 0, True)


def test_text_that_comes_back_has_no_previous_source() -> None:
    once = merge(template(NEW_DOSE), catalog(translated(DOSE)), "de", "a").catalog
    (back,) = merge(template(DOSE), once, "de", "a").catalog.messages
    assert (back.strings, back.fuzzy, back.previous_id) == (translated(DOSE).strings, True, None)


def test_the_previous_source_of_text_that_somebody_passed_is_its_own() -> None:
    """Not every tool takes the `#|` away with the flag."""
    mine = translated(DOSE, previous_id="older")
    (found,) = merge(template(NEW_DOSE), catalog(mine), "de", "a").catalog.messages
    assert found.previous_id == DOSE


@pytest.mark.parametrize(
    ("before", "after", "strings"),
    [(None, "doses", ("x", "x", "x")), ("doses", "more doses", ("x", "y", "z")), ("doses", None, ("x",))],
    ids=["came", "changed", "went"],
)
def test_a_plural_that_changed_is_near(
    before: str | None, after: str | None, strings: tuple[str, ...], tmp_path: Path
) -> None:
    """As msgmerge does it."""
    require("msgmerge")
    mine = Message("dose", ("x",) if before is None else ("x", "y", "z"), plural=before)
    headers = (("Content-Type", "text/plain; charset=UTF-8"), ("Plural-Forms", "nplurals=3; plural=n==1?0:n==2?1:2;"))
    old = Catalog("xx", headers, (mine,))
    wanted = replace(mine, plural=after, strings=("",) * (2 if after else 1))
    (found,) = merge((wanted,), old, "xx", "a").catalog.messages
    assert (found.strings, found.fuzzy) == (strings, True)
    assert (found.previous_id, found.previous_plural) == ("dose", before)
    for name, content in (("old.po", old), ("new.pot", Catalog("", headers, (wanted,)))):
        (tmp_path / name).write_bytes(po.render(content))
    command = ["msgmerge", "-q", "--previous", "-o", "merged.po", "old.po", "new.pot"]
    subprocess.run(command, cwd=tmp_path, check=True)
    (theirs,) = po.read(tmp_path / "merged.po", "xx").messages
    assert replace(theirs, line=0) == found


def test_a_new_plural_has_as_many_forms_as_the_catalog() -> None:
    before = replace(catalog(), headers=(("Plural-Forms", "nplurals=3; plural=0;"),))
    wanted = Message("dose", ("", ""), plural="doses")
    assert merge((wanted,), before, "de", "a").catalog.messages[0].strings == ("", "", "")
    assert merge((wanted,), catalog(Message("dose")), "de", "a").catalog.messages[0].strings == ("", "")


def test_two_obsolete_texts_of_one_message_stay_both() -> None:
    both = (translated(DOSE, obsolete=True), translated(DOSE, obsolete=True, strings=("other",)))
    found = merge(template(OTHER, NEW_DOSE), catalog(*both), "de", "a").catalog
    assert sorted(m.strings[0] for m in found.messages) == sorted(["", "other", both[0].strings[0]])


SENTENCE = st.lists(st.sampled_from("take one two tablets mg daily not before meals".split()), min_size=1, max_size=6)  # noqa: SIM905
TEXTS = st.lists(SENTENCE.map(" ".join), max_size=6, unique=True)


@law()
@given(TEXTS, TEXTS, st.data())
def test_nothing_is_thrown_away(old: list[str], new: list[str], data: st.DataObject) -> None:
    """Every translation is in the merged catalog, once; every message of the template is live, once; merging again
    changes nothing."""
    number = iter(range(100))
    before = catalog(
        *(translated(text, strings=(f"T{next(number)}",), obsolete=data.draw(st.booleans())) for text in old)
    )
    found = merge(template(*new), before, "de", "a")
    after = found.catalog
    assert sorted(m.strings[0] for m in after.messages if not m.empty) == sorted(m.strings[0] for m in before.messages)
    assert [message.id for message in after.live] == new
    assert len({message.key for message in after.messages}) == len(after.messages)
    kept = {message.id: message for message in before.messages}
    for message in after.live:
        if message.id in kept:
            assert (message.strings, message.fuzzy) == (kept[message.id].strings, False)
        elif not message.empty:
            assert message.fuzzy
            assert kept[message.previous_id or ""].strings == message.strings
    assert found.kept + found.near + found.new == len(new)
    assert merge(template(*new), after, "de", "a").catalog == after


def test_gettext_takes_a_merged_catalog(tmp_path: Path) -> None:
    require("msgfmt")
    before = catalog(translated(DOSE), translated("Something else entirely"), Message("Empty and gone"))
    path = tmp_path / "a.po"
    path.write_bytes(po.render(merge(template(NEW_DOSE, OTHER), before, "de", "a").catalog))
    result = subprocess.run(["msgfmt", "-c", "--statistics", "-o", "/dev/null", path], capture_output=True, check=True)
    assert b"0 translated messages, 1 fuzzy translation, 1 untranslated message" in result.stderr


def test_the_previous_source_of_obsolete_text_survives_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    once = merge(template(NEW_DOSE), catalog(translated(DOSE)), "de", "a").catalog
    path.write_bytes(po.render(merge(template(OTHER), once, "de", "a").catalog))
    back = merge(template(NEW_DOSE), po.read(path, "de"), "de", "a").catalog
    assert (back.messages[0].previous_id, back.messages[0].fuzzy) == (DOSE, True)
