"""The certificate of a page: in short, and as data. What it says in a sentence is the same in both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from translator import __version__
from translator.show.words import count
from translator.steps.certificate.certify import Certificate, Person, Step
from translator.steps.certificate.commit import Commit
from translator.steps.certificate.texts import Dismissal, Hand, Making, Text
from translator.terminal import problems_data, say, shorten

VERSION = 1
NAME = 60
"""So many characters of a name are shown in a line."""
TEXT = 44
LISTED = 20
"""So many dismissals, and texts that nobody has reviewed, are shown."""

STEPS = {
    "translation": "Translation", "revision": "Revision by a second person", "approval": "Approval", "page": "The page",
}  # fmt: skip
ALL = {
    "translation": "a person whom the record names wrote or accepted every text",
    "revision": "somebody who did not translate it approved every text",
    "approval": "somebody approved every text",
    "page": "the page in dist/ has exactly these texts",
}
SOME = {
    "translation": {"confirmed": "by a person whom the record names", "claimed": "by one who is only claimed",
                    "file": "by one whom the file's header alone names", "nobody": "by nobody who stands by it"},
    "revision": {"second": "approved by a second person", "same": "approved by the translator alone",
                 "unsure": "approved, but it is not confirmed who translated it", "none": "approved by nobody"},
    "approval": {"approved": "approved", "not": "not approved"},
    "page": {"translation": "translated", "machine": "the machine's, under a notice",
             "earlier": "of an earlier release", "original": "in the original's language", "nothing": "in no page"},
}  # fmt: skip
MADE = {
    Making.MACHINE: "an engine's, unchanged", Making.REPAIRED: "a person's, with sentences that an engine made",
    Making.CHANGED: "an engine's, changed since", Making.PERSON: "no engine is named", Making.EMPTY: "not translated",
}  # fmt: skip
SIGNED = {
    "good": "good signature", "bad": "BAD signature", "expired": "signature that has expired",
    "expired key": "signature by a key that has expired", "revoked key": "signature by a key that was revoked",
    "unchecked": "signature that cannot be checked here", "none": "no signature",
}  # fmt: skip


def certificate(found: Certificate) -> None:
    """In short: what holds, and what is missing."""
    data = certificate_data(found)["certificate"]
    say(f"{data['article']}  {data['locale']}  {shorten(data['title'], 60)}")
    for label, fact in _facts(found, data):
        say(f"  {label:<10} {fact}")
    say("")
    for step in data["steps"].values():
        holds = step["holds"]
        say(f"{'yes' if holds else 'no':<4} {step['label']}: {step['says']}", "good" if holds else "warning")
    _people(data["people"])
    _dismissed(found.texts)
    if waiting := found.unreviewed:
        say(f"{count(len(waiting), 'text')} still unreviewed:", "warning")
        for text in waiting[:LISTED]:
            say(f"  {text.message.short_key}  {text.state.word:<12}  {shorten(text.message.id, TEXT)}")
        _more(len(waiting))
    say("hint: --html FILE writes all of it as a page, --json as data", "hint")


def certificate_data(found: Certificate) -> dict[str, Any]:
    """As JSON: docs/review-record.md."""
    steps = {
        "translation": found.translation, "revision": found.revision, "approval": found.approval, "page": found.in_page,
    }  # fmt: skip
    data = {
        "version": VERSION,
        "generator": f"polyclinic {__version__}",
        "article": found.article.name,
        "locale": found.locale.tag,
        "direction": found.locale.direction,
        "sourceLocale": found.source_locale.tag,
        "sourceDirection": found.source_locale.direction,
        "title": found.title,
        "at": found.at,
        "source": {"file": found.article.shown, "hash": found.source_hash},
        "page": {
            "status": found.decision.status.value, "file": found.page.file, "hash": found.page.hash,
            "url": found.page.url, "why": found.page.why,
        },
        "texts": {"number": len(found.texts), "hash": found.texts_hash},
        "steps": {name: _step_data(found, name, step) for name, step in steps.items()},
        "madeBy": {"making": {one.value: number for one, number in found.making.items()}, "engines": found.engines},
        "people": {
            "confirmed": list(map(_person_data, found.people(claimed=False))),
            "claimed": list(map(_person_data, found.people(claimed=True))),
            "file": [{"name": name, "named": number} for name, number in found.in_file_alone.items()],
        },
        "unreviewed": [text.message.short_key for text in found.unreviewed],
        "record": {"file": found.record, **_commit_data(found.commit)},
        "messages": list(map(_text_data, found.texts)),
    }  # fmt: skip
    return {"certificate": data, "problems": problems_data(found.problems)}


def _facts(found: Certificate, data: Mapping[str, Any]) -> list[tuple[str, str]]:
    making = ", ".join(f"{number} {MADE[one]}" for one, number in found.making.items() if number)
    engines = ", ".join(f"{shorten(name, NAME)} {number}" for name, number in found.engines.items())
    page = data["page"]
    return [
        ("page", f"{page['file']}  {page['status']}"),
        ("", f"sha256 {page['hash']}" if page["hash"] else page["why"]),
        ("source", data["source"]["file"]),
        ("", f"sha256 {data['source']['hash']}"),
        ("texts", f"{data['texts']['number']}: {making}"),
        ("", f"sha256 {data['texts']['hash']}"),
        *([("engines", engines)] if engines else []),
        ("record", f"{data['record']['file']}: {data['record']['says']}"),
    ]


def _people(people: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    headings = {
        "confirmed": "in the record:", "claimed": "only claimed, confirmed by nobody:",
        "file": "named in the file's header alone:",
    }  # fmt: skip
    for kind, heading in headings.items():
        if people[kind]:
            say(heading)
        for person in people[kind]:
            done = ", ".join(f"{what} {number}" for what, number in person.items() if what != "name" and number)
            say(f"  {shorten(person['name'], NAME)}: {done}")


def _dismissed(texts: Sequence[Text]) -> None:
    found = [(text, one) for text in texts for one in text.dismissed]
    if found:
        say("dismissed:")
    for text, one in found[:LISTED]:
        event = one.event
        claimed = " (claimed: it lets nothing pass)" if event.claimed else ""
        who = f"{shorten(event.by, NAME)}{claimed}"
        say(f"  {text.message.short_key}  {shorten(event.check, NAME)}: {shorten(event.reason, NAME)}, {who}")
    _more(len(found))


def _more(number: int) -> None:
    if number > LISTED:
        say(f"  and {number - LISTED:,} more")


def _step_data(found: Certificate, name: str, step: Step) -> dict[str, Any]:
    says = ALL[name]
    if not step.holds:
        words, number = SOME[name], len(found.texts)
        says = ", ".join(f"{texts} {words[one]}" for one, texts in step.counts.items() if texts)
        says = f"of {count(number, 'text')}: {says}"
        if name == "page" and found.page.why:
            says = f"{found.page.why}; {says}"
    return {"label": STEPS[name], "holds": step.holds, "says": says, "counts": step.counts}


def _person_data(person: Person) -> dict[str, Any]:
    done = {what: person.what[what] for what in ("wrote", "accepted", "named", "approved", "dismissed")}
    return {"name": person.name, **done}


def _commit_data(commit: Commit) -> dict[str, Any]:
    return {
        "commit": commit.hash, "committedAt": commit.at, "author": commit.author, "signature": commit.signature,
        "trusted": commit.trusted, "signer": commit.signer, "signingKey": commit.key, "notCommitted": commit.added,
        "lost": commit.missing, "whole": commit.whole, "says": _says(commit),
    }  # fmt: skip


def _says(commit: Commit) -> str:
    """What stands behind the record, in a sentence."""
    if commit.why:
        return commit.why
    signed = SIGNED[commit.signature]
    if commit.signature == "good" and not commit.trusted:
        signed += " by a key that this machine does not vouch for"
    by = f" of {shorten(commit.signer, NAME)}" if commit.signer else ""
    parts = [f"commit {commit.hash[:12]}, {signed}{by}"]
    if commit.added:
        parts.append(f"{count(commit.added, 'line')} not committed yet")
    if commit.missing:
        parts.append(f"{count(commit.missing, 'line')} of the commit not in the file any more")
    return "; ".join(parts)


def _text_data(text: Text) -> dict[str, Any]:
    message = text.message
    return {
        "key": message.short_key,
        "role": text.role,
        "source": message.id,
        "plural": message.plural,
        "translation": list(message.strings),
        "hash": text.hash,
        "state": text.state.word,
        "shown": text.shown.value,
        "reviewed": text.reviewed,
        "making": text.making.value,
        "engines": list(text.engines),
        "made": [{"what": one.what, "who": one.who, "date": one.date, "fits": one.fits} for one in text.made],
        "changedBy": _hand_data(text.changed_by),
        "translated": _hand_data(text.translated),
        "standing": text.standing.value,
        "approved": list(map(_hand_data, text.approved)),
        "claimed": list(map(_hand_data, text.claimed)),
        "reading": text.reading.value,
        "dismissed": list(map(_dismissal_data, text.dismissed)),
        "errors": [{"check": one.check, "text": one.text} for one in text.open_errors],
    }


def _hand_data(hand: Hand | None) -> dict[str, Any] | None:
    if hand is None:
        return None
    return {"what": hand.what, "by": hand.by, "at": hand.at, "claimed": hand.claimed, "fileAlone": hand.in_file_alone}


def _dismissal_data(one: Dismissal) -> dict[str, Any]:
    event = one.event
    return {
        "check": event.check, "found": one.found, "reason": event.reason, "by": event.by, "at": event.at,
        "claimed": event.claimed,
    }  # fmt: skip
