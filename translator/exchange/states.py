"""Our states as those of XLIFF, both ways. The table is in docs/exchange.md.

What another tool says is never taken for more than it says: that a text is final is a wish, for a person approves.
"""

from __future__ import annotations

from collections.abc import Mapping

from translator.model import State

OUT_12: Mapping[State, tuple[str, str]] = {
    State.UNTRANSLATED: ("new", ""),
    State.MACHINE: ("needs-review-translation", "leveraged-mt"),
    State.NEEDS_REVIEW: ("needs-review-translation", ""),
    State.TRANSLATED: ("translated", ""),
    State.APPROVED: ("final", ""),
}
"""`state` and `state-qualifier` of a target in XLIFF 1.2; `approved` is "yes" for what is approved alone."""
OUT_21: Mapping[State, tuple[str, str]] = {
    State.UNTRANSLATED: ("initial", ""),
    State.MACHINE: ("initial", "polyclinic:machine"),
    State.NEEDS_REVIEW: ("initial", "polyclinic:needs_review"),
    State.TRANSLATED: ("translated", ""),
    State.APPROVED: ("final", ""),
}
"""`state` and `subState` of a segment in XLIFF 2.1."""
MACHINE = frozenset({"leveraged-mt", "mt-suggestion"})
IN_12: Mapping[str, State] = {
    "new": State.UNTRANSLATED,
    "needs-translation": State.NEEDS_REVIEW,
    "needs-adaptation": State.NEEDS_REVIEW,
    "needs-l10n": State.NEEDS_REVIEW,
    "needs-review-translation": State.NEEDS_REVIEW,
    "needs-review-adaptation": State.NEEDS_REVIEW,
    "needs-review-l10n": State.NEEDS_REVIEW,
    "translated": State.TRANSLATED,
    "signed-off": State.APPROVED,
    "final": State.APPROVED,
}
IN_21: Mapping[str, State] = {
    "initial": State.UNTRANSLATED,
    "translated": State.TRANSLATED,
    "reviewed": State.APPROVED,
    "final": State.APPROVED,
}


def of_12(state: str, qualifier: str, approved: str, filled: bool) -> State | None:
    """What XLIFF 1.x says of a target; None where it says nothing. `filled`: it has text."""
    if not filled:
        return State.UNTRANSLATED
    if approved == "no" and state in ("signed-off", "final"):
        return State.TRANSLATED
    found = IN_12.get(state)
    if found is State.NEEDS_REVIEW and qualifier in MACHINE:
        return State.MACHINE
    return State.TRANSLATED if found is None and approved == "yes" else found


def of_21(state: str, sub_state: str, filled: bool) -> State | None:
    """The same of a segment in XLIFF 2.x, where a state that is not written is "initial"."""
    if not filled:
        return State.UNTRANSLATED
    kept = {sub: ours for ours, (_, sub) in OUT_21.items() if sub}
    found = IN_21.get(state or "initial")
    return kept.get(sub_state, found) if found is State.UNTRANSLATED else found
