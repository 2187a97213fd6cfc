"""What is remembered of words and texts is what was said of them, and never more than so many."""

from __future__ import annotations

from translator.language.remembered import FEWER, LONG, LONGEST, TEXTS, Remembered, lately, of_words, of_words_in


def test_it_says_what_was_said() -> None:
    asked: list[str] = []

    def say(word: str) -> int:
        asked.append(word)
        return len(word)

    sizes = Remembered(say)
    assert [*map(sizes.__getitem__, ("ab", "abc", "ab"))] == [2, 3, 2]
    assert asked == ["ab", "abc"]


def test_a_long_word_is_not_kept() -> None:
    sizes = Remembered(len)
    assert sizes["a" * (LONGEST + 1)] == LONGEST + 1
    assert not sizes


def test_it_forgets_rather_than_grows() -> None:
    asked: list[str] = []

    def say(word: str) -> int:
        asked.append(word)
        return len(word)

    sizes = Remembered(say, 3)
    for word in ("a", "ab", "abc", "abcd", "a"):  # what was asked for again stays
        assert sizes[word] == len(word)
        assert len(sizes) <= 3
    assert asked == ["a", "ab", "abc", "abcd"]
    for word in ("b", "bc", "bcd", "ab"):
        assert sizes[word] == len(word)
    assert asked[-4:] == ["b", "bc", "bcd", "ab"]


def test_that_a_word_is_nothing_is_remembered_as_long() -> None:
    asked: list[str] = []
    nothing = Remembered(asked.append, 1)
    for word in ("a", "b", "a"):
        assert nothing[word] is None
    assert asked == ["a", "b"]


def test_a_word_is_asked_about_once_in_each_language() -> None:
    asked: list[tuple[str, str]] = []

    @of_words_in
    def name(word: str, language: str) -> str:
        asked.append((word, language))
        return word + language

    assert [name("a", "de"), name("a", "tr"), name("a", "de")] == ["ade", "atr", "ade"]
    assert asked == [("a", "de"), ("a", "tr")]


def test_of_many_words_the_first_is_forgotten() -> None:
    asked: list[str] = []

    @of_words
    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    for number in range(2 * FEWER + 1):
        assert size(f"a{number}") == len(f"a{number}")
    assert size("a0") == 2
    assert asked[-1] == "a0"
    assert len(asked) == 2 * FEWER + 2


def test_of_texts_the_last_are_kept_but_no_long_ones() -> None:
    asked: list[str] = []

    @lately
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    assert (size("ab"), size("abc"), size("ab")) == (2, 3, 2)
    assert asked == ["ab", "abc"]
    long = "a" * (LONG + 1)
    assert size(long) == size(long) == LONG + 1
    assert asked[2:] == [long, long]
    for number in range(TEXTS):
        size(str(number))
    assert size("ab") == 2
    assert asked[-1] == "ab"
