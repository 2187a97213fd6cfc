"""`translator review` as a program: what it prints, how it ends, and what is left when it is killed."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPException
from pathlib import Path

import pytest

from tests.clinic import ARABIC, knee_clinic, messages, write_catalog
from tests.command import COMMAND, environment
from tests.web.server import Client, Server
from translator.catalogs import po
from translator.catalogs.headers import OURS
from translator.catalogs.state import pair_hash
from translator.model import Message
from translator.project import Project
from translator.web.guard import Doors

REST = Message("Rest").short_key
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)(/[^/\s]{20,})(/\S*)")


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    found = knee_clinic(new_project)
    write_catalog(found, "ar", "blog/knee", messages(ARABIC, "machine"), OURS)
    return found


@contextmanager
def started(project: Project, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The program with the address that it prints, killed at the end if it still runs."""
    command = [*COMMAND, "review", "--no-browser", "--port", "0", *arguments]
    with subprocess.Popen(
        command,
        cwd=project.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdout
        try:
            yield process, process.stdout.readline()
        finally:
            process.kill()


def entering(line: str) -> tuple[Client, str]:
    """A client that has not gone in yet, and the address."""
    found = ADDRESS.search(line)
    assert found, line
    doors = Doors(frozenset())
    doors.base = found[2]
    return Client(Server(int(found[1]), doors)), found[3]


def inside(client: Client, path: str) -> None:
    """Goes in, and reads the page's token from the page."""
    answer = client.get(path)
    assert answer.status == 200, answer.text
    client.cookie = answer.headers["set-cookie"].split(";")[0].partition("=")[2]
    found = re.search(r'name="csrf" content="([^"]+)"', client.get("/").text)
    assert found
    client.csrf = found[1]


def test_it_prints_an_address_and_ends_by_ctrl_c(project: Project) -> None:
    with started(project, "blog/knee", "-l", "ar", "--by", "Anna") as (process, line):
        client, path = entering(line)
        assert path.startswith("/desk/ar/blog/knee?token=")
        inside(client, path)
        assert client.get("/desk/ar/blog/knee").status == 200
        process.send_signal(signal.SIGINT)
        assert process.stdout
        rest = process.stdout.read()
        assert "for another browser: http://127.0.0.1" in rest
        assert "Traceback" not in rest
        assert process.wait() in (0, 130)


def test_it_listens_on_this_machine_alone(project: Project) -> None:
    with started(project) as (_, line):
        client, _ = entering(line)
        with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as other:
            outside = "127.0.0.2"  # another address of this machine: were it listening on all, it would answer there
            assert other.connect_ex((outside, client.server.port)) != 0


def test_a_port_that_is_taken_is_said(project: Project) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [*COMMAND, "review", "--no-browser", "--port", port]
        done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False, env=environment())
    assert done.returncode == 2
    assert f"port {port}" in done.stderr
    assert "--port" in done.stderr


def test_without_its_libraries_it_says_what_to_install(project: Project, tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ImportError('no', name='uvicorn')")
    env = environment()
    env["PYTHONPATH"] = f"{tmp_path}{os.pathsep}{env.get('PYTHONPATH', '')}"
    command = [*COMMAND, "review", "--no-browser"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 2
    assert "pip install 'polyclinic[review]'" in done.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_while_it_saves_nothing_is_half_written(project: Project) -> None:
    """Killed again and again while texts are saved: the file is always whole, and has what the client was told of."""
    path = project.catalog("ar", "blog/knee")
    ids = [message.id for message in po.read(path, "ar").live]
    for round_ in range(6):
        with started(project, "--by", "Anna Muster") as (process, line):
            client, address = entering(line)
            inside(client, address)
            killer = threading.Timer(0.05 * round_, process.kill)
            killer.start()
            saved = ""
            with suppress(OSError, HTTPException):
                for number in range(200):
                    message = next(one for one in po.read(path, "ar").live if one.id == "Rest")
                    text = f"نص {round_} {number}"
                    answer = client.post("/act", {
                        "article": "blog/knee", "locale": "ar", "key": REST, "act": "save", "text": text,
                        "seen": pair_hash(message),
                    })  # fmt: skip
                    assert answer.status == 200
                    saved = text
            killer.join()
            process.wait()
        found = po.read(path, "ar")
        assert [message.id for message in found.live] == ids
        now = next(one.strings[0] for one in found.live if one.id == "Rest")
        last = int(saved.split()[-1]) if saved else -1
        # What was on its way when it was killed may have been written, and nobody was told.
        assert now in (saved, f"نص {round_} {last + 1}") or not saved
