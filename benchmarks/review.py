"""Twenty people who save texts of one catalog of 10,000 entries at once for a minute, and django-rosetta beside it.

    review.py [--entries 10000] [--people 20] [--seconds 60]

Everybody saves one text after the other, each an own one. Prints how many saves were confirmed, how many of those are
not in the file afterwards (lost), and how long one took: the half, the 95th percentile, the longest. Ours answers a
save with the next text, its findings and the list; rosetta with a redirect, which is not followed. Before it: how long
the page takes to open, from nothing and again. Both servers are processes of their own; CPU is of ours, with the checks
that go on in the background.
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import multiprocessing
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlencode

import corpus
import peers

from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.catalogs.state import pair_hash
from translator.errors import CatalogError
from translator.model import Catalog, Message
from translator.project import Project, find
from translator.web.app import application
from translator.web.guard import COOKIE, CSRF, Doors
from translator.web.serve import HOST, listening, server_of

TAG = "de"
SITE = Path(__file__).with_name("rosetta_site.py")
ROSETTA = f"/rosetta/files/project/{TAG}/0/"
Save = Callable[[Message, str], bool]
"""Saves a text in place of a message's; whether that was confirmed."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        project = make(Path(name) / "ours", options.entries)
        path = project.catalog(TAG, "a")
        site = Path(name) / "site"
        theirs = site / "locale" / TAG / "LC_MESSAGES" / "django.po"
        theirs.parent.mkdir(parents=True)
        theirs.write_bytes(path.read_bytes())
        messages = po.read(path, TAG).live
        with running(project, options.people) as page:
            opening(page)
            used = page.cpu()
            done = people(messages, options, lambda number: ours(page, number))
            show("ours", done, path, page.cpu() - used)
        with rosetta(site) as port:
            there(port, messages[0])
            show("django-rosetta", people(messages, options, lambda _: other(port)), theirs)


def make(root: Path, entries: int) -> Project:
    """A project of one article of so many paragraphs, translated by a machine."""
    made = corpus.catalogs(root.with_name("corpus"), [entries])
    texts = [message.id for message in po.read(made / f"{entries}.po", TAG).live if message.plural is None]
    texts = list(dict.fromkeys(" ".join(text.split()) for text in texts))
    (root / "source").mkdir(parents=True)
    (root / "translator.toml").write_text(f'locales = ["{TAG}"]\n', encoding="utf-8")
    (root / "source" / "a.txt").write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    project = find(root)
    path = project.catalog(TAG, "a")
    path.parent.mkdir(parents=True)
    found = tuple(Message(text, (text.upper(),), flags=("fuzzy",)) for text in texts)
    path.write_bytes(po.render(Catalog(TAG, new_headers("a", TAG), found)))
    return project


class Page:
    """The review page in a process of its own: its port, the path below which it stands, and the cookie and the token
    of each who was let in."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self.port, self.base, self.people = pipe.recv()

    def cpu(self) -> float:
        """The seconds of CPU that it has used."""
        self._pipe.send("cpu")
        return float(self._pipe.recv())


def serve(root: Path, number: int, pipe: Connection) -> None:
    """What runs there, until it is told to end."""
    with closing(listening(0)) as found:
        port = found.getsockname()[1]
        doors = Doors(frozenset({f"{HOST}:{port}"}), "Anna Muster")
        server = server_of(application(find(root), doors, lambda: datetime.now(UTC)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [found]})
        thread.start()
        cookies = [doors.open(doors.token()) or "" for _ in range(number)]
        pipe.send((port, doors.base, [(one, doors.session(one).csrf) for one in cookies]))  # type: ignore[union-attr]
        while pipe.recv() == "cpu":
            pipe.send(time.process_time())
        server.should_exit = True
        thread.join()


@contextmanager
def running(project: Project, number: int) -> Iterator[Page]:
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(project.root, number, there))
    process.start()
    try:
        yield Page(here)
    finally:
        here.send("end")
        process.join()


@contextmanager
def rosetta(site: Path) -> Iterator[int]:
    command = [str(peers.program("python")), str(SITE), str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield int(process.stdout.readline() if process.stdout else 0)
        finally:
            process.kill()


def ask(port: int, method: str, path: str, fields: dict[str, str] | None, headers: dict[str, str]) -> int:
    """The status of an answer that was read whole."""
    body = urlencode(fields) if fields is not None else None
    kind = {"Content-Type": "application/x-www-form-urlencoded"} if fields is not None else {}
    with closing(http.client.HTTPConnection(HOST, port, timeout=120)) as connection:
        connection.request(method, path, body, kind | headers)
        response = connection.getresponse()
        response.read()
        return response.status


def opening(page: Page) -> None:
    for what in ("opened from nothing", "opened again"):
        begun, used = time.perf_counter(), page.cpu()
        ask(page.port, "GET", f"{page.base}/desk/{TAG}/a", None, {"Cookie": f"{COOKIE}={page.people[0][0]}"})
        print(f"{what:24} {time.perf_counter() - begun:6.2f} s, {page.cpu() - used:5.2f} s CPU", flush=True)


def ours(page: Page, number: int) -> Save:
    cookie, csrf = page.people[number]
    own = {"Cookie": f"{COOKIE}={cookie}", "Origin": f"http://{HOST}:{page.port}"}
    headers = own | {CSRF: csrf, "HX-Request": "true"}

    def save(message: Message, text: str) -> bool:
        fields = {"article": "a", "locale": TAG, "key": message.short_key, "act": "save", "order": "article"}
        sent = fields | {"text": text, "seen": pair_hash(message)}
        return ask(page.port, "POST", f"{page.base}/act", sent, headers) == 200

    return save


def other(port: int) -> Save:
    def save(message: Message, text: str) -> bool:
        name = field(message)
        return ask(port, "POST", ROSETTA, {name: text, f"f{name[1:]}": "1"}, {}) == 302

    return save


def there(port: int, message: Message) -> None:
    """Ends the run where rosetta shows another file."""
    with urllib.request.urlopen(f"http://{HOST}:{port}{ROSETTA}", timeout=120) as answer:
        if field(message) not in answer.read().decode():
            sys.exit("django-rosetta shows another file")


def field(message: Message) -> str:
    """rosetta's name of a message's field: over source, translation and context, as polib gives them."""
    return f"m_{hashlib.md5((message.id + message.strings[0]).encode(), usedforsecurity=False).hexdigest()}"


def people(
    messages: tuple[Message, ...], options: argparse.Namespace, enter: Callable[[int], Save]
) -> tuple[dict[str, str], list[float]]:
    """Lets them all save until the time is over: the text that was confirmed for each source, and the seconds of each
    save."""
    confirmed: dict[str, str] = {}
    times: list[float] = []
    end = time.perf_counter() + options.seconds

    def work(number: int) -> None:
        save = enter(number)
        for message in messages[number :: options.people]:
            begun = time.perf_counter()
            if begun > end:
                return
            text = f"von {number}: {len(times)}"
            with suppress(OSError, http.client.HTTPException):
                if save(message, text):
                    confirmed[message.id] = text
                    times.append(time.perf_counter() - begun)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(options.people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return confirmed, times


def show(who: str, done: tuple[dict[str, str], list[float]], path: Path, used: float = 0) -> None:
    confirmed, times = done
    if not times:
        sys.exit(f"{who}: nothing was saved")
    broken = ""
    try:
        here = {message.id: message.strings[0] for message in po.read_any(path, TAG).live}
    except CatalogError as error:
        here, broken = {}, f"; the file is broken at line {error.line}"
    lost = sum(here.get(source) != text for source, text in confirmed.items())
    times.sort()
    half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
    said = f"{len(times):6,} saves, {lost:6,} lost, half {half:5.2f} s, 95 % {most:5.2f} s, longest {times[-1]:5.2f} s"
    cpu = f", {used / len(times) * 1000:.0f} ms CPU each" if used else ""
    print(f"{who:24} {said}{cpu}{broken}", flush=True)


if __name__ == "__main__":
    main()
