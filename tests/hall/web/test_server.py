"""What the server answers, and what it does not put up with."""

import contextlib
import socket
import time

import pytest

from kcn_tui.hall.web.admission import admission
from kcn_tui.hall.web.projection import Projection
from kcn_tui.hall.web.screens import MOST, Screens
from kcn_tui.hall.web.server import HallServer
from kcn_tui.hall.web.site import Limits, Site
from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.stage.theme import DARK
from tests.build import plan
from tests.clocks import SetClock
from tests.hall.web.serving import TOKEN, TV, Hall, serving
from tests.record_help import QUIET, done, opened


@pytest.mark.parametrize("path", ["/", "/hall.js", "/hall.css", "/bold.woff", f"/picture?{TV}", "/nothing"])
def test_every_answer_forbids_what_it_does_not_need(hall: Hall, path: str) -> None:
    headers = hall.ask(path).headers

    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Server"] == "kcn-tui"


def test_nothing_on_the_page_comes_from_anywhere_else(hall: Hall) -> None:
    said = "".join(hall.ask(path).text for path in ("/", "/hall.js", "/hall.css"))

    assert "http://" not in said.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in said
    assert hall.ask("/regular.woff").text.startswith("wOFF")


def test_what_people_wrote_is_text_on_the_page(folder: MeetingFolder, clock: SetClock, hall: Hall) -> None:
    title = '<script>alert(1)</script><img src=x onerror=alert(1)> \x1b[31m" onload="x'
    hostile = plan([{"id": "x", "kind": "ceremony", "title": title}])
    with Clerk.open(folder, hostile, "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
        done(clerk, c.Start("x"))
        hall.until("&lt;script&gt;")

        page = hall.ask("/").text

    assert "<script>alert" not in page
    assert "<img" not in page
    assert "\x1b" not in page
    assert ' onload="' not in page


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/../hall.js", 404),
        ("GET", "/font/OFL.txt", 404),
        ("GET", "//evil.example/", 404),
        ("GET", "/picture", 400),
        ("GET", "/picture?screen=a&wide=1&high=1", 400),
        ("GET", "/picture?screen=../../../etc&wide=1&high=1", 400),
        ("GET", "/picture?screen=manchieu1&wide=0&high=1", 400),
        ("GET", "/picture?screen=manchieu1&wide=1e9&high=1", 400),
        ("GET", f"/picture?{TV}&shown=%00%00", 200),
        ("POST", "/picture", 404),
        ("POST", "/leave", 404),
        ("POST", "/leave?screen=khongco12", 204),
        ("PUT", "/", 501),
        ("DELETE", "/leave", 501),
        ("OPTIONS", "/", 501),
    ],
)
def test_what_is_not_served_is_refused_in_one_line(hall: Hall, method: str, path: str, code: int) -> None:
    answer = hall.ask(path, method)

    assert answer.code == code
    assert code == 200 or len(answer.text.splitlines()) == (code != 204)


def test_a_head_is_a_get_without_its_body(hall: Hall) -> None:
    answer = hall.ask("/hall.js", "HEAD")

    assert (answer.code, answer.text) == (200, "")
    assert int(answer.headers["Content-Length"]) > 100


@pytest.mark.parametrize(
    "question",
    [
        b"\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\nabcde",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n",
        bytes(range(256)) + b"\r\n\r\n",
    ],
)
def test_a_broken_question_ends_its_connection_and_nothing_else(
    folder: MeetingFolder, clock: SetClock, question: bytes
) -> None:
    with serving(folder, clock, limits=Limits(look=0.02, question=0.5)) as hall:
        with hall.connect() as connection:
            connection.sendall(question)
            while True:
                try:
                    if not connection.recv(65536):
                        break
                except ConnectionResetError:
                    break
        assert hall.ask("/").code == 200


@pytest.mark.parametrize("method", [b"GET", b"HEAD", b"POST"])
def test_an_address_that_is_none_is_refused_and_not_logged(
    hall: Hall, caplog: pytest.LogCaptureFixture, method: bytes
) -> None:
    with hall.connect() as connection:
        connection.sendall(method + b" http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert connection.recv(65536).startswith(b"HTTP/1.1 400 ")
    assert hall.ask("/").code == 200
    assert caplog.records == []


def test_a_client_that_trickles_is_cut_off_in_its_time(folder: MeetingFolder, clock: SetClock) -> None:
    with serving(folder, clock, limits=Limits(look=0.02, question=0.3)) as hall, hall.connect() as slow:
        slow.settimeout(0.05)
        began, ended = time.monotonic(), False
        while not ended and time.monotonic() < began + 20:
            try:
                slow.sendall(b"a")
                ended = slow.recv(1) == b""
            except TimeoutError:
                continue
            except OSError:
                ended = True
        assert ended


def test_a_browser_that_does_not_read_keeps_nobody_else_waiting(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    stuck = [hall.connect() for _ in range(5)]
    for connection in stuck:
        connection.sendall(b"GET /bold.woff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 200)
    with opened(folder, clock) as clerk:
        done(clerk, c.Start("report-1"))
        hall.until("Báo cáo kết quả")
    for connection in stuck:
        connection.close()


def test_one_address_cannot_take_all_connections(folder: MeetingFolder, clock: SetClock) -> None:
    with serving(folder, clock, limits=Limits(look=0.02, from_one=3)) as hall:
        held = [hall.connect() for _ in range(3)]
        for connection in held:
            connection.sendall(b"GET ")
        one_more = hall.connect()
        with contextlib.suppress(ConnectionResetError):
            assert one_more.recv(1) == b""
        one_more.close()
        held[0].close()
        while True:  # the place is free once the server has seen that the client is gone
            try:
                assert hall.ask("/").code == 200
                break
            except OSError:
                continue
        for connection in held[1:]:
            connection.close()


def test_more_browsers_than_a_hall_can_have_are_turned_away(hall: Hall) -> None:
    for n in range(MOST):
        assert hall.picture(tv=f"screen=manchieu{n:02}&wide=16&high=9").code == 200
    assert hall.picture(tv="screen=quanhieu&wide=16&high=9").code == 503
    hall.ask("/leave?screen=manchieu00", "POST")
    assert hall.picture(tv="screen=quanhieu&wide=16&high=9").code == 200


def test_a_connection_serves_question_after_question(hall: Hall) -> None:
    with hall.connect() as connection:
        for _ in range(3):
            connection.sendall(b"GET /hall.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            head, rest = b"", b""
            while b"\r\n\r\n" not in head:
                head += connection.recv(65536)
            head, _, rest = head.partition(b"\r\n\r\n")
            length = int(head.partition(b"Content-Length: ")[2].partition(b"\r\n")[0])
            while len(rest) < length:
                rest += connection.recv(65536)
            assert head.startswith(b"HTTP/1.1 200")


def test_a_port_is_had_by_one_alone(hall: Hall, folder: MeetingFolder, clock: SetClock) -> None:
    site = Site(Projection(folder, clock, DARK), Screens(folder, clock))

    with pytest.raises(OSError):  # noqa: PT011  which one depends on the system
        HallServer("127.0.0.1", hall.port, site, lambda port: admission("127.0.0.1", port, TOKEN))


def test_a_stopped_server_lets_everybody_go(folder: MeetingFolder, clock: SetClock) -> None:
    with serving(folder, clock) as hall:
        idle = hall.connect()
        idle.sendall(b"GET / HT")
        assert hall.ask("/").code == 200  # whoever came before has been let in
        port = hall.port
    assert idle.recv(1) == b""
    idle.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))
