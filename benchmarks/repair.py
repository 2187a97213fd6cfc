"""How many translations are repaired after real edits of one sentence: between releases of Debian's packages.

    repair.py [--show]

Takes 200 edits of a paragraph (releases.py), each of another English text, in one of its languages, where source and
translation had as many sentences as each other; and says
- what became of them: repaired, or the reason why not. Apart stand those whose sentence now has other numbers, other
  negations, or other words that oblige, allow or compare, by the list below, which knows nothing of the program's own
  reading: none of these may be repaired;
- of the repaired ones, in how many every sentence that did not change kept its own translation, letter by letter;
- what the package's own translators made of the new paragraph: in how many they kept the same sentences.
Then the same of all edits that were found, in every language. --show prints each that was not repaired.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from releases import Edit, edits

from translator.language.matching.repair import Plan, Reason, plan
from translator.language.parts import Parts

COUNT = 200
SPELLED = (("won’t", "will not"), ("can’t", "can not"), ("cannot", "can not"), ("n’t", " not"))
NUMBERS = r"one|two|three|four|five|six|seven|eight|nine|ten|once|twice|first|second|third|both|half"
DENIALS = r"not?|never|none|nor|neither|without|nothing|nobody|nowhere|unless|except|only"
OTHERS = r"must|should|shall|may|might|can|could|needs?|has to|have to|required?s?|more|less|fewer|before|after|even"
FACT = re.compile(rf"\d+|\b(?:{NUMBERS}|{DENIALS}|{OTHERS})\b")


def main(show: bool) -> None:
    found = [edit for edit in edits() if _side_by_side(edit)]
    by_text: dict[tuple[str, str], list[Edit]] = defaultdict(list)
    for edit in found:
        by_text[edit.old, edit.new].append(edit)
    each = sorted((min(same, key=lambda edit: edit.order) for same in by_text.values()), key=lambda edit: edit.order)
    _report(each[:COUNT], "edits, each of another text", show)
    _report(found, f"edits of {len(by_text)} texts, in {len({edit.locale for edit in found})} languages", show=False)


def _report(some: Iterable[Edit], what: str, show: bool) -> None:
    outcomes: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    kept, people = Counter[bool](), Counter[bool]()
    for edit in some:
        before, after = _changed(edit)
        done = plan(edit.old, edit.new, edit.translation, "en", edit.locale)
        other = bool(before and after) and _facts(before) != _facts(after)
        outcomes[other][done.value if isinstance(done, Reason) else "repaired"] += 1
        if isinstance(done, Plan):
            kept[_whole(edit, done)] += 1
            if edit.next:
                people[all(_plain(text) in _plain(edit.next) for text in _kept(done))] += 1
        if show and isinstance(done, Plan) == other:
            print(f"\n{edit.package} {edit.locale}: {done.value if isinstance(done, Reason) else 'repaired'}")
            print(f"  - {before}\n  + {after}")
    print(f"\n{sum(map(Counter.total, outcomes.values()))} {what}; {Counter(edit.package for edit in some)}")
    for other, counts in outcomes.items():
        share = f"{100 * counts['repaired'] / max(counts.total(), 1):.1f} % repaired"
        print(f"{'the sentence claims something else' if other else 'it does not'}: {counts.total()}, {share}")
        print(*(f"    {count:5} {outcome}" for outcome, count in counts.most_common()), sep="\n")
    print(f"all sentences kept that did not change: {kept[True]} of {kept.total()} repaired")
    print(f"kept by the package's translators too: {people[True]} of {people.total()} that they have translated")


def _side_by_side(edit: Edit) -> bool:
    """Whether the old source and its translation have as many sentences, which are then each other's."""
    return len(Parts.of(edit.old, "en").spans) == len(Parts.of(edit.translation, edit.locale).spans)


def _changed(edit: Edit) -> tuple[str, str]:
    """What the sentence said and says; one is empty where it came or went."""
    sides = ((edit.old, edit.before), (edit.new, edit.after))
    before, after = (" ".join(Parts.of(text, "en").sentences[slice(*span)]) for text, span in sides)
    return before, after


def _facts(sentence: str) -> list[str]:
    text = sentence.casefold().replace("'", "’")
    for short, whole in SPELLED:
        text = text.replace(short, whole)
    return sorted(FACT.findall(text))


def _whole(edit: Edit, done: Plan) -> bool:
    """Whether what is kept is the translation without that of the sentence that has changed."""
    there = Parts.of(edit.translation, edit.locale).sentences
    expected = [*there[: edit.before[0]], *there[edit.before[1] :]]
    return all(any(text in piece for piece in _kept(done)) for text in expected)


def _plain(text: str) -> str:
    """Without what translators change everywhere at once: apostrophes, quotation marks, spaces before signs."""
    return re.sub(r"['’‘“”\"«»„\s\xa0\u202f]+", "", text)


def _kept(done: Plan) -> Iterator[str]:
    return (piece.strip() for piece in done.pieces if isinstance(piece, str) and piece.strip())


if __name__ == "__main__":
    main("--show" in sys.argv[1:])
