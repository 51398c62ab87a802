"""What the browser's hall shows, and what it leaves word of."""

import os
import re

from kcn_tui.hall.web.drawing import draw
from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.mark import ALIVE
from kcn_tui.record.presence import Lookout
from kcn_tui.stage.layout import sheet_of
from kcn_tui.stage.theme import DARK
from tests.build import plan
from tests.clocks import SetClock
from tests.hall.web.serving import Hall, serving
from tests.record_help import COUNTED, QUIET, VOTED, done, opened

GRID = (46, 13)


def test_a_browser_that_is_first_waits_with_the_clock_and_then_follows(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    assert "13:30" in hall.until("Đang chờ mở hội nghị").text
    with opened(folder, clock) as clerk:
        hall.until("HỘI NGHỊ THỬ")
        done(clerk, c.Start("report-1"))
        hall.until("Báo cáo kết quả")
        done(clerk, c.TurnPage(2, *GRID))
        hall.until("Tốt.")
        done(clerk, COUNTED, c.Put("resolution"))
        hall.until("BIỂU QUYẾT")
        done(clerk, VOTED)
        assert "90,91%" not in hall.picture().text
        done(clerk, c.Announce("resolution"))
        hall.until("90,91%")


def test_it_is_the_very_picture_of_the_terminals_hall(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    with opened(folder, clock) as clerk:
        for command in (
            c.Start("report-1"),
            c.TurnPage(2, *GRID),
            c.Hold(),
            c.Release(),
            c.Black(),
            c.Release(),
            c.Tell("Mời đại biểu về chỗ"),
            c.Release(),
            c.Freeze(),
            c.Start("awards"),
            c.Release(),
            c.ReadAward("bang-khen"),
        ):
            done(clerk, command)
            reader = Reader(folder)
            news = reader.look()
            assert news is not None
            sheet = sheet_of(news.state, clock(), GRID, theme=DARK)
            says = "\n".join((*sheet.words, sheet.lines[-1].plain))
            wanted = draw(sheet.lines, GRID, DARK.base(), says)
            shown = ""
            while (answer := hall.picture(shown)).text != wanted:
                shown = answer.headers.get("X-Picture", shown)


def test_a_question_about_what_is_shown_is_held_and_answered_without_a_picture(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    with opened(folder, clock):
        shown = hall.until("HỘI NGHỊ THỬ").headers["X-Picture"]

        assert hall.picture(shown).code == 204
        assert hall.picture("0" * 16).headers["X-Picture"] == shown


def test_a_rehearsal_is_marked_in_the_browser_too(hall: Hall, folder: MeetingFolder, clock: SetClock) -> None:
    with Clerk.open(folder, plan(), "0" * 64, clock, rehearsal=True, rhythm=QUIET, members=()):
        hall.until("DIỄN TẬP")


def test_a_console_that_falls_silent_is_named_until_it_is_back(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    with opened(folder, clock) as clerk:
        done(clerk, c.Start("opening"))
        quiet = hall.until("Chào cờ")
        assert "đang chờ" not in quiet.text

        long_ago = folder.mark.stat().st_mtime - ALIVE - 60
        os.utime(folder.mark, (long_ago, long_ago))
        hall.until("đang chờ máy thư ký")

        os.utime(folder.mark)
        while "đang chờ" in hall.picture().text:
            pass


def test_a_window_of_another_shape_is_filled_by_another_grid(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    with opened(folder, clock):
        for size, grid in (
            ("wide=1920&high=1080", (46, 13)),
            ("wide=1024&high=768", (46, 17)),
            ("wide=2560&high=1080", (62, 13)),
        ):
            answer = hall.until("HỘI NGHỊ THỬ", f"screen=manchieu2&{size}")
            found = re.search(r'viewBox="-5 -5 (\d+) (\d+)"', answer.text)
            assert found is not None
            assert (int(found[1]), int(found[2])) == (10 * grid[0] + 10, 20 * grid[1] + 10)


def test_a_grid_that_was_asked_for_is_every_windows(folder: MeetingFolder, clock: SetClock) -> None:
    with serving(folder, clock, grid=(80, 22)) as hall:
        assert 'viewBox="-5 -5 810 450"' in hall.picture().text
        assert 'viewBox="-5 -5 810 450"' in hall.ask("/").text


def test_each_browser_leaves_word_of_what_it_shows_and_takes_it_back(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    other = "screen=manchieu2&wide=1024&high=768"
    with opened(folder, clock) as clerk:
        last = done(clerk, c.Start("report-1"), c.TurnPage(2, *GRID))[-1]
        shown = hall.until("Tốt.").headers["X-Picture"]
        clock.forward(seconds=2)
        hall.picture(shown)
        (seen,) = Lookout(folder).look(clock())
        said = seen.presence
        assert (said.kind, said.columns, said.rows) == ("web", *GRID)
        assert (said.seq, said.page, said.pages, said.fits) == (last.seq, 2, 2, True)

        shown = hall.until("Tốt.", other).headers["X-Picture"]
        clock.forward(seconds=2)
        hall.picture(shown, other)
        assert {(each.presence.columns, each.presence.rows) for each in Lookout(folder).look(clock())} == {
            GRID,
            (46, 17),
        }

        assert hall.ask("/leave?screen=manchieu2", "POST").code == 204
        assert len(Lookout(folder).look(clock())) == 1
    hall.server.site.screens.close()
    assert Lookout(folder).look(clock()) == ()


def test_a_browser_that_still_shows_the_picture_before_does_not_claim_the_new_one(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    with opened(folder, clock) as clerk:
        first = done(clerk, c.Start("opening"))[-1]
        shown = hall.until("Chào cờ").headers["X-Picture"]
        clock.forward(seconds=2)
        hall.picture(shown)
        done(clerk, c.Start("report-1"))
        clock.forward(seconds=2)

        assert "Báo cáo kết quả" in hall.picture(shown).text

        (seen,) = Lookout(folder).look(clock())
        assert seen.presence.seq == first.seq


def test_a_browser_that_is_silent_is_flagged_and_its_place_is_free_after_a_while(
    hall: Hall, folder: MeetingFolder, clock: SetClock
) -> None:
    with opened(folder, clock):
        shown = hall.until("HỘI NGHỊ THỬ").headers["X-Picture"]
        clock.forward(seconds=2)
        hall.picture(shown)
        clock.forward(seconds=3)
        (seen,) = Lookout(folder).look(clock())
        assert seen.stale

        clock.forward(minutes=11)
        hall.server.site.screens.forget_the_gone()
        assert Lookout(folder).look(clock()) == ()


def test_the_clock_goes_on_without_news(hall: Hall, clock: SetClock) -> None:
    hall.until("13:30")
    clock.forward(minutes=1)
    hall.until("13:31")
