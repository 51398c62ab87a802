import os
import socket
import stat
import sys

import pytest

from kcn_tui.hall.web.addresses import is_loopback, urls
from kcn_tui.hall.web.admission import Admission, KeptToken, admission
from kcn_tui.hall.web.site import Limits
from kcn_tui.record.folder import MeetingFolder
from tests.clocks import SetClock
from tests.hall.web.serving import TOKEN, TV, Hall, serving

HERE = Admission(None, "kcn-tui-8018")
OPEN = Admission(TOKEN, "kcn-tui-8018")
PATHS = ("/", "/hall.js", "/hall.css", "/regular.woff", f"/picture?{TV}", "/nothing", "/abcdefghjkmm")
SECRETS = ("Đang chờ", "svg", "font", TOKEN)


@pytest.mark.parametrize("path", PATHS)
def test_without_the_token_the_network_gets_one_plain_line(open_hall: Hall, path: str) -> None:
    answer = open_hall.ask(path)

    assert (answer.code, answer.headers["Content-Type"]) == (403, "text/plain; charset=utf-8")
    assert answer.text == "Hãy nhập đầy đủ địa chỉ hiện trên máy thư ký.\n"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    "cookie",
    ["", "kcn-tui-{port}=", "kcn-tui-{port}=abcdefghjkmm", "other=" + TOKEN, "\x01;=;;", "kcn-tui-{port}=é"],
)
def test_a_wrong_cookie_is_no_token(open_hall: Hall, cookie: str) -> None:
    assert open_hall.ask("/", Cookie=cookie.format(port=open_hall.port)).code == 403


def test_the_token_becomes_a_cookie_that_no_script_reads_and_leaves_the_address(open_hall: Hall) -> None:
    answer = open_hall.ask(f"/{TOKEN}")

    assert (answer.code, answer.headers["Location"], answer.text) == (303, "/", "")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(answer.headers["Set-Cookie"].split("; "))
    page = open_hall.ask("/", Cookie=answer.cookie)
    assert (page.code, TOKEN in page.text) == (200, False)
    assert open_hall.ask(f"/picture?{TV}", Cookie=answer.cookie).code == 200
    assert open_hall.ask(f"/{TOKEN}", Cookie=answer.cookie).code == 303


def test_only_a_get_of_the_whole_token_lets_in(open_hall: Hall) -> None:
    assert open_hall.ask(f"/{TOKEN}", "POST").code == 403
    assert open_hall.ask(f"/{TOKEN}/").code == 403
    assert open_hall.ask(f"/{TOKEN[:-1]}").code == 403
    assert open_hall.ask("/leave?screen=manchieu1", "POST").code == 403


def test_on_this_machine_alone_no_token_is_asked_for(hall: Hall) -> None:
    assert hall.ask("/").code == 200


@pytest.mark.parametrize(
    ("host", "here", "in_the_network"),
    [
        ("127.0.0.1:8018", True, True),
        ("localhost", True, True),
        ("LOCALHOST.:8018", True, True),
        ("[::1]:8018", True, True),
        ("[::1]", True, True),
        ("192.168.1.5:8018", False, True),
        ("[fe80::1]:8018", False, True),
        (f"{socket.gethostname()}:8018", False, True),
        ("ke-xau.example:8018", False, False),
        ("127.0.0.1.ke-xau.example", False, False),
        ("localhost.ke-xau.example", False, False),
        ("", False, False),
        (":8018", False, False),
    ],
)
def test_a_name_that_somebody_else_points_here_is_not_ours(
    host: str,
    here: bool,  # noqa: FBT001  pytest passes by name
    in_the_network: bool,  # noqa: FBT001
) -> None:
    assert (HERE.is_us(host), OPEN.is_us(host)) == (here, in_the_network)


def test_a_page_elsewhere_gets_nothing_even_in_a_browser_that_is_let_in(hall: Hall) -> None:
    own = f"http://127.0.0.1:{hall.port}"
    assert hall.ask(f"/picture?{TV}", Origin=own, Sec_Fetch_Site="same-origin").code == 200
    assert hall.ask(f"/picture?{TV}", Origin="http://ke-xau.example").code == 403
    assert hall.ask(f"/picture?{TV}", Origin="null").code == 403
    assert hall.ask("/regular.woff", Sec_Fetch_Site="cross-site").code == 403
    assert hall.ask("/leave?screen=manchieu1", "POST", Origin="http://ke-xau.example").code == 403
    assert hall.ask("/", Host="ke-xau.example").code == 403


def test_a_wrong_token_costs_time_and_a_right_one_none(folder: MeetingFolder, clock: SetClock) -> None:
    with serving(folder, clock, bind="0.0.0.0", limits=Limits(look=0.02, penalty=1000)) as hall:
        guess = hall.connect()
        guess.sendall(b"GET /abcdefghjkmm HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")

        assert hall.ask(f"/{TOKEN}").code == 303
        guess.settimeout(0)
        with pytest.raises(BlockingIOError):
            guess.recv(1)
    guess.close()


def test_the_token_is_long_unlike_others_and_easy_to_type(folder: MeetingFolder) -> None:
    words = {KeptToken(folder).word for _ in range(50)}

    assert len(words) == 50
    assert all(len(word) == 12 and word.isalnum() and word.islower() for word in words)
    assert not set("".join(words)) & set("0o1il")


def test_the_token_outlives_a_restart_once_the_meeting_is_there(folder: MeetingFolder) -> None:
    first = KeptToken(folder)
    first.keep()
    assert not folder.path.exists()
    folder.make()
    first.keep()
    first.keep()

    again = KeptToken(folder)

    assert again.word == first.word
    file = folder.path / "web-token"
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "kept", [b"", b"abc", b"ABCDEFGHJKMN", b"abcdefghjkm\xff", b"abcdefghjkmnp", b"a" * 5000]
)
def test_a_file_that_holds_no_token_is_not_believed(folder: MeetingFolder, kept: bytes) -> None:
    folder.make()
    (folder.path / "web-token").write_bytes(kept)

    assert KeptToken(folder).word.encode() != kept


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes in its folders")
def test_a_pipe_in_the_place_of_the_token_is_not_waited_for(folder: MeetingFolder) -> None:
    folder.make()
    os.mkfifo(folder.path / "web-token")

    kept = KeptToken(folder)
    kept.keep()

    assert KeptToken(folder).word == kept.word


@pytest.mark.parametrize(
    ("bind", "here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("may-thu-ky", False),
    ],
)
def test_only_an_address_of_this_machine_alone_needs_no_token(bind: str, here: bool) -> None:  # noqa: FBT001  pytest passes by name
    assert is_loopback(bind) is here
    assert (admission(bind, 8018, TOKEN).token is None) is here


def test_the_address_is_said_as_it_is_typed() -> None:
    assert urls("127.0.0.1", 8018, None) == ("http://127.0.0.1:8018/",)
    assert urls("192.168.1.5", 80, TOKEN) == (f"http://192.168.1.5:80/{TOKEN}",)
    assert urls("::1", 8018, None) == ("http://[::1]:8018/",)
    for url in urls("0.0.0.0", 8018, TOKEN):
        assert url.endswith(f":8018/{TOKEN}")
        assert "0.0.0.0" not in url
        assert "127.0.0.1" not in url
