"""Models fetched from an index on the loopback address, or brought by hand."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.command import invoke
from tests.conftest import NewProject
from tests.engines.test_ctranslate2 import WORDS
from tests.engines.tiny import build
from tests.fakes import found, run
from translator.engines import packages
from translator.engines.packages import Package
from translator.errors import EngineError, EngineMissing, EngineRejected, EngineUnreachable
from translator.project import Project

NAME = "translate-en_de-1_9"


@pytest.fixture(scope="module")
def argos(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A package as Argos makes them."""
    folder = tmp_path_factory.mktemp("argos") / NAME
    build(WORDS, folder / "model", "sentencepiece.model")
    (folder / "model" / "sentencepiece.model").rename(folder / "sentencepiece.model")
    (folder / "metadata.json").write_text(json.dumps({"from_code": "en", "to_code": "de", "package_version": "1.9"}))
    return zipped({path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in folder.rglob("*.*")})


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


@dataclass
class Shop:
    """An index and its packages. `cuts`: after so many bytes each download in turn is cut off."""

    index: list[dict[str, object]]
    data: bytes
    address: str = ""
    tag: str = '"one"'
    cuts: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    status: int = 200


class Handler(BaseHTTPRequestHandler):
    shop: Shop

    def do_HEAD(self) -> None:
        self._head(self.shop.status, len(self.shop.data))

    def do_GET(self) -> None:
        shop = self.shop
        if self.path == "/index.json":
            body = json.dumps(shop.index).encode()
            self._head(shop.status, len(body))
            self.wfile.write(body)
            return
        begins = self.headers.get("Range", "")
        shop.asked.append(begins)
        start = int(begins[6:-1]) if begins and self.headers.get("If-Range") == shop.tag else 0
        rest = shop.data[start:]
        self._head(206 if start else shop.status, len(rest), start)
        self.wfile.write(rest[: shop.cuts.pop(0)] if shop.cuts else rest)
        self.close_connection = True

    def _head(self, status: int, length: int, start: int = 0) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.send_header("ETag", self.shop.tag)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{start + length - 1}/{start + length}")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


@pytest.fixture
def shop(argos: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Shop]:
    made = Shop([], argos)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Selling", (Handler,), {"shop": made}))
    made.address = f"http://127.0.0.1:{server.server_address[1]}"
    made.index += [
        {"from_code": "en", "to_code": "fr", "package_version": "1.0", "links": [f"{made.address}/fr"]},
        {"from_code": "en", "to_code": "de", "package_version": "1.0", "links": [f"{made.address}/old"]},
        {"from_code": "en", "to_code": "de", "package_version": "1.9", "links": ["ipfs:x", f"{made.address}/de"],
         "license": "CC-BY 4.0"},
    ]  # fmt: skip
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def project(new_project: NewProject, shop: Shop) -> Project:
    settings = f'locales = ["de"]\nengines = ["ctranslate2"]\n[engine.ctranslate2]\nindex = "{shop.address}/index.json"'
    return new_project({"a.txt": "the clinic\n\ntake one tablet with water\n"}, settings)


def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "polyclinic" / "models"


def test_from_the_index_to_a_translation(project: Project, shop: Shop, tmp_path: Path) -> None:
    result = invoke(project, "engines", "fetch", "ctranslate2", "de")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"{NAME}, version 1.9",
        f"from     {shop.address}/de",
        f"size     {len(shop.data) / 1_000_000:.1f} MB",
        "licence  CC-BY 4.0",
        f"the model is in {folder(tmp_path) / NAME}",
    ]
    record = json.loads((folder(tmp_path) / NAME / "fetched.json").read_text())
    assert record == {
        "url": f"{shop.address}/de", "version": "1.9", "licence": "CC-BY 4.0",
        "sha256": hashlib.sha256(shop.data).hexdigest(), "bytes": len(shop.data),
    }  # fmt: skip
    assert [path.name for path in folder(tmp_path).iterdir()] == [NAME]
    run(project)
    assert found(project)["take one tablet with water"].strings == ("nimm eine Tablette mit Wasser",)
    again = invoke(project, "engines", "fetch", "ctranslate2", "de")
    assert again.stdout.splitlines()[-1] == f"it is here already: {folder(tmp_path) / NAME}"
    assert shop.asked == [""]


def test_a_download_that_is_cut_off_goes_on(shop: Shop, tmp_path: Path) -> None:
    half = len(shop.data) // 2
    shop.cuts = [half, 10]
    here: list[int] = []
    place = packages.fetch(Package("a", "1", f"{shop.address}/de"), tmp_path / "m", here.append)
    assert shop.asked == ["", f"bytes={half}-", f"bytes={half + 10}-"]
    assert here[-1] == len(shop.data)
    assert (place / "model" / "model.bin").is_file()


def test_what_another_run_left_goes_on_unless_the_file_is_another(shop: Shop, tmp_path: Path) -> None:
    wanted = Package("a", "1", f"{shop.address}/de")
    for tag, asked in (('"one"', ["bytes=100-"]), ('"two"', ["bytes=100-"])):
        shop.tag, shop.cuts = '"one"', [100, 0, 0, 0, 0]
        with pytest.raises(EngineError, match="broke the connection off"):
            packages.fetch(wanted, tmp_path / tag[1:-1], lambda _: None)
        shop.tag = tag
        shop.asked.clear()
        place = packages.fetch(wanted, tmp_path / tag[1:-1], lambda _: None)
        assert shop.asked == asked
        assert (place / "fetched.json").is_file()


def test_a_download_without_end_is_ended(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "LARGEST", len(shop.data) - 1)
    with pytest.raises(EngineError, match=f"sent more than {packages.LARGEST:,} bytes"):
        packages.fetch(Package("a", "1", f"{shop.address}/de"), tmp_path / "m", lambda _: None)
    assert len(shop.asked) == 1


def test_another_checksum_than_the_index_s(shop: Shop, tmp_path: Path) -> None:
    wanted = Package("a", "1", f"{shop.address}/de", checksum="0" * 64)
    with pytest.raises(EngineError, match="its checksum differs"):
        packages.fetch(wanted, tmp_path / "m", lambda _: None)
    assert list((tmp_path / "m").iterdir()) == []


def test_what_the_index_does_not_have(shop: Shop) -> None:
    with pytest.raises(EngineMissing, match="no package from en to tr") as raised:
        packages.package(f"{shop.address}/index.json", "en", "tr")
    assert raised.value.hint == "from en it has de, fr"
    shop.index.clear()
    with pytest.raises(EngineError, match="lists no package"):
        packages.package(f"{shop.address}/index.json", "en", "de")
    for version, links in (("../x", [f"{shop.address}/de"]), ("1", 5), ("1", {}), ("1", [None]), ("1", "http://a")):
        shop.index[:] = [{"from_code": "en", "to_code": "de", "package_version": version, "links": links}]
        with pytest.raises(EngineError, match="an entry that cannot be used"):
            packages.package(f"{shop.address}/index.json", "en", "de")
    shop.status = 404
    with pytest.raises(EngineRejected, match="not at this address"):
        packages.package(f"{shop.address}/index.json", "en", "de")
    with pytest.raises(EngineUnreachable, match="the index cannot be reached"):
        packages.package("http://127.0.0.1:9/index.json", "en", "de")


def test_from_a_file_brought_by_hand(project: Project, argos: bytes, tmp_path: Path) -> None:
    file = tmp_path / "brought.argosmodel"
    file.write_bytes(argos)
    result = invoke(project, "engines", "fetch", "ctranslate2", "de", "--from", str(file))
    place = folder(tmp_path) / "translate-en_de-brought"
    assert result.stdout == f"the model is in {place}\n"
    assert json.loads((place / "fetched.json").read_text())["file"] == "brought.argosmodel"
    assert invoke(project, "engines", "fetch", "ctranslate2", "de", "--from", str(file)).exit_code == 0
    other = invoke(project, "engines", "fetch", "ctranslate2", "fr", "--from", str(file))
    assert (other.exit_code, "not of this pair: en to de" in other.stderr) == (1, True)


BAD = {
    "no zip": (b"<html>", "is no package, or not whole"),
    "outside": (zipped({"a/x": b"1", "a/../../x": b"2"}), "wants to write outside its folder"),
    "at the root": (zipped({"/etc/x": b"1"}), "wants to write outside its folder"),
    "no folder": (zipped({"model.bin": b"1"}), "it has not one folder"),
    "two folders": (zipped({"a/model.bin": b"1", "b/x": b"1"}), "it has not one folder"),
    "nothing": (zipped({}), "it has not one folder"),
    "no model": (zipped({"a/readme": b"1"}), "holds no model"),
    "too many files": (zipped({f"a/{number}": b"" for number in range(1_001)}), "too large"),
}


@pytest.mark.parametrize(("data", "says"), BAD.values(), ids=BAD)
def test_what_is_no_package(tmp_path: Path, data: bytes, says: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(data)
    with pytest.raises(EngineError, match=says):
        packages.bring(file, tmp_path / "m", "en", "de")
    assert list((tmp_path / "m").iterdir()) == []


def test_a_package_that_is_cut_off_or_has_links(argos: bytes, tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        info = zipfile.ZipInfo("a/link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    for data, says in ((argos[:-100], "not whole"), (made.getvalue(), "holds links")):
        (tmp_path / "file").write_bytes(data)
        with pytest.raises(EngineError, match=says):
            packages.bring(tmp_path / "file", tmp_path / "m", "en", "de")
    with pytest.raises(EngineMissing, match="no such file"):
        packages.bring(tmp_path / "none", tmp_path / "m", "en", "de")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("google", "de"), "google has no models to fetch"),
        (("ctranslate2", "ku"), "no index has models from en to ku"),
        (("ctranslate2", "de", "--index", "argos.example"), "--index: index is no address"),
    ],
)
def test_wrong_usage(project: Project, arguments: tuple[str, ...], says: str) -> None:
    result = invoke(project, "engines", "fetch", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
