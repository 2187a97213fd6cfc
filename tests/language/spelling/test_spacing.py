"""Words that ran together, and words that were torn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.spelling.spacing import run_together, torn

WHOLE = {
    "de": "Hautarzttermin Tablettenkur Krankenhaus",
    "es": "recursivamente antigripal llevarlos autoinyector hospital",
    "fr": "hyperglycémie incorrectement téléverser",
    "ru": "неповторимый суперпользователь перезаписывать",
    "tr": "ameliyatınız doktorunuzdan sonrasındaki",
    "ar": "وبالمستشفى الحاملين",
}
TOGETHER = {
    "es": {"traigaropa": "traiga ropa", "lacabeza": "la cabeza"},
    "fr": {"letartre": "le tartre", "uneordonnance": "une ordonnance"},
    "ru": {"принимайтетаблетки": "принимайте таблетки"},
    "de": {"dieTabletten": "die Tabletten"},
}


@pytest.mark.parametrize(("language", "word"), [(name, word) for name in WHOLE for word in WHOLE[name].split()])
def test_one_word(language: str, word: str) -> None:
    assert run_together(word, language) == 0


@pytest.mark.parametrize(("language", "word"), [(name, word) for name in TOGETHER for word in TOGETHER[name]])
def test_two_words(language: str, word: str) -> None:
    at = run_together(word, language)
    assert f"{word[:at]} {word[at:]}" == TOGETHER[language][word]


@pytest.mark.parametrize(
    ("language", "first", "second", "expected"),
    [
        ("es", "emb", "arazo", True),
        ("es", "a", "menudo", False),
        ("es", "sobre", "todo", False),
        ("de", "zu", "machen", False),
        ("de", "Tablet", "ten", True),
        ("ru", "в", "одной", False),
        ("xx", "emb", "arazo", False),
    ],
)
def test_torn(language: str, first: str, second: str, expected: bool) -> None:
    assert torn(first, second, language) is expected


@law()
@given(st.text(st.characters(), max_size=50), st.text(st.characters(), max_size=50))
def test_no_text_raises(first: str, second: str) -> None:
    for language in ("ar", "de", "es", "tr"):
        run_together(first, language)
        torn(first, second, language)
