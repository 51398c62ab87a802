"""The hall's screen as a process of its own and in a real Chromium, led by a real console."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcn_tui.cli.opening import now
from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Lookout, Presence
from tests.build import plan
from tests.chromium import Chromium, needs_chromium, pixels
from tests.e2e.served import Served, get, open_url
from tests.record_help import COUNTED, VOTED, done, eventually, opened
from tests.specimen import ACCENTED

Serve = Callable[..., Served]


@pytest.fixture
def folder(tmp_path: Path) -> MeetingFolder:
    return MeetingFolder(tmp_path / "thu")


@pytest.fixture
def serve(folder: MeetingFolder) -> Iterator[Serve]:
    """Start the program, as often as is liked; what still runs at the end is ended."""
    running: list[Served] = []

    def start(*options: str) -> Served:
        running.append(Served(folder, *options))
        return running[-1]

    yield start
    for each in running:
        each.kill()


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(tmp_path_factory.mktemp("browser")) as chromium:
        yield chromium


@pytest.fixture
def browser(chromium: Chromium) -> Iterator[Chromium]:
    """A page of its own."""
    with chromium.page() as browser:
        yield browser


def words_of_screens(folder: MeetingFolder) -> list[Presence]:
    return [seen.presence for seen in Lookout(folder).look(now()) if not seen.stale]


def until_it_says(folder: MeetingFolder, wanted: Callable[[Presence], bool]) -> None:
    """Wait until the only screen leaves such a word."""

    def says() -> bool:
        said = words_of_screens(folder)
        return len(said) == 1 and wanted(said[0])

    eventually(says)


def test_the_address_is_said_and_ctrl_c_ends_it(serve: Serve, folder: MeetingFolder) -> None:
    hall = serve("--port", "0")
    (url,) = hall.urls
    assert url.startswith("http://127.0.0.1:")
    assert get(url)[0] == 200
    assert not folder.path.exists()

    code, error = hall.interrupt()

    assert (code, error.strip()) == (130, "Đã dừng.")


def test_a_port_that_is_taken_is_said_in_one_line(serve: Serve) -> None:
    (url,) = serve("--port", "0").urls
    port = url.rpartition(":")[2].strip("/")

    code, error = serve("--port", port).ends()

    assert (code, error) == (
        2,
        f"Cổng {port} đang bị chiếm hoặc không được phép dùng; hãy chọn cổng khác: --port N\n",
    )


def test_a_network_gets_nothing_without_the_token(serve: Serve) -> None:
    hall = serve("--port", "0", "--bind", "0.0.0.0")
    base, token = open_url(hall)

    assert get(f"{base}/") == (403, "Hãy nhập đầy đủ địa chỉ hiện trên máy thư ký.\n")
    assert get(f"{base}/{token}")[0] == 303


@needs_chromium
def test_the_meeting_is_followed_live_in_a_real_browser(
    serve: Serve, folder: MeetingFolder, browser: Chromium
) -> None:
    (url,) = serve("--port", "0").urls
    browser.open(url)
    browser.sees("Đang chờ mở hội nghị")
    with opened(folder, now, rhythm=Rhythm()) as clerk:
        browser.sees("HỘI NGHỊ THỬ")
        done(clerk, c.Start("report-1"))
        browser.sees("Báo cáo kết quả")
        last = done(clerk, c.TurnPage(2, 46, 13))[-1]
        browser.sees("Tốt.")
        until_it_says(folder, lambda said: said.seq == last.seq)
        (said,) = words_of_screens(folder)
        assert (said.kind, said.columns, said.rows, said.page, said.pages) == ("web", 46, 13, 2, 2)

        browser.resize(1024, 768)
        until_it_says(folder, lambda said: (said.columns, said.rows) == (46, 17))
        done(clerk, COUNTED, c.Put("resolution"), VOTED)
        browser.sees("BIỂU QUYẾT")
        done(clerk, c.Announce("resolution"))
        browser.sees("90,91%")
        done(clerk, c.Black())
        browser.until("document.querySelector('svg').textContent === ''")

        browser.open("about:blank")
        eventually(lambda: Lookout(folder).look(now()) == ())
    assert len(browser.requested) > 5
    assert all(each.startswith((url, "about:", "data:")) for each in browser.requested)


@needs_chromium
def test_a_tv_shows_the_token_once_and_goes_on_by_itself_after_a_restart(
    serve: Serve, folder: MeetingFolder, browser: Chromium
) -> None:
    with opened(folder, now, rhythm=Rhythm()) as clerk:
        done(clerk, c.Start("opening"))
        hall = serve("--port", "0", "--bind", "0.0.0.0")
        base, token = open_url(hall)
        eventually((folder.path / "web-token").exists)
        browser.open(base)
        browser.sees("Hãy nhập đầy đủ địa chỉ")

        browser.open(f"{base}/{token}")
        browser.sees("Chào cờ")
        assert browser.value("location.href") == f"{base}/"
        assert browser.value("document.cookie") == ""

        hall.kill()
        browser.until("document.getElementById('lost').className === 'said'")
        assert "đang chờ máy thư ký" in browser.value("document.getElementById('lost').innerText")

        again = serve("--port", base.rpartition(":")[2], "--bind", "0.0.0.0")
        assert open_url(again) == (base, token)
        done(clerk, c.Start("report-1"))
        browser.sees("Báo cáo kết quả")
        browser.until("document.getElementById('lost').className === ''")


@needs_chromium
def test_a_browser_that_runs_no_script_follows_too(
    serve: Serve, folder: MeetingFolder, browser: Chromium
) -> None:
    (url,) = serve("--port", "0").urls
    browser.without_scripts()
    with opened(folder, now, rhythm=Rhythm()) as clerk:
        browser.open(url)
        eventually(lambda: "HỘI NGHỊ THỬ" in browser.text())
        done(clerk, c.Start("report-1"))
        eventually(lambda: "Báo cáo kết quả" in browser.text())


@needs_chromium
def test_what_people_wrote_runs_nothing_in_a_real_browser(
    serve: Serve, folder: MeetingFolder, browser: Chromium
) -> None:
    (url,) = serve("--port", "0").urls
    title = (
        "</text></svg><img src=x onerror='window.ran=1'><script>window.ran=1</script>\"onload=\"window.ran=1"
    )
    hostile = plan([{"id": "x", "kind": "ceremony", "title": title}])
    with Clerk.open(folder, hostile, "0" * 64, now, members=()) as clerk:
        done(clerk, c.Start("x"))
        browser.open(url)
        browser.sees("window.ran=1")
        browser.sees("</text></svg>")

    assert browser.value("window.ran === undefined")
    assert browser.value("document.images.length") == 0


@needs_chromium
@pytest.mark.parametrize("size", [(503, 301), (683, 401)])
def test_big_letters_have_no_seams_at_any_size_of_the_window(
    serve: Serve, browser: Chromium, size: tuple[int, int]
) -> None:
    (url,) = serve("--port", "0", "--grid", "46x13").urls
    browser.resize(*size)
    browser.open(url)
    browser.sees("Đang chờ mở hội nghị")
    ink, path, scale, left, top = browser.value(_LETTERS)
    areas = [tuple(map(int, each)) for each in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)", path)]
    shown = pixels(browser.screenshot())
    touching = [
        (max(ax, bx), min(ax + aw, bx + bw), by)
        for ax, ay, aw, ah in areas
        for bx, by, bw, _bh in areas
        if ay + ah == by and min(ax + aw, bx + bw) > max(ax, bx)
    ]
    assert len(touching) > 20
    for begins, ends, edge in touching:
        for x in range(round(begins * scale + left) + 1, round(ends * scale + left) - 1):
            for y in (-1, 0, 1):
                assert shown[round(edge * scale + top) + y][x] == ink


_LETTERS = """(() => {
    const drawn = path => path.getAttribute('d').length;
    const paths = [...document.querySelectorAll('path')].sort((a, b) => drawn(b) - drawn(a));
    const path = paths[0], at = path.getScreenCTM();
    return [path.getAttribute('fill'), path.getAttribute('d'), at.a, at.e, at.f];
})()"""


@needs_chromium
def test_every_letter_of_vietnamese_is_drawn_in_the_face_that_ships(
    serve: Serve, folder: MeetingFolder, browser: Chromium
) -> None:
    (url,) = serve("--port", "0", "--grid", "80x22").urls
    letters = " ".join(
        f"**{base}** {base}" for base in ("".join(ACCENTED[n : n + 20]) for n in range(0, 140, 20))
    )
    report = plan([{"id": "x", "kind": "report", "title": "Chữ", "text": f"{letters} – “…” ≥ ✓ ▶ ␛"}])
    with Clerk.open(folder, report, "0" * 64, now, members=()) as clerk:
        done(clerk, c.Start("x"), c.TurnPage(2, 80, 22))
        browser.open(url)
        browser.sees("ỹ")

    drawn = browser.value("[...document.querySelectorAll('svg text')].map(each => each.textContent).join('')")
    assert set(ACCENTED) <= set(drawn)
    assert browser.fonts("svg text") == {("JetBrains Mono", True)}
