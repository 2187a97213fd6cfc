"""The server itself: on the loopback address, with an address that is good once."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from translator.errors import ProjectError
from translator.project import Project

if TYPE_CHECKING:
    import uvicorn
    from starlette.types import ASGIApp

HOST = "127.0.0.1"
WAY_IN = '<!doctype html><meta charset="utf-8"><title>Review</title><meta http-equiv="refresh" content="0;url={}">'
USUAL = 8765


def listening(port: int | None) -> socket.socket:
    """A socket on the loopback address: on this port, else on the usual one, else on any that is free. Raises
    ProjectError."""
    wanted = [port] if port is not None else [USUAL, 0]
    for one in wanted:
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # the port of a server that has just ended: unsaved texts are kept by it
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((HOST, one))
            found.listen()  # whoever opens the address before the server runs waits a moment
        except OSError as error:
            found.close()
            if one == wanted[-1]:
                hint = "name another with --port, or none: then a free one is taken"
                raise ProjectError(f"port {one}: {error.strerror or error}", hint=hint) from None
            continue
        return found
    raise AssertionError  # the last one was free, or an error


@contextmanager
def way_in(folder: Path, address: str) -> Iterator[str]:
    """The address of a file that leads to an address, which only its owner can read: what a browser is started with is
    seen by everybody on the machine. It is gone when the block ends. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"open-{secrets.token_hex(4)}.html"
    try:
        path.touch(0o600, exist_ok=False)
        path.write_text(WAY_IN.format(escape(address)), "utf-8")
        yield path.as_uri()
    finally:
        path.unlink(missing_ok=True)


def serve(
    project: Project,
    by: str,
    now: Callable[[], datetime],
    announce: Callable[[str], None],
    port: int | None = None,
    hosts: Sequence[str] = (),
    header: str = "",
    start: str = "/",
) -> None:
    """Serves until Ctrl-C. `announce` is told each address that may be opened. Raises ProjectError where a library is
    missing, or the port is taken."""
    try:
        import uvicorn  # noqa: F401 - so that all that is missing is said before anything is listened to

        from translator.web.app import application
        from translator.web.guard import Doors
    except ImportError as error:
        hint = "pip install 'polyclinic[review]'"
        raise ProjectError(f"the review page needs {error.name}, which is not installed", hint=hint) from None
    with closing(listening(port)) as found:
        number = found.getsockname()[1]
        names = {f"{host}:{number}" for host in (HOST, "localhost")} | {host.lower() for host in hosts}
        doors = Doors(frozenset(names), by, header)

        def address() -> None:
            place = f"http://{HOST}:{number}{doors.base}{start}"
            announce(place if header else f"{place}{'&' if '?' in start else '?'}token={doors.token()}")

        server = server_of(application(project, doors, now, address))
        address()
        with suppress(KeyboardInterrupt):  # the way in which it ends
            server.run(sockets=[found])


def server_of(app: ASGIApp) -> uvicorn.Server:
    """A server that says nothing of itself, neither in its answers nor in the terminal."""
    import uvicorn

    settings = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="none",
        proxy_headers=False,
        timeout_graceful_shutdown=2,
    )
    return uvicorn.Server(settings)
