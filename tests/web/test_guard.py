"""Who may ask: this machine, from this page, so much and no more."""

from __future__ import annotations

import pytest

SECRET = "<script>alert(1)</script>"


def test_a_name_of_another_host_is_refused(archive, browser):
    client = browser(archive)

    assert client.get("/", headers={"host": "127.0.0.1:8808"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8808"}).status_code == 200
    for forged in ("evil.example", "127.0.0.1.evil.example", "evil.example:8808", "", "localhost.evil"):
        assert client.get("/", headers={"host": forged}).status_code == 421, forged


def test_a_post_without_the_token_changes_nothing(empty, browser, token):
    client = browser(empty)
    files = {"files": ("a.txt", b"FIRST MEETING OF THE LAKE COMMISSION\nZENDA, RURITANIA, 5 MARCH 2031\n\n1. It met.")}

    assert client.post("/statements", files=files).status_code == 403
    assert client.post("/statements", files=files, data={"token": "wrong"}).status_code == 403
    assert not list((empty / "precedents/statements").iterdir())
    assert client.post("/statements", files=files, data={"token": token(client)}).status_code == 200
    assert len(list((empty / "precedents/statements").iterdir())) == 1


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://evil.example"},
     {"origin": "null"}],
)  # fmt: skip
def test_a_post_from_another_site_is_refused_even_with_the_token(empty, browser, token, headers):
    client = browser(empty)
    data = {"token": token(client)}

    assert client.post("/statements", data=data, headers=headers).status_code == 403


def test_from_another_machine_the_key_is_asked_for_and_kept(archive, browser):
    client = browser(archive, hosts=("127.0.0.1",), key="sesame")

    assert client.get("/").status_code == 403
    assert client.get("/?key=wrong").status_code == 403
    entered = client.get("/statements?key=sesame")
    assert (entered.status_code, entered.headers["location"]) == (303, "/statements")
    assert "HttpOnly" in entered.headers["set-cookie"]
    assert client.get("/statements").status_code == 200


def test_every_answer_allows_nothing_from_outside(archive, browser):
    client = browser(archive)

    for address in ("/", "/statements", "/nothing", "/static/drafter.css", "/statements/nothing"):
        policy = client.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy, address
        assert "unsafe" not in policy
        assert "http" not in policy


def test_no_page_names_a_resource_of_another_place(archive, browser):
    client = browser(archive)

    for address in ("/", "/statements", "/precedents", "/commitments", "/like", "/statements/2013-03-05-ahg-som-7"):
        page = client.get(address).text
        assert "//" not in page.replace("<!doctype", "").replace("://www.", "") or 'src="http' not in page
        assert " style=" not in page
        assert "onclick" not in page


def test_what_is_too_large_is_refused_before_it_is_read(empty, browser, token):
    client = browser(empty)
    headers = {"content-length": str(2**30), "content-type": "application/x-www-form-urlencoded"}

    assert client.post("/statements", content=b"", headers=headers).status_code == 413


def test_what_grows_too_large_without_saying_so_is_cut_off(empty, browser, token):
    client = browser(empty)
    kind = "multipart/form-data; boundary=x"

    def endless():
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(70):
            yield b"a" * 2**20

    assert client.post("/statements", content=endless(), headers={"content-type": kind}).status_code == 413


@pytest.mark.parametrize(
    "address",
    ["/statements/..%2F..%2F..%2Fetc%2Fpasswd", "/statements/%2Fetc%2Fpasswd", "/precedents/../../../etc/passwd",
     "/precedents/%2e%2e/%2e%2e/names", "/static/../app.py", "/static/%2e%2e/app.py",
     "/statements/2013-03-05-ahg-som-7/file/..%2f..%2fdocx", "/statements/README.md"],
)  # fmt: skip
def test_no_address_leads_out_of_the_workspace(archive, browser, address):
    answer = browser(archive).get(address)

    assert answer.status_code in (404, 422)
    assert "root:" not in answer.text
    assert "import" not in answer.text


def test_an_uploads_name_is_no_path(empty, browser, token):
    client = browser(empty)
    text = b"FIRST MEETING OF THE LAKE COMMISSION\nZENDA, RURITANIA, 5 MARCH 2031\n\n1. The Commission met in Zenda."
    for name in ("../../../evil.txt", "..\\..\\evil2.txt", "/etc/evil3.txt"):
        client.post("/statements", files={"files": (name, text)}, data={"token": token(client)})

    assert not list(empty.parent.glob("evil*"))
    assert all(each.parent.name == "sources" for each in empty.rglob("evil*"))


def test_text_of_documents_is_never_markup(empty, browser, token):
    client = browser(empty)
    text = f"FIRST MEETING OF THE {SECRET} COMMISSION\nZENDA, RURITANIA, 5 MARCH 2031\n\n1. It {SECRET} met in Zenda."
    client.post("/statements", files={"files": ("a.txt", text.encode())}, data={"token": token(client)})
    (held,) = (empty / "precedents/statements").glob("*.md")

    for address in (
        "/",
        "/statements",
        f"/statements/{held.stem}",
        f"/like?sentence={SECRET}",
        f"/precedents?q={SECRET}",
    ):
        assert SECRET not in client.get(address).text, address


def test_what_cannot_be_read_is_told_and_not_a_traceback(empty, browser, token):
    client = browser(empty)
    answer = client.post(
        "/statements", files={"files": ("a.docx", b"PK\x03\x04 no word file")}, data={"token": token(client)}
    )

    assert answer.status_code == 200
    assert ">a.docx<" in answer.text  # the name that a person gave it, and no folder of this machine
    assert "Traceback" not in answer.text
    for address in ("/nothing", "/statements/nothing", "/precedents/nothing/here"):
        assert "Traceback" not in client.get(address).text
