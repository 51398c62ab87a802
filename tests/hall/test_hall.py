import os

from kcn_tui.hall.app import HallApp
from kcn_tui.hall.following import steady
from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import ALIVE, Position, read_mark, write_mark
from kcn_tui.record.presence import Lookout
from kcn_tui.stage.widget import StageView
from tests.build import plan
from tests.clocks import SetClock
from tests.hall.watching import Painted, text_of, word_of
from tests.record_help import COUNTED, QUIET, VOTED, done, opened

HALL = (46, 13)


async def test_a_hall_that_is_first_waits_with_the_clock_and_then_follows(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    async with HallApp(folder, clock).run_test(size=HALL, message_hook=painted):
        waiting = await painted.words("Đang chờ mở hội nghị")
        assert "13:30" in text_of(waiting)

        with opened(folder, clock) as clerk:
            assert "HỘI NGHỊ THỬ" in text_of(await painted.event(1))

            entries = done(clerk, c.Start("report-1"))
            assert "Báo cáo kết quả" in text_of(await painted.event(entries[-1].seq))

            entries = done(clerk, c.TurnPage(2, *HALL))
            assert "Tốt." in text_of(await painted.event(entries[-1].seq))


async def test_a_hall_that_is_late_shows_what_is_shown_now(folder: MeetingFolder, clock: SetClock) -> None:
    painted = Painted()
    with opened(folder, clock) as clerk:
        last = done(clerk, c.Start("awards"), c.ReadAward("bang-khen"))[-1]

        async with HallApp(folder, clock).run_test(size=HALL, message_hook=painted):
            assert "BẰNG KHEN" in text_of(await painted.event(last.seq))


async def test_the_hall_outlives_the_console_and_goes_on_with_the_next(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    async with HallApp(folder, clock).run_test(size=HALL, message_hook=painted):
        with opened(folder, clock) as clerk:
            last = done(clerk, COUNTED, c.Put("resolution"))[-1]
            before = text_of(await painted.event(last.seq))
            assert "BIỂU QUYẾT" in before

        with opened(folder, clock) as clerk:
            last = done(clerk, VOTED)[-1]
            assert "90,91%" not in text_of(await painted.event(last.seq))

            last = done(clerk, c.Announce("resolution"))[-1]
            assert "90,91%" in text_of(await painted.event(last.seq))


async def test_undo_and_hold_change_the_picture_back_and_forth(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    async with HallApp(folder, clock).run_test(size=HALL, message_hook=painted):
        with opened(folder, clock) as clerk:
            for command, words in (
                (c.Start("opening"), "Chào cờ"),
                (c.Hold(), "HỘI NGHỊ THỬ"),
                (c.Undo(), "Chào cờ"),
                (c.Undo(), "HỘI NGHỊ THỬ"),
            ):
                last = done(clerk, command)[-1]
                assert words in text_of(await painted.event(last.seq))


async def test_a_console_that_falls_silent_is_named_in_the_footer_until_it_is_back(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    app = HallApp(folder, clock)
    async with app.run_test(size=HALL, message_hook=painted):
        with opened(folder, clock) as clerk:
            last = done(clerk, c.Start("opening"))[-1]
            quiet = await painted.event(last.seq)
            assert "đang chờ" not in text_of(quiet)

            long_ago = folder.mark.stat().st_mtime - ALIVE - 60
            os.utime(folder.mark, (long_ago, long_ago))
            app.look()
            silent = await painted.words("đang chờ máy thư ký")
            assert silent.lines[:-1] == quiet.lines[:-1]

            os.utime(folder.mark)
            app.look()
            await painted.until(lambda now: now.sheet == quiet)


async def test_a_damaged_journal_leaves_the_last_picture_and_says_so(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    async with HallApp(folder, clock).run_test(size=HALL, message_hook=painted):
        with opened(folder, clock) as clerk:
            last = done(clerk, c.Start("opening"))[-1]
            shown = await painted.event(last.seq)

        mark = read_mark(folder.mark)
        assert mark is not None
        torn = b'{"seq":3}\n'
        with folder.journal.open("ab") as journal:
            journal.write(torn)
        write_mark(REAL_DISK, folder.mark, Position(mark.length + len(torn), mark.seq + 1, mark.head))

        damaged = await painted.words("không đọc được nhật ký")
        assert damaged.lines[:-1] == shown.lines[:-1]


async def test_the_console_learns_grid_page_and_last_event_of_the_hall(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    app = HallApp(folder, clock)
    async with app.run_test(size=HALL, message_hook=painted) as pilot:
        with opened(folder, clock) as clerk:
            last = done(clerk, c.Start("report-1"), c.TurnPage(2, *HALL))[-1]
            await painted.event(last.seq)

            presence = await word_of(pilot, folder, clock, last.seq)

            assert (presence.kind, presence.columns, presence.rows) == ("hall", *HALL)
            assert (presence.seq, presence.page, presence.pages, presence.fits) == (last.seq, 2, 2, True)
    assert Lookout(folder).look(clock()) == ()


async def test_a_resized_hall_is_laid_out_anew_and_reports_its_grid(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    async with HallApp(folder, clock).run_test(size=HALL, message_hook=painted) as pilot:
        await painted.words("Đang chờ")

        await pilot.resize_terminal(80, 22)

        sheet = await painted.until(lambda now: (now.columns, now.rows) == (80, 22))
        assert len(sheet.lines) == 22


async def test_no_key_changes_the_hall_and_one_ends_it(folder: MeetingFolder, clock: SetClock) -> None:
    painted = Painted()
    app = HallApp(folder, clock)
    async with app.run_test(size=HALL, message_hook=painted) as pilot:
        with opened(folder, clock) as clerk:
            last = done(clerk, c.Start("opening"))[-1]
            before = await painted.event(last.seq)
            keys = ("q", "enter", "escape", "tab", "f1", "f6", "pagedown", "ctrl+c", "ctrl+p", "ctrl+d")
            await pilot.press(*keys)
            app.look()
            await pilot.pause()
            assert app.is_running
            assert len(app.screen_stack) == 1
            assert app.query_one(StageView).lines == before.lines

            await pilot.press("ctrl+q")
    assert not app.is_running


def test_a_failing_handler_ends_there() -> None:
    class Screen:
        calls = 0

        @steady
        def fail(self) -> None:
            self.calls += 1
            raise RuntimeError("a picture that cannot be")

    screen = Screen()
    screen.fail()

    assert screen.calls == 1


async def test_markup_and_escapes_in_an_agenda_are_shown_as_text(
    folder: MeetingFolder, clock: SetClock
) -> None:
    painted = Painted()
    title = "[bold]Lễ[/b] [@click=app.quit]x \x1b[31mđỏ"
    hostile = plan([{"id": "x", "kind": "ceremony", "title": title}])
    async with HallApp(folder, clock).run_test(size=(80, 22), message_hook=painted):
        with Clerk.open(folder, hostile, "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            last = done(clerk, c.Start("x"))[-1]
            assert "[bold]Lễ[/b] [@click=app.quit]x ␛[31mđỏ" in text_of(await painted.event(last.seq))
