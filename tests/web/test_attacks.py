"""Attacks on every address of the page: what is refused is refused rightly, and the server goes on."""

from __future__ import annotations

import http.client
import io
import itertools
import re
import socket
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from starlette.testclient import TestClient
from web.served import served, small

import drafter.web
from drafter.web.app import application
from drafter.web.screens import every
from drafter.workflow import workspace as places

HERE = "http://127.0.0.1:8808"
SECRET = "what stands outside of the workspace"
SCRIPT = "\"'><script>alert(1)</script>{{7*7}}<img src=x onerror=alert(1)>"
OUTSIDE = (
    "../secret.md",
    "../../secret.md",
    "..%2fsecret.md",
    "/etc/passwd",
    "..\\secret.md",
    "secret.md\0",
    ".",
    "..",
)
HELD = ("2013-03-05-ahg-som-7", "closing/host-thanked", "docx", "statement", "1")
"""What stands in the archive, so that what is asked is found."""
WAYS = every()
WAY_IDS = [f"{way.method} {way.address}" for way in WAYS]


@cache
def _fields() -> tuple[str, ...]:
    """Return the name of every field that a screen's code or a form knows."""
    folder = Path(drafter.web.__file__).parent
    texts = [path.read_text("utf-8") for ending in ("html", "py") for path in folder.rglob(f"*.{ending}")]
    found = re.findall(r'name="([a-z_-]+)"|(?:said|get)\("([a-z_-]+)"', "\n".join(texts))
    return tuple(sorted({one or other for one, other in found} - {"token", "viewport", "color-scheme", "htmx-config"}))


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A workspace that may be changed, beside a file that nobody may read or change; and a browser with the token."""
    folder = tmp_path_factory.mktemp("attacked")
    small(folder / "workspace")
    (folder / "secret.md").write_text(SECRET)
    client = TestClient(
        application(folder / "workspace"), base_url=HERE, follow_redirects=False, raise_server_exceptions=False
    )
    client.headers["x-drafter-token"] = re.search(r'name="token" value="([^"]+)"', client.get("/").text)[1]
    return client


@pytest.fixture(autouse=True, scope="module")
def _nothing_beside_is_touched(attacked, tmp_path_factory):
    yield
    (beside,) = [each for each in tmp_path_factory.getbasetemp().glob("attacked*") if not each.is_symlink()]
    assert sorted(each.name for each in beside.iterdir()) == ["secret.md", "workspace"]
    assert (beside / "secret.md").read_text() == SECRET


def _filled(way, value):
    """Return the address of a way with each of its parts as this value."""
    return re.sub(r"\{[^}]+\}", lambda _: quote(value, safe="%"), way.address)


def _asked(client, way, value, fields):
    if way.method == "GET":
        return client.get(_filled(way, value), params=fields)
    return client.post(_filled(way, value), data=fields)


@pytest.mark.parametrize("way", WAYS, ids=WAY_IDS)
def test_no_part_of_an_address_and_no_field_leads_out_of_the_workspace(attacked, way):
    values = OUTSIDE if "{" in way.address else OUTSIDE[:3]
    for value in values:
        for part in {value, HELD[0]} if "{" in way.address else {value}:
            answer = _asked(attacked, way, part, dict.fromkeys(_fields(), value))
            assert answer.status_code < 500, (way.address, value)
            assert SECRET not in answer.text
            assert "root:" not in answer.text


@pytest.mark.parametrize("way", WAYS, ids=WAY_IDS)
def test_no_field_is_ever_markup(attacked, way):
    for part in (SCRIPT, *HELD[:2]) if "{" in way.address else ("",):
        answer = _asked(attacked, way, part, dict.fromkeys(_fields(), SCRIPT))

        assert answer.status_code < 500, (way.address, part)
        if "html" in answer.headers.get("content-type", ""):
            assert "<script>alert" not in answer.text
            assert "<img src=x" not in answer.text
            assert "49&lt;" not in answer.text


@pytest.mark.parametrize("way", WAYS, ids=WAY_IDS)
def test_every_address_is_asked_for_only_by_this_machines_name(attacked, way):
    forged = attacked.request(way.method, _filled(way, HELD[0]), headers={"host": "evil.example"})

    assert forged.status_code == 421


@pytest.mark.parametrize(
    "way", [way for way in WAYS if way.method != "GET"], ids=[each for each in WAY_IDS if "GET" not in each]
)
def test_every_change_needs_the_token_and_this_page(attacked, way):
    address, token = _filled(way, HELD[0]), attacked.headers["x-drafter-token"]

    assert attacked.post(address, headers={"x-drafter-token": "wrong"}).status_code == 403
    assert attacked.post(address, headers={"x-drafter-token": ""}, params={"token": token}).status_code == 403
    for told in ({"sec-fetch-site": "cross-site"}, {"origin": "http://127.0.0.1.evil.example"}, {"origin": "null"}):
        assert attacked.post(address, headers=told).status_code == 403, told


def test_no_change_is_made_by_an_address_alone():
    """A link, a picture or a page that is loaded ahead must not change anything: what changes is a POST."""
    assert {way.method for way in WAYS} == {"GET", "POST"}


_text = st.text(max_size=20) | st.sampled_from(
    (*OUTSIDE, *HELD, SCRIPT, "", "1" * 5000, "\ud800".encode("utf-8", "replace").decode())
)
_kinds = st.sampled_from(
    (
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "",
        "multipart/form-data; boundary=x; charset=nothing", "application/x-www-form-urlencoded; charset=utf-16",
        "application/json", "multipart/form-data; boundary=" + "b" * 300, "multipart/form-data; boundary=\xff",
    )
)  # fmt: skip
_part = st.tuples(st.sampled_from(("name", "filename", "x")), _text, st.binary(max_size=30)).map(
    lambda told: (
        b'--x\r\nContent-Disposition: form-data; name="files"; %s="%s"\r\n\r\n%s\r\n'
        % (told[0].encode(), told[1].encode("utf-8", "replace"), told[2])
    )
)
_bodies = st.binary(max_size=200) | st.lists(_part, max_size=4).map(lambda parts: b"".join(parts) + b"--x--\r\n")


@pytest.mark.parametrize("way", WAYS, ids=WAY_IDS)
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_malformed_bodies_and_values_are_refused_and_break_nothing(attacked, way, data):
    value = data.draw(_text, "part")
    fields = data.draw(st.dictionaries(st.sampled_from(_fields()), _text, max_size=5), "fields")
    headers = {"hx-request": "true"} if data.draw(st.booleans(), "by script") else {}
    if way.method == "GET":
        answer = attacked.get(_filled(way, value), params=fields, headers=headers)
    elif data.draw(st.booleans(), "well formed"):
        answer = attacked.post(_filled(way, value), data=fields, headers=headers)
    else:
        headers["content-type"] = data.draw(_kinds, "kind").encode("latin-1")
        answer = attacked.post(_filled(way, value), content=data.draw(_bodies, "body"), headers=headers)

    assert answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text


# ── too much ─────────────────────────────────────────────────────────────────────────────────────

MB = 1024 * 1024
LIMIT_MB = 64


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server in a process of its own, of a workspace that may be changed."""
    folder = tmp_path_factory.mktemp("served") / "workspace"
    places.init(folder, empty=True)
    with served(folder) as running:
        yield running


def _sent(server, parts, **headers):
    """Send a file in parts, without saying how long it is; return the status, None where the server hung up."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    head = {"content-type": "multipart/form-data; boundary=x", "x-drafter-token": server.token(), **headers}
    try:
        connection.request("POST", "/statements", body=parts, headers=head, encode_chunked="content-length" not in head)
        return connection.getresponse().status
    except (BrokenPipeError, ConnectionResetError):
        return None
    finally:
        connection.close()


def _part_of_file(name, data):
    begin = f'--x\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'.encode()
    return itertools.chain([begin], data, [b"\r\n--x--\r\n"])


def test_an_upload_of_a_gigabyte_is_cut_off_and_not_held(server):
    before = server.most_memory_mb
    endless = _sent(
        server, _part_of_file("a.txt", itertools.repeat(b"a" * MB, 1024)), **{"transfer-encoding": "chunked"}
    )
    told = _sent(server, iter([b"--x"]), **{"content-length": str(1024 * MB)})

    assert endless in (413, None)
    assert told in (413, None)
    assert server.most_memory_mb - before < 3 * LIMIT_MB
    assert "Statements" in server.get("/statements")


def _word(text):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for each in text:
                part.write(each)
    return stream.getvalue()


def test_a_zip_bomb_is_told_and_not_unpacked(server):
    bomb = _word(itertools.repeat(b" " * MB, 600))
    assert len(bomb) < 4 * MB
    before = server.most_memory_mb

    assert _sent(server, _part_of_file("bomb.docx", [bomb]), **{"transfer-encoding": "chunked"}) == 200
    assert server.most_memory_mb - before < 300
    assert "bomb" not in server.get("/statements")


def test_a_statement_of_10000_paragraphs_is_read_and_shown(server):
    lines = (f"{n}. The Commission noted report {n} of the Lake Office.\n\n" for n in range(1, 10_001))
    head = "FIRST MEETING OF THE LAKE COMMISSION\nZENDA, RURITANIA, 5 MARCH 2031\n\n"
    text = (head + "".join(lines)).encode()

    assert _sent(server, _part_of_file("long.txt", [text]), **{"transfer-encoding": "chunked"}) == 200
    (address,) = re.findall(r'href="(/statements/2031-03-05[^"/]*)"', server.get("/statements"))[:1]
    page = server.get(address)
    assert "noted report 10000 of" in page


def test_a_browser_that_hangs_up_in_the_middle_harms_nobody(server):
    for _ in range(3):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        connection.putrequest("POST", "/statements")
        connection.putheader("content-type", "multipart/form-data; boundary=x")
        connection.putheader("content-length", "1000000")
        connection.endheaders()
        connection.send(b"--x\r\n")
        connection.close()

    assert "Statements" in server.get("/statements")


def test_no_words_that_are_no_http_end_the_server(server):
    for words in (
        b"\0" * 100,
        b"GET / HTTP/1.1\r\nHost: " + b"a" * 100_000,
        b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(words)
            connection.shutdown(socket.SHUT_WR)
            assert b" 500 " not in connection.recv(1000)
    assert "Statements" in server.get("/statements")
