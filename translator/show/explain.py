"""Why an article stands where it does in each locale, for people and programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from translator.language.matching.differences import changes
from translator.publishing import Status
from translator.show.check import finding_data, say_finding, say_text
from translator.show.difference import Styled, folded, told
from translator.show.excerpt import ELLIPSIS, RIGHT_TO_LEFT, cells, wrapped
from translator.show.words import count, some
from translator.steps.explain import Explained, Standing
from translator.steps.reasons import Cause, Difference, Mark, Reason, Shown, filled
from translator.terminal import Lines, plain, problems_data

COMMAND = re.compile(r"(?:\A|(?<=: ))translator .*", re.DOTALL)
LABEL = 11
"""So many cells stand before what is said of a page or of a group of messages."""
DETAIL = 7
"""And so many before what is said of a message."""
MOST_LINES = 8
"""So many lines are shown of what changed in a text."""
PAGES = {
    Status.PUBLISHED: "all of it is translated; search engines may have it",
    Status.LABELLED: "{parts} under a notice; not for search engines",
    Status.PARTIAL: "{parts} under a notice; not for search engines",
    Status.PREVIOUS: "the last release's page stays as it is",
    Status.HELD: "there is none",
    Status.WITHDRAWN: "there is none: the last release's is taken out",
    Status.WITHHELD: "there is none",
}
STANDS = {
    Shown.TRANSLATION: "its translation",
    Shown.MACHINE: "the machine's text, under a notice",
    Shown.ORIGINAL: "the original ({original}), under a notice",
    Shown.EARLIER: "what the last release has there",
    Shown.NOTHING: "nothing: there is no page",
}
MARKS = {
    "machine": "{who} translated it on {date}",
    "repaired": "repaired on {date} ({who})",
    "memory": "taken over from {who} on {date}",
    "approved": "{who} approved it on {date}",
    "withdrawn": "{who} took the approval back on {date}",
}


def explained(result: Explained) -> None:
    """Each locale: the page, then its messages by what is the matter with them."""
    lines = Lines()
    for at, standing in enumerate(result.standings):
        if at:
            lines.write()
        _page(lines, result, standing)
        for group in _groups(standing.reasons):
            lines.write()
            _group(lines, result, standing, group)
        if standing.left_out:
            _left_out(lines, standing)
        elif not standing.reasons and standing.file != "broken":
            lines.write()
            lines.write(("no such message", "hint"))


def _page(lines: Lines, result: Explained, standing: Standing) -> None:
    decision = standing.decision
    status = decision.status
    style = "good" if status is Status.PUBLISHED else "warning"
    lines.write((f"{result.article.name}  {standing.locale}  ", "bold"), (status.value, style))
    parts = [
        *(["machine text"] if decision.machine else []),
        *([result.source_locale.name] if decision.partial else []),
    ]
    _field(lines, "page", PAGES[status].format(parts=" and ".join(parts)))
    if decision.reason:
        _field(lines, "why", f"{f'{standing.rule}: ' if standing.rule else ''}{decision.reason}")
    if standing.corrections and status is Status.WITHDRAWN:
        _field(lines, "changed", some(standing.corrections))
    if standing.missing:
        _field(lines, "to do", ", ".join(standing.missing))
    _advice(lines, standing.advice)
    _field(lines, "file", f"{standing.catalog}{': not there yet' if standing.file == 'absent' else ''}")


def _groups(reasons: Sequence[Reason]) -> list[list[Reason]]:
    """The messages of which the same is to be said, what is unsafe first."""
    groups: dict[object, list[Reason]] = {}
    for reason in reasons:
        same = (_unsafe(reason), reason.cause, reason.state, reason.shown, reason.advice)
        groups.setdefault(same, []).append(reason)
    causes = list(Cause)
    return sorted(groups.values(), key=lambda group: (not _unsafe(group[0]), causes.index(group[0].cause)))


def _unsafe(reason: Reason) -> bool:
    return any(finding.open for finding in reason.findings)


def _group(lines: Lines, result: Explained, standing: Standing, group: Sequence[Reason]) -> None:
    first = group[0]
    style = "error" if _unsafe(first) else "good" if first.cause is Cause.READY else "warning"
    lead = f"{first.state.word}  "
    many = f"{count(len(group), 'message')}: " if len(group) > 1 else ""
    for part in wrapped(f"{many}{first.cause.value}", lines.width - len(lead)):
        lines.write((lead, "bold"), (part, style))
        lead = " " * len(lead)
    marks = {reason.marks for reason in group}
    for number, mark in enumerate(first.marks if len(marks) == 1 else ()):
        _field(lines, "" if number else "who", _mark(mark))
    _field(lines, "shown", STANDS[first.shown].format(original=result.source_locale.name))
    place, key = (f"{standing.catalog} at the lines below", "KEY") if many else (str(first.place), first.place.key)
    _advice(lines, filled(first.advice, place=place, key=key))
    for reason in group:
        _message(lines, reason, with_marks=len(marks) > 1)


def _message(lines: Lines, reason: Reason, with_marks: bool) -> None:
    lead = f"{reason.place.line or '':>5}  {reason.place.key}  "
    say_text(lines, lead, reason.message.id, (), "")
    if reason.differences:
        _detail(lines, "", [(str(reason.origin), "hint")])
    for difference in reason.differences:
        _detail(lines, "" if difference.what == "text" else difference.what, told(difference.before, difference.after))
    for number, sentence in reason.sentences:
        _detail(lines, f"sentence {number}", [(sentence, "")])
    for mark in reason.marks if with_marks else ():
        _detail(lines, "", [(_mark(mark), "hint")])
    for finding in reason.findings:
        say_finding(lines, finding, " " * DETAIL)


def _left_out(lines: Lines, standing: Standing) -> None:
    """How many messages were not listed."""
    total = count(sum(standing.left_out.values()), "message")
    states = ", ".join(f"{number} {state.word}" for state, number in sorted(standing.left_out.items(), reverse=True))
    ready = standing.file == "there" and standing.decision.status is not Status.WITHHELD
    lines.write()
    for part in wrapped(f"{total} {'may go out' if ready else 'not listed'}: {states} (--all lists them)", lines.width):
        lines.write((part, "good" if ready else "hint"))


def _field(lines: Lines, label: str, text: str) -> None:
    """A label, and what is said under it."""
    for part in wrapped(text, lines.width - LABEL):
        lines.write((f"  {label:<{LABEL - 2}}", "hint"), (part, ""))
        label = ""


def _advice(lines: Lines, advice: Sequence[str]) -> None:
    """What to do, step by step. The lines of a command can be copied together."""
    label = "next"
    for step in advice:
        match = COMMAND.search(step)
        prose, command = (step[: match.start()], match[0]) if match else (step, "")
        said = [*(wrapped(prose, lines.width - LABEL) if prose else []), *_command(command, lines.width - LABEL)]
        for part in said:
            lines.write((f"  {label:<{LABEL - 2}}", "hint"), (part, ""))
            label = ""


def _command(text: str, width: int) -> list[str]:
    """A command in lines that a shell reads as one; one with a name that must not be parted on one line."""
    parts = wrapped(text, width - 4)
    if cells(text) <= width or "'" in text or " ".join(parts) != text:
        return [plain(text)] if text else []
    return [*(f"{part} \\" for part in parts[:1]), *(f"  {part} \\" for part in parts[1:-1]), f"  {parts[-1]}"]


def _detail(lines: Lines, label: str, pieces: Sequence[Styled]) -> None:
    """What is said of a message, in a few lines."""
    lead = " " * DETAIL + (f"{label}: " if label else "")
    for number, line in enumerate(folded(pieces, lines.width - cells(lead))):
        if number == MOST_LINES:
            lines.write((f"{' ' * len(lead)}{ELLIPSIS}", "hint"))
            break
        isolated = any(RIGHT_TO_LEFT.search(text) for text, _ in line)
        lines.write((lead if not number else " " * len(lead), "hint"), *line, isolated=isolated)


def _mark(mark: Mark) -> str:
    said = MARKS[mark.what].format(who=mark.who, date=mark.date)
    if mark.reason:
        return f"{said}: {mark.reason}"
    return said if mark.fits else f"{said}, and it is not the same since"


def explained_data(result: Explained) -> dict[str, Any]:
    """As JSON."""
    return {
        "article": result.article.name,
        "title": result.title,
        "source": f"source/{result.article.path}",
        "locales": [_standing_data(standing) for standing in result.standings],
        "problems": problems_data(result.problems),
    }


def _standing_data(standing: Standing) -> dict[str, Any]:
    decision = standing.decision
    return {
        "locale": standing.locale,
        "page": decision.status.value,
        "reason": decision.reason,
        "rule": str(standing.rule) if standing.rule else None,
        "indexable": decision.indexable,
        "machine": decision.machine,
        "partial": decision.partial,
        "catalog": standing.catalog,
        "file": standing.file,
        "corrections": standing.corrections,
        "missing": standing.missing,
        "next": standing.advice,
        "messages": [_reason_data(reason) for reason in standing.reasons],
        "leftOut": {state.word: number for state, number in standing.left_out.items()},
    }


def _reason_data(reason: Reason) -> dict[str, Any]:
    return {
        "key": reason.place.key,
        "path": reason.place.path,
        "line": reason.place.line,
        "origin": {"path": reason.origin.path, "line": reason.origin.line},
        "source": reason.message.id,
        "translation": reason.message.strings,
        "state": reason.state.word,
        "cause": reason.cause.name.lower(),
        "why": reason.cause.value,
        "differences": [_difference_data(difference) for difference in reason.differences],
        "marks": [
            {"what": mark.what, "who": mark.who, "date": mark.date, "fits": mark.fits, "reason": mark.reason}
            for mark in reason.marks
        ],
        "sentences": [{"number": number, "text": text} for number, text in reason.sentences],
        "findings": [finding_data(finding) for finding in reason.findings],
        "shown": reason.shown.value,
        "next": reason.next,
    }


def _difference_data(difference: Difference) -> dict[str, Any]:
    before, after = difference.before, difference.after
    return {
        "what": difference.what,
        "before": before,
        "after": after,
        "changes": [{"before": change.before, "after": change.after} for change in changes(before, after)],
        "short": "".join(text for text, _ in told(before, after)),
    }
