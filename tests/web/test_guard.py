"""Who gets in: nobody but the browser that the address was opened in, and no other page through it."""

from __future__ import annotations

import http.client
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.clinic import knee_clinic
from tests.web.server import Client, Server, running
from translator.catalogs import po
from translator.catalogs.state import pair_hash
from translator.model import Message
from translator.project import Project
from translator.web.guard import COOKIE
from translator.web.serve import way_in

REST = Message("Rest").short_key
WORK = "/desk/ar/blog/knee"


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    return knee_clinic(new_project)


@pytest.fixture
def server(project: Project) -> Iterator[Server]:
    with running(project) as found:
        yield found


def rest(project: Project) -> Message:
    return next(one for one in po.read(project.catalog("ar", "blog/knee"), "ar").live if one.id == "Rest")


def fields(project: Project, text: str = "استرح") -> dict[str, str | list[str]]:
    """What the page sends when a text is saved."""
    seen = pair_hash(rest(project))
    return {"article": "blog/knee", "locale": "ar", "key": REST, "act": "save", "text": text, "seen": seen}


def test_an_address_is_good_once(server: Server) -> None:
    address = server.address().removeprefix(server.home)
    first = Client(server).get(address)
    assert first.status == 200
    assert f'content="0;url={server.doors.base}/"' in first.text
    for word in ("HttpOnly", "SameSite=strict", f"Path={server.doors.base}/"):
        assert word in first.headers["set-cookie"]
    again = Client(server).get(address)
    assert (again.status, "set-cookie" in again.headers) == (403, False)
    assert "used already" in again.text


def test_inside_one_sees_the_pages(server: Server) -> None:
    client = Client(server).open()
    for path in ("/", WORK, f"/segment?article=blog/knee&locale=ar&key={REST}", "/help", "/static/review.css"):
        answer = client.get(path, HX_Request="true")
        assert answer.status == 200, path


PATHS = (
    "/",
    WORK,
    "/progress?article=blog/knee&locale=ar",
    "/preview?article=blog/knee&locale=ar",
    "/static/review.js",
)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("cookie", "query"),
    [("", ""), ("x" * 43, ""), ("", "token="), ("", "token=%00"), ("", f"token={'x' * 43}"), ("é", "")],
    ids=["nothing", "another cookie", "empty token", "NUL", "a token of nobody", "not ASCII"],
)
def test_outside_one_sees_nothing(server: Server, path: str, cookie: str, query: str) -> None:
    mark = "&" if "?" in path else "?"
    answer = Client(server, cookie=cookie.encode().decode("latin-1")).get(f"{path}{mark}{query}" if query else path)
    assert answer.status == 403
    assert "blog/knee" not in answer.text.replace(path, "")


def test_a_cookie_of_another_run_is_nobodys(server: Server, project: Project) -> None:
    with running(project) as other:
        old = Client(other).open()
    assert Client(server, cookie=old.cookie).get("/").status == 403


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:{port}", "[::1]:{port}", "evil@127.0.0.1"],
)
def test_a_wrong_host_is_refused(server: Server, host: str) -> None:
    """A name that an attacker made to mean this machine (DNS rebinding)."""
    client = Client(server).open()
    answer = client.get("/", Host=host.replace("{port}", str(server.port)))
    assert answer.status == 421


@pytest.mark.parametrize(
    "wrong",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:1"},
        {"x-csrf-token": ""},
        {"x-csrf-token": "x" * 43},
        {"x-csrf-token": "é".encode().decode("latin-1")},
        {"Sec-Fetch-Site": "cross-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "multipart/form-data; boundary=x"},
    ],
    ids=lambda one: "=".join(*one.items()),
)
def test_another_page_changes_nothing(server: Server, project: Project, wrong: dict[str, str]) -> None:
    client = Client(server).open()
    before = project.catalog("ar", "blog/knee").read_bytes()
    answer = client.post("/act", fields(project), **wrong)
    assert answer.status in (400, 403)
    assert project.catalog("ar", "blog/knee").read_bytes() == before
    assert client.post("/act", fields(project)).status == 200
    assert rest(project).strings == ("استرح",)


def test_nothing_is_changed_by_an_address(server: Server, project: Project) -> None:
    client = Client(server).open()
    for path in ("/act", "/dismiss", "/say", "/undo", "/name", "/engine"):
        assert client.get(f"{path}?article=blog/knee&locale=ar&key={REST}&act=accept").status == 405


def test_another_page_cannot_show_it_in_itself(server: Server) -> None:
    client = Client(server).open()
    answer = client.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="image")
    assert answer.status == 403
    answer = client.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document")
    assert answer.status == 200  # a link that is followed
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("path", ["/", WORK, "/preview?article=blog/knee&locale=ar", "/nothing", "/static/review.css"])
def test_every_answer_says_what_a_browser_may_do(server: Server, path: str) -> None:
    answer = Client(server).open().get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "server" not in answer.headers
    if path.startswith("/preview"):
        assert "sandbox allow-same-origin" in policy
        assert "script-src" not in policy


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"]
)
def test_only_its_own_files_are_given(server: Server, path: str) -> None:
    assert Client(server).open().get(path).status == 404


@pytest.mark.parametrize(
    ("article", "tag"),
    [("../blog/knee", "ar"), ("/etc/passwd", "ar"), ("blog/knee", "../ar"), ("blog/knee", "xx"), ("nothing", "ar")],
)
def test_only_the_projects_articles_are_shown(server: Server, article: str, tag: str) -> None:
    answer = Client(server).open().get(f"/desk/{tag}/{article}")
    assert answer.status in (404, 409)


def test_behind_a_proxy_its_header_says_who_it_is(project: Project) -> None:
    with running(project, "", ["review.clinic.example"], "X-Forwarded-User") as server:
        own = {"Host": "review.clinic.example", "X-Forwarded-User": "ben@clinic.example"}
        client = Client(server, headers=own)
        assert server.doors.base == ""  # addresses last there
        assert client.get("/").status == 200
        assert Client(server, headers={"Host": "review.clinic.example"}).get("/").status == 403
        session = server.doors.named("ben@clinic.example")
        client.csrf = session.csrf
        sent = fields(project)
        assert client.post("/act", sent, Origin="https://review.clinic.example").status == 200
        assert b"ben@clinic.example" in project.record("ar").read_bytes()
        assert client.post("/name", {"by": "Anna"}, Origin="https://review.clinic.example").status == 409
        assert client.post("/act", sent, Origin="https://evil.example").status == 403


@pytest.mark.parametrize("sent", [("anna", "ben"), ("anna", "anna"), ("", "ben"), ("",)])
def test_a_proxy_that_names_several_names_nobody(project: Project, sent: tuple[str, ...]) -> None:
    """One of them may be of whoever asked."""
    with (
        running(project, "", ["review.clinic.example"], "X-Forwarded-User") as server,
        closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection,
    ):
        connection.putrequest("GET", "/", skip_host=True)
        for name, value in (("Host", "review.clinic.example"), *(("X-Forwarded-User", one) for one in sent)):
            connection.putheader(name, value)
        connection.endheaders()
        assert connection.getresponse().status == 403


@pytest.mark.parametrize(
    "request_line",
    [
        "GET / HTTP/1.0",
        "GET / HTTP/1.1",
        "OPTIONS / HTTP/1.0",
        "HEAD /desk/ar/blog/knee HTTP/1.0",
        "GET http://evil.example/ HTTP/1.0",
    ],
)
def test_nobody_comes_in_without_a_host(server: Server, request_line: str) -> None:
    cookie = Client(server).open().cookie
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(f"{request_line}\r\nCookie: {COOKIE}={cookie}\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.split()[1] in (b"400", b"421")
    assert b"blog/knee" not in answer


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "//", "http://127.0.0.1:x@evil.example", "\u00e9"])
def test_an_origin_that_is_no_address_is_another_page(server: Server, project: Project, origin: str) -> None:
    answer = Client(server).open().post("/act", fields(project), Origin=origin)
    assert answer.status == 403


def test_two_servers_keep_their_cookies_apart(server: Server, project: Project) -> None:
    """A browser sends the cookies of a machine to all of its servers, but each to its own path alone."""
    with running(project) as other:
        cookies = [
            Client(one).get(one.address().removeprefix(one.home)).headers["set-cookie"] for one in (server, other)
        ]
    assert len({one.rpartition("Path=")[2] for one in cookies}) == 2


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
@pytest.mark.parametrize(
    "path",
    ["/", "/desk/ar/blog/knee", "/static/review.css", "/?token=x", "{cut}", "{cut}x/", "/{base}/", "/x{base}/", "//x/"],
)
def test_another_path_is_none_and_says_nothing(server: Server, method: str, path: str) -> None:
    client = Client(server).open()
    base = server.doors.base
    path = path.format(cut=base[:-1], base=base)
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.request(method, path, headers={"Cookie": f"{COOKIE}={client.cookie}"})
        answer = connection.getresponse()
        assert answer.status == 404
        assert "Location" not in answer.headers
        assert answer.headers["referrer-policy"] == "no-referrer"
        text = answer.read().decode()
    assert base not in text
    assert all(word not in text.lower() for word in ("token", "terminal", "review", "polyclinic"))


def test_each_run_has_a_path_of_its_own(project: Project) -> None:
    with running(project) as one, running(project) as other:
        assert len(one.doors.base) > 20
        assert one.doors.base != other.doors.base


def test_nothing_in_a_page_leads_out_of_its_path(server: Server) -> None:
    client = Client(server).open()
    for path in ("/", WORK, f"{WORK}?key=00000000", "/desk/xx/blog/knee", "/help"):
        text = client.get(path).text
        found = re.findall(r'(?:href|src|action|hx-get|hx-post)="(/[^"]*)"', text)
        assert all(one.startswith(f"{server.doors.base}/") for one in found), path


def test_a_page_that_asks_for_a_part_gets_a_line(server: Server) -> None:
    answer = Client(server).get(f"/segment?article=blog/knee&locale=ar&key={REST}", HX_Request="true")
    assert (answer.status, "<html" in answer.text) == (403, False)
    assert "Open the address that the terminal shows" in answer.text
    assert "kept in this browser" in answer.text


def test_the_file_that_a_browser_is_started_with_is_the_owners(tmp_path: Path) -> None:
    """Everybody sees a browser's arguments, nobody else what stands in this file."""
    address = "http://127.0.0.1:1/?token=x&y"
    with way_in(tmp_path / "private", address) as opened:
        [file] = (tmp_path / "private").iterdir()
        assert (opened, file.stat().st_mode & 0o777) == (file.as_uri(), 0o600)
        assert 'url=http://127.0.0.1:1/?token=x&amp;y"' in file.read_text()
        assert "token" not in opened
    assert list((tmp_path / "private").iterdir()) == []


def test_the_cookie_is_for_this_name(server: Server) -> None:
    client = Client(server).open()
    session = server.doors.session(client.cookie)
    assert session is not None
    assert session.by == "Anna Muster"
    assert session.csrf != client.cookie
